"""A sandbox on a free port and python-telegram-bot's own Bot, for every test here."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator

import pytest
import telegram
from telegram.request import HTTPXRequest

from tests.support.bot_api_specification import check_calls, load_specification
from tests.support.sandbox_server import RunningSandbox, running_sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[RunningSandbox]:
    """A running sandbox. Afterwards every request that was answered with 200 must fit the published Bot API, if it is at hand."""
    async with running_sandbox() as running:
        yield running
        answered = [call for call in await running.client.calls() if call.status == 200]
        assert check_calls(answered, load_specification()) == []


@pytest.fixture
async def bot(sandbox: RunningSandbox) -> AsyncIterator[telegram.Bot]:
    """python-telegram-bot against the sandbox."""
    # No certificates are needed on the loopback, and reading them takes longer than most tests.
    plain = {"verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)}
    async with telegram.Bot(
        sandbox.token,
        base_url=sandbox.bot_api,
        base_file_url=sandbox.file_api,
        request=HTTPXRequest(httpx_kwargs=plain),
        get_updates_request=HTTPXRequest(httpx_kwargs=plain),
    ) as made:
        yield made


@pytest.fixture
async def amira(sandbox: RunningSandbox) -> int:
    """A user who may be written to."""
    return await sandbox.client.create_user("Amira", language_code="ar", username="amira_q", started=True)
