"""The row that folds, and the number that is typed."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets import Fold, Number

PEN = Pen(1.0)


def number(value: int, most: int = 999) -> tuple[Number, list[int]]:
    taken: list[int] = []
    field = Number(
        name="seed",
        rect=pygame.Rect(0, 0, 300, Number.height(PEN)),
        text="Seed",
        value=value,
        most=most,
        on_change=taken.append,
    )
    return field, taken


@pytest.mark.parametrize(
    ("value", "code", "after"),
    [
        (19, pygame.K_6, [196]),
        (19, pygame.K_KP6, [196]),
        (0, pygame.K_7, [7]),
        (99, pygame.K_9, [999]),
        (100, pygame.K_0, []),
        (196, pygame.K_BACKSPACE, [19]),
        (1, pygame.K_BACKSPACE, [0]),
        (5, pygame.K_RIGHT, [6]),
        (5, pygame.K_LEFT, [4]),
        (0, pygame.K_LEFT, []),
        (999, pygame.K_RIGHT, []),
    ],
)
def test_a_number_is_typed_and_stays_within_bounds(value: int, code: int, after: list[int]) -> None:
    field, taken = number(value)
    assert field.key(PEN, code)
    assert taken == after


def test_other_keys_are_left_to_the_screen() -> None:
    field, taken = number(5)
    assert not field.key(PEN, pygame.K_TAB)
    assert not field.key(PEN, pygame.K_DOWN)
    assert taken == []


def test_enter_clears_a_number_and_a_click_leaves_it() -> None:
    field, taken = number(5)
    field.click(PEN, (3, 3))
    assert taken == []
    field.press()
    assert taken == [0]


def test_a_number_without_a_listener_keeps_still() -> None:
    field, taken = number(5)
    field.on_change = None
    assert field.key(PEN, pygame.K_1)
    assert taken == []


def test_an_equal_number_takes_over_what_its_successor_would_do() -> None:
    old, first = number(5)
    new, second = number(5)
    assert old == new
    old.renew(new)
    old.key(PEN, pygame.K_1)
    assert (first, second) == ([], [51])


def test_a_number_says_when_its_longest_does_not_fit() -> None:
    field, _ = number(5)
    assert not field.faults(PEN)
    field.rect.width = 60
    assert field.faults(PEN)


def test_the_caret_is_seen_only_with_the_focus() -> None:
    field, _ = number(5)
    plain = pygame.image.tobytes(field.image(PEN), "RGBA")
    field.focus = True
    assert pygame.image.tobytes(field.image(PEN), "RGBA") != plain


def fold(unfolded: bool, wide: int = 300) -> Fold:
    rect = pygame.Rect(0, 0, wide, Fold.height(PEN))
    return Fold(name="more", rect=rect, text="Not now: 3 cards", unfolded=unfolded)


def test_a_fold_shows_and_says_whether_it_is_open() -> None:
    shut, open_ = fold(False), fold(True)
    assert shut.describe() == "fold more: Not now: 3 cards"
    assert open_.describe() == "fold more: Not now: 3 cards (unfolded)"
    images = [pygame.image.tobytes(each.image(PEN), "RGBA") for each in (shut, open_)]
    assert images[0] != images[1]


def test_a_fold_is_reached_and_pressed() -> None:
    pressed: list[int] = []
    row = fold(False)
    row.on_press = lambda: pressed.append(1)
    assert row.reachable()
    row.press()
    assert pressed == [1]


def test_a_fold_that_is_too_narrow_says_so() -> None:
    assert not fold(False).faults(PEN)
    assert fold(False, 60).faults(PEN)


def test_the_arrow_lies_within_the_row() -> None:
    for unfolded in (True, False):
        row = fold(unfolded)
        assert row.rect.contains(row._arrow(PEN, row.rect))
