"""The page is well-formed, needs nothing else, and loses no number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest

pytest.importorskip("matplotlib")

from game.lab.study.alt import alt_of
from game.lab.study.forms import Part, Study
from game.lab.study.page import page_of
from game.lab.study.page.inline import BORDER, inlined
from game.lab.study.page.look import css, variable
from game.lab.study.palette import INK, shades
from game.lab.study.plots.frame import MARGIN
from tests.lab.study.samples import bare, endings, sample

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


@cache
def page() -> str:
    return page_of(sample())


@cache
def tree() -> ElementTree.Element:
    return ElementTree.fromstring(page().replace("<!DOCTYPE html>\n", "", 1))


def text_of(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def small(part: Part) -> str:
    return page_of(Study("s", "S", (), (part,), {}))


def test_it_is_well_formed_and_every_part_has_its_section() -> None:
    sections = tree().findall(f".//{HTML}section")
    assert [section.get("id") for section in sections] == [f"part-{p.id}" for p in sample().parts]
    titles = [text_of(section.findall(f"{HTML}h2")[0]) for section in sections]
    assert titles == [part.title for part in sample().parts]


def test_it_asks_for_nothing_from_outside() -> None:
    body = page().replace("http://www.w3.org/", "")
    assert "http" not in body
    assert not re.search(r"<(script|link|img|iframe|object|embed)\b", body)
    assert not re.search(r"\ssrc=|@import", body)
    assert set(re.findall(r"url\((?!#)([^,)]*)", body)) == {"data:font/ttf;base64"}
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', body))


def test_no_id_is_given_twice_and_every_link_leads_somewhere() -> None:
    ids = re.findall(r'\sid="([^"]*)"', page())
    assert len(ids) == len(set(ids))
    used = set(re.findall(r'href="#([^"]*)"', page())) | set(re.findall(r"url\(#([^)]*)\)", page()))
    assert used <= set(ids)


def test_every_chart_is_read_aloud() -> None:
    charts = [part.chart for part in sample().parts if part.chart is not None]
    drawn = tree().findall(f".//{SVG}svg")
    assert [svg.get("role") for svg in drawn] == ["img"] * len(charts)
    assert [text_of(svg.findall(f"{SVG}title")[0]) for svg in drawn] == [alt_of(c) for c in charts]


def test_every_part_has_its_table_with_every_row() -> None:
    tables = tree().findall(f".//{HTML}table")
    rows = [len(table.findall(f"{HTML}tbody/{HTML}tr")) for table in tables]
    assert rows == [len(part.table.rows) for part in sample().parts]


def test_a_counted_cell_shows_value_interval_and_number() -> None:
    table = tree().findall(f".//{HTML}table")[0]
    cell = table.findall(f"{HTML}tbody/{HTML}tr")[4][2]
    assert (cell.text or "").strip() == "11.30 %"
    assert text_of(cell[0]) == "10.69 to 11.94; 1,130 of 10,000"


def test_what_was_written_by_people_is_escaped() -> None:
    assert "Other worlds of &lt;one&gt; game &amp; its" in page()
    assert "never &lt;reached&gt;" in page()
    hostile = replace(bare(), title="<script>alert(1)</script>", id='x"><b>')
    made = small(hostile)
    assert "<script" not in made
    assert 'id="part-x-b-"' in made


def test_the_stamp_stands_at_the_end_with_the_command() -> None:
    study = replace(sample(), stamp={"seed": 7, "command": "knot lab worlds <x>"})
    end = page_of(study).rpartition("<footer>")[2]
    assert "<dt>seed</dt><dd>7</dd>" in end
    assert "<pre>knot lab worlds &lt;x&gt;</pre>" in end
    assert "<dt>command</dt>" not in end
    assert "<pre>" not in page().rpartition("<footer>")[2]


def test_the_same_study_gives_the_same_page() -> None:
    assert small(endings()) == small(endings())


def test_few_parts_need_no_contents() -> None:
    assert "<nav" in page()
    assert "<nav" not in small(bare())


def test_an_empty_table_says_so() -> None:
    part = replace(bare(), table=replace(bare().table, rows=()))
    assert "<p>(none)</p>" in small(part)


def test_charts_take_their_colours_from_the_page() -> None:
    body = page().partition("</style>")[2]
    for paint in shades():
        assert f": {paint.colour}" not in body
    assert f"var({variable(INK.colour)})" in body
    assert f"{variable(INK.colour)}: {INK.dark};" in css()


def test_the_style_names_no_colour_that_it_does_not_have() -> None:
    style = css()
    named = set(re.findall(r"var\(([^)]*)\)", style))
    assert named
    assert all(f"{name}:" in style for name in named)
    assert "@media print" in style


def test_a_drawing_loses_the_border_that_the_page_has_already() -> None:
    assert pytest.approx(MARGIN * 72) == BORDER
    made = inlined('<svg viewBox="0 0 576 300"><g id="a"/></svg>', "n", "alt & more")
    assert 'viewBox="21.6 0 532.8 300"' in made
    assert "<title>alt &amp; more</title>" in made


def test_ids_stay_only_where_something_refers_to_them() -> None:
    body = '<defs><path id="p"/></defs><g id="q"><use xlink:href="#p"/><g clip-path="url(#p)"/></g>'
    made = inlined(f'<svg viewBox="0 0 9 9">{body}</svg>', "n", "")
    assert 'id="n-p"' in made
    assert 'id="n-q"' not in made
    assert 'href="#n-p"' in made
    assert "url(#n-p)" in made


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="no SVG"):
        inlined("<p>hello</p>", "n", "")
