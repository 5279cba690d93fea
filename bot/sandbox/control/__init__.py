"""The control API: what people do, what goes wrong, and what can be seen. For tests, benches and the demonstration."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

Operation = Callable[..., Awaitable[Any]]
"""`async def operation(sandbox, **arguments) -> JSON`; raises ControlError or ApiError when it is refused."""
