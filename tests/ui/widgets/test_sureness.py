"""How often the truth lay in a band: the share with its interval, and where it should lie."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import MARGIN
from game.ui.widgets.sureness import Sureness
from tests.ui.draw.looks import alike

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(2.4), Pen(1.0, 2.0)]


def sureness(share: float = 0.6, should: float = 0.9, wide: int = 400, pen: Pen = PEN) -> Sureness:
    made = Sureness(
        name="s",
        rect=pygame.Rect(0, 0, pen.px(wide), 1),
        text="The band that should hold the truth 90 times in 100",
        reading="60 % (40 to 80 %; 12 of 20)",
        should=should,
        share=share,
        interval=(max(share - 0.2, 0.0), min(share + 0.2, 1.0)),
    )
    made.rect.height = made.need(pen, made.rect.width)
    return made


def line(made: Sureness, off: int = 0) -> list[tuple[int, ...]]:
    """The colours along the scale, `off` pixels from its middle."""
    image, track = made.image(PEN), made.track(PEN, pygame.Rect((0, 0), made.rect.size))
    y = MARGIN + track.centery + off
    return [image.get_at((MARGIN + x, y))[:3] for x in range(track.width)]


def where(made: Sureness, colour: str, off: int = 0) -> list[int]:
    return [x for x, seen in enumerate(line(made, off)) if alike(seen, COLOURS[colour], 12)]


@pytest.mark.parametrize("share", [0.1, 0.4, 0.75])
def test_the_spot_lies_at_the_share_within_its_interval(share: float) -> None:
    made = sureness(share, should=0.95)
    spot = where(made, "amber")
    assert abs(sum(spot) / len(spot) - share * made.rect.width) <= 3
    band = where(made, "brass")
    if share >= 0.2:
        assert abs(min(band) - (share - 0.2) * made.rect.width) <= 4
    assert abs(max(band) - (share + 0.2) * made.rect.width) <= 4


@pytest.mark.parametrize("should", [0.1, 0.5, 0.9])
def test_the_notch_lies_where_the_share_should(should: float) -> None:
    notch = where(sureness(0.3 if should > 0.5 else 0.8, should), "cream", off=-7)
    assert abs(sum(notch) / len(notch) - should * 400) <= 3


def test_a_share_at_an_end_stays_on_the_scale() -> None:
    for share in (0.0, 1.0):
        made = sureness(share)
        track = made.track(PEN, made.rect)
        assert track.left <= made.along(track, share) < track.right


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("wide", [280, 600])
def test_its_words_have_room_or_it_says_so(pen: Pen, wide: int) -> None:
    made = sureness(wide=wide, pen=pen)
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen)


def test_a_word_that_is_wider_than_all_of_it_is_a_fault() -> None:
    assert any("wide" in told for told in sureness(wide=30).faults(PEN))


def test_it_says_what_it_shows() -> None:
    assert sureness().describe() == (
        "sureness s: The band that should hold the truth 90 times in 100 "
        "60 % (40 to 80 %; 12 of 20)"
    )


def test_two_that_say_the_same_look_the_same_and_others_do_not() -> None:
    one, same, other = sureness(), sureness(), sureness(share=0.61)
    looks = [pygame.image.tobytes(each.image(PEN), "RGBA") for each in (one, same, other)]
    assert looks[0] == looks[1] != looks[2]
    assert one == same != other
