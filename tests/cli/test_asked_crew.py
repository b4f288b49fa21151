"""Who plays, as the command line asks for it."""

import pytest
import typer

from game.cli.asked import crew_from
from game.lab.crew import Alone, Cluster, Processes


def test_nobody_is_named_unless_asked_for() -> None:
    assert crew_from(None, None) is None


@pytest.mark.parametrize(("workers", "kind"), [(1, Alone), (2, Processes), (5, Processes)])
def test_so_many_workers(workers: int, kind: type) -> None:
    crew = crew_from(workers, None)
    assert isinstance(crew, kind)
    assert crew.hands == workers  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", ["tcp://somewhere:8786", "shared/scheduler.json"])
def test_a_cluster_is_not_asked_before_there_is_work(address: str) -> None:
    crew = crew_from(None, address)
    assert isinstance(crew, Cluster)
    assert crew.address == address


def test_workers_and_a_cluster_do_not_go_together() -> None:
    with pytest.raises(typer.BadParameter, match="drop --workers, or --cluster"):
        crew_from(2, "tcp://somewhere:8786")
