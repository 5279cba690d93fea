"""A LibreTranslate server on this machine, real HTTP and a real engine, that can also misbehave in the ways seen in the wild.

The protocol is LibreTranslate's: ``POST /translate`` with ``q source target format api_key`` as form, JSON or query,
``{"translatedText": …}`` or ``{"error": …}`` with status 400, 403 or 429, and ``GET /languages``.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Callable
from enum import StrEnum
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

Translate = Callable[[str, str, str], str]


class Fault(StrEnum):
    """How the server misbehaves; every request but one for ``/languages``."""

    NONE = "none"
    HANG = "hang"
    """Takes the request and says nothing."""
    DRIP = "drip"
    """Sends one byte now and then, for ever."""
    HTML = "html"
    RATE_LIMITED = "rate-limited"
    SERVER_ERROR = "server-error"
    FORBIDDEN = "forbidden"
    REDIRECT = "redirect"
    NOT_JSON = "not-json"
    OTHER_JSON = "other-json"
    LIST = "list"
    NULL = "null"
    EMPTY = "empty"
    UNCHANGED = "unchanged"
    HUGE = "huge"
    CUT_OFF = "cut-off"
    """Promises more bytes than it sends."""
    JOINED_LINES = "joined-lines"


class LocalServer:
    """An ASGI application on a free port of the loopback, in a thread, between ``with`` and its end."""

    def __init__(self, application: Any) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._server = uvicorn.Server(uvicorn.Config(application, log_config=None, access_log=False, lifespan="off"))
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)

    @property
    def url(self) -> str:
        """The root, without a slash at its end."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._socket.listen()  # connections made before the thread serves wait in the backlog
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.force_exit = self._server.should_exit = True
        self._thread.join(10)


class LibreTranslateServer(LocalServer):
    """See the module. ``languages`` are the codes that it knows; ``received`` are the fields of each request for a translation."""

    def __init__(
        self, translate: Translate, *, languages: tuple[str, ...] = ("en", "pt"), api_key: str | None = None
    ) -> None:
        self._translate = translate
        self._languages = languages
        self._api_key = api_key
        self.fault: Fault
        self.faults_left: int | None
        """After so many misbehaved answers it behaves; None for never."""
        self.received: list[dict[str, str]]
        self.addresses: list[str]
        """The path and query of each request: what ends up in access logs."""
        self.behave()
        routes = [
            Route("/translate", self._answer, methods=["POST"]),
            Route("/languages", self._list_languages),
            *self.more_routes(),
        ]
        super().__init__(Starlette(routes=routes))

    def behave(self) -> None:
        """Answer properly from now on, and forget what was asked."""
        self.fault, self.faults_left, self.received, self.addresses = Fault.NONE, None, [], []

    def more_routes(self) -> list[Route]:
        """For servers that speak other protocols too."""
        return []

    def run_engine(self, text: str, source: str, target: str) -> str:
        """Translate, or behave as :attr:`fault` says about the text."""
        match self.fault:
            case Fault.UNCHANGED:
                return text
            case Fault.EMPTY:
                return ""
            case Fault.HUGE:
                return "muito " * 1_000_000
            case Fault.JOINED_LINES:
                return self._translate(text, source, target).replace("\n", " ")
        return self._translate(text, source, target)

    def misbehaviour(self, request: Request) -> Response | None:
        """What it answers instead of a translation, where :attr:`fault` asks for that."""
        self.addresses.append(str(request.url.path) + "?" + str(request.url.query))
        if self.faults_left is not None:
            if self.faults_left == 0:
                self.fault = Fault.NONE
            else:
                self.faults_left -= 1
        match self.fault:
            case Fault.HANG:
                return StreamingResponse(_silence())
            case Fault.DRIP:
                return StreamingResponse(_drops(), media_type="application/json")
            case Fault.HTML:
                return HTMLResponse("<!DOCTYPE html><html><body>Log in to the hospital's guest network</body></html>")
            case Fault.RATE_LIMITED:
                return JSONResponse({"error": "Slowdown: 20 per 1 minute"}, 429, {"Retry-After": "7"})
            case Fault.SERVER_ERROR:
                return JSONResponse({"error": "Cannot translate text"}, 500)
            case Fault.FORBIDDEN:
                return JSONResponse({"error": "Invalid API key"}, 403)
            case Fault.REDIRECT:
                return RedirectResponse("http://127.0.0.1:9/elsewhere")
            case Fault.NOT_JSON:
                return Response(b'{"translatedText": ', media_type="application/json")
            case Fault.OTHER_JSON:
                return JSONResponse({"status": "ok"})
            case Fault.LIST:
                return JSONResponse([1])
            case Fault.NULL:
                return JSONResponse({"translatedText": None})
            case Fault.CUT_OFF:
                return Response(b'{"translatedText": "Dose', headers={"content-length": "5000"})
        return None

    async def _answer(self, request: Request) -> Response:
        fields = dict(request.query_params)
        if request.headers.get("content-type", "").startswith("application/json"):
            fields |= await request.json()
        else:
            fields |= {name: str(value) for name, value in (await request.form()).items()}
        if misbehaviour := self.misbehaviour(request):
            return misbehaviour
        self.received.append(fields)
        if self._api_key and fields.get("api_key") != self._api_key:
            return JSONResponse({"error": "Invalid API key"}, 403)
        for language in (fields["source"], fields["target"]):
            if language not in self._languages:
                return JSONResponse({"error": f"{language} is not supported"}, 400)
        return JSONResponse({"translatedText": self.run_engine(fields["q"], fields["source"], fields["target"])})

    async def _list_languages(self, _request: Request) -> Response:
        languages = list(self._languages)
        return JSONResponse([{"code": code, "name": code, "targets": languages} for code in languages])


async def _silence() -> AsyncIterator[bytes]:
    await asyncio.Event().wait()
    yield b""


async def _drops() -> AsyncIterator[bytes]:
    while True:
        yield b" "
        await asyncio.sleep(0.05)
