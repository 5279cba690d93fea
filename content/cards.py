"""One guidance card: what it holds, and when a reader may rely on it.

A card is a Markdown file ``<language>/<id>.md`` with front matter, in TOML between two lines ``+++`` or in YAML between two
lines ``---``::

    +++
    id = "humility"          # the file's name; a-z, 0-9 and hyphens
    title = "…"              # at most 60 code points; the one thing that no card can do without
    summary = "…"            # at most 280 code points
    questions = ["…", "…"]   # 3 to 5, as people ask them; search learns from them
    related = ["goodwill"]
    sources = ["Author, “Title”, Journal, year"]
    source_hash = "…"        # in translations: Card.content_hash of the English card that was translated
    state = "draft"          # or "reviewed", with the next three
    reviewed_by = "…"
    reviewed_on = 2026-03-31
    reviewed_hash = "…"      # Card.content_hash of the text that was reviewed
    +++

    ## Why
    A paragraph or more.
    ## Do                    (a list, like the next three)
    ## Avoid
    ## Say
    ## Reflect

The headings are the same in every language; readers see them in theirs (``content/locales``). What is missing or too much is
named as a problem, and the card is served with what it has (``content/parsing.py``); all but the title may be missing.

A review counts for the text that was reviewed: without ``reviewed_hash``, or once the text reads otherwise than it says, the
card is a draft. ``commonground content check`` prints the hash to write. It leaves out the state, the sources and the questions.

An institution's own cards lie in a folder of theirs in the same way (COMMONGROUND_GUIDANCE_DIR). A card of theirs with an id
of ours replaces ours as a whole, in all languages; others are added.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST_ID = 35
"""Characters: an id has to fit into the data of a button and into a link."""
LONGEST_TITLE = 60
LONGEST_SUMMARY = 280
LONGEST_BODY = 2000
"""Code points. A whole card with everything around it stays one Telegram message."""
FEWEST_QUESTIONS, MOST_QUESTIONS = 3, 5

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class CardState(StrEnum):
    """What a reader may rely on."""

    DRAFT = "draft"
    """No person has reviewed it as it reads now."""
    REVIEWED = "reviewed"
    OUTDATED = "outdated"
    """The English card has changed since this translation was made. Never written in a file: it is found out."""


class Section(StrEnum):
    """The fixed headings, in their order."""

    WHY = "why"
    DO = "do"
    AVOID = "avoid"
    SAY = "say"
    REFLECT = "reflect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card in one language."""

    id: str
    language: str
    title: str
    summary: str
    why: str
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    say: tuple[str, ...]
    """Phrases; the same ones, in the same order, in every language."""
    reflect: tuple[str, ...]
    questions: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    source_hash: str | None
    """None: this is an original, no translation."""
    reviewed_by: str | None = None
    reviewed_on: date | None = None
    reviewed_hash: str | None = None
    """All three, or a draft."""

    @property
    def content_hash(self) -> str:
        """16 hexadecimal digits (SHA-256, cut) of what readers read: not of the state, the sources or the questions."""
        parts = [self.title, self.summary, self.why]
        for listed in (self.do, self.avoid, self.say, self.reflect):
            parts += ["", *listed]
        joined = unicodedata.normalize("NFC", "\x1f".join(parts))
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    @property
    def is_reviewed(self) -> bool:
        """Whether a person reviewed this very text."""
        who_and_when = self.reviewed_by is not None and self.reviewed_on is not None
        return who_and_when and self.reviewed_hash == self.content_hash

    def state_beside(self, english: Card | None) -> CardState:
        """The honest state, given the English card as it is now (None where there is no valid one)."""
        is_original = self.source_hash is None if english is None else english.language == self.language
        if not is_original and (english is None or self.source_hash != english.content_hash):
            return CardState.OUTDATED
        return CardState.REVIEWED if self.is_reviewed else CardState.DRAFT

    def listed(self, section: Section) -> tuple[str, ...]:
        """The items under a heading; the paragraphs, for the reason."""
        if section is Section.WHY:
            return tuple(part for part in self.why.split("\n\n") if part)
        return {
            Section.DO: self.do, Section.AVOID: self.avoid, Section.SAY: self.say, Section.REFLECT: self.reflect
        }[section]  # fmt: skip
