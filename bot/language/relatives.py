"""The languages that detection can answer with, and the close relatives it does not tell apart."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MAJOR: Final = (
    *("en", "zh", "hi", "es", "fr", "ar", "bn", "pt", "ru", "ur"),
    *("id", "de", "ja", "sw", "tr", "vi", "ko", "fa", "it", "th"),
)
"""The languages taken for likely where a room names none: twenty widely spoken ones, the same that the development messages
are in, so figures without a room are measured on exactly the languages that are favoured here."""

LANGUAGES: Final = (
    *MAJOR,
    *(
        "af",
        "am",
        "as",
        "az",
        "be",
        "bg",
        "ca",
        "cs",
        "cy",
        "da",
        "dz",
        "el",
        "et",
        "eu",
        "fi",
        "fil",
        "ga",
        "gl",
        "gu",
    ),
    *("ha", "he", "hr", "ht", "hu", "hy", "ig", "is", "ka", "kk", "km", "kn", "ku", "ky", "lg", "lo", "lt", "lv", "mg"),
    *("mk", "ml", "mn", "mr", "my", "ne", "nl", "no", "or", "pa", "pl", "ps", "ro", "rw", "si", "sk", "sl", "sn", "so"),
    *("sq", "sr", "sv", "ta", "te", "tg", "ug", "uk", "uz", "xh", "yo", "zu"),
)
"""Every language that is scored, in base form. Those that a room does not name are the open set."""

LATIN: Final = tuple(
    language
    for language in LANGUAGES
    if language
    in {
        *("en", "es", "fr", "pt", "id", "de", "sw", "tr", "vi", "it", "af", "az", "ca", "cs", "cy", "da", "et", "eu"),
        *("fi", "fil", "ga", "gl", "ha", "hr", "ht", "hu", "ig", "is", "lg", "lt", "lv", "mg", "nl", "no", "pl", "ro"),
        *("rw", "sk", "sl", "sn", "so", "sq", "sv", "uz", "xh", "yo", "zu", "ku"),
    }
)
"""The languages of :data:`LANGUAGES` written in Latin letters."""

_REPRESENTATIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ms": "id",
        "nn": "no",
        "nb": "no",
        "bs": "hr",
        "tl": "fil",
        "yue": "zh",
        "wuu": "zh",
        "pcm": "en",
        "arz": "ar",
        "ary": "ar",
        "hbo": "he",
        "grc": "el",
        "uzs": "uz",
        "prs": "fa",
    }
)

ELDC_LANGUAGES: Final = frozenset(
    {
        *("am", "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fil"),
        *("fr", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kn", "ko", "ku", "lo", "lt", "lv"),
        *("ml", "mr", "nl", "no", "or", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th"),
        *("tr", "uk", "ur", "vi", "yo", "zh"),
    }
)
"""What eldc 0.4.0 knows, of :data:`LANGUAGES`. Its "ms" is Malay and Indonesian."""


def representative(language: str) -> str:
    """The language that stands for a group of close relatives: ``id`` for Malay, ``no`` for Nynorsk, else itself."""
    return _REPRESENTATIVES.get(language, language)
