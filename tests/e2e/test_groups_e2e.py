"""Three teams, each in a Telegram group of its own and in its language: linked, talking, moved, lost and found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.members.model import Role
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.providers import ScriptedProvider
from tests.support.sandbox_server import RunningSandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")
ASKED = "Please stop the warfarin today and call the family."
CORRECTED = "Please stop the warfarin tomorrow and call the family."
ANSWERED = "我们已经停药，并通知了家属。"
LATER = "The patient sleeps well tonight and has no fever."
ALONE = "The patient may go home tomorrow with her daughter."
BACK = "Thank you all for your good work in these days."
KNOWN = {
    "en": {ANSWERED: "We have stopped it and told the family."},
    "zh-Hans": {
        ASKED: "请今天停用华法林，并致电家属。",
        CORRECTED: "请明天停用华法林，并致电家属。",
        LATER: "患者今晚睡得很好，没有发烧。",
        ALONE: "患者明天可以和女儿一起回家。",
        BACK: "感谢大家这些天的出色工作。",
    },
    "ar": {
        ASKED: "Warfarin: يرجى إيقافه اليوم والاتصال بالعائلة.",
        CORRECTED: "Warfarin: يرجى إيقافه غدًا والاتصال بالعائلة.",
        ANSWERED: "أوقفنا الدواء وأبلغنا العائلة.",
        LATER: "ينام المريض جيدًا الليلة وليس لديه حمى.",
        ALONE: "يمكن للمريضة العودة إلى المنزل غدًا مع ابنتها.",
        BACK: "شكرًا لكم جميعًا على عملكم الجيد في هذه الأيام.",
    },
}
TEAMS = {
    "Heart Team": ("en", "America/Los_Angeles"),
    "心脏中心": ("zh", "Asia/Shanghai"),
    "فريق القلب": ("ar", "Asia/Qatar"),
}
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


async def test_three_groups_talk_and_stay_linked_whatever_happens_to_them(
    sandbox: RunningSandbox, tmp_path: Path
) -> None:
    """Written as it goes: what somebody does in Telegram, then what is read where."""
    client = sandbox.client
    settings = settings_for(sandbox, f"sqlite:///{tmp_path / 'groups.sqlite3'}", tmp_path / "models")
    engine = ScriptedProvider(table=KNOWN)
    async with running_house(settings, engines=lambda _settings, _models: [engine]) as house:
        room = Collaboration(client, house.members, 0)
        operator, make = await room.operator(), house.members.administration
        for team, (language, zone) in TEAMS.items():
            owner = await make.create_institution(operator, f"Hospital {language}")
            room.team_ids[team] = (await make.create_team(operator, owner.id, team, language, zone)).id
        await make.create_room(operator, "Transplant", list(room.team_ids.values()))
        ana = await joined(room, "Ana", "Heart Team", "en", Role.COORDINATOR)
        ben = await joined(room, "Ben", "Heart Team", "en")
        li = await joined(room, "Li", "心脏中心", "zh-Hans", Role.COORDINATOR)
        amal = await joined(room, "Amal", "فريق القلب", "ar", Role.COORDINATOR)
        visitor = await client.create_user("Somebody", started=True)

        # Silent when added; announced when linked, in the team's language.
        west = await client.create_group("West", [ana, ben, visitor], supergroup=True, bot_is_admin=True)
        east = await client.create_group("East", [li], bot_is_admin=True)
        doha = await client.create_group("Doha", [amal], supergroup=True, bot_is_admin=True)
        assert [one for chat in (west, east, doha) for one in await client.transcript(chat) if one.from_bot] == []
        for group, who, announced in ((west, ana, "now linked"), (east, li, "现已关联"), (doha, amal, "مرتبطة الآن")):
            await client.send_text(who, "/link", chat_id=group)
            await said(client, group, announced)

        # A message comes to each other group once, in its language, and to nobody in private.
        asked = await client.send_text(ben, ASKED, chat_id=west)
        chinese = await said(client, east, "华法林")
        arabic = await said(client, doha, "Warfarin")
        assert lines(chinese)[:2] == ["Ben · Heart Team，Hospital en", "请今天停用华法林，并致电家属。"]

        # An answer threads to the original where it was written, and to each copy elsewhere.
        await client.send_text(li, ANSWERED, chat_id=east, reply_to=chinese.message_id)
        english = await said(client, west, "told the family")
        assert english.reply_to == asked
        assert (await said(client, doha, "أوقفنا")).reply_to == arabic.message_id

        # An edit changes every copy.
        await client.edit_text(ben, west, asked, CORRECTED)
        await client.wait_for_edit(east, message_id=chinese.message_id, contains="明天", timeout=30)
        await client.wait_for_edit(doha, message_id=arabic.message_id, contains="غدًا", timeout=30)

        # A button under the group's copy is answered to whoever pressed it.
        await client.press(ben, west, english.message_id, label="Original")
        shown = await said(client, ben, ANSWERED)
        assert lines(shown)[0] == "Li · 心脏中心, Hospital zh"

        # Somebody who is not registered is told once, quietly, and not passed on.
        await client.send_text(visitor, "Hello from me.", chat_id=west)
        hint = await said(client, west, "registered members write", after=english.message_id)
        await client.send_text(visitor, "And once more.", chat_id=west)
        assert hint.silent

        # Linked twice: said in private.
        await client.send_text(ana, "/link", chat_id=west)
        await said(client, ana, "is linked to the room “Transplant” already")

        # A group becomes a supergroup: what follows comes there, once.
        moved = await client.migrate_group(east)
        await client.send_text(ben, LATER, chat_id=west)
        await said(client, moved, "没有发烧")
        await said(client, moved, "超级群组")

        # Kicked out of one: its team reads in private, and whoever linked it is told.
        await client.kick_bot(doha)
        await client.send_text(ben, ALONE, chat_id=west)
        await said(client, amal, "ابنتها")
        await said(client, amal, "does not get messages from me any more")

        # Added again: there it goes on, and nothing comes twice.
        await client.add_bot(doha)
        await said(client, doha, "من جديد")
        await client.send_text(ben, BACK, chat_id=west)
        await said(client, doha, "شكرًا")
        await said(client, moved, "感谢大家")

        # Unlinked: what is written there stays there.
        await client.send_text(li, "/unlink", chat_id=moved)
        await said(client, moved, "已不再关联")
        await client.wait_until_idle(timeout=30)

        assert [await times(client, chat, "Ben ·") for chat in (east, moved, doha, amal, li, ana)] == [1, 3, 3, 1, 0, 0]
        assert len([one for one in await client.transcript(west) if "Somebody" in one.text and one.from_bot]) == 0


async def joined(room: Collaboration, name: str, team: str, language: str, role: Role = Role.CLINICIAN) -> int:
    """Somebody joins a team in a role."""
    user_id, steps = await room.client.create_user(name, language_code="en", started=True), room.members.invitations
    made = await steps.create_invite(await room.operator(), room.team_ids[team], role)
    invitation = await steps.begin_joining(user_id, made.token, interface_language="en")
    await steps.choose_reading_language(user_id, invitation.invite_id, language)
    await steps.accept(user_id, invitation.invite_id, name=name)
    return user_id


async def said(client: SandboxClient, chat: int, contains: str, *, after: int = 0) -> SeenMessage:
    """What the assistant says in a chat, without regard to invisible marks."""
    return await client.wait_for_message(
        chat,
        matching=lambda one: contains in one.text.translate(MARKS),
        after_message_id=after,
        timeout=30,
    )


def lines(message: SeenMessage) -> list[str]:
    """Its lines, without invisible marks."""
    return message.text.translate(MARKS).splitlines()


async def times(client: SandboxClient, chat: int, heading: str) -> int:
    """How many messages of the assistant in a chat begin so."""
    return len([one for one in await client.transcript(chat) if one.from_bot and lines(one)[0].startswith(heading)])
