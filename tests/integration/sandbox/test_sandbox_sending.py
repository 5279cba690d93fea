"""sendMessage: what arrives, and what Telegram would refuse."""

from __future__ import annotations

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyParameters
from telegram.error import BadRequest, Forbidden, InvalidToken

from tests.support.sandbox_server import RunningSandbox


async def test_a_message_arrives_with_its_text_and_sender(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """The answer and the transcript tell the same story."""
    sent = await bot.send_message(amira, "Good morning", disable_notification=True, protect_content=True)
    seen = await sandbox.client.message(amira, sent.message_id)
    assert (sent.text, sent.chat.id, sent.from_user.id if sent.from_user else 0) == ("Good morning", amira, bot.id)
    assert (seen.text, seen.from_bot, seen.silent, seen.protected) == ("Good morning", True, True, True)


async def test_a_person_who_never_wrote_cannot_be_written_to(sandbox: RunningSandbox, bot: telegram.Bot) -> None:
    """Telegram lets bots answer, not begin."""
    stranger = await sandbox.client.create_user("Chen")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger, "Hello")
    await sandbox.client.send_text(stranger, "/start")
    assert (await bot.send_message(stranger, "Hello")).text == "Hello"


async def test_a_blocked_bot_gets_403_until_unblocked(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Blocking ends with unblocking."""
    await sandbox.client.block(amira)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(amira, "Hello")
    await sandbox.client.unblock(amira)
    assert (await bot.send_message(amira, "Hello")).text == "Hello"


async def test_a_deleted_account_gets_403(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Nobody is there any more."""
    await sandbox.client.deactivate(amira)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(amira, "Hello")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("x" * 4097, "Message is too long"),
        ("😀" * 2049, "Message is too long"),
        (" \n ", "Message text is empty"),
        ("", "Message text is empty"),
    ],
)
async def test_texts_that_telegram_refuses(bot: telegram.Bot, amira: int, text: str, refusal: str) -> None:
    """The limit counts UTF-16 units; white space alone is nothing."""
    with pytest.raises(BadRequest, match=refusal):
        await bot.send_message(amira, text)


async def test_4096_units_are_accepted(bot: telegram.Bot, amira: int) -> None:
    """The limit itself is allowed."""
    assert (await bot.send_message(amira, "😀" * 2048)).text == "😀" * 2048


async def test_an_unknown_chat_is_not_found(bot: telegram.Bot) -> None:
    """Neither an id nor a name that nobody has."""
    for chat in (987654321, "@nobody_here"):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat, "Hello")


async def test_a_wrong_token_is_unauthorized(sandbox: RunningSandbox) -> None:
    """401 for a token that is not the sandbox's."""
    with pytest.raises(InvalidToken):
        await telegram.Bot("1:wrong", base_url=sandbox.bot_api).get_me()


async def test_entities_are_kept_in_utf16_offsets(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Emoji before a bold word take two units each."""
    bold = MessageEntity(MessageEntity.BOLD, 3, 4)
    sent = await bot.send_message(amira, "😀 dose", entities=[bold])
    assert sent.parse_entity(sent.entities[0]) == "dose"
    seen = await sandbox.client.message(amira, sent.message_id)
    assert seen.entities == [{"type": "bold", "offset": 3, "length": 4}]


async def test_entities_move_with_trimmed_white_space(bot: telegram.Bot, amira: int) -> None:
    """Telegram trims the text, and the marks stay on their words."""
    sent = await bot.send_message(amira, "  dose \n", entities=[MessageEntity(MessageEntity.BOLD, 2, 6)])
    assert (sent.text, sent.entities[0].offset, sent.entities[0].length) == ("dose", 0, 4)


@pytest.mark.parametrize(
    ("offset", "length", "refusal"),
    [(0, 9, "ends after the end of the text"), (1, 2, "begins in a middle"), (0, 1, "ends in a middle")],
)
async def test_entities_outside_the_text_are_refused(
    bot: telegram.Bot, amira: int, offset: int, length: int, refusal: str
) -> None:
    """Offsets have to lie on characters of the text."""
    with pytest.raises(BadRequest, match=rf"(?i){refusal}"):
        await bot.send_message(amira, "😀 ab", entities=[MessageEntity(MessageEntity.BOLD, offset, length)])


async def test_parse_mode_is_refused(bot: telegram.Bot, amira: int) -> None:
    """This local Bot API takes entities only, and says so."""
    with pytest.raises(BadRequest, match=r"(?i)can't parse entities"):
        await bot.send_message(amira, "<b>x</b>", parse_mode="HTML")


async def test_a_reply_carries_the_message_and_the_quote(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Reply and quote are in the answer and in the transcript."""
    asked = await sandbox.client.send_text(amira, "Is it 5 mg or 10 mg?")
    reply = ReplyParameters(asked, quote="10 mg")
    sent = await bot.send_message(amira, "This one", reply_parameters=reply)
    assert sent.reply_to_message is not None
    assert (sent.reply_to_message.message_id, sent.quote.text if sent.quote else None) == (asked, "10 mg")
    seen = await sandbox.client.message(amira, sent.message_id)
    assert (seen.reply_to, seen.quote) == (asked, "10 mg")


async def test_a_reply_to_nothing_is_refused_unless_allowed(bot: telegram.Bot, amira: int) -> None:
    """allow_sending_without_reply turns the refusal into a plain message."""
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(amira, "Yes", reply_parameters=ReplyParameters(4242))
    allowed = ReplyParameters(4242, allow_sending_without_reply=True)
    assert (await bot.send_message(amira, "Yes", reply_parameters=allowed)).reply_to_message is None


async def test_a_quote_that_is_not_there_is_refused(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """A quote is a part of the message replied to."""
    asked = await sandbox.client.send_text(amira, "5 mg")
    with pytest.raises(BadRequest, match=r"(?i)quote_text_invalid"):
        await bot.send_message(amira, "Yes", reply_parameters=ReplyParameters(asked, quote="50 mg"))


async def test_buttons_of_every_kind_are_shown(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Callback, address and inline switch."""
    row = [
        InlineKeyboardButton("Yes", callback_data="1:yes:7"),
        InlineKeyboardButton("Read", url="https://example.org/"),
        InlineKeyboardButton("Share", switch_inline_query="card"),
    ]
    sent = await bot.send_message(amira, "Pick", reply_markup=InlineKeyboardMarkup([row]))
    seen = await sandbox.client.message(amira, sent.message_id)
    shown = [(button.text, button.data, button.url, button.switch_inline) for button in seen.buttons[0]]
    assert shown == [
        ("Yes", "1:yes:7", None, None),
        ("Read", None, "https://example.org/", None),
        ("Share", None, None, "card"),
    ]


async def test_callback_data_is_limited_in_bytes(bot: telegram.Bot, amira: int) -> None:
    """64 bytes: 33 Arabic letters are too many."""
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="ن" * 33)]])
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(amira, "Pick", reply_markup=markup)


async def test_a_reply_keyboard_is_seen_but_not_on_the_message(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """It belongs to the chat; the transcript shows it for the person."""
    sent = await bot.send_message(amira, "Pick", reply_markup=telegram.ReplyKeyboardMarkup([["A", "B"]]))
    assert sent.reply_markup is None
    seen = await sandbox.client.message(amira, sent.message_id)
    assert seen.keyboard is not None
    assert [[button["text"] for button in row] for row in seen.keyboard["keyboard"]] == [["A", "B"]]


async def test_private_chats_and_groups_share_ids_and_supergroups_do_not(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """As at Telegram, a message id alone names nothing."""
    first = await bot.send_message(amira, "one")
    group = await sandbox.client.create_group("Ward", [amira])
    in_group = await bot.send_message(group, "two")
    supergroup = await sandbox.client.create_group("Theatre", [amira], supergroup=True)
    in_supergroup = await bot.send_message(supergroup, "three")
    assert in_group.message_id > first.message_id
    assert in_supergroup.message_id < in_group.message_id


async def test_an_action_is_accepted_and_a_wrong_one_refused(bot: telegram.Bot, amira: int) -> None:
    """sendChatAction knows Telegram's actions."""
    assert await bot.send_chat_action(amira, "typing")
    with pytest.raises(BadRequest):
        await bot.send_chat_action(amira, "sleeping")
