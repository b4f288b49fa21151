"""A finished game, opened for counting."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.dump import dump
from game.engine.luck import Luck
from game.lab.debrief.opened import ended, from_here, history, mean, parted, reopened, where, worths
from game.lab.worlds import kept_natures
from game.record.files import read_record
from game.record.game import Game
from game.record.replay import replay
from game.scenario import Loaded, ScenarioError
from tests.lab.cases import Case


def test_a_reopened_game_ends_as_its_replay_does(strait: Case, game: Game) -> None:
    played = replay(strait.path, strait.loaded).game
    assert dump(game.model, game.state, 0) == dump(played.model, played.state, 0)
    assert len(game.steps) == len(played.steps)


def test_what_is_not_written_is_held(strait: Case) -> None:
    silent = strait.record.model_copy(update={"turns": {}})
    game = reopened(strait.loaded, silent)
    assert game.over
    assert all((step.report.sealed.choices == -1).all() for step in game.steps)


def test_a_record_of_a_game_that_goes_on_is_played_as_far_as_that_is(strait: Case) -> None:
    first = {"1950-05-01 09:00": strait.record.turns["1950-05-01 09:00"]}
    kept = {"turns": first, "sealed": "1950-05-01 09:00"}
    game = reopened(strait.loaded, strait.record.model_copy(update=kept))
    assert (len(game.steps), game.over) == (1, False)
    with pytest.raises(ValueError, match="goes on"):
        ended(game)


def test_a_record_that_says_how_far_it_went_is_played_to_its_end(strait: Case) -> None:
    whole = strait.record.model_copy(update={"sealed": "1950-05-02 06:00"})
    assert reopened(strait.loaded, whole).over


def test_a_game_that_goes_on_is_not_opened(strait: Case) -> None:
    with pytest.raises(ValueError, match="goes on"):
        ended(Game.start(strait.loaded))


def test_an_ended_game_tells_its_ending(game: Game) -> None:
    assert ended(game) == game.ending


def test_parted_games_stand_alike_and_have_luck_of_their_own(game: Game) -> None:
    step = game.steps[1]
    state = parted(step.before, 99, np.array([5, 3, 4]))
    assert state.games == 3
    assert state.turn == step.before.turn
    assert (state.x == step.before.x).all()
    assert (state.letters.channel == step.before.letters.channel).all()
    fresh = Luck.of(99, [5, 3, 4]).turn("x")
    assert (state.luck.turn("x").keys == fresh.keys).all()
    assert state.luck.pins == Luck.of(99, [0]).pins


def test_their_ledgers_begin_where_they_part(game: Game) -> None:
    step = game.steps[-1]
    stained = replace(step.before, ledger=step.before.ledger + 0.25)
    assert not parted(stained, 1, np.arange(2)).ledger.any()
    assert (stained.ledger >= 0.25).all()


def test_the_state_that_they_part_from_stays_as_it_was(game: Game) -> None:
    before = dump(game.model, game.steps[0].before, 0)
    state = parted(game.steps[0].before, 1, np.arange(4))
    state.x += 1.0
    assert dump(game.model, game.steps[0].before, 0) == before


def test_what_goes_on_has_the_games_preset_and_seed(game: Game) -> None:
    experiment = from_here(game, {})
    assert (experiment.preset, experiment.seed) == (game.model.preset, game.seed)
    assert experiment.prefix is None


@pytest.mark.parametrize("kind", ["war", "settlement", "stalemate", "ouster", "no_such_kind"])
def test_endings_are_told_apart_by_kind(game: Game, kind: str) -> None:
    found = where(game.model, kind)
    assert found.tolist() == [each.kind == kind for each in game.model.endings]


def test_endings_are_worth_what_the_scenario_says(game: Game) -> None:
    scenario = game.model.scenario
    for seat in game.model.seat_ids:
        wanted = [each.score[seat] for each in scenario.endings.values()]
        assert worths(game, seat).tolist() == wanted


def test_a_mean_carries_its_spread_and_number() -> None:
    found = mean(np.array([1.0, 2.0, 6.0]))
    assert (found.value, found.n) == (3.0, 3)
    assert found.sd == pytest.approx(7**0.5)


def test_the_mean_of_one_number_has_no_spread() -> None:
    assert mean(np.array([4.0])).sd == 0.0


def test_a_scenario_without_history_has_none(strait: Case) -> None:
    assert history(strait.loaded, strait.loaded.scenario.preset) is None


def test_history_keeps_its_orders_and_takes_the_preset(told: Loaded, strait: Case) -> None:
    other = next(p for p in told.scenario.presets if p != told.scenario.preset)
    found = history(told, other)
    assert found is not None
    assert found.preset == other
    assert found.turns == strait.record.turns
    assert found.seed == strait.record.seed


def test_under_another_seed_history_keeps_what_was_drawn(told: Loaded, game: Game) -> None:
    found = history(told, game.model.preset, 4711)
    assert found is not None
    assert found.seed == 4711
    own = history(told, game.model.preset)
    assert own is not None
    assert kept_natures(game.model, found) == kept_natures(game.model, own)


def test_a_history_that_cannot_be_used_is_told(told: Loaded) -> None:
    broken = told.scenario.model_copy(update={"history": "records/none.yaml"})
    with pytest.raises(ScenarioError):
        history(replace(told, scenario=broken), "calm_school")


def test_the_fixture_is_the_record_that_history_names(told: Loaded, strait: Case) -> None:
    assert told.scenario.history is not None
    path = told.source / told.scenario.history
    assert read_record(path).record == strait.record
