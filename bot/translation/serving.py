"""The translation service at work: where it listens, when it stops, and what it knows of its models."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import structlog
import uvicorn
from starlette.applications import Starlette

from bot.errors import InvalidSetting
from bot.translation.models import ModelStore

LAST_ANSWERS = 20
"""Seconds that requests have to end in after the signal to stop."""
MOST_CONNECTIONS = 256
HEALTH_LASTS = 60.0
"""Seconds for which an examination of the models counts: it reads every file."""
_HERE = frozenset({"127.0.0.1", "::1", "localhost"})


def examined(store: ModelStore) -> Callable[[], Sequence[str]]:
    """What is wrong with the models; looked at again when there are others, or the last look is a minute old."""
    last: tuple[float, list[str], Sequence[str]] | None = None

    def problems() -> Sequence[str]:
        nonlocal last
        now, digests = time.monotonic(), [store.manifest(pair).digest for pair in store.pairs()]
        if last is None or last[1] != digests or now - last[0] > HEALTH_LASTS:
            last = now, digests, store.verify()
        return last[2]

    return problems


async def serve_until_stopped(application: Starlette, host: str, port: int, *, guarded: bool) -> None:
    """Serve until a signal; requests that have begun are answered. Raises InvalidSetting where it cannot listen."""
    log = structlog.get_logger("bot.translation.server")
    server = _Server(
        uvicorn.Config(
            application,
            host=host,
            port=port,
            log_config=None,
            access_log=False,  # addresses may hold texts
            lifespan="off",
            limit_concurrency=MOST_CONNECTIONS,
            timeout_graceful_shutdown=LAST_ANSWERS,
            server_header=False,
        )
    )

    def stop() -> None:
        server.should_exit = True

    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop)
    if not guarded and host not in _HERE:
        log.warning("anybody-may-ask", mend="set COMMONGROUND_TRANSLATION_API_KEYS", host=host, port=port)
    log.info("serving", host=host, port=port)
    try:
        await server.serve()
    except SystemExit:  # uvicorn's answer to an address that is taken
        raise InvalidSetting(f"COMMONGROUND_TRANSLATION_LISTEN: cannot serve on {host}:{port}") from None
    if not server.should_exit:
        raise InvalidSetting(f"COMMONGROUND_TRANSLATION_LISTEN: cannot serve on {host}:{port}")
    log.info("stopped")


class _Server(uvicorn.Server):
    """Signals are ours: the library would raise them once more when it has ended."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """None of them."""
        yield
