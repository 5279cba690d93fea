"""The remote providers when their servers misbehave: real HTTP on the loopback, every failure one of ours."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from bot.errors import (
    InvalidSetting,
    ProviderAnswerInvalid,
    ProviderRateLimited,
    ProviderTimeout,
    ProviderUnavailable,
    TextTooLong,
    TranslationError,
    UnsupportedPair,
)
from bot.translation.providers.breaker import Breaker
from bot.translation.providers.remote import (
    DeepLProvider,
    GoogleProvider,
    LibreTranslateProvider,
    MicrosoftProvider,
    MyMemoryProvider,
)
from bot.translation.providers.remote_base import MOST_CALLS, RemoteProvider
from tests.support.libretranslate_server import Fault, LibreTranslateServer
from tests.support.translation_services import TranslationServices
from tests.support.waiting import until

SENTENCE = "The patient in room twelve has a fever."
WORDS = {
    SENTENCE: "O paciente no quarto doze tem febre.",
    "First line.\nSecond line.": "Primeira linha.\nSegunda linha.",
    "First line.": "Primeira linha.",
    "Second line.": "Segunda linha.",
    "OK": "OK",
}


def from_the_list(text: str, _source: str, _target: str) -> str:
    return WORDS[text]


@pytest.fixture(scope="module")
def running_server() -> Iterator[TranslationServices]:
    import deep_translator

    assert deep_translator  # loaded beforehand, because the time-outs here are short
    with TranslationServices(from_the_list) as running:
        yield running


@pytest.fixture
def server(running_server: TranslationServices) -> TranslationServices:
    running_server.behave()
    return running_server


def patient_breaker() -> Breaker:
    """One that stays closed, for tests whose subject is a single call."""
    return Breaker(failures=1000)


@pytest.fixture
async def provider(server: TranslationServices) -> AsyncIterator[LibreTranslateProvider]:
    made = LibreTranslateProvider(server.url, timeout=1.0, breaker=patient_breaker())
    yield made
    await made.close()


MAKERS: dict[str, Callable[[str, float], RemoteProvider]] = {
    "libretranslate": lambda url, wait: LibreTranslateProvider(url, timeout=wait, breaker=patient_breaker()),
    "google": lambda url, wait: GoogleProvider(timeout=wait, address=f"{url}/m", breaker=patient_breaker()),
    "deepl": lambda url, wait: DeepLProvider("key:fx", timeout=wait, address=f"{url}/v2/", breaker=patient_breaker()),
    "microsoft": lambda url, wait: MicrosoftProvider(
        "key", timeout=wait, address=f"{url}/ms", breaker=patient_breaker()
    ),
    "mymemory": lambda url, wait: MyMemoryProvider(timeout=wait, address=f"{url}/get", breaker=patient_breaker()),
}

EXPECTED: dict[Fault, type[TranslationError]] = {
    Fault.HANG: ProviderTimeout,
    Fault.DRIP: ProviderTimeout,
    Fault.HTML: ProviderAnswerInvalid,
    Fault.RATE_LIMITED: ProviderRateLimited,
    Fault.SERVER_ERROR: ProviderUnavailable,
    Fault.FORBIDDEN: ProviderUnavailable,
    Fault.REDIRECT: ProviderAnswerInvalid,
    Fault.NOT_JSON: ProviderAnswerInvalid,
    Fault.OTHER_JSON: ProviderAnswerInvalid,
    Fault.LIST: ProviderAnswerInvalid,
    Fault.NULL: ProviderAnswerInvalid,
    Fault.EMPTY: ProviderAnswerInvalid,
    Fault.UNCHANGED: ProviderAnswerInvalid,
    Fault.HUGE: ProviderAnswerInvalid,
    Fault.CUT_OFF: ProviderUnavailable,
}


@pytest.mark.parametrize("fault", sorted(EXPECTED))
@pytest.mark.parametrize("name", sorted(MAKERS))
async def test_every_failure_is_one_of_ours_and_quotes_nothing(
    server: TranslationServices, name: str, fault: Fault
) -> None:
    """The words of the error, and of all errors that it carries, hold nothing of the text."""
    server.fault = fault
    # Long where an answer comes, so that a busy machine is not taken for a slow service.
    wait = 0.6 if EXPECTED[fault] is ProviderTimeout else 20.0
    provider = MAKERS[name](server.url, wait)
    started = time.monotonic()
    with pytest.raises(TranslationError) as raised:
        await provider.translate(SENTENCE, "en", "pt")
    assert type(raised.value) is EXPECTED[fault]
    assert time.monotonic() - started < wait + 10.0
    error: BaseException | None = raised.value
    while error is not None:
        assert "patient" not in repr(error) + str(error)
        error = error.__cause__ or error.__context__
    await provider.close()


async def test_a_rate_limit_carries_the_wait(server: TranslationServices, provider: LibreTranslateProvider) -> None:
    server.fault = Fault.RATE_LIMITED
    with pytest.raises(ProviderRateLimited) as raised:
        await provider.translate(SENTENCE, "en", "pt")
    assert raised.value.retry_after == 7


async def test_nobody_there_is_unavailable() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        provider = LibreTranslateProvider(url, timeout=2.0)
        with pytest.raises(ProviderUnavailable):
            await provider.translate(SENTENCE, "en", "pt")


async def test_one_server_error_costs_one_retry(server: TranslationServices, provider: LibreTranslateProvider) -> None:
    server.fault, server.faults_left = Fault.SERVER_ERROR, 1
    assert (await provider.translate(SENTENCE, "en", "pt")).text == WORDS[SENTENCE]


async def test_hanging_calls_never_hold_more_threads_than_allowed(server: TranslationServices) -> None:
    """And let go of them by themselves, because each request has a time-out of its own."""
    provider = LibreTranslateProvider(server.url, timeout=0.5, breaker=patient_breaker())
    server.fault = Fault.HANG
    calls = [provider.translate(SENTENCE, "en", "pt") for _ in range(3 * MOST_CALLS)]
    tasks = [asyncio.create_task(call) for call in calls]
    seen = []

    def all_done() -> bool:
        seen.append(len(remote_threads()))
        return all(task.done() for task in tasks)

    await until(all_done)
    assert 0 < max(seen) <= MOST_CALLS
    assert all(isinstance(task.exception(), ProviderTimeout) for task in tasks)
    await until(lambda: not remote_threads())
    server.fault = Fault.NONE
    assert (await provider.translate(SENTENCE, "en", "pt")).text == WORDS[SENTENCE]


def remote_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "remote-translation"]


async def test_after_failures_in_a_row_it_is_left_alone_and_then_tried_once(server: TranslationServices) -> None:
    now = [0.0]
    provider = LibreTranslateProvider(
        server.url, timeout=1.0, breaker=Breaker(failures=2, pause=30, clock=lambda: now[0])
    )
    server.fault = Fault.HTML
    for _ in range(2):
        with pytest.raises(ProviderAnswerInvalid):
            await provider.translate(SENTENCE, "en", "pt")
    asked = len(server.addresses)
    with pytest.raises(ProviderUnavailable):
        await provider.translate(SENTENCE, "en", "pt")
    assert len(server.addresses) == asked
    server.fault, now[0] = Fault.NONE, 31.0
    assert (await provider.translate(SENTENCE, "en", "pt")).text == WORDS[SENTENCE]


async def test_a_short_text_may_come_back_unchanged(provider: LibreTranslateProvider) -> None:
    """A name or "OK" is the same in both languages."""
    assert (await provider.translate("OK", "en", "pt")).text == "OK"


async def test_lines_run_together_are_asked_for_one_by_one(
    server: TranslationServices, provider: LibreTranslateProvider
) -> None:
    server.fault = Fault.JOINED_LINES
    answer = await provider.translate("First line.\nSecond line.\n", "en", "pt")
    assert answer.text == "Primeira linha.\nSegunda linha.\n"


async def test_libretranslate_puts_the_text_into_the_body(
    server: TranslationServices, provider: LibreTranslateProvider
) -> None:
    """Addresses end up in the logs of servers and proxies; deep-translator would put the text there."""
    await provider.translate(SENTENCE, "en", "pt")
    assert server.addresses == ["/translate?"]
    assert server.received == [{"q": SENTENCE, "source": "en", "target": "pt", "format": "text"}]


async def test_libretranslate_sends_a_key_only_where_there_is_one() -> None:
    with LibreTranslateServer(from_the_list, api_key="k-1") as server:
        provider = LibreTranslateProvider(server.url, api_key="k-1")
        assert (await provider.translate(SENTENCE, "en", "pt")).text == WORDS[SENTENCE]
        with pytest.raises(ProviderUnavailable):
            await LibreTranslateProvider(server.url).translate(SENTENCE, "en", "pt")


@pytest.mark.parametrize("codes", [("en", "zh-Hans"), ("en", "zh")])
async def test_libretranslate_finds_the_code_that_this_server_has_for_chinese(codes: tuple[str, str]) -> None:
    """Servers changed from zh to zh-Hans; the refused one is asked for once and then last."""
    with LibreTranslateServer(lambda *_: "十二号病房的病人发烧了。", languages=codes) as server:
        provider = LibreTranslateProvider(server.url)
        for _ in range(2):
            assert "发烧" in (await provider.translate(SENTENCE, "en", "zh-Hans")).text
        wanted = ["zh-Hans", "zh-Hans"] if codes[1] == "zh-Hans" else ["zh-Hans", "zh", "zh"]
        assert [fields["target"] for fields in server.received] == wanted


async def test_a_language_that_the_server_lacks_is_an_unsupported_pair(provider: LibreTranslateProvider) -> None:
    with pytest.raises(UnsupportedPair):
        await provider.translate(SENTENCE, "en", "ar")


async def test_google_is_asked_with_its_own_codes(server: TranslationServices) -> None:
    provider = GoogleProvider(address=f"{server.url}/m")
    with pytest.raises(TranslationError):
        await provider.translate("Something not in the list.", "he", "zh-Hant")
    assert "sl=iw" in server.addresses[0]
    assert "tl=zh-TW" in server.addresses[0]


async def test_my_memory_counts_bytes(server: TranslationServices) -> None:
    provider = MyMemoryProvider(address=f"{server.url}/get")
    with pytest.raises(TextTooLong):
        await provider.translate("病人今天早上没有发烧。" * 20, "zh-Hans", "en")
    assert server.addresses == []


async def test_my_memory_spent_allowance_is_a_rate_limit() -> None:
    warning = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY."
    with TranslationServices(lambda *_: warning) as server, pytest.raises(ProviderRateLimited):
        await MyMemoryProvider(address=f"{server.url}/get").translate(SENTENCE, "en", "pt")


@pytest.mark.parametrize("url", ["", "localhost:5000", "ftp://host/", "http://"])
def test_an_address_that_is_none_is_an_invalid_setting(url: str) -> None:
    with pytest.raises(InvalidSetting):
        LibreTranslateProvider(url)


def test_google_codes_are_codes_that_deep_translator_knows() -> None:
    from deep_translator.constants import GOOGLE_LANGUAGES_TO_CODES, MY_MEMORY_LANGUAGES_TO_CODES

    known = {"google": GOOGLE_LANGUAGES_TO_CODES, "mymemory": MY_MEMORY_LANGUAGES_TO_CODES}
    for provider in (GoogleProvider, MyMemoryProvider):
        codes = {code for codes in provider.languages.values() for code in codes}
        assert codes <= set(known[provider.name].values())


@pytest.mark.parametrize(
    "provider", [LibreTranslateProvider, GoogleProvider, DeepLProvider, MicrosoftProvider, MyMemoryProvider]
)
def test_maps_are_keyed_by_our_canonical_tags(provider: type[RemoteProvider]) -> None:
    from bot.language.tags import canonical

    assert [tag for tag in provider.languages if canonical(tag) != tag] == []
