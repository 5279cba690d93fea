"""What every provider promises, whatever engine is behind it: one suite, run against each.

The on-device provider runs the real en↔pt models. The remote ones speak to a local server over HTTP, each in its own protocol,
with the same real engine behind it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import ClassVar

import pytest

from bot.errors import ProviderUnavailable, TextTooLong, TranslationError, UnsupportedPair
from bot.translation.model import Provider
from bot.translation.models import ModelStore
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.providers.remote import (
    DeepLProvider,
    GoogleProvider,
    LibreTranslateProvider,
    MicrosoftProvider,
    MyMemoryProvider,
)
from tests.support.translation_services import TranslationServices
from tests.support.wheel_models import WheelEngine, store_with_models


class UnhurriedMyMemory(MyMemoryProvider):
    """Without the pause between calls that the public service asks for."""

    per_second: ClassVar[float | None] = None


MAKERS: dict[str, Callable[[ModelStore, str], Provider]] = {
    "on-device": lambda store, _: OnDeviceProvider(store),
    "libretranslate": lambda _, url: LibreTranslateProvider(url, leaves_premises=False),
    "google": lambda _, url: GoogleProvider(address=f"{url}/m"),
    "deepl": lambda _, url: DeepLProvider("key:fx", address=f"{url}/v2/"),
    "microsoft": lambda _, url: MicrosoftProvider("key", address=f"{url}/ms"),
    "mymemory": lambda _, url: UnhurriedMyMemory(address=f"{url}/get"),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ModelStore:
    return store_with_models(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def server(store: ModelStore) -> Iterator[TranslationServices]:
    with TranslationServices(WheelEngine(store)) as running:
        yield running


@pytest.fixture(params=sorted(MAKERS))
async def provider(
    request: pytest.FixtureRequest, store: ModelStore, server: TranslationServices
) -> AsyncIterator[Provider]:
    made = MAKERS[request.param](store, server.url)
    assert made.name == request.param
    yield made
    await made.close()


async def test_it_says_what_it_is(provider: Provider) -> None:
    """Policy and chain read these three without asking for a translation."""
    assert isinstance(provider.leaves_premises, bool)
    assert provider.leaves_premises == (provider.name not in {"on-device", "libretranslate"})
    assert provider.longest_text >= 499
    assert provider.supports("en", "pt")
    assert provider.supports("pt", "en")
    assert not provider.supports("en", "en")


async def test_it_translates_both_ways(provider: Provider) -> None:
    there = await provider.translate("The patient has a fever.", "en", "pt")
    back = await provider.translate("O paciente tem febre.", "pt", "en")
    assert "febre" in there.text
    assert there.route == ("en", "pt")
    assert "fever" in back.text
    assert back.route == ("pt", "en")


async def test_it_keeps_lines_and_outer_spaces(provider: Provider) -> None:
    answer = await provider.translate("  First the door.\n\n- then the window\n- then the bed\n", "en", "pt")
    lines = answer.text.split("\n")
    assert [bool(line) for line in lines] == [True, False, True, True, False]
    assert lines[0].startswith("  ")
    assert lines[2].startswith("- ")
    assert "janela" in lines[2]
    assert "cama" in lines[3]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
async def test_nothing_to_translate_is_given_back(provider: Provider, text: str) -> None:
    assert (await provider.translate(text, "en", "pt")).text == text


@pytest.mark.parametrize(("source", "target"), [("en", "ii"), ("ii", "en"), ("en", "en")])
async def test_an_unknown_pair_is_refused(provider: Provider, source: str, target: str) -> None:
    assert not provider.supports(source, target)
    with pytest.raises(UnsupportedPair):
        await provider.translate("Good morning.", source, target)


async def test_a_text_beyond_its_cap_is_refused_at_once(provider: Provider) -> None:
    text = "The door is open. " * (provider.longest_text // 18 + 1)
    with pytest.raises(TextTooLong):
        await provider.translate(text, "en", "pt")


async def test_it_serves_many_at_once_and_mixes_nothing_up(provider: Provider) -> None:
    rooms = [str(number) for number in range(11, 19)]
    answers = await asyncio.gather(*(provider.translate(f"Please go to room {room}.", "en", "pt") for room in rooms))
    assert [room for room, answer in zip(rooms, answers, strict=True) if room in answer.text] == rooms


async def test_a_cancelled_call_leaves_no_answer_for_the_next(provider: Provider) -> None:
    await provider.translate("Good morning.", "en", "pt")
    first = asyncio.create_task(provider.translate("The surgeon is in the garden. " * 10, "en", "pt"))
    for _ in range(20):  # turns of the loop: the request is on its way
        await asyncio.sleep(0)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    answer = await provider.translate("The nurse is in the kitchen.", "en", "pt")
    assert "cozinha" in answer.text
    assert "jardim" not in answer.text


async def test_it_can_be_closed_twice_and_then_refuses(provider: Provider) -> None:
    await provider.translate("Good morning.", "en", "pt")
    await provider.close()
    await provider.close()
    with pytest.raises(ProviderUnavailable):
        await provider.translate("Good morning.", "en", "pt")


async def test_its_errors_do_not_quote_the_text(provider: Provider) -> None:
    """Errors are logged; texts are not."""
    await provider.close()
    with pytest.raises(TranslationError) as raised:
        await provider.translate("Incarvilleamine", "en", "pt")
    error: BaseException | None = raised.value
    while error is not None:
        assert "Incarvilleamine" not in repr(error) + str(error)
        error = error.__cause__ or error.__context__
