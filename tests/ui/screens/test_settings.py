"""The sheet of settings: what each can be, that it holds at once, and what the samples show."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui.application import App
from game.ui.inspect import faults
from game.ui.screens import settings as screen
from game.ui.settings import CHOICES, NAMES, Settings, load
from game.ui.sound.cues import CUES
from game.ui.widgets import ScrollArea, Stepper
from tests.ui.helpers import SIZES, Acts, click, key, kit, named, names, staged, told
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


# At the window


@pytest.fixture
def app() -> Iterator[App]:
    made = App(flow_of(), (1280, 720))
    made.flow.go("settings")
    made.settle()
    yield made
    made.flow.settings = Settings()
    made.settle()
    made.close()


def walk_to(app: App, name: str) -> None:
    for _ in range(40):
        if app.stage.focused is app.stage.find(name):
            return
        app.send([key(pygame.K_TAB)])
    raise AssertionError(f"Tab never came to {name}")


@pytest.mark.parametrize("name", NAMES)
def test_each_setting_is_moved_by_arrows_and_keeps_the_focus(name: str, app: App) -> None:
    walk_to(app, f"settings.{name}")
    before = getattr(app.flow.settings, name)
    values = CHOICES[name]
    way = pygame.K_RIGHT if before != values[-1] else pygame.K_LEFT
    app.send([key(way)])
    assert getattr(app.flow.settings, name) != before
    assert load()[0] == app.flow.settings
    assert app.stage.focused is app.stage.find(f"settings.{name}")
    assert faults(app.stage) == []


def test_enter_goes_round_the_values(app: App) -> None:
    walk_to(app, "settings.sound")
    seen = []
    for _ in CHOICES["sound"]:
        app.send([key(pygame.K_RETURN)])
        seen.append(app.flow.settings.sound)
    assert sorted(seen) == sorted(CHOICES["sound"])  # type: ignore[type-var]
    assert seen[-1] == Settings().sound


def test_a_click_on_either_half_moves_by_one(app: App) -> None:
    stage = app.stage
    for part, wanted in ((0.9, 75), (0.9, 100), (0.9, 100), (0.1, 75)):
        area = stage.find("settings.list")
        assert isinstance(area, ScrollArea)
        stage.focus_on(stage.find("settings.sound"))
        place = stage.place(stage.find("settings.sound"))
        app.send(click((place.x + round(part * place.width), place.centery)))
        assert app.flow.settings.sound == wanted


def test_larger_text_grows_the_sheet_that_one_reads_it_on(app: App) -> None:
    before = app.stage.find("settings.text.note").rect.height
    walk_to(app, "settings.text")
    app.send([key(pygame.K_RIGHT)] * 3)
    assert app.stage.pen.text_scale == 2.0
    assert app.stage.find("settings.text.note").rect.height > before
    assert faults(app.stage) == []


def test_plain_type_changes_the_samples_at_once(app: App) -> None:
    def pixels() -> bytes:
        return pygame.image.tobytes(app.stage.find("sample.typed").image(app.stage.pen), "RGBA")

    before = pixels()
    walk_to(app, "settings.plain")
    app.send([key(pygame.K_RIGHT)])
    assert app.stage.pen.plain
    assert pixels() != before
    app.send([key(pygame.K_LEFT)])
    assert pixels() == before


def test_a_sound_that_is_tried_is_told_where_captions_are_wanted(app: App) -> None:
    walk_to(app, "sample.try")
    app.send([key(pygame.K_RETURN)])
    assert app.caption.text == CUES[screen.PROBE].caption


def test_without_captions_the_sample_of_one_is_gone_and_nothing_is_told(app: App) -> None:
    app.flow.prefer("captions", 1)
    app.settle()
    assert not app.stage.has("sample.caption")
    walk_to(app, "sample.try")
    app.send([key(pygame.K_RETURN)])
    assert app.caption.text == ""


def test_what_lies_under_the_sheet_is_out_of_reach(app: App) -> None:
    assert app.stage.has("menu.begin")
    assert all(not widget.name.startswith("menu.") for widget in app.stage.order())


@pytest.mark.parametrize("chosen", [Settings(), Settings(contrast="high"), Settings(plain=True)])
@pytest.mark.parametrize("size", [(1280, 720, 1.0), (1024, 600, 2.0)])
def test_it_is_tidy_however_things_are_set(chosen: Settings, size: tuple[int, int, float]) -> None:
    assert faults(staged(sheet(chosen, size)[0])) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_value_has_words_of_its_own(name: str) -> None:
    words = [screen.told(name, value) for value in CHOICES[name]]
    assert len(set(words)) == len(words)
    assert all(words)
