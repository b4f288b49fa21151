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
from game.ui.widgets import Card, Label, ScrollArea, Widget
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


# Laying a note


WINDOW = pygame.Rect(0, 0, 1600, 900)
SIZE = (292, 150)


@pytest.mark.parametrize(
    "about",
    [
        pygame.Rect(0, 0, 60, 40),
        pygame.Rect(1540, 0, 60, 40),
        pygame.Rect(0, 860, 60, 40),
        pygame.Rect(1540, 860, 60, 40),
        pygame.Rect(700, 400, 200, 100),
        pygame.Rect(20, 100, 400, 700),
        pygame.Rect(0, 840, 1600, 60),
    ],
    ids=str,
)
def test_wherever_its_subject_is_a_note_lies_in_the_window_and_beside_it(
    about: pygame.Rect,
) -> None:
    place = guide.settle(WINDOW, about, SIZE, 42, [])
    assert WINDOW.contains(place)
    assert place.size == SIZE
    assert not place.colliderect(about)


def test_a_map_is_covered_rather_than_words_and_words_rather_than_buttons() -> None:
    about = pygame.Rect(700, 400, 200, 100)
    left, right = pygame.Rect(0, 0, 690, 900), pygame.Rect(910, 0, 690, 900)
    above, below = pygame.Rect(690, 0, 220, 390), pygame.Rect(690, 510, 220, 390)
    walls = [(above, 9.0), (below, 9.0)]
    words_left = [*walls, (left, 1.0), (right, guide.FAINT)]
    assert guide.settle(WINDOW, about, SIZE, 42, words_left).left > about.right
    live_right = [*walls, (left, 1.0), (right, guide.LIVE)]
    assert guide.settle(WINDOW, about, SIZE, 42, live_right).right < about.left


def test_where_there_is_no_room_beside_it_more_of_all_else_is_covered_than_of_the_subject() -> None:
    window, about = pygame.Rect(0, 0, 400, 300), pygame.Rect(100, 60, 200, 180)
    sides = [(pygame.Rect(x, 0, 100, 300), 3.0) for x in (0, 300)]
    place = guide.settle(window, about, (150, 100), 42, sides)
    assert window.contains(place)
    assert place.clip(about).size == (50, 100)


def test_the_same_screen_has_its_note_in_the_same_place() -> None:
    places = {tuple(named(shown("weigh", kit(1600, 900)), "guide.note").rect) for _ in range(3)}
    assert len(places) == 1


@pytest.mark.parametrize(
    ("note", "side"),
    [
        (pygame.Rect(100, 300, 200, 100), "right"),
        (pygame.Rect(1200, 300, 200, 100), "left"),
        (pygame.Rect(650, 20, 200, 100), "bottom"),
        (pygame.Rect(650, 700, 200, 100), "top"),
    ],
    ids=["left", "right", "above", "below"],
)
def test_an_arrow_leaves_on_the_side_of_its_subject_and_ends_just_within_it(
    note: pygame.Rect, side: str
) -> None:
    about = pygame.Rect(700, 300, 120, 90)
    start, end = guide.ends(note, about, 8)
    assert start == getattr(note, f"mid{side}")
    assert about.collidepoint(end)
    inner = about.inflate(-16 - 2, -16 - 2)
    assert not inner.collidepoint(end)


def test_an_arrow_into_the_smallest_thing_still_ends_in_it() -> None:
    for about in (pygame.Rect(500, 300, 1, 1), pygame.Rect(500, 300, 4, 30)):
        _, end = guide.ends(pygame.Rect(100, 100, 200, 100), about, 8)
        assert about.collidepoint(end)


# What it speaks of


def bare(*widgets: Widget) -> Kit:
    made = kit(1600, 900)
    made.widgets = list(widgets)
    return made


def label(name: str, y: int = 10, area: str = "") -> Label:
    return Label(name=name, rect=pygame.Rect(10, y, 100, 20), text=name, area=area)


def test_the_first_of_several_names_is_pointed_at() -> None:
    both = bare(label("tab.map"), label("plot", 200))
    assert guide._subject(both, with_map(), "map") == pygame.Rect(10, 200, 100, 20)
    assert guide._subject(bare(label("tab.map")), with_map(), "map") is not None
    assert guide._subject(bare(label("other")), with_map(), "map") is None
    assert guide._subject(both, with_map(), "no such step") is None


def test_of_what_is_scrolled_only_the_seen_part_counts() -> None:
    area = ScrollArea(name="list", rect=pygame.Rect(300, 100, 200, 100))
    half = bare(area, label("desk.write", 90, "list"))
    assert guide._subject(half, with_map(), "letter") == pygame.Rect(310, 190, 100, 10)
    far = bare(area, label("desk.write", 400, "list"))
    assert guide._subject(far, with_map(), "letter") == area.rect


def test_a_card_to_weigh_is_one_that_can_be_pressed_and_is_wholly_seen() -> None:
    filled = kit(1600, 900)
    here = with_map()
    desk.build(filled, here)
    about = guide._subject(filled, here, "weigh")
    cards = [each for each in filled.widgets if isinstance(each, Card) and each.on_press]
    assert about in [each.rect for each in cards]
    for each in cards:
        each.on_press = None
    assert guide._subject(filled, here, "weigh") is None


def test_where_both_buttons_have_no_room_side_by_side_they_stand_in_two_rows() -> None:
    one, two = kit(1600, 900), kit(1024, 600, 2.0)
    assert len(guide._rows(one, one.pen.em(guide.WIDE))) == 1
    narrow = guide._rows(two, two.px(120))
    assert narrow == [["next"], ["skip"]]


def test_a_note_is_never_wider_than_half_the_window() -> None:
    for size in WINDOWS:
        made = kit(*size)
        assert guide._size(made, "A few words")[0] <= made.window.width // 2


def test_a_longer_text_makes_a_higher_note_of_the_same_width() -> None:
    made = kit(1600, 900)
    short, long = (guide._size(made, "A few words " * count) for count in (1, 20))
    assert short[0] == long[0]
    assert long[1] > short[1] + 3 * made.pen.line_height("body")
