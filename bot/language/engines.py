"""The engines that score a text in every language they know, behind one interface.

Two are on offer, by name: ``eldc+py3langid`` (the default: character n-grams of words, and byte n-grams) and
``langdetect`` (seeded, so that it repeats itself). Both answer in base languages (``zh``, ``pt``): which Chinese script
it is, and which of two close relatives a room means, is decided by the layer above.

Engines are built cheaply and load their models in :meth:`Engine.load`, which may run in a thread (up to 2 s); scoring
before that loads first. After loading, scoring is safe from several threads, and its answers depend on the text alone.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

from bot.language.relatives import ELDC_LANGUAGES, LANGUAGES, representative

LONGEST_SCORED: Final = 600
"""Code points. More text does not change an answer, only the time that it takes (eldc itself reads 1,000 bytes)."""

FLOOR: Final = -12.0
"""The lowest log-probability that langdetect gives here."""

_ELDC_SCALE: Final = 3.5
"""Log-likelihood for one unit of eldc's score, per square root of the number of its n-grams."""

_PY3LANGID_SCALE: Final = 0.8
"""Log-likelihood for one unit of py3langid's score, divided by the square root of the number of bytes, as py3langid itself
divides it to keep its probabilities calibrated. Both scales were chosen on the development messages, where
the log-loss is nearly flat: half or double of either changes right answers by at most 0.15 points."""

_BYTES_PER_ELDC_NGRAM: Final = 8

_FOREIGN_TO_ELDC: Final = 0.9
_FOREIGN_TO_ELDC_OFFSET: Final = 2.0
"""What eldc's best score would be on a text in a language that it lacks: about 0.5 (half of Swahili phrases of 2 to 5 words
are between 0.4 and 0.7), where phrases in English are at 2.0 and half of them between 1.7 and 2.3."""

_PY3LANGID_RELATIVES: Final = ("ms", "nn", "bs", "tl", "yue", "wuu", "pcm", "arz", "ary", "hbo", "grc", "uzs")
"""The labels of py3langid 0.4.0 for which another language stands."""


class Engine(Protocol):
    """Scores a text in every language it knows."""

    @property
    def name(self) -> str:
        """The name it is chosen by."""

    def load(self) -> None:
        """Read the models. Blocks; does nothing the second time."""

    def scores(self, text: str, languages: Sequence[str] = LANGUAGES) -> Mapping[str, float]:
        """Natural logarithms of probabilities, by base language, of those among ``languages`` that the engine knows.

        ``text`` is cleaned text; it is taken to be in one of ``languages``, each as likely as the other beforehand.
        """


def create(name: str) -> Engine:
    """The engine of that name, not yet loaded. Raises ValueError for a name that is not among :data:`ENGINES`."""
    if name == CombinedEngine.name:
        return CombinedEngine()
    if name == LangdetectEngine.name:
        return LangdetectEngine()
    raise ValueError(f"no language engine is called {name!r}; there are {', '.join(ENGINES)}")


class CombinedEngine:
    """eldc and py3langid, each an independent witness: the sum of their log-probabilities, normalised.

    eldc is the stronger one on single words, py3langid on sentences. For languages that eldc lacks (Swahili, Somali) it
    still says whether a text looks like none of those that it knows; which one it is then, py3langid says.
    """

    name: Final = "eldc+py3langid"

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._models: tuple[Any, Any] | None = None

    def load(self) -> None:
        """Read the models: about 1.2 s."""
        self._loaded()

    def scores(self, text: str, languages: Sequence[str] = LANGUAGES) -> Mapping[str, float]:
        """See :class:`Engine`."""
        eldc, py3langid = self._loaded()
        read = text[:LONGEST_SCORED]
        size = len(read.encode("utf-8", "replace"))
        by_bytes = _log_probabilities(_py3langid_scores(py3langid, read, size, languages))
        by_words = _log_probabilities(_eldc_scores(eldc, read, size, by_bytes))
        return _log_probabilities({language: score + by_words[language] for language, score in by_bytes.items()})

    def _loaded(self) -> tuple[Any, Any]:
        with self._lock:
            if self._models is None:
                import eldc
                from py3langid.langid import MODEL_FILE, LanguageIdentifier

                eldc.init()
                words = eldc.instance()
                words.set_scores(eldc.MAX_SCORES)
                self._models = (words, LanguageIdentifier.from_model_file(MODEL_FILE))
            return self._models


class LangdetectEngine:
    """langdetect 1.0.9 with a fixed seed."""

    name: Final = "langdetect"

    _SEED: Final = 20260101
    _SURE_ENOUGH: Final = 0.99
    """It draws n-grams until one language is this probable. Its own 0.99999 leaves nothing to tell the others apart by. This
    and the temperature were chosen on a sample of the development messages, between right answers and foreign ones noticed."""
    _TEMPERATURE: Final = 0.65
    """It counts overlapping n-grams as if they were independent; log-probabilities are multiplied by this."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._factory: tuple[Any, dict[str, list[str]]] | None = None

    def load(self) -> None:
        """Read the profiles: about 0.5 s."""
        self._loaded()

    def scores(self, text: str, languages: Sequence[str] = LANGUAGES) -> Mapping[str, float]:
        """See :class:`Engine`. Nothing is below the floor."""
        from langdetect.lang_detect_exception import LangDetectException

        factory, own_names = self._loaded()
        known = [language for language in languages if language in own_names]
        found = dict.fromkeys(known, FLOOR)
        if not known:
            return found
        detector = factory.create()
        detector.CONV_THRESHOLD = self._SURE_ENOUGH
        detector.PROB_THRESHOLD = math.exp(FLOOR / self._TEMPERATURE)
        detector.set_prior_map({name: 1.0 for language in known for name in own_names[language]})
        detector.append(text[:LONGEST_SCORED])
        try:
            probabilities = detector.get_probabilities()
        except LangDetectException:
            return found  # it found no letters that it knows: every language is as good as another
        for guess in probabilities:
            language = _language_of_langdetect(guess.lang)
            found[language] = max(found[language], self._TEMPERATURE * math.log(guess.prob))
        return found

    def _loaded(self) -> tuple[Any, dict[str, list[str]]]:
        with self._lock:
            if self._factory is None:
                from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

                factory = DetectorFactory()
                factory.load_profile(PROFILES_DIRECTORY)
                factory.set_seed(self._SEED)
                names: dict[str, list[str]] = {}
                for name in factory.get_lang_list():
                    names.setdefault(_language_of_langdetect(name), []).append(name)
                self._factory = (factory, names)
            return self._factory


ENGINES: Final = (CombinedEngine.name, LangdetectEngine.name)
"""The names that :func:`create` knows, the default first."""


def _eldc_scores(model: Any, text: str, size: int, by_bytes: Mapping[str, float]) -> dict[str, float]:
    """eldc squeezes scores into 0..1 as ``1 - exp(-mean)``; undone, and weighed by how much text there was.

    The languages that eldc lacks share what a foreign text gets from it, in the proportions of ``by_bytes``.
    """
    evidence = _ELDC_SCALE * math.sqrt(1 + size / _BYTES_PER_ELDC_NGRAM)
    found = {language: 0.0 for language in by_bytes if language in ELDC_LANGUAGES}
    if len(found) < len(by_bytes):
        lacking = {language: score for language, score in by_bytes.items() if language not in found}
        foreign = _FOREIGN_TO_ELDC * evidence + _FOREIGN_TO_ELDC_OFFSET
        found.update({language: foreign + share for language, share in _log_probabilities(lacking).items()})
    for label, score in model.detect_details(text).scores.items():
        language = representative(label)
        if language in found:
            found[language] = max(found[language], -math.log1p(-min(score, 0.999999)) * evidence)
    return found


def _py3langid_scores(model: Any, text: str, size: int, languages: Sequence[str]) -> dict[str, float]:
    """py3langid's best score for each language; its dialects and historical forms speak for the language itself."""
    scale = _PY3LANGID_SCALE / math.sqrt(size or 1)
    scores = dict(model.rank(text))
    for label in _PY3LANGID_RELATIVES:
        language = representative(label)
        scores[language] = max(scores.get(language, -math.inf), scores[label])
    return {language: scores[language] * scale for language in languages}


def _language_of_langdetect(name: str) -> str:
    """Its own names are base languages, but for ``zh-cn`` and ``zh-tw``."""
    return representative(name.partition("-")[0])


def _log_probabilities(scores: Mapping[str, float]) -> dict[str, float]:
    highest = max(scores.values())
    total = highest + math.log(sum([math.exp(score - highest) for score in scores.values()]))
    return {language: score - total for language, score in scores.items()}
