"""A belief beside the truth: where the lines lie, what it says, what a hand does."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.belief import WIDTHS, BeliefChart, Picture
from tests.ui.draw.looks import pixels

PEN = Pen()
PICTURES = (
    Picture("Mon 09:00", None, 0.0, 20.0, "1"),
    Picture("Mon 18:00", 50.0, 10.0, 30.0),
    Picture("Tue 09:00", 50.0, 10.0, 40.0, "2"),
    Picture("Tue 18:00", 60.0, 5.0, 100.0),
)


def belief(pen: Pen = PEN, **fields: object) -> BeliefChart:
    base: dict[str, object] = {
        "name": "belief.fort",
        "rect": pygame.Rect(0, 0, 300, 10),
        "text": "The fort",
        "told": "50 ±10; in truth 30 guns",
        "pictures": PICTURES,
        "low": 0.0,
        "high": 100.0,
        "at": 1,
    }
    made = BeliefChart(**{**base, **fields})  # type: ignore[arg-type]
    if made.rect.height == 10:
        made.rect.height = BeliefChart.need(pen, made.told, made.rect.width)
    return made


def field_of(made: BeliefChart) -> pygame.Rect:
    return made.field_in(PEN, pygame.Rect((0, 0), made.rect.size))


def test_a_small_one_says_its_reading_and_a_large_one_every_turn() -> None:
    assert belief(chosen=True).describe() == (
        "belief belief.fort: The fort. 50 ±10; in truth 30 guns (chosen)"
    )
    said = belief(large=True).describe().splitlines()
    assert said[1] == "  - Mon 09:00: no report, truth 20"
    assert said[2] == "  > Mon 18:00: 50 ±10, truth 30"


def test_values_lie_within_the_field_whatever_they_are() -> None:
    made = belief()
    room = field_of(made)
    assert made.spot(room, 0, 0.0)[1] == room.bottom
    assert made.spot(room, 0, 100.0)[1] == room.top
    assert made.spot(room, 0, 500.0)[1] == room.top
    assert made.spot(room, 0, -5.0)[1] == room.bottom


def test_the_belief_begins_with_the_first_report() -> None:
    made = belief()
    (line,) = made._pieces(field_of(made), [each.value for each in PICTURES])
    assert len(line) == 3
    assert line[0][0] > field_of(made).left


def inked(made: BeliefChart, row: int, value: float) -> tuple[int, ...]:
    surface = pygame.Surface(made.rect.size)
    made.paint(PEN, surface, surface.get_rect())
    x, y = made.spot(field_of(made), row, value)
    return tuple(surface.get_at((round(x), round(y))))[:3]


def test_the_truth_is_a_dark_line_and_the_doubt_a_wash_of_two_spreads() -> None:
    made = belief(rect=pygame.Rect(0, 0, 420, 330), at=-1)
    assert sum(inked(made, 2, 40.0)) < 240
    inside, outside = inked(made, 2, 50 + 10 * WIDTHS - 4), inked(made, 2, 50 + 10 * WIDTHS + 6)
    assert inside[2] - inside[0] > outside[2] - outside[0] + 10


def test_pressing_a_small_one_chooses_it_and_clicking_a_large_one_picks_a_turn() -> None:
    done: list[object] = []
    small = belief(on_press=lambda: done.append("chosen"))
    small.click(PEN, (5, 5))
    large = belief(large=True, rect=pygame.Rect(0, 0, 420, 330), pick=done.append)
    room = field_of(large)
    large.click(PEN, (room.right, room.centery))
    large.click(PEN, (0, 0))
    assert done == ["chosen", 3, 0]


def test_only_what_does_something_can_be_reached() -> None:
    assert not belief().reachable()
    assert belief(on_press=lambda: None).reachable()
    assert belief(pick=lambda _: None).reachable()


def test_an_equal_successor_hands_over_what_it_does() -> None:
    done: list[int] = []
    one = belief(large=True, rect=pygame.Rect(0, 0, 420, 330))
    one.renew(belief(large=True, rect=pygame.Rect(0, 0, 420, 330), pick=done.append))
    one.click(PEN, (0, 0))
    assert done == [0]


def test_the_chosen_one_has_a_rim_and_the_shown_turn_a_line() -> None:
    plain = pixels(belief().image(PEN))
    assert pixels(belief(chosen=True).image(PEN)) != plain
    assert pixels(belief(at=2).image(PEN)) != plain
    assert pixels(belief().image(PEN)) == plain


def test_a_large_one_has_numbers_at_its_axis() -> None:
    small = belief(rect=pygame.Rect(0, 0, 420, 330))
    large = belief(rect=pygame.Rect(0, 0, 420, 330), large=True)
    assert field_of(large).left > field_of(small).left
    assert field_of(large).bottom < field_of(small).bottom


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(1.0, 1.5), Pen(0.8, 2.0), Pen(2.4)])
def test_it_fits_in_the_height_that_it_needs(pen: Pen) -> None:
    for width in (160, 300, 600):
        made = belief(pen, rect=pygame.Rect(0, 0, round(width * pen.scale), 10))
        assert made.faults(pen) == []
        made.image(pen)
        made.rect.height -= 3
        assert made.faults(pen)


def test_without_any_report_only_the_truth_is_drawn() -> None:
    silent = tuple(Picture(each.moment, None, 0.0, each.truth) for each in PICTURES)
    belief(pictures=silent).image(PEN)
    assert belief(pictures=silent)._pieces(pygame.Rect(0, 0, 9, 9), [None, None]) == []


@pytest.mark.parametrize(
    ("at", "code", "picked"),
    [
        (1, pygame.K_LEFT, [0]),
        (1, pygame.K_RIGHT, [2]),
        (0, pygame.K_LEFT, [0]),
        (3, pygame.K_RIGHT, [3]),
    ],
)
def test_arrows_pick_the_turn_before_or_after(at: int, code: int, picked: list[int]) -> None:
    told: list[int] = []
    made = belief(at=at, large=True, pick=told.append)
    assert made.key(PEN, code)
    assert told == picked


@pytest.mark.parametrize("code", [pygame.K_UP, pygame.K_DOWN, pygame.K_RETURN])
def test_other_keys_are_left_to_the_screen(code: int) -> None:
    told: list[int] = []
    assert not belief(pick=told.append).key(PEN, code)
    assert told == []


def test_a_small_one_leaves_the_arrows_to_the_screen() -> None:
    assert not belief(on_press=print).key(PEN, pygame.K_LEFT)


def test_without_any_turn_it_is_drawn_and_picks_nothing() -> None:
    told: list[int] = []
    made = belief(pictures=(), pick=told.append, large=True)
    made.image(PEN)
    made.click(PEN, (100, 40))
    assert not made.key(PEN, pygame.K_LEFT)
    assert told == []
