"""A debrief is counted while one reads: in slices, the open tab first, and nobody has to wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.lab.debrief.told.whole import Amount
from game.lab.debrief.turning import Look
from game.ui import counting, reckoner
from game.ui.aftermath import Aftermath
from game.ui.counting import Result
from game.ui.navigation import Navigation
from game.ui.reckoner import Reckoner, worked
from game.ui.reel import Review
from game.ui.worker import Worker
from tests.ui.reels import review

LITTLE = Amount(worlds=1_100, each=10, skill=12, looks=(Look(2, 4), Look(4, 2)))
ALL = tuple(counting.STAGES)


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[Navigation]:
    monkeypatch.setattr(counting, "AMOUNT", LITTLE)
    monkeypatch.setattr(reckoner, "SLICE", 0.0)
    worker = Worker()
    yield Navigation(worker)
    worker.close()


def run(window: Navigation, most: int = 10_000) -> int:
    """Do jobs until there are none, or so many; how many were done."""
    for done in range(most):
        if not window.worker.wait():
            return done
    return most


def one_job(window: Navigation) -> None:
    """Wait for the job that is under way, and hand over nothing else."""
    job = window.worker._jobs.popleft()
    job.then(job.future.result(timeout=30))


def begun(window: Navigation, stages: tuple[str, ...] = ALL, tab: str = "worlds") -> Review:
    shown = review(tab=tab)
    window.reckoner = Reckoner(window)  # type: ignore[attr-defined]
    reckoner_of(window).begin(shown, stages)
    return shown


def reckoner_of(window: Navigation) -> Reckoner:
    found = window.reckoner  # type: ignore[attr-defined]
    assert isinstance(found, Reckoner)
    return found


def test_everything_is_counted_to_its_end(window: Navigation) -> None:
    shown = begun(window)
    run(window)
    assert all(shown.after.finished(stage) for stage in ALL)
    assert shown.after.worlds is not None
    assert shown.after.worlds.n == LITTLE.worlds
    assert shown.after.path
    assert shown.after.skill
    assert shown.searched == 1.0


def test_nobody_has_to_wait_for_it(window: Navigation) -> None:
    begun(window)
    assert not window.worker.busy


def test_what_there_is_so_far_is_shown_slice_by_slice(window: Navigation) -> None:
    shown = begun(window, ("worlds",))
    seen = []
    while window.worker._jobs:
        window.stale = False
        one_job(window)
        assert window.stale
        line = shown.after.worlds
        seen.append(0 if line is None else line.n)
    assert seen[0] == 0  # the game is opened first
    assert seen[-1] == LITTLE.worlds
    assert seen == sorted(seen)
    assert sorted(set(seen)) == [0, 500, 1000, 1100]


def test_the_open_tab_is_served_first_and_the_rest_in_order(window: Navigation) -> None:
    shown = begun(window, tab="turning")
    one_job(window)
    one_job(window)
    assert list(shown.after.done) == ["turning"]
    run(window)
    assert list(shown.after.done) == ["turning", *(each for each in ALL if each != "turning")]


def test_a_tab_that_is_turned_to_meanwhile_is_served_next(window: Navigation) -> None:
    shown = begun(window)
    one_job(window)
    one_job(window)
    assert list(shown.after.done) == ["worlds"]
    shown.tab = "advisers"
    one_job(window)
    one_job(window)
    assert list(shown.after.done)[:2] == ["worlds", "said"]


def test_whoever_leaves_stops_it_and_whoever_comes_back_goes_on(window: Navigation) -> None:
    shown = begun(window, ("worlds",))
    one_job(window)
    one_job(window)
    counter = reckoner_of(window)
    counter.stop()
    run(window)
    before = shown.after.worlds
    assert before is not None
    assert before.n < LITTLE.worlds
    counter.begin(shown, ("worlds",))
    run(window)
    assert shown.after.worlds is not None
    assert shown.after.worlds.n == LITTLE.worlds
    assert shown.after.worlds.rows.startswith(before.rows)


def test_a_stopped_search_shows_nothing_until_it_is_gone_on_with(window: Navigation) -> None:
    shown = begun(window, ("turning",))
    assert shown.searched == 0.0
    one_job(window)
    counter = reckoner_of(window)
    counter.stop()
    run(window)
    assert shown.searched is None
    assert not shown.points
    counter.begin(shown, ("turning",))
    run(window)
    assert shown.searched == 1.0


def test_a_finished_search_stays_when_one_leaves(window: Navigation) -> None:
    shown = begun(window, ("turning",))
    run(window)
    found = shown.points
    reckoner_of(window).stop()
    assert shown.searched == 1.0
    assert shown.points == found


def test_a_search_that_is_asked_for_twice_runs_once(window: Navigation) -> None:
    shown = begun(window, ("turning",))
    reckoner_of(window).begin(shown, ("turning",))
    assert len(window.worker._jobs) == 1


def test_another_game_takes_the_place_of_the_first(window: Navigation) -> None:
    first = begun(window, ("worlds",))
    one_job(window)
    second = review(tab="worlds")
    reckoner_of(window).begin(second, ("path",))
    run(window)
    assert second.after.finished("path")
    assert not first.after.finished("worlds")
    assert second.after.worlds is None


def test_a_game_that_goes_on_is_not_counted(window: Navigation) -> None:
    shown = review()
    shown.reel = replace(shown.reel, debrief=None)
    Reckoner(window).begin(shown, ALL)
    assert not window.worker._jobs
    assert shown.searched is None


def test_by_itself_all_stages_are_counted(
    window: Navigation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reckoner, "STAGES", ("path", "worlds"))
    shown = review()
    Reckoner(window).begin(shown)
    run(window)
    assert list(shown.after.done) == ["path", "worlds"]
    assert shown.searched is None


def test_two_runs_come_to_the_same_numbers(window: Navigation) -> None:
    found = []
    for _ in range(2):
        shown = begun(window, ("worlds", "skill", "turning"))
        run(window)
        found.append(shown.after)
    one, other = found
    assert one.worlds is not None
    assert other.worlds is not None
    assert one.worlds.rows == other.worlds.rows
    assert one.skill == other.skill
    assert one.search == other.search


# One job


def slices(count: int) -> Iterator[Result]:
    for number in range(1, count + 1):
        yield number / count, {"own": number}


def ticking(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def test_a_job_works_for_its_time_and_brings_the_last_result() -> None:
    clock = ticking(1.0)
    result, ended = worked(slices(10), 3.0, lambda: next(clock))
    assert result == (0.3, {"own": 3})
    assert not ended


def test_a_job_goes_on_where_the_last_one_stopped() -> None:
    left, clock = slices(5), ticking(1.0)
    assert worked(left, 2.0, lambda: next(clock))[0] == (0.4, {"own": 2})
    result, ended = worked(left, 100.0, lambda: next(clock))
    assert result == (1.0, {"own": 5})
    assert ended


def test_a_stage_without_results_has_ended() -> None:
    assert worked(slices(0), 1.0) == (None, True)


def test_how_long_a_job_works_changes_no_number() -> None:
    clock = ticking(1.0)
    short, left, ended = None, slices(7), False
    while not ended:
        found, ended = worked(left, 0.5, lambda: next(clock))
        short = found or short
    assert short == worked(slices(7), 1e9)[0]


def test_nothing_is_done_before_it_began() -> None:
    empty = Aftermath()
    assert not any(empty.finished(stage) for stage in ALL)
    assert not Aftermath(done={"worlds": 0.99}).finished("worlds")
    assert Aftermath(done={"worlds": 1.0}).finished("worlds")
