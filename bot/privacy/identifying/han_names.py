"""Chinese names: a surname and one or two more signs, after a word for a patient or before a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import alternation, data, listed, starting

_HAN: Final = "\u3400-\u9fff"
_MASKED: Final = "某xX*×○O〇"


@dataclass(frozen=True, slots=True)
class _Rules:
    titled: re.Pattern[str]
    patient: re.Pattern[str]
    described: re.Pattern[str]
    latin: re.Pattern[str]
    sure: frozenset[str]
    after: frozenset[str]
    never: frozenset[str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    words = data("names")["han"]
    surnames = [*listed(words["double"]), *words["sure"], *words["doubtful"], *words["weak"]]
    surname = f"(?:{alternation(listed(words['double']))}|[{words['sure']}{words['doubtful']}{words['weak']}])"
    titles = alternation(listed(words["titles"]))
    patients, called = alternation(listed(words["patients"])), alternation(listed(words["called"]))
    return _Rules(
        titled=re.compile(
            rf"{starting([*surnames, *'老小'])}(?:[老小]|(?={surname}))({surname}[{_HAN}]{{0,2}}?)(?:{titles})"
        ),
        patient=re.compile(
            rf"(?:(?:{patients})(?:姓名|名叫|叫|是|为)?\s?[:：,，(（\"“「*]{{0,2}}\s?(?=(?![{words['weak']}]){surname})"
            rf"|(?:{called})[:：是为]?\s?[\"“「*]{{0,2}}(?={surname}))"
        ),
        described=re.compile(
            rf"{starting(surnames)}(?<![{_HAN}])({surname}[{_HAN}{_MASKED}]{{1,2}})\s?[,，、(（]?\s?(?=[男女][,，、性\s)）]|\d{{1,3}}岁)"
        ),
        latin=re.compile(
            rf"(?:{patients}|{called})(?:姓名|名叫|叫|是|为)?\s?[:：,，(（]?\s?([A-Z][a-z]{{1,15}}(?:[ "
            rf"-][A-Z][a-z]{{1,15}}){{1,3}})|([A-Z][a-z]{{1,15}}(?: [A-Z][a-z]{{1,15}}){{0,2}}) ?(?:先生|女士|小姐"
            rf"|太太)"
        ),
        sure=frozenset(words["sure"]) | listed(words["double"]),
        after=frozenset(words["after"]),
        never=listed(words["not"]),
    )


class HanNames:
    """Names in Chinese characters, and in Latin letters within Chinese text."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Names after 患者, 病人, 姓名 and the like, before 先生, 女士 and the like, and before sex or age."""
        text = reading.cased
        if not re.search(f"[{_HAN}]", text):
            return
        rules = _rules()
        for match in rules.titled.finditer(text):
            if match[1][:2] not in rules.never and match[1][-1] not in "的位名":
                start = match.start()
                yield Found(start, match.end(), Kind.NAME)
        for match in rules.patient.finditer(text):
            end = self._end(text, match.end(), rules)
            if end > match.end():
                yield Found(match.end(), end, Kind.NAME)
        for match in rules.described.finditer(text):
            if match[1][:2] not in rules.never:
                yield Found(*match.span(1), Kind.NAME)
        for match in rules.latin.finditer(text):
            yield Found(*match.span(match.lastindex or 0), Kind.NAME)

    def _end(self, text: str, start: int, rules: _Rules) -> int:
        """Where the name that may start here ends; ``start`` if it is none."""
        if text[start : start + 2] in rules.never:
            return start
        length = 2 if text[start : start + 2] in rules.sure else 1
        sure = length == 2 or text[start] in rules.sure
        signs = text[start + length : start + length + 3]
        given = re.match(f"[{_HAN}{_MASKED}]{{1,3}}", signs)
        if given is None:
            return start
        run = given[0]
        if len(run) == 1:
            return start + length + 1
        if run[1] in rules.after and (len(run) == 2 or run[2] not in rules.after or run[1] in "的有是在因已"):
            return start + length + 1
        if len(run) == 2 or run[2] in rules.after:
            return start + length + 2
        return start + length + 2 if sure else start
