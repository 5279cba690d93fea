"""Names of drugs across languages: by sound in alphabets, by a table of common names in Chinese.

International nonproprietary names keep their consonants from language to language (amoxicillin, amoxicilina, أموكسيسيلين),
so that a skeleton of consonants compares them without a database. Chinese names have no sound to compare: the table holds
the common ones, and the class (西林 for -cillin) serves for the others. Stems: WHO, *The use of stems in the selection of
International Nonproprietary Names*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.translation.reading.drug_names import CHINESE_BRANDS, CHINESE_NAMES, SAME_DRUG

_STEM = re.compile(
    r"(?:cil+in[ae]?|m[iy]cin[ae]?e?|floxacin[ao]?e?|olol|pril[oe]?|sartan[ao]?|statin[ae]?|azol[eo]?|dipin[eao]?|[ct]?idipin[eao]?|"
    r"clovir|navir|tegravir|buvir|desivir|amivir|[tlsrz][uiao]mab[eo]?|[a-z]tinib[eo]?|zepam|zolam|barbital|[a-z]{3}ca[iy]n[ae]|setron|triptan|gliptin[ae]?|"
    r"gliflo[zs]in[ae]?|glitazon[ae]?|parin[ae]?|xaban[ao]?|gatran[ao]?|teplase|teplasa|profen[oe]?|coxib[e]?|semid[ae]?|t[h]?ia[zs]id[ae]?|dronat[oe]?|"
    r"c[yi]clin[ae]?e?|asone|asona|solone|solona|metasona|oxetin[ae]?|pramin[ae]?|azepin[ae]?|peridon[ae]?|formin[ae]?|fibrat[oe]?|stigmin[ae]?|"
    r"curoni[uo]m?|tidin[ae]?e?|fentanil[oe]?|fentanyl|codon[ea]|penem[ae]?|bactam|cef[a-z]{4,}|ket[ao]min[ae]?|dronic|lukast[e]?|phyllin[e]?|filin[ae]|epam)$"
)
_NO_DRUG = frozenset(
    ["april", "abril", "avril", "cholesterol", "colesterol", "histamine", "histamina", "margarine", "dopamin"]
)
_FEWEST_LETTERS = 6
_LATIN_WORD = re.compile(r"[a-z]{5,}")
_ARABIC_WORD = re.compile(r"[\u0620-\u064a]{4,}")

_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("bp", "b"), **dict.fromkeys("fv", "f"), **dict.fromkeys("gjkq", "k"), **dict.fromkeys("dt", "t"),
        **dict.fromkeys("sz", "s"), **dict.fromkeys("aeiouywh", None), "ñ": "n",
        **dict.fromkeys("بپ", "b"), **dict.fromkeys("فڤ", "f"), **dict.fromkeys("كقجغخگ", "k"), **dict.fromkeys("تطدضثذ", "t"),
        **dict.fromkeys("سصزشظ", "s"), "م": "m", "ن": "n", "ل": "l", "ر": "r", **dict.fromkeys("اويىئؤءةهعح", None),
    }
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[eiy])")
_DOUBLED = re.compile(r"([a-z])\1")
_ARABIC_PREFIX = re.compile(r"^(?:و|ف)?(?:بال|كال|لل|ال|ب|ل|ك)?(?=[\u0620-\u064a]{4,}$)")


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a folded Latin or Arabic word, in nine classes of sound."""
    spelt = _DOUBLED.sub(r"\1", word.replace("ph", "f").replace("th", "t").replace("ch", "k"))
    spelt = _SOFT_C.sub("s", spelt).replace("c", "k").replace("x", "ks")
    return spelt.translate(_SOUNDS)


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug that a text names."""

    name: str
    """The English nonproprietary name where it is known, else the word itself (folded)."""
    text: str
    known: bool
    """Whether the table of names has it."""


@lru_cache(maxsize=1)
def _by_skeleton() -> dict[str, str]:
    table: dict[str, str] = {}
    for name in CHINESE_NAMES:
        table.setdefault(skeleton(name), name)
    for other, name in SAME_DRUG.items():
        table.setdefault(skeleton(other), name)
    return table


@lru_cache(maxsize=1)
def _chinese_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {chinese: name for name, listed in CHINESE_NAMES.items() for chinese in listed.split("/")} | CHINESE_BRANDS
    return re.compile("|".join(sorted(names, key=len, reverse=True))), names


def find_drugs(folded: str, language: str) -> list[Drug]:
    """The drugs that a folded text names, in its order: those in the table, and words with an INN stem."""
    found: list[Drug] = []
    if language == "zh":
        pattern, names = _chinese_pattern()
        found.extend(Drug(names[match.group()], match.group(), True) for match in pattern.finditer(folded))
    found.extend(drug for match in _LATIN_WORD.finditer(folded) if (drug := _latin_drug(match.group())) is not None)
    table = _by_skeleton()
    if language in ("ar", "fa", "ur"):
        for match in _ARABIC_WORD.finditer(folded):
            bare = _ARABIC_PREFIX.sub("", match.group())
            for word in (match.group(), bare):
                shape = skeleton(word)
                if len(shape) >= 4 and len(word) >= 6 and shape in table:
                    found.append(Drug(table[shape], match.group(), True))
                    break
    return found


@lru_cache(maxsize=8192)
def _latin_drug(word: str) -> Drug | None:
    """The drug that a folded Latin word names; most words name none, and are met again and again."""
    name = _known(word, _by_skeleton())
    if name is not None:
        return Drug(name, word, True)
    if len(word) >= _FEWEST_LETTERS and word not in _NO_DRUG and _STEM.search(word):
        return Drug(word, word, False)
    return None


def _known(word: str, table: dict[str, str]) -> str | None:
    """A Latin word is a known drug when its sounds and its beginning are the name's, and its length is near."""
    shape = skeleton(word)
    if len(shape) < 3:
        return None
    name = table.get(shape)
    if name is None:
        return None
    if SAME_DRUG.get(word) == name or word == name:
        return name
    for spelt in (name, *(other for other, same in SAME_DRUG.items() if same == name)):
        if skeleton(spelt) == shape and abs(len(spelt) - len(word)) <= 2 and _begins_alike(spelt, word):
            return name
    return None


def _begins_alike(first: str, second: str) -> bool:
    one, other = (
        re.sub(r"[^a-z]", "", part.replace("ph", "f").replace("y", "i").replace("h", "")) for part in (first, second)
    )
    return (
        one[:2] == other[:2]
        and sum(a == b for a, b in zip(one, other, strict=False)) >= min(len(one), len(other)) * 0.5
    )


def sounds_in(drug: Drug, folded: str, language: str, others: frozenset[str] = frozenset()) -> bool:
    """Whether a word of the folded text, ``others`` aside, has the sounds of the drug's name."""
    wanted = [skeleton(drug.name), skeleton(drug.text)] if drug.text.isascii() else [skeleton(drug.name)]
    wanted += [skeleton(other) for other, name in SAME_DRUG.items() if name == drug.name]
    words = _LATIN_WORD.findall(folded)
    if language in ("ar", "fa", "ur"):
        arabic = _ARABIC_WORD.findall(folded)
        words += arabic + [_ARABIC_PREFIX.sub("", word) for word in arabic]
    shapes = {skeleton(word) for word in words if word not in others}
    return any(_near(shape, want) for want in wanted for shape in shapes)


def _near(first: str, second: str) -> bool:
    """At most one sound more, less or different, in names of six sounds or more; else the same."""
    if first == second:
        return bool(first)
    if min(len(first), len(second)) < 6 or abs(len(first) - len(second)) > 1:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    return (
        first[start + 1 :] == second[start:]
        or first[start:] == second[start + 1 :]
        or first[start + 1 :] == second[start + 1 :]
    )


_CHINESE_CLASSES = (
    ("cil", "西林"), ("floxac", "沙星"), ("olol", "洛尔"), ("pril", "普利"), ("sartan", "沙坦"), ("statin", "他汀"),
    ("prazol", "拉唑"), ("conazol", "康唑"), ("dipin", "地平"), ("micin", "霉素"), ("mycin", "霉素"),
    ("gliptin", "列汀"), ("gliflozin", "列净"), ("xaban", "沙班"), ("parin", "肝素"), ("mab", "单抗"),
    ("tinib", "替尼"), ("triptan", "曲坦"), ("setron", "司琼"), ("penem", "培南"), ("cef", "头孢"), ("vir", "韦"),
    ("zepam", "西泮"), ("zolam", "唑仑"), ("profen", "洛芬"), ("cyclin", "环素"), ("coxib", "昔布"),
    ("dronat", "膦酸"),
)  # fmt: skip


def chinese_class(name: str) -> str | None:
    """The ending that the Chinese names of the drug's class have; None where there is none to go by."""
    return next((chinese for stem, chinese in _CHINESE_CLASSES if stem in name), None)
