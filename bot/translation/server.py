"""Our own engine as an HTTP service that speaks LibreTranslate's protocol, so that translation scales on machines of its own.

``POST /translate`` and ``POST /detect`` take JSON, forms, or fields in the address (deep-translator's client puts them there),
``GET /languages`` and ``GET /health`` nothing; errors are ``{"error": …}`` with LibreTranslate's status codes. Each text is
readied for the engine and restored afterwards as in the assistant itself. An assistant that calls has done so already: doing
it twice is the same as once, and its masks come back as they were. Other clients gain by it, and so that they are told no
more than is true, a translation in which the checks found something says so in ``findings``, which LibreTranslate does not have.

Texts are in no log and in no error.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.errors import (
    InvalidInput,
    ProviderTimeout,
    ProviderUnavailable,
    TextTooLong,
    TranslationError,
    UnsupportedPair,
)
from bot.language import tags
from bot.language.detection import Detection
from bot.language.short_answers import equivalent
from bot.translation.asking import findings_of
from bot.translation.model import Finding, Provider, Severity
from bot.translation.preparation import prepare

LARGEST_BODY = 1 << 18
"""Bytes. The longest text is some 16 kB, three times as much in a form."""
MOST_TEXTS = 50
"""In one request."""
LONGEST_REQUEST = 20_000
"""Code points of all its texts together."""
_ALIASES = {"zt": "zh-Hant", "pb": "pt"}
"""LibreTranslate's own codes that are no language tags."""

Detect = Callable[[str], Detection]


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What the service works with."""

    engine: Provider
    pairs: Callable[[], Sequence[tuple[str, str]]]
    """The directions that the engine has models for, each (source, target), without those through a third language."""
    problems: Callable[[], Sequence[str]]
    """What is wrong with the models, in English. Blocking."""
    detect: Detect
    api_keys: tuple[str, ...] = ()
    """One of these has to be shown; without any, anybody may ask."""
    side_by_side: int = 1
    """Requests that are worked on at the same time."""
    waiting: int = 32
    """Requests that may wait beside them."""
    patience: float = 60.0
    """Seconds that one request may take, waiting included."""
    arrival: float = 10.0
    """Seconds that it may take to arrive."""


class Refused(HTTPException):
    """An answer other than a translation, in LibreTranslate's words."""


def translation_server(serving: Serving) -> Starlette:
    """The service as an ASGI application."""
    service = _Service(serving)
    routes = [
        Route("/translate", service.translate, methods=["POST"]),
        Route("/detect", service.detect, methods=["POST"]),
        Route("/languages", service.languages, methods=["GET"]),
        Route("/health", service.health, methods=["GET"]),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: _say, Exception: _say_nothing_more})


class _Service:
    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._places = asyncio.Semaphore(serving.side_by_side)
        self._inside = 0
        self._keys = [_digest(key) for key in serving.api_keys]
        self._log = structlog.get_logger("bot.translation.server")

    async def translate(self, request: Request) -> Response:
        """``q`` (a text or a list), ``source`` (or ``auto``), ``target``, ``format`` (``text``), ``api_key``."""
        fields = await self._admitted(request)
        texts, is_list = _texts(fields)
        if fields.get("format", "text") not in {"text", ""}:
            raise Refused(400, "Invalid request: only the format text is served")
        target = self._language(fields, "target")
        source = None if fields.get("source") == "auto" else self._language(fields, "source")
        done = []
        async with self._place(request):
            for text in texts:
                done.append(await self._one(text, source, target))
        self._log.info("translated", texts=len(texts), characters=sum(map(len, texts)), target=target)
        return JSONResponse({name: ([one.get(name) for one in done] if is_list else done[0][name]) for name in done[0]})

    async def detect(self, request: Request) -> Response:
        """``q`` → the language and how sure one may be of it, in per cent; an empty list where it has none."""
        texts, _ = _texts(await self._admitted(request))
        found = await self._detect(texts[0])
        language, confidence = found.language, round(found.confidence * 100, 1)
        return JSONResponse([] if language is None else [{"confidence": confidence, "language": language}])

    async def languages(self, _request: Request) -> Response:
        """Every language that can be translated from, with those that it can be translated to."""
        engine, spoken = self._serving.engine, self._spoken()
        return JSONResponse(
            [
                {
                    "code": source,
                    "name": tags.display_name(source, "en"),
                    "targets": [source, *(one for one in spoken if engine.supports(source, one))],
                }
                for source in spoken
            ]
        )

    async def health(self, _request: Request) -> Response:
        """200 while there are models and every file of them is what its manifest says, else 503."""
        models = [f"{source}→{target}" for source, target in self._serving.pairs()]
        problems = list(await asyncio.to_thread(self._serving.problems))
        if models and not problems:
            return JSONResponse({"status": "ok", "models": models})
        return JSONResponse({"status": "models missing or damaged", "models": models, "problems": problems}, 503)

    async def _admitted(self, request: Request) -> Mapping[str, Any]:
        fields = await _fields(request, self._serving.arrival)
        shown = _digest(str(fields.get("api_key", "")))
        if self._keys and not any(hmac.compare_digest(shown, key) for key in self._keys):
            raise Refused(403, "Invalid API key" if fields.get("api_key") else "Please send an API key")
        return fields

    @asynccontextmanager
    async def _place(self, request: Request) -> AsyncIterator[None]:
        """A place at the engine, in turn. Raises Refused where too many wait, the time is up, or nobody waits any more."""
        serving = self._serving
        if self._inside >= serving.side_by_side + serving.waiting:
            self._log.warning("busy", waiting=serving.waiting)
            raise Refused(429, "Slowdown: too many requests wait", {"Retry-After": "1"})
        self._inside += 1
        try:
            async with asyncio.timeout(serving.patience), self._places:
                if await request.is_disconnected():
                    raise Refused(400, "nobody waits for the answer")
                yield
        except TimeoutError:
            raise Refused(504, "Cannot translate text: time-out") from None
        finally:
            self._inside -= 1

    async def _one(self, text: str, source: str | None, target: str) -> dict[str, Any]:
        """One text's part of the answer."""
        told: dict[str, Any] = {}
        if source is None:
            found = await self._detect(text)
            source = found.language
            told = {"detectedLanguage": {"confidence": round(found.confidence * 100, 1), "language": source or "und"}}
        if source is None or tags.same_language(source, target) or not text.strip():
            return {"translatedText": text, **told, "findings": []}
        short = equivalent(text, source, target)
        if short is not None:  # engines make sentences of them
            return {"translatedText": short, **told, "findings": []}
        translated, findings = await self._translate(text, source, target)
        marking = [one for one in findings if one.severity is not Severity.NOT_CHECKED]
        listed = [{"check": one.check, "severity": one.severity.value} for one in marking]
        return {"translatedText": translated, **told, "findings": listed}

    async def _translate(self, text: str, source: str, target: str) -> tuple[str, tuple[Finding, ...]]:
        engine = self._serving.engine
        prepared = prepare(text, source)
        try:
            answer = await engine.translate(prepared.text, source, target)
        except TranslationError as error:
            self._log.warning("not-translated", reason=error.reason, source=source, target=target)
            raise _refusal(error, source, target, len(text), engine.longest_text) from None
        translated, findings = prepared.restore(answer.text)
        return translated, (*findings, *await findings_of(text, translated, source, target))

    async def _detect(self, text: str) -> Detection:
        return await asyncio.to_thread(self._serving.detect, text)

    def _spoken(self) -> list[str]:
        return sorted({language for pair in self._serving.pairs() for language in pair})

    def _language(self, fields: Mapping[str, Any], name: str) -> str:
        """The tag of a field, or of its language alone where no model is for the tag itself. Raises Refused."""
        code = fields.get(name)
        if not isinstance(code, str) or not code:
            raise Refused(400, f"Invalid request: missing {name} parameter")
        spoken = self._spoken()
        try:
            tag = tags.canonical(_ALIASES.get(code, code))
        except InvalidInput:
            raise Refused(400, f"{name}: this language is not supported") from None
        found = next((one for one in (tag, tags.base(tag)) if one in spoken), None)
        if found is None:
            raise Refused(400, f"{tag} is not supported")
        return found


async def _fields(request: Request, patience: float) -> Mapping[str, Any]:
    """The fields of the address and of the body, the body's first. Raises Refused for what is too large, late or unreadable."""
    body = bytearray()
    try:
        async with asyncio.timeout(patience):
            async for chunk in request.stream():
                body += chunk
                if len(body) > LARGEST_BODY:
                    raise Refused(413, f"Invalid request: more than {LARGEST_BODY} bytes")
    except TimeoutError:
        raise Refused(408, "Invalid request: it did not arrive in time") from None
    except ClientDisconnect:
        raise Refused(400, "Invalid request: it broke off") from None
    sent: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        try:
            content = json.loads(body)
        except (ValueError, RecursionError):
            raise Refused(400, "Invalid request: this is no JSON") from None
        if not isinstance(content, dict):
            raise Refused(400, "Invalid request: expected a JSON object")
        return sent | content
    if not body:
        return sent

    async def again() -> dict[str, Any]:
        return {"type": "http.request", "body": bytes(body), "more_body": False}

    async with Request(request.scope, again).form(max_files=0, max_fields=MOST_TEXTS + 10) as form:
        for name in form:
            values = [value for value in form.getlist(name) if isinstance(value, str)]
            sent[name] = values if name == "q" and len(values) > 1 else values[0] if values else ""
    return sent


def _texts(fields: Mapping[str, Any]) -> tuple[list[str], bool]:
    """The texts of ``q``, and whether it is a list. Raises Refused."""
    given = fields.get("q")
    asked = given if isinstance(given, list) else [given]
    texts = [text for text in asked if isinstance(text, str)]
    if not texts or len(texts) != len(asked):
        raise Refused(400, "Invalid request: missing q parameter")
    if len(texts) > MOST_TEXTS:
        raise Refused(400, f"Invalid request: request ({len(texts)}) exceeds batch limit ({MOST_TEXTS})")
    length = sum(map(len, texts))
    if length > LONGEST_REQUEST:
        raise Refused(400, f"Invalid request: request ({length}) exceeds text limit ({LONGEST_REQUEST})")
    return texts, isinstance(given, list)


def _refusal(error: TranslationError, source: str, target: str, length: int, longest: int) -> Refused:
    match error:
        case UnsupportedPair():
            return Refused(400, f"{source} to {target} is not supported")
        case TextTooLong() if length > longest:
            return Refused(400, f"Invalid request: request ({length}) exceeds text limit ({longest})")
        case TextTooLong():
            return Refused(400, "Invalid request: a word exceeds the limit")
        case ProviderTimeout():
            return Refused(504, "Cannot translate text: time-out")
        case ProviderUnavailable():
            return Refused(503, "Cannot translate text: the engine is unavailable")
    return Refused(500, "Cannot translate text")


async def _say(_request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)


async def _say_nothing_more(_request: Request, _error: Exception) -> Response:
    return JSONResponse({"error": "Cannot translate text"}, 500)


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
