"""How requests reach the Bot API: python-telegram-bot's replaceable transport, over aiohttp.

Why not the library's own, over httpx: what leaves the house costs most there (``docs/decisions/0019-requests-over-aiohttp.md``).
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

if TYPE_CHECKING:
    from telegram._utils.types import ODVInput

_FORM = "application/x-www-form-urlencoded"
_MEDIA_SECONDS = 20.0
"""For writing a request that carries a file, like the library's own ``media_write_timeout``."""

NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
"""The causes of a :class:`telegram.error.NetworkError` that lie before the request left: a retry cannot repeat anything."""


class AiohttpRequest(BaseRequest):
    """At most ``connections`` requests at once; the others wait for their turn, up to ``pool_timeout`` seconds.

    A failure is :class:`telegram.error.TimedOut` or :class:`telegram.error.NetworkError`, caused by one of ``NOT_SENT`` where the
    request certainly did not leave. Proxies and certificates are those that the environment names (``HTTPS_PROXY``,
    ``SSL_CERT_FILE``), as with the library's own transport.
    """

    __slots__ = ("_connect", "_connections", "_pool", "_read", "_session", "_write")

    def __init__(
        self,
        *,
        connections: int,
        read_timeout: float,
        write_timeout: float,
        connect_timeout: float,
        pool_timeout: float,
    ) -> None:
        self._connections = connections
        self._read, self._write = read_timeout, write_timeout
        self._connect, self._pool = connect_timeout, pool_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, unless a call says otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool; nothing is connected yet. Again: no effect."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ssl=_certificates()),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=True,
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection. Again: no effect."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises TimedOut, NetworkError."""
        if self._session is None or self._session.closed:
            raise RuntimeError("this transport is not initialised")
        files = request_data.multipart_data if request_data else None
        read = _seconds(read_timeout, self._read)
        write = _seconds(write_timeout, _MEDIA_SECONDS if files else self._write)
        connect = _seconds(connect_timeout, self._connect)
        limits = aiohttp.ClientTimeout(
            connect=_sum(_seconds(pool_timeout, self._pool), connect), sock_connect=connect, sock_read=_sum(read, write)
        )
        data, headers = _body(request_data)
        try:
            async with self._session.request(method, url, data=data, headers=headers, timeout=limits) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            # The name alone: what these errors say of themselves can hold the address, and with it the token.
            raise NetworkError(f"aiohttp.{type(error).__name__}") from error


def _certificates() -> ssl.SSLContext:
    """Those that the environment names, else certifi's: the same that httpx uses everywhere else in the house."""
    from httpx import create_ssl_context

    return create_ssl_context()


def _body(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if request_data is None:
        return None, {}
    if not request_data.contains_files:
        return urlencode(request_data.json_parameters).encode(), {"Content-Type": _FORM}
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, kind) in (request_data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}


def _seconds(given: ODVInput[float], usual: float) -> float | None:
    """What the call says; None: as long as it takes."""
    if given is None:
        return None
    return float(given) if isinstance(given, (int, float)) else usual


def _sum(first: float | None, second: float | None) -> float | None:
    return None if first is None or second is None else first + second
