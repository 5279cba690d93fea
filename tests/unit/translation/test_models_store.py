"""The folder of models: complete or not there, verified when read."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import ModelInvalid, ModelMissing
from bot.translation.models import ModelPair, ModelStore, Role
from bot.translation.models.manifest import MANIFEST_NAME

ENGLISH_PORTUGUESE = ModelPair("en", "pt")
FILES = {
    "model.{}.intgemm.alphas.bin": b"weights of {}",
    "vocab.{}.spm": b"vocabulary of {}",
    "lex.50.50.{}.s2t.bin": b"shortlist of {}",
}


def mozilla_folder(parent: Path, codes: str = "enpt", *, without: str = "", salt: str = "") -> Path:
    """A folder with files named as Mozilla names them; their content is nobody's business here."""
    folder = parent / f"{codes}-1693087644"
    folder.mkdir(parents=True)
    for pattern, content in FILES.items():
        if not (without and pattern.startswith(without)):
            (folder / pattern.format(codes)).write_bytes(content + codes.encode() + salt.encode())
    (folder / "config.intgemm8bitalpha.yml").write_text("beam-size: 1")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


def test_a_store_need_not_exist(store: ModelStore) -> None:
    assert store.pairs() == []
    assert store.verify() == []
    assert store.route("en", "pt") is None


def test_an_added_model_can_be_opened(store: ModelStore, tmp_path: Path) -> None:
    assert store.add(mozilla_folder(tmp_path)) == [ENGLISH_PORTUGUESE]
    opened = store.open(ENGLISH_PORTUGUESE)
    assert opened.model == b"weights of {}enpt"
    assert opened.source_vocabulary == opened.target_vocabulary == b"vocabulary of {}enpt"
    assert opened.shortlist == b"shortlist of {}enpt"
    assert (opened.manifest.version, opened.manifest.origin) == ("1693087644", "enpt-1693087644")


def test_all_models_below_a_folder_are_added(store: ModelStore, tmp_path: Path) -> None:
    for codes in ("enpt", "pten", "enzh"):
        mozilla_folder(tmp_path / "all", codes)
    assert sorted(store.add(tmp_path / "all")) == [("en", "pt"), ("en", "zh-Hans"), ("pt", "en")]
    assert store.pairs() == [("en", "pt"), ("en", "zh-Hans"), ("pt", "en")]


def test_several_models_in_one_folder_are_told_apart(store: ModelStore, tmp_path: Path) -> None:
    together = tmp_path / "together"
    for codes in ("enpt", "pten"):
        shutil.copytree(mozilla_folder(tmp_path, codes), together, dirs_exist_ok=True)
    store.add(together)
    assert store.open(ModelPair("pt", "en")).model == b"weights of {}pten"


def test_separate_vocabularies_keep_their_sides(store: ModelStore, tmp_path: Path) -> None:
    """Chinese and Japanese models have one for each side."""
    folder = mozilla_folder(tmp_path, "enzh", without="vocab")
    (folder / "srcvocab.enzh.spm").write_bytes(b"english")
    (folder / "trgvocab.enzh.spm").write_bytes(b"chinese")
    store.add(folder)
    opened = store.open(ModelPair("en", "zh-Hans"))
    assert (opened.source_vocabulary, opened.target_vocabulary) == (b"english", b"chinese")


def test_a_model_without_a_shortlist_is_complete(store: ModelStore, tmp_path: Path) -> None:
    store.add(mozilla_folder(tmp_path, without="lex"))
    assert store.open(ENGLISH_PORTUGUESE).shortlist is None


@pytest.mark.parametrize("without", ["vocab", "model"])
def test_an_incomplete_model_is_refused_and_nothing_is_copied(store: ModelStore, tmp_path: Path, without: str) -> None:
    mozilla_folder(tmp_path / "new", "pten")
    mozilla_folder(tmp_path / "new", "enpt", without=without)
    if without == "model":
        shutil.rmtree(tmp_path / "new" / "pten-1693087644")
    with pytest.raises(ModelInvalid, match="vocabulary" if without == "vocab" else "no model in"):
        store.add(tmp_path / "new")
    assert store.pairs() == []


def test_an_empty_file_is_refused_and_leaves_nothing_behind(store: ModelStore, tmp_path: Path) -> None:
    folder = mozilla_folder(tmp_path)
    (folder / "vocab.enpt.spm").write_bytes(b"")
    with pytest.raises(ModelInvalid, match=r"vocab\.enpt\.spm is empty"):
        store.add(folder)
    assert list(store.path.iterdir()) == []


def test_a_model_that_does_not_tell_its_languages_is_refused(store: ModelStore, tmp_path: Path) -> None:
    with pytest.raises(ModelInvalid, match="does not tell its languages"):
        store.add(mozilla_folder(tmp_path, "klingon"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(b"x" + file.read_bytes()[1:]),
        lambda file: file.unlink(),
    ],
    ids=["shorter", "changed", "gone"],
)
@pytest.mark.parametrize("name", ["model.enpt.intgemm.alphas.bin", "vocab.enpt.spm", "lex.50.50.enpt.s2t.bin"])
def test_a_damaged_file_is_never_handed_out(
    store: ModelStore, tmp_path: Path, name: str, damage: Callable[[Path], None]
) -> None:
    store.add(mozilla_folder(tmp_path))
    damage(next(store.path.glob(f"*/{name}")))
    with pytest.raises(ModelInvalid, match=r"commonground models pull en pt") as raised:
        store.open(ENGLISH_PORTUGUESE)
    assert name in str(raised.value)
    assert store.verify() == [str(raised.value)]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"format": 2}',
        '{"format": 1, "source": "en", "target": "pt", "version": "1", "origin": "", "installed": "", "files": []}',
    ],
)
def test_a_broken_manifest_is_named_and_does_not_hide_the_others(
    store: ModelStore, tmp_path: Path, content: str
) -> None:
    store.add(mozilla_folder(tmp_path, "enpt"))
    store.add(mozilla_folder(tmp_path, "pten"))
    (next(store.path.glob("pt_en.*")) / MANIFEST_NAME).write_text(content)
    fresh = ModelStore(store.path)
    assert fresh.pairs() == [ENGLISH_PORTUGUESE]
    (problem,) = fresh.verify()
    assert problem.startswith("pt_en.")


def test_a_manifest_cannot_reach_outside_its_folder(store: ModelStore, tmp_path: Path) -> None:
    store.add(mozilla_folder(tmp_path))
    path = next(store.path.glob("en_pt.*")) / MANIFEST_NAME
    manifest = json.loads(path.read_text())
    manifest["files"][0]["name"] = "../../secret"
    path.write_text(json.dumps(manifest))
    assert ModelStore(store.path).pairs() == []
    assert "no plain file name" in store.verify()[0]


def test_a_newer_model_replaces_an_older_one(store: ModelStore, tmp_path: Path) -> None:
    store.add(mozilla_folder(tmp_path / "old"))
    older = store.manifest(ENGLISH_PORTUGUESE)
    store.add(mozilla_folder(tmp_path / "new", salt="newer"))
    assert store.manifest(ENGLISH_PORTUGUESE).digest != older.digest
    assert len(list(store.path.iterdir())) == 1


def test_adding_the_same_again_mends_it(store: ModelStore, tmp_path: Path) -> None:
    folder = mozilla_folder(tmp_path)
    store.add(folder)
    next(store.path.glob("*/vocab.*")).unlink()
    store.add(folder)
    assert store.verify() == []
    assert len(list(store.path.iterdir())) == 1


def test_while_two_models_of_a_pair_are_there_the_younger_counts(store: ModelStore, tmp_path: Path) -> None:
    """As after a crash between the arrival of the new and the removal of the old."""
    store.add(mozilla_folder(tmp_path / "old"))
    kept = tmp_path / "kept"
    shutil.copytree(next(store.path.glob("en_pt.*")), kept / next(store.path.glob("en_pt.*")).name)
    store.add(mozilla_folder(tmp_path / "new", salt="newer"))
    newer = store.manifest(ENGLISH_PORTUGUESE)
    shutil.copytree(kept, store.path, dirs_exist_ok=True)
    assert ModelStore(store.path).manifest(ENGLISH_PORTUGUESE) == newer


def test_what_another_process_adds_is_seen(store: ModelStore, tmp_path: Path) -> None:
    assert store.pairs() == []
    ModelStore(store.path).add(mozilla_folder(tmp_path))
    assert store.pairs() == [ENGLISH_PORTUGUESE]
    assert store.route("en", "pt") == ("en", "pt")


def test_what_an_interrupted_copy_left_is_no_model(store: ModelStore, tmp_path: Path) -> None:
    store.add(mozilla_folder(tmp_path))
    os.rename(next(store.path.glob("en_pt.*")), store.path / ".incoming-left")
    assert ModelStore(store.path).pairs() == []


def test_routes_are_direct_or_by_way_of_english(store: ModelStore, tmp_path: Path) -> None:
    for codes in ("enpt", "pten", "enzh"):
        store.add(mozilla_folder(tmp_path, codes))
    assert store.route("en", "pt") == ("en", "pt")
    assert store.route("pt", "zh-Hans") == ("pt", "en", "zh-Hans")
    assert store.route("zh-Hans", "pt") is None
    assert store.route("en", "en") is None
    assert store.which_missing([("en", "pt"), ("pt", "ar"), ("zh-Hans", "en")]) == [("pt", "ar"), ("zh-Hans", "en")]


def test_a_missing_model_names_the_command_that_fetches_it(store: ModelStore) -> None:
    with pytest.raises(ModelMissing, match=r"no model for pt→ar: run `commonground models pull pt ar`"):
        store.require("pt", "ar")
    with pytest.raises(ModelMissing):
        store.open(ModelPair("pt", "ar"))


def test_a_manifest_lists_what_the_files_are(store: ModelStore, tmp_path: Path) -> None:
    store.add(mozilla_folder(tmp_path))
    manifest = store.manifest(ENGLISH_PORTUGUESE)
    assert {file.role for file in manifest.files} == set(Role)
    assert all(len(file.sha256) == 64 and file.size > 0 for file in manifest.files)
    assert manifest.label == f"en-pt 1693087644 {manifest.digest}"
