"""SIGKILL in the middle of a burst: after the restart nothing is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.bot_process import BotProcess
from tests.support.bursts import Outcome, burst_with_kills
from tests.support.conversation import prepared_room
from tests.support.sandbox_server import running_sandbox


async def killed(tmp_path: Path, *, messages: int, kills: int, seed: int) -> Outcome:
    """A burst of two authors to three readers on a fresh SQLite file."""
    url = f"sqlite:///{tmp_path / 'kill.sqlite3'}"
    async with running_sandbox() as sandbox:
        authors = await prepared_room(sandbox, url, ["Ana", "Eva", "Rui"])
        bot = BotProcess(sandbox, url, tmp_path / "models")
        try:
            return await burst_with_kills(
                sandbox.client, bot, authors=authors[:2], readers=authors, messages=messages, kills=kills, seed=seed
            )
        finally:
            await bot.kill()


@pytest.mark.timeout(180)
async def test_nothing_is_lost_when_the_bot_is_killed_three_times_in_a_burst(tmp_path: Path) -> None:
    outcome = await killed(tmp_path, messages=60, kills=3, seed=7)

    assert (outcome.lost, outcome.out_of_order) == (0, 0)
    assert outcome.repeated <= 16 * outcome.kills, "at most what was in flight is repeated"


@pytest.mark.faults
@pytest.mark.timeout(900)
async def test_nothing_is_lost_when_the_bot_is_killed_at_20_random_moments(tmp_path: Path) -> None:
    outcome = await killed(tmp_path, messages=200, kills=20, seed=11)

    assert (outcome.lost, outcome.out_of_order) == (0, 0)
