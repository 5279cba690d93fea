"""Answers to the person who asked: texts, keyboards, and what a button says when it is pressed.

Callback data is ``1:<verb>:<row id>`` or ``1:<verb>:<row id>:<value>``: a version, a word, a number, and at most 64 bytes. The
number names a row, and services authorise anew, so that data a person made up opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageEntity,
)
from telegram.error import BadRequest

from bot.errors import UserError
from bot.messenger.callbacks import VERSION, pack

LARGEST_ROW_ID = 2**63 - 1
"""What a database column of 8 bytes holds."""
LONGEST_TEXT = 4096
"""UTF-16 units (Bot API, sendMessage.text)."""
LONGEST_ALERT = 200
"""UTF-16 units (Bot API, answerCallbackQuery.text)."""
_LONGEST_BEGINNING = 80
"""Code points of a line."""

_DATA = re.compile(r"1:(?P<verb>[a-z.]{1,24}):(?P<row_id>[0-9]{1,19})(?::(?P<value>[A-Za-z0-9-]{1,35}))?")


class Verb(StrEnum):
    """What a button does."""

    JOIN_LANGUAGE = "join.language"
    JOIN_MORE = "join.more"
    JOIN_ACCEPT = "join.accept"
    READING = "reading"
    INTERFACE = "interface"
    SETTINGS_READING = "settings.reading"
    SETTINGS_INTERFACE = "settings.interface"
    SETTINGS_ROOM = "settings.room"
    SETTINGS_WRITTEN = "settings.written"
    SETTINGS_DISPLAY = "settings.display"
    SETTINGS_QUIET = "settings.quiet"
    DISPLAY = "display"
    QUIET = "quiet"
    WRITTEN_PIN = "written.pin"
    WRITTEN_UNPIN = "written.unpin"
    WRITTEN_FORGET = "written.forget"
    WRITTEN_MORE = "written.more"
    LANG = "lang"
    LANG_CHOOSE = "lang.choose"
    LANG_MORE = "lang.more"
    LANG_WRONG = "lang.wrong"
    ROOM = "room"
    LINK = "link"
    LINK_INSTEAD = "link.instead"
    ROOM_OWN_TEAM = "room.ownteam"
    FORGET = "forget"
    FORGET_CANCEL = "forget.cancel"
    REVOKE = "revoke"
    POLICY = "policy"
    POLICY_INSTITUTION = "policy.institution"
    POLICY_ENGINE = "policy.engine"
    POLICY_LEAVE = "policy.leave"
    POLICY_RULE = "policy.rule"
    ORIGINAL = "original"
    TRANSLATION = "translation"
    DOUBTFUL = "doubtful"
    PROBLEM = "problem"
    UNCLEAR = "unclear"
    PROPOSE = "propose"
    CORRECTION_APPROVE = "correct.approve"
    CORRECTION_REJECT = "correct.reject"
    CORRECTION_REJECT_NOW = "correct.no"
    CORRECTION_REASON = "correct.reason"
    WHY = "why"
    TRANSLATE_BACK = "back"
    TAKE_BACK = "takeback"
    KEEP = "keep"
    HINT_FINE = "hint.fine"
    HINT_OFF = "hint.off"
    SETTINGS_HINTS = "settings.hints"
    STATUS = "status"
    BROADCAST_ROOM = "broadcast.room"
    BROADCAST_SHOW = "broadcast.show"
    BROADCAST_REWRITE = "broadcast.rewrite"
    BROADCAST_EDIT = "broadcast.edit"
    BROADCAST_APPROVE = "broadcast.approve"
    BROADCAST_SEND = "broadcast.send"
    BROADCAST_SEND_ALL = "broadcast.sendall"
    BROADCAST_DISCARD = "broadcast.discard"
    BROADCAST_PAUSE = "broadcast.pause"
    BROADCAST_RESUME = "broadcast.resume"
    BROADCAST_CANCEL = "broadcast.cancel"
    BROADCAST_REPORT = "broadcast.report"
    BROADCAST_PICTURE = "broadcast.picture"
    BROADCAST_TABLE = "broadcast.table"
    ACKNOWLEDGE = "ack"
    BROADCAST_WHO = "broadcast.who"
    BROADCAST_NARROW = "broadcast.narrow"
    BROADCAST_HOW = "broadcast.how"
    BROADCAST_TEST = "broadcast.test"
    BROADCAST_WHEN = "broadcast.when"
    BROADCAST_LATER = "broadcast.later"
    BROADCAST_UNSCHEDULE = "broadcast.unschedule"
    BROADCAST_TAKE = "broadcast.take"
    BROADCAST_CORRECT = "broadcast.correct"
    BROADCAST_WITHDRAW = "broadcast.withdraw"
    BROADCAST_ASK = "broadcast.ask"
    BROADCAST_ASKED = "broadcast.asked"
    BROADCAST_USE = "broadcast.use"
    REVIEW_APPROVE = "review.approve"
    REVIEW_EDIT = "review.edit"
    REVIEW_DECLINE = "review.decline"
    GUIDE = "guide"
    CARD = "card"
    CARD_MORE = "card.more"
    GUIDE_TOPIC = "guide.topic"
    CARD_OPEN = "card.open"
    CARD_WORDS = "card.words"
    CARD_RELATED = "card.related"
    CARD_HELPED = "card.helped"
    CARD_DID_NOT_HELP = "card.nothelped"
    CARD_SHARE = "card.share"
    CARD_SEND = "card.send"
    CARD_DO_NOT_SEND = "card.donotsend"
    QUESTION_KEEP = "question.keep"
    WEEKLY_START = "weekly.start"
    WEEKLY_STOP = "weekly.stop"
    PHRASES = "phrases"
    PHRASES_TOPIC = "phrases.topic"
    OWN_EDIT = "own.edit"
    OWN_REVIEW = "own.review"
    OWN_REMOVE = "own.remove"
    OWN_REMOVE_NOW = "own.gone"
    COMBINED = "combined"


ANSWERED_IN_PRIVATE = frozenset({Verb.ORIGINAL, Verb.TRANSLATION, Verb.DOUBTFUL, Verb.PROBLEM, Verb.LANG_WRONG})
"""The buttons under a copy: pressed in a group, they are answered to the person alone."""


class ButtonExpired(UserError):
    """A button of an earlier version, or one that is not meant for this person."""

    message_id = "button-expired"


@dataclass(frozen=True, slots=True)
class Press:
    """The meaning of a button."""

    verb: Verb
    row_id: int
    value: str = ""

    @property
    def data(self) -> str:
        """As callback data. Raises ValueError for what would not come back the same."""
        data = pack(self.verb.value, self.row_id, self.value)
        if _DATA.fullmatch(data) is None:
            raise ValueError(f"not fit for callback data: {data!r}")
        return data

    @classmethod
    def parse(cls, data: str | None) -> Press:
        """What callback data means. Raises ButtonExpired for anything that this version did not write."""
        found = _DATA.fullmatch(data or "")
        if found is None or found["verb"] not in set(Verb) or int(found["row_id"]) > LARGEST_ROW_ID:
            raise ButtonExpired("unknown callback data")
        return cls(Verb(found["verb"]), int(found["row_id"]), found["value"] or "")

    @staticmethod
    def pattern(*verbs: Verb) -> str:
        """A regular expression for the data of these verbs, for CallbackQueryHandler."""
        return rf"^{VERSION}:(?:{'|'.join(re.escape(verb) for verb in verbs)}):"


@dataclass(frozen=True, slots=True)
class Button:
    """A label and its meaning."""

    label: str
    press: Press


def number(value: str) -> int:
    """A number that a button carries in its value. Raises ButtonExpired for anything else."""
    if not (value.isascii() and value.isdecimal() and len(value) <= 15):
        raise ButtonExpired("a button without a number")
    return int(value)


def keyboard(*rows: Sequence[Button]) -> InlineKeyboardMarkup:
    """Buttons in rows."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.press.data) for button in row] for row in rows]
    )


def in_rows(buttons: Iterable[Button], width: int) -> list[list[Button]]:
    """The same buttons, so many to a row."""
    listed = list(buttons)
    return [listed[start : start + width] for start in range(0, len(listed), width)]


def pages(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """The text in pieces that Telegram takes, cut at ends of lines where that is possible."""
    found: list[str] = []
    page = ""
    for line in text.splitlines(keepends=True):
        for piece in _pieces(line, longest):
            if page and length(page) + length(piece) > longest:
                found.append(page)
                page = ""
            page += piece
    return [stripped for page in [*found, page] if (stripped := page.strip("\n"))]


def beginning(message: Message) -> str:
    """How a message begins, to say which one is meant: who wrote it, and the first words."""
    lines = (message.text or message.caption or "").splitlines()[:2]
    return "\n".join(line if len(line) <= _LONGEST_BEGINNING else f"{line[:_LONGEST_BEGINNING]}…" for line in lines)


async def send(
    bot: Bot,
    chat_id: int,
    text: str,
    markup: InlineKeyboardMarkup | None = None,
    entities: Sequence[MessageEntity] = (),
) -> None:
    """Send a text, in several messages if it is long; the keyboard goes under the last. Entities need one message."""
    parts = pages(text)
    for number, part in enumerate(parts, start=1):
        await bot.send_message(
            chat_id,
            part,
            entities=entities if len(parts) == 1 else (),
            reply_markup=markup if number == len(parts) else None,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )


async def edit(
    query: CallbackQuery,
    text: str,
    markup: InlineKeyboardMarkup | None = None,
    entities: Sequence[MessageEntity] = (),
) -> bool:
    """Replace the message whose button was pressed; False where Telegram does not let us, so that it must be sent."""
    if not isinstance(query.message, Message) or len(pages(text)) != 1:
        return False
    try:
        await query.edit_message_text(
            text, entities=entities, reply_markup=markup, link_preview_options=LinkPreviewOptions(is_disabled=True)
        )
    except BadRequest as error:
        # The same press processed twice finds the message as it should be. Every other refusal is an old message.
        return "message is not modified" in error.message.casefold()
    return True


async def remove_keyboard(query: CallbackQuery) -> None:
    """Take the buttons off a message whose question is answered; an old message that cannot be changed keeps them."""
    await change_keyboard(query, None)


async def change_keyboard(query: CallbackQuery, markup: InlineKeyboardMarkup | None) -> None:
    """Put other buttons under the message whose button was pressed; an old one that cannot be changed keeps its own."""
    if not isinstance(query.message, Message):
        return
    try:
        await query.edit_message_reply_markup(markup)
    except BadRequest as error:
        _require_harmless(error, "message is not modified", "message to edit not found", "message can't be edited")


async def acknowledge(query: CallbackQuery, text: str | None = None, *, alert: bool = True) -> None:
    """Stop the button's clock; with a text (at most 200 UTF-16 units, longer is cut) as an alert, or as a word that passes."""
    arguments: dict[str, Any] = {"text": next(iter(_pieces(text, LONGEST_ALERT))), "show_alert": alert} if text else {}
    try:
        await query.answer(**arguments)
    except BadRequest as error:
        # Telegram waits some seconds only; an update from the durable queue may come later, and is still obeyed.
        _require_harmless(error, "query is too old", "query id is invalid")


def _require_harmless(error: BadRequest, *known: str) -> None:
    if not any(reason in error.message.casefold() for reason in known):
        raise error


def length(text: str) -> int:
    """As Telegram counts, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(line: str, longest: int) -> Iterable[str]:
    while length(line) > longest:
        cut = longest
        while length(line[:cut]) > longest:
            cut -= 1
        yield line[:cut]
        line = line[cut:]
    yield line
