"""What was somebody else's before its author forwarded it: readers are told whose. Pure.

The name comes from Telegram and is anybody's choice: it is made fit here, screened with the text, and shown on a line of its own.
It is never translated, so no engine ever sees it.
"""

from __future__ import annotations

from bot.members.model import person_name
from bot.relay.model import IncomingText


def origin_name(name: str, signature: str | None = None) -> str:
    """How an origin is called in front of readers: one line of at most 120 visible characters. May come out empty.

    ``signature``: who signed a post in the name of a group or channel.
    """
    signed = f"{name} ({signature})" if signature and signature.strip() else name
    return person_name(signed)


def read_by_others(incoming: IncomingText) -> str:
    """All that readers learn from a message: its words, and whose they were."""
    return incoming.text.text if not incoming.origin else f"{incoming.origin}\n{incoming.text.text}"
