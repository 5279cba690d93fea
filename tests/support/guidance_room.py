"""A room in which people share cards and get cards of the week: real services and a real database, and no Telegram."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count

from bot.delivery.executor import DeliveryExecutor
from bot.delivery.service import SEND_JOB
from bot.guidance.house import Guidance
from bot.guidance.model import WEEKLY_JOB
from bot.guidance.personal_data import GuidancePersonalData
from bot.jobs.executor import Executor
from bot.jobs.queue import JobQueue
from bot.language.detection import Detection
from bot.members.model import Member
from bot.relay.renderer import RelayRenderer
from bot.storage.engine import Connection, Database
from content.store import Cards, ContentStore
from tests.support.finding import ScriptedFinder
from tests.support.ledger import LEASE
from tests.support.no_groups import RecordedGroups
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room
from tests.support.words import shipped_cards, shipped_phrases, strict_messages


@dataclass
class GuidanceRoom:
    """People share, subscribe, ask; ``arrive`` lets what is due reach them."""

    relay: RelayRoom
    guidance: Guidance
    store: ChangingCards
    personal: GuidancePersonalData
    _pressed: count[int]

    async def join(self, telegram_user_id: int, language: str = "en", **more: str) -> Member:
        """A member of the room who reads this language."""
        return await self.relay.join(telegram_user_id, language, **more)

    def reads(self, member: Member) -> list[str]:
        """What stands in the member's chat."""
        return self.relay.reads(member)

    async def share(self, actor: Member, card_id: str) -> int:
        """Press the button; returns the number of the message that it is under."""
        number = next(self._pressed)
        await self.guidance.sharing.share(
            actor, card_id, self.relay.hospital.room.id, chat_id=actor.telegram_user_id or 0, telegram_message_id=number
        )
        return number

    async def arrive(self, queue: JobQueue | None = None) -> int:
        """Run what is due, as one process; returns how many jobs that were."""
        queue = queue or self.relay.queue
        executors: dict[str, Executor] = {SEND_JOB: self._sending(), WEEKLY_JOB: self.guidance.executor}
        done = 0
        while jobs := await queue.claim(list(executors), limit=20, lease=LEASE):
            done += len(jobs)
            for kind, executor in executors.items():
                own = [job for job in jobs if job.kind == kind]
                prepared = await executor.prepare(own) if own else {}
                ended = [(job, await executor.run(job, prepared.get(job.id))) for job in own]
                async with self.relay.database.write() as connection:
                    mine = await queue.still_mine(connection, [job.id for job, _ in ended])
                    kept = [(job, outcome) for job, outcome in ended if job.id in mine]
                    await executor.settle(connection, kept)
                    await queue.end(connection, kept)
        return done

    def _sending(self) -> DeliveryExecutor:
        async def refused(connection: Connection, member_id: int, since: datetime) -> None:
            await self.relay.hospital.members.mark_unreachable(member_id, since=since, connection=connection)

        return DeliveryExecutor(
            self.relay.database,
            self.relay.sender,  # type: ignore[arg-type]  # stands in for the real one
            self.guidance.renderer,
            clock=self.relay.clock,
            refused=refused,
            groups=RecordedGroups(),
        )


class ChangingCards(ContentStore):
    """Cards of which some are taken away while people read them."""

    def __init__(self, cards: ContentStore) -> None:
        versions = ((one, tag) for one in cards.ids for tag in cards.languages(one))
        super().__init__((card for one, tag in versions if (card := cards.exact(one, tag)) is not None), menu=cards.ids)

    def remove(self, card_id: str) -> None:
        """As when its file is deleted."""
        del self._cards[card_id]


def only_cards(*card_ids: str) -> ContentStore:
    """A store with these of the shipped cards."""
    shipped = shipped_cards()
    versions = ((one, tag) for one in card_ids for tag in shipped.languages(one))
    return ContentStore((card for one, tag in versions if (card := shipped.exact(one, tag)) is not None), menu=card_ids)


def index(cards: Cards) -> ScriptedFinder:
    """What finds cards here."""
    return ScriptedFinder(cards)


async def open_guidance_room(database: Database, cards: ContentStore | None = None) -> GuidanceRoom:
    """A room on this database, with these cards or the shipped ones."""
    relay = await open_relay_room(database, ScriptedProvider())
    store = ChangingCards(cards or shipped_cards())
    messages = strict_messages()
    guidance = Guidance.of(
        database,
        store,
        index(store),
        members=relay.hospital.members,
        delivery=relay.delivery,
        queue=relay.queue,
        messages=messages,
        phrasebook=shipped_phrases(),
        detect=lambda text, expected=(), profile=None: Detection("en", 1.0, "Latn", ()),
        clock=relay.clock,
        notices=RelayRenderer(database, relay.relay, messages, clock=relay.clock),
        own_index=index,
    )
    return GuidanceRoom(relay, guidance, store, GuidancePersonalData(relay.clock), count(10_000))
