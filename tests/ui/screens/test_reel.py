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


# What is turned to


def test_at_once_there_are_both_desks_the_map_and_the_truth() -> None:
    found = names(build(review(at=1)))
    assert {"reel.north.who", "reel.south.who", "reel.plot", "reel.truth.title"} <= found
    assert not {"reel.tab.desks", "reel.tab.truth"} & found


def narrow(shown: Review) -> set[str]:
    made = kit(1280, 720, 2.0)
    screen.build(made, ended(shown), shown)
    return names(made)


@pytest.mark.parametrize(
    ("show", "there"),
    [
        ("", "reel.north.who"),
        ("desks", "reel.south.who"),
        ("map", "reel.plot"),
        ("maps", "reel.plot.south"),
        ("truth", "reel.truth.title"),
        ("turns", "reel.turns.title"),
        ("fork", "reel.fork.title"),
        ("nonsense", "reel.north.who"),
    ],
)
def test_where_there_is_little_room_each_lies_behind_a_tab(show: str, there: str) -> None:
    marks = {"reel.north.who", "reel.plot", "reel.plot.south", "reel.truth.title"}
    marks |= {"reel.turns.title", "reel.fork.title"}
    found = narrow(review(at=1, show=show))
    assert there in found
    if show not in ("", "desks", "nonsense"):
        assert found & marks == {there}


def test_a_tab_turns_to_what_it_says_and_back() -> None:
    shown = review(at=1)
    for name in ("maps", "turns", "fork"):
        named(build(shown), f"reel.tab.{name}").press()
        assert shown.show == name
        assert getattr(named(build(shown), f"reel.tab.{name}"), "look", "") == "main"
        named(build(shown), f"reel.tab.{name}").press()
        assert shown.show == ""


def test_both_maps_take_the_room_of_the_desks() -> None:
    made = build(review(at=1, show="maps"))
    one, other = named(made, "reel.plot.north").rect, named(made, "reel.plot.south").rect
    assert one.right < other.left
    assert one.height == other.height > 300
    assert "reel.north.who" not in names(made)


def test_every_tab_has_a_key_of_its_own() -> None:
    for size in ((1600, 900, 1.0), (1280, 720, 2.0)):
        made = kit(*size)
        shown = review(at=1)
        screen.build(made, ended(shown), shown)
        keys = [each.hot for each in made.widgets if each.hot and each.name.startswith("reel.")]
        assert len(set(keys)) == len(keys)


def test_a_paper_that_came_is_opened_between_the_desks_and_gone_a_turn_later() -> None:
    shown = review(at=0)
    named(build(shown), "reel.north.came.0").press()
    assert shown.show == "sheet"
    made = build(shown)
    assert "reel.sheet.body" in names(made)
    assert "reel.plot" not in names(made)
    assert "(chosen)" in named(made, "reel.north.came.0").describe()
    shown.sheet = "north:paper:photographs"
    assert "reel.plot" in names(build(shown))


def test_after_the_ending_nobody_can_play_on_from_there() -> None:
    assert "reel.tab.fork" in names(build(review(at=0)))
    assert "reel.tab.fork" not in names(build(review(at=len(reel().frames) - 1)))


@pytest.mark.parametrize("show", ["map", "maps", "truth", "turns", "fork", "sheet"])
@pytest.mark.parametrize("size", [*SIZES, (1024, 600, 2.0), (3840, 2160, 2.0)])
def test_nothing_is_clipped_whatever_is_turned_to(size: tuple[int, int, float], show: str) -> None:
    shown = review(at=0, show=show, sheet="north:paper:north_brief")
    made = kit(*size)
    screen.build(made, ended(shown), shown)
    assert faults(staged(made)) == []
