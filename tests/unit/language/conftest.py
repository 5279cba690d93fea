"""One loaded detector for the whole folder: loading takes a second, and it never changes afterwards."""

from __future__ import annotations

import pytest

from bot.language import Detector


@pytest.fixture(scope="session")
def detector() -> Detector:
    """The default detector, loaded."""
    detector = Detector()
    detector.load()
    return detector
