"""An async client of the sandbox's control API: people, trouble and waiting, for tests, benches and the demonstration.

    async with SandboxClient("http://127.0.0.1:8081") as sandbox:
        amira = await sandbox.create_user("Amira", language_code="ar")
        await sandbox.send_text(amira, "/start")
        answer = await sandbox.wait_for_message(amira, contains="…", timeout=5)

Every method raises SandboxError when the sandbox refuses; those that wait raise TimeoutError. Durations are seconds, ids are
Telegram's; a private chat's id is its user's id.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from bot.sandbox.actions import MediaActions
from bot.sandbox.transport import SandboxError
from bot.sandbox.views import CallbackAnswer, InlineAnswer, SeenCall, SeenMessage
from bot.sandbox.waiting import Waiting

__all__ = ["CallbackAnswer", "FaultKind", "InlineAnswer", "SandboxClient", "SandboxError", "SeenCall", "SeenMessage"]

FaultKind = Literal["429", "500", "502", "html_502", "error", "hang", "hang_after", "drop_before", "drop_after"]


class SandboxClient(MediaActions, Waiting):
    """The whole control API. Media are in MediaActions, transcripts and waiting in Waiting."""

    # -- accounts

    async def create_user(
        self,
        first_name: str,
        *,
        language_code: str | None = "en",
        username: str | None = None,
        user_id: int | None = None,
        last_name: str | None = None,
        started: bool = False,
        hidden: bool = False,
    ) -> int:
        """Make an account; the bot cannot write to it before it has written to the bot (or with `started`). Forwards of what a
        `hidden` one writes carry only their name."""
        return int(
            await self.operate(
                "create_user",
                first_name=first_name,
                language_code=language_code,
                username=username,
                user_id=user_id,
                last_name=last_name,
                started=started,
                hidden=hidden,
            )
        )

    async def bot(self) -> dict[str, Any]:
        """The bot's `user_id`, `username` and `token`."""
        return dict(await self.operate("bot"))

    async def users(self) -> list[dict[str, Any]]:
        """All accounts but the bot's."""
        return list(await self.operate("users"))

    async def block(self, user_id: int) -> None:
        """Block the bot (my_chat_member, then 403)."""
        await self.operate("block", user_id=user_id)

    async def unblock(self, user_id: int) -> None:
        """Unblock the bot (my_chat_member)."""
        await self.operate("unblock", user_id=user_id)

    async def deactivate(self, user_id: int) -> None:
        """Delete the account (403, no update)."""
        await self.operate("deactivate", user_id=user_id)

    # -- groups

    async def create_group(
        self,
        title: str,
        members: list[int],
        *,
        supergroup: bool = False,
        forum: bool = False,
        bot_is_admin: bool = False,
        with_bot: bool = True,
        username: str | None = None,
    ) -> int:
        """Make a group with the bot in it (unless `with_bot` is false); the first member owns it. A forum is a supergroup."""
        return int(
            await self.operate(
                "create_group",
                title=title,
                members=members,
                supergroup=supergroup,
                forum=forum,
                bot_is_admin=bot_is_admin,
                with_bot=with_bot,
                username=username,
            )
        )

    async def add_member(self, chat_id: int, user_id: int, *, by: int | None = None) -> int:
        """A person joins, or is added `by` another. Returns the service message's id."""
        return int(await self.operate("add_member", chat_id=chat_id, user_id=user_id, by=by))

    async def remove_member(self, chat_id: int, user_id: int, *, by: int | None = None) -> int:
        """A person leaves, or is removed `by` another. Returns the service message's id."""
        return int(await self.operate("remove_member", chat_id=chat_id, user_id=user_id, by=by))

    async def add_bot(self, chat_id: int, *, by: int | None = None) -> int:
        """Add the bot. Returns the service message's id."""
        return int(await self.operate("add_bot", chat_id=chat_id, by=by))

    async def kick_bot(self, chat_id: int, *, by: int | None = None) -> None:
        """Remove and ban the bot."""
        await self.operate("kick_bot", chat_id=chat_id, by=by)

    async def promote_bot(self, chat_id: int, *, by: int | None = None) -> None:
        """Make the bot an administrator."""
        await self.operate("promote_bot", chat_id=chat_id, by=by)

    async def demote_bot(self, chat_id: int, *, by: int | None = None) -> None:
        """Make the bot an ordinary member."""
        await self.operate("demote_bot", chat_id=chat_id, by=by)

    async def restrict_bot(self, chat_id: int, *, by: int | None = None) -> None:
        """Let the bot stay but not write (400); `demote_bot` gives the right back."""
        await self.operate("restrict_bot", chat_id=chat_id, by=by)

    async def rename_group(self, chat_id: int, title: str, *, by: int | None = None) -> int:
        """Change the title. Returns the service message's id."""
        return int(await self.operate("rename_group", chat_id=chat_id, title=title, by=by))

    async def migrate_group(self, chat_id: int, *, by: int | None = None) -> int:
        """Turn a basic group into a supergroup. Returns the new id."""
        return int(await self.operate("migrate_group", chat_id=chat_id, by=by))

    async def create_topic(self, chat_id: int, name: str, *, by: int | None = None) -> int:
        """Open a topic in a forum. Returns its message_thread_id."""
        return int(await self.operate("create_topic", chat_id=chat_id, name=name, by=by))

    async def close_topic(self, chat_id: int, thread_id: int) -> None:
        """Close a topic."""
        await self.operate("close_topic", chat_id=chat_id, thread_id=thread_id)

    async def set_privacy(self, enabled: bool) -> None:
        """Turn the bot's group privacy mode on (the default) or off."""
        await self.operate("set_privacy", enabled=enabled)

    # -- buttons and inline queries

    async def press(
        self, user_id: int, chat_id: int, message_id: int, *, data: str | None = None, label: str | None = None
    ) -> str:
        """Press a callback button found by data or label. Returns the query's id, for `callback_answer`."""
        return str(
            await self.operate("press", user_id=user_id, chat_id=chat_id, message_id=message_id, data=data, label=label)
        )

    async def callback_answer(self, query_id: str, *, timeout: float = 5.0) -> CallbackAnswer | None:  # noqa: ASYNC109 - waits at the server
        """What the bot answered to a press, None when it does not within `timeout`."""
        body = await self.operate("callback_answer", waits=timeout, query_id=query_id, timeout=timeout)
        return CallbackAnswer(**body) if body else None

    async def inline_query(self, user_id: int, query: str, *, offset: str = "", chat_type: str = "sender") -> str:
        """Type the bot's name and a query. Returns the query's id, for `inline_answer`."""
        return str(await self.operate("inline_query", user_id=user_id, query=query, offset=offset, chat_type=chat_type))

    async def inline_answer(self, query_id: str, *, timeout: float = 5.0) -> InlineAnswer | None:  # noqa: ASYNC109 - waits at the server
        """What the bot offered, None when it does not within `timeout`."""
        body = await self.operate("inline_answer", waits=timeout, query_id=query_id, timeout=timeout)
        return InlineAnswer(**body) if body else None

    async def choose_inline_result(
        self, user_id: int, query_id: str, result_id: str, *, chat_id: int | None = None
    ) -> int:
        """Send one of the offered results to a chat (by default the private one with the bot). Returns the message id."""
        return int(
            await self.operate(
                "choose_inline_result", user_id=user_id, query_id=query_id, result_id=result_id, chat_id=chat_id
            )
        )

    # -- trouble

    async def inject_fault(
        self,
        kind: FaultKind,
        *,
        method: str | None = None,
        chat_id: int | None = None,
        count: int | None = 1,
        retry_after: int = 1,
        seconds: float | None = None,
        status: int = 400,
        description: str = "Bad Request: fault",
        probability: float | None = None,
        seed: int | None = None,
    ) -> int:
        """Make the next `count` matching requests (None: all until cleared) go wrong. Returns the fault's id.

        `drop_before` and `hang` strike before the request is carried out, `drop_after` and `hang_after` when the message is
        already stored. A hang lasts `seconds`, or until the sandbox stops. `error` answers with `status` and `description`.
        Without `method` everything but getUpdates matches. `probability` with `seed` hits some, the same ones every time.
        """
        return int(
            await self.operate(
                "inject_fault",
                kind=kind,
                method=method,
                chat_id=chat_id,
                count=count,
                retry_after=retry_after,
                seconds=seconds,
                status=status,
                description=description,
                probability=probability,
                seed=seed,
            )
        )

    async def clear_faults(self) -> None:
        """End all faults."""
        await self.operate("clear_faults")

    async def faults(self) -> list[dict[str, Any]]:
        """The faults in force, with how often each has hit."""
        return list(await self.operate("faults"))

    async def limits(
        self,
        enabled: bool = True,
        *,
        overall_per_second: int = 30,
        private_per_second: int = 1,
        group_per_minute: int = 20,
    ) -> None:
        """Enforce sending limits with 429 and retry_after, or stop to."""
        await self.operate(
            "limits",
            enabled=enabled,
            overall_per_second=overall_per_second,
            private_per_second=private_per_second,
            group_per_minute=group_per_minute,
        )

    async def refused_by_limits(self) -> int:
        """How many requests the limits have refused so far."""
        return int(await self.operate("refused_by_limits"))

    async def age_message(self, chat_id: int, message_id: int, seconds: int) -> None:
        """Make a message older by `seconds`."""
        await self.operate("age_message", chat_id=chat_id, message_id=message_id, seconds=seconds)

    async def expire_query(self, query_id: str) -> None:
        """Make a query too old to be answered."""
        await self.operate("expire_query", query_id=query_id)

    async def raw_update(self, update: dict[str, Any]) -> int:
        """Queue an update as it is, malformed or not. Returns its update_id."""
        return int(await self.operate("raw_update", update=update))

    async def wait_for(self, predicate: Callable[[SandboxClient], Any], *, timeout: float = 10.0) -> Any:  # noqa: ASYNC109 - part of the promise
        """The first true result of `await predicate(self)`, asked again after every change. Raises TimeoutError."""
        return await self.wait_until(lambda: predicate(self), timeout=timeout)
