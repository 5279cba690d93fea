"""A hint as its author sees it: what may be misread, why, plainer words, and that the message is on its way."""

from __future__ import annotations

from datetime import date

from babel.dates import format_skeleton

from bot.language.text import FormattedText
from bot.messenger.callbacks import pack
from bot.messenger.sender import Button, OutgoingText
from bot.relay.clarity import Hint, HintKind, hint
from bot.relay.hinting import FINE, MENDED
from bot.relay.model import Message
from bot.relay.repository_notices import Notice
from bot.relay.telling import HINT
from content.messages import Messages

FINE_VERB = "hint.fine"
OFF_VERB = "hint.off"


def compose_hint(notice: Notice, about: Message | None, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
    """Empty where there is nothing to say any more: the message was erased or taken back."""
    if about is None or about.text is None:
        return ()
    state = notice.detail.get("state")
    if state == FINE:
        return (OutgoingText(FormattedText(messages.format(language, "hint-fine"))),)
    found = (
        None
        if state == MENDED
        else hint(about.text.text, about.language, several_zones=bool(notice.detail.get("zones")))
    )
    if found is None:
        return (OutgoingText(FormattedText(messages.format(language, "hint-mended"))),)
    text = f"{_why(found, language, messages)}\n\n{messages.format(language, HINT)}"
    buttons = (
        Button(messages.format(language, "button-hint-fine"), pack(FINE_VERB, notice.about_id)),
        Button(messages.format(language, "button-hint-off"), pack(OFF_VERB, notice.about_id)),
    )
    return (OutgoingText(FormattedText(text), buttons),)


def _why(found: Hint, language: str, messages: Messages) -> str:
    if found.kind is HintKind.LONG:
        return messages.format(language, "hint-long", count=int(found.found))
    if found.dates is not None:
        locale = messages.nearest(language).replace("-", "_")
        first, second = (str(format_skeleton("MMMMd", date(2024, *one), locale=locale)) for one in found.dates)
        return messages.format(language, "hint-date", found=found.found, first=first, second=second)
    if found.kind is HintKind.TIME:
        return messages.format(language, "hint-time", found=found.found)
    return messages.format(language, f"hint-{found.kind.value}", found=found.found, clear=found.clear)
