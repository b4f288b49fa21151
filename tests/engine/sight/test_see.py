"""One seat's view, field by field: what is in it, from whom, and in what order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.orders import Orders
from game.engine.sealed import seal
from game.engine.sight.see import see
from game.engine.turn import advance, start
from tests.engine.tables import EAST, WEST, MakeTable
from tests.oracle.play import message, orders_of, propose, reject
from tests.oracle.small import (
    plain_channel,
    plain_choice,
    plain_document,
    plain_event,
    plain_variable,
    small,
)

FIRST, SECOND, THIRD = "1962-01-01 00:00", "1962-01-01 12:00", "1962-01-02 00:00"


def test_the_frame_of_a_view(table: MakeTable) -> None:
    played = table(small()).turn()
    view = played.game.view(WEST)
    assert (view.scenario, view.preset, view.seat) == ("small", "usual", WEST)
    assert (view.turn, view.turns, view.moment, view.hours) == (1, 6, SECOND, 12)
    assert view.clocks == {EAST: "1962-01-01 13:00", WEST: "1962-01-01 13:00"}
    assert view.stands == {"land": "keep", "sea": "shut"}
    assert view.ending is None and view.terms is None


@pytest.mark.parametrize(("back", "rung"), [(0, 5), (1, 5), (2, 0)])
def test_rungs_are_the_highest_of_the_last_two_turns(
    back: int, rung: int, table: MakeTable
) -> None:
    low, high = plain_choice(rung=3, public=True), plain_choice(rung=5, public=True, slot="more")
    scenario = small(choices={EAST: {"low": low, "high": high}}, slots={"more": {"title": "M"}})
    played = table(scenario)
    played.play({EAST: Orders({"act": "low", "more": "high"})}).turns(back)
    assert played.game.view(WEST).rungs == played.game.view(EAST).rungs == {EAST: rung, WEST: 0}


def test_a_seat_knows_its_own_nature_alone(table: MakeTable) -> None:
    natures = {EAST: {"resolve": 1.5}, WEST: {"resolve": -2.0}}
    played = table(small(), natures=natures)
    assert played.game.view(EAST).natures == {"resolve": 1.5}
    assert played.game.view(WEST).natures == {"resolve": -2.0}


def test_papers_lie_in_the_order_in_which_they_came(table: MakeTable) -> None:
    papers = {
        "third": plain_document(to=EAST, at=THIRD),
        "first": plain_document(to=EAST, at=FIRST),
        "later": plain_document(to=EAST, at=THIRD),
        "theirs": plain_document(to=WEST, at=FIRST),
    }
    played = table(small(documents=papers)).turns(2)
    found = [(paper.id, paper.turn, paper.moment) for paper in played.game.view(EAST).papers]
    assert found == [("first", 0, FIRST), ("third", 2, THIRD), ("later", 2, THIRD)]


def test_who_says_so_is_the_watcher_or_a_paper_of_that_turn(table: MakeTable) -> None:
    seen = {EAST: {"spread": 2, "by": "watchers", "every": 24}, WEST: "exact"}
    memo = plain_document(
        to=EAST, at=SECOND, by="A spy", reports={"cold": {"value": 9, "spread": 1}}
    )
    scenario = small(variables={"cold": plain_variable(seen=seen)}, documents={"memo": memo})
    played = table(scenario)
    assert played.game.view(EAST).known["cold"].by == "watchers"
    cold = played.turn().game.view(EAST).known["cold"]
    assert (cold.by, cold.value, cold.spread, cold.moment) == ("A spy", 9, 1, SECOND)
    assert played.turn().game.view(EAST).known["cold"].by == "A spy"
    again = played.turns(2).game.view(EAST).known["cold"]
    assert (again.by, again.turn) == ("watchers", 3), "a day after the spy's they report again"
    assert played.game.view(WEST).known["cold"].by == ""


def test_a_window_of_arrival_is_by_the_channels_hours_and_on_the_scenarios_clock(
    table: MakeTable,
) -> None:
    channels = {"wire": plain_channel(hours={EAST: [1.5, 30], WEST: [2, 3]})}
    played = table(small(channels=channels)).turn(message(), message())
    mine = {letter.sender: letter for letter in played.game.view(EAST).letters}[EAST]
    assert mine.expected == ("1962-01-01 01:30", "1962-01-02 06:00")
    theirs = {letter.sender: letter for letter in played.game.view(WEST).letters}[WEST]
    assert theirs.expected == ("1962-01-01 02:00", "1962-01-01 03:00")


def test_letters_lie_in_sending_order_whoever_wrote_them(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share"), message())
    played.turn(message("envoy"), (message("wire"), reject("wire", "envoy")))
    found = [(letter.id, letter.about) for letter in played.game.view(EAST).letters]
    assert found == [
        (f"{EAST}/{FIRST}/0", None),
        (f"{WEST}/{FIRST}/0", None),
        (f"{EAST}/{SECOND}/0", None),
        (f"{WEST}/{SECOND}/0", None),
        (f"{WEST}/{SECOND}/1", f"{EAST}/{FIRST}/0"),
    ]


def test_only_what_a_letter_names_is_among_its_levels(table: MakeTable) -> None:
    stands = {EAST: {"go": plain_choice(stands={"sea": "free"})}}
    played = table(small(choices=stands)).turn(("go", propose(valid=6.5, land="yield")))
    for seat in (EAST, WEST):
        (letter,) = played.game.view(seat).letters
        assert letter.levels == {"land": "yield"}
        assert letter.expires == "1962-01-01 06:30"


def test_what_is_on_the_table_and_what_is_legal_of_it(table: MakeTable) -> None:
    choices = {
        EAST: {"now": plain_choice(), "never": plain_choice(when="heat > 99")},
        WEST: {"theirs": plain_choice()},
    }
    channels = {
        "wire": plain_channel(seats=[WEST]),
        "envoy": plain_channel(when={EAST: "heat > 99"}),
    }
    played = table(small(choices=choices, channels=channels))
    view = played.game.view(EAST)
    assert [(o.id, o.slot, o.legal) for o in view.options] == [
        ("now", "act", True),
        ("never", "act", False),
    ]
    assert view.channels == ()
    assert played.game.view(WEST).channels == ("wire", "envoy")


def test_a_seat_without_a_channel_can_send_nothing_and_play_all_the_same(table: MakeTable) -> None:
    channels = {name: plain_channel(seats=[WEST]) for name in ("wire", "envoy")}
    played = table(small(channels=channels))
    assert played.complaints(EAST, message())
    played.turn(message(), propose(land="share"))
    assert played.plain["illegal"] == {EAST: 1, WEST: 0}
    (letter,) = played.game.view(EAST).letters
    assert letter.open
    assert played.turns(5).ending == "drift"


def test_a_variable_that_was_never_reported_is_not_known(table: MakeTable) -> None:
    dark = {EAST: "never", WEST: {"spread": 4, "when": "heat > 99"}}
    scenario = small(variables={"cold": plain_variable(seen=dark)})
    view = table(scenario).turn().game.view(EAST)
    assert set(view.known) == {"heat"}
    assert table(scenario).game.view(WEST).known["cold"].turn == 0, "the first report always comes"


def test_the_view_of_a_game_in_a_batch_is_that_of_the_game_alone() -> None:
    parts: dict[str, Any] = {
        "variables": {"heat": {"noise": 3}, "cold": plain_variable(seen={EAST: {"spread": 5}})},
        "choices": {EAST: {"go": plain_choice(public=True)}},
        "events": {"fire": plain_event(hazard={"base": 0})},
    }
    model = compile_model(small(**parts))
    batch, _ = start(model, Luck.of(1, range(6)))
    orders = [{EAST: orders_of(("go", message()))} if game % 2 else {} for game in range(6)]
    batch, report = advance(model, batch, seal(model, orders))
    seen = set()
    for game in range(6):
        alone, _ = start(model, Luck.of(1, [game]))
        alone, said = advance(model, alone, seal(model, [orders[game]]))
        for seat in (EAST, WEST):
            one = see(model, alone, said, seat, staffed=True)
            assert see(model, batch, report, seat, game, staffed=True) == one
            seen.add(repr(one))
    assert len(seen) > 6


def test_after_the_ending_there_is_no_estimate_and_before_it_only_for_the_asking() -> None:
    model = compile_model(small(events={"fire": plain_event(hazard={"base": -2}, ends="war")}))
    state, report = start(model, Luck.of(1, [0]))
    assert see(model, state, report, EAST).estimate is None
    guess = see(model, state, report, EAST, staffed=True).estimate
    assert guess is not None
    assert 0 < guess.low <= guess.middle <= guess.high < 1
    state.ending[:] = 0
    state.ended[:] = 0
    assert np.all(state.over)
    assert see(model, state, report, EAST, staffed=True).estimate is None
