"""Captions: long enough to be read, two lines at most, clear on any screen."""

import pygame
import pytest

from game.ui.caption import LINES, PAD, SHARE, UP, Caption, Told, stays
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


@pytest.mark.parametrize("over", [(400, 80, 700, 500), (0, 700, 300, 150), (900, 80, 120, 90)])
def test_it_stands_at_the_foot_of_a_map_and_is_no_wider(over: tuple[int, int, int, int]) -> None:
    pen, window, place = Pen(), (1600, 900), pygame.Rect(over)
    caption = Caption()
    caption.tell(say("caption.danger_rose"))
    caption.tick(0)
    told = caption.widget(pen, window, place)
    assert told is not None
    assert pygame.Rect((0, 0), window).contains(told.rect)
    assert told.rect.bottom == place.bottom - pen.px(UP)
    assert told.rect.width <= max(place.width, 2 * pen.px(PAD[0]))
    assert told.rect.centerx == pytest.approx(place.centerx, abs=1)


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


def test_nothing_told_shows_nothing() -> None:
    caption = Caption()
    caption.tick(0)
    assert caption.text == ""
    assert caption.widget(Pen(), (1280, 720)) is None


def test_time_begins_with_the_first_picture_and_not_with_the_sound() -> None:
    """A caption told while the window was busy is not used up before it is seen."""
    caption = Caption()
    caption.tell("A bell")
    caption.tick(90_000)
    assert caption.text == "A bell"
    caption.tick(90_000 + stays("A bell"))
    assert caption.text == ""


def test_each_goes_in_its_own_time() -> None:
    caption = Caption()
    caption.tell("A bell that rings and rings")
    caption.tell("A tap")
    caption.tick(0)
    caption.tick(stays("A tap"))
    assert caption.text == "A bell that rings and rings"


def test_a_wider_window_lays_the_same_words_on_fewer_lines() -> None:
    caption = Caption()
    caption.tell(LONG)
    pen = Pen()
    narrow, wide = (shown(caption, pen, (width, 900)) for width in (1024, 3840))
    assert len(wide.lines) <= len(narrow.lines)
    assert len(" ".join(wide.lines)) > len(" ".join(narrow.lines))
    assert narrow.rect.width <= round(1024 * SHARE)


def test_one_word_that_is_wider_than_the_plate_is_cut() -> None:
    caption = Caption()
    caption.tell("Donaudampfschifffahrtsgesellschaft" * 6)
    told = shown(caption, Pen(1.0, 2.0), (1024, 600))
    assert told.faults(Pen(1.0, 2.0)) == []
    assert pygame.Rect(0, 0, 1024, 600).contains(told.rect)


def test_cyrillic_is_told_as_well() -> None:
    caption = Caption()
    caption.tell("Звонит телефон")
    told = shown(caption, Pen())
    assert told.lines == ("Звонит телефон",)
    assert len(set(pygame.image.tobytes(told.image(Pen()), "RGB"))) > 10


def test_it_floats_and_takes_no_focus() -> None:
    caption = Caption()
    caption.tell("A bell")
    told = shown(caption, Pen())
    assert told.floats
    assert not told.reachable()


@pytest.mark.parametrize("count", [3, 5, 9])
def test_a_storm_of_sounds_leaves_the_newest_two(count: int) -> None:
    caption = Caption()
    for number in range(count):
        caption.tell(f"Sound {number}")
    assert shown(caption, Pen()).lines == (f"Sound {count - 2}", f"Sound {count - 1}")
