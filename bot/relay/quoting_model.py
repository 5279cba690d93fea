"""A passage that somebody quotes when they answer. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage as somebody quoted it."""

    text: str
    """In the words that they saw."""
    position: int
    """Where it begins in what they answered: from the beginning of the text, the line that says who wrote it left out."""

    def to_json(self) -> str:
        """As it is stored."""
        return json.dumps([self.position, self.text], ensure_ascii=False)

    @classmethod
    def from_json(cls, data: str) -> Quote:
        """What :meth:`to_json` wrote. Raises ValueError for anything else."""
        content = json.loads(data)
        if isinstance(content, list) and len(content) == 2:
            position, text = content
            if isinstance(position, int) and isinstance(text, str):
                return cls(text, position)
        raise ValueError("not a quotation as JSON")
