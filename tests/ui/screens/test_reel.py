"""A game watched from both chairs."""

from dataclasses import replace

import pytest

from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.say import say
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
    assert "text reel.north.came.0: The fort" in said


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


# Each desk its own


def named_of(made: Kit, seat: str) -> list[str]:
    return [each.name for each in made.widgets if each.name.startswith(f"reel.{seat}.")]


def part(shown: Review, seat: str, width: int = 420, text: float = 1.0) -> Kit:
    """One of the desks alone, in a column."""
    made = kit(1600, 900, text)
    screen._desk(ended(shown), shown, seat, Column(made, 0, 0, width, ""), 0)
    return made


@pytest.mark.parametrize("at", range(len(reel().frames)))
def test_a_desk_tells_only_what_lay_on_it(at: int) -> None:
    shown = review(at=at)
    for seat, other in (("north", "south"), ("south", "north")):
        made = part(shown, seat)
        assert len(named_of(made, seat)) == len(made.widgets)
        assert not named_of(made, other)
        told_ = [each for each in made.widgets if isinstance(each, Dial)]
        known = shown.frame.sheets[seat].view.known
        assert {each.name.rpartition(".")[2] for each in told_} <= set(known)


def test_a_desk_without_instruments_of_its_own_choosing_still_has_some() -> None:
    """South has no look in this scenario; the defaults are shown."""
    dials = [each for each in part(review(at=1), "south").widgets if isinstance(each, Dial)]
    assert dials
    assert all(each.faults(kit(1600, 900).pen) == [] for each in dials)


@pytest.mark.parametrize(("width", "text"), [(220, 1.0), (420, 1.0), (420, 1.5), (900, 2.0)])
def test_instruments_stand_in_rows_of_equal_glasses(width: int, text: float) -> None:
    made = part(review(at=1), "north", width, text)
    dials = [each for each in made.widgets if isinstance(each, Dial)]
    assert len({each.rect.size for each in dials}) == 1
    rows = {each.rect.top for each in dials}
    assert len(rows) == -(-len(dials) // screen.ACROSS)
    assert all(each.rect.left >= 0 and each.rect.right <= width for each in dials)
    assert [fault for each in made.widgets for fault in each.faults(made.pen)] == []


def test_letters_are_told_with_their_way_and_their_terms() -> None:
    made = part(review(at=0), "north")
    line = named(made, "reel.north.letter.0").describe()
    scenario = reel().loaded.scenario
    assert line.startswith("line reel.north.letter.0: Proposal | Radio; ")
    assert scenario.issues["fort"].levels["frozen"].title in line
    hello = named(part(review(at=0), "south"), "reel.south.letter.0").describe()
    assert hello == "line reel.south.letter.0: Message | The envoy"


def test_whoever_held_is_said_to_have_held_in_the_scenarios_words() -> None:
    line = named(part(review(at=1), "north"), "reel.north.posture").describe()
    assert line.endswith("| Leave the forces as they are")


def test_what_came_is_told_in_the_turn_in_which_it_came_and_not_again() -> None:
    came = [
        [each.describe() for each in part(review(at=at), "north").widgets if ".came." in each.name]
        for at in range(len(reel().frames) - 1)
    ]
    assert any("The fort" in line for line in came[0])
    assert all("The fort" not in line for lines in came[1:] for line in lines)
    assert any("Photographs" in line for line in came[1])


def test_a_letter_that_arrived_is_told_on_the_desk_where_it_arrived() -> None:
    found = {
        (at, seat)
        for at in range(len(reel().frames))
        for seat in ("north", "south")
        for letter in reel().frames[at].sheets[seat].view.letters
        if letter.arrived == reel().frames[at].moment
    }
    assert found
    for at, seat in found:
        lines = [
            each.describe() for each in part(review(at=at), seat).widgets if ".came." in each.name
        ]
        other = "Norr" if seat == "south" else "Sur"
        assert any(f"{other}: " in line for line in lines)


def test_the_staffs_fear_is_told_where_there_is_an_estimate() -> None:
    frames = reel().frames
    shown = review(at=0)
    assert "reel.north.danger" in named_of(part(shown, "north"), "north")
    sheet = frames[0].sheets["north"]
    blind = replace(sheet, view=replace(sheet.view, estimate=None))
    first = replace(frames[0], sheets={**frames[0].sheets, "north": blind})
    shown.reel = replace(shown.reel, frames=(first, *frames[1:]))
    assert "reel.north.danger" not in named_of(part(shown, "north"), "north")


def test_a_game_that_was_left_says_that_it_goes_on() -> None:
    frames = reel().frames
    open_ = replace(frames[1], orders={}, deeds=(), ledger=None)
    shown = review(at=1)
    shown.reel = replace(shown.reel, frames=(frames[0], open_), debrief=None)
    said = told(part(shown, "north"))
    assert say("reel.open") in said
    assert "sealed" not in said


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
    small_ = kit(1024, 600, 2.0)
    screen.build(small_, ended(review(at=0)), review(at=0))
    plot = named(small_, "reel.plot").rect
    assert plot.height == round(plot.width * screen.TALL)
