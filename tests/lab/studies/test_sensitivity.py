"""Sensitivity, from shaken models whose endings were counted by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.shake import Shaken, draw
from game.lab.shares import Share
from game.lab.studies.sensitivity import (
    MOST,
    Moved,
    commonest_part,
    moved,
    movers_part,
    ranges_part,
    study_of_sensitivity,
)
from game.lab.study.forms import Bars
from game.lab.study.told import part_lines
from game.record.form import WorldsForm
from tests.lab.cases import Case
from tests.lab.made import CALM, END, TERMS, WAR, made, model
from tests.lab.studies.parts import column, titles

PLAIN = [WAR] * 4 + [CALM] * 13 + [END] * 2 + [TERMS]
WORLDS = 100


def shaken(counts: dict[str, list[int]]) -> Shaken:
    """So many of a hundred worlds of each model ended so; the rest were adjourned."""
    of = model()
    models = len(next(iter(counts.values())))
    table = np.zeros((models, len(of.endings)), dtype=np.int64)
    for name, its in counts.items():
        table[:, of.index.endings[name]] = its
    table[:, of.index.endings["adjourned"]] += WORLDS - table.sum(axis=1)
    ids, kinds = zip(*((each.id, each.kind) for each in of.endings), strict=True)
    return Shaken(ids, kinds, WORLDS, table)


def found_of(
    strait: Case, counts: dict[str, list[int]], names: tuple[str, ...] = ("x", "y")
) -> Moved:
    asked = Asked(strait.loaded, strait.record, WORLDS, crew=Alone())
    return Moved(asked, made(PLAIN), shaken(counts), list(names))


# How far


def test_ranges_are_quantiles_over_models_in_percent(strait: Case) -> None:
    wars = list(range(0, 101, 10))
    part = ranges_part(found_of(strait, {"burning_strait": wars}))
    row = next(row for row in part.table.rows if row[0] == "war")
    assert row[1] == Share(4, 20), "the unshaken model"
    assert row[2:] == pytest.approx((5.0, 50.0, 95.0))


def test_kinds_add_up_their_endings(strait: Case) -> None:
    counts = {"good_terms": [10, 20, 30], "any_terms": [5, 5, 5]}
    part = ranges_part(found_of(strait, counts))
    row = next(row for row in part.table.rows if row[0] == "settlement")
    assert row[3] == pytest.approx(25.0)
    assert row[1] == Share(1, 20)


def test_kinds_come_first_then_groups_then_frequent_endings(strait: Case) -> None:
    form = WorldsForm.model_validate({"groups": {"peace": ["calm", "adjourned"]}})
    found = found_of(strait, {"burning_strait": [1, 2, 3]})
    record = found.asked.record.model_copy(update={"expect_worlds": form})
    part = ranges_part(replace(found, asked=replace(found.asked, record=record)))
    names = column(part, "name")
    assert names[: names.index("peace")] == [
        "war",
        "limited_war",
        "ouster",
        "settlement",
        "stalemate",
    ]
    assert names[names.index("peace") + 1 :] == [
        *("burning_strait", "any_terms", "calm", "adjourned"),
    ], "of one in twenty, any_terms is just enough"
    assert part.table.rows[names.index("peace")][1] == Share(15, 20)


def test_endings_are_read_by_their_titles(strait: Case) -> None:
    told = "\n".join(part_lines(ranges_part(found_of(strait, {"calm": [50, 60, 70]}))))
    assert "The strait burns" in told and "burning_strait" not in told


@pytest.mark.parametrize(("n", "error"), [(100, "5.0"), (2_500, "1.0")])
def test_the_error_of_few_worlds_is_told(n: int, error: str, strait: Case) -> None:
    found = found_of(strait, {"calm": [1, 2, 3]})
    note = ranges_part(replace(found, asked=replace(found.asked, n=n))).note
    assert f"add a standard error of up to {error} %." in note
    assert "of 3 shaken models" in note


# Which is commonest


def test_the_commonest_ending_over_models(strait: Case) -> None:
    counts = {"burning_strait": [60, 10, 0, 70, 80], "calm": [10, 60, 0, 0, 0]}
    part = commonest_part(found_of(strait, counts))
    assert part.table.rows == (
        ("burning_strait", Share(3, 5)),
        ("calm", Share(1, 5)),
        ("adjourned", Share(1, 5)),
    )
    assert part.note == "In the model as it is: Calm. Over the shaken models:"
    assert isinstance(part.chart, Bars)
    assert [(bar.name, bar.kind) for bar in part.chart.bars] == [
        *(("The strait burns", "war"), ("Calm", "stalemate"), ("No end", "stalemate")),
    ]
    assert part.chart.bars[0].interval == Share(3, 5).interval


# What owns it


def test_a_share_that_follows_one_coefficient_is_owned_by_it(strait: Case) -> None:
    wars = [round(50 + 40 * draw(number, "x")) for number in range(60)]
    part = movers_part(found_of(strait, {"burning_strait": wars}), "war")
    ((name, r, interval),) = part.table.rows
    assert name == "x" and isinstance(r, float) and r > 0.99
    low, high = (float(each) for each in str(interval).split(" to "))
    assert low <= round(r, 2) <= high <= 1
    assert "these 1 move it most" in part.note and "over 60 models" in part.note
    assert isinstance(part.chart, Bars)
    assert part.chart.bars[0].value == r and part.chart.signed and not part.chart.share


def test_the_other_way_round_it_is_below_zero(strait: Case) -> None:
    wars = [round(50 - 40 * draw(number, "x")) for number in range(60)]
    part = movers_part(found_of(strait, {"burning_strait": wars}), "war")
    assert column(part, "r")[0] < -0.99  # type: ignore[operator]


def test_a_share_that_nothing_moves_is_owned_by_none(strait: Case) -> None:
    part = movers_part(found_of(strait, {"burning_strait": [7] * 30}), "war")
    assert part.table.rows == () and part.chart == Bars((), "correlation", False, True)
    assert "Of 2 coefficients none moves it beyond what chance" in part.note


def test_so_many_are_told_at_most(strait: Case) -> None:
    names = tuple(f"c{at}" for at in range(MOST + 5))
    size = 4_000
    sums = [sum(draw(number, name) for name in names) for number in range(size)]
    wars = [round(50 + 3 * each) for each in sums]
    part = movers_part(found_of(strait, {"burning_strait": wars}, names), "war")
    assert len(part.table.rows) == MOST
    sizes = [abs(each) for each in column(part, "r") if isinstance(each, float)]
    assert sizes == sorted(sizes, reverse=True)


# Played


def test_the_unshaken_model_has_no_fewer_worlds_than_the_shaken(strait: Case) -> None:
    asked = Asked(strait.loaded, strait.record, 12, crew=Alone())
    assert moved(asked, 3, plain=30).plain.n == 30
    found = moved(asked, 3, plain=5)
    assert found.plain.n == 12
    assert found.shaken.models == 3 and found.shaken.worlds == 12
    assert len(found.names) == len(set(found.names)) > 50


def test_the_study_says_how_it_was_shaken(strait: Case) -> None:
    asked = Asked(strait.loaded, strait.record, 6, crew=Alone())
    study = study_of_sensitivity(asked, models=3, plain=10)
    assert study.said[-2].startswith("3 models, in each of which every coefficient")
    assert "between 0.8 and 1.2" in study.said[-2]
    assert study.said[-1] == "each over the same 6 worlds, the unshaken one over 10"
    assert study.stamp["models"] == 3
    ids = ["ranges", "commonest", "movers-war", "movers-settlement"]
    assert [part.id for part in study.parts] == ids
    assert titles(study.parts[0])["q95"] == "95 % of models, %"
