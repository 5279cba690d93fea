"""`python -m bot.sandbox [--host 127.0.0.1] [--port 8081] [--file PATH] [--token TOKEN]`: the local Bot API as a process."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from bot.sandbox.app import create_app
from bot.sandbox.server import bind, make_server
from bot.sandbox.world import DEFAULT_TOKEN


def main(arguments: list[str] | None = None) -> None:
    """Serve until interrupted. Prints one line, `listening on http://HOST:PORT`, when requests are accepted."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.sandbox", description="A local Bot API for demonstrations and tests"
    )
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address")
    parser.add_argument("--port", type=int, default=8081, help="0 for any free port")
    parser.add_argument("--file", type=Path, default=None, help="keep the world in this file across restarts")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the only token that is accepted")
    options = parser.parse_args(arguments)
    listener = bind(options.host, options.port)
    listener.listen(2048)
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    server = make_server(create_app(token=options.token, file=options.file))

    async def serve() -> None:
        serving = asyncio.ensure_future(server.serve(sockets=[listener]))
        print(f"listening on http://{shown}:{port}", flush=True)
        await serving

    asyncio.run(serve())


if __name__ == "__main__":
    main()
