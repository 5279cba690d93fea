"""Numbers that are called by their name: "MRN 1234567", 病历号：123456, "12345678 (رقم الملف)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import LETTERS, Lexicon, alternation, data, listed

NOT_ONE: Final = "not"
"""The meaning of the words before numbers that name nobody."""

_JOINING: Final = listed(
    "number numbers num no nr nbr n id is was are reads the of for his her their my patient patient's "
    "on at to s under as here "
    "del de la el es era du le est d' do da dos e o a um su son sa seu sua dela dele deles com para "
    "en al los las numero au nro c'est it's correct actual ends home work house next kin mother mum father dad wife husband "
    "daughter brother sister carer casa trabajo madre padre hija hijo esposa esposo marido mujer hermana hermano maison "
    "senor senora nino nina bebe enfant crianca senhor senhora menino menina doente utente dame monsieur madame "
    "bureau mere pere fille fils mari femme frere soeur mae pai filha filho irma irmao trabalho contacto contato notre"
    " код номер है नंबर का की के хранения"
)
_JOINING_ARABIC: Final = listed(
    "هو هي رقم الرقم للمريض للمريضة لهذا لهذه المريض المريضة الخاص به بها على في الطبي رقمه رقمها لدينا "
    "المنزل البيت العمل الزوج الزوجة الأب الأم الابن الابنة الأخ الأخت المرافق زوجها زوجته ابنه ابنها ابنته ابنتها أخيه أخوه "
    "والده والدته"
)
_JOINING_HAN: Final = listed(
    "号码 号 编号 是 为 的 为： 患者 系 号为 号是 號碼 號 為 或 请 拨 打 我 他 她 家属 您 应该 应为 "
    "女儿 儿子 丈夫 妻子 老公 老婆 母亲 父亲 妈妈 爸爸 家里 本人 我记成了 记成 记成了 写成 写成了 打成 弄成"
)
_SIGNS: Final = r"[\s.,:;#()\[\]/=>*_'\"|<「」【】（）-]"
_GAP: Final = (
    rf"{_SIGNS}{{0,6}}(?:(?:(?:{alternation(_JOINING)})(?![{LETTERS}])"
    rf"|(?:{alternation(_JOINING_ARABIC)})(?![\u0621-\u064a])"
    rf"|{alternation(_JOINING_HAN)}){_SIGNS}{{0,4}}){{0,5}}"
)
"""What may stand between a word and its number: signs, and up to five words that say nothing else."""
_BACK_GAP: Final = (
    r"[)）\]]?\s?(?:[(（\[-]\s?)?(?:(?:(?:is|as|are|es|est|e|como|comme|was|the|his|her|my|patient's|patient|el"
    r"|la|le|su|son|sa|seu|sua|o|a|number|numero|de|do|da|du|del)"
    r"(?![a-z])\s|هو |هي |是|为|係|為|他的|她的|患者的|患者|的|其|我的|这个|这|该|此|那个){1,3})?"
)
_END: Final = (
    rf"(?![{LETTERS}0-9%])(?![.,:/]\d)(?! ?(?:mg|mcg|ml|kg|g|mmol|mmhg|bpm|%|毫克|毫升|岁|mm|cm|iu|ui|units?"
    rf"|hours?|days?|years?)(?![a-z]))"
)
_GROUPED: Final = r"\d{2,6}(?:[ -]\d{2,6}){1,5}"
_NO_LETTERS_OF_IT: Final = (
    r"(?:not|no|nao|pas|non|et|and|or|ou|o|e|y|with|con|com|avec|for|bed|bay|room|age|aged|has|had|by|at|in|sin|sans"
    r"|sem|lit|cama|leito|since|from|until|dose|day|pod|hb|bp|ta|pa|k|na)"
)
"""Words that may stand before digits and are no letters of the number: "MRN not 123456"."""
_VALUES: Final = {
    Kind.MEDICAL_RECORD: (
        rf"(?:{_GROUPED}|[a-z]{{1,4}}\d{{1,4}}(?: \d{{2,6}}){{1,4}}"
        rf"|(?!{_NO_LETTERS_OF_IT} )[a-z]{{0,6}}[-/. ]?\d[a-z0-9]{{1,23}}(?:[-/.][a-z0-9]{{1,12}}){{0,4}})"
    ),
    Kind.NATIONAL_ID: (
        r"[a-z]{0,4}[- ]?\d[a-z0-9]{0,24}(?:[ .\-/][a-z]{0,2}\d[a-z0-9]{0,24}){0,8}(?:-[a-z0-9]{1,2}| "
        r"[b-df-hj-np-tv-xz])?"
    ),
    Kind.PASSPORT: r"[a-z]{0,3}[ -]?\d(?:[a-z0-9]|[ -](?=\d)){4,11}",
    Kind.PHONE: r"(?:\+ ?)?\(?\+?\d(?:[ .\-/()]{0,2}\d){5,16}",
    Kind.PAYMENT_CARD: r"\d(?:[ -]?\d){11,18}",
    Kind.BANK_ACCOUNT: (
        r"(?:[a-z]{2}\d{2}(?:[ -]?[a-z]{0,4}\d[a-z0-9]{0,3}| [a-z]{4}(?= \d)){3,8}"
        r"|[a-z]{0,4}\d[a-z0-9]{0,34}(?:[ .\-/][a-z]{0,4}\d[a-z0-9]{0,12}){0,10})"
    ),
}
_BETWEEN: Final = {Kind.PASSPORT: r"(?:[a-z]{4,14}\s(?:n\.?o?\.?:?\s?|#\s?)?)?"}
"""Whose passport it is stands before its number: "passeport belge n°"."""
_PATIENT: Final = "patient"
_RELATIVE: Final = "relative"
_LEAST_BESIDE: Final = {_PATIENT: 6, _RELATIVE: 8}
"""Digits of a number that nothing but the word for somebody stands beside: fewer may be a time or a count."""
_WORDS_TOO: Final = frozenset(
    ["sin", "sus", "run", "ine", "ins", "cip", "tel", "contact", "call", "id", "rib", "cb", "pin", "cc no"]
)
"""Names of numbers that are words of another language too: a number before them is not theirs."""
_DRUG_CODE: Final = re.compile(r"3 ?4 ?0 ?0 ?9")
"""What the French numbers of medicines begin with, which are called CIP as the Spanish numbers of patients are."""
_MEANINGS: Final = {"card": Kind.PAYMENT_CARD, _RELATIVE: Kind.PHONE, _PATIENT: Kind.MEDICAL_RECORD} | {
    kind.value: kind for kind in _VALUES
}
_LEAST_DIGITS: Final = {
    Kind.MEDICAL_RECORD: 4,
    Kind.NATIONAL_ID: 5,
    Kind.PASSPORT: 5,
    Kind.PHONE: 6,
    Kind.PAYMENT_CARD: 12,
    Kind.BANK_ACCOUNT: 6,
}
_MOST_DIGITS: Final = {Kind.PHONE: 15}
_HAN: Final = "\u3400"
_WEAK: Final = frozenset(
    ["chart", "historia", "reg", "registro", "episode", "ficha", "identifiant", "identificador", "folio", "hc", "الملف"]
)
"""Words for a record that are words of everything else too."""
_LEAST_OF_WEAK: Final = 5
_NUMBER_WITH_UNIT: Final = re.compile(
    r"\d{1,4}(?:[.,]\d+)?(?:mg|mcg|ml|kg|g|mmol|mmhg|bpm|cm|mm|iu|ui|h|min|am|pm|l|x|st|nd|rd|th|er|e|km)"
)
_DATE: Final = re.compile(
    r"(?:(?:[0-2]?\d|3[01])([-/.])(?:[0-2]?\d|3[01])\1(?:19|20)\d\d|(?:19|20)\d\d([-/.])[01]?\d\2[0-3]?\d"
    r"|\d{1,2}/\d{1,2}/\d\d)"
)
_NEGATION: Final = (
    r"(?:(?:and |y |et |e )?(?:not|no|et non|non|pas|nao|rather than|instead of|en vez de|em vez de|au lieu de)\s"
    r"|(?:而)?(?:不是|非)|(?:و)?ليس\s)"
)
_NEXT: Final = re.compile(rf"\s?(?:,|/|;|、|，|&|\band\b|\by\b|\bet\b|\be\b|和|及|و)\s?{_NEGATION}?|\s{_NEGATION}")
"""Between two numbers of one kind, the second of them perhaps only the one that was mistyped: it leads to somebody too."""
_INSTEAD: Final = re.compile(rf"\s?[,;(]?\s?{_NEGATION}(?=\S)")
_BEFORE: Final = 48
"""Code points before a word in which its number may stand."""


@lru_cache(maxsize=1)
def labels() -> Lexicon:
    """What identifiers are called, in all languages at once: people mix them."""
    written = {
        word: kind
        for kind, by_language in data("labels").items()
        for words in by_language.values()
        for word in listed(words)
    }
    return Lexicon({other: kind for word, kind in written.items() for other in _spellings(word)} | written)


def _spellings(word: str) -> Iterator[str]:
    """The word with the other ways to write "number" before or after it."""
    first, _, rest = word.partition(" ")
    if rest and first in ("no", "numero"):
        yield from (f"{other} {rest}" for other in ("no", "no.", "n.", "n.o", "nro", "nro.", "num", "num.", "numero"))
    rest, _, last = word.rpartition(" ")
    if rest and last == "number":
        yield from (f"{rest} {other}" for other in ("no", "no.", "num", "nr", "nbr", "#"))


@lru_cache(maxsize=1)
def _patterns() -> dict[Kind, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    def compiled(value: str, between: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        return (
            re.compile(rf"{_GAP}{between}(?:(?<![a-z0-9])|(?<=no)|(?<=nr))(?P<value>{value}){_END}"),
            re.compile(rf"(?<![a-z0-9.,/-])(?P<value>{value}){_BACK_GAP}\Z"),
            re.compile(rf"(?P<value>{value}){_END}"),
        )

    return {kind: compiled(value, _BETWEEN.get(kind, "")) for kind, value in _VALUES.items()}


class Labelled:
    """Any number that follows its name, or that a short "is her", "(" or 是 joins to the name after it."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Numbers of records, identity, passports, phones, cards and accounts."""
        if not any(sign.isdigit() for sign in reading.plain):
            return
        text = reading.plain
        ended = 0
        for start, end, meaning in reading.labels:
            kind = _MEANINGS.get(meaning)
            if kind is None:
                continue
            after, before, again = _patterns()[kind]
            instead = _INSTEAD.match(text, end)
            if instead is not None and start > ended:
                earlier = self._before(text, before, max(ended, start - _BEFORE), start, kind)
                if earlier is not None:
                    yield earlier
            match = after.match(text, instead.end() if instead else end)
            if match is not None and _too_little(match["value"], meaning, text[start:end]):
                continue
            if match is not None and _is_value(match["value"], kind):
                while match is not None and _is_value(match["value"], kind):
                    bracket = ")" in match["value"] and text[match.start("value") - 1] == "("
                    yield Found(match.start("value") - bracket, match.end("value"), kind)
                    ended = match.end("value")
                    joined = _NEXT.match(text, ended)
                    match = again.match(text, joined.end()) if joined and kind is not Kind.NATIONAL_ID else None
            elif start > ended and _may_follow(meaning, text[start:end]):
                earlier = self._before(text, before, max(ended, start - _BEFORE), start, kind)
                if earlier and not _too_little(text[earlier.start : earlier.end], meaning, text[start:end]):
                    yield earlier

    def _before(self, text: str, pattern: re.Pattern[str], offset: int, end: int, kind: Kind) -> Found | None:
        match = pattern.search(text[offset:end])
        if match is None or not _is_value(match["value"], kind):
            return None
        return Found(match.start("value") + offset, match.end("value") + offset, kind)


def _too_little(value: str, meaning: str, word: str) -> bool:
    """Whether this word is too weak for this number."""
    least = _LEAST_BESIDE.get(meaning, _LEAST_OF_WEAK if word in _WEAK else 0)
    return sum(sign.isdigit() for sign in value) < least or (word == "cip" and _DRUG_CODE.match(value) is not None)


def _may_follow(meaning: str, word: str) -> bool:
    """Whether a number may stand before this word: "123456的患者" is somebody's, "123456 patient visits" are a count."""
    if meaning == _PATIENT:
        return word[0] >= _HAN
    return meaning != _RELATIVE and word not in _WORDS_TOO


def numbers_of_things(reading: Reading) -> list[tuple[int, int]]:
    """Where the numbers of protocols, lots, rooms and the like stand: the places just after their names."""
    return [
        (end, end + match.end())
        for _, end, meaning in reading.labels
        if meaning == NOT_ONE and (match := _patterns()[Kind.MEDICAL_RECORD][0].match(reading.plain, end))
    ]


def _is_value(value: str, kind: Kind) -> bool:
    digits = sum(sign.isdigit() for sign in value)
    if not _LEAST_DIGITS[kind] <= digits <= _MOST_DIGITS.get(kind, 40):
        return False
    if kind is Kind.PHONE:
        return not re.fullmatch(
            r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}.*|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{2,3}[-/]\d{2,3}", value
        )
    return not _NUMBER_WITH_UNIT.fullmatch(value) and not _DATE.fullmatch(value)
