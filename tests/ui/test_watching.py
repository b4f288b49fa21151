"""The way to a reel: from the menu with a record, from the debrief without one, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.record.files import write_record
from game.ui.flow import Flow
from game.ui.screens.menu import Setup
from game.ui.worker import Worker
from tests.ui.helpers import kit, names, small
from tests.ui.reels import played


@pytest.fixture
def flow() -> Iterator[Flow]:
    setup = Setup(seat="north", against="random", seed=5)
    setup.take(small().scenario, small().source)
    worker = Worker()
    yield Flow(small(), setup, worker)
    worker.close()


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("game.ui.reel.scenario_of", lambda _path, _record: small())
    path = tmp_path / "game.yaml"
    write_record(played().record(), path)
    return path


def shown(flow: Flow) -> set[str]:
    flow.worker.wait()
    made = kit()
    flow.build(made)
    return names(made)


def finish(flow: Flow) -> None:
    """Play a game to its end, holding."""
    flow.begin()
    flow.worker.wait()
    for _ in range(9):
        if flow.sheets["north"].view.ending is not None:
            break
        flow.desk.clear()
        assert flow.desk.orders() == Orders()
        flow.seal()
        flow.worker.wait()
    flow.worker.wait()


def test_a_record_is_watched_from_the_menu_without_a_game(flow: Flow, record: Path) -> None:
    flow.watch(record)
    assert {"reel.plot", "replay", "reel.back"} <= shown(flow)
    assert flow.screen == "reel"
    assert flow.table is None
    flow.back()
    assert flow.screen == "menu"


def test_the_thinking_is_left_to_the_worker(flow: Flow, record: Path) -> None:
    flow.watch(record)
    assert flow.watched is None
    assert flow.worker.busy
    flow.worker.wait()
    assert flow.watched is not None


def test_a_record_that_cannot_be_read_is_told(flow: Flow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("record: [", encoding="utf-8")
    flow.watch(bad)
    assert "message.close" in shown(flow)
    assert "bad.yaml" in flow.text
    assert flow.screen == "menu"


def test_without_a_record_the_game_that_ended_is_watched_and_back_is_its_debrief(
    flow: Flow,
) -> None:
    finish(flow)
    assert flow.review is not None
    flow.go("ledger")
    flow.watch(None)
    assert flow.watched is flow.review
    assert "reel.back" in shown(flow)
    flow.back()
    assert flow.screen == "ledger"
    flow.back()
    assert flow.screen == "ending"


def test_before_the_end_there_is_nothing_to_watch(flow: Flow) -> None:
    flow.begin()
    flow.worker.wait()
    screen = flow.screen
    flow.watch(None)
    assert flow.screen == screen
    assert flow.review is None


def test_the_other_chair_is_in_the_reel_only_after_the_ending(flow: Flow) -> None:
    """Nothing of a reel exists while a game goes on."""
    flow.begin()
    flow.worker.wait()
    assert flow.review is None
    assert flow.watched is None
    finish(flow)
    assert flow.review is not None
    assert set(flow.review.frame.sheets) == {"north", "south"}


def test_the_strip_steps_through_the_flow(flow: Flow, record: Path) -> None:
    flow.watch(record)
    flow.worker.wait()
    assert flow.watched is not None
    flow.stale = False
    flow.change(flow.watched, at=2)
    assert flow.stale
    assert "reel.south.who" in shown(flow)
