"""Whose words they are: forwards carry their origin, and what nobody in particular wrote goes nowhere, and never in circles."""

from __future__ import annotations

import pytest

from bot.members.model import Role
from bot.sandbox.views import SeenMessage
from tests.support.conversation import Collaboration, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def from_us(collaboration: Collaboration, chat_id: int) -> list[SeenMessage]:
    """What the assistant said in a chat, once nothing is on its way any more."""
    await collaboration.client.wait_until_idle(timeout=30)
    return [one for one in await collaboration.client.transcript(chat_id) if one.from_bot]


async def test_a_forward_says_whose_it_was_and_our_own_copies_do_not_go_round(collaboration: Collaboration) -> None:
    """A person, one who hides their account, a channel; a copy of ours is answered and not passed on."""
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt", interface="pt")
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    dana = await client.create_user("Dana", last_name="Reed", started=True)
    eva = await client.create_user("Eva", started=True, hidden=True)
    news = await client.create_channel("Ward news", dana)
    for source, number, line in (
        (dana, await client.send_text(dana, "The lift is out of order today."), "Encaminhada de Dana Reed"),
        (eva, await client.send_text(eva, "The pharmacy opens late today."), "Encaminhada de Eva"),
        (news, await client.post(news, "The canteen is closed today."), "Encaminhada de Ward news"),
    ):
        await client.forward(ben, source, number)
        read = await client.wait_for_message(ana, contains=line.split()[-1], timeout=30)
        header, below, *_ = plain(read.text).splitlines()
        assert header.startswith("Ben Reyes · Heart Team")
        assert below == line

    # A command in somebody else's words is read, not obeyed.
    await client.forward(ben, dana, await client.send_text(dana, "/forgetme"))
    await client.wait_for_message(ana, contains="/forgetme", timeout=30)

    # Forwarding a copy of ours would pass on its headings as somebody's words.
    copies = await from_us(collaboration, ana)
    await client.forward(ana, ana, copies[0].message_id)
    told = await client.wait_for_message(ana, after_message_id=copies[-1].message_id, timeout=30)
    assert "Essa mensagem veio de mim" in told.text
    assert [one for one in await from_us(collaboration, ben) if "Ana Prado" in one.text] == []


async def test_nobody_in_particular_is_passed_on_and_told_so_once(collaboration: Collaboration) -> None:
    """Anonymous administrators, channels, bots and ourselves in the linked group of a team."""
    client = collaboration.client
    cora = await coordinator(collaboration)
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    other = await client.create_user("Poll bot")
    group = await client.create_group("Heart Team", [cora], supergroup=True, bot_is_admin=True)
    news = await client.create_channel("Hospital news", cora, discussion=group)
    command = await client.send_text(cora, "/link", chat_id=group, as_chat=group)
    answer = await client.wait_for_message(group, after_message_id=command, timeout=30)
    assert (answer.reply_to, "who you are" in answer.text) == (command, True)
    await client.send_text(cora, "/link", chat_id=group)
    linked = await client.wait_for_message(group, after_message_id=answer.message_id, timeout=30)

    # An anonymous administrator is told once, quietly, what to do; the members are still passed on.
    first = await client.send_text(cora, "Nobody knows who says this.", chat_id=group, as_chat=group)
    hint = await client.wait_for_message(group, after_message_id=linked.message_id, timeout=30)
    assert (hint.reply_to, hint.silent, "Remain anonymous" in hint.text) == (first, True, True)
    await client.send_text(cora, "Nor this.", chat_id=group, as_chat=group)

    # Channels speak in the group, as a member or through Telegram; a bot does, and so do we.
    await client.send_text(cora, "A channel says this.", chat_id=group, as_chat=news)
    await client.post(news, "And this.")
    await client.raw_update(from_a_bot(group, other))
    assert [one.message_id for one in await from_us(collaboration, group)][-1] == hint.message_id

    # A result of our own inline mode is the message of whoever chose it, and goes out once.
    query = await client.inline_query(cora, "humility")
    offered = await client.inline_answer(query, timeout=30)
    assert offered is not None
    await client.choose_inline_result(cora, query, str(offered.results[0]["id"]), chat_id=group)
    await client.wait_for_message(ana, contains="Cora", timeout=30)
    read = [plain(one.text).splitlines()[0] for one in await from_us(collaboration, ana)]
    assert [line.split(" · ")[0] for line in read if "Heart Team" in line] == ["Cora"]


async def coordinator(collaboration: Collaboration) -> int:
    """Cora coordinates the Heart Team."""
    user_id = await collaboration.client.create_user("Cora", started=True)
    steps, operator = collaboration.members.invitations, await collaboration.operator()
    made = await steps.create_invite(operator, collaboration.team_ids["Heart Team"], Role.COORDINATOR)
    invitation = await steps.begin_joining(user_id, made.token, interface_language="en")
    await steps.choose_reading_language(user_id, invitation.invite_id, "en")
    await steps.accept(user_id, invitation.invite_id, name="Cora")
    return user_id


def from_a_bot(group: int, bot_id: int) -> dict[str, object]:
    """A message of another bot. Telegram shows bots nothing of each other, so that only a raw update can say it."""
    return {
        "message": {
            "message_id": 900_000,
            "date": 1_767_225_600,
            "chat": {"id": group, "type": "supergroup", "title": "Heart Team"},
            "from": {"id": bot_id, "is_bot": True, "first_name": "Poll bot"},
            "text": "A bot says this.",
        }
    }
