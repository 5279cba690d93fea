"""Groups: privacy mode, membership, topics, and the group that becomes a supergroup."""

from __future__ import annotations

from typing import Any

import pytest
import telegram
from telegram import ReplyParameters, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.support.sandbox_server import RunningSandbox


async def drain(bot: telegram.Bot, **options: Any) -> list[Update]:
    """All pending updates, acknowledged."""
    updates = list(await bot.get_updates(**options))
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def heard(bot: telegram.Bot) -> list[str | None]:
    """The texts that the bot hears."""
    return [update.message.text for update in await drain(bot) if update.message]


@pytest.fixture
async def group(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> int:
    """A basic group with the bot in it, whose first updates are read."""
    made = await sandbox.client.create_group("Ward 3", [amira])
    await drain(bot)
    return made


async def test_joining_a_group_is_told_twice(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """my_chat_member and the service message."""
    group = await sandbox.client.create_group("Ward 3", [amira])
    joined, created = await drain(bot)
    assert joined.my_chat_member is not None
    assert created.message is not None
    assert (joined.my_chat_member.chat.id, joined.my_chat_member.new_chat_member.status) == (group, "member")
    assert created.message.group_chat_created


async def test_privacy_mode_hides_ordinary_messages(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """Commands, mentions and replies to the bot come through."""
    ours = await bot.send_message(group, "Here I am")
    me = (await sandbox.client.bot())["username"]
    for text in ("ordinary", "/ask@some_other_bot", f"/ask@{me} now", "/help", f"please @{me} look"):
        await sandbox.client.send_text(amira, text, chat_id=group)
    await sandbox.client.send_text(amira, "an answer", chat_id=group, reply_to=ours.message_id)
    assert await heard(bot) == [f"/ask@{me} now", "/help", f"please @{me} look", "an answer"]


async def test_an_administrator_hears_everything(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """Until it is an ordinary member again."""
    await sandbox.client.promote_bot(group)
    await sandbox.client.send_text(amira, "ordinary", chat_id=group)
    await sandbox.client.demote_bot(group)
    await sandbox.client.send_text(amira, "hidden", chat_id=group)
    assert await heard(bot) == ["ordinary"]


async def test_without_privacy_mode_everything_is_heard(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """And getMe says so."""
    await sandbox.client.set_privacy(False)
    await sandbox.client.send_text(amira, "ordinary", chat_id=group)
    assert await heard(bot) == ["ordinary"]
    assert (await bot.get_me()).can_read_all_group_messages


async def test_edits_are_hidden_like_messages(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """An edit of a hidden message is hidden, one of a command is not."""
    hidden = await sandbox.client.send_text(amira, "ordinary", chat_id=group)
    command = await sandbox.client.send_text(amira, "/ask one", chat_id=group)
    await drain(bot)
    await sandbox.client.edit_text(amira, group, hidden, "changed")
    await sandbox.client.edit_text(amira, group, command, "/ask two")
    edits = [update.edited_message.text for update in await drain(bot) if update.edited_message]
    assert edits == ["/ask two"]


async def test_the_bot_hears_nothing_of_its_own_messages_nor_of_deletions(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """As at Telegram."""
    sent = await bot.send_message(amira, "mine")
    theirs = await sandbox.client.send_text(amira, "theirs")
    await drain(bot)
    await bot.delete_message(amira, sent.message_id)
    await sandbox.client.delete(amira, amira, theirs)
    assert await drain(bot) == []


async def test_a_kicked_bot_hears_it_and_may_not_write(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """Until it is added again."""
    await sandbox.client.kick_bot(group)
    (update,) = await drain(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group, "Hello")
    await sandbox.client.send_text(amira, "/unheard", chat_id=group)
    await sandbox.client.add_bot(group)
    assert (await bot.send_message(group, "Hello")).text == "Hello"
    assert [bool(update.message and update.message.new_chat_members) for update in await drain(bot)] == [False, True]


async def test_a_supergroup_says_so_when_it_has_kicked(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """The words differ from a basic group's."""
    group = await sandbox.client.create_group("Theatre", [amira], supergroup=True)
    await sandbox.client.kick_bot(group)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group, "Hello")


async def test_leaving_is_told_and_ends_writing(bot: telegram.Bot, group: int) -> None:
    """leaveChat."""
    assert await bot.leave_chat(group)
    (update,) = await drain(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "left"
    with pytest.raises(Forbidden, match="not a member of the group chat"):
        await bot.send_message(group, "Hello")


async def test_blocking_and_unblocking_are_told(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """my_chat_member in the private chat."""
    await sandbox.client.block(amira)
    await sandbox.client.unblock(amira)
    changes = [update.my_chat_member for update in await drain(bot)]
    assert [change.new_chat_member.status for change in changes if change] == ["kicked", "member"]


async def test_a_migrated_group_has_a_new_id(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """Service messages name both ids, and writing to the old one names the new."""
    new = await sandbox.client.migrate_group(group)
    old_says, new_says = [update.message for update in await drain(bot)]
    assert old_says is not None
    assert new_says is not None
    assert (old_says.chat.id, old_says.migrate_to_chat_id) == (group, new)
    assert (new_says.chat.id, new_says.migrate_from_chat_id) == (new, group)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "Hello")
    assert moved.value.new_chat_id == new
    sent = await bot.send_message(new, "Hello")
    assert (sent.chat.type, sent.chat.title) == ("supergroup", "Ward 3")


async def test_members_come_and_go_in_view_of_an_administrator(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """chat_member needs both the right and the wish; service messages come anyway."""
    chen = await sandbox.client.create_user("Chen")
    await drain(bot, allowed_updates=Update.ALL_TYPES)
    await sandbox.client.add_member(group, chen, by=amira)
    assert [update.chat_member for update in await drain(bot)] == [None]
    await sandbox.client.promote_bot(group)
    await drain(bot)
    await sandbox.client.remove_member(group, chen)
    left, service = await drain(bot)
    assert left.chat_member is not None
    assert service.message is not None
    assert left.chat_member.new_chat_member.status == "left"
    assert service.message.left_chat_member is not None
    assert await bot.get_chat_member_count(group) == 2


async def test_reactions_in_groups_need_an_administrator(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """And the wish."""
    sent = await bot.send_message(group, "Look")
    await drain(bot, allowed_updates=Update.ALL_TYPES)
    await sandbox.client.react(amira, group, sent.message_id, "👍")
    assert await drain(bot) == []
    await sandbox.client.promote_bot(group)
    await drain(bot)
    await sandbox.client.react(amira, group, sent.message_id, "👎")
    (update,) = await drain(bot)
    reaction = update.message_reaction
    assert reaction is not None
    assert [each.to_dict() for each in (*reaction.old_reaction, *reaction.new_reaction)] == [
        {"type": "emoji", "emoji": "👍"},
        {"type": "emoji", "emoji": "👎"},
    ]


async def test_topics_keep_their_messages_together(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Topic ids come with messages, replies stay in the topic, unknown and closed topics are refused."""
    forum = await sandbox.client.create_group("Network", [amira], forum=True, bot_is_admin=True)
    topic = await sandbox.client.create_topic(forum, "Pharmacy")
    asked = await sandbox.client.send_text(amira, "Any warfarin?", chat_id=forum, thread_id=topic)
    message = (await drain(bot))[-1].message
    assert message is not None
    assert (message.message_thread_id, message.is_topic_message) == (topic, True)
    answer = await bot.send_message(forum, "Yes", reply_parameters=ReplyParameters(asked))
    assert (answer.message_thread_id, answer.is_topic_message) == (topic, True)
    assert (await bot.send_message(forum, "Also", message_thread_id=topic)).message_thread_id == topic
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum, "Lost", message_thread_id=4242)
    await sandbox.client.close_topic(forum, topic)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(forum, "Late", message_thread_id=topic)


async def test_a_reply_thread_of_a_supergroup_is_not_a_topic(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Its message_thread_id cannot be used for sending."""
    group = await sandbox.client.create_group("Theatre", [amira], supergroup=True, bot_is_admin=True)
    first = await sandbox.client.send_text(amira, "one", chat_id=group)
    await sandbox.client.send_text(amira, "two", chat_id=group, reply_to=first)
    message = (await drain(bot))[-1].message
    assert message is not None
    assert (message.message_thread_id, message.is_topic_message) == (first, None)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(group, "three", message_thread_id=first)


async def test_chats_and_members_can_be_looked_up(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """getChat, getChatMember, getChatAdministrators, getChatMemberCount."""
    stranger = await sandbox.client.create_user("Chen")
    assert ((await bot.get_chat(group)).title, (await bot.get_chat(amira)).first_name) == ("Ward 3", "Amira")
    members = [(await bot.get_chat_member(group, user)).status for user in (amira, bot.id, stranger)]
    assert members == ["creator", "member", "left"]
    assert [member.user.id for member in await bot.get_chat_administrators(group)] == [amira]
    assert (await bot.get_chat_member_count(group), await bot.get_chat_member_count(amira)) == (2, 2)
    await sandbox.client.rename_group(group, "Ward 4")
    assert (await bot.get_chat(group)).title == "Ward 4"


async def test_a_restricted_bot_may_read_and_not_write(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    """Until it is an ordinary member again."""
    await sandbox.client.restrict_bot(group)
    (update,) = await drain(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "restricted"
    with pytest.raises(BadRequest, match="Not enough rights to send text messages to the chat"):
        await bot.send_message(group, "Hello")
    await sandbox.client.send_text(amira, "/help", chat_id=group)
    assert await heard(bot) == ["/help"]
    await sandbox.client.demote_bot(group)
    assert (await bot.send_message(group, "Hello")).text == "Hello"
