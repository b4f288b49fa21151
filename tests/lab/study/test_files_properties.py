"""Files and JSON hold whatever a table holds, digit by digit."""

from __future__ import annotations

import csv
import io
import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.files import csv_of, flat, parquet_of
from game.lab.study.forms import (
    Bars,
    Cell,
    Chart,
    Column,
    Dots,
    Fan,
    Field,
    Mean,
    Part,
    Stack,
    Study,
    Table,
)
from game.lab.study.plain import json_of, members, part_plain
from tests.lab.study.samples import chart_of

counted = st.one_of(
    st.builds(lambda of, more: Share(of, of + more), st.integers(0, 900), st.integers(1, 99)),
    st.builds(lambda a, b: Shift(a, b, a + b + 9), st.integers(0, 99), st.integers(0, 99)),
    st.builds(Mean, st.floats(-99, 99), st.floats(0, 9), st.integers(1, 999)),
)
words = st.text(alphabet="ab,\"'\n;é ", max_size=8)
plain = st.one_of(words, st.integers(-(2**40), 2**40), st.floats(allow_infinity=False), st.none())


def table(*rows: tuple[Cell, ...]) -> Table:
    return Table((Column("a", "A"), Column("b", "B")), rows)


rows = st.lists(st.tuples(counted, words), min_size=1, max_size=6)


@given(rows)
def test_every_member_of_a_counted_cell_is_in_the_csv(given: list[tuple[Cell, ...]]) -> None:
    found = list(csv.DictReader(io.StringIO(csv_of(table(*given)), newline="")))
    assert len(found) == len(given)
    for (cell, word), row in zip(given, found, strict=True):
        assert isinstance(cell, Share | Shift | Mean)
        its = members(cell)
        assert float(row["a"]) == its.pop("value")
        for name, value in its.items():
            assert float(row[f"a_{name}"]) == value
        assert row["b"] == word


@given(rows)
def test_columns_are_of_one_length_and_gaps_are_none(given: list[tuple[Cell, ...]]) -> None:
    found = flat(table(*given, (None, None)))
    assert {len(each) for each in found.values()} == {len(given) + 1}
    assert all(each[-1] is None for each in found.values())
    assert (next(iter(found)), list(found)[-1]) == ("a", "b")


@settings(max_examples=15)
@given(rows)
def test_parquet_gives_back_the_same_columns(given: list[tuple[Cell, ...]]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    made = parquet_of(Study("s", "S", (), (), {"seed": 3}), table(*given))
    read = parquet.read_table(io.BytesIO(made)).to_pydict()
    assert read == flat(table(*given))


@given(st.lists(st.tuples(plain, counted), max_size=6))
def test_json_rows_hold_the_cells(given: list[tuple[Cell, ...]]) -> None:
    part = Part("p", "P", "N.", table(*given))
    found = json.loads(json_of(Study("s", "S", (), (part,))))["parts"][0]["rows"]
    for (cell, number), row in zip(given, found, strict=True):
        wanted = None if isinstance(cell, float) and math.isnan(cell) else cell
        assert row["a"] == wanted
        assert isinstance(number, Share | Shift | Mean)
        assert row["b"] == members(number)


def test_an_infinite_number_is_none_in_every_file() -> None:
    part = Part("p", "P", "N.", table((math.inf, -math.inf)))
    assert part_plain(part)["rows"] == [{"a": None, "b": None}]
    assert csv_of(part.table) == "a,b\n,\n"


MEMBERS: dict[type[Chart], set[str]] = {
    Bars: {"kind", "bars", "unit", "share", "signed"},
    Fan: {"kind", "at", "bands", "lines", "low", "high", "unit"},
    Stack: {"kind", "at", "series", "unit", "share"},
    Field: {"kind", "across", "down", "values", "titles", "unit", "share"},
    Dots: {"kind", "counts", "kinds"},
}


@pytest.mark.parametrize("kind", list(MEMBERS))
def test_a_chart_in_json_is_whole(kind: type[Chart]) -> None:
    found = part_plain(chart_of(kind))["chart"]
    assert set(found) - {"kind"} == MEMBERS[kind] - {"kind"}
    if kind is Dots:
        assert found["counts"]["burned"] == 1130


def test_a_table_of_one_mixed_column_is_words_in_parquet() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    made = parquet_of(Study("s", "S", (), ()), table((1, 2), ("x", 2.5)))
    read = parquet.read_table(io.BytesIO(made))
    assert read["a"].to_pylist() == ["1", "x"]
    assert read["b"].to_pylist() == [2.0, 2.5]
