"""The cards follow their files without a restart; whoever reads meanwhile goes on reading."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from content.live import LiveGuidance
from content.store import ContentStore
from tests.support.guidance_files import GOOD, folder

OTHER = GOOD.replace('id = "trust"', 'id = "other"')


def live(path: Path, own: Path | None = None) -> LiveGuidance:
    """Searched by words."""
    return LiveGuidance(path, own=own, engine=lambda: None)


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A folder with one card."""
    return folder(tmp_path / "ours", {"en/trust.md": GOOD})


def test_nothing_is_read_anew_while_no_file_changes(ours: Path) -> None:
    """The store stays the same object."""
    cards = live(ours)
    before = cards.store
    assert not cards.refresh()
    assert cards.store is before


def test_a_new_card_is_served_and_found(ours: Path) -> None:
    """Store and index change together."""
    cards = live(ours)
    folder(ours, {"en/other.md": OTHER.replace("How do we trust?", "Who waters the geraniums?")})
    assert cards.refresh()
    assert cards.ids == ("other", "trust")
    assert [hit.card_id for hit in cards.search("Who waters the geraniums?", "en", 1)] == ["other"]


def test_a_card_that_was_removed_is_unknown_and_who_holds_the_old_store_still_has_it(ours: Path) -> None:
    """A store never changes under its reader."""
    cards = live(ours)
    before = cards.store
    (ours / "guidance" / "en" / "trust.md").unlink()
    cards.refresh()
    assert cards.find("trust", ["en"]) is None
    assert before.find("trust", ["en"]) is not None


def test_a_card_that_breaks_is_left_out_and_the_rest_is_served(ours: Path) -> None:
    """The operator finds it in the log and by `content check`."""
    folder(ours, {"en/other.md": OTHER})
    cards = live(ours)
    folder(ours, {"en/trust.md": "broken"})
    cards.refresh()
    assert (cards.ids, [one.file.name for one in cards.problems]) == (("other",), ["trust.md"])


def test_a_folder_that_is_gone_changes_nothing(ours: Path) -> None:
    """Somebody is moving it, perhaps."""
    cards = live(ours)
    ours.rename(ours.with_name("elsewhere"))
    assert not cards.refresh()
    assert cards.ids == ("trust",)


def test_the_folder_of_the_institution_may_come_later(ours: Path, tmp_path: Path) -> None:
    """And replaces what has the same id."""
    cards = live(ours, own=tmp_path / "own")
    assert cards.ids == ("trust",)
    folder(tmp_path / "own", {"en/trust.md": GOOD.replace('"Trust"', '"Trust here"')})
    cards.refresh()
    found = cards.exact("trust", "en")
    assert found is not None
    assert found.title == "Trust here"


def test_cards_from_elsewhere_stand_beside_the_files_until_others_take_their_place(ours: Path) -> None:
    """They survive a change of the files."""
    cards = live(ours)
    card = ContentStore.load(ours).exact("trust", "en")
    assert card is not None
    cards.set_more([replace(card, id="chat")])
    folder(ours, {"en/other.md": OTHER})
    cards.refresh()
    assert cards.ids == ("chat", "other", "trust")
    cards.set_more([])
    assert cards.ids == ("other", "trust")


def test_once_started_it_looks_by_itself_until_it_is_stopped(ours: Path) -> None:
    """In a thread that does not keep the process alive."""
    cards = live(ours)
    cards.start(first_after=0, every=0.01)
    folder(ours, {"en/other.md": OTHER})
    until = time.monotonic() + 20
    while cards.ids != ("other", "trust") and time.monotonic() < until:
        threading.Event().wait(0.01)
    cards.stop()
    assert cards.ids == ("other", "trust")
    assert all(one.daemon for one in threading.enumerate() if one.name == "guidance")
