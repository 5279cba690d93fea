"""A coordinator announces something in four languages, and the assistant is killed while it goes out."""

from __future__ import annotations

import asyncio
import re
import time

from bot.demo.audience import Audience, Copies, Report
from bot.demo.knowledge import APPROVED_WORDS
from bot.demo.people import FELLOWS, SOUTH, SOUTH_TEAM, WEST, WEST_TEAM, Cast, Chats, button, has_button, last_line
from bot.demo.processes import PATIENCE, Stage
from bot.demo.screen import Person, Screen, plain
from bot.sandbox.views import SeenMessage

NEWS = "From Monday, our case conference starts at 7:30. Please send your questions by Friday."
OWN_WORDS = {
    "zh-Hans": "从周一起，我们的病例讨论会改为7:30开始。请在周五之前把问题发过来。",
    "ar": "ابتداءً من يوم الاثنين يبدأ اجتماعنا لمناقشة الحالات في الساعة 7:30. يُرجى إرسال أسئلتكم قبل نهاية يوم الجمعة.",
}
COLLEAGUES = (
    (WEST_TEAM, "English", "en", "en", 4),
    (SOUTH_TEAM, "Portuguese", "pt-br", "pt", 5),
    (FELLOWS, "Chinese", "zh-hans", "zh-Hans", 4),
    (FELLOWS, "Arabic", "ar", "ar", 4),
)
"""Who else is in the room: team, language, language code of the phone, tag of the language they choose, how many."""
SEEN_BEFORE_THE_KILL = 10
IN_THE_REPORT = {"English": "English", "Portuguese": "Portuguese", "Chinese": "Simplified Chinese", "Arabic": "Arabic"}
"""How the report calls the languages that people read."""
_CODES = {"Portuguese": "PT", "Chinese": "ZH", "Arabic": "AR"}
_INSTITUTIONS = {WEST_TEAM: WEST, SOUTH_TEAM: SOUTH, FELLOWS: SOUTH}
_QUIET = 0.5
"""Seconds without a request after which no late copy is to be expected."""


async def announced(chats: Chats, screen: Screen, cast: Cast, stage: Stage) -> None:
    """A preview in four languages, approved one by one; SIGKILL in the middle; each reader has it, and the report is true."""
    colleagues = await _more_colleagues(chats, cast)
    carla = await chats.account("Carla (coordinator)", "en")
    await chats.join(carla, await chats.invite(cast.admin, WEST_TEAM, "coordinator"), "en")
    audience = Audience(
        carla,
        {
            **dict.fromkeys((cast.ben, cast.mei, cast.caio), WEST_TEAM),
            **dict.fromkeys((cast.ana, cast.rui), SOUTH_TEAM),
            **dict.fromkeys((cast.lin, cast.yara), FELLOWS),
            **colleagues,
        },
        await chats.client.sequence(),
    )
    screen.scene(
        "An announcement in four languages",
        f"{len(colleagues)} colleagues have joined in the same way, and {carla.name}, who may announce things to the whole "
        "room. Nothing goes out before she has seen it in every language.",
    )
    preview = await _approved(chats, screen, audience)
    await _killed(chats, screen, audience, stage, preview)
    began = time.monotonic()
    await stage.start_assistant()
    report = await chats.client.wait_for_message(
        carla.user_id, contains="finished", since=audience.since, timeout=PATIENCE
    )
    seconds = time.monotonic() - began
    await chats.client.wait_until_idle(quiet=_QUIET, timeout=PATIENCE)
    copies = await audience.copies(chats)
    for person in (cast.ben, cast.ana, cast.lin, cast.yara):
        for copy in copies.of[person][:1]:
            screen.reads(person, copy)
    _reached_everybody(screen, copies, preview, seconds)
    screen.reads(carla, report)
    _tells_the_truth(screen, audience, copies, report)


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


async def _approved(chats: Chats, screen: Screen, audience: Audience) -> SeenMessage:
    """The preview in which every language is approved."""
    carla, readers = audience.author, len(audience.team_of)
    asked = await chats.ask(carla, "/broadcast")
    screen.writes(carla, "/broadcast")
    screen.reads(carla, asked)
    first = preview = await chats.ask(carla, NEWS)
    screen.writes(carla, NEWS)
    screen.reads(carla, first)
    screen.fact(
        f"The preview shows what each language would get, for {readers} people, and that nobody has approved it",
        re.search(rf"\b{readers}\b", plain(first.text)) is not None
        and "machine translation, not approved" in first.text
        and "approved by a person" not in first.text,
        plain(first.text),
    )
    screen.note("For Chinese and Arabic she puts in the words of colleagues who know both languages.")
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
        "Her own words and three approved texts: for every language somebody stands",
        approved.text.count("approved by a person") == len(_CODES) and not has_button(approved, "broadcast.approve"),
        plain(approved.text),
    )
    early = [reader.name for reader in (await audience.copies(chats)).reached]
    screen.fact("Until she taps Send, nobody has seen anything of it", not early, str(early))
    return approved


async def _killed(chats: Chats, screen: Screen, audience: Audience, stage: Stage, preview: SeenMessage) -> None:
    """She sends it, and the assistant is killed when some have it."""
    carla, readers = audience.author, len(audience.team_of)
    screen.scene(
        "Killed in the middle of the announcement",
        f"{carla.name} sends it. When {SEEN_BEFORE_THE_KILL} of the {readers} have it, the assistant is killed once more, and "
        "started again.",
    )

    async def under_way() -> bool:
        return len((await audience.copies(chats)).reached) >= SEEN_BEFORE_THE_KILL

    await chats.tap(carla, preview, "1:broadcast.send:")
    await chats.client.wait_until(under_way, timeout=PATIENCE)
    exit_code = await stage.kill_assistant()
    before = len((await audience.copies(chats)).reached)
    screen.taps(carla, button(preview, "1:broadcast.send:").text)
    screen.fact(
        f"The assistant was killed (exit code {exit_code}) when {before} of {readers} had it",
        exit_code < 0 and SEEN_BEFORE_THE_KILL <= before < readers,
    )


def _reached_everybody(screen: Screen, copies: Copies, preview: SeenMessage, seconds: float) -> None:
    screen.fact(
        f"Each of the {len(copies.of)} readers has it, {seconds:.0f} s after the assistant was started",
        not copies.missing,
        f"missing for {', '.join(copies.missing)}",
    )
    approved = set(plain(preview.text).splitlines())
    wrong = [
        reader.name
        for reader, found in copies.of.items()
        if not all(_is_as_approved(reader, copy, approved) for copy in found)
    ]
    screen.fact("Each has it in their language, word for word as approved, and marked so", not wrong, str(wrong))
    repeats = ", ".join(f"{name} has it {times} times" for name, times in copies.repeats.items())
    screen.note(
        f"{repeats or 'Nobody has it twice this time'}. When it is not known whether a copy left before the kill, it is sent "
        "again."
    )


def _is_as_approved(reader: Person, copy: SeenMessage, approved: set[str]) -> bool:
    words = plain(copy.text).splitlines()[1]
    if reader.reads == "English":
        return words == NEWS
    code, tag = _CODES[reader.reads], last_line(copy)
    return words in approved - {NEWS} and f"EN→{code}" in tag and APPROVED_WORDS[code] in tag


def _tells_the_truth(screen: Screen, audience: Audience, copies: Copies, message: SeenMessage) -> None:
    report, found = Report.read(message), plain(message.text)
    total = len(copies.reached), len(copies.of)
    screen.fact(
        f"The report's total is what the transcript shows: {total[0]} of {total[1]}", report.total == total, found
    )
    languages = copies.counted(lambda reader: IN_THE_REPORT[reader.reads])
    screen.fact("So are its numbers for every language", report.has(languages), found)
    teams = copies.counted(lambda reader: f"{audience.team_of[reader]}, {_INSTITUTIONS[audience.team_of[reader]]}")
    screen.fact("… and for every team", report.has(teams), found)
    screen.fact(
        f"It hides no repeat: {report.perhaps_twice} perhaps came twice, it says, and {len(copies.repeats)} did",
        len(copies.repeats) <= report.perhaps_twice,
        found,
    )
