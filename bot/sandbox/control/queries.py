"""Buttons and inline queries."""

from __future__ import annotations

from typing import Any

import telegram

from bot.sandbox.control import Operation
from bot.sandbox.control.messages import writing_chat
from bot.sandbox.delivery import emit
from bot.sandbox.errors import ControlError
from bot.sandbox.model import ButtonQuery, InlineQueryRecord, StoredMessage
from bot.sandbox.service import Sandbox
from bot.sandbox.shapes import message_object, user_object

_LONGEST_WAIT = 300.0


def _find_button(message: StoredMessage, data: str | None, label: str | None) -> str:
    buttons = [button for row in (message.markup or {}).get("inline_keyboard", []) for button in row]
    for button in buttons:
        if (data is None or button.get("callback_data") == data) and (label is None or button["text"] == label):
            if "callback_data" not in button:
                raise ControlError(f"the button {button['text']!r} sends no callback")
            return str(button["callback_data"])
    shown = ", ".join(repr(button["text"]) for button in buttons) or "none"
    raise ControlError(f"no such button in message {message.message_id}; there are: {shown}")


async def press(
    sandbox: Sandbox, user_id: int, chat_id: int, message_id: int, data: str | None = None, label: str | None = None
) -> str:
    """Press a callback button, found by its data or its label. Returns the query's id."""
    world = sandbox.world
    writing_chat(world, user_id, chat_id)
    message = world.find_message(chat_id, message_id)
    if message is None:
        raise ControlError(f"no message {message_id} in {chat_id}")
    if data is None and label is None:
        raise ControlError("say which button: data or label")
    pressed = _find_button(message, data, label)
    query_id = str(world.next_number("query"))
    world.button_queries[query_id] = ButtonQuery(query_id, user_id, chat_id, message_id, pressed, world.now())
    world.save("button", query_id)
    world.publish("press", query_id=query_id, chat_id=chat_id, message_id=message_id, user_id=user_id)
    query = telegram.CallbackQuery(
        query_id,
        user_object(world.people[user_id]),
        chat_instance=str(chat_id * 7919),
        message=message_object(world, message),
        data=pressed,
    )
    emit(world, "callback_query", query, lane=chat_id)
    return query_id


async def callback_answer(sandbox: Sandbox, query_id: str, timeout: float = 0.0) -> dict[str, Any] | None:  # noqa: ASYNC109 - part of the protocol
    """What the bot answered to a press, waiting up to `timeout` seconds; None when it has not answered."""
    world = sandbox.world
    query = world.button_queries.get(query_id)
    if query is None:
        raise ControlError(f"no query {query_id}")
    await world.signal.until(lambda: query.answer is not None or world.closed.is_set(), min(timeout, _LONGEST_WAIT))
    return None if query.answer is None else {"query_id": query_id, **query.answer}


async def inline_query(sandbox: Sandbox, user_id: int, query: str, offset: str = "", chat_type: str = "sender") -> str:
    """Type the bot's name and a query into a text field. Returns the query's id."""
    world = sandbox.world
    person = world.person(user_id)
    query_id = str(world.next_number("query"))
    world.inline_queries[query_id] = InlineQueryRecord(query_id, user_id, query, offset, world.now())
    world.save("inline", query_id)
    emit(
        world,
        "inline_query",
        telegram.InlineQuery(query_id, user_object(person), query, offset, chat_type=chat_type),
        lane=user_id,
    )
    return query_id


async def inline_answer(sandbox: Sandbox, query_id: str, timeout: float = 0.0) -> dict[str, Any] | None:  # noqa: ASYNC109 - part of the protocol
    """What the bot offered for an inline query, waiting up to `timeout` seconds; None when it has not answered."""
    world = sandbox.world
    query = world.inline_queries.get(query_id)
    if query is None:
        raise ControlError(f"no query {query_id}")
    await world.signal.until(lambda: query.answer is not None or world.closed.is_set(), min(timeout, _LONGEST_WAIT))
    return None if query.answer is None else {"query_id": query_id, **query.answer}


OPERATIONS: dict[str, Operation] = {
    "press": press,
    "callback_answer": callback_answer,
    "inline_query": inline_query,
    "inline_answer": inline_answer,
}
