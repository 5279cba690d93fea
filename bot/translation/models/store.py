"""The folder that holds the translation models of this machine. Blocking: call it in a thread, or from a worker.

Each model lies in a folder of its own, ``<source>_<target>.<digest>``. A new one is completed beside the others under a
name that starts with a dot and then renamed, so that there is no moment in which half a model, or none, can be seen.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import ModelInvalid, ModelMissing
from bot.translation.models import manifest as manifests
from bot.translation.models.manifest import MANIFEST_NAME, REQUIRED_ROLES, Manifest, ModelFile, ModelPair, Role

_CHUNK = 1 << 20
_TIMESTAMP_STEP = 100_000_000
"""Nanoseconds, generously: file systems stamp with the kernel's tick (up to 10 ms) or coarser."""


@dataclass(frozen=True, slots=True)
class ModelBytes:
    """A model in memory, verified."""

    manifest: Manifest
    model: bytes
    source_vocabulary: bytes
    target_vocabulary: bytes
    shortlist: bytes | None


Progress = Callable[[ModelPair, str, int, int], None]
"""Called with the pair, the file's name, the bytes that are here, and the bytes in all (0 where unknown)."""


class ModelStore:
    """The models under one folder, which need not exist yet.

    What it lists is read again when the folder has changed, so that ``commonground models pull`` in another process
    is seen by a running assistant. Instances hold no open files and may be used from several threads.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._listed: tuple[int, Mapping[ModelPair, tuple[Path, Manifest]]] = (-1, {})

    def pairs(self) -> list[ModelPair]:
        """The directions that a model is here for, sorted. Broken folders are left out; :meth:`verify` names them."""
        return sorted(self._index())

    def manifest(self, pair: ModelPair) -> Manifest:
        """What is known of one model without reading its weights. Raises :class:`bot.errors.ModelMissing`."""
        return self._entry(pair)[1]

    def route(self, source: str, target: str) -> tuple[str, ...] | None:
        """The languages from source to target: direct, or by way of English; None where models are missing."""
        return manifests.route_through(self._index().keys(), source, target)

    def which_missing(self, pairs: Iterable[tuple[str, str]]) -> list[ModelPair]:
        """Those of the wanted directions that have no route."""
        return [ModelPair(source, target) for source, target in pairs if self.route(source, target) is None]

    def require(self, source: str, target: str) -> tuple[str, ...]:
        """The route, or :class:`bot.errors.ModelMissing`, whose words name the command that mends it."""
        route = self.route(source, target)
        if route is None:
            raise missing(ModelPair(source, target))
        return route

    def open(self, pair: ModelPair) -> ModelBytes:
        """Read a model and check every file against its manifest.

        Raises :class:`bot.errors.ModelMissing` where there is none, and :class:`bot.errors.ModelInvalid` where a file
        is absent, or has another size or SHA-256 than its manifest says.
        """
        folder, manifest = self._entry(pair)
        try:
            return _read(folder, manifest)
        except ModelInvalid:
            if folder.exists():
                raise
            # Replaced by a newer model between the listing and the reading.
            self._listed = (-1, {})
            return _read(*self._entry(pair))

    def verify(self) -> list[str]:
        """Read everything; one line, in English for the operator, for each problem. Empty where all is well."""
        problems = []
        for folder in self._folders():
            try:
                _read(folder, manifests.read(folder))
            except ModelInvalid as error:
                problems.append(str(error))
        return problems

    def add(self, directory: Path) -> list[ModelPair]:
        """Copy in every model found in a folder or below it, under Mozilla's file names.

        Nothing is copied unless all are complete. Raises :class:`bot.errors.ModelInvalid` where there is no model, or
        one lacks a file or is not named after its languages.
        """
        from bot.translation.models import mozilla

        found: list[tuple[ModelPair, Path, dict[Role, str]]] = []
        for weights in sorted(Path(directory).rglob("model.*.bin")):
            folder = weights.parent
            pair = mozilla.pair_of(weights.name)
            if pair is None:
                raise ModelInvalid(f"{weights.name} does not tell its languages (expected model.<pair>.intgemm….bin)")
            codes = weights.name.split(".")[1]
            names = [file.name for file in folder.iterdir() if file.is_file() and f".{codes}." in file.name]
            roles = mozilla.roles_in(name for name in names if not name.startswith("model.") or name == weights.name)
            lacking = [str(role).replace("_", " ") for role in REQUIRED_ROLES if role not in roles]
            if lacking:
                raise ModelInvalid(f"the model {pair} in {folder.name} is incomplete: no {' and no '.join(lacking)}")
            found.append((pair, folder, roles))
        if not found:
            raise ModelInvalid(f"no model in {directory} (expected files such as model.enpt.intgemm.alphas.bin)")
        for pair, folder, roles in found:
            sources = {role: folder / name for role, name in roles.items()}
            self.install(pair, sources, version=_version_in(folder), origin=folder.name)
        return [pair for pair, _, _ in found]

    def pull(
        self, pairs: Iterable[tuple[str, str]], *, progress: Progress | None = None, records_url: str | None = None
    ) -> list[ModelPair]:
        """Fetch the published models that these directions need, both legs of a pivot. See :func:`.pull.pull`."""
        from bot.translation.models.pull import pull

        return pull(self, [ModelPair(*pair) for pair in pairs], progress=progress, records_url=records_url)

    def install(
        self, pair: ModelPair, sources: Mapping[Role, Path], *, version: str, origin: str, move: bool = False
    ) -> Manifest:
        """Put one complete model in its place, and then remove what it replaces.

        With ``move`` the sources are consumed where they lie on the same file system. Raises
        :class:`bot.errors.ModelInvalid` where a file is empty or a copy does not arrive whole.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        incoming = Path(tempfile.mkdtemp(prefix=".incoming-", dir=self.path))
        try:
            files = []
            for role, source in sources.items():
                arrived = incoming / source.name
                if not arrived.exists():
                    _transfer(source, arrived, move=move)
                files.append(ModelFile(role, arrived.name, arrived.stat().st_size, sha256_of(arrived)))
            installed = datetime.now(UTC).isoformat(timespec="microseconds")
            manifest = Manifest(pair, version, origin, installed, tuple(files))
            (incoming / MANIFEST_NAME).write_text(manifest.to_json(), encoding="utf-8")
            manifests.read(incoming)  # what was just written must be what a reader will take
            _flush(incoming)
            self._swap_in(incoming, manifest)
        except BaseException:
            shutil.rmtree(incoming, ignore_errors=True)
            raise
        return manifest

    def _swap_in(self, incoming: Path, manifest: Manifest) -> None:
        place = self.path / f"{manifest.pair.source}_{manifest.pair.target}.{manifest.digest}"
        if place.exists():  # the same weights again, perhaps to mend a broken file
            aside = Path(tempfile.mkdtemp(prefix=".replaced-", dir=self.path))
            place.rename(aside / place.name)
            incoming.rename(place)
            shutil.rmtree(aside, ignore_errors=True)
        else:
            incoming.rename(place)
        with contextlib.suppress(OSError):  # not every file system can flush a folder; the rename itself has happened
            _flush_folder(self.path)
        for folder in self._folders():
            if folder != place and folder.name.startswith(f"{manifest.pair.source}_{manifest.pair.target}."):
                shutil.rmtree(folder, ignore_errors=True)
        self._listed = (-1, {})

    def _entry(self, pair: ModelPair) -> tuple[Path, Manifest]:
        entry = self._index().get(ModelPair(*pair))
        if entry is None:
            raise missing(ModelPair(*pair))
        return entry

    def _index(self) -> Mapping[ModelPair, tuple[Path, Manifest]]:
        try:
            changed = self.path.stat().st_mtime_ns
        except FileNotFoundError:
            return {}
        if self._listed[0] != changed:
            if time.time_ns() - changed < _TIMESTAMP_STEP:
                changed = -1  # a change within the same step of the clock would not be seen: read again next time
            entries: dict[ModelPair, tuple[Path, Manifest]] = {}
            for folder in self._folders():
                with contextlib.suppress(ModelInvalid):  # verify() tells of it; the others stay usable
                    manifest = manifests.read(folder)
                    present = entries.get(manifest.pair)
                    if present is None or present[1].installed < manifest.installed:
                        entries[manifest.pair] = (folder, manifest)
            self._listed = (changed, entries)
        return self._listed[1]

    def _folders(self) -> list[Path]:
        if not self.path.is_dir():
            return []
        return sorted(entry for entry in self.path.iterdir() if entry.is_dir() and not entry.name.startswith("."))


def missing(pair: ModelPair) -> ModelMissing:
    """The error for a direction without a model; its words name the command that mends it."""
    return ModelMissing(f"no model for {pair}: run `commonground models pull {pair.source} {pair.target}`")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(folder: Path, manifest: Manifest) -> ModelBytes:
    contents: dict[str, bytes] = {}
    for file in manifest.files:
        try:
            content = contents.get(file.name) or (folder / file.name).read_bytes()
        except OSError as error:
            raise ModelInvalid(f"the model {manifest.pair}: {file.name} cannot be read; {_mend(manifest)}") from error
        if len(content) != file.size or hashlib.sha256(content).hexdigest() != file.sha256:
            raise ModelInvalid(
                f"the model {manifest.pair}: {file.name} is not what its manifest says; {_mend(manifest)}"
            )
        contents[file.name] = content
    by_role = {file.role: contents[file.name] for file in manifest.files}
    return ModelBytes(
        manifest,
        by_role[Role.MODEL],
        by_role[Role.SOURCE_VOCABULARY],
        by_role[Role.TARGET_VOCABULARY],
        by_role.get(Role.SHORTLIST),
    )


def _mend(manifest: Manifest) -> str:
    return f"fetch it again with `commonground models pull {manifest.pair.source} {manifest.pair.target}`"


def _version_in(folder: Path) -> str:
    """What ``model_info.json`` says, else the number at the end of the folder's name, else ``unknown``."""
    import json

    try:
        return str(json.loads((folder / "model_info.json").read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError, TypeError):
        tail = folder.name.rpartition("-")[2]
        return tail if tail.isdigit() else "unknown"


def _transfer(source: Path, destination: Path, *, move: bool) -> None:
    if move:
        shutil.move(source, destination)
        return
    try:
        with source.open("rb") as reader, destination.open("wb") as writer:
            shutil.copyfileobj(reader, writer, _CHUNK)
    except OSError as error:
        raise ModelInvalid(f"{source.name} cannot be copied ({error.strerror})") from error


def _flush(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
