"""What the tests of the materials ask of a surface."""

from __future__ import annotations

import pygame

from game.ui.theme import COLOURS, Colour

Size = tuple[int, int]


def pixels(surface: pygame.Surface) -> bytes:
    """All of a surface's colours and alphas."""
    return pygame.image.tobytes(surface, "RGBA")


def mean(surface: pygame.Surface, box: pygame.Rect | None = None) -> Colour:
    """The mean colour of a surface, or of a part of it."""
    red, green, blue, *_ = pygame.transform.average_color(surface, box or surface.get_rect())
    return red, green, blue


def middle(surface: pygame.Surface, share: float = 0.5) -> pygame.Rect:
    """The inner part of a surface, `share` as wide and as high."""
    wide, high = surface.get_size()
    box = pygame.Rect(0, 0, max(1, round(wide * share)), max(1, round(high * share)))
    box.center = surface.get_rect().center
    return box


def alphas(surface: pygame.Surface) -> list[int]:
    """The alpha of every pixel, row by row."""
    return list(pixels(surface)[3::4])


def light(colour: Colour) -> float:
    """Relative luminance after WCAG 2."""
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, two: Colour) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((light(one), light(two)))
    return (high + 0.05) / (low + 0.05)


def reads(ink: str, surface: pygame.Surface, least: float = 4.5) -> bool:
    """Whether words in a colour of the theme can be read on the inner part of a surface."""
    return contrast(COLOURS[ink], mean(surface, middle(surface, 0.8))) >= least


def whole(surface: pygame.Surface) -> bool:
    """Whether no pixel of a surface is seen through."""
    return not surface.get_flags() & pygame.SRCALPHA or min(alphas(surface)) == 255


def alike(one: tuple[int, ...], two: tuple[int, ...], by: int = 6) -> bool:
    """Whether two colours differ by no more than what scaling a picture does to them."""
    return all(abs(a - b) <= by for a, b in zip(one[:3], two[:3], strict=True))
