"""``db``: schema, backups, and dead letters."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import insert, select

from bot.storage import audit
from bot.storage.engine import Connection, Database
from bot.storage.tables import delivery, job, member, message
from tests.integration.commands.conftest import CommandLine

Result = TypeVar("Result")
NOW = datetime.now(UTC)
WORDS = "what a clinician wrote"


def transaction(commonground: CommandLine, work: Callable[[Connection], Awaitable[Result]]) -> Result:
    """Do something in the command line's database."""

    async def connect() -> Result:
        database = Database.open(commonground.environment["DATABASE_URL"])
        try:
            async with database.write() as connection:
                return await work(connection)
        finally:
            await database.close()

    return asyncio.run(connect())


def add_job(commonground: CommandLine, kind: str, payload: dict[str, object] | None, state: str = "dead") -> int:
    """A job that ended two hours ago."""

    async def add(connection: Connection) -> int:
        values = {
            "kind": kind,
            "lane": "5",
            "payload": None if payload is None else json.dumps(payload),
            "priority": 0,
            "state": state,
            "attempts": 12,
            "outcome_unknown": False,
            "run_at": NOW,
            "error": "RequestRejected",
            "created_at": NOW - timedelta(hours=3),
            "ended_at": NOW - timedelta(hours=2),
        }
        job_id: int = (await connection.execute(insert(job).values(values).returning(job.c.id))).scalar_one()
        return job_id

    return transaction(commonground, add)


def add_failed_delivery(commonground: CommandLine) -> int:
    """A delivery that was given up, of a message by one member to a chat."""

    async def add(connection: Connection) -> int:
        author = {
            "telegram_user_id": 5,
            "role": "clinician",
            "state": "active",
            "name": "Person 5",
            "reading_language": "en",
            "interface_language": "en",
            "joined_at": NOW,
        }
        author_id = (await connection.execute(insert(member).values(author).returning(member.c.id))).scalar_one()
        said = {
            "author_id": author_id,
            "kind": "text",
            "content": WORDS,
            "detection_confidence": 1.0,
            "revision": 1,
            "revision_key": "",
            "sent_at": NOW,
            "created_at": NOW,
        }
        message_id = (await connection.execute(insert(message).values(said).returning(message.c.id))).scalar_one()
        failed = {
            "message_id": message_id,
            "chat_id": 6,
            "state": "failed",
            "reason": "RequestRejected",
            "repeated": False,
            "created_at": NOW,
            "ended_at": NOW,
        }
        added = await connection.execute(insert(delivery).values(failed).returning(delivery.c.id))
        delivery_id: int = added.scalar_one()
        return delivery_id

    return transaction(commonground, add)


def states(commonground: CommandLine) -> dict[int, str]:
    """Every job's state."""

    async def read(connection: Connection) -> dict[int, str]:
        return {row.id: row.state for row in await connection.execute(select(job.c.id, job.c.state))}

    return transaction(commonground, read)


def delivery_states(commonground: CommandLine) -> list[str]:
    async def read(connection: Connection) -> list[str]:
        return list((await connection.execute(select(delivery.c.state))).scalars())

    return transaction(commonground, read)


# ── the schema ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_upgraded_database_passes_the_check_and_can_be_upgraded_again(with_database: CommandLine) -> None:
    assert with_database("db", "check").exit_code == 0
    assert with_database("db", "upgrade").exit_code == 0


def test_looking_at_a_database_makes_none(commonground: CommandLine) -> None:
    checked = commonground("db", "check")
    assert checked.exit_code == 2
    assert checked.err == "there is no database at common-ground.sqlite3: run `commonground db upgrade`\n"
    assert list(commonground.folder.iterdir()) == []


def test_a_file_that_is_no_database_is_said_to_be_none(commonground: CommandLine) -> None:
    (commonground.folder / "common-ground.sqlite3").write_bytes(b"no database " * 1000)
    checked = commonground("db", "check")
    assert (checked.exit_code, checked.err) == (2, "the database cannot be opened: file is not a database\n")


def test_an_address_of_no_database_is_a_wrong_setting(commonground: CommandLine) -> None:
    commonground.environment["DATABASE_URL"] = "mysql://host/name"
    checked = commonground("db", "check")
    assert checked.exit_code == 2
    assert checked.err.startswith("DATABASE_URL: ")


# ── backups ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_backup_of_sqlite_is_a_database(commonground: CommandLine) -> None:
    commonground("db", "upgrade")
    assert commonground("db", "backup", "copy.sqlite3").exit_code == 0
    with contextlib.closing(sqlite3.connect(commonground.folder / "copy.sqlite3")) as copy:
        assert copy.execute("SELECT count(*) FROM job").fetchone() == (0,)
    again = commonground("db", "backup", "copy.sqlite3")
    assert (again.exit_code, again.err) == (2, "copy.sqlite3 exists, and is not written over\n")


def test_for_postgresql_a_backup_is_made_by_its_own_tool(commonground: CommandLine) -> None:
    commonground.environment["DATABASE_URL"] = "postgresql://user:hidden-word@host/name"
    asked = commonground("db", "backup", "copy")
    assert asked.exit_code == 2
    assert "pg_dump" in asked.err
    assert "hidden-word" not in asked.err


# ── dead letters ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_dead_letters_are_listed_without_what_people_wrote(with_database: CommandLine) -> None:
    dead = add_job(with_database, "update", {"message": {"text": WORDS}})
    add_job(with_database, "update", None, state="done")
    listed = with_database("db", "dead", "--json")
    assert listed.exit_code == 0
    (letter,) = listed.objects
    assert letter["age_seconds"] == pytest.approx(7200, abs=1800)
    assert letter | {"age_seconds": 0} == {
        "id": dead,
        "kind": "update",
        "lane": "5",
        "attempts": 12,
        "error": "RequestRejected",
        "age_seconds": 0,
    }
    assert with_database("db", "dead").out == f"{dead}\tupdate\t5\t12\tRequestRejected\t2 h\n"


def test_the_ones_that_are_named_get_a_new_life(with_sqlite: CommandLine) -> None:
    first, second, third = (add_job(with_sqlite, "update", {}) for _ in range(3))
    revived = with_sqlite("db", "dead", "--revive", f"{first},{third}", "--json")
    assert (revived.exit_code, [letter["id"] for letter in revived.objects]) == (0, [first, third])
    assert states(with_sqlite) == {first: "waiting", second: "dead", third: "waiting"}


def test_reviving_a_send_promises_its_delivery_again(with_database: CommandLine) -> None:
    """Else the job would find a delivery that was given up, and end without sending."""
    delivery_id = add_failed_delivery(with_database)
    send = add_job(with_database, "send", {"delivery_id": delivery_id})
    assert with_database("db", "dead", "--revive-all").exit_code == 0
    assert states(with_database) == {send: "waiting"}
    assert delivery_states(with_database) == ["pending"]


def test_a_delivery_that_was_made_stays_made(with_sqlite: CommandLine) -> None:
    """What died was an edit of a copy that is out."""
    delivery_id = add_failed_delivery(with_sqlite)

    async def make(connection: Connection) -> None:
        await connection.execute(delivery.update().values(state="sent"))

    transaction(with_sqlite, make)
    add_job(with_sqlite, "send", {"delivery_id": delivery_id})
    assert with_sqlite("db", "dead", "--revive-all").exit_code == 0
    assert delivery_states(with_sqlite) == ["sent"]


def test_every_revival_is_in_the_audit_as_the_operators(with_sqlite: CommandLine) -> None:
    dead = add_job(with_sqlite, "update", {})
    with_sqlite("db", "dead", "--revive", str(dead))
    (entry,) = transaction(with_sqlite, audit.entries)
    assert (entry.action, entry.subject, entry.actor_id) == ("job.revived", f"job:{dead}", None)


def test_an_id_that_is_no_dead_letter_is_named(with_sqlite: CommandLine) -> None:
    asked = with_sqlite("db", "dead", "--revive", "17")
    assert (asked.exit_code, asked.err) == (1, "17: no dead letter\n")
    assert with_sqlite("db", "dead", "--revive", "seventeen").exit_code == 2


def test_without_dead_letters_there_is_nothing_to_list(with_sqlite: CommandLine) -> None:
    listed = with_sqlite("db", "dead")
    assert (listed.exit_code, listed.out, listed.err) == (0, "", "no dead letters\n")
