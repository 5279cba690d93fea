"""A sandbox on a free port for tests: in a thread of its own, so that a blocked bot cannot block its Bot API."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox.app import create_app
from bot.sandbox.client import SandboxClient
from bot.sandbox.server import SandboxServer, bind, make_server
from bot.sandbox.world import DEFAULT_TOKEN


@dataclass(frozen=True, slots=True)
class RunningSandbox:
    """Where a running sandbox is, and its control client."""

    base_url: str
    token: str
    client: SandboxClient

    @property
    def bot_api(self) -> str:
        """For python-telegram-bot's `base_url`."""
        return f"{self.base_url}/bot"

    @property
    def file_api(self) -> str:
        """For python-telegram-bot's `base_file_url`."""
        return f"{self.base_url}/file/bot"


@contextlib.contextmanager
def sandbox_thread(
    *,
    token: str = DEFAULT_TOKEN,
    file: Path | None = None,
    port: int = 0,
    clock: Callable[[], float] | None = None,
    webhook_first_pause: float = 0.02,
) -> Iterator[str]:
    """Run a sandbox in a thread; yields its base address. On leaving it is stopped and its file written."""
    listener = bind("127.0.0.1", port)
    listener.listen(1024)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    options = {"clock": clock} if clock else {}
    server = make_server(create_app(token=token, file=file, webhook_first_pause=webhook_first_pause, **options))
    thread = threading.Thread(target=_serve, args=(server, listener), name="sandbox", daemon=True)
    thread.start()
    try:
        yield address
    finally:
        server.should_exit = True
        thread.join(timeout=15)
        listener.close()
        assert not thread.is_alive(), "the sandbox did not stop"


def _serve(server: SandboxServer, listener: object) -> None:
    asyncio.run(server.serve(sockets=[listener]))  # type: ignore[list-item]  # the socket made by bind()


@contextlib.asynccontextmanager
async def running_sandbox(
    *,
    token: str = DEFAULT_TOKEN,
    file: Path | None = None,
    port: int = 0,
    clock: Callable[[], float] | None = None,
    webhook_first_pause: float = 0.02,
) -> AsyncIterator[RunningSandbox]:
    """A sandbox with its client: `async with running_sandbox() as sandbox: await sandbox.client.create_user("Amira")`."""
    with sandbox_thread(
        token=token, file=file, port=port, clock=clock, webhook_first_pause=webhook_first_pause
    ) as address:
        async with SandboxClient(address) as client:
            yield RunningSandbox(address, token, client)
