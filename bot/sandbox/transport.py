"""The wire under the control API's client: one POST for an operation, one error for a refusal."""

from __future__ import annotations

import ssl
from typing import Any, Self

import httpx

_WIRE_SLACK = 10.0  # seconds on top of what an operation itself may wait


class SandboxError(Exception):
    """The sandbox refused a control operation; the message says why."""


class ControlConnection:
    """Calls operations of the sandbox at `base_url` (`http://127.0.0.1:PORT`). An async context manager."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=20)
        # The control API is plain http on the loopback: an empty context spares the 60 ms of reading certificates.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._http = httpx.AsyncClient(
            base_url=self.base_url, timeout=_WIRE_SLACK, limits=limits, trust_env=False, verify=context
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def operate(self, operation: str, *, waits: float = 0.0, **arguments: Any) -> Any:
        """Call an operation that may take `waits` seconds by itself. Raises SandboxError when it is refused."""
        response = await self._http.post(f"/control/{operation}", json=arguments, timeout=_WIRE_SLACK + waits)
        body = response.json() if response.headers.get("content-type", "").startswith("application/json") else {}
        if not body.get("ok"):
            raise SandboxError(f"{operation}: {body.get('error') or response.status_code}")
        return body["result"]
