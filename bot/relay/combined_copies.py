"""Combined replies out of the ledger: one delivery to a mixed group, made of what readers of each language there see."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.delivery.attached import attach
from bot.delivery.model import MULTIPLE, Delivery
from bot.delivery.service import Rendered
from bot.language.text import FormattedText
from bot.members.groups_model import LinkedGroup
from bot.members.repository_people import Person
from bot.relay.combined import Combined, Outside, compose_combined, languages_beside
from bot.relay.model import Message
from bot.relay.repository import Variants
from bot.relay.service import RelayService
from bot.relay.variants import reading_of
from bot.translation.model import Translation
from content.messages import FALLBACK, Messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """One delivery to a mixed group."""

    delivery: Delivery
    message: Message
    author: Person
    group: LinkedGroup | None
    """None where it is linked no more: what is out there stays up to date."""
    answered: Message | None

    @property
    def is_from_here(self) -> bool:
        """Whether it was written in the group itself, so that everybody there sees the author's words."""
        here = {self.delivery.chat_id}
        if self.group is not None:
            here |= {one for one in (self.group.chat_id, self.group.former_chat_id) if one is not None}
        return self.message.chat_id in here


class CombinedCopies:
    """Renders for mixed groups."""

    def __init__(self, relay: RelayService, messages: Messages) -> None:
        self._relay = relay
        self._messages = messages

    async def render(self, rows: Sequence[Together], variants: Variants) -> dict[int, Rendered]:
        """What each group sees now, by delivery id. A message that everybody there reads as it is has no reply, yet."""
        rendered = await asyncio.gather(*(self._one(row, variants) for row in rows))
        return {row.delivery.id: one for row, one in zip(rows, rendered, strict=True)}

    async def _one(self, row: Together, variants: Variants) -> Rendered:
        message = row.message
        combined = Combined(
            words=message.text or FormattedText(""),
            language=message.language,
            translations=await self._translations(row, variants),
            edited=message.edited_at is not None,
            outside=None if row.is_from_here else _outside(row),
        )
        answers = message if row.is_from_here else row.answered
        return Rendered(
            parts=attach(
                () if row.is_from_here else message.attachments,
                lambda limit: compose_combined(combined, self._messages, first_limit=limit),
                FALLBACK,
                self._messages,
            ),
            language=MULTIPLE,
            revision=message.revision,
            reply_to=None if answers is None else answers.id,
            reply_to_original=None if answers is None else _source(answers),
            silent=row.is_from_here,
            thread_id=None if row.group is None else row.group.thread_id,
            may_be_empty=True,
        )

    async def _translations(self, row: Together, variants: Variants) -> dict[str, Translation]:
        """What readers of each language in the group see; made where nobody read it in that language before."""
        message = row.message
        if not message.text:
            return {}  # a picture without words says the same in every language
        if row.group is None or row.group.room_id != message.room_id:
            languages = [language for of, language in variants if of == message.id]
        else:
            languages = list(await self._relay.read_together(row.group.room_id))
        wanted = languages_beside(languages, reading_of(message))
        found = {one: variants.get((message.id, one)) for one in wanted}
        missing = [one for one, kept in found.items() if kept is None or kept[0] != message.revision]
        made = await self._relay.variants(message, missing) if missing else {}
        kept_ones = {one: Translation(kept[1], kept[2]) for one, kept in found.items() if kept is not None}
        return {one: made.get(one) or kept_ones[one] for one in wanted}


def _outside(row: Together) -> Outside:
    return Outside(
        author_name=row.author.name,
        team_name=row.author.team_name,
        institution_name=row.author.institution_name,
        forwarded_from=row.message.origin,
    )


def _source(message: Message) -> tuple[int, int] | None:
    if message.chat_id is None or message.telegram_message_id is None:
        return None
    return message.chat_id, message.telegram_message_id
