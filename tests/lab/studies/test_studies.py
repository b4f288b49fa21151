"""The studies: what each holds, that its numbers are those of the worlds, and that they repeat."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.balance import Balance, weigh
from game.lab.calibrate import UnreachableError
from game.lab.counting import Asked, Counting, chunks_of, counted
from game.lab.crew import Alone
from game.lab.errors import LabError
from game.lab.free import free_games, pairs_of
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.studies.asking import whole
from game.lab.studies.balance import study_of_balance, weighed
from game.lab.studies.calibrate import study_of_calibration
from game.lab.studies.cover import cover, study_of_cover
from game.lab.studies.frame import groups_of
from game.lab.studies.questions import Posed
from game.lab.studies.sensitivity import study_of_sensitivity
from game.lab.studies.whatif import study_of_changes, verdict
from game.lab.studies.worlds import study_of_worlds
from game.lab.study.forms import Fan, Mean, Part, Stack, Study
from game.lab.study.plain import json_of
from game.lab.study.told import lines_of
from game.record.form import WorldsForm
from tests.lab.cases import Case
from tests.lab.studies.test_questions import written
from tests.record.making import small

N = 200
EVENING = "1950-05-01 18:00"


@pytest.fixture(scope="module")
def asked(strait: Case) -> Asked:
    return Asked(strait.loaded, strait.record, N, crew=Alone())


@pytest.fixture(scope="module")
def worlds_study(asked: Asked) -> Study:
    return study_of_worlds(asked, fans=True, authors=50)


def part(study: Study, name: str) -> Part:
    (found,) = [each for each in study.parts if each.id == name]
    return found


def columns_of(part: Part) -> list[str]:
    return [column.id for column in part.table.columns]


def check_whole(study: Study) -> None:
    """Rows fit their columns, ids are unique, and every face can show it."""
    ids = [each.id for each in study.parts]
    assert len(ids) == len(set(ids))
    for each in study.parts:
        names = columns_of(each)
        assert len(names) == len(set(names)), each.id
        assert all(len(row) == len(names) for row in each.table.rows), each.id
        assert each.note.endswith((".", ":")), each.note
    assert lines_of(study) and json_of(study)
    assert {"scenario", "fingerprint", "preset", "seed", "games", "version"} <= set(study.stamp)


# worlds


def test_endings_are_counted_once_and_by_kind(worlds_study: Study, asked: Asked) -> None:
    check_whole(worlds_study)
    rows = part(worlds_study, "endings").table.rows
    single = {row[0]: row[3] for row in rows if row[1]}
    assert single == {k: v for k, v in counted(asked).endings().items() if v.count}
    kinds = {row[2]: row[3] for row in rows if not row[1]}
    assert sum(each.count for each in kinds.values()) == N


def test_days_divide_by_kind(worlds_study: Study) -> None:
    days = part(worlds_study, "days")
    for _, every, *kinds in days.table.rows:
        assert every.count == sum(each.count for each in kinds)
    assert isinstance(days.chart, Stack)
    assert sum(map(sum, days.chart.series.values())) == pytest.approx(1)


def test_terms_name_levels_and_divide_the_settlements(worlds_study: Study) -> None:
    terms = part(worlds_study, "terms")
    assert columns_of(terms)[0] == "ending" and "issue fort" in columns_of(terms)
    assert sum(row[-1].share for row in terms.table.rows) == pytest.approx(1)
    fort = columns_of(terms).index("issue fort")
    assert {row[fort] for row in terms.table.rows} <= {"stays", "frozen", "razed"}


def test_the_ledger_adds_up_to_the_risk_run(worlds_study: Study) -> None:
    causes, ledger = part(worlds_study, "causes"), part(worlds_study, "ledger")
    for column, name in enumerate(columns_of(ledger)[1:], 1):
        (run,) = [row[2] for row in causes.table.rows if row[0] == name]
        total = sum(row[column].value for row in ledger.table.rows)
        assert isinstance(run, Mean) and total == pytest.approx(run.value)


def test_authors_come_from_fewer_worlds_and_say_so(worlds_study: Study) -> None:
    authors = part(worlds_study, "authors")
    assert [row[0] for row in authors.table.rows] == ["north", "south", "the situation"]
    assert {cell.n for row in authors.table.rows for cell in row[1:]} == {50}
    by_turn = part(worlds_study, "authors-by-turn")
    every = columns_of(authors).index("all")
    for at, row in enumerate(authors.table.rows):
        total = sum(each[at + 1].value for each in by_turn.table.rows)
        assert total == pytest.approx(row[every].value)


def test_there_is_a_fan_for_every_variable(worlds_study: Study, asked: Asked) -> None:
    for name, variable in asked.loaded.scenario.variables.items():
        fan = part(worlds_study, f"fan-{name}").chart
        assert isinstance(fan, Fan)
        assert (fan.low, fan.high) == variable.range
        for lower, upper in zip(fan.bands[0.05], fan.bands[0.95], strict=True):
            assert lower <= upper
        (own,) = fan.lines.values()
        assert own[0] == variable.start


def test_the_same_question_gives_the_same_study(worlds_study: Study, asked: Asked) -> None:
    again = study_of_worlds(asked, fans=True, authors=50)
    assert json_of(again) == json_of(worlds_study)
    other = study_of_worlds(replace(asked, first=N), authors=0)
    assert other.parts[0] != worlds_study.parts[0]
    assert other.stamp["games"] == f"{N} to {2 * N - 1}"


def test_it_says_who_sat_where_and_from_when(asked: Asked) -> None:
    turn = counted(replace(asked, n=1)).model.turns[1]
    found = replace(asked, n=20, natures="redrawn", hand_over={"south": "random"}, since=turn)
    study = study_of_worlds(found, authors=0)
    assert f"until {turn} all as in the record" in study.said
    assert "hidden facts and natures redrawn in each world" in study.said
    assert "south: handed over to random" in study.said
    assert study.stamp["seat south"] == "random" and study.stamp["from"] == turn


# what if


@pytest.fixture(scope="module")
def questions(strait: Case, tmp_path_factory: pytest.TempPathFactory) -> tuple[Posed, ...]:
    path = written(tmp_path_factory.mktemp("study"))
    line = f"{EVENING} south posture=hold; then=characters"
    return whole([str(path), line], strait.loaded, strait.record)


def test_a_table_of_changes(asked: Asked, questions: tuple[Posed, ...]) -> None:
    study = study_of_changes(asked, questions, "Three questions")
    check_whole(study)
    table = part(study, "changes")
    assert columns_of(table)[:6] == [
        *("change", "then", "war", "war_moved", "settlement", "settlement_moved"),
    ]
    quiet, grim, free = table.table.rows
    assert quiet[3].difference < 0 < grim[3].difference
    assert free[1] == "both characters"
    for row in table.table.rows:
        assert all(isinstance(cell, Share | Shift) and cell.n == N for cell in row[2:])
    assert study == study_of_changes(asked, questions, "Three questions")


def test_every_change_is_told_ending_by_ending(asked: Asked, questions: tuple[Posed, ...]) -> None:
    study = study_of_changes(asked, questions, "Three questions")
    for each in questions:
        rows = part(study, f"change-{each.id}").table.rows
        assert sum(row[1].count for row in rows) == sum(row[2].count for row in rows) == N
        for _, before, after, moved in rows:
            assert moved.gained - moved.lost == after.count - before.count
    beliefs = {row[0]: row[1:3] for row in part(study, "beliefs").table.rows}
    assert beliefs["North holds its fire"] == ("less", "yes")
    assert beliefs["As the grim school sees it"] == ("", "")


@pytest.mark.parametrize(
    ("believed", "wars", "told"),
    [
        ("less", Shift(0, 50, 200), "yes"),
        ("more", Shift(0, 50, 200), "no"),
        ("more", Shift(50, 0, 200), "yes"),
        ("less", Shift(3, 2, 200), "not told"),
        (None, Shift(50, 0, 200), ""),
    ],
)
def test_a_belief_comes_out_or_not(
    believed: str | None, wars: Shift, told: str, questions: tuple[Posed, ...]
) -> None:
    question = questions[0].question.model_copy(update={"war": believed})
    assert verdict(replace(questions[0], question=question), wars) == told


def test_what_all_worlds_have_in_common_cannot_be_changed(
    asked: Asked, questions: tuple[Posed, ...]
) -> None:
    late = replace(asked, since="1950-05-02 06:00")
    with pytest.raises(LabError, match="lies before 1950-05-02 06:00"):
        study_of_changes(late, questions[:1], "Too late")


# calibrate, sensitivity


def test_a_calibration_tells_the_dial_and_what_moved(asked: Asked) -> None:
    study = study_of_calibration(asked, 0.4)
    check_whole(study)
    before, found = part(study, "dial").table.rows
    assert found[2].share == pytest.approx(0.4, abs=0.025)
    assert (before[0], found[0]) == ("before", "found")
    assert f"{{war_dial: {found[1]:g}}}" in study.said[-1]
    (war,) = [row for row in part(study, "kinds").table.rows if row[0] == "war"]
    assert (war[1], war[2]) == (before[2], found[2])
    assert war[3].difference == pytest.approx(found[2].share - before[2].share)


def test_no_dial_for_the_impossible(asked: Asked) -> None:
    quiet = asked.record.model_copy(update={"turns": {}})
    with pytest.raises(UnreachableError):
        study_of_calibration(replace(asked, record=quiet), 0.99)


def test_sensitivity_tells_ranges_and_owners(asked: Asked) -> None:
    study = study_of_sensitivity(replace(asked, n=60), models=12, plain=N)
    check_whole(study)
    for name, plain, low, middle, high in part(study, "ranges").table.rows:
        assert plain.n == N and low <= middle <= high <= 100, name
    models = [row[1] for row in part(study, "commonest").table.rows]
    assert sum(each.count for each in models) == 12
    for kind in ("war", "settlement"):
        assert "beyond what chance would give" in part(study, f"movers-{kind}").note


# balance, cover


def test_balance_counts_what_is_offered_and_taken() -> None:
    found = weighed(small(), 60, crew=Alone())
    assert list(found.by) == pairs_of(("character", "random"))
    for choice in found.model.choices:
        for each in found.by.values():
            taken, offered = each.taken[choice.row], each.offered[choice.row]
            assert each.used[choice.row] <= taken <= offered <= 3 * 60
    lot = [found.as_played(each, "random") for each in found.model.choices]
    assert any(share.count for share in lot)


def test_balance_does_not_depend_on_chunks() -> None:
    what = Counting(free_games(small(), ("random", "random"), 50).experiment())
    whole, cut = weigh(what, range(50)), Balance.none(what.model)
    for games in reversed(chunks_of(range(50), 9)):
        cut += weigh(what, games)
    for name in ("offered", "taken", "used", "with_it", "without", "scores", "letters", "turns"):
        assert (getattr(whole, name) == getattr(cut, name)).all(), name
    assert (whole.counts.endings == cut.counts.endings).all()


def test_scores_with_a_choice_and_without_it_divide_all_scores() -> None:
    what = Counting(free_games(small(), ("random", "random"), 80).experiment())
    found = weigh(what, range(80))
    for choice in what.model.choices:
        own = found.scores[choice.seat]
        assert (found.with_it[choice.row] + found.without[choice.row] == own).all()
    means = counted(free_games(small(), ("random", "random"), 80, crew=Alone())).endings()
    forms = what.model.scenario.endings
    score = sum(forms[name].score["north"] * share.share for name, share in means.items())
    assert found.scores[0, 0] / 2**44 / 80 == pytest.approx(score)


def test_the_study_of_balance_is_whole() -> None:
    study = study_of_balance(small(), 80, crew=Alone())
    check_whole(study)
    for row in part(study, "endings").table.rows:
        assert sum(cell.count for cell in row if isinstance(cell, Share)) == 80
    dead = {row[1]: row[2] for row in part(study, "dead").table.rows}
    done = {row[1]: row[2:] for row in part(study, "choices").table.rows}
    for name, why in dead.items():
        if why != "never legal":
            assert any(share is not None and not share.count for share in done[name])
    for row in part(study, "pace").table.rows:
        assert 1 <= row[2].value <= 3 and row[3].value <= 33


def test_cover_names_what_nobody_reached(strait: Case) -> None:
    found = cover(strait.loaded, 40, crew=Alone())
    for kind, name in found.missing():
        assert name in found.every[kind]
        assert all(name not in by[kind] for by in found.by.values())
    study = study_of_cover(strait.loaded, 40, crew=Alone())
    check_whole(study)
    rows = part(study, "missing").table.rows
    assert [row[:2] for row in rows] == found.missing()
    assert [row[0] for row in part(study, "reached").table.rows] == list(found.every)


def test_records_reach_what_machines_do_not(strait: Case) -> None:
    found = cover(strait.loaded, 2, ("character",), crew=Alone())
    own = found.by["its records"]["choices"]
    assert {"north.blockade", "south.free_guns"} <= own


def test_groups_are_those_that_a_record_expects(asked: Asked) -> None:
    assert groups_of(asked.record) == {}
    form = WorldsForm.model_validate({"groups": {"peace": ["calm", "adjourned"]}})
    record = asked.record.model_copy(update={"expect_worlds": [form]})
    assert groups_of(record) == {"peace": ["calm", "adjourned"]}
