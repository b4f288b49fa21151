"""Where one finds oneself once the title has gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.record.files import write_record
from game.record.game import Game
from game.scenario import ScenarioError
from game.seats.kinds import HUMAN
from game.ui import launch, saves, settings
from game.ui.flow import Flow
from game.ui.screens.opposite import everybody
from game.ui.settings import Settings
from game.ui.wishes import Wishes
from game.ui.worker import Worker
from tests.record.making import with_starts
from tests.ui.helpers import kit, names, small
from tests.ui.reels import played


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def entered(worker: Worker, wishes: Wishes, trouble: str = "") -> Flow:
    flow = launch.director(small(), wishes, worker)
    launch.enter(flow, wishes, launch.saved_game(wishes), trouble)
    worker.wait()
    return flow


def test_the_opponent_of_the_command_line_is_in_the_menu() -> None:
    setup = launch.setup_of(small(), Wishes(against="record:mine.yaml", seed=7))
    assert setup.opponents[-1] == "record:mine.yaml"
    assert (setup.seat, setup.preset, setup.seed) == ("north", "calm_school", 7)
    assert setup.saved == ""


def test_the_menu_is_marked_as_the_command_line_says() -> None:
    setup = launch.setup_of(small(), Wishes("south", "random", 7, "grim_school"))
    assert (setup.seat, setup.against, setup.preset) == ("south", "random", "grim_school")
    seated = ["character", "search", "random", HUMAN]
    assert everybody(small().scenario, "south", setup.opponents) == seated


def test_a_seat_goes_straight_in(worker: Worker) -> None:
    flow = entered(worker, Wishes("south", "random"))
    assert (flow.shown, flow.seat, flow.guiding) == ("desk", "south", False)


def test_the_title_stays_until_the_game_is_there(worker: Worker) -> None:
    flow = launch.director(small(), Wishes("south", "random"), worker)
    launch.enter(flow, Wishes("south", "random"))
    filled = kit()
    flow.build(filled)
    assert flow.shown == "title"
    assert "title.knot" in names(filled)
    assert "busy" not in names(filled)
    worker.wait()
    assert flow.shown == "desk"


def test_a_turn_of_the_calendar_is_a_start(worker: Worker, tmp_path: Path) -> None:
    wishes = Wishes("north", "random", begin="evening")
    flow = launch.director(with_starts(tmp_path), wishes, worker)
    launch.enter(flow, wishes)
    worker.wait()
    assert flow.sheets["north"].view.turn == 1


def test_a_saved_game_that_is_not_there_is_a_fault_of_the_command_line(tmp_path: Path) -> None:
    assert launch.saved_game(Wishes()) is None
    with pytest.raises(ScenarioError, match=r"none\.yaml"):
        launch.saved_game(Wishes(resume=tmp_path / "none.yaml"))


def test_a_game_that_has_ended_is_no_game_to_go_on_with(monkeypatch: pytest.MonkeyPatch) -> None:
    game = Game.start(small(), None, 5)
    while not game.over:
        game.force({})
    saves.keep(game, {}, None)
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    with pytest.raises(ScenarioError, match="this game has ended") as caught:
        launch.saved_game(Wishes(resume=saves.ended()))
    assert str(caught.value).startswith(f"{saves.ended()}: error[resume]")


def test_a_saved_game_is_laid_on_the_table(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    game = Game.start(small(), None, 5)
    game.force({})
    saves.keep(game, {"north": "random", "south": "human"}, None)
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    flow, enter = launch.brought(small(), Wishes(resume=saves.last()), worker)
    assert flow.shown == "menu"
    enter()
    assert (flow.shown, flow.seat, flow.sheets["south"].view.turn) == ("outcome", "south", 1)
    assert not worker.busy


def test_trouble_with_the_settings_is_told_over_whatever_is_shown(worker: Worker) -> None:
    flow, enter = launch.brought(small(), Wishes(preset="grim_school"), worker, "x.yaml: text")
    enter()
    assert (flow.shown, flow.screen) == ("message", "menu")
    assert "x.yaml: text" in flow.text
    flow.back()
    assert flow.shown == "menu"


def test_the_first_launch_is_the_first_turn_in_the_first_chair(worker: Worker) -> None:
    flow = entered(worker, Wishes())
    assert (flow.shown, flow.seat, flow.guiding) == ("desk", "north", True)
    assert flow.sheets["north"].view.turn == 0


def test_the_first_launch_begins_with_the_whole_calendar(tmp_path: Path) -> None:
    texts = with_starts(tmp_path).scenario
    assert launch.whole(texts) == "whole"
    later = {name: start for name, start in texts.starts.items() if name != "whole"}
    assert launch.whole(texts.model_copy(update={"starts": later})) == ""


@pytest.mark.parametrize("kept", ["settings", "last", "ended"])
def test_whoever_has_been_here_gets_the_menu(kept: str, worker: Worker) -> None:
    path = {"settings": settings.place(), "last": saves.last(), "ended": saves.ended()}[kept]
    path.parent.mkdir(parents=True)
    path.write_text("{}", encoding="utf-8")
    flow = entered(worker, Wishes(seed=99))
    assert (flow.shown, flow.guiding) == ("menu", False)


@pytest.mark.parametrize("wishes", [Wishes(against="random"), Wishes(preset="grim_school")])
def test_whoever_asks_for_something_is_no_newcomer(wishes: Wishes, worker: Worker) -> None:
    assert entered(worker, wishes).shown == "menu"


def test_the_first_turn_is_not_shown_twice(worker: Worker) -> None:
    flow = launch.director(small(), Wishes(), worker)
    flow.settings = Settings(guided=True)
    launch.enter(flow, Wishes())
    worker.wait()
    assert flow.shown == "desk"
    assert not flow.guiding


def test_what_was_wrong_with_the_settings_is_told(worker: Worker) -> None:
    flow = entered(worker, Wishes(preset="grim_school"), "settings.yaml: text")
    assert flow.shown == "message"
    assert "settings.yaml: text" in flow.text


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        (Wishes(seat="nord"), "did you mean 'north'"),
        (Wishes(preset="calm"), "no preset 'calm'"),
        (Wishes(against="oracle"), "no kind of seat 'oracle'"),
        (Wishes(begin="noon"), "no starting point 'noon'"),
    ],
)
def test_what_is_not_there_is_refused(wishes: Wishes, said: str, worker: Worker) -> None:
    with pytest.raises(ScenarioError, match=said):
        launch.director(small(), wishes, worker)


def test_a_record_to_be_watched_is_what_it_opens_with(
    worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.ui.reel.scenario_of", lambda _path, _record: small())
    path = tmp_path / "game.yaml"
    write_record(played().record(), path)
    flow = entered(worker, Wishes(watch=path))
    assert (flow.screen, flow.guiding) == ("reel", False)
    flow.back()
    assert flow.screen == "menu"
