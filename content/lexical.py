"""Search by words alone: which card shares the rarest pieces of words with a question.

Far weaker than search by meaning, and only for machines on which the engine cannot run. Words of alphabets are cut into
pieces of three and four letters, so that endings matter little; scripts without spaces into single signs and pairs.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]+")
_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SOME_WEIGHT = 12.0
"""About that of two rare words."""


class LexicalIndex:
    """Texts by id, to be found by their words."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._pieces = {one: frozenset(_pieces(text)) for one, text in texts.items()}
        self._texts_with = Counter(piece for pieces in self._pieces.values() for piece in pieces)

    def scores(self, question: str) -> dict[str, float]:
        """For each text the share of the question, 0 to 1, that is also in the text; rare pieces weigh more.

        A question of little weight, such as "How are you?", shares little with any text, even if all of it is there.
        """
        weights = {piece: self._weight(piece) for piece in _pieces(question)}
        whole = max(sum(weights.values()), _SOME_WEIGHT)
        return {
            one: sum(weight for piece, weight in weights.items() if piece in pieces) / whole
            for one, pieces in self._pieces.items()
        }

    def _weight(self, piece: str) -> float:
        return math.log((len(self._pieces) + 1) / (self._texts_with[piece] + 0.5))


def _pieces(text: str) -> Iterator[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    for word in _WORD.findall(plain):
        if _WITHOUT_SPACES.search(word):
            yield from word
            yield from (word[start : start + 2] for start in range(len(word) - 1))
        else:
            padded = f" {word} "
            for size in (3, 4):
                yield from (padded[start : start + size] for start in range(len(padded) - size + 1))
