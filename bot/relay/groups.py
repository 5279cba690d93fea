"""Linked groups at work: announced where they are, followed where they go, and replaced by private copies where they are lost.

A link is one team's address in one room (decision 0020). Whatever changes it, and the announcement of that, is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.delivery.model import Delivery, DeliveryState, Recipient
from bot.delivery.service import DeliveryService
from bot.jobs.pacing import Pacer, chat_key
from bot.members import repository_groups
from bot.members.groups import Choice, GroupSeen, Linked, LinkOutcome, Place
from bot.members.groups_model import LinkedGroup
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.addressing import Address, audience_of
from bot.relay.groups_model import GroupNotice
from bot.relay.model import MessageKind
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

LATE = timedelta(seconds=30)
"""From so long on, senders are told that a group lags."""
UNLINKED = "unlinked"
"""Why a copy for a group was withdrawn."""
_LAG = "lag"


class GroupService:
    """The use cases of linked groups; implements :class:`bot.delivery.groups.Groups`."""

    def __init__(
        self, database: Database, *, members: MembersService, delivery: DeliveryService, pacer: Pacer, clock: Clock
    ) -> None:
        self._database = database
        self._members = members
        self._links = members.groups
        self._delivery = delivery
        self._pacer = pacer
        self._clock = clock

    # ── asked for ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def by_chat(self, chat_id: int) -> LinkedGroup | None:
        """The linked group with this Telegram id, or None."""
        async with self._database.read() as connection:
            return await self._links.by_chat(connection, chat_id)

    async def choices(self, actor: Member) -> list[Choice]:
        """Where the actor could link a group, their current room first. Raises NotAllowed."""
        async with self._database.read() as connection:
            return await self._links.choices(connection, actor)

    async def link(self, actor: Member, seen: GroupSeen, place: Place, *, instead: bool = False) -> Linked:
        """Link a group and announce it there; raises as :meth:`bot.members.groups.GroupLinks.link`."""
        async with self._database.write() as connection:
            linked = await self._links.link(connection, actor, seen, place, instead=instead)
            if linked.outcome is LinkOutcome.LINKED:
                if linked.replaced is not None:
                    await self._leave(connection, linked.replaced, actor.id)
                await self._announce_link(connection, linked.group, actor.id)
        self._delivery.wake()
        return linked

    async def unlink(self, actor: Member, seen: GroupSeen) -> LinkedGroup:
        """Unlink a group and announce it there; what has not left yet goes to its readers in private.

        Raises as :meth:`bot.members.groups.GroupLinks.to_unlink`.
        """
        async with self._database.write() as connection:
            group = await self._links.to_unlink(connection, actor, seen)
            await self._links.remove(connection, group, actor.id)
            await self._leave(connection, group, actor.id)
        self._delivery.wake()
        return group

    async def tell_once(self, group: LinkedGroup, telegram_user_id: int, words: str) -> bool:
        """Whether something is to be said to a person in a group: it was not said there before, and counts as said from now on."""
        async with self._database.write() as connection:
            return await repository_groups.tell_once(connection, group.id, telegram_user_id, words, self._clock())

    # ── what Telegram says ────────────────────────────────────────────────────────────────────────────────────────────

    async def removed(self, chat_id: int, reason: str) -> None:
        """We were removed from a group: its team reads in private from now on, and whoever linked it is told."""
        async with self._database.write() as connection:
            group = await self._links.by_chat(connection, chat_id)
            if group is not None:
                await self._lose(connection, group, reason)
        self._delivery.wake()

    async def present(self, chat_id: int, *, hears: bool) -> None:
        """We are in a group and may write there: found again where it was lost; what is new about that is announced."""
        async with self._database.write() as connection:
            group = await self._links.by_chat(connection, chat_id)
            if group is None or (group.lost is None and group.hears == hears):
                return
            found = await self._links.find(connection, group, hears=hears)
            if found:
                await self._announce_link(connection, group, group.linked_by, "group-found", hears=hears)
            else:
                words = "group-hears-again" if hears else "group-deaf"
                await self._say(connection, group, group.linked_by, GroupNotice((words,)))
                if not hears:
                    names = {"title": group.title}
                    await self._tell(connection, group, group.linked_by, GroupNotice(("notice-group-deaf",), names))
        if found:
            await self._delivery.returned(chat_id)
        self._delivery.wake()

    async def renamed(self, chat_id: int, title: str) -> None:
        """A group is called otherwise now."""
        async with self._database.write() as connection:
            group = await self._links.by_chat(connection, chat_id)
            if group is not None and group.title != title:
                await repository_groups.change(connection, group.id, title=title)

    async def migrated(self, chat_id: int, new_chat_id: int) -> None:
        """A group became a supergroup: the link and all that has not left yet follow. Again is harmless."""
        async with self._database.write() as connection:
            await self.moved(connection, chat_id, new_chat_id)
        self._delivery.wake()

    async def moved(self, connection: Connection, chat_id: int, new_chat_id: int) -> None:
        """:meth:`migrated` in the caller's transaction.

        Where somebody was quicker and linked the supergroup anew, that is its link: the old one ends, and what waits for it goes
        to its readers in private.
        """
        before, now = await self._links.by_chat(connection, chat_id), await self._links.by_chat(connection, new_chat_id)
        if before is not None and now is not None and before.id != now.id:
            await self._links.remove(connection, before, now.linked_by)
            withdrawn = await self._delivery.withdraw(connection, chat_id, DeliveryState.CANCELLED, UNLINKED)
            await self._in_private(connection, before, withdrawn)
            return
        if await repository_groups.follow(connection, chat_id, new_chat_id):
            group = await self._links.by_chat(connection, new_chat_id)
            if group is not None:
                await self._announce_link(connection, group, group.linked_by, "group-moved")
        await self._delivery.follow(connection, chat_id, new_chat_id)

    async def refused(self, connection: Connection, delivery: Delivery, reason: str, at: datetime) -> None:
        """Telegram did not take a copy in a group: the team's members get it in private, and the group counts as lost."""
        group = await self._links.by_chat(connection, delivery.chat_id)
        if group is not None:
            await self._in_private(connection, group, [delivery])
            await self._lose(connection, group, reason)

    # ── late ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def late(self, connection: Connection, author: Member, addresses: Iterable[Address]) -> None:
        """Tell an author, once while it lasts, which groups among these get what they wrote more than half a minute late."""
        chats = [one.chat_id for one in addresses if one.member_id is None]
        allowed = self._pacer.limits.group
        if not chats or allowed is None or author.telegram_user_id is None:
            return
        waiting = await self._delivery.waiting(connection, chats)
        in_time = [one for one in chats if waiting[one] * allowed.interval <= LATE]
        await repository_groups.in_time(connection, in_time)
        for chat_id in chats:
            if chat_id not in in_time:
                await self._late(connection, author, author.telegram_user_id, chat_id, waiting[chat_id])

    async def _late(
        self, connection: Connection, author: Member, telegram_user_id: int, chat_id: int, waiting: int
    ) -> None:
        wait = await self._pacer.wait_for(connection, chat_key(chat_id), waiting)
        group = await self._links.by_chat(connection, chat_id)
        if group is None or wait <= LATE:
            return
        now = self._clock()
        since = group.lagging_since or now
        if group.lagging_since is None:
            await repository_groups.change(connection, group.id, lagging_since=now)
        if await repository_groups.tell_once(connection, group.id, telegram_user_id, _LAG, now, since):
            names: dict[str, str | int] = {"title": group.title, "seconds": round(wait.total_seconds())}
            notice = GroupNotice(("notice-group-late",), names, silent=True)
            await self._tell(connection, group, author.id, notice)

    # ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _lose(self, connection: Connection, group: LinkedGroup, reason: str) -> None:
        if not await self._links.lose(connection, group, reason):
            return
        withdrawn = await self._delivery.withdraw(connection, group.chat_id, DeliveryState.REFUSED, reason)
        await self._in_private(connection, group, withdrawn)
        notice = GroupNotice(("notice-group-lost",), {"title": group.title}, phrases={"reason": f"refusal-{reason}"})
        await self._tell(connection, group, group.linked_by, notice)

    async def _leave(self, connection: Connection, group: LinkedGroup, actor_id: int) -> None:
        """A link has ended: what has not left yet goes where its team reads now, and the group is told."""
        withdrawn = await self._delivery.withdraw(connection, group.chat_id, DeliveryState.CANCELLED, UNLINKED)
        await self._in_private(connection, group, withdrawn)
        if group.lost is None:
            await self._say(connection, group, actor_id, GroupNotice(("group-unlinked",)))

    async def _in_private(self, connection: Connection, group: LinkedGroup, copies: Sequence[Delivery]) -> None:
        """Promise what a group did not get to its team's members; what the assistant itself said there is left out."""
        messages = await repository.by_ids(connection, sorted({one.message_id for one in copies}))
        audience = await audience_of(connection, self._members, group.room_id) if copies else None
        for copy in copies:
            message = messages.get(copy.message_id)
            if audience is None or message is None or message.kind is not MessageKind.TEXT:
                continue
            others = audience.instead_of(group, but=message.author_id)
            if others:
                await self._delivery.promise(connection, message.id, [one.recipient for one in others])
                await self._delivery.replaced(connection, copy.id)

    async def _announce_link(
        self,
        connection: Connection,
        group: LinkedGroup,
        actor_id: int,
        words: str | None = None,
        *,
        hears: bool | None = None,
    ) -> None:
        """Say in a group what it is linked to, and what that means for those who write there."""
        hears = group.hears if hears is None else hears
        if words is not None:
            paragraphs = [words]
        elif group.is_mixed:
            paragraphs = ["group-linked-mixed"]
        else:
            paragraphs = ["group-linked", "group-linked-meaning"]
        if not hears:
            paragraphs.append("group-deaf")
        await self._say(connection, group, actor_id, GroupNotice(tuple(paragraphs)))

    async def _say(self, connection: Connection, group: LinkedGroup, actor_id: int, notice: GroupNotice) -> None:
        """In the group, in its team's language; a mixed group hears it in the language of the first team there."""
        teams = await self._members.teams_of_room(group.room_id, connection=connection)
        room = await self._members.room(group.room_id, connection=connection)
        others = tuple(one.name for one in teams if one.id != group.team_id)
        language = group.team_language or next((one.language for one in teams), "en")
        said = GroupNotice(
            notice.words,
            {"room": room.name, "team": group.team_name or "", **notice.names},
            {"teams": others},
            notice.phrases,
            language,
            group.thread_id,
            notice.silent,
        )
        recipient = Recipient(chat_id=group.chat_id, member_id=None)
        await self._promise(connection, group, actor_id, said, recipient)

    async def _tell(self, connection: Connection, group: LinkedGroup, member_id: int, notice: GroupNotice) -> None:
        """To one member, in private; nobody where they have left."""
        person = await self._members.member(member_id, connection=connection)
        if person.is_active and person.telegram_user_id is not None:
            recipient = Recipient(chat_id=person.telegram_user_id, member_id=person.id)
            await self._promise(connection, group, member_id, notice, recipient)

    async def _promise(
        self, connection: Connection, group: LinkedGroup, author_id: int, notice: GroupNotice, recipient: Recipient
    ) -> None:
        message_id = await repository.add_notice(
            connection,
            message_id_of_words=notice.to_text(),
            room_id=group.room_id,
            author_id=author_id,
            reply_to_id=None,
            at=self._clock(),
        )
        await self._delivery.promise(connection, message_id, [recipient])
