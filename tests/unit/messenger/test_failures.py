"""Not everything that looks like Telegram's answer is Telegram's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram import error as telegram_error
from telegram.ext import ExtBot

from bot import errors
from bot.jobs.model import RetryRule
from bot.language.text import FormattedText
from bot.messenger.failures import is_unknown_token, wait_for_the_net
from bot.messenger.limiter import BudgetLimiter
from bot.messenger.patience import patiently
from bot.messenger.sender import OutgoingText, Sender
from tests.support.scripted_request import PAGE, ScriptedRequest, refusal, result

HELLO = OutgoingText(FormattedText("Hello."))


class NoLimits:
    """A budget without end."""

    async def wait_for_turn(self, key: str | None) -> None:
        """At once."""


async def sender_meeting(*answers: tuple[int, bytes] | Exception) -> Sender:
    bot = ExtBot(
        "7000:token",
        request=ScriptedRequest(*answers),
        get_updates_request=ScriptedRequest(),
        rate_limiter=BudgetLimiter(NoLimits()),  # type: ignore[arg-type]  # stands in for the real one
    )
    await bot.initialize()
    return Sender(bot)


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 500, 502])
async def test_a_proxys_page_in_telegrams_place_settles_nothing(status: int) -> None:
    """Neither is the reader gone (403) nor the token wrong (404) nor the request (400): it is sent again."""
    with pytest.raises(errors.OutcomeUnknown):
        await (await sender_meeting((status, PAGE))).send_text(1, HELLO, reserved=True)


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"ok":true,"result":null}', b'{"ok":true,"result":[]}', b"3"])
async def test_json_that_is_not_telegrams_settles_nothing(body: bytes) -> None:
    with pytest.raises(errors.OutcomeUnknown):
        await (await sender_meeting((200, body))).send_text(1, HELLO, reserved=True)


@pytest.mark.parametrize(
    ("answer", "still_there"),
    [
        (refusal(400, "Bad Request: message is not modified: specified new message content is the same"), True),
        (refusal(400, "Bad Request: message to edit not found"), False),
        (refusal(400, "Bad Request: message can't be edited"), False),
        (refusal(400, "Bad Request: MESSAGE_ID_INVALID"), False),
    ],
)
async def test_an_edit_says_whether_the_message_is_there(answer: tuple[int, bytes], still_there: bool) -> None:
    assert await (await sender_meeting(answer)).edit_text(1, 5, HELLO, reserved=True) is still_there


async def test_an_edit_that_telegram_rejects_is_rejected() -> None:
    with pytest.raises(errors.RequestRejected):
        await (await sender_meeting(refusal(400, "Bad Request: message is too long"))).edit_text(
            1, 5, HELLO, reserved=True
        )


@pytest.mark.parametrize(
    ("answer", "gone"),
    [
        (result(True), True),
        (refusal(400, "Bad Request: message to delete not found"), True),
        (refusal(400, "Bad Request: message can't be deleted for everyone"), False),
    ],
)
async def test_a_deletion_says_whether_the_message_is_gone(answer: tuple[int, bytes], gone: bool) -> None:
    assert await (await sender_meeting(answer)).delete(1, 5) is gone


async def test_a_reader_who_blocked_us_is_refused_also_for_a_deletion() -> None:
    with pytest.raises(errors.RecipientUnavailable):
        await (await sender_meeting(refusal(403, "Forbidden: bot was blocked by the user"))).delete(1, 5)


@pytest.mark.parametrize(
    ("answer", "unknown"),
    [
        (refusal(401, "Unauthorized"), True),
        (refusal(404, "Not Found"), True),
        ((404, PAGE), False),
        ((401, PAGE), False),
    ],
)
async def test_only_telegram_itself_can_say_that_a_token_is_wrong(answer: tuple[int, bytes], unknown: bool) -> None:
    """In whichever of the library's wrappings it comes: a method, or a raw call before and after the first getMe."""
    for initialised in (True, False):
        bot = ExtBot("7000:token", request=ScriptedRequest(answer, answer), get_updates_request=ScriptedRequest())
        if initialised:
            await bot.initialize()
        for call in (bot.do_api_request("getupdates"), bot.log_out()):
            with pytest.raises(telegram_error.TelegramError) as raised:
                await call
            assert is_unknown_token(raised.value) is unknown


async def test_a_start_behind_a_guest_networks_page_waits_and_goes_on() -> None:
    bot = ExtBot(
        "7000:token", request=ScriptedRequest((404, PAGE), result(True)), get_updates_request=ScriptedRequest()
    )
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    await patiently(bot.delete_webhook, sleep=sleep)
    assert waited == [1.0]


async def test_a_start_with_a_wrong_token_is_the_operators_to_mend() -> None:
    bot = ExtBot(
        "7000:token", request=ScriptedRequest(refusal(401, "Unauthorized")), get_updates_request=ScriptedRequest()
    )
    with pytest.raises(errors.InvalidSetting, match="TELEGRAM_TOKEN") as raised:
        await patiently(bot.delete_webhook)
    assert "7000" not in str(raised.value)


def test_the_wait_for_the_net_grows_with_how_long_it_is_away_up_to_twenty_seconds() -> None:
    waits = [wait_for_the_net(timedelta(seconds=age), RetryRule()).total_seconds() for age in (0, 1, 10, 30, 86_400)]
    assert waits == [1.0, 1.0, 5.0, 15.0, 20.0]
