"""Three teams in one group, each in its language: one quiet reply carries the others, from turning it on to turning it off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.members.model import Role
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.providers import ScriptedProvider
from tests.support.sandbox_server import RunningSandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED = "Please stop the warfarin today and call the family."
ASKED_AGAIN = "Please stop the warfarin tomorrow and call the family."
ANSWERED = "我们已经停药，并通知了家属。"
THANKED = "شكرًا لكم، سنراجع المريض غدًا."
KNOWN = {
    "en": {
        ANSWERED: "We have stopped it and told the family.",
        THANKED: "Thank you, we will see the patient tomorrow.",
    },
    "zh-Hans": {
        ASKED: "请今天停用华法林，并致电家属。",
        ASKED_AGAIN: "请明天停用华法林，并致电家属。",
        THANKED: "谢谢你们，我们明天会去看患者。",
    },
    "ar": {
        ASKED: "Warfarin: يرجى إيقافه اليوم والاتصال بالعائلة.",
        ASKED_AGAIN: "Warfarin: يرجى إيقافه غدًا والاتصال بالعائلة.",
        ANSWERED: "أوقفنا الدواء وأبلغنا العائلة.",
    },
}
TEAMS = {
    "Heart Team": ("en", "America/Los_Angeles"),
    "心脏中心": ("zh", "Asia/Shanghai"),
    "فريق القلب": ("ar", "Asia/Qatar"),
}
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


@dataclass
class Together:
    """The room, its people and their one group."""

    client: SandboxClient
    group: int
    people: dict[str, int]

    async def write(self, name: str, text: str, *, reply_to: int | None = None) -> int:
        """Somebody writes in the group."""
        return await self.client.send_text(self.people[name], text, chat_id=self.group, reply_to=reply_to)

    async def said(self, contains: str, *, after: int = 0) -> SeenMessage:
        """What the assistant says in the group."""
        return await self.client.wait_for_message(self.group, contains=contains, after_message_id=after, timeout=30)

    async def answer_to(self, number: int) -> SeenMessage:
        """The reply to a message in the group."""
        return await self.client.wait_for_message(
            self.group, matching=lambda one: one.reply_to == number, after_message_id=number, timeout=30
        )


def blocks(message: SeenMessage) -> dict[str, list[str]]:
    """The lines of each block, by the code that it begins with."""
    parts = (part.splitlines() for part in message.text.translate(MARKS).split("\n\n"))
    return {heading.split(" · ")[0]: lines for heading, *lines in parts}


@pytest_asyncio.fixture(loop_scope="module")
async def together(sandbox: RunningSandbox, tmp_path: Path) -> AsyncIterator[Together]:
    """Ana coordinates and owns the group; Omar is in a team of the room, and not in the group."""
    settings = settings_for(sandbox, f"sqlite:///{tmp_path / 'mixed.sqlite3'}", tmp_path / "models")
    engine = ScriptedProvider(table=KNOWN)
    async with running_house(settings, engines=lambda _settings, _models: [engine]) as house:
        room = Collaboration(sandbox.client, house.members, 0)
        operator, make = await room.operator(), house.members.administration
        for team, (language, zone) in TEAMS.items():
            owner = await make.create_institution(operator, f"Hospital {language}")
            room.team_ids[team] = (await make.create_team(operator, owner.id, team, language, zone)).id
        await make.create_room(operator, "Transplant", list(room.team_ids.values()))
        people = {
            "Ana": await joined(room, "Ana", "Heart Team", "en", Role.COORDINATOR),
            "Li": await joined(room, "Li", "心脏中心", "zh-Hans"),
            "Amal": await joined(room, "Amal", "فريق القلب", "ar"),
            "Omar": await joined(room, "Omar", "فريق القلب", "ar"),
        }
        members = [people["Ana"], people["Li"], people["Amal"]]
        group = await sandbox.client.create_group("All of us", members, supergroup=True, bot_is_admin=True)
        yield Together(sandbox.client, group, people)


async def joined(room: Collaboration, name: str, team: str, language: str, role: Role = Role.CLINICIAN) -> int:
    """Somebody joins a team in a role."""
    user_id, steps = await room.client.create_user(name, language_code="en", started=True), room.members.invitations
    made = await steps.create_invite(await room.operator(), room.team_ids[team], role)
    invitation = await steps.begin_joining(user_id, made.token, interface_language="en")
    await steps.choose_reading_language(user_id, invitation.invite_id, language)
    await steps.accept(user_id, invitation.invite_id, name=name)
    return user_id


async def test_one_quiet_reply_carries_the_other_languages(together: Together) -> None:
    client, people = together.client, together.people
    await together.write("Ana", "/link mixed")
    linked = await together.said("Transplant")

    # Off until an administrator of the group turns it on; nobody else can.
    await together.write("Li", ANSWERED)
    await together.write("Li", "/combined on")
    await client.wait_for_message(people["Li"], timeout=20)
    await client.wait_until_idle(timeout=30)
    assert [
        one for one in await client.transcript(together.group) if one.from_bot and one.message_id > linked.message_id
    ] == []

    # Announced in each language, and who would miss it is named.
    await together.write("Ana", "/combined on")
    announced = (await together.said("Combined replies are on")).text.translate(MARKS)
    assert "合并译文已开启" in announced
    assert "الردود المجمّعة مفعّلة" in announced
    assert "Heart Team" in announced
    assert "Omar." in (await together.said("These colleagues read the room here")).text.translate(MARKS)

    # English, Chinese, Arabic: each gets the two others, below the message, without a sound.
    asked = await together.write("Ana", ASKED)
    reply = await together.answer_to(asked)
    found = blocks(reply)
    assert {code: lines[0] for code, lines in found.items()} == {
        "ZH": KNOWN["zh-Hans"][ASKED],
        "AR": KNOWN["ar"][ASKED],
    }
    assert reply.silent
    arabic = next(line for line in reply.text.splitlines() if "Warfarin" in line)
    assert arabic.startswith("\u200f"), "a Latin name at its beginning does not turn the line around"

    answered = await together.write("Li", ANSWERED, reply_to=reply.message_id)
    assert blocks(await together.answer_to(answered)).keys() == {"EN", "AR"}
    thanked = await together.write("Amal", THANKED)
    assert blocks(await together.answer_to(thanked))["EN"] == [KNOWN["en"][THANKED]]

    # An edit changes the reply where it is.
    await client.edit_text(people["Ana"], together.group, asked, ASKED_AGAIN)
    edited = await client.wait_for_edit(
        together.group, message_id=reply.message_id, contains=KNOWN["zh-Hans"][ASKED_AGAIN], timeout=30
    )
    assert "edited" not in edited.text
    assert "已编辑" in edited.text

    # A thumb needs no words.
    thumb = await together.write("Amal", "👍")
    # What comes from a private chat brings its author and its words; nobody gets a second copy in private.
    await client.send_text(people["Omar"], THANKED)
    brought = await together.said("Omar", after=thumb)
    assert brought.text.translate(MARKS).split("\n")[0].startswith("Omar · فريق القلب")
    assert THANKED in brought.text
    assert KNOWN["en"][THANKED] in brought.text
    await client.wait_until_idle(timeout=30)
    assert not [one for one in await client.transcript(together.group) if one.reply_to == thumb]
    private = [one for name in ("Amal", "Omar") for one in await client.transcript(people[name]) if one.from_bot]
    assert [one.text for one in private if ASKED in one.text or KNOWN["ar"][ASKED] in one.text] == []

    # Taken back, the reply goes.
    await together.write("Ana", "/unsend", reply_to=asked)
    await client.wait_for_deletion(together.group, reply.message_id, timeout=30)

    # Off, by the button that /combined shows in private: announced, and the group is left alone.
    await together.write("Ana", "/combined")
    shown = await client.wait_for_message(people["Ana"], contains="All of us", matching=lambda one: bool(one.buttons))
    await client.press(people["Ana"], people["Ana"], shown.message_id, label="Turn off")
    await together.said("Combined replies are off")
    await client.wait_for_edit(people["Ana"], message_id=shown.message_id, contains="nothing is translated")
    # The room is read in private again.
    quiet = await together.write("Ana", ASKED)
    await client.send_text(people["Ana"], ASKED)
    await client.wait_for_message(people["Omar"], contains="Warfarin", timeout=30)
    await client.wait_until_idle(timeout=30)
    assert not [one for one in await client.transcript(together.group) if one.reply_to == quiet]
