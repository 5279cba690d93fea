"""One sandbox: the world with everything that acts on it, and the way of a request through it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import ApiError
from bot.sandbox.faults import AFTER, Fault, Faults, Limits
from bot.sandbox.methods.access import find_chat
from bot.sandbox.methods.table import METHODS, SENDING
from bot.sandbox.model import Call
from bot.sandbox.parameters import Parameters
from bot.sandbox.persistence import Journal
from bot.sandbox.polling import Poller
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import World


class Dropped(Exception):
    """The connection is to be closed without an answer."""


class HtmlAnswer(Exception):
    """A proxy's page instead of an answer."""


@dataclass(slots=True)
class Sandbox:
    """A world, its faults and limits, its poller, its webhook and, if there is a file, its journal.

    `requests` counts what the bot has asked since the start, `working` what is still open, both without long polls;
    `last_worked` is when the last of them ended, in monotonic seconds.
    """

    world: World
    webhook: Webhook
    journal: Journal | None = None
    faults: Faults = field(default_factory=Faults)
    limits: Limits = field(default_factory=Limits)
    poller: Poller = field(init=False)
    requests: int = 0
    working: int = 0
    last_worked: float = 0.0

    def __post_init__(self) -> None:
        self.poller = Poller(self.world)

    async def open(self) -> None:
        """Read the file, if there is one, and go on with the webhook, if one was set."""
        if self.journal is not None:
            await self.journal.load(self.world)
        self.webhook.start()

    async def close(self) -> None:
        """Let who waits go, stop the webhook, write what is unwritten."""
        self.world.close()
        await self.webhook.stop()
        if self.journal is not None:
            await self.journal.flush(self.world)
            await self.journal.close()

    async def answer(self, method: str, parameters: Parameters) -> Any:
        """Run one request of the bot with the faults that meet it. Raises ApiError, Dropped, HtmlAnswer."""
        name = method.lower()
        world = self.world
        call = Call(world.next_number("sequence"), time.monotonic(), method, parameters.recorded())
        world.calls.append(call)
        polling = name == "getupdates"
        self.requests += not polling
        self.working += not polling
        try:
            result = await self._run(name, parameters, call)
        except ApiError as error:
            call.status, call.description = error.status, error.description
            raise
        except HtmlAnswer:
            call.status, call.description = 502, "a page instead of JSON"
            raise
        else:
            call.status = 200
            return result
        finally:
            ended = time.monotonic()
            call.duration = ended - call.time
            if not polling:
                self.working -= 1
                self.last_worked = ended
            if self.journal is not None:
                await self.journal.flush(world)
            world.publish("call", call=call.sequence, method=call.method, status=call.status)

    async def _run(self, name: str, parameters: Parameters, call: Call) -> Any:
        function = METHODS.get(name)
        if function is None:
            raise ApiError(404, "Not Found: method not found")
        fault = self.faults.meet(name, parameters.values.get("chat_id"))
        if fault is not None:
            call.fault = fault.kind
            if fault.kind not in AFTER:
                await self._strike(fault)
        if self.limits.enabled and name in SENDING:
            self.limits.check(find_chat(self.world, parameters).chat_id, time.monotonic())
        result = await function(self, parameters)
        if fault is not None and fault.kind in AFTER:
            await self._strike(fault)
        return result

    async def _strike(self, fault: Fault) -> None:
        if fault.kind in {"hang", "hang_after"}:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(fault.seconds):
                    await self.world.closed.wait()
            raise Dropped
        if fault.kind in {"drop_before", "drop_after"}:
            raise Dropped
        if fault.kind == "html_502":
            raise HtmlAnswer
        raise fault.error()
