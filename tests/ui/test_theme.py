"""Every pair of colours that text is read in has the contrast that reading needs."""

import pytest

from game.ui.draw.desk import TONES
from game.ui.lettering import RIBBON
from game.ui.text import Pen
from game.ui.theme import (
    BANDS,
    COLOURS,
    FALLBACK,
    PLAIN,
    ROLES,
    SMALLEST,
    TEXT_SCALES,
    Colour,
    rgb,
)

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
    assert max(contrast(ring, COLOURS[ground]), contrast(ring, TONES["night"][0])) >= 3


def test_the_two_desks_and_the_two_sides_differ() -> None:
    assert TONES["night"] != TONES["oxblood"]
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


NAMED = (
    "headline title heading plate body strong small small_strong mono clock",
    "typed typed_small letter hand news news_big masthead banner card_title serif serif_strong",
    "label engraved map map_small map_big key figure teletype time",
)


def test_every_use_of_type_has_a_role() -> None:
    assert set(" ".join(NAMED).split()) <= set(ROLES)


def test_labels_plates_and_the_map_are_set_apart_and_running_text_is_not() -> None:
    apart = {name for name, role in ROLES.items() if role.tracking}
    assert apart >= {"label", "plate", "map", "map_small", "map_big", "engraved"}
    assert not apart & {"body", "small", "serif", "typed", "letter", "news", "mono", "hand"}
    assert all(0 <= role.tracking <= role.size * 0.19 for role in ROLES.values())


def test_only_typewriters_strike_unevenly_and_plain_type_never_does() -> None:
    struck = {name for name, role in ROLES.items() if role.jitter}
    assert struck == {"typed", "typed_small", "typed_big", "letter"}
    assert struck < set(PLAIN) < set(ROLES)
    assert not [name for name, role in PLAIN.items() if role.jitter or role.tracking]
    assert {role.face for role in PLAIN.values()} == {"knot-serif-400", "knot-serif-600"}


@pytest.mark.parametrize("role", PLAIN)
def test_plain_type_takes_about_the_room_of_what_it_stands_for(role: str) -> None:
    text = "A blockade leaves every later door open."
    wide, plain = Pen().width(text, role), Pen(plain=True).width(text, role)
    assert 0.8 <= plain / wide <= 1.35


@pytest.mark.parametrize("ink", ["ink", "ink_soft"])
@pytest.mark.parametrize("paper", ["bond", "card", "manila"])
def test_the_faintest_letter_of_a_ribbon_can_be_read(ink: str, paper: str) -> None:
    share = min(RIBBON) / 255
    pairs = zip(COLOURS[ink], COLOURS[paper], strict=True)
    red, green, blue = (round(share * dark + (1 - share) * light) for dark, light in pairs)
    assert contrast((red, green, blue), COLOURS[paper]) >= READ


def test_a_strong_role_is_the_same_in_another_face() -> None:
    body = ROLES["body"]
    assert body.bold().face == body.strong == ROLES["strong"].face
    assert (body.bold().size, body.bold().leading) == (body.size, body.leading)
    typed = ROLES["typed"].bold()
    assert typed.face == ROLES["typed"].face
    assert typed.thicker > 0
