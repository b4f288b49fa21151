"""Colour is never the only sign: what differs in meaning differs for every kind of eye.

Widgets are drawn and seen as people without one of the three kinds of cones see them: Machado,
Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
deficiency", table 1 at severity 1, on linear light. What means something else must then still
differ in lightness, that is in shape, hatching, words or brightness, and in what it says of
itself. And where two colours part two meanings, they do so beside another sign: with both
colours made the same, the pictures still differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.ui import palettes
from game.ui.settings import CHOICES
from game.ui.text import Pen
from game.ui.theme import BANDS, COLOURS, Colour
from game.ui.widgets import Widget
from tests.ui.charts import PLOT, view
from tests.ui.widgets import samples as catalogue

Plane = NDArray[np.float64]

SEEN_BY: dict[str, Plane] = {
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
LIGHT = np.array([0.2126, 0.7152, 0.0722])
APART = 8.0
"""So many steps of lightness (0 to 100) are seen at once."""

LEAST = 30
"""So many pixels must differ: less is no sign."""

PEN = Pen()
Make = Callable[[], Widget]


def made(name: str, **fields: object) -> Widget:
    """A widget of the catalogue with some fields set."""
    widget: Widget = getattr(catalogue, name)(PEN)
    return replace(widget, **fields)  # type: ignore[arg-type]


def pair(name: str, field: str, one: object, other: object) -> tuple[str, Make, Make]:
    """Two of a widget that differ in one field."""
    title = f"{name}: {field} {one} or {other}"
    return title, lambda: made(name, **{field: one}), lambda: made(name, **{field: other})


PAIRS = [
    pair("dial", "bad", "high", "low"),
    pair("dial", "bad", "high", ""),
    *(pair("card", "band", one, other) for one, other in combinations(BANDS, 2)),
    *(pair(name, "chosen", False, True) for name in ("card", "tab", "option", "row", "segment")),
    pair("card", "bar", "", "Not before the evening."),
    pair("button", "look", "plain", "main"),
    pair("button", "enabled", True, False),
    pair("row", "fresh", False, True),
    pair("share", "grave", False, True),
    pair("alert", "grade", "moderate", "grave"),
    pair("fold", "unfolded", False, True),
    pair("portrait", "away", False, True),
    pair("portrait", "speaking", False, True),
]


def seen(surface: pygame.Surface, eye: str) -> Plane:
    """The lightness (CIE L*, 0 to 100) of every pixel for an eye."""
    values = pygame.surfarray.array3d(surface).astype(float) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    told = np.clip(linear @ SEEN_BY[eye].T, 0, 1) @ LIGHT
    return np.where(told > 0.008856, 116 * np.cbrt(told) - 16, 903.3 * told)


def on_ground(widget: Widget, ground: Colour = (70, 64, 54)) -> pygame.Surface:
    """A widget as it lies on something neither dark nor pale."""
    picture = widget.image(PEN)
    surface = pygame.Surface(picture.get_size())
    surface.fill(ground)
    surface.blit(picture, (0, 0))
    return surface


def differing(one: Widget, other: Widget, eye: str) -> int:
    """In how many pixels an eye sees two widgets differ."""
    first, second = (seen(on_ground(each), eye) for each in (one, other))
    assert first.shape == second.shape
    return int((np.abs(first - second) > APART).sum())


@pytest.fixture(params=CHOICES["palette"])
def palette(request: pytest.FixtureRequest) -> Iterator[str]:
    palettes.use(request.param, "usual")
    yield request.param
    palettes.use("lamp", "usual")


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize(("title", "one", "other"), PAIRS, ids=[each[0] for each in PAIRS])
def test_what_means_something_else_looks_otherwise(
    title: str, one: Make, other: Make, eye: str, palette: str
) -> None:
    assert differing(one(), other(), eye) >= LEAST


@pytest.mark.parametrize(("title", "one", "other"), PAIRS, ids=[each[0] for each in PAIRS])
def test_it_is_told_in_words_too(title: str, one: Make, other: Make) -> None:
    if "bad" in title:
        assert one().zone() != other().zone()  # type: ignore[attr-defined]
    elif "look" not in title and "grave" not in title:
        assert one().describe() != other().describe() or one().enabled != other().enabled


# Where two colours part two meanings


@pytest.fixture
def same(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Makes colours the same for one test."""

    def even(colours: dict[str, Colour], *names: str) -> None:
        for name in names:
            monkeypatch.setitem(colours, name, colours[names[0]])
        palettes._forget()

    yield even
    monkeypatch.undo()
    palettes._forget()


@pytest.mark.parametrize(("one", "other"), list(combinations(BANDS, 2)))
def test_a_band_is_known_by_its_sign_and_word(
    same: Callable[..., None], one: str, other: str
) -> None:
    same(BANDS, *BANDS)
    assert differing(made("card", band=one), made("card", band=other), "deuteranopia") >= LEAST


def test_danger_is_hatched(same: Callable[..., None]) -> None:
    same(COLOURS, "danger", "green", "amber", "red")
    assert differing(made("dial", bad="high"), made("dial", bad="low"), "tritanopia") >= LEAST


@pytest.mark.parametrize("eye", SEEN_BY)
def test_the_two_sides_are_two_hues_to_every_eye_and_two_names(eye: str, palette: str) -> None:
    """On the map the side is told by blue against vermilion and, asked about, by name."""
    patches = [pygame.Surface((1, 1)) for _ in range(2)]
    for number, patch in enumerate(patches):
        patch.fill(COLOURS[f"side{number}"])
    assert hues_apart(*patches, eye) > 25
    ship = next(each for each in PLOT.marks if each.kind == "warship")
    told = [view(plot=replace(PLOT, marks=(replace(ship, side=s),))) for s, _ in view().sides]
    assert told[0].describe() != told[1].describe()


def hues_apart(one: pygame.Surface, other: pygame.Surface, eye: str) -> float:
    """How far apart an eye sees two colours, in CIE Lab."""
    first, second = (lab(each, eye) for each in (one, other))
    return float(np.linalg.norm(first - second))


def lab(surface: pygame.Surface, eye: str) -> Plane:
    """The CIE Lab of the first pixel for an eye (D65)."""
    values = pygame.surfarray.array3d(surface)[0, 0] / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    matrix = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    white = np.array([0.9505, 1.0, 1.089])
    x, y, z = np.cbrt(matrix @ np.clip(SEEN_BY[eye] @ linear, 1e-3, 1) / white)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def test_a_doubtful_report_is_drawn_otherwise_than_a_sure_one(same: Callable[..., None]) -> None:
    ship = next(each for each in PLOT.marks if each.side)
    sure, unsure = (
        view(plot=replace(PLOT, marks=(replace(ship, sure=each),))) for each in (True, False)
    )
    assert differing(sure, unsure, "protanopia") >= LEAST


# What the eyes are worth


def test_grey_is_grey_to_every_eye() -> None:
    surface = pygame.Surface((2, 2))
    surface.fill((119, 119, 119))
    for eye in SEEN_BY:
        assert seen(surface, eye) == pytest.approx(50, abs=1)


def test_red_is_dark_without_the_cones_for_it() -> None:
    surface = pygame.Surface((1, 1))
    surface.fill((200, 0, 0))
    told = {eye: float(seen(surface, eye)[0, 0]) for eye in SEEN_BY}
    assert told["protanopia"] < told["deuteranopia"]
    assert told["protanopia"] < told["tritanopia"]


def test_two_hues_of_one_lightness_are_no_sign() -> None:
    red, green = pygame.Surface((20, 20)), pygame.Surface((20, 20))
    red.fill((150, 100, 60))
    green.fill((104, 114, 60))
    far = np.abs(seen(red, "deuteranopia") - seen(green, "deuteranopia"))
    assert far.max() < APART
