"""Whose words a message is: told from what Telegram says of it, and from nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import (
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    User,
)
from telegram.constants import ChatID

from handlers.origins import Origin, Voice, forwarded_from, origin_of

OURSELVES = 700
NOW = datetime(2026, 3, 2, tzinfo=UTC)
GROUP = Chat(-100_1, Chat.SUPERGROUP, title="Transplant")
CHANNEL = Chat(-100_2, Chat.CHANNEL, title="Hospital news")
PERSON = User(41, "Ana", False, last_name="Prado")
US = User(OURSELVES, "Assistant", True)
OTHER_BOT = User(701, "Poll bot", True)
ANONYMOUS = User(int(ChatID.ANONYMOUS_ADMIN), "Group", True)
AS_CHANNEL = User(int(ChatID.FAKE_CHANNEL), "Channel", True)
TELEGRAM = User(int(ChatID.SERVICE_CHAT), "Telegram", False)


def message(sender: User | None, *, chat: Chat = GROUP, **more: Any) -> Message:
    """A text as it arrives."""
    return Message(1, NOW, chat, from_user=sender, text="Please look", **more)


@pytest.mark.parametrize(
    ("arrived", "voice"),
    [
        (message(PERSON), Voice.PERSON),
        (message(PERSON, via_bot=US), Voice.PERSON),
        (message(PERSON, via_bot=OTHER_BOT), Voice.PERSON),
        (message(US), Voice.OURSELVES),
        (message(OTHER_BOT), Voice.BOT),
        (message(ANONYMOUS, sender_chat=GROUP), Voice.ANONYMOUS_ADMINISTRATOR),
        (message(AS_CHANNEL, sender_chat=CHANNEL), Voice.CHANNEL),
        (message(TELEGRAM, sender_chat=CHANNEL, is_automatic_forward=True), Voice.CHANNEL),
        (message(None, chat=CHANNEL, sender_chat=CHANNEL), Voice.CHANNEL),
        (message(None), Voice.CHANNEL),
    ],
)
def test_only_a_person_is_a_person(arrived: Message, voice: Voice) -> None:
    """Also where a group, a channel or an inline bot stands between them and the chat."""
    assert origin_of(arrived, OURSELVES) == Origin(voice)


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        (MessageOriginUser(NOW, PERSON), "Ana Prado"),
        (MessageOriginHiddenUser(NOW, "Dana Reed"), "Dana Reed"),
        (MessageOriginChannel(NOW, CHANNEL, 7), "Hospital news"),
        (MessageOriginChannel(NOW, CHANNEL, 7, author_signature="Night desk"), "Hospital news (Night desk)"),
        (MessageOriginChat(NOW, GROUP), "Transplant"),
        (MessageOriginHiddenUser(NOW, "\u202e\u2067"), ""),
        (MessageOriginHiddenUser(NOW, "Dana\n\u202eReed\x00"), "Dana Reed"),
    ],
)
def test_a_forward_says_whose_it_was(origin: Any, name: str) -> None:
    """On one line, without what would turn the direction of the lines around it."""
    arrived = message(PERSON, forward_origin=origin)
    assert origin_of(arrived, OURSELVES) == Origin(Voice.PERSON, name)
    assert forwarded_from(arrived) == name


def test_a_name_of_any_length_is_bounded() -> None:
    """Telegram's own limits are not ours to rely on."""
    arrived = message(PERSON, forward_origin=MessageOriginHiddenUser(NOW, "x" * 5000))
    assert len(forwarded_from(arrived) or "") == 120


def test_words_of_ones_own_have_no_origin() -> None:
    assert forwarded_from(message(PERSON)) is None


def test_a_copy_of_ours_that_somebody_forwards_is_known_as_that() -> None:
    arrived = message(PERSON, forward_origin=MessageOriginUser(NOW, US))
    assert origin_of(arrived, OURSELVES).is_ours_forwarded


def test_what_telegram_forwards_by_itself_is_nobodys_forward() -> None:
    """A post of the linked channel, not a message of a person who forwards one."""
    arrived = message(
        TELEGRAM, sender_chat=CHANNEL, is_automatic_forward=True, forward_origin=MessageOriginChannel(NOW, CHANNEL, 7)
    )
    assert origin_of(arrived, OURSELVES) == Origin(Voice.CHANNEL)
