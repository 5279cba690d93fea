"""Trouble on request: what a test asks to go wrong, and only that."""

from __future__ import annotations

import math
import random
from collections import defaultdict, deque
from dataclasses import dataclass, field
from dataclasses import fields as fields_of
from typing import Any

from bot.sandbox.errors import ApiError, ControlError, too_many_requests

BEFORE = frozenset({"429", "500", "502", "html_502", "error", "hang", "drop_before"})
AFTER = frozenset({"drop_after", "hang_after"})


@dataclass(slots=True)
class Fault:
    """One kind of trouble. `count` is how many requests it still hits (None: all until cleared); `probability` and `seed` make
    it hit some of the matching requests, the same ones every time."""

    fault_id: int
    kind: str
    method: str | None = None
    chat_id: int | None = None
    count: int | None = 1
    retry_after: int = 1
    seconds: float | None = None
    status: int = 400
    description: str = "Bad Request: fault"
    probability: float | None = None
    hits: int = 0
    chance: random.Random = field(default_factory=random.Random)

    def matches(self, method: str, chat_id: object) -> bool:
        """Whether this request is one that the fault may hit. getUpdates only when it is named."""
        if self.method is None:
            if method == "getupdates":
                return False
        elif self.method.lower() != method:
            return False
        return self.chat_id is None or str(chat_id) == str(self.chat_id)

    def error(self) -> ApiError:
        """The answer for the kinds that answer."""
        if self.kind == "429":
            return too_many_requests(self.retry_after)
        if self.kind == "error":
            return ApiError(self.status, self.description)
        if self.kind == "502":
            return ApiError(502, "Bad Gateway")
        return ApiError(500, "Internal Server Error")


class Faults:
    """The faults in force, oldest first; one request meets at most one."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._made = 0

    def add(self, settings: dict[str, Any]) -> int:
        """Put a fault in force; raises ControlError for an unknown kind or setting. Returns its id."""
        kind = str(settings.get("kind"))
        if kind not in BEFORE | AFTER:
            raise ControlError(f"no fault {kind}; there are {', '.join(sorted(BEFORE | AFTER))}")
        unknown = (
            settings.keys() - ({field.name for field in fields_of(Fault)} - {"fault_id", "hits", "chance"}) - {"seed"}
        )
        if unknown:
            raise ControlError(f"a fault has no {', '.join(sorted(unknown))}")
        fields = {name: value for name, value in settings.items() if name not in {"kind", "seed"} and value is not None}
        if "count" in settings:
            fields["count"] = settings["count"]
        self._made += 1
        self._faults.append(Fault(self._made, kind, **fields, chance=random.Random(settings.get("seed"))))  # noqa: S311 - not a secret
        return self._made

    def clear(self) -> None:
        """End all faults."""
        self._faults.clear()

    def described(self) -> list[dict[str, Any]]:
        """The faults in force, with how often each has hit."""
        names = ("fault_id", "kind", "method", "chat_id", "count", "hits")
        return [{name: getattr(fault, name) for name in names} for fault in self._faults]

    def meet(self, method: str, chat_id: object) -> Fault | None:
        """The fault that hits this request, if one does. `method` is in lower case."""
        for fault in self._faults:
            if not fault.matches(method, chat_id):
                continue
            if fault.probability is not None and fault.chance.random() >= fault.probability:
                continue
            fault.hits += 1
            if fault.count is not None:
                fault.count -= 1
                if fault.count <= 0:
                    self._faults.remove(fault)
            return fault
        return None


@dataclass(slots=True)
class Limits:
    """Telegram's sending limits, off until a control call enables them. Times are monotonic seconds.

    The figures are those that Telegram publishes: 30 messages a second overall, one a second in a private chat, 20 a minute in
    a group.
    """

    enabled: bool = False
    overall_per_second: int = 30
    private_per_second: int = 1
    group_per_minute: int = 20
    refused: int = 0
    _sent: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def check(self, chat_id: int, now: float) -> None:
        """Count one message to a chat; raises ApiError 429 with the seconds until there is room again."""
        if not self.enabled:
            return
        private = chat_id > 0
        windows = [
            ("all", self.overall_per_second, 1.0),
            (str(chat_id), self.private_per_second if private else self.group_per_minute, 1.0 if private else 60.0),
        ]
        for name, allowed, seconds in windows:
            sent = self._sent[name]
            while sent and sent[0] <= now - seconds:
                sent.popleft()
            if len(sent) >= allowed:
                self.refused += 1
                raise too_many_requests(max(1, math.ceil(sent[0] + seconds - now)))
        for name, _, _ in windows:
            self._sent[name].append(now)
