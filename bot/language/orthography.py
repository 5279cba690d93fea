"""What spelling tells that engines trained on edited text do not know: how people type where a keyboard lacks letters.

- Persian and Urdu typed on an Arabic keyboard have the Arabic yeh and kaf; engines take them for Arabic or Pashto. Where a
  letter shows that the text is not Arabic (پ چ ژ گ), :func:`as_printed` writes them as those languages do.
- Vietnamese typed without diacritics looks like no language to the engines, but every one of its words is one syllable of
  a small, closed set of shapes (initial, vowels, final); :func:`is_bare_vietnamese` says whether a text has that shape.
"""

from __future__ import annotations

import re
from typing import Final

_NOT_ARABIC: Final = re.compile("[پچژگ]")
_PASHTO: Final = re.compile("[ټډړږښځڅڼېۍ]")
_ARABIC_KEYBOARD: Final = str.maketrans({"ي": "ی", "ك": "ک", "ى": "ی"})

_WORD: Final = re.compile(r"[^\W\d_]+")
_SYLLABLE: Final = re.compile(
    r"(?:ngh?|gh|nh|tr|th|kh|ph|gi|ch|qu|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uoi|uou|ieu|yeu|oai|oay|oeo|uay|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ng|nh|ch|[cmnpt])?",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 5
_LEAST_SHARE: Final = 0.85

BARE_VIETNAMESE: Final = 3.0
"""Added to the log-score of Vietnamese for such a text; set by judgement. On the development messages it decides one."""


def as_printed(text: str) -> str:
    """Arabic-script text with yeh and kaf as Persian and Urdu print them, if it is not Arabic and not Pashto."""
    if _NOT_ARABIC.search(text) and not _PASHTO.search(text):
        return text.translate(_ARABIC_KEYBOARD)
    return text


def is_bare_vietnamese(text: str) -> bool:
    """Whether Latin text could be Vietnamese without its diacritics: five words or more, nearly all of its shapes."""
    if not text.isascii():
        return False
    words = _WORD.findall(text)
    if len(words) < _LEAST_WORDS:
        return False
    return sum(_SYLLABLE.fullmatch(word) is not None for word in words) >= _LEAST_SHARE * len(words)
