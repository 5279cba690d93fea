"""Language tags: one canonical BCP-47 form inside the house, names and direction for people.

The canonical form is the language, and the script where the script matters; nothing else.

- A region is dropped (``pt-BR`` and ``pt-PT`` are both ``pt``): partner teams read each other's regional spelling, and
  the engines tell languages apart, not countries. So are variants, extensions and private use.
- A script is kept when it is not the one that the language is usually written in (``sr-Latn``, ``pa-Arab``), also when
  a region implies it (``sr-ME`` is ``sr-Latn``). Chinese always carries its script: ``zh-Hans`` or ``zh-Hant``.
- Retired codes, ISO 639-2/3 synonyms and the main individual language of a macrolanguage become the code in general
  use (``iw`` → ``he``, ``por`` → ``pt``, ``cmn`` → ``zh-Hans``, ``arb`` → ``ar``, ``nb`` → ``no``, ``tl`` → ``fil``).

Source of the replacements, of likely scripts and of names: Unicode CLDR, through langcodes and Babel, which are loaded
at the first call. Everything here is a pure function of its arguments.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from bot.errors import InvalidInput
from bot.language.text import without_surrogates

Direction = Literal["ltr", "rtl"]

LONGEST_TAG = 35
"""Code points. RFC 5646, 4.4.1, recommends room for 35; nothing longer names a language for us."""

LONGEST_NAME = 75
"""Code points. Longer input to :func:`find` is no name of a language."""

_NOT_A_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "art"})

_NEVER_IN_A_NAME = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Control characters, lone surrogates, private and unassigned code points."""

_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)
"""Scripts in present use whose letters have the bidirectional class R or AL (Unicode Standard Annex 9)."""

_CHINESE_NAMES = {"汉语": "zh-Hans", "漢語": "zh-Hant", "国语": "zh-Hans", "國語": "zh-Hant", "普通话": "zh-Hans"}
"""Words for Chinese in Chinese, beside 中文, that CLDR does not list as names of the language."""

_NAMED_WITHOUT_ACCENTS = (
    *("cs", "da", "de", "el", "es", "fa", "fr", "hi", "ht", "hu", "is", "it", "lt", "lv", "nl"),
    *("no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sv", "sw", "tr", "uk", "vi", "yo"),
)
"""Languages whose own names people also type without accents ("portugues", "turkce")."""


@lru_cache(maxsize=2048)
def canonical(tag: str) -> str:
    """The canonical BCP-47 form of a tag, as the module describes it.

    ``_`` is read as ``-`` and letter case does not matter. ``zh``, ``zh-CN`` and ``zh_CN`` give ``zh-Hans``; ``zh-TW``,
    ``zh-HK`` and ``zh-MO`` give ``zh-Hant``.

    Raises :class:`bot.errors.InvalidInput`, with the argument ``value``, when the tag is malformed or names no language.
    """
    from langcodes import Language
    from langcodes.data_dicts import NORMALIZED_MACROLANGUAGES
    from langcodes.tag_parser import LanguageTagError

    spelt = tag.strip().replace("_", "-")
    if not spelt.isascii() or not 2 <= len(spelt) <= LONGEST_TAG:
        raise _invalid(tag)
    try:
        parsed = Language.get(spelt)
    except LanguageTagError as error:
        raise _invalid(tag) from error
    language = parsed.language
    if language is None or not parsed.is_valid() or _names_no_language(language):
        raise _invalid(tag)
    language = "no" if language == "nb" else NORMALIZED_MACROLANGUAGES.get(language, language)
    script = Language.make(language=language, script=parsed.script, territory=parsed.territory).maximize().script
    if language == "zh":
        return "zh-Hant" if script == "Hant" else "zh-Hans"
    usual = _usual_script(language)
    return language if script is None or script == usual else f"{language}-{script}"


def find(name_or_tag: str) -> str | None:
    """The canonical tag of what a person typed: a tag or a name of a language; None when it is neither.

    Names are understood in English, in the language itself, and in the other languages that CLDR has names in
    ("Portuguese", "português", "中文", "繁體中文"); case never matters, and accents only where CLDR's names collide.
    A tag is accepted when CLDR has an English name for it, so that everyday words which happen to be ISO 639-3 codes
    ("the", "not", "yes") are not taken for languages.
    """
    typed = " ".join(name_or_tag.split())
    if not typed or len(typed) > LONGEST_NAME:
        return None
    if any(unicodedata.category(character) in _NEVER_IN_A_NAME for character in typed):
        return None  # besides, the name tables of language_data take a NUL for their own separator
    return _find(typed)


@lru_cache(maxsize=2048)
def _find(typed: str) -> str | None:
    from langcodes import Language

    try:
        tag = canonical(typed)
    except InvalidInput:
        tag = ""
    if tag and base(tag) in _names_in("en"):
        return tag
    if typed in _CHINESE_NAMES:
        return _CHINESE_NAMES[typed]
    if len(typed) <= 3 and typed.isascii():
        return _names_without_accents().get(_fold(typed))  # "the", in some language, is the name of another
    try:
        return canonical(str(Language.find(typed)))
    except (LookupError, InvalidInput):
        return _names_without_accents().get(_fold(typed))


def base(tag: str) -> str:
    """The language subtag alone, lower case: ``zh`` of ``zh-Hant``. Pure text; the tag is not checked."""
    return tag.partition("-")[0].lower()


def same_language(first: str, second: str) -> bool:
    """Whether readers of one tag need no translation of the other: the same language, in whatever script.

    ``zh-Hans`` and ``zh-Hant`` are one language. Raises :class:`bot.errors.InvalidInput` like :func:`canonical`.
    """
    return base(canonical(first)) == base(canonical(second))


def direction(tag: str) -> Direction:
    """Whether the language, in the script that its tag says or implies, is written from right to left.

    Raises :class:`bot.errors.InvalidInput` like :func:`canonical`.
    """
    return "rtl" if script_of(tag) in _RIGHT_TO_LEFT_SCRIPTS else "ltr"


def script_of(tag: str) -> str | None:
    """The ISO 15924 code of the script that the tag says or implies (CLDR likely subtags): ``Arab`` for ``fa``.

    Raises :class:`bot.errors.InvalidInput` like :func:`canonical`.
    """
    language, _, script = canonical(tag).partition("-")
    return script or _usual_script(language)


def listed(items: Sequence[str], in_language: str) -> str:
    """The items as people who read ``in_language`` list them: ``a, b and c``, ``a、b和c`` (CLDR). Empty for none."""
    from babel.lists import format_list

    return format_list(items, locale=canonical(in_language).replace("-", "_")) if items else ""


@lru_cache(maxsize=2048)
def display_name(tag: str, in_language: str) -> str:
    """The name of a language for people who read ``in_language``; the autonym when both are the same language.

    CLDR's name, in CLDR's letter case (``português``). Where CLDR has none in that language, the English name, and where
    there is none either, the canonical tag. Raises :class:`bot.errors.InvalidInput` like :func:`canonical`.
    """
    named, reader = canonical(tag), canonical(in_language)
    for locale in (reader, "en"):
        names = _names_in(locale)
        language, _, script = named.partition("-")
        name = names.get(named.replace("-", "_")) or names.get(language)
        if name and script and named.replace("-", "_") not in names:
            return f"{name} ({_script_name(script, locale)})"
        if name:
            return name
    return named


def short_code(tag: str) -> str:
    """The upper-case language code for the line above a message: ``PT``, ``EN``, ``ZH``, ``AR``.

    Raises :class:`bot.errors.InvalidInput` like :func:`canonical`.
    """
    return base(canonical(tag)).upper()


def load() -> None:
    """Read the name tables now (some 0.2 s), so that no later call has to. Safe to call in a thread, and again."""
    _names_without_accents()
    find("Portuguese")


def _invalid(tag: str) -> InvalidInput:
    return InvalidInput("not the tag of a language (BCP-47)", value=without_surrogates(tag[:LONGEST_NAME]))


def _names_no_language(language: str) -> bool:
    private = len(language) == 3 and "qaa" <= language <= "qtz"
    return language in _NOT_A_LANGUAGE or private or not 2 <= len(language) <= 3


@lru_cache(maxsize=1024)
def _usual_script(language: str) -> str | None:
    from langcodes import Language

    script: str | None = Language.make(language=language).maximize().script
    return script


@lru_cache(maxsize=256)
def _names_in(locale: str) -> dict[str, str]:
    """CLDR's names of languages in one locale, by tag with ``_``; empty where CLDR does not know the locale."""
    from babel import Locale, UnknownLocaleError

    try:
        return dict(Locale.parse(locale.replace("-", "_")).languages)
    except (UnknownLocaleError, ValueError):
        return {}


def _script_name(script: str, locale: str) -> str:
    from babel import Locale

    return str(Locale.parse(locale.replace("-", "_")).scripts.get(script, script))


@lru_cache(maxsize=1)
def _names_without_accents() -> dict[str, str]:
    names: dict[str, str] = {}
    for tag in _NAMED_WITHOUT_ACCENTS:
        name = _names_in(tag).get(tag)
        if name:
            names[_fold(name)] = tag
    for tag, name in _names_in("en").items():
        try:
            names.setdefault(_fold(name), canonical(tag))
        except InvalidInput:
            continue  # CLDR also names what is no language ("unknown language", "no linguistic content")
    return names


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
