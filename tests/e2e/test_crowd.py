"""A crowd in one room: nothing is lost, and everybody reads it in the order in which it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.conversation import running_house, settings_for
from tests.support.crowd import Crowd, translator
from tests.support.sandbox_server import RunningSandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_in_a_burst_of_100_messages_every_copy_edit_and_answer_is_in_its_place(
    sandbox: RunningSandbox, tmp_path: Path
) -> None:
    settings = settings_for(sandbox, f"sqlite:///{tmp_path / 'crowd.sqlite3'}", tmp_path / "models")
    async with running_house(settings, engines=lambda _settings, _models: [translator()]) as house:
        crowd = Crowd(house, sandbox.client, seed=20)
        await crowd.gather(people_a_team=1, languages=("en", "zh-Hans", "ar", "pt"))
        await crowd.talk(100, burst=25)
        outcome = await crowd.outcome()

    assert outcome.promised == 300
    assert (outcome.lost, outcome.twice, outcome.out_of_order) == (0, 0, 0)
    assert (outcome.wrong_text, outcome.wrong_thread) == (0, 0)
    assert outcome.edited > 0
    assert outcome.answered > 0
