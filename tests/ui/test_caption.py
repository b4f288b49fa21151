"""Captions: long enough to be read, two lines at most, clear on any screen."""

import pygame
import pytest

from game.ui.caption import LINES, SHARE, Caption, Told, stays
from game.ui.kit import scale_of
from game.ui.say import say
from game.ui.sound.cues import CUES
from game.ui.text import Pen
from game.ui.theme import COLOURS
from tests.ui.helpers import SIZES
from tests.ui.widgets.test_note import ratio

LONG = "A projector runs and runs on while nobody says anything at all in the room. " * 3


def shown(caption: Caption, pen: Pen, window: tuple[int, int] = (1280, 720)) -> Told:
    caption.tick(0)
    found = caption.widget(pen, window)
    assert found is not None
    return found


def test_a_caption_stays_as_long_as_it_is_long() -> None:
    caption = Caption()
    caption.tell("A bell")
    caption.tick(1000)
    caption.tick(1000 + stays("A bell") - 1)
    assert caption.text == "A bell"
    caption.tick(1000 + stays("A bell"))
    assert caption.text == ""
    assert caption.widget(Pen(), (1280, 720)) is None


@pytest.mark.parametrize("cue", CUES.values(), ids=lambda cue: cue.name)
def test_every_caption_can_be_read_in_its_time(cue: object) -> None:
    """Two hundred words a minute, and a second to notice it."""
    text = cue.caption  # type: ignore[attr-defined]
    assert stays(text) >= 1000 + len(text.split()) * 300


def test_two_sounds_are_told_together_the_newest_below() -> None:
    caption = Caption()
    caption.tell("A bell")
    caption.tell("A stamp")
    told = shown(caption, Pen())
    assert told.lines == ("A bell", "A stamp")
    assert told.describe() == "caption caption: A bell A stamp"


def test_a_third_takes_the_place_of_the_oldest() -> None:
    caption = Caption()
    for text in ("one", "two", "three"):
        caption.tell(text)
    assert caption.text == "two three"


def test_what_is_told_again_stays_longer_and_stands_once() -> None:
    caption = Caption()
    caption.tell("A bell")
    caption.tick(0)
    caption.tell("A bell")
    caption.tick(stays("A bell") - 1)
    caption.tick(stays("A bell") + 1)
    assert caption.text == "A bell"


def test_a_long_one_has_two_lines_and_what_finds_no_room_is_cut_honestly() -> None:
    pen = Pen(0.8, 2.0)
    caption = Caption()
    caption.tell(LONG)
    told = shown(caption, pen)
    assert len(told.lines) == LINES
    assert told.lines[-1].endswith("…")
    assert told.faults(pen) == []
    caption.tell("A bell")
    assert shown(caption, pen).lines == ("A bell",)


@pytest.mark.parametrize("size", [*SIZES, (3840, 2160, 2.0)], ids=lambda s: "x".join(map(str, s)))
def test_it_stands_inside_every_window(size: tuple[int, int, float]) -> None:
    window = size[:2]
    pen = Pen(scale_of(window), size[2])
    caption = Caption()
    caption.tell(say("caption.danger_rose"))
    caption.tell(say("caption.turn_passed"))
    told = shown(caption, pen, window)
    assert pygame.Rect((0, 0), window).contains(told.rect)
    assert told.rect.width <= round(window[0] * SHARE)
    assert told.rect.centerx == pytest.approx(window[0] // 2, abs=1)
    assert told.faults(pen) == []


def test_its_letters_and_its_rim_stand_out() -> None:
    assert ratio(COLOURS["cream"], COLOURS["bar"]) >= 7
    assert ratio(COLOURS["brass"], COLOURS["bar"]) >= 3
    pen = Pen()
    caption = Caption()
    caption.tell("A bell")
    told = shown(caption, pen)
    image, out = told.image(pen), pen.px(told.margin())
    assert image.get_at((out + pen.px(8), out + told.rect.height // 2))[:3] == COLOURS["bar"]
    seen = {
        tuple(image.get_at((x, out + told.rect.height // 2))[:3]) for x in range(image.get_width())
    }
    assert any(ratio(colour, COLOURS["bar"]) > 7 for colour in seen)
