"""The sheet of settings: what each can be, that it holds at once, and what the samples show."""

import pytest

from game.ui.application import App
from game.ui.inspect import faults
from game.ui.screens import settings as screen
from game.ui.settings import CHOICES, NAMES, Settings, load
from game.ui.widgets import Stepper
from tests.ui.helpers import SIZES, Acts, kit, named, names, staged, told
from tests.ui.test_flow import flow_of

LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def sheet(chosen: Settings = Settings(), size: tuple[int, int, float] = (1280, 720, 1.0)):  # type: ignore[no-untyped-def] # noqa: B008
    filled, acts, closed = kit(*size), Acts(), []  # type: ignore[var-annotated]
    screen.build(filled, chosen, acts, lambda: closed.append(1))
    return filled, acts, closed


def test_every_setting_can_be_moved_and_says_what_it_does() -> None:
    filled, _, _ = sheet()
    for name in NAMES:
        stepper = named(filled, f"settings.{name}")
        assert isinstance(stepper, Stepper)
        assert len(stepper.values) == len(CHOICES[name])
        assert len(set(stepper.values)) == len(stepper.values)
        assert f"settings.{name}.note" in names(filled)
        assert stepper.hint is not None
        assert stepper.hint.lines[0] in named(filled, f"settings.{name}.note").describe()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("text", 1.25, "125 %"),
        ("sound", 75, "75 %"),
        ("sound", 0, "Silent"),
        ("plain", True, "On"),
        ("full", False, "Off"),
        ("palette", "distinct", "Kept apart"),
        ("contrast", "high", "High"),
        ("teletype", 40, "40 letters a second"),
        ("teletype", 0, "All at once"),
    ],
)
def test_values_are_told_in_words(name: str, value: object, words: str) -> None:
    assert screen.told(name, value) == words
    filled, _, _ = sheet(Settings().with_value(name, value))
    assert f"| {words} (" in named(filled, f"settings.{name}").describe()


def test_a_stepper_moves_the_setting_by_as_much() -> None:
    filled, acts, _ = sheet(Settings(text=1.25))
    stepper = named(filled, "settings.text")
    assert isinstance(stepper, Stepper)
    stepper.change(1)
    stepper.change(-1)
    named(filled, "settings.contrast").press()
    assert acts.asked == [("prefer", "text", 1), ("prefer", "text", -1), ("prefer", "contrast", 1)]


def test_a_sound_can_be_tried_and_its_caption_is_shown() -> None:
    filled, acts, _ = sheet()
    named(filled, "sample.try").press()
    assert acts.asked == [("cue", "sealed")]
    assert "plaque sample.caption: " in told(filled)
    assert "sample.caption" not in names(sheet(Settings(captions=False))[0])


def test_the_samples_are_in_the_faces_that_papers_are_in() -> None:
    said = told(sheet()[0])
    for role in screen.SAMPLES:
        assert f"text sample.{role}: " in said


def test_done_closes_it() -> None:
    filled, _, closed = sheet()
    named(filled, "settings.close").press()
    assert closed == [1]


def test_the_samples_stand_beside_where_there_is_room_and_else_below() -> None:
    wide, narrow = sheet()[0], sheet(size=(1280, 720, 2.0))[0]
    assert named(wide, "sample.body").area == "settings.samples"
    assert named(narrow, "sample.body").area == "settings.list"


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_it_is_tidy_at_every_size(size: tuple[int, int, float]) -> None:
    assert faults(staged(sheet(size=size)[0])) == []


def test_what_is_set_holds_at_once_and_is_kept() -> None:
    app = App(flow_of(), (1280, 720))
    app.flow.go("settings")
    app.settle()
    for name in ("settings.text", "settings.plain", "settings.contrast"):
        app.stage.find(name).press()
        app.settle()
    assert app.stage.pen.text_scale == 1.25
    assert load() == (Settings(text=1.25, plain=True, contrast="high"), "")
    app.flow.back()
    app.settle()
    assert app.flow.shown == "menu"  # type: ignore[attr-defined]
    for _ in range(3):
        app.flow.prefer("contrast", -1)
    app.settle()
    app.close()


def test_the_pause_leads_there_and_back_to_the_desk() -> None:
    flow = flow_of()
    flow.begin()
    flow.worker.wait()
    flow.go("pause")
    filled = kit()
    flow.build(filled)
    named(filled, "pause.settings").press()
    assert (flow.shown, flow.screen) == ("settings", "desk")
    flow.back()
    assert flow.shown == "desk"
    flow.worker.close()
