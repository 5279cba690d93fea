"""Approved terms on the road of a translation: kept, approved, seen by the service, and by no other room."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from bot.language.text import FormattedText
from bot.storage.engine import Database
from bot.translation.agreed_terms import RoomGlossaries
from bot.translation.glossary import EVERY_LANGUAGE, Term, TermState, TermStatus
from bot.translation.glossary_personal import GlossaryPersonalData
from bot.translation.model import Policy, Provider, Translation, TranslationRequest
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.repository_glossary import GlossaryRepository, Imported
from bot.translation.service import TranslationService
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.providers import ScriptedProvider
from tests.support.wheel_models import store_with_models

SAID, MADE = "He has delirium.", "Ele tem delírio."
DELIRIUM = [
    Term(concept="delirium", language="en", text="delirium"),
    Term(concept="delirium", language="pt", text="delirium"),
    Term(concept="delirium", language="pt", text="delírio", status=TermStatus.FORBIDDEN),
]


@dataclass
class House:
    """A termbase, and rooms that use it."""

    database: Database
    hospital: Hospital
    clock: FakeClock

    @property
    def repository(self) -> GlossaryRepository:
        return GlossaryRepository(self.database.keyring)

    async def add(self, terms: list[Term], *, with_approvals: bool = False) -> Imported:
        async with self.database.write() as connection:
            return await self.repository.add(connection, terms, at=self.clock(), with_approvals=with_approvals)

    async def approve(self, *languages: str, by: int | None = None) -> int:
        """Approve what there is, in these languages or in all."""
        async with self.database.write() as connection:
            ids = [one.id for one in await self.repository.terms(connection, languages=languages)]
            return await self.repository.approve(
                connection, ids, approved_by=by, approved_by_name="Terminology group", at=self.clock()
            )

    async def stored(self) -> list[Term]:
        async with self.database.read() as connection:
            return [one.term for one in await self.repository.terms(connection)]

    def service(self, provider: Provider) -> TranslationService:
        return TranslationService(self.database, [provider], clock=self.clock, terms=RoomGlossaries(self.database))

    async def other_room(self) -> int:
        made = await self.hospital.members.administration.create_room(
            self.hospital.operator, "Kidney room", [self.hospital.cardiology.id]
        )
        return made.id


@pytest.fixture
async def house(database: Database) -> House:
    clock = FakeClock()
    return House(database, await open_hospital(database, clock), clock)


async def translate(service: TranslationService, room: int | None, text: str = SAID) -> Translation:
    return await service.translate(
        TranslationRequest(
            text=FormattedText(text), source_language="en", target_language="pt", room_id=room, policy=Policy()
        )
    )


def told(made: Translation) -> list[str]:
    return [one.detail for one in made.provenance.findings if one.check == "terms"]


async def test_terms_come_back_as_they_went_in_and_a_second_time_adds_nothing(house: House) -> None:
    first, second = await house.add(DELIRIUM), await house.add(DELIRIUM)

    assert (first.added, second.added, second.unchanged) == (3, 0, 3)
    assert {one.key: one for one in await house.stored()} == {one.key: one for one in DELIRIUM}


async def test_a_file_brings_drafts_whatever_it_says_unless_its_approvals_are_asked_for(house: House) -> None:
    approved = [
        replace(one, state=TermState.APPROVED, approved_by="A group", approved_at=house.clock()) for one in DELIRIUM
    ]
    await house.add(approved)
    assert {one.state for one in await house.stored()} == {TermState.DRAFT}

    done = await house.add(approved, with_approvals=True)
    assert (done.changed, done.approved) == (3, 3)
    assert {one.key: one for one in await house.stored()} == {one.key: one for one in approved}


async def test_a_draft_from_a_file_does_not_touch_what_is_approved(house: House) -> None:
    await house.add(DELIRIUM)
    await house.approve()
    done = await house.add([replace(one, note="another word on it") for one in DELIRIUM])

    assert (done.kept, done.changed) == (3, 0)
    assert {one.state for one in await house.stored()} == {TermState.APPROVED}


async def test_of_two_preferred_terms_one_is_approved(house: House) -> None:
    await house.add(DELIRIUM)
    await house.approve()
    await house.add([Term(concept="delirium", language="pt", text="síndrome confusional")])
    await house.approve("pt")

    # Both are among those approved: the later one stands.
    preferred = [one for one in await house.stored() if one.language == "pt" and one.status is TermStatus.PREFERRED]
    assert {one.text: one.state for one in preferred} == {
        "delirium": TermState.DRAFT,
        "síndrome confusional": TermState.APPROVED,
    }


async def test_every_change_is_seen_and_nothing_else_counts_up(house: House) -> None:
    async def revision() -> int:
        async with house.database.read() as connection:
            return await house.repository.revision(connection)

    seen = [await revision()]
    await house.add(DELIRIUM)
    seen.append(await revision())
    await house.add(DELIRIUM)
    seen.append(await revision())
    await house.approve()
    seen.append(await revision())

    assert seen == [0, 1, 1, 2]


async def test_a_draft_says_nothing_about_a_translation_and_an_approved_term_does(house: House) -> None:
    """The same service, from one message to the next."""
    service = house.service(ScriptedProvider(table={"pt": {SAID: MADE}}))
    await house.add(DELIRIUM)
    before = await translate(service, house.hospital.room.id)
    await house.approve()
    after = await translate(service, house.hospital.room.id)

    assert (told(before), before.provenance.terms) == ([], ())
    assert told(after) == ["delirium → delirium", "delirium → ≠ delírio"]


async def test_an_engine_is_asked_anew_after_an_approval_that_touches_the_text_and_only_then(house: House) -> None:
    engine = ScriptedProvider(table={"pt": {SAID: MADE}})
    service, room = house.service(engine), house.hospital.room.id
    await translate(service, room)
    await translate(service, room, "All is well.")
    await house.add(DELIRIUM)
    await translate(service, room)
    assert len(engine.asked) == 2

    await house.approve()
    await translate(service, room)
    await translate(service, room, "All is well.")
    assert [text for _, text in engine.asked] == [SAID, "All is well.", SAID]


async def test_a_rooms_terms_count_in_no_other_room(house: House) -> None:
    here, elsewhere = house.hospital.room.id, await house.other_room()
    await house.add([replace(one, room_id=here) for one in DELIRIUM])
    await house.approve()
    service = house.service(ScriptedProvider(table={"pt": {SAID: MADE}}))

    assert told(await translate(service, here)) != []
    assert told(await translate(service, elsewhere)) == []
    assert told(await translate(service, None)) == []


async def test_a_pair_from_the_memory_is_held_against_the_terms_too(house: House) -> None:
    service, room = house.service(ScriptedProvider()), house.hospital.room.id
    await house.add(DELIRIUM)
    await house.approve()
    await service.remember(source=SAID, target=MADE, source_language="en", target_language="pt", room_id=room)

    made = await translate(service, room)
    assert (made.text.text, told(made)) == (MADE, ["delirium → delirium", "delirium → ≠ delírio"])


async def test_who_approved_terms_can_see_them_and_leave_without_them(house: House) -> None:
    member = await house.hospital.join(5001, house.hospital.cardiology)
    await house.add(DELIRIUM)
    await house.approve(by=member.id)
    personal = GlossaryPersonalData()
    async with house.database.write() as connection:
        exported = await personal.export(connection, member.id)
        report = await personal.erase(connection, member.id)

    assert exported["approved"] != []
    assert [(line.message_id, line.count) for line in report.kept] == [("kept-approved-terms", 3)]
    assert {(one.state, one.approved_by) for one in await house.stored()} == {(TermState.APPROVED, None)}


@pytest.fixture
async def real_engine(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[OnDeviceProvider]:
    provider = OnDeviceProvider(store_with_models(tmp_path_factory.mktemp("models")), processes=1)
    yield provider
    await provider.close()


async def test_with_a_real_engine_terms_come_out_as_agreed(
    sqlite_database: Database, real_engine: OnDeviceProvider
) -> None:
    """What is not to be translated stays; the preferred term is there; a word that the engine gets wrong is marked."""
    clock = FakeClock()
    house = House(sqlite_database, await open_hospital(sqlite_database, clock), clock)
    service, room = house.service(real_engine), house.hospital.room.id
    await house.add(
        [
            Term(concept="safe-hands", language=EVERY_LANGUAGE, text="Safe Hands", status=TermStatus.DO_NOT_TRANSLATE),
            Term(concept="sepsis", language="en", text="sepsis"),
            Term(concept="sepsis", language="pt", text="sepse"),
            Term(concept="stroke", language="en", text="stroke"),
            Term(concept="stroke", language="pt", text="acidente vascular cerebral"),
        ]
    )
    text = "Please open Safe Hands and read the page about sepsis."
    draft = await translate(service, room, text)
    await house.approve()
    made = await translate(service, room, text)
    wrong = await translate(service, room, "His stroke is stable and was recorded by the nurse.")

    assert "Safe Hands" not in draft.text.text
    assert "Safe Hands" in made.text.text
    assert "sepse" in made.text.text
    assert (told(made), set(made.provenance.terms)) == ([], {"Safe Hands → Safe Hands", "sepsis → sepse"})
    assert told(wrong) == ["stroke → acidente vascular cerebral"]
