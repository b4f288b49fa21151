"""Steppers: one of several values, by arrows, by halves, by Enter; and the field they lie in."""

from dataclasses import replace

import pygame
import pytest

from game.ui.hands import Hands
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Stepper
from game.ui.widgets.base import MARGIN
from game.ui.widgets.stepper import ARROW, inlay
from tests.ui.draw.looks import light, mean, pixels
from tests.ui.helpers import click, key

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(1.0, 2.0), Pen(2.4)]
VALUES = ("Not named", "Stays as it is", "Is razed under the eyes of inspectors")
CYRILLIC = ("Не названо", "Остаётся как есть", "Разоружается под наблюдением инспекторов")


def stepper(index: int = 1, pen: Pen = PEN, wide: int = 280, **fields: object) -> Stepper:
    made = Stepper(name="s", rect=pygame.Rect(0, 0, 1, 1), text="The fort", values=VALUES,
                   index=index, **fields)  # type: ignore[arg-type]  # fmt: skip
    made.rect = pygame.Rect(0, 0, pen.em(wide), made.need(pen, pen.em(wide)))
    return made


def telling(index: int = 1) -> tuple[Stepper, list[int]]:
    told: list[int] = []
    return stepper(index, on_change=told.append), told


@pytest.mark.parametrize(
    ("index", "code", "after"),
    [
        (0, pygame.K_RIGHT, [1]),
        (1, pygame.K_RIGHT, [2]),
        (2, pygame.K_RIGHT, []),
        (2, pygame.K_LEFT, [1]),
        (0, pygame.K_LEFT, []),
    ],
)
def test_arrows_never_leave_it_even_where_there_is_no_further_value(
    index: int, code: int, after: list[int]
) -> None:
    made, told = telling(index)
    assert made.key(PEN, code)
    assert told == after


@pytest.mark.parametrize("code", [pygame.K_UP, pygame.K_DOWN, pygame.K_TAB, pygame.K_a])
def test_all_other_keys_are_left_to_the_screen(code: int) -> None:
    made, told = telling()
    assert not made.key(PEN, code)
    assert told == []


@pytest.mark.parametrize(("index", "after"), [(0, 1), (1, 2), (2, 0)])
def test_enter_goes_round_the_values(index: int, after: int) -> None:
    made, told = telling(index)
    made.press()
    assert told == [after]


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_KP_ENTER])
def test_enter_does_what_the_screen_wants_where_it_wants_something(code: int) -> None:
    made, told = telling()
    assert not made.key(PEN, code)
    entered: list[str] = []
    made.on_enter = lambda: entered.append("done")
    assert made.key(PEN, code)
    assert (entered, told) == (["done"], [])


@pytest.mark.parametrize(("part", "after"), [(0.1, [0]), (0.4, [0]), (0.6, [2]), (0.9, [2])])
def test_a_click_on_either_half_steps_that_way(part: float, after: list[int]) -> None:
    made, told = telling()
    stage = Stage(PEN, (600, 300))
    stage.show("one", [made], (0, 0, 0))
    hands = Hands(stage)
    for event in click((round(made.rect.width * part), made.rect.centery)):
        hands.handle(event)
    assert told == after


def test_on_the_screen_the_arrows_stay_in_it() -> None:
    made, told = telling(2)
    other = replace(stepper(), name="other", rect=made.rect.move(300, 0))
    stage = Stage(PEN, (900, 300))
    stage.show("one", [made, other], (0, 0, 0))
    hands = Hands(stage)
    hands.handle(key(pygame.K_RIGHT))
    assert stage.focused is made
    assert told == []


def test_without_a_listener_it_keeps_still() -> None:
    made = stepper()
    made.press()
    assert not made.change(1)
    made.click(PEN, (1, 1))


def test_an_equal_successor_brings_its_own_listeners() -> None:
    old, first = telling()
    new, second = telling()
    entered: list[str] = []
    new.on_enter = lambda: entered.append("new")
    old.renew(new)
    old.change(1)
    old.key(PEN, pygame.K_RETURN)
    assert (first, second, entered) == ([], [2], ["new"])


# What is seen


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("values", [VALUES, CYRILLIC])
@pytest.mark.parametrize("wide", [150, 280])
def test_it_is_as_high_as_its_longest_value_needs(
    pen: Pen, values: tuple[str, ...], wide: int
) -> None:
    for index in range(3):
        made = replace(stepper(index, pen, wide), values=values)
        made.rect.height = made.need(pen, made.rect.width)
        assert made.faults(pen) == []
        made.rect.height -= 1
        assert made.faults(pen)


def test_all_values_of_one_take_the_same_height() -> None:
    """So that the form does not jump while one steps through them."""
    assert len({stepper(index).rect.height for index in range(3)}) == 1


def field(made: Stepper) -> pygame.Surface:
    """The field with the value, without its title."""
    top = MARGIN + PEN.height(made.text, "small", made.rect.width)
    high = made.rect.height - top + MARGIN
    return made.image(PEN).subsurface((MARGIN, top, made.rect.width, high))


def test_what_is_named_is_white_and_what_is_not_is_the_sheet_s_own_colour() -> None:
    named, not_named = (light(mean(field(stepper(index)))) for index in (1, 0))
    assert named > not_named
    assert light(mean(field(stepper(0, first=True)))) > not_named


def red(surface: pygame.Surface) -> int:
    near = pygame.mask.from_threshold(surface, COLOURS["red"], (30, 30, 30, 255))
    return int(near.count())


@pytest.mark.parametrize("index", [0, 1, 2])
def test_an_arrow_is_red_only_where_there_is_a_further_value(index: int) -> None:
    seen = field(stepper(index))
    wide = seen.get_width()
    left = seen.subsurface((0, 0, ARROW, seen.get_height()))
    right = seen.subsurface((wide - ARROW, 0, ARROW, seen.get_height()))
    assert (red(left) > 5) == (index > 0)
    assert (red(right) > 5) == (index < 2)


def test_a_single_value_has_no_live_arrow() -> None:
    made = replace(stepper(0), values=("The only one",))
    assert red(field(made)) == 0
    assert made.describe() == "stepper s: The fort | The only one (1 of 1)"


def test_each_value_looks_its_own_way_and_says_its_place() -> None:
    assert len({pixels(stepper(index).image(PEN)) for index in range(3)}) == 3
    told = [stepper(index).describe() for index in range(3)]
    assert [line.rsplit("(")[-1] for line in told] == ["1 of 3)", "2 of 3)", "3 of 3)"]


# The field


@pytest.mark.parametrize("size", [(40, 20), (200, 34), (300, 90)])
@pytest.mark.parametrize("pen", PENS)
def test_a_field_let_in_is_shaded_above_and_has_round_corners(
    size: tuple[int, int], pen: Pen
) -> None:
    made = inlay(pen, size, True)
    assert made.get_size() == size
    assert made.get_at((0, 0))[3] < 160
    edge = pen.px(4)
    if size[1] > 6 * edge:
        upper = mean(made, pygame.Rect(size[0] // 3, pen.px(2), size[0] // 3, 1))
        middle = mean(made, pygame.Rect(size[0] // 3, size[1] // 2, size[0] // 3, 1))
        assert light(upper) < light(middle)


def test_a_field_may_be_drawn_upon() -> None:
    one = inlay(PEN, (80, 30), True)
    one.fill((0, 0, 0))
    assert pixels(inlay(PEN, (80, 30), True)) != pixels(one)
