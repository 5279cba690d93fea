"""An update through the handlers: its end is the job's end, and a failure is a failure."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Update
from telegram import error as telegram_error
from telegram.ext import Application, ApplicationBuilder, ApplicationHandlerStop, TypeHandler

from bot.errors import NoRoom, NotAllowed
from bot.jobs.model import Dead, Done, Job, Outcome, Postpone, Retry, RetryRule
from bot.messenger.ingress import DurableApplication, HandlerFailed, UpdateExecutor, update_job
from tests.support.clock import FakeClock
from tests.support.scripted_request import ScriptedRequest

TEXT = {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private", "first_name": "A"}, "text": "Hello."}
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class House:
    """An application with one handler, which does what the test says, and the executor in front of it."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self.application = application
        self.handled: list[int] = []
        self.answered: list[str] = []
        self.gave_up: list[tuple[int, str]] = []
        self.fails: Exception | None = None
        self.answer_fails: Exception | None = None
        self.last_words_fail: Exception | None = None
        self.clock = FakeClock(NOW)
        rule = RetryRule(attempts=3, first_delay=1.0, longest_delay=30.0)
        self.executor = UpdateExecutor(application, gave_up=self._give_up, rule=rule, clock=self.clock)
        application.add_handler(TypeHandler(Update, self._handle))
        application.add_error_handler(self._answer)

    async def run(self, content: Any = None, *, attempts: int = 1, age: timedelta = timedelta(0)) -> Outcome:
        """Handle an update in its so-manieth attempt."""
        payload = {"update_id": 5, "message": TEXT} if content is None else content
        job = Job(
            id=1,
            kind="update",
            lane="update:9",
            group=None,
            payload=payload,
            attempts=attempts,
            outcome_unknown=False,
            created_at=self.clock() - age,
            start_in=timedelta(0),
        )
        prepared = await self.executor.prepare([job, replace(job, id=2)])
        return await self.executor.run(job, prepared.get(1))

    async def _handle(self, update: Update, _context: Any) -> None:
        self.handled.append(update.update_id)
        if self.fails is not None:
            raise self.fails

    async def _answer(self, _update: object, context: Any) -> None:
        self.answered.append(type(context.error).__name__)
        if self.answer_fails is not None:
            raise self.answer_fails

    async def _give_up(self, update: Update, error: Exception) -> None:
        self.gave_up.append((update.update_id, str(error)))
        if self.last_words_fail is not None:
            raise self.last_words_fail


@pytest.fixture
async def house() -> AsyncIterator[House]:
    request = ScriptedRequest()
    builder: Any = ApplicationBuilder().application_class(DurableApplication).token("7000:token")
    application = builder.request(request).get_updates_request(request).updater(None).job_queue(None).build()
    async with application:
        yield House(application)


async def test_what_was_handled_is_done(house: House) -> None:
    assert await house.run() == Done()
    assert (house.handled, house.gave_up) == ([5], [])


async def test_a_mistake_that_the_person_can_mend_is_answered_and_done(house: House) -> None:
    house.fails = NoRoom("x")
    assert await house.run() == Done()
    assert (house.answered, house.gave_up) == (["NoRoom"], [])


async def test_a_failure_of_our_own_is_tried_again_and_not_answered(house: House) -> None:
    house.fails = RuntimeError("a bug")
    outcome = await house.run()
    assert isinstance(outcome, Retry)
    assert (outcome.error, house.answered, house.gave_up) == ("RuntimeError", [], [])


async def test_the_person_is_told_once_when_the_last_attempt_failed(house: House) -> None:
    house.fails = RuntimeError("a bug")
    outcomes = [type(await house.run(attempts=attempt)).__name__ for attempt in (1, 2, 3)]
    assert (outcomes, house.gave_up) == (["Retry", "Retry", "Dead"], [(5, "RuntimeError")])


async def test_that_the_last_words_could_not_be_said_changes_nothing(house: House) -> None:
    house.fails = RuntimeError("a bug")
    house.last_words_fail = telegram_error.Forbidden("Forbidden: bot was blocked by the user")
    assert await house.run(attempts=3) == Dead("RuntimeError")


async def test_an_answer_that_could_not_be_sent_is_tried_again(house: House) -> None:
    house.fails, house.answer_fails = NotAllowed("x"), telegram_error.NetworkError("Bad Gateway")
    outcome = await house.run()
    assert isinstance(outcome, Retry)
    assert outcome.error == "OutcomeUnknown"


async def test_told_to_wait_it_waits_and_that_is_no_attempt(house: House) -> None:
    house.fails = telegram_error.RetryAfter(17)
    assert await house.run(attempts=3) == Postpone(timedelta(seconds=17), "RateLimited")
    assert house.gave_up == []


async def test_while_telegram_is_out_of_reach_an_answer_waits_and_that_is_no_attempt(house: House) -> None:
    house.fails = _unreachable()
    outcome = await house.run(attempts=3, age=timedelta(hours=5))
    assert outcome == Postpone(timedelta(seconds=20), "ConnectionFailed")
    assert house.gave_up == []


async def test_after_a_day_nobody_waits_for_an_answer_any_more(house: House) -> None:
    house.fails = _unreachable()
    assert await house.run(attempts=3, age=timedelta(hours=25)) == Dead("ConnectionFailed")


async def test_whoever_blocked_us_cannot_be_answered_and_that_is_the_end_of_it(house: House) -> None:
    """No dead letter, and no attempt to tell them."""
    house.fails = telegram_error.Forbidden("Forbidden: bot was blocked by the user")
    assert await house.run() == Done()
    assert house.gave_up == []


@pytest.mark.parametrize(
    "message",
    [
        {**TEXT, "date": "yesterday"},
        {**TEXT, "date": 10**18},
        {**TEXT, "chat": 5},
        {**TEXT, "entities": 5},
        [],
        "text",
    ],
)
async def test_an_update_that_cannot_be_parsed_is_a_dead_letter(house: House, message: Any) -> None:
    assert await house.run({"update_id": 5, "message": message}) == Dead("malformed update")
    assert (house.handled, house.gave_up) == ([], [])


async def test_an_update_of_a_kind_that_nobody_knows_is_done(house: House) -> None:
    assert await house.run({"update_id": 5, "telepathy": {}}) == Done()


async def test_one_update_that_cannot_be_parsed_spoils_no_other_of_its_batch(house: House) -> None:
    good = await house.executor.prepare(
        [_job(1, {"update_id": 5, "message": {**TEXT, "date": "x"}}), _job(2, {"update_id": 6})]
    )
    assert list(good) == [2]


async def test_the_error_handlers_are_all_asked_and_a_stop_of_theirs_is_a_failure(house: House) -> None:
    house.answer_fails = ApplicationHandlerStop()
    with pytest.raises(HandlerFailed):
        await house.application.process_error(None, NoRoom("x"))
    assert house.answered == ["NoRoom"]


@pytest.mark.parametrize(
    ("content", "lane"),
    [
        ({"message": TEXT}, 9),
        ({"edited_message": TEXT}, 9),
        ({"callback_query": {"id": "1", "from": {"id": 4}, "message": TEXT}}, 9),
        ({"callback_query": {"id": "1", "from": {"id": 4}, "inline_message_id": "x"}}, 4),
        ({"inline_query": {"id": "1", "from": {"id": 4}, "query": "", "offset": ""}}, 4),
        ({"my_chat_member": {"chat": {"id": -100, "type": "group"}, "from": {"id": 4}}}, -100),
        ({"message_reaction": {"chat": {"id": 9}, "user": {"id": 4}}}, 9),
        ({"poll_answer": {"poll_id": "1", "user": {"id": 4}}}, 4),
        ({"message": "nonsense"}, 0),
        ({}, 0),
    ],
)
def test_an_update_waits_in_the_lane_of_its_chat_or_person(content: dict[str, Any], lane: int) -> None:
    """So a text, its edit and a button under it are handled in the order in which they came."""
    new = update_job({"update_id": 5, **content})
    assert (new.lane, new.dedupe) == (f"update:{lane}", "update:5")


def _job(number: int, payload: dict[str, Any]) -> Job:
    return Job(
        id=number,
        kind="update",
        lane="update:9",
        group=None,
        payload=payload,
        attempts=1,
        outcome_unknown=False,
        created_at=NOW,
        start_in=timedelta(0),
    )


def _unreachable() -> telegram_error.NetworkError:
    error = telegram_error.NetworkError("no route")
    error.__cause__ = aiohttp.ConnectionTimeoutError()
    return error
