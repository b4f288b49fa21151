"""Shares of a kind of ending: sign, name, bars, intervals, and where their words stand."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.signs import KINDS, colour_of
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.shares import Part, Shares, bracket
from tests.ui.widgets.where import amount, box, differs, part, pixels, shown, spot

PEN = Pen()
WIDE = 420
LONE = (Part("", 0.5, 0.4, 0.6, "50 %"),)
PAIR = (Part("Here", 0.6, 0.5, 0.7, "60 %"), Part("There", 0.2, 0.1, 0.3, "20 %"))


def shares(parts: tuple[Part, ...] = LONE, pen: Pen = PEN, wide: int = WIDE, **more: str) -> Shares:
    fields = {"of": "settlement", "text": "Peace", **more}
    made = Shares(name="s", rect=box(1, 1), parts=parts, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen, wide))
    return made


def lit(made: Shares) -> list[pygame.Rect]:
    """The bars' lamps, from the upper one to the lower one: where they differ from empty ones."""
    empty = replace(made, parts=tuple(replace(each, share=0.0) for each in made.parts))
    empty.rect = made.rect.copy()
    one, other = shown(made), shown(empty)
    mask = pygame.mask.Mask(one.get_size())
    for x in range(mask.get_size()[0]):
        for y in range(mask.get_size()[1]):
            if one.get_at((x, y)) != other.get_at((x, y)):
                mask.set_at((x, y))
    found = [each for each in mask.get_bounding_rects() if each.height > 4]
    return sorted(found, key=lambda each: (each.y, each.x))


def test_it_says_kind_parts_and_note() -> None:
    assert shares().describe() == "shares s: Peace | 50 %"
    told = shares(PAIR, note="paired").describe()
    assert told == "shares s: Peace | Here 60 % | There 20 % | paired"


def test_a_lone_bar_is_as_long_as_its_share() -> None:
    left = PEN.em(15) + PEN.px(8)
    (lamp,) = lit(shares((Part("", 0.5, 0, 0, "50 %"),)))
    assert lamp.left == pytest.approx(left, abs=2)
    assert lamp.right == pytest.approx(left + (WIDE - left) / 2, abs=2)


def test_a_share_that_is_hardly_there_is_seen_and_none_is_not() -> None:
    little = shares((Part("", 0.0001, 0, 0, "0.01 %"),))
    none = shares((Part("", 0.0, 0, 0, "0.01 %"),))
    assert differs(shown(little), shown(none)).width >= 1
    assert lit(none) == []


def test_the_second_bar_lies_below_the_first_and_is_shorter_by_its_share() -> None:
    upper, lower = lit(shares(PAIR))
    assert lower.top > upper.bottom
    assert upper.width == pytest.approx(3 * lower.width, abs=4)
    assert upper.left == pytest.approx(lower.left, abs=1)


def test_the_second_bar_is_paler_than_the_first() -> None:
    same = (PAIR[0], replace(PAIR[0], label="There"))
    picture = shown(shares(same))
    upper, lower = lit(shares(same))
    bright, pale = (
        pygame.transform.average_color(picture, each.inflate(-4, -4))[:3] for each in (upper, lower)
    )
    assert sum(bright) > sum(pale) + 40


def test_the_two_bars_are_not_swapped() -> None:
    turned = shares((PAIR[1], PAIR[0]))
    assert lit(turned)[0].width < lit(turned)[1].width
    assert pixels(shown(turned)) != pixels(shown(shares(PAIR)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_colour_in_sign_and_bar(kind: str) -> None:
    made = shares((Part("", 0.9, 0, 0, "90 %"),), of=kind)
    assert amount(shown(made), colour_of(kind), 40) > 200


def test_no_two_kinds_look_alike_even_without_colour() -> None:
    greys = [pygame.transform.grayscale(shown(shares(of=kind))) for kind in KINDS]
    assert len({pixels(each) for each in greys}) == len(KINDS)


def test_the_reading_of_a_lone_bar_stands_at_the_end_of_the_name_s_line() -> None:
    reading = spot(shown(shares()), "amber", 4)
    assert WIDE - 4 <= reading.right <= WIDE
    assert reading.bottom <= PEN.line_height("small_strong") + 4


def test_where_it_has_no_room_there_it_stands_over_the_bar() -> None:
    long = "Peace with terms that both could sign"
    narrow = shares(text=long, wide=190)
    reading = spot(shown(narrow), "amber", 4)
    assert reading.left < PEN.em(15) + PEN.px(8) + 12
    assert reading.top >= PEN.height(long, "small_strong", 190 - PEN.em(15) - PEN.px(8)) - 2
    assert narrow.rect.height > shares(text=long, wide=600).rect.height


def test_labels_stand_left_of_their_bars_and_readings_right() -> None:
    picture, (upper, lower) = shown(shares(PAIR)), lit(shares(PAIR))
    readings = spot(picture, "amber", 4)
    assert readings.left > upper.right
    below_name = PEN.line_height("small_strong") + 4
    labels = spot(part(picture, 0, below_name, upper.left - 2, lower.bottom), "cream", 4)
    assert labels.left >= PEN.em(15) + PEN.px(8) - 1
    assert labels.right <= upper.left


def test_in_a_narrow_place_labels_and_readings_stand_over_their_bars() -> None:
    narrow = shares(PAIR, wide=130)
    upper, _ = lit(narrow)
    assert narrow.rect.height > shares(PAIR, wide=WIDE).rect.height
    assert upper.left == pytest.approx(PEN.em(15) + PEN.px(8), abs=2)
    assert spot(shown(narrow), "amber", 4).left < upper.left + 10


def test_a_short_note_stands_at_the_name_and_a_long_one_below() -> None:
    short, long = shares(PAIR, note="−40"), shares(PAIR, note="Fewer here than there. " * 4)
    assert short.rect.height == shares(PAIR).rect.height
    assert long.rect.height > short.rect.height
    assert amount(shown(short), "mute", 4) < amount(shown(long), "mute", 4)
    mute = spot(shown(long), "mute", 4)
    assert mute.top >= lit(long)[1].bottom


def test_the_note_of_a_lone_bar_always_stands_below_it() -> None:
    made = shares(note="A note.")
    assert made.rect.height > shares().rect.height
    assert "| A note." in made.describe()
    assert spot(shown(made), "mute", 4).top >= lit(made)[0].bottom


def test_an_interval_is_a_bracket_under_the_bar() -> None:
    sure = shares((Part("", 0.5, 0.5, 0.5, "50 %"),))
    wide = shares((Part("", 0.5, 0.25, 0.75, "50 %"),))
    left = PEN.em(15) + PEN.px(8)
    room = WIDE - left
    found = differs(shown(sure), shown(wide))
    assert found.left == pytest.approx(left + room / 4, abs=1)
    assert found.right == pytest.approx(left + room * 3 / 4, abs=1)
    assert found.bottom <= wide.rect.height


def test_a_bracket_of_a_hair_keeps_both_its_ends() -> None:
    surface = pygame.Surface((100, 40), pygame.SRCALPHA)
    bracket(PEN, surface, pygame.Rect(0, 5, 100, 10), (0.5, 0.5001))
    found = spot(surface, "cream", 2)
    assert (found.x, found.width) == (50, 4)
    assert found.top > 15 - PEN.px(5)


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(2.4), Pen(1.0, 2.0)])
def test_a_bracket_lies_below_its_bar_at_every_scale(pen: Pen) -> None:
    surface = pygame.Surface((200, 120), pygame.SRCALPHA)
    track = pygame.Rect(10, 20, 150, pen.px(9))
    bracket(pen, surface, track, (0.2, 0.8))
    found = spot(surface, "cream", 2)
    assert (found.left, found.right) == (10 + 30, 10 + 120)
    assert found.top >= track.bottom
    assert found.bottom <= track.bottom + pen.px(9)


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(2.4), Pen(1.0, 2.0)])
@pytest.mark.parametrize("wide", [150, 300, 640])
@pytest.mark.parametrize("parts", [LONE, PAIR])
def test_at_every_size_it_fits_in_what_it_asks_for(
    pen: Pen, wide: int, parts: tuple[Part, ...]
) -> None:
    made = shares(parts, pen, pen.em(wide), note="Paired, so that luck falls out.")
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen)[0].startswith("s: needs")


def test_nothing_of_it_lies_under_its_foot() -> None:
    for made in (shares(), shares(PAIR), shares(PAIR, wide=130), shares(PAIR, note="So. " * 40)):
        whole, margin = made.image(PEN), PEN.px(made.margin())
        foot = part(whole, 0, margin + made.rect.height, whole.get_width(), margin)
        assert pygame.mask.from_surface(foot, 0).count() == 0


def test_the_name_is_cream() -> None:
    picture = shown(shares(LONE))
    assert COLOURS["cream"] != COLOURS["amber"]
    assert spot(picture, "cream", 4).left < PEN.em(15) + PEN.px(8) + 6
