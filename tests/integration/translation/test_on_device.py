"""The on-device provider when things go wrong: real processes, real signals, the real engine."""

from __future__ import annotations

import asyncio
import os
import signal
import statistics
import subprocess
import sys
import textwrap
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest

from bot.errors import ModelMissing, ProviderTimeout, ProviderUnavailable, TextTooLong
from bot.translation.models import ModelPair, ModelStore, Role
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.providers.pieces import LONGEST_TOKEN
from tests.support.waiting import until
from tests.support.wheel_models import ENGLISH_PORTUGUESE, WheelEngine, store_with_models, wheel_models

HEAVY_TEXT = "a1b2c3d4 " * 80
"""Takes the engine about a second: time enough to do something to its process."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ModelStore:
    return store_with_models(tmp_path_factory.mktemp("models"))


@asynccontextmanager
async def running(provider: OnDeviceProvider) -> AsyncIterator[OnDeviceProvider]:
    try:
        yield provider
    finally:
        await provider.close()


def is_working(pid: int) -> bool:
    """Whether the process has begun to compute: its processor time grows."""
    before = sum(psutil.Process(pid).cpu_times()[:2])
    deadline = time.monotonic() + 0.2
    while time.monotonic() < deadline:
        if sum(psutil.Process(pid).cpu_times()[:2]) > before:
            return True
    return False


async def test_the_answer_is_that_of_the_raw_engine(store: ModelStore) -> None:
    """For everyday texts the provider adds nothing and takes nothing away."""
    text = "Please check the line. Then call me.\n\n- bed four\n- bed five\n\nThank you!"
    async with running(OnDeviceProvider(store)) as provider:
        answer = await provider.translate(text, "en", "pt")
    assert answer.text == WheelEngine(store)(text, "en", "pt")
    assert answer.engine_version == store.manifest(ENGLISH_PORTUGUESE).label


async def test_a_process_killed_in_mid_sentence_costs_one_retry(store: ModelStore) -> None:
    async with running(OnDeviceProvider(store)) as provider:
        await provider.translate("Good morning.", "en", "pt")
        (first,) = provider.process_ids
        call = asyncio.create_task(provider.translate(HEAVY_TEXT, "en", "pt"))
        await until(lambda: is_working(first))
        os.kill(first, signal.SIGKILL)
        answer = await call
        assert "a1b2c3d4" in answer.text
        assert provider.process_ids != [first]


async def test_a_process_killed_twice_in_one_sentence_is_unavailable(store: ModelStore) -> None:
    async with running(OnDeviceProvider(store)) as provider:
        call = asyncio.create_task(provider.translate(HEAVY_TEXT, "en", "pt"))
        killed: set[int] = set()
        for _ in range(2):
            await until(lambda: bool(set(provider.process_ids) - killed))
            (pid,) = set(provider.process_ids) - killed
            os.kill(pid, signal.SIGKILL)
            killed.add(pid)
        with pytest.raises(ProviderUnavailable):
            await call
        assert "bom dia" in (await provider.translate("Good morning.", "en", "pt")).text.lower()


async def test_a_process_killed_while_idle_is_replaced(store: ModelStore) -> None:
    """As the kernel's out-of-memory killer may do."""
    async with running(OnDeviceProvider(store)) as provider:
        await provider.translate("Good morning.", "en", "pt")
        (first,) = provider.process_ids
        os.kill(first, signal.SIGKILL)
        assert "bom dia" in (await provider.translate("Good morning.", "en", "pt")).text.lower()


async def test_a_hanging_process_is_killed_at_the_time_out_and_replaced(store: ModelStore) -> None:
    async with running(OnDeviceProvider(store, timeout=2.0)) as provider:
        await provider.translate("Good morning.", "en", "pt")
        (first,) = provider.process_ids
        os.kill(first, signal.SIGSTOP)
        started = time.monotonic()
        with pytest.raises(ProviderTimeout):
            await provider.translate("Good evening.", "en", "pt")
        assert 1.8 < time.monotonic() - started < 20
        assert not psutil.pid_exists(first)
        assert "boa noite" in (await provider.translate("Good evening.", "en", "pt")).text.lower()


async def test_waiting_for_a_busy_process_is_bounded_too(store: ModelStore) -> None:
    async with running(OnDeviceProvider(store, timeout=2.0)) as provider:
        await provider.translate("Good morning.", "en", "pt")
        os.kill(provider.process_ids[0], signal.SIGSTOP)
        calls = [provider.translate("Good evening.", "en", "pt") for _ in range(3)]
        async with asyncio.timeout(30):
            outcomes = await asyncio.gather(*calls, return_exceptions=True)
        assert isinstance(outcomes[0], ProviderTimeout)
        for outcome in outcomes[1:]:
            assert isinstance(outcome, ProviderTimeout) or "noite" in getattr(outcome, "text", "")


async def test_an_interrupt_from_the_terminal_does_not_end_the_process(store: ModelStore) -> None:
    """Ctrl-C and a supervisor's SIGTERM reach the whole group; the parent decides when to stop."""
    async with running(OnDeviceProvider(store)) as provider:
        await provider.translate("Good morning.", "en", "pt")
        (pid,) = provider.process_ids
        for number in (signal.SIGINT, signal.SIGTERM):
            os.kill(pid, number)
        await provider.translate("Good evening.", "en", "pt")
        assert provider.process_ids == [pid]


async def test_close_ends_the_processes_even_in_mid_sentence(store: ModelStore) -> None:
    provider = OnDeviceProvider(store, processes=2)
    await provider.warm([("en", "pt")])
    pids = provider.process_ids
    assert len(pids) == 2
    calls = [asyncio.create_task(provider.translate(HEAVY_TEXT, "en", "pt")) for _ in range(3)]
    await until(lambda: all(map(is_working, pids)))
    await provider.close()
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ProviderUnavailable] * 3
    assert not any(map(psutil.pid_exists, pids))


async def test_the_processes_die_with_a_parent_that_is_killed(store: ModelStore, tmp_path: Path) -> None:
    """Also while they compute, when they do not look at their input."""
    script = tmp_path / "parent.py"
    script.write_text(
        textwrap.dedent(f"""
        import asyncio
        from pathlib import Path
        from bot.translation.models import ModelStore
        from bot.translation.providers.on_device import OnDeviceProvider

        async def main():
            provider = OnDeviceProvider(ModelStore(Path({str(store.path)!r})))
            await provider.warm([("en", "pt")])
            print(provider.process_ids[0], flush=True)
            await provider.translate({"a1b2c3d4 " * 450!r}, "en", "pt")

        asyncio.run(main())
        """)
    )
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, str(script)),
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)},
    )
    assert parent.stdout is not None
    pid = int(await parent.stdout.readline())
    await until(lambda: is_working(pid))
    parent.kill()
    await parent.wait()
    await until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE, 2)


async def test_an_idle_process_ends_and_the_next_text_starts_another(store: ModelStore) -> None:
    async with running(OnDeviceProvider(store, idle_unload=0.2)) as provider:
        await provider.translate("Good morning.", "en", "pt")
        (first,) = provider.process_ids
        await until(lambda: not provider.process_ids)
        await until(lambda: not psutil.pid_exists(first))
        assert "bom dia" in (await provider.translate("Good morning.", "en", "pt")).text.lower()


async def test_the_process_inherits_no_secrets(store: ModelStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:secret")
    async with running(OnDeviceProvider(store)) as provider:
        await provider.warm([("en", "pt")])
        assert "TELEGRAM_TOKEN" not in psutil.Process(provider.process_ids[0]).environ()


async def test_a_pair_without_english_goes_by_way_of_it(tmp_path: Path) -> None:
    """The real pt→en model, and the real en→pt model passed off as one for Spanish, for want of a third."""
    store = store_with_models(tmp_path)
    folder = next(wheel_models().glob("enpt-*"))
    names = {
        Role.MODEL: "model.enpt.intgemm.alphas.bin",
        Role.SOURCE_VOCABULARY: "vocab.enpt.spm",
        Role.TARGET_VOCABULARY: "vocab.enpt.spm",
    }
    store.install(
        ModelPair("en", "es"), {role: folder / name for role, name in names.items()}, version="2.0", origin="test"
    )
    text = "O médico está na sala.\nA enfermeira também."
    async with running(OnDeviceProvider(store)) as provider:
        answer = await provider.translate(text, "pt", "es")
    assert answer.route == ("pt", "en", "es")
    engine = WheelEngine(store)
    assert answer.text == engine(engine(text, "pt", "en"), "en", "es")
    assert answer.engine_version is not None
    assert [label.split()[0] for label in answer.engine_version.split("; ")] == ["pt-en", "en-es"]


async def test_a_damaged_model_makes_the_provider_unavailable_not_the_text_wrong(tmp_path: Path) -> None:
    store = store_with_models(tmp_path)
    weights = next(tmp_path.glob("en_pt.*/model.*"))
    content = bytearray(weights.read_bytes())
    content[1_000_000] ^= 1
    weights.write_bytes(content)
    async with running(OnDeviceProvider(store)) as provider:
        with pytest.raises(ProviderUnavailable, match=r"en→pt.*models pull en pt"):
            await provider.translate("Good morning.", "en", "pt")
        assert "good morning" in (await provider.translate("Bom dia.", "pt", "en")).text.lower()


async def test_warming_up_without_a_model_names_the_command(store: ModelStore) -> None:
    async with running(OnDeviceProvider(store)) as provider:
        with pytest.raises(ModelMissing, match="commonground models pull pt ar"):
            await provider.warm([("pt", "ar")])


async def test_a_long_word_is_refused_and_long_chinese_is_not(store: ModelStore) -> None:
    """A word's cost grows with the square of its length; Chinese has no spaces between words."""
    async with running(OnDeviceProvider(store)) as provider:
        await provider.translate("x" * LONGEST_TOKEN, "en", "pt")
        with pytest.raises(TextTooLong):
            await provider.translate("See " + "x" * (LONGEST_TOKEN + 1), "en", "pt")
        await provider.translate("病人今天早上没有发烧" * 30, "en", "pt")


async def test_a_long_text_without_a_full_stop_arrives_to_its_end(store: ModelStore) -> None:
    """The raw engine loses the last third of this one."""
    clauses = [
        "please check the line in bed four before the evening round",
        "the family asked for a meeting tomorrow after lunch",
        "we moved the pump to the next room because the alarm kept going",
        "the pharmacist says the new stock arrives on Friday",
        "send me the summary when the scan is done",
        "her blood pressure was low this morning but she feels better now",
        "the night nurse will watch the drain and write down the amount",
        "call the surgeon if the pain gets worse",
        "nobody has told the daughter about the transfer yet",
        "we need one more bed on the ward by the weekend",
        "he ate half of his breakfast and walked to the window",
    ]
    text = " ".join([*clauses, *clauses, "and bring the yellow umbrella"])
    async with running(OnDeviceProvider(store)) as provider:
        answer = await provider.translate(text, "en", "pt")
    assert "amarelo" in answer.text
    assert "amarelo" not in WheelEngine(store)(text, "en", "pt")
    assert len(answer.text.split()) > 0.85 * len(text.split())


async def test_the_event_loop_stays_free_while_the_engine_works(store: ModelStore) -> None:
    """Nothing holds the loop for more than 10 ms; the median, because the machine may be busy with other things."""
    async with running(OnDeviceProvider(store)) as provider:
        await provider.warm([("en", "pt")])
        call = asyncio.create_task(provider.translate(HEAVY_TEXT, "en", "pt"))
        gaps = []
        while not call.done():
            before = time.monotonic()
            await asyncio.sleep(0.001)
            gaps.append(time.monotonic() - before)
        await call
    assert len(gaps) > 50
    assert statistics.median(gaps) < 0.010
