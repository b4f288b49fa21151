"""Tables of a page: heads, marks of words, cells in two lines."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Cell, Column, Mean, Table
from game.lab.study.page.tables import WIDE, table_of


def table(titles: list[str], *rows: tuple[Cell, ...]) -> Table:
    return Table(tuple(Column(f"c{at}", title) for at, title in enumerate(titles)), rows)


def tree(made: str) -> ElementTree.Element:
    return ElementTree.fromstring(made)


def cells(made: str) -> list[list[str]]:
    return [["".join(cell.itertext()) for cell in row] for row in tree(made).iter("tr")]


def test_rows_stand_below_their_heads() -> None:
    made = table_of(table(["who", "times"], ("a", 3), ("b", 12_345)), "T")
    assert cells(made) == [["who", "times"], ["a", "3"], ["b", "12,345"]]
    assert made.count("<thead>") == made.count("<tbody>") == 1


def test_the_number_of_a_counted_cell_stands_small_below_it() -> None:
    made = table_of(table(["x"], (Share(1, 4),)), "T")
    assert "<td>25 %<small>5 to 70; 1 of 4</small></td>" in made
    made = table_of(table(["x"], (Shift(3, 1, 10),)), "T")
    assert "<td>+20 pp<small>-19 to +52; +3 -1 of 10</small></td>" in made


def test_a_column_has_the_digits_of_its_narrowest_cell() -> None:
    made = table_of(table(["x", "y"], (Share(1, 4), Share(1, 4)), (Share(9, 90_000), 3)), "T")
    rows = cells(made)
    assert rows[1][0].startswith("25.000 %") and rows[1][1].startswith("25 %")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("a",), ("b",)], True),
        ([("a",), (None,)], True),
        ([(None,)], True),
        ([("a",), (1,)], False),
        ([(0.5,)], False),
        ([(Mean(1.0, 1.0, 4),)], False),
    ],
)
def test_columns_of_words_are_marked_in_head_and_body(
    rows: list[tuple[Cell, ...]], words: bool
) -> None:
    made = table_of(table(["x"], *rows), "T")
    assert ('<th scope="col" class="words">x</th>' in made) is words
    assert made.count('<td class="words">') == (len(rows) if words else 0)


def test_texts_are_no_markup() -> None:
    made = table_of(table(["<b> & co"], ("</td><script>",)), '"T" & <T>')
    assert "<script>" not in made and "<b>" not in made
    assert cells(made) == [["<b> & co"], ["</td><script>"]]
    assert tree(made).get("aria-label") == '"T" & <T>, table'


def test_what_scrolls_can_be_reached_with_the_keyboard() -> None:
    found = tree(table_of(table(["x"], (1,)), "T"))
    assert (found.get("tabindex"), found.get("role")) == ("0", "region")
    assert found.get("class") == "scroll"


@pytest.mark.parametrize(("columns", "wide"), [(WIDE, False), (WIDE + 1, True)])
def test_wide_tables_are_marked_for_paper(columns: int, wide: bool) -> None:
    made = table_of(table([f"t{at}" for at in range(columns)], (1,) * columns), "T")
    assert ('<table class="wide">' in made) is wide


def test_gaps_are_empty_cells() -> None:
    made = table_of(table(["x", "y"], (None, float("nan"))), "T")
    assert cells(made)[1] == ["", ""]
    assert "nan" not in made


def test_no_rows_is_said() -> None:
    assert table_of(table(["x"]), "T") == "<p>(none)</p>"


any_cell = st.one_of(
    st.text(alphabet="ab<>&\"' é", max_size=12),
    st.integers(-(10**6), 10**6),
    st.floats(-1e4, 1e4),
    st.none(),
    st.builds(lambda of, more: Share(of, of + more), st.integers(0, 900), st.integers(1, 99)),
)


@given(st.lists(st.tuples(any_cell, any_cell), min_size=1, max_size=6))
def test_whatever_it_holds_it_is_well_formed_and_whole(rows: list[tuple[Cell, ...]]) -> None:
    made = table_of(table(["one & two", "<three>"], *rows), "T")
    found = cells(made)
    assert len(found) == 1 + len(rows)
    assert all(len(row) == 2 for row in found)
    for row, told in zip(rows, found[1:], strict=True):
        for cell, text in zip(row, told, strict=True):
            if isinstance(cell, str):
                assert text == cell
            if isinstance(cell, Share):
                assert re.search(rf"{cell.count:,} of {cell.n:,}$", text)
