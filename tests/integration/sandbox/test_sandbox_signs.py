"""What people do to messages without writing, as the bot hears of it: reactions of every kind, counts, pins."""

from __future__ import annotations

from typing import Any

import pytest
import telegram
from telegram import ReactionTypeEmoji, ReplyParameters, Update
from telegram.error import BadRequest

from bot.sandbox.transport import SandboxError
from tests.support.sandbox_server import RunningSandbox


async def heard(bot: telegram.Bot, **options: Any) -> list[Update]:
    """All pending updates, acknowledged."""
    updates = list(await bot.get_updates(allowed_updates=Update.ALL_TYPES, **options))
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


@pytest.fixture
async def group(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> int:
    """A group that the bot administers."""
    made = await sandbox.client.create_group("Ward 3", [amira], supergroup=True, bot_is_admin=True)
    await heard(bot)
    return made


async def test_custom_and_paid_reactions_are_told_as_what_they_are(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """With what was there before."""
    sent = await sandbox.client.send_text(amira, "Done")
    await heard(bot)
    await sandbox.client.react(amira, amira, sent, "👍")
    await sandbox.client.react(amira, amira, sent, custom=["5368324170671202286"], paid=True)
    _, second = await heard(bot)

    assert second.message_reaction is not None
    assert list(second.message_reaction.old_reaction) == [ReactionTypeEmoji("👍")]
    assert [one.type for one in second.message_reaction.new_reaction] == ["custom_emoji", "paid"]


async def test_an_anonymous_administrator_reacts_as_the_group_and_counts_name_nobody(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, group: int
) -> None:
    sent = await bot.send_message(group, "Rules")
    await sandbox.client.react(amira, group, sent.message_id, "🙏", anonymous=True)
    await sandbox.client.count_reactions(group, sent.message_id, {"👍": 4})
    named, counted = (update for update in await heard(bot) if update.message is None)

    assert named.message_reaction is not None
    assert named.message_reaction.actor_chat is not None
    assert (named.message_reaction.user, named.message_reaction.actor_chat.id) == (None, group)
    assert counted.message_reaction_count is not None
    assert [one.total_count for one in counted.message_reaction_count.reactions] == [4]


async def test_a_persons_pin_is_a_service_message_and_unpinning_is_silence(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    sent = await bot.send_message(amira, "Rules")
    notice = await sandbox.client.pin(amira, amira, sent.message_id)
    (update,) = await heard(bot)
    assert update.message is not None
    assert update.message.pinned_message is not None
    assert update.message.from_user is not None
    assert (update.message.message_id, update.message.from_user.id) == (notice, amira)
    assert update.message.pinned_message.message_id == sent.message_id

    await sandbox.client.unpin(amira, amira, sent.message_id)
    assert await heard(bot) == []
    assert not (await sandbox.client.message(amira, sent.message_id)).pinned


async def test_the_bots_own_pin_comes_back_to_it_as_a_message_of_its_own(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """The only thing that a bot hears of itself in a chat."""
    sent = await bot.send_message(amira, "Rules")
    await bot.pin_chat_message(amira, sent.message_id)
    (update,) = await heard(bot)

    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.id == bot.id


async def test_only_administrators_pin_in_a_group(sandbox: RunningSandbox, bot: telegram.Bot, group: int) -> None:
    other = await sandbox.client.create_user("Bela", started=True)
    await sandbox.client.add_member(group, other)
    sent = await bot.send_message(group, "Rules")

    with pytest.raises(SandboxError, match="does not administer"):
        await sandbox.client.pin(other, group, sent.message_id)


async def test_a_quotation_is_found_in_the_text_and_refused_where_it_is_not(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    sent = await bot.send_message(amira, "👍 Give 5 mg now.")
    answer = await bot.send_message(
        amira, "Yes.", reply_parameters=ReplyParameters(sent.message_id, quote="5 mg", quote_position=8)
    )
    assert answer.quote is not None
    assert (answer.quote.text, answer.quote.position) == ("5 mg", 8)

    with pytest.raises(BadRequest, match=r"(?i)quote_text_invalid"):
        await bot.send_message(amira, "Yes.", reply_parameters=ReplyParameters(sent.message_id, quote="6 mg"))
