"""A real application on a recording transport, with a small collaboration and one person in each role."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder

import handlers
from bot.broadcast.acknowledging import AcknowledgeService
from bot.broadcast.halting import HaltService
from bot.broadcast.reporting import ReportService
from bot.broadcast.service import BroadcastService
from bot.broadcast.withdrawing import WithdrawService
from bot.delivery.pinning import Pins
from bot.delivery.service import DeliveryService
from bot.guidance.house import Guidance
from bot.guidance.personal_data import GuidancePersonalData
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.language.detection import Detection
from bot.members.model import Member, Role
from bot.members.personal_data import MembersPersonalData
from bot.members.service import MembersService
from bot.messenger.ingress import DurableApplication
from bot.privacy.retention import RetentionService
from bot.relay.combining import CombinedReplies
from bot.relay.corrections import CorrectionService
from bot.relay.explaining import WhyService
from bot.relay.groups import GroupService
from bot.relay.inline import InlineTranslator
from bot.relay.pinning import PinService
from bot.relay.reactions import ReactionService
from bot.relay.renderer import RelayRenderer
from bot.relay.service import RelayService
from bot.relay.status import StatusService
from bot.relay.withdrawal import WithdrawalService
from bot.storage.engine import Database
from bot.translation.model import Policy
from bot.translation.service import TranslationService
from content.messages import Argument, Messages
from handlers.context import App, Services, context_types, install
from tests.conftest import open_database
from tests.support.clock import FakeClock
from tests.support.finding import ScriptedFinder
from tests.support.hospital import OPERATOR, Hospital, open_hospital
from tests.support.recording_request import TOKEN, Call, RecordingRequest
from tests.support.updates import Updates
from tests.support.words import shipped_cards, shipped_phrases, strict_messages

STRANGER, CLINICIAN, COORDINATOR, ADMINISTRATOR = 1, 2, 3, OPERATOR
"""Telegram accounts. Clinician and coordinator are in Cardiology; the administrator is in no team."""


class SpyMessages(Messages):
    """Strict messages that remember which ones were said, and in which language."""

    said: list[str]

    def __init__(self, messages: Messages) -> None:
        # What was parsed is shared, what was said is not.
        self.__dict__.update(messages.__dict__, said=[])

    def format(self, language: str, message_id: str, /, **arguments: Argument) -> str:
        self.said.append(message_id)
        return super().format(language, message_id, **arguments)


@dataclass
class House:
    """An application in which everything but Telegram and the clock is real."""

    application: App
    request: RecordingRequest
    updates: Updates
    members: MembersService
    messages: SpyMessages
    clock: FakeClock
    database: Database
    _said: int = field(default=0)

    async def process(self, update: Update) -> list[Call]:
        """Let an update through; what the person got to read because of it."""
        before = len(self.request.shown)
        self._said = len(self.said_ever)
        await self.application.process_update(update)
        return self.request.shown[before:]

    async def write(self, user_id: int, text: str, language: str = "en") -> list[Call]:
        """A person writes in their private chat."""
        return await self.process(self.updates.text(user_id, text, language=language))

    async def press(self, user_id: int, data: str) -> list[Call]:
        """A person presses a button in their private chat."""
        return await self.process(self.updates.press(user_id, data))

    @property
    def said_ever(self) -> list[str]:
        """Every message id that was formatted."""
        return list(self.messages.said)

    @property
    def said(self) -> list[str]:
        """The message ids formatted for the latest update."""
        return self.said_ever[self._said :]

    async def member(self, user_id: int) -> Member:
        """The member with this Telegram account."""
        found = await self.members.find(user_id)
        assert found is not None
        return found


def always_english(text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
    """A detector without models: these tests are not about languages."""
    return Detection("en", 1.0, "Latn", ())


@pytest.fixture(scope="session")
def furnished_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the collaboration in it, made once: tests work on copies."""
    file = tmp_path_factory.mktemp("furnished") / "house.sqlite3"

    async def furnish() -> None:
        database = await open_database(f"sqlite:///{file}")
        hospital: Hospital = await open_hospital(database, FakeClock())
        await hospital.join(CLINICIAN, hospital.cardiology)
        await hospital.join(COORDINATOR, hospital.cardiology, Role.COORDINATOR)
        await database.close()

    asyncio.run(furnish())
    return file


@pytest.fixture
async def house(furnished_file: Path, tmp_path: Path) -> AsyncIterator[House]:
    copy = shutil.copy(furnished_file, tmp_path / "house.sqlite3")
    database = Database.open(f"sqlite:///{copy}")
    clock = FakeClock()
    request = RecordingRequest()
    builder: Any = ApplicationBuilder().application_class(DurableApplication).token(TOKEN)
    builder = builder.request(request).get_updates_request(request).updater(None).job_queue(None)
    application: App = builder.context_types(context_types()).build()
    members = MembersService(database, admin_ids=frozenset({OPERATOR}), clock=clock)
    messages = SpyMessages(strict_messages())
    retention = RetentionService(database, [GuidancePersonalData(clock), MembersPersonalData()], clock=clock, days=90)
    queue = JobQueue(database, owner="test")
    delivery = DeliveryService(database, queue, clock=clock)
    translation = TranslationService(database, [], clock=clock)
    groups = GroupService(
        database, members=members, delivery=delivery, pacer=Pacer(database, Limits(), clock=clock), clock=clock
    )
    relay = RelayService(
        database,
        members=members,
        translation=translation,
        delivery=delivery,
        detect=always_english,
        clock=clock,
        policy=lambda room: Policy(room.providers, room.text_may_leave),
        late=groups.late,
    )
    broadcast = BroadcastService(
        database,
        members=members,
        translation=translation,
        delivery=delivery,
        queue=queue,
        detect=always_english,
        clock=clock,
        policy=lambda room: Policy(room.providers, room.text_may_leave),
    )
    store = shipped_cards()
    guidance = Guidance.of(
        database,
        store,
        ScriptedFinder(store),
        members=members,
        delivery=delivery,
        queue=queue,
        messages=messages,
        phrasebook=shipped_phrases(),
        detect=always_english,
        clock=clock,
        notices=RelayRenderer(database, relay, messages, clock=clock),
        own_index=ScriptedFinder,
    )
    services = Services(
        members=members,
        messages=messages,
        retention=retention,
        relay=relay,
        delivery=delivery,
        broadcast=broadcast,
        broadcast_halts=HaltService(database, queue, members=members, clock=clock),
        broadcast_withdrawing=WithdrawService(database, queue, members=members, clock=clock),
        broadcast_reports=ReportService(database, members=members, messages=messages),
        acknowledging=AcknowledgeService(database, delivery=delivery, clock=clock),
        corrections=CorrectionService(database, members=members, delivery=delivery, clock=clock),
        why=WhyService(
            database,
            members=members,
            delivery=delivery,
            translation=translation,
            policy=lambda room: Policy(room.providers, room.text_may_leave),
        ),
        withdrawal=WithdrawalService(database, members=members, delivery=delivery, clock=clock),
        inline=InlineTranslator(
            database,
            queue,
            members=members,
            translation=translation,
            detect=always_english,
            policy=lambda room: Policy(room.providers, room.text_may_leave),
        ),
        status=StatusService(database, members=members, delivery=delivery, clock=clock),
        reactions=ReactionService(database, queue, members=members, delivery=delivery, clock=clock),
        pinning=PinService(database, Pins(queue), members=members, delivery=delivery, clock=clock),
        groups=groups,
        combined=CombinedReplies(database, members=members, delivery=delivery, clock=clock),
        guidance=guidance,
    )
    services = replace(services, providers=("on-device", "google"), providers_outside=frozenset({"google"}))
    install(application, services)
    handlers.register(application)
    async with application:
        request.calls.clear()
        yield House(application, request, Updates(application.bot), members, messages, clock, database)
    await database.close()
