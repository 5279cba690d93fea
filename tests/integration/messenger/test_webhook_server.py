"""The webhook: who may call, what is answered when, and how it says that it is alive."""

from __future__ import annotations

import inspect
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.jobs.queue import JobQueue
from bot.messenger.ingress import Ingress, secret_matches
from bot.messenger.webhook import LARGEST_BODY, SECRET_HEADER, webhook_server
from tests.support.jobs import rows
from tests.support.unreliable_database import UnreliableDatabase

SECRET = "a-secret-of-the-tests"
UPDATE: dict[str, Any] = {"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private"}}}


@pytest.fixture
def unreliable(queue: JobQueue) -> UnreliableDatabase:
    return UnreliableDatabase.over(queue.database)


@pytest.fixture
async def http(unreliable: UnreliableDatabase) -> AsyncIterator[httpx.AsyncClient]:
    """A caller of the server."""
    ingress = Ingress(JobQueue(unreliable, owner="test"))
    server = webhook_server(ingress, path="/hook", secret=SECRET, healthy=unreliable.is_alive)
    transport = httpx.ASGITransport(server, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        yield client


async def call(http: httpx.AsyncClient, content: bytes | None = None, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    body = json.dumps(UPDATE).encode() if content is None else content
    return (await http.post("/hook", content=body, headers=headers)).status_code


async def test_an_update_is_a_job_when_it_is_answered(http: httpx.AsyncClient, queue: JobQueue) -> None:
    assert await call(http) == 200
    (job,) = await rows(queue)
    assert (job.kind, job.lane, job.dedupe, json.loads(str(job.payload))) == ("update", "update:9", "update:5", UPDATE)


async def test_what_could_not_be_committed_is_not_answered_well(
    http: httpx.AsyncClient, queue: JobQueue, unreliable: UnreliableDatabase
) -> None:
    """So Telegram comes again."""
    unreliable.away = True
    assert await call(http) >= 500

    unreliable.away = False
    assert await call(http) == 200
    assert len(await rows(queue)) == 1


async def test_the_same_update_twice_is_one_job_and_is_answered_well_twice(
    http: httpx.AsyncClient, queue: JobQueue
) -> None:
    assert [await call(http), await call(http)] == [200, 200]
    assert len(await rows(queue)) == 1


@pytest.mark.parametrize("shown", [None, "", "wrong", SECRET + "x", SECRET[:-1], "é"])
async def test_nobody_without_the_secret_is_let_in(http: httpx.AsyncClient, queue: JobQueue, shown: str | None) -> None:
    headers = [] if shown is None else [(SECRET_HEADER.encode(), shown.encode("latin-1"))]
    answer = await http.post("/hook", content=json.dumps(UPDATE), headers=headers)
    assert (answer.status_code, await rows(queue)) == (403, [])


def test_the_secret_is_compared_in_constant_time() -> None:
    """How long a refusal takes must not tell how much of a guess was right."""
    assert "compare_digest" in inspect.getsource(secret_matches)


def test_a_secret_that_is_empty_lets_nobody_in() -> None:
    assert not secret_matches(None, "")
    assert not secret_matches("", "")


@pytest.mark.parametrize(
    "body",
    [b"", b"not json", b"\xff\xfe", b"[]", b"3", b"{}", b'{"update_id": "5"}', b"[" * 100_000, b'{"update_id":5.5}'],
)
async def test_what_is_no_update_is_refused_and_nothing_is_kept(
    http: httpx.AsyncClient, queue: JobQueue, body: bytes
) -> None:
    assert (await call(http, body), await rows(queue)) == (400, [])


async def test_a_body_that_is_too_large_is_not_read_to_its_end(http: httpx.AsyncClient, queue: JobQueue) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        while read < 50 * LARGEST_BODY:
            read += 65_536
            yield b" " * 65_536

    answer = await http.post("/hook", content=endless(), headers={SECRET_HEADER: SECRET})
    assert (answer.status_code, await rows(queue)) == (413, [])
    assert read < 2 * LARGEST_BODY


async def test_only_a_post_to_the_path_is_a_call(http: httpx.AsyncClient) -> None:
    assert (await http.get("/hook")).status_code == 405
    assert (await http.post("/", content=b"{}")).status_code == 404


async def test_it_is_healthy_while_the_database_answers(
    http: httpx.AsyncClient, unreliable: UnreliableDatabase
) -> None:
    assert (await http.get("/healthz")).status_code == 200
    unreliable.away = True
    assert (await http.get("/healthz")).status_code == 503
