"""Who may look after a broadcast that is on its way, or was: its author, and whoever may announce something to its room."""

from __future__ import annotations

from bot.broadcast import repository
from bot.broadcast.model import Broadcast
from bot.errors import NotFound
from bot.members.model import Act, Member
from bot.members.rules import require
from bot.members.service import MembersService
from bot.storage.engine import Database


async def looked_after(database: Database, members: MembersService, actor: Member, broadcast_id: int) -> Broadcast:
    """A confirmed broadcast that the actor may pause, cancel and see the report of. Raises NotAllowed, NotFound."""
    require(actor, Act.BROADCAST)
    async with database.read() as connection:
        found = await repository.by_id(connection, broadcast_id)
        rooms = {room.id for room in await members.rooms_of(actor, connection=connection)}
    if found is None or found.message_id is None:
        raise over(broadcast_id)
    if found.author_id != actor.id and found.room_id not in rooms and not actor.role.may(Act.BROADCAST_TO_ANY_ROOM):
        raise over(broadcast_id)
    return found


def over(broadcast_id: int) -> NotFound:
    """Nothing of this number is on its way, or not in a room of theirs."""
    return NotFound(f"broadcast {broadcast_id} is not under way", message_id="broadcast-over")
