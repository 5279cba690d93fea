"""A world that survives a restart of the sandbox: its records as JSON in one SQLite file, written before answers go out."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bot.sandbox.model import ButtonQuery, Chat, InlineQueryRecord, PendingUpdate, Person, StoredFile, StoredMessage
from bot.sandbox.world import World

_META = ("counters", "commands", "webhook", "allowed_updates", "privacy_mode")
_INTEGER_KEYS = frozenset({"members", "topics", "reactions"})
_Row = tuple[str, str, str | None]


class Journal:
    """Writes changed records to `path`, one transaction for all that changed since the last. One thread owns the file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sandbox-journal")
        self._connection: sqlite3.Connection | None = None
        self._writing: asyncio.Task[None] | None = None

    async def load(self, world: World) -> None:
        """Open the file and fill the world with what is in it; from now on the world notes what changes."""
        rows = await asyncio.get_running_loop().run_in_executor(self._thread, self._open)
        for kind, key, body in rows:
            _restore(world, kind, key, json.loads(body or "null"))
        world.updates = dict(sorted(world.updates.items()))
        _index(world)
        world.keep_unsaved = True

    async def flush(self, world: World) -> None:
        """Return when everything that had changed at the call is in the file. Callers share a transaction."""
        while self._writing is not None:
            await asyncio.shield(self._writing)
        if world.unsaved:
            self._writing = asyncio.ensure_future(self._write(world))
            await asyncio.shield(self._writing)

    async def close(self) -> None:
        """Close the file."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown(wait=False)

    async def _write(self, world: World) -> None:
        rows = [(kind, key, _record(world, kind, key)) for kind, key in world.unsaved]
        world.unsaved.clear()
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._store, rows)
        finally:
            self._writing = None

    def _open(self) -> list[_Row]:
        self._connection = sqlite3.connect(self._path, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS record (kind TEXT, key TEXT, body TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID"
        )
        return self._connection.execute("SELECT kind, key, body FROM record").fetchall()

    def _store(self, rows: list[_Row]) -> None:
        assert self._connection is not None
        with self._connection:
            self._connection.executemany("REPLACE INTO record VALUES (?, ?, ?)", [row for row in rows if row[2]])
            self._connection.executemany(
                "DELETE FROM record WHERE kind = ? AND key = ?", [row[:2] for row in rows if row[2] is None]
            )

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _record(world: World, kind: str, key: str) -> str | None:
    """A record as JSON, None when it is gone."""
    if kind == "meta":
        return json.dumps({name: getattr(world, name) for name in _META}, ensure_ascii=False)
    if kind == "message":
        chat_id, message_id = key.split(":")
        found: Any = world.messages.get(int(chat_id), {}).get(int(message_id))
    else:
        found = _collection(world, kind).get(key if kind in {"file", "button", "inline"} else int(key))
    if found is None:
        return None
    fields = {field.name: getattr(found, field.name) for field in dataclasses.fields(found)}
    if isinstance(fields.get("data"), bytes):
        fields["data"] = base64.b64encode(fields["data"]).decode()
    return json.dumps(fields, ensure_ascii=False)


def _collection(world: World, kind: str) -> dict[Any, Any]:
    collections: dict[str, dict[Any, Any]] = {
        "person": world.people,
        "chat": world.chats,
        "file": world.files,
        "button": world.button_queries,
        "inline": world.inline_queries,
        "update": world.updates,
    }
    return collections[kind]


_CLASSES: dict[str, Callable[..., Any]] = {
    "person": Person,
    "chat": Chat,
    "message": StoredMessage,
    "file": StoredFile,
    "button": ButtonQuery,
    "inline": InlineQueryRecord,
    "update": PendingUpdate,
}


def _restore(world: World, kind: str, key: str, body: dict[str, Any]) -> None:
    if kind == "meta":
        for name in _META:
            setattr(world, name, body[name])
        return
    for name in _INTEGER_KEYS & body.keys():
        body[name] = {int(number): value for number, value in body[name].items()}
    if kind == "file" and body["data"] is not None:
        body["data"] = base64.b64decode(body["data"])
    thing = _CLASSES[kind](**body)
    if kind == "message":
        world.messages.setdefault(thing.chat_id, {})[thing.message_id] = thing
    else:
        _collection(world, kind)[key if kind in {"file", "button", "inline"} else int(key)] = thing


def _index(world: World) -> None:
    """Rebuild what is derived: every chat has its messages by id, and changes are in order."""
    world.bot = world.people.get(world.bot.user_id, world.bot)
    for chat_id in world.chats:
        world.messages[chat_id] = dict(sorted(world.messages.get(chat_id, {}).items()))
    everything = [message for chat in world.messages.values() for message in chat.values()]
    for message in sorted(everything, key=lambda each: each.changed):
        world.changes[message.chat_id, message.message_id] = message.changed
