"""Bars: whose part of a risk, and shares of many games with what they may be off by."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.bars import Bar
from game.ui.widgets.base import MARGIN
from game.ui.widgets.sharebar import THICK, ShareBar
from tests.ui.draw.looks import alike, alphas, pixels

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(2.4), Pen(1.0, 2.0)]
WIDE = 300
Parts = tuple[tuple[float, str], ...]


def bar(*parts: tuple[float, str], wide: int = WIDE, beside: bool = False) -> Bar:
    made = Bar(name="b", rect=pygame.Rect(0, 0, wide, Bar.need(PEN, beside)), text="Accidents",
               reading="12%", parts=parts)  # fmt: skip
    if beside:
        made.lead, made.tail = 90, 60
    return made


def row(made: Bar) -> list[tuple[int, ...]]:
    """The colours along the middle of its line."""
    image = made.image(PEN)
    y = MARGIN + PEN.line_height("small") + 6
    return [image.get_at((MARGIN + x, y))[:3] for x in range(made.rect.width)]


def lit(made: Bar, colour: str) -> int:
    """How many pixels along its middle have about a colour."""
    return sum(alike(seen, COLOURS[colour], 13) for seen in row(made))


@pytest.mark.parametrize("share", [0.0, 0.1, 0.4, 0.75, 1.0])
def test_a_part_is_as_long_as_its_share(share: float) -> None:
    made = bar((share, "side0"), (0.0, "side1"))
    assert abs(lit(made, "side0") - share * WIDE) <= 3


def test_parts_stand_side_by_side_in_their_order() -> None:
    seen = row(bar((0.3, "side0"), (0.3, "danger"), (0.0, "mute")))
    first = [x for x, each in enumerate(seen) if each[2] > each[0] + 20]
    second = [x for x, each in enumerate(seen) if each[0] > each[2] + 60]
    assert max(first) < min(second)
    assert max(second) < 0.62 * WIDE


@pytest.mark.parametrize("parts", [(), ((0.0, "side0"),), ((-0.5, "side0"), (0.0, "side1"))])
def test_without_any_share_the_line_is_empty(parts: Parts) -> None:
    made = bar(*parts)
    assert lit(made, "side0") == 0
    assert made.faults(PEN) == []


@pytest.mark.parametrize("parts", [((0.8, "side0"), (0.9, "side1")), ((7.0, "side0"),)])
def test_more_than_all_is_never_drawn_over_the_end(parts: Parts) -> None:
    made = bar(*parts)
    image = made.image(PEN)
    beyond = image.subsurface((MARGIN + WIDE, 0, MARGIN, image.get_height()))
    assert max(alphas(beyond)) == 0


def test_the_last_part_is_told_apart_without_colours() -> None:
    alone = pygame.transform.grayscale(bar((0.5, "side0")).image(PEN))
    first = pygame.transform.grayscale(bar((0.5, "side0"), (0.0, "side0")).image(PEN))
    assert pixels(alone) != pixels(first)


def test_its_words_and_its_number_stand_at_both_ends() -> None:
    image = bar((0.0, "side0")).image(PEN)
    words = image.subsurface((MARGIN, MARGIN, WIDE, PEN.line_height("small") - 2))
    place = words.get_bounding_rect()
    assert place.x <= 3
    assert place.right >= WIDE - 4


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("beside", [False, True])
def test_it_has_room_in_what_it_asks_for(pen: Pen, beside: bool) -> None:
    made = bar((0.4, "side0"), beside=beside)
    made.rect = pygame.Rect(0, 0, pen.em(WIDE), Bar.need(pen, beside))
    made.lead, made.tail = (pen.em(110), pen.em(70)) if beside else (0, 0)
    assert made.faults(pen) == []
    made.text = "A title that is much too long for the little room that there is for it here"
    assert made.faults(pen)


def test_a_title_that_is_too_long_is_cut_before_the_reading() -> None:
    made = bar((0.2, "side0"))
    made.text = "A title that is much too long for the little room that there is for it here"
    image = made.image(PEN)
    left = MARGIN + WIDE - PEN.width("12%", "mono") - 6
    gap = image.subsurface((left, MARGIN, 5, PEN.line_height("small") - 3))
    assert max(alphas(gap)) == 0


def test_it_says_title_and_reading() -> None:
    assert bar((0.4, "side0")).describe() == "bar b: Accidents 12%"
    assert not bar().reachable()


# Shares of many games


def share(part: float = 0.4, **fields: object) -> ShareBar:
    base: dict[str, object] = {"low": max(0.0, part - 0.1), "high": min(1.0, part + 0.1)}
    high = ShareBar.need(PEN, WIDE, "War", "40% of 200")
    return ShareBar(name="s", rect=pygame.Rect(0, 0, WIDE, high), text="War",
                    reading="40% of 200", share=part, **{**base, **fields})  # type: ignore[arg-type]  # fmt: skip


def track(made: ShareBar) -> pygame.Surface:
    """The line alone."""
    image = made.image(PEN)
    top = MARGIN + made.rect.height - PEN.px(THICK + 7)
    return image.subsurface((MARGIN, top, made.rect.width, PEN.px(THICK)))


def bracket(made: ShareBar) -> pygame.Rect:
    """The interval under the line."""
    image = made.image(PEN)
    top = MARGIN + made.rect.height - PEN.px(THICK + 7) + PEN.px(THICK) + 3
    under = image.subsurface((MARGIN, top, made.rect.width, 2))
    seen = pygame.mask.from_threshold(under, COLOURS["cream"], (4, 4, 4, 255))
    places = seen.get_bounding_rects()
    return places[0].unionall(places[1:])


def coloured(made: ShareBar) -> int:
    """How far the line is filled: the last column that is not the dark of the well."""
    line = track(made)
    y = line.get_height() // 2
    bright = [x for x in range(3, line.get_width() - 3) if sum(line.get_at((x, y))[:3]) > 230]
    return max(bright, default=0)


@pytest.mark.parametrize("part", [0.1, 0.4, 0.8])
def test_the_line_is_filled_as_far_as_the_share(part: float) -> None:
    assert abs(coloured(share(part)) - part * WIDE) <= 3


def test_no_game_at_all_leaves_the_line_empty_and_one_is_still_seen() -> None:
    assert coloured(share(0.0)) == 0
    assert pixels(track(share(0.0))) != pixels(track(share(0.001)))


@pytest.mark.parametrize(("low", "high"), [(0.2, 0.6), (0.0, 0.1), (0.5, 1.0)])
def test_the_bracket_reaches_over_the_interval(low: float, high: float) -> None:
    place = bracket(share(0.4, low=low, high=high))
    assert abs(place.left - low * WIDE) <= 2
    assert abs(place.right - high * WIDE) <= 3


def test_what_is_grave_is_hatched() -> None:
    plain = pygame.transform.grayscale(track(share(0.6)))
    grave = pygame.transform.grayscale(track(share(0.6, grave=True)))
    assert pixels(plain) != pixels(grave)
    assert pixels(track(share(0.0))) == pixels(track(share(0.0, grave=True)))


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("text", ["War", "The other side gives in and everybody can live with it"])
def test_a_share_fits_into_what_it_asks_for(pen: Pen, text: str) -> None:
    wide = pen.em(160)
    made = share()
    made.text = text
    made.rect = pygame.Rect(0, 0, wide, ShareBar.need(pen, wide, text, made.reading))
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen)


def test_a_share_says_its_words_and_its_numbers() -> None:
    assert share().describe() == "share s: War | 40% of 200"
