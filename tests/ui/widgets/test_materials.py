"""Rows, options, folds, fields, slides and bars: their states in pixels, and their speed of
change: a state that looks like another cannot be told from it."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Fold, Number, Option, Row, ScrollArea, Stepper, Widget
from game.ui.widgets.bars import Bar
from tests.ui.draw.looks import light, mean, pixels, reads

PEN = Pen()
WIDE = 320


def row(**fields: object) -> Row:
    high = Row.height(PEN, WIDE, "A title", "A note")
    rect = pygame.Rect(0, 0, WIDE, high)
    return Row(name="r", rect=rect, text="A title", note="A note", **fields)  # type: ignore[arg-type]


def option(**fields: object) -> Option:
    high = Option.height(PEN, WIDE, "A way", "A note")
    rect = pygame.Rect(0, 0, WIDE, high)
    return Option(name="o", rect=rect, text="A way", note="A note", **fields)  # type: ignore[arg-type]


def fold(**fields: object) -> Fold:
    rect = pygame.Rect(0, 0, WIDE, Fold.height(PEN))
    return Fold(name="f", rect=rect, text="More", **fields)  # type: ignore[arg-type]


def stepper(index: int = 1, **fields: object) -> Stepper:
    made = Stepper(
        name="s",
        rect=pygame.Rect(0, 0, WIDE, 1),
        text="Tone",
        values=("Soft", "Even", "Hard"),
        index=index,
        **fields,  # type: ignore[arg-type]
    )
    made.rect.height = made.need(PEN, WIDE)
    return made


def part(widget: Widget, x: float, y: float, side: int = 6) -> pygame.Surface:
    """A small square of a widget's pixels around a place given in shares of its box."""
    image, margin = widget.image(PEN), PEN.px(widget.margin())
    box = pygame.Rect(0, 0, side, side)
    box.center = (
        margin + round(widget.rect.width * x),
        margin + round(widget.rect.height * y),
    )
    return image.subsurface(box)


@pytest.mark.parametrize("make", [row, option, fold, stepper])
@pytest.mark.parametrize("state", ["hover", "focus"])
def test_pointing_at_a_thing_and_focusing_it_can_be_seen(make: type, state: str) -> None:
    plain, other = make(), make()
    setattr(other, state, True)
    assert pixels(plain.image(PEN)) != pixels(other.image(PEN))


@pytest.mark.parametrize("make", [row, option])
def test_pressing_a_thing_can_be_seen(make: type) -> None:
    plain, other = make(), make()
    other.down = other.hover = plain.hover = True
    assert pixels(plain.image(PEN)) != pixels(other.image(PEN))


def test_the_open_row_is_white_and_has_a_red_edge() -> None:
    plain, chosen = row(), row(chosen=True)
    assert light(mean(part(chosen, 0.8, 0.5))) > 1.15 * light(mean(part(plain, 0.8, 0.5)))
    red, green, _ = mean(part(chosen, 0.0, 0.5, 2).subsurface((1, 0, 1, 2)))
    assert red > 2 * green
    edge = chosen.image(PEN).get_at((6 + WIDE // 2, 6 + chosen.rect.height + 1))
    assert edge[3] > 40


def test_a_new_row_has_a_red_spot_at_its_right() -> None:
    image = row(fresh=True).image(PEN)
    spot = image.get_at((6 + WIDE - 10, 6 + 11))
    assert spot[:3] == COLOURS["red"]
    assert row().image(PEN).get_at((6 + WIDE - 10, 6 + 11))[:3] != COLOURS["red"]


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("hover", [True, False])
def test_the_words_of_a_row_can_be_read(chosen: bool, hover: bool) -> None:
    made = row(chosen=chosen)
    made.hover = hover
    assert reads("ink", part(made, 0.8, 0.5, 12))
    assert reads("ink_soft", part(made, 0.8, 0.5, 12))


@pytest.mark.parametrize("paper", [True, False])
def test_a_chosen_option_has_a_filled_dot_a_ground_and_a_line(paper: bool) -> None:
    plain, chosen = option(paper=paper), option(paper=paper, chosen=True)
    dot = (PEN.px(10) + PEN.em(8) + 6, 6 + PEN.px(5) + PEN.line_height("strong") // 2)
    assert plain.image(PEN).get_at(dot)[3] == 0
    assert chosen.image(PEN).get_at(dot)[3] == 255
    assert chosen.image(PEN).get_at((6 + 200, 6))[3] > 200
    assert 0 < part(chosen, 0.8, 0.5).get_at((0, 0))[3] < 120


def test_an_option_that_is_chosen_and_pointed_at_is_stronger_than_either() -> None:
    tints = []
    for chosen, hover in ((False, True), (True, False), (True, True)):
        made = option(chosen=chosen)
        made.hover = hover
        tints.append(part(made, 0.8, 0.5).get_at((0, 0))[3])
    assert tints[2] > max(tints[:2])


@pytest.mark.parametrize("paper", [True, False])
def test_the_arrow_of_a_fold_points_down_where_it_is_open(paper: bool) -> None:
    shut, open_ = fold(paper=paper), fold(paper=paper, unfolded=True)
    boxes = []
    for made in (shut, open_):
        place = made._arrow(PEN, made.rect).move(6, 6)
        drawn = made.image(PEN).subsurface(place).get_bounding_rect(120)
        boxes.append((drawn.width, drawn.height))
    assert boxes[0][1] > boxes[0][0]
    assert boxes[1][0] > boxes[1][1]


def test_a_stepper_shows_where_there_is_no_further_value() -> None:
    first, between, last = (stepper(index) for index in range(3))

    def plates(made: Stepper) -> list[bool]:
        """Whether the left and the right arrow are red: those that lead somewhere."""
        field = (made.rect.height + PEN.height("Tone", "small", WIDE)) / 2 / made.rect.height
        found = [mean(part(made, x / WIDE, field, 4)) for x in (17, WIDE - 17)]
        return [red > 1.8 * green for red, green, _ in found]

    assert plates(first) == [False, True]
    assert plates(between) == [True, True]
    assert plates(last) == [True, False]


def test_a_field_that_names_nothing_is_not_white() -> None:
    """Its first value stands for nothing, unless the stepper says otherwise."""
    nothing, something, named = stepper(0), stepper(1), stepper(0, first=True)
    tones = [light(mean(part(made, 0.25, 0.75))) for made in (nothing, something, named)]
    assert tones[0] < 0.85 * tones[1]
    assert tones[2] == pytest.approx(tones[1], rel=0.05)


def test_a_number_field_is_a_dark_well_with_a_brass_rim_when_pointed_at() -> None:
    rect = pygame.Rect(0, 0, 200, Number.height(PEN))
    plain, other = (Number(name="n", rect=rect, text="Seed", value=7, most=99) for _ in range(2))
    other.hover = True
    assert light(mean(part(plain, 0.8, 0.6))) < 0.02
    rims = [light(mean(made.image(PEN), pygame.Rect(60, 6, 100, 1))) for made in (plain, other)]
    assert rims[1] > 1.5 * rims[0]


def area(offset: int) -> ScrollArea:
    made = ScrollArea(name="s", rect=pygame.Rect(0, 0, 200, 300), content=900)
    made.offset = offset
    return made


def brass(made: ScrollArea) -> list[int]:
    """The rows of a scroll bar in which its slide is seen."""
    image = made.image(PEN)
    x = 6 + 200 - 5
    return [y - 6 for y in range(6, 306) if image.get_at((x, y))[0] > 55]


def test_the_slide_is_as_long_as_the_part_in_sight_and_where_it_is() -> None:
    top, middle, foot = brass(area(0)), brass(area(300)), brass(area(600))
    assert abs((top[-1] - top[0]) - 100) <= 3
    assert top[0] <= 1
    assert abs(middle[0] - 100) <= 3
    assert foot[-1] >= 298


def test_what_fits_has_no_bar() -> None:
    made = ScrollArea(name="s", rect=pygame.Rect(0, 0, 200, 300), content=250)
    assert made.image(PEN).get_bounding_rect().size == (0, 0)


@pytest.mark.parametrize("high", [12, 40, 90])
def test_a_slide_never_grows_beyond_its_groove(high: int) -> None:
    made = ScrollArea(name="s", rect=pygame.Rect(0, 0, 60, high), content=high * 30)
    drawn = made.image(PEN).get_bounding_rect()
    assert drawn.top >= 6
    assert drawn.bottom <= 6 + high


def test_the_parts_of_a_bar_are_lit_from_above_and_the_last_is_hatched() -> None:
    parts = ((0.5, "side0"), (0.25, "danger"))
    rect = pygame.Rect(0, 0, 400, Bar.need(PEN))
    made = Bar(name="b", rect=rect, text="Risk", reading="1 in 9", parts=parts)
    image = made.image(PEN)
    top = 6 + PEN.line_height("small")
    upper = light(mean(image, pygame.Rect(20, top + 2, 150, 2)))
    lower = light(mean(image, pygame.Rect(20, top + 9, 150, 2)))
    assert upper > 1.1 * lower
    hatched = {image.get_at((x, top + 6))[:3] for x in range(6 + 210, 6 + 290)}
    plain = {image.get_at((x, top + 6))[:3] for x in range(20, 180)}
    assert len(hatched) > 1 == len(plain)
    assert light(mean(image, pygame.Rect(330, top + 4, 60, 4))) < 0.02
