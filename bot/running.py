"""The house at work: polling or a webhook in, the workers between, until a signal says stop."""

from __future__ import annotations

import asyncio
import fcntl
import signal
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.app import House
from bot.errors import DatabaseUnavailable, InvalidSetting
from bot.messenger.patience import patiently
from bot.messenger.polling import Poller
from bot.messenger.webhook import register_webhook, webhook_server
from bot.observe import Metrics
from handlers.commands import publish_commands

_PURGE_EVERY = timedelta(hours=6)
_GAUGES_EVERY = 15.0
"""Seconds."""
_log = structlog.get_logger("bot.running")


@asynccontextmanager
async def started(house: House, *, new_database: bool = True) -> AsyncIterator[None]:
    """The database checked (a new one is made), leftovers of a killed process released, the bot initialised."""
    with _sole_process(house.database.file):
        if new_database:
            await house.database.create_if_empty()
        await house.database.check()
        if house.database.is_sqlite:
            released = await house.queue.release_all()
            if released:
                _log.info("resumed", jobs=released)
        try:
            yield
        finally:
            await house.close()


async def run(house: House, *, webhook: bool) -> None:
    """Serve until SIGTERM or SIGINT. Raises OperatorError for what only the operator can mend."""
    async with started(house):
        beside = [_serve_webhook(house) if webhook else _poll(house), _look_after(house)]
        if house.settings.metrics_listen is not None:
            beside.append(_serve(metrics_server(house.metrics), *house.settings.metrics_listen))
        await _until_stopped(house, beside, publish=True)


async def work(house: House) -> None:
    """Only the workers, beside a process that polls or is called: more hands on PostgreSQL."""
    if house.database.is_sqlite:
        raise InvalidSetting("commonground worker: needs DATABASE_URL=postgresql://…; SQLite belongs to one process")
    async with started(house, new_database=False):
        await _until_stopped(house, [_look_after(house)], publish=False)


async def _until_stopped(house: House, beside: list[Coroutine[Any, Any, None]], *, publish: bool) -> None:
    """Run the workers, and what stands beside them, until a signal or the first failure; what was begun is ended."""
    stop, ready = _stop_on_signals(), asyncio.Event()
    workers = [asyncio.create_task(one) for one in (_handle_updates(house, ready, publish), _deliver(house, ready))]
    others = [asyncio.create_task(one) for one in (*beside, stop.wait())]
    pending: set[asyncio.Task[Any]] = {*workers, *others}
    try:
        while not stop.is_set():
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                # A part that ends by itself has failed, or has nothing more to do (the commands are published).
                task.result()
    finally:
        house.update_worker.stop()
        house.send_worker.stop()
        if ready.is_set():
            await asyncio.wait(workers, timeout=house.settings.send_timeout)
        for task in (*workers, *others):
            task.cancel()
        await asyncio.gather(*workers, *others, return_exceptions=True)
        await house.application.shutdown()


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop


async def _handle_updates(house: House, ready: asyncio.Event, publish: bool) -> None:
    """Updates are committed from the first second; they are handled once the detector is loaded."""
    await house.application.initialize_with_patience()
    ready.set()
    await house.load()
    house.cards.start()
    await _name_missing_models(house)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(house.update_worker.run())
        if publish:
            tasks.create_task(_publish(house))


async def _deliver(house: House, ready: asyncio.Event) -> None:
    await ready.wait()
    await house.send_worker.run()


async def _poll(house: House) -> None:
    bot = house.application.bot
    await patiently(lambda: bot.delete_webhook(drop_pending_updates=False))
    _log.info("polling")
    await Poller(bot, house.ingress).run()


async def _serve_webhook(house: House) -> None:
    settings = house.settings
    if settings.webhook_url is None or settings.webhook_secret is None:
        raise InvalidSetting("COMMONGROUND_WEBHOOK_URL: not set, expected with `run --webhook`")
    secret = settings.webhook_secret.get_secret_value()
    path = "/" + settings.webhook_url.partition("://")[2].partition("/")[2].lstrip("/")
    server = webhook_server(house.ingress, path=path, secret=secret, healthy=house.database.is_alive)
    registering = asyncio.create_task(register_webhook(house.application.bot, settings.webhook_url, secret))
    try:
        await _serve(server, *settings.webhook_listen)
    finally:
        registering.cancel()


async def _serve(server: Starlette, host: str, port: int) -> None:
    config = uvicorn.Config(server, host=host, port=port, log_config=None, access_log=False, lifespan="off")
    _log.info("serving", host=host, port=port)
    await _Server(config).serve()
    raise InvalidSetting(f"cannot serve on {host}:{port}")


class _Server(uvicorn.Server):
    """Signals are ours: the library's server would take them for itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def metrics_server(metrics: Metrics) -> Starlette:
    """``GET /metrics`` in the Prometheus text format."""

    async def show(_request: Request) -> Response:
        return Response(metrics.render(), media_type=Metrics.CONTENT_TYPE)

    return Starlette(routes=[Route("/metrics", show)])


async def _publish(house: House) -> None:
    await patiently(lambda: publish_commands(house.application.bot, house.messages))


async def _name_missing_models(house: House) -> None:
    """Say at start which pairs of which room have no model on this machine, and the command that mends it."""
    for room, pairs in await house.members.language_pairs():
        missing = house.models.which_missing(pairs)
        if missing:
            languages = sorted({tag for pair in missing for tag in (pair.source, pair.target)})
            named = ", ".join(f"{pair.source}→{pair.target}" for pair in missing)
            _log.warning(
                "models-missing", room=room, pairs=named, mend=f"commonground models pull {' '.join(languages)}"
            )


async def _look_after(house: House) -> None:
    """Gauges every 15 seconds, retention every 6 hours."""
    next_purge = datetime.now(UTC)
    while True:
        now = datetime.now(UTC)
        if now >= next_purge:
            next_purge = now + _PURGE_EVERY
            purged = await house.retention.purge()
            _log.info("purged", rows=purged)
        house.metrics.clear_queues()
        for depth in await house.queue.depths():
            age = 0.0 if depth.oldest is None else (now - depth.oldest).total_seconds()
            house.metrics.queue(f"{depth.kind}/{depth.state}", waiting=depth.count, oldest_age=age)
        await asyncio.sleep(_GAUGES_EVERY)


class _sole_process:
    """Holds a lock beside a SQLite file, so that a second process cannot take its running jobs for a dead one's."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._held: IO[str] | None = None

    def __enter__(self) -> None:
        if self._file is None:
            return
        try:
            self._held = self._file.with_name(self._file.name + ".lock").open("w")
            fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise DatabaseUnavailable(
                f"another process serves {self._file.name}: SQLite belongs to one; use PostgreSQL for more"
            ) from error
        except OSError as error:
            raise DatabaseUnavailable(f"the database cannot be opened: {error.strerror}") from error

    def __exit__(self, *_: object) -> None:
        if self._held is not None:
            with suppress(OSError):
                self._held.close()
