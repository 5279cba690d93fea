"""What becomes of errors: a person's mistake is answered and settled, ours is raised for the durable queue."""

from __future__ import annotations

import pytest
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.errors import InvalidInput, NoRoom, UserError
from bot.messenger.ingress import HandlerFailed
from handlers.errors import is_user_error
from tests.integration.handlers.conftest import CLINICIAN, STRANGER, House


def fails_first(house: House, error: Exception) -> None:
    """Let every update meet this error before anything else."""

    async def fail(update: object, context: object) -> None:
        raise error

    house.application.add_handler(TypeHandler(object, fail), -1)


async def test_a_persons_mistake_is_answered_and_goes_no_further(house: House) -> None:
    fails_first(house, NoRoom("x"))
    shown = await house.write(CLINICIAN, "/help")
    assert (house.said, len(shown)) == (["error-no-room"], 1)


async def test_a_mistake_with_words_of_its_own_is_said_in_them(house: House) -> None:
    fails_first(house, InvalidInput("x", message_id="error-language-unknown", value="Foo"))
    (answer,) = await house.write(CLINICIAN, "/help")
    assert "Foo" in answer.text


async def test_a_mistake_is_answered_in_the_persons_interface_language(house: House) -> None:
    """The error handler has a context of its own, which does not know the person yet."""
    await house.members.set_interface_language(await house.member(CLINICIAN), "en")
    fails_first(house, UserError("x"))
    (answer,) = await house.write(CLINICIAN, "/help", language="ar")
    assert answer.text == house.messages.format("en", "error-user")


async def test_our_own_failure_is_raised_and_not_answered(house: House) -> None:
    """The queue tries again; the person is told only when it gives up."""
    fails_first(house, RuntimeError("a bug"))
    with pytest.raises(HandlerFailed):
        await house.write(CLINICIAN, "/help")
    assert house.request.calls == []


async def test_an_answer_that_could_not_be_sent_is_raised(house: House) -> None:
    fails_first(house, NoRoom("x"))
    house.request.refuse("sendMessage", 502, "Bad Gateway")
    with pytest.raises(HandlerFailed):
        await house.write(CLINICIAN, "/help")


async def test_a_member_is_never_taken_for_a_stranger_because_the_database_failed(house: House) -> None:
    await house.database.close()
    fails_first(house, RuntimeError("the database is gone"))
    with pytest.raises(HandlerFailed):
        await house.write(CLINICIAN, "hello")
    assert house.request.calls == []


async def test_mistakes_in_groups_are_not_discussed_in_public(house: House) -> None:
    fails_first(house, NoRoom("x"))
    await house.process(house.updates.text(STRANGER, "/help", group=True))
    assert house.request.calls == []


async def test_a_mistake_with_a_button_in_a_group_is_told_to_the_person_alone(house: House) -> None:
    fails_first(house, NoRoom("x"))
    await house.process(house.updates.press(CLINICIAN, "1:room:1", group=True))
    assert [(call.method, call.parameters.get("show_alert")) for call in house.request.calls] == [
        ("answerCallbackQuery", True)
    ]


@pytest.mark.parametrize(("error", "settled"), [(NoRoom("x"), True), (ValueError("x"), False), (None, False)])
def test_only_mistakes_of_people_are_settled_by_an_answer(error: Exception | None, settled: bool) -> None:
    assert is_user_error(error) is settled
    assert not is_user_error(ApplicationHandlerStop())
