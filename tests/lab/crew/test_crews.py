"""Crews: whoever does the jobs, and in whatever order, the same comes out."""

import os
import pickle
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.crew import Alone, Cluster, Crew, Processes, Threads, crew_for, crew_of, in_order
from game.lab.crew.pick import WORTH_A_PROCESS
from game.lab.errors import LabError
from tests.lab.crew.jobs import Shuffled, add, die_once, fail, leave_a_mark, slow, who


@pytest.fixture(scope="module")
def two() -> Iterator[Processes]:
    with Processes(2) as crew:
        yield crew


def crews(two: Processes) -> list[Crew]:
    return [Alone(), Threads(1), Threads(3), two, Shuffled(1)]


def test_every_job_is_done_once_and_by_its_number(two: Processes) -> None:
    jobs = list(range(40, 0, -1))
    for crew in crews(two):
        found = list(crew.each(add, 100, jobs))
        assert sorted(found) == [(number, 100 + job) for number, job in enumerate(jobs)]


def test_results_are_placed_by_number(two: Processes) -> None:
    for crew in crews(two):
        assert in_order(crew, add, 1, range(9)) == list(range(1, 10))
        assert in_order(crew, add, 1, []) == []


@given(st.integers(0, 2**32), st.lists(st.integers(), max_size=30))
def test_the_order_in_which_jobs_are_done_changes_nothing(seed: int, jobs: list[int]) -> None:
    assert in_order(Shuffled(seed), add, 5, jobs) == in_order(Alone(), add, 5, jobs)


def test_an_error_in_a_job_is_raised_where_the_job_came_from(two: Processes) -> None:
    for crew in crews(two):
        with pytest.raises(LabError, match=r"^so 2$"):
            list(crew.each(fail, "so", range(6)))
        assert in_order(crew, add, 0, [7]) == [7], "and the crew goes on"


def test_jobs_that_nobody_asks_for_are_not_done() -> None:
    done: list[int] = []
    results = Alone().each(lambda _, job: done.append(job), None, range(5))
    next(results)
    results.close()
    assert done == [0]


def test_threads_take_no_more_jobs_than_they_can_soon_do() -> None:
    begun: list[int] = []
    results = Threads(2).each(lambda _, job: begun.append(job), None, range(100))
    next(results)
    time.sleep(0.05)
    assert len(begun) <= 8
    results.close()
    assert len(begun) <= 8
    assert not [each for each in threading.enumerate() if each.name.startswith("crew")]


def test_processes_are_kept_for_the_next_run(two: Processes) -> None:
    first = set(in_order(two, who, None, range(20)))
    again = set(in_order(two, who, None, range(20)))
    assert len(first | again) == 2


def test_both_hands_work(two: Processes) -> None:
    assert len({pid for _, pid in in_order(two, slow, 0.02, range(6))}) == 2


def test_a_hand_that_dies_is_replaced_and_its_job_done_again(tmp_path: Path) -> None:
    with Processes(2) as crew:
        assert in_order(crew, die_once, tmp_path, range(8)) == [n * n for n in range(8)]
    assert (tmp_path / "died").exists()


def test_a_job_that_ends_every_hand_is_told(tmp_path: Path) -> None:
    (tmp_path / "0").touch()
    with Processes(1) as crew, pytest.raises(LabError, match="job 1: 3 processes ended"):
        list(crew.each(leave_a_mark, tmp_path, [0, 2]))


def test_an_idle_hand_that_died_is_not_missed() -> None:
    with Processes(1) as crew:
        [old] = in_order(crew, who, None, [0])
        crew._idle[0].process.kill()
        crew._idle[0].process.join()
        [new] = in_order(crew, who, None, [0])
        assert new != old


def test_hands_that_work_are_ended_with_the_run() -> None:
    with Processes(2) as crew:
        results = crew.each(slow_at_first, None, [0.0, 60.0])
        assert next(results)[0] == 0
        began = time.monotonic()
        results.close()
        assert time.monotonic() - began < 30
        assert len(crew._idle) == 1


def slow_at_first(_common: None, seconds: float) -> None:
    time.sleep(seconds)


def test_a_closed_crew_takes_up_new_hands() -> None:
    crew = Processes(1)
    [old] = in_order(crew, who, None, [0])
    crew.close()
    [new] = in_order(crew, who, None, [0])
    crew.close()
    assert new != old


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="no signal masks here")
def test_hands_do_not_hear_ctrl_c_and_who_asks_does(two: Processes) -> None:
    assert in_order(two, deaf, signal.SIGINT, range(2)) == [True, True]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())


def deaf(number: int, _job: int) -> bool:
    """Whether a signal does not reach this process."""
    os.kill(os.getpid(), number)
    return number in signal.pthread_sigmask(signal.SIG_BLOCK, set())


def test_a_result_that_cannot_be_sent_is_told(two: Processes) -> None:
    with pytest.raises((pickle.PicklingError, AttributeError), match="lambda"):
        in_order(two, gives_a_function, None, [1])
    assert in_order(two, add, 1, [1]) == [2]


def gives_a_function(_common: None, _job: int) -> object:
    return lambda: None


def test_a_fault_in_a_job_is_raised_as_it_is(two: Processes) -> None:
    for crew in (Alone(), Threads(2), two):
        with pytest.raises(ZeroDivisionError):
            in_order(crew, divided, 12, [3, 0])
    assert in_order(two, divided, 12, [3, 4]) == [4, 3]


def divided(common: int, job: int) -> int:
    return common // job


def test_large_results_come_through(two: Processes) -> None:
    found = in_order(two, repeat, b"abcd", [1_000_000] * 3)
    assert [len(each) for each in found] == [4_000_000] * 3


def repeat(common: bytes, job: int) -> bytes:
    return common * job


@pytest.mark.parametrize(
    ("workers", "cores", "kind", "hands"),
    [(1, 8, Alone, 1), (3, 8, Processes, 3), (None, 8, Processes, 8), (None, None, Alone, 1)],
)
def test_so_many_workers_as_are_asked_for_or_as_there_are_cores(
    workers: int | None,
    cores: int | None,
    kind: type[Crew],
    hands: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    crew = crew_of(workers)
    assert (type(crew), crew.hands) == (kind, hands)


def test_threads_only_for_jobs_that_leave_the_interpreter() -> None:
    assert type(crew_of(2, threads=True)) is Threads
    assert type(crew_of(1, threads=True)) is Alone


def test_an_address_means_a_cluster() -> None:
    assert isinstance(crew_of(None, "tcp://nowhere:1"), Cluster)


@pytest.mark.parametrize(
    ("games", "cores", "hands"),
    [(1, 8, 1), (9_999, 8, 1), (10_000, 8, 2), (35_000, 8, 4), (10**6, 8, 8), (10**6, None, 1)],
)
def test_as_many_processes_as_are_worth_their_start(
    games: int, cores: int | None, hands: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert crew_for(games).hands == hands
    assert WORTH_A_PROCESS == 10_000


def test_a_crew_that_is_given_is_taken() -> None:
    crew = Alone()
    assert crew_for(10**9, crew) is crew
