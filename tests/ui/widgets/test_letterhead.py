"""The head of a letter to the pixel: emblem, house, rules, date and stamp."""

from __future__ import annotations

import pytest

from game.ui.text import Pen
from game.ui.widgets.letterhead import DATE, EMBLEM, GAP, HOUSES, INK, Carbon, Letterhead
from tests.ui.widgets.where import PEN, amount, box, differs, part, shown, spot

WIDE = 420


def head(wide: int = WIDE, pen: Pen = PEN, **fields: object) -> Letterhead:
    base = {"name": "h", "rect": box(wide, 1), "house": "The House", "date": "27 October 1962"}
    made = Letterhead(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen, wide)
    return made


def top() -> int:
    """Where the first rule is drawn."""
    return PEN.em(EMBLEM) + PEN.line_height(HOUSES[0]) + 2 * GAP - GAP


@pytest.mark.parametrize("emblem", ["eagle", "hammer", "star", "knot"])
def test_the_emblem_stands_in_the_middle_over_the_house(emblem: str) -> None:
    other = "knot" if emblem == "star" else "star"
    sign = differs(shown(head(emblem=emblem)), shown(head(emblem=other)))
    assert abs(sign.centerx - WIDE / 2) <= PEN.em(EMBLEM) / 4
    assert sign.bottom <= PEN.em(EMBLEM)
    assert sign.width <= PEN.em(EMBLEM)


def test_the_house_stands_in_the_middle() -> None:
    made = part(shown(head()), 0, PEN.em(EMBLEM) + 3, WIDE, PEN.line_height(HOUSES[0]) - 4)
    words = spot(made, INK, 40)
    assert abs(words.centerx - WIDE / 2) <= 4
    assert words.width > 40


def test_two_rules_go_from_edge_to_edge_the_upper_the_thicker() -> None:
    made = shown(head())
    rows = [
        y for y in range(made.get_height()) if amount(part(made, 0, y, WIDE, 1), INK, 4) == WIDE
    ]
    assert rows == [top(), top() + 3]


def test_the_date_ends_at_the_right_edge_under_the_rules() -> None:
    date = differs(shown(head()), shown(head(date="27 October 1963")))
    assert date.right >= WIDE - 12
    assert date.top >= top() + GAP
    words = spot(part(shown(head()), 0, top() + 8, WIDE, 60), "ink", 60)
    assert WIDE - 4 <= words.right <= WIDE
    assert words.left >= WIDE - PEN.width("27 October 1962", DATE) - 2


def test_the_stamp_lies_at_the_left_and_beside_the_date_where_there_is_room() -> None:
    stamped = shown(head(mark="SECRET"))
    red = spot(stamped, "red", 60)
    assert red.left < 40
    assert red.right < WIDE - PEN.width("27 October 1962", DATE)
    assert red.top >= top() + GAP


def test_where_there_is_no_room_beside_it_the_date_stands_under_the_stamp() -> None:
    date = "Washington, Saturday 27 October 1962"
    narrow = PEN.width(date, DATE) + 30
    made = head(narrow, date=date, mark="SECRET")
    bare = head(narrow, date=date)
    assert made.rect.height > bare.rect.height + GAP
    one = shown(made)
    moved = head(narrow, date=date.replace("1962", "1963"), mark="SECRET")
    red, words = spot(one, "red", 60), differs(one, shown(moved))
    assert words.top >= red.bottom - 6


def test_a_house_without_room_is_set_smaller_step_by_step() -> None:
    house = "The Ministry of Foreign Affairs"
    roles = [head(wide, house=house)._house(PEN, wide) for wide in (900, 330, 250, 60)]
    ranked = [HOUSES.index(role) for role in roles]
    assert ranked == sorted(ranked)
    assert ranked[0] == 0
    assert ranked[-1] == len(HOUSES) - 1


def test_a_house_that_never_fits_is_cut_and_stays_on_the_sheet() -> None:
    house = "The Ministry of Foreign Affairs and of Foreign Trade"
    made = shown(head(180, house=house))
    words = spot(part(made, 0, PEN.em(EMBLEM) + 3, 180, 14), INK, 40)
    assert words.left >= 0 and words.right <= 180
    assert words.width > 60


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(2.0)])
def test_the_height_is_head_and_foot(pen: Pen) -> None:
    wide = pen.px(600)
    made = head(wide, pen)
    role = made._house(pen, wide)
    head_part = pen.em(EMBLEM) + pen.line_height(role) + pen.px(2 * GAP)
    assert made.need(pen, wide) == head_part + pen.line_height(DATE) + pen.px(12)


def test_less_than_the_height_is_a_fault() -> None:
    made = head(mark="SECRET")
    assert made.faults(PEN) == []
    made.rect.height -= 1
    assert made.faults(PEN) == [f"h: needs {made.rect.height + 1}, has {made.rect.height}"]


def test_a_carbon_copy_tells_its_words_at_its_lower_left() -> None:
    made = shown(Carbon(name="c", rect=box(300, 60), text="Carbon copy"))
    words = differs(made, shown(Carbon(name="c", rect=box(300, 60), text="Carbon cop")))
    assert words.top >= 60 - PEN.line_height("label") - 3
    assert words.bottom <= 60
    inked = spot(made, (38, 44, 66), 30)
    assert 12 <= inked.left <= 15


def test_the_words_of_a_carbon_copy_are_cut_to_its_width() -> None:
    made = shown(Carbon(name="c", rect=box(120, 40), text="A carbon copy of a long letter"))
    assert spot(made, (38, 44, 66), 30).right <= 120 - 12
