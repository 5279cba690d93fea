"""A reader's local time in words, as their interface language writes times and days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from babel.dates import format_date, format_time

from bot.language.text import FormattedText
from bot.relay.local_times import LocalTime, with_local_times
from content.messages import Messages


def in_words(messages: Messages, language: str) -> Callable[[LocalTime], str]:
    """How local times are said in an interface language: "(Wed 2:00 AM your time)"."""
    locale = messages.nearest(language).replace("-", "_")

    def clock(at: datetime) -> str:
        return str(format_time(at.time(), "short", locale=locale))

    def say(local: LocalTime) -> str:
        shown = clock(local.at) if local.until is None else f"{clock(local.at)}–{clock(local.until)}"
        if local.weekday:
            day = format_date(local.at.date(), "EEE", locale=locale)
            return messages.format(language, "local-time-on-day", day=day, time=shown)
        words = {0: "local-time", 1: "local-time-day-after", -1: "local-time-day-before"}[local.days_away]
        return messages.format(language, words, time=shown)

    return say


def for_reader(
    text: FormattedText,
    language: str | None,
    *,
    written: tuple[FormattedText, str | None] | None,
    sender_zone: str | None,
    reader_zone: str | None,
    sent_at: datetime,
    interface_language: str,
    messages: Messages,
) -> FormattedText:
    """:func:`with_local_times` in a reader's words. ``written``: what a translation was made from; None for an original."""
    say = in_words(messages, interface_language)
    return with_local_times(text, language, sender_zone, reader_zone, sent_at, say, written=written)
