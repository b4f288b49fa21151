"""Who plays, and in what pieces."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab import hands
from game.lab.compiled import ExecutorError
from game.lab.crew import Alone, Processes, Threads
from game.lab.crowd import BATCH
from game.lab.experiment import Experiment
from game.lab.hands import LEAST, PIECE, cut, evenly, shared_out
from game.lab.worlds import experiment_of
from tests.lab.cases import Case


@pytest.fixture(scope="module")
def experiment(strait: Case) -> Experiment:
    return experiment_of(strait.loaded, strait.record)


def kernel_plays(monkeypatch: pytest.MonkeyPatch, *given: Experiment) -> None:
    """Let the kernel play these alone, whether it is installed or not."""

    def executor(experiment: Experiment, model: object, games: int) -> str:
        return "compiled" if experiment in given else "numpy"

    monkeypatch.setattr(hands, "executor_of", executor)


def test_chunks_hold_every_game_once_and_in_order() -> None:
    assert cut(range(3, 14), 4) == [range(3, 7), range(7, 11), range(11, 14)]
    assert cut(range(5, 5)) == []


@given(n=st.integers(1, 10**6), first=st.integers(0, 10**9), number=st.integers(0, 64))
def test_pieces_are_whole_even_and_not_too_large(n: int, first: int, number: int) -> None:
    pieces = evenly(range(first, first + n), number)
    assert pieces[0].start == first
    assert pieces[-1].stop == first + n
    assert all(one.stop == other.start for one, other in pairwise(pieces))
    sizes = [len(piece) for piece in pieces]
    assert max(sizes) <= PIECE
    assert max(sizes) - min(sizes) <= 1
    assert len(pieces) == 1 or min(sizes) >= LEAST


def test_threads_have_some_pieces_each_where_there_are_enough() -> None:
    assert len(evenly(range(100_000), 2)) == 8
    assert len(evenly(range(100_000), 0)) == 3
    assert len(evenly(range(9_000), 2)) == 2
    assert len(evenly(range(100), 2)) == 1


def test_numpy_has_processes_and_pieces_of_some_batches(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    kernel_plays(monkeypatch)
    crew, pieces = shared_out([experiment], range(50_000))
    assert isinstance(crew, Processes)
    assert pieces == evenly(range(50_000), 2, BATCH)
    assert len(pieces) == 50_000 // BATCH
    _, pieces = shared_out([experiment], range(BATCH))
    assert pieces == [range(BATCH)], "less than a batch is not cut"


@pytest.mark.parametrize("plays", [True, False])
def test_many_machines_have_chunks(
    plays: bool, experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Elsewhere:
        hands = 4

        def each(self, *_: object) -> None:
            """Never asked."""

    kernel_plays(monkeypatch, *([experiment] if plays else []))
    crew: Any = Elsewhere()
    assert shared_out([experiment], range(50_000), crew) == (crew, cut(range(50_000)))


def test_the_kernel_has_threads_and_pieces(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    kernel_plays(monkeypatch, experiment)
    crew, pieces = shared_out([experiment], range(50_000))
    assert isinstance(crew, Threads)
    assert crew.hands == 2
    assert pieces == evenly(range(50_000), 2)


def test_processes_become_threads_and_other_crews_stay(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel_plays(monkeypatch, experiment)
    crew, _ = shared_out([experiment], range(50_000), Processes(3))
    assert isinstance(crew, Threads)
    assert crew.hands == 3
    alone = Alone()
    crew, pieces = shared_out([experiment], range(50_000), alone)
    assert crew is alone
    assert pieces == evenly(range(50_000), 1)


def test_the_size_of_chunks_may_be_given(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel_plays(monkeypatch, experiment)
    assert shared_out([experiment], range(70), Alone(), 30)[1] == cut(range(70), 30)


def test_one_line_that_numpy_plays_keeps_all_in_processes(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(experiment, executor="numpy")
    kernel_plays(monkeypatch, experiment)
    crew = Processes(2)
    assert shared_out([experiment, other], range(50_000), crew) == (
        crew,
        evenly(range(50_000), 2, BATCH),
    )


def test_the_kernel_that_cannot_play_says_so_before_anybody_works(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.compiled.available", lambda: False)
    with pytest.raises(ExecutorError, match="needs numba"):
        shared_out([replace(experiment, executor="compiled")], range(10))
