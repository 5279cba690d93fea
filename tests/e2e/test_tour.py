"""The tour of ``make demo``, as anybody would start it: its count, its exit code, and what it leaves behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

TOUR = (sys.executable, "-m", "bot", "demo", "--exit")
LONGEST = 110
"""Seconds: three times what it takes on two cores that have nothing else to do."""

Starter = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Starter:
    """Starts the tour with its temporary folder, by which its processes can be told, inside the test's own."""
    environment = {**os.environ, "TMPDIR": str(tmp_path), "NO_COLOR": "1", "COLUMNS": "90"}

    def started() -> subprocess.Popen[str]:
        return subprocess.Popen(
            TOUR, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment
        )

    return started


def left_over(folder: Path) -> list[str]:
    """The processes that work in the folder or were told of it."""
    found = []
    for process in psutil.process_iter():
        try:
            known = [process.cwd(), *process.cmdline()]
        except (psutil.AccessDenied, psutil.NoSuchProcess, psutil.ZombieProcess):
            continue  # somebody else's, or gone meanwhile
        if any(str(folder) in one for one in known):
            found.append(repr(process))
    return found


def test_every_fact_of_the_tour_holds_and_no_process_is_left(start: Starter, tmp_path: Path) -> None:
    tour = start()
    shown, _ = tour.communicate(timeout=LONGEST)

    count = re.search(r"^(\d+) passed, (\d+) failed$", shown, re.MULTILINE)
    assert count is not None, shown
    assert (int(count[2]), shown.count("✘")) == (0, 0), shown
    assert int(count[1]) >= 25, shown
    assert tour.returncode == 0
    assert left_over(tmp_path) == []


def test_an_interrupted_tour_counts_what_it_saw_and_leaves_no_process(start: Starter, tmp_path: Path) -> None:
    """Ctrl-C in the middle: the count is shown, the exit code says so, and the processes are gone."""
    tour = start()
    assert tour.stdout is not None
    before = ""
    while "✔ The two institutions" not in before:
        line = tour.stdout.readline()
        assert line, before
        before += line
    assert left_over(tmp_path) != []

    tour.send_signal(signal.SIGINT)
    after, _ = tour.communicate(timeout=LONGEST)

    assert re.search(r"^\d+ passed, 0 failed$", after, re.MULTILINE), before + after
    assert tour.returncode == 130
    assert left_over(tmp_path) == []
