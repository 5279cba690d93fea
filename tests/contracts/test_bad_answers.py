"""What comes of every bad answer, whoever gives it: the next provider, or the original, plainly marked, with the reason told.

Each remote provider speaks its own protocol over real HTTP to a server that misbehaves; each bad text is judged by the same
checks whatever engine it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

import pytest

from bot.language.text import FormattedText
from bot.observe import Metrics
from bot.privacy.model import IdentifierRule
from bot.storage.engine import Database
from bot.translation.model import Origin, Policy, Provider, Translation, TranslationRequest
from bot.translation.models import ModelStore
from bot.translation.providers.breaker import Breaker
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.providers.remote import (
    DeepLProvider,
    GoogleProvider,
    LibreTranslateProvider,
    MicrosoftProvider,
    MyMemoryProvider,
)
from bot.translation.service import TranslationService
from tests.support.clock import FakeClock
from tests.support.libretranslate_server import Fault
from tests.support.providers import ScriptedProvider
from tests.support.translation_services import TranslationServices
from tests.support.wheel_models import store_with_models

SENTENCE = "The patient in room 12 has had a fever since Monday and needs 5 mg at once."
RIGHT = "O paciente do quarto 12 tem febre desde segunda-feira e precisa de 5 mg imediatamente."
LATE, PATIENT = 0.4, 20.0
"""Seconds that a provider waits here for an answer: where none comes, and everywhere else, however busy the machine is."""


class Answering(TranslationServices):
    """A server that gives one answer to everything."""

    answer: ClassVar[dict[str, str]] = {}

    def run_engine(self, text: str, source: str, target: str) -> str:
        self.answer.setdefault("now", RIGHT)
        return super().run_engine(text, source, target) if self.fault is not Fault.NONE else self.answer["now"]


class UnhurriedMyMemory(MyMemoryProvider):
    """Without the pause between calls that the public service asks for."""

    per_second: ClassVar[float | None] = None


MAKERS: dict[str, Callable[[str, float], Provider]] = {
    "libretranslate": lambda url, wait: LibreTranslateProvider(url, timeout=wait, breaker=Breaker(failures=3)),
    "google": lambda url, wait: GoogleProvider(wait, address=f"{url}/m", breaker=Breaker(failures=3)),
    "deepl": lambda url, wait: DeepLProvider("key:fx", wait, address=f"{url}/v2/", breaker=Breaker(failures=3)),
    "microsoft": lambda url, wait: MicrosoftProvider(
        "key", None, wait, address=f"{url}/ms", breaker=Breaker(failures=3)
    ),
    "mymemory": lambda url, wait: UnhurriedMyMemory(wait, address=f"{url}/get", breaker=Breaker(failures=3)),
}
every_remote_provider = pytest.mark.parametrize("name", sorted(MAKERS))

# The other faults, each with the error that it becomes, are in tests/integration/translation/test_remote.py.
REASONS = {
    Fault.HANG: "time-out",
    Fault.HTML: "invalid-answer",
    Fault.RATE_LIMITED: "rate-limited",
    Fault.NOT_JSON: "invalid-answer",
    Fault.NULL: "invalid-answer",
    Fault.EMPTY: "invalid-answer",
    Fault.UNCHANGED: "invalid-answer",
    Fault.HUGE: "invalid-answer",
}

BAD_TEXTS = {
    "repeated": "O paciente do quarto 12 tem febre e precisa de 5 mg " + "e precisa " * 40,
    "other numbers": RIGHT.replace("5 mg", "50 mg"),
    "other language": "Der Patient in Zimmer 12 hat seit Montag Fieber und braucht sofort 5 mg.",
    "somebody else's": "A reunião da equipe de cirurgia foi adiada para quinta-feira às 9.",
    "cut off": "O paciente do quarto 12 tem febre",
}


@pytest.fixture(scope="module")
def running() -> Iterator[Answering]:
    import deep_translator

    assert deep_translator  # loaded beforehand, because the time-outs here are short
    with Answering(lambda *_: RIGHT) as server:
        yield server


@pytest.fixture
def server(running: Answering) -> Answering:
    running.behave()
    running.answer["now"] = RIGHT
    return running


async def translate(
    database: Database, *providers: Provider, metrics: Metrics | None = None, text: str = SENTENCE
) -> Translation:
    service = TranslationService(
        database, providers, clock=FakeClock(), watcher=metrics, screen=lambda _text, _language: ()
    )
    return await service.translate(
        TranslationRequest(
            text=FormattedText(text),
            source_language="en",
            target_language="pt",
            policy=Policy(tuple(one.name for one in providers), True, IdentifierRule.MASK),
        )
    )


def next_one() -> ScriptedProvider:
    return ScriptedProvider("on-device", {"pt": {SENTENCE: RIGHT}})


@every_remote_provider
@pytest.mark.parametrize("fault", sorted(REASONS))
async def test_a_bad_answer_goes_to_the_next_provider_and_the_reason_is_told(
    sqlite_database: Database, server: Answering, name: str, fault: Fault
) -> None:
    server.fault = fault
    provider, metrics = MAKERS[name](server.url, LATE if REASONS[fault] == "time-out" else PATIENT), Metrics()
    made = await translate(sqlite_database, provider, next_one(), metrics=metrics)
    await provider.close()

    assert (made.text.text, made.provenance.provider) == (RIGHT, "on-device")
    assert [one.outcome for one in made.provenance.attempts] == [REASONS[fault], "kept"]
    counted = f'commonground_translation_attempts_total{{outcome="{REASONS[fault]}",provider="{name}"}} 1.0'
    assert counted in metrics.render().decode()


@every_remote_provider
@pytest.mark.parametrize("answer", sorted(BAD_TEXTS))
async def test_a_text_that_says_something_else_is_never_shown_as_the_translation(
    sqlite_database: Database, server: Answering, name: str, answer: str
) -> None:
    server.answer["now"] = BAD_TEXTS[answer]
    provider = MAKERS[name](server.url, PATIENT)
    made = await translate(sqlite_database, provider)
    await provider.close()

    assert (made.text.text, made.provenance.origin) == (SENTENCE, Origin.ORIGINAL)
    assert [one.outcome for one in made.provenance.attempts] == ["checks-failed"]
    assert made.provenance.findings != ()
    assert made.provenance.doubtful_text is not None


@every_remote_provider
async def test_a_provider_that_fails_again_and_again_is_left_alone(
    sqlite_database: Database, server: Answering, name: str
) -> None:
    """And the reason is told all the same."""
    server.fault = Fault.HTML
    provider = MAKERS[name](server.url, PATIENT)
    outcomes = [
        (await translate(sqlite_database, provider, next_one())).provenance.attempts[0].outcome for _ in range(5)
    ]
    await provider.close()

    assert outcomes == ["invalid-answer"] * 3 + ["unavailable"] * 2
    assert len(server.addresses) == 3


@every_remote_provider
async def test_a_rate_limit_is_obeyed_for_as_long_as_it_says(
    sqlite_database: Database, server: Answering, name: str
) -> None:
    server.fault = Fault.RATE_LIMITED
    provider = MAKERS[name](server.url, PATIENT)
    outcomes = [(await translate(sqlite_database, provider)).provenance.attempts[0].outcome for _ in range(2)]
    await provider.close()

    assert outcomes == ["rate-limited", "rate-limited"]
    assert len(server.addresses) == 1


@every_remote_provider
async def test_a_word_of_ten_thousand_characters_is_sent_to_nobody(
    sqlite_database: Database, server: Answering, name: str
) -> None:
    provider = MAKERS[name](server.url, PATIENT)
    word = "x" * 10_000
    made = await translate(sqlite_database, provider, text=word)
    await provider.close()

    assert (made.text.text, made.provenance.origin) == (word, Origin.ORIGINAL)
    assert [one.outcome for one in made.provenance.attempts] == ["too-long"]
    assert server.addresses == []


async def test_the_engine_of_this_machine_refuses_such_a_word_at_once(
    sqlite_database: Database, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """It would compute for two minutes."""
    store: ModelStore = store_with_models(tmp_path_factory.mktemp("models"))
    provider = OnDeviceProvider(store)
    made = await translate(sqlite_database, provider, text="x" * 4_000)

    assert [one.outcome for one in made.provenance.attempts] == ["too-long"]
    assert provider.process_ids == []
    await provider.close()


async def test_without_any_provider_left_the_original_says_what_every_one_did(
    sqlite_database: Database, server: Answering
) -> None:
    server.fault = Fault.SERVER_ERROR
    providers = [MAKERS[name](server.url, PATIENT) for name in sorted(MAKERS)]
    made = await translate(sqlite_database, *providers)
    for provider in providers:
        await provider.close()

    assert (made.text.text, made.provenance.origin) == (SENTENCE, Origin.ORIGINAL)
    assert [(one.provider, one.outcome) for one in made.provenance.attempts] == [
        (name, "unavailable") for name in sorted(MAKERS)
    ]
