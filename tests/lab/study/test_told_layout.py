"""Every layout of a table in the terminal, to the letter, and for whatever table comes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Cell, Column, Mean, Part, Study, Table
from game.lab.study.told import (
    GAP,
    WIDEST_WORDS,
    WIDTH,
    lines_of,
    part_lines,
    stamp_lines,
    table_lines,
    wrapped,
)


def table(titles: list[str], *rows: tuple[Cell, ...]) -> Table:
    return Table(tuple(Column(f"c{at}", title) for at, title in enumerate(titles)), rows)


def test_words_stand_left_numbers_right() -> None:
    lines = table_lines(table(["who", "times"], ("a", 7), ("longer", 12_345)))
    assert lines == [
        "who      times",
        "------  ------",
        "a            7",
        "longer  12,345",
    ]


def test_brackets_stand_below_one_another() -> None:
    lines = table_lines(table(["who", "share"], ("a", Share(1, 200)), ("b", Share(150, 200))))
    assert lines == [
        "who                        share",
        "---  ---------------------------",
        "a     0 % (0 to 3; 1 of 200)",
        "b    75 % (69 to 80; 150 of 200)",
    ]


def test_a_gap_is_empty_and_leaves_no_blanks_at_the_end() -> None:
    lines = table_lines(table(["what", "n", "share"], ("a", None, Share(1, 2)), ("b", 3, None)))
    assert lines[-1] == lines[-1].rstrip()
    assert re.fullmatch(r"b +3", lines[-1])


def test_a_column_of_words_and_numbers_is_no_column_of_words() -> None:
    lines = table_lines(table(["a"], ("word",), (5,)))
    assert lines[2:] == ["word", "   5"]


def test_a_title_is_folded_only_where_it_is_wider_than_its_cells() -> None:
    lines = table_lines(table(["x", "a rather long title of few"], ("a", 1)))
    assert lines[:3] == ["x    a rather", "   long title", "       of few"]
    wide = table_lines(table(["x", "a rather long title"], ("a", 10**20)))
    assert wide[0].endswith("a rather long title")


def test_words_are_folded_at_so_many_letters() -> None:
    lines = table_lines(table(["x", "y"], ("word " * 20, "b")))
    assert max(len(line.partition(GAP)[0]) for line in lines) <= WIDEST_WORDS
    assert lines[2].endswith("b")
    assert not lines[3].endswith("b")


def test_several_numbers_beneath_are_told_by_their_columns() -> None:
    rows = [(f"row {at}", *[Share(at, 1_000)] * 2, *[Mean(at, 1.0, 50)] * 2) for at in range(3)]
    lines = table_lines(table(["who", "first share", "second", "third mean", "fourth"], *rows))
    told = " ".join(lines[-2:])
    assert "first share: N = 1,000" in told and "fourth: N = 50" in told
    assert "of 1,000)" not in "\n".join(lines)


def test_a_table_in_blocks_repeats_its_first_column_between_blank_lines() -> None:
    titles = ["who", *(f"share {at}" for at in range(8))]
    rows = [("first row", *[Share(5, 10_000)] * 8), ("second row", *[Share(9, 10_000)] * 8)]
    lines = table_lines(table(titles, *rows))
    starts = [at for at, line in enumerate(lines) if line.startswith("who")]
    assert len(starts) > 1
    assert all(lines[at - 1] == "" for at in starts[1:])
    assert sum(line.startswith("first row") for line in lines) == len(starts)


cells = st.one_of(
    st.text("abc de", max_size=40),
    st.integers(-(10**6), 10**6),
    st.floats(-1e4, 1e4),
    st.none(),
    st.builds(
        lambda count, more: Share(count, count + more), st.integers(0, 900), st.integers(1, 99)
    ),
    st.builds(lambda a, b: Shift(a, b, a + b + 9), st.integers(0, 99), st.integers(0, 99)),
    st.builds(Mean, st.floats(-99, 99), st.floats(0, 9), st.integers(1, 999)),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 7))
    rows = draw(st.lists(st.tuples(*[cells] * columns), min_size=1, max_size=5))
    titles = [draw(st.text("xyz ", min_size=1, max_size=30)) for _ in range(columns)]
    return table(titles, *rows)


@given(tables())
def test_no_line_is_too_wide_nor_ends_in_blanks(given: Table) -> None:
    for line in table_lines(given):
        assert len(line) <= WIDTH
        assert line == line.rstrip()


@given(tables())
def test_the_same_table_is_told_the_same(given: Table) -> None:
    assert table_lines(given) == table_lines(given)


def test_columns_of_one_title_are_each_told_their_number() -> None:
    cells = [*[Share(1, 1_000)] * 3, *[Share(1, 20)] * 3]
    lines = table_lines(table(["who", *["same"] * 6], ("row", *cells)))
    told = " ".join(lines)
    assert (told.count("same: N = 1,000"), told.count("same: N = 20")) == (3, 3)


@given(tables())
def test_every_number_of_games_is_told(given: Table) -> None:
    text = " ".join(table_lines(given))
    for row in given.rows:
        for cell in row:
            if isinstance(cell, Share | Shift | Mean):
                assert re.search(rf"(of|n =|N =) {cell.n:,}\b", text)


# The whole


def test_a_long_title_is_underlined_no_wider_than_the_terminal() -> None:
    title = "word " * 40
    lines = part_lines(Part("p", title.strip(), "Note.", table(["a"], ("b",))))
    assert max(map(len, lines)) <= WIDTH
    assert "-" * WIDTH in lines


def test_what_was_played_is_wrapped() -> None:
    study = Study("s", "S", ("word " * 60,), ())
    lines = lines_of(study)
    assert lines[:3] == ["S", "=", ""]
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(lines[3:]).split() == ["word"] * 60


def test_parts_are_set_apart_by_blank_lines() -> None:
    part = Part("p", "T", "Note.", table(["a"], ("b",)))
    lines = lines_of(Study("s", "S", ("said",), (part, part)))
    assert lines == [
        *("S", "=", "", "said"),
        *("", "T", "-", "Note.", "", "a", "-", "b"),
        *("", "T", "-", "Note.", "", "a", "-", "b"),
        "",
    ]


@pytest.mark.parametrize(
    ("stamp", "told"),
    [
        ({"command": "knot lab x"}, ["Again: knot lab x"]),
        ({"a_b": 1, "c": "d"}, ["Played with a b: 1; c: d."]),
        ({"command": "knot", "seed": 3}, ["Played with seed: 3.", "Again: knot"]),
    ],
)
def test_stamps(stamp: dict[str, str | int], told: list[str]) -> None:
    assert stamp_lines(Study("s", "S", (), (), stamp)) == told


@given(st.lists(st.text("abcdef", min_size=1, max_size=12), max_size=60))
def test_wrapping_loses_no_word(words: list[str]) -> None:
    assert " ".join(wrapped(" ".join(words))).split() == words
