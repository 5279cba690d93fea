"""Which checks there are, in the order in which they run."""

from __future__ import annotations

from functools import lru_cache

from bot.translation.checks.base import Check
from bot.translation.checks.completeness import CutOffCheck, LengthCheck
from bot.translation.checks.drugs import DrugsCheck
from bot.translation.checks.language import LanguageCheck
from bot.translation.checks.literals import LiteralsCheck
from bot.translation.checks.meaning import ComparatorsCheck, LateralityCheck, NegationCheck
from bot.translation.checks.opposites import OppositesCheck
from bot.translation.checks.presence import EmptyCheck, RepeatedCheck, UntranslatedCheck
from bot.translation.checks.terms import TermsCheck
from bot.translation.checks.values import FrequencyCheck, NumbersCheck, TimesCheck, UnitsCheck


@lru_cache(maxsize=1)
def all_checks() -> tuple[Check, ...]:
    """One object of each check. They hold no state."""
    return (
        EmptyCheck(),
        UntranslatedCheck(),
        RepeatedCheck(),
        CutOffCheck(),
        LengthCheck(),
        NumbersCheck(),
        UnitsCheck(),
        TimesCheck(),
        FrequencyCheck(),
        LanguageCheck(),
        NegationCheck(),
        LateralityCheck(),
        ComparatorsCheck(),
        OppositesCheck(),
        DrugsCheck(),
        LiteralsCheck(),
        TermsCheck(),
    )
