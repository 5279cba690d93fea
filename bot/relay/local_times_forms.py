"""How times of day are written, by language: the forms that ``local_times_clocks`` looks for, and what tells them from the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.relay.local_times_text import either, folded
from bot.relay.local_times_wording import DAYS, LEADS, PARTS, WORDS


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a time of day. Groups: ``h`` hour, ``m`` minutes, ``pb`` and ``pa`` part of the day before and after."""

    pattern: re.Pattern[str]
    is_bare: bool = False
    """The hour has neither minutes nor a word for hour: only the part of the day tells."""
    may_be_open: bool = False
    """Without a part of the day it still looks like a time: "at 3"."""
    needs_preposition: bool = False
    """Without one it may be a length of time: 15h."""
    only_in_a_span: bool = False
    """It is a time of day only as one end of a span: de 8h à 13h."""
    fixed: int | None = None
    """Noon and midnight by name."""


def part_of(words: str | None, language: str) -> str | None:
    """The part of the day that these words name."""
    if not words:
        return None
    for tables in (PARTS, LEADS):
        for part, pattern in {**tables.get("en", {}), **tables.get(language, {})}.items():
            if re.fullmatch(_filled(pattern, language), words) or re.fullmatch(_filled(pattern, "en"), words):
                return part
    return {folded("م"): "pm", folded("ص"): "am"}.get(words)


def _filled(pattern: str, language: str) -> str:
    return folded(pattern).replace("{day}", f"(?:{DAYS.get(language, '(?!)')})")


def _any(table: dict[str, str], language: str) -> str:
    return "|".join(_filled(pattern, language) for pattern in table.values())


_AT = r"(?<![^\W_])(?:at|by|until|till|from|before|after|since|@)"


@lru_cache(maxsize=16)
def forms(language: str) -> tuple[Form, ...]:
    """The forms of a language, those that say most first; for languages that we do not know the figures that all share."""
    meridiem = _any(
        {key: PARTS["en"][key] for key in ("am", "pm")}
        | ({k: v for k, v in PARTS["es"].items() if k in ("am", "pm")} if language == "es" else {}),
        language,
    )
    here = _any(PARTS.get(language, {}), language) or "(?!)"
    after = rf"(?P<pa>(?:{here}|{meridiem}))(?![^\W_&]|[/.]?\d|/)"
    lead = rf"(?P<pb>(?<![^\W_])(?:{_any(LEADS[language], language)}))" if language in LEADS else "(?P<pb>(?!))"
    hour = r"(?<!\d)(?P<h>[01]?\d|2[0-3])"
    found = [
        Form(re.compile(rf"{hour}[:.](?P<m>[0-5]\d)\s?(?:h|hs|hrs|horas)?\s?{after}")),
        Form(re.compile(rf"(?<![\d.,]){hour}\s?(?P<pa>{meridiem})(?![^\W_&]|[/.]?\d|/)"), is_bare=True),
        *(_OF[language](hour, after, lead) if language in _OF else ()),
        Form(re.compile(rf"{hour}:(?P<m>[0-5]\d)(?: ?(?:h|hs|hrs|horas|uhr)(?![^\W_]))?(?!\d)")),
        Form(re.compile(_AT + r" (?P<h>0\d)(?P<m>[0-5]\d)(?: ?(?:h|hrs|hours))?(?![\w.,:/-])")),
        Form(re.compile(_AT + r" (?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) ?(?:h|hrs|hours)(?![^\W_])")),
        Form(re.compile(rf"{hour}(?:\.(?P<m>[0-5]\d))? uhr(?![^\W_])"), is_bare=True, may_be_open=True),
    ]
    return tuple(found)


def _english(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    words = either(WORDS["en"].split(" "))
    preposition = r"(?P<prep>(?<![^\W_])(?:at|by|around|about|before|after|until|till|from|since|@) ?)"
    return (
        Form(
            re.compile(rf"{lead},? ?(?:at|by|around|about|@)? ?{hour}(?::(?P<m>[0-5]\d))?(?![\w:/%]|[.,]\d)"),
            is_bare=True,
        ),
        Form(
            re.compile(
                rf"{preposition}{hour}(?: o'clock)? (?P<pa>{_any(PARTS['en'], 'en')}|{_any(LEADS['en'], 'en')})(?![^\W_])"
            ),
            is_bare=True,
        ),
        Form(
            re.compile(rf"{hour}:(?P<m>[0-5]\d) (?P<pa>{_any(PARTS['en'], 'en')}|{_any(LEADS['en'], 'en')})(?![^\W_])")
        ),
        Form(re.compile(rf"(?<![^\W_])(?P<h>{words})(?: o'clock)? ?{after}"), is_bare=True),
        Form(
            re.compile(
                rf"{preposition}{hour}(?: o'clock)?"
                r"(?=\s*(?:[?!,;)]|\.(?!\d)|$|\n)| (?:on|tomorrow|today|then|and|for|so|or)(?![^\W_]))"
            ),
            is_bare=True,
            may_be_open=True,
        ),
        Form(re.compile(r"(?<![^\W_])(?:12 )?noon(?![^\W_])"), fixed=720),
        Form(re.compile(r"(?<![^\W_])(?:12 )?midnight(?![^\W_])"), fixed=0),
    )


_ZH_BEFORE = r"(?:^|(?<=[\s,，。；:(（在于到至天日号前后周一二三四五六]))"


def _chinese(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    part = rf"(?P<pb>{_any(PARTS['zh'], 'zh')})"
    digits = r"(?P<h>[01]?\d|2[0-3]|[一二两三四五六七八九十]{1,3})"
    minutes = r"(?:(?P<half>半|一刻|三刻)|(?P<m>[0-5]?\d)分|整|钟|)"
    return (
        Form(re.compile(rf"{part}的?\s?(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?!\d)")),
        Form(
            re.compile(
                rf"{part}的?\s?{digits}\s?(?:点|时)(?P<m>[0-5]\d|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?(?!\d)"
            )
        ),
        Form(re.compile(rf"{part}的?\s?{digits}\s?(?:点|时){minutes}(?!\d)"), is_bare=True),
        Form(re.compile(r"(?<!\d)(?P<h>1[3-9]|2[0-3])(?:点|时)(?P<m>[0-5]?\d)分(?!钟)")),
        Form(
            re.compile(rf"{_ZH_BEFORE}(?P<h>1[3-9]|2[0-3])(?:点|时)(?:(?P<half>半|一刻|三刻)|整|钟|)(?!\d|间)"),
            is_bare=True,
            may_be_open=True,
        ),
        Form(
            re.compile(
                r"(?<![\d一二三四五六七八九十])(?P<h>1?\d|[一二两三四五六七八九十]{1,2})(?:点|时)"
                r"(?!\d|间|[一二三四五六七八九])(?:(?P<half>半)|钟|)(?!意|建|注|要|原|说|内|措|钟)"
            ),
            is_bare=True,
            may_be_open=True,
        ),
        Form(re.compile("正午"), fixed=720),
    )


def _arabic(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    words = either(word.replace("_", " ") for word in WORDS["ar"].split(" "))
    clock = folded("الساعة")
    preposition = rf"(?P<prep>(?<![^\W_])(?:{clock}|{either(['من', 'إلى', 'عند', 'قبل', 'بعد', 'حتى', 'حوالي'])}) )"
    halves = either(["والنصف", "والربع", "والثلث"])
    return (
        Form(
            re.compile(rf"{clock} {hour}(?::(?P<m>[0-5]\d))? (?P<pa>{folded('م')}|{folded('ص')})(?![^\W_])"),
            is_bare=True,
        ),
        Form(re.compile(rf"{hour}:(?P<m>[0-5]\d) ?(?P<pa>{folded('م')}|{folded('ص')})(?![^\W_])")),
        Form(re.compile(rf"{preposition}{hour} {after}"), is_bare=True),
        Form(re.compile(rf"{clock} (?P<h>{words})(?: (?P<half>{halves}))? {after}"), is_bare=True),
        Form(re.compile(rf"{clock} {hour}(?![\w:/%]|[.,]\d)(?! [^\W\d_])"), is_bare=True, may_be_open=True),
        Form(re.compile(rf"(?<![^\W_])(?:{folded('منتصف الليل')})(?![^\W_])"), fixed=0),
    )


def _spanish(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    words = either(WORDS["es"].split(" "))
    article = r"(?P<prep>(?<![^\W_])(?:las?|entre las) )"
    half = "(?P<half>y media|y cuarto)"
    return (
        Form(re.compile(rf"{lead},? a las? {hour}(?::(?P<m>[0-5]\d))?(?![\w:/%]|[.,]\d)"), is_bare=True),
        Form(re.compile(rf"{article}(?:{hour[:-1]}|{words}))(?: {half})? ?(?:h |horas )?{after}"), is_bare=True),
        Form(
            re.compile(
                r"(?<![^\W_])a las (?P<h>1[3-9]|2[0-3]) ?(?:h|hs|horas)(?![^\W_])(?! (?:de|del|post|tras|desde|despues))"
            ),
            is_bare=True,
            may_be_open=True,
        ),
        Form(re.compile(rf"(?<![^\W_])a las? {hour}(?![\w:/%]|[.,]\d)(?! [^\W\d_])"), is_bare=True, may_be_open=True),
        Form(re.compile(r"(?<![^\W_])(?:la )?medianoche(?![^\W_])"), fixed=0),
    )


def _french(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    words = either(WORDS["fr"].split(" "))
    preposition = (
        r"(?P<prep>(?<![^\W_])(?:a|vers|des|jusqu'a|partir de|avant|"
        r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|entre) )"
    )
    ends = r"(?![^\W_])(?!(?:,? | ?)(?:de|d'|post|apres|avant|plus|par|sur|du|des)(?![^\W_]))(?! ?/)"
    return (
        Form(re.compile(rf"{lead},? (?:a |vers )?{hour} ?h(?:eures?)?(?: ?(?P<m>[0-5]\d))?(?![^\W_])"), is_bare=True),
        Form(re.compile(rf"{hour} ?h(?:eures?)?(?: ?(?P<m>[0-5]\d))? {after}")),
        Form(re.compile(rf"(?<![^\W_])(?P<h>{words}) heures?(?: (?P<half>et demie|et quart))? {after}")),
        Form(re.compile(rf"{preposition}?{hour} ?h ?(?P<m>[0-5]\d){ends}"), needs_preposition=True),
        Form(re.compile(rf"{preposition}(?!12 ?h){hour} ?h(?:eures?)?{ends}"), is_bare=True, may_be_open=True),
        Form(
            re.compile(rf"{hour} ?h(?:eures?)?(?= ?(?:a|et|-) ?\d{{1,2}} ?h)"),
            is_bare=True,
            may_be_open=True,
            only_in_a_span=True,
        ),
        Form(re.compile(rf"(?<=h et ){hour} ?h(?:eures?)?{ends}"), is_bare=True, may_be_open=True, only_in_a_span=True),
        Form(re.compile(rf"{hour} ?h(?:eures?)?(?=,? \(?(?:heure d|utc|gmt))"), is_bare=True, may_be_open=True),
        Form(re.compile(r"(?<=a |e )(?<![^\W_])midi(?! et)(?![^\W_])"), fixed=720),
        Form(re.compile(r"(?<![^\W_-])minuit(?! et)(?![^\W_])"), fixed=0),
    )


def _portuguese(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    words = either(WORDS["pt"].split(" "))
    article = r"(?P<prep>(?<![^\W_])(?:as|das|pelas|a|da) )"
    ends = r"(?![^\W_])(?! (?:de|do|da|dos|das|apos|pos|e meia|por)(?![^\W_]))(?! ?/)"
    return (
        Form(
            re.compile(rf"{lead},? (?:as |a )?{hour}(?: ?(?:h|hs|horas?))?(?::?(?P<m>[0-5]\d))?(?![\w:/%]|[.,]\d)"),
            is_bare=True,
        ),
        Form(
            re.compile(rf"{article}(?:{hour[:-1]}|{words}))(?: (?P<half>e meia))? ?(?:h|hs|horas?)? ?{after}"),
            is_bare=True,
        ),
        Form(re.compile(rf"{hour} ?h ?(?P<m>[0-5]\d) {after}")),
        Form(re.compile(rf"{article}?{hour} ?h ?(?P<m>[0-5]\d)(?:min)?{ends}"), needs_preposition=True),
        Form(
            re.compile(rf"(?P<prep>(?<![^\W_])(?:as|das|pelas) ){hour} ?(?:h|hs|horas?){ends}"),
            is_bare=True,
            may_be_open=True,
        ),
        Form(re.compile(rf"(?<![^\W_])as {hour}(?![\w:/%]|[.,]\d)(?! [^\W\d_])"), is_bare=True, may_be_open=True),
        Form(
            re.compile(rf"(?:(?<=entre )|(?<=h e )){hour} ?h{ends}"),
            is_bare=True,
            may_be_open=True,
            only_in_a_span=True,
        ),
        Form(re.compile(r"(?<![^\W_])meio[- ]dia(?! e)(?![^\W_])"), fixed=720),
        Form(re.compile(r"(?<![^\W_])meia[- ]noite(?! e)(?![^\W_])"), fixed=0),
    )


def _russian(hour: str, after: str, lead: str) -> tuple[Form, ...]:
    preposition = r"(?P<prep>(?<![^\W_])(?:в|до|после|к|с|около) )"
    return (Form(re.compile(rf"{preposition}{hour} ?(?:часов|часа|час|ч)? ?{after}"), is_bare=True),)


_OF = {
    "en": _english, "zh": _chinese, "ar": _arabic, "es": _spanish, "fr": _french, "pt": _portuguese, "ru": _russian,
}  # fmt: skip
