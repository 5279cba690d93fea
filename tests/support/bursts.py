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
    """Send ``messages`` texts, a while apart, and kill the bot ``kills`` times meanwhile; wait until all have arrived."""
    chance = random.Random(seed)
    texts = {
        author: [f"Leito {author % 1000}: resultado {number}." for number in range(messages)] for author in authors
    }
    await bot.start()

    async def write(author: int) -> None:
        for text in texts[author][: messages // len(authors)]:
            await client.send_text(author, text)
            await asyncio.sleep(chance.uniform(0.0, 0.06))

    writing = asyncio.gather(*(write(author) for author in authors))
    for _ in range(kills):
        await _some_calls(client, chance.randint(1, 40))
        await bot.kill()
        await bot.start()
    await writing
    wanted = {
        (author, reader): texts[author][: messages // len(authors)]
        for author in authors
        for reader in readers
        if reader != author
    }

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


async def _some_calls(client: SandboxClient, count: int) -> None:
    """Wait until the bot has sent ``count`` more messages, or for a second."""
    since = await client.sequence()

    async def enough() -> bool:
        return len(await client.calls(since, method="sendMessage")) >= count

    try:
        await client.wait_until(enough, timeout=1.5)
    except TimeoutError:
        return


async def _received(client: SandboxClient, reader: int, author: int) -> list[str]:
    mark = f"Leito {author % 1000}: "
    return [
        line for one in await client.transcript(reader) if one.from_bot for line in one.text.split("\n") if mark in line
    ]


def _missing(received: Sequence[str], sent: Sequence[str]) -> set[str]:
    return set(sent) - set(received)
