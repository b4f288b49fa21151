"""Pictures that are pinned to papers."""

import pygame
import pytest

from game.ui.draw.insets import LABELS, TILT, hatched, inset
from game.ui.text import Pen

WORDS = ("ONE", "TWO", "THREE")
SIZE = (206, 142)


def made(kind: str, words: tuple[str, ...] = WORDS, scale: float = 1.0) -> pygame.Surface:
    return inset(Pen(scale), kind, (round(SIZE[0] * scale), round(SIZE[1] * scale)), words)


@pytest.mark.parametrize("kind", TILT)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_a_picture_keeps_within_its_room(kind: str, scale: float) -> None:
    size = made(kind, WORDS, scale).get_size()
    assert size[0] <= round(SIZE[0] * scale) + 2
    assert size[1] <= round(SIZE[1] * scale) + 2
    assert size[0] > 0.9 * SIZE[0] * scale


@pytest.mark.parametrize("kind", TILT)
def test_two_calls_give_equal_pictures(kind: str) -> None:
    one = pygame.image.tobytes(made(kind), "RGBA")
    inset.cache_clear()
    assert pygame.image.tobytes(made(kind), "RGBA") == one


@pytest.mark.parametrize("kind", TILT)
def test_a_picture_is_opaque_inside_and_clear_at_its_corners(kind: str) -> None:
    image = made(kind)
    assert image.get_at(image.get_rect().center).a == 255
    wide, high = image.get_size()
    corners = [(0, 0), (wide - 1, 0), (0, high - 1), (wide - 1, high - 1)]
    assert all(image.get_at(corner).a < 120 for corner in corners)


@pytest.mark.parametrize("kind", ["launch_site", "ship"])
def test_a_photograph_is_grey(kind: str) -> None:
    image = made(kind, ())
    middle = pygame.Rect(0, 0, image.width // 2, image.height // 2)
    middle.center = image.get_rect().center
    red, green, blue, *_ = pygame.transform.average_color(image, middle)
    assert max(red, green, blue) - min(red, green, blue) <= 10
    assert 40 < red < 190


@pytest.mark.parametrize("kind", LABELS)
def test_labels_are_stuck_on_and_those_too_wide_are_left_off(kind: str) -> None:
    bare = pygame.image.tobytes(made(kind, ()), "RGBA")
    assert pygame.image.tobytes(made(kind, ("ONE",)), "RGBA") != bare
    assert pygame.image.tobytes(made(kind, ("A WORD " * 30,)), "RGBA") == bare


def test_the_telegram_shows_as_many_strips_as_have_room() -> None:
    few, many, more = (made("telegram", ("TELEGRAM", *["STRIP"] * n)) for n in (1, 20, 40))
    assert pygame.image.tobytes(few, "RGBA") != pygame.image.tobytes(many, "RGBA")
    assert pygame.image.tobytes(many, "RGBA") == pygame.image.tobytes(more, "RGBA")


def test_what_there_is_not_cannot_be_drawn() -> None:
    with pytest.raises(KeyError):
        inset(Pen(), "portrait", SIZE)


def test_a_hatched_box_is_neither_full_nor_empty() -> None:
    box = hatched((10, 12))
    assert box.get_size() == (10, 12)
    inked = pygame.mask.from_surface(box, 127).count()
    assert 0.15 * 120 < inked < 0.85 * 120
