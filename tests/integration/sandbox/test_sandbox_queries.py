"""Buttons, inline queries and command lists."""

from __future__ import annotations

import pytest
import telegram
from telegram import (
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.error import BadRequest

from bot.sandbox.client import SandboxError
from tests.support.sandbox_server import RunningSandbox

MARKUP = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="1:yes:7"), InlineKeyboardButton("Read", url="https://example.org/")]]
)


async def pressed(bot: telegram.Bot) -> telegram.CallbackQuery:
    """The callback query of the last pending update."""
    query = (await bot.get_updates(offset=-1))[-1].callback_query
    assert query is not None
    return query


async def test_a_press_comes_with_its_data_and_message(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """And the answer is seen by who pressed."""
    sent = await bot.send_message(amira, "Pick", reply_markup=MARKUP)
    query_id = await sandbox.client.press(amira, amira, sent.message_id, label="Yes")
    query = await pressed(bot)
    assert (query.id, query.data, query.from_user.id) == (query_id, "1:yes:7", amira)
    assert isinstance(query.message, telegram.Message)
    assert query.message.message_id == sent.message_id
    await query.answer("Noted", show_alert=True)
    answer = await sandbox.client.callback_answer(query_id)
    assert answer is not None
    assert (answer.text, answer.show_alert) == ("Noted", True)


async def test_a_press_is_answered_once(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Neither twice, nor under another id, nor too late."""
    sent = await bot.send_message(amira, "Pick", reply_markup=MARKUP)
    first = await sandbox.client.press(amira, amira, sent.message_id, data="1:yes:7")
    await bot.answer_callback_query(first)
    late = await sandbox.client.press(amira, amira, sent.message_id, data="1:yes:7")
    await sandbox.client.expire_query(late)
    for query_id in (first, late, "4242"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
            await bot.answer_callback_query(query_id)
    assert await sandbox.client.callback_answer(late, timeout=0) is None


async def test_only_callback_buttons_that_are_there_can_be_pressed(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """The refusal says which there are."""
    sent = await bot.send_message(amira, "Pick", reply_markup=MARKUP)
    with pytest.raises(SandboxError, match="'Yes', 'Read'"):
        await sandbox.client.press(amira, amira, sent.message_id, label="No")
    with pytest.raises(SandboxError, match="sends no callback"):
        await sandbox.client.press(amira, amira, sent.message_id, label="Read")


async def test_an_inline_query_is_answered_and_a_result_chosen(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """The chosen result is sent via the bot, which hears of the choice."""
    query_id = await sandbox.client.inline_query(amira, "humility")
    query = (await bot.get_updates(offset=-1))[-1].inline_query
    assert query is not None
    assert (query.id, query.query) == (query_id, "humility")
    card = InlineQueryResultArticle("c1", "Humility", InputTextMessageContent("Ask before you advise."))
    await query.answer([card], cache_time=5, is_personal=True)
    offered = await sandbox.client.inline_answer(query_id)
    assert offered is not None
    assert ([each["title"] for each in offered.results], offered.cache_time) == (["Humility"], 5)
    sent = await sandbox.client.choose_inline_result(amira, query_id, "c1")
    message, chosen = (await bot.get_updates(offset=-2))[-2:]
    assert message.message is not None
    assert message.message.via_bot is not None
    assert (message.message.message_id, message.message.text) == (sent, "Ask before you advise.")
    assert chosen.chosen_inline_result is not None
    assert chosen.chosen_inline_result.result_id == "c1"


async def test_inline_results_are_limited(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """50 at most, ids must differ, and once is enough."""

    def article(name: str) -> InlineQueryResultArticle:
        return InlineQueryResultArticle(name, "T", InputTextMessageContent("t"))

    query_id = await sandbox.client.inline_query(amira, "x")
    with pytest.raises(BadRequest, match=r"(?i)results_too_much"):
        await bot.answer_inline_query(query_id, [article(str(number)) for number in range(51)])
    with pytest.raises(BadRequest, match=r"(?i)result_id_duplicate"):
        await bot.answer_inline_query(query_id, [article("a"), article("a")])
    assert await bot.answer_inline_query(query_id, [])
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_inline_query(query_id, [])


async def test_commands_are_kept_for_each_scope_and_language(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """And only for exactly that."""
    await bot.set_my_commands([("help", "What I do")])
    await bot.set_my_commands([("help", "ما أفعله")], language_code="ar", scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("mine", "Only here")], scope=BotCommandScopeChat(amira))
    assert [command.description for command in await bot.get_my_commands()] == ["What I do"]
    assert list(await bot.get_my_commands(language_code="ar")) == []
    assert set(await sandbox.client.commands()) == {"default/", "all_group_chats/ar", f"chat/{amira}/"}
    await bot.delete_my_commands()
    assert list(await bot.get_my_commands()) == []


@pytest.mark.parametrize(
    ("commands", "refusal"),
    [
        ([("Help", "x")], "bot_command_invalid"),
        ([("help", "")], "bot_command_description_invalid"),
        ([(f"c{number}", "x") for number in range(101)], "bot_commands_too_much"),
    ],
)
async def test_commands_that_are_refused(bot: telegram.Bot, commands: list[tuple[str, str]], refusal: str) -> None:
    """Upper case, no description, more than a hundred."""
    with pytest.raises(BadRequest, match=rf"(?i){refusal}"):
        await bot.set_my_commands(commands)
