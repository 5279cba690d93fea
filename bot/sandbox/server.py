"""uvicorn for the sandbox: loopback only, able to cut a connection, quick to stop."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

CONNECTIONS = "sandbox.connections"


class CuttableProtocol(H11Protocol):
    """Keeps its transport where the application finds it by the client's address, so that a fault can cut the connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]  # uvicorn narrows asyncio's own signature
        self._connections[self.client] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._connections.pop(self.client, None)
        super().connection_lost(exc)

    @property
    def _connections(self) -> dict[Any, asyncio.BaseTransport]:
        connections: dict[Any, asyncio.BaseTransport] = self.app_state.setdefault(CONNECTIONS, {})
        return connections


def bind(host: str, port: int) -> socket.socket:
    """A listening socket on a loopback address (0: any free port). Raises ValueError for any other address."""
    if not ipaddress.ip_address("127.0.0.1" if host == "localhost" else host).is_loopback:
        raise ValueError(f"the sandbox listens on loopback addresses only, not on {host}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only for sockets that name their protocol; with it every answer takes 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    return listener


class SandboxServer(uvicorn.Server):
    """A server that lets who waits (long polls, hanging requests) go before it stops."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        closing = getattr(self.config.app, "state", None)
        if closing is not None:
            closing.sandbox.world.close()
        await super().shutdown(sockets)


def make_server(app: Any) -> SandboxServer:
    """A server for the application that `create_app` made; run it with `serve(sockets=[bind(...)])`."""
    return SandboxServer(
        uvicorn.Config(
            app,
            http=CuttableProtocol,
            ws="none",
            lifespan="on",
            access_log=False,
            log_config=None,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=2,
            h11_max_incomplete_event_size=256 * 1024,
        )
    )
