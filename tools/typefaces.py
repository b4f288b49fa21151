"""Which faces `tools/fonts.py` builds into `assets/fonts/`, from what, and with which letters.

Plain values, apart from the builder: they can be read where its packages are missing.
"""

from __future__ import annotations

from dataclasses import dataclass

LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x400, 0x460),
    0x490,
    0x491,
    *range(0x2010, 0x2028),
    *(0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122),
    *(0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
]
"""The code points that the game prints; a face is cut down to those of them that it has."""

SPACES = {"Knot Typed": 0.38, "Knot Serif": 0.27, "Knot Map": 0.34, "Knot Map Narrow": 0.32}
"""The width of a space, in sizes, where a face's own parts words too little at whole pixels."""


@dataclass(frozen=True)
class Face:
    """One file to build: the package it comes from, its weight, and the name it gets.

    `file_of` is the path of the ready TrueType file within a Debian package; a face without
    it comes from fontsource.
    """

    package: str
    version: str
    weight: int
    family: str
    file_of: str = ""

    @property
    def file(self) -> str:
        """The file's name in `assets/fonts/`."""
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}.ttf"


ROUTED = "usr/share/fonts/truetype/routed-gothic"
DEBIAN = ("fonts-routed-gothic", "1.0.0+git20210723.e22ee83+dfsg-2", 400)
FACES = (
    Face("source-serif-4", "5.3.1", 400, "Knot Serif"),
    Face("source-serif-4", "5.3.1", 600, "Knot Serif"),
    Face("ibm-plex-mono", "5.3.0", 400, "Knot Mono"),
    Face("ibm-plex-mono", "5.3.0", 600, "Knot Mono"),
    Face("oswald", "5.3.0", 500, "Knot Condensed"),
    Face("oswald", "5.3.0", 600, "Knot Condensed"),
    Face("special-elite", "5.3.0", 400, "Knot Typed"),
    Face("courier-prime", "5.3.0", 400, "Knot Letter"),
    Face("pt-mono", "5.3.0", 400, "Knot Russian"),
    Face("caveat", "5.3.0", 500, "Knot Hand"),
    Face("old-standard-tt", "5.3.0", 400, "Knot News"),
    Face(*DEBIAN, "Knot Map", f"{ROUTED}/routed-gothic.ttf"),
    Face(*DEBIAN, "Knot Map Narrow", f"{ROUTED}/routed-gothic-narrow.ttf"),
)
