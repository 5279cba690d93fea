"""What a member types after the assistant's name: in the room's other languages, checked, bounded, and kept by nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pytest
from sqlalchemy import func, select, update

from bot.adapters import policy_of
from bot.jobs.queue import JobQueue
from bot.language.detection import Detection
from bot.members.model import Member
from bot.messenger.ingress import Ingress
from bot.relay.inline import NOTHING, InlineTranslator
from bot.storage import tables
from bot.storage.engine import Database
from bot.translation.model import Origin, ProviderAnswer
from bot.translation.service import TranslationService
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.ledger import LEASE
from tests.support.providers import ScriptedProvider

DOSE = "Give 5 mg of apixaban."
RIGHT = "Administre 5 mg de apixabana."
WRONG = "Administre 50 mg de apixabana."
IN_CHINESE = "给予阿哌沙班 5 mg。"


class SlowProvider(ScriptedProvider):
    """Answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = asyncio.Event()

    async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
        await self.let.wait()
        return await super().translate(text, source_language, target_language)


@dataclass
class Typing:
    """A member in a room with Chinese and Portuguese colleagues."""

    database: Database
    hospital: Hospital
    queue: JobQueue
    translation: TranslationService
    inline: InlineTranslator
    ana: Member

    async def kept(self) -> int:
        """How many answers of engines, and approved pairs, the database holds."""
        async with self.database.read() as connection:
            count = 0
            for table in (tables.machine_cache, tables.memory_unit):
                count += (await connection.execute(select(func.count()).select_from(table))).scalar_one()
        return count


async def typing(database: Database, *engines: ScriptedProvider, seconds: float = 30) -> Typing:
    clock = FakeClock()
    hospital = await open_hospital(database, clock)
    ana = await hospital.join(1, hospital.cardiology)
    for number, language in enumerate(("pt", "pt", "en"), start=2):
        await hospital.join(number, hospital.heart, language=language)
    queue = JobQueue(database, owner="test", clock=clock)
    translation = TranslationService(database, engines, clock=clock)

    def detect(text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
        return Detection(None if text == "Hmmmm" else "en", 1.0, "Latn", ())

    inline = InlineTranslator(
        database,
        queue,
        members=hospital.members,
        translation=translation,
        detect=detect,
        policy=partial(policy_of, usual=engines),
        seconds=seconds,
    )
    return Typing(database, hospital, queue, translation, inline, ana)


async def test_it_is_offered_in_what_the_others_read_most_first_and_nothing_is_kept(database: Database) -> None:
    """On both engines."""
    here = await typing(database, ScriptedProvider(table={"pt": {DOSE: RIGHT}, "zh-Hans": {DOSE: IN_CHINESE}}))
    offers = await here.inline.offers(here.ana, f"  {DOSE} ")

    assert [(one.provenance.target_language, one.text.text) for one in offers.translations] == [
        ("pt", RIGHT),
        ("zh-Hans", IN_CHINESE),
    ]
    assert (offers.doubtful, offers.unfinished) == ((), ())
    assert await here.kept() == 0


async def test_a_translation_that_changes_a_dose_is_not_offered_and_it_is_said_why(sqlite_database: Database) -> None:
    here = await typing(sqlite_database, ScriptedProvider(table={"pt": {DOSE: WRONG}, "zh-Hans": {DOSE: IN_CHINESE}}))
    offers = await here.inline.offers(here.ana, DOSE)

    assert [one.provenance.target_language for one in offers.translations] == ["zh-Hans"]
    assert offers.doubtful == ("pt",)


async def test_what_a_person_approved_in_the_room_comes_before_any_engine(sqlite_database: Database) -> None:
    here = await typing(sqlite_database, ScriptedProvider())
    await here.translation.remember(
        source=DOSE, target=RIGHT, source_language="en", target_language="pt", room_id=here.hospital.room.id
    )
    offers = await here.inline.offers(here.ana, DOSE)

    assert offers.translations[0].text.text == RIGHT
    assert offers.translations[0].provenance.origin is Origin.MEMORY


async def test_no_text_leaves_the_premises_of_a_room_that_does_not_allow_it(sqlite_database: Database) -> None:
    outside = ScriptedProvider("google", leaves_premises=True)
    here = await typing(sqlite_database, outside)
    assert (await here.inline.offers(here.ana, DOSE)).translations == ()
    assert outside.asked == []

    async with sqlite_database.write() as connection:
        await connection.execute(update(tables.room).values(text_may_leave=True))
        await connection.execute(update(tables.institution).values(text_may_leave=True))
    await here.inline.offers(here.ana, "Thank you all.")
    assert {text for _, text in outside.asked} == {"Thank you all."}
    await here.inline.offers(here.ana, "Call John Miller at +1 310 555 0123.")
    assert {text for _, text in outside.asked} == {"Thank you all."}


@pytest.mark.parametrize("typed", ["", "  ", "👍", "5", "a", "Hmmmm"])
async def test_what_has_no_language_is_not_translated(sqlite_database: Database, typed: str) -> None:
    engine = ScriptedProvider()
    here = await typing(sqlite_database, engine)

    assert await here.inline.offers(here.ana, typed) == NOTHING
    assert engine.asked == []


async def test_who_is_in_no_room_is_offered_nothing(sqlite_database: Database) -> None:
    here = await typing(sqlite_database, ScriptedProvider())

    assert await here.inline.offers(here.hospital.operator, DOSE) == NOTHING


async def test_what_is_not_ready_in_time_is_said_and_there_when_it_is_asked_for_again(
    sqlite_database: Database,
) -> None:
    """A space is enough to ask again; the engine is not."""
    engine = SlowProvider()
    here = await typing(sqlite_database, engine, seconds=0)
    first = await here.inline.offers(here.ana, DOSE)
    assert (first.translations, first.unfinished) == ((), ("pt", "zh-Hans"))

    engine.let.set()
    patient = await here.inline.offers(here.ana, f"{DOSE} ")
    while patient.unfinished:
        patient = await here.inline.offers(here.ana, f"{DOSE} ")

    assert sorted(language for language, _ in engine.asked) == ["pt", "zh-Hans"]


async def test_a_flood_of_keystrokes_takes_a_few_places_of_the_engines(sqlite_database: Database) -> None:
    engine = SlowProvider()
    here = await typing(sqlite_database, engine, seconds=0)
    text = "One two three four five six seven eight nine ten."
    for length in range(4, len(text)):
        await here.inline.offers(here.ana, text[:length])
    engine.let.set()
    last = await here.inline.offers(here.ana, "The last words.")
    while last.unfinished:
        last = await here.inline.offers(here.ana, "The last words.")

    assert len(engine.asked) <= 22
    assert len(last.translations) + len(last.doubtful) == 2


async def test_a_query_that_the_person_typed_over_is_moot(database: Database) -> None:
    """On both engines: what waits behind it in the person's own lane tells."""
    here = await typing(database, ScriptedProvider())
    ingress = Ingress(here.queue)

    def query(update_id: int, person: int) -> dict[str, object]:
        return {"update_id": update_id, "inline_query": {"id": "1", "from": {"id": person}, "query": "a", "offset": ""}}

    await ingress.accept([query(1, 1), query(2, 9)])
    assert len(await here.queue.claim(["update"], limit=5, lease=LEASE)) == 2
    assert not await here.inline.is_moot(1)
    await ingress.accept([query(3, 1)])
    assert await here.inline.is_moot(1)
    assert not await here.inline.is_moot(9)
