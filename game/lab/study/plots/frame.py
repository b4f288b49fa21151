"""What stands around every chart: title and note above, what the numbers rest on below."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from game.lab.study.palette import INK, SOFT
from game.lab.study.plots.style import FOOT, NOTE, TITLE, WIDTH, breadth, face, folded, sheet

MARGIN = 0.3
LINE = 0.2
"""From one line of the note to the next."""


@dataclass(frozen=True)
class Room:
    """What a chart needs, in inches: its height, and what stands to its left, to its right and
    under it."""

    height: float
    left: float
    right: float
    bottom: float = 0.3
    top: float = 0.1


@dataclass(frozen=True)
class Words:
    """What is written around a chart; without title and note it is drawn for a page that has
    them already."""

    title: str
    note: str
    foot: str


def framed(room: Room, words: Words) -> tuple[Figure, Axes]:
    """A picture with its words, and the empty axes for the chart."""
    note = folded(words.note, "text", NOTE, WIDTH - 2 * MARGIN)
    above = _above(words, len(note)) + room.top
    below = room.bottom + (MARGIN + 0.18 if words.foot else 0.12)
    height = above + room.height + below
    figure = sheet(height)
    _write(figure, words, note, height)
    left, right = MARGIN + room.left, MARGIN + room.right
    box = (left / WIDTH, below / height, (WIDTH - left - right) / WIDTH, room.height / height)
    return figure, figure.add_axes(box)


def inner(room: Room) -> float:
    """The width of the chart itself, in inches."""
    return WIDTH - 2 * MARGIN - room.left - room.right


def _above(words: Words, lines: int) -> float:
    if not words.title:
        return 0.12
    return 0.72 + LINE * lines


def _write(figure: Figure, words: Words, note: list[str], height: float) -> None:
    x = MARGIN / WIDTH
    if words.title:
        title = face("title", _fitting(words.title))
        y = 1 - 0.52 / height
        figure.text(x, y, words.title, fontproperties=title, color=INK.colour)
        for at, line in enumerate(note):
            y = 1 - (0.8 + LINE * at) / height
            figure.text(x, y, line, fontproperties=face("text", NOTE), color=SOFT.colour)
    if words.foot:
        foot = face("text", FOOT)
        figure.text(x, 0.2 / height, words.foot, fontproperties=foot, color=SOFT.colour)


def _fitting(title: str) -> float:
    """The size at which the title stands on one line."""
    broad = breadth(title, "title", TITLE)
    return min(TITLE, TITLE * (WIDTH - 2 * MARGIN) / broad) if broad else TITLE
