"""Updates in by webhook: answered with 200 only after the commit; anything else makes Telegram send them again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot, Update

from bot.messenger.ingress import Ingress, parse_webhook_body, secret_matches
from bot.messenger.patience import patiently

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST_BODY = 1_000_000
"""Bytes; a message holds 4,096 characters, so nothing honest comes near."""
Healthy = Callable[[], Awaitable[bool]]


def webhook_server(ingress: Ingress, *, path: str, secret: str, healthy: Healthy) -> Starlette:
    """``POST path`` takes updates that show the secret; ``GET /healthz`` is 200 while the database answers, else 503."""
    log = structlog.get_logger("bot.messenger")

    async def update(request: Request) -> Response:
        if not secret_matches(request.headers.get(SECRET_HEADER), secret):
            log.warning("webhook-refused")
            return PlainTextResponse("forbidden", 403)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_BODY:
                return PlainTextResponse("too large", 413)
        try:
            parsed = parse_webhook_body(bytes(body))
        except ValueError:
            # Telling Telegram to come again with the same bytes would not help.
            log.warning("webhook-malformed", length=len(body))
            return PlainTextResponse("not an update", 400)
        await ingress.accept([parsed])
        return PlainTextResponse("ok")

    async def health(_request: Request) -> Response:
        alive = await healthy()
        return JSONResponse({"status": "ok" if alive else "database unavailable"}, 200 if alive else 503)

    return Starlette(routes=[Route(path, update, methods=["POST"]), Route("/healthz", health, methods=["GET"])])


async def register_webhook(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram to call us, patiently."""
    await patiently(lambda: bot.set_webhook(url, secret_token=secret, allowed_updates=Update.ALL_TYPES))
