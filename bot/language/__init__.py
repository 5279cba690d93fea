"""Which language is this? Tags and names of languages, formatted texts, and detection.

>>> from bot.language import detect
>>> detect("没有发热", expected=("en", "zh", "ar")).language
'zh-Hans'

Importing costs nothing; the models (about 1.5 s, 180 MB) are read by :func:`load`, which belongs in a thread, or at the
first detection.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.language.detection import Detection, Detector
from bot.language.scripts import ScriptRun
from bot.language.segments import LanguageSegment
from bot.language.segments import segment as _segment
from bot.language.short_answers import ShortAnswer, short_answer
from bot.language.text import FormattedText, Span, plain

__all__ = [
    "Detection",
    "Detector",
    "FormattedText",
    "LanguageSegment",
    "ScriptRun",
    "ShortAnswer",
    "Span",
    "detect",
    "load",
    "plain",
    "segment",
    "short_answer",
]


@lru_cache(maxsize=1)
def default_detector() -> Detector:
    """The detector behind :func:`detect`: one for the process, with the default engine."""
    return Detector()


def load() -> None:
    """Read the models of the default detector now. Blocks up to 2.5 s: call it in a thread."""
    default_detector().load()


def detect(text: str, expected: Iterable[str] = (), profile: str | None = None) -> Detection:
    """The language of ``text``; see :meth:`bot.language.detection.Detector.detect`. Never raises."""
    return default_detector().detect(text, expected, profile)


def segment(text: str, expected: Iterable[str] = (), profile: str | None = None) -> list[LanguageSegment]:
    """The parts of ``text`` in different languages; see :func:`bot.language.segments.segment`. Never raises."""
    return _segment(default_detector(), text, expected, profile)
