"""Pictures are kept for a pen, and no longer than it."""

import gc
import weakref

import pygame
import pytest

from game.ui.draw.insets import inset
from game.ui.draw.kept import Kept, by_pen
from game.ui.draw.stamps import stamp
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.filmstrip import developed
from tests.ui.draw.looks import pixels


class Maker:
    """Counts what it is asked to make."""

    def __init__(self) -> None:
        self.made: list[tuple[float, str, int]] = []

    def keeping(self, most: int) -> Kept[[str, int]]:
        @by_pen(most)
        def word(pen: Pen, text: str, size: int = 4) -> pygame.Surface:
            """A word."""
            self.made.append((pen.scale, text, size))
            return pygame.Surface((size, size))

        return word


def test_the_same_pen_gets_the_same_picture() -> None:
    maker, pen = Maker(), Pen()
    word = maker.keeping(4)
    assert word(pen, "a", 4) is word(pen, "a", 4)
    assert word(pen, "a", size=5) is word(pen, "a", size=5)
    assert len(maker.made) == 2


def test_each_pen_has_its_own() -> None:
    maker, one, other = Maker(), Pen(1), Pen(2)
    word = maker.keeping(4)
    assert word(one, "a", 4) is not word(other, "a", 4)
    assert maker.made == [(1, "a", 4), (2, "a", 4)]


def test_what_was_not_asked_for_longest_is_dropped() -> None:
    maker, pen = Maker(), Pen()
    word = maker.keeping(2)
    for text in "abacab":
        word(pen, text, 4)
    # b was the older when c came; a was asked for in between and stayed.
    assert [text for _, text, _ in maker.made] == ["a", "b", "c", "b"]


def test_one_pen_does_not_crowd_out_another() -> None:
    maker, one, other = Maker(), Pen(), Pen()
    word = maker.keeping(2)
    kept = word(one, "a", 4)
    for text in "bcdef":
        word(other, text, 4)
    assert word(one, "a", 4) is kept


def test_a_function_keeps_its_name_and_its_words() -> None:
    word = Maker().keeping(2)
    assert word.__doc__ == "A word."
    assert word.__name__ == "word"  # type: ignore[attr-defined]


def test_all_is_forgotten_when_colours_change() -> None:
    maker, pen = Maker(), Pen()
    word = maker.keeping(2)
    word(pen, "a", 4)
    word.cache_clear()
    word(pen, "a", 4)
    assert len(maker.made) == 2


def test_what_fails_is_not_kept() -> None:
    pen = Pen()
    for _ in range(2):
        with pytest.raises(KeyError):
            inset(pen, "portrait", (100, 100))


@pytest.mark.parametrize("name", ["stamp", "inset", "developed"])
def test_no_picture_holds_a_pen_of_a_window_that_is_gone(name: str) -> None:
    """A window that is dragged larger goes through dozens of pens with megabytes of letters."""
    pen = Pen(1.37)
    if name == "stamp":
        stamp(pen, "RECEIVED")
    elif name == "inset":
        inset(pen, "map", (120, 90), ("HERE",))
    else:
        developed(pen, (200, 60), (), ())
    gone = weakref.ref(pen)
    del pen
    gc.collect()
    assert gone() is None


def test_a_picture_outlives_the_pen_that_made_it() -> None:
    made = stamp(Pen(1.4), "RECEIVED", COLOURS["red"])
    gc.collect()
    assert pixels(made) == pixels(stamp(Pen(1.4), "RECEIVED", COLOURS["red"]))
