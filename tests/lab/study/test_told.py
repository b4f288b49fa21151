"""A study in the terminal: aligned, within the width, with every number's N."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.shares import Share
from game.lab.study.forms import Cell, Column, Part, Study, Table
from game.lab.study.told import WIDTH, lines_of, part_lines, stamp_lines, table_lines
from tests.lab.study.samples import N, sample

GOLDEN = Path(__file__).parent / "golden" / "sample.txt"


def test_the_whole_study_reads_as_it_did() -> None:
    assert "\n".join(lines_of(sample())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_no_line_is_wider_than_a_terminal() -> None:
    assert max(map(len, lines_of(sample()))) <= WIDTH


def test_every_part_is_told_by_title_note_and_rows() -> None:
    lines = "\n".join(lines_of(sample()))
    for part in sample().parts:
        assert part.title in lines
        assert part.note in lines
        assert all(str(row[0]) in lines for row in part.table.rows)


def test_columns_stand_below_one_another() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (("a", Share(1, N)), ("long name", Share(9_000, N)))
    lines = table_lines(Table((Column("who", "who"), Column("share", "worlds")), rows))
    assert len({line.index("(") for line in lines[2:]}) == 1
    assert len({line.index("%") for line in lines[2:]}) == 1


def table_of(columns: int, n: int = N, rows: int = 2) -> Table:
    head = tuple(Column(f"c{at}", f"column {at}") for at in range(columns))
    body = (("name", *(Share(at, n + 0) for at in range(1, columns))) for _ in range(rows))
    return Table(head, tuple(body))


def test_a_table_that_fits_tells_each_number_in_its_cell() -> None:
    lines = table_lines(table_of(2))
    assert lines[-1].endswith("1 of 10,000)")
    assert not any("N =" in line for line in lines)


def test_a_wide_table_tells_the_number_once_beneath() -> None:
    lines = table_lines(table_of(4))
    assert lines[-1] == "In brackets 95 % intervals; N = 10,000 in every cell."
    assert max(map(len, lines)) <= WIDTH


def test_a_table_that_is_wider_still_goes_on_below_with_its_first_column() -> None:
    lines = table_lines(table_of(9))
    assert max(map(len, lines)) <= WIDTH
    assert sum("column 0" in line for line in lines) > 1
    assert all(sum(f"column {at}" in line for line in lines) == 1 for at in range(1, 9))


def test_columns_with_several_numbers_keep_them_in_every_cell() -> None:
    head = tuple(Column(f"c{at}", f"column {at}") for at in range(5))
    rows = (
        ("x", Share(1, 10), Share(200, 5_000), Share(3, 50), Share(4, 50)),
        ("y", Share(1, 20), *[Share(1, 5_000)] * 2, Share(1, 50)),
    )
    lines = table_lines(Table(head, rows))
    text = "\n".join(lines)
    for told in ("1 of 10)", "1 of 20)", "3 of 50)", "1 of 5,000)"):
        assert told in text
    assert "200 of 5,000" not in text
    assert lines[-1] == "In brackets 95 % intervals. column 2: N = 5,000; column 4: N = 50."


def test_long_words_are_folded_and_none_is_lost() -> None:
    words = "a title of an ending that goes on for longer than a column has room to tell it"
    rows: tuple[tuple[Cell, ...], ...] = ((words, 1),)
    lines = table_lines(Table((Column("a", "a"), Column("n", "n")), rows))
    assert " ".join(line[:34].strip() for line in lines[2:]) == words
    assert lines[2].endswith("1")


def test_an_empty_table_says_so() -> None:
    assert table_lines(Table((Column("a", "a"),), ())) == ["(none)"]


def test_a_part_is_underlined() -> None:
    part = Part("x", "Title", "Note.", Table((Column("a", "a"),), (("b",),)))
    assert part_lines(part)[:3] == ["Title", "-----", "Note."]


@pytest.mark.parametrize("stamp", [{}, {"seed": 3, "seat_one": "hawk"}])
def test_the_stamp_stands_at_the_end(stamp: dict[str, str | int]) -> None:
    study = Study("s", "S", (), (), stamp)
    told = ["Played with seed: 3; seat one: hawk."] if stamp else []
    assert stamp_lines(study) == told
    assert lines_of(study)[-1:] == (told or [""])


def test_a_command_stays_whole_on_a_line_of_its_own() -> None:
    command = "knot lab worlds " + "a-record-with-a-long-name " * 6
    lines = stamp_lines(Study("s", "S", (), (), {"seed": 3, "command": command}))
    assert lines == ["Played with seed: 3.", f"Again: {command}"]
