"""Playing a range of game numbers: each game is itself, whatever is played beside it."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.model import Model
from game.engine.state import NEVER
from game.lab import experiment as module
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.worlds import experiment_of
from game.seats.bound import BoundSeat
from game.seats.match import decide
from tests.lab.cases import Case, same


@pytest.fixture(scope="module")
def experiment(strait: Case) -> Experiment:
    return experiment_of(strait.loaded, strait.record)


@pytest.fixture(scope="module")
def model(experiment: Experiment) -> Model:
    return experiment.model()


def test_every_world_comes_to_an_end(experiment: Experiment, model: Model) -> None:
    fates = play(experiment, model, range(200))
    assert (fates.ending != NEVER).all()
    assert (fates.ended != NEVER).all()
    assert len(set(fates.ending.tolist())) > 2, "luck must decide something here"
    assert len(set(fates.ended.tolist())) > 1


def test_a_world_is_the_same_alone_and_among_others(experiment: Experiment, model: Model) -> None:
    together = play(experiment, model, range(60))
    for game in (0, 17, 59):
        alone = play(experiment, model, range(game, game + 1))
        assert same(together.take(np.array([game])), alone)


@pytest.mark.parametrize("shed", [0.0, 0.3, 1.0])
def test_when_the_ended_are_left_out_changes_nothing(
    shed: float, experiment: Experiment, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = play(experiment, model, range(100))
    monkeypatch.setattr(module, "SHED", shed)
    assert same(play(experiment, model, range(100)), expected)


def test_ended_worlds_are_left_out_of_the_work(
    experiment: Experiment, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []

    def watched(model, state, seats):  # type: ignore[no-untyped-def]
        sizes.append(state.games)
        return decide(model, state, seats)

    monkeypatch.setattr(module, "decide", watched)
    play(experiment, model, range(400))
    assert sizes[0] == 400
    assert sizes[-1] < 400


def test_war_has_a_cause_and_other_endings_have_none(experiment: Experiment, model: Model) -> None:
    fates = play(experiment, model, range(400))
    war = np.array([ending.kind == "war" for ending in model.endings])[fates.ending]
    assert war.any()
    assert (fates.cause[war] == model.index.hazards["shots"]).all()
    assert (fates.cause[~war] == NEVER).all()


def test_fates_join_in_order(experiment: Experiment, model: Model) -> None:
    whole = play(experiment, model, range(30))
    parts = [play(experiment, model, range(at, at + 10)) for at in (0, 10, 20)]
    assert same(Fates.joined(parts), whole)
    assert not same(Fates.joined(parts[::-1]), whole)


def test_another_may_sit_in_a_chair_in_single_turns(experiment: Experiment, model: Model) -> None:
    first, second, _ = model.turns
    quiet = {name: BoundSeat({}) for name in model.seat_ids}
    relieved = replace(experiment, relief={second: quiet})
    assert relieved.sitting(first) == experiment.seats
    assert relieved.sitting(second) == quiet
    one = replace(experiment, relief={second: {"north": quiet["north"]}})
    assert one.sitting(second) == {"north": quiet["north"], "south": experiment.seats["south"]}
    was, found = play(experiment, model, range(100)), play(relieved, model, range(100))
    early = np.flatnonzero(was.ended == 0)
    assert len(early) and same(was.take(early), found.take(early))
    assert not same(was, found)
