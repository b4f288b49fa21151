"""The form of every finding: intervals of means, and names that are ids."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import FrozenInstanceError
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.shares import Z95, Share
from game.lab.study.cells import brief, decimals_of, worded
from game.lab.study.files import csv_of, parquet_of
from game.lab.study.forms import Column, Mean, Named, Part, Study, Table
from game.lab.study.page.tables import table_of
from game.lab.study.plain import json_of, part_plain
from game.lab.study.told import table_lines

HEAD = (Column("cause", "first cause"), Column("n", "times"))
TABLE = Table(HEAD, ((Named("sub_up", "A submarine & its <crew>"), 3), ("all", 4)))


def test_the_interval_of_a_mean_shrinks_with_the_root_of_its_number() -> None:
    assert Mean(10.0, 2.0, 400).interval == pytest.approx((10 - 0.196, 10 + 0.196), abs=1e-4)
    wide, narrow = Mean(0.0, 3.0, 25).interval, Mean(0.0, 3.0, 2_500).interval
    assert wide[1] == pytest.approx(10 * narrow[1])
    assert pytest.approx(NormalDist().inv_cdf(0.975)) == Z95


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.integers(1, 10**9))
def test_a_mean_lies_in_the_middle_of_its_interval(value: float, sd: float, n: int) -> None:
    low, high = Mean(value, sd, n).interval
    assert low <= value <= high
    assert (low + high) / 2 == pytest.approx(value, abs=1e-6)
    assert (high - low) / 2 == pytest.approx(Z95 * sd / math.sqrt(n), abs=1e-6)


def test_findings_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Mean(1.0, 1.0, 1).value = 2.0  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Study("s", "S", (), ()).title = "T"  # type: ignore[misc]


def test_people_read_the_title() -> None:
    name = TABLE.rows[0][0]
    assert worded(name, 0) == brief(name, 2) == "A submarine & its <crew>"
    assert "A submarine & its <crew>" in "\n".join(table_lines(TABLE))
    assert "sub_up" not in "\n".join(table_lines(TABLE))


def test_a_page_escapes_it_and_takes_it_for_words() -> None:
    told = table_of(TABLE, "T")
    assert '<td class="words">A submarine &amp; its &lt;crew&gt;</td>' in told
    assert "sub_up" not in told


def test_files_keep_the_id() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_of(TABLE))))
    assert [row["cause"] for row in rows] == ["sub_up", "all"]
    part = Part("p", "P", "N.", TABLE)
    assert part_plain(part)["rows"][0] == {"cause": "sub_up", "n": 3}
    plain = json.loads(json_of(Study("s", "S", (), (part,))))
    assert plain["parts"][0]["rows"][0]["cause"] == "sub_up"


def test_parquet_keeps_the_id_too() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = parquet.read_table(io.BytesIO(parquet_of(Study("s", "S", (), ()), TABLE)))
    assert found["cause"].to_pylist() == ["sub_up", "all"]


@given(st.text(), st.text())
def test_whatever_it_is_called_it_is_its_id(name: str, called: str) -> None:
    found = Named(name, called)
    assert found == name and hash(found) == hash(name)
    assert json.loads(json.dumps({found: found})) == {name: name}
    assert worded(found, 1) == called
    assert decimals_of([found, Share(1, 2)]) == decimals_of([Share(1, 2)])
