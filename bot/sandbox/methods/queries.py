"""Answers to buttons and inline queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import bad_request
from bot.sandbox.parameters import Parameters

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox

BUTTON_QUERY_SECONDS = 15 * 60
INLINE_QUERY_SECONDS = 10
ANSWER_LIMIT = 200
RESULTS_LIMIT = 50
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def answer_callback_query(sandbox: Sandbox, parameters: Parameters) -> bool:
    """answerCallbackQuery: once for each press, within a quarter of an hour."""
    world = sandbox.world
    query = world.button_queries.get(parameters.text("callback_query_id"))
    if query is None or query.answer is not None or world.now() - query.date > BUTTON_QUERY_SECONDS:
        raise bad_request(_TOO_OLD)
    text = parameters.text("text")
    if len(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {
        "text": text,
        "show_alert": parameters.boolean("show_alert"),
        "url": parameters.text("url"),
        "cache_time": parameters.integer("cache_time", 0),
    }
    world.save("button", query.query_id)
    world.publish("callback_answer", query_id=query.query_id)
    return True


async def answer_inline_query(sandbox: Sandbox, parameters: Parameters) -> bool:
    """answerInlineQuery: at most 50 results, each with an id of its own."""
    world = sandbox.world
    query = world.inline_queries.get(parameters.text("inline_query_id"))
    if query is None or query.answer is not None or world.now() - query.date > INLINE_QUERY_SECONDS:
        raise bad_request(_TOO_OLD)
    results: list[dict[str, Any]] | None = parameters.structure("results", list)
    if results is None:
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > RESULTS_LIMIT:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(result_id.encode()) <= 64 for result_id in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    query.answer = {
        "results": results,
        "cache_time": parameters.integer("cache_time", 300),
        "is_personal": parameters.boolean("is_personal"),
        "next_offset": parameters.text("next_offset"),
        "button": parameters.structure("button", dict),
    }
    world.save("inline", query.query_id)
    world.publish("inline_answer", query_id=query.query_id)
    return True
