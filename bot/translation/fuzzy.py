"""Similar texts among many, fast: candidates by shared trigrams, then the edit distance of the best of them.

The score is the one of computer-aided translation: 1 minus the edit distance (Levenshtein, in characters, so that Chinese needs
no words) over the length of the longer text. Two texts that score at least :data:`~bot.translation.memory.LOWEST_SCORE` always
share a trigram: an edit spoils at most three of the longer text's, and 3 × 0.3 leaves a tenth of them whole. So nothing similar
escapes the trigrams; what may escape is bounded by :data:`_POSTINGS` and :data:`_CANDIDATES`, and measured by ``make bench``.

Pure computing without locks: one caller at a time. Most of it runs in numpy and rapidfuzz; call it off the event loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from bot.translation.memory import DOUBT, LONGEST_COMPARED, LOWEST_SCORE

TAIL = 2048
"""Texts that are compared one by one, before they get an index of their trigrams."""
LARGEST = 16_384
"""Texts of one part of the index: what has to be sorted at once, and fits 16 bits."""
_MERGED = LARGEST // TAIL
_LETTERS = 2_000_000
"""Code points that one part holds at most, give or take a text: some 80 MB while it is sorted."""
_POSTINGS = 400_000
"""Entries of the trigrams' lists that one search looks at, the rarest trigrams first."""
_CANDIDATES = 192
"""Texts whose edit distance one search computes; fewer for long texts."""
_WORK = 96_000
"""Candidates times code points, at most."""
_EVERYWHERE, _GONE = 0, -1

Ids = NDArray[np.int64]
_Number = TypeVar("_Number", np.uint32, np.uint64)


@dataclass(frozen=True, slots=True)
class Entry:
    """A text to be found."""

    id: int
    text: str
    """Folded (:func:`bot.translation.memory.folded`)."""
    room_id: int | None
    approved: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found."""

    id: int
    score: float
    approved: bool

    @property
    def rank(self) -> float:
        """What the best are chosen by: similarity, and a little for somebody's word."""
        return self.score if self.approved else self.score - DOUBT


class FuzzyIndex:
    """The texts of one direction, with who may see them."""

    def __init__(self, *, tail: int = TAIL) -> None:
        self._capacity = tail
        self._tail: dict[int, Entry] = {}
        self._letters = 0
        self._parts: list[_Part] = []

    def __len__(self) -> int:
        return len(self._tail) + sum(part.living for part in self._parts)

    @property
    def size(self) -> int:
        """Bytes, about: texts, trigrams and what is kept beside them."""
        return sum(len(entry.text) * 2 + 300 for entry in self._tail.values()) + sum(part.size for part in self._parts)

    def put(self, entries: Iterable[Entry]) -> None:
        """Add texts, or change what is known of those that are there. Too long a text is left out."""
        entries = list(entries)
        ids = np.array([entry.id for entry in entries], dtype=np.int64)
        perhaps = {unit_id for part in self._parts for unit_id in part.among(ids).tolist()}
        for entry in entries:
            if entry.id in perhaps and any(part.change(entry) for part in self._parts):
                continue
            self._drop(entry.id)
            if entry.text and len(entry.text) <= LONGEST_COMPARED:
                self._tail[entry.id] = entry
                self._letters += len(entry.text)
                if len(self._tail) >= self._capacity or self._letters >= _LETTERS:
                    self._freeze()

    def remove(self, ids: Iterable[int]) -> None:
        """Forget texts; unknown ids are passed over."""
        for unit_id in ids:
            self._drop(unit_id)
            for part in self._parts:
                part.remove(unit_id)

    def search(self, text: str, room_id: int | None, limit: int, at_least: float = LOWEST_SCORE) -> list[Hit]:
        """The best of what counts in this room or everywhere, best first. ``text`` is folded."""
        if not text or len(text) > LONGEST_COMPARED or limit < 1:
            return []
        least = max(at_least, LOWEST_SCORE)
        room = _EVERYWHERE if room_id is None else room_id
        near = [
            entry
            for entry in self._tail.values()
            if entry.room_id is None or entry.room_id == room_id
            if len(text) * least <= len(entry.text) <= len(text) / least
        ]
        chosen = [(entry.id, entry.text, entry.approved) for entry in near]
        shared = [part.candidates(text, room, least, _POSTINGS // len(self._parts)) for part in self._parts]
        chosen += self._best(shared, max(16, min(_CANDIDATES, _WORK // len(text))))
        scored = process.extract(
            text,
            [candidate for _, candidate, _ in chosen],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=least,
            limit=None,
        )
        hits = [Hit(chosen[place][0], float(score), chosen[place][2]) for _, score, place in scored]
        return sorted(hits, key=lambda hit: (-hit.rank, -hit.id))[:limit]

    def _best(self, shared: Sequence[tuple[Ids, NDArray[np.float64]]], count: int) -> list[tuple[int, str, bool]]:
        if not shared:
            return []
        places = np.concatenate([places for places, _ in shared])
        promising = np.concatenate([worth for _, worth in shared])
        owners = np.repeat(np.arange(len(shared)), [len(places) for places, _ in shared])
        if len(places) > count:
            best = np.argpartition(-promising, count)[:count]
            places, owners = places[best], owners[best]
        parts = (self._parts[owner] for owner in owners)
        return [part.at(int(place)) for part, place in zip(parts, places, strict=True)]

    def _drop(self, unit_id: int) -> None:
        dropped = self._tail.pop(unit_id, None)
        if dropped is not None:
            self._letters -= len(dropped.text)

    def _freeze(self) -> None:
        self._parts.append(_Part(list(self._tail.values())))
        self._tail, self._letters = {}, 0
        small = [part for part in self._parts if part.small]
        if len(small) >= _MERGED or sum(part.letters for part in small) >= _LETTERS:
            merged = _Part([entry for part in small for entry in part.entries()], small=False)
            self._parts = [part for part in self._parts if not part.small] + [merged]


class _Part:
    """Texts with the lists of where each trigram is. The texts stay as they are; who may see them may change."""

    def __init__(self, entries: list[Entry], *, small: bool = True) -> None:
        entries.sort(key=lambda entry: entry.id)
        self.small = small
        self._texts = [entry.text for entry in entries]
        self._ids: Ids = np.array([entry.id for entry in entries], dtype=np.int64)
        rooms = [_EVERYWHERE if entry.room_id is None else entry.room_id for entry in entries]
        self._rooms: Ids = np.array(rooms, dtype=np.int64)
        self._approved = np.array([entry.approved for entry in entries], dtype=np.bool_)
        self._lengths = np.array([len(text) for text in self._texts], dtype=np.int32)
        grams, owners = _grams(self._texts)
        pairs = _sorted_once((grams.astype(np.uint64) << np.uint64(16)) | owners.astype(np.uint64))
        grams = (pairs >> np.uint64(16)).astype(np.uint32)
        self._postings = (pairs & np.uint64(0xFFFF)).astype(np.uint16)
        begins = _beginnings(grams)
        self._grams = grams[begins]
        self._begins = np.append(begins, len(grams)).astype(np.int64)

    @property
    def living(self) -> int:
        """Texts that are not forgotten."""
        return int(np.count_nonzero(self._rooms != _GONE))

    @property
    def letters(self) -> int:
        """Code points of all texts that there were."""
        return int(self._lengths.sum())

    @property
    def size(self) -> int:
        """Bytes."""
        arrays = (self._ids, self._rooms, self._approved, self._lengths, self._postings, self._grams, self._begins)
        return sum(array.nbytes for array in arrays) + sum(text.__sizeof__() + 8 for text in self._texts)

    def entries(self) -> list[Entry]:
        """Everything that is not forgotten."""
        return [self._entry(place) for place in np.flatnonzero(self._rooms != _GONE).tolist()]

    def among(self, ids: Ids) -> Ids:
        """Those of these ids that are here."""
        return ids[np.isin(ids, self._ids)]

    def change(self, entry: Entry) -> bool:
        """Whether this very text is here under this id; then who may see it, and its state, are up to date."""
        place = self._place(entry.id)
        if place is None:
            return False
        if self._texts[place] != entry.text:
            self.remove(entry.id)
            return False
        self._rooms[place] = _EVERYWHERE if entry.room_id is None else entry.room_id
        self._approved[place] = entry.approved
        return True

    def remove(self, unit_id: int) -> None:
        """Let go of a text, at once; its trigrams go when parts are merged."""
        place = self._place(unit_id)
        if place is not None:
            self._rooms[place] = _GONE
            self._texts[place] = ""

    def at(self, place: int) -> tuple[int, str, bool]:
        """The id, the text, and whether it is approved."""
        return int(self._ids[place]), self._texts[place], bool(self._approved[place])

    def candidates(self, text: str, room: int, least: float, budget: int) -> tuple[Ids, NDArray[np.float64]]:
        """Places of texts that share trigrams, may be seen, and are not too short or long; and how much they share."""
        grams = _sorted_once(_grams([text])[0])
        found = np.minimum(np.searchsorted(self._grams, grams), len(self._grams) - 1)
        found = found[self._grams[found] == grams]
        begins, ends = self._begins[found], self._begins[found + 1]
        rarest = np.argsort(ends - begins)
        affordable = rarest[np.cumsum((ends - begins)[rarest]) <= budget]
        if not len(affordable):
            return np.empty(0, dtype=np.int64), np.empty(0)
        lists = [self._postings[begins[one] : ends[one]] for one in affordable.tolist()]
        shared = np.bincount(np.concatenate(lists), minlength=len(self._ids))
        seen = (self._rooms == _EVERYWHERE) | (self._rooms == room)
        fits = (self._lengths >= len(text) * least) & (self._lengths <= len(text) / least)
        places = np.flatnonzero((shared > 0) & seen & fits)
        return places, shared[places] / np.maximum(self._lengths[places], len(text))

    def _entry(self, place: int) -> Entry:
        room = int(self._rooms[place])
        return Entry(
            int(self._ids[place]),
            self._texts[place],
            None if room == _EVERYWHERE else room,
            bool(self._approved[place]),
        )

    def _place(self, unit_id: int) -> int | None:
        place = int(np.searchsorted(self._ids, unit_id))
        here = place < len(self._ids) and self._ids[place] == unit_id and self._rooms[place] != _GONE
        return place if here else None


def _grams(texts: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """A number for every trigram of each text, a space before and after it; and which text it is of."""
    letters = np.frombuffer(
        "".join(f" {text} " for text in texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32
    )
    owners = np.repeat(np.arange(len(texts), dtype=np.uint16), [len(text) + 2 for text in texts])
    inside = owners[2:] == owners[:-2]
    mixed = (letters[:-2] * np.uint32(0x9E3779B1)) ^ (letters[1:-1] * np.uint32(0x85EBCA6B))
    mixed = (mixed ^ (mixed >> np.uint32(15))) * np.uint32(0xC2B2AE35) + letters[2:] * np.uint32(0x27D4EB2F)
    return mixed[inside], owners[2:][inside]


def _sorted_once(numbers: NDArray[_Number]) -> NDArray[_Number]:
    """In order, each once. (numpy's own ``unique`` goes by hashes, which takes eight times as long for these.)"""
    numbers = np.sort(numbers)
    return numbers[_beginnings(numbers)]


def _beginnings(numbers: NDArray[_Number]) -> Ids:
    """Where each run of equal numbers begins."""
    return np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1]))[: len(numbers)])
