"""The cards as they are now: read again when a file changes, without a restart.

Store and index are made anew beside those in use and take their place together, in one step; whoever has begun to read goes on
with the old ones. A broken file is named in the log, and everything else is served; a folder that is gone changes nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from bot.errors import InvalidSetting
from content.cards import Card
from content.embedding import Embedder, load_engine
from content.folder import MENU, Group, card_files, guidance_folder
from content.search import GuidanceIndex, Hit
from content.store import CONTENT, ContentStore, FoundCard, Problem

FIRST_AFTER, LOOK_EVERY = 10.0, 20.0
"""Seconds until the cards are read for the index, so that a start is not slowed; and between two looks at the files."""


@dataclass(frozen=True, slots=True)
class _Current:
    store: ContentStore
    index: GuidanceIndex


class LiveGuidance:
    """A store and its index that follow their files; serves as both (``content.store.Cards``, ``content.search.Finder``).

    ``own``: the institution's folder; it need not be there yet. ``cache``: see GuidanceIndex. ``engine``: see GuidanceIndex.
    """

    def __init__(
        self,
        path: Path = CONTENT,
        *,
        own: Path | None = None,
        cache: Path | None = None,
        engine: Callable[[], Embedder | None] | None = None,
    ) -> None:
        self._path, self._own, self._cache = path, own, cache
        self._load_engine = engine or (lambda: load_engine(cache=cache))
        self._more: tuple[Card, ...] = ()
        self._changing = threading.Lock()
        self._stopped = threading.Event()
        self._seen = self._look()
        store = self._load()
        self._current = _Current(store, self._index(store))

    @property
    def store(self) -> ContentStore:
        """The cards as they are now; this one does not change."""
        return self._current.store

    @property
    def index(self) -> GuidanceIndex:
        """What finds them."""
        return self._current.index

    def set_more(self, cards: Iterable[Card]) -> None:
        """Serve these beside the files, in place of those given before; they replace cards of the same id as a whole.

        Reads everything anew, the index too: call it in a thread.
        """
        with self._changing:
            given = tuple(cards)
            if given != self._more:
                self._more = given
                self._swap()

    def refresh(self) -> bool:
        """Look at the files, and read all anew if one changed. Whether one did. Call it in a thread."""
        with self._changing:
            seen = self._look()
            if seen == self._seen:
                return False
            self._seen = seen
            try:
                self._swap()
            except InvalidSetting as error:
                structlog.get_logger("content.live").error("guidance folder gone", reason=str(error))
                return False
            return True

    def start(self, *, first_after: float = FIRST_AFTER, every: float = LOOK_EVERY) -> None:
        """Read the cards for the index soon, and look at the files from then on, in a thread that ends with the process."""

        def follow() -> None:
            wait = first_after
            while not self._stopped.wait(wait):
                wait = every
                try:
                    self.refresh()
                    self.prepare()
                except Exception:  # noqa: BLE001 - the old cards stay in use, and the next look tries again
                    structlog.get_logger("content.live").exception("guidance not read")

        threading.Thread(target=follow, name="guidance", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def _swap(self) -> None:
        store = self._load()
        index = self._index(store)
        index.prepare()  # before it takes the other's place, so that no question waits
        self._current = _Current(store, index)
        structlog.get_logger("content.live").info("guidance read", cards=len(store.ids), problems=len(store.problems))

    def _load(self) -> ContentStore:
        own = self._own if self._own is not None and self._own.is_dir() else None
        store = ContentStore.load(self._path, own=own, more=self._more)
        for problem in store.problems:
            structlog.get_logger("content.store").error("content problem", problem=str(problem))
        return store

    def _index(self, store: ContentStore) -> GuidanceIndex:
        return GuidanceIndex(store, engine=self._engine, cache=self._cache)

    def _engine(self) -> Embedder | None:
        """The one that is loaded already, if there is one."""
        current: _Current | None = getattr(self, "_current", None)
        loaded = None if current is None else current.index.engine
        return loaded or self._load_engine()

    def _look(self) -> tuple[tuple[str, int, int], ...]:
        """Name, time and size of every file; cheap enough to do often."""
        seen = []
        for given in (self._path, self._own):
            if given is None or not given.is_dir():
                continue
            folder = guidance_folder(given)
            for file in (*card_files(folder), folder / MENU):
                try:
                    stat = file.stat()
                except OSError:
                    continue  # gone between two looks: the next one tells
                seen.append((str(file), stat.st_mtime_ns, stat.st_size))
        return tuple(seen)

    # What the store and the index can, as they are now.

    @property
    def ids(self) -> tuple[str, ...]:
        """See ContentStore."""
        return self.store.ids

    @property
    def groups(self) -> tuple[Group, ...]:
        """See ContentStore."""
        return self.store.groups

    @property
    def problems(self) -> tuple[Problem, ...]:
        """See ContentStore."""
        return self.store.problems

    def languages(self, card_id: str) -> tuple[str, ...]:
        """See ContentStore."""
        return self.store.languages(card_id)

    def exact(self, card_id: str, language: str) -> Card | None:
        """See ContentStore."""
        return self.store.exact(card_id, language)

    def find(self, card_id: str, languages: Sequence[str]) -> FoundCard | None:
        """See ContentStore."""
        return self.store.find(card_id, languages)

    def related(self, card: Card) -> tuple[str, ...]:
        """See ContentStore."""
        return self.store.related(card)

    def prepare(self) -> None:
        """See GuidanceIndex."""
        self.index.prepare()

    def search(self, query: str, language: str, limit: int = 3) -> list[Hit]:
        """See GuidanceIndex."""
        return self.index.search(query, language, limit)

    def clear_answer(self, query: str, language: str) -> Hit | None:
        """See GuidanceIndex."""
        return self.index.clear_answer(query, language)
