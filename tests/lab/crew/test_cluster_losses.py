"""What a cluster loses is done again; a client is played here that loses on purpose."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from game.lab.crew import Cluster, in_order
from game.lab.crew.cluster import MOST_LOSSES
from game.lab.errors import LabError
from tests.lab.crew.jobs import add

pytest.importorskip("distributed")


class Future:
    """A future that is done at once, as its client wants it to be."""

    def __init__(self, client: "Client", key: str, do: Callable[[], Any]) -> None:
        self.client, self.key, self.do = client, key, do
        self.status = "finished"
        self.released = False

    def add_done_callback(self, call: Callable[["Future"], None]) -> None:
        if self.client.lost > 0:
            self.client.lost -= 1
            self.status = "lost"
        call(self)

    def result(self, timeout: float) -> Any:
        if self.client.faults:
            raise self.client.faults.pop()
        return self.do()

    def release(self) -> None:
        self.released = True


class Client:
    """A client of nobody: does jobs itself, when it does not lose them."""

    status = "running"

    def __init__(self, lost: int = 0, faults: list[BaseException] | None = None) -> None:
        self.lost, self.faults = lost, faults or []
        self.workers = {"one": 1}
        self.futures: list[Future] = []

    def nthreads(self) -> dict[str, int]:
        return self.workers

    def submit(self, do: Callable[..., Any], *given: Any, key: str, **_more: Any) -> Future:
        def work() -> Any:
            return do(*(each.do() if isinstance(each, Future) else each for each in given))

        future = Future(self, key, work)
        self.futures.append(future)
        return future

    def close(self) -> None:
        self.status = "closed"


def cluster(client: Client) -> Cluster:
    crew = Cluster("tcp://nowhere:1", patience=0.01)
    crew._clients.append(client)
    return crew


@pytest.mark.parametrize("lost", range(MOST_LOSSES))
def test_a_lost_result_is_made_again(lost: int) -> None:
    client = Client(lost)
    assert in_order(cluster(client), add, 5, [1, 2, 1]) == [6, 7, 6]
    assert len({future.key for future in client.futures}) == len(client.futures)
    assert len(client.futures) == 1 + 2 + lost, "what all have in common, two jobs, what was lost"


@pytest.mark.parametrize("fault", [asyncio.CancelledError(), TimeoutError()])
def test_a_result_that_is_lost_on_its_way_is_fetched_or_made_again(fault: BaseException) -> None:
    assert in_order(cluster(Client(faults=[fault])), add, 5, [1, 2]) == [6, 7]


def test_what_is_always_lost_is_given_up() -> None:
    with pytest.raises(LabError, match="connection to the scheduler was lost"):
        in_order(cluster(Client(lost=1000)), add, 5, [1])


def test_a_scheduler_that_went_is_told_at_once() -> None:
    client = Client(lost=1)
    client.status = "closed"
    with pytest.raises(LabError, match="connection to the scheduler was lost"):
        in_order(cluster(client), add, 5, [1])


def test_a_result_that_nobody_can_make_is_not_waited_for() -> None:
    client = Client(faults=[TimeoutError()])
    client.workers = {}
    with pytest.raises(LabError, match=r"no worker for 0\.01 seconds"):
        in_order(cluster(client), add, 5, [1])


def test_a_worker_without_the_package_is_told() -> None:
    fault = ModuleNotFoundError("No module named 'game'", name="game")
    with pytest.raises(LabError, match="a worker has no game; install knot-of-war"):
        in_order(cluster(Client(faults=[fault])), add, 5, [1])


def test_a_job_that_kills_its_workers_is_told() -> None:
    distributed = pytest.importorskip("distributed")
    fault = distributed.KilledWorker("job", None, 3)
    with pytest.raises(LabError, match="ended every worker that took it"):
        in_order(cluster(Client(faults=[fault])), add, 5, [1])


def test_nothing_is_wanted_of_the_cluster_afterwards() -> None:
    client = Client()
    results = cluster(client).each(add, 5, range(20))
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(client.futures) < 20
    assert all(future.released for future in client.futures)
