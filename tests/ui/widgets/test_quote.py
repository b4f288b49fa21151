from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Quote
from tests.ui.draw.looks import pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
WORDS = "“A blockade leaves every later door open. A strike closes them all at once.”"


def quote(high: int | None = None, pen: Pen | None = None, **fields: object) -> Quote:
    pen = pen or Pen()
    wide = pen.px(332)
    need = Quote.need(pen, "McNAMARA", WORDS, wide)
    rect = pygame.Rect(0, 0, wide, need if high is None else high)
    base: dict[str, object] = {"name": "quote", "rect": rect, "who": "McNAMARA", "words": WORDS}
    return Quote(**{**base, **fields})  # type: ignore[arg-type]


def test_it_says_who_says_what_whole() -> None:
    assert quote(30).describe() == f"quote quote: McNAMARA: {WORDS}"


@pytest.mark.parametrize("pen", PENS)
def test_in_the_room_it_asks_for_all_words_are_shown(pen: Pen) -> None:
    made = quote(pen=pen)
    lines, whole = made.shown(pen)
    assert whole
    assert " ".join(lines) == WORDS
    assert made.faults(pen) == []
    room = made.rect.width - pen.px(24)
    indent = pen.width("McNAMARA", "plate") + pen.px(10)
    assert indent + pen.width(lines[0], "serif") <= room
    assert all(pen.width(line, "serif") <= room for line in lines[1:])


@pytest.mark.parametrize("pen", PENS)
def test_with_less_room_it_ends_in_an_ellipsis_and_shows_the_key_to_the_rest(pen: Pen) -> None:
    low = pen.line_height("serif") + pen.px(12)
    made = quote(low, pen, hot="q", on_press=lambda: None)
    lines, whole = made.shown(pen)
    assert not whole
    assert len(lines) == 1
    assert lines[0].endswith("…")
    assert made.faults(pen) == []


def test_the_key_is_seen_only_where_there_is_a_rest() -> None:
    pen = Pen()
    assert pixels(quote(30).image(pen)) != pixels(quote(30, hot="q").image(pen))
    assert pixels(quote().image(pen)) == pixels(quote(hot="q").image(pen))


def test_the_name_and_the_bar_are_bright() -> None:
    image = quote().image(Pen())
    bright = pygame.mask.from_threshold(image, COLOURS["focus"], (9, 9, 9, 90))
    assert bright.get_at((7, image.get_height() // 2))
    assert bright.count() > 4 * quote().rect.height + 100


def test_without_a_name_the_words_begin_at_the_left() -> None:
    pen = Pen()
    assert len(quote(who="").shown(pen)[0][0]) > len(quote().shown(pen)[0][0])


def test_no_room_for_a_line_is_a_fault() -> None:
    made = quote(10)
    assert made.faults(Pen())
    assert replace(made, rect=pygame.Rect(0, 0, 60, 40)).faults(Pen())


def test_it_is_reached_only_where_pressing_it_does_something() -> None:
    assert not quote().reachable()
    assert quote(on_press=lambda: None).reachable()
