"""What is left of a chat message when everything that belongs to no language is taken out.

Taken out: URLs, file names, e-mail addresses, mentions, hashtags, commands, emoji and other symbols, numbers with the
units and signs around them, control characters and invisible ones; in a message that is not itself in capitals also
acronyms. A message in capitals becomes lower case. Doses, links and English acronyms stand in messages of every
language, and mislead engines that were trained on running text.

:func:`clean` never raises, takes time linear in the length, reads at most the first :data:`LONGEST_MESSAGE` code
points, and changes nothing when applied again. Token patterns look at whole runs of visible ASCII characters, so that a
link in Chinese or Thai, which put no space around it, ends where the other script begins.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST_MESSAGE: Final = 4096
"""Code points. Telegram's longest text is 4,096 UTF-16 units, so no message has more."""

_UNITS = r"[kmcdµμn]g|mcg|[mdcµμ]l|cc|iu|ui|meq|mmol|mol|mosm|mmhg|cmh2o|kpa|bpm|rpm|cm|mm|km|kcal|hz|nacl|ph|hb"
_UNIT = re.compile(rf"(?<!\w)(?:{_UNITS})(?:/(?:{_UNITS}|h|hr|min|s|d|day))?(?!\w)|°[CF]?(?!\w)", re.IGNORECASE)
_VISIBLE_ASCII = re.compile(r"[!-~]+")
_LINK = re.compile(r"(?:https?|ftp|tg)://|www\.", re.IGNORECASE)
_ADDRESS_ENDINGS = frozenset({"com", "org", "net", "edu", "gov", "int"})
_ADDRESS_ENDINGS |= {
    "pdf",
    "doc",
    "docx",
    "ppt",
    "pptx",
    "xls",
    "xlsx",
    "csv",
    "txt",
    "zip",
    "jpg",
    "jpeg",
    "png",
    "mp4",
}
_COMMAND = re.compile(r"/[A-Za-z_]+(?:@\w+)?$")
_HASHTAG = re.compile(r"#\w+")
_ACRONYM = re.compile(r"(?<!\w)[A-Z]{2,4}s?(?!\w)")
_SPACES = re.compile(r"\s+")
_ZALGO = re.compile("([\u0300-\u036f]{2})[\u0300-\u036f]+")
_LOOSE_JOINER = re.compile(r"(?<!\w)(?<![\u0900-\u0dff])[\u200c\u200d]+|[\u200c\u200d]+(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")

_CLOSING_SIGNS = ".,;:!?)]}>'\""
_SENTENCE_SIGNS = frozenset(".,;:!?…'’‘\"“”«»¿¡-–—،؛؟۔।॥、。「」『』・！？，；：（）()")
_JOINERS = frozenset("\u200c\u200d")


class _Visible(dict[int, str]):
    """First pass: what cannot be seen is deleted or becomes a space; symbols become spaces; ASCII stays for the tokens."""

    def __missing__(self, code_point: int) -> str:
        sign = self[code_point] = _seen(chr(code_point))
        return sign


def _seen(character: str) -> str:
    if character in _JOINERS or character == "°" or "!" <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Cf" or (category == "Mn" and unicodedata.name(character, "").startswith("VARIATION SELECTOR")):
        return ""
    return " " if category[0] in "CSZ" or category == "Me" else character


class _Language(dict[int, str]):
    """Last pass: letters, their marks and the signs of sentences stay, everything else becomes a space."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        kept = unicodedata.category(character)[0] in "LM" or character in _SENTENCE_SIGNS or character in _JOINERS
        sign = self[code_point] = character if kept else " "
        return sign


@lru_cache(maxsize=1)
def _tables() -> tuple[_Visible, _Language]:
    return _Visible(), _Language()


def clean(text: str) -> str:
    """The message without what belongs to no language; empty when nothing is left."""
    return settle_case(without_noise(text))


def first_words(text: str, longest: int) -> str:
    """The first ``longest`` code points of the text, without the word that the cut would break."""
    if len(text) <= longest:
        return text
    start = text[:longest]
    return start.rpartition(" ")[0] or start


def without_noise(text: str) -> str:
    """The first half of :func:`clean`: letter case and acronyms are still as they were written."""
    visible_characters, language_characters = _tables()
    visible = _tidy(first_words(text, LONGEST_MESSAGE).translate(visible_characters))
    words = _UNIT.sub(" ", _VISIBLE_ASCII.sub(_without_token, _HASHTAG.sub(" ", visible)))
    return _SPACES.sub(" ", _tidy(words.translate(language_characters))).strip()


def _tidy(text: str) -> str:
    """The text without joiners that join nothing and without piles of marks, in NFC."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ZALGO.sub(r"\1", _LOOSE_JOINER.sub("", text)))


def settle_case(words: str) -> str:
    """The second half of :func:`clean`: capitals that shout become lower case, capitals that abbreviate go."""
    if is_shouted(words):
        return unicodedata.normalize("NFC", words.replace("İ", "i").lower())
    return _SPACES.sub(" ", _ACRONYM.sub(" ", words)).strip()


def is_shouted(words: str) -> bool:
    """Whether the words are a message in capitals, and not merely an acronym or two."""
    if words == words.lower():
        return False
    upper = sum(map(str.isupper, words))
    lower = sum(map(str.islower, words))
    if upper < 4 * lower or upper < 5:
        return False
    return len(_WORD.findall(words)) > 1 or upper > 6


def _without_token(match: re.Match[str]) -> str:
    """A run of visible ASCII characters, or a space in place of one that is a link, an address, a command or a number."""
    run = match[0]
    link = _LINK.search(run)
    if link:
        run = run[: link.start()]
    if "@" in run or _DIGIT.search(run) or _COMMAND.match(run):
        return " "
    if "." in run and run.partition("/")[0].rstrip(_CLOSING_SIGNS).rpartition(".")[2].lower() in _ADDRESS_ENDINGS:
        return " "
    return run + " " if link else run
