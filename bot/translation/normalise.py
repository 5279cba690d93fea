"""A text as an engine can read it: what its vocabulary lacks or misreads, written out in words that it knows.

Seen with the Firefox models: µ vanishes (5 µg → 5 g), ≥ and ≤ vanish or turn into a minus, native digits and Greek letters
are dropped, words in capitals are left alone ("DO NOT GIVE IBUPROFEN" → "Não GIVE IBUPROFEN"), and a text without a final
mark is cut short. Nothing here changes the meaning; what would not be the reader's (the added full stop, the capitals) is
undone after the engine.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.language.tags import base


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text for the engine, and what :func:`restore` needs."""

    text: str
    ended_lines: tuple[int, ...] = ()
    """The lines, from 0, to which a final mark was added, to be taken off again."""
    capitals: bool = False
    """The text was in capitals throughout; its translation is left in ordinary letters."""
    unknown: tuple[str, ...] = ()
    """Characters, each once, that engines are known to drop and that no words were put for: mask them or refuse."""


_SIGNS_IN_ORDER = "≥≤±≈≠"
_SIGNS = {
    "en": "at least|at most|plus or minus|about|not equal to",
    "pt": "pelo menos|no máximo|mais ou menos|cerca de|diferente de",
    "es": "al menos|como máximo|más o menos|aproximadamente|distinto de",
    "fr": "au moins|au plus|plus ou moins|environ|différent de",
    "zh": "至少|至多|正负|约|不等于",
    "ar": "على الأقل|على الأكثر|زائد أو ناقص|حوالي|لا يساوي",
    "ru": "не менее|не более|плюс-минус|около|не равно",
    "de": "mindestens|höchstens|plus/minus|etwa|ungleich",
    "it": "almeno|al massimo|più o meno|circa|diverso da",
}
_SAME_SIGN = str.maketrans({"≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", "∼": "≈", "≃": "≈"})

_GREEK_IN_ORDER = "αβγδεθκλπστφχψωΔΩ"
_GREEK_NAMES = "alpha beta gamma delta epsilon theta kappa lambda pi sigma tau phi chi psi omega delta omega"
_GREEK_IN = {
    "pt": "alfa beta gama delta épsilon teta kappa lambda pi sigma tau fi qui psi ômega delta ômega",
    "es": "alfa beta gamma delta épsilon zeta kappa lambda pi sigma tau fi ji psi omega delta omega",
    "fr": "alpha bêta gamma delta epsilon thêta kappa lambda pi sigma tau phi chi psi oméga delta oméga",
    "ar": "ألفا بيتا غاما دلتا إبسيلون ثيتا كابا لامدا باي سيغما تاو فاي كاي بساي أوميغا دلتا أوميغا",
    "zh": "阿尔法 贝塔 伽马 德尔塔 艾普西隆 西塔 卡帕 拉姆达 派 西格玛 陶 斐 希 普西 欧米伽 德尔塔 欧米伽",
}
_GREEK_TEXT = frozenset({"el"})

_MICROGRAM = re.compile(r"(?<![\w])(\d[\d.,  ]*)?([ \u00a0\u202f]?)[µμ]g(?![^\W\d_])|㎍")
_MICRO = re.compile(r"[µμ](?=(?:l|L|mol|m|M|s|U|IU|V|Sv|Gy)(?![^\W\d_]))")
_TIMES = re.compile(r"(?<=[\dA-Za-z)]) ?× ?(?=[\dA-Za-z(])")
_COMPATIBILITY = str.maketrans(
    dict(zip("㎎㎏㏄㎖㎝㎜℃℉′″％−", ["mg", "kg", "cc", "mL", "cm", "mm", "°C", "°F", "'", '"', "%", "-"], strict=True))
)
_DIGITS = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **{0x2080 + digit: str(digit) for digit in range(10)},
    **{0x2074 + digit: f"^{digit + 4}" for digit in range(6)},
}
"""Full-width digits, the subscripts of SpO₂, the exponents of 10⁹ (² and ³ are in the engines' vocabularies)."""

_NATIVE_NUMBER = re.compile(r"[٠-٩۰-۹०-९][٠-٩۰-۹०-९٫٬]*")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDED = ".。۔।"
_FINAL = ".!?。！？؟…:;：；।۔,，、"
_CLOSERS = "\"'»”’)）]】」』"
_LETTER = re.compile(r"[^\W\d_]")
_UNKNOWN = re.compile(r"[\u2200-\u22ff\u2190-\u21ff\u2300-\u23ff\u25a0-\u25ff\u0370-\u03ff\u2070-\u209f]")


def normalise(text: str, language: str) -> Normalised:
    """A text in ``language`` (BCP-47) as an engine can read it. Pure; linear in the text; never raises for any text.

    A text without anything special comes back unchanged but for a final mark where it has none, and normalising twice is
    the same as once. Line breaks, list marks, spaces and everything that is not named in the module's description stay.
    """
    spelling = base(language)
    written = _written_out(text, spelling)
    lowered = _in_ordinary_letters(written)
    lines = lowered.split("\n")
    ended = [_with_an_end(line, spelling) for line in lines]
    unknown = tuple(dict.fromkeys(_UNKNOWN.findall(lowered))) if spelling not in _GREEK_TEXT else ()
    added = tuple(place for place, (line, other) in enumerate(zip(lines, ended, strict=True)) if line != other)
    return Normalised("\n".join(ended), added, lowered != written, unknown)


def restore(translated: str, normalised: Normalised) -> str:
    """Takes off the final marks that were added for the engine. The rest is the reader's own language already.

    Where the engine gave another number of lines, only the mark at the very end is taken off.
    """
    if not normalised.ended_lines:
        return translated
    lines = translated.split("\n")
    count = normalised.text.count("\n") + 1
    if len(lines) == count:
        ended = set(normalised.ended_lines)
        return "\n".join(_without_an_end(line) if place in ended else line for place, line in enumerate(lines))
    if normalised.ended_lines[-1] == count - 1:
        lines[-1] = _without_an_end(lines[-1])
    return "\n".join(lines)


def _without_an_end(line: str) -> str:
    stripped = line.rstrip()
    if not stripped or stripped[-1] not in _ADDED or stripped.endswith("..."):
        return line
    return stripped[:-1] + line[len(stripped) :]


def _written_out(text: str, language: str) -> str:
    """Signs, Greek letters and native digits in the words and digits of the language."""
    if text.isascii():
        return text
    text = text.translate(_COMPATIBILITY).translate(_DIGITS).translate(_SAME_SIGN)
    text = _MICROGRAM.sub(lambda match: f"{match.group(1) or ''}{match.group(2) or ''}mcg", text)
    text = _MICRO.sub("u", text)
    text = _NATIVE_NUMBER.sub(lambda match: _ascii_number(match.group()), text)
    text = _TIMES.sub(" x ", text)
    for sign, words in zip(_SIGNS_IN_ORDER, _SIGNS.get(language, "").split("|"), strict=False):
        if words and sign in text:
            text = _in_words(text, sign, words, language)
    if language not in _GREEK_TEXT:
        names = dict(zip(_GREEK_IN_ORDER, _GREEK_IN.get(language, _GREEK_NAMES).split(), strict=True))
        text = "".join(names.get(character, character) for character in text)
    return text


def _in_words(text: str, sign: str, words: str, language: str) -> str:
    """The sign in words, with a space on either side where the language writes spaces."""
    pieces = [piece.strip(" \u00a0\u202f") for piece in text.split(sign)]
    if language == "zh":
        return words.join(pieces)
    first, last = text.split(sign)[0], text.split(sign)[-1]
    pieces[0] = first.rstrip(" \u00a0\u202f")
    pieces[-1] = last.lstrip(" \u00a0\u202f")
    joined = pieces[0]
    for piece in pieces[1:]:
        before = " " if joined and not joined[-1].isspace() and joined[-1] not in "([{" else ""
        joined += f"{before}{words} {piece}"
    return joined


def _ascii_number(number: str) -> str:
    """Native digits and separators in ASCII: ١٬٥٠٠٫٥ → 1,500.5."""
    plain = number.replace("٫", ".").replace("٬", ",")
    return "".join(str(unicodedata.decimal(character, character)) for character in plain)


_KEPT_IN_CAPITALS_TEXT = """
ABG ACE ACS AED AIDS AKI ALT AM AMI ARDS AST BID BMI BP BPM BUN CBC CCU CHF CKD COPD COVID CPR CRP CSF CT CVC
CXR DIC DKA DNA DNR DVT ECG ECMO ED EEG EKG ENT ER ESR ET FFP GCS GI HDL HIV HPV HR ICU ID IM INR IU IV IVF
LDL LFT MAP MERS MI MRI MRSA NG NICU NPO NSAID OB OD OR PCR PE PICC PM PO PRN PT PTT QD QID RBC RNA RR RSV
SARS SC SIRS SL SOB SPO STEMI TB TIA TID TPN TSH UK UN US USA UTI UTC VT WBC WHO ML MG MCG KG MMOL UCI OMS VIH
SIDA TAC RCP EPOC PA FC FR VO EV UI SAMU DPOC AVC IAM ITU SNG TEP TVP HTA IRM AINS
"""
_KEPT_IN_CAPITALS = frozenset(_KEPT_IN_CAPITALS_TEXT.split())
_FEWEST_CAPITALS = 2
_UNITS_IN_CAPITALS = {"MG": "mg", "MCG": "mcg", "ML": "mL", "KG": "kg", "MMOL": "mmol", "AM": "AM", "PM": "PM"}
_COMMON_SHORT_TEXT = """
OR IS IT US ID ED SO NO DO GO ME WE HE BE BY AT AS AN IN OF ON TO UP IF MY
"""
_COMMON_SHORT = frozenset(_COMMON_SHORT_TEXT.split())


def _in_ordinary_letters(text: str) -> str:
    """Lines in capitals in sentence case; abbreviations, and words with a digit in them, as they are."""
    return "".join(_line(line) for line in text.splitlines(keepends=True))


def _is_in_capitals(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if len(word) > 1]
    plain = [word for word in words if not _is_abbreviation(word)]
    return len(plain) >= _FEWEST_CAPITALS and all(word.isupper() for word in words) and "".join(plain).isupper()


def _is_abbreviation(word: str) -> bool:
    return word in _KEPT_IN_CAPITALS and word not in _COMMON_SHORT


def _line(line: str) -> str:
    if not _is_in_capitals(line):
        return line
    at_start = True

    def lower(match: re.Match[str]) -> str:
        nonlocal at_start
        word = match.group()
        start, end = match.span()
        beside_a_digit = (
            start > 0
            and (line[start - 1].isdigit() or (line[start - 1] == "-" and start > 1 and line[start - 2].isdigit()))
        ) or (
            end < len(line)
            and (line[end].isdigit() or (line[end] == "-" and end + 1 < len(line) and line[end + 1].isdigit()))
        )
        first, at_start = at_start, line[end : end + 1] in (".", "!", "?")
        if word in _UNITS_IN_CAPITALS:
            return _UNITS_IN_CAPITALS[word]
        if beside_a_digit or _is_abbreviation(word):
            return word
        if word == "I":
            return word
        return word.capitalize() if first else word.lower()

    return _WORD.sub(lower, line)


def _with_an_end(line: str, language: str) -> str:
    """A full stop after the last word of a line that has none: without it the engine leaves words out."""
    stripped = line.rstrip()
    if not stripped or not _LETTER.search(stripped):
        return line
    last = stripped.rstrip(_CLOSERS)
    if (
        not last
        or last[-1] in _FINAL
        or not (last[-1].isalnum() or last[-1] in "%°")
        or _ends_with_an_address(stripped)
    ):
        return line
    return stripped + ("。" if language in ("zh", "ja") else ".") + line[len(stripped) :]


def _ends_with_an_address(text: str) -> bool:
    last = text.rsplit(None, 1)[-1]
    return "://" in last or "@" in last or last.startswith("www.")
