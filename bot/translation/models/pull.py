"""Fetching published models: Mozilla's catalogue, or a mirror of it, into a store.

The catalogue is a Remote Settings ``records`` document; which versions the engine can run, and what a record means, are
asked of fxtranslate. The files are fetched here and not by ``fxtranslate.discovery.add_models``, which (0.5.0) takes
attachments from Mozilla's own servers even where ``FXTRANSLATE_RECORDS_URL`` names a mirror, and tells its progress to
nobody but the terminal. A pull that was interrupted goes on where it stopped, also in another process.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from bot.errors import ModelInvalid, ModelMissing
from bot.translation.models import mozilla
from bot.translation.models.manifest import REQUIRED_ROLES, ModelPair, Role, legs, route_through

if TYPE_CHECKING:
    import httpx

    from bot.translation.models.store import ModelStore, Progress

_CHUNK = 1 << 18
_ATTEMPTS = 4
_SECONDS = 30.0
"""Without a byte, for any one step of a request."""
_ARCHITECTURES = ("base-memory", "base", "tiny")
"""Best first, by the quality that Mozilla publishes for them. Others come after these."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file as the catalogue offers it."""

    name: str
    url: str
    sha256: str
    """Of the decompressed content."""
    size: int
    """Bytes to fetch; 0 where the catalogue does not say."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One complete model as the catalogue offers it."""

    pair: ModelPair
    version: str
    architecture: str
    files: dict[Role, Attachment]


def pull(
    store: ModelStore, pairs: Iterable[ModelPair], *, progress: Progress | None = None, records_url: str | None = None
) -> list[ModelPair]:
    """Fetch, verify and install what these directions need and the store has not; the pairs that were installed.

    ``records_url`` is the address of the ``records`` document; by default fxtranslate's, which is Mozilla's or that in
    ``FXTRANSLATE_RECORDS_URL``. Blocking.

    Raises :class:`bot.errors.ModelMissing` where the catalogue cannot be reached or has no way from a source to its
    target, and :class:`bot.errors.ModelInvalid` where a file is not what the catalogue says.
    """
    import httpx
    from fxtranslate import discovery

    address = records_url or discovery.records_url()
    with httpx.Client(timeout=_SECONDS, follow_redirects=True) as client:
        offers = catalogue(client, address)
        needed: dict[ModelPair, None] = {}
        for pair in pairs:
            route = route_through(offers.keys(), pair.source, pair.target)
            if route is None:
                raise ModelMissing(f"the catalogue has no models for {pair}, neither direct nor by way of English")
            needed.update(dict.fromkeys(legs(route)))
        installed = []
        for pair in needed:
            if _is_here(store, offers[pair]):
                continue
            _install(store, client, offers[pair], progress)
            installed.append(pair)
    return installed


def catalogue(client: httpx.Client, records_url: str) -> dict[ModelPair, Offer]:
    """The best complete model for each direction, of those that the engine can run. Errors as :func:`pull`."""
    body = _get_json(client, records_url)
    try:
        records = list(body["data"])
    except (KeyError, TypeError) as error:
        raise ModelInvalid(f"{records_url} is no list of models") from error
    base = _attachments_base(client, records_url)
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        if isinstance(record, dict):
            key = ("sourceLanguage", "targetLanguage", "version", "architecture")
            groups[tuple(str(record.get(name) or "") for name in key)].append(record)
    best: dict[ModelPair, Offer] = {}
    for group in groups.values():
        offer = _offer(group, base)
        if offer and (offer.pair not in best or _rank(offer) > _rank(best[offer.pair])):
            best[offer.pair] = offer
    return best


def _offer(records: list[dict[str, Any]], base: str) -> Offer | None:
    """The model that these records of one version make up; None where it is incomplete or not for this engine."""
    from fxtranslate import discovery

    document = json.dumps({"data": records})
    try:
        parsed = discovery.parse_records(document)
        runs = bool(discovery.model_pairs(document))
    except ValueError:
        return None
    first = parsed[0]
    source, target = (mozilla.language_tag(first[name] or "") for name in ("sourceLanguage", "targetLanguage"))
    if not runs or not source or not target:
        return None
    files: dict[Role, Attachment] = {}
    for record, raw in zip(parsed, records, strict=True):
        checksum = record["decompressedHash"] or ""
        if not re.fullmatch(r"[0-9a-f]{64}", checksum):
            continue  # nothing to verify it by
        size = raw.get("attachment", {}).get("size")
        name, url = Path(record["name"] or "").name, urljoin(base, record["location"] or "")
        file = Attachment(name, url, checksum, size if isinstance(size, int) else 0)
        files.update(dict.fromkeys(mozilla.roles_of_record(record["fileType"] or ""), file))
    if any(role not in files for role in REQUIRED_ROLES):
        return None
    return Offer(ModelPair(source, target), first["version"] or "", first["architecture"] or "", files)


def _rank(offer: Offer) -> tuple[int, tuple[int, ...], bool]:
    architecture = offer.architecture
    position = _ARCHITECTURES.index(architecture) if architecture in _ARCHITECTURES else len(_ARCHITECTURES)
    # A pre-release ("2.1a1") goes before neither its release nor, being unknown, an older one of a better kind.
    released = re.fullmatch(r"[\d.]+", offer.version) is not None
    return (-position, tuple(int(number) for number in re.findall(r"\d+", offer.version)[:3]), released)


def _attachments_base(client: httpx.Client, records_url: str) -> str:
    """Where locations are relative to: what the server says of itself, else, for a plain mirror, beside its records.

    Source: Remote Settings' ``capabilities.attachments.base_url`` in the answer of the server's root, ``/v1/``.
    """
    root, separator, _ = records_url.partition("/buckets/")
    if separator:
        try:
            return str(_get_json(client, f"{root}/")["capabilities"]["attachments"]["base_url"]).rstrip("/") + "/"
        except (ModelMissing, ModelInvalid, KeyError, TypeError):
            return records_url
    return records_url


def _is_here(store: ModelStore, offer: Offer) -> bool:
    if offer.pair not in store.pairs():
        return False
    try:
        manifest = store.open(offer.pair).manifest
    except ModelInvalid:
        return False  # damaged: fetching it again is what mends it
    return {file.role: file.sha256 for file in manifest.files} == {
        role: file.sha256 for role, file in offer.files.items()
    }


def _install(store: ModelStore, client: httpx.Client, offer: Offer, progress: Progress | None) -> None:
    checksums = "".join(sorted({file.sha256 for file in offer.files.values()}))
    # Named after the content, so that what an earlier pull left is taken up only if it is still what is offered.
    downloads = store.path / ".downloads" / hashlib.sha256(checksums.encode("ascii")).hexdigest()[:16]
    downloads.mkdir(parents=True, exist_ok=True)
    complete = {role: downloads / file.name for role, file in offer.files.items()}
    for role, place in complete.items():
        if not place.exists():
            _fetch_verified(client, offer.pair, offer.files[role], place, progress)
    origin = offer.files[Role.MODEL].url.rpartition("/")[0]
    store.install(offer.pair, complete, version=offer.version, origin=origin, move=True)
    shutil.rmtree(downloads)


def _fetch_verified(
    client: httpx.Client, pair: ModelPair, file: Attachment, place: Path, progress: Progress | None
) -> None:
    partial = place.with_name(place.name + ".partial")
    resumed = partial.exists()
    _fetch(client, pair, file, partial, progress)
    try:
        content = _unpack(partial.read_bytes(), file)
    except ValueError as error:
        partial.unlink()
        if not resumed:
            raise ModelInvalid(f"the model {pair}: {file.name} is not what the catalogue says ({error})") from error
        # The file on the server may have changed between the two halves: once more, from the start.
        _fetch_verified(client, pair, file, place, progress)
    else:
        unpacked = place.with_name(place.name + ".unpacked")
        unpacked.write_bytes(content)
        unpacked.replace(place)
        partial.unlink()


def _unpack(content: bytes, file: Attachment) -> bytes:
    """The verified content of an attachment, which a mirror may also offer unpacked. Raises ValueError."""
    from fxtranslate import discovery

    if hashlib.sha256(content).hexdigest() == file.sha256:
        return content
    return bytes(discovery.verify_and_decompress(content, file.sha256))


def _fetch(client: httpx.Client, pair: ModelPair, file: Attachment, partial: Path, progress: Progress | None) -> None:
    """Append to what is here until all is. Tries again where the connection breaks off."""
    import httpx

    for attempt in range(1, _ATTEMPTS + 1):
        try:
            _append(client, pair, file, partial, progress)
        except httpx.HTTPStatusError as error:
            raise ModelMissing(f"{file.url} answered {error.response.status_code}") from error
        except httpx.HTTPError as error:
            if attempt == _ATTEMPTS:
                raise ModelMissing(f"{file.url} cannot be fetched ({type(error).__name__}); run it again") from error
        else:
            return


def _append(client: httpx.Client, pair: ModelPair, file: Attachment, partial: Path, progress: Progress | None) -> None:
    import httpx

    here = partial.stat().st_size if partial.exists() else 0
    if file.size and here == file.size:
        return
    headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={here}-"} if here else {})}
    with client.stream("GET", file.url, headers=headers) as response:
        if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            return  # all of it is here; the checksum tells
        response.raise_for_status()
        if response.status_code != httpx.codes.PARTIAL_CONTENT:
            here = 0
        total = file.size or here + int(response.headers.get("content-length", 0))
        with partial.open("ab" if here else "wb") as writer:
            for chunk in response.iter_raw(_CHUNK):
                writer.write(chunk)
                here += len(chunk)
                if progress:
                    progress(pair, file.name, here, total)


def _get_json(client: httpx.Client, url: str) -> Any:
    import httpx

    try:
        response = client.get(url)
        response.raise_for_status()
        return response.json()
    except httpx.HTTPStatusError as error:
        raise ModelMissing(f"{url} answered {error.response.status_code}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ModelMissing(f"{url} cannot be reached ({type(error).__name__})") from error
    except ValueError as error:
        raise ModelInvalid(f"{url} is no JSON document") from error
