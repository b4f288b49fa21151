"""The look of all charts: faces, sizes, quiet grids, and how a picture becomes bytes.

Lengths are in inches, sizes of letters in points.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.transforms import ScaledTranslation, Transform

from game import paths
from game.lab.study.palette import GRID, INK, PAPER, SOFT

WIDTH = 8.0
DOTS_PER_INCH = 200
POINTS = 72.0

TITLE, NOTE, LABEL, TICK, FOOT = 17.0, 10.5, 10.0, 9.5, 8.5

MEASURED, SUBPIXELS = 100, 64
"""Letters are measured at this size; faces count in parts of a pixel."""

CAPITAL = 0.66
"""The height of a capital in sizes."""

Side = Literal["left", "center", "right"]

FACES = {
    "title": ("knot-condensed-500", "Knot Condensed", 500),
    "text": ("knot-serif-400", "Knot Serif", 400),
    "strong": ("knot-serif-600", "Knot Serif", 600),
}
"""File in `assets/fonts/`, family and weight by use."""

RULES: Any = {
    "svg.hashsalt": "knot-of-war",
    "hatch.linewidth": 0.55,
    "path.simplify": False,
    "axes.unicode_minus": False,
    "text.usetex": False,
    "text.parse_math": False,
}


@dataclass(frozen=True)
class Type:
    """How words are set: which face, in what size and colour, and which side is at the place."""

    use: str = "text"
    size: float = LABEL
    colour: str = INK.colour
    side: Side = "left"


@cache
def face(use: str, size: float) -> FontProperties:
    """A face of the project's for a use."""
    file, family, weight = FACES[use]
    path = str(paths.assets() / "fonts" / f"{file}.ttf")
    return FontProperties(fname=path, size=size, family=[family], weight=weight)


@cache
def _measure(use: str) -> FT2Font:
    font = FT2Font(str(paths.assets() / "fonts" / f"{FACES[use][0]}.ttf"))
    font.set_size(MEASURED, POINTS)
    return font


@cache
def breadth(text: str, use: str, size: float) -> float:
    """How broad the letters come out, in inches."""
    font = _measure(use)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    wide, _ = font.get_width_height()
    return float(wide / SUBPIXELS / MEASURED * size / POINTS)


def folded(text: str, use: str, size: float, room: float) -> list[str]:
    """The text in lines no broader than `room` inches, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and breadth(longer, use, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def quiet(axes: Axes, grid: str = "") -> None:
    """Takes away frame and ticks; `grid` is the axis (x or y) whose lines stay."""
    axes.set_facecolor("none")
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0, colors=SOFT.colour, pad=4)
    axes.set_axisbelow(True)
    if grid:
        getattr(axes, f"{grid}axis").grid(True, color=GRID.colour, linewidth=0.7)


def letter(axes: Axes) -> None:
    """Sets the labels of both axes in the project's face."""
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(face("text", TICK))
        label.set_color(SOFT.colour)
    for label in axes.get_yticklabels():
        label.set_verticalalignment("baseline")
        label.set_transform(_lower(axes, label.get_transform(), TICK))


def write(axes: Axes, where: tuple[float, float], text: str, how: Type, on: Transform) -> None:
    """Words whose capitals stand around the height `where` names, in the coordinates of `on`."""
    axes.text(
        *where, text, transform=_lower(axes, on, how.size), va="baseline", ha=how.side,
        fontproperties=face(how.use, how.size), color=how.colour, clip_on=False,
    )  # fmt: skip


def _lower(axes: Axes, on: Transform, size: float) -> Transform:
    """The same coordinates lower by half the height of a capital."""
    down = ScaledTranslation(0, -CAPITAL / 2 * size / POINTS, axes.figure.dpi_scale_trans)
    return on + down


def baseline(axes: Axes, where: str = "bottom") -> None:
    """A firm line at one side."""
    spine = axes.spines[where]
    spine.set_visible(True)
    spine.set_color(INK.colour)
    spine.set_linewidth(1.0)


def span(axes: Axes) -> float:
    """How wide the axes are, in inches."""
    return float(axes.get_position().width * WIDTH)


def tall(axes: Axes) -> float:
    """How tall the axes are, in inches."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    return float(axes.get_position().height * figure.get_figheight())


def png(figure: Figure) -> bytes:
    """The picture at twice its size on a screen, without date or program in it."""
    out = io.BytesIO()
    with matplotlib.rc_context(RULES):
        figure.savefig(out, format="png", metadata={"Software": None})
    return out.getvalue()


def svg(figure: Figure, outlines: bool = True) -> str:
    """The picture as SVG, the same bytes each time; letters as outlines, or as words that need
    the project's faces."""
    out = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    with matplotlib.rc_context({**RULES, "svg.fonttype": "path" if outlines else "none"}):
        figure.savefig(out, format="svg", metadata=nothing)
    return out.getvalue()


def sheet(height: float) -> Figure:
    """An empty picture of the usual width on paper."""
    return Figure(figsize=(WIDTH, height), dpi=DOTS_PER_INCH, facecolor=PAPER.colour)
