"""What each preset would have said of a game: the same path under other dials."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.engine.dump import dump
from game.record.game import Game
from game.record.openings import open_game
from game.record.verdicts import Verdict, risks_under, told, verdicts
from game.scenario import load
from game.scenario.format import Scenario
from tests.record.making import SMALL, small
from tests.record.test_debrief import game, history

ALL = ("pooled", "bundy", "kennedy_odds", "dixit")


@cache
def of_history() -> dict[str, Verdict]:
    return {each.preset: each for each in verdicts(history())}


def test_they_open_only_after_the_ending() -> None:
    with pytest.raises(ValueError, match=r"^the game goes on; what others would have said opens"):
        verdicts(Game.start(small()))


def test_the_preset_in_force_comes_first_and_says_what_the_ledger_says() -> None:
    first = verdicts(game(preset="grim_school"))[0]
    debrief = game(preset="grim_school").debrief()
    assert (first.preset, first.in_force) == ("grim_school", True)
    assert first.chance == pytest.approx(debrief.chance, abs=1e-15)
    assert list(first.risks) == [turn.moment for turn in debrief.risks]
    assert list(first.risks.values()) == pytest.approx([turn.risk for turn in debrief.risks])


def test_every_preset_speaks_once() -> None:
    assert tuple(of_history()) == ALL
    assert [name for name, each in of_history().items() if each.in_force] == ["pooled"]


def test_the_higher_the_dial_the_greater_the_risk_in_every_turn() -> None:
    dials = {name: preset.war_dial for name, preset in history().loaded.scenario.presets.items()}
    order = sorted(ALL, key=lambda name: dials[name])
    for lower, higher in pairwise(order):
        low, high = of_history()[lower].risks, of_history()[higher].risks
        assert all(low[turn] <= high[turn] for turn in low)
        assert of_history()[lower].chance < of_history()[higher].chance


def test_it_is_the_ledger_of_a_game_under_that_dial_while_the_path_is_the_same() -> None:
    """Against the engine: the same orders and luck, played under the other preset."""
    played = game(preset="calm_school")
    other, compared = Game.start(small(), "grim_school", 1), 0
    for step in played.steps:
        if other.over or (other.state.x != step.before.x).any():
            break
        moment = other.moment
        other.force(step.orders)
        run = float(other.report.risk.sum())
        assert risks_under(played, "grim_school")[moment] == pytest.approx(run, abs=1e-15)
        compared += 1
    assert compared


def test_a_preset_that_changes_a_number_counts_with_it(tmp_path: Path) -> None:
    loud = "{title: L, text: Guns., changes: {events.shots.hazard.base: 0}, judgement: j}"
    text = SMALL.read_text(encoding="utf-8").replace("presets:\n", f"presets:\n  loud: {loud}\n")
    path = tmp_path / "small.yaml"
    path.write_text(text, encoding="utf-8")
    played = Game.start(load(path), "calm_school", 1)
    while not played.over:
        played.force({})
    by = {each.preset: each.chance for each in verdicts(played)}
    assert by["loud"] > by["calm_school"] > 0


def test_nothing_changes_in_the_game() -> None:
    played = game()
    before = dump(played.model, played.state, 0)
    assert verdicts(played) == verdicts(played)
    assert dump(played.model, played.state, 0) == before


def test_each_comes_with_its_words_and_its_source() -> None:
    presets = history().loaded.scenario.presets
    for name, verdict in of_history().items():
        given = (presets[name].title, presets[name].text, presets[name].source)
        assert (verdict.title, verdict.text, verdict.source) == given
        assert verdict.source or verdict.judgement


def test_the_worst_turn_is_the_greatest_risk() -> None:
    for verdict in of_history().values():
        assert verdict.worst is not None
        assert verdict.risks[verdict.worst] == max(verdict.risks.values())


def test_a_path_without_risk_has_no_worst_turn() -> None:
    quiet = Verdict("calm", "Calm", "T.", None, "j", True, {"1950-05-01 09:00": 0.0})
    assert (quiet.worst, quiet.chance) == (None, 0.0)
    assert Verdict("calm", "Calm", "T.", None, "j", True, {}).worst is None


def lines(name: str) -> str:
    scenario: Scenario = load("cuba-1962").scenario
    (line,) = told(scenario, (of_history()[name],))
    return line


def test_in_words_the_one_in_force_says_so() -> None:
    assert lines("pooled").startswith("Pooled estimates, the preset in force: on this path about 1")
    assert lines("bundy").startswith("Bundy's one in a hundred: on this path about 1 in ")
    assert "nuclear war (" in lines("dixit")
    assert "most of all on Saturday 27 October, 20:00." in lines("dixit")
    assert lines("bundy").endswith("which Bundy still thought far too much.")


def test_unknown_presets_are_refused() -> None:
    with pytest.raises(KeyError):
        risks_under(history(), "nobody")


def test_a_game_taken_up_late_counts_from_there() -> None:
    played = open_game(load("cuba-1962"), None, 3, "1962-10-27 16:00")
    while not played.over:
        played.force({})
    (first, *_) = verdicts(played)
    assert min(first.risks) == "1962-10-27 16:00"
    assert first.chance == pytest.approx(played.debrief().chance, abs=1e-15)
