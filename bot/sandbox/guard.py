"""Who may talk to the sandbox: programs on this machine and its own page, never another site open in the same browser.

The sandbox listens on loopback addresses only, but so does a browser's user: any site can make the browser send requests there
(cross-site request forgery), or point a name of its own at 127.0.0.1 (DNS rebinding). The first shows in `Origin` and
`Sec-Fetch-Site`, which scripts cannot forge, the second in `Host`.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class LoopbackGuard:
    """ASGI middleware that answers 403 to requests under a foreign name or from a foreign page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = refusal(Headers(scope=scope), scope["path"]) if scope["type"] == "http" else None
        if problem is None:
            await self._app(scope, receive, send)
        else:
            answer = JSONResponse({"ok": False, "error_code": 403, "description": problem, "error": problem}, 403)
            await answer(scope, receive, send)


def refusal(headers: Headers, path: str) -> str | None:
    """Why a request is refused, None when it is not."""
    host = headers.get("host", "")
    if not _is_loopback(host):
        return "Forbidden: the sandbox answers under loopback names only"
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return "Forbidden: the request comes from another origin"
    # A link from elsewhere may open the page; nothing from elsewhere may operate it.
    opens_the_page = path == "/" or path.startswith("/page/")
    if not opens_the_page and headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return "Forbidden: the request comes from another site"
    return None


def _is_loopback(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
