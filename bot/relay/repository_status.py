"""The SQL of who has a message: its addresses, and why those that wait do."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Row, func, or_, select

from bot.delivery.model import MULTIPLE, DeliveryState
from bot.delivery.service import SEND_JOB
from bot.jobs.model import JobState
from bot.jobs.pacing import chat_key
from bot.relay.model import Message, MessageKind
from bot.relay.repository import message_from
from bot.relay.status_model import Address, Place, PlaceKind, Wait
from bot.storage.engine import Connection
from bot.storage.tables import delivery, institution, job, linked_group, member, message, room_team, team

_WAITS: Mapping[str, Wait] = {"RateLimited": Wait.TELEGRAM, "ConnectionFailed": Wait.NET}
"""What the errors that a job met mean for those who wait for it."""


async def addresses(connection: Connection, message_ids: Collection[int]) -> dict[int, list[Address]]:
    """Everybody who was promised these messages, by message, team by team."""
    # Where a reader is in another team meanwhile, outside the room, that is nobody's concern here.
    its_team = (room_team.c.room_id == message.c.room_id) & (
        room_team.c.team_id == func.coalesce(member.c.team_id, linked_group.c.team_id)
    )
    its_group = (
        delivery.c.member_id.is_(None)
        # What came before a group became a supergroup keeps the number of before.
        & or_(linked_group.c.chat_id == delivery.c.chat_id, linked_group.c.former_chat_id == delivery.c.chat_id)
        & (linked_group.c.room_id == message.c.room_id)
    )
    query = (
        select(
            delivery,
            message.c.revision,
            member.c.name.label("person"),
            linked_group.c.id.label("group_id"),
            linked_group.c.title,
            team.c.id.label("team_id"),
            team.c.name.label("team_name"),
            institution.c.name.label("institution_name"),
        )
        .join(message, message.c.id == delivery.c.message_id)
        .outerjoin(member, member.c.id == delivery.c.member_id)
        .outerjoin(linked_group, its_group)
        .outerjoin(room_team, its_team)
        .outerjoin(team, team.c.id == room_team.c.team_id)
        .outerjoin(institution, institution.c.id == team.c.institution_id)
        .where(delivery.c.message_id.in_(message_ids))
        .order_by(delivery.c.message_id, team.c.id, delivery.c.id)
    )
    found: dict[int, list[Address]] = {}
    for row in await connection.execute(query):
        found.setdefault(row.message_id, []).append(_address(row))
    return found


async def waits(connection: Connection, chat_ids: Collection[int]) -> dict[int, Wait]:
    """Why these chats wait for their next message: what the job that holds their lane met."""
    lanes = {chat_key(one): one for one in chat_ids}
    unfinished = job.c.state.in_((JobState.WAITING.value, JobState.RUNNING.value))
    first = (
        select(func.min(job.c.id))
        .where(job.c.lane.in_(lanes), job.c.kind == SEND_JOB, unfinished)
        .group_by(job.c.lane)
        .scalar_subquery()
    )
    rows = await connection.execute(select(job.c.lane, job.c.error).where(job.c.id.in_(first)))
    return {lanes[row.lane]: Wait.TURN if row.error is None else _WAITS.get(row.error, Wait.AGAIN) for row in rows}


async def latest_in(connection: Connection, author_id: int, room_id: int) -> Message | None:
    """The last message that an author wrote in a room, as far as it is not erased."""
    query = (
        select(message)
        .where(
            message.c.author_id == author_id,
            message.c.room_id == room_id,
            message.c.kind == MessageKind.TEXT.value,
            message.c.content.is_not(None),
        )
        .order_by(message.c.id.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else message_from(row)


async def names(connection: Connection, places: Collection[tuple[PlaceKind, int]]) -> dict[tuple[PlaceKind, int], str]:
    """What these teams and groups are called now; left out: those that are no more."""
    found: dict[tuple[PlaceKind, int], str] = {}
    teams = [id_ for kind, id_ in places if kind is PlaceKind.TEAM]
    groups = [id_ for kind, id_ in places if kind is PlaceKind.GROUP]
    if teams:
        of_them = select(team.c.id, team.c.name.label("name")).where(team.c.id.in_(teams))
        found |= {(PlaceKind.TEAM, row.id): row.name for row in await connection.execute(of_them)}
    if groups:
        of_them = select(linked_group.c.id, linked_group.c.title.label("name")).where(linked_group.c.id.in_(groups))
        found |= {(PlaceKind.GROUP, row.id): row.name for row in await connection.execute(of_them)}
    return found


def _address(row: Row[tuple[object, ...]]) -> Address:
    if row.team_id is not None:
        place = Place(PlaceKind.TEAM, row.team_id, row.team_name, row.institution_name)
    elif row.group_id is not None:
        place = Place(PlaceKind.GROUP, row.group_id, row.title)
    else:
        place = Place(PlaceKind.NOWHERE, 0)
    state = DeliveryState(row.state)
    return Address(
        delivery_id=row.id,
        chat_id=row.chat_id,
        place=place,
        name=(row.person if row.member_id is not None else row.title) or "",
        is_group=row.member_id is None,
        state=state,
        reason=row.reason,
        repeated=row.repeated,
        language=None if row.language_sent == MULTIPLE else row.language_sent,
        outdated=state is DeliveryState.SENT and (row.revision_sent or 0) < row.revision,
        promised_at=row.created_at,
    )
