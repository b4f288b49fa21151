from itertools import pairwise

import pygame
import pytest

from game.ui.kit import Kit, scale_of
from game.ui.widgets import Button, ScrollArea, Tab, TextBlock
from game.ui.widgets.button import KEY_GAP, PAD
from tests.ui.helpers import kit, named, names


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1600, 900), 1.0), ((1280, 720), 0.8), ((1024, 600), 0.64), ((3200, 900), 1.0)],
)
def test_the_scale_is_what_both_sides_allow(size: tuple[int, int], scale: float) -> None:
    assert scale_of(size) == pytest.approx(scale)


def test_a_column_puts_things_under_one_another() -> None:
    filled = kit()
    column = filled.column(pygame.Rect(10, 20, 300, 500))
    column.text("one", "Some words " * 20)
    column.gap(10)
    column.text("two", "More words")
    one, two = named(filled, "one"), named(filled, "two")
    assert one.rect.topleft == (10, 20)
    assert two.rect.top == one.rect.bottom + filled.px(10)
    assert column.y == two.rect.bottom


def test_no_words_take_no_room() -> None:
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 300, 500))
    column.text("none", "  \n ")
    assert not filled.widgets
    assert column.y == 0


def test_what_is_put_into_a_scroll_area_lies_in_it_and_fills_it() -> None:
    filled = kit()
    with filled.scroll("area", pygame.Rect(0, 0, 300, 100)) as column:
        column.text("words", "Many words " * 60)
        column.row("row", "Title", "Note", False, lambda: None)
        column.option("option", "Soft", "", True, lambda: None)
        column.rule("rule")
        column.heading("heading", "Heading")
    area = named(filled, "area")
    assert isinstance(area, ScrollArea)
    assert area.content > area.rect.height
    assert {widget.area for widget in filled.widgets[1:]} == {"area"}
    assert all(widget.rect.bottom <= area.content for widget in filled.widgets[1:])


def test_a_wide_inset_keeps_the_area_clear_of_its_sheet() -> None:
    filled = kit()
    sheet = pygame.Rect(0, 0, 300, 100)
    with filled.scroll("narrow", sheet, inset=8):
        pass
    with filled.scroll("wide", sheet, inset=20):
        pass
    assert named(filled, "narrow").rect == sheet
    assert sheet.inflate(-4, -4).contains(named(filled, "wide").rect)


def test_a_button_is_as_wide_as_its_words_and_can_hang_from_the_right() -> None:
    filled = kit()
    left = filled.button("a", (100, 10), "Seal", lambda: None)
    right = filled.button("b", (600, 10), "Seal", lambda: None, anchor="right")
    assert (left.x, right.right) == (100, 600)
    wide = filled.button("c", (0, 100), "Seal the orders", lambda: None, hot="s")
    assert wide.width > left.width
    assert all(not widget.faults(filled.pen) for widget in filled.widgets)


def test_tabs_stand_side_by_side_and_tell_which_was_chosen() -> None:
    filled = kit()
    chosen: list[str] = []
    entries = [("papers", "Papers"), ("letters", "Letters")]
    filled.tabs("tab", (10, 100), entries, "papers", chosen.append)
    papers, letters = named(filled, "tab.papers"), named(filled, "tab.letters")
    assert isinstance(papers, Tab)
    assert papers.chosen
    assert papers.rect.bottom == 100
    assert papers.rect.height == filled.tabs_height(entries, 0)
    assert letters.rect.left > papers.rect.right
    letters.press()
    assert chosen == ["letters"]
    assert papers.look == "plate"


def test_the_tabs_of_a_folder_are_its_tongues() -> None:
    filled = kit()
    entries = [("papers", "Papers"), ("letters", "Letters")]
    filled.tabs("tab", (10, 100), entries, "papers", lambda key: None, look="tongue")
    assert [named(filled, f"tab.{key}").look for key, _ in entries] == ["tongue"] * 2  # type: ignore[attr-defined]


def test_a_panel_gives_the_room_inside_it() -> None:
    filled = kit()
    rect = pygame.Rect(10, 10, 300, 200)
    assert rect.contains(filled.panel("p", rect))
    assert names(filled) == {"p"}


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5])
def test_larger_text_takes_more_room_and_still_fits(text: float) -> None:
    filled = kit(text=text)
    column = filled.column(pygame.Rect(0, 0, 260, 500))
    column.text("words", "Some words that go over several lines of a column")
    block = named(filled, "words")
    assert isinstance(block, TextBlock)
    assert not block.faults(filled.pen)
    assert column.y == block.rect.height


def test_widgets_are_kept_in_drawing_order() -> None:
    filled = kit()
    first = filled.add(Button(name="a", rect=pygame.Rect(0, 0, 9, 9), text=""))
    second = filled.add(Button(name="b", rect=pygame.Rect(0, 0, 9, 9), text=""))
    assert filled.widgets == [first, second]


def test_what_is_laid_out_first_can_come_last() -> None:
    filled = kit()
    for name in "abcd":
        filled.add(Button(name=name, rect=pygame.Rect(0, 0, 9, 9), text=""))
    filled.move_last(1, 3)
    assert [widget.name for widget in filled.widgets] == ["a", "d", "b", "c"]


def test_a_key_makes_a_button_wider_by_the_key_and_its_gap() -> None:
    filled = kit(1600, 900)
    plain, keyed = filled.button_size("Seal"), filled.button_size("Seal", hot="s")
    assert plain[0] == filled.pen.width("Seal", "plate") + 2 * filled.px(PAD)
    assert keyed[0] == plain[0] + filled.pen.width("S", "mono") + filled.px(KEY_GAP)
    assert keyed[1] == plain[1] == filled.pen.line_height("plate") + filled.px(14)


def test_an_area_turns_pages_and_takes_the_focus_only_where_it_is_told_to() -> None:
    filled = kit()
    with filled.scroll("quiet", pygame.Rect(0, 0, 300, 100)):
        pass
    with filled.scroll("loud", pygame.Rect(0, 0, 300, 100), pages=True, reading=True):
        pass
    areas = [named(filled, name) for name in ("quiet", "loud")]
    flags = [(area.pages, area.reading) for area in areas if isinstance(area, ScrollArea)]
    assert flags == [(False, False), (True, True)]


@pytest.mark.parametrize(("inset", "same"), [(11, True), (12, False), (30, False)])
def test_from_a_sheets_inset_on_an_area_keeps_off_the_edge(inset: float, same: bool) -> None:
    filled = kit(1600, 900)
    room = pygame.Rect(0, 0, 300, 100)
    with filled.scroll("area", room, inset=inset):
        pass
    area = named(filled, "area").rect
    assert (area == room) is same
    if not same:
        assert area == pygame.Rect(5, 8, 290, 84)


def test_a_rule_has_room_above_and_below() -> None:
    filled = kit(1600, 900)
    column = filled.column(pygame.Rect(0, 0, 300, 500))
    column.rule("rule")
    assert named(filled, "rule").rect == pygame.Rect(0, 6, 300, 1)
    assert column.y == 6 + 1 + 8


def test_a_button_on_paper_stands_where_the_column_is() -> None:
    filled = kit(1600, 900)
    column = filled.column(pygame.Rect(40, 50, 300, 500))
    column.button("one", "Accept", lambda: None)
    column.button("two", "Refuse them", lambda: None)
    one, two = named(filled, "one"), named(filled, "two")
    assert isinstance(one, Button)
    assert one.look == "paper"
    assert one.rect.topleft == (40, 50)
    assert one.rect.size == filled.button_size("Accept")
    assert two.rect.topleft == (40, one.rect.bottom + 8)


def test_a_panel_leaves_its_padding_free() -> None:
    filled = kit(1600, 900)
    room = filled.panel("panel", pygame.Rect(100, 100, 400, 300), "bond")
    assert room == pygame.Rect(114, 112, 372, 276)
    assert named(filled, "panel").surface == "bond"  # type: ignore[attr-defined]


def test_rows_and_options_leave_a_gap() -> None:
    filled = kit(1600, 900)
    column = filled.column(pygame.Rect(0, 0, 300, 500))
    column.row("row", "Title", "Note", False, lambda: None)
    assert column.y == named(filled, "row").rect.bottom + 5
    column.option("option", "Soft", "", True, lambda: None)
    assert column.y == named(filled, "option").rect.bottom + 3


ENTRIES = [(f"t{index}", f"Tab number {index}") for index in range(5)]


def tabs_of(filled: Kit) -> list[Tab]:
    return [each for each in filled.widgets if isinstance(each, Tab)]


@pytest.mark.parametrize("width", [0, 1200, 420, 260, 40])
def test_tabs_stand_in_as_many_rows_as_they_need(width: int) -> None:
    filled = kit()
    filled.tabs("tab", (10, 300), ENTRIES, "t0", lambda key: None, width=width)
    tabs = tabs_of(filled)
    high = filled.tabs_height(ENTRIES, width)
    assert [each.name for each in tabs] == [f"tab.t{index}" for index in range(5)]
    assert tabs[-1].rect.bottom == 300
    assert tabs[0].rect.top == 300 - high
    assert all(each.rect.right <= 10 + width for each in tabs) or width in (0, 40)
    pairs = pairwise(tabs)
    assert all(one.rect.top < two.rect.top or one.rect.right < two.rect.left for one, two in pairs)


def test_a_tab_wider_than_its_room_has_a_row_of_its_own() -> None:
    filled = kit()
    one = filled.tabs_height(ENTRIES[:1], 0)
    assert filled.tabs_height(ENTRIES, 40) == 5 * one
    assert filled.tabs_height(ENTRIES, 0) == one


def test_a_button_in_a_column_is_no_wider_than_the_column() -> None:
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 160, 400))
    column.button("long", "A name of many words that goes on and on", lambda: None, "n")
    column.button("short", "Go", lambda: None)
    long, short = named(filled, "long"), named(filled, "short")
    assert isinstance(long, Button) and isinstance(short, Button)
    assert long.rect.width <= 160
    assert long.text.endswith("…")
    assert long.faults(filled.pen) == []
    assert (long.hot, short.hot, short.text) == ("n", "", "Go")
    assert short.rect.top > long.rect.bottom


def test_what_is_to_be_seen_is_seen_at_once_where_an_area_is_new() -> None:
    filled = kit()
    with filled.scroll("list", pygame.Rect(0, 0, 300, 100)) as column:
        column.take(400)
        column.seek = column.y
        column.take(400)
    area = filled.widgets[-1]
    assert isinstance(area, ScrollArea)
    assert area.offset == area.seek > 0
    with filled.scroll("other", pygame.Rect(0, 0, 300, 100)) as column:
        column.take(400)
    other = filled.widgets[-1]
    assert isinstance(other, ScrollArea)
    assert other.offset == 0
