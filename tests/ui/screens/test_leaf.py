"""A sheet in pages: what stands on which page, and the row of commands below."""

import pygame
import pytest

from game.ui.kit import Kit
from game.ui.screens.leaf import Foot, Leaf, Way, leaf, split
from game.ui.widgets import Button
from game.ui.widgets.pointer import Pointer
from game.ui.widgets.sheet import Pages, Turn
from tests.ui.helpers import kit, named, names

SHEET = pygame.Rect(20, 20, 380, 300)


def laid(fill: object, size: tuple[int, int, float] = (1600, 900, 1.0)) -> Kit:
    filled = kit(*size)
    with leaf(filled, "paper", SHEET.copy(), "paper.a", note="MEMO") as column:
        fill(column)  # type: ignore[operator]
    return filled


def page_of(filled: Kit, name: str) -> int:
    area = named(filled, "paper.text")
    return named(filled, name).rect.y // area.rect.height


def test_what_has_no_room_goes_to_the_next_page() -> None:
    def fill(column: Leaf) -> None:
        column.take(column.left() - 10)
        column.text("word", "A word", "typed")

    filled = laid(fill)
    area = named(filled, "paper.text")
    assert isinstance(area, Pages)
    assert page_of(filled, "word") == 1
    assert area.count() == 2
    assert named(filled, "word").rect.y == area.rect.height + filled.px(4)


def test_what_just_fits_stays_on_its_page() -> None:
    def fill(column: Leaf) -> None:
        column.take(column.left() - column.kit.pen.line_height("typed"))
        column.text("word", "A word", "typed")

    filled = laid(fill)
    assert page_of(filled, "word") == 0
    area = named(filled, "paper.text")
    assert isinstance(area, Pages) and area.count() == 1


def test_an_empty_sheet_has_one_page() -> None:
    area = named(laid(lambda column: None), "paper.text")
    assert isinstance(area, Pages) and area.count() == 1
    assert not area.reachable()


def test_a_gap_at_the_top_of_a_page_is_left_out() -> None:
    seen = []

    def fill(column: Leaf) -> None:
        column.turn()
        seen.append(column.y)
        column.gap(20)
        seen.append(column.y)
        column.take(5)
        column.gap(20)
        seen.append(column.y)

    filled = laid(fill)
    assert seen[0] == seen[1]
    assert seen[2] == seen[1] + 5 + filled.px(20)


def test_a_heading_stays_with_what_follows() -> None:
    def fill(column: Leaf) -> None:
        column.take(column.left() - 40)
        column.together(60)
        column.text("heading", "Heading", "label")

    assert page_of(laid(fill), "heading") == 1


def test_typing_is_cut_between_lines_and_goes_on() -> None:
    text = "Many words that fill a line. " * 60
    filled = laid(lambda column: column.typed("body", text))
    parts = [each for each in filled.widgets if each.name.startswith("body")]
    area = named(filled, "paper.text")
    assert [each.rect.y // area.rect.height for each in parts] == list(range(len(parts)))
    assert len(parts) > 2
    assert all(each.faults(filled.pen) == [] for each in parts)
    total = sum(each.rect.height for each in parts)
    assert total == filled.pen.rich_height(text, "typed", parts[0].rect.width)


def test_a_stamp_without_room_is_left_out() -> None:
    def fill(column: Leaf) -> None:
        column.stamped("one", "SEEN")
        column.take(column.left() - 6)
        column.stamped("two", "SEEN")

    filled = laid(fill)
    assert "one" in names(filled)
    assert "two" not in names(filled)


@pytest.mark.parametrize(("right", "names_"), [("10:00", 1), ("a very long end " * 4, 2)])
def test_ends_stand_on_one_line_if_they_can(right: str, names_: int) -> None:
    filled = laid(lambda column: column.ends("when", "Monday", right))
    left, end = named(filled, "when").rect, named(filled, "when.right").rect
    assert (left.y == end.y) == (names_ == 1)
    assert not left.colliderect(end)


def test_a_line_in_the_middle_is_wrapped_where_it_is_too_long() -> None:
    filled = laid(lambda column: column.centred("head", "SECRET " * 20))
    assert named(filled, "head").faults(filled.pen) == []
    assert named(filled, "head").rect.height > filled.pen.line_height("label")


def test_small_buttons_stand_in_rows_within_the_sheet() -> None:
    entries = [(f"b{index}", f"A choice {index}", lambda: None, None) for index in range(5)]
    filled = laid(lambda column: column.buttons(entries))
    buttons = [each for each in filled.widgets if isinstance(each, Button)]
    assert len(buttons) == 5
    assert len({each.rect.y for each in buttons}) >= 2
    area = named(filled, "paper.text")
    assert all(each.rect.left >= 0 and each.rect.right <= area.rect.width for each in buttons)
    pairs = [(a, b) for a in buttons for b in buttons if a is not b]
    assert not any(a.rect.colliderect(b.rect) for a, b in pairs)


def test_the_slide_has_all_of_the_sheet() -> None:
    filled = laid(lambda column: column.text("word", "A word", "typed"))
    turn = named(filled, "folder.turn")
    assert isinstance(turn, Turn)
    assert filled.widgets[-1] is turn
    assert [each.name for each in turn.parts] == ["folder.sheet", "paper.text", "word"]


# The commands


def row(width: int = 384, **fields: object) -> Kit:
    filled = kit(1600, 900)
    before, after = Way("Before", lambda: None), Way("After")
    foot = Foot("paper", before, after, Way("All", lambda: None), **fields)  # type: ignore[arg-type]
    foot.build(filled, pygame.Rect(10, 100, width, Foot.need(filled)))
    return filled


def test_a_command_that_leads_nowhere_cannot_be_pressed() -> None:
    filled = row()
    older, newer = named(filled, "paper.older"), named(filled, "paper.newer")
    assert isinstance(older, Pointer) and isinstance(newer, Pointer)
    assert (older.enabled, newer.enabled) == (True, False)
    assert (older.way, newer.way) == ("left", "right")
    assert (older.hot, newer.hot) == ("[", "]")
    assert older.hint is not None and older.hint.lines == ("Key [",)


def test_what_is_next_is_shortened_to_the_room_there_is() -> None:
    assert "paper.next" not in names(row())
    filled = row(fresh=Way("Next: " + "a very long title " * 5, lambda: None))
    button = named(filled, "paper.next")
    assert isinstance(button, Button)
    assert button.text.endswith("…")
    assert button.rect.right <= 10 + 384
    assert button.faults(filled.pen) == []


def test_the_list_that_lies_open_is_marked() -> None:
    looks = []
    for listed in (False, True):
        button = named(row(listed=listed), "papers.contents")
        assert isinstance(button, Button)
        looks.append(button.look)
    assert looks == ["paper", "main"]


def test_a_folder_is_split_into_a_sheet_and_what_is_below() -> None:
    filled = kit(1600, 900)
    room = pygame.Rect(16, 100, 408, 500)
    sheet, under = split(filled, room)
    lower, deep = split(filled, room, 40)
    assert room.contains(sheet) and room.contains(under)
    assert sheet.bottom < under.top
    assert under.height == Foot.need(filled)
    assert (deep.height, lower.height) == (under.height + 40, sheet.height - 40)
