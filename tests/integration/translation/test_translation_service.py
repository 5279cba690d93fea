"""Memory, engines, checks, cache: in which order they are asked, and what the reader is told of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.errors import ProviderTimeout
from bot.language.text import FormattedText
from bot.storage.engine import Database
from bot.translation.model import Origin, Policy, Severity, Translation, TranslationRequest
from bot.translation.service import TranslationService
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.providers import ScriptedProvider

DOSE = "Give 5 mg of apixaban."
RIGHT = "Administre 5 mg de apixabana."
WRONG = "Administre 50 mg de apixabana."
GOOD, BAD = {"pt": {DOSE: RIGHT}}, {"pt": {DOSE: WRONG}}


@dataclass
class House:
    """The service on a database with rooms, without a provider of its own."""

    database: Database
    hospital: Hospital
    clock: FakeClock

    def service(self, *providers: ScriptedProvider) -> TranslationService:
        """The service with these engines."""
        return TranslationService(self.database, providers, clock=self.clock)

    async def other_room(self) -> int:
        """Another room of the same team."""
        made = await self.hospital.members.administration.create_room(
            self.hospital.operator, "Kidney room", [self.hospital.cardiology.id]
        )
        return made.id


@pytest.fixture
async def house(database: Database) -> House:
    clock = FakeClock()
    return House(database, await open_hospital(database, clock), clock)


async def translate(
    service: TranslationService,
    room: int | None,
    *providers: str,
    text: str = DOSE,
    source: str | None = "en",
    target: str = "pt",
    may_leave: bool = False,
) -> Translation:
    return await service.translate(
        TranslationRequest(
            text=FormattedText(text),
            source_language=source,
            target_language=target,
            room_id=room,
            policy=Policy(providers or ("on-device",), may_leave),
        )
    )


async def test_an_engines_answer_that_passes_the_checks_is_kept(house: House) -> None:
    made = await translate(house.service(ScriptedProvider(table=GOOD)), house.hospital.room.id)

    assert made.text.text == RIGHT
    assert (made.provenance.origin, made.provenance.provider) == (Origin.MACHINE, "on-device")
    assert made.provenance.route == ("en", "pt")
    assert [(one.provider, one.outcome) for one in made.provenance.attempts] == [("on-device", "kept")]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [(DOSE, "en", "en"), ("患者稳定", "zh-Hans", "zh-Hant"), ("👍 120/80", None, "pt"), ("  ", "en", "pt")],
)
async def test_what_needs_no_translation_reaches_no_engine(
    house: House, text: str, source: str | None, target: str
) -> None:
    engine = ScriptedProvider()
    made = await translate(house.service(engine), house.hospital.room.id, text=text, source=source, target=target)

    assert (made.text.text, made.provenance.origin, engine.asked) == (text, Origin.ORIGINAL, [])


async def test_what_a_person_approved_outranks_every_engine(house: House) -> None:
    engine = ScriptedProvider(table=GOOD)
    service = house.service(engine)
    await approve(service, "Dê 5 mg de apixabana.", house.hospital.room.id)

    made = await translate(service, house.hospital.room.id)

    assert (made.text.text, made.provenance.origin) == ("Dê 5 mg de apixabana.", Origin.MEMORY)
    assert engine.asked == []


async def test_what_the_checks_find_in_an_approved_pair_is_shown_too(house: House) -> None:
    """A person's word outranks a check; the reader still sees what the check found."""
    service = house.service()
    await approve(service, WRONG, house.hospital.room.id)

    made = await translate(service, house.hospital.room.id)

    assert made.text.text == WRONG
    assert "numbers" in {one.check for one in made.provenance.findings if one.severity is Severity.CRITICAL}


async def test_the_rooms_own_approval_outranks_a_global_one(house: House) -> None:
    service = house.service()
    await approve(service, "No quarto: 5 mg de apixabana.", house.hospital.room.id)
    await approve(service, RIGHT, None)

    here = await translate(service, house.hospital.room.id)
    elsewhere = await translate(service, await house.other_room())

    assert (here.text.text, elsewhere.text.text) == ("No quarto: 5 mg de apixabana.", RIGHT)


async def test_a_rooms_approval_counts_in_no_other_room(house: House) -> None:
    service = house.service(ScriptedProvider(table=GOOD))
    await approve(service, "Dê 5 mg de apixabana.", house.hospital.room.id)

    made = await translate(service, await house.other_room())

    assert made.provenance.origin is Origin.MACHINE


async def test_a_new_approval_takes_the_place_of_the_old_one(house: House) -> None:
    service = house.service()
    await approve(service, WRONG, house.hospital.room.id)
    await approve(service, RIGHT, house.hospital.room.id)

    assert (await translate(service, house.hospital.room.id)).text.text == RIGHT


async def test_a_translation_that_fails_the_checks_goes_to_the_next_engine(house: House) -> None:
    service = house.service(ScriptedProvider("on-device", BAD), ScriptedProvider("libretranslate", GOOD))
    made = await translate(service, house.hospital.room.id, "on-device", "libretranslate")

    assert (made.text.text, made.provenance.provider) == (RIGHT, "libretranslate")
    assert [one.outcome for one in made.provenance.attempts] == ["checks-failed", "kept"]
    assert made.provenance.doubtful_text is None


async def test_where_no_engine_passes_the_original_goes_out_and_the_first_doubtful_text_is_kept_with_its_findings(
    house: House,
) -> None:
    worse = {"pt": {DOSE: "Não administre 7 mg."}}
    service = house.service(ScriptedProvider("on-device", BAD), ScriptedProvider("libretranslate", worse))
    made = await translate(service, house.hospital.room.id, "on-device", "libretranslate")

    assert (made.text.text, made.provenance.origin) == (DOSE, Origin.ORIGINAL)
    assert made.provenance.doubtful_text == WRONG
    assert any(one.check == "numbers" and "50" in one.detail for one in made.provenance.findings)


async def test_an_engine_that_fails_is_named_with_its_reason(house: House) -> None:
    service = house.service(ScriptedProvider(error=ProviderTimeout()))
    made = await translate(service, house.hospital.room.id)

    assert (made.text.text, made.provenance.origin) == (DOSE, Origin.ORIGINAL)
    assert [(one.provider, one.outcome) for one in made.provenance.attempts] == [("on-device", "time-out")]


async def test_an_engine_without_the_pair_is_not_asked(house: House) -> None:
    engine = ScriptedProvider(languages=frozenset({"en", "fr"}))
    made = await translate(house.service(engine), house.hospital.room.id)

    assert engine.asked == []
    assert [one.outcome for one in made.provenance.attempts] == ["unsupported-pair"]


async def test_a_text_never_leaves_the_premises_unless_the_room_allows_it(house: House) -> None:
    """Not even where the room's list names the engine."""
    outside = ScriptedProvider("google", GOOD, leaves_premises=True)
    service = house.service(outside)

    kept = await translate(service, house.hospital.room.id, "google")
    assert (outside.asked, kept.text.text) == ([], DOSE)

    allowed = await translate(service, house.hospital.room.id, "google", may_leave=True)
    assert (len(outside.asked), allowed.text.text) == (1, RIGHT)


async def test_an_engine_that_the_room_does_not_name_is_not_asked(house: House) -> None:
    other = ScriptedProvider("libretranslate", GOOD)
    await translate(house.service(ScriptedProvider(table=BAD), other), house.hospital.room.id)

    assert other.asked == []


async def test_an_engine_is_asked_once_for_the_same_text_in_a_room(house: House) -> None:
    engine = ScriptedProvider(table=GOOD)
    service = house.service(engine)
    first = await translate(service, house.hospital.room.id)

    assert await translate(service, house.hospital.room.id) == first
    assert len(engine.asked) == 1


async def test_what_was_translated_in_one_room_is_not_known_in_another(house: House) -> None:
    """Who can ask the cache learns what others wrote: so nobody asks across rooms."""
    engine = ScriptedProvider(table=GOOD)
    service = house.service(engine)
    await translate(service, house.hospital.room.id)
    await translate(service, await house.other_room())
    await translate(service, None)

    assert len(engine.asked) == 3


async def test_a_new_model_is_asked_anew(house: House) -> None:
    engine = ScriptedProvider(table=GOOD)
    service = house.service(engine)
    await translate(service, house.hospital.room.id)
    engine.release = "2"
    await translate(service, house.hospital.room.id)

    assert len(engine.asked) == 2


async def test_a_cached_answer_is_checked_again(house: House) -> None:
    """Checks improve; what they let pass yesterday they may not let pass today."""
    engine = ScriptedProvider(table=BAD)
    service = house.service(engine)
    await translate(service, house.hospital.room.id)
    again = await translate(service, house.hospital.room.id)

    assert len(engine.asked) == 1
    assert (again.text.text, again.provenance.attempts[0].outcome) == (DOSE, "checks-failed")


async def test_closing_closes_every_engine(house: House) -> None:
    engines = ScriptedProvider("on-device"), ScriptedProvider("google")
    await house.service(*engines).close()

    assert [one.closed for one in engines] == [1, 1]


async def approve(service: TranslationService, target: str, room: int | None) -> None:
    """A person says that this is how DOSE reads in Portuguese."""
    await service.remember(
        source=DOSE,
        target=target,
        source_language="en",
        target_language="pt",
        room_id=room,
        approved_by_name="Somebody",
    )
