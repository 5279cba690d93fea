"""The messages of ``bench/local_times.tsv``: clinicians' texts in six languages, half with times of day, half without.

They were written before any rule that reads them. ``⟦+1 15:00⟧`` stands where a local time belongs, and says what is meant: the day
counted from that of sending (left out where the text names none), the time, for a span its end, and a zone that the text names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.language.text import FormattedText
from bot.relay.local_times import insertions

TEXTS = Path(__file__).parents[2] / "bench" / "local_times.tsv"
ZONES = {
    "en": "America/Los_Angeles",
    "zh": "Asia/Shanghai",
    "ar": "Asia/Qatar",
    "es": "Europe/Madrid",
    "fr": "Europe/Paris",
    "pt": "America/Sao_Paulo",
}
"""Where the authors of the texts in a language are."""
READER = ZoneInfo("Asia/Kolkata")
_MARK = re.compile(r"⟦(?:([+-]\d+) )?(\d\d):(\d\d)(?:-(\d\d):(\d\d))?(?: (\S+))?⟧")


@dataclass(frozen=True)
class TimeText:
    """One message."""

    language: str
    text: str
    expected: dict[int, tuple[str, str | None]]
    """Where a local time belongs, and what the reader's clock shows then."""

    @property
    def sent_at(self) -> datetime:
        """A Monday morning where its author is."""
        return datetime(2026, 5, 4, 10, tzinfo=ZoneInfo(ZONES[self.language])).astimezone(UTC)

    def found(self) -> dict[int, tuple[str, str | None]]:
        """The same, as it is read."""
        sender = ZoneInfo(ZONES[self.language])
        read = insertions(FormattedText(self.text), self.language, sender, READER, self.sent_at)
        return {
            one.offset: (f"{one.time.at:%H:%M}", f"{one.time.until:%H:%M}" if one.time.until else None) for one in read
        }


def time_texts() -> list[TimeText]:
    """All of them."""
    found = []
    for line in TEXTS.read_text(encoding="utf-8").splitlines():
        language, _, marked = line.partition("\t")
        plain, last, expected = "", 0, {}
        for mark in _MARK.finditer(marked):
            plain += marked[last : mark.start()]
            last = mark.end()
            days, zone = int(mark[1] or 0), ZoneInfo(mark[6] or ZONES[language])
            shown = [
                datetime.combine(datetime(2026, 5, 4, tzinfo=zone).date() + timedelta(days), time(int(h), int(m)), zone)
                for h, m in ((mark[2], mark[3]), (mark[4], mark[5]))
                if h
            ]
            local = [f"{one.astimezone(READER):%H:%M}" for one in shown]
            expected[len(plain)] = (local[0], local[1] if len(local) > 1 else None)
        found.append(TimeText(language, plain + marked[last:], expected))
    return found
