"""The whole way in by webhook: called by the local Bot API, answered after the commit, handled once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
import uvicorn

from bot.app import House
from bot.messenger.ingress import Ingress
from bot.messenger.webhook import SECRET_HEADER, register_webhook, webhook_server
from bot.sandbox.server import bind
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.jobs import rows
from tests.support.sandbox_server import RunningSandbox
from tests.support.unreliable_database import UnreliableDatabase

pytestmark = pytest.mark.asyncio(loop_scope="module")
SECRET = "a-secret-of-the-tests"


@dataclass
class Served:
    """The bot behind its webhook."""

    house: House
    database: UnreliableDatabase
    """What the webhook commits to: it can be taken away."""
    url: str

    async def call(self, body: str, secret: str = SECRET) -> int:
        """Call it as Telegram would; the status."""
        async with httpx.AsyncClient(trust_env=False) as http:
            answer = await http.post(self.url + "/hook", content=body, headers={SECRET_HEADER: secret})
            return answer.status_code


class Server(uvicorn.Server):
    """Leaves the signals of the test process alone."""

    def install_signal_handlers(self) -> None:
        """None."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(
    sandbox: RunningSandbox, models: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """The bot without polling."""
    database = f"sqlite:///{tmp_path_factory.mktemp('house') / 'house.sqlite3'}"
    async with running_house(settings_for(sandbox, database, models), polling=False) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def served(house: House) -> AsyncIterator[Served]:
    """Its webhook on a free port, registered."""
    listener = bind("127.0.0.1", 0)
    listener.listen(64)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    database = UnreliableDatabase.over(house.database)
    house.queue.database = database
    application = webhook_server(Ingress(house.queue), path="/hook", secret=SECRET, healthy=database.is_alive)
    server = Server(uvicorn.Config(application, log_config=None, lifespan="off"))
    serving = asyncio.create_task(server._serve([listener]))
    await register_webhook(house.application.bot, url + "/hook", SECRET)
    yield Served(house, database, url)
    server.should_exit = True
    await serving


async def test_a_message_comes_in_and_its_copies_go_out(collaboration: Collaboration, served: Served) -> None:
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await client.send_text(ana, "O paciente deve tomar 5 mg de apixabana.")

    assert "5 mg" in (await client.wait_for_message(ben, contains="Ana Prado", timeout=20)).text
    assert await client.pending_updates() == []


async def test_while_the_database_is_away_telegram_keeps_the_updates(
    collaboration: Collaboration, served: Served
) -> None:
    """Not answered with 200, so it comes again, and the message arrives once."""
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    refused = served.database.refused
    served.database.away = True
    await client.send_text(ana, "Leito 4 estável.")

    async def was_refused() -> bool:
        return served.database.refused > refused and len(await client.pending_updates()) == 1

    await client.wait_until(was_refused)
    served.database.away = False
    await client.wait_for_message(eva, contains="Leito 4", timeout=20)
    await client.wait_until_idle()

    assert len([one for one in await client.transcript(eva) if "Leito 4" in one.text]) == 1


async def test_the_same_update_twice_is_handled_once(collaboration: Collaboration, served: Served) -> None:
    before = len(await rows(served.house.queue))
    body = '{"update_id": 900000001, "telepathy": {}}'

    assert [await served.call(body), await served.call(body)] == [200, 200]
    assert len(await rows(served.house.queue)) == before + 1


async def test_nobody_without_the_secret_gets_an_update_in(served: Served) -> None:
    before = len(await rows(served.house.queue))
    assert await served.call('{"update_id": 900000002}', secret="wrong") == 403
    assert len(await rows(served.house.queue)) == before


async def test_what_is_no_update_is_refused(served: Served) -> None:
    assert [await served.call("not json"), await served.call("x" * 1_100_000)] == [400, 413]


async def test_it_says_that_it_is_healthy(served: Served) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        assert (await http.get(served.url + "/healthz")).status_code == 200
        served.database.away = True
        assert (await http.get(served.url + "/healthz")).status_code == 503
        served.database.away = False
