"""A game watched from both chairs."""

from dataclasses import replace

import pytest

from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.screens import reel as screen
from game.ui.widgets import Dial
from game.ui.widgets.plot import PlotView
from tests.ui.helpers import SIZES, Acts, kit, named, names, staged, told
from tests.ui.reels import ended, reel, review


def build(shown: Review, seat: str = "north", acts: Acts | None = None) -> Kit:
    made = kit(1600, 900)
    scene = ended(shown, seat, acts)
    screen.build(made, scene, shown)
    return made


def test_both_desks_show_their_own_instruments_as_they_stood() -> None:
    shown = review(at=1)
    made = build(shown)
    for seat in ("north", "south"):
        known = shown.frame.sheets[seat].view.known
        dials = [
            each
            for each in made.widgets
            if isinstance(each, Dial) and each.name.startswith(f"reel.{seat}.")
        ]
        assert 0 < len(dials) <= 5
        for each in dials:
            assert each.value == known[each.name.rpartition(".")[2]].value
            assert each.on_press is None


def test_what_both_sealed_is_told_and_what_had_come() -> None:
    said = told(build(review(at=0)))
    assert "line reel.north.act: What one does | Close the strait" in said
    assert "reel.north.letter.0: Proposal | " in said
    assert "line reel.south.posture" in said
    assert "row reel.north.came.0: The fort" in said


def test_after_the_ending_nothing_is_sealed_and_the_ending_is_named() -> None:
    shown = review(at=len(reel().frames) - 1)
    made = build(shown)
    title = shown.reel.loaded.scenario.endings[shown.opened.ending].title
    assert f"text reel.north.over: {title}" in told(made)
    assert "reel.north.sealed" not in names(made)


def test_the_map_is_that_of_the_chosen_chair() -> None:
    for seat in ("north", "south"):
        shown, acts = review(at=1, seat=seat), Acts()
        made = build(shown, seat, acts)
        plot = named(made, "reel.plot")
        assert isinstance(plot, PlotView)
        assert plot.plot == shown.frame.sheets[seat].plot
        named(made, "reel.seat.south").press()
        assert shown.seat == "south"


def test_the_title_says_the_turn_and_its_true_danger() -> None:
    shown = review(at=0)
    said = named(build(shown), "who").describe()
    assert f"1 of {len(reel().frames)}" in said
    assert "true danger" in said
    last = review(at=len(reel().frames) - 1)
    assert "true danger" not in named(build(last), "who").describe()


def test_back_leads_back() -> None:
    acts = Acts()
    named(build(review(), acts=acts), "reel.back").press()
    assert acts.asked == [("back",)]


@pytest.mark.parametrize("size", [*SIZES, (2560, 1440, 1.0), (3840, 2160, 2.0)])
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float]) -> None:
    for at in (0, 1, len(reel().frames) - 1):
        shown = review(at=at)
        made = kit(*size)
        screen.build(made, ended(shown), shown)
        assert faults(staged(made)) == []


def test_a_scenario_without_a_map_says_so_and_keeps_the_desks() -> None:
    frames = reel().frames
    sheets = {seat: replace(each, plot=None) for seat, each in frames[0].sheets.items()}
    shown = review(at=0)
    shown.reel = replace(shown.reel, frames=(replace(frames[0], sheets=sheets), *frames[1:]))
    made = build(shown)
    assert "reel.map.none" in names(made)
    assert "reel.plot" not in names(made)
    assert "reel.north.who" in names(made)
    assert faults(staged(made)) == []


def test_the_keys_one_and_two_choose_whose_map_it_is() -> None:
    made = build(review(at=0))
    hot = [getattr(named(made, f"reel.seat.{seat}"), "hot", "") for seat in ("north", "south")]
    assert hot == ["1", "2"]
    looks = [getattr(named(made, f"reel.seat.{seat}"), "look", "") for seat in ("north", "south")]
    assert looks == ["main", "plain"]


def test_the_map_fills_its_place_or_has_its_own_measure_in_a_stack() -> None:
    made = build(review(at=0))
    plot, strip = named(made, "reel.plot").rect, named(made, "replay").rect
    assert plot.bottom <= strip.top
    assert plot.width > 500
    small_, shown = kit(1024, 600, 2.0), review(at=0, show="map")
    screen.build(small_, ended(shown), shown)
    plot = named(small_, "reel.plot").rect
    assert plot.width > 900
    assert plot.height > 120
