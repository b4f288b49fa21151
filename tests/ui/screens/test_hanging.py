"""Sheets between the head and the strip: side by side without overlaps, else in one stack."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import combinations

import pygame
import pytest

from game.ui.kit import Column, Kit
from game.ui.reel import TABS
from game.ui.screens import hanging, wide
from game.ui.screens.debrief import PARTS
from game.ui.screens.hanging import Part
from game.ui.widgets import Button, Panel, Portrait
from tests.ui.helpers import DEBRIEF, SIZES, Acts, kit, named, names
from tests.ui.reels import ended, opened, review

WINDOWS = [*SIZES, (2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]
sizes = pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
ROOM = pygame.Rect(16, 80, 1568, 640)
WAR = "burning_strait"


def words(name: str, column: Column, height: int) -> None:
    """Fills a part with a word and with the height that it was told."""
    column.text(f"{name}.words", f"{name} {height}", "body")


def part(name: str, place: tuple[float, float, float, float], bare: bool = False) -> Part:
    return Part(name, "panel", partial(words, name), place, bare)


HALVES = (part("left", (0, 0, 0.5, 1)), part("right", (0.5, 0, 0.5, 1), bare=True))


def laid(made: Kit, parts: tuple[Part, ...] = HALVES) -> Kit:
    shown = review()
    hanging.lay(made, ended(shown), shown, 60, parts)
    return made


def sheets(made: Kit) -> list[pygame.Rect]:
    return [each.rect for each in made.widgets if each.name.endswith(".sheet")]


# Places


@pytest.mark.parametrize("ending", ["good_terms", WAR])
@pytest.mark.parametrize("tab", TABS)
def test_the_parts_of_a_tab_cover_the_room_and_never_each_other(tab: str, ending: str) -> None:
    shown = opened(replace(DEBRIEF, ending=ending), tab=tab)
    rects = [hanging._placed(each.place, ROOM, 12) for each in PARTS[tab](ended(shown), shown)]
    assert all(ROOM.contains(rect) for rect in rects)
    assert not [pair for pair in combinations(rects, 2) if pair[0].colliderect(pair[1])]
    covered = sum((rect.width + 12) * (rect.height + 12) for rect in rects)
    assert covered == pytest.approx((ROOM.width + 12) * (ROOM.height + 12), rel=0.01)


@pytest.mark.parametrize("gap", [0, 8, 12, 40])
def test_neighbours_are_a_gap_apart_and_the_outer_edges_meet_the_room(gap: int) -> None:
    left, right = (hanging._placed(each.place, ROOM, gap) for each in HALVES)
    assert right.left - left.right == gap
    assert (left.left, right.right) == (ROOM.left, ROOM.right)
    assert left.bottom == right.bottom == ROOM.bottom


def test_one_below_the_other_they_are_a_gap_apart_too() -> None:
    upper = hanging._placed((0, 0, 1, 0.4), ROOM, 12)
    lower = hanging._placed((0, 0.4, 1, 0.6), ROOM, 12)
    assert lower.top - upper.bottom == 12
    assert upper.width == lower.width == ROOM.width


# Hung, or in a stack


@sizes
def test_parts_hang_where_there_is_room_and_lie_in_a_stack_where_there_is_none(
    size: tuple[int, int, float],
) -> None:
    made = laid(kit(*size))
    hung = wide.fits(made)
    assert ("debrief.all" in names(made)) is not hung
    assert named(made, "left.words").area == ("left" if hung else "debrief.all")
    assert ("left" in names(made)) is hung
    assert not [pair for pair in combinations(sheets(made), 2) if pair[0].colliderect(pair[1])]


def test_a_part_that_hangs_is_told_its_height_and_one_in_a_stack_that_it_is_free() -> None:
    hung, stacked = laid(kit(1600, 900)), laid(kit(1280, 720, 2.0))
    high = named(hung, "left.sheet").rect.height
    assert named(hung, "right.words").describe().endswith(f" {high}")
    assert named(stacked, "left.words").describe().endswith(" 0")


def test_a_bare_part_has_no_sheet_and_no_scroll_area() -> None:
    for size in ((1600, 900, 1.0), (1280, 720, 2.0)):
        made = laid(kit(*size))
        assert "right.sheet" not in names(made)
        assert "left.sheet" in names(made)
        assert "right" not in names(made)


@sizes
def test_the_strip_keeps_its_place_below_whatever_hangs(size: tuple[int, int, float]) -> None:
    made = laid(kit(*size))
    hung = [named(made, "debrief.all").rect] if "debrief.all" in names(made) else sheets(made)
    assert all(rect.bottom <= named(made, "replay").rect.top for rect in hung)
    assert all(made.window.contains(rect) for rect in hung)


def test_in_a_stack_each_sheet_holds_its_own_words() -> None:
    made = laid(kit(1024, 600, 2.0))
    sheet, text = named(made, "left.sheet"), named(made, "left.words")
    assert isinstance(sheet, Panel)
    assert sheet.rect.contains(text.rect)
    assert sheet.area == text.area == "debrief.all"


# The head


def head(
    size: tuple[int, int, float] = (1600, 900, 1.0), title: str = "A title", tabs: int = 4
) -> tuple[Kit, int]:
    made = kit(*size)
    shown = review()
    who = hanging.titled(made, ended(shown), title, "and a line below it")
    row = [hanging.button(made, f"tab.{n}", f"Tab number {n}", lambda: None) for n in range(tabs)]
    ways = [hanging.button(made, "way.back", "Back", lambda: None)]
    return made, hanging.head(made, who, row, ways)


@sizes
def test_nothing_in_the_head_lies_over_another_thing_or_outside_it(
    size: tuple[int, int, float],
) -> None:
    made, foot = head(size)
    rects = [each.rect for each in made.widgets if not isinstance(each, Panel)]
    assert not [pair for pair in combinations(rects, 2) if pair[0].colliderect(pair[1])]
    bar = named(made, "bar").rect
    assert (bar.bottom, bar.width) == (foot, made.window.width)
    assert all(rect.top >= 0 and rect.bottom <= foot for rect in rects)


def test_tabs_without_room_beside_the_title_have_a_row_of_their_own() -> None:
    one, two = head()[0], head((1024, 600, 2.0), tabs=6)[0]
    assert named(one, "tab.0").rect.centery == named(one, "who").rect.centery
    assert named(two, "tab.0").rect.top >= named(two, "who").rect.bottom
    assert named(two, "way.back").rect.centery == named(two, "who").rect.centery


def test_the_ways_out_stand_at_the_right_edge_and_the_face_at_the_left() -> None:
    made, _ = head()
    edge = made.px(hanging.EDGE)
    assert named(made, "way.back").rect.right == made.window.width - edge
    assert named(made, "who").rect.left == edge


@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_face_is_that_of_ones_own_leader_and_says_who_that_is(seat: str) -> None:
    made = kit(1600, 900)
    here = ended(review(), seat)
    who = hanging.titled(made, here, "A title", "A line")
    assert isinstance(who, Portrait)
    assert who.hint is not None
    assert who.hint.title == here.texts.seats[seat].leader
    assert who.side == list(here.texts.seats).index(seat)


def test_a_title_of_any_length_takes_two_fifths_of_the_window_at_most() -> None:
    made = kit(1280, 720)
    who = hanging.titled(made, ended(review()), "A very long title " * 20, "A line " * 60)
    assert who.text.endswith("…")
    assert made.pen.width(who.text, "heading") <= made.window.width * 2 // 5
    assert made.pen.width(who.words, "label") <= made.window.width * 2 // 5


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_a_button_is_as_large_as_its_words_with_its_key(text: float) -> None:
    made = kit(1600, 900, text)
    acts = Acts()
    plain = hanging.button(made, "plain", "Letters", acts.back)
    keyed = hanging.button(made, "keyed", "Letters", acts.back, hot="4")
    assert isinstance(keyed, Button)
    assert keyed.rect.width > plain.rect.width > made.pen.width("Letters", "plate")
    assert plain.faults(made.pen) == keyed.faults(made.pen) == []
    keyed.press()
    assert acts.asked == [("back",)]


def test_only_a_chosen_button_stands_out() -> None:
    made = kit()
    chosen = hanging.button(made, "chosen", "Letters", lambda: None, chosen=True)
    other = hanging.button(made, "other", "Letters", lambda: None)
    assert (chosen.look, other.look) == ("main", "plain")
