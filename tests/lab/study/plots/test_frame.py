"""What stands around a chart, in inches, and how letters are measured."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

pytest.importorskip("matplotlib")

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from game.lab.study.palette import INK, PAPER
from game.lab.study.plots.frame import LINE, MARGIN, Room, Words, framed, inner
from game.lab.study.plots.style import (
    NOTE,
    TITLE,
    WIDTH,
    baseline,
    breadth,
    face,
    folded,
    png,
    quiet,
    sheet,
    span,
    svg,
    tall,
)

ROOM = Room(3.0, 1.0, 0.5, bottom=0.4, top=0.2)
WORDS = Words("A title", "A note.", "N = 1.")


def inches(figure: Figure, axes: Axes) -> tuple[float, float, float, float]:
    """Left, right, under and above the axes."""
    box, high = axes.get_position(), figure.get_figheight()
    return box.x0 * WIDTH, (1 - box.x1) * WIDTH, box.y0 * high, (1 - box.y1) * high


def test_a_chart_has_the_room_that_it_asks_for() -> None:
    figure, axes = framed(ROOM, WORDS)
    left, right, _, _ = inches(figure, axes)
    assert left == pytest.approx(MARGIN + 1.0)
    assert right == pytest.approx(MARGIN + 0.5)
    assert tall(axes) == pytest.approx(3.0)
    assert span(axes) == pytest.approx(inner(ROOM)) == pytest.approx(WIDTH - 2 * MARGIN - 1.5)


def test_without_title_and_foot_there_is_less_around_it() -> None:
    _, _, below, above = inches(*framed(ROOM, WORDS))
    _, _, less_below, less_above = inches(*framed(ROOM, Words("", "", "")))
    assert less_above < above - 0.5
    assert less_below < below
    assert less_above == pytest.approx(0.12 + ROOM.top)
    assert less_below == pytest.approx(0.12 + ROOM.bottom)


def test_each_line_of_the_note_takes_a_line() -> None:
    note = "words and more words " * 12
    lines = folded(note, "text", NOTE, WIDTH - 2 * MARGIN)
    assert len(lines) > 1
    short, long = (framed(ROOM, Words("T", each, ""))[0] for each in ("Short.", note))
    more = long.get_figheight() - short.get_figheight()
    assert more == pytest.approx(LINE * (len(lines) - 1))


def test_title_note_and_foot_stand_from_top_to_bottom_at_one_margin() -> None:
    figure, _ = framed(ROOM, WORDS)
    texts = {text.get_text(): text.get_position() for text in figure.texts}
    assert list(texts) == ["A title", "A note.", "N = 1."]
    heights = [texts[name][1] for name in texts]
    assert heights == sorted(heights, reverse=True)
    assert {x for x, _ in texts.values()} == {MARGIN / WIDTH}


@pytest.mark.parametrize("times", [1, 12])
def test_a_title_fits_on_its_line(times: int) -> None:
    figure, _ = framed(ROOM, Words("A rather long title " * times, "", ""))
    (title,) = figure.texts
    size = float(title.get_fontsize())
    room = WIDTH - 2 * MARGIN
    assert breadth(title.get_text(), "title", size) <= room + 1e-6
    assert (size == TITLE) is (breadth(title.get_text(), "title", TITLE) <= room)


def test_the_paper_has_the_colour_of_the_palette() -> None:
    figure = sheet(2.0)
    assert figure.get_facecolor()[:3] == pytest.approx(
        [int(PAPER.colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    )
    assert tuple(figure.get_size_inches()) == (WIDTH, 2.0)


def test_quiet_axes_have_no_frame_and_only_the_grid_that_is_asked_for() -> None:
    for grid, shown in (("", []), ("x", ["x"]), ("y", ["y"])):
        _, axes = framed(ROOM, WORDS)
        axes.plot([0, 1], [0, 1])
        quiet(axes, grid)
        assert not any(spine.get_visible() for spine in axes.spines.values())
        found = [
            name
            for name, axis in (("x", axes.xaxis), ("y", axes.yaxis))
            if any(line.get_visible() for line in axis.get_gridlines())
        ]
        assert found == shown


def test_a_baseline_is_one_firm_side() -> None:
    _, axes = framed(ROOM, WORDS)
    quiet(axes)
    baseline(axes)
    assert [name for name, spine in axes.spines.items() if spine.get_visible()] == ["bottom"]
    assert axes.spines["bottom"].get_edgecolor()[:3] == pytest.approx(
        [int(INK.colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    )


def test_faces_are_files_of_the_project() -> None:
    for use in ("title", "text", "strong"):
        name = str(face(use, 10.0).get_file())
        assert "knot-" in name and name.endswith(".ttf")
    assert face("strong", 10.0).get_weight() == 600
    assert face("text", 9.0) is face("text", 9.0), "read once"


words = st.lists(st.text("abcdefgh", min_size=1, max_size=14), max_size=25)


@given(words, st.floats(0.3, 4.0), st.sampled_from([8.0, 10.0, 17.0]))
def test_folding_keeps_every_word_and_fills_its_lines(
    given: list[str], room: float, size: float
) -> None:
    lines = folded(" ".join(given), "text", size, room)
    assert " ".join(lines).split() == given
    for line, after in pairwise(lines):
        longer = f"{line} {after.split()[0]}"
        assert breadth(longer, "text", size) > room, "the next word would have fitted"
    for line in lines:
        assert breadth(line, "text", size) <= room or " " not in line


@given(st.text("abc mno", max_size=30), st.floats(5, 30))
def test_breadth_is_proportional_to_the_size(text: str, size: float) -> None:
    assert math.isclose(
        breadth(text, "text", size), size / 10 * breadth(text, "text", 10), abs_tol=1e-9
    )
    assert breadth(text, "strong", size) >= 0


def test_pictures_are_of_their_kinds() -> None:
    figure, _ = framed(ROOM, WORDS)
    assert png(figure).startswith(b"\x89PNG")
    assert "<text" not in svg(figure)
    assert "<text" in svg(figure, outlines=False)
    assert svg(figure) == svg(figure)
