"""Scales, voices, strips, and buttons that leaf."""

import pygame
import pytest

from game.ui.draw.dial import ZONES
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.cardparts import Fields
from game.ui.widgets.dial import zones
from game.ui.widgets.motion import Glide
from game.ui.widgets.scales import GROWING, Scale, tone_colour
from game.ui.widgets.strip import Blocks, Leaf, Strip
from game.ui.widgets.voice import Voice

PENS = [Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]


def scale(pen: Pen, width: int = 500, **fields: object) -> Scale:
    """An instrument that would be moved for the worse."""
    given = {
        "text": "Tension",
        "held": 0.4,
        "then": 0.6,
        "low": 0.55,
        "high": 0.7,
        "zones": zones("high"),
        "reading": "40 to 60",
        "verdict": "+20.0 (+15.0 to +30.0) · worse",
        "tone": "worse",
        "way": 1,
        "tail": pen.width("40 to 60", "figure"),
        **fields,
    }
    made = Scale(name="s", rect=pygame.Rect(0, 0, width, 1), **given)  # type: ignore[arg-type]
    made.rect.height = made.need(pen, width)
    made.rest()
    return made


def painted(pen: Pen, made: Scale) -> pygame.Surface:
    surface = pygame.Surface(made.rect.size, pygame.SRCALPHA)
    surface.fill((31, 32, 35))
    made.paint(pen, surface, pygame.Rect((0, 0), made.rect.size))
    return surface


def columns(surface: pygame.Surface, colour: tuple[int, int, int]) -> list[int]:
    """Where a colour stands, from left to right."""
    wide, high = surface.get_size()
    return [
        x for x in range(wide) if any(surface.get_at((x, y))[:3] == colour for y in range(high))
    ]


def golden(surface: pygame.Surface) -> list[int]:
    """Where the blade stands."""
    found = []
    for x in range(surface.get_width()):
        pixels = [surface.get_at((x, y)) for y in range(surface.get_height())]
        found += [x] * any(p.r > 180 and 100 < p.g < 200 and p.b < 110 for p in pixels)
    return found


def test_a_scale_says_all_that_it_shows() -> None:
    said = scale(Pen(), note="A note").describe()
    assert said == "scale s: Tension | 40 to 60 | +20.0 (+15.0 to +30.0) · worse | A note"


@pytest.mark.parametrize("pen", PENS)
def test_a_scale_fits_where_it_has_the_height_that_it_asks_for(pen: Pen) -> None:
    for width in (pen.em(300), pen.em(700)):
        made = scale(pen, width)
        assert made.faults(pen) == []
        made.rect.height -= 1
        assert made.faults(pen)


def test_a_reading_without_room_is_a_fault() -> None:
    assert any("wide in" in fault for fault in scale(Pen(), tail=5).faults(Pen()))


def test_where_the_verdict_has_no_room_beside_the_words_it_stands_below() -> None:
    pen = Pen()
    beside, below = scale(pen, 600), scale(pen, 260)
    assert below.need(pen, 260) == beside.need(pen, 600) + pen.line_height("label")


def test_the_blade_stands_where_it_will_go_and_starts_where_it_stands() -> None:
    pen = Pen()
    made = scale(pen, 500, zones=(), verdict="")
    room = 500 - made.tail - pen.px(14)
    blade = golden(painted(pen, made))
    assert abs(sum(blade) / len(blade) - 0.6 * room) < 8
    moving = scale(pen, 500, zones=(), verdict="")
    moving._grown = Glide(0.0, GROWING)
    start = golden(painted(pen, moving))
    assert abs(sum(start) / len(start) - 0.4 * room) < 8


def test_a_wider_spread_has_a_wider_band() -> None:
    pen = Pen()
    images = [painted(pen, scale(pen, 500, low=low, high=high)) for low, high in
              ((0.6, 0.6), (0.55, 0.7), (0.45, 0.9))]  # fmt: skip
    y = images[0].get_height() - pen.px(14)
    plain = [
        sum(image.get_at((x, y))[:3] != images[0].get_at((x, y))[:3] for x in range(500))
        for image in images
    ]
    assert 0 == plain[0] < plain[1] < plain[2]


def test_danger_is_hatched_and_not_coloured_alone() -> None:
    pen = Pen()
    surface = painted(pen, scale(pen))
    danger = columns(surface, ZONES["danger"])
    dark = columns(surface, (32, 12, 8))
    assert danger
    assert len([x for x in dark if danger[0] <= x <= danger[-1]]) > 10


def test_the_wedge_opens_within_its_time_and_then_rests() -> None:
    made = Scale(
        name="s", rect=pygame.Rect(0, 0, 1, 1), text="", held=0.1, then=0.5, low=0.4, high=0.6
    )
    start = made.state()
    assert not made.advance(0)
    assert made.advance(GROWING // 2)
    assert made.advance(GROWING)
    assert not made.advance(2 * GROWING)
    assert made.state() != start


def test_an_equal_scale_goes_on_and_another_begins_anew() -> None:
    old = scale(Pen())
    same, other = scale(Pen(), 400), scale(Pen(), then=0.9)
    fresh = [Scale(**_fields(each)) for each in (same, other)]  # type: ignore[arg-type]
    for each in fresh:
        each.adopt(old)
    assert [round(each._grown.value, 2) for each in fresh] == [1.0, 0.0]


def _fields(made: Scale) -> dict[str, object]:
    names = ("name", "rect", "text", "held", "then", "low", "high")
    return {name: getattr(made, name) for name in names}


def test_words_under_the_line_are_left_out_where_they_would_touch() -> None:
    pen = Pen()
    marks = tuple((0.1 + index / 6, "serious") for index in range(6))
    wide, narrow = scale(pen, 700, marks=marks, tail=0), scale(pen, 190, marks=marks, tail=0)
    assert wide.need(pen, 700) - scale(pen, 700, tail=0).need(pen, 700) == pen.line_height(
        "map_small"
    )
    assert narrow.need(pen, 190) == scale(pen, 190, tail=0).need(pen, 190)


def luminance(colour: tuple[int, int, int]) -> float:
    parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize(("paper", "ground"), [(False, "panel"), (True, "card")])
@pytest.mark.parametrize("tone", ["worse", "better"])
def test_good_and_bad_can_be_read_on_their_ground(paper: bool, ground: str, tone: str) -> None:
    pair = sorted(map(luminance, (tone_colour(tone, paper), COLOURS[ground])))  # type: ignore[arg-type]
    assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5


# Voices


def voice(pen: Pen, words: str = "He watches our bombers more closely than our letters.") -> Voice:
    made = Voice(
        name="v", rect=pygame.Rect(0, 0, pen.em(360), 1), text="Rusk is for it", words=words
    )
    made.rect.height = made.need(pen, made.rect.width)
    return made


@pytest.mark.parametrize("pen", PENS)
def test_a_voice_has_room_for_its_face_and_for_its_whole_sentence(pen: Pen) -> None:
    short, long = voice(pen, "No."), voice(pen, "It is a turn of the screw. " * 9)
    assert short.faults(pen) == long.faults(pen) == []
    assert short.rect.height >= pen.em(46)
    assert long.rect.height > short.rect.height
    long.rect.height //= 2
    assert long.faults(pen)


def test_a_voice_says_who_speaks_and_what() -> None:
    assert voice(Pen(), "No.").describe() == "voice v: Rusk is for it | No."


def test_a_voice_is_drawn_with_a_face_left_of_the_words() -> None:
    pen = Pen()
    made = voice(pen)
    image = made.image(pen)
    margin = pen.px(made.margin())
    face = image.subsurface((margin, margin, pen.em(46), made.rect.height))
    assert pygame.mask.from_surface(face).count() > 1000


# Strips and blocks


@pytest.mark.parametrize("pen", PENS)
def test_a_strip_takes_smaller_type_before_it_is_too_narrow(pen: Pen) -> None:
    text = "COVERT · NOT SEEN BY THE OTHER SIDE"
    for width, well in ((pen.em(700), True), (pen.em(120), False)):
        rect = pygame.Rect(0, 0, width, Strip.need(pen))
        made = Strip(name="b", rect=rect, text=text, band="covert", icon="phone", aside="2 of 5")
        assert (made.faults(pen) == []) == well


def test_strips_differ_in_icon_and_words_too() -> None:
    pen = Pen()
    rect = pygame.Rect(0, 0, 400, Strip.need(pen))
    images = [
        Strip(name="b", rect=rect, text="X", band="force", icon=icon).image(pen)
        for icon in ("ship", "phone")
    ]
    assert images[0].get_buffer().raw != images[1].get_buffer().raw


def test_blocks_stand_under_one_another() -> None:
    pen = Pen()
    fields = Fields(2, "24 h", "OAS vote")
    one = Blocks(name="f", rect=pygame.Rect(0, 0, 300, 60), told="24 h", blocks=(fields,))
    two = Blocks(name="f", rect=pygame.Rect(0, 0, 300, 120), told="24 h", blocks=(fields, fields))
    assert two.need(pen, 300) == 2 * one.need(pen, 300)
    assert one.faults(pen) == []
    assert one.describe() == "blocks f: 24 h"


# Leafing


def test_a_leaf_takes_the_arrows_and_nothing_else() -> None:
    turned: list[int] = []
    made = Leaf(name="l", rect=pygame.Rect(0, 0, 80, 30), text="On", leaf=turned.append)
    assert made.key(Pen(), pygame.K_LEFT)
    assert made.key(Pen(), pygame.K_RIGHT)
    assert not made.key(Pen(), pygame.K_UP)
    assert turned == [-1, 1]


def test_a_leaf_takes_over_what_its_equal_successor_does() -> None:
    turned: list[str] = []
    rect = pygame.Rect(0, 0, 80, 30)
    old = Leaf(name="l", rect=rect, text="On", leaf=lambda by: turned.append("old"))
    new = Leaf(name="l", rect=rect, text="On", leaf=lambda by: turned.append("new"))
    assert old == new
    old.renew(new)
    old.key(Pen(), pygame.K_LEFT)
    assert turned == ["new"]
    assert not Leaf(name="l", rect=rect, text="On").key(Pen(), pygame.K_LEFT)
