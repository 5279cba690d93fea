"""Arabic names: after a title or a word for a patient. There are no capitals, so a list of given names decides most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import alternation, data, listed

_WORD: Final = r"[\u0621-\u064a]{2,16}"
_FOLLOWING: Final = re.compile(rf"[\s:,(\-]{{1,3}}({_WORD}(?:\s{_WORD}){{0,5}})")
_CALLED_SO: Final = re.compile(rf"\s?[:=]?\s?({_WORD}(?:\s{_WORD}){{0,4}})")
_MOST_WORDS: Final = 5
_LATIN: Final = re.compile(
    r"[\s:(]{1,3}([A-Z][a-z'-]{1,20}(?:\s(?:bin |bint |al-|Al-|Al |El |el-)?[A-Z][a-z'-]{1,20}){0,3})"
)
_FAMILY: Final = re.compile(r"ال[\u0621-\u064a]{2,10}(?:ي|يه)")


@dataclass(frozen=True, slots=True)
class _Rules:
    lead: re.Pattern[str]
    titles: frozenset[str]
    given: frozenset[str]
    joining: frozenset[str]
    never: frozenset[str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    words = data("names")["arabic"]
    titles, patients = listed(words["titles"]), listed(words["patients"])
    return _Rules(
        lead=re.compile(rf"(?<![\u0621-\u064a])(?:[وفبلك]|لل)?({alternation(titles | patients)})(?![\u0621-\u064a])"),
        titles=titles,
        given=listed(words["given"]),
        joining=listed(words["joining"]),
        never=listed(words["not"]) | patients,
    )


class ArabicNames:
    """Names in Arabic letters, or in Latin ones after an Arabic word."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """After a title any word that is no common one; after a word for a patient a known given name."""
        text = reading.plain
        if not re.search(r"[\u0621-\u064a]", text):
            return
        rules = _rules()
        for match in rules.lead.finditer(text):
            titled = match[1] in rules.titles
            latin = _LATIN.match(reading.cased, match.end())
            if latin is not None:
                yield Found(*latin.span(1), Kind.NAME)
            elif (place := self._place(text, match.end(), rules, titled=titled)) is not None:
                yield Found(match.start(1) if titled else place[0], place[1], Kind.NAME)
        for _, end, meaning in reading.labels:
            if meaning == "name":
                following = _CALLED_SO.match(text, end)
                if following is not None and (
                    stop := self._names(following[1], rules, titled=":" in text[end : end + 3])
                ):
                    yield Found(following.start(1), following.start(1) + stop, Kind.NAME)

    def _place(self, text: str, start: int, rules: _Rules, *, titled: bool) -> tuple[int, int] | None:
        following = _FOLLOWING.match(text, start)
        if following is None:
            return None
        length = self._names(following[1], rules, titled=titled)
        return (following.start(1), following.start(1) + length) if length else None

    def _names(self, words: str, rules: _Rules, *, titled: bool) -> int:
        """How many characters at the beginning are a name."""
        end, kept, expecting = 0, 0, False
        for word in list(re.finditer(_WORD, words))[:_MOST_WORDS]:
            known = word[0] in rules.given or word[0].startswith("عبدال")
            if word[0] in rules.joining:
                if not kept and word[0] not in ("ابو", "ام", "عبد", "ال"):
                    break
                expecting = True
                continue
            if word[0] in rules.never and not (kept and known):
                break
            if not (
                known
                or expecting
                or (titled and not kept)
                or (kept and _FAMILY.fullmatch(word[0]))
                or (kept == 1 and word[0].startswith("ال"))
            ):
                break
            end, kept, expecting = word.end(), kept + 1, False
        return end
