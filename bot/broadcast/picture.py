"""A report as a picture, drawn in a process of its own: one that takes too long is killed, and its memory goes with it.

``python -m bot.broadcast.picture`` reads JSON from its input and writes a PNG. Only that process imports the plotting library.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from bot.errors import UserError

LONGEST_DRAWING = 30.0
"""Seconds."""
MOST_BARS = 16
_LONGEST_NAME = 34
_MOST_MEMORY = 2 * 1024**3
_COLOURS = ("#0b6e4f", "#5b8def", "#a8dcc4", "#f2c14e", "#c8553d", "#7b2d26", "#c9ccd1")
"""Acknowledged, an earlier text acknowledged, sent, waiting, refused, failed, not sent: apart in brightness too."""
_LIGHT_ON = frozenset({"#0b6e4f", "#7b2d26"})
_FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
)


class PictureFailed(UserError):
    """The picture could not be drawn in time; the report itself is there as text and as a table."""

    message_id = "broadcast-picture-failed"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar."""

    name: str
    counts: tuple[int, ...]
    """One a part."""
    note: str = ""
    """Beside it: times, and what may have arrived twice."""
    code: str = ""
    """Instead of the name, where no font here has its letters."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: horizontal bars in groups."""

    title: str
    parts: tuple[str, ...]
    """What the parts of a bar mean, in the order of the colours."""
    groups: tuple[tuple[str, tuple[Bar, ...]], ...]
    """Each with its heading, and its bars."""
    right_to_left: bool = False


class Painter:
    """Draws one picture at a time."""

    def __init__(self) -> None:
        self._one_at_a_time = asyncio.Semaphore(1)

    async def draw(self, chart: Chart) -> bytes:
        """A PNG. Raises PictureFailed."""
        async with self._one_at_a_time:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot.broadcast.picture",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
            )
            try:
                async with asyncio.timeout(LONGEST_DRAWING):
                    png, _ = await process.communicate(json.dumps(asdict(chart)).encode())
            except TimeoutError as error:
                raise PictureFailed("too slow") from error
            finally:
                if process.returncode is None:
                    process.kill()
                    await process.wait()
        if process.returncode or not png:
            raise PictureFailed(f"exit code {process.returncode}")
        return png


def paint(chart: dict[str, Any]) -> bytes:
    """The PNG of a chart's JSON. A name that no font here can draw is a code: its language's, or its number in the report."""
    import io
    import logging

    import matplotlib as mpl

    mpl.use("Agg")
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from matplotlib import font_manager
    from matplotlib.figure import Figure

    installed = {font.name for font in font_manager.fontManager.ttflist}
    fonts = [name for name in _FONTS if name in installed]
    drawable = _letters(font_manager, fonts)
    right_to_left = bool(chart["right_to_left"])
    rows = sum(len(bars) for _, bars in chart["groups"]) + 1.5 * len(chart["groups"])
    with mpl.rc_context({"font.family": fonts or ["DejaVu Sans"], "font.size": 11}):
        figure = Figure(figsize=(9, 1.9 + 0.42 * rows), dpi=130, layout="constrained")
        axes = figure.add_subplot()
        ticks, labels, at = [], [], 0.0
        for heading, bars in chart["groups"]:
            ticks.append(at)
            labels.append(_name(heading, drawable, ""))
            at += 1
            for number, bar in enumerate(bars, start=1):
                left = 0
                for count, colour in zip(bar["counts"], _COLOURS, strict=True):
                    axes.barh(at, count, left=left, color=colour, height=0.72)
                    if count:
                        axes.text(
                            left + count / 2,
                            at,
                            f"{count}",
                            ha="center",
                            va="center",
                            fontsize=9,
                            color="white" if colour in _LIGHT_ON else "black",
                        )
                    left += count
                ticks.append(at)
                labels.append(_name(bar["name"], drawable, bar["code"] or f"# {number}"))
                note = _name(bar["note"], drawable, "")
                side = "right" if right_to_left else "left"
                axes.annotate(
                    note,
                    (left, at),
                    (-6 if right_to_left else 6, 0),
                    textcoords="offset points",
                    ha=side,
                    va="center",
                    fontsize=8,
                )
                at += 1
            at += 0.5
        axes.set_yticks(ticks, labels)
        axes.tick_params(left=False, right=False, bottom=False)
        axes.invert_yaxis()
        if right_to_left:
            axes.invert_xaxis()
            axes.yaxis.tick_right()
            axes.tick_params(right=False)
        headings = {_name(heading, drawable, "") for heading, _ in chart["groups"]}
        for tick, label in zip(axes.get_yticklabels(), labels, strict=True):
            tick.set_fontweight("bold" if label in headings else "normal")
        for side in ("top", "right", "left", "bottom"):
            axes.spines[side].set_visible(False)
        axes.set_xticks([])
        axes.set_title(
            _name(chart["title"], drawable, ""), fontsize=13, loc="right" if right_to_left else "left", pad=12
        )
        import matplotlib.patches as patches

        keys = [
            patches.Patch(color=colour, label=_name(part, drawable, ""))
            for part, colour in zip(chart["parts"], _COLOURS, strict=True)
        ]
        legend = figure.legend(handles=keys, loc="outside lower center", ncols=3, frameon=False, fontsize=10)
        del legend
        out = io.BytesIO()
        figure.savefig(out, format="png")
    return out.getvalue()


def _letters(font_manager: Any, fonts: list[str]) -> set[int]:
    drawable: set[int] = set()
    for name in fonts:
        font = font_manager.get_font(font_manager.findfont(name))
        drawable |= set(font.get_charmap())
    return drawable


def _name(name: str, drawable: set[int], instead: str) -> str:
    """As it can be drawn on one line; ``$`` would begin a formula."""
    shown = "".join(letter for letter in name if letter not in "\u2068\u2069\u200e\u200f").replace("$", "\\$")
    if any(ord(letter) not in drawable for letter in shown if not letter.isspace()):
        return instead
    return shown if len(shown) <= _LONGEST_NAME or not instead else f"{shown[:_LONGEST_NAME]}…"


def main() -> None:
    """Read, draw, write."""
    # Not every system has such limits; the time limit holds everywhere.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    sys.stdout.buffer.write(paint(json.load(sys.stdin)))


if __name__ == "__main__":
    main()
