"""HTTP for the control API: POST /control/<operation> with a JSON object, and the event stream."""

from __future__ import annotations

import inspect
import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.sandbox.control import (
    Operation,
    channels,
    groups,
    kinds,
    media,
    messages,
    observe,
    overview,
    people,
    queries,
    signs,
    trouble,
)
from bot.sandbox.errors import ApiError, ControlError
from bot.sandbox.service import Sandbox

OPERATIONS: dict[str, Operation] = {
    **people.OPERATIONS,
    **groups.OPERATIONS,
    **channels.OPERATIONS,
    **messages.OPERATIONS,
    **media.OPERATIONS,
    **kinds.OPERATIONS,
    **queries.OPERATIONS,
    **signs.OPERATIONS,
    **trouble.OPERATIONS,
    **observe.OPERATIONS,
    **overview.OPERATIONS,
}


def control_routes() -> list[Route]:
    """The routes to mount beside the Bot API's."""
    return [
        Route("/control/events", _events, methods=["GET"]),
        Route("/control/{operation}", _operate, methods=["POST"]),
    ]


async def _operate(request: Request) -> Response:
    sandbox: Sandbox = request.app.state.sandbox
    name = request.path_params["operation"]
    operation = OPERATIONS.get(name)
    if operation is None:
        return JSONResponse({"ok": False, "error": f"no operation {name}"}, 404)
    try:
        result = await operation(sandbox, **_arguments(operation, await request.body()))
    except ControlError as error:
        return JSONResponse({"ok": False, "error": str(error)}, 400)
    except ApiError as error:
        return JSONResponse({"ok": False, "error": error.description}, 400)
    if sandbox.journal is not None:
        await sandbox.journal.flush(sandbox.world)
    return JSONResponse({"ok": True, "result": result})


def _arguments(operation: Operation, body: bytes) -> dict[str, Any]:
    """The JSON object of a request as arguments that the operation takes. Raises ControlError."""
    try:
        arguments: dict[str, Any] = json.loads(body or b"{}")
        inspect.signature(operation).bind(None, **arguments)
    except (ValueError, TypeError) as error:
        raise ControlError(str(error)) from error
    return arguments


async def _events(request: Request) -> Response:
    """Server-sent events of everything that happens, from `since` (or the Last-Event-ID header) on, else from now on."""
    sandbox: Sandbox = request.app.state.sandbox
    given = request.query_params.get("since") or request.headers.get("last-event-id")
    since = int(given) if given and given.isdecimal() else sandbox.world.sequence
    headers = {"cache-control": "no-store"}
    return StreamingResponse(_stream(sandbox, since), media_type="text/event-stream", headers=headers)


async def _stream(sandbox: Sandbox, since: int) -> AsyncIterator[str]:
    world = sandbox.world
    yield ": open\n\n"
    while not world.closed.is_set():
        for event in observe.events_after(world, since):
            since = event["sequence"]
            yield f"id: {since}\nevent: {event['kind']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"
        if world.sequence <= since and not await world.signal.wait(15.0):
            yield ": still here\n\n"
