"""Voices: a face at the left, beside it the name over the words, all of it in the middle."""

from __future__ import annotations

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.voice import FACE, GAP, NAME, WORDS, Voice
from tests.ui.widgets.where import PEN, amount, box, differs, part, pixels, shown, spot

WIDE = 300
SAID = "We cannot wait until they have finished; every day makes it harder."


def voice(pen: Pen = PEN, wide: int = WIDE, **fields: object) -> Voice:
    base = {"name": "v", "rect": box(wide, 1), "text": "Marshal Eik: for", "words": SAID}
    made = Voice(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen, wide)
    return made


def test_it_says_who_says_what() -> None:
    assert voice().describe() == f"voice v: Marshal Eik: for | {SAID}"
    assert not voice().reachable()


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(2.0), Pen(1.0, 2.0)])
def test_the_words_have_what_the_face_leaves(pen: Pen) -> None:
    assert Voice.room(pen, 900) == 900 - pen.em(FACE) - pen.px(GAP)
    assert Voice.room(pen, 10) == 1


@pytest.mark.parametrize("words", ["", "No.", SAID, SAID * 3])
def test_it_is_as_high_as_its_words_and_at_least_as_its_face(words: str) -> None:
    room = Voice.room(PEN, WIDE)
    lines = PEN.height("Marshal Eik: for", NAME, room) + PEN.height(words, WORDS, room)
    assert voice(words=words).need(PEN, WIDE) == max(PEN.em(FACE), lines)


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(1.0, 2.0)])
def test_as_high_as_it_asks_it_has_no_faults(pen: Pen) -> None:
    made = voice(pen, 3 * WIDE // 2, words=SAID * 3)
    assert made.faults(pen) == []
    made.rect.height -= 1
    (fault,) = made.faults(pen)
    assert fault.startswith("v: ")


def test_the_face_fills_the_left_corner() -> None:
    one, two = (shown(voice(who=who)) for who in ("Marshal Eik", "Envoy Lund"))
    face = differs(one, two)
    assert face.right <= PEN.em(FACE)
    assert face.bottom <= PEN.em(FACE)
    assert face.width > PEN.em(FACE) // 3


def test_without_a_face_of_its_own_the_name_has_one() -> None:
    assert pixels(shown(voice())) == pixels(shown(voice(who="Marshal Eik: for")))
    assert pixels(shown(voice())) != pixels(shown(voice(who="somebody")))


def test_each_side_has_its_own_ground_behind_the_face() -> None:
    sides = differs(shown(voice(side=0)), shown(voice(side=1)))
    assert sides.right <= PEN.em(FACE) and sides.bottom <= PEN.em(FACE)
    assert sides.width > 0


def test_the_words_begin_beside_the_face() -> None:
    beside = part(shown(voice(words="")), PEN.em(FACE) + 1, 0, WIDE, 46)
    assert GAP - 2 <= spot(beside, "cream", 60).left <= GAP + 3


def test_few_words_stand_in_the_middle_of_the_face() -> None:
    made = voice(words="No.")
    left = PEN.em(FACE) + GAP
    words = spot(part(shown(made), left, 0, WIDE - left, made.rect.height), "cream", 60)
    assert abs(words.centery - made.rect.height / 2) <= 6


def test_the_name_stands_over_the_words() -> None:
    red, cream = (shown(voice(ink=ink)) for ink in ("red", "cream"))
    name = differs(red, cream)
    spare = (red.get_height() - voice()._high(PEN, WIDE)) // 2
    assert name.bottom <= spare + PEN.height("Marshal Eik: for", NAME, Voice.room(PEN, WIDE)) + 4
    assert amount(red, "red", 20) > 20


def test_on_paper_the_words_are_ink() -> None:
    dark, bright = shown(voice(paper=True)), shown(voice())
    below = pygame.Rect(PEN.em(FACE) + GAP, PEN.line_height(NAME) + 4, 200, 24)
    assert amount(part(dark, *below), "ink", 20) > 20
    assert amount(part(bright, *below), "ink", 20) == 0
    assert amount(part(bright, *below), "cream", 20) > 20
