"""What a sweep costs: the reckoning and the page; nothing here is timed."""

from pathlib import Path

import pytest

from benchmarks.figure import Figure
from benchmarks.scale import (
    BEGIN,
    CELLS,
    END,
    PAGE,
    Costs,
    hours,
    kept,
    lines,
    nothing,
    placed,
    plans,
    reckoned,
    row_bytes,
)
from game.lab.sweep.plan import PART, Job, Numbers, Plan, count

COSTS = Costs(bound=1.0, free=4.0, handed=0.002, kept=0.008, read=0.001, part=2000, row=500)


def test_few_cores_take_the_time_of_their_work() -> None:
    parts = 1000
    assert hours(1.0, 2, COSTS, parts * PART) == pytest.approx((500 + 1) / 3600)
    assert hours(4.0, 2, COSTS, parts * PART) == pytest.approx((2000 + 1) / 3600)


def test_many_cores_wait_for_the_one_who_asks() -> None:
    parts = 1000
    assert hours(1.0, 10_000, COSTS, parts * PART) == pytest.approx((10 + 1) / 3600)


def test_more_machines_are_never_slower() -> None:
    found = reckoned(COSTS)
    assert [one for _, one, _ in found] == sorted((one for _, one, _ in found), reverse=True)
    assert all(one <= other for _, one, other in found)


def test_the_tables_say_what_was_measured_and_what_follows() -> None:
    text = "\n".join(lines(COSTS, [Figure("an empty job", 31.0, "us")], "0.3"))
    assert "| an empty job | 31 us |" in text
    assert "For 1,000,000,000 games: 50,000 parts, 100 MB on the disk" in text
    assert "busy for 8 minutes" in text
    assert "| 2 cores | 7.0 | 27.8 |" in text


def test_the_page_has_its_place() -> None:
    page = PAGE.read_text(encoding="utf-8")
    again = placed(page, ["told"])
    assert f"{BEGIN}\ntold\n{END}" in again
    assert placed(again, ["told"]) == again
    with pytest.raises(ValueError, match="no place"):
        placed("nothing", ["told"])


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return plans(tmp_path_factory.mktemp("scale"))[0]


def test_its_sweeps_are_of_one_part_a_cell(bound: Plan, tmp_path: Path) -> None:
    _, free = plans(tmp_path)
    assert len(bound.jobs()) == len(free.jobs()) == 2
    assert {kind for cell in free.cells for _, kind in cell.seats} == {"character"}


@pytest.fixture(scope="module")
def numbers(bound: Plan) -> Numbers:
    return count(bound, Job(0, range(50)))


def test_parts_and_rows_have_a_size(bound: Plan, numbers: Numbers, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    keep, read, size = kept(bound, numbers, tmp_path)
    assert min(keep, read) > 0
    assert 500 < size < 10_000
    assert CELLS > 100
    assert 0 < row_bytes(bound, numbers) < 20_000


def test_an_empty_job_is_its_own_result() -> None:
    assert nothing(None, 4) == 4
