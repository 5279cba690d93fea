"""What may leave: by the room's rule, and never more because something went wrong."""

from __future__ import annotations

import re

import pytest

from bot.privacy.model import IdentifierRule
from bot.translation.gate import KEPT_ON_DEVICE, NOT_SCREENED, REFUSED, Screen, pass_out
from bot.translation.masking import MASK
from bot.translation.model import Severity
from tests.support.screening import Spot, finding

NUMBER = r"\d{6,}"
TEXT = "Record 482913 needs 5 mg at once."


def broken(text: str, language: str | None) -> list[Spot]:
    raise RuntimeError("no tables")


def nowhere(text: str, language: str | None) -> list[Spot]:
    return [Spot(5, 10_000)] if MASK.search(text) else list(finding(NUMBER)(text, language))


@pytest.mark.parametrize("rule", list(IdentifierRule))
def test_a_text_that_names_nobody_passes_as_it_is(rule: IdentifierRule) -> None:
    passage = pass_out("Give 5 mg at once.", "en", rule, finding(NUMBER))

    assert (passage.text, passage.outcome, passage.kinds) == ("Give 5 mg at once.", None, ())


@pytest.mark.parametrize(
    ("rule", "outcome"), [(IdentifierRule.ON_DEVICE, KEPT_ON_DEVICE), (IdentifierRule.REFUSE, REFUSED)]
)
def test_a_text_that_names_somebody_does_not_pass_where_the_room_forbids_it(rule: IdentifierRule, outcome: str) -> None:
    passage = pass_out(TEXT, "en", rule, finding(NUMBER))

    assert (passage.outcome, passage.kinds) == (outcome, ("record-number",))


def test_what_names_somebody_is_masked_and_put_back_as_it_was_written() -> None:
    passage = pass_out(TEXT, "en", IdentifierRule.MASK, finding(NUMBER))

    assert "482913" not in passage.text
    assert passage.restore(passage.text) == (TEXT, ())


def test_native_digits_come_back_as_native_digits() -> None:
    text = "الملف ٤٨٢٩١٣ جاهز"
    passage = pass_out(text, "ar", IdentifierRule.MASK, finding(NUMBER))

    assert not re.search(r"٤٨٢٩١٣|482913", passage.text)
    assert passage.restore(passage.text) == (text, ())


def test_it_is_hidden_wherever_it_stands() -> None:
    """Also where the screening found it only once, for want of the word beside it."""
    passage = pass_out(
        "Mrs Okonedo called. OKONEDO wants a call.", "en", IdentifierRule.MASK, finding("(?<=Mrs )okonedo")
    )

    assert passage.outcome is None
    assert "okonedo" not in passage.text.lower()


def test_identifiers_that_overlap_or_run_over_lines_are_hidden_whole() -> None:
    """Masks take neither overlaps nor line breaks, and would leave such a part open."""
    text = "Send to 12 Long Street,\nQuiet Town 90210, Mrs Okonedo."
    screen = finding(r"12 Long Street,\s+Quiet Town", r"Quiet Town 90210", r"90210, Mrs Okonedo")
    passage = pass_out(text, "en", IdentifierRule.MASK, screen)

    assert passage.outcome is None
    assert MASK.sub("*", passage.text) == "Send to *\n*."
    assert passage.restore(passage.text) == (text, ())


def test_a_mask_that_does_not_come_back_is_critical() -> None:
    passage = pass_out(TEXT, "en", IdentifierRule.MASK, finding(NUMBER))
    _, findings = passage.restore("O registo precisa de 5 mg.")

    assert [(one.check, one.severity) for one in findings] == [("masks", Severity.CRITICAL)]


def test_the_users_own_text_that_looks_like_a_mask_is_not_taken_for_one() -> None:
    text = "XX1XX is the code of 482913."
    passage = pass_out(text, "en", IdentifierRule.MASK, finding(NUMBER))

    assert passage.restore(passage.text) == (text, ())


@pytest.mark.parametrize("rule", list(IdentifierRule))
def test_where_the_screening_fails_nothing_leaves(rule: IdentifierRule) -> None:
    passage = pass_out(TEXT, "en", rule, broken)

    assert (passage.outcome, passage.kinds) == (REFUSED, (NOT_SCREENED,))


@pytest.mark.parametrize(
    "screen",
    [
        pytest.param(nowhere, id="a range outside the text"),
        pytest.param(lambda text, _: [] if "482913" not in text else [Spot(0, 3)], id="the wrong range"),
    ],
)
def test_a_screening_that_points_elsewhere_lets_nothing_leave_unseen(screen: Screen) -> None:
    """What it still finds after masking, or cannot place, keeps the text here."""
    passage = pass_out(TEXT, "en", IdentifierRule.MASK, screen)

    assert passage.outcome == REFUSED


def test_capitals_are_looked_at_in_ordinary_letters_too() -> None:
    """Engines get a text in capitals in small letters; what names somebody must not become visible by it."""
    screen = finding("(?-i:okonedo)")
    passage = pass_out("CALL MRS OKONEDO BACK PLEASE", "en", IdentifierRule.ON_DEVICE, screen)

    assert passage.outcome == KEPT_ON_DEVICE


PARTS = ("The patient is", "María Souza.")


def of_the_whole(text: str, language: str | None) -> list[Spot]:
    """Knows a name only behind a word for a patient, as the real screening does."""
    return [Spot(match.start(1), match.end(1), "name") for match in re.finditer(r"patient is\s+(\w+ \w+)", text)]


@pytest.mark.parametrize(
    ("rule", "outcome"), [(IdentifierRule.ON_DEVICE, KEPT_ON_DEVICE), (IdentifierRule.REFUSE, REFUSED)]
)
def test_a_part_is_judged_with_the_whole_that_it_is_of(rule: IdentifierRule, outcome: str) -> None:
    """In a message in two languages the telling word may stand in the one, the name in the other."""
    passage = pass_out(PARTS[1], "pt", rule, of_the_whole, " ".join(PARTS))

    assert (passage.outcome, passage.kinds) == (outcome, ("name",))


def test_a_name_that_only_the_whole_shows_is_masked_in_its_part() -> None:
    passage = pass_out(PARTS[1], "pt", IdentifierRule.MASK, of_the_whole, " ".join(PARTS))

    assert passage.outcome is None
    assert "Souza" not in passage.text
    assert passage.restore(passage.text)[0] == PARTS[1]


@pytest.mark.parametrize("part", ["The patient is María", "Souza está melhor."])
def test_a_name_cut_in_two_is_hidden_on_both_sides(part: str) -> None:
    whole = "The patient is María Souza está melhor."
    passage = pass_out(part, "pt", IdentifierRule.MASK, of_the_whole, whole)

    assert "María" not in passage.text
    assert "Souza" not in passage.text


def test_a_part_that_shows_nothing_of_it_passes() -> None:
    passage = pass_out(
        "Está melhor.", "pt", IdentifierRule.REFUSE, of_the_whole, "The patient is Ana Lima. Está melhor."
    )

    assert passage.outcome is None
