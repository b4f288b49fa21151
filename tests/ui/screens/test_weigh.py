"""A card on the scales: all of it, who says what, what it would change, and the commands."""

from dataclasses import replace
from math import isclose

import pygame
import pytest

from game.engine.view import Estimate
from game.record import chances
from game.scenario.format import Variable
from game.seats.weighing import Shift, Weighing
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import weigh, weighed
from game.ui.screens.weighed import rise, tone, verdict
from game.ui.widgets import Shade
from game.ui.widgets.scales import Scale
from game.ui.widgets.strip import Leaf, Strip
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, staged, told
from tests.ui.scales import WEIGHED

LARGE = [(2560, 1440, 1.0), (2560, 1440, 2.0), (3840, 2160, 1.0), (3840, 2160, 2.0)]


def laid(filled: Kit | None = None, acts: Acts | None = None, **fields: object) -> Kit:
    """The blockade on the scales, or what the desk's fields say."""
    made = filled or kit(1600, 900)
    held = Desk(**{"slot": "act", "shown": "blockade", **fields})  # type: ignore[arg-type]
    weigh.build(made, scene(NORTH, held, acts))
    return made


def own(filled: Kit) -> str:
    """What lies over the darkened desk."""
    shade = next(i for i, w in enumerate(filled.widgets) if isinstance(w, Shade))
    return "\n".join(widget.describe() for widget in filled.widgets[shade:])


# The card


def test_the_card_is_told_at_full_length_over_the_desk() -> None:
    filled = laid(weighed={"blockade": WEIGHED})
    said = own(filled)
    choice = scene().texts.choices["north"]["blockade"]
    assert f"text weigh.title: {choice.title}" in said
    assert f"text weigh.body: {choice.text}" in said
    assert "strip weigh.band: FORCE · SEEN BY THE OTHER SIDE | 1 of 2" in said
    assert "Rung 8 of 44" in said
    assert "desk.seal" in names(filled)


def test_advisers_speak_in_whole_sentences_those_for_it_first() -> None:
    choice = scene().texts.choices["north"]["blockade"]
    lines = [line for line in own(laid()).splitlines() if line.startswith("voice ")]
    stances = ["is for it" in line for line in lines]
    assert len(lines) == 2
    assert stances == sorted(stances, reverse=True)
    assert all(any(line.says in each for each in lines) for line in choice.advisers.values())


def test_a_card_that_nobody_speaks_of_says_so() -> None:
    filled = kit(1600, 900)
    held = Desk(slot="act", shown="blockade")
    weigh.build(filled, scene(replace(NORTH, lines={}), held))
    assert "weigh.voices.none" in names(filled)


@pytest.mark.parametrize("number", [0, 1, 3, 4, 9, 10, 20, 21, 25, 26, 31, 32, 38, 39, 44])
def test_every_rung_has_words(number: int) -> None:
    assert weigh.rung(number)
    assert (str(number) in weigh.rung(number)) == bool(number)


def test_the_steps_of_the_ladder_rise() -> None:
    words = [weigh.rung(number).partition(":")[2] for number in range(1, 45)]
    kinds = list(dict.fromkeys(words))
    assert len(kinds) == len(weigh.FORCES)
    assert words == sorted(words, key=kinds.index)


# What the staff expects


def test_until_the_staff_has_answered_it_says_that_it_is_working() -> None:
    waiting, come = laid(), laid(weighed={"blockade": WEIGHED})
    assert "weigh.waiting" in names(waiting)
    assert "weigh.war" not in names(waiting)
    assert "weigh.waiting" not in names(come)
    assert "64 imagined games" in own(come)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_jumps_when_the_answer_comes(size: tuple[int, int, float]) -> None:
    before, after = laid(kit(*size)), laid(kit(*size), weighed={"blockade": WEIGHED})
    kept = ("weigh.card", "weigh.title", "weigh.body", "weigh.order", "weigh.staff", "weigh.text")
    assert [named(before, each).rect for each in kept] == [named(after, each).rect for each in kept]


def test_each_instrument_goes_from_where_it_would_stand_to_where_it_will() -> None:
    filled = laid(weighed={"blockade": WEIGHED})
    shown = named(filled, "weigh.shift.tension")
    assert isinstance(shown, Scale)
    assert (shown.held, shown.then) == (0.41, 0.53)
    assert isclose(shown.low, 0.49)
    assert isclose(shown.high, 0.57)
    assert shown.reading == "41 to 53"
    assert shown.verdict.startswith("+12.0 (+8.0 to +16.0)")
    assert shown.hint is not None
    trust = named(filled, "weigh.shift.trust_north")
    assert isinstance(trust, Scale)
    assert isclose(trust.held, 46.5 / 100)
    assert (trust.verdict[:4], trust.way) == ("−3.0", -1)


def test_at_most_eight_instruments_are_shown_and_the_rest_counted() -> None:
    known = list(scene().texts.variables)
    many = tuple(Shift(name, 2.0, 1.0, 3.0, 10.0, 12.0) for name in (known * 3)[:1])
    shifts = tuple(replace(many[0], variable=name) for name in known)
    found = replace(WEIGHED, shifts=shifts)
    filled = laid(weighed={"blockade": found})
    shown = [name for name in names(filled) if name.startswith("weigh.shift.")]
    assert len(shown) == min(weighed.MOST, len(known))
    assert ("weigh.moves.more" in names(filled)) == (len(known) > weighed.MOST)


def test_where_nothing_moves_that_is_said() -> None:
    assert "weigh.moves.none" in names(laid(weighed={"blockade": replace(WEIGHED, shifts=())}))


VARIABLE = scene().texts.variables["tension"]


@pytest.mark.parametrize(
    ("bad", "by", "told"),
    [
        ("high", 2.0, "worse"),
        ("high", -2.0, "better"),
        ("low", 2.0, "better"),
        ("low", -2.0, "worse"),
        (None, 2.0, ""),
    ],
)
def test_a_change_is_good_or_bad_by_the_variables_bad_end(
    bad: str | None, by: float, told: str
) -> None:
    about: Variable = VARIABLE.model_copy(update={"bad": bad})
    shift = Shift("tension", by, by, by, 40.0, 40.0 + by)
    assert tone(about, shift) == told
    said = verdict(about, shift)
    assert (told in said) if told else said in ("+2.0", "−2.0")


def test_a_spread_too_small_to_see_is_not_told() -> None:
    assert "(" not in verdict(VARIABLE, Shift("tension", 2.0, 1.9, 2.1, 40.0, 42.0))
    assert "(" in verdict(VARIABLE, Shift("tension", 2.0, 1.0, 3.0, 40.0, 42.0))


# The danger of war


def test_the_danger_is_told_with_the_order_and_without() -> None:
    said = own(laid(weighed={"blockade": WEIGHED})).replace("\u00a0", " ")
    assert "With this order: serious, about 1 in 33; at worst 1 in 17." in said
    assert "With nothing new: serious, about 1 in 100." in said
    assert "about 1 in 5 with it, about 1 in 10 without" in said
    assert "3 times the danger" in said


def test_a_staff_that_cannot_look_so_far_says_so() -> None:
    found = replace(WEIGHED, late=None, late_held=None)
    filled = laid(weighed={"blockade": found})
    late = named(filled, "weigh.war.late").describe()
    assert "cannot see" in late


def ladder(then: float, held: float) -> Scale:
    risks = [Estimate(each / 2, each, each * 2) for each in (then, held)]
    return weighed.ladder(scene(), risks[0], risks[1], False)


@pytest.mark.parametrize(
    ("then", "held", "told"),
    [
        (0.02, 0.01, ("worse", 1)),
        (0.01, 0.02, ("better", -1)),
        (0.0102, 0.01, ("", 0)),
        (0.0, 0.0, ("", 0)),
        (0.001, 0.0, ("worse", 1)),
    ],
)
def test_more_danger_is_worse_and_about_the_same_is_the_same(
    then: float, held: float, told: tuple[str, int]
) -> None:
    made = ladder(then, held)
    assert (made.tone, made.way) == told
    assert made.verdict


def test_on_the_ladder_every_factor_is_as_wide_and_nothing_leaves_it() -> None:
    assert isclose(rise(0.001) - rise(0.0001), rise(0.1) - rise(0.01))
    assert rise(0.0) == 0.0
    assert rise(1.0) == 1.0
    rising = [rise(chance) for chance in (0.0001, 0.0005, 0.002, 0.01, 0.05, 0.2, 1.0)]
    assert rising == sorted(set(rising))


def test_the_ladder_is_hatched_where_danger_is_serious() -> None:
    zones = ladder(0.02, 0.01).zones
    assert [kind for _, _, kind in zones] == ["good", "caution", "danger"]
    assert chances.grade(weighed.GRAVE) == "serious"
    assert chances.grade(weighed.SAFE) == "real"
    assert (zones[0][0], zones[-1][1]) == (0.0, 1.0)


# Barred cards, and to hold


def test_a_barred_card_says_why_and_cannot_be_ordered() -> None:
    filled = laid(shown="open_strait", weighed={"open_strait": WEIGHED})
    said = own(filled)
    assert "if “The strait is closed”" in said
    assert "weigh.barred.staff" in names(filled)
    assert "weigh.war" not in names(filled)
    assert not named(filled, "weigh.order").enabled


def test_to_hold_says_what_it_means_and_how_dangerous_it_is() -> None:
    filled = laid(shown="hold")
    said = own(filled).replace("\u00a0", " ")
    assert "Not to act is an order like any other" in said
    assert "serious, about 1 in 50" in said
    assert "scale weigh.war: War before the next turn" in said
    assert not named(filled, "weigh.order").enabled
    assert named(laid(shown="hold", choices={"act": "blockade"}), "weigh.order").enabled


def test_whoever_would_order_nothing_new_says_so_on_that_card() -> None:
    here = scene(NORTH, Desk(slot="act", shown="hold"))
    waiting = {
        each.adviser for each in here.sheet.council.opinions if each.advice.get("act") == "hold"
    }
    filled = kit(1600, 900)
    weigh.build(filled, here)
    voices = {name for name in names(filled) if name.startswith("weigh.voice.")}
    assert voices == {f"weigh.voice.{who}" for who in waiting}


def test_without_an_estimate_the_card_that_holds_tells_none() -> None:
    filled = kit(1600, 900)
    weigh.build(filled, scene(replace(NORTH, estimate=None), Desk(slot="act", shown="hold")))
    assert "weigh.war" not in names(filled)
    assert "weigh.hold.staff" in names(filled)


def test_a_barred_card_lists_what_it_would_take() -> None:
    filled = laid(shown="open_strait")
    assert "if “The strait is closed”" in named(filled, "weigh.takes.0").describe()


# The commands


def test_ordering_marks_the_choice_and_goes_back_to_the_desk() -> None:
    acts = Acts()
    named(laid(acts=acts), "weigh.order").press()
    assert acts.asked == [("mark", "act", "blockade"), ("go", "desk")]


def test_what_is_ordered_can_be_taken_back() -> None:
    acts = Acts()
    filled = laid(acts=acts, choices={"act": "blockade"})
    assert "weigh.order" not in names(filled)
    assert "It is among your orders." in own(filled)
    named(filled, "weigh.take_back").press()
    assert acts.asked == [("mark", "act", "blockade"), ("go", "desk")]


def test_an_order_says_what_it_would_take_the_place_of() -> None:
    held = {"posture": "raise_alert"}
    filled = laid(slot="posture", shown="stop_patrols", choices=held)
    title = scene().texts.choices["north"]["raise_alert"].title
    assert f"It would take the place of “{title}”." in own(filled)


@pytest.mark.parametrize(("button", "choice"), [("weigh.next", "hold"), ("weigh.before", "hold")])
def test_leafing_goes_round_what_can_be_done(button: str, choice: str) -> None:
    acts = Acts()
    named(laid(acts=acts), button).press()
    assert acts.asked == [("weigh", "act", choice)]


def test_among_barred_cards_one_leafs_through_barred_cards() -> None:
    acts = Acts()
    named(laid(acts=acts, shown="open_strait"), "weigh.next").press()
    assert acts.asked == [("weigh", "act", "bombard")]


@pytest.mark.parametrize(("code", "choice"), [(pygame.K_RIGHT, 1), (pygame.K_LEFT, -1)])
def test_the_arrows_leaf_wherever_the_focus_is(code: int, choice: int) -> None:
    acts = Acts()
    filled = laid(acts=acts, slot="posture", shown="raise_alert")
    cards = ["raise_alert", "stop_patrols", "hold"]
    for name in ("weigh.order", "weigh.back", "weigh.next"):
        button = named(filled, name)
        assert isinstance(button, Leaf)
        assert button.key(filled.pen, code)
    assert acts.asked == [("weigh", "posture", cards[choice % 3])] * 3
    assert not button.key(filled.pen, pygame.K_DOWN)


def test_esc_has_a_button_beside_it() -> None:
    acts = Acts()
    named(laid(acts=acts), "weigh.back").press()
    assert acts.asked == [("go", "desk")]


# The look


def settled(here: Scene, size: tuple[int, int, float]) -> list[str]:
    filled = kit(*size)
    weigh.build(filled, here)
    ours = staged(filled)
    return [fault for fault in faults(ours) if fault.startswith(("weigh", "strip", "voice"))]


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=str)
@pytest.mark.parametrize("shown", ["blockade", "open_strait", "hold"])
def test_it_is_tidy_at_every_size(size: tuple[int, int, float], shown: str) -> None:
    held = Desk(slot="act", shown=shown, weighed={"blockade": WEIGHED})
    assert settled(scene(NORTH, held), size) == []


def test_the_band_has_its_own_colour_and_icon() -> None:
    bands = {}
    for shown in ("blockade", "hold"):
        strip = named(laid(shown=shown), "weigh.band")
        assert isinstance(strip, Strip)
        bands[strip.band] = strip.icon
    assert bands == {"force": "ship", "hold": "pause"}


def test_large_text_lays_all_of_it_on_the_card() -> None:
    small, large = laid(kit(1600, 900)), laid(kit(1280, 720, 2.0))
    assert "weigh.staff.panel" in names(small)
    assert "weigh.staff.panel" not in names(large)
    assert "weigh.staff" in told(large)


def test_equal_weighings_make_equal_screens() -> None:
    found = Weighing(**vars(WEIGHED))
    one = laid(weighed={"blockade": WEIGHED})
    assert one.widgets == laid(weighed={"blockade": found}).widgets
