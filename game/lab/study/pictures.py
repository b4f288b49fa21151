"""Pictures of findings, for those who need not know what draws them.

matplotlib is asked for only here; LabError where it is missing.
"""

from __future__ import annotations

from importlib.util import find_spec

from game.lab.errors import missing
from game.lab.study.forms import Part
from game.lab.study.palette import Paints


def pictures(part: Part, paints: Paints) -> tuple[bytes, str]:
    """A finding's chart with its title and note, drawn once: as PNG for screens and slides, and
    as SVG with letters as outlines, so that it looks alike everywhere."""
    _need()
    from game.lab.study.plots.draw import figure_of
    from game.lab.study.plots.style import png, svg

    figure = figure_of(part, paints)
    return png(figure), svg(figure)


def drawing(part: Part, paints: Paints) -> str:
    """The chart alone as SVG, for a page that has title, note and faces."""
    _need()
    from game.lab.study.plots.draw import figure_of
    from game.lab.study.plots.style import svg

    return svg(figure_of(part, paints, captioned=False), outlines=False)


def _need() -> None:
    if find_spec("matplotlib") is None:
        raise missing("matplotlib")
