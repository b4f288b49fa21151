import threading

import pytest

from game.ui.worker import Worker


@pytest.fixture
def worker() -> Worker:
    return Worker()


def test_a_job_is_done_elsewhere_and_told_here(worker: Worker) -> None:
    told: list[tuple[str, str]] = []
    here = threading.current_thread().name

    def tell(there: str) -> None:
        told.append((there, threading.current_thread().name))

    worker.ask(lambda: threading.current_thread().name, tell)
    worker.wait()
    worker.close()
    assert told[0][1] == here
    assert told[0][0].startswith("knot")


def test_jobs_are_done_and_told_in_order(worker: Worker) -> None:
    told: list[int] = []
    for number in range(20):
        worker.ask(lambda number=number: number, told.append)
    worker.wait()
    worker.close()
    assert told == list(range(20))


def test_nothing_is_told_before_it_is_collected(worker: Worker) -> None:
    told: list[int] = []
    gate = threading.Event()
    worker.ask(lambda: gate.wait(10), lambda _: told.append(1))
    assert not worker.collect()
    assert worker.busy
    gate.set()
    worker.wait()
    worker.close()
    assert told == [1]
    assert not worker.busy


def test_a_quiet_job_holds_nobody_up(worker: Worker) -> None:
    gate = threading.Event()
    worker.ask(lambda: gate.wait(10), lambda _: None, quiet=True)
    assert not worker.busy
    gate.set()
    worker.wait()
    worker.close()


def test_an_error_of_a_job_is_raised_where_it_is_collected(worker: Worker) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    worker.ask(fail, lambda _: None)
    with pytest.raises(ZeroDivisionError):
        worker.wait()
    worker.close()


def test_what_a_job_leads_to_may_ask_for_more(worker: Worker) -> None:
    told: list[str] = []
    worker.ask(lambda: "one", lambda one: worker.ask(lambda: one + " two", told.append))
    worker.wait()
    worker.close()
    assert told == ["one two"]


def test_closing_forgets_what_was_not_begun(worker: Worker) -> None:
    told: list[int] = []
    gate = threading.Event()
    worker.ask(lambda: gate.wait(10), lambda _: told.append(1))
    worker.ask(lambda: 2, told.append)
    gate.set()
    worker.close()
    assert not worker.collect()
    assert told == []
