"""The SQL of asking colleagues to look at a draft's text in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Row, delete, insert, or_, select, update

from bot.members.model import MemberState, Role
from bot.storage.engine import Connection
from bot.storage.tables import broadcast, broadcast_review, member, room_team, team


class ReviewState(StrEnum):
    """What became of a request."""

    OPEN = "open"
    APPROVED = "approved"
    EDITED = "edited"
    """The reviewer wrote a text of their own, and stands for that."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """The text is another one by now, or its draft is none any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One colleague was asked to look at one text."""

    id: int
    broadcast_id: int
    language: str
    revision: int
    reviewer_id: int
    asked_by: int
    state: ReviewState
    awaiting: bool


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who can be asked."""

    member_id: int
    name: str
    team_name: str


async def candidates(
    connection: Connection, *, room_id: int, language: str, without: int, after: int, limit: int
) -> list[Reviewer]:
    """Who reads the language and is of the room's staff, or of a team of that language, behind this number."""
    staff = member.c.role.in_([role.value for role in Role if role.is_staff])
    query = (
        select(member.c.id, member.c.name, team.c.name.label("team_name"))
        .join(team, team.c.id == member.c.team_id)
        .join(room_team, room_team.c.team_id == team.c.id)
        .where(
            room_team.c.room_id == room_id,
            member.c.state == MemberState.ACTIVE.value,
            member.c.telegram_user_id.is_not(None),
            member.c.reading_language == language,
            or_(staff, team.c.language == language),
            member.c.id != without,
            member.c.id > after,
        )
        .order_by(member.c.id)
        .limit(limit)
    )
    return [Reviewer(row.id, row.name, row.team_name) for row in await connection.execute(query)]


async def ask(
    connection: Connection, *, broadcast_id: int, language: str, revision: int, reviewer_id: int, by: int, at: datetime
) -> int:
    """A new request, in place of an open one for the same language; returns its id."""
    await withdraw(connection, broadcast_id, language)
    statement = insert(broadcast_review).values(
        broadcast_id=broadcast_id,
        language=language,
        revision=revision,
        reviewer_id=reviewer_id,
        asked_by=by,
        state=ReviewState.OPEN.value,
        asked_at=at,
    )
    review_id: int = (await connection.execute(statement.returning(broadcast_review.c.id))).scalar_one()
    return review_id


async def withdraw(connection: Connection, broadcast_id: int, language: str | None = None) -> None:
    """The text that was to be looked at is not there any more; without a language, none of the draft's."""
    which = broadcast_review.c.broadcast_id == broadcast_id
    if language is not None:
        which &= broadcast_review.c.language == language
    await _end(connection, which)


async def withdraw_all(connection: Connection, broadcasts: ColumnElement[bool]) -> None:
    """:func:`withdraw` for every one of these broadcasts."""
    await _end(connection, broadcast_review.c.broadcast_id.in_(select(broadcast.c.id).where(broadcasts)))


async def _end(connection: Connection, which: ColumnElement[bool]) -> None:
    is_open = broadcast_review.c.state == ReviewState.OPEN.value
    ended = update(broadcast_review).where(which, is_open)
    await connection.execute(ended.values(state=ReviewState.WITHDRAWN.value, awaiting=False))


async def by_id(connection: Connection, review_id: int) -> Review | None:
    """One request, whatever became of it."""
    return _optional(await _one(connection, broadcast_review.c.id == review_id))


async def awaiting(connection: Connection, reviewer_id: int) -> Review | None:
    """The request for which somebody is to write a text."""
    mine = (broadcast_review.c.reviewer_id == reviewer_id) & broadcast_review.c.awaiting.is_(True)
    return _optional(await _one(connection, mine))


async def has_edited(connection: Connection, broadcast_id: int, language: str, reviewer_id: int) -> bool:
    """Whether the text of a language came from this reviewer."""
    mine = (
        (broadcast_review.c.broadcast_id == broadcast_id)
        & (broadcast_review.c.language == language)
        & (broadcast_review.c.reviewer_id == reviewer_id)
        & (broadcast_review.c.state == ReviewState.EDITED.value)
    )
    return await _one(connection, mine) is not None


async def await_text(connection: Connection, reviewer_id: int, review_id: int | None) -> None:
    """Note for which request the reviewer's next text is; None: for no request."""
    mine = broadcast_review.c.reviewer_id == reviewer_id
    await connection.execute(
        update(broadcast_review).where(mine, broadcast_review.c.awaiting.is_(True)).values(awaiting=False)
    )
    if review_id is not None:
        await connection.execute(
            update(broadcast_review).where(mine, broadcast_review.c.id == review_id).values(awaiting=True)
        )


async def decide(connection: Connection, review_id: int, state: ReviewState, at: datetime) -> bool:
    """What became of a request; False where it was over before."""
    decided = await connection.execute(
        update(broadcast_review)
        .where(broadcast_review.c.id == review_id, broadcast_review.c.state == ReviewState.OPEN.value)
        .values(state=state.value, awaiting=False, decided_at=at)
    )
    return bool(decided.rowcount)


async def asked(connection: Connection, broadcast_id: int) -> Mapping[str, str]:
    """Who is looking at which language of a draft, by name."""
    query = (
        select(broadcast_review.c.language, member.c.name)
        .join(member, member.c.id == broadcast_review.c.reviewer_id)
        .where(broadcast_review.c.broadcast_id == broadcast_id, broadcast_review.c.state == ReviewState.OPEN.value)
    )
    return {row.language: row.name for row in await connection.execute(query)}


async def of_member(connection: Connection, member_id: int) -> list[tuple[int, str, str, datetime]]:
    """What a member was asked to look at: the broadcast, the language, what they made of it, and when they were asked."""
    query = select(broadcast_review).where(broadcast_review.c.reviewer_id == member_id)
    rows = await connection.execute(query.order_by(broadcast_review.c.id))
    return [(row.broadcast_id, row.language, row.state, row.asked_at) for row in rows]


async def erase_of_member(connection: Connection, member_id: int) -> int:
    """Forget what a member was asked to look at; returns how many requests."""
    theirs = delete(broadcast_review).where(broadcast_review.c.reviewer_id == member_id)
    return (await connection.execute(theirs)).rowcount


async def purge(connection: Connection, before: datetime) -> int:
    """Forget requests that are older and over; returns how many."""
    old = (broadcast_review.c.asked_at < before) & (broadcast_review.c.state != ReviewState.OPEN.value)
    return (await connection.execute(delete(broadcast_review).where(old))).rowcount


async def _one(connection: Connection, which: ColumnElement[bool]) -> Row[tuple[object, ...]] | None:
    return (await connection.execute(select(broadcast_review).where(which).limit(1))).one_or_none()


def _optional(row: Row[tuple[object, ...]] | None) -> Review | None:
    if row is None:
        return None
    return Review(
        id=row.id,
        broadcast_id=row.broadcast_id,
        language=row.language,
        revision=row.revision,
        reviewer_id=row.reviewer_id,
        asked_by=row.asked_by,
        state=ReviewState(row.state),
        awaiting=row.awaiting,
    )
