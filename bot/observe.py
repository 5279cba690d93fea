"""What operators see: structured logs without secrets and texts, and Prometheus metrics.

Rooms log with ``structlog.get_logger("bot.<room>")`` and give ids, counts and durations as keywords. Both kinds of log, structlog's
and the standard library's (httpx, telegram, uvicorn), end in one handler on standard error and pass one :class:`Redactor`.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TextIO

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN = "***"

_SECRET_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = (
    # Telegram's tokens, also percent-encoded, as they stand in the addresses of requests.
    (re.compile(r"\d+(?::|%3[Aa])[\w-]{30,}"), HIDDEN),
    # User and password of a database or a proxy.
    (re.compile(r"(?<=://)[^\s/?#]+@"), f"{HIDDEN}@"),
    # SQLAlchemy quotes what a failed statement was to write, and that may be a message.
    (re.compile(r"\[parameters: .*\]"), f"[parameters: {HIDDEN}]"),
)

_TEXT_KEYS = frozenset(
    {"answer", "body", "caption", "content", "original", "payload", "question", "text", "translation"}
)

_LOUDEST: Mapping[str, int] = {
    # These log whole requests, updates or statements, texts and all, below the levels given here.
    "aiosqlite": logging.INFO,
    "alembic": logging.WARNING,
    "asyncio": logging.INFO,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "telegram": logging.INFO,
    "urllib3": logging.INFO,
    "uvicorn.error": logging.INFO,
    "uvicorn.access": logging.WARNING,
}


class Redactor:
    """A structlog processor that hides secrets in every key and value, and drops the keys that carry texts.

    It hides the secrets it was given, and whatever has the shape of a Telegram token, of a password in an address, or of the
    parameters of an SQL statement. Objects are logged as their redacted ``repr``.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        # The longest first, so that a secret which begins with another one is hidden whole.
        known = sorted({secret for secret in secrets if secret}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, _logger: WrappedLogger, _method: str, event_dict: EventDict) -> EventDict:
        return self._mapping(event_dict)

    def redact(self, line: str) -> str:
        """The line without secrets."""
        if self._known is not None:
            line = self._known.sub(HIDDEN, line)
        for shape, replacement in _SECRET_SHAPES:
            line = shape.sub(replacement, line)
        return line

    def _mapping(self, items: Mapping[Any, object]) -> dict[str, object]:
        return {self.redact(str(key)): self._value(value) for key, value in items.items() if str(key) not in _TEXT_KEYS}

    def _value(self, value: object) -> object:
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, list | tuple | set | frozenset):
            return [self._value(item) for item in value]
        return self.redact(str(value) if isinstance(value, str) else repr(value))


def set_up_logging(
    *,
    level: str = "INFO",
    output: Literal["console", "json"] = "console",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send every log of the process through one redacting handler. Calling it again replaces the former set-up.

    ``level`` is the least severe that is logged. ``stream`` is standard error unless given. Who starts uvicorn passes
    ``log_config=None``, so that it keeps to this.
    """
    stream = stream or sys.stderr
    common: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if output == "json"
        else structlog.dev.ConsoleRenderer(
            colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
        )
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*common, structlog.stdlib.ExtraAdder()],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            # Before the redaction, which has to see the text of the traceback.
            structlog.processors.StackInfoRenderer(),
            structlog.processors.format_exc_info,
            Redactor(secrets),
            renderer,
        ],
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name, loudest in _LOUDEST.items():
        logging.getLogger(name).setLevel(max(loudest, logging.getLevelNamesMapping()[level]))
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *common, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


class Metrics:
    """The counters of one process, in a registry of their own. Labels are short stable words, never ids or texts."""

    CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
    """Of what :meth:`render` gives: the Prometheus text format."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._updates = self._counter("updates", "Updates by how far they came: accepted, handled or failed.", "state")
        self._jobs = self._counter("jobs", "Jobs that ended, by kind and end state.", "kind", "state")
        self._sends = self._counter("sends", "Requests to Telegram, by outcome.", "outcome")
        self._attempts = self._counter(
            "translation_attempts", "Attempts, by provider and outcome.", "provider", "outcome"
        )
        self._findings = self._counter("check_findings", "What checks found in translations.", "check", "severity")
        self._identifiers = self._counter(
            "identifiers_found", "Texts naming somebody, by third party and what became of them.", "provider", "outcome"
        )
        self._waiting = Gauge(
            "commonground_jobs_waiting", "Unfinished jobs, by kind.", ["kind"], registry=self.registry
        )
        self._oldest = Gauge(
            "commonground_oldest_job_age_seconds",
            "Age of the oldest of them.",
            ["kind"],
            registry=self.registry,
        )
        self._delivery = Histogram(
            "commonground_delivery_seconds",
            "From the acceptance of an update to the sending of a copy.",
            buckets=(0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300, 3600),
            registry=self.registry,
        )
        self._translation = Histogram(
            "commonground_translation_seconds",
            "One attempt to translate, by provider.",
            ["provider"],
            buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20),
            registry=self.registry,
        )

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"commonground_{name}", meaning, labels, registry=self.registry)

    def update(self, state: Literal["accepted", "handled", "failed"]) -> None:
        """An update was stored, handled to its end, or failed for good."""
        self._updates.labels(state).inc()

    def job_ended(self, kind: str, state: str) -> None:
        """A job of this kind came to this end state."""
        self._jobs.labels(kind, state).inc()

    def sent(self, outcome: str) -> None:
        """A request to Telegram ended so: ``sent``, ``rate-limited``, ``unknown``, ``unavailable``, ``rejected`` …"""
        self._sends.labels(outcome).inc()

    def queue(self, kind: str, *, waiting: int, oldest_age: float) -> None:
        """How many jobs of this kind there are, and the age of the oldest in seconds (0 for none)."""
        self._waiting.labels(kind).set(waiting)
        self._oldest.labels(kind).set(oldest_age)

    def clear_queues(self) -> None:
        """Forget every queue: call it before a new look, since a kind of which nothing is left is not reported again."""
        self._waiting.clear()
        self._oldest.clear()

    def translation_attempt(self, provider: str, outcome: str, seconds: float) -> None:
        """A provider was asked; the outcome is ``ok`` or the ``reason`` of a TranslationError."""
        self._attempts.labels(provider, outcome).inc()
        self._translation.labels(provider).observe(seconds)

    def finding(self, check: str, severity: str) -> None:
        """A check found something."""
        self._findings.labels(check, severity).inc()

    def identifiers_found(self, provider: str, outcome: str) -> None:
        """A text in which somebody may be named was on its way to a third party: masked, or not given to it."""
        self._identifiers.labels(provider, outcome).inc()

    def delivered(self, seconds: float) -> None:
        """A copy left this many seconds after its update was accepted."""
        self._delivery.observe(seconds)

    def render(self) -> bytes:
        """All metrics in the Prometheus text format."""
        return generate_latest(self.registry)
