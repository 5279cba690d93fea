"""Phrases of a language and what they mean, looked up in one pass over the tokens of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType

from bot.translation.reading.either_way import SAID_EITHER_WAY
from bot.translation.reading.folding import fold_text
from bot.translation.reading.opposites import OPPOSITES
from bot.translation.reading.units import SYMBOLS

_CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_NUMBER = r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|(?<![\w.,])\.\d+"
_TOKEN = re.compile(
    rf"(?P<n>{_NUMBER})|(?P<c>[{_CJK}])|(?P<w>[^\W\d_{_CJK}]+(?:'[^\W\d_]+)*)|(?P<b>\n)|(?P<s>>=|<=|=>|=<|[^\s])"
)
_TOKEN_ELIDING = re.compile(
    rf"(?P<n>{_NUMBER})|(?P<c>[{_CJK}])|(?P<w>[^\W\d_{_CJK}]+'?)|(?P<b>\n)|(?P<s>>=|<=|=>|=<|[^\s])"
)
_ELIDING = frozenset({"fr", "it", "ca"})
_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ckb", "ps"})


_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Token:
    """A number, word, character or sign of the folded text; or several, where they make one phrase."""

    kind: str
    """``n`` number, ``w`` word, ``c`` unspaced character, ``s`` sign, ``b`` line break, ``p`` phrase."""
    text: str
    start: int
    end: int
    meanings: Mapping[str, str] = field(default_factory=dict)
    """Kind of meaning (``number``, ``unit``, ``negation``…) → payload."""
    joined: bool = False
    """Arabic "and" is written as part of the word."""


def tokenise(folded: str, language: str) -> list[Token]:
    """The tokens of a folded text, without meanings. Linear."""
    pattern = _TOKEN_ELIDING if language in _ELIDING else _TOKEN
    return [
        Token(match.lastgroup or "s", match.group(), match.start(), match.end(), _NONE)
        for match in pattern.finditer(folded)
    ]


@dataclass(frozen=True)
class Lexicon:
    """The phrases of one language. ``has_rules`` is False where only the universal signs are known."""

    language: str
    has_rules: bool
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Mapping[str, str]], ...]]
    """First word → (whole phrase, meanings), longest first."""
    half_negation_stems: re.Pattern[str] | None
    """Beginnings of words that deny something by themselves (un-, in-, не-), folded."""

    @property
    def has_joined_words(self) -> bool:
        """Whether articles and the like are written as part of a word."""
        return self.language in _ARABIC_SCRIPT

    def kinds(self) -> frozenset[str]:
        """The kinds of meaning that this language has words for."""
        return frozenset(kind for entries in self.phrases.values() for _, meanings in entries for kind in meanings)

    def match(self, tokens: list[Token], index: int) -> tuple[int, Mapping[str, str], bool] | None:
        """The longest phrase that starts at ``index``: how many tokens, its meanings, whether "and" was taken off."""
        token = tokens[index]
        if self.language not in _ARABIC_SCRIPT:
            for phrase, meanings in self.phrases.get(token.text, ()):
                if len(phrase) == 1:
                    return 1, meanings, False
                if length := _matches(tokens, index, phrase):
                    return length, meanings, False
            return None
        for first, joined in self._variants(token):
            for phrase, meanings in self.phrases.get(first, ()):
                length = _matches(tokens, index, phrase)
                if length:
                    return length, meanings, joined
        return None

    def _variants(self, token: Token) -> Iterator[tuple[str, bool]]:
        text = token.text
        yield text, False
        if token.kind != "w" or self.language not in _ARABIC_SCRIPT or len(text) < 3:
            return
        joined = False
        if text[0] in "وف" and len(text) > 3:
            text, joined = text[1:], text[0] == "و"
            yield text, joined
        for prefix in ("بال", "كال", "لل", "ال", "ب", "ل", "ك"):
            if text.startswith(prefix) and len(text) - len(prefix) >= 2:
                yield text[len(prefix) :], joined
        if text[-1] == "ا" and len(text) > 4:
            yield text[:-1], joined  # tanwin


def _matches(tokens: list[Token], index: int, phrase: tuple[str, ...]) -> int:
    place = index + 1
    for word in phrase[1:]:
        if place < len(tokens) and tokens[place].text == "-" and word != "-":
            place += 1
        if place >= len(tokens) or tokens[place].text != word:
            return 0
        place += 1
    return place - index


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language subtag; built at the first call. For any other text, the universal signs alone."""
    rules: dict[str, dict[str, str]] = {}
    name = f"bot.translation.reading.languages.{language}"
    has_rules = language.isascii() and language.isalpha() and find_spec(name) is not None
    if has_rules:
        rules = dict(import_module(name).RULES)
    stems = rules.pop("half_negation_stem", {}).get("")
    phrases: dict[tuple[str, ...], dict[str, str]] = {}

    def add(kind: str, payload: str, form: str) -> None:
        words = tuple(token.text for token in tokenise(fold_text(form), language) if token.text != "-" or form == "-")
        if words:
            phrases.setdefault(words, {}).setdefault(kind, payload)

    for kind, entries in rules.items():
        for payload, forms in entries.items():
            for form in filter(None, forms.split("|")):
                add(kind, payload, form.strip())
    for payload, forms in OPPOSITES.get(language, {}).items():
        for form in forms.split("|"):
            add("not_pole" if payload == "not" else "pole", payload, form)
    for payload, by_language in SAID_EITHER_WAY.items():
        for form in filter(None, by_language.get(language, "").split("|")):
            add("either_way", payload, form)
    for unit, forms in SYMBOLS.items():
        for form in forms.split("|"):
            add("unit", unit, form)
    for form in _MEASURED_GASES:
        add("ignore", "", form)
    add("up_before", "", "&gt;")
    add("down_before", "", "&lt;")
    for payload, form in _UNIVERSAL_RATES:
        add("rate", payload, form)
    for kind, payload, form in _calendar(language):
        add(kind, payload, form)
    _pass_poles_on(phrases)
    table: dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]] = {}
    for words, meanings in phrases.items():
        table.setdefault(words[0], []).append((words, meanings))
    return Lexicon(
        language,
        has_rules,
        {first: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for first, found in table.items()},
        re.compile(stems) if stems else None,
    )


_WITH_A_MEANING_OF_THEIR_OWN = frozenset(
    {"pole", "not_pole", "part", "up_before", "up_after", "down_before", "down_after", "weekday", "month"}
)


_DENIALS = frozenset({"negation", "half_negation", "not_negation"})


def _pass_poles_on(phrases: dict[tuple[str, ...], dict[str, str]]) -> None:
    """A longer phrase hides its words, so it has what they say: the pole of "right after", the "not" of 不稳定."""
    for words, meanings in phrases.items():
        if meanings.keys() & {"pole", "either_way"} and len(words) > 1 and meanings.keys().isdisjoint(_DENIALS):
            parts = (words[first:last] for first in range(len(words)) for last in range(first + 1, len(words) + 1))
            for part in parts:
                meanings.update((kind, "") for kind in _DENIALS & phrases.get(part, {}).keys())
        if len(words) == 1 or not _WITH_A_MEANING_OF_THEIR_OWN.isdisjoint(meanings):
            continue
        poles = {pole for word in words if (pole := phrases.get((word,), {}).get("pole")) is not None}
        if len(poles) == 1 and not any(len(word) == 1 and not word.isascii() for word in words):
            meanings["pole"] = poles.pop()


_MEASURED_GASES = ("spo2", "sao2", "pao2", "po2", "pco2", "paco2", "etco2", "fio2", "co2", "o2", "hco3")
"""Names with a figure that counts nothing; many languages say them in words."""

_UNIVERSAL_RATES = (
    ("2/1", "bid"), ("2/1", "b.i.d."), ("3/1", "tid"), ("3/1", "t.i.d."), ("4/1", "qid"), ("4/1", "q.i.d."), ("1/1", "qd"),
    ("1/2", "qod"), ("2/1", "bds"), ("3/1", "tds"), ("4/1", "qds"),
)  # fmt: skip


def _calendar(language: str) -> Iterator[tuple[str, str, str]]:
    """CLDR's names of months (1 to 12) and days of the week (0 is Monday) in the language."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    if language == "zh":
        return  # numerals: months are in the rules, and abbreviated days (一, 二) are plain numbers
    for kind, names in (("month", locale.months), ("weekday", locale.days)):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[context][width].items():
                    plain = name.rstrip(".").lower()
                    if len(plain) >= 3 and not plain.isdigit() and (kind == "month" or width == "wide"):
                        yield kind, str(number), plain
