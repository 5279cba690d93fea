"""Guidance cards in files, to be loaded: a good one, the same in YAML, a review, and a folder to put them in."""

from __future__ import annotations

from pathlib import Path

from content.cards import Card
from content.store import ContentStore

GOOD = """+++
id = "trust"
title = "Trust"
summary = "Trust first."
questions = ["How do we trust?", "Why trust?", "Whom do we trust?"]
related = []
sources = ["Somebody, “A Work”, 2001"]
source_hash = "0123456789abcdef"
state = "draft"
+++

## Why

Because.

## Do

- This.
- That, on
  two lines.

## Avoid

- Something.

## Say

- Hello.

## Reflect

- What?
"""

YAML = """---
id: trust
title: Trust
summary: Trust first.
questions:
  - How do we trust?
  - Why trust?
  - Whom do we trust?
sources: ["Somebody, “A Work”, 2001"]
---
""" + GOOD.partition("+++\n\n")[2]

REVIEW = '"reviewed"\nreviewed_by = "A person"\nreviewed_on = 2026-03-31'


def folder(path: Path, files: dict[str, str | bytes]) -> Path:
    """A folder of content with these files under ``guidance``."""
    for name, content in files.items():
        file = path / "guidance" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def translation_of(english: Card, *, text: str = GOOD) -> str:
    return text.replace("0123456789abcdef", english.content_hash)


def loaded(path: Path) -> Card:
    card = ContentStore.load(path).exact("trust", "en")
    assert card is not None
    return card
