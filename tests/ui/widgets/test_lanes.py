"""Letters between two lanes: from when they were sent to when they came."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.lanes import Lanes, Way
from tests.ui.draw.looks import pixels

PEN = Pen()
WAYS = (
    Way("a", 0, 0.1, 0.5, "Norr: Proposal"),
    Way("b", 1, 0.2, 0.4, "Sur: Message", marked=True),
    Way("c", 0, 0.8, None, "Norr: Message"),
)


def lanes(**fields: object) -> Lanes:
    base: dict[str, object] = {
        "name": "post",
        "rect": pygame.Rect(0, 0, 800, 200),
        "names": ("Ada Norr", "Bo Sur"),
        "ways": WAYS,
        "days": ((0.0, "1"), (0.5, "2")),
        "chosen": "a",
    }
    return Lanes(**{**base, **fields})  # type: ignore[arg-type]


def room(made: Lanes) -> pygame.Rect:
    return made.field_in(PEN, pygame.Rect((0, 0), made.rect.size))


def test_it_says_every_letter_and_the_chosen_one() -> None:
    assert lanes().describe().splitlines() == [
        "lanes post: Ada Norr / Bo Sur",
        "  > Norr: Proposal",
        "  - Sur: Message",
        "  - Norr: Message",
    ]


def test_a_line_goes_from_its_sender_to_the_other_side() -> None:
    made = lanes()
    start, end = made.ends(room(made), WAYS[0])
    assert (start[1], end[1]) == (room(made).top, room(made).bottom)
    up, down = made.ends(room(made), WAYS[1])
    assert (up[1], down[1]) == (room(made).bottom, room(made).top)
    assert start[0] < up[0] < down[0] < end[0]


def test_what_never_came_breaks_off_half_way() -> None:
    made = lanes()
    end = made.ends(room(made), WAYS[2])[1]
    assert end[1] == room(made).centery
    assert end[0] <= room(made).right


def test_a_click_near_a_line_picks_its_letter_and_one_far_off_none() -> None:
    picked: list[str] = []
    made = lanes(pick=picked.append)
    start, end = made.ends(room(made), WAYS[0])
    made.click(
        PEN, (round(start[0] * 0.75 + end[0] * 0.25), round(start[1] * 0.75 + end[1] * 0.25))
    )
    made.click(PEN, (room(made).left + 620, room(made).bottom - 3))
    assert picked == ["a"]


def test_arrows_go_from_letter_to_letter() -> None:
    picked: list[str] = []
    for chosen, code in (("a", pygame.K_RIGHT), ("a", pygame.K_LEFT), ("c", pygame.K_RIGHT)):
        assert lanes(chosen=chosen, pick=picked.append).key(PEN, code)
    assert picked == ["b", "a", "c"]
    assert not lanes(pick=picked.append).key(PEN, pygame.K_UP)
    assert not lanes(ways=(), pick=picked.append).key(PEN, pygame.K_LEFT)


def test_an_equal_successor_hands_over_what_picking_does() -> None:
    picked: list[str] = []
    one = lanes()
    one.renew(lanes(pick=picked.append))
    one.key(PEN, pygame.K_RIGHT)
    assert picked == ["b"]


def painted(made: Lanes) -> pygame.Surface:
    surface = pygame.Surface(made.rect.size)
    made.paint(PEN, surface, surface.get_rect())
    return surface


def colour_along(made: Lanes, way: Way, part: float) -> set[tuple[int, ...]]:
    surface = painted(made)
    start, end = made.ends(room(made), way)
    x, y = (round(a + (b - a) * part) for a, b in zip(start, end, strict=True))
    return {tuple(surface.get_at((x + by, y)))[:3] for by in range(-2, 3)}


def test_the_chosen_letter_is_lit_and_others_have_their_sides_colour() -> None:
    assert COLOURS["focus"] in colour_along(lanes(), WAYS[0], 0.2)
    assert COLOURS["side0"] in colour_along(lanes(chosen="b"), WAYS[0], 0.2)


def test_a_misread_letter_is_dashed() -> None:
    made, way = lanes(chosen=""), WAYS[1]
    seen = [bool(colour_along(made, way, step / 60) - {(0, 0, 0)}) for step in range(10, 50)]
    assert True in seen
    plain = lanes(chosen="", ways=(Way("b", 1, 0.2, 0.4, "Sur"),))
    assert pixels(painted(made)) != pixels(painted(plain))


def test_the_moment_that_is_shown_is_marked() -> None:
    assert pixels(painted(lanes(at=0.6))) != pixels(painted(lanes()))
    assert pixels(painted(lanes())) == pixels(painted(lanes()))


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(1.0, 1.5), Pen(0.8, 2.0), Pen(2.4)])
def test_there_is_room_between_the_lanes_at_the_height_that_it_needs(pen: Pen) -> None:
    made = lanes(rect=pygame.Rect(0, 0, round(600 * pen.scale), Lanes.need(pen)))
    made.image(pen)
    assert made.field_in(pen, made.rect).height >= pen.px(50)
