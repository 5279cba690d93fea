"""An announcement from its text to its report, through the real bot and the local Bot API."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import House
from bot.members.model import Role
from bot.members.service import MembersService
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from bot.storage.time import utc_now
from tests.conftest import open_database
from tests.support.bot_process import BotProcess
from tests.support.conversation import ADMIN, Collaboration, button_data, plain
from tests.support.sandbox_server import running_sandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")
NEWS = "The pharmacy opens at 7:30 from Monday. Please order 20 doses a day before."
OWN_WORDS = "A farmácia abre às 7:30 a partir de segunda-feira. Peçam 20 doses no dia anterior."


class Coordinator:
    """Somebody who announces things to the room of their team."""

    def __init__(self, client: SandboxClient, user_id: int) -> None:
        self.client = client
        self.user_id = user_id

    @classmethod
    async def join(cls, collaboration: Collaboration, name: str = "Carla Mota") -> Coordinator:
        """A new coordinator of the English-speaking team."""
        client = collaboration.client
        user_id = await client.create_user(name, language_code="en", started=True)
        steps = collaboration.members.invitations
        team = collaboration.team_ids["Heart Team"]
        made = await steps.create_invite(await collaboration.operator(), team, Role.COORDINATOR)
        invitation = await steps.begin_joining(user_id, made.token, interface_language="en")
        await steps.choose_reading_language(user_id, invitation.invite_id, "en")
        await steps.accept(user_id, invitation.invite_id, name=name)
        return cls(client, user_id)

    async def says(self, text: str) -> SeenMessage:
        """Write, and see what comes next in the chat."""
        sent = await self.client.send_text(self.user_id, text)
        return await self.client.wait_for_message(self.user_id, after_message_id=sent, timeout=30)

    async def press(self, shown: SeenMessage, verb: str) -> None:
        """Press the button with this verb, and return when the press is answered."""
        data = button_data(shown, f"1:broadcast.{verb}:")
        assert data is not None, shown
        query = await self.client.press(self.user_id, self.user_id, shown.message_id, data=data)
        await self.client.callback_answer(query)

    async def press_and_see(self, shown: SeenMessage, verb: str) -> SeenMessage:
        """Press, and see how the pressed message changes."""
        await self.press(shown, verb)
        return await self.client.wait_for_edit(self.user_id, message_id=shown.message_id, since=shown.changed)

    async def report(self, *, timeout: float = 30) -> SeenMessage:  # noqa: ASYNC109 - handed to the sandbox
        """The final report."""
        return await self.client.wait_for_message(self.user_id, contains="finished", timeout=timeout)


@pytest_asyncio.fixture(loop_scope="module")
async def carla(collaboration: Collaboration) -> Coordinator:
    return await Coordinator.join(collaboration)


async def copies(client: SandboxClient, reader: int) -> list[SeenMessage]:
    """The announcements in a reader's chat."""
    return [one for one in await client.transcript(reader) if one.from_bot and "Carla Mota" in one.text]


async def test_twelve_people_get_an_approved_announcement_each_in_their_language(
    collaboration: Collaboration, carla: Coordinator
) -> None:
    client = collaboration.client
    english = [await collaboration.join(f"Reader {number}", "Heart Team", "en") for number in range(6)]
    portuguese = [await collaboration.join(f"Leitor {number}", "Cardiologia", "pt") for number in range(6)]

    asked = await carla.says("/broadcast")
    assert "12 people" in plain(asked.text)
    preview = await carla.says(NEWS)
    assert NEWS in preview.text
    assert "Portuguese · 6 readers · machine translation, not approved" in plain(preview.text)
    approved = await carla.press_and_see(preview, "approve")
    assert "Portuguese · 6 readers · approved by a person" in plain(approved.text)
    await carla.press(approved, "send")
    report = plain((await carla.report()).text)

    for reader in english:
        (copy,) = await copies(client, reader)
        header = f"Announcement · Carla Mota · Heart Team, {collaboration.institution('Heart Team')}"
        assert plain(copy.text).splitlines() == [header, NEWS]
    for reader in portuguese:
        (copy,) = await copies(client, reader)
        assert "7:30" in copy.text
        assert plain(copy.text).splitlines()[-1] == "EN→PT · approved by a person"
        rows = [[button.text for button in row] for row in copy.buttons]
        assert rows == [["Read and understood"], ["Original", "Problem"]]
    assert "12 of 12 sent" in report
    assert re.search(r"^Portuguese: 6 of 6 sent · ", report, re.MULTILINE)
    assert "Cardiologia, " + collaboration.institution("Cardiologia") + ": 6 of 6 sent" in report
    assert await copies(client, carla.user_id) == [], "the author gets no copy"


async def test_a_machine_text_goes_out_only_after_a_second_question_and_is_marked(
    collaboration: Collaboration, carla: Coordinator
) -> None:
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await carla.says("/broadcast")
    preview = await carla.says(NEWS)

    question = await carla.press_and_see(preview, "send")
    assert "Nobody has approved the text in: Portuguese" in plain(question.text)
    assert await copies(collaboration.client, eva) == []
    await carla.press(question, "sendall")

    copy = await collaboration.client.wait_for_message(eva, contains="Carla Mota")
    assert plain(copy.text).splitlines()[-1] == "EN→PT · on-device"


async def test_a_coordinators_own_words_in_another_language_are_what_its_readers_get(
    collaboration: Collaboration, carla: Coordinator
) -> None:
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await carla.says("/broadcast")
    await carla.press(await carla.says(NEWS), "edit")
    await collaboration.client.wait_for_message(carla.user_id, contains="next message: ⁨Portuguese")
    preview = await carla.says(OWN_WORDS)
    await carla.press(preview, "send")

    copy = await collaboration.client.wait_for_message(eva, contains="Carla Mota")
    assert plain(copy.text).splitlines()[1:] == [OWN_WORDS, "", "EN→PT · approved by a person"]


async def test_a_draft_reaches_nobody_and_afterwards_texts_go_to_the_room_again(
    collaboration: Collaboration, carla: Coordinator
) -> None:
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await carla.says("/broadcast")
    preview = await carla.says(NEWS)
    await client.send_text(carla.user_id, "Good morning, everybody.")

    relayed = await client.wait_for_message(ben, contains="Good morning")
    assert [one.message_id for one in await copies(client, ben)] == [relayed.message_id]
    await carla.press(preview, "discard")
    await client.wait_for_message(carla.user_id, contains="discarded")
    assert len(await copies(client, ben)) == 1


async def test_an_edit_of_the_text_undoes_the_approval(collaboration: Collaboration, carla: Coordinator) -> None:
    client = collaboration.client
    await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await carla.says("/broadcast")
    sent = await client.send_text(carla.user_id, NEWS)
    preview = await client.wait_for_message(carla.user_id, after_message_id=sent, timeout=30)
    approved = await carla.press_and_see(preview, "approve")
    await client.edit_text(carla.user_id, carla.user_id, sent, NEWS.replace("7:30", "8:30"))
    anew = await client.wait_for_message(carla.user_id, after_message_id=approved.message_id, timeout=30)

    assert "8:30" in anew.text
    assert "not approved" in anew.text
    await carla.press(approved, "send")
    await client.wait_for_message(carla.user_id, contains="The draft has changed")


async def test_a_button_pressed_twice_sends_once(collaboration: Collaboration, carla: Coordinator) -> None:
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await carla.says("/broadcast")
    preview = await carla.says(NEWS)
    data = button_data(preview, "1:broadcast.send:")
    for _ in range(2):
        await client.press(carla.user_id, carla.user_id, preview.message_id, data=data)
    await client.wait_for_message(carla.user_id, contains="on its way already")
    await carla.report()

    assert len(await copies(client, ben)) == 1


async def test_an_answer_to_an_announcement_reaches_the_room(collaboration: Collaboration, carla: Coordinator) -> None:
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await carla.says("/broadcast")
    await carla.press(await carla.says(NEWS), "send")
    copy = await client.wait_for_message(ben, contains="7:30")

    await client.send_text(ben, "Thank you, noted.", reply_to=copy.message_id)
    await client.wait_for_message(carla.user_id, contains="noted")
    await client.press(ben, ben, copy.message_id, label="Problem")
    question = await client.wait_for_message(ben, contains="What is the matter")
    await client.press(ben, ben, question.message_id, label="Unclear")
    await client.wait_for_message(carla.user_id, contains="your announcement")


async def test_a_reader_acknowledges_and_the_report_its_table_and_its_picture_say_so(
    collaboration: Collaboration, carla: Coordinator
) -> None:
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await carla.says("/broadcast")
    await carla.press(await carla.says(NEWS), "send")
    copy = await client.wait_for_message(ben, contains="7:30")
    report = await carla.report()
    for _ in range(2):
        await client.press(ben, ben, copy.message_id, data=button_data(copy, "1:ack:"))
    pressed = await client.wait_for_edit(ben, message_id=copy.message_id, since=copy.changed)
    rows = [[button.text for button in row] for row in pressed.buttons]
    assert rows == [["✓ Read and understood"], ["Problem"]]

    newest = await carla.press_and_see(report, "report")
    assert "Read and understood, as readers said themselves: 1 of 1" in plain(newest.text)
    for verb, method in (("table", "sendDocument"), ("picture", "sendPhoto")):
        since = await client.sequence()
        await carla.press(newest, verb)
        await client.wait_for_call(method, since=since, timeout=30)


async def test_whoever_blocked_the_bot_is_counted_as_refused(
    collaboration: Collaboration, carla: Coordinator, house: House
) -> None:
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await collaboration.join("Eva Lima", "Heart Team", "en")
    await collaboration.client.block(ben)
    await carla.says("/broadcast")
    await carla.press(await carla.says(NEWS), "send")
    report = plain((await carla.report()).text)

    assert "1 of 2 sent" in report
    assert "Refused by Telegram (blocked, or the account is gone): 1" in report


@pytest.mark.timeout(180)
async def test_killed_in_the_middle_everybody_has_it_and_the_report_tells_the_truth(
    tmp_path: Path, models: Path
) -> None:
    """40 readers, SIGKILL after a dozen copies: the report of the restarted bot counts all, and every perhaps."""
    url = f"sqlite:///{tmp_path / 'kill.sqlite3'}"
    async with running_sandbox() as sandbox:
        client = sandbox.client
        database = await open_database(url)
        members = MembersService(database, admin_ids=frozenset({ADMIN}), clock=utc_now)
        collaboration = await Collaboration.begin(client, members)
        carla = await Coordinator.join(collaboration)
        readers = [await collaboration.join(f"R{number}", "Heart Team", "en") for number in range(20)]
        readers += [await collaboration.join(f"L{number}", "Cardiologia", "pt") for number in range(20)]
        await database.close()
        paced = {"COMMONGROUND_SENDS_PER_SECOND": "25", "COMMONGROUND_SENDS_BURST": "5"}
        bot = BotProcess(sandbox, url, models, settings=paced)
        try:
            await bot.start()
            await carla.says("/broadcast")
            approved = await carla.press_and_see(await carla.says(NEWS), "approve")
            await carla.press(approved, "send")

            async def a_dozen() -> bool:
                return sum([len(await copies(client, reader)) for reader in readers]) >= 12

            await client.wait_until(a_dozen, timeout=30)
            await bot.kill()
            await bot.start()
            report = plain((await carla.report(timeout=60)).text)
        finally:
            await bot.kill()

        received = Counter({reader: len(await copies(client, reader)) for reader in readers})
        assert min(received.values()) == 1, "everybody has it"
        twice = sum(count - 1 for count in received.values())
        counted = re.search(r"^Perhaps sent twice: (\d+)$", report, re.MULTILINE)
        assert "40 of 40 sent" in report
        assert twice <= (int(counted[1]) if counted else 0) <= 16, "at most what was in flight"
        assert len([one for one in await client.transcript(carla.user_id) if "finished" in one.text]) == 1
