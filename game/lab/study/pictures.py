"""Pictures of findings, for those who need not know what draws them.

matplotlib is asked for only here; LabError where it is missing.
"""

from __future__ import annotations

from importlib.util import find_spec

from game.lab.errors import missing
from game.lab.study.forms import Part
from game.lab.study.palette import Paints


def picture_png(part: Part, paints: Paints) -> bytes:
    """A finding's chart with its title and note, for screens and slides."""
    _need()
    from game.lab.study.plots.draw import figure_of
    from game.lab.study.plots.style import png

    return png(figure_of(part, paints))


def picture_svg(part: Part, paints: Paints) -> str:
    """The same as SVG; letters are outlines, so that it looks alike everywhere."""
    _need()
    from game.lab.study.plots.draw import figure_of
    from game.lab.study.plots.style import svg

    return svg(figure_of(part, paints))


def drawing(part: Part, paints: Paints) -> str:
    """The chart alone as SVG, for a page that has title, note and faces."""
    _need()
    from game.lab.study.plots.draw import figure_of
    from game.lab.study.plots.style import svg

    return svg(figure_of(part, paints, captioned=False), outlines=False)


def _need() -> None:
    if find_spec("matplotlib") is None:
        raise missing("matplotlib")
