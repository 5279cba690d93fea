"""What every handler gets: the services, the person, and a way to answer them in their own language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import (
    CallbackQuery,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyParameters,
    Update,
    User,
)
from telegram.ext import Application, CallbackContext, ContextTypes, ExtBot, JobQueue

from bot.broadcast.acknowledging import AcknowledgeService
from bot.broadcast.halting import HaltService
from bot.broadcast.reporting import ReportService
from bot.broadcast.service import BroadcastService
from bot.broadcast.withdrawing import WithdrawService
from bot.delivery.service import DeliveryService
from bot.errors import NotAMember
from bot.guidance.house import Guidance
from bot.language import tags
from bot.members.model import Member
from bot.members.quiet_model import USUAL_QUIET, QuietHours
from bot.members.service import MembersService
from bot.privacy.retention import RetentionService
from bot.relay.combining import CombinedReplies
from bot.relay.corrections import CorrectionService
from bot.relay.explaining import WhyService
from bot.relay.groups import GroupService
from bot.relay.inline import InlineTranslator
from bot.relay.pinning import PinService
from bot.relay.reactions import ReactionService
from bot.relay.service import RelayService
from bot.relay.status import StatusService
from bot.relay.withdrawal import WithdrawalService
from content.messages import Argument, Messages
from handlers import replies

SERVICES = "services"
"""The one key of ours in ``application.bot_data``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What handlers may call. ``bot.app`` makes it; further capabilities become further fields."""

    members: MembersService
    messages: Messages
    retention: RetentionService
    relay: RelayService
    delivery: DeliveryService
    broadcast: BroadcastService
    broadcast_halts: HaltService
    broadcast_reports: ReportService
    broadcast_withdrawing: WithdrawService
    acknowledging: AcknowledgeService
    guidance: Guidance
    corrections: CorrectionService
    why: WhyService
    withdrawal: WithdrawalService
    reactions: ReactionService
    pinning: PinService
    groups: GroupService
    status: StatusService
    inline: InlineTranslator
    combined: CombinedReplies
    quiet: QuietHours = USUAL_QUIET
    """When messages make no sound for those who chose nothing else."""
    providers: tuple[str, ...] = ()
    """The translation providers that the operator has switched on, in the usual order."""
    providers_outside: frozenset[str] = frozenset()
    """Those of them that take texts off the institution's own machines."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[str, Services]]):
    """One for an update; PTB hands the same one to every handler that the update meets."""

    def __init__(self, application: App, chat_id: int | None = None, user_id: int | None = None) -> None:
        super().__init__(application=application, chat_id=chat_id, user_id=user_id)
        self.incoming: Update | None = None
        self.actor: Member | None = None
        """Who sent the update; None for a stranger. Set by the first handler, ``handlers.gate.recognise``."""

    @classmethod
    def from_update(cls, update: object, application: App) -> Context:
        """Called by PTB."""
        context = super().from_update(update, application)
        context.incoming = update if isinstance(update, Update) else None
        return context

    @property
    def services(self) -> Services:
        """The services of this application."""
        return self.bot_data[SERVICES]

    @property
    def member(self) -> Member:
        """The actor, where only members come. Raises NotAMember."""
        if self.actor is None:
            raise NotAMember("a stranger")
        return self.actor

    @property
    def person(self) -> User:
        """Who sent the update. Raises NotAMember where nobody did."""
        user = self.incoming.effective_user if self.incoming else None
        if user is None:
            raise NotAMember("an update from nobody")
        return user

    @property
    def query(self) -> CallbackQuery | None:
        """The press of a button, where the update is one."""
        return self.incoming.callback_query if self.incoming else None

    @property
    def press(self) -> replies.Press:
        """What the pressed button means. Raises ButtonExpired."""
        return replies.Press.parse(self.query.data if self.query else None)

    @property
    def verb(self) -> replies.Verb | None:
        """What the pressed button does; None for one that we do not know."""
        try:
            return self.press.verb
        except replies.ButtonExpired:
            return None

    @property
    def is_private(self) -> bool:
        """Whether the update comes from a private chat."""
        chat = self.incoming.effective_chat if self.incoming else None
        return chat is not None and chat.type == chat.PRIVATE

    @property
    def arguments(self) -> str:
        """What stands after the command, as typed; empty without any."""
        message = self.incoming.message if self.incoming else None
        after = _without_marks((message.text if message else None) or "").strip().split(maxsplit=1)[1:]
        return after[0] if after else ""

    @property
    def interface_language(self) -> str:
        """The language in which we speak to the person: their choice, for strangers the nearest to Telegram's."""
        if self.actor is not None:
            return self.services.messages.nearest(self.actor.interface_language)
        user = self.incoming.effective_user if self.incoming else None
        return self.services.messages.nearest(user.language_code if user else None)

    def text(self, message_id: str, /, **arguments: Argument) -> str:
        """A message in the person's interface language."""
        return self.services.messages.format(self.interface_language, message_id, **arguments)

    def listed(self, names: Sequence[str]) -> str:
        """Names as the person's interface language lists them."""
        return tags.listed(names, self.interface_language)

    def button(self, message_id: str, verb: replies.Verb, row_id: int, value: str = "") -> replies.Button:
        """A button with a label in the person's interface language."""
        return replies.Button(self.text(message_id), replies.Press(verb, row_id, value))

    async def say(
        self,
        message_id: str,
        /,
        *,
        keyboard: InlineKeyboardMarkup | None = None,
        **arguments: Argument,
    ) -> None:
        """Answer the person, in private: a group is for what people say to each other."""
        await self.tell(self.text(message_id, **arguments), keyboard=keyboard)

    async def tell(
        self,
        text: str,
        *,
        keyboard: InlineKeyboardMarkup | None = None,
        entities: Sequence[MessageEntity] = (),
        publicly: bool = False,
    ) -> None:
        """Answer with a text that was put together from messages; ``publicly``: in the group where they asked, if they did."""
        chat = self.incoming.effective_chat if self.incoming else None
        there = chat is not None and (self.is_private or publicly)
        await replies.send(self.bot, chat.id if chat and there else self.person.id, text, keyboard, entities)

    async def show(
        self, text: str, *, keyboard: InlineKeyboardMarkup | None = None, entities: Sequence[MessageEntity] = ()
    ) -> None:
        """Turn the message whose button was pressed into this one; where that cannot be, send it.

        In a group the message belongs to everybody there, and stays as it is.
        """
        if self.query is None or not self.is_private or not await replies.edit(self.query, text, keyboard, entities):
            await self.tell(text, keyboard=keyboard, entities=entities)

    async def answer_copy(
        self, text: str, *, keyboard: InlineKeyboardMarkup | None = None, entities: Sequence[MessageEntity] = ()
    ) -> None:
        """Answer about the copy whose button was pressed, so that it is plain which one is meant: under it, or in private.

        In private, after a press in a group, it begins with how the copy begins.
        """
        pressed = None if self.query is None else self.query.message
        if not isinstance(pressed, Message):
            await self.tell(text, keyboard=keyboard, entities=entities)
        elif not self.is_private:
            begins = replies.beginning(pressed)
            quoted = MessageEntity(MessageEntity.BLOCKQUOTE, 0, replies.length(begins))
            rest = MessageEntity.shift_entities(f"{begins}\n", entities)
            marks = [quoted, *rest] if begins else entities
            await self.tell(f"{begins}\n{text}" if begins else text, keyboard=keyboard, entities=marks)
        elif len(replies.pages(text)) != 1:
            await self.tell(text, keyboard=keyboard, entities=entities)
        else:
            await self.bot.send_message(
                pressed.chat.id,
                text,
                entities=entities,
                reply_markup=keyboard,
                reply_parameters=ReplyParameters(pressed.message_id, allow_sending_without_reply=True),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )


_DIRECTION_MARKS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Invisible: names in our own messages stand between them, and come back when somebody copies such a name."""


def _without_marks(text: str) -> str:
    return text.translate(_DIRECTION_MARKS)


App: TypeAlias = Application[
    ExtBot[None], Context, dict[Any, Any], dict[Any, Any], dict[str, Services], "JobQueue[Context] | None"
]


def context_types() -> ContextTypes[Context, dict[Any, Any], dict[Any, Any], dict[str, Services]]:
    """For ``ApplicationBuilder.context_types``."""
    return ContextTypes(context=Context)


def install(application: App, services: Services) -> None:
    """Give an application its services."""
    application.bot_data[SERVICES] = services
