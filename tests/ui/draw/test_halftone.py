"""The newspaper's picture: dots of one ink, more of them where it is dark."""

from itertools import pairwise

import pygame

from game.ui.draw.halftone import halftone, picture, plate
from game.ui.theme import COLOURS
from tests.ui.draw.looks import alphas, mean, pixels


def flat(grey: int) -> pygame.Surface:
    made = pygame.Surface((60, 60))
    made.fill((grey, grey, grey))
    return made


def inked(grey: int, cell: float = 6) -> float:
    """The share of ink on a grey field."""
    found = alphas(halftone(flat(grey), cell))
    return sum(found) / len(found) / 255


def test_the_darker_the_photograph_the_more_ink() -> None:
    shares = [inked(grey) for grey in (230, 180, 130, 80, 20)]
    assert shares == sorted(shares)
    assert shares[0] < 0.12
    assert shares[-1] > 0.8


def test_all_ink_is_of_one_colour() -> None:
    made = halftone(flat(120), 6)
    seen = {tuple(made.get_at((x, y)))[:3] for x in range(60) for y in range(60)}
    assert seen == {COLOURS["ink"]}


def test_the_dots_stand_as_far_apart_as_asked() -> None:
    fine, coarse = halftone(flat(150), 4), halftone(flat(150), 12)

    def changes(made: pygame.Surface) -> int:
        rows = [[made.get_at((x, y))[3] > 110 for x in range(60)] for y in range(60)]
        return sum(one != other for row in rows for one, other in pairwise(row))

    assert changes(fine) > changes(coarse)


def test_a_face_is_lighter_than_the_wall_and_two_are_two() -> None:
    wall, one, two = plate((300, 120), ()), plate((300, 120), ("man",)), None
    two = plate((300, 120), ("man", "woman"))
    assert pixels(wall) != pixels(one) != pixels(two)
    middle = pygame.Rect(125, 60, 50, 40)
    assert mean(one, middle) != mean(wall, middle)


def test_the_picture_goes_down_to_the_shoulders() -> None:
    """Just above the lower edge the coat is wider than any head."""
    wall, man = plate((240, 240), ()), plate((240, 240), ("man",))

    def wide(y: int) -> int:
        return sum(wall.get_at((x, y)) != man.get_at((x, y)) for x in range(240))

    assert wide(230) > 1.3 * wide(110)


def test_a_face_that_is_not_drawn_has_a_bust_all_the_same() -> None:
    assert pixels(plate((200, 90), ("nobody-of-that-name",))) == pixels(plate((200, 90), ("man",)))


def test_two_calls_give_the_same_and_the_size_is_as_asked() -> None:
    made = picture((321, 123), 1.0, ("man", "woman"))
    assert made.get_size() == (321, 123)
    kept = pixels(made)
    picture.cache_clear()
    assert pixels(picture((321, 123), 1.0, ("man", "woman"))) == kept
