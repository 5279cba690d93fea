"""A burst of messages in a room whose bot is killed again and again, and what every reader has in the end."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.sandbox.client import SandboxClient
from tests.support.bot_process import BotProcess


@dataclass(frozen=True)
class Outcome:
    """What came of a burst."""

    promised: int
    """Copies that had to arrive."""
    lost: int
    repeated: int
    """Copies that arrived more than once."""
    out_of_order: int
    """Copies that arrived after a later message of the same author; repeats are left out."""
    kills: int


async def burst_with_kills(
    client: SandboxClient,
    bot: BotProcess,
    *,
    authors: Sequence[int],
    readers: Sequence[int],
    messages: int,
    kills: int,
    seed: int,
) -> Outcome:
    """Send ``messages`` texts in ``kills`` + 1 bursts, kill the bot in the middle of each but the last, and wait for all."""
    chance = random.Random(seed)
    each = messages // len(authors)
    texts = {author: [f"Leito {author % 1000}: resultado {number}." for number in range(each)] for author in authors}
    await bot.start()
    rounds = kills + 1
    for number in range(rounds):
        since = await client.sequence()
        part = slice(each * number // rounds, each * (number + 1) // rounds)
        for text_of in zip(*(texts[author][part] for author in authors), strict=True):
            for author, text in zip(authors, text_of, strict=True):
                await client.send_text(author, text)
        if number < kills:
            copies = (part.stop - part.start) * len(authors) * (len(readers) - 1)
            await _sends(client, since, chance.randint(1, copies))
            # Somewhere between two sends, or in the middle of one.
            await asyncio.sleep(chance.uniform(0.0, 0.03))
            await bot.kill()
            await bot.start()
    wanted = {(author, reader): texts[author] for author in authors for reader in readers if reader != author}

    async def all_there() -> bool:
        return (
            sum(
                [
                    len(_missing(await _received(client, reader, author), sent))
                    for (author, reader), sent in wanted.items()
                ]
            )
            == 0
        )

    try:
        await client.wait_until(all_there, timeout=60)
    except TimeoutError:
        # Counted below: what is lost is the result, not an accident of the measurement.
        lost = True
    else:
        lost = False
    await client.wait_until_idle(quiet=0.5, timeout=30)
    await bot.stop()
    missing = repeated = disordered = 0
    for (author, reader), sent in wanted.items():
        received = await _received(client, reader, author)
        missing += len(_missing(received, sent))
        repeated += sum(count - 1 for count in Counter(received).values())
        first_seen = list(dict.fromkeys(received))
        disordered += sum(one > other for one, other in pairwise(map(sent.index, first_seen)))
    assert lost == bool(missing)
    return Outcome(sum(map(len, wanted.values())), missing, repeated, disordered, kills)


async def _sends(client: SandboxClient, since: int, count: int) -> None:
    """Wait until the bot has sent so many messages more; it may take a restart's time."""

    async def enough() -> bool:
        return len(await client.calls(since, method="sendMessage")) >= count

    await client.wait_until(enough, timeout=30)


async def _received(client: SandboxClient, reader: int, author: int) -> list[str]:
    mark = f"Leito {author % 1000}: "
    return [
        line for one in await client.transcript(reader) if one.from_bot for line in one.text.split("\n") if mark in line
    ]


def _missing(received: Sequence[str], sent: Sequence[str]) -> set[str]:
    return set(sent) - set(received)
