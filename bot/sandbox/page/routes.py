"""The page's own files, with headers that let a browser run nothing but them."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FILES = Path(__file__).parent / "static"
# Some systems map .js to text/plain, which a browser refuses to run as a module.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
}


class _PageFiles(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        return _with_headers(await super().get_response(path, scope), Path(path).suffix)


def page_routes() -> list[BaseRoute]:
    """The page at / and its modules and styles under /page/."""
    return [
        Route("/", _index, methods=["GET"]),
        Mount("/page", _PageFiles(directory=FILES)),
    ]


async def _index(_request: Request) -> Response:
    return _with_headers(FileResponse(FILES / "index.html"), ".html")


def _with_headers(response: Response, suffix: str) -> Response:
    response.headers.update(_HEADERS)
    if suffix in _TYPES:
        response.headers["content-type"] = _TYPES[suffix]
    return response
