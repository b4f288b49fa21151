"""The dial told, and pairs of policies, from worlds that were made by hand."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean, pstdev

import pytest

from game.lab.calibrate import Calibration
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.studies.calibrate import told
from game.lab.studies.policies import (
    TOLD,
    mean_scores,
    pairs,
    pairs_part,
    policies_of,
    study_of_policies,
    terms_part,
)
from game.lab.study.forms import Bars, Part, Stack, Study
from game.lab.study.told import part_lines
from tests.lab.cases import Case
from tests.lab.made import CALM, END, TERMS, TRADE, WAR, made, model
from tests.lab.studies.parts import column, titles

BEFORE = [WAR, ("burning_strait", 1, "skirmish"), CALM, CALM, TERMS, TERMS, END, END]
AFTER = [WAR, WAR, WAR, CALM, TERMS, TRADE, END, END]


# The dial


@pytest.fixture(scope="module")
def dialled(strait: Case) -> Study:
    asked = Asked(strait.loaded, strait.record, 8, crew=Alone())
    return told(asked, Calibration(0.375, 1.25, made(BEFORE), made(AFTER)))


def part_of(study: Study, name: str) -> Part:
    return next(part for part in study.parts if part.id == name)


def test_the_dial_before_and_the_dial_that_was_found(dialled: Study) -> None:
    part = part_of(dialled, "dial")
    assert part.table.rows == (
        ("before", 0.0, Share(2, 8)),
        ("found", 1.25, Share(3, 8)),
    )
    assert part.note.startswith("War is wanted in 37.50% of the worlds.")
    assert part.chart is None


def test_the_line_to_paste_names_the_preset(dialled: Study) -> None:
    assert dialled.said[-1] == "for the scenario file: presets: {calm_school: {war_dial: 1.25}}"
    assert dialled.title == "The war dial of calm_school"
    assert (dialled.stamp["wanted"], dialled.stamp["war_dial"]) == ("0.375", "1.25")


def test_kinds_move_in_pairs(dialled: Study) -> None:
    part = part_of(dialled, "kinds")
    rows = {row[0]: row[1:] for row in part.table.rows}
    assert rows == {
        "war": (Share(2, 8), Share(3, 8), Shift(1, 0, 8)),
        "settlement": (Share(2, 8), Share(2, 8), Shift(0, 0, 8)),
        "stalemate": (Share(4, 8), Share(3, 8), Shift(0, 1, 8)),
    }
    assert isinstance(part.chart, Bars)
    assert [bar.kind for bar in part.chart.bars] == ["war", "settlement", "stalemate"]
    assert part.chart.bars[0].value == pytest.approx(0.125)


def test_endings_move_under_their_titles_in_the_colour_of_their_kind(dialled: Study) -> None:
    part = part_of(dialled, "endings")
    assert column(part, "name") == [
        *("burning_strait", "good_terms", "any_terms", "calm", "adjourned"),
    ]
    assert isinstance(part.chart, Bars)
    found = {bar.name: bar.kind for bar in part.chart.bars}
    assert found["A trade"] == "settlement" and found["Calm"] == "stalemate"
    text = "\n".join(part_lines(part))
    assert "A trade" in text and "good_terms" not in text


def test_causes_move_too_and_all_are_war(dialled: Study) -> None:
    part = part_of(dialled, "causes")
    rows = {row[0]: row[1:] for row in part.table.rows}
    assert rows["shots"] == (Share(1, 8), Share(3, 8), Shift(2, 0, 8))
    assert rows["skirmish"] == (Share(1, 8), Share(0, 8), Shift(0, 1, 8))
    assert isinstance(part.chart, Bars) and part.chart.signed
    assert [bar.name for bar in part.chart.bars] == ["Shots from the fort", "A skirmish"]
    assert {bar.kind for bar in part.chart.bars} == {"war"}


# Policies


def test_scores_are_means_over_worlds_by_seat() -> None:
    found = mean_scores(made([WAR, TRADE, TERMS, CALM]))
    north, south = [0, 80, 50, 40], [0, 60, 70, 40]
    for seat, scores in (("north", north), ("south", south)):
        assert found[seat].value == pytest.approx(fmean(scores))
        assert found[seat].sd == pytest.approx(pstdev(scores))
        assert found[seat].n == 4


def test_pairs_have_a_row_each_in_their_order() -> None:
    found = {("hawk", "dove"): made([WAR, WAR, TRADE, CALM]), ("dove", "dove"): made([TERMS] * 4)}
    part = pairs_part(found)
    assert [row[:2] for row in part.table.rows] == [("hawk", "dove"), ("dove", "dove")]
    assert column(part, "war") == [Share(2, 4), Share(0, 4)]
    assert column(part, "settlement") == [Share(1, 4), Share(4, 4)]
    assert titles(part)["score_other"] == "score of south"
    assert titles(part)["one"] == "north"
    assert isinstance(part.chart, Stack)
    assert part.chart.at == ("hawk, dove", "dove, dove")
    assert part.chart.series["war"] == (0.5, 0.0)
    assert all(
        sum(its) == pytest.approx(1) for its in zip(*part.chart.series.values(), strict=True)
    )


def test_settlements_of_each_pair_the_most_frequent_first() -> None:
    found = {
        ("a", "b"): made([TRADE, TERMS, TERMS, WAR]),
        ("b", "b"): made([TRADE] + [END] * 3),
    }
    part = terms_part(found)
    assert part.table.rows == (
        ("a", "b", "any_terms", Share(2, 4)),
        ("a", "b", "good_terms", Share(1, 4)),
        ("b", "b", "good_terms", Share(1, 4)),
    )
    assert "A trade" in "\n".join(part_lines(part))


def test_rare_settlements_are_left_out() -> None:
    number = round(1 / TOLD)
    rare = made([TRADE] + [END] * number)
    just = made([TRADE] + [END] * (number - 1))
    assert terms_part({("a", "b"): rare}).table.rows == ()
    assert len(terms_part({("a", "b"): just}).table.rows) == 1


def test_policies_are_the_scripts_of_a_seat_by_their_names(strait: Case) -> None:
    home = strait.loaded.source / "policies"
    home.mkdir(exist_ok=True)
    files = [home / name for name in ("north_hawk.yaml", "north_dove.yaml", "south_owl.yaml")]
    for path in files:
        path.write_text("", encoding="utf-8")
    try:
        found = policies_of(strait.loaded)
    finally:
        for path in files:
            path.unlink()
        home.rmdir()
    assert {seat: sorted(its) for seat, its in found.items()} == {
        "north": ["dove", "hawk"],
        "south": ["owl"],
    }
    assert Path(found["north"]["hawk"].removeprefix("script:")).name == "north_hawk.yaml"


def test_without_scripts_machines_alone_meet(strait: Case) -> None:
    asked = Asked(strait.loaded, strait.record, 10, crew=Alone())
    machines = {"leader": "character", "lot": "random"}
    found = pairs(asked, machines)
    assert list(found) == [
        *(("leader", "leader"), ("leader", "lot"), ("lot", "leader"), ("lot", "lot")),
    ]
    assert found["leader", "lot"].seats == {"north": "character", "south": "random"}
    assert {each.natures for each in found.values()} == {"redrawn"}


def test_the_study_names_no_seat_for_each_has_several(strait: Case) -> None:
    asked = Asked(strait.loaded, strait.record, 6, crew=Alone())
    study = study_of_policies(asked, {"lot": "random"})
    assert study.stamp["natures"] == "redrawn"
    assert not any("seat" in name for name in study.stamp)
    assert "north: handed over to a policy" in study.said
    assert [part.id for part in study.parts] == ["pairs", "terms"]
    assert model().seat_ids == tuple(strait.loaded.scenario.seats)
