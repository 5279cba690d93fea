"""The cards that ship are whole and honest; a broken one is named with its line, and the others are served."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from bot.errors import InvalidSetting
from content.cards import CardState
from content.messages import LOCALES
from content.store import CONTENT, OTHERS, ContentStore
from tests.support.guidance_files import GOOD, REVIEW, folder, loaded, translation_of

LANGUAGES = sorted(file.stem for file in LOCALES.glob("*.ftl"))
CARDS = ("humility", "risk", "goodwill", "patient-first", "credo")


@pytest.fixture(scope="module")
def shipped() -> ContentStore:
    return ContentStore.load()


def test_nothing_that_ships_has_a_problem(shipped: ContentStore) -> None:
    assert shipped.problems == ()


def test_the_principles_the_patient_and_the_credo_come_in_this_order(shipped: ContentStore) -> None:
    assert shipped.ids[: len(CARDS)] == CARDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_ships_in_every_language_as_a_draft_since_nobody_has_reviewed_it(
    shipped: ContentStore, language: str
) -> None:
    """At least thirty of them."""
    found = [shipped.find(card_id, [language]) for card_id in shipped.ids]
    assert len(found) >= 30
    assert {(one.card.language, one.state, one.card.reviewed_by) for one in found if one is not None} == {
        (language, CardState.DRAFT, None)
    }


@pytest.mark.parametrize("card_id", CARDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_has_what_the_english_card_has(shipped: ContentStore, card_id: str, language: str) -> None:
    """As many items under each heading, the same related cards, the same sources."""
    english, card = shipped.exact(card_id, "en"), shipped.exact(card_id, language)
    assert english is not None
    assert card is not None
    lists = ("do", "avoid", "say", "reflect", "related", "sources")
    assert [len(getattr(card, one)) for one in lists] == [len(getattr(english, one)) for one in lists]
    assert (card.related, card.sources) == (english.related, english.sources)


@pytest.mark.parametrize("card_id", CARDS)
def test_every_card_names_where_the_principles_come_from(shipped: ContentStore, card_id: str) -> None:
    card = shipped.exact(card_id, "en")
    assert card is not None
    assert card.sources[0].startswith("Heitham Hassoun, “Global Healthcare Collaborations”, Cedars-Sinai International")


@pytest.mark.parametrize("card_id", CARDS)
@pytest.mark.parametrize(("language", "script"), [("ar", "ARABIC"), ("zh-Hans", "CJK")])
def test_cards_are_written_in_the_script_of_their_language(
    shipped: ContentStore, card_id: str, language: str, script: str
) -> None:
    card = shipped.exact(card_id, language)
    assert card is not None
    text = "".join([card.title, card.summary, card.why, *card.do, *card.avoid, *card.say, *card.reflect])
    assert {unicodedata.name(one).split()[0] for one in text if one.isalpha()} == {script}


def test_french_keeps_its_no_break_spaces(shipped: ContentStore) -> None:
    for card_id in CARDS:
        card = shipped.exact(card_id, "fr")
        assert card is not None
        text = "\n".join([card.title, card.summary, card.why, *card.do, *card.avoid, *card.say, *card.reflect])
        assert re.findall(r"(?:« | [:;?!»])", text) == []


def test_a_good_card_is_read(tmp_path: Path) -> None:
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD.replace('source_hash = "0123456789abcdef"\n', "")}))
    card = store.exact("trust", "en")
    assert store.problems == ()
    assert card is not None
    assert (card.why, card.do, card.say) == ("Because.", ("This.", "That, on two lines."), ("Hello.",))


def test_the_folder_of_the_cards_itself_can_be_loaded(tmp_path: Path) -> None:
    assert ContentStore.load(str(folder(tmp_path, {"en/trust.md": GOOD}) / "guidance")).ids == ("trust",)


def test_a_folder_that_is_not_there_is_the_operators_to_mend(tmp_path: Path) -> None:
    with pytest.raises(InvalidSetting, match="expected a folder"):
        ContentStore.load(tmp_path / "nowhere")


def test_a_card_that_is_missing_in_a_language_is_named(tmp_path: Path) -> None:
    """By the file that is missing."""
    other = GOOD.replace('id = "trust"', 'id = "other"')
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD, "en/other.md": other, "pt/trust.md": GOOD}))
    assert [(one.file.parent.name, one.file.name) for one in store.problems if "missing" in one.reason] == [
        ("pt", "other.md")
    ]


def test_a_card_of_the_institution_replaces_ours_as_a_whole_and_others_are_added(tmp_path: Path) -> None:
    """Our translations of a card that was replaced are not served beside it; problems name the file."""
    ours = folder(tmp_path / "ours", {"en/trust.md": GOOD, "pt/trust.md": GOOD})
    theirs = {
        "en/trust.md": GOOD.replace('"Trust"', '"Trust here"'),
        "en/own.md": GOOD.replace('id = "trust"', 'id = "own"'),
    }
    store = ContentStore.load(ours, own=folder(tmp_path / "theirs", theirs | {"en/broken.md": "?"}))
    replaced = store.exact("trust", "en")
    assert replaced is not None
    assert (replaced.title, store.languages("trust"), store.ids) == ("Trust here", ("en",), ("own", "trust"))
    assert [one.file for one in store.problems if one.file.name == "broken.md"] == [
        tmp_path / "theirs" / "guidance" / "en" / "broken.md"
    ]


def test_the_groups_of_the_menu_hold_the_cards_that_exist_and_the_others_follow(tmp_path: Path) -> None:
    """A group without a card is not shown; what stands in it for nothing is a problem."""
    menu = '[[group]]\nid = "first"\ncards = ["trust", "nowhere"]\n[[group]]\nid = "empty"\ncards = []\n'
    other = GOOD.replace('id = "trust"', 'id = "other"')
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD, "en/other.md": other, "menu.toml": menu}))
    assert [(one.id, one.cards) for one in store.groups] == [("first", ("trust",)), (OTHERS, ("other",))]
    assert [one.reason for one in store.problems] == ["group: no card nowhere", "group: other is in none"]


def test_a_folder_that_is_no_language_is_a_problem(tmp_path: Path) -> None:
    files = {"en/trust.md": GOOD, "klingonish/trust.md": GOOD, "zh-CN/trust.md": GOOD}
    problems = ContentStore.load(folder(tmp_path, files)).problems
    assert [one.file.parent.name for one in problems] == ["klingonish", "zh-CN"]
    assert "zh-Hans" in problems[1].reason


def test_a_translation_of_the_english_card_as_it_is_counts_as_current(tmp_path: Path) -> None:
    folder(tmp_path, {"en/trust.md": GOOD})
    folder(tmp_path, {"pt/trust.md": translation_of(loaded(tmp_path))})
    found = ContentStore.load(tmp_path).find("trust", ["pt"])
    assert found is not None
    assert found.state is CardState.DRAFT


@pytest.mark.parametrize("state", ['"draft"', '"reviewed"\nreviewed_by = "A person"\nreviewed_on = 2026-03-31'])
def test_a_translation_is_outdated_once_the_english_card_reads_otherwise(tmp_path: Path, state: str) -> None:
    """A review does not help: it was of a translation of something else."""
    folder(tmp_path, {"en/trust.md": GOOD})
    folder(tmp_path, {"pt/trust.md": translation_of(loaded(tmp_path)).replace('"draft"', state)})
    folder(tmp_path, {"en/trust.md": GOOD.replace("Because.", "Because it lasts.")})
    found = ContentStore.load(tmp_path).find("trust", ["pt"])
    assert found is not None
    assert found.state is CardState.OUTDATED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"draft"', '"reviewed"\nreviewed_by = "A person"\nreviewed_on = 2026-03-31'),
        ("2001", "2002"),
        ("Why trust?", "What for?"),
    ],
)
def test_a_review_a_source_or_a_sample_question_makes_no_translation_outdated(
    tmp_path: Path, before: str, after: str
) -> None:
    folder(tmp_path, {"en/trust.md": GOOD})
    folder(tmp_path, {"pt/trust.md": translation_of(loaded(tmp_path))})
    folder(tmp_path, {"en/trust.md": GOOD.replace(before, after)})
    found = ContentStore.load(tmp_path).find("trust", ["pt"])
    assert found is not None
    assert found.state is CardState.DRAFT


def test_a_review_of_the_english_card_does_not_make_the_translation_reviewed(tmp_path: Path) -> None:
    text = loaded(folder(tmp_path, {"en/trust.md": GOOD})).content_hash
    folder(tmp_path, {"en/trust.md": GOOD.replace('"draft"', f'{REVIEW}\nreviewed_hash = "{text}"')})
    folder(tmp_path, {"pt/trust.md": translation_of(loaded(tmp_path))})
    store = ContentStore.load(tmp_path)
    states = [found.state for tag in ("en", "pt") if (found := store.find("trust", [tag])) is not None]
    assert states == [CardState.REVIEWED, CardState.DRAFT]


def test_without_its_english_card_a_translation_is_served_as_outdated_and_named(tmp_path: Path) -> None:
    store = ContentStore.load(folder(tmp_path, {"pt/trust.md": GOOD}))
    found = store.find("trust", ["pt"])
    assert found is not None
    assert found.state is CardState.OUTDATED
    assert "no valid card in en" in store.problems[0].reason


def test_a_link_to_no_card_is_a_problem_and_is_not_followed(tmp_path: Path) -> None:
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD.replace("related = []", 'related = ["nowhere"]')}))
    card = store.exact("trust", "en")
    assert card is not None
    assert store.related(card) == ()
    assert "nowhere" in store.problems[0].reason


@pytest.mark.parametrize("menu", ["order = 5", "order = [", 'order = ["nowhere"]', b"\xff"])
def test_a_broken_menu_is_a_problem_and_the_cards_are_served(tmp_path: Path, menu: str | bytes) -> None:
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD, "menu.toml": menu}))
    assert {one.file.name for one in store.problems} == {"menu.toml"}
    assert store.ids == ("trust",)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (["pt"], "pt"),
        (["hi", "fr"], "fr"),
        (["hi"], "en"),
        (["zh-Hant"], "zh-Hans"),
        ([], "en"),
        (["hi", "zh-Hant"], "zh-Hans"),
    ],
)
def test_a_missing_language_falls_back_to_the_next_that_the_person_reads_and_last_to_english(
    shipped: ContentStore, wanted: list[str], shown: str
) -> None:
    found = shipped.find("credo", wanted)
    assert found is not None
    assert found.card.language == shown


def test_a_card_that_does_not_exist_is_not_found(shipped: ContentStore) -> None:
    assert shipped.find("nowhere", ["en"]) is None
    assert shipped.languages("nowhere") == ()


def test_the_content_that_ships_lies_beside_the_store() -> None:
    assert (CONTENT / "guidance" / "en" / "humility.md").is_file()
