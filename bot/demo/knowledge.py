"""What people have approved and written down: the translation memory, and a guidance card that answers a question."""

from __future__ import annotations

import asyncio
import shlex
import tomllib
from pathlib import Path

from bot.demo.people import Cast, Chats, button, has_button, last_line
from bot.demo.processes import PATIENCE, ProcessFailed, Stage
from bot.demo.screen import Person, Screen, plain
from bot.demo.trouble import WARNING_SIGN
from bot.sandbox.views import SeenMessage

APPROVED_WORDS = {"PT": "aprovada por uma pessoa", "ZH": "经人工核准", "AR": "اعتمدها شخص"}
"""How a phone of that language says that a person stands for a translation, as in ``content/locales``."""
ORIGINAL_WORDS = {"ZH": "原文", "AR": "النص الأصلي"}
DRAFT_WORDS = "草稿"

PHRASE = "Please stop apixaban 48 hours before the procedure."
APPROVED = {"zh-Hans": "请在术前48小时停用阿哌沙班。", "ar": "يُرجى إيقاف أبيكسابان قبل الإجراء بـ 48 ساعة."}
NOT_IN_MEMORY = "The family has agreed to the plan."
QUESTION = "对方团队说话很少，我们怎样赢得他们的信任？"
QUESTION_MEANS = "Their team says little; how do we win their trust?"
CARD = "goodwill"
ARABIC_QUESTION = "كيف نقول لا لزملائنا دون أن نفسد علاقتنا بهم؟"
ARABIC_QUESTION_MEANS = "How do we say no to our colleagues without spoiling the relationship?"
ARABIC_CARD = "saying-no"


async def memory(chats: Chats, screen: Screen, cast: Cast, stage: Stage, *, engine: bool) -> None:
    """A phrase that a person approved reaches Chinese and Arabic readers; ``engine``: whether there is one for the rest."""
    screen.scene(
        "What a person approved",
        "Somebody who knows both languages has approved a phrase in Chinese and in Arabic. While the assistant runs, the "
        "operator adds it to the translation memory, which outranks every engine, and serves where there is none.",
    )
    added = await asyncio.gather(
        *(stage.command(*_approval(cast, language, text)) for language, text in APPROVED.items())
    )
    for language, text in APPROVED.items():
        screen.operates(f"commonground {shlex.join(_approval(cast, language, text))}")
    if not all(added):
        raise ProcessFailed(f"the phrase could not be approved; see {stage.folder / 'commands.log'}")

    lins, yaras = await _written_by_ben(chats, screen, cast, PHRASE)
    screen.fact(
        f"{cast.lin.name} and {cast.yara.name} read the approved words, as they stand in the memory",
        APPROVED["zh-Hans"] in lins.text and APPROVED["ar"] in yaras.text,
        f"{lins.text} / {yaras.text}",
    )
    tags = [last_line(message) for message in (lins, yaras)]
    screen.fact(
        "… and each phone says, in its own language, that a person approved them",
        all(f"EN→{code}" in tag and APPROVED_WORDS[code] in tag for code, tag in zip(("ZH", "AR"), tags, strict=True)),
        " / ".join(tags),
    )
    if not engine:
        await _without_engine(chats, screen, cast)


def _approval(cast: Cast, language: str, text: str) -> tuple[str, ...]:
    return "memory", "approve", PHRASE, text, "--from", "en", "--to", language, "--by", cast.admin.name


async def _without_engine(chats: Chats, screen: Screen, cast: Cast) -> None:
    screen.note("The next sentence is not in the memory, and this machine has no model for these two languages.")
    lins, yaras = await _written_by_ben(chats, screen, cast, NOT_IN_MEMORY)
    screen.fact("Both get the original, word for word", all(NOT_IN_MEMORY in message.text for message in (lins, yaras)))
    marks = [last_line(message) for message in (lins, yaras)]
    screen.fact(
        "… and each phone says plainly, in its own language, that it is the original, and why",
        all(
            mark.startswith(WARNING_SIGN) and f"EN→{code}" in mark and ORIGINAL_WORDS[code] in mark
            for code, mark in zip(("ZH", "AR"), marks, strict=True)
        ),
        " / ".join(marks),
    )


async def _written_by_ben(chats: Chats, screen: Screen, cast: Cast, text: str) -> tuple[SeenMessage, SeenMessage]:
    """What the Chinese and the Arabic reader get of it."""
    last = [await chats.last(reader) for reader in (cast.lin, cast.yara)]
    await chats.client.send_text(cast.ben.user_id, text)
    lins = await chats.wait(cast.lin, contains=cast.ben.name, after=last[0])
    yaras = await chats.wait(cast.yara, contains=cast.ben.name, after=last[1])
    screen.writes(cast.ben, text)
    screen.reads(cast.lin, lins)
    screen.reads(cast.yara, yaras)
    return lins, yaras


async def question(chats: Chats, screen: Screen, cast: Cast) -> None:
    """A question in Chinese finds its card, which says that it is a draft, and can be read whole."""
    screen.scene(
        "A question finds its card",
        f"{cast.lin.name} asks in Chinese how people work together well. It means: {QUESTION_MEANS} The search runs on "
        "this machine, and the assistant does not keep what is asked.",
    )
    last = {person.user_id: await chats.last(person) for person in cast.room if person != cast.lin}
    card = await chats.ask(cast.lin, f"/guide {QUESTION}", timeout=PATIENCE)
    screen.writes(cast.lin, f"/guide {QUESTION}")
    screen.reads(cast.lin, card)
    screen.fact(
        "The card about trust is found, in Chinese",
        plain(card.text).startswith(_title(CARD, "zh-Hans")),
        plain(card.text),
    )
    screen.fact("It says that no person has reviewed it yet", DRAFT_WORDS in last_line(card), last_line(card))
    more = button(card, f"1:card.more:0:{CARD}")
    whole = await _whole(chats, cast.lin, card)
    screen.taps(cast.lin, more.text)
    screen.fact(
        "One tap opens the whole card, in place of the short one, and it says so too",
        len(whole.text) > len(card.text) and DRAFT_WORDS in last_line(whole) and not has_button(whole, "card.more"),
        plain(whole.text),
    )
    heard = [
        person.name for person in cast.room if person != cast.lin and await chats.last(person) > last[person.user_id]
    ]
    screen.fact("Nobody else sees what she asked", not heard, str(heard))


async def another_question(chats: Chats, screen: Screen, cast: Cast) -> None:
    """A question in Arabic finds another card, and one tap shows words to use."""
    screen.scene(
        "The same, from right to left",
        f"{cast.yara.name} asks in Arabic. It means: {ARABIC_QUESTION_MEANS} There are forty cards, in six languages.",
    )
    card = await chats.ask(cast.yara, f"/guide {ARABIC_QUESTION}", timeout=PATIENCE)
    screen.writes(cast.yara, f"/guide {ARABIC_QUESTION}")
    screen.reads(cast.yara, card)
    screen.fact(
        "The card about saying no is found, in Arabic",
        plain(card.text).startswith(_title(ARABIC_CARD, "ar")),
        plain(card.text),
    )
    words = button(card, f"1:card.words:0:{ARABIC_CARD}")
    await chats.tap(cast.yara, card, "1:card.words:")
    shown = await chats.wait(cast.yara, after=card.message_id)
    screen.taps(cast.yara, words.text)
    screen.reads(cast.yara, shown)
    screen.fact(
        "One tap shows words that one can say",
        any(line in plain(shown.text) for line in _words(ARABIC_CARD, "ar")),
        plain(shown.text),
    )


async def _whole(chats: Chats, person: Person, card: SeenMessage) -> SeenMessage:
    await chats.tap(person, card, "1:card.more:")
    return await chats.client.wait_for_edit(
        person.user_id, message_id=card.message_id, since=card.changed, timeout=PATIENCE
    )


def _title(card_id: str, language: str) -> str:
    """What the curators call the card in a language."""
    path = Path(__file__).parents[2] / "content" / "guidance" / language / f"{card_id}.md"
    front_matter = path.read_text(encoding="utf-8").split("+++")[1]
    return str(tomllib.loads(front_matter)["title"])


def _words(card_id: str, language: str) -> list[str]:
    """What the curators suggest to say: the items under the card's heading Say."""
    path = Path(__file__).parents[2] / "content" / "guidance" / language / f"{card_id}.md"
    said = path.read_text(encoding="utf-8").partition("\n## Say\n")[2].partition("\n## ")[0]
    return [line.removeprefix("- ") for line in said.splitlines() if line.startswith("- ")]
