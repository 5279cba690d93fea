"""The composition root: settings become adapters, adapters become services, services meet Telegram. Nothing else wires."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from telegram.ext import ApplicationBuilder

from bot.broadcast.model import PROGRESS_JOB
from bot.broadcast.personal_data import BroadcastPersonalData
from bot.broadcast.progress import ProgressExecutor
from bot.broadcast.renderer import BroadcastRenderer
from bot.broadcast.service import BroadcastService
from bot.config import Settings
from bot.delivery.personal_data import DeliveryPersonalData
from bot.delivery.rendering import RendererByKind
from bot.delivery.service import SEND_JOB, DeliveryExecutor, DeliveryService
from bot.guidance.service import GuidanceService
from bot.jobs.model import RetryRule
from bot.jobs.pacing import Allowance, Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Worker
from bot.language.detection import Detector
from bot.members.model import Room
from bot.members.personal_data import MembersPersonalData
from bot.members.service import MembersService
from bot.messenger.ingress import UPDATE_JOB, DurableApplication, Ingress, UpdateExecutor
from bot.messenger.limiter import BudgetLimiter
from bot.messenger.sender import Sender
from bot.observe import Metrics
from bot.privacy.retention import RetentionService
from bot.relay.model import MessageKind
from bot.relay.personal_data import RelayPersonalData
from bot.relay.renderer import RelayRenderer
from bot.relay.service import RelayService
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock, utc_now
from bot.translation.model import Policy, Provider
from bot.translation.models import ModelStore
from bot.translation.personal_data import TranslationPersonalData
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.providers.remote import GoogleProvider, LibreTranslateProvider
from bot.translation.service import TranslationService
from content.messages import Messages
from content.search import GuidanceIndex
from content.store import ContentStore
from handlers import languages, register
from handlers.context import Services, context_types, install
from handlers.errors import gave_up


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything that runs, wired. ``close()`` lets go of it."""

    settings: Settings
    database: Database
    queue: JobQueue
    pacer: Pacer
    metrics: Metrics
    messages: Messages
    detector: Detector
    members: MembersService
    models: ModelStore
    translation: TranslationService
    delivery: DeliveryService
    relay: RelayService
    retention: RetentionService
    application: DurableApplication
    ingress: Ingress
    update_worker: Worker
    send_worker: Worker

    async def load(self) -> None:
        """Load what takes long (the language detector, names of languages, the messages) in a thread.

        In one thread: langcodes fills its tables at first use, and two threads that do so at once break it.
        """
        await asyncio.to_thread(self._load)

    def _load(self) -> None:
        self.detector.load()
        self.messages.prepare()
        languages.prepare(self.messages.languages)

    async def close(self) -> None:
        """Stop engines and close the database."""
        await self.translation.close()
        await self.database.close()


def limits(settings: Settings) -> Limits:
    """The rate budget that the settings ask for."""
    return Limits(
        overall=Allowance.per_second(settings.sends_per_second, settings.sends_burst),
        private_chat=Allowance.per_second(settings.private_sends_per_second, settings.private_burst),
        group=Allowance.per_second(settings.group_sends_per_minute / 60, settings.private_burst),
    )


def open_database(settings: Settings) -> Database:
    """The database of the settings; nothing is connected yet."""
    return Database.open(settings.database_url, sealing_keys=settings.sealing_key_values())


def providers(settings: Settings, models: ModelStore) -> list[Provider]:
    """The translation engines that the settings switch on, in the order in which they are tried."""
    engines: list[Provider] = [
        OnDeviceProvider(
            models,
            processes=settings.engine_processes,
            timeout=settings.engine_timeout,
            idle_unload=settings.engine_idle_unload,
        )
    ]
    if settings.libretranslate_url is not None:
        key = settings.libretranslate_api_key
        engines.append(
            LibreTranslateProvider(
                settings.libretranslate_url,
                api_key=None if key is None else key.get_secret_value(),
                leaves_premises=not settings.libretranslate_own,
            )
        )
    if settings.google:
        engines.append(GoogleProvider())
    return engines


def policy_of(room: Room, usual: Sequence[Provider]) -> Policy:
    """A room's policy: its own providers, else the usual ones, of which those outside need the room's leave."""
    return Policy(
        providers=room.providers or tuple(provider.name for provider in usual), text_may_leave=room.text_may_leave
    )


def build(
    settings: Settings,
    *,
    owner: str,
    clock: Clock = utc_now,
    rate: Limits | None = None,
    engines: Callable[[Settings, ModelStore], list[Provider]] = providers,
    retry: RetryRule | None = None,
) -> House:
    """Wire the house. Opens no connection and starts nothing. Raises InvalidSetting without a token."""
    database = open_database(settings)
    queue = JobQueue(database, owner=owner)
    pacer = Pacer(database, rate or limits(settings))
    metrics = Metrics()
    messages = Messages.load()
    detector = Detector(settings.detection_engine)
    models = ModelStore(settings.models_dir)
    available = engines(settings, models)
    members = MembersService(database, admin_ids=frozenset(settings.admin_ids), clock=clock)
    translation = TranslationService(database, available, clock=clock, watcher=metrics)
    delivery = DeliveryService(database, queue, clock=clock)
    policy = partial(policy_of, usual=available)
    relay = RelayService(
        database,
        members=members,
        translation=translation,
        delivery=delivery,
        detect=detector.detect,
        clock=clock,
        policy=policy,
    )
    broadcast = BroadcastService(
        database,
        members=members,
        translation=translation,
        delivery=delivery,
        queue=queue,
        detect=detector.detect,
        clock=clock,
        policy=policy,
    )
    retention = RetentionService(
        database,
        [
            RelayPersonalData(),
            BroadcastPersonalData(clock),
            DeliveryPersonalData(),
            TranslationPersonalData(),
            MembersPersonalData(),
        ],
        clock=clock,
        days=settings.retention_days,
    )
    application = _application(settings, pacer)
    install(
        application,
        Services(
            members=members,
            messages=messages,
            retention=retention,
            relay=relay,
            delivery=delivery,
            broadcast=broadcast,
            guidance=_guidance(members, clock),
        ),
    )
    register(application)
    sender = Sender(application.bot)
    lease = timedelta(seconds=settings.lease)
    relayed = RelayRenderer(database, relay, messages)
    announced = BroadcastRenderer(
        database, members=members, translation=translation, messages=messages, clock=clock, policy=policy
    )
    renderer = RendererByKind(
        database, {MessageKind.TEXT: relayed, MessageKind.NOTICE: relayed, MessageKind.BROADCAST: announced}
    )

    async def refused(connection: Connection, member_id: int, since: datetime) -> None:
        await members.mark_unreachable(member_id, since=since, connection=connection)

    return House(
        settings=settings,
        database=database,
        queue=queue,
        pacer=pacer,
        metrics=metrics,
        messages=messages,
        detector=detector,
        members=members,
        models=models,
        translation=translation,
        delivery=delivery,
        relay=relay,
        retention=retention,
        application=application,
        ingress=Ingress(queue, accepted=lambda new: _count_accepted(metrics, new)),
        update_worker=Worker(
            queue,
            {UPDATE_JOB: UpdateExecutor(application, gave_up=partial(gave_up, application), rule=retry)},
            concurrency=settings.update_concurrency,
            lease=lease,
        ),
        send_worker=Worker(
            queue,
            {
                SEND_JOB: DeliveryExecutor(
                    database, sender, renderer, clock=clock, refused=refused, rule=retry, watcher=metrics
                ),
                PROGRESS_JOB: ProgressExecutor(
                    database, sender, members=members, messages=messages, clock=clock, rule=retry
                ),
            },
            concurrency=settings.send_concurrency,
            lease=lease,
            pacer=pacer,
        ),
    )


def _guidance(members: MembersService, clock: Clock) -> GuidanceService:
    """The cards that can be read; what is wrong with the others is logged for the curators."""
    store = ContentStore.load()
    for problem in store.problems:
        structlog.get_logger("content.store").error("content problem", problem=str(problem))
    return GuidanceService(store, GuidanceIndex(store), members=members, clock=clock)


def _application(settings: Settings, pacer: Pacer) -> DurableApplication:
    base = settings.telegram_base_url
    builder: Any = (
        ApplicationBuilder()
        .application_class(DurableApplication)
        .token(settings.require_token())
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .rate_limiter(BudgetLimiter(pacer))
        # Updates come through our own ingress, which commits them before it acknowledges them.
        .updater(None)
        .context_types(context_types())
        .connection_pool_size(settings.send_concurrency + settings.update_concurrency + 8)
        .pool_timeout(settings.send_timeout)
        .read_timeout(settings.send_timeout)
        .write_timeout(settings.send_timeout)
        .connect_timeout(min(5.0, settings.send_timeout))
    )
    application: DurableApplication = builder.build()
    return application


def _count_accepted(metrics: Metrics, new: int) -> None:
    for _ in range(new):
        metrics.update("accepted")
