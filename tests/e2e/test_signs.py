"""A conversation in English, Chinese and Arabic, in private and in a group: answers, quotations, an edit, reactions, pins."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import House
from bot.members import repository_groups
from bot.members.model import Role
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from tests.support.conversation import ADMIN, plain, running_house, settings_for
from tests.support.providers import ScriptedProvider
from tests.support.sandbox_server import RunningSandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED = "Please stop apixaban today. Repeat the scan tomorrow."
CHANGED = "Please stop apixaban today. Repeat the scan on Friday."
ZH_ASKED, ZH_CHANGED = "请今天停用阿哌沙班。明天复查扫描。", "请今天停用阿哌沙班。周五复查扫描。"
AR_ASKED, AR_CHANGED = (
    "يرجى إيقاف أبيكسابان اليوم. أعيدوا التصوير غدًا.",
    "يرجى إيقاف أبيكسابان اليوم. أعيدوا التصوير يوم الجمعة.",
)
WHY = "为什么今天停药，请告诉我们原因。"
EN_WHY, AR_WHY = (
    "Why stop the drug today, please tell us the reason.",
    "لماذا نوقف الدواء اليوم، أخبرونا بالسبب من فضلكم.",
)
TABLE = {
    "zh-Hans": {ASKED: ZH_ASKED, CHANGED: ZH_CHANGED},
    "ar": {ASKED: AR_ASKED, CHANGED: AR_CHANGED, WHY: AR_WHY},
    "en": {WHY: EN_WHY},
}


async def gather(house: House, client: SandboxClient) -> tuple[int, int, int]:
    """A surgeon who reads English, a coordinator who reads Chinese, and the group of a team that reads Arabic."""
    operator = await house.members.find(ADMIN, name="Operator")
    assert operator is not None
    make, steps = house.members.administration, house.members.invitations
    people, teams = {}, {}
    for language, zone in (("en", "America/Los_Angeles"), ("zh", "Asia/Shanghai"), ("ar", "Asia/Qatar")):
        owner = await make.create_institution(operator, f"Hospital {language}")
        teams[language] = (await make.create_team(operator, owner.id, f"Team {language}", language, zone)).id
    room = await make.create_room(operator, "Three shores", list(teams.values()))
    for language, team in teams.items():
        user = await client.create_user(f"Person {language}", language_code=language, started=True)
        role = Role.COORDINATOR if language == "zh" else Role.CLINICIAN
        invitation = await steps.begin_joining(
            user, (await steps.create_invite(operator, team, role)).token, interface_language="en"
        )
        await steps.choose_reading_language(user, invitation.invite_id, language)
        await steps.accept(user, invitation.invite_id, name=f"Person {language}")
        people[language] = user
    group = await client.create_group("Doha", [people["ar"]], supergroup=True, bot_is_admin=True)
    async with house.database.write() as connection:
        await repository_groups.add(
            connection,
            chat_id=group,
            thread_id=None,
            title="Doha",
            room_id=room.id,
            team_id=teams["ar"],
            hears=True,
            linked_by=operator.id,
            at=operator.joined_at,
        )
    return people["en"], people["zh"], group


def text_of(message: SeenMessage) -> list[str]:
    """Its lines, without invisible marks."""
    return plain(message.text).replace("\u200f", "").splitlines()


async def test_a_conversation_keeps_its_threads_quotations_reactions_and_pins_in_three_languages(
    sandbox: RunningSandbox, tmp_path: Path
) -> None:
    client = sandbox.client
    settings = settings_for(sandbox, f"sqlite:///{tmp_path / 'signs.sqlite3'}", tmp_path / "models")
    engine = ScriptedProvider(table=TABLE)
    async with running_house(settings, engines=lambda _settings, _models: [engine]) as house:
        surgeon, coordinator, doha = await gather(house, client)
        nurse = (await client.users())[-1]["user_id"]

        # The surgeon asks; everybody reads it in their language.
        asked = await client.send_text(surgeon, ASKED)
        chinese = await client.wait_for_message(coordinator, contains="停用", timeout=20)
        arabic = await client.wait_for_message(doha, contains="أبيكسابان", timeout=20)

        # The coordinator quotes a whole sentence of the Chinese copy: it is found in the original and in the Arabic copy.
        await client.send_text(coordinator, WHY, reply_to=chinese.message_id, quote="请今天停用阿哌沙班。")
        english = await client.wait_for_message(surgeon, contains="tell us the reason", timeout=20)
        answer = await client.wait_for_message(doha, contains="أخبرونا", timeout=20)
        assert (english.reply_to, english.quote) == (asked, "Please stop apixaban today.")
        assert (answer.reply_to, answer.quote) == (arabic.message_id, "يرجى إيقاف أبيكسابان اليوم.")

        # Half a sentence has no place in another language: it stands above, with its language.
        await client.send_text(coordinator, "好的，谢谢您的说明。", reply_to=chinese.message_id, quote="复查扫描")
        thanks = await client.wait_for_message(surgeon, contains="复查扫描", timeout=20)
        assert (thanks.reply_to, thanks.quote) == (asked, None)
        assert text_of(thanks)[1:3] == ["复查扫描", "quoted in Simplified Chinese"]

        # An edit changes the copies where they are.
        await client.edit_text(surgeon, surgeon, asked, CHANGED)
        await client.wait_for_edit(coordinator, message_id=chinese.message_id, contains="周五", timeout=20)
        await client.wait_for_edit(doha, message_id=arabic.message_id, contains="الجمعة", timeout=20)

        # Reactions, in private and in the group, are one silent line under the original; nothing is sent again.
        await client.react(coordinator, coordinator, chinese.message_id, "👍")
        await client.react(nurse, doha, arabic.message_id, "👍", custom=["5368324170671202286"])
        line = await client.wait_for_message(surgeon, contains="👍", timeout=20)
        if "2" not in line.text:
            line = await client.wait_for_edit(surgeon, message_id=line.message_id, contains="2", timeout=20)
        assert (plain(line.text), line.reply_to, line.silent) == ("👍 2 · ⭐ 1", asked, True)
        await client.react(nurse, doha, arabic.message_id)
        await client.wait_for_edit(surgeon, message_id=line.message_id, contains="1", timeout=20)

        # What the coordinator pins is pinned on the original and in the group, and the assistant hears itself without answering.
        await client.pin(coordinator, coordinator, chinese.message_id)
        for chat, number in ((surgeon, asked), (doha, arabic.message_id)):
            await until_pinned(client, chat, number, pinned=True)
        await client.send_text(coordinator, "/unpin", reply_to=chinese.message_id)
        for chat, number in ((surgeon, asked), (doha, arabic.message_id), (coordinator, chinese.message_id)):
            await until_pinned(client, chat, number, pinned=False)

        await client.wait_until_idle(timeout=20)
        written = {chat: [one for one in await client.transcript(chat) if one.from_bot] for chat in (surgeon, doha)}
        # Two answers, the line, and Telegram's own word about the pin; in the group the question once, and no line.
        assert [one.media for one in written[surgeon] if one.media] == ["pinned_message"]
        assert len([one for one in written[surgeon] if one.text]) == 3
        assert len([one for one in written[doha] if "أبيكسابان" in one.text]) == 1
        assert not any("👍" in one.text for one in written[doha])


async def until_pinned(client: SandboxClient, chat_id: int, number: int, *, pinned: bool) -> None:
    """Wait until a message is pinned, or is not any more."""

    async def as_wanted(client: SandboxClient) -> bool:
        return (await client.message(chat_id, number)).pinned is pinned

    await client.wait_for(as_wanted, timeout=20)
