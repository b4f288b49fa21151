"""Every pair of colours that text is read in has the contrast that reading needs."""

import pytest

from game.ui.theme import BANDS, COLOURS, DESKS, FALLBACK, ROLES, SMALLEST, TEXT_SCALES, Colour, rgb

READ = 4.5
"""What WCAG 2 asks of text of ordinary size."""

PAIRS = [
    *[(ink, paper) for ink in ("ink", "ink_soft") for paper in ("bond", "card", "manila")],
    ("faded", "bond"),
    ("faded", "card"),
    ("ink", "card_dim"),
    ("ink_soft", "card_dim"),
    ("red", "bond"),
    ("red", "card"),
    ("green", "card"),
    ("green", "bond"),
    *[(ink, ground) for ink in ("cream", "mute", "amber") for ground in ("panel", "bar", "well")],
    ("brass", "panel"),
    ("ink", "brass"),
    ("ink", "kraft"),
]


def light(colour: Colour) -> float:
    """Relative luminance after WCAG 2."""
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, two: Colour) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((light(one), light(two)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((9, 9, 9), (9, 9, 9)) == 1


@pytest.mark.parametrize(("ink", "paper"), PAIRS, ids=lambda name: name)
def test_text_can_be_read(ink: str, paper: str) -> None:
    assert contrast(COLOURS[ink], COLOURS[paper]) >= READ


@pytest.mark.parametrize("band", BANDS)
def test_the_name_of_a_band_can_be_read_on_it(band: str) -> None:
    assert contrast(COLOURS["cream"], BANDS[band]) >= READ


@pytest.mark.parametrize("ground", ["panel", "bar", "manila", "card", "bond"])
def test_the_focus_ring_or_its_surrounding_stands_out(ground: str) -> None:
    """On dark it is the ring, on paper the desk around it that must be told apart."""
    ring = COLOURS["focus"]
    assert max(contrast(ring, COLOURS[ground]), contrast(ring, DESKS[0])) >= 3


def test_the_two_desks_and_the_two_sides_differ() -> None:
    assert DESKS[0] != DESKS[1]
    assert contrast(COLOURS["side0"], COLOURS["side1"]) < 2
    assert COLOURS["side0"][2] > COLOURS["side0"][0]
    assert COLOURS["side1"][0] > COLOURS["side1"][2]


def test_every_kind_of_choice_has_a_band() -> None:
    assert set(BANDS) == {"diplomacy", "force", "public", "covert", "hold"}


def test_colours_are_read_from_their_codes() -> None:
    assert rgb("#ff8000") == (255, 128, 0)


def test_sizes_make_sense() -> None:
    assert TEXT_SCALES[0] == 1.0
    assert list(TEXT_SCALES) == sorted(TEXT_SCALES)
    assert SMALLEST == (1024, 600)
    assert all(role.leading >= 1.2 for role in ROLES.values())
    assert {role.face for role in ROLES.values()} >= set(FALLBACK)
