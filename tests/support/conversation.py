"""A running house in front of the local Bot API, and people who talk through it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.adapters import providers
from bot.app import House, build
from bot.config import Settings
from bot.jobs.model import RetryRule
from bot.jobs.pacing import Limits
from bot.members.model import Member
from bot.members.service import MembersService
from bot.messenger.polling import Poller
from bot.running import started
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from bot.storage.time import utc_now
from bot.translation.model import Provider
from bot.translation.models import ModelStore
from tests.conftest import open_database
from tests.support.sandbox_server import RunningSandbox

ADMIN = 9001
QUICK = RetryRule(attempts=5, first_delay=0.05, longest_delay=0.2)
UNLIMITED = Limits(overall=None, private_chat=None, group=None)
Engines = Callable[[Settings, ModelStore], list[Provider]]


def settings_for(sandbox: RunningSandbox, database_url: str, models: Path) -> Settings:
    """The settings of a bot that talks to this sandbox."""
    return Settings(
        TELEGRAM_TOKEN=sandbox.token,
        TELEGRAM_BASE_URL=sandbox.base_url,
        DATABASE_URL=database_url,
        ADMIN_IDS=(ADMIN,),
        models_dir=models,
        lease=5.0,
        send_timeout=2.0,
        _env_file=None,
    )


@asynccontextmanager
async def running_house(
    settings: Settings, *, rate: Limits | None = UNLIMITED, engines: Engines = providers, polling: bool = True
) -> AsyncIterator[House]:
    """The whole bot in this loop: polling, workers, engines. ``rate`` None keeps Telegram's limits."""
    house = build(settings, owner="test", rate=rate, engines=engines, retry=QUICK)
    async with started(house):
        await house.application.initialize_with_patience()
        await house.load()
        tasks = [asyncio.create_task(house.update_worker.run()), asyncio.create_task(house.send_worker.run())]
        poller = Poller(house.application.bot, house.ingress, poll_seconds=5)
        polls = [asyncio.create_task(poller.run())] if polling else []
        try:
            yield house
        finally:
            house.update_worker.stop()
            house.send_worker.stop()
            for task in polls:
                task.cancel()
            await asyncio.gather(*tasks)
            await asyncio.gather(*polls, return_exceptions=True)
            await house.application.shutdown()


TEAMS = {
    "Heart Team": ("West Hospital", "en", "America/Los_Angeles"),
    "Cardiologia": ("Hospital do Sul", "pt", "America/Sao_Paulo"),
}


@dataclass
class Collaboration:
    """Two teams of two institutions in one room of their own, and whoever joined."""

    client: SandboxClient
    members: MembersService
    number: int
    """Tells this collaboration's institutions and room from those of other tests in the same house."""
    team_ids: dict[str, int] = field(default_factory=dict)

    @classmethod
    async def begin(cls, client: SandboxClient, members: MembersService, number: int = 0) -> Collaboration:
        """Set up through the services, as the administrator's commands do."""
        made = cls(client, members, number)
        operator, make = await made.operator(), members.administration
        for team, (institution, language, zone) in TEAMS.items():
            owner = await make.create_institution(operator, institution + made._suffix)
            created = await make.create_team(operator, owner.id, team, language, zone)
            made.team_ids[team] = created.id
        await make.create_room(operator, "Transplant" + made._suffix, list(made.team_ids.values()))
        return made

    @property
    def _suffix(self) -> str:
        return f" {self.number}" if self.number else ""

    def institution(self, team: str) -> str:
        """The name of the team's institution."""
        return TEAMS[team][0] + self._suffix

    async def operator(self) -> Member:
        """The administrator whom the settings name."""
        found = await self.members.find(ADMIN, name="Operator")
        assert found is not None
        return found

    async def join(self, name: str, team: str, language: str, *, interface: str = "en") -> int:
        """A new person, invited and joined; returns their Telegram id."""
        user_id = await self.client.create_user(name, language_code=interface, started=True)
        steps = self.members.invitations
        made = await steps.create_invite(await self.operator(), self.team_ids[team])
        invitation = await steps.begin_joining(user_id, made.token, interface_language=interface)
        await steps.choose_reading_language(user_id, invitation.invite_id, language)
        await steps.accept(user_id, invitation.invite_id, name=name)
        return user_id

    async def ask(self, user_id: int, text: str) -> SeenMessage:
        """Send a text, and wait for the assistant's next message in that chat."""
        sent = await self.client.send_text(user_id, text)
        return await self.client.wait_for_message(user_id, after_message_id=sent)

    async def walk_in(self, name: str, link: str, language: str, *, telegram_language: str = "en") -> int:
        """Follow an invite link as a person does: read, choose the reading language, accept the notice."""
        user_id = await self.client.create_user(name, language_code=telegram_language)
        shown = await self.ask(user_id, f"/start {link.split('start=')[1]}")
        if button_data(shown, f":{language}") is None:
            await self._press(user_id, shown, "1:join.more")
            shown = await self.client.wait_for_edit(user_id, message_id=shown.message_id)
        seen = shown.changed
        await self._press(user_id, shown, f":{language}")
        notice = await self.client.wait_for_edit(user_id, message_id=shown.message_id, since=seen)
        await self._press(user_id, notice, "1:join.accept")
        await self.client.wait_for_message(user_id, after_message_id=notice.message_id)
        return user_id

    async def _press(self, user_id: int, message: SeenMessage, data: str) -> None:
        button = button_data(message, data)
        assert button is not None, f"no button {data} under {message.text!r}"
        await self.client.press(user_id, user_id, message.message_id, data=button)


def button_data(message: SeenMessage, part: str) -> str | None:
    """The data of the first button that begins or ends with ``part``."""
    found = (button.data or "" for row in message.buttons for button in row)
    return next((data for data in found if data.startswith(part) or data.endswith(part)), None)


def plain(text: str) -> str:
    """The text without Fluent's invisible isolation marks."""
    return text.replace("\u2068", "").replace("\u2069", "")


async def prepared_room(
    sandbox: RunningSandbox, database_url: str, names: Sequence[str], *, reading: str = "pt"
) -> list[int]:
    """A new database with one room in which these people read one language; returns their Telegram ids."""
    database = await open_database(database_url)
    members = MembersService(database, admin_ids=frozenset({ADMIN}), clock=utc_now)
    collaboration = await Collaboration.begin(sandbox.client, members)
    people = [await collaboration.join(name, "Cardiologia", reading) for name in names]
    await database.close()
    return people
