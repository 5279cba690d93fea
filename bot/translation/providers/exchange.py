"""HTTP for deep-translator, whose own requests have no time-out, put texts into addresses, and hide what went wrong.

deep-translator's modules call ``requests.get`` and ``requests.post``. :meth:`Exchange.bind` makes a class of its translator
that finds an :class:`Exchange` under that name: one call's own, nothing global is patched. Errors of the network and of HTTP
become ours here, before deep-translator can confuse them; none keeps the text that the original error may quote.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeVar

from bot.errors import (
    ProviderAnswerInvalid,
    ProviderRateLimited,
    ProviderTimeout,
    ProviderUnavailable,
    TextTooLong,
    TranslationError,
    UnsupportedPair,
)

if TYPE_CHECKING:
    import requests

LARGEST_ANSWER = 1 << 20
"""Bytes. The longest text is some 16 kB."""

_CONNECT_SECONDS = 5.0
_CHUNK = 1 << 14

Result = TypeVar("Result")
Shape = Callable[[str, dict[str, Any]], tuple[str, dict[str, Any]]]
"""Method and arguments as deep-translator makes them → as they are sent."""


class Exchange:
    """Stands in for the module ``requests`` during one call of a translator."""

    def __init__(self, deadline: float, shape: Shape | None = None) -> None:
        """``deadline`` is of ``time.monotonic()``; what is not done by then raises ProviderTimeout."""
        self._deadline = deadline
        self._shape = shape

    def bind(self, translator: type[Any], **replaced: Any) -> type[Any]:
        """The same translator, whose methods use this exchange, and with some methods replaced."""
        methods: dict[str, Any] = {}
        for name, method in vars(translator).items():
            if isinstance(method, FunctionType):
                names = {**method.__globals__, "requests": self}
                bound = FunctionType(method.__code__, names, name, method.__defaults__, method.__closure__)
                bound.__kwdefaults__ = method.__kwdefaults__
                methods[name] = bound
        return type(translator.__name__, (translator,), {**methods, **replaced})

    @property
    def exceptions(self) -> Any:
        """``requests.exceptions``, which deep-translator looks up here."""
        import requests

        return requests.exceptions

    def get(self, url: str, **arguments: Any) -> requests.Response:
        """As ``requests.get``, but bounded, and raising our errors."""
        return self._send("GET", url, arguments)

    def post(self, url: str, **arguments: Any) -> requests.Response:
        """As ``requests.post``, but bounded, and raising our errors."""
        return self._send("POST", url, arguments)

    def _send(self, method: str, url: str, arguments: dict[str, Any]) -> requests.Response:
        if self._shape:
            method, arguments = self._shape(method, arguments)
        response, content = self._request(method, url, arguments)
        # What a Response keeps once it is read; there is no public way to give it content that was read in parts.
        response._content = content
        _raise_for_status(response)
        return response

    def _request(self, method: str, url: str, arguments: dict[str, Any]) -> tuple[requests.Response, bytes]:
        import requests
        import urllib3

        failure: TranslationError
        try:
            with (
                requests.Session() as session,
                session.request(
                    method,
                    url,
                    timeout=(min(self._remaining(), _CONNECT_SECONDS), self._remaining()),
                    allow_redirects=False,  # the text must not go where nobody decided that it may
                    stream=True,
                    **arguments,
                ) as response,
            ):
                return response, self._read(response)
        except (requests.Timeout, urllib3.exceptions.ReadTimeoutError):
            failure = ProviderTimeout("no answer in time")
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            failure = ProviderUnavailable(f"unreachable, or broke off ({type(error).__name__})")
        raise failure  # out here, because the errors above quote the address, and some addresses hold the text

    def _remaining(self) -> float:
        remaining = self._deadline - time.monotonic()
        if remaining <= 0:
            raise ProviderTimeout("no answer in time")
        return remaining

    def _read(self, response: requests.Response) -> bytes:
        """The whole body. A server that sends drop by drop is left at the deadline, whatever its last drop was."""
        content = bytearray()
        while chunk := response.raw.read1(_CHUNK, decode_content=True):
            content += chunk
            self._remaining()
            if len(content) > LARGEST_ANSWER:
                raise ProviderAnswerInvalid(f"an answer of more than {LARGEST_ANSWER} bytes")
        return bytes(content)


class BoundedThreads:
    """Runs blocking calls in daemon threads, so many at once and no more: one that hangs keeps its place, and no other."""

    def __init__(self, most: int) -> None:
        self._places = asyncio.Semaphore(most)

    async def run(self, function: Callable[[], Result]) -> Result:
        """The result of the function. Waits for a place; the caller bounds the time.

        A caller that is cancelled leaves; the thread goes on to its own end, and holds its place until then.
        """
        await self._places.acquire()
        loop = asyncio.get_running_loop()
        outcome: asyncio.Future[Result] = loop.create_future()

        def tell(deliver: Callable[[Any], None] | None, value: Any) -> None:
            self._places.release()
            if deliver and not outcome.done():
                deliver(value)

        def work() -> None:
            try:
                call = (outcome.set_result, function())
            except BaseException as error:  # noqa: BLE001 - handed to the caller, whatever it is
                call = (outcome.set_exception, error)  # type: ignore[assignment] # both take the one value
            with contextlib.suppress(RuntimeError):  # the loop was closed in the meantime: nobody waits
                loop.call_soon_threadsafe(tell, *call)

        try:
            threading.Thread(target=work, name="remote-translation", daemon=True).start()
        except RuntimeError:
            self._places.release()
            raise ProviderUnavailable("no thread can be started") from None
        return await outcome


def _raise_for_status(response: requests.Response) -> None:
    status = response.status_code
    if status == 200:
        return
    error: TranslationError
    match status:
        case 429:
            error = ProviderRateLimited("asked to slow down", retry_after=_seconds(response.headers.get("retry-after")))
        case 413 | 414:
            error = TextTooLong(f"answered {status}")
        case 400 | 422:
            error = _refusal(response)
        case 401 | 403:
            error = ProviderUnavailable(f"answered {status}: does it need another key?")
        case _ if status < 400:
            error = ProviderAnswerInvalid(f"answered {status}, which is no translation")
        case _:
            error = ProviderUnavailable(f"answered {status}")
    raise error


def _refusal(response: requests.Response) -> TranslationError:
    """What LibreTranslate means by 400: its words are stable English as long as no language is asked for."""
    words = response.content[:2000].decode("utf-8", errors="replace").lower()
    if "not supported" in words:
        return UnsupportedPair(f"answered {response.status_code}")
    if "limit" in words:
        return TextTooLong(f"answered {response.status_code}")
    return ProviderAnswerInvalid(f"answered {response.status_code}")


def _seconds(header: str | None) -> float | None:
    """A Retry-After in seconds; None where it is absent or a date."""
    return float(header) if header and header.strip().isdecimal() else None
