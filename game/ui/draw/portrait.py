"""Medallions: a bust cut from paper on the field of its side, in a rim of brass."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import pygame

from game import paths
from game.ui.draw.colour import mixed, shade
from game.ui.draw.smooth import disc, smooth
from game.ui.text import Pen
from game.ui.theme import COLOURS, ROLES, Colour, rgb

Mood = Literal["plain", "bright", "dim"]

FIELDS = ((rgb("#3d7092"), rgb("#142a3a")), (rgb("#8e3323"), rgb("#3d120c")))
"""The light and the dark of each seat's field: blue for the first, red for the second."""

GRAIN = 24
"""A field's light is laid out on so many points a side and scaled up."""

RING = 0.16
"""How far the second ring of a bright medallion reaches out, in parts of the diameter."""


def face_file(who: str) -> Path | None:
    """The drawing of a face: a path to an SVG, or a name in `assets/faces/`; None if none."""
    path = Path(who) if who.endswith(".svg") else paths.assets() / "faces" / f"{who}.svg"
    return path if who and path.is_file() else None


def initials(name: str) -> str:
    """At most three letters for a name: of its first word and its last; `+5 more` is +5."""
    words = name.replace("-", " ").split()
    if len(words) > 1 and not name.startswith("+"):
        return words[0][0] + words[-1][0]
    word = words[0] if words else ""
    return word if len(word) < 4 else word[:2].capitalize()


@lru_cache(maxsize=256)
def medallion(diameter: int, who: str, side: int, mood: Mood = "plain") -> pygame.Surface:
    """A round portrait of `diameter` device pixels, transparent around it.

    `who` names a face or is the path of one; without such a file it is a name, of which the
    initials are shown. `side` is the number of the seat. A bright one has room for its second
    ring around it (`reach` says how much).
    """
    surface = _field(diameter, side).copy()
    file = face_file(who)
    if file is not None:
        _bust(surface, file)
    else:
        _letters(surface, initials(who))
    _round_off(surface)
    _rim(surface, COLOURS["focus"] if mood == "bright" else COLOURS["brass"])
    if mood == "dim":
        surface.fill((126, 124, 118, 235), special_flags=pygame.BLEND_RGBA_MULT)
    return _ringed(surface) if mood == "bright" else surface


def reach(diameter: int, mood: Mood = "plain") -> int:
    """How far a medallion's surface goes beyond its circle on each side, in device pixels."""
    return round(diameter * RING / 2) if mood == "bright" else 0


def _field(diameter: int, side: int) -> pygame.Surface:
    """The ground, lit from the upper left."""
    light, dark = FIELDS[side % len(FIELDS)]
    points = pygame.Surface((GRAIN, GRAIN), pygame.SRCALPHA)
    for x in range(GRAIN):
        for y in range(GRAIN):
            away = ((x / GRAIN - 0.36) ** 2 + (y / GRAIN - 0.3) ** 2) ** 0.5
            points.set_at((x, y), mixed(light, dark, min(1.0, away / 0.85)))
    return pygame.transform.smoothscale(points, (diameter, diameter))


def _bust(surface: pygame.Surface, file: Path) -> None:
    """The bust with its shadow: paper lying a little above the field."""
    size = surface.get_width()
    bust = pygame.image.load_sized_svg(file, (size, size))
    shadow = bust.copy()
    shadow.fill((0, 0, 0, 105), special_flags=pygame.BLEND_RGBA_MULT)
    if size >= 32:
        shadow = pygame.transform.gaussian_blur(shadow, max(1, size // 48))
    surface.blit(shadow, (round(size * 0.05), round(size * 0.08)))
    surface.blit(bust, (0, round(size * 0.055)))


def _letters(surface: pygame.Surface, letters: str) -> None:
    size = surface.get_width()
    high = round(size * (0.44 if len(letters) < 3 else 0.34))
    font = Pen().font(ROLES["plate"].face, max(6, high))
    word = font.render(letters, True, COLOURS["cream"])
    bounds = word.get_bounding_rect()
    at = ((size - bounds.width) // 2 - bounds.x, (size - bounds.height) // 2 - bounds.y)
    surface.blit(word, at)


def _round_off(surface: pygame.Surface) -> None:
    """Cut a square surface to its circle."""
    mask = disc(surface.get_width(), (255, 255, 255))
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)


def _rim(surface: pygame.Surface, colour: Colour) -> None:
    """The brass around it, and the shadow that it throws inwards."""
    size = surface.get_width()
    wide = max(1.3, size * 0.045)

    def paint(large: pygame.Surface, times: int) -> None:
        half, rim = size * times / 2, wide * times
        bright = max(1, round(rim * 0.7))
        pygame.draw.circle(large, (0, 0, 0, 120), (half, half), half - rim + times, round(rim))
        pygame.draw.circle(large, shade(colour, 0.62), (half, half), half, round(rim))
        pygame.draw.circle(large, colour, (half, half), half - rim * 0.2, bright)

    surface.blit(smooth((size, size), paint, colour), (0, 0))


def _ringed(surface: pygame.Surface) -> pygame.Surface:
    """The same with a second ring around it."""
    inner = surface.get_width()
    out = reach(inner, "bright")
    size = inner + 2 * out
    wide = max(1.4, inner * 0.045)

    def paint(large: pygame.Surface, times: int) -> None:
        half = size * times / 2
        pygame.draw.circle(large, COLOURS["focus"], (half, half), half, round(wide * times))

    ringed = smooth((size, size), paint, COLOURS["focus"])
    ringed.blit(surface, (out, out))
    return ringed
