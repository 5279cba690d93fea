"""The tour of ``make demo``, as anybody would start it: its count, its exit code, and what it leaves behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

TOUR = (sys.executable, "-m", "bot", "demo", "--exit")
LONGEST = 200
"""Seconds: several times what it takes on two cores that have nothing else to do."""

pytestmark = pytest.mark.timeout(LONGEST + 40)


ALL_THREE_JOBS = (
    "The chat page is there",
    "The two institutions, their three teams and the room are set up",
    "The dose and how often are there in English",
    "The copies of all 3 who read English were edited in place",
    "One tap, and it is gone from the chats of all 6 readers; she is told the count",
    "The card about trust is found, in Chinese",
    "The card about saying no is found, in Arabic",
    "… and each phone says, in its own language, that a person approved them",
    "… and each phone says plainly, in its own language, that it is the original, and why",
    "Her own words and three approved texts: for every language somebody stands",
    "Each has it in their language, word for word as approved, and marked so",
    "The report's total is what the transcript shows: 24 of 24",
)
"""Of what the tour verifies: what it must not lose."""


def start(folder: Path) -> subprocess.Popen[str]:
    """The tour, with its temporary folder, by which its processes can be told, inside the given one."""
    environment = {**os.environ, "TMPDIR": str(folder), "NO_COLOR": "1", "COLUMNS": "90"}
    return subprocess.Popen(
        TOUR, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment
    )


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


def test_every_fact_of_the_tour_holds_and_no_process_is_left(tmp_path: Path) -> None:
    """Messages, guidance and announcements are all there, and two kills; one test, since the tour takes its time."""
    tour = start(tmp_path)
    shown, _ = tour.communicate(timeout=LONGEST)

    count = re.search(r"^(\d+) passed, (\d+) failed$", shown, re.MULTILINE)
    assert count is not None, shown
    assert (int(count[2]), shown.count("✘")) == (0, 0), shown
    assert int(count[1]) >= 56, shown
    words = " ".join(shown.split())  # so that it does not matter where lines were broken
    assert [fact for fact in ALL_THREE_JOBS if f"✔ {fact}" not in words] == [], shown
    assert words.count("✔ The assistant was killed (exit code -9)") == 2, shown
    assert re.search(r"Watch it live, .* side by side: http://127\.0\.0\.1:\d+/ ✔", words), shown
    assert tour.returncode == 0
    assert left_over(tmp_path) == []


def test_an_interrupted_tour_counts_what_it_saw_and_leaves_no_process(tmp_path: Path) -> None:
    """Ctrl-C in the middle: the count is shown, the exit code says so, and the processes are gone."""
    tour = start(tmp_path)
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
