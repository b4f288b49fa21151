"""A drawing in a page: its ids its own, its colours the page's, its frame cut."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from game.lab.study.page.inline import BORDER, inlined
from game.lab.study.page.look import css, variable
from game.lab.study.palette import BAND, GRID, INK, KINDS, PAPER, ROW, shades

HEAD = '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg width="1pt" viewBox="0 0 100 50" version="1.1">'


def of(body: str, name: str = "n", alt: str = "A chart.") -> str:
    return inlined(f"{HEAD}\n{body}\n</svg>", name, alt)


def test_what_stands_before_the_drawing_goes() -> None:
    made = of("<g/>")
    assert made.startswith('<svg class="chart" role="img"')
    assert "<?xml" not in made and "DOCTYPE" not in made and 'width="1pt"' not in made
    ElementTree.fromstring(made)


@pytest.mark.parametrize(
    ("box", "cut"),
    [
        ("0 0 576 300", "21.6 0 532.8 300"),
        ("0 0 100 50", "21.6 0 56.8 50"),
        ("10 5 576.5 300.25", "31.6 5 533.3 300.25"),
    ],
)
def test_the_frame_loses_the_border_at_both_sides(box: str, cut: str) -> None:
    made = inlined(f'<svg viewBox="{box}"></svg>', "n", "")
    assert f'viewBox="{cut}"' in made
    x, _, width, _ = (float(each) for each in cut.split())
    assert x == pytest.approx(float(box.split()[0]) + BORDER)
    assert width == pytest.approx(float(box.split()[2]) - 2 * BORDER)


def test_two_drawings_of_one_page_share_no_id() -> None:
    body = '<defs><path id="a"/></defs><use xlink:href="#a"/><g clip-path="url(#a)"/>'
    one, two = of(body, "one"), of(body, "two")
    ids = [set(re.findall(r' id="([^"]*)"', each)) for each in (one, two)]
    assert ids == [{"one-a"}, {"two-a"}]
    assert 'xlink:href="#two-a"' in two and "url(#two-a)" in two
    assert "#a" not in one


def test_remarks_and_styles_of_the_drawing_go() -> None:
    made = of('<!-- made\nby -->\n<defs><style type="text/css">*{x: y}</style></defs><g/>')
    assert "made" not in made and "text/css" not in made
    assert "<g/>" in made


@pytest.mark.parametrize("what", ["fill", "stroke"])
@pytest.mark.parametrize("paint", [INK, BAND, KINDS["war"], ROW[3]])
def test_colours_of_the_palette_follow_the_page(what: str, paint: object) -> None:
    colour = paint.colour  # type: ignore[attr-defined]
    made = of(f'<path style="{what}: {colour}; x: 1"/>')
    assert f'style="{what}: var({variable(colour)}); x: 1"' in made


def test_other_colours_stay() -> None:
    assert 'style="fill: #123456"' in of('<path style="fill: #123456"/>')


def test_a_fill_that_is_no_style_becomes_one() -> None:
    made = of(f'<path fill="{GRID.colour}"/>')
    assert f'style="fill: var({variable(GRID.colour)})"' in made


def test_what_is_read_aloud_is_escaped() -> None:
    made = of("<g/>", alt='A < B & "C"')
    (title,) = [each for each in ElementTree.fromstring(made) if each.tag.endswith("title")]
    assert title.text == 'A < B & "C"'


# The style of the page


def test_every_shade_has_a_light_and_a_dark_form() -> None:
    light, _, dark = css().partition("prefers-color-scheme: dark")
    for paint in shades():
        assert f"{variable(paint.colour)}: {paint.colour};" in light
        assert f"{variable(paint.colour)}: {paint.dark};" in dark


def test_no_two_shades_have_one_variable_with_two_dark_forms() -> None:
    by_name: dict[str, set[str]] = {}
    for paint in shades():
        by_name.setdefault(variable(paint.colour), set()).add(paint.dark)
    assert all(len(darks) == 1 for darks in by_name.values())


def test_faces_are_in_the_page_itself() -> None:
    assert css().count("@font-face") == 3
    assert css().count("url(data:font/ttf;base64,") == 3


def test_paper_is_white_when_printed() -> None:
    printed = css().partition("@media print")[2]
    assert f"{variable(PAPER.colour)}: #ffffff;" in printed
    for name in ("PAPER", "INK", "SOFT", "GRID"):
        assert f"({name})" not in css()
