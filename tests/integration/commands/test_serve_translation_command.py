"""``serve-translation``: a process that serves until it is told to stop, and an assistant that translates by it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from pathlib import Path

import pytest

from bot.language.text import FormattedText
from bot.storage.engine import Database
from bot.translation.model import Origin, Policy, TranslationRequest
from bot.translation.providers.remote import LibreTranslateProvider
from bot.translation.service import TranslationService
from tests.integration.commands.conftest import CommandLine
from tests.support.clock import FakeClock
from tests.support.wheel_models import store_with_models

ROOT = Path(__file__).parents[3]
TEXT = "Give 5 µg, not 5 mg, if ≥ 65."


def free_port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port: int = unused.getsockname()[1]
        return port


async def test_an_assistant_translates_by_a_served_engine(tmp_path: Path, sqlite_database: Database) -> None:
    """Another process has the models; it says where it listens, logs no text, and leaves with 0 at SIGTERM."""
    store, port = store_with_models(tmp_path / "models"), free_port()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COMMONGROUND_MODELS_DIR": str(store.path),
        "COMMONGROUND_TRANSLATION_LISTEN": f"127.0.0.1:{port}",
        "COMMONGROUND_TRANSLATION_API_KEYS": "a-key",
        "COMMONGROUND_LOG_FORMAT": "json",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "serve-translation"),
        cwd=tmp_path,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    log = [await process.stderr.readline()]
    while json.loads(log[-1])["event"] != "serving":
        log.append(await process.stderr.readline())
    provider = LibreTranslateProvider(f"http://127.0.0.1:{port}", api_key="a-key", leaves_premises=False)
    service = TranslationService(sqlite_database, [provider], clock=FakeClock())
    made = await service.translate(
        TranslationRequest(
            text=FormattedText(TEXT), source_language="en", target_language="pt", policy=Policy(("libretranslate",))
        )
    )
    process.send_signal(signal.SIGTERM)
    log.append(await process.stderr.read())

    assert (await process.wait(), made.provenance.origin) == (0, Origin.MACHINE)
    assert "5 mcg" in made.text.text
    assert "pelo menos 65" in made.text.text
    assert b'"translated"' in b"".join(log)
    assert not any(secret in b"".join(log) for secret in (b"a-key", b"5 mg", b"5 mcg"))


def test_an_address_that_is_taken_is_named(commonground: CommandLine) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        commonground.environment["COMMONGROUND_TRANSLATION_LISTEN"] = address
        told = commonground("serve-translation")
    assert told.exit_code == 2
    assert f"COMMONGROUND_TRANSLATION_LISTEN: cannot serve on {address}" in told.err


@pytest.mark.parametrize("written", ["5000", "somewhere"])
def test_an_address_that_is_none_is_named(commonground: CommandLine, written: str) -> None:
    commonground.environment["COMMONGROUND_TRANSLATION_LISTEN"] = written
    told = commonground("serve-translation")
    assert (told.exit_code, told.err) == (
        2,
        f"COMMONGROUND_TRANSLATION_LISTEN: got {written!r}, expected host:port\n",
    )
