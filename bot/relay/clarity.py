"""What of a text may be misread in another language or at another hospital, and plainer words for it. Pure.

Doses and abbreviations follow the Joint Commission's Official "Do Not Use" List (2004) and ISMP's List of Error-Prone
Abbreviations, Symbols, and Dose Designations (2021), of which only what typed messages carry is here. These rules and those for
dates hold in every language; idioms and plain words are known in English, Chinese, Arabic, Spanish, French and Portuguese; the
length of sentences is measured where words or characters can be counted. A hint is rare, or nobody reads it: in doubt, none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from bot.language import tags
from bot.relay import local_times_zones
from bot.relay.local_times import names_a_zone, open_times
from bot.relay.local_times_days import days_named
from bot.relay.local_times_text import Folded, either, fold, folded, whole

LONGEST = 4096
"""Code points that are looked at."""
MOST_WORDS = 40
MOST_WORDS_IN_ARABIC = 32
"""An Arabic word carries its article, its "and" and its pronouns; 32 of them say what 40 English ones do."""
MOST_CHARACTERS_IN_CHINESE = 80
LANGUAGES = ("en", "zh", "ar", "es", "fr", "pt")
"""Those of which we know idioms and plain words."""


class HintKind(StrEnum):
    """Why a text may be misread, the most dangerous first."""

    TRAILING_ZERO = "trailing-zero"
    NAKED_DECIMAL = "naked-decimal"
    ABBREVIATION = "abbreviation"
    DATE = "date"
    TIME = "time"
    IDIOM = "idiom"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing that may be misread."""

    kind: HintKind
    found: str
    """The author's own words; the number of words or characters of a sentence that is long."""
    clear: str = ""
    """Plainer words, where there are any."""
    dates: tuple[tuple[int, int], tuple[int, int]] | None = None
    """Month and day, as either can be meant."""


def hint(text: str, language: str | None, *, several_zones: bool) -> Hint | None:
    """The most dangerous thing that may be misread. ``several_zones``: whether it is read in several time zones. Linear."""
    read = fold(text[:LONGEST])
    known = tags.base(language) if language else "und"
    return (
        _dose(read, known)
        or _abbreviation(read, known)
        or _date(read)
        or (_open_time(read, known) if several_zones else None)
        or _idiom(read, known)
        or _long(read, known)
    )


def prepare() -> None:
    """Read tables and compile patterns now, for example in a thread at start, so that no message waits for it."""
    local_times_zones.prepare()
    for language in LANGUAGES:
        hint("15:00", language, several_zones=True)
        days_named(fold("15:00"), language)


_W = "0-9a-z\u00aa-\u02ff\u0370-\u06ff"
"""Letters and figures of scripts that put spaces between words, small."""
_MASS = rf"(?:mg|mcg|µg|μg|ug|ng|g|kg|ml|cc|l|units?|iu|ui|u|meq|毫克|微克|克|毫升|单位|{either(['ملغ', 'مل', 'غ', 'وحدة'])})"
_UNIT = rf"{_MASS}(?![{_W}]|/(?:d?l|ml|mm)|\s?%)"
_TRAILING = re.compile(rf"(?<![{_W}.,:/<>-])(?P<number>\d{{1,4}})[.,]0{{1,2}}(?!\d)(?P<space>\s?)(?P<unit>{_UNIT})")
_NAKED = re.compile(rf"(?<![{_W}.,)\]-])(?P<number>[.,]\d{{1,4}})(?!\d|[.,]\d)(?P<space>\s?)(?P<unit>{_UNIT})")


def _dose(read: Folded, language: str) -> Hint | None:
    match = _TRAILING.search(read.text)
    if match is not None:
        return Hint(HintKind.TRAILING_ZERO, _words(read, match), f"{match['number']}{_unit(read, match)}")
    match = _NAKED.search(read.text)
    if match is not None:
        return Hint(HintKind.NAKED_DECIMAL, _words(read, match), f"0{match['number']}{_unit(read, match)}")
    return None


_UNITS = re.compile(
    rf"(?<![{_W}.,/-])(?P<number>\d{{1,3}}(?:[ .,]\d{{3}})*(?:[.,]\d{{1,2}})?|\d+)\s?"
    rf"(?P<unit>iu|ui|u)(?![{_W}]|\.?[a-z]|/(?:d?l|ml))"
)
_MICRO = re.compile(rf"(?<![{_W}.,/-])(?P<number>\d+(?:[.,]\d+)?)\s?(?P<unit>[µμ]g)(?![{_W}]|/(?:d?l|ml))")
_DAILY = re.compile(rf"(?<![{_W}.-])(?P<code>q\.?o\.?d|q\.?d)(?![{_W}])")
_MORPHINE = re.compile(r"(?<![^\W_])(?P<code>mso4|mgso4|ms(?= \d+(?:[.,]\d+)? ?mg))(?![^\W_])")
_CC = re.compile(rf"(?<![{_W}.,/-])(?P<number>\d+(?:[.,]\d+)?)\s?(?P<unit>cc)(?![{_W}]|/)")


def _abbreviation(read: Folded, language: str) -> Hint | None:
    plain = _table(language).WRITTEN_OUT
    for pattern, word in ((_UNITS, "units"), (_MICRO, "mcg"), (_CC, "ml")):
        match = pattern.search(read.text)
        if match is not None:
            space = "" if language == "zh" else " "
            number = read.original[read.start(match.start("number")) : read.end(match.end("number"))]
            return Hint(HintKind.ABBREVIATION, _words(read, match), f"{number}{space}{plain[word]}")
    match = _DAILY.search(read.text)
    if match is not None:
        return Hint(
            HintKind.ABBREVIATION, _words(read, match), plain["every other day" if "o" in match["code"] else "daily"]
        )
    match = _MORPHINE.search(read.text) if language == "en" else None
    if match is not None:
        return Hint(
            HintKind.ABBREVIATION, _words(read, match), plain["magnesium" if match["code"][1] == "g" else "morphine"]
        )
    return None


_FIGURES = re.compile(
    rf"(?<![{_W}./:,+-])(?P<first>\d{{1,2}})(?P<sign>[/.-])(?P<second>\d{{1,2}})"
    rf"(?:(?P=sign)(?P<year>20\d\d|\d\d))?(?![{_W}/%°-]|[.,:]\d| of(?![^\W_]))"
)
_LEADS_TO_A_DATE = (
    "on", "by", "until", "till", "since", "from", "to", "booked for", "scheduled for", "dated", "due", "el", "del", "al",
    "para el", "le", "du", "au", "em", "no dia", "dia", "desde", "于", "约在", "定在", "改到", "يوم", "بتاريخ", "تاريخ",
)  # fmt: skip
_BEFORE_A_DATE = re.compile(rf"(?:{whole(_LEADS_TO_A_DATE)})\s?$")
_NO_DATE_BEFORE = re.compile(
    r"(?:pain|gcs|apgar|grade|strength|power|murmur|score|scale|dolor|douleur|dor|glasgow|escala|fuerza|force|forca|ratio|bp|pa|ta|"
    rf"疼痛|评分|肌力|{folded('الألم')}|{folded('الضغط')}|{folded('مقياس')})\W{{0,3}}(?:\w+\W{{1,3}})?$"
)


def _date(read: Folded) -> Hint | None:
    """03/04: written as a date, with day and month that can change places."""
    for match in _FIGURES.finditer(read.text):
        first, second = int(match["first"]), int(match["second"])
        if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
            continue
        before = read.text[max(0, match.start() - 24) : match.start()]
        padded = match["first"][0] == "0" and len(match["second"]) == 2 and match["sign"] == "/"
        year = match["year"] is not None and (len(match["year"]) == 4 or padded)
        asked = match["sign"] == "/" and _BEFORE_A_DATE.search(before) is not None
        if not (padded or year or asked) or _NO_DATE_BEFORE.search(before):
            continue
        return Hint(HintKind.DATE, _words(read, match), dates=((second, first), (first, second)))
    return None


_ABOUT_MEETING = re.compile(
    r"\?|؟|？|(?<![^\W_])(?:meet|meeting|talk|speak|call|join|zoom|handover|discuss|reunion|hablar|llamar|llamo|vemos|appel|appeler|parler|"
    r"falar|ligar|reuniao|videollamada|visio)(?![^\W_])|开会|会议|讨论|谈|视频|"
    + either(["اجتماع", "نتحدث", "نلتقي", "موعد", "لقاء", "مكالمة"])
)
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|[。！？；\n;؟]|:\s*\n")


def _open_time(read: Folded, language: str) -> Hint | None:
    """At 3: before or after noon, and no zone. Beside all other times stand the readers' own: there nothing is asked."""
    ends = open_times(read, language)
    if not ends or names_a_zone(read) or _ABOUT_MEETING.search(read.text) is None:
        return None
    start, end = ends[0]
    return Hint(HintKind.TIME, read.original[read.start(start) : read.end(end)].strip("\u2068\u2069 "))


def _idiom(read: Folded, language: str) -> Hint | None:
    pattern = _idioms(language)
    match = pattern.search(read.text) if pattern is not None else None
    if match is None:
        return None
    plain = {folded(idiom): words for idiom, words in _table(language).IDIOMS.items()}
    return Hint(HintKind.IDIOM, _words(read, match), plain[match[0]])


_COUNTED = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def _long(read: Folded, language: str) -> Hint | None:
    """A sentence that is hard to translate. A list of values is none: figures are not counted."""
    pattern, most = _COUNTED, MOST_WORDS_IN_ARABIC if language == "ar" else MOST_WORDS
    if language in ("zh", "ja"):
        pattern, most = _CHINESE, MOST_CHARACTERS_IN_CHINESE
    longest = max(len(pattern.findall(one)) for one in _SENTENCE_END.split(read.text))
    return Hint(HintKind.LONG, str(longest)) if longest > most else None


def _words(read: Folded, match: re.Match[str]) -> str:
    return read.original[read.start(match.start()) : read.end(match.end())].strip()


def _unit(read: Folded, match: re.Match[str]) -> str:
    return match["space"] + read.original[read.start(match.start("unit")) : read.end(match.end("unit"))]


@lru_cache(maxsize=16)
def _table(language: str) -> ModuleType:
    """Plain words are said in English where we know none of the language."""
    return import_module(f"bot.relay.clarity_words.{language if language in LANGUAGES else 'en'}")


@lru_cache(maxsize=16)
def _idioms(language: str) -> re.Pattern[str] | None:
    return re.compile(whole(_table(language).IDIOMS)) if language in LANGUAGES else None
