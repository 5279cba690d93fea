"""The sandbox as a Starlette application: the Bot API under /bot<token>/, files under /file/bot<token>/, tests under /control/,
and the chat page at /."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.sandbox.control.routes import control_routes
from bot.sandbox.errors import ApiError
from bot.sandbox.guard import LoopbackGuard
from bot.sandbox.page.routes import page_routes
from bot.sandbox.parameters import read_parameters
from bot.sandbox.persistence import Journal
from bot.sandbox.server import CONNECTIONS
from bot.sandbox.service import Dropped, HtmlAnswer, Sandbox
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import DEFAULT_TOKEN, World

_GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


def create_app(
    *,
    token: str = DEFAULT_TOKEN,
    file: Path | None = None,
    clock: Callable[[], float] = time.time,
    webhook_first_pause: float = 0.5,
) -> Starlette:
    """One sandbox for one bot.

    `file` keeps the world across restarts; without it everything is in memory. `clock` gives seconds since the epoch.
    `webhook_first_pause` is the wait in seconds before a failed webhook is tried again; it doubles with every failure.
    """
    world = World(token=token, clock=clock)
    sandbox = Sandbox(world, Webhook(world, first_pause=webhook_first_pause), Journal(file) if file else None)

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Any]]:
        await sandbox.open()
        yield {CONNECTIONS: {}}
        await sandbox.close()

    app = Starlette(
        routes=[
            Route("/bot{token}/{method}", _bot_api, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", _file, methods=["GET"]),
            *control_routes(),
            *page_routes(),
        ],
        middleware=[Middleware(LoopbackGuard)],
        lifespan=lifespan,
    )
    app.state.sandbox = sandbox
    return app


def _json(body: dict[str, Any], status: int = 200) -> Response:
    return Response(json.dumps(body, ensure_ascii=False), status, media_type="application/json")


async def _bot_api(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    if request.path_params["token"] != sandbox.world.token:
        return _json(ApiError(401, "Unauthorized").body(), 401)
    try:
        parameters = await read_parameters(request)
        result = await sandbox.answer(request.path_params["method"], parameters)
    except ApiError as error:
        return _json(error.body(), error.status)
    except HtmlAnswer:
        return Response(_GATEWAY_PAGE, 502, media_type="text/html")
    except Dropped:
        return await _cut(request)
    return _json({"ok": True, "result": result})


async def _cut(request: Request) -> Response:
    """Close the connection without an answer; where the server cannot (a test client without sockets), a broken answer."""
    transport = getattr(request.state, CONNECTIONS, {}).get(request.scope.get("client"))
    if transport is not None:
        transport.abort()
        message = await request.receive()
        while message["type"] != "http.disconnect":
            message = await request.receive()
    return Response(status_code=444)


async def _file(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    if request.path_params["token"] != sandbox.world.token:
        return _json(ApiError(401, "Unauthorized").body(), 401)
    path = request.path_params["path"]
    stored = next((file for file in sandbox.world.files.values() if file.path == path), None)
    if stored is None or stored.data is None:
        return _json(ApiError(404, "Not Found").body(), 404)
    return Response(stored.data, media_type=stored.mime_type or "application/octet-stream")
