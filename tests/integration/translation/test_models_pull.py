"""``models pull`` against a mirror on this machine: a catalogue in Mozilla's format, and the real en→pt and pt→en files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.errors import ModelInvalid, ModelMissing
from bot.translation.models import ModelPair, ModelStore
from tests.support.libretranslate_server import LocalServer
from tests.support.wheel_models import WheelEngine, wheel_models

RECORDS = "/v1/buckets/main/collections/translations-models-v2/records"
TYPES = {"model": "model.{}.intgemm.alphas.bin", "vocab": "vocab.{}.spm", "lex": "lex.50.50.{}.s2t.bin"}


def zstandard(content: bytes) -> bytes:
    """A Zstandard frame (RFC 8878) of raw blocks: valid for every decoder, and needs no compressor."""
    block = 1 << 17
    pieces = [content[start : start + block] for start in range(0, len(content), block)]
    frame = bytearray(b"\x28\xb5\x2f\xfd\xa0" + len(content).to_bytes(4, "little"))
    for number, piece in enumerate(pieces):
        frame += (len(piece) << 3 | (number == len(pieces) - 1)).to_bytes(3, "little") + piece
    return bytes(frame)


class Mirror(LocalServer):
    """Serves a catalogue and its attachments; ``cut_after`` bytes it breaks a transfer off, once."""

    def __init__(self, languages: dict[str, tuple[str, str]]) -> None:
        self.records: list[dict[str, Any]] = []
        self.attachments: dict[str, bytes] = {}
        self.requests: list[tuple[str, str | None]] = []
        self.cut_after: int | None = None
        self.without_root = False
        for codes, (source, target) in languages.items():
            folder = next(wheel_models().glob(f"{codes}-*"))
            for kind, pattern in TYPES.items():
                self.offer(kind, source, target, (folder / pattern.format(codes)).read_bytes(), pattern.format(codes))
        routes = [
            Route("/v1/", self._root),
            Route(RECORDS, self._records),
            Route("/attachments/{name:path}", self._attachment),
            Route(RECORDS.replace("records", "{name:path}"), self._attachment),
        ]
        super().__init__(Starlette(routes=routes))

    def offer(self, kind: str, source: str, target: str, content: bytes, name: str, version: str = "3.0") -> None:
        location = f"{source}{target}{version}/{name}.zst"
        self.attachments[location] = zstandard(content)
        self.records.append(
            {
                "id": location,
                "name": name,
                "fileType": kind,
                "sourceLanguage": source,
                "targetLanguage": target,
                "version": version,
                "architecture": "tiny",
                "decompressedHash": hashlib.sha256(content).hexdigest(),
                "attachment": {"location": location, "size": len(self.attachments[location])},
            }
        )

    @property
    def records_url(self) -> str:
        return self.url + RECORDS

    async def _root(self, _request: Request) -> Response:
        if self.without_root:
            return Response(status_code=404)
        return JSONResponse({"capabilities": {"attachments": {"base_url": f"{self.url}/attachments/"}}})

    async def _records(self, _request: Request) -> Response:
        return JSONResponse({"data": self.records})

    async def _attachment(self, request: Request) -> Response:
        name, wanted = request.path_params["name"], request.headers.get("range")
        self.requests.append((name, wanted))
        content = self.attachments[name]
        start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted else 0
        if start >= len(content):
            return Response(status_code=416)
        rest = content[start:]
        headers = {"content-length": str(len(rest))}
        if self.cut_after is not None and len(rest) > self.cut_after:
            rest, self.cut_after = rest[: self.cut_after], None
        return Response(rest, 206 if wanted else 200, headers)


@pytest.fixture
def mirror() -> Iterator[Mirror]:
    with Mirror({"enpt": ("en", "pt"), "pten": ("pt", "en")}) as running:
        yield running


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


def test_a_pulled_model_translates(mirror: Mirror, store: ModelStore) -> None:
    assert store.pull([("en", "pt")], records_url=mirror.records_url) == [("en", "pt")]
    assert store.pairs() == [ModelPair("en", "pt")]
    assert store.verify() == []
    assert store.manifest(ModelPair("en", "pt")).version == "3.0"
    assert "febre" in WheelEngine(store)("The patient has a fever.", "en", "pt")
    assert [path.name for path in store.path.iterdir() if path.name.startswith(".incoming")] == []


def test_the_environment_names_the_mirror(mirror: Mirror, store: ModelStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """fxtranslate's own setting."""
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", mirror.records_url)
    assert store.pull([("pt", "en")]) == [("pt", "en")]


def test_a_plain_mirror_keeps_the_files_beside_the_records(mirror: Mirror, store: ModelStore) -> None:
    mirror.without_root = True
    assert store.pull([("en", "pt")], records_url=mirror.records_url) == [("en", "pt")]


def test_what_is_here_is_not_fetched_again(mirror: Mirror, store: ModelStore) -> None:
    store.pull([("en", "pt")], records_url=mirror.records_url)
    mirror.requests.clear()
    assert store.pull([("en", "pt")], records_url=mirror.records_url) == []
    assert mirror.requests == []


def test_what_is_damaged_here_is_fetched_again(mirror: Mirror, store: ModelStore) -> None:
    store.pull([("en", "pt")], records_url=mirror.records_url)
    next(store.path.glob("*/vocab.*")).write_bytes(b"rubbish")
    assert store.verify() != []
    assert store.pull([("en", "pt")], records_url=mirror.records_url) == [("en", "pt")]
    assert store.verify() == []


def test_a_broken_transfer_goes_on_where_it_stopped(mirror: Mirror, store: ModelStore) -> None:
    mirror.cut_after = 1_000_000
    store.pull([("en", "pt")], records_url=mirror.records_url)
    (wanted,) = [wanted for _, wanted in mirror.requests if wanted]
    assert 500_000 < int(wanted.removeprefix("bytes=").removesuffix("-")) <= 1_000_000
    assert store.verify() == []


def test_an_interrupted_pull_goes_on_in_the_next(mirror: Mirror, store: ModelStore) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(_pair: ModelPair, _name: str, here: int, _total: int) -> None:
        if here > 2_000_000:
            raise Interrupted

    with pytest.raises(Interrupted):
        store.pull([("en", "pt")], records_url=mirror.records_url, progress=interrupt)
    assert store.pairs() == []
    store.pull([("en", "pt")], records_url=mirror.records_url)
    assert any(wanted for _, wanted in mirror.requests)
    assert store.verify() == []


def test_progress_ends_at_the_whole_of_each_file(mirror: Mirror, store: ModelStore) -> None:
    seen: dict[str, tuple[int, int]] = {}

    def note(_pair: ModelPair, name: str, here: int, total: int) -> None:
        seen[name] = (here, total)

    store.pull([("en", "pt")], records_url=mirror.records_url, progress=note)
    assert len(seen) == 3
    assert all(here == total > 800_000 for here, total in seen.values())


def test_a_file_that_is_not_what_the_catalogue_says_is_refused(mirror: Mirror, store: ModelStore) -> None:
    location = next(name for name in mirror.attachments if "vocab" in name)
    mirror.attachments[location] = zstandard(b"x" * 1000)
    mirror.records = [
        {**record, "attachment": {"location": record["attachment"]["location"]}} for record in mirror.records
    ]
    with pytest.raises(ModelInvalid, match="vocab"):
        store.pull([("en", "pt")], records_url=mirror.records_url)
    assert store.pairs() == []


def test_a_mirror_may_offer_unpacked_files(mirror: Mirror, store: ModelStore) -> None:
    for record in mirror.records:
        location = record["attachment"]["location"]
        original = next(wheel_models().glob(f"*/{record['name']}")).read_bytes()
        mirror.attachments[location] = original
        record["attachment"]["size"] = len(original)
    store.pull([("en", "pt")], records_url=mirror.records_url)
    assert store.verify() == []


def test_both_legs_of_a_pivot_are_fetched(store: ModelStore) -> None:
    """The catalogue passes the real pt→en and en→pt files off as pt→en and en→zh, Mozilla's code for zh-Hans."""
    with Mirror({"pten": ("pt", "en"), "enpt": ("en", "zh")}) as mirror:
        assert store.pull([("pt", "zh-Hans")], records_url=mirror.records_url) == [("pt", "en"), ("en", "zh-Hans")]
    assert store.route("pt", "zh-Hans") == ("pt", "en", "zh-Hans")


def test_the_newest_version_that_the_engine_can_run_is_taken(store: ModelStore) -> None:
    """Versions the engine does not know are left alone, as fxtranslate leaves them."""
    with Mirror({"enpt": ("en", "pt")}) as mirror:
        for version in ("2.9", "99.0"):
            mirror.records += [{**record, "version": version} for record in mirror.records[:3]]
        store.pull([("en", "pt")], records_url=mirror.records_url)
    assert store.manifest(ModelPair("en", "pt")).version == "3.0"


def test_a_pair_that_nobody_publishes_is_named(mirror: Mirror, store: ModelStore) -> None:
    with pytest.raises(ModelMissing, match="pt→ar"):
        store.pull([("pt", "ar")], records_url=mirror.records_url)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/records", "{}/nowhere"])
def test_a_catalogue_that_cannot_be_had_is_an_error_for_the_operator(
    mirror: Mirror, store: ModelStore, address: str
) -> None:
    with pytest.raises(ModelMissing):
        store.pull([("en", "pt")], records_url=address.format(mirror.url))


def test_a_catalogue_that_is_none_is_an_error_for_the_operator(mirror: Mirror, store: ModelStore) -> None:
    with pytest.raises(ModelInvalid):
        store.pull([("en", "pt")], records_url=f"{mirror.url}/v1/")


def test_records_survive_a_round_trip_through_json(mirror: Mirror) -> None:
    """The catalogue of these tests is what fxtranslate itself takes for one."""
    from fxtranslate import discovery

    assert sorted(discovery.model_pairs(json.dumps({"data": mirror.records}))) == [("en", "pt"), ("pt", "en")]
