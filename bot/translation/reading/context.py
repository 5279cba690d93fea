"""What stands around a word and changes what it says: the partner of a "not", the clause that it begins, a list of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.translation.reading.composites import Part
from bot.translation.reading.folding import fold_text
from bot.translation.reading.lexicon import Token
from bot.translation.reading.numbers import token_at

_COMPLETED_BY = frozenset(map(fold_text, (
    "pas", "plus", "jamais", "rien", "aucun", "aucune", "personne", "ni", "point", "guère", "nul", "nulle", "nullement",
)))  # fmt: skip
_REACH_OF_NEGATION = 25
_SHORT_CLAUSE = 5
"""Tokens of a note such as "aucune fièvre", which has no verb and so no *ne*."""
_DAYS = frozenset("123456")
_JOINS_DAYS = frozenset({",", "和", "及", "与"})
_EVERY_WEEK = frozenset({"每 周", "每 星 期", "每 週", "每 礼 拜"})
_REACH_OF_A_LIST = 12
_REACH_OF_DENIAL = 4
_DENIED = frozenset(map(fold_text, (
    "more than", "less than", "fewer than", "over", "above", "below", "under", "exceed", "higher than", "lower than",
    "longer than", "más de", "menos de", "superar", "exceder", "mais de", "mais do que", "mais que", "menos do que",
    "ultrapassar", "أكثر من", "أقل من", "أعلى من", "超 过", "少 于", "低 于", "高 于", "多 于", "plus de", "moins de",
)))  # fmt: skip
"""Bounds that a "not" turns into their opposite; "not at least" is said by nobody."""


def names_a_day(tokens: Sequence[Token], index: int) -> bool:
    """The 三 and 五 of 周一、三、五 and the 一 of 每周一, which is no 每周一次: figures from one to six."""
    following = token_at(tokens, index + 1)
    if tokens[index].meanings["numeral"] not in _DAYS or (following is not None and "unit" in following.meanings):
        return False
    for place in range(index, max(0, index - _REACH_OF_A_LIST), -2):
        if tokens[place].meanings.get("numeral") not in _DAYS:
            return "weekday" in tokens[place].meanings
        if tokens[place - 1].text in _EVERY_WEEK:
            return True
        if tokens[place - 1].text not in _JOINS_DAYS:
            return False
    return False


def is_denied(parts: Sequence[Part], index: int) -> bool:
    """Whether a "not" stands a few words before a "more than" or its like, in its clause."""
    bound = parts[index]
    if not isinstance(bound, Token) or bound.text not in _DENIED:
        return False
    for part in reversed(parts[max(0, index - _REACH_OF_DENIAL) : index]):
        if not isinstance(part, Token) or part.kind in ("s", "b"):
            return False
        if "negation" in part.meanings and "not_negation" not in part.meanings:
            return True
    return False


_RISES = frozenset(map(fold_text, ("يزيد", "تزيد", "زاد", "زادت", "يرتفع", "ترتفع", "ارتفع", "ارتفعت", "يزد", "تزد")))
_FALLS = frozenset(
    map(fold_text, ("يقل", "تقل", "قل", "قلت", "ينخفض", "تنخفض", "انخفض", "انخفضت", "ينزل", "نزل", "هبط", "هبطت"))
)
_THAN = frozenset(map(fold_text, ("عن", "على")))
_DENIES = frozenset(map(fold_text, ("لا", "ألا", "ولا", "فلا", "لم", "ما لا", "بما لا")))
_LONGEST_SUBJECT = 4


def close_bounds(tokens: list[Token], language: str) -> list[Token]:
    """لا يزيد الضغط عن ١٤٠: the Arabic bound "does not rise above", with its subject in the middle of it.

    The *عن* after the subject says the whole bound, and the "not" before the verb denies nothing besides. Reads a few
    tokens around each verb.
    """
    if language != "ar":
        return tokens
    for index, verb in enumerate(tokens):
        if verb.text not in _RISES and verb.text not in _FALLS:
            continue
        for place in range(index + 1, min(index + 2 + _LONGEST_SUBJECT, len(tokens))):
            if tokens[place].kind in ("n", "s", "b"):
                break
            if tokens[place].text in _THAN:
                denied = index > 0 and tokens[index - 1].text in _DENIES
                rises = (verb.text in _RISES) != denied
                tokens[place] = replace(tokens[place], meanings={"up_before" if rises else "down_before": ""})
                if denied:
                    tokens[index - 1] = replace(tokens[index - 1], meanings={})
                    tokens[index] = replace(verb, meanings={})
                break
    return tokens


def clause_length(tokens: Sequence[Token], index: int) -> int:
    return next(
        (step for step in range(len(tokens) - index) if tokens[index + step].kind in ("s", "b")), len(tokens) - index
    )


def begins_a_clause(tokens: Sequence[Token], index: int) -> bool:
    """Pas de fièvre; but not the *pas* of *ne … pas*, which without its *ne* is a loss."""
    if tokens[index].text.startswith("aucun") and clause_length(tokens, index) > _SHORT_CLAUSE:
        return False
    return index == 0 or tokens[index - 1].kind in ("s", "b") or "clause" in tokens[index - 1].meanings


def is_a_prefix(tokens: Sequence[Token], index: int) -> bool:
    """The no of no-contact, the non of non-invasive."""
    return (
        index + 1 < len(tokens)
        and tokens[index + 1].text == "-"
        and tokens[index + 1].start == tokens[index].end
        and (index + 2 < len(tokens) and tokens[index + 2].start == tokens[index + 1].end)
    )


def has_its_partner(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word such as *pas* or *ни*, which denies together with another, has that other in its sentence."""
    for step in (-1, 1):
        place = index + step
        while (
            0 <= place < len(tokens)
            and abs(place - index) <= _REACH_OF_NEGATION
            and tokens[place].text not in (".", "!", "?", ";", "\n")
        ):
            if "negation" in tokens[place].meanings:
                return True
            place += step
    return False


def is_completed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a French *ne* has its *pas*, *jamais*, *aucun*; without one it may deny nothing (plus grave qu'il ne l'était)."""
    for token in tokens[index + 1 : index + _REACH_OF_NEGATION]:
        if token.text in _COMPLETED_BY:
            return True
        if token.text in (".", "!", "?", ";", "\n"):
            return False
    return False
