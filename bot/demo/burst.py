"""A power cut: the assistant is killed in the middle of a burst, and nothing is missing afterwards."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from dataclasses import dataclass

from bot.demo.people import Cast, Chats
from bot.demo.processes import PATIENCE, Stage
from bot.demo.screen import Person, Screen, plain

MESSAGES_EACH = 12
SEEN_BEFORE_THE_KILL = 10
_QUIET = 0.5
"""Seconds without a request after which no late copy is to be expected."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What one person writes in the burst; ``{number}`` runs from 1."""

    author: Person
    text: str


@dataclass(frozen=True, slots=True)
class _Arrived:
    """The numbers of one author's messages in one reader's chat, in order of arrival, repeats included."""

    author: Person
    reader: Person
    numbers: tuple[int, ...]

    @property
    def complete(self) -> bool:
        return set(self.numbers) == set(range(1, MESSAGES_EACH + 1))

    @property
    def in_order(self) -> bool:
        """Whether each message came, for the first time, after those written before it."""
        return list(dict.fromkeys(self.numbers)) == sorted(set(self.numbers))

    @property
    def repeats(self) -> list[str]:
        """The messages that came more than once."""
        counts = Counter(self.numbers)
        return [f"{self.author.name} no. {number} for {self.reader.name}" for number in counts if counts[number] > 1]


async def killed_in_the_middle(chats: Chats, screen: Screen, cast: Cast, stage: Stage) -> None:
    """Messages of two people, SIGKILL after the tenth copy, a restart: every message reaches every reader, in order."""
    screen.scene(
        "Killed in the middle of a burst",
        f"{cast.ana.name} and {cast.ben.name} write {MESSAGES_EACH} messages each, as fast as they can. When "
        f"{SEEN_BEFORE_THE_KILL} copies have arrived, the assistant is killed as by a power cut (SIGKILL), and started again.",
    )
    written = (
        _Written(cast.ana, "O paciente do quarto {number} teve uma noite tranquila."),
        _Written(cast.ben, "The patient in room {number} had a calm night."),
    )
    since = await chats.client.sequence()
    writing = asyncio.gather(*(_write(chats, one) for one in written))
    try:
        await chats.client.wait_until(lambda: _has_begun(chats, written, cast, since), timeout=PATIENCE)
        exit_code = await stage.kill_assistant()
        before = _count(await _arrived(chats, written, cast, since))
    finally:
        await writing
    promised = 2 * MESSAGES_EACH * (len(cast.room) - 1)
    screen.writes(
        cast.ana, written[0].text.format(number=f"1 … {MESSAGES_EACH}"), how=f"writes {MESSAGES_EACH} messages"
    )
    screen.writes(
        cast.ben, written[1].text.format(number=f"1 … {MESSAGES_EACH}"), how=f"writes {MESSAGES_EACH} messages"
    )
    screen.fact(
        f"The assistant was killed (exit code {exit_code}) with {before} of {promised} copies delivered",
        exit_code < 0 and SEEN_BEFORE_THE_KILL <= before < promised,
    )
    began = time.monotonic()
    await stage.start_assistant()
    arrived = await _all_arrived(chats, written, cast, since)
    seconds = time.monotonic() - began
    missing = [f"{one.author.name} for {one.reader.name}" for one in arrived if not one.complete]
    screen.fact(
        f"After the restart nothing is missing: {_count(arrived)} of {promised} copies, {seconds:.0f} s after it was started",
        not missing,
        f"missing from {', '.join(missing)}",
    )
    disordered = [f"{one.author.name} for {one.reader.name}" for one in arrived if not one.in_order]
    screen.fact("Each author's messages stand in the order in which they were written", not disordered, str(disordered))
    repeats = [repeat for one in arrived for repeat in one.repeats]
    screen.note(_about(repeats))


def _about(repeats: list[str]) -> str:
    why = "When it is not known whether a copy left before the kill, it is sent again: better twice than never."
    if not repeats:
        return f"No copy came twice this time. It may happen. {why}"
    return f"{len(repeats)} came twice ({', '.join(repeats)}). {why}"


async def _write(chats: Chats, written: _Written) -> None:
    for number in range(1, MESSAGES_EACH + 1):
        await chats.client.send_text(written.author.user_id, written.text.format(number=number))


async def _has_begun(chats: Chats, written: tuple[_Written, ...], cast: Cast, since: int) -> bool:
    return _count(await _arrived(chats, written, cast, since)) >= SEEN_BEFORE_THE_KILL


async def _all_arrived(chats: Chats, written: tuple[_Written, ...], cast: Cast, since: int) -> list[_Arrived]:
    """What has arrived once everything has, or when patience is at its end; late repeats included."""

    async def complete() -> bool:
        return all(one.complete for one in await _arrived(chats, written, cast, since))

    try:
        await chats.client.wait_until(complete, timeout=PATIENCE)
        await chats.client.wait_until_idle(quiet=_QUIET)
    except TimeoutError:
        # What is missing is told as a fact.
        return await _arrived(chats, written, cast, since)
    return await _arrived(chats, written, cast, since)


async def _arrived(chats: Chats, written: tuple[_Written, ...], cast: Cast, since: int) -> list[_Arrived]:
    chat_ids = {person.user_id: person for person in cast.room}
    numbers: dict[tuple[int, int], list[int]] = {
        (one.author.user_id, person.user_id): [] for one in written for person in cast.room if person != one.author
    }
    for message in await chats.client.transcript(since=since):
        header, _, body = plain(message.text).partition("\n")
        found = re.search(r"\d+", body)
        author = next((one.author for one in written if header.startswith(f"{one.author.name} · ")), None)
        if message.from_bot and author is not None and found is not None and message.chat_id in chat_ids:
            numbers[author.user_id, message.chat_id].append(int(found[0]))
    authors = {one.author.user_id: one.author for one in written}
    return [_Arrived(authors[author], chat_ids[reader], tuple(found)) for (author, reader), found in numbers.items()]


def _count(arrived: list[_Arrived]) -> int:
    """Copies, each counted once."""
    return sum(len(set(one.numbers)) for one in arrived)
