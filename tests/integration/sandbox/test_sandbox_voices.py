"""Who a message is from where nobody in particular is: anonymous administrators, channels, and what is forwarded."""

from __future__ import annotations

import pytest
import telegram
from telegram import MessageOriginChannel, MessageOriginChat, MessageOriginHiddenUser, MessageOriginUser
from telegram.constants import ChatID

from bot.sandbox.client import SandboxError
from tests.support.sandbox_server import RunningSandbox


@pytest.fixture
async def ward(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> int:
    """Amira's supergroup, in which the bot hears everything; its first updates are read."""
    made = await sandbox.client.create_group("Ward 3", [amira], supergroup=True, bot_is_admin=True)
    await latest(bot)
    return made


async def latest(bot: telegram.Bot) -> telegram.Message | None:
    """The message of the newest update; everything is acknowledged."""
    updates = await bot.get_updates()
    await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates[-1].effective_message


async def test_an_anonymous_administrator_writes_as_the_group(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, ward: int
) -> None:
    """The account is Telegram's own for that, and a forward names the group."""
    sent = await sandbox.client.send_text(amira, "Please wash", chat_id=ward, as_chat=ward)
    message = await latest(bot)
    assert message is not None
    assert message.from_user is not None
    assert message.sender_chat is not None
    assert (message.from_user.id, message.from_user.is_bot) == (ChatID.ANONYMOUS_ADMIN, True)
    assert (message.sender_chat.id, message.sender_chat.title) == (ward, "Ward 3")

    await sandbox.client.forward(amira, ward, sent)
    forwarded = await latest(bot)
    assert forwarded is not None
    assert isinstance(forwarded.forward_origin, MessageOriginChat)
    assert forwarded.forward_origin.sender_chat.title == "Ward 3"


async def test_only_its_administrators_write_as_the_group(sandbox: RunningSandbox, ward: int) -> None:
    """As at Telegram."""
    chen = await sandbox.client.create_user("Chen")
    await sandbox.client.add_member(ward, chen)
    with pytest.raises(SandboxError, match="may not write on behalf"):
        await sandbox.client.send_text(chen, "Please wash", chat_id=ward, as_chat=ward)


async def test_a_member_writes_as_their_channel(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, ward: int
) -> None:
    """The account is Telegram's own for that."""
    channel = await sandbox.client.create_channel("Amira's notes", amira)
    await sandbox.client.send_text(amira, "Read this", chat_id=ward, as_chat=channel)
    message = await latest(bot)
    assert message is not None
    assert message.from_user is not None
    assert message.sender_chat is not None
    assert (message.from_user.id, message.sender_chat.type) == (ChatID.FAKE_CHANNEL, "channel")


async def test_posts_of_a_linked_channel_are_forwarded_by_telegram(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, ward: int
) -> None:
    """And say so; a bot that is not in the channel hears nothing of the post itself."""
    channel = await sandbox.client.create_channel("Hospital news", amira, discussion=ward)
    posted = await sandbox.client.post(channel, "The lift is out of order")
    message = await latest(bot)
    assert message is not None
    assert message.from_user is not None
    assert (message.chat.id, message.is_automatic_forward, message.from_user.id) == (ward, True, ChatID.SERVICE_CHAT)
    assert isinstance(message.forward_origin, MessageOriginChannel)
    assert (message.forward_origin.chat.title, message.forward_origin.message_id) == ("Hospital news", posted)


async def test_a_forward_names_whom_it_is_from(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """With the account, or with the name alone where that person hides it."""
    chen = await sandbox.client.create_user("Chen", started=True)
    dana = await sandbox.client.create_user("Dana", last_name="Reed", started=True, hidden=True)
    ours = await bot.send_message(amira, "mine")
    for author, number in ((chen, await sandbox.client.send_text(chen, "one")), (amira, ours.message_id)):
        await sandbox.client.forward(amira, author, number)
        message = await latest(bot)
        assert message is not None
        assert isinstance(message.forward_origin, MessageOriginUser)
        assert message.forward_origin.sender_user.id == (chen if author == chen else bot.id)

    await sandbox.client.forward(amira, dana, await sandbox.client.send_text(dana, "two"))
    message = await latest(bot)
    assert message is not None
    assert isinstance(message.forward_origin, MessageOriginHiddenUser)
    assert message.forward_origin.sender_user_name == "Dana Reed"
