"""Figures beside targets, and the page that they make; nothing here is timed."""

from datetime import date

import pytest

from benchmarks.all import busy, page
from benchmarks.figure import Figure, percentile, seconds, show
from game.lab.profile import Part
from tools.measured import Stamp

STAMP = Stamp(date(2026, 11, 20).isoformat(), "cuba-1962", "f" * 32, "a" * 16, "b" * 16)


def test_a_ratio_below_1_meets_the_target() -> None:
    assert Figure("a turn", 4.0, "ms", 5.0).ratio == 0.8
    assert Figure("compilation", 4.0, "ms").ratio is None


def test_a_figure_in_columns() -> None:
    assert Figure("a turn", 4.0123, "ms", 5.0).cells == ("a turn", "4.01 ms", "5 ms", "0.80")
    assert str(Figure("compilation", 0.02, "s")).split() == ["compilation", "0.02", "s"]


def test_figures_are_shown_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    show([Figure("replay", 0.1, "s", 0.5), Figure("load", 0.1, "s", 0.3)])
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["figure", "target", "ratio"]
    assert [row.split()[0] for row in rows] == ["replay", "load"]


def test_percentiles_are_by_rank() -> None:
    sample = [float(n) for n in range(100)]
    assert percentile(sample, 0.5) == 50
    assert percentile(sample, 0.95) == 95
    assert percentile(sample, 1.0) == 99
    assert percentile([7.0], 0.95) == 7


def test_work_is_done_as_often_as_asked() -> None:
    done: list[int] = []
    taken = seconds(lambda: done.append(1), 4)
    assert len(done) == len(taken) == 4
    assert taken == sorted(taken)


def test_the_page_has_stamp_figures_and_parts_but_no_name_of_a_machine() -> None:
    figures = [Figure("a turn", 4.0, "ms", 5.0), Figure("compilation", 0.02, "s")]
    text = page(STAMP, "0.3", figures, [Part("hazards", 0.3), Part("together", 0.4)])
    assert Stamp.of(text) == STAMP
    assert "| a turn | 4 ms | 5 ms | 0.80 |" in text
    assert "| compilation | 0.02 s |  |  |" in text
    assert "| hazards | 300 ms | 75.0% |" in text
    assert "cores" in text
    assert "0.3 others were at work" in text


def test_how_busy_the_machine_is_is_a_number_where_it_is_known() -> None:
    told = busy()
    assert told == "an unknown number of" or float(told) >= 0
