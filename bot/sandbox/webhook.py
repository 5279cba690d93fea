"""Delivery by webhook: in order within a chat, again with growing pauses until the answer is 2xx."""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import Any

import httpx

from bot.sandbox.delivery import acknowledge
from bot.sandbox.model import PendingUpdate
from bot.sandbox.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LONGEST_PAUSE = 60.0


class Webhook:
    """Posts pending updates to the bot. `first_pause` is the wait in seconds after a first failure; it doubles from there."""

    def __init__(self, world: World, *, first_pause: float = 0.5, answer_within: float = 60.0) -> None:
        self._world = world
        self._first_pause = first_pause
        self._answer_within = answer_within
        self._dispatcher: asyncio.Task[None] | None = None

    async def set(self, settings: dict[str, Any]) -> None:
        """Remember where to post and begin."""
        await self.stop()
        self._world.webhook = settings
        self._world.save("meta", "meta")
        self.start()

    async def remove(self) -> None:
        """Stop posting; what is pending waits for the next poller."""
        await self.stop()
        self._world.webhook = None
        self._world.save("meta", "meta")

    def start(self) -> None:
        """Begin to post if a webhook is set (also after a restart of the sandbox)."""
        if self._world.webhook is not None and self._dispatcher is None:
            self._dispatcher = asyncio.get_running_loop().create_task(self._dispatch(self._world.webhook))

    async def stop(self) -> None:
        """Stop posting. A request that is under way is abandoned and its update stays pending."""
        if self._dispatcher is not None:
            self._dispatcher.cancel()
            await asyncio.wait({self._dispatcher})
            self._dispatcher = None

    async def _dispatch(self, settings: dict[str, Any]) -> None:
        busy: dict[int, asyncio.Task[None]] = {}
        limits = httpx.Limits(max_connections=settings["max_connections"])
        context = await _context(settings["url"])
        timeout = self._answer_within
        async with httpx.AsyncClient(timeout=timeout, limits=limits, trust_env=False, verify=context) as client:
            try:
                while True:
                    for lane in [lane for lane, task in busy.items() if task.done()]:
                        busy.pop(lane).result()
                    for update in self._ready(busy.keys(), settings["max_connections"] - len(busy)):
                        task = asyncio.ensure_future(self._post(client, settings, update))
                        busy[update.lane] = task
                        task.add_done_callback(lambda _task: self._world.arrivals.notify())
                    await self._world.arrivals.wait(None)
            finally:
                for task in busy.values():
                    task.cancel()
                if busy:
                    await asyncio.wait(busy.values())

    def _ready(self, busy: Any, room: int) -> list[PendingUpdate]:
        """The oldest pending update of each chat that nothing is under way for."""
        found: dict[int, PendingUpdate] = {}
        for update in self._world.updates.values():
            if len(found) >= room:
                break
            if update.lane not in busy:
                found.setdefault(update.lane, update)
        return list(found.values())

    async def _post(self, client: httpx.AsyncClient, settings: dict[str, Any], update: PendingUpdate) -> None:
        headers = {"content-type": "application/json"}
        if settings["secret_token"]:
            headers[SECRET_HEADER] = settings["secret_token"]
        body = json.dumps(update.body, ensure_ascii=False)
        pause = self._first_pause
        while update.update_id in self._world.updates:
            problem = await self._attempt(client, settings["url"], body, headers)
            if problem is None:
                acknowledge(self._world, update.update_id)
                return
            settings["last_error_date"] = self._world.now()
            settings["last_error_message"] = problem
            self._world.save("meta", "meta")
            self._world.publish("webhook_failed", update_id=update.update_id, problem=problem)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _attempt(self, client: httpx.AsyncClient, url: str, body: str, headers: dict[str, str]) -> str | None:
        try:
            response = await client.post(url, content=body.encode(), headers=headers)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.TransportError as error:
            return f"Connection failed: {type(error).__name__}"
        if response.is_success:
            return None
        return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"


async def _context(url: str) -> ssl.SSLContext:
    """Certificates are read, in a thread because it takes longer than the loop should wait, only where they are needed."""
    if url.lower().startswith("https:"):
        return await asyncio.to_thread(ssl.create_default_context)
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
