"""The right side of the desk and its middle: instruments, council, map, drawers; all together."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.engine.plot import Mark, Plot
from game.engine.sight.council import Council as Told
from game.engine.view import Known
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import explain, instruments, theatre, wide
from game.ui.widgets import Dial, Panel, Portrait, Quote, Teletype
from game.ui.widgets.globe import Globe
from game.ui.widgets.plot import PlotView
from tests.ui.helpers import NORTH, kit, named, names, proposal, scene, told

CITIES = (
    Mark("norhavn", "capital", "Norhavn", (10.0, 60.0), side="north"),
    Mark("sur", "capital", "Sur", (12.0, 40.0), side="south"),
)
PLOT = Plot("The strait", (11.0, 55.0), 900.0, CITIES)


def mapped(desk: Desk | None = None, plot: Plot | None = PLOT, **view: object) -> Scene:
    made = scene(replace(NORTH, **view), desk)  # type: ignore[arg-type]
    return replace(made, sheet=replace(made.sheet, plot=plot))


def side(about: Scene, width: int = 1600, height: int = 900) -> Kit:
    made = kit(width, height)
    room = made.window.copy()
    room.width, room.height = made.px(wide.ASIDE), made.px(560)
    instruments.build(made, about, room)
    return made


# Instruments


def test_there_are_at_most_five_instruments_and_the_way_to_all() -> None:
    desk = Desk()
    made = side(scene(desk=desk))
    dials = [widget for widget in made.widgets if isinstance(widget, Dial)]
    assert 1 <= len(dials) <= 5
    named(made, "dials.all").press()
    assert desk.drawer == "known"
    assert named(made, "dials.all").hot == "i"


def test_an_instrument_shows_the_doubt_of_its_report() -> None:
    doubted = instruments.dial(scene(), "alert_south", pygame.Rect(0, 0, 100, 140))
    assert (doubted.left, doubted.value, doubted.right) == (12.0, 28.0, 44.0)
    assert doubted.age


def test_what_is_exact_has_no_wedge_and_no_age() -> None:
    exact = named(side(scene()), "dial.tension")
    assert isinstance(exact, Dial)
    assert (exact.left, exact.right, exact.age) == (41.0, 41.0, "")


def test_the_needle_comes_from_where_it_was() -> None:
    about = scene()
    before = {"tension": Known(30.0, 0.0, 0, "1950-05-01 09:00", "")}
    made = side(replace(about, sheet=replace(about.sheet, before=before)))
    dial = named(made, "dial.tension")
    assert isinstance(dial, Dial)
    assert dial.before == 30.0
    assert dial.way() == 1


def test_an_instrument_opens_at_full_length() -> None:
    desk = Desk()
    named(side(scene(desk=desk)), "dial.tension").press()
    assert desk.drawer == "known"
    assert [name for name, open_ in desk.folds.items() if open_] == ["known.tension"]


@pytest.mark.parametrize("size", [(1600, 900), (1280, 720), (2560, 1440)])
def test_both_panels_hold_their_words(size: tuple[int, int]) -> None:
    made = side(scene(), *size)
    panels = [widget for widget in made.widgets if isinstance(widget, Panel)]
    assert panels[0].rect.bottom < panels[1].rect.top
    for widget in made.widgets:
        assert widget.faults(made.pen) == [], widget.name


# The council


def test_everybody_on_the_council_stands_somewhere() -> None:
    made = side(scene())
    people = [widget for widget in made.widgets if isinstance(widget, Portrait)]
    assert len(people) == len(scene().sheet.council.opinions)


def test_a_face_leads_to_all_that_somebody_says() -> None:
    desk = Desk()
    made = side(scene(desk=desk))
    next(widget for widget in made.widgets if isinstance(widget, Portrait)).press()
    assert desk.drawer == "council"
    assert sum(desk.folds.values()) == 1
    assert all(key.startswith("council.") for key in desk.folds)


def test_who_advises_force_stands_nearer_to_force() -> None:
    about = scene()
    opinions = about.sheet.council.opinions
    hawk = replace(opinions[0], advice={"act": "blockade", "posture": "raise_alert"})
    dove = replace(opinions[0], advice={"act": "hold", "posture": "hold"})
    assert instruments.force(about, dove) == 0
    assert 0.5 < instruments.force(about, hawk) <= 1


def test_one_sentence_presses() -> None:
    quote = named(side(scene()), "quote")
    assert isinstance(quote, Quote)
    assert quote.words and quote.hot == "a"


def test_a_seat_without_a_council_says_so() -> None:
    about = scene()
    made = side(replace(about, sheet=replace(about.sheet, council=Told())))
    assert "Nobody sits on your council." in told(made)


# The map and what lies over it


def middle(about: Scene) -> Kit:
    made = kit(1600, 900)
    room = made.window.inflate(-800, -380)
    theatre.build(made, about, room)
    return made


def test_the_map_lies_in_the_middle() -> None:
    plot = named(middle(mapped()), "plot")
    assert isinstance(plot, PlotView)
    assert plot.plot is PLOT


def test_a_scenario_without_a_map_shows_its_instruments() -> None:
    made = middle(mapped(plot=None))
    assert "plot" not in names(made)
    assert "known.panel" in names(made)


@pytest.mark.parametrize("drawer", theatre.DRAWERS)
def test_a_drawer_lies_over_the_map_until_it_is_closed(drawer: str) -> None:
    desk = Desk(drawer=drawer)
    made = middle(mapped(desk))
    assert "plot" not in names(made)
    named(made, "drawer.close").press()
    assert desk.drawer == ""


def test_a_letter_under_way_is_on_the_globe() -> None:
    globe = named(middle(mapped()), "globe")
    assert isinstance(globe, Globe)
    assert globe.ends == (CITIES[0].at, CITIES[1].at)
    assert 0 < globe.progress < 1


def test_without_a_letter_or_without_capitals_there_is_no_globe() -> None:
    assert "globe" not in names(middle(mapped(letters=())))
    assert "globe" not in names(middle(mapped(plot=replace(PLOT, marks=CITIES[:1]))))


@pytest.mark.parametrize(
    ("now", "part"),
    [("1950-05-01 09:00", 0.0), ("1950-05-01 15:00", 0.5), ("1950-05-01 21:00", 1.0)],
)
def test_how_far_a_letter_is_goes_by_its_longest_way(now: str, part: float) -> None:
    assert theatre.progress(now, proposal(own=True)) == pytest.approx(part)


def test_a_letter_that_must_have_arrived_is_not_under_way() -> None:
    late = mapped(moment="1950-05-02 09:00")
    assert theatre.in_transit(late) is None


# All of it


@pytest.mark.parametrize(
    ("size", "fits"),
    [
        ((1600, 900, 1.0), True),
        ((1280, 720, 1.0), True),
        ((3840, 2160, 1.0), True),
        ((1600, 900, 1.5), False),
        ((1024, 600, 1.0), False),
    ],
)
def test_side_by_side_only_where_there_is_room(size: tuple[int, int, float], fits: bool) -> None:
    assert wide.fits(kit(*size)) is fits


def test_the_teletype_tells_what_has_happened_and_leads_to_the_rest() -> None:
    made, desk = kit(1600, 900), Desk()
    wide.build(made, mapped(desk))
    roll = named(made, "teletype")
    assert isinstance(roll, Teletype)
    assert "A CONVOY HAS SAILED." in roll.text
    assert roll.hint is not None
    assert "A convoy has sailed." in roll.hint.lines
    roll.press()
    assert desk.drawer == "news"


# What things are


def test_an_instrument_explains_itself() -> None:
    hint = explain.variable(scene(), "alert_south")
    about = scene().texts.variables["alert_south"]
    assert hint.title == about.title
    said = " ".join(hint.lines)
    assert about.meaning in said
    assert "air patrols" in said and "12 to 44" not in said
    assert "between 12 and 44" in said


def test_what_moved_an_instrument_is_told_with_its_causes() -> None:
    moved = scene().sheet.reasons[0].variable
    said = " ".join(explain.variable(scene(), moved).lines)
    assert "Since your last orders" in said


def test_what_nobody_has_reported_is_said_to_be_unknown() -> None:
    hidden = next(name for name in scene().texts.variables if name not in NORTH.known)
    assert "Nobody has reported it" in " ".join(explain.variable(scene(), hidden).lines)


def test_a_card_tells_its_rung_and_where_it_comes_from() -> None:
    hint = explain.choice(scene(), "blockade")
    said = " ".join(hint.lines)
    assert "Rung 8 of 44" in said
    assert "Source:" in said or "Judgement:" in said


def test_holding_is_explained_as_well() -> None:
    assert explain.choice(scene(), "hold").lines


def test_a_letter_under_way_says_when_it_arrives() -> None:
    assert "Mon 1 May 15:00 to 21:00" in " ".join(explain.letters(scene()).lines)
