from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario import Loaded
from game.seats.kinds import HUMAN
from game.ui.flow import FIRST, SCREENS, Flow
from game.ui.navigation import BACK
from game.ui.scene import Form
from game.ui.screens import papers
from game.ui.screens.menu import Setup
from game.ui.table import TableError
from game.ui.worker import Worker
from tests.ui.helpers import SMALL, kit, names, small, told


def flow_of(against: str = "random", seat: str = "north", loaded: Loaded | None = None) -> Flow:
    found = loaded or small()
    setup = Setup(seat=seat, against=against, seed=5)
    setup.take(found.scenario, found.source)
    return Flow(found, setup, Worker())


@pytest.fixture
def flow() -> Iterator[Flow]:
    made = flow_of()
    yield made
    made.worker.close()


@pytest.fixture
def pair() -> Iterator[Flow]:
    made = flow_of(HUMAN)
    yield made
    made.worker.close()


def begin(flow: Flow) -> None:
    flow.begin()
    flow.worker.wait()


def seal(flow: Flow) -> None:
    flow.seal()
    flow.worker.wait()


def screen(flow: Flow) -> str:
    filled = kit()
    flow.build(filled)
    return told(filled)


def test_it_begins_with_the_menu(flow: Flow) -> None:
    assert flow.shown == "menu"
    assert "KNOT OF WAR" in screen(flow)
    flow.back()
    assert flow.shown == "menu"


def test_beginning_leads_to_the_desk_with_the_newest_paper_open(flow: Flow) -> None:
    flow.begin()
    assert "One moment, please" in screen(flow)
    flow.worker.wait()
    assert flow.shown == "desk"
    assert flow.desks["north"].paper == "north_brief"
    assert "There is a fort." in screen(flow)


def test_a_new_paper_puts_the_list_of_papers_away(flow: Flow) -> None:
    begin(flow)
    held = flow.desks["north"]
    flow.change(held, folds={papers.CONTENTS: True})
    held.read.clear()
    flow._sit()
    assert held.folds[papers.CONTENTS] is False


def test_a_seat_that_cannot_be_filled_is_told_and_the_menu_stays(flow: Flow) -> None:
    flow.setup.against = "oracle"
    begin(flow)
    assert (flow.shown, flow.screen) == ("message", "menu")
    assert "no kind of seat" in screen(flow)
    flow.back()
    assert flow.shown == "menu"


def test_change_says_whether_anything_changed(flow: Flow) -> None:
    begin(flow)
    held = flow.desks["north"]
    flow.stale = False
    flow.change(held, tab=held.tab)
    assert not flow.stale
    flow.change(held, tab="news")
    assert flow.stale
    assert held.tab == "news"


@pytest.mark.parametrize("name", ["letter", "seal"])
def test_escape_leads_back_to_the_desk(flow: Flow, name: str) -> None:
    begin(flow)
    if name == "letter":
        flow.write(Form("cable", "soft"))
    flow.go(name)
    flow.worker.wait()
    flow.back()
    assert flow.shown == BACK[name] == "desk"


def test_escape_at_the_desk_is_the_pause_and_escape_again_goes_on(flow: Flow) -> None:
    begin(flow)
    flow.back()
    assert flow.shown == "pause"
    flow.back()
    assert flow.shown == "desk"


def test_an_overlay_lies_over_its_screen(flow: Flow) -> None:
    begin(flow)
    flow.go("help")
    filled = kit()
    flow.build(filled)
    assert {"desk.seal", "help.close"} <= names(filled)


@pytest.mark.parametrize("tab", ["papers", "intelligence", "letters"])
def test_at_the_desk_the_tongue_that_lies_open_has_the_focus(flow: Flow, tab: str) -> None:
    begin(flow)
    flow.change(flow.desk, tab=tab)
    filled = kit(1600, 900)
    flow.build(filled)
    assert flow.first == f"tab.{tab}"
    assert flow.first in names(filled)


def test_every_screen_names_its_first_focus(flow: Flow) -> None:
    over = {"settings", "help", "pause", "message"}
    others = {"menu", "more", "library", "laboratory", "handover", "ending", "ledger", "reel"}
    assert {*SCREENS, *over, *others} == set(FIRST)


def test_a_letter_is_written_checked_and_posted(flow: Flow) -> None:
    begin(flow)
    flow.write(Form("cable", "soft"))
    flow.rewrite(purpose="acceptance", about="radio")
    flow.worker.wait()
    held = flow.desks["north"]
    assert held.complaints
    flow.post()
    assert held.forms == []
    flow.rewrite(purpose="message")
    flow.worker.wait()
    assert held.complaints == ()
    flow.post()
    assert flow.shown == "desk"
    assert [form.channel for form in held.forms] == ["cable"]


def test_two_letters_on_one_channel_are_told_of(flow: Flow) -> None:
    begin(flow)
    for _ in range(2):
        flow.write(Form("cable", "soft"))
        flow.worker.wait()
        complained = bool(flow.desks["north"].complaints)
        flow.post()
    assert complained
    assert len(flow.desks["north"].forms) == 1


def test_a_posted_letter_can_be_rewritten_and_taken_out(flow: Flow) -> None:
    begin(flow)
    flow.write(Form("cable", "soft"))
    flow.worker.wait()
    flow.post()
    held = flow.desks["north"]
    flow.write(held.forms[0], 0)
    flow.rewrite(tone="hard")
    flow.worker.wait()
    flow.post()
    assert [form.tone for form in held.forms] == ["hard"]
    flow.write(held.forms[0], 0)
    flow.discard(0)
    assert held.forms == []
    assert flow.shown == "desk"


def test_sealing_leads_to_the_outcome_with_a_clear_desk(flow: Flow) -> None:
    begin(flow)
    flow.change(flow.desks["north"], choices={"act": "blockade"})
    seal(flow)
    assert flow.shown == "outcome"
    assert flow.sheets["north"].view.turn == 1
    assert flow.desks["north"].choices == {}
    assert "Close the strait" in screen(flow)


def test_at_the_end_comes_the_ending_then_the_ledger_then_the_menu(flow: Flow) -> None:
    begin(flow)
    for _ in range(3):
        if flow.sheets["north"].view.ending is None:
            seal(flow)
    assert flow.shown == "outcome"
    for name in ("ending", "ledger"):
        flow.go(name)
        assert screen(flow)
        assert flow.shown == name
    flow.back()
    assert flow.shown == "ending"
    flow.go("menu")
    assert flow.table is None
    assert flow.setup.saved == ""
    assert flow.first == "menu.begin"


def test_going_on_from_the_menu(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    begin(flow)
    seal(flow)
    view = flow.sheets["north"].view
    flow.go("menu")
    assert flow.setup.saved == "The Strait: Ada Norr, Mon 1 May 18:00"
    assert flow.first == "menu.resume"
    flow.setup.seat = "south"
    flow.resume()
    flow.worker.wait()
    assert flow.seat == "north"
    assert flow.sheets["north"].view == view


def test_going_on_without_a_saved_game_is_told(flow: Flow) -> None:
    flow.resume()
    flow.worker.wait()
    assert flow.shown == "message"


def test_trouble_at_the_table_is_told_over_the_outcome(
    flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("game.ui.saves.keep", refuse)
    begin(flow)
    seal(flow)
    assert (flow.shown, flow.screen) == ("message", "outcome")
    assert "no space left" in screen(flow)


def test_an_error_of_the_table_is_told(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(flow)

    def refuse(*_: object) -> None:
        raise TableError("it is not legal")

    monkeypatch.setattr(flow.table, "seal", refuse)
    seal(flow)
    assert "it is not legal" in screen(flow)


def test_another_scenario_can_be_chosen(flow: Flow, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    text = SMALL.read_text(encoding="utf-8")
    text = text.replace("id: small", "id: other").replace("The Strait", "The Other Strait")
    other.write_text(text, encoding="utf-8")
    flow.choose_scenario(other)
    flow.worker.wait()
    assert "The Other Strait" in screen(flow)
    assert flow.setup.file == other


def test_a_broken_scenario_is_told_with_its_place(flow: Flow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n", encoding="utf-8")
    flow.choose_scenario(broken)
    flow.worker.wait()
    assert flow.shown == "message"
    assert "broken.yaml" in screen(flow)
    assert flow.loaded.scenario.id == "small"


# Two people


def test_the_chair_is_handed_over_between_two_people(pair: Flow) -> None:
    begin(pair)
    assert (pair.shown, pair.seat) == ("handover", "north")
    pair._sit()
    assert pair.shown == "desk"
    seal(pair)
    assert (pair.shown, pair.seat) == ("handover", "south")
    said = screen(pair)
    assert "sitter handover.south: BO SUR | please sit down" in said
    assert "There is a fort." not in said
    pair._sit()
    assert "Eight guns stand." in screen(pair)
    seal(pair)
    assert (pair.shown, pair.seat) == ("handover", "north")
    pair._sit()
    assert pair.shown == "outcome"


def test_escape_does_not_get_past_the_hand_over(pair: Flow) -> None:
    begin(pair)
    pair.back()
    assert pair.shown == "handover"


def test_each_seat_has_a_desk_of_its_own_colour(pair: Flow) -> None:
    begin(pair)
    first = pair.tone
    pair._sit()
    seal(pair)
    assert (first, pair.tone) == ("night", "oxblood")


def test_quitting_ends_it(flow: Flow) -> None:
    flow.quit()
    assert flow.over


def test_a_new_turn_begins_at_the_first_slot_with_a_focus_of_its_own(flow: Flow) -> None:
    begin(flow)
    before = flow.place
    flow.change(flow.desks["north"], slot="posture")
    seal(flow)
    flow.go("desk")
    assert flow.desks["north"].slot == ""
    assert flow.place != before
