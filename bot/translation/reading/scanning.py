"""From characters to tokens with meanings: phrases, Chinese numerals, numbers glued into names."""

from __future__ import annotations

from collections.abc import Mapping

from bot.translation.reading.digits import CHINESE_NUMERALS, chinese
from bot.translation.reading.lexicon import Lexicon, Token, tokenise

_CHINESE_PERCENT = ("百", "分", "之")


def scan(folded: str, lexicon: Lexicon) -> list[Token]:
    """Tokens with their meanings, the longest phrases joined. Linear in the text, for phrases of bounded length."""
    raw = tokenise(folded, lexicon.language)
    found: list[Token] = []
    index = 0
    chinese_text = lexicon.language == "zh"
    phrases = lexicon.phrases
    may_be_joined = lexicon.has_joined_words
    while index < len(raw):
        token = raw[index]
        if token.kind == "w" and not may_be_joined and token.text not in phrases:
            found.append(token)
            index += 1
            continue
        numeral = _numeral_run(raw, index) if chinese_text and token.kind == "c" else 0
        match = lexicon.match(raw, index) if token.kind != "n" else None
        if numeral and (match is None or match[0] <= numeral):
            percent = tuple(part.text for part in raw[index : index + 3]) == _CHINESE_PERCENT
            if percent:
                found.append(_joined(raw, index, 3, {"percent_of": ""}))
                index += 3
                continue
            text = "".join(part.text for part in raw[index : index + numeral])
            fraction = _fraction(raw, index, numeral)
            if fraction is not None:
                found.append(fraction[0])
                index += fraction[1]
                continue
            value = chinese(text)
            found.append(_joined(raw, index, numeral, {"numeral": str(value)} if value is not None else {}))
            index += numeral
            continue
        if match is None:
            found.append(token)
            index += 1
            continue
        length, meanings, joined = match
        phrase = _joined(raw, index, length, meanings)
        phrase.joined = joined
        found.append(phrase)
        index += length
    return found


def _joined(raw: list[Token], index: int, length: int, meanings: Mapping[str, str]) -> Token:
    last = raw[index + length - 1]
    text = " ".join(part.text for part in raw[index : index + length]) if length > 1 else raw[index].text
    kind = "p" if length > 1 else raw[index].kind
    return Token(kind, text, raw[index].start, last.end, meanings)


def _numeral_run(raw: list[Token], index: int) -> int:
    length = 0
    while (
        index + length < len(raw)
        and raw[index + length].text in CHINESE_NUMERALS
        and (not length or raw[index + length].start == raw[index + length - 1].end)
    ):
        length += 1
    return length


def _fraction(raw: list[Token], index: int, numeral: int) -> tuple[Token, int] | None:
    """三分之二: the denominator stands first."""
    after = index + numeral
    if after + 2 >= len(raw) or raw[after].text != "分" or raw[after + 1].text != "之":
        return None
    top = _numeral_run(raw, after + 2)
    denominator = chinese("".join(part.text for part in raw[index:after]))
    numerator = chinese("".join(part.text for part in raw[after + 2 : after + 2 + top])) if top else None
    if not denominator or numerator is None:
        return None
    length = numeral + 2 + top
    return _joined(raw, index, length, {"fraction": str(numerator / denominator)}), length
