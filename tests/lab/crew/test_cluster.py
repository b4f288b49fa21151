"""A cluster of separate processes on this machine: nothing is lost with a worker."""

import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.lab.crew import Alone, Cluster, in_order
from game.lab.errors import LabError
from game.lab.sweep.plan import count
from game.lab.sweep.run import light
from game.lab.workers import run
from game.lab.worlds import experiment_of
from tests.lab.cases import Case, same
from tests.lab.crew.jobs import add, die_once, fail, slow, slowly_played
from tests.lab.sweep.asked import plan_of

distributed = pytest.importorskip("distributed")

CONNECT = socket.socket.connect

pytestmark = pytest.mark.filterwarnings(
    # The scheduler and its workers end with the fixture, some of their sockets a moment later.
    "ignore:unclosed:ResourceWarning",
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster talks over the loopback of this machine, and over nothing else."""

    def loopback_only(one: socket.socket, address: tuple[str, int]) -> None:
        if address[0] != "127.0.0.1":
            raise RuntimeError(f"a test wanted to connect to {address!r}")
        CONNECT(one, address)

    monkeypatch.setattr(socket.socket, "connect", loopback_only)


def workers(number: int) -> Any:
    """A scheduler here and so many workers, each a process of its own."""
    return distributed.LocalCluster(
        n_workers=number,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=50,
    )


@pytest.fixture(scope="module")
def local() -> Iterator[Any]:
    with workers(2) as started:
        yield started


@pytest.fixture(scope="module")
def cluster(local: Any) -> Iterator[Cluster]:
    with Cluster(local.scheduler_address) as crew:
        yield crew


def test_it_has_as_many_hands_as_its_workers_have_threads(cluster: Cluster) -> None:
    assert cluster.hands == 2


def test_results_are_placed_by_number(cluster: Cluster) -> None:
    assert in_order(cluster, add, 10, list(range(50, 0, -1))) == list(range(60, 10, -1))
    assert in_order(cluster, add, 10, []) == []


def test_equal_jobs_are_done_once_and_come_back_with_every_number(cluster: Cluster) -> None:
    found = in_order(cluster, slow, 0.02, [4, 4, 5, 4])
    assert [job for job, _ in found] == [4, 4, 5, 4]


def test_an_error_in_a_job_is_raised_here(cluster: Cluster) -> None:
    with pytest.raises(LabError, match=r"^so 2$"):
        list(cluster.each(fail, "so", range(6)))
    assert in_order(cluster, add, 0, [7]) == [7]


def test_who_stops_asking_takes_the_jobs_back(cluster: Cluster) -> None:
    results = cluster.each(slow, 0.05, range(1000))
    next(results)
    results.close()
    assert in_order(cluster, add, 0, [1, 2]) == [1, 2]
    again = in_order(cluster, slow, 0.05, range(4))
    assert [job for job, _ in again] == [0, 1, 2, 3], "what was taken back can be asked again"


def test_another_version_is_refused(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.lab.crew.cluster.__version__", "0.0.1")
    with pytest.raises(LabError, match=r"a worker has knot-of-war .* and this is 0\.0\.1"):
        in_order(cluster, add, 0, [1])


def test_worlds_are_the_same_to_the_bit(cluster: Cluster, strait: Case) -> None:
    experiment = experiment_of(strait.loaded, strait.record)
    expected = run(experiment, range(900), Alone())
    for chunk in (70, 333):
        assert same(run(experiment, range(900), cluster, chunk=chunk), expected)


def test_a_sweeps_parts_are_the_same_numbers(
    cluster: Cluster, strait: Case, tmp_path: Path
) -> None:
    plan = plan_of(tmp_path, strait, "n: 50\nparameters: {war_dial: [-1, 0, 1]}\n")
    jobs = plan.jobs()
    expected = in_order(Alone(), count, plan, jobs)
    assert in_order(cluster, count, light(plan), jobs) == expected


def test_a_worker_that_dies_of_its_work_loses_none(cluster: Cluster, tmp_path: Path) -> None:
    assert in_order(cluster, die_once, tmp_path, range(8)) == [n * n for n in range(8)]


def test_a_worker_that_is_killed_in_mid_run_changes_nothing(cluster: Cluster, strait: Case) -> None:
    experiment = experiment_of(strait.loaded, strait.record)
    jobs = [range(at, at + 40) for at in range(0, 1600, 40)]
    results = cluster.each(slowly_played, experiment, jobs)
    number, (fates, victim) = next(results)
    found = {number: fates}
    os.kill(victim, signal.SIGKILL)
    pids = set()
    for number, (fates, pid) in results:
        found[number] = fates
        pids.add(pid)
    assert sorted(found) == list(range(40))
    assert pids - {victim}
    expected = in_order(Alone(), slowly_played, experiment, jobs)
    assert all(same(found[at], fates) for at, (fates, _) in enumerate(expected))


def test_where_nobody_listens_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.lab.crew.cluster.REACHED", 0.3)
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{port.getsockname()[1]}"
        with pytest.raises(LabError, match=r"no scheduler answers there .* `dask scheduler`"):
            in_order(Cluster(address), add, 0, [1])


def test_a_scheduler_without_workers_is_not_waited_for_long() -> None:
    with workers(0) as empty:
        crew = Cluster(empty.scheduler_address, patience=0.2)
        with pytest.raises(LabError, match=r"no worker for 0\.2 seconds; .*`dask worker"):
            in_order(crew, add, 0, [1])


def test_a_scheduler_file_leads_to_its_cluster(local: Any, tmp_path: Path) -> None:
    file = tmp_path / "scheduler.json"
    file.write_text(json.dumps({"address": local.scheduler_address, "workers": {}}))
    with Cluster(str(file)) as crew:
        assert in_order(crew, add, 3, [1, 2]) == [4, 5]


@pytest.mark.parametrize("text", [None, "", "[]", "{}", "no json"])
def test_what_is_no_scheduler_file_is_told(text: str | None, tmp_path: Path) -> None:
    file = tmp_path / "scheduler.json"
    if text is not None:
        file.write_text(text)
    with pytest.raises(LabError, match=r"scheduler\.json: this is no scheduler file; name"):
        in_order(Cluster(str(file)), add, 0, [1])


def test_when_all_workers_are_gone_for_good_it_says_so() -> None:
    with workers(1) as lonely, Cluster(lonely.scheduler_address, patience=0.3) as crew:
        results = crew.each(slow, 0.01, range(300))
        next(results)
        lonely.scale(0)
        with pytest.raises(LabError, match="no worker"):
            list(results)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(LabError, match=r"needs distributed: pip install 'knot-of-war\[lab\]'"):
        in_order(Cluster("tcp://127.0.0.1:1"), add, 0, [1])
