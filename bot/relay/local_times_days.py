"""Which day a text names: "Tuesday", "tomorrow", "5 May", "5月7日", "غدًا"; and the calendar days that it may mean. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from bot.relay.local_times_text import Folded, either, folded, whole

_AWAY: dict[str, dict[int, str]] = {
    "en": {2: "day after tomorrow", 1: "tomorrow|tmrw|tmr", 0: "today|tonight|this morning|this afternoon|this evening",
           -1: "yesterday|last night", -2: "day before yesterday"},
    "zh": {2: "后天", 1: "明天|明日|明早|明晚|明晨", 0: "今天|今日|今晚|今早|今晨", -1: "昨天|昨日|昨晚|昨夜", -2: "前天"},
    "ar": {2: "بعد غد|بعد غدا", 1: "غدا|غد|بكرة", 0: "اليوم|الليلة|هذا المساء|هذا الصباح", -1: "أمس|البارحة", -2: "أول أمس"},
    "es": {2: "pasado mañana", 1: "mañana", 0: "hoy|esta noche|esta tarde|esta mañana", -1: "ayer|anoche", -2: "anteayer"},
    "fr": {2: "après-demain|après demain", 1: "demain", 0: "aujourd'hui|ce soir|ce matin|cet après-midi|cette nuit",
           -1: "hier", -2: "avant-hier|avant hier"},
    "pt": {2: "depois de amanhã", 1: "amanhã", 0: "hoje|esta noite|esta tarde|esta manhã", -1: "ontem", -2: "anteontem"},
    "ru": {2: "послезавтра", 1: "завтра", 0: "сегодня", -1: "вчера", -2: "позавчера"},
}  # fmt: skip
_MORE_WEEKDAYS: dict[str, tuple[str, ...]] = {
    "en": ("mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun"),
    "zh": (*(f"星期{day}|周{day}|礼拜{day}" for day in "一二三四五六"), "星期日|星期天|周日|周天|礼拜天"),
    "ar": ("الاثنين|الإثنين", "الثلاثاء", "الأربعاء|الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "pt": ("segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"),
}
_NOT_DAYS = {"pt": "semana|vez|dose|via|linha", "es": "", "fr": ""}
_PAST: dict[str, str] = {
    "en": "was|were|had|did|last|past|ago|yesterday|been|gave|given|started|stopped|went|came|died|arrested",
    "zh": "了|过|曾|上周|上个|昨", "ar": "كان|كانت|تم|تمت|أمس|الماضي|الماضية|قبل",
    "es": "fue|estaba|era|hubo|tuvo|pasado|pasada|ayer|hizo|estuvo|murio",
    "fr": "etait|a ete|avait|dernier|derniere|hier|passe", "pt": "foi|estava|era|teve|passado|passada|ontem|fez|morreu",
    "ru": "был|была|было|прошлый|прошлую|вчера",
}  # fmt: skip
_LATER = {
    "en": "next",
    "zh": "下",
    "ar": "القادم|المقبل|القادمة",
    "es": "próximo|que viene",
    "fr": "prochain",
    "pt": "próxima|que vem",
}
_MOST = 48
"""Days that are read in a text."""
_FAR = timedelta(days=190)
_CONNECTORS = (
    "at|by|from|between|around|about|until|till|before|after|for|the|on|is|@|a|la|las|los|el|le|les|de|desde|hasta|sobre|hacia|antes|"
    "despues|entre|para|h|as|das|ate|partir|apos|por|volta|au|vers|avant|jusqu'a|des|du|dans|dia|in|no|na|em|of|"
    "يوم|الساعة|في|عند|من|قبل|بعد|حتى|حوالي|的|在|于|в|к|с|до|после|morning|afternoon|evening|night|matin|soir|上午|下午|晚上|早上|mañana|tarde|noche|manhã|noite|صباحا|مساء"
)
_GAP = re.compile(rf"(?:[\s,(،，@]|(?:{whole(_CONNECTORS.split('|'))}))*")
_LONGEST_GAP = 26


@dataclass(frozen=True, slots=True)
class DayNamed:
    """A day that a text names, in places of the folded text."""

    start: int
    end: int
    days: Callable[[date], tuple[date, ...]]
    """What it may mean, said on that day."""
    in_figures: bool = False
    """5/6, which is a date only beside a time of day."""


def days_named(text: Folded, language: str) -> list[DayNamed]:
    """Every day that a text names, in order; of two that share a place, the longer."""
    found: list[DayNamed] = []
    past = _past(language)
    is_past = past is not None and past.search(text.text) is not None
    until = 0
    for match in _pattern(language).finditer(text.text):
        if match.start() < until:
            continue
        days = _meaning(match, language, is_past=is_past)
        if days is not None:
            found.append(DayNamed(match.start(), match.end(), days, match["first"] is not None))
            until = match.end()
        if len(found) == _MOST:
            break
    return found


def day_beside(text: Folded, start: int, end: int, named: list[DayNamed]) -> DayNamed | None:
    """The day that belongs to the time of day at this place. None where none stands beside it, or one on either side."""
    before = next((one for one in reversed(named) if one.end <= start and _joined(text.text, one.end, start)), None)
    after = next((one for one in named if one.start >= end and _joined(text.text, end, one.start)), None)
    inside = next((one for one in named if one.start < end and one.end > start), None)
    if inside is not None:
        return before if before is not None and before.end <= inside.start and not _same(before, inside) else inside
    if before is None or after is None:
        return before or after
    gaps = start - before.end, after.start - end
    if gaps[0] > gaps[1] + 1:
        return after
    return before if gaps[0] <= gaps[1] else None


def _same(first: DayNamed, second: DayNamed) -> bool:
    probe = date(2026, 1, 1)
    return first.days(probe) == second.days(probe)


def _joined(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_GAP and _GAP.fullmatch(text, start, end) is not None


def _meaning(match: re.Match[str], language: str, *, is_past: bool) -> Callable[[date], tuple[date, ...]] | None:
    if match["away"]:
        away = _away(language)[match["away"]]
        return lambda today: (today + timedelta(days=away),)
    if match["weekday"]:
        number = _weekdays(language)[match["weekday"]]
        later = match["later"] is not None
        if later and language == "zh":
            return lambda today: (today + timedelta(days=7 - today.weekday() + number),)
        return lambda today: _on_weekday(today, number, is_past=is_past, later=later)
    if match["first"]:
        return _in_figures(int(match["first"]), int(match["second"]), match["numeric_year"])
    month = _months(language)[match["month"]] if match["month"] else int(match["zh_month"] or match["iso_month"])
    day = int(match["day_before"] or match["day_after"] or match["zh_day"] or match["iso_day"])
    year = match["year_after"] or match["zh_year"] or match["iso_year"]
    try:
        date(int(year or 2024), month, day)
    except ValueError:
        return None
    return lambda today: _on_date(today, None if year is None else int(year), month, day)


def _in_figures(first: int, second: int, year: str | None) -> Callable[[date], tuple[date, ...]] | None:
    """5/6: the fifth of June or the sixth of May. It is a date only beside a time of day."""
    pairs = {pair for pair in ((first, second), (second, first)) if 1 <= pair[0] <= 31 and 1 <= pair[1] <= 12}

    def days(today: date) -> tuple[date, ...]:
        return tuple(
            on for day, month in sorted(pairs) for on in _on_date(today, int(year) if year else None, month, day)
        )

    return days if pairs else None


def _on_weekday(today: date, number: int, *, is_past: bool, later: bool) -> tuple[date, ...]:
    ahead = today + timedelta(days=(number - today.weekday()) % 7)
    candidates = [ahead]
    if is_past:
        candidates.append(ahead - timedelta(days=7))
    if later or ahead == today:
        candidates.append(ahead + timedelta(days=7))
    return tuple(candidates)


def _on_date(today: date, year: int | None, month: int, day: int) -> tuple[date, ...]:
    """Without a year: whichever is near; in half a year from now it may have been half a year ago."""
    if year is not None:
        return (
            (date(year, month, day),)
            if day <= 28 or (date(year, month, 28) + timedelta(days=day - 28)).month == month
            else ()
        )
    possible = []
    for candidate in range(today.year - 1, today.year + 2):
        try:
            possible.append(date(candidate, month, day))
        except ValueError:
            continue  # 29 February
    return tuple(one for one in possible if abs(one - today) <= _FAR)


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    away, weekdays, months = _away(language), _weekdays(language), _months(language)
    never = "(?!)"
    not_a_day = _NOT_DAYS.get(language) or ""
    behind = rf"(?! (?:{not_a_day})(?![^\W_]))" if not_a_day else ""
    later = either(_LATER[language].split("|")) if language in _LATER else never
    before_morning = r"(?<!la )(?<!esta )(?<!de )" if language == "es" else ""
    month = whole(months) if months else never
    year = r"(?:,? (?:de )?(?P<year_after>20\d\d)(?!\d))?"
    parts = [
        rf"(?P<away>{before_morning}(?:{whole(away) if away else never}))",
        rf"(?:(?P<later>{later})\s?)?(?P<weekday>{whole(weekdays) if weekdays else never}){behind}",
        rf"(?<![\w/.,:-])(?P<day_before>\d{{1,2}})(?:st|nd|rd|th|er|º|o)?\.? (?:de |of )?(?P<month>{month})" + year,
        r"(?:(?P<zh_year>20\d\d)年)?(?<!\d)(?P<zh_month>\d{1,2})月(?P<zh_day>\d{1,2})[日号]",
        r"(?<![\d./-])(?P<first>\d{1,2})(?P<sign>[/.])(?P<second>\d{1,2})(?:(?P=sign)(?P<numeric_year>20\d\d)|(?<=/\d)|(?<=/\d\d))(?![\d./%])",
        r"(?<![\d-])(?P<iso_year>20\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)",
    ]
    if language == "en" and months:
        parts[2] = (
            rf"(?<![\w/.,:-])(?:(?P<day_before>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?P<month>{month})"
            rf"(?(day_before)|\.? (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]))(?:,? (?P<year_after>20\d\d)(?!\d))?"
        )
    pattern = "|".join(parts)
    return re.compile(pattern if "day_after" in pattern else pattern + "|(?P<day_after>(?!))")


@lru_cache(maxsize=16)
def _past(language: str) -> re.Pattern[str] | None:
    return re.compile(whole(_PAST[language].split("|"))) if language in _PAST else None


@lru_cache(maxsize=16)
def _away(language: str) -> dict[str, int]:
    return {folded(word): away for away, words in _AWAY.get(language, {}).items() for word in words.split("|")}


@lru_cache(maxsize=16)
def _weekdays(language: str) -> dict[str, int]:
    found = {folded(name): number for number, name in _names(language, "days").items()}
    for number, words in enumerate(_MORE_WEEKDAYS.get(language, ())):
        found.update((folded(word), number) for word in words.split("|"))
    return found


@lru_cache(maxsize=16)
def _months(language: str) -> dict[str, int]:
    found = {folded(name): number for number, name in _names(language, "months").items()}
    if language == "en":
        short = {folded(name): number for number, name in _names(language, "months", "abbreviated").items()}
        found = {**short, **found, "sept": 9}
    return {name: number for name, number in found.items() if not name[0].isdecimal()}


def _names(language: str, kind: str, width: str = "wide") -> dict[int, str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse("zh_Hans" if language == "zh" else language)
    except (UnknownLocaleError, ValueError):
        return {}
    names = locale.days if kind == "days" else locale.months
    return dict(names["format"][width])
