"""The print of a front page: its order from top to bottom, its columns, its rules, its stamp."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.clipping import PAD, STRETCH, Clipping, justified
from tests.ui.widgets.where import box, differs, part, pixels, shown

PEN = Pen()
WIDE = 460


def page(pen: Pen = PEN, wide: int = WIDE, **fields: object) -> Clipping:
    made = Clipping(
        name="front", rect=box(1, 1), paper="The Herald", place="Northport", date="2 May",
        headline="The convoy turns", deck="A night of relief", text="Ships went home. " * 24,
        stamp="Filed",
    )  # fmt: skip
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen, wide))
    return made


def moved(field: str, text: str) -> pygame.Rect:
    """Where a page changes with one of its texts; its height must stay as it is."""
    one, other = page(), page(**{field: text})  # type: ignore[arg-type]
    other.rect = one.rect.copy()
    return differs(shown(one), shown(other), 30)


def test_its_parts_stand_in_the_order_of_a_front_page() -> None:
    found = [
        moved("paper", "The Harald"),
        moved("place", "Southport"),
        moved("headline", "The convey turns"),
        moved("deck", "A night of belief"),
        moved("text", "Shops went home. " * 24),
        moved("stamp", "Fired"),
    ]
    assert all(found)
    assert [each.top for each in found] == sorted(each.top for each in found)
    assert all(one.bottom <= other.top for one, other in pairwise(found[:5]))


def test_the_place_stands_left_and_the_date_right_on_one_line() -> None:
    place, date = moved("place", "Southport"), moved("date", "8 May")
    assert place.right < date.left
    assert abs(place.centery - date.centery) < 6
    assert place.left < PEN.px(PAD) + 30
    assert date.right <= WIDE - PEN.px(PAD) + 2


def test_capitals_are_the_page_s_own() -> None:
    assert moved("headline", "THE CONVOY TURNS").size == (0, 0)
    assert moved("place", "NORTHPORT").size == (0, 0)
    assert moved("stamp", "FILED").size == (0, 0)
    assert moved("deck", "A NIGHT OF RELIEF").size != (0, 0)


def test_the_first_column_is_filled_before_the_second() -> None:
    """A word at the end of the text lies in the second column, the first one in the first."""
    one = page(text="first " + "ships went home again " * 20 + "last")
    early = page(text="fjrst " + "ships went home again " * 20 + "last")
    late = page(text="first " + "ships went home again " * 20 + "lost")
    for other in (early, late):
        other.rect = one.rect.copy()
    assert differs(shown(one), shown(early), 30).right < WIDE / 2
    assert differs(shown(one), shown(late), 30).left > WIDE / 2


def test_between_two_columns_there_is_a_line_and_beside_one_there_is_none() -> None:
    made = page(stamp="")
    middle = part(shown(made), WIDE // 2 - 3, made.rect.height - PEN.px(PAD) - 30, 6, 24)
    columns = [
        all(sum(middle.get_at((x, y))[:3]) < 520 for y in range(middle.get_height()))
        for x in range(6)
    ]
    assert sum(columns) == 1
    lone = page(wide=280, stamp="")
    narrow = part(shown(lone), 280 // 2 - 3, lone.rect.height - PEN.px(PAD) - 30, 6, 24)
    assert not any(
        all(sum(narrow.get_at((x, y))[:3]) < 520 for y in range(narrow.get_height()))
        for x in range(6)
    )


def test_no_text_is_no_column() -> None:
    bare = page(text="", stamp="")
    assert bare.faults(PEN) == []
    assert page(stamp="").rect.height > bare.rect.height
    bare.image(PEN)


def test_a_headline_without_words_is_no_fault() -> None:
    made = page(headline="")
    assert made.faults(PEN) == []
    assert made.describe().startswith("front page front: The Herald · Northport, 2 May | A night")


def test_two_faces_stand_side_by_side_and_not_swapped() -> None:
    one, other = page(faces=("woman", "man")), page(faces=("man", "woman"))
    found = differs(shown(one), shown(other), 30)
    assert found.width > WIDE / 3
    assert one.rect.height == other.rect.height > page().rect.height


def test_the_caption_stands_below_its_picture() -> None:
    one = page(faces=("man",), caption="Norr")
    other = page(faces=("man",), caption="Nurr")
    words, picture = differs(shown(one), shown(other), 30), page(faces=("woman",), caption="Norr")
    found = differs(shown(one), shown(picture), 60)
    assert words.top >= found.bottom - 2


def test_on_a_narrow_page_the_place_stands_over_the_date() -> None:
    long = "The harbour of Northport upon the strait"
    one = page(wide=300, place=long)
    place, date = page(wide=300, place=long.replace("u", "o")), page(wide=300, place=long)
    date.date = "8 May"
    upper, lower = (differs(shown(one), shown(other), 30) for other in (place, date))
    assert upper.bottom <= lower.top + 2
    assert one.faults(PEN) == []


def test_a_higher_picture_moves_all_that_is_below_it() -> None:
    def words(spare: int) -> pygame.Rect:
        one, other = (page(faces=("man",), caption=text) for text in ("Norr", "Nurr"))
        for each in (one, other):
            each.rect.height += spare
        return differs(shown(one), shown(other), 30)

    assert words(40).y == words(0).y + 40
    assert words(9999).y - words(0).y < WIDE


def test_the_stamp_leans_and_lies_at_the_right_foot() -> None:
    found = moved("stamp", "Fired")
    assert found.left > WIDE / 2
    assert found.top > page().rect.height * 0.75


@pytest.mark.parametrize("ink", ["green", "red", "blue"])
def test_the_stamp_has_the_ink_that_it_is_given(ink: str) -> None:
    made = page(ink=ink)
    foot = part(shown(made), WIDE // 2, made.rect.height * 3 // 4, WIDE // 2, made.rect.height // 4)
    strongest = max(range(3), key=lambda index: COLOURS[ink][index])
    tinted = 0
    for x in range(0, foot.get_width(), 2):
        for y in range(0, foot.get_height(), 2):
            seen = foot.get_at((x, y))
            if seen.a and max(seen[:3]) - min(seen[:3]) > 45:
                tinted += max(range(3), key=lambda index: seen[index]) == strongest
    assert tinted > 40


def test_the_shadow_falls_outside_the_sheet_and_a_bare_page_throws_none() -> None:
    made, bare = page(), page(bare=True)
    margin = PEN.px(made.margin())
    below = part(made.image(PEN), margin + 20, margin + made.rect.height, WIDE - 40, 4)
    assert pygame.mask.from_surface(below, 20).count() > 100
    under = part(bare.image(PEN), margin + 20, margin + bare.rect.height + 8, WIDE - 40, 4)
    assert pygame.mask.from_surface(under, 20).count() == 0


# One line of print


def line(text: str, width: int) -> list[int]:
    """The columns of a picture that a line of print inks."""
    surface = pygame.Surface((400, 30))
    surface.fill((255, 255, 255))
    justified(PEN, surface, (10, 0), text, width)
    return [x for x in range(400) if any(surface.get_at((x, y))[0] < 150 for y in range(30))]


def gaps(columns: list[int]) -> list[int]:
    return [b - a for a, b in pairwise(columns) if b - a > 4]


def test_the_gaps_of_a_justified_line_are_alike() -> None:
    text = "one two six ten"
    found = gaps(line(text, PEN.width(text, "news") + 24))
    assert len(found) == 3
    assert max(found) - min(found) <= 3


def test_a_line_that_would_gape_stays_ragged() -> None:
    text = "one two"
    words = sum(PEN.width(word, "news") for word in text.split())
    space = PEN.width(" ", "news")
    wide = words + round(space * STRETCH)
    assert max(line(text, wide - 1)) > max(line(text, wide + 2)) + 4
    assert line(text, wide + 2) == line(text, 0)


def test_one_word_alone_is_never_spread() -> None:
    assert line("Peace", 300) == line("Peace", 0)
    assert line("", 300) == []


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(2.4), Pen(1.0, 2.0)])
@pytest.mark.parametrize("tight", [False, True])
def test_at_every_size_it_fits_and_is_made_twice_alike(pen: Pen, tight: bool) -> None:
    wide = pen.px(380)
    one, two = (page(pen, wide, tight=tight, faces=("man",), caption="Norr") for _ in range(2))
    assert one.faults(pen) == []
    assert pixels(one.image(pen)) == pixels(two.image(pen))
