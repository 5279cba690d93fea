"""A room with Telegram groups that are linked to it, in front of a Telegram that does what the test says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.members.groups import GroupSeen, Linked, Place
from bot.members.groups_model import LinkedGroup
from bot.members.model import Member, Role, Team
from bot.relay.model import IncomingText, Receipt
from tests.support.relay_room import RelayRoom

CARDIOLOGISTS, SURGEONS = -100_11, -100_22
"""Groups: of the English and of the Chinese team."""
TRANSLATED = {
    "zh-Hans": {
        "The graft is fine.": "移植物情况良好。",
        "Give 5 mg.": "给予 5 mg。",
        "Give 2.5 mg.": "给予 2.5 mg。",
        "Give 1 mg.": "给予 1 mg。",
    },
    "fr": {"The graft is fine.": "Le greffon va bien.", "Give 2.5 mg.": "Donnez 2,5 mg."},
}
"""What the engine makes of longer texts; of short ones it only says the language."""


@dataclass
class GroupRoom:
    """Ana (English) and Mei (Chinese) coordinate their teams; Ben is Ana's colleague, Lin is Mei's."""

    room: RelayRoom
    ana: Member
    ben: Member
    mei: Member
    lin: Member

    @classmethod
    async def open(cls, room: RelayRoom) -> GroupRoom:
        """Two people in each team; no group yet."""
        hospital = room.hospital
        return cls(
            room,
            await hospital.join(1, hospital.cardiology, Role.COORDINATOR),
            await hospital.join(2, hospital.cardiology),
            await hospital.join(3, hospital.heart, Role.COORDINATOR, "zh-Hans"),
            await hospital.join(4, hospital.heart, language="fr"),
        )

    def place(self, team: Team | None) -> Place:
        """The room, for a team or as a mixed group."""
        return Place(self.room.hospital.room.id, None if team is None else team.id)

    async def link(self, actor: Member, chat_id: int, **more: Any) -> Linked:
        """Somebody links a group for their own team, and it is announced."""
        linked = await self.room.groups.link(
            actor, seen(chat_id, **more), Place(self.room.hospital.room.id, actor.team_id)
        )
        await self.room.arrive()
        return linked

    async def link_both(self) -> None:
        """Each team has its group; what was announced is forgotten."""
        await self.link(self.ana, CARDIOLOGISTS)
        await self.link(self.mei, SURGEONS)
        self.room.sender.chats.clear()

    async def write_in(self, chat_id: int, author: Member, text: str, **more: Any) -> tuple[int, Receipt]:
        """Somebody writes in a linked group, and it arrives."""
        incoming = self.room.incoming(author, text, **more)
        group = await self.group(chat_id)
        receipt = await self.room.relay.accept(author, _in(chat_id, incoming), room_id=group.room_id)
        await self.room.arrive()
        return incoming.telegram_message_id, receipt

    async def edit_in(self, chat_id: int, author: Member, number: int, text: str) -> None:
        """Somebody edits what they wrote in a group, and it arrives."""
        self.room.clock.advance(timedelta(seconds=1))
        incoming = self.room.incoming(author, text, number=number, edited_at=self.room.clock())
        await self.room.relay.edit(author, _in(chat_id, incoming))
        await self.room.arrive()

    async def write(self, author: Member, text: str, **more: Any) -> tuple[int, Receipt]:
        """Somebody writes in private, and it arrives."""
        number, receipt = await self.room.write(author, text, **more)
        await self.room.arrive()
        return number, receipt

    async def group(self, chat_id: int) -> LinkedGroup:
        """A linked group, as it stands."""
        found = await self.room.groups.by_chat(chat_id)
        assert found is not None
        return found

    def reads(self, chat_id: int) -> list[str]:
        """What stands in a chat: of each message the line that says what it is about."""
        texts = [text.replace("\u2068", "").replace("\u2069", "") for text in self.room.sender.reads(chat_id)]
        return [text.split("\n")[1] if " · " in text.split("\n")[0] else text.split("\n")[0] for text in texts]


def seen(chat_id: int, *, is_admin: bool = True, hears: bool = True, topic: int | None = None) -> GroupSeen:
    """What Telegram says of a group, and of whoever asks."""
    return GroupSeen(chat_id=chat_id, thread_id=topic, title=f"Group {-chat_id}", is_admin=is_admin, hears=hears)


def _in(chat_id: int, incoming: IncomingText) -> IncomingText:
    return replace(incoming, chat_id=chat_id)
