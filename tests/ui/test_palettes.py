"""Palettes change the colours in use, and nothing is left of the one before."""

from collections.abc import Iterator
from itertools import product

import pytest

from game.ui import palettes
from game.ui.draw import desk
from game.ui.settings import CHOICES
from game.ui.theme import BANDS, COLOURS, Colour

ALL = list(product(CHOICES["palette"], CHOICES["contrast"]))


@pytest.fixture(autouse=True)
def _lamp() -> Iterator[None]:
    yield
    palettes.use("lamp", "usual")


def luminance(colour: Colour) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio after WCAG 2.2, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_a_palette_can_be_left_again() -> None:
    before, bands = dict(COLOURS), dict(BANDS)
    assert palettes.use("distinct", "high")
    assert before != COLOURS
    assert palettes.use("lamp", "usual")
    assert before == COLOURS
    assert bands == BANDS


def test_taking_what_is_in_use_changes_nothing() -> None:
    assert not palettes.use("lamp", "usual")


def test_an_unknown_palette_is_refused() -> None:
    with pytest.raises(KeyError):
        palettes.use("rainbow", "usual")


@pytest.mark.parametrize(("palette", "kind"), ALL)
def test_no_palette_has_a_colour_of_another_name(palette: str, kind: str) -> None:
    names = set(COLOURS)
    palettes.use(palette, kind)
    assert set(COLOURS) == names


@pytest.mark.parametrize(("palette", "kind"), ALL)
@pytest.mark.parametrize(
    ("letters", "ground"),
    [
        ("cream", "panel"), ("cream", "bar"), ("cream", "well"), ("mute", "panel"), ("mute", "bar"),
        ("brass", "panel"), ("amber", "panel"), ("amber", "well"), ("alarm", "panel"),
        ("ink", "bond"), ("ink", "card"), ("ink", "manila"), ("ink", "brass"),
        ("ink_soft", "bond"), ("ink_soft", "manila"), ("faded", "bond"), ("faded", "card"),
        ("red", "bond"), ("red", "card"), ("green", "card"), ("blue", "bond"),
        ("side0", "well"), ("side1", "well"),
    ],
)  # fmt: skip
def test_words_can_be_read_in_every_palette(
    palette: str, kind: str, letters: str, ground: str
) -> None:
    palettes.use(palette, kind)
    assert contrast(COLOURS[letters], COLOURS[ground]) >= 4.5


@pytest.mark.parametrize(("palette", "kind"), ALL)
def test_cream_words_can_be_read_on_every_band(palette: str, kind: str) -> None:
    palettes.use(palette, kind)
    for band in BANDS.values():
        assert contrast(COLOURS["cream"], band) >= 4.5


def test_high_contrast_is_higher() -> None:
    pairs = [("cream", "panel"), ("mute", "panel"), ("ink", "bond"), ("faded", "bond")]
    usual = [contrast(COLOURS[a], COLOURS[b]) for a, b in pairs]
    palettes.use("lamp", "high")
    high = [contrast(COLOURS[a], COLOURS[b]) for a, b in pairs]
    assert all(more > less for more, less in zip(high, usual, strict=True))


def test_pictures_of_the_palette_before_are_forgotten() -> None:
    desk.desk((64, 36))
    assert desk.desk.cache_info().currsize
    palettes.use("distinct", "usual")
    assert not desk.desk.cache_info().currsize
