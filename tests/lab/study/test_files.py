"""Tables as CSV and Parquet: tidy columns, every digit, the stamp inside."""

from __future__ import annotations

import csv
import io
import json
import math
import sys

import pytest

from game.lab.errors import LabError
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.files import csv_of, flat, parquet_of
from game.lab.study.forms import Column, Mean, Table
from tests.lab.study.samples import bare, changes, endings, sample


def one(cell: object, *more: object) -> Table:
    return Table((Column("x", "X"),), tuple((each,) for each in (cell, *more)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (Share(1, 2), ["x", "x_low", "x_high", "x_n", "x_count"]),
        (Shift(1, 0, 2), ["x", "x_low", "x_high", "x_n", "x_gained", "x_lost"]),
        (Mean(1.0, 0.5, 2), ["x", "x_low", "x_high", "x_n", "x_sd"]),
        (3, ["x"]),
    ],
)
def test_a_counted_cell_becomes_columns(cell: object, names: list[str]) -> None:
    assert list(flat(one(cell))) == names


def test_gaps_stay_gaps() -> None:
    found = flat(one(Share(1, 2), None, math.nan))
    assert found["x"] == [0.5, None, None]
    assert found["x_count"] == [1, None, None]


def test_csv_reads_back_to_the_last_digit() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_of(endings().table))))
    share = endings().table.rows[4][2]
    assert isinstance(share, Share)
    assert rows[4]["ending"] == "burned"
    assert (float(rows[4]["share_low"]), float(rows[4]["share_high"])) == share.interval
    assert int(rows[4]["share_count"]) == share.count
    assert float(rows[4]["share"]) == share.share


def test_csv_has_plain_lines_and_a_head_even_without_rows() -> None:
    assert csv_of(Table((Column("a", "A"), Column("b", "B")), ())) == "a,b\n"
    assert "\r" not in csv_of(bare().table)


def test_csv_sets_apart_what_holds_commas_and_quotes() -> None:
    table = one('he said, "no"')
    assert next(csv.DictReader(io.StringIO(csv_of(table))))["x"] == 'he said, "no"'


def test_parquet_holds_the_same_and_the_stamp() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    study, table = sample(), changes().table
    read = parquet.read_table(io.BytesIO(parquet_of(study, table)))
    assert read.to_pydict() == flat(table)
    meta = json.loads(read.schema.metadata[b"knot"])
    assert meta["seed"] == 1962
    assert meta["study"] == "sample"


def test_parquet_columns_have_one_type_each() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = Table(
        tuple(Column(name, name) for name in ("words", "whole", "mixed", "numbers", "nothing")),
        (("a", 1, 1, 1, None), ("b", None, "two", 2.5, None)),
    )
    read = parquet.read_table(io.BytesIO(parquet_of(sample(), table)))
    assert [str(field.type) for field in read.schema] == [
        "string", "int64", "string", "double", "string",
    ]  # fmt: skip
    assert read["mixed"].to_pylist() == ["1", "two"]
    assert read["numbers"].to_pylist() == [1.0, 2.5]


def test_parquet_is_the_same_bytes_each_time() -> None:
    pytest.importorskip("pyarrow")
    assert parquet_of(sample(), changes().table) == parquet_of(sample(), changes().table)


def test_without_pyarrow_one_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(LabError, match=r"this needs pyarrow: pip install 'knot-of-war\[lab\]'"):
        parquet_of(sample(), changes().table)
