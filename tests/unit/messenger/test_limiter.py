"""Which calls draw on the one budget, and what a flood limit does to it."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.messenger.limiter import BudgetLimiter, Reserved, counts


class RecordingPacer:
    """Notes who waits and who is held."""

    def __init__(self) -> None:
        self.waited: list[str | None] = []
        self.held: list[tuple[str, float]] = []
        self.booked: list[tuple[str, int]] = []

    async def wait_for_turn(self, key: str | None) -> None:
        self.waited.append(key)

    async def book(self, key: str, count: int) -> None:
        self.booked.append((key, count))

    async def hold(self, key: str, seconds: float) -> None:
        self.held.append((key, seconds))


@pytest.fixture
def pacer() -> RecordingPacer:
    return RecordingPacer()


async def call(
    pacer: RecordingPacer,
    endpoint: str = "sendMessage",
    *,
    chat_id: object = 5,
    reserved: bool = False,
    fails: bool = False,
    media: object = None,
) -> Any:
    async def request() -> bool:
        if fails:
            raise RetryAfter(17)
        return True

    limiter = BudgetLimiter(pacer)  # type: ignore[arg-type]  # stands in for the real one
    data: dict[str, object] = {} if chat_id is None else {"chat_id": chat_id, "media": media}
    return await limiter.process_request(request, (), {}, endpoint, data, Reserved() if reserved else None)


@pytest.mark.parametrize(
    "endpoint",
    [
        *("sendMessage", "sendDocument", "sendMediaGroup", "sendChatAction", "copyMessage", "forwardMessage"),
        *("editMessageText", "editMessageReplyMarkup", "deleteMessage", "deleteMessages", "setMessageReaction"),
        *("answerCallbackQuery", "answerInlineQuery", "pinChatMessage"),
    ],
)
def test_everything_that_people_see_counts(endpoint: str) -> None:
    assert counts(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "getMe",
        "getUpdates",
        "getupdates",
        "getFile",
        "getChatMember",
        "setWebhook",
        "deleteWebhook",
        "setMyCommands",
        "logOut",
    ],
)
def test_calls_about_the_bot_itself_are_free(endpoint: str) -> None:
    assert not counts(endpoint)


async def test_a_message_waits_for_its_chats_turn(pacer: RecordingPacer) -> None:
    await call(pacer)
    await call(pacer, chat_id=-100)
    assert pacer.waited == ["chat:5", "chat:-100"]


async def test_a_call_without_a_chat_waits_for_the_overall_budget(pacer: RecordingPacer) -> None:
    await call(pacer, "answerCallbackQuery", chat_id=None)
    assert pacer.waited == [None]


async def test_a_free_call_waits_for_nothing(pacer: RecordingPacer) -> None:
    await call(pacer, "getMe", chat_id=None)
    assert pacer.waited == []


async def test_what_its_job_reserved_is_not_reserved_twice(pacer: RecordingPacer) -> None:
    await call(pacer, reserved=True)
    assert pacer.waited == []


async def test_a_flood_limit_holds_the_chat_and_is_passed_on(pacer: RecordingPacer) -> None:
    with pytest.raises(RetryAfter):
        await call(pacer, fails=True)
    assert pacer.held == [("chat:5", 17.0)]


async def test_a_flood_limit_on_a_job_is_left_to_the_queue(pacer: RecordingPacer) -> None:
    """It is postponed, and that pushes the chat's budget back."""
    with pytest.raises(RetryAfter):
        await call(pacer, reserved=True, fails=True)
    assert pacer.held == []


async def test_an_album_counts_for_as_many_messages_as_it_has(pacer: RecordingPacer) -> None:
    await call(pacer, "sendMediaGroup", reserved=True, media=[object(), object(), object()])
    await call(pacer, "editMessageMedia", reserved=True, media=object())
    assert pacer.booked == [("chat:5", 2)]
