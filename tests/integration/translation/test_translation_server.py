"""Our engine as a LibreTranslate server: the real clients against real HTTP, with the real English and Portuguese models."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
import uvicorn

from bot.errors import ProviderRateLimited, ProviderUnavailable, TextTooLong, UnsupportedPair
from bot.language import default_detector
from bot.language.text import FormattedText
from bot.storage.engine import Database
from bot.translation.model import Origin, Policy, Provider, ProviderAnswer, TranslationRequest
from bot.translation.models import ModelStore
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.providers.remote import LibreTranslateProvider
from bot.translation.server import LARGEST_BODY, LONGEST_REQUEST, MOST_TEXTS, Serving, translation_server
from bot.translation.service import TranslationService
from bot.translation.serving import examined
from tests.support.clock import FakeClock
from tests.support.waiting import until
from tests.support.wheel_models import store_with_models

SENTENCE = "The patient in room twelve has a fever."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ModelStore:
    return store_with_models(tmp_path_factory.mktemp("models"))


@pytest.fixture
async def engine(store: ModelStore) -> AsyncIterator[OnDeviceProvider]:
    made = OnDeviceProvider(store)
    yield made
    await made.close()


def serving(store: ModelStore, engine: Provider, **others: Any) -> Serving:
    return Serving(
        engine=engine,
        pairs=store.pairs,
        problems=examined(store),
        detect=default_detector().detect,
        **others,
    )


@asynccontextmanager
async def client(made: Serving) -> AsyncIterator[httpx.AsyncClient]:
    """The application asked in this process, on this loop."""
    transport = httpx.ASGITransport(translation_server(made), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as asking:
        yield asking


@pytest.fixture
async def ask(store: ModelStore, engine: OnDeviceProvider) -> AsyncIterator[httpx.AsyncClient]:
    async with client(serving(store, engine)) as asking:
        yield asking


class Slow:
    """An engine that answers when it is told to."""

    name, leaves_premises, longest_text = "slow", False, 4096

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.working = 0

    def version(self, source_language: str, target_language: str) -> str:
        return "1"

    def supports(self, source_language: str, target_language: str) -> bool:
        return True

    async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
        self.working += 1
        await self.go.wait()
        return ProviderAnswer("O paciente no quarto doze tem febre.", (source_language, target_language))

    async def close(self) -> None:
        self.go.set()


FIELDS = {"q": SENTENCE, "source": "en", "target": "pt", "format": "text"}


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param({"json": FIELDS}, id="json"),
        pytest.param({"data": FIELDS}, id="form"),
        pytest.param({"files": {name: (None, value) for name, value in FIELDS.items()}}, id="multipart"),
        pytest.param({"params": FIELDS}, id="address"),
    ],
)
async def test_a_text_is_translated_however_the_fields_come(ask: httpx.AsyncClient, sent: dict[str, Any]) -> None:
    answer = await ask.post("/translate", **sent)

    assert answer.status_code == 200
    assert "febre" in answer.json()["translatedText"]


async def test_a_foreign_client_gains_the_readying_of_the_text(ask: httpx.AsyncClient) -> None:
    """The raw engine would lose the µ and turn ≥ into its opposite."""
    fields = {"q": "Give 5 µg, not 5 mg, if ≥ 65.", "source": "en", "target": "pt"}
    told = (await ask.post("/translate", json=fields)).json()

    assert "5 mcg" in told["translatedText"]
    assert "pelo menos 65" in told["translatedText"]
    assert told["findings"] == []


async def test_what_the_checks_found_is_said(store: ModelStore) -> None:
    class Wrong(Slow):
        async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
            return ProviderAnswer("Dê 50 mg de apixabana ao paciente.", (source_language, target_language))

    async with client(serving(store, Wrong())) as asking:
        told = (await asking.post("/translate", json=FIELDS | {"q": "Give the patient 5 mg of apixaban."})).json()
    assert {"check": "numbers", "severity": "critical"} in told["findings"]


async def test_a_list_is_answered_by_a_list_and_auto_by_the_language(ask: httpx.AsyncClient) -> None:
    texts = [SENTENCE, "👍 120/80", "O paciente não tem febre."]
    told = (await ask.post("/translate", json={"q": texts, "source": "auto", "target": "pt"})).json()

    assert "febre" in told["translatedText"][0]
    assert told["translatedText"][1:] == texts[1:]
    assert [one["language"] for one in told["detectedLanguage"]] == ["en", "und", "pt"]
    assert told["detectedLanguage"][0]["confidence"] > 90


async def test_the_language_of_a_text_is_told_in_per_cent(ask: httpx.AsyncClient) -> None:
    ((found,), nothing) = [(await ask.post("/detect", data={"q": text})).json() for text in (SENTENCE, "👍 120/80")]

    assert (found["language"], found["confidence"] > 90) == ("en", True)
    assert nothing == []


async def test_the_languages_are_those_of_the_models(ask: httpx.AsyncClient) -> None:
    told = (await ask.get("/languages")).json()

    assert told == [
        {"code": "en", "name": "English", "targets": ["en", "pt"]},
        {"code": "pt", "name": "Portuguese", "targets": ["pt", "en"]},
    ]


@pytest.mark.parametrize(
    ("changed", "status", "words"),
    [
        ({"q": None}, 400, "missing q"),
        ({"q": []}, 400, "missing q"),
        ({"q": ["a", 1]}, 400, "missing q"),
        ({"target": None}, 400, "missing target"),
        ({"source": 7}, 400, "missing source"),
        ({"target": "ar"}, 400, "ar is not supported"),
        ({"source": "not a tag"}, 400, "not supported"),
        ({"format": "html"}, 400, "only the format text"),
        ({"q": "word " * 900}, 400, "exceeds text limit (4096)"),
        ({"q": "x" * (LONGEST_REQUEST + 1)}, 400, f"exceeds text limit ({LONGEST_REQUEST})"),
        ({"q": ["x"] * (MOST_TEXTS + 1)}, 400, f"exceeds batch limit ({MOST_TEXTS})"),
        ({"q": "x" * 1000}, 400, "a word exceeds the limit"),
        ({"q": "x" * LARGEST_BODY}, 413, "more than"),
    ],
)
async def test_what_cannot_be_served_is_told_in_libretranslates_words(
    ask: httpx.AsyncClient, changed: dict[str, Any], status: int, words: str
) -> None:
    answer = await ask.post("/translate", json=FIELDS | changed)

    assert (answer.status_code, list(answer.json())) == (status, ["error"])
    assert words in answer.json()["error"]


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff", b"[" * 100_000])
async def test_a_body_that_is_no_object_is_refused(ask: httpx.AsyncClient, body: bytes) -> None:
    answer = await ask.post("/translate", content=body, headers={"content-type": "application/json"})

    assert (answer.status_code, list(answer.json())) == (400, ["error"])


async def test_a_key_is_asked_for_where_there_are_keys(store: ModelStore, engine: OnDeviceProvider) -> None:
    async with client(serving(store, engine, api_keys=("first", "second"))) as asking:
        statuses = [
            (await asking.post("/translate", json=FIELDS | shown)).status_code
            for shown in ({}, {"api_key": "third"}, {"api_key": ["first"]}, {"api_key": "second"})
        ]
        detected = await asking.post("/detect", json={"q": SENTENCE})
    assert statuses == [403, 403, 403, 200]
    assert detected.status_code == 403


async def test_whoever_comes_to_a_full_queue_is_told_to_come_again(store: ModelStore) -> None:
    slow = Slow()
    async with client(serving(store, slow, side_by_side=1, waiting=1)) as asking, asyncio.TaskGroup() as group:
        first = group.create_task(asking.post("/translate", json=FIELDS))
        second = group.create_task(asking.post("/translate", json=FIELDS))
        while not slow.working:  # noqa: ASYNC110 - turns of the loop; there is no event to wait for
            await asyncio.sleep(0)
        refused = await asking.post("/translate", json=FIELDS)
        slow.go.set()
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
    assert [task.result().status_code for task in (first, second)] == [200, 200]


async def test_a_request_that_takes_too_long_is_given_up(store: ModelStore) -> None:
    async with client(serving(store, Slow(), patience=0.05)) as asking:
        answer = await asking.post("/translate", json=FIELDS)
    assert answer.status_code == 504


async def test_health_is_that_of_the_models(store: ModelStore, engine: OnDeviceProvider, tmp_path: Any) -> None:
    damaged = store_with_models(tmp_path)
    weights = next(tmp_path.glob("en_pt.*/model.*"))
    weights.write_bytes(weights.read_bytes()[:-1])
    states = []
    for one in (store, damaged, ModelStore(tmp_path / "none")):
        async with client(serving(one, engine)) as asking:
            answer = await asking.get("/health")
            states.append((answer.status_code, answer.json()["models"]))
    assert states == [(200, ["en→pt", "pt→en"]), (503, ["en→pt", "pt→en"]), (503, [])]


async def test_a_request_that_never_ends_is_left(store: ModelStore, engine: OnDeviceProvider) -> None:
    async def dripping() -> AsyncIterator[bytes]:
        yield b'{"q": '
        await asyncio.Event().wait()

    async with client(serving(store, engine, arrival=0.05)) as asking:
        answer = await asking.post("/translate", content=dripping())
    assert (answer.status_code, list(answer.json())) == (408, ["error"])


@asynccontextmanager
async def listening(made: Serving) -> AsyncIterator[str]:
    """The service on a port of its own, on this loop; its root, without a slash at its end."""
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(translation_server(made), log_config=None, lifespan="off"))
        running = asyncio.create_task(server.serve([port]))
        await until(lambda: server.started)
        try:
            yield f"http://127.0.0.1:{port.getsockname()[1]}"
        finally:
            server.should_exit = server.force_exit = True
            await running


async def test_the_real_deep_translator_client_is_served(store: ModelStore, engine: OnDeviceProvider) -> None:
    """It puts the text and the key into the address, and knows no time-out."""
    from deep_translator import LibreTranslator

    async with listening(serving(store, engine, api_keys=("k",))) as url:
        made = LibreTranslator(source="en", target="pt", api_key="k", custom_url=f"{url}/")
        assert "febre" in await asyncio.to_thread(made.translate, SENTENCE)


async def test_an_assistant_gets_the_same_from_a_server_as_from_its_own_machine(
    store: ModelStore, engine: OnDeviceProvider, sqlite_database: Database
) -> None:
    """Masks and normalised signs pass through the server, which readies the text once more."""
    texts = (
        SENTENCE,
        "Give 5 µg, not 5 mg, if ≥ 65.",
        "DO NOT GIVE IBUPROFEN TO THIS PATIENT",
        "Please read https://example.org/a?b=1 today.\n- Open the door.\n- Close the window.",
    )

    async def through(provider: Provider) -> list[tuple[str, Origin]]:
        service = TranslationService(sqlite_database, [provider], clock=FakeClock())
        made = [
            await service.translate(
                TranslationRequest(
                    text=FormattedText(text),
                    source_language="en",
                    target_language="pt",
                    policy=Policy((provider.name,)),
                )
            )
            for text in texts
        ]
        return [(one.text.text, one.provenance.origin) for one in made]

    here = await through(engine)
    async with listening(serving(store, engine, api_keys=("k",))) as url:
        provider = LibreTranslateProvider(url, api_key="k", leaves_premises=False)
        there = await through(provider)
    assert there == here
    assert {origin for _, origin in here} == {Origin.MACHINE}


async def test_our_provider_understands_every_refusal(store: ModelStore, engine: OnDeviceProvider) -> None:
    async with listening(serving(store, engine, api_keys=("k",))) as url:
        provider = LibreTranslateProvider(url, api_key="k", leaves_premises=False)
        for text, target, expected in [("x" * 1000, "pt", TextTooLong), (SENTENCE, "ar", UnsupportedPair)]:
            with pytest.raises(expected):
                await provider.translate(text, "en", target)
        with pytest.raises(ProviderUnavailable):
            await LibreTranslateProvider(url, leaves_premises=False).translate(SENTENCE, "en", "pt")


async def test_a_full_queue_is_a_rate_limit_to_our_provider(store: ModelStore) -> None:
    async with listening(serving(store, Slow(), side_by_side=1, waiting=0)) as url:
        providers = [LibreTranslateProvider(url, leaves_premises=False, timeout=1.0) for _ in range(2)]
        outcomes = await asyncio.gather(
            *(one.translate(SENTENCE, "en", "pt") for one in providers), return_exceptions=True
        )
    limited = [one for one in outcomes if isinstance(one, ProviderRateLimited)]
    assert [one.retry_after for one in limited] == [1]
