"""Where the notes stand: beside what they speak of, never over it, at every size."""

from dataclasses import replace

import pygame
import pytest

from game.engine.plot import Plot
from game.ui.guide import Guide
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Scene
from game.ui.screens import desk, guide, seal, weigh
from game.ui.widgets.note import Note, NoteArrow
from tests.ui.charts import PLOT
from tests.ui.helpers import SIZES, kit, named, names, scene, staged

WINDOWS = [*SIZES, (1024, 600, 2.0), (2560, 1440, 1.0), (3840, 2160, 2.0)]
SHOWS = {"order": ("weigh", weigh.build), "hold": ("seal", seal.build)}
ALL = ("read", "map", "wedge", "weigh", "order", "slot", "letter", "seal", "hold")


def with_map() -> Scene:
    here = scene()
    plot: Plot = PLOT
    here.desk.shown, here.desk.slot = "blockade", "act"
    return replace(here, sheet=replace(here.sheet, plot=plot))


def shown(step: str, filled: Kit, acts: list[str] | None = None) -> Kit:
    """The note of a step over the screen that it belongs to."""
    here = with_map()
    screen, build = SHOWS.get(step, ("desk", desk.build))
    build(filled, here)
    at = replace(Guide.begin(here), at=ALL.index(step))
    told = acts if acts is not None else []
    guide.build(filled, here, at, screen, told.append, lambda: told.append("left"))
    return filled


def subject(filled: Kit, step: str) -> pygame.Rect:
    """What the note is about."""
    bare = [w for w in filled.widgets if not w.name.startswith("guide.")]
    trial = Kit(filled.pen, filled.window.size)
    trial.widgets = bare
    found = guide._subject(trial, with_map(), step)
    assert found is not None
    return found


@pytest.mark.parametrize("step", ALL)
@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
def test_a_note_never_covers_what_it_speaks_of(size: tuple[int, int, float], step: str) -> None:
    filled = shown(step, kit(*size))
    note = named(filled, "guide.note")
    assert filled.window.contains(note.rect)
    assert not note.rect.colliderect(subject(filled, step))
    assert faults(staged(filled)) == []
    for button in ("guide.next", "guide.skip"):
        assert note.rect.contains(named(filled, button).rect)


@pytest.mark.parametrize("step", ALL)
def test_the_arrow_starts_at_the_note_and_ends_in_its_subject(step: str) -> None:
    filled = shown(step, kit(1600, 900))
    arrow, note = named(filled, "guide.arrow"), named(filled, "guide.note")
    assert isinstance(arrow, NoteArrow)
    start = (arrow.rect.x + arrow.start[0], arrow.rect.y + arrow.start[1])
    end = (arrow.rect.x + arrow.end[0], arrow.rect.y + arrow.end[1])
    assert note.rect.inflate(2, 2).collidepoint(start)
    assert subject(filled, step).collidepoint(end)


def test_the_words_of_the_button_do_not_cover_the_words_of_the_note() -> None:
    for step in ALL:
        filled = shown(step, kit(1280, 720, 1.5))
        note = named(filled, "guide.note")
        assert isinstance(note, Note)
        foot = note.rect.y + Note.need(filled.pen, note.text, note.rect.width)
        assert named(filled, "guide.next").rect.top >= foot - filled.px(14)


def test_the_second_slot_is_called_as_the_scenario_calls_it() -> None:
    note = named(shown("slot", kit(1600, 900)), "guide.note")
    assert isinstance(note, Note)
    assert "“How one's forces stand”" in note.text


def test_its_buttons_pass_the_step_or_put_all_away() -> None:
    acts: list[str] = []
    filled = shown("wedge", kit(1600, 900), acts)
    named(filled, "guide.next").press()
    named(filled, "guide.skip").press()
    assert acts == ["wedge", "left"]
    assert named(filled, "guide.next").hot == "g"


def test_what_is_not_on_the_screen_gives_way_to_the_next_step_that_is() -> None:
    here = with_map()
    here.desk.drawer = "council"
    filled = kit(1600, 900)
    desk.build(filled, here)
    at = replace(Guide.begin(here), at=ALL.index("map"))
    guide.build(filled, here, at, "desk", lambda step: None, lambda: None)
    note = named(filled, "guide.note")
    assert isinstance(note, Note)
    assert note.step == ALL.index("wedge")


def test_on_a_screen_without_a_step_there_is_no_note() -> None:
    here = with_map()
    filled = kit(1600, 900)
    desk.build(filled, here)
    guide.build(filled, here, Guide.begin(here), "outcome", lambda step: None, lambda: None)
    assert not {name for name in names(filled) if name.startswith("guide.")}


def test_a_note_lies_where_it_covers_least() -> None:
    window, about = pygame.Rect(0, 0, 1000, 600), pygame.Rect(450, 250, 100, 100)
    busy = [(pygame.Rect(0, 0, 440, 600), 1.0), (pygame.Rect(440, 0, 560, 240), 1.0)]
    place = guide.settle(window, about, (200, 100), 20, busy)
    assert place.left >= 440
    assert place.top >= 240
    assert not place.colliderect(about)


def test_with_no_room_beside_it_the_note_still_stays_in_the_window() -> None:
    window, about = pygame.Rect(0, 0, 300, 200), pygame.Rect(10, 10, 280, 180)
    place = guide.settle(window, about, (200, 100), 20, [])
    assert window.contains(place)
