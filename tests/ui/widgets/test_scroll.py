import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets import ScrollArea


def area(content: int = 1000, **fields: object) -> ScrollArea:
    return ScrollArea(
        name="a",
        rect=pygame.Rect(0, 0, 200, 300),
        content=content,
        **fields,  # type: ignore[arg-type]
    )


def test_it_stays_within_its_content() -> None:
    scroll = area()
    assert scroll.move(5000)
    assert scroll.offset == 700
    assert not scroll.move(1)
    assert scroll.move(-9999)
    assert scroll.offset == 0


def test_content_that_fits_does_not_scroll() -> None:
    scroll = area(content=200)
    assert not scroll.move(50)
    assert scroll.describe() == "scroll a"


def test_it_says_when_there_is_more_below() -> None:
    scroll = area()
    assert scroll.describe().endswith("(more below)")
    scroll.move(700)
    assert not scroll.describe().endswith("(more below)")


@pytest.mark.parametrize(
    ("top", "bottom", "offset"), [(0, 50, 0), (500, 540, 250), (960, 1000, 700)]
)
def test_showing_a_part_scrolls_no_more_than_it_must(top: int, bottom: int, offset: int) -> None:
    scroll = area()
    scroll.show(top, bottom, 10)
    assert scroll.offset == offset


def test_showing_what_is_in_sight_moves_nothing() -> None:
    scroll = area()
    scroll.move(400)
    assert not scroll.show(450, 500, 10)


def test_only_a_text_that_must_be_scrolled_takes_the_focus() -> None:
    assert area(reading=True).reachable()
    assert not area(content=100, reading=True).reachable()
    assert not area().reachable()


def test_arrows_scroll_and_let_go_at_the_ends() -> None:
    pen, scroll = Pen(), area(reading=True)
    assert not scroll.key(pen, pygame.K_UP)
    assert scroll.key(pen, pygame.K_DOWN)
    scroll.move(9999)
    assert not scroll.key(pen, pygame.K_DOWN)
    assert not scroll.key(pen, pygame.K_a)


def test_a_click_on_the_bar_goes_there_and_elsewhere_nowhere() -> None:
    pen, scroll = Pen(), area()
    scroll.click(pen, (50, 150))
    assert scroll.offset == 0
    scroll.click(pen, (197, 150))
    assert scroll.offset == 350


def test_the_place_is_kept_unless_something_else_is_shown() -> None:
    old = area(reset="paper one")
    old.move(300)
    same, other = area(content=1200, reset="paper one"), area(reset="paper two")
    same.adopt(old)
    other.adopt(old)
    assert (same.offset, other.offset) == (300, 0)


def test_a_shorter_content_pulls_the_place_back() -> None:
    old, new = area(reset="x"), area(content=400, reset="x")
    old.move(700)
    new.adopt(old)
    assert new.offset == 100


def test_the_bar_is_drawn_only_where_there_is_something_to_scroll() -> None:
    pen = Pen()
    assert area().image(pen).get_bounding_rect().width > 0
    assert area(content=100).image(pen).get_bounding_rect().width == 0


def successor(old: ScrollArea, **fields: object) -> ScrollArea:
    """An area that takes the place of another."""
    base = {"name": "a", "rect": pygame.Rect(0, 0, 100, 100), "content": 500}
    new = ScrollArea(**{**base, **fields})  # type: ignore[arg-type]
    new.adopt(old)
    return new


def before(**fields: object) -> ScrollArea:
    area = successor(ScrollArea(name="a", rect=pygame.Rect(0, 0, 100, 100), content=500), **fields)
    area.offset = 30
    return area


@pytest.mark.parametrize(
    ("was", "now", "offset"),
    [(-1, 250, 250), (250, 250, 30), (250, -1, 30), (-1, -1, 30), (250, 260, 260), (-1, 480, 400)],
)
def test_what_is_unfolded_comes_to_the_top_once(was: int, now: int, offset: int) -> None:
    assert successor(before(seek=was), seek=now).offset == offset


def test_something_else_starts_from_the_top_whatever_was_unfolded() -> None:
    assert successor(before(reset="one"), reset="two", seek=250).offset == 0
