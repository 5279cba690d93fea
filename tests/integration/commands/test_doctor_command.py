"""``doctor``: what is well, what is not, and what mends it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.commands import health
from bot.config import Settings
from bot.sandbox.world import DEFAULT_TOKEN
from bot.storage.engine import Database
from bot.storage.tables import job
from bot.translation.models import ModelStore
from tests.integration.commands.conftest import CommandLine, Said
from tests.support.clock import FakeClock
from tests.support.hospital import open_hospital
from tests.support.sandbox_server import sandbox_thread
from tests.support.wheel_models import store_with_models

OTHER_TOKEN = "123456789:" + "A" * 35


@pytest.fixture(scope="module")
def telegram() -> Iterator[str]:
    """The address of a local Bot API."""
    with sandbox_thread() as address:
        yield address


def states(said: Said) -> dict[str, str]:
    """The state of each check."""
    return {one["check"]: one["state"] for one in said.objects}


def details(said: Said) -> dict[str, str]:
    return {one["check"]: one["detail"] for one in said.objects}


def add_jobs(commonground: CommandLine, *jobs: dict[str, object]) -> None:
    """Jobs that wait since ten minutes ago, unless they say otherwise."""
    now = datetime.now(UTC)
    usual = {
        "kind": "update",
        "lane": "5",
        "payload": "{}",
        "priority": 0,
        "state": "waiting",
        "attempts": 0,
        "outcome_unknown": False,
        "run_at": now - timedelta(minutes=10),
        "created_at": now - timedelta(minutes=10),
    }

    async def add() -> None:
        database = Database.open(commonground.environment["DATABASE_URL"])
        async with database.write() as connection:
            for one in jobs:
                await connection.execute(insert(job).values({**usual, **one}))
        await database.close()

    asyncio.run(add())


def test_a_house_in_order_is_healthy(with_database: CommandLine, telegram: str) -> None:
    store_with_models(with_database.folder / "models")
    with_database.environment |= {"TELEGRAM_TOKEN": DEFAULT_TOKEN, "TELEGRAM_BASE_URL": telegram}
    told = with_database("doctor", "--json")
    assert (told.exit_code, set(states(told).values())) == (0, {"ok"})
    assert list(states(told)) == [
        *("settings", "database", "queue", "dead letters"),
        *("models", "rooms", "detector", "telegram"),
    ]
    facts = {one["check"]: one["facts"] for one in told.objects}
    assert facts["settings"].keys() == {setting.name for setting in Settings.describe()}
    assert facts["database"]["bytes"] > 0
    assert DEFAULT_TOKEN not in told.out


def test_without_anything_each_check_names_what_mends_it(commonground: CommandLine) -> None:
    told = commonground("doctor", "--json", "--offline")
    assert told.exit_code == 1
    assert states(told) | {"settings": "", "detector": ""} == {
        "settings": "",
        "database": "problem",
        "models": "warning",
        "rooms": "skipped",
        "detector": "",
        "telegram": "problem",
    }
    assert "commonground db upgrade" in details(told)["database"]
    assert "commonground models pull" in details(told)["models"]
    assert details(told)["telegram"].startswith("TELEGRAM_TOKEN: not set")
    assert list(commonground.folder.iterdir()) == []


def test_people_read_the_same_in_lines(commonground: CommandLine) -> None:
    told = commonground("doctor", "--offline")
    assert "problem  database: there is no database" in told.out
    assert "         COMMONGROUND_LEASE=60\n" in told.out


@pytest.mark.parametrize(
    ("reachable", "detail"),
    [
        (True, "TELEGRAM_TOKEN: Telegram does not know this token"),
        (False, "http://127.0.0.1:9 cannot be reached (ConnectError)"),
    ],
)
async def test_what_is_wrong_with_telegram_is_told_without_the_token(
    commonground: CommandLine, monkeypatch: pytest.MonkeyPatch, telegram: str, reachable: bool, detail: str
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", OTHER_TOKEN)
    monkeypatch.setenv("TELEGRAM_BASE_URL", telegram if reachable else "http://127.0.0.1:9")
    found = await health.telegram(Settings.read(), offline=False)
    assert (found.state, found.detail) == ("problem", detail)
    assert OTHER_TOKEN not in repr(found)


async def test_offline_the_token_is_not_tried(commonground: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", OTHER_TOKEN)
    assert (await health.telegram(Settings.read(), offline=True)).state == "skipped"


async def test_a_room_without_models_is_named_with_the_command_that_fetches_them(
    commonground: CommandLine, sqlite_database: Database
) -> None:
    await open_hospital(sqlite_database, FakeClock())
    found = await health.rooms(sqlite_database, Settings.read(), ModelStore(commonground.folder))
    assert (found.state, found.detail) == (
        "warning",
        "Heart room lacks en→zh-Hans, zh-Hans→en: run `commonground models pull en zh-Hans`",
    )


def test_a_damaged_model_is_a_problem(tmp_path: Path) -> None:
    store = store_with_models(tmp_path)
    next(tmp_path.glob("en_pt.*/model.*")).write_bytes(b"damaged")
    found = health.models(store)
    assert found.state == "problem"
    assert "commonground models pull en pt" in found.detail


def test_a_detector_that_does_not_load_is_a_problem() -> None:
    assert health.detector("no such engine").state == "problem"


def test_dead_letters_are_a_warning(with_sqlite: CommandLine) -> None:
    add_jobs(with_sqlite, {"state": "dead"})
    told = with_sqlite("doctor", "--json", "--offline")
    assert states(told)["dead letters"] == "warning"
    assert details(told)["dead letters"] == "1: look at them with `commonground db dead`"


# ── the health check ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_empty_queue_is_healthy(with_sqlite: CommandLine) -> None:
    told = with_sqlite("doctor", "--quick", "--json")
    assert (told.exit_code, states(told)) == (0, {"database": "ok", "queue": "ok"})


def test_a_job_that_no_worker_takes_is_a_problem(with_database: CommandLine) -> None:
    add_jobs(with_database, {})
    told = with_database("doctor", "--quick", "--json")
    assert (told.exit_code, states(told)) == (1, {"database": "ok", "queue": "problem"})
    assert told.objects[1]["facts"]["oldest_due_seconds"] == pytest.approx(600, abs=120)


def test_a_job_whose_worker_died_and_that_nobody_took_over_is_a_problem(with_sqlite: CommandLine) -> None:
    expired = datetime.now(UTC) - timedelta(minutes=9)
    add_jobs(with_sqlite, {"state": "running", "owner": "gone", "lease_until": expired})
    assert with_sqlite("doctor", "--quick").exit_code == 1


def test_what_waits_for_its_turn_is_no_problem(with_database: CommandLine) -> None:
    """Behind another of its lane that is tried again later, or in a broadcast, which is paced, or not yet due."""
    now = datetime.now(UTC)
    add_jobs(
        with_database,
        {"lane": "6", "run_at": now + timedelta(minutes=5), "attempts": 3},
        {"lane": "6"},
        {"lane": "7", "priority": 10},
        {"lane": "8", "state": "running", "lease_until": now + timedelta(minutes=1)},
        {"lane": "8"},
        {"lane": "9", "state": "done"},
    )
    assert with_database("doctor", "--quick").exit_code == 0


@pytest.mark.parametrize(
    ("url", "detail"),
    [
        ("sqlite:///absent.sqlite3", "there is no database at absent.sqlite3: run `commonground db upgrade`"),
        ("sqlite://test.sqlite3", "DATABASE_URL: expected"),
        ("postgresql://user:hidden-word@127.0.0.1:9/name", "the database cannot be read: connection"),
    ],
)
def test_a_database_out_of_reach_is_a_problem(commonground: CommandLine, url: str, detail: str) -> None:
    commonground.environment["DATABASE_URL"] = url
    told = commonground("doctor", "--quick")
    assert told.exit_code != 0
    assert detail in told.out + told.err
    assert "hidden-word" not in told.out + told.err
    assert list(commonground.folder.iterdir()) == []


def test_a_database_without_our_tables_is_a_problem(commonground: CommandLine) -> None:
    (commonground.folder / "common-ground.sqlite3").touch()
    told = commonground("doctor", "--quick")
    assert told.exit_code == 1
    assert "no such table" in told.out
