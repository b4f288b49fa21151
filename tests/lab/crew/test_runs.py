"""Crews from within: which hand does which job, what is kept, what is let go."""

from __future__ import annotations

import pickle
import threading
import time
from collections.abc import Iterator, Sequence
from multiprocessing import Pipe
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import __version__
from game.lab.crew import Alone, Cluster, Processes, Threads, crew_for, crew_of, in_order
from game.lab.crew.base import Held
from game.lab.crew.cluster import digest, found_at, work
from game.lab.crew.processes import _outcome, serve
from game.lab.errors import LabError, missing
from tests.lab.crew.jobs import Shuffled, add, fail

# In order


class Backwards:
    """A crew that is done with the last job first."""

    hands = 1

    def each(self, do: Any, common: Any, jobs: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        for number in reversed(range(len(jobs))):
            yield number, do(common, jobs[number])


@given(st.lists(st.integers(-99, 99), max_size=20), st.integers(0, 9))
def test_results_are_placed_by_number_whoever_is_done_first(jobs: list[int], seed: int) -> None:
    wanted = [5 + job for job in jobs]
    for crew in (Alone(), Backwards(), Shuffled(seed)):
        assert in_order(crew, add, 5, jobs) == wanted


def test_a_result_that_is_missing_is_no_result() -> None:
    class Lazy(Backwards):
        def each(self, do: Any, common: Any, jobs: Sequence[Any]) -> Iterator[tuple[int, Any]]:
            yield from list(super().each(do, common, jobs))[1:]

    with pytest.raises(KeyError):
        in_order(Lazy(), add, 0, [1, 2, 3])


# Alone


def test_alone_does_each_job_when_it_is_asked_for() -> None:
    done: list[int] = []

    def note(common: str, job: int) -> str:
        done.append(job)
        return f"{common}{job}"

    results = Alone().each(note, "x", [7, 8, 9])
    assert done == []
    assert next(results) == (0, "x7") and done == [7]
    assert list(results) == [(1, "x8"), (2, "x9")]


def test_a_crew_as_a_context_lets_go_of_what_it_holds() -> None:
    class Holding(Held):
        held = 1

        def close(self) -> None:
            self.held = 0

    with Holding() as crew:
        assert crew.held == 1
    assert crew.held == 0
    crew = Holding()
    with pytest.raises(LabError), crew:
        raise LabError("inside")
    assert crew.held == 0, "after a fault, too"


# Threads


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 5), st.integers(0, 30))
def test_threads_do_every_job_once(hands: int, jobs: int) -> None:
    lock, done = threading.Lock(), []

    def note(_: None, job: int) -> int:
        with lock:
            done.append(job)
        return job * job

    assert in_order(Threads(hands), note, None, range(jobs)) == [n * n for n in range(jobs)]
    assert sorted(done) == list(range(jobs))


def test_threads_share_what_jobs_have_in_common() -> None:
    common = object()
    found = in_order(Threads(2), lambda given, _: given is common, common, range(4))
    assert found == [True] * 4


def test_threads_work_at_the_same_time_and_no_more_than_there_are_hands() -> None:
    lock, now, most = threading.Lock(), [0], [0]

    def busy(_: None, _job: int) -> None:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        time.sleep(0.02)
        with lock:
            now[0] -= 1

    in_order(Threads(3), busy, None, range(9))
    assert 2 <= most[0] <= 3


def test_a_fault_in_a_thread_ends_the_run_and_no_thread_stays() -> None:
    with pytest.raises(LabError, match=r"^so 2$"):
        in_order(Threads(2), fail, "so", range(50))
    assert not [each for each in threading.enumerate() if each.name.startswith("crew")]


# What a process does, in this one


def served(*sent: Any) -> list[Any]:
    """What a hand answers to what is sent through its pipe, which then closes."""
    here, there = Pipe()
    for each in sent:
        here.send(each)
    hand = threading.Thread(target=_served, args=(there,))
    hand.start()
    answers = []
    jobs = [each for each in sent if isinstance(each, tuple) and len(each) == 1]
    for _ in jobs:
        answers.append(here.recv())
    here.close()
    hand.join(10)
    assert not hand.is_alive(), "it ends when nobody is at the other end"
    return answers


def _served(pipe: Any) -> None:
    from unittest.mock import patch

    with patch("game.lab.crew.processes.signal.signal"):  # only a main thread may set one
        serve(pipe)


def test_a_hand_does_the_jobs_of_one_run_after_another() -> None:
    answers = served((add, 10), (1,), (2,), None, (add, 100), (3,), None)
    assert answers == [(True, 11), (True, 12), (True, 103)]


def test_a_fault_of_a_job_is_an_answer_and_the_hand_goes_on() -> None:
    good, bad, again = served((fail, "so"), (1,), (2,), (3,))
    assert good == (True, 1) and again == (True, 3)
    assert bad[0] is False and isinstance(bad[1], LabError) and str(bad[1]) == "so 2"


def test_an_outcome_is_packed_once() -> None:
    assert pickle.loads(_outcome(add, 1, 2)) == (True, 3)
    found, error = pickle.loads(_outcome(divide, 1, 0))
    assert not found and isinstance(error, ZeroDivisionError)


def divide(common: int, job: int) -> float:
    return common / job


def test_no_job_needs_no_process() -> None:
    crew = Processes(4)
    assert list(crew.each(add, 1, [])) == []
    crew.close()
    crew.close()


def test_no_more_hands_are_started_than_there_are_jobs() -> None:
    with Processes(4) as crew:
        assert in_order(crew, add, 1, [5]) == [6]
        assert len(crew._idle) == 1
        assert crew.hands == 4


# A cluster's names and versions


@given(st.lists(st.one_of(st.text(max_size=5), st.binary(max_size=5)), max_size=4))
def test_equal_parts_have_one_name(parts: list[str | bytes]) -> None:
    assert digest(*parts) == digest(*parts)
    assert len(digest(*parts)) == 32
    assert digest(*parts, b"more") != digest(*parts)


def test_a_name_tells_where_one_part_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") != digest("ab", "")
    assert digest("ab") == digest(b"ab")


def test_work_is_done_under_the_same_version_alone() -> None:
    assert work(__version__, add, 1, 2) == 3
    with pytest.raises(LabError, match=f"a worker has knot-of-war {__version__}, and this is 0"):
        work("0", add, 1, 2)


@pytest.mark.parametrize("address", ["tcp://host:8786", "tls://10.0.0.1:1", "inproc://x"])
def test_an_address_is_taken_as_it_is(address: str) -> None:
    assert found_at(address) == address


# Which crew


@pytest.mark.parametrize("workers", [0, None])
def test_no_number_means_all_cores(workers: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 6)
    assert crew_of(workers).hands == 6
    assert crew_of(workers, threads=True).hands == 6


def test_a_cluster_is_taken_before_workers_and_asked_for_nothing_yet() -> None:
    crew = crew_of(3, "tcp://nowhere:1", threads=True)
    assert isinstance(crew, Cluster) and crew.address == "tcp://nowhere:1"
    crew.close()


@given(st.integers(0, 10**7), st.integers(1, 64))
def test_hands_grow_with_the_games_up_to_the_cores(games: int, cores: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("os.cpu_count", lambda: cores)
        assert crew_for(games).hands == min(cores, 1 + games // 10_000)


def test_what_is_missing_says_how_to_get_it() -> None:
    for name in ("distributed", "pyarrow", "matplotlib"):
        told = str(missing(name))
        assert f"this needs {name}: pip install 'knot-of-war[lab]'" in told
