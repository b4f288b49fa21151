"""The list of turning points, and what the machine found at each."""

from dataclasses import dataclass

import pytest

from game.lab.debrief.alternatives import SILENT
from game.lab.paired import Shift
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import reel_turns
from tests.ui.helpers import Acts, kit, named, names, told
from tests.ui.reels import ended, filled, reel, review

WHOLE = (0.0, 0.0, 1.0, 1.0)
END = len(reel().frames) - 1
BETTER, SAFER = Shift(80, 20, 1000), Shift(5, 45, 1000)


@dataclass(frozen=True)
class Point:
    """What the machine may have found."""

    turn: int = 0
    seat: str = "north"
    slot: str = "act"
    was: str = "blockade"
    instead: str = "hold"
    settlement: Shift = BETTER
    war: Shift = SAFER
    n: int = 1000


def turns(shown: Review, acts: Acts | None = None, width: int = 700) -> Kit:
    return filled(reel_turns.part(ended(shown, acts=acts), shown, WHOLE), 0, width)


def rows(made: Kit) -> list[str]:
    return [name for name in (each.name for each in made.widgets) if name.count(".") == 2]


def test_there_is_a_row_for_each_turning_point_and_pressing_it_goes_there() -> None:
    shown = review(at=0)
    made = turns(shown)
    for row in reel().turning:
        named(made, f"reel.turn.{row}").press()
        assert shown.at == row
        assert "(chosen)" in named(turns(shown), f"reel.turn.{row}").describe()


def test_a_row_says_when_what_and_how_dangerous() -> None:
    made = turns(review(at=0))
    first = named(made, f"reel.turn.{reel().turning[0]}").describe()
    assert "Mon 1 May 09:00: " in first
    assert "true danger" in first


def test_the_last_row_is_how_it_ended() -> None:
    debrief = reel().debrief
    assert debrief is not None
    last = named(turns(review(at=0)), f"reel.turn.{END}").describe()
    assert reel().loaded.scenario.endings[debrief.ending].title in last
    assert "true danger" not in last


def test_the_machine_can_be_asked_to_look() -> None:
    acts = Acts()
    button = named(turns(review(at=0), acts), "reel.search")
    button.press()
    assert acts.asked == [("search",)]
    assert button.hot == "m"


def test_while_it_looks_it_says_how_far_it_is() -> None:
    made = turns(review(at=0, searched=0.42))
    assert "42 %" in named(made, "reel.search.done").describe()
    assert "reel.search" not in names(made)


@pytest.mark.parametrize(
    ("points", "key"), [((), "reel.search.none"), ((Point(),), "reel.search.note")]
)
def test_when_it_has_looked_it_says_what_that_is_worth(points: tuple[Point, ...], key: str) -> None:
    made = turns(review(at=0, searched=1.0, points=points))
    assert say(key) in told(made)


def test_a_game_that_has_not_ended_cannot_be_searched() -> None:
    shown = review(at=0)
    shown.reel = type(shown.reel)("open", shown.reel.loaded, shown.reel.frames[:2])
    assert "reel.search" not in names(turns(shown))


def test_what_was_found_stands_at_its_turn_with_interval_and_number() -> None:
    made = turns(review(at=0, searched=1.0, points=(Point(turn=1),)))
    text = named(made, "reel.turn.1.0").describe()
    assert "Norr, “Hold” in place of “Close the strait”" in text
    assert "settlements by +6.0 points (" in text
    assert "wars by −4.0 points (−" in text
    assert text.endswith("1,000 worlds.")
    low, high = Point().settlement.interval
    assert f"(+{100 * low:.1f} to +{100 * high:.1f})" in text


def test_once_found_the_machines_turns_are_the_turning_points() -> None:
    shown = review(at=0, points=(Point(turn=1),))
    assert shown.turning == tuple(sorted({1, reel().worst, END}))
    assert shown.turn_after(END) == shown.turning[0]
    assert review(at=0).turning == reel().turning


def test_the_end_shares_its_turns_number_and_not_its_points() -> None:
    last = reel().frames[END - 1].turn
    shown = review(at=0, points=(Point(turn=last),))
    assert shown.points_at(END - 1)
    assert not shown.points_at(END)


@pytest.mark.parametrize(
    ("slot", "name", "called"),
    [
        ("act", "hold", "Hold"),
        ("posture", "hold", "Leave the forces as they are"),
        ("act", "blockade", "Close the strait"),
        ("letters", SILENT, "silence"),
        ("letters", "offer_trade", "A quiet trade"),
        ("letters", "acceptance:radio", "Acceptance, Radio"),
        ("letters", "demand_razing+message:envoy", "A demand and Message, The envoy"),
    ],
)
def test_orders_are_called_as_people_call_them(slot: str, name: str, called: str) -> None:
    shown = review(at=0)
    assert reel_turns.called(ended(shown), Point(slot=slot), name) == called


@pytest.mark.parametrize("width", [240, 500, 1200])
def test_all_of_it_has_room_at_any_width(width: int) -> None:
    points = (Point(), Point(slot="letters", was=SILENT, instead="offer_trade"))
    made = turns(review(at=0, searched=1.0, points=points), width=width)
    assert [fault for each in made.widgets for fault in each.faults(kit(1600, 900).pen)] == []
