"""The command line: ``commonground …``, or ``python -m bot …``. Its commands are in :mod:`bot.commands`."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run one command and leave with its exit code: 0 done, 1 something found or failed, 2 the operator can mend it."""
    from bot.commands.application import application

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Texts are in every script there is, whatever the locale of the terminal or of the container.
            stream.reconfigure(encoding="utf-8")
    application(prog_name="commonground")


if __name__ == "__main__":
    main()
