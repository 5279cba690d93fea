"""``make bench``: every measurement, each in a process of its own so that none weighs on another; or those that are named."""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys

MEASUREMENTS = {
    "relay": "from an update accepted to the send of its copy, sends with the cap lifted, start and memory",
    "kill": "kill -9 at 20 random moments in a burst of 200 messages",
    "broadcast": "filling the ledger for 10,000 readers; 1,000 copies with the cap lifted beside bare sends",
    "announcing": "10,000 readers within Telegram's limits, kills, trouble on the line, memory, what people write meanwhile",
    "conversation": "2,000 messages of sixty people in bursts: order, threads, edits; time to the last of 20 readers",
    "jobs": "the job table: jobs a second, claiming with a large backlog, idle cost",
    "engine": "the on-device provider beside the raw engine",
    "language": "language recognition by kind (with the development examples beside the project)",
    "memory": "the translation memory: import, index, exact and similar texts among 100,000 units",
    "identifiers": "what names a patient: recall and precision by kind and language, speed",
    "guidance": "questions in eight languages that find their card, or none; speed, memory, building the index",
    "checks": "planted errors caught and false alarms (with the development examples beside the project)",
    "quality": "English to Portuguese in BLEU: the raw engine beside the whole way",
}


def main() -> int:
    """Run them one after the other; the exit code says whether all ran to their end."""
    described = "\n".join(f"  {name:13}{meaning}" for name, meaning in MEASUREMENTS.items())
    parser = argparse.ArgumentParser(
        prog="make bench",
        description="Measure, and print tables.",
        epilog=f'measurements:\n{described}\n\nmake bench ARGS="relay kill"',
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="measurement", help="all of them without a name")
    names = parser.parse_args().names
    unknown = sorted(set(names) - set(MEASUREMENTS))
    if unknown:
        parser.error(f"no measurement {', '.join(unknown)}")
    failed = []
    for name in names or MEASUREMENTS:
        if importlib.util.find_spec(f"bench.{name}") is None:
            parser.error(f"bench/{name}.py is missing")
        print(f"\n── {name}: {MEASUREMENTS[name]}", flush=True)
        if subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nnot measured to the end: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
