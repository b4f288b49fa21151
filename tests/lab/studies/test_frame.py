"""What studies share: the stamp, what was played, titles, and numbers in percent."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from statistics import fmean, pstdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import __version__
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.shares import Share
from game.lab.studies.frame import (
    bars,
    columns,
    endings_of,
    events_of,
    groups_of,
    in_numbers,
    kinds_of,
    leaders_of,
    mean_of,
    preset_of,
    risk_of,
    said_of,
    seen,
    stamp_of,
    table,
)
from game.lab.tally import Counts, in_units
from game.record.form import WorldsForm
from tests.lab.cases import Case
from tests.lab.made import END, WAR, made, model
from tests.record.making import small

EVENING = "1950-05-01 18:00"


@pytest.fixture
def asked(strait: Case) -> Asked:
    return Asked(strait.loaded, strait.record, 30, crew=Alone())


# Stamp


def test_the_stamp_names_all_that_it_takes(asked: Asked) -> None:
    assert stamp_of(asked) == {
        "scenario": "small",
        "fingerprint": asked.loaded.fingerprint,
        "record": "strait",
        "preset": "calm_school",
        "seed": 7,
        "games": "0 to 29",
        "natures": "kept",
        "version": __version__,
        "seat north": "bound",
        "seat south": "bound",
    }


def test_games_are_told_from_the_first_to_the_last(asked: Asked) -> None:
    assert stamp_of(replace(asked, first=5, n=1))["games"] == "5 to 5"
    assert "games 5 to 14" in said_of(replace(asked, first=5, n=10))[0]


def test_the_turn_of_parting_is_told_only_if_there_is_one(asked: Asked) -> None:
    late = replace(asked, since=EVENING)
    assert "from" not in stamp_of(asked) and stamp_of(late)["from"] == EVENING
    assert said_of(late)[1] == f"until {EVENING} all as in the record"
    assert len(said_of(late)) == len(said_of(asked)) + 1


def test_a_record_that_was_taken_up_parts_there(asked: Asked) -> None:
    luck = asked.record.luck.model_copy(update={"until": EVENING})
    taken_up = replace(asked, record=asked.record.model_copy(update={"luck": luck}))
    assert stamp_of(taken_up)["from"] == EVENING
    assert stamp_of(replace(taken_up, since="1950-05-02 06:00"))["from"] == "1950-05-02 06:00"


def test_the_preset_is_the_records_or_else_the_scenarios(asked: Asked) -> None:
    assert asked.record.preset is None
    assert preset_of(asked) == "calm_school"
    grim = asked.record.model_copy(update={"preset": "grim_school"})
    assert preset_of(replace(asked, record=grim)) == "grim_school"
    assert "preset grim_school" in said_of(replace(asked, record=grim))[0]


# What was played


def test_chairs_tell_who_sat_in_them(asked: Asked) -> None:
    free = replace(asked, hand_over={"south": "random"}, natures="redrawn")
    assert said_of(free, {"north": 3, "south": 9})[1:] == (
        "hidden facts and natures redrawn in each world",
        "north: bound to the record; 3 orders were not legal there and became hold",
        "south: handed over to random",
    )


def test_lost_orders_are_told_only_where_they_were_counted(asked: Asked) -> None:
    assert said_of(asked)[1:] == (
        "hidden facts and natures as in the record",
        "north: bound to the record",
        "south: bound to the record",
    )


def test_large_numbers_have_their_commas(asked: Asked) -> None:
    told = said_of(replace(asked, n=12_345))[0]
    assert told == (
        "12,345 worlds of 'strait' (small), preset calm_school, seed 7, games 0 to 12344"
    )


# Titles


def test_titles_of_all_kinds_of_things() -> None:
    scenario = small().scenario
    assert endings_of(scenario)["burning_strait"].called == "The strait burns"
    assert events_of(scenario)["shots"].called == "Shots from the fort"
    assert leaders_of(scenario)["south"].called == "Bo Sur"
    assert list(endings_of(scenario)) == list(scenario.endings), "in the order of the file"


def test_a_title_that_several_have_is_told_apart_by_the_ids() -> None:
    scenario = small().scenario
    endings = dict(scenario.endings)
    endings["calm"] = endings["calm"].model_copy(update={"title": "No end"})
    found = endings_of(scenario.model_copy(update={"endings": endings}))
    assert found["calm"].called == "No end (calm)"
    assert found["adjourned"].called == "No end (adjourned)"
    assert found["good_terms"].called == "A trade"
    assert len({each.called for each in found.values()}) == len(found)


def test_kinds_by_ending() -> None:
    kinds = kinds_of(small().scenario)
    assert (kinds["small_war"], kinds["calm"]) == ("limited_war", "stalemate")
    assert len(kinds) == len(small().scenario.endings)


# Numbers


def test_columns_and_rows() -> None:
    made_of = table(columns(a="A", b="The second"), [["x", 1], ("y", 2)])
    assert [(each.id, each.title) for each in made_of.columns] == [("a", "A"), ("b", "The second")]
    assert made_of.rows == (("x", 1), ("y", 2))


def test_bars_have_the_interval_of_their_share() -> None:
    chart = bars({"one": Share(1, 4), "two": Share(3, 4)}, "war")
    assert [bar.name for bar in chart.bars] == ["one", "two"]
    assert [bar.value for bar in chart.bars] == [0.25, 0.75]
    assert chart.bars[1].interval == Share(3, 4).interval
    assert {bar.kind for bar in chart.bars} == {"war"}
    assert chart.share and not chart.signed


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_means_come_from_sums_in_units(values: list[float]) -> None:
    numbers = np.array(values)
    total, squares = int(in_units(numbers)), int(in_units(numbers**2))
    found = mean_of(total, squares, len(values))
    assert found.n == len(values)
    assert found.value == pytest.approx(100 * fmean(values), abs=1e-9)
    assert found.sd == pytest.approx(100 * pstdev(values), abs=1e-4)
    assert in_numbers(total, len(values)) == pytest.approx(fmean(values), abs=1e-11)


@given(st.integers(0, 2**60), st.integers(1, 10**7))
def test_a_mean_of_units_is_exact_to_the_last_digit(units: int, n: int) -> None:
    assert in_numbers(units, n) == pytest.approx(float(Fraction(units, 2**44 * n)), rel=1e-15)


def test_the_risk_of_one_hazard_and_of_all() -> None:
    counts = Counts.of(model(), made([WAR, END, END, END]).kept)
    row, other = model().index.hazards["shots"], model().index.hazards["coup"]
    counts.run[row], counts.run[other] = 2**44, 2**43
    counts.squares[row], counts.squares[-1] = 2**44, 2**44
    assert risk_of(counts, row).value == pytest.approx(25)
    assert risk_of(counts, other).value == pytest.approx(12.5)
    assert risk_of(counts).value == pytest.approx(37.5)
    assert risk_of(counts, row).sd == pytest.approx(100 * (1 / 4 - 1 / 16) ** 0.5)
    assert risk_of(counts).n == 4


def test_only_what_occurred_is_seen() -> None:
    assert seen({"a": Share(0, 4), "b": Share(4, 4)}) == {"b": Share(4, 4)}


def test_groups_of_all_expectations_join(asked: Asked) -> None:
    forms = [
        WorldsForm.model_validate({"groups": {"peace": ["calm"]}}),
        WorldsForm.model_validate({"groups": {"terms": ["any_terms", "good_terms"]}}),
    ]
    record = asked.record.model_copy(update={"expect_worlds": forms})
    assert groups_of(record) == {"peace": ["calm"], "terms": ["any_terms", "good_terms"]}
