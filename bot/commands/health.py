"""What :mod:`.doctor` looks at, one condition after the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.commands import display, environment
from bot.errors import DatabaseUnavailable, OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.storage.engine import Database
    from bot.translation.models import ModelStore

LONGEST_WAIT = 300.0
"""Seconds that a due job may wait for a worker before the queue counts as standing still."""
TELEGRAM_PATIENCE = 5.0
"""Seconds for Telegram's answer."""
SAMPLE = ("O paciente não tem febre.", "pt")
"""A sentence whose language no working detector misses."""


class State(StrEnum):
    """How something stands."""

    OK = "ok"
    WARNING = "warning"
    """It works, with something that the operator will want to know."""
    PROBLEM = "problem"
    """It does not work until somebody mends it."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Condition:
    """What one check found."""

    check: str
    state: State
    detail: str
    """For people, with what mends it."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """For programs. No secrets and no texts."""


def exit_code(conditions: Iterable[Condition]) -> int:
    """0 where nothing is a problem, else 1."""
    return int(any(condition.state is State.PROBLEM for condition in conditions))


def pulse(settings: Settings) -> list[Condition]:
    """Whether the database answers and the queue moves: less than a second, nothing heavy loaded. Blocking."""
    try:
        return [Condition("database", State.OK, "it answers"), queue(settings, {})]
    except DatabaseUnavailable as error:
        return [Condition("database", State.PROBLEM, str(error))]


async def examine(settings: Settings, *, offline: bool) -> AsyncIterator[Condition]:
    """Everything, in an order in which the first problem often explains the others."""
    from bot.translation.models import ModelStore

    yield Condition("settings", State.OK, "in force", environment.settings_in_force(settings))
    store = ModelStore(settings.models_dir)
    try:
        async with environment.existing_database(settings) as database:
            async for condition in _database(settings, database):
                yield condition
            furnished = await rooms(database, settings, store)
    except DatabaseUnavailable as error:
        yield Condition("database", State.PROBLEM, str(error))
        furnished = Condition("rooms", State.SKIPPED, "needs the database")
    yield await asyncio.to_thread(models, store)
    yield furnished
    yield await asyncio.to_thread(detector, settings.detection_engine)
    yield await telegram(settings, offline=offline)


async def _database(settings: Settings, database: Database) -> AsyncIterator[Condition]:
    from bot.commands import repository
    from bot.jobs.queue import JobQueue
    from bot.storage.schema import newest_revision

    size = await repository.size(database)
    kind = "SQLite" if database.is_sqlite else "PostgreSQL"
    facts = {"kind": kind, "schema": newest_revision(), "bytes": size}
    yield Condition("database", State.OK, f"{kind}, schema {newest_revision()}, {display.megabytes(size)}", facts)
    depths = {f"{one.kind}/{one.state}": one.count for one in await JobQueue(database, owner="doctor").depths()}
    yield await asyncio.to_thread(queue, settings, depths)
    async with database.read() as connection:
        dead = await repository.dead_letters(connection)
    yield Condition(
        "dead letters",
        State.WARNING if dead else State.OK,
        f"{len(dead)}: look at them with `commonground db dead`" if dead else "none",
        {"count": len(dead)},
    )


def queue(settings: Settings, depths: Mapping[str, int]) -> Condition:
    """Whether workers take what is due. Blocking."""
    from bot.commands.repository_pulse import oldest_due

    waited = oldest_due(settings.database_url)
    detail = ", ".join(f"{count} {which}" for which, count in depths.items())
    facts = {"oldest_due_seconds": round(waited, 1), "depths": dict(depths)}
    if waited > LONGEST_WAIT:
        late = (
            f"it stands still: a job has waited {display.duration(waited)} for a worker; is `commonground run` running?"
        )
        return Condition("queue", State.PROBLEM, f"{late} {detail}".rstrip(), facts)
    return Condition("queue", State.OK, detail or "nothing is late", facts)


def models(store: ModelStore) -> Condition:
    """Whether there are models, and whole ones. Blocking."""
    problems, pairs = store.verify(), [str(pair) for pair in store.pairs()]
    facts = {"models": pairs, "damaged": problems}
    if problems:
        return Condition("models", State.PROBLEM, "; ".join(problems), facts)
    if not pairs:
        missing = f"none in {store.path}, so originals go out: `commonground models pull LANGUAGE...` fetches them"
        return Condition("models", State.WARNING, missing, facts)
    return Condition("models", State.OK, f"{len(pairs)} in {store.path}, all whole", facts)


async def rooms(database: Database, settings: Settings, store: ModelStore) -> Condition:
    """Whether every pair of languages that meets in a room has its models."""
    from bot.members.service import MembersService
    from bot.storage.time import utc_now

    members = MembersService(database, admin_ids=frozenset(settings.admin_ids), clock=utc_now)
    wanted_by_room = await members.language_pairs()
    missing = {
        name: [str(pair) for pair in lacking]
        for name, wanted in wanted_by_room
        if (lacking := store.which_missing(wanted))
    }
    facts = {"rooms": len(wanted_by_room), "missing": missing}
    if not missing:
        return Condition("rooms", State.OK, f"{len(wanted_by_room)}, with a model for every pair of languages", facts)
    languages = sorted({tag for pairs in missing.values() for pair in pairs for tag in pair.split("→")})
    told = "; ".join(f"{name} lacks {', '.join(pairs)}" for name, pairs in missing.items())
    return Condition("rooms", State.WARNING, f"{told}: run `commonground models pull {' '.join(languages)}`", facts)


def detector(engine: str) -> Condition:
    """Whether the language detector loads and knows a plain sentence. Blocking."""
    from bot.language.detection import Detector

    text, language = SAMPLE
    try:
        loaded = Detector(engine)
        loaded.load()
        found = loaded.detect(text).language
    except Exception as error:  # noqa: BLE001 - whatever a library of models raises is what this check is to report
        return Condition("detector", State.PROBLEM, f"{engine} does not load: {type(error).__name__}: {error}")
    if found != language:
        return Condition("detector", State.PROBLEM, f"{engine} took Portuguese for {found}")
    return Condition("detector", State.OK, engine)


async def telegram(settings: Settings, *, offline: bool) -> Condition:
    """Whether there is a token, and Telegram knows it."""
    try:
        token = settings.require_token()
    except OperatorError as error:
        return Condition("telegram", State.PROBLEM, str(error))
    if offline:
        return Condition("telegram", State.SKIPPED, "there is a token; whether Telegram knows it was not asked")
    import httpx

    try:
        async with asyncio.timeout(TELEGRAM_PATIENCE), httpx.AsyncClient(timeout=TELEGRAM_PATIENCE) as client:
            answer = await client.get(f"{settings.telegram_base_url}/bot{token}/getMe")
    # The address in these errors holds the token, so they are not quoted.
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        unreachable = f"{settings.telegram_base_url} cannot be reached ({type(error).__name__})"
        return Condition("telegram", State.PROBLEM, unreachable)
    if answer.status_code in (httpx.codes.UNAUTHORIZED, httpx.codes.NOT_FOUND):
        return Condition("telegram", State.PROBLEM, "TELEGRAM_TOKEN: Telegram does not know this token")
    name = None
    with suppress(ValueError, KeyError, TypeError):
        name = answer.json()["result"]["username"]
    if not answer.is_success or name is None:
        return Condition("telegram", State.PROBLEM, f"getMe was answered with {answer.status_code}")
    return Condition("telegram", State.OK, f"@{name}", {"username": name})
