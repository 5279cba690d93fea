"""Which time zone a text names: "3 pm PST", "15:00 UTC+3", "Doha time", "北京时间", "hora de Madrid", "بتوقيت الدوحة". Pure.

A name that means two zones gives both, and whoever asks says nothing where they disagree. "Your time" and names that we do not
know give none: then there is nothing that we could say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.relay.local_times_text import Folded, either, folded

LA, NY, CHICAGO, DENVER = "America/Los_Angeles", "America/New_York", "America/Chicago", "America/Denver"
SHANGHAI, QATAR, PARIS = "Asia/Shanghai", "Asia/Qatar", "Europe/Paris"
_ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "UTC": ("UTC",), "GMT": ("UTC",), "Z": ("UTC",), "PST": (LA,), "PDT": (LA,), "PT": (LA, "sender"), "EST": (NY,),
    "EDT": (NY,), "ET": (NY,), "CST": (CHICAGO, SHANGHAI), "CDT": (CHICAGO,), "CT": (CHICAGO, "sender"),
    "MST": (DENVER,), "MDT": (DENVER,), "MT": (DENVER, "sender"), "CET": (PARIS,), "CEST": (PARIS,),
    "BST": ("Europe/London",), "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "AST": ("Asia/Riyadh", "America/Halifax"), "MSK": ("Europe/Moscow",), "JST": ("Asia/Tokyo",),
    "HKT": ("Asia/Hong_Kong",), "SGT": ("Asia/Singapore",), "KST": ("Asia/Seoul",), "GST": ("Asia/Dubai",),
    "PKT": ("Asia/Karachi",), "AEST": ("Australia/Sydney",), "AEDT": ("Australia/Sydney",), "WEST": ("Europe/Lisbon",),
    "WET": ("Europe/Lisbon",), "EET": ("Europe/Athens",), "EEST": ("Europe/Athens",), "BRT": ("America/Sao_Paulo",),
    "SAST": ("Africa/Johannesburg",), "EAT": ("Africa/Nairobi",),
}  # fmt: skip
"""``sender``: the letters also mean something else (CT, PT), and then the time is the sender's own."""
_SEASONS = frozenset({"PST", "PDT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "CET", "CEST", "BST", "AEST", "AEDT"} |
                     {"WET", "WEST", "EET", "EEST"})  # fmt: skip
"""Of one half of the year: in the other, only who lives there can say what was meant."""
_PLACES: dict[str, str] = {
    LA: "la|l.a.|california|pacific|san francisco|san diego|seattle|los angeles|洛杉矶|洛杉磯|加州|太平洋|كاليفورنيا|لوس أنجلوس|"
        "لوس انجليس|المحيط الهادئ|pacífico|pacifique|californie",
    NY: "new york|nyc|eastern|boston|washington|美东|纽约|波士顿|华盛顿|نيويورك|واشنطن|nueva york|nova york|nova iorque",
    CHICAGO: "chicago|houston|dallas|芝加哥|休斯敦", DENVER: "denver|mountain",
    SHANGHAI: "beijing|china|shanghai|shenzhen|guangzhou|北京|中国|上海|深圳|广州|بكين|الصين|شنغهاي|شنتشن|pekín|pequim|pékin|"
        "chine|shenzhen",
    QATAR: "doha|qatar|多哈|卡塔尔|الدوحة|قطر|catar",
    "Asia/Riyadh": "mecca|makkah|riyadh|saudi|saudi arabia|利雅得|麦加|沙特|مكة|مكة المكرمة|الرياض|السعودية|riad|la meca",
    "Asia/Dubai": "dubai|uae|abu dhabi|迪拜|阿布扎比|دبي|أبوظبي|الإمارات|dubái",
    "Europe/London": "london|uk|伦敦|لندن|londres", PARIS: "paris|france|巴黎|باريس|parís",
    "Europe/Madrid": "madrid|spain|barcelona|马德里|مدريد|españa peninsular",
    "Europe/Lisbon": "lisbon|lisboa|里斯本|لشبونة|lisbonne",
    "America/Sao_Paulo": "brasilia|brasília|são paulo|sao paulo|rio|rio de janeiro|圣保罗|巴西利亚|برازيليا|ساو باولو",
    "America/Mexico_City": "mexico city|ciudad de méxico|cdmx|墨西哥城", "Asia/Hong_Kong": "hong kong|香港|هونغ كونغ",
    "Asia/Tokyo": "tokyo|japan|东京|日本|طوكيو|tokio|tóquio", "Asia/Kolkata": "india|delhi|mumbai|印度|新德里|الهند",
    "Asia/Singapore": "singapore|新加坡|سنغافورة|singapur|singapura|singapour",
    "Africa/Cairo": "cairo|egypt|开罗|القاهرة|مصر|el cairo",
    "UTC": "utc|gmt|greenwich|格林尼治|格林威治|世界标准|协调世界|غرينتش|غرينيتش|جرينتش|العالمي|العالمي المنسق",
}  # fmt: skip
_OWN = "my|our|我们|我方|我们这边|我这边|nuestra|notre|meu|nosso|nossa|بتوقيتنا|توقيتنا"
_READERS = "your|their|his|her|local|你们|您|贵方|你方|您那边|你们那边|当地|su|vuestra|tu|local|votre|leur|locale|seu|vosso|sua"
_FIXED = re.compile(r"(?<![a-z])(?:utc|gmt)\s?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?(?!\d)")
_LETTERS = re.compile(rf"(?<![^\W\d_])(?:{either(_ABBREVIATIONS)})(?![^\W_])")
_WORD = r"[^\W\d_]+(?:[.'-][^\W\d_]+)*\.?"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![^\W_])(?P<place>{_WORD}(?: {_WORD}){{0,2}})(?: (?:standard|daylight|summer))? time(?![^\W_])",
        rf"(?<![^\W_])hora (?:local )?(?:de la |del |de |da |do )?(?P<place>{_WORD}(?: {_WORD}){{0,2}})",
        rf"(?<![^\W_])(?:em |no )?horario (?:local )?(?:de |da |do )?(?P<place>{_WORD}(?: {_WORD}){{0,2}})",
        rf"(?<![^\W_])heure (?:locale )?(?:de la |de |du |d'|a )?(?P<place>{_WORD}(?: {_WORD}){{0,2}})",
        rf"(?<![^\W_])(?:{folded('بتوقيت')}|{folded('بالتوقيت')}|{folded('توقيت')}) ?(?P<place>{_WORD}(?: {_WORD}){{0,2}})",
        r"(?<![^\W_])(?:(?P<place>su|tu|vuestra|nuestra) hora|(?P<ours>votre|notre|leur|sua|meu|seu|nosso) (?:heure|hora|horario))",
        r"(?P<place>[\u3400-\u9fff]{1,8}?)(?:当地)?时间",
        rf"(?P<place>{folded('بتوقيتكم')}|{folded('بتوقيتنا')})(?![^\W_])",
    )
)


@dataclass(frozen=True, slots=True)
class ZoneName:
    """A zone that a text names, in places of the folded text."""

    start: int
    end: int
    zones: tuple[tzinfo | str, ...]
    """What it may mean: a zone, or ``sender``; empty where we cannot know."""
    season: str | None = None
    """An abbreviation that holds in one half of the year."""
    is_sure: bool = True
    """Whether the words always name a zone; "your time" and "CT" do so only beside a time of day."""


def zones_named(text: Folded, behind_times: frozenset[int]) -> list[ZoneName]:
    """Every zone that a text names, in order. ``behind_times``: where its times of day end; only there "CT" is a zone."""
    found = [_fixed(match) for match in _FIXED.finditer(text.text)]
    taken = {place for one in found for place in range(one.start, one.end)}
    for match in _LETTERS.finditer(text.text):
        letters = text.original[text.start(match.start()) : text.end(match.end())].strip("\u2068\u2069")
        gap = next((step for step in range(4) if match.start() - step in behind_times), None)
        sure = letters in ("UTC", "GMT", "PST", "PDT", "EST", "EDT", "CEST")
        if not letters.isupper() or match.start() in taken or (gap is None and not sure):
            continue
        if (letters == "Z" and gap != 0) or text.text.startswith(" tube", match.end()):
            continue
        zones = tuple(zone for one in _ABBREVIATIONS[letters] for zone in ((one,) if one == "sender" else _zones(one)))
        found.append(ZoneName(match.start(), match.end(), zones, letters if letters in _SEASONS else None, sure))
    for pattern in _NAMED:
        for match in pattern.finditer(text.text):
            one = _named(match)
            if one is not None and one.start not in taken and one.end - 1 not in taken:
                found.append(one)
    return sorted(found, key=lambda one: (one.start, one.end))


def _fixed(match: re.Match[str]) -> ZoneName:
    away = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    if away > timedelta(hours=14):
        return ZoneName(match.start(), match.end(), ())
    return ZoneName(match.start(), match.end(), (timezone(away if match["sign"] == "+" else -away),))


def _named(match: re.Match[str]) -> ZoneName | None:
    """A place whose time is named. None where the words are about something else ("surgery time", "hora de comer")."""
    group = "place" if match["place"] else "ours"
    words = match[group].split(" ")
    known = _known_places()
    before = match.end() > match.end(group)
    for count in range(len(words), 0, -1):
        part = words[-count:] if before else words[:count]
        name = " ".join(part)
        name = name if name in known else name.rstrip(".")
        start = match.end(group) - len(name) if before else match.start()
        end = match.end() if before else match.start(group) + len(name)
        if name in _words(_OWN):
            return ZoneName(start, end, ("sender",), is_sure=False)
        if name in _words(_READERS) or name == folded("بتوقيتكم"):
            return ZoneName(start, end, (), is_sure=False)
        if name in known:
            return ZoneName(start, end, _zones(known[name]))
    for count in range(1, len(match[group])) if "\u3400" <= match[group][0] <= "\u9fff" else ():
        name = match[group][count:]
        if name in known or name in _words(_OWN + "|" + _READERS):
            zones = _zones(known[name]) if name in known else ()
            return ZoneName(match.start(group) + count, match.end(), zones, is_sure=name in known)
    if before and not "\u3400" <= match[group][0] <= "\u9fff":
        # Only where it stands behind a time of day does an unknown place matter; "arrival time: 15:00" names none.
        return ZoneName(match.start(), match.end(), (), is_sure=False)
    return ZoneName(match.start(), match.end(), (), is_sure=False) if _is_a_name(match) else None


def _is_a_name(match: re.Match[str]) -> bool:
    return match[0].startswith((folded("بتوقيت"), folded("بالتوقيت"), "heure d", "horario d"))


def place_beside(text: str, start: int, end: int) -> ZoneName | None:
    """A place that stands beside a time of day without "time": its clock may be meant ("LA 8 am, Doha 6 pm"), or not."""
    before = re.split(r"[^\w.' -]", text[max(0, start - 40) : start].rstrip(" :(（"))[-1]
    after = re.split(r"[^\w.' -]", text[end : end + 40].lstrip(" (（"))[0]
    known = _known_places()
    first = before.split(" ")[-3:]
    last = [word for word in after.split(" ") if word not in ("in", "at", "en", "em", "a", folded("في"))][:3]
    names = [" ".join(first[-count:]) for count in range(1, 4)] + [" ".join(last[:count]) for count in range(1, 4)]
    names += [
        part for count in range(2, 6) for part in (before[-count:], after[:count]) if "\u3400" <= part[:1] <= "\u9fff"
    ]
    found = next((name.strip(".") for name in names if name.strip(".") in known and name not in _NOT_PLACES), None)
    return None if found is None else ZoneName(start, start, ("sender", *(_zones(known[found]) or ())))


_NOT_PLACES = frozenset(
    {"la", "rio", "medina", "center", "central", "eastern", "pacific", "mountain", "saudi", "riad", "utc", "gmt"}
)
"""Words of other meanings, which name a place only with "time" beside them."""


@lru_cache(maxsize=8)
def _words(listed: str) -> frozenset[str]:
    return frozenset(folded(word) for word in listed.split("|"))


@lru_cache(maxsize=64)
def _zones(name: str) -> tuple[tzinfo | str, ...]:
    """None where this machine does not know a zone that CLDR names."""
    try:
        return (ZoneInfo(name),)
    except ZoneInfoNotFoundError:
        return ()


@lru_cache(maxsize=1)
def _known_places() -> dict[str, str]:
    """Places by their folded names: the cities of CLDR in the languages of the house, and what people say besides."""
    from babel import Locale

    known: dict[str, str] = {}
    for language in ("en", "ar", "zh_Hans", "es", "fr", "pt"):
        zones = Locale.parse(language).time_zones
        for zone, names in zones.items():
            city = names.get("city") if "/" in zone else None
            if isinstance(city, str):
                known.setdefault(folded(city), zone)
    for zones in Locale.parse("ar").time_zones, Locale.parse("zh_Hans").time_zones:
        for zone in map(str, zones):
            if "/" in zone and not zone.startswith("Etc/"):
                known.setdefault(folded(zone.rpartition("/")[2].replace("_", " ")), zone)
    for zone, listed in _PLACES.items():
        known.update((folded(name), zone) for name in listed.split("|"))
    return {name: zone for name, zone in known.items() if len(name) > 1}


def prepare() -> None:
    """Read the names of places now, for example in a thread at start: it takes some tenths of a second."""
    _known_places()
