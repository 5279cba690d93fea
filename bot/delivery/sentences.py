"""Where a sentence ends, for cutting a long text: not after "Dr.", "e.g." or the number of a list. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(
    r"""(?<![.!?؟۔…])[.!?؟۔…]++["'”’»)\]]*+(?=\s)"""  # Latin and Arabic stops, and what closes after them
    r"""|(?<![。！？])[。！？]++[”’」』）》]*+"""  # Chinese stops need no space
)
"""Possessive, and only where a run begins: a text of nothing but stops is read once."""

_ABBREVIATIONS = frozenset(
    """
    al approx ca cap caps cf dept dr drs e.g eg etc fig figs hosp i.e ie inj max min mr mrs ms no nos pp prof pt pts resp
    st tab tabs tel temp vol vs
    aprox d dna dra dras ej ex núm p.ej pág sr sra sras sres srta tfno ud uds
    env m mm mme mmes mlle p.ex pr
    exma exmo exmos págs
    """.split()  # noqa: SIM905 - words of five languages, read as lines
)
"""Without their last stop; single letters are taken for initials anyway."""
_LONGEST = 8
_LIST_NUMBER = re.compile(r"(?:^|\n)[^\S\n]*\d{1,3}\.$")


def ends(text: str, start: int, end: int) -> Iterator[int]:
    """The places in ``text[start:end]`` right after the end of a sentence, in order. What follows is looked at beyond ``end``."""
    for found in _STOP.finditer(text, start, min(end + 1, len(text))):
        small = text[found.end() : found.end() + _LONGEST].lstrip()[:1].islower()
        if found.end() <= end and not small and not (found[0] == "." and _shortens(text, found.start())):
            yield found.end()


def _shortens(text: str, stop: int) -> bool:
    """Whether a full stop at this place ends a word only."""
    before = text[max(0, stop - _LONGEST) : stop]
    word = before.split()[-1].lstrip("([{«“\"'").casefold() if before[-1:].strip() else ""
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return True
    return word.isdigit() and _LIST_NUMBER.search(text[max(0, stop - 2 * _LONGEST) : stop + 1]) is not None
