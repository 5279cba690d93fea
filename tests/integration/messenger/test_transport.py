"""The transport below python-telegram-bot, against servers that answer, refuse, hang and break off."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram import InputFile
from telegram.error import NetworkError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.errors import ConnectionFailed, OutcomeUnknown
from bot.messenger.failures import ours
from bot.messenger.transport import AiohttpRequest

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
ANSWER = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"ok":true}'


@asynccontextmanager
async def transport(*, read: float = 5.0, connections: int = 4, pool: float = 5.0) -> AsyncIterator[AiohttpRequest]:
    """A transport, opened and closed."""
    made = AiohttpRequest(
        connections=connections, read_timeout=read, write_timeout=0.0, connect_timeout=5.0, pool_timeout=pool
    )
    await made.initialize()
    try:
        yield made
    finally:
        await made.shutdown()


@asynccontextmanager
async def server(serve: Serve) -> AsyncIterator[str]:
    """A server on this machine; yields its address."""
    started = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{started.sockets[0].getsockname()[1]}/bot1:T/sendMessage"
    finally:
        started.close()


async def request_of(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The head and the body of one request."""
    head = await reader.readuntil(b"\r\n\r\n")
    sizes = [int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
    return head, await reader.readexactly(sizes[0] if sizes else 0)


def data(**values: str) -> RequestData:
    """The parameters of a call."""
    return RequestData([RequestParameter.from_input(name, value) for name, value in values.items()])


async def test_parameters_arrive_as_a_form_and_the_answer_comes_back() -> None:
    """Text in any script survives the way there."""
    seen: list[tuple[bytes, bytes]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await request_of(reader))
        writer.write(ANSWER)

    async with server(serve) as address, transport() as request:
        assert await request.do_request(address, "POST", data(text="5 µg 早")) == (200, b'{"ok":true}')
    head, body = seen[0]
    assert b"application/x-www-form-urlencoded" in head
    assert body == b"text=5+%C2%B5g+%E6%97%A9"


async def test_a_file_arrives_with_its_name() -> None:
    """What is uploaded goes as multipart, beside the other parameters."""
    seen: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        received = b""
        while b"who has read it" not in received or not received.rstrip().endswith(b"--"):
            received += await reader.read(4096)
        seen.append(received)
        writer.write(ANSWER)

    parameters = [
        RequestParameter.from_input("chat_id", 5),
        RequestParameter.from_input("document", InputFile(b"who has read it", filename="report.csv")),
    ]
    async with server(serve) as address, transport() as request:
        status, _ = await request.do_request(address, "POST", RequestData(parameters))
    assert status == 200
    assert b'filename="report.csv"' in seen[0]
    assert b'name="chat_id"' in seen[0]


async def test_a_refused_connection_certainly_sent_nothing() -> None:
    """A retry repeats nothing, so it costs no mark."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/bot1:T/sendMessage"
        async with transport() as request:
            with pytest.raises(NetworkError) as raised:
                await request.do_request(address, "POST", data(text="a"))
    assert isinstance(ours(raised.value), ConnectionFailed)


async def test_a_busy_pool_certainly_sent_nothing() -> None:
    """Whoever waited too long for a connection had not begun."""
    arrived = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        arrived.set()
        await reader.read()

    async with server(serve) as address, transport(connections=1, pool=0.01) as request:
        first = asyncio.create_task(request.do_request(address, "POST", data(text="a")))
        await arrived.wait()
        with pytest.raises(TimedOut) as raised:
            await request.do_request(address, "POST", data(text="b"), connect_timeout=0.01)
        first.cancel()
    assert isinstance(ours(raised.value), ConnectionFailed)


async def test_an_answer_that_does_not_come_leaves_the_outcome_unknown() -> None:
    """The message may have been sent: it is sent again, and marked."""

    async def serve(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with server(serve) as address, transport(read=0.05) as request:
        with pytest.raises(TimedOut) as raised:
            await request.do_request(address, "POST", data(text="a"))
    assert isinstance(ours(raised.value), OutcomeUnknown)


@pytest.mark.parametrize("answer", [b"", ANSWER[:-4], b"no HTTP at all\r\n\r\n"], ids=["nothing", "half", "no HTTP"])
async def test_a_broken_line_leaves_the_outcome_unknown(answer: bytes) -> None:
    """The request was read, then the connection ended."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(answer)
        await writer.drain()
        writer.close()

    async with server(serve) as address, transport() as request:
        with pytest.raises(NetworkError) as raised:
            await request.do_request(address, "POST", data(text="a"))
    assert isinstance(ours(raised.value), OutcomeUnknown)


async def test_errors_do_not_tell_the_token() -> None:
    """The address of every call holds it."""
    async with transport() as request:
        with pytest.raises(NetworkError) as raised:
            await request.do_request("http://[bad/bot123456:SECRET/getMe", "POST")
    assert "SECRET" not in str(raised.value)
