"""The debrief in the window: it is counted while it is open, and stops when one leaves it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.lab.debrief.told.whole import Amount
from game.lab.debrief.turning import Look
from game.ui import counting, reckoner
from game.ui.flow import Flow
from game.ui.reel import Review, review
from game.ui.screens.menu import Setup
from game.ui.table import Table
from game.ui.worker import Worker
from tests.ui.helpers import kit, named, small
from tests.ui.reels import played

LITTLE = Amount(worlds=1_000, each=10, skill=10, looks=(Look(2, 4), Look(4, 2)))
PLAYERS = {"north": "human", "south": "character"}


@pytest.fixture
def flow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Flow]:
    """A game that has ended, before its debrief is opened."""
    monkeypatch.setattr(counting, "AMOUNT", LITTLE)
    monkeypatch.setattr(reckoner, "STAGES", tuple(counting.STAGES))
    monkeypatch.setattr(reckoner, "SLICE", 0.0)
    worker = Worker()
    made = Flow(small(), Setup(), worker)
    game = played()
    made.table = Table(game, PLAYERS, {})
    made.sheets = made.table.sheets()
    made.lay((made.table, made.sheets))
    finish(made)  # the ending has its review made, which must not take the place of this one
    made.review = review(game, PLAYERS)
    yield made
    worker.close()


def opened(flow: Flow) -> Review:
    assert flow.review is not None
    return flow.review


def one_job(flow: Flow) -> None:
    """Hand over what the job under way brings, and nothing else."""
    job = flow.worker._jobs.popleft()
    job.then(job.future.result(timeout=30))


def finish(flow: Flow) -> None:
    while flow.worker.wait():
        pass


def test_opening_the_debrief_counts_and_nobody_waits(flow: Flow) -> None:
    finish(flow)
    assert not opened(flow).after.done
    flow.go("ledger")
    assert not flow.worker.busy
    finish(flow)
    assert all(opened(flow).after.finished(stage) for stage in counting.STAGES)


def test_who_sat_there_is_known_so_that_skill_is_the_persons_alone(flow: Flow) -> None:
    flow.go("ledger")
    finish(flow)
    assert list(opened(flow).after.skill) == ["north"]
    assert opened(flow).after.skill["north"].rival == "character"


@pytest.mark.parametrize("screen", ["ending", "menu"])
def test_leaving_the_debrief_stops_it(flow: Flow, screen: str) -> None:
    flow.go("ledger")
    one_job(flow)
    flow.go(screen)
    finish(flow)
    assert not opened(flow).after.finished("said")
    assert opened(flow).searched is None


def test_watching_both_desks_goes_on_counting(flow: Flow) -> None:
    flow.go("ledger")
    one_job(flow)
    flow.watch(None)
    assert flow.screen == "reel"
    finish(flow)
    assert opened(flow).after.finished("said")


def test_coming_back_goes_on(flow: Flow) -> None:
    flow.go("ledger")
    one_job(flow)
    flow.go("ending")
    finish(flow)
    flow.go("ledger")
    finish(flow)
    assert opened(flow).after.finished("said")
    assert opened(flow).searched == 1.0


def test_a_message_over_the_debrief_stops_nothing(flow: Flow) -> None:
    flow.go("ledger")
    flow.go("help")
    finish(flow)
    assert opened(flow).after.finished("worlds")


@pytest.mark.parametrize("tab", ["worlds", "turning"])
def test_the_tab_can_be_built_at_every_step_of_the_count(flow: Flow, tab: str) -> None:
    flow.go("ledger")
    opened(flow).tab = tab
    while flow.worker._jobs:
        one_job(flow)
        made = kit(1280, 720)
        flow.build(made)
        assert named(made, "replay")


def test_playing_on_from_the_debrief_begins_a_game_from_that_turn(flow: Flow) -> None:
    flow.go("ledger")
    opened(flow).at = 1
    flow.play_on("south")
    finish(flow)
    assert flow.table is not None
    assert flow.table.humans == ("south",)
    assert flow.table.game.turn == 1
