"""The composition root: settings become adapters, adapters become services, services meet Telegram. Nothing else wires."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, partial

from bot.adapters import limits, open_database, policy_of, providers, telegram_application
from bot.broadcast.acknowledging import AcknowledgeService
from bot.broadcast.executors import executors
from bot.broadcast.halting import HaltService
from bot.broadcast.personal_data import BroadcastPersonalData
from bot.broadcast.renderer import BroadcastRenderer
from bot.broadcast.reporting import ReportService
from bot.broadcast.service import BroadcastService
from bot.broadcast.withdrawing import WithdrawService
from bot.config import Settings
from bot.delivery.executor import DeliveryExecutor
from bot.delivery.model import REMOVE_JOB
from bot.delivery.personal_data import DeliveryPersonalData
from bot.delivery.pinning import PIN_JOB, PinExecutor, Pins
from bot.delivery.removal import RemovalExecutor
from bot.delivery.rendering import RendererByKind
from bot.delivery.service import SEND_JOB, DeliveryService
from bot.guidance.house import Guidance
from bot.guidance.model import WEEKLY_JOB
from bot.guidance.personal_data import GuidancePersonalData
from bot.jobs.model import RetryRule
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Worker
from bot.language.detection import Detector
from bot.language.segments import segment
from bot.members.groups_personal import GroupsPersonalData
from bot.members.personal_data import MembersPersonalData
from bot.members.quiet_model import QuietHours
from bot.members.service import MembersService
from bot.messenger.ingress import UPDATE_JOB, DurableApplication, Ingress, UpdateExecutor
from bot.messenger.sender import Sender
from bot.observe import Metrics
from bot.privacy import identifiers
from bot.privacy.identifiers import screen
from bot.privacy.retention import RetentionService
from bot.relay import clarity
from bot.relay.arrival import ARRIVAL_JOB, ArrivalExecutor, ArrivalWatch
from bot.relay.combining import CombinedReplies
from bot.relay.corrections import CorrectionService
from bot.relay.corrections_personal import CorrectionsPersonalData
from bot.relay.explaining import WhyService
from bot.relay.groups import GroupService
from bot.relay.inline import InlineTranslator
from bot.relay.missing import MissingAttachments
from bot.relay.model import MessageKind
from bot.relay.personal_data import RelayPersonalData
from bot.relay.pinning import PinService
from bot.relay.reactions import GATHER_JOB, GatherExecutor, ReactionService
from bot.relay.reactions_personal import ReactionsPersonalData
from bot.relay.renderer import RelayRenderer
from bot.relay.service import RelayService
from bot.relay.status import StatusService
from bot.relay.telling import Teller
from bot.relay.withdrawal import WithdrawalService
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock, utc_now
from bot.translation.agreed_terms import RoomGlossaries
from bot.translation.glossary_personal import GlossaryPersonalData
from bot.translation.model import Provider
from bot.translation.models import ModelStore
from bot.translation.personal_data import TranslationPersonalData
from bot.translation.remembering import TranslationMemory
from bot.translation.service import TranslationService
from content.embedding import load_engine
from content.live import LiveGuidance
from content.messages import Messages
from content.phrases import Phrasebook
from content.search import GuidanceIndex
from handlers import languages, register
from handlers.context import Services, install
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
    cards: LiveGuidance
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
        identifiers.load()
        self.messages.prepare()
        clarity.prepare()
        languages.prepare(self.messages.languages)

    async def close(self) -> None:
        """Stop engines and close the database."""
        self.cards.stop()
        await self.translation.close()
        await self.database.close()


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
    translation = TranslationService(database, available, clock=clock, watcher=metrics, terms=RoomGlossaries(database))
    arrivals = ArrivalWatch(queue)
    delivery = DeliveryService(database, queue, clock=clock, arrivals=arrivals)
    policy = partial(policy_of, usual=available)
    groups = GroupService(database, members=members, delivery=delivery, pacer=pacer, clock=clock)
    relay = RelayService(
        database,
        members=members,
        translation=translation,
        delivery=delivery,
        detect=detector.detect,
        segment=partial(segment, detector),
        clock=clock,
        policy=policy,
        screen=screen,
        late=groups.late,
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
        memory=TranslationMemory(database, clock=clock),
        screen=screen,
    )
    corrections = CorrectionService(database, members=members, delivery=delivery, clock=clock)
    withdrawal = WithdrawalService(database, members=members, delivery=delivery, clock=clock)
    reactions = ReactionService(database, queue, members=members, delivery=delivery, clock=clock)
    pinning = PinService(database, Pins(queue), members=members, delivery=delivery, clock=clock)
    why = WhyService(database, members=members, delivery=delivery, translation=translation, policy=policy)
    quiet = QuietHours.read(settings.quiet_hours)
    relayed = RelayRenderer(database, relay, messages, clock=clock, quiet=quiet)
    engine = cache(partial(load_engine, cache=settings.cache_dir))
    cards = LiveGuidance(own=settings.guidance_dir, cache=settings.cache_dir, engine=engine)
    guidance = Guidance.of(
        database,
        cards,
        cards,
        members=members,
        delivery=delivery,
        queue=queue,
        messages=messages,
        phrasebook=Phrasebook.load(),
        detect=detector.detect,
        clock=clock,
        notices=relayed,
        own_index=partial(GuidanceIndex, engine=engine, cache=settings.cache_dir),
    )
    retention = RetentionService(
        database,
        [
            CorrectionsPersonalData(),
            GuidancePersonalData(clock),
            ReactionsPersonalData(reactions.count),
            RelayPersonalData(),
            BroadcastPersonalData(clock),
            DeliveryPersonalData(withdrawal.ended),
            TranslationPersonalData(),
            GlossaryPersonalData(),
            GroupsPersonalData(),
            MembersPersonalData(),
        ],
        clock=clock,
        days=settings.retention_days,
    )
    application = telegram_application(settings, pacer)
    install(
        application,
        Services(
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
            guidance=guidance,
            corrections=corrections,
            why=why,
            withdrawal=withdrawal,
            reactions=reactions,
            pinning=pinning,
            groups=groups,
            combined=CombinedReplies(database, members=members, delivery=delivery, clock=clock),
            inline=InlineTranslator(
                database,
                queue,
                members=members,
                translation=translation,
                detect=detector.detect,
                policy=policy,
            ),
            status=StatusService(database, members=members, delivery=delivery, clock=clock),
            quiet=quiet,
            providers=tuple(provider.name for provider in available),
            providers_outside=frozenset(provider.name for provider in available if provider.leaves_premises),
        ),
    )
    register(application)
    sender = Sender(application.bot)
    lease = timedelta(seconds=settings.lease)
    announced = BroadcastRenderer(
        database,
        members=members,
        translation=translation,
        messages=messages,
        clock=clock,
        policy=policy,
        quiet=quiet,
    )
    renderer = RendererByKind(
        database, {MessageKind.TEXT: relayed, MessageKind.NOTICE: guidance.renderer, MessageKind.BROADCAST: announced}
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
        cards=cards,
        application=application,
        ingress=Ingress(queue, accepted=lambda new: _count_accepted(metrics, new)),
        update_worker=Worker(
            queue,
            {
                UPDATE_JOB: UpdateExecutor(application, gave_up=partial(gave_up, application), rule=retry),
                GATHER_JOB: GatherExecutor(reactions, rule=retry),
            },
            concurrency=settings.update_concurrency,
            lease=lease,
        ),
        send_worker=Worker(
            queue,
            {
                SEND_JOB: DeliveryExecutor(
                    database,
                    sender,
                    renderer,
                    clock=clock,
                    refused=refused,
                    groups=groups,
                    rule=retry,
                    watcher=metrics,
                    arrivals=arrivals,
                    missing=MissingAttachments(Teller(members=members, delivery=delivery, clock=clock)),
                ),
                ARRIVAL_JOB: ArrivalExecutor(
                    queue, Teller(members=members, delivery=delivery, clock=clock), clock=clock, rule=retry
                ),
                REMOVE_JOB: RemovalExecutor(
                    database, sender, messages, clock=clock, ended=withdrawal.ended, refused=refused, rule=retry
                ),
                PIN_JOB: PinExecutor(database, sender, clock=clock, not_pinned=pinning.not_pinned, rule=retry),
                WEEKLY_JOB: guidance.executor,
                **executors(
                    database,
                    queue,
                    sender,
                    broadcast,
                    members=members,
                    delivery=delivery,
                    messages=messages,
                    clock=clock,
                    remind_after=timedelta(hours=settings.remind_after),
                    rule=retry,
                ),
            },
            concurrency=settings.send_concurrency,
            lease=lease,
            pacer=pacer,
        ),
    )


def _count_accepted(metrics: Metrics, new: int) -> None:
    for _ in range(new):
        metrics.update("accepted")
