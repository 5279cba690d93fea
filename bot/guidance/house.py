"""The use cases of guidance in one place, as ``bot.app`` wires them and handlers call them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.delivery.service import DeliveryService, Renderer
from bot.guidance.feedback import Detect, FeedbackService
from bot.guidance.own import OwnCardService
from bot.guidance.phrases import PhraseService
from bot.guidance.renderer import CardRenderer
from bot.guidance.service import GuidanceService
from bot.guidance.sharing import SharingService
from bot.guidance.weekly import WeeklyExecutor, WeeklyService
from bot.jobs.queue import JobQueue
from bot.members.service import MembersService
from bot.storage.engine import Database
from bot.storage.time import Clock
from content.messages import Messages
from content.phrases import Phrasebook
from content.search import Finder
from content.store import Cards, ContentStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What handlers may call."""

    cards: GuidanceService
    sharing: SharingService
    weekly: WeeklyService
    feedback: FeedbackService
    phrases: PhraseService
    own: OwnCardService
    executor: WeeklyExecutor
    """Of the jobs that send cards of the week."""
    renderer: CardRenderer
    """Of notices: those that bring a card, and those that ``notices`` renders."""

    @classmethod
    def of(
        cls,
        database: Database,
        store: Cards,
        index: Finder,
        *,
        members: MembersService,
        delivery: DeliveryService,
        queue: JobQueue,
        messages: Messages,
        phrasebook: Phrasebook,
        detect: Detect,
        clock: Clock,
        notices: Renderer,
        own_index: Callable[[ContentStore], Finder],
    ) -> Guidance:
        """Over these cards. ``own_index`` makes the search over everybody's cards and one institution's."""
        own = OwnCardService(
            database, store, members=members, messages=messages, detect=detect, clock=clock, index=own_index
        )
        cards = GuidanceService(store, index, members=members, clock=clock, own=own)
        return cls(
            cards=cards,
            sharing=SharingService(database, store, members=members, delivery=delivery, clock=clock),
            weekly=WeeklyService(database, queue, members=members, clock=clock),
            feedback=FeedbackService(database, detect=detect, clock=clock),
            phrases=PhraseService(phrasebook, cards),
            own=own,
            executor=WeeklyExecutor(database, queue, store, members=members, delivery=delivery, clock=clock),
            renderer=CardRenderer(database, store, messages, notices),
        )
