"""A sweep comes out the same to the byte, however it was played."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.lab.crew import Alone, Crew, Processes
from game.lab.errors import LabError
from game.lab.sweep.folder import TABLE, Folder
from game.lab.sweep.plan import Plan
from game.lab.sweep.run import finished, light, play_parts
from tests.lab.cases import Case
from tests.lab.crew.jobs import Shuffled
from tests.lab.sweep.asked import plan_of

pytest.importorskip("pyarrow")

TEXT = """
n: 130
parameters: {war_dial: [-1, 1], events.shots.hazard.base: {low: -4, high: -2, steps: 2}}
"""


@pytest.fixture(scope="module")
def plan(strait: Case, tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Four cells, each in three parts."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("game.lab.sweep.plan.PART", 50)
        found = plan_of(tmp_path_factory.mktemp("sweep"), strait, TEXT)
        assert len(found.jobs()) == 12
        return found


def played(plan: Plan, place: Path, crew: Crew, stops: Sequence[int] = ()) -> bytes:
    """The finished table's bytes; interrupted after so many parts, and taken up again."""
    for stop in stops:
        folder = Folder(place, plan)
        results = play_parts(folder, folder.left(), crew)
        assert len(list(islice(results, stop))) <= stop
        results.close()  # type: ignore[attr-defined]
    folder = Folder(place, plan)
    list(play_parts(folder, folder.left(), crew))
    finished(folder)
    return (place / TABLE).read_bytes()


@pytest.fixture(scope="module")
def expected(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return played(plan, tmp_path_factory.mktemp("expected") / "out", Alone())


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), stops=st.lists(st.integers(0, 4), max_size=3))
def test_interrupted_and_shuffled_it_comes_out_the_same(
    seed: int,
    stops: list[int],
    plan: Plan,
    expected: bytes,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    place = tmp_path_factory.mktemp("again") / "out"
    assert played(plan, place, Shuffled(seed), stops) == expected


def test_processes_play_the_same(plan: Plan, expected: bytes, tmp_path: Path) -> None:
    with Processes(2) as crew:
        assert played(plan, tmp_path / "out", crew, [3]) == expected


def test_a_part_is_never_played_twice(plan: Plan, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out", plan)
    first = list(islice(play_parts(folder, folder.left(), Alone()), 5))
    second = list(play_parts(folder, folder.left(), Alone()))
    assert (len(first), len(second)) == (5, 7)
    assert len({plan.key(job) for job in [*first, *second]}) == 12
    assert folder.left() == []
    assert list(play_parts(folder, folder.left(), Alone())) == []


def test_a_part_is_kept_before_it_is_told(plan: Plan, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out", plan)
    job = next(iter(play_parts(folder, folder.left(), Alone())))
    assert folder.numbers(job)
    assert job not in folder.left()


def test_a_sweep_that_is_not_finished_has_no_table(plan: Plan, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out", plan)
    next(iter(play_parts(folder, folder.left(), Alone())))
    with pytest.raises(LabError, match="damaged"):
        finished(folder)
    assert not (tmp_path / "out" / TABLE).exists()


def test_the_hands_are_sent_no_text_of_the_scenario(plan: Plan) -> None:
    sent = light(plan)
    assert plan.loaded.sources
    assert not sent.loaded.sources
    assert sent.identity == plan.identity
