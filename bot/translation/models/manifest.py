"""What a model is: its languages, its files and their checksums. Pure but for :func:`read`.

One folder holds one model: ``manifest.json`` and the files that it lists::

    {"format": 1, "source": "en", "target": "pt", "version": "2.0", "origin": "enpt-1693087644",
     "installed": "2026-01-31T12:00:00+00:00",
     "files": [{"role": "model", "name": "model.enpt.intgemm.alphas.bin", "bytes": 17140836, "sha256": "d968…"}, …]}
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from bot.errors import ModelInvalid

MANIFEST_NAME = "manifest.json"
FORMAT = 1
PIVOT = "en"
"""The language that all published models have on one side."""


class Role(StrEnum):
    """What the engine uses a file for."""

    MODEL = "model"
    SOURCE_VOCABULARY = "source_vocabulary"
    TARGET_VOCABULARY = "target_vocabulary"
    SHORTLIST = "shortlist"
    """Optional: the same quality without it, but 1.2 to 1.65 times slower."""


REQUIRED_ROLES = (Role.MODEL, Role.SOURCE_VOCABULARY, Role.TARGET_VOCABULARY)


class ModelPair(NamedTuple):
    """One direction of translation, in canonical BCP-47 tags."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source}→{self.target}"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model. A vocabulary that both sides share is listed once for each role, under one name."""

    role: Role
    name: str
    size: int
    """Bytes."""
    sha256: str
    """Of the content, 64 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one folder of the store holds."""

    pair: ModelPair
    version: str
    origin: str
    """Where it came from: the name of the folder that was added, or the address it was pulled from."""
    installed: str
    """ISO 8601, UTC. Of two models for one pair the younger counts."""
    files: tuple[ModelFile, ...]

    def file(self, role: Role) -> ModelFile | None:
        """The file with this role, or None where the model has none."""
        return next((file for file in self.files if file.role is role), None)

    @property
    def digest(self) -> str:
        """The first 8 hexadecimal digits of the checksum of the weights: tells two models of one version apart."""
        weights = self.file(Role.MODEL)
        return weights.sha256[:8] if weights else ""

    @property
    def label(self) -> str:
        """For provenance: ``en-pt 2.0 d9687357``."""
        return f"{self.pair.source}-{self.pair.target} {self.version} {self.digest}"

    def to_json(self) -> str:
        """The content of ``manifest.json``."""
        return json.dumps(
            {
                "format": FORMAT,
                "source": self.pair.source,
                "target": self.pair.target,
                "version": self.version,
                "origin": self.origin,
                "installed": self.installed,
                "files": [
                    {"role": str(file.role), "name": file.name, "bytes": file.size, "sha256": file.sha256}
                    for file in self.files
                ],
            },
            indent=1,
            ensure_ascii=False,
        )


def parse(text: str, *, where: str) -> Manifest:
    """Read a manifest. Raises :class:`bot.errors.ModelInvalid`, which names ``where``, for anything unexpected."""
    try:
        fields: dict[str, Any] = json.loads(text)
        if fields["format"] != FORMAT:
            raise ModelInvalid(f"{where}: manifest format {fields['format']!r} is not known to this version")
        files = tuple(
            ModelFile(Role(entry["role"]), str(entry["name"]), int(entry["bytes"]), str(entry["sha256"]))
            for entry in fields["files"]
        )
        pair = ModelPair(str(fields["source"]), str(fields["target"]))
        manifest = Manifest(pair, str(fields["version"]), str(fields["origin"]), str(fields["installed"]), files)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelInvalid(f"{where}: the manifest cannot be read ({type(error).__name__})") from error
    _check(manifest, where)
    return manifest


def read(folder: Path) -> Manifest:
    """The manifest of a folder. Raises :class:`bot.errors.ModelInvalid` where it is absent or unreadable."""
    try:
        text = (folder / MANIFEST_NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelInvalid(f"{folder.name}: no readable {MANIFEST_NAME}") from error
    return parse(text, where=folder.name)


def route_through(pairs: Collection[ModelPair], source: str, target: str) -> tuple[str, ...] | None:
    """The languages a text goes through: direct where a model exists, else by way of English; None where neither."""
    if source == target:
        return None
    if ModelPair(source, target) in pairs:
        return (source, target)
    if ModelPair(source, PIVOT) in pairs and ModelPair(PIVOT, target) in pairs:
        return (source, PIVOT, target)
    return None


def legs(route: Iterable[str]) -> list[ModelPair]:
    """The models that a route needs: ``("pt", "en", "ar")`` needs pt→en and en→ar."""
    return [ModelPair(source, target) for source, target in itertools.pairwise(route)]


def _check(manifest: Manifest, where: str) -> None:
    roles = [file.role for file in manifest.files]
    missing = [str(role) for role in REQUIRED_ROLES if role not in roles]
    if missing or len(set(roles)) != len(roles):
        raise ModelInvalid(
            f"{where}: the manifest lists no {' and no '.join(missing)}" if missing else f"{where}: a role twice"
        )
    for file in manifest.files:
        # A name with a separator in it could reach outside the folder.
        if file.name != Path(file.name).name or file.name in {"", ".", ".."}:
            raise ModelInvalid(f"{where}: {file.name!r} is no plain file name")
        if file.size <= 0:
            raise ModelInvalid(f"{where}: {file.name} is empty")
