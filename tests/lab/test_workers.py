"""Chunks and processes: nothing that comes out depends on them."""

import pytest

from game.lab import workers
from game.lab.experiment import Experiment
from game.lab.fates import Fates
from game.lab.worlds import experiment_of
from tests.lab.cases import Case, same

GAMES = range(5, 1005)


@pytest.fixture(scope="module")
def experiment(strait: Case) -> Experiment:
    return experiment_of(strait.loaded, strait.record)


@pytest.fixture(scope="module")
def expected(experiment: Experiment) -> Fates:
    return workers.run(experiment, GAMES, workers=1, chunk=1000)


@pytest.mark.parametrize("chunk", [37, 100, 999, 5000])
def test_the_size_of_chunks_changes_nothing(
    chunk: int, experiment: Experiment, expected: Fates
) -> None:
    assert same(workers.run(experiment, GAMES, workers=1, chunk=chunk), expected)


def test_the_number_of_processes_changes_nothing(experiment: Experiment, expected: Fates) -> None:
    assert same(workers.run(experiment, GAMES, workers=2, chunk=300), expected)


def test_few_worlds_are_played_in_this_process(
    experiment: Experiment, expected: Fates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "ProcessPoolExecutor", None)
    assert same(workers.run(experiment, GAMES), expected)
