"""The way to a reel: from the menu with a record, from the debrief without one, and back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.lab.debrief.told.whole import Amount
from game.lab.debrief.turning import Look
from game.record.files import read_record, write_record
from game.record.game import Game
from game.record.resume import record_of
from game.ui import counting, saves
from game.ui.flow import Flow
from game.ui.say import say
from game.ui.screens.menu import Setup
from game.ui.table import Table, TableError
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


# Playing on


def test_one_plays_on_from_the_turn_that_is_watched(flow: Flow, record: Path) -> None:
    flow.watch(record)
    flow.worker.wait()
    assert flow.watched is not None
    flow.change(flow.watched, at=1, against="random")
    before = flow.watched.frame.sheets["south"].view
    flow.play_on("south")
    flow.worker.wait()
    assert flow.table is not None
    assert dict(flow.table.players) == {"north": "random", "south": "human"}
    view = flow.sheets["south"].view
    assert (view.seat, view.turn) == ("south", 1)
    assert view.known == before.known
    assert view.letters == before.letters
    assert "A game" in flow.sheets["south"].so_far
    assert flow.screen in ("outcome", "desk")


def test_the_game_goes_on_as_any_other_and_is_saved(flow: Flow, record: Path) -> None:
    flow.watch(record)
    flow.worker.wait()
    assert flow.watched is not None
    flow.change(flow.watched, at=1, against="random")
    flow.play_on("north")
    flow.worker.wait()
    flow.seal()
    flow.worker.wait()
    assert flow.sheets["north"].so_far == ""
    kept = read_record(saves.last() if saves.last().is_file() else saves.ended()).record
    assert kept.players == {"north": "human", "south": "random"}
    assert kept.luck.until == "1950-05-01 18:00"
    assert "1950-05-01 09:00" in kept.turns


def test_from_the_end_nobody_plays_on(flow: Flow, record: Path) -> None:
    flow.watch(record)
    flow.worker.wait()
    assert flow.watched is not None
    shown = flow.watched
    with pytest.raises(TableError):
        Table.play_on(shown.reel, len(shown.reel.frames), "north", "random")
    with pytest.raises(TableError):
        Table.play_on(replace(shown.reel, debrief=None), 0, "north", "random")


def test_where_nothing_is_watched_nothing_is_played_or_searched(flow: Flow) -> None:
    flow.play_on("north")
    flow.search()
    assert not flow.worker.busy
    assert flow.table is None


# The search


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = (Look(4, 4), Look(8, 2))
    monkeypatch.setattr(counting, "AMOUNT", Amount(looks=looks))


def test_the_machine_looks_slice_by_slice_and_comes_to_an_end(
    flow: Flow, record: Path, quick: None
) -> None:
    flow.watch(record)
    flow.worker.wait()
    shown = flow.watched
    assert shown is not None
    flow.search()
    assert shown.searched == 0.0
    assert not flow.worker.busy  # nobody has to wait for it
    while flow.worker.wait():
        pass
    assert shown.searched == 1.0
    assert all(each.seat in ("north", "south") and each.n == 8 for each in shown.points)


def test_it_is_not_begun_twice(flow: Flow, record: Path, quick: None) -> None:
    flow.watch(record)
    flow.worker.wait()
    shown = flow.watched
    assert shown is not None
    flow.search()
    while flow.worker.wait():
        pass
    found = shown.after.search
    assert found is not None
    flow.search()
    assert not flow.worker.wait()
    assert shown.after.search is found


def test_whoever_leaves_stops_it(flow: Flow, record: Path, quick: None) -> None:
    flow.watch(record)
    flow.worker.wait()
    shown = flow.watched
    assert shown is not None
    flow.search()
    flow.go("menu")
    while flow.worker.wait():
        pass
    assert shown.searched is None
    assert not shown.points


# Which records open


def left(folder: Path, players: dict[str, str]) -> Path:
    """A game that goes on, in a file."""
    game = Game.start(small(), seed=3)
    game.force({"north": Orders(), "south": Orders()})
    path = folder / "left.yaml"
    write_record(record_of(game, "left", "A game that goes on", players), path)
    return path


def test_a_game_of_people_that_goes_on_shows_nobody_both_desks(
    flow: Flow, record: Path, tmp_path: Path
) -> None:
    flow.watch(left(tmp_path, {"north": "human", "south": "random"}))
    assert "message.close" in shown(flow)
    assert say("reel.goes_on") in flow.text
    assert "left.yaml:1:1" in flow.text
    assert (flow.screen, flow.watched) == ("menu", None)


def test_a_record_without_people_may_stop_before_its_end(
    flow: Flow, record: Path, tmp_path: Path
) -> None:
    flow.watch(left(tmp_path, {}))
    flow.worker.wait()
    assert flow.watched is not None
    flow.change(flow.watched, at=len(flow.watched.reel.frames) - 1)
    found = shown(flow)
    assert "reel.north.over" in found
    assert "reel.tab.fork" not in found


def test_from_the_shelf_one_comes_back_to_the_shelf(flow: Flow, record: Path) -> None:
    flow.go("library")
    flow.worker.wait()
    flow.watch(record)
    flow.worker.wait()
    assert flow.screen == "reel"
    flow.back()
    assert flow.screen == "library"


def test_a_file_that_is_dropped_is_watched_but_not_in_the_midst_of_a_game(
    flow: Flow, record: Path
) -> None:
    flow.begin()
    flow.worker.wait()
    flow.open(record)
    assert flow.text == say("reel.later")
    assert flow.watched is None
    flow.go("menu")
    flow.open(record)
    flow.worker.wait()
    assert flow.screen == "reel"
