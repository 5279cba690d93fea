"""Nothing that names somebody reaches a third party: looked for in every byte that a real server was sent."""

from __future__ import annotations

import urllib.parse
from collections.abc import AsyncIterator, Callable, Iterator, Sequence

import pytest
from sqlalchemy import text as sql

from bot.language.text import FormattedText, Span
from bot.observe import Metrics
from bot.privacy.model import IdentifierRule
from bot.storage.engine import Database
from bot.translation.gate import KEPT_ON_DEVICE, NOT_SCREENED, REFUSED, Screen
from bot.translation.model import Origin, Policy, Provider, Translation, TranslationRequest
from bot.translation.providers.remote import GoogleProvider, LibreTranslateProvider
from bot.translation.service import TranslationService
from tests.support.clock import FakeClock
from tests.support.hospital import open_hospital
from tests.support.libretranslate_server import Fault
from tests.support.providers import ScriptedProvider
from tests.support.screening import finding
from tests.support.translation_services import TranslationServices
from tests.support.wheel_models import WheelEngine, store_with_models

RECORD = "48291377"
TEXT = f"Please check the record {RECORD} before the evening round."
SCREEN = finding(r"\d{6,}")


class Third(TranslationServices):
    """The services of third parties, which keep all that they were ever sent."""

    sent: list[str]

    def run_engine(self, text: str, source: str, target: str) -> str:
        self.__dict__.setdefault("sent", []).append(text)
        return super().run_engine(text, source, target)

    @property
    def everything(self) -> str:
        """Texts and addresses, as they came."""
        texts = self.__dict__.get("sent", [])
        return "\n".join([*texts, *map(str, self.received), *map(urllib.parse.unquote, self.addresses)])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Third]:
    engine = WheelEngine(store_with_models(tmp_path_factory.mktemp("models")))
    with Third(engine) as running:
        yield running


@pytest.fixture(autouse=True)
def forgetful(server: Third) -> None:
    server.behave()
    server.__dict__["sent"] = []


@pytest.fixture
async def third(server: Third) -> AsyncIterator[LibreTranslateProvider]:
    provider = LibreTranslateProvider(server.url, leaves_premises=True)
    yield provider
    await provider.close()


async def translate(
    database: Database,
    providers: Sequence[Provider],
    rule: IdentifierRule,
    *,
    text: str = TEXT,
    screen: Screen = SCREEN,
    metrics: Metrics | None = None,
    room: int | None = None,
    source: str = "en",
    target: str = "pt",
) -> Translation:
    service = TranslationService(database, providers, clock=FakeClock(), watcher=metrics, screen=screen)
    return await service.translate(
        TranslationRequest(
            text=FormattedText(text),
            source_language=source,
            target_language=target,
            room_id=room,
            policy=Policy(tuple(provider.name for provider in providers), True, rule),
        )
    )


async def test_a_masked_identifier_never_leaves_and_comes_back_exactly(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    made = await translate(sqlite_database, [third], IdentifierRule.MASK)

    assert made.provenance.origin is Origin.MACHINE
    assert RECORD in made.text.text
    assert made.provenance.attempts[0].identifiers == ("record-number",)
    assert "evening" in server.everything
    assert RECORD not in server.everything


async def test_a_retry_sends_no_more_than_the_first_try(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    server.fault, server.faults_left = Fault.SERVER_ERROR, 1
    made = await translate(sqlite_database, [third], IdentifierRule.MASK)

    assert made.provenance.origin is Origin.MACHINE
    assert len(server.addresses) == 2
    assert RECORD not in server.everything


async def test_a_provider_that_puts_texts_into_addresses_gets_no_more(sqlite_database: Database, server: Third) -> None:
    provider = GoogleProvider(address=f"{server.url}/m")
    await translate(sqlite_database, [provider], IdentifierRule.MASK)

    assert "evening" in server.everything.replace("+", " ")
    assert RECORD not in server.everything


@pytest.mark.parametrize("written", ["٤٨٢٩١٣٧٧", "४८२९१३७७", "４８２９１３７７"])
async def test_native_digits_leave_in_no_form(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider, written: str
) -> None:
    """The engine would get them as ASCII digits."""
    made = await translate(sqlite_database, [third], IdentifierRule.MASK, text=TEXT.replace(RECORD, written))

    assert "evening" in server.everything
    assert RECORD not in server.everything
    assert written not in server.everything
    assert written in (made.provenance.doubtful_text or made.text.text)


async def test_a_text_kept_on_device_goes_on_to_our_own_machines(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    right = f"Por favor, verifique o registro {RECORD} antes da ronda da noite."
    own = ScriptedProvider("on-device", {"pt": {TEXT: right}})
    made = await translate(sqlite_database, [third, own], IdentifierRule.ON_DEVICE)

    assert made.text.text == right
    assert [one.outcome for one in made.provenance.attempts] == [KEPT_ON_DEVICE, "kept"]
    assert server.addresses == []


async def test_our_own_machines_get_the_text_as_it_is(sqlite_database: Database) -> None:
    own = ScriptedProvider("on-device")
    await translate(sqlite_database, [own], IdentifierRule.MASK)

    assert own.asked == [("pt", TEXT)]


async def test_where_the_rule_is_to_refuse_the_original_is_delivered(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    made = await translate(
        sqlite_database, [third, ScriptedProvider("google", leaves_premises=True)], IdentifierRule.REFUSE
    )

    assert (made.text.text, made.provenance.origin) == (TEXT, Origin.ORIGINAL)
    assert [(one.provider, one.outcome) for one in made.provenance.attempts] == [("libretranslate", REFUSED)]
    assert server.addresses == []


@pytest.mark.parametrize("rule", list(IdentifierRule))
async def test_a_screening_that_breaks_lets_nothing_leave(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider, rule: IdentifierRule
) -> None:
    def broken(text: str, language: str | None) -> list[object]:
        raise RuntimeError(text)

    screen: Callable[..., list[object]] = broken
    made = await translate(sqlite_database, [third], rule, screen=screen)  # type: ignore[arg-type] # never answers

    assert (made.text.text, made.provenance.attempts[0].outcome) == (TEXT, REFUSED)
    assert made.provenance.attempts[0].identifiers == (NOT_SCREENED,)
    assert server.addresses == []


async def test_a_mask_that_the_third_party_loses_is_critical(sqlite_database: Database) -> None:
    with Third(lambda *_: "Por favor, verifique antes da ronda da noite.") as careless:
        provider = LibreTranslateProvider(careless.url)
        made = await translate(sqlite_database, [provider], IdentifierRule.MASK)

    assert (made.text.text, made.provenance.attempts[0].outcome) == (TEXT, "checks-failed")
    assert "masks" in {one.check for one in made.provenance.findings}


async def test_the_metrics_count_what_became_of_it(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    metrics = Metrics()
    for rule in IdentifierRule:
        await translate(sqlite_database, [third], rule, metrics=metrics)
    shown = metrics.render().decode()

    for outcome in ("masked", KEPT_ON_DEVICE, REFUSED):
        assert f'commonground_identifiers_found_total{{outcome="{outcome}",provider="libretranslate"}} 1.0' in shown
    assert (
        f'commonground_translation_attempts_total{{outcome="{KEPT_ON_DEVICE}",provider="libretranslate"}} 1.0' in shown
    )


async def test_the_cache_keeps_neither_the_identifier_nor_its_text(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    """Its keys are digests; its answers hold the mask, so that another record's text finds them, too."""
    hospital = await open_hospital(sqlite_database, FakeClock())
    for record in (RECORD, "99911122"):
        made = await translate(
            sqlite_database,
            [third],
            IdentifierRule.MASK,
            text=TEXT.replace(RECORD, record),
            room=hospital.room.id,
        )
        assert record in made.text.text
    async with sqlite_database.read() as connection:
        (row,) = (await connection.execute(sql("SELECT * FROM machine_cache"))).all()

    assert len(server.addresses) == 1
    assert not any(one in str(tuple(row)) for one in (RECORD, "99911122", "evening round"))


async def test_the_real_screening_stands_before_a_third_party(
    sqlite_database: Database, server: Third, third: LibreTranslateProvider
) -> None:
    """Nothing has to be wired for it: a service without another screening uses the house's own."""
    service = TranslationService(sqlite_database, [third], clock=FakeClock())
    address = "ward.nine@hospital.example"
    made = await service.translate(
        TranslationRequest(
            text=FormattedText(f"Please write to {address} before the evening round."),
            source_language="en",
            target_language="pt",
            policy=Policy(("libretranslate",), True, IdentifierRule.MASK),
        )
    )

    assert made.provenance.attempts[0].identifiers != ()
    assert address in made.text.text
    assert address not in server.everything


async def test_marked_words_out_of_a_text_that_names_somebody_are_not_asked_for_alone(
    sqlite_database: Database, third: LibreTranslateProvider, server: Third
) -> None:
    """Behind "the patient" a name is found and hidden; the same name among a few bold words would be shown."""
    text = FormattedText("The patient Costa sleeps well tonight.", (Span(12, 12, "bold"),))
    service = TranslationService(sqlite_database, [third], clock=FakeClock(), screen=finding(r"(?<=patient )costa"))
    policy = Policy(providers=("libretranslate",), text_may_leave=True, identifiers=IdentifierRule.MASK)
    request = TranslationRequest(text=text, source_language="en", target_language="pt", policy=policy)
    await service.translate(request)

    assert server.everything.strip()
    assert "Costa" not in server.everything
