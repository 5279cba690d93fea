"""A coordinator announces something in four languages, and the assistant is killed while it goes out."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from dataclasses import dataclass

from bot.demo.knowledge import APPROVED_WORDS
from bot.demo.people import FELLOWS, SOUTH_TEAM, WEST_TEAM, Cast, Chats, button, has_button, last_line
from bot.demo.processes import PATIENCE, Stage
from bot.demo.screen import Person, Screen, plain
from bot.sandbox.views import SeenMessage

NEWS = "From Monday, our case conference starts at 7:30. Please send your questions by Friday."
OWN_WORDS = {
    "zh-Hans": "从周一起，我们的病例讨论会改为7:30开始。请在周五之前把问题发过来。",
    "ar": "ابتداءً من يوم الاثنين يبدأ اجتماعنا لمناقشة الحالات في الساعة 7:30. يُرجى إرسال أسئلتكم قبل نهاية يوم الجمعة.",
}
COLLEAGUES = (
    (WEST_TEAM, "English", "en", "en", 5),
    (SOUTH_TEAM, "Portuguese", "pt-br", "pt", 5),
    (FELLOWS, "Chinese", "zh-hans", "zh-Hans", 4),
    (FELLOWS, "Arabic", "ar", "ar", 4),
)
"""Who else is in the room: team, language, language code of the phone, tag of the language they choose, how many."""
SEEN_BEFORE_THE_KILL = 8
IN_THE_REPORT = {"English": "English", "Portuguese": "Portuguese", "Chinese": "Simplified Chinese", "Arabic": "Arabic"}
_CODES = {"Portuguese": "PT", "Chinese": "ZH", "Arabic": "AR"}
_QUIET = 0.5
"""Seconds without a request after which no late copy is to be expected."""


@dataclass(frozen=True, slots=True)
class _Audience:
    """Who is to get the announcement of whom, and from which moment on copies count."""

    author: Person
    readers: dict[int, Person]
    teams: dict[int, str]
    since: int

    async def copies(self, chats: Chats) -> dict[int, list[SeenMessage]]:
        """Every copy in every reader's chat, by the reader."""
        found: dict[int, list[SeenMessage]] = {reader: [] for reader in self.readers}
        for message in await chats.client.transcript(since=self.since):
            if message.from_bot and message.chat_id in found and self.author.name in message.text:
                found[message.chat_id].append(message)
        return found


async def announced(chats: Chats, screen: Screen, cast: Cast, stage: Stage) -> None:
    """A preview in four languages, approved one by one; SIGKILL in the middle; each reader has it, and the report is true."""
    colleagues = await _more_colleagues(chats, cast)
    carla = await chats.account("Carla (coordinator)", "en")
    await chats.join(carla, await chats.invite(cast.admin, WEST_TEAM, "coordinator"), "en")
    readers = {
        **dict.fromkeys((cast.ben, cast.mei), WEST_TEAM),
        **dict.fromkeys((cast.ana, cast.rui), SOUTH_TEAM),
        **dict.fromkeys((cast.lin, cast.yara), FELLOWS),
        **colleagues,
    }
    screen.scene(
        "An announcement in four languages",
        f"{len(colleagues)} colleagues have joined through the same kind of link, and {carla.name}, who may announce things "
        "to the whole room. Nothing goes out before she has seen it in every language, and what she approves goes out as she "
        "saw it.",
    )
    preview = await _approved(chats, screen, carla, len(readers))
    audience = _Audience(
        carla,
        {reader.user_id: reader for reader in readers},
        {reader.user_id: team for reader, team in readers.items()},
        await chats.client.sequence(),
    )
    screen.scene(
        "Killed in the middle of the announcement",
        f"{carla.name} sends it. When {SEEN_BEFORE_THE_KILL} of the {len(readers)} have it, the assistant is killed again, and "
        "started again.",
    )
    await chats.tap(carla, preview, "1:broadcast.send:")
    screen.taps(carla, button(preview, "1:broadcast.send:").text)

    async def under_way() -> bool:
        return _reached(await audience.copies(chats)) >= SEEN_BEFORE_THE_KILL

    await chats.client.wait_until(under_way, timeout=PATIENCE)
    exit_code = await stage.kill_assistant()
    before = _reached(await audience.copies(chats))
    screen.fact(
        f"The assistant was killed (exit code {exit_code}) when {before} of {len(readers)} had it",
        exit_code < 0 and SEEN_BEFORE_THE_KILL <= before < len(readers),
    )
    began = time.monotonic()
    await stage.start_assistant()
    report = await chats.client.wait_for_message(
        carla.user_id, contains="finished", since=audience.since, timeout=PATIENCE
    )
    seconds = time.monotonic() - began
    await chats.client.wait_until_idle(quiet=_QUIET, timeout=PATIENCE)
    copies = await audience.copies(chats)
    for person in (cast.ben, cast.ana, cast.lin, cast.yara):
        if copies[person.user_id]:
            screen.reads(person, copies[person.user_id][0])
    _has_everybody(screen, audience, copies, preview, seconds)
    screen.reads(carla, report)
    _tells_the_truth(screen, audience, copies, plain(report.text))


async def _more_colleagues(chats: Chats, cast: Cast) -> dict[Person, str]:
    """Readers who only read, and their teams: so many that a power cut can fall in the middle."""
    joined: dict[Person, str] = {}
    joining = []
    for team, language, code, tag, count in COLLEAGUES:
        link = await chats.invite(cast.admin, team)
        for _ in range(count):
            person = await chats.account(f"Colleague {len(joined) + 1}", code, writes=language)
            joined[person] = team
            joining.append(chats.join(person, link, tag))
    await asyncio.gather(*joining)
    return joined


async def _approved(chats: Chats, screen: Screen, carla: Person, readers: int) -> SeenMessage:
    """The preview in which every language is approved."""
    asked = await chats.ask(carla, "/broadcast")
    first = await chats.ask(carla, NEWS)
    screen.writes(carla, "/broadcast")
    screen.reads(carla, asked)
    screen.writes(carla, NEWS)
    screen.reads(carla, first)
    screen.fact(
        f"The preview shows what each language would get, for {readers} people; nothing is sent, and nothing is approved",
        re.search(rf"\b{readers}\b", plain(first.text)) is not None
        and "machine translation, not approved" in first.text
        and "approved by a person" not in first.text,
        plain(first.text),
    )
    screen.note("No engine here speaks Chinese or Arabic, or not surely: she asks two people, and puts in their words.")
    preview = first
    for language, words in OWN_WORDS.items():
        edit = button(preview, f":{language}")
        await chats.tap(carla, preview, f":{language}")
        await chats.wait(carla, after=preview.message_id)
        preview = await chats.ask(carla, words)
        screen.taps(carla, edit.text)
        screen.writes(carla, words, how="pastes")
    approve = button(preview, "1:broadcast.approve:")
    await chats.tap(carla, preview, "1:broadcast.approve:")
    approved = await chats.client.wait_for_edit(
        carla.user_id, message_id=preview.message_id, since=preview.changed, timeout=PATIENCE
    )
    screen.taps(carla, approve.text)
    screen.reads(carla, approved)
    screen.fact(
        "Her own words and three approved texts: every language has somebody who stands for it",
        approved.text.count("approved by a person") == len(_CODES) and not has_button(approved, "broadcast.approve"),
        plain(approved.text),
    )
    return approved


def _reached(copies: dict[int, list[SeenMessage]]) -> int:
    return sum(bool(found) for found in copies.values())


def _has_everybody(
    screen: Screen, audience: _Audience, copies: dict[int, list[SeenMessage]], preview: SeenMessage, seconds: float
) -> None:
    missing = [audience.readers[reader].name for reader, found in copies.items() if not found]
    screen.fact(
        f"Each of the {len(copies)} readers has it, {seconds:.0f} s after the assistant was started",
        not missing,
        str(missing),
    )
    wrong = [
        audience.readers[reader].name
        for reader, found in copies.items()
        if not all(_is_as_approved(audience.readers[reader], copy, preview) for copy in found)
    ]
    screen.fact("Each has it in their language, word for word as she approved it, and marked so", not wrong, str(wrong))
    repeats = [f"{audience.readers[one].name}: {len(found)} times" for one, found in copies.items() if len(found) > 1]
    screen.note(
        f"Came more than once: {', '.join(repeats) or 'nothing, this time'}. When it is not known whether a copy left before "
        "the kill, it is sent again."
    )


def _is_as_approved(reader: Person, copy: SeenMessage, preview: SeenMessage) -> bool:
    words = plain(copy.text).splitlines()[1]
    if reader.reads == "English":
        return words == NEWS
    code = _CODES[reader.reads]
    tag = last_line(copy)
    return (
        words in plain(preview.text).splitlines()
        and words != NEWS
        and f"EN→{code}" in tag
        and APPROVED_WORDS[code] in tag
    )


def _tells_the_truth(screen: Screen, audience: _Audience, copies: dict[int, list[SeenMessage]], report: str) -> None:
    total = re.search(r"finished: (\d+) of (\d+) sent", report)
    screen.fact(
        f"The report's total is what the transcript shows: {_reached(copies)} of {len(copies)}",
        total is not None and (int(total[1]), int(total[2])) == (_reached(copies), len(copies)),
        report,
    )
    told = {
        line[1]: (int(line[2]), int(line[3]))
        for line in re.finditer(r"^(.+): (\d+) of (\d+) sent$", report, re.MULTILINE)
    }
    all_readers = [*audience.readers]
    have = [reader for reader in all_readers if copies[reader]]
    languages = [Counter(IN_THE_REPORT[audience.readers[one].reads] for one in some) for some in (have, all_readers)]
    screen.fact(
        "So are its numbers for every language",
        {name: told.get(name) for name in languages[1]}
        == {name: (languages[0][name], languages[1][name]) for name in languages[1]},
        report,
    )
    teams = [Counter(audience.teams[one] for one in some) for some in (have, all_readers)]
    by_team = {name.partition(", ")[0]: numbers for name, numbers in told.items() if ", " in name}
    screen.fact(
        "… and for every team", by_team == {name: (teams[0][name], teams[1][name]) for name in teams[1]}, report
    )
    perhaps = re.search(r"^Perhaps sent twice: (\d+)$", report, re.MULTILINE)
    admitted, twice = int(perhaps[1]) if perhaps else 0, sum(len(found) > 1 for found in copies.values())
    screen.fact(
        f"It hides no repeat: it says that {admitted} perhaps came twice, and {twice} did", twice <= admitted, report
    )
