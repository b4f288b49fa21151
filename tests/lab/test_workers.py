"""Chunks and crews: nothing that comes out depends on them."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lab import workers
from game.lab.crew import Alone, Processes, Threads
from game.lab.experiment import Experiment
from game.lab.fates import Fates
from game.lab.worlds import experiment_of
from tests.lab.cases import Case, same
from tests.lab.crew.jobs import Shuffled

GAMES = range(5, 1005)


@pytest.fixture(scope="module")
def experiment(strait: Case) -> Experiment:
    return experiment_of(strait.loaded, strait.record)


@pytest.fixture(scope="module")
def expected(experiment: Experiment) -> Fates:
    return workers.run(experiment, GAMES, Alone(), chunk=1000)


@pytest.mark.parametrize("chunk", [37, 100, 999, 5000])
def test_the_size_of_chunks_changes_nothing(
    chunk: int, experiment: Experiment, expected: Fates
) -> None:
    assert same(workers.run(experiment, GAMES, Alone(), chunk=chunk), expected)


def test_the_number_of_processes_changes_nothing(experiment: Experiment, expected: Fates) -> None:
    with Processes(2) as crew:
        assert same(workers.run(experiment, GAMES, crew, chunk=300), expected)


def test_threads_change_nothing(experiment: Experiment, expected: Fates) -> None:
    assert same(workers.run(experiment, GAMES, Threads(2), chunk=300), expected)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**6), chunk=st.integers(40, 1200))
def test_the_order_of_completion_changes_nothing(
    seed: int, chunk: int, experiment: Experiment, expected: Fates
) -> None:
    assert same(workers.run(experiment, GAMES, Shuffled(seed), chunk=chunk), expected)


def test_few_worlds_are_played_in_this_process(
    experiment: Experiment, expected: Fates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.crew.pick.Processes", None)
    assert same(workers.run(experiment, GAMES), expected)


def test_a_hand_compiles_once_and_sends_no_model(strait: Case) -> None:
    experiment = experiment_of(strait.loaded, strait.record)
    before = pickle.dumps(experiment)
    assert experiment.model() is experiment.model()
    assert pickle.dumps(experiment) == before
    there = pickle.loads(before)
    assert there.model() is not experiment.model()
    assert there.model().index.hazards == experiment.model().index.hazards
