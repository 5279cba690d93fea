"""Masks for what an engine must not touch: addresses, codes, emoji, agreed terms, quantities.

A mask is a token such as ``XX3XX``. Of 99 tokens of each shape in 69 clinical sentences, Mozilla's models en→pt and pt→en
(2023) brought back 99 unchanged; 92 of ``[[3]]``, 86 of ``__3__`` and none of ``<3>``. Whether a mask came back exactly once
is checked when it is taken off: one that did not is a CRITICAL finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.translation.model import Finding, Severity

LITERALS = re.compile(
    r"(?i:https?://|www\.)[^\s<>\"'，。；！？、（）]{1,2048}"
    r"|[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
    r"|(?<![\w@/])@[A-Za-z]\w{3,31}"
    r"|(?<![\w&/#])#[^\W\d]\w{1,63}"
    r"|(?<![\w/])/[a-z][a-z0-9_]{2,31}(?:@\w{4,32})?(?![\w/])"
    r"|\{\{?\w{1,40}\}?\}"
    r"|%(?:\(\w{1,40}\))?[sdif](?!\w)"
    r"|\$\{\w{1,40}\}"
)
"""Web and e-mail addresses, mentions, hashtags, commands and placeholders. Bounded repeats: linear time."""

MASK = re.compile(r"https://XX(\d{1,4})XX\.com|XX(\d{1,4})XX", re.IGNORECASE)
"""The tokens that masks are. That of a web address is one too, so that the engine knows what stands there: in 80 clinical
sentences with an address, ``https://xx3xx.com`` came back 80 times and ``XX3XX`` 77, and the words around it were the same as
around the address itself 55 times against 35 (en→pt)."""

_DAMAGED = re.compile(
    r"(?P<before>https?: ?/ ?/ ?(?:www\.)?)?(?:XX ?(\d{1,4}) ?X{1,3}|X{1,3} ?(\d{1,4}) ?XX)(?P<after>\.com(?!\w))?",
    re.IGNORECASE,
)
"""A mask with a space put in or a letter lost: recognised, so that it never reaches a reader."""

_CODES = re.compile(
    r"(?<![\w-])(?=[\w/-]{4,40}(?![\w-]))(?=[\w/-]*\d)(?=[\w/-]*[A-Z])[A-Z0-9]+(?:[-/][A-Z0-9]+)*(?![\w-])"
    r"|\bNCT\d{8}\b|\bISRCTN\d{8}\b"
    r"|(?<![\w.,])\d{1,6}\^-?\d{1,3}(?:/[A-Za-zµ]{1,4})?(?!\w)"
)
"""Lot, protocol and registration numbers: capitals and digits, at least four characters. Units and doses have small letters
or spaces and so are none; COVID-19, H1N1, ACE2 and the like are words that engines know and bring back (see ``_WORDS``): a mask
costs them more (that of H1N1 did not come back) than it is worth. Powers of ten are seen to break: 10^9 → 10 a9."""
_WORDS = re.compile(
    r"[A-Z]{1,6}\d{1,2}(?:[A-Z]\d?)?|(?:COVID|SARS|MERS|CD|IL|HLA|COV|HIV|HPV|PM)[-0-9A-Z]*"
    r"|\d+(?:MG|MCG|ML|KG|G|L|IU|H|AM|PM|MIN)",
    re.IGNORECASE,
)
_EMOJI = re.compile(
    r"(?:[\U0001f1e6-\U0001f1ff]{2}|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff]\ufe0f?[\U0001f3fb-\U0001f3ff]?"
    r"(?:\u200d[\U0001f000-\U0001faff\u2600-\u27bf]\ufe0f?[\U0001f3fb-\U0001f3ff]?){0,6}|[0-9#*]\ufe0f?\u20e3)+"
)
_QUANTITIES = re.compile(
    r"(?<![\w.,])\d{1,3}(?:[.,  ]\d{3})+(?:[.,]\d{1,4})?(?![\w.,]\d)|(?<![\w.,])\d{1,12}[.,]\d{1,6}%?(?![\w]|[.,]\d)"
)
"""Numbers with separators, which the engine has been seen to alter (118,381 → 11.381)."""


class MaskKind(StrEnum):
    """Why a part of a text is masked."""

    LITERAL = "literal"
    CODE = "code"
    EMOJI = "emoji"
    TERM = "term"
    PROTECTED = "protected"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Token:
    """One mask: what stood there, and what is put back."""

    mask: str
    original: str
    replacement: str
    """The original itself, or the agreed translation of a term."""
    kind: MaskKind
    start: int
    """Code points of the text that was masked."""
    end: int


@dataclass(frozen=True, slots=True)
class Masked:
    """A text ready for an engine, and the way back."""

    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A term of an approved glossary, and its translation in the language in question."""

    source: str
    target: str
    exact: bool = False
    """Whether capitals count: "IT" is not "it"."""


def mask(
    text: str,
    *,
    terms: Iterable[Replacement] = (),
    protected: Sequence[tuple[int, int]] = (),
    numbers: bool = False,
    emoji: bool = True,
) -> Masked:
    """Replace what an engine must not touch by masks.

    ``terms`` come back as their translation; ``protected`` are half-open ranges of code points (code, spoilers, names that a
    caller marks) that come back as they are; ``numbers`` also masks numbers with separators, for an engine that alters
    them. Where two overlap, the first of protected, literal, term, code, emoji, number stands. Newlines and list marks are
    outside every mask. A text that already holds such a token (``XX3XX``) has it masked too. Raises ValueError for a range
    outside the text.
    """
    for start, end in protected:
        if not 0 <= start < end <= len(text):
            raise ValueError(f"protected range {start}:{end} outside a text of {len(text)}")
    found: list[tuple[int, int, str, MaskKind]] = [
        (start, end, text[start:end], MaskKind.PROTECTED) for start, end in protected
    ]
    found += [(*match.span(), match.group(), MaskKind.LITERAL) for match in MASK.finditer(text)]
    found += [_literal(match) for match in LITERALS.finditer(text)]
    for term in sorted(terms, key=lambda term: -len(term.source)):
        found += [(*match.span(), term.target, MaskKind.TERM) for match in _term_pattern(term).finditer(text)]
    found += [
        (*match.span(), match.group(), MaskKind.CODE)
        for match in _CODES.finditer(text)
        if not _WORDS.fullmatch(match.group())
    ]
    if emoji:
        found += [(*match.span(), match.group(), MaskKind.EMOJI) for match in _EMOJI.finditer(text)]
    if numbers:
        found += [(*match.span(), match.group(), MaskKind.NUMBER) for match in _QUANTITIES.finditer(text)]
    return _apply(text, found)


def unmask(translated: str, masked: Masked) -> tuple[str, list[Finding]]:
    """Put everything back. A mask that does not come back exactly once gives a CRITICAL finding of the check ``masks``.

    A mask with a space in it or a letter missing is still recognised, so that none is ever shown; a doubled one is filled in
    each time (and reported).
    """
    if not masked.tokens:
        return translated, []
    by_number = {_number(token.mask): token for token in masked.tokens}
    seen: dict[int, int] = dict.fromkeys(by_number, 0)
    unknown: list[str] = []

    def restore(match: re.Match[str]) -> str:
        number = int(match.group(2) or match.group(3))
        token = by_number.get(number)
        if token is None:
            unknown.append(match.group())
            return match.group()
        seen[number] += 1
        if token.mask.startswith("https"):
            return token.replacement
        return f"{match['before'] or ''}{token.replacement}{match['after'] or ''}"

    text = _DAMAGED.sub(restore, translated)
    findings = [
        Finding("masks", Severity.CRITICAL, f"{by_number[number].original} ×{times}")
        for number, times in seen.items()
        if times != 1
    ]
    findings += [
        Finding("masks", Severity.CRITICAL, f"∅ → {mask_text}") for mask_text in unknown if MASK.fullmatch(mask_text)
    ]
    return text, findings


def _number(mask_text: str) -> int:
    match = MASK.fullmatch(mask_text)
    if match is None:
        raise ValueError(f"not a mask: {mask_text}")
    return int(match.group(1) or match.group(2))


def _literal(match: re.Match[str]) -> tuple[int, int, str, MaskKind]:
    """A literal without the punctuation that closes the sentence around it."""
    text = match.group().rstrip(".,;:!?)»”")
    return match.start(), match.start() + len(text), text, MaskKind.LITERAL


def _term_pattern(replacement: Replacement) -> re.Pattern[str]:
    term = replacement.source
    spelt = r"\s+".join(re.escape(word) for word in term.split())
    unspaced = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
    if not spelt:
        return re.compile(r"(?!)")
    before = "" if unspaced.match(term[0]) else r"(?<!\w)"
    after = "" if unspaced.match(term[-1]) else r"(?!\w)"
    return re.compile(f"{before}{spelt}{after}", re.NOFLAG if replacement.exact else re.IGNORECASE)


def _token_text(number: int, original: str, kind: MaskKind) -> str:
    is_address = kind is MaskKind.LITERAL and original.lower().startswith(("http://", "https://", "www."))
    return f"https://xx{number}xx.com" if is_address else f"XX{number}XX"


def _apply(text: str, found: list[tuple[int, int, str, MaskKind]]) -> Masked:
    taken: list[tuple[int, int, str, MaskKind]] = []
    covered = bytearray(len(text))
    for start, end, replacement, kind in found:
        if start < end and not any(covered[start:end]) and "\n" not in text[start:end]:
            covered[start:end] = b"\x01" * (end - start)
            taken.append((start, end, replacement, kind))
    pieces: list[str] = []
    tokens: list[Token] = []
    place = 0
    for number, (start, end, replacement, kind) in enumerate(sorted(taken), 1):
        token = Token(_token_text(number, text[start:end], kind), text[start:end], replacement, kind, start, end)
        tokens.append(token)
        pieces += [text[place:start], token.mask]
        place = end
    return Masked("".join([*pieces, text[place:]]), tuple(tokens))
