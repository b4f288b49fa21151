"""The front page: everything on it fits, at every size, and the stamp hides no word."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.clipping import Clipping, justified
from tests.ui.draw.looks import pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 1.5), Pen(0.8, 2.0), Pen(2.4)]


def page(pen: Pen | None = None, width: int = 400, **fields: object) -> Clipping:
    base: dict[str, object] = {
        "name": "front",
        "rect": pygame.Rect(0, 0, width, 10),
        "paper": "The Norhavn Post",
        "place": "Norhavn",
        "date": "Mon 1 May 1950",
        "headline": "Peace on the strait",
        "deck": "A trade",
        "text": "The fort goes. " * 20,
        "faces": ("woman", "man"),
        "caption": "Norr, left, and Sur",
        "stamp": "Settlement",
    }
    made = Clipping(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen or Pen(), width)
    return made


def painted(made: Clipping, pen: Pen) -> pygame.Surface:
    return made.image(pen)


def test_it_says_all_that_is_printed() -> None:
    said = page().describe()
    for part in ("The Norhavn Post", "Mon 1 May 1950", "Peace on the strait", "A trade", "Norr"):
        assert part in said
    assert said.endswith("[Settlement]")


@pytest.mark.parametrize("pen", PENS, ids=lambda pen: f"{pen.scale}x{pen.text_scale}")
def test_with_the_height_that_it_needs_nothing_is_missing(pen: Pen) -> None:
    for width in (300, 480, 900):
        made = page(pen, round(width * pen.scale))
        assert made.faults(pen) == []
        made.rect.height -= 2
        assert made.faults(pen)


def test_a_long_headline_is_set_smaller() -> None:
    short, long = page(headline="Peace"), page(headline="Peace at last upon the strait " * 3)
    pen = Pen()
    inner = 400 - 2 * short._pad(pen)
    assert pen.size(long._banner(pen, inner)) < pen.size(short._banner(pen, inner))


def test_a_tight_page_needs_less() -> None:
    pen = Pen()
    assert page(tight=True).need(pen, 400) < page().need(pen, 400)


def test_no_word_of_a_headline_is_wider_than_the_page() -> None:
    pen = Pen()
    made = page(headline="Internationalisation", width=300)
    inner = 300 - 2 * made._pad(pen)
    assert pen.width("INTERNATIONALISATION", made._banner(pen, inner)) <= inner


def test_room_to_spare_makes_the_picture_higher() -> None:
    pen, made = Pen(), page()
    low = painted(made, pen)
    taller = page()
    taller.rect.height += 60
    high = painted(taller, pen)
    assert high.get_height() == low.get_height() + 60

    def dark(surface: pygame.Surface) -> int:
        wide, deep = surface.get_size()
        points = ((x, y) for x in range(40, wide - 40, 3) for y in range(20, deep, 3))
        return sum(sum(surface.get_at(point)[:3]) < 200 for point in points)

    assert dark(high) > dark(low) * 1.1


def test_without_faces_deck_and_stamp_it_is_lower() -> None:
    pen = Pen()
    whole = page().need(pen, 400)
    for field in ({"faces": ()}, {"deck": ""}, {"stamp": ""}):
        assert page(**field).need(pen, 400) < whole  # type: ignore[arg-type]


def test_the_stamp_is_struck_below_the_columns_in_its_colour() -> None:
    pen = Pen()
    green, red = painted(page(), pen), painted(page(ink="red"), pen)
    margin = pen.px(page().margin())
    changed = [
        y
        for y in range(0, green.get_height(), 2)
        if any(green.get_at((x, y)) != red.get_at((x, y)) for x in range(0, 400, 3))
    ]
    made = page()
    foot = made.rect.height + margin
    assert min(changed) > foot * 0.7
    assert max(changed) <= foot + pen.px(8)


def test_a_bare_page_has_no_sheet_of_its_own() -> None:
    pen = Pen()
    bare = painted(page(bare=True), pen)
    assert bare.get_at((bare.get_width() - 12, 14))[3] == 0
    assert painted(page(), pen).get_at((60, 40))[3] == 255


def test_a_justified_line_ends_at_the_edge_and_a_short_one_does_not() -> None:
    pen = Pen()

    def end(line: str, width: int) -> int:
        surface = pygame.Surface((300, 30))
        surface.fill((255, 255, 255))
        justified(pen, surface, (0, 0), line, width)
        dark = [x for x in range(300) if any(surface.get_at((x, y))[0] < 150 for y in range(30))]
        return max(dark)

    natural = pen.width("one two three four", "news")
    assert abs(end("one two three four", natural + 15) - (natural + 15)) <= 3
    assert abs(end("one two three four", 0) - natural) <= 3
    assert end("one two", 290) < 100


def test_two_columns_where_there_is_room_and_one_where_not() -> None:
    pen = Pen()
    assert page()._count(pen, 300) == 2
    assert page()._count(pen, 260) == 1
    assert page()._count(Pen(1.0, 2.0), 400) == 1


def test_place_and_date_stand_one_under_the_other_where_they_must() -> None:
    pen = Pen()
    beside, under = page()._line_high(pen, 400), page()._line_high(pen, 120)
    assert under == 2 * beside


def test_the_same_page_twice_has_the_same_pixels() -> None:
    pen = Pen()
    assert pixels(painted(page(), pen)) == pixels(painted(page(), pen))
