"""Players' games: one scenario, each with an ending, each under a name of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.classroom.attempts import HISTORY, attempt, attempts, chance, history, is_history
from game.lab.errors import LabError
from tests.lab.classroom.making import BERLIN, HOMES, adjourned, agreed, as_it_was, shipped
from tests.record.making import planted, with_starts

MORNING, EVENING = "1950-05-01 09:00", "1950-05-01 18:00"


def test_a_player_is_named_after_the_file(tmp_path: Path) -> None:
    found = attempts([agreed(tmp_path), adjourned(tmp_path)])
    assert [(each.name, each.opened.ending) for each in found] == [
        ("anna", "any_terms"),
        ("ben", "adjourned"),
    ]


def test_two_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    first, other = agreed(tmp_path), adjourned(tmp_path, "anna_2")
    found = attempts([first, first, other])
    assert [each.name for each in found] == ["records/anna (1)", "records/anna (2)", "anna_2"]


def test_the_chairs_are_those_of_people(tmp_path: Path) -> None:
    assert attempt(agreed(tmp_path)).seats == ("north",)
    assert shipped("history").seats == ("kennedy", "khrushchev")


def test_orders_by_turn_and_slot(tmp_path: Path) -> None:
    played = attempt(agreed(tmp_path))
    assert played.choice(MORNING, "north", "act") == "blockade"
    assert played.choice(MORNING, "south", "act") == "hold"
    assert played.choice("1950-05-02 06:00", "north", "act") is None
    assert list(played.steps) == [MORNING, EVENING]


def test_a_game_without_an_ending_is_refused_by_name(tmp_path: Path) -> None:
    path = adjourned(tmp_path, "carl")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.partition("end:\n")[0], encoding="utf-8")
    with pytest.raises(LabError, match=r"carl\.yaml: the game of this record has no ending: it"):
        attempt(path)


def test_an_illegal_order_is_named(tmp_path: Path) -> None:
    path = planted(tmp_path, ("    north: {act: blockade", "    north: {act: open_strait"))
    with pytest.raises(LabError, match=r"talk\.yaml: .* no ending: 1950-05-01 09:00: orders\.nor"):
        attempt(path)


def test_games_of_two_scenarios_do_not_compare(tmp_path: Path) -> None:
    shipped_one = HOMES["cuba-1962"] / "records" / "history.yaml"
    with pytest.raises(LabError, match=r"is of 'cuba-1962' and .* of 'small'; a class chart"):
        attempts([agreed(tmp_path), shipped_one])


def test_nobody_is_no_class() -> None:
    with pytest.raises(LabError, match="no record is named"):
        attempts([])


def test_history_is_the_scenarios_own_record() -> None:
    assert as_it_was().name == HISTORY
    assert as_it_was().opened.ending == "settlement_secret_jupiters"


def test_a_scenario_without_history_has_none(tmp_path: Path) -> None:
    assert history(attempt(agreed(tmp_path)).game.loaded) is None
    assert not is_history(agreed(tmp_path))


def test_a_record_may_itself_be_history(tmp_path: Path) -> None:
    records = HOMES["cuba-1962"] / "records"
    assert is_history(records / "history.yaml")
    assert not is_history(records / "war_exchange.yaml")
    loaded = with_starts(tmp_path)
    assert is_history(loaded.source / "records" / "talk.yaml")


def test_chances_do_not_add_up_but_multiply() -> None:
    assert chance({"a": 0.5, "b": 0.5}) == 0.75
    assert chance({}) == 0
    assert chance({"a": 1.5}) == 1


def test_risks_are_those_of_the_ledger_under_the_same_preset() -> None:
    played = shipped("history", BERLIN)
    ledger = {turn.moment: turn.risk for turn in played.opened.risks}
    assert played.risks("sober") == pytest.approx(ledger)
    assert chance(played.risks("grave")) > chance(ledger)
