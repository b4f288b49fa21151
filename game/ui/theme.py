"""Colours, faces and sizes: the dark desk, the papers on it, the brass.

Papers are what people tell, panels are what is estimated; a surface says how far to trust it.
Colour never carries a meaning alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

BASE = (1600, 900)
"""The logical size that all layout numbers refer to."""

SMALLEST = (1024, 600)
"""The smallest window in device pixels."""

FLOOR = 11
"""No text is smaller than this many device pixels, whatever the scale."""

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)

Colour = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """`#rrggbb` as three numbers of 0 to 255."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


COLOURS: dict[str, Colour] = {
    "bar": rgb("#0d0e0c"),
    "panel": rgb("#1f2023"),
    "panel_edge": rgb("#4c4433"),
    "well": rgb("#131416"),
    "brass": rgb("#b9965a"),
    "brass_dark": rgb("#6d5630"),
    "cream": rgb("#f1e6cb"),
    "mute": rgb("#b0a78f"),
    "bond": rgb("#ece2c9"),
    "card": rgb("#efe5cc"),
    "card_dim": rgb("#bdb298"),
    "manila": rgb("#d9c397"),
    "kraft": rgb("#b99d6b"),
    "kraft_deep": rgb("#7a6540"),
    "ink": rgb("#1d1a15"),
    "ink_soft": rgb("#3a3124"),
    "faded": rgb("#574d3c"),
    "red": rgb("#962115"),
    "red_deep": rgb("#6f140b"),
    "green": rgb("#2a6144"),
    "blue": rgb("#294a7e"),
    "amber": rgb("#f0b041"),
    "focus": rgb("#ffcf5c"),
    "danger": rgb("#c8452a"),
    "alarm": rgb("#ff8d6b"),
    "rule": rgb("#c9b88f"),
    "wedge": rgb("#7d6a43"),
    "side0": rgb("#7db8d8"),
    "side1": rgb("#f08a5f"),
}

BANDS: dict[str, Colour] = {
    "diplomacy": rgb("#2f6690"),
    "force": rgb("#85281a"),
    "public": rgb("#7d5a10"),
    "covert": rgb("#5b5f3a"),
    "hold": rgb("#4a463c"),
}


STRUCK_TWICE = 0.05
"""How much thicker strokes become where the typewriter strikes a letter twice, in sizes."""


@dataclass(frozen=True)
class Role:
    """A use of type.

    The face's file in `assets/fonts/`, its logical size, its line height in sizes, the logical
    length between letters; the faces asked first for letters that the face lacks; the face of
    its strong words ("": their strokes are thickened); how unevenly a ribbon inks it, 0 to 1;
    whether only capitals are set in it, whose lines may stand closer; and how much its strokes
    are thickened, in sizes.
    """

    face: str
    size: float
    leading: float = 1.3
    tracking: float = 0
    fallback: tuple[str, ...] = ()
    strong: str = ""
    jitter: float = 0
    capitals: bool = False
    thicker: float = 0

    def bold(self) -> Role:
        """The same use for its strong words."""
        if self.strong:
            return replace(self, face=self.strong)
        return replace(self, thicker=STRUCK_TWICE)


BOOK, BOOK_STRONG = "knot-serif-400", "knot-serif-600"
PLATE, POSTER = "knot-condensed-500", "knot-condensed-600"
WIRE, WIRE_STRONG = "knot-mono-400", "knot-mono-600"
TYPED, LETTER, RUSSIAN = "knot-typed-400", "knot-letter-400", "knot-russian-400"
HAND, NEWS = "knot-hand-500", "knot-news-400"
MAP, MAP_NARROW = "knot-map-400", "knot-map-narrow-400"

ROLES: dict[str, Role] = {
    "marquee": Role(POSTER, 88, 1.25, tracking=16, capitals=True),
    "banner": Role(POSTER, 64, 1.2, capitals=True),
    "headline": Role(PLATE, 54, 1.35),
    "title": Role(PLATE, 30, 1.35),
    "heading": Role(PLATE, 20, 1.35),
    "card_title": Role(POSTER, 18.5, 1.35),
    "plate": Role(PLATE, 15, 1.35, tracking=1, strong=POSTER),
    "label": Role(PLATE, 12, 1.35, tracking=1.2, strong=POSTER),
    "body": Role(BOOK, 18, 1.38, strong=BOOK_STRONG),
    "strong": Role(BOOK_STRONG, 18, 1.38),
    "small": Role(BOOK, 16, 1.3, strong=BOOK_STRONG),
    "small_strong": Role(BOOK_STRONG, 16, 1.3),
    "serif": Role(BOOK, 14.5, 1.3, strong=BOOK_STRONG),
    "serif_strong": Role(BOOK_STRONG, 14.5, 1.3),
    "mono": Role(WIRE, 15, 1.35, strong=WIRE_STRONG),
    "teletype": Role(WIRE, 15, 1.35, strong=WIRE_STRONG),
    "clock": Role(WIRE, 22, 1.25),
    "time": Role(WIRE, 24, 1.25),
    "key": Role(WIRE_STRONG, 12, 1.3),
    "figure": Role(WIRE_STRONG, 15, 1.3),
    "reading": Role(WIRE_STRONG, 13, 1.3),
    "name": Role(MAP_NARROW, 12.5, 1.4, tracking=0.3, fallback=(PLATE,)),
    "typed": Role(TYPED, 15, 1.42, fallback=(RUSSIAN,), jitter=1),
    "typed_small": Role(TYPED, 12.5, 1.42, fallback=(RUSSIAN,), jitter=1),
    "typed_big": Role(TYPED, 17.5, 1.36, fallback=(RUSSIAN,), jitter=1),
    "letter": Role(LETTER, 15.5, 1.4, fallback=(RUSSIAN,), jitter=0.6),
    "hand": Role(HAND, 22, 1.25),
    "news": Role(NEWS, 15, 1.3),
    "news_big": Role(NEWS, 30, 1.25),
    "masthead": Role(NEWS, 37, 1.25),
    "map": Role(MAP, 14, 1.4, tracking=1, fallback=(PLATE,)),
    "map_small": Role(MAP_NARROW, 11.5, 1.4, tracking=0.6, fallback=(PLATE,)),
    "map_big": Role(MAP, 17, 1.4, tracking=2.5, fallback=(PLATE,)),
    "engraved": Role(MAP, 11.5, 1.4, tracking=1.2, fallback=(PLATE,)),
}

PLAIN: dict[str, Role] = {
    "typed": Role(BOOK, 16, 1.38, strong=BOOK_STRONG),
    "typed_small": Role(BOOK, 13.5, 1.38, strong=BOOK_STRONG),
    "typed_big": Role(BOOK_STRONG, 18.5, 1.36),
    "letter": Role(BOOK, 16.5, 1.38, strong=BOOK_STRONG),
    "hand": Role(BOOK, 16, 1.38, strong=BOOK_STRONG),
    "news": Role(BOOK, 15, 1.3, strong=BOOK_STRONG),
    "news_big": Role(BOOK_STRONG, 28, 1.25),
    "masthead": Role(BOOK_STRONG, 34, 1.25),
}
"""What stands in for typewriter, hand and newspaper where the reader wants plain type."""

FALLBACK = (BOOK, WIRE, PLATE)
"""Faces asked in this order for a letter that a role's own face and fallback lack."""
