"""``content report | seed-phrases``."""

from __future__ import annotations

import asyncio

from bot.guidance import repository
from bot.members.model import Role
from bot.storage.engine import Database
from tests.integration.commands.conftest import CommandLine
from tests.support.clock import FakeClock
from tests.support.hospital import open_hospital
from tests.support.words import shipped_cards, shipped_phrases


def say(command_line: CommandLine) -> None:
    """A member leaves a question, and says that a card helped."""

    async def said() -> None:
        database = Database.open(command_line.environment["DATABASE_URL"])
        hospital = await open_hospital(database, FakeClock())
        member = await hospital.join(1, hospital.cardiology, Role.CLINICIAN)
        async with database.write() as connection:
            at = FakeClock()()
            await repository.keep_question(
                connection,
                member_id=member.id,
                text="Who tells\nthe family of [person]?",
                language="en",
                chat_id=1,
                telegram_message_id=2,
                at=at,
            )
            await repository.put_vote(connection, member.id, "risk", "en", helpful=True, at=at)
        await database.close()

    asyncio.run(said())


def test_the_report_has_questions_votes_and_coverage(with_sqlite: CommandLine) -> None:
    """One line for each; who asked is not said."""
    say(with_sqlite)
    report = with_sqlite("content", "report")
    assert "2026-03-02\ten\tWho tells the family of [person]?" in report.out.splitlines()
    assert "risk\ten\t1\t0" in report.out.splitlines()
    cards = len(shipped_cards().ids)
    assert f"en\t{cards} of {cards}\t0\t0" in report.out.splitlines()
    assert "Person" not in report.out


def test_the_report_can_be_read_by_programs(with_sqlite: CommandLine) -> None:
    """The same, as JSON Lines."""
    say(with_sqlite)
    question, vote, *coverage = with_sqlite("content", "report", "--json").objects
    assert question == {
        "question": "Who tells\nthe family of [person]?",
        "language": "en",
        "kept_at": "2026-03-02T09:00:00+00:00",
    }
    assert vote == {"card": "risk", "language": "en", "helped": 1, "did_not_help": 0}
    assert {one["coverage"] for one in coverage} >= {"en", "zh-Hans", "ar", "es", "fr", "pt"}


def test_phrases_become_suggestions_once(with_sqlite: CommandLine) -> None:
    """In every direction, and none of them approved."""
    pairs = len(list(shipped_phrases().pairs()))
    first, second = (with_sqlite("content", "seed-phrases", "--json").objects for _ in range(2))
    assert [*first, *second] == [{"added": pairs, "present": 0}, {"added": 0, "present": pairs}]
    listed = with_sqlite("memory", "list", "--limit", "10000", "--json").objects
    assert {one["state"] for one in listed} == {"imported"}
    approved = with_sqlite("memory", "list", "--state", "approved")
    assert approved.exit_code == 1
