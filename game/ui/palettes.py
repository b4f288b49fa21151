"""The sets of colours that a person can choose among; `theme.COLOURS` holds the one in use.

`distinct` parts the bands of the cards for every kind of colour blindness, at the price of the
lamp's warmth; `high` contrast sets black against white under either.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from game.ui.theme import BANDS, COLOURS, Colour, rgb

_LAMP = dict(COLOURS)
_LAMP_BANDS = dict(BANDS)

_PALETTES: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "lamp": ({}, {}),
    "distinct": (
        {"side0": "#56b4e9", "side1": "#ff9a4d", "danger": "#d55e00", "green": "#00604a"},
        {
            "diplomacy": "#002a86",
            "force": "#5c0e00",
            "public": "#307501",
            "covert": "#11101b",
            "hold": "#655f58",
        },
    ),
}

_CONTRASTS: Mapping[str, Mapping[str, str]] = {
    "usual": {},
    "high": {
        "bar": "#000000",
        "panel": "#050505",
        "well": "#000000",
        "panel_edge": "#b9965a",
        "cream": "#ffffff",
        "mute": "#e6dfcb",
        "brass": "#e0bd7c",
        "bond": "#fbf6e9",
        "card": "#fdf9ee",
        "card_dim": "#e2d9c2",
        "manila": "#ecdcb4",
        "ink": "#000000",
        "ink_soft": "#14110c",
        "faded": "#332c20",
        "red": "#8a1608",
        "red_deep": "#570c04",
        "green": "#123f2a",
        "blue": "#10305f",
    },
}

_in_use: list[tuple[str, str]] = [("lamp", "usual")]


def use(palette: str, contrast: str) -> bool:
    """Take a palette and a contrast into use; whether that changed anything. KeyError for a
    name that does not exist. Pictures drawn so far are forgotten."""
    if _in_use[-1] == (palette, contrast):
        return False
    colours, bands = _PALETTES[palette]
    COLOURS.update(_LAMP | _read(colours) | _read(_CONTRASTS[contrast]))
    BANDS.update(_LAMP_BANDS | _read(bands))
    _in_use[:] = [(palette, contrast)]
    _forget()
    return True


def _read(codes: Mapping[str, str]) -> dict[str, Colour]:
    return {name: rgb(code) for name, code in codes.items()}


def _forget() -> None:
    """Empty the caches of everything that draws with colours."""
    drawing = [
        name for name in sys.modules if name.startswith(("game.ui.draw.", "game.ui.widgets."))
    ]
    for name in drawing:
        for made in vars(sys.modules[name]).values():
            clear = None if isinstance(made, type) else getattr(made, "cache_clear", None)
            if callable(clear):
                clear()
