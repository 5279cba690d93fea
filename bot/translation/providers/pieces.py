"""Cutting a text into pieces that the engine translates whole, so that putting them together loses nothing.

The engine cuts a line into sentences itself. What it cannot cut, a long run of words without a full stop, it truncates:
measured on English clinical prose into Portuguese, 83 words (436 code points) arrived whole and of 98 words (519 code
points) the last were lost. Such a run is cut here, at a clause mark where there is one, else between words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

LONGEST_PIECE = 360
"""Code points of a run without a full stop, in scripts that put spaces between words."""

LONGEST_UNSPACED_PIECE = 100
"""The same for Chinese, Japanese, Thai and others without spaces, where one code point is about one token."""

LONGEST_TOKEN = 150
"""Code points. The engine's time grows with the square of a word's length: 5,000 code points took it 23 s."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_OVERLONG_TOKEN = re.compile(rf"[^\s{_UNSPACED}]{{{LONGEST_TOKEN + 1}}}")
_UNSPACED_CHARACTER = re.compile(f"[{_UNSPACED}]")
_CLAUSE_END = re.compile(r"[,;:)\u2013\u2014،؛](?=\s)|[，；：、）]")
_SPACE = re.compile(r"\s(?=\S)")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def has_overlong_token(text: str) -> bool:
    """Whether some word is longer than :data:`LONGEST_TOKEN`. Linear in the length of the text."""
    return _OVERLONG_TOKEN.search(text) is not None


def translate_whole(text: str, translate: Callable[[str], str], sentences: Callable[[str], Iterable[str]]) -> str:
    """Translate line by line, and over-long runs piece by piece; line ends and outer spaces stay as they are.

    ``translate`` takes one line; ``sentences`` cuts a line into sentences whose concatenation is the line, or the line
    without the spaces between them.
    """
    return "".join(_translate_line(line, translate, sentences) for line in text.splitlines(keepends=True))


def cut(run: str, longest: int) -> list[str]:
    """Cut into pieces of at most ``longest`` code points whose concatenation is the run."""
    pieces = []
    while len(run) > longest:
        window = run[:longest]
        ends = [match.end() for match in _CLAUSE_END.finditer(window, longest // 3)]
        ends = ends or [match.end() for match in _SPACE.finditer(window)]
        end = ends[-1] if ends else _outside_word(run, longest)
        pieces.append(run[:end])
        run = run[end:]
    pieces.append(run)
    return pieces


def _outside_word(run: str, end: int) -> int:
    """The nearest place before ``end`` that is not inside a number, a Latin word or a mask such as ``XXNUM1XX``."""
    start = end
    while start > 1 and run[start - 1].isascii() and run[start].isascii() and run[start].isalnum():
        start -= 1
    return start if start > 1 else end


def _translate_line(line: str, translate: Callable[[str], str], sentences: Callable[[str], Iterable[str]]) -> str:
    edges = _EDGES.fullmatch(line)
    before, body, after = edges.groups() if edges else ("", line, "")
    if not body:
        return line
    longest = LONGEST_PIECE
    if len(body) > LONGEST_UNSPACED_PIECE and 2 * len(_UNSPACED_CHARACTER.findall(body)) > len(body):
        longest = LONGEST_UNSPACED_PIECE
    if len(body) <= longest or all(len(sentence) <= longest for sentence in sentences(body)):
        return before + translate(body) + after
    # Cutting the sentences one by one would lose the spaces between them: cut the line after the sentences that fit.
    pieces: list[str] = []
    position = 0
    for sentence in sentences(body):
        start = body.index(sentence, position)
        position = start + len(sentence)
        if len(sentence) > longest:
            pieces.extend(cut(sentence, longest))
        else:
            pieces.append(sentence)
        following = re.compile(r"\s*").match(body, position)
        if following:
            pieces.append(following.group())
            position = following.end()
    return before + "".join(_translate_piece(piece, translate) for piece in pieces) + after


def _translate_piece(piece: str, translate: Callable[[str], str]) -> str:
    stripped = piece.strip()
    if not stripped:
        return piece
    start = piece.index(stripped)
    return piece[:start] + translate(stripped) + piece[start + len(stripped) :]
