"""A danger that has grown announces itself: plate, teletype, sound, caption, and words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.engine.view import Estimate, View
from game.ui.application import App
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import desk, outcome
from game.ui.widgets import AlertPlate, Label, Teletype
from tests.ui.helpers import NORTH, kit, named, scene, told
from tests.ui.test_flow import begin, flow_of

CALM, GRAVE = Estimate(0.0001, 0.0002, 0.001), Estimate(0.02, 0.06, 0.2)
LESS = Estimate(0.001, 0.004, 0.01)
"""Worth speaking of, and not yet alarming."""

WIDE, CLOSE = (1600, 900, 1.0), (1280, 720, 2.0)


def risen(view: View = NORTH, **fields: object) -> Scene:
    """North's desk, where the danger has grown since the last orders."""
    held = Desk(risen=CALM, **fields)  # type: ignore[arg-type]
    return scene(replace(view, estimate=GRAVE), held)


def laid(here: Scene, size: tuple[int, int, float] = WIDE) -> Kit:
    filled = kit(*size)
    desk.build(filled, here)
    return filled


@pytest.mark.parametrize("size", [WIDE, CLOSE])
def test_the_plate_pulses_and_comes_to_rest(size: tuple[int, int, float]) -> None:
    plate = named(laid(risen(), size), "danger")
    assert isinstance(plate, AlertPlate)
    assert plate.alarm
    moved = [plate.advance(now) for now in range(0, 8000, 100)]
    assert any(moved) and not any(moved[-10:])
    calm = named(laid(scene(), size), "danger")
    assert isinstance(calm, AlertPlate)
    assert not any(calm.advance(now) for now in range(0, 3000, 100))


def test_reduced_motion_does_not_pulse() -> None:
    plate = named(laid(risen()), "danger")
    plate.rest()
    assert not any(plate.advance(now) for now in range(0, 3000, 100))


def test_the_teletype_flashes() -> None:
    here = risen()
    wire = named(laid(here), "teletype")
    assert isinstance(wire, Teletype)
    assert wire.flash == here.look.flash != ""
    calm = named(laid(scene()), "teletype")
    assert isinstance(calm, Teletype)
    assert calm.flash == ""


@pytest.mark.parametrize(("size", "name"), [(WIDE, "hand.pressing"), (CLOSE, "foot.orders")])
def test_the_desk_says_it_in_words_until_something_is_ordered(
    size: tuple[int, int, float], name: str
) -> None:
    line = named(laid(risen(), size), name)
    assert isinstance(line, Label)
    assert line.text.startswith("The danger of war has grown")
    assert line.colour == "alarm"
    for after in (scene(), risen(choices={"act": "blockade"})):
        calm = named(laid(after, size), name)
        assert isinstance(calm, Label)
        assert "has grown" not in calm.text
        assert calm.colour != "alarm"


def test_the_outcome_says_from_what_to_what() -> None:
    filled, calm = kit(1600, 900), kit(1600, 900)
    outcome.build(filled, risen())
    outcome.build(calm, scene())
    assert "outcome.risen" in told(filled)
    assert "outcome.risen" not in told(calm)


def test_the_hint_of_the_plate_says_what_it_was() -> None:
    hint = named(laid(risen()), "danger").hint
    assert hint is not None
    assert any("It has risen" in line for line in hint.lines)


@pytest.fixture
def app() -> Iterator[App]:
    made = App(flow_of("random"), (1280, 720))
    begin(made.flow)  # type: ignore[arg-type]
    made.settle()
    yield made
    made.close()


def turn(app: App, was: Estimate, now: Estimate) -> list[str]:
    """The sounds of a later turn in which the staff's estimate goes from one to another."""
    flow = app.flow
    sheets = {
        seat: replace(sheet, view=replace(sheet.view, estimate=was))
        for seat, sheet in flow.sheets.items()  # type: ignore[attr-defined]
    }
    flow.sheets, flow.cues = sheets, []  # type: ignore[attr-defined]
    after = {
        seat: replace(sheet, view=replace(sheet.view, estimate=now, turn=1))
        for seat, sheet in sheets.items()
    }
    flow._sealed(after)  # type: ignore[attr-defined]
    return list(flow.cues)


@pytest.mark.parametrize(
    ("now", "cue", "caption"),
    [(LESS, "danger_rose", "danger has grown"), (GRAVE, "alarm", "klaxon")],
)
def test_it_is_heard_and_told_in_a_caption(app: App, now: Estimate, cue: str, caption: str) -> None:
    assert cue in turn(app, CALM, now)
    app.follow()
    app.frame(0)
    assert caption in app.stage.dump()


@pytest.mark.parametrize(("was", "now"), [(GRAVE, CALM), (GRAVE, GRAVE), (CALM, CALM)])
def test_what_does_not_grow_is_not_announced(app: App, was: Estimate, now: Estimate) -> None:
    assert not {"danger_rose", "alarm"} & set(turn(app, was, now))
    assert app.flow.desk.risen is None  # type: ignore[attr-defined]


def test_it_is_announced_for_one_turn_alone(app: App) -> None:
    turn(app, CALM, GRAVE)
    assert app.flow.desk.risen == CALM  # type: ignore[attr-defined]
    turn(app, GRAVE, GRAVE)
    assert app.flow.desk.risen is None  # type: ignore[attr-defined]
