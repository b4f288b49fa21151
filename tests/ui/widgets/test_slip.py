"""Slips and notices: where the face, the words and the red edge stand."""

from __future__ import annotations

import pytest

from game.ui.text import Pen
from game.ui.widgets.slip import FACE, NOTE, PAD, SIGN, TITLE, Notice, Slip
from tests.ui.widgets.where import PEN, amount, box, brightness, differs, part, shown, spot

WIDE = 280


def slip(pen: Pen = PEN, **fields: object) -> Slip:
    base = {"name": "s", "rect": box(WIDE, 1), "text": "A quiet trade", "who": "Envoy Lund"}
    made = Slip(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen, WIDE)
    return made


def notice(text: str = "It cannot go.", pen: Pen = PEN) -> Notice:
    made = Notice(name="n", rect=box(WIDE, 1), text=text)
    made.rect.height = made.need(pen, WIDE)
    return made


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(1.0, 2.0)])
@pytest.mark.parametrize("note", ["", "The envoy", "A note that needs a second line of its slip"])
def test_a_slip_is_as_high_as_its_words_or_its_face(pen: Pen, note: str) -> None:
    inner = WIDE - (2 * pen.px(PAD) + pen.em(FACE)) - pen.px(PAD)
    words = pen.height("A quiet trade", TITLE, inner)
    words += pen.height(note, NOTE, inner) if note else 0
    assert slip(pen, note=note).need(pen, WIDE) == max(words, pen.em(FACE)) + 2 * pen.px(6)


def test_without_face_and_icon_the_words_begin_at_the_edge() -> None:
    bare, faced = (spot(shown(slip(who=who)), "ink", 30) for who in ("", "Envoy Lund"))
    assert PAD + 3 <= bare.left <= PAD + 6
    inner = part(shown(slip()), 2 * PAD + PEN.em(FACE), 0, WIDE, 200)
    assert spot(inner, "ink", 30).left <= 3
    assert faced.left < 2 * PAD + PEN.em(FACE), "the face has ink, too"


def test_the_face_stands_in_the_middle_of_the_height() -> None:
    high = {"text": "A long title that goes on over three lines of a slip, and over a fourth one"}
    one, two = (shown(slip(who=who, **high)) for who in ("Envoy Lund", "Marshal Eik"))
    face = differs(one, two)
    assert face.left >= PAD
    assert face.right <= PAD + PEN.em(FACE)
    assert abs(face.centery - one.get_height() / 2) <= PEN.em(FACE) / 4


def test_an_icon_is_smaller_than_a_face_and_stands_in_its_middle() -> None:
    one, none = (shown(slip(who="", icon=icon, rect=box(WIDE, 1))) for icon in ("lock", "globe"))
    mark = differs(one, none)
    assert mark.width <= PEN.em(FACE) * 2 // 3
    assert abs(mark.centerx - (PAD + PEN.em(FACE) / 2)) <= 4


def test_a_face_goes_before_an_icon() -> None:
    both, face = (shown(slip(icon=icon)) for icon in ("lock", ""))
    assert differs(both, face).size == (0, 0)


def test_the_note_stands_under_the_title() -> None:
    inks = [shown(slip(note=note)) for note in ("The envoy", "The other")]
    note = differs(*inks)
    assert note.top >= inks[0].get_height() // 2 - 3
    assert note.left >= 2 * PAD + PEN.em(FACE)


def test_the_chosen_one_has_a_red_edge_at_the_left_alone() -> None:
    made = shown(slip(chosen=True, who="", icon=""))
    high = made.get_height()
    assert amount(part(made, 0, 0, 4, high), "red", 3) == 4 * high
    assert amount(part(made, 5, 0, WIDE, high), "red", 3) == 0
    assert amount(shown(slip(who="", icon="")), "red", 3) == 0


def test_states_are_told_by_light() -> None:
    plain, pointed, pressed, chosen = slip(), slip(), slip(), slip(chosen=True)
    pointed.hover = pressed.down = True
    shades = [brightness(shown(each)) for each in (pressed, plain, pointed)]
    assert shades[0] < shades[1] < shades[2]
    assert brightness(shown(chosen)) > shades[1], "white among manila"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "option s: A quiet trade"),
        ({"note": "From Lund"}, "option s: A quiet trade | From Lund"),
        ({"enabled": False}, "option s: A quiet trade (not now)"),
        ({"note": "L", "chosen": True, "enabled": False},
         "option s: A quiet trade | L (chosen) (not now)"),
    ],
)  # fmt: skip
def test_a_slip_says_what_it_is(fields: dict[str, object], said: str) -> None:
    assert slip(**fields).describe() == said


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(1.0, 2.0)])
@pytest.mark.parametrize("text", ["No.", "It cannot go, since your other letter takes this way."])
def test_a_notice_is_as_high_as_its_words_or_its_sign(pen: Pen, text: str) -> None:
    room = WIDE - pen.em(SIGN) - 3 * pen.px(PAD)
    wanted = max(pen.height(text, TITLE, room), pen.em(SIGN)) + 2 * pen.px(5)
    assert notice(text, pen).need(pen, WIDE) == wanted


def test_the_sign_of_a_notice_stands_at_the_left_and_its_words_beside_it() -> None:
    made = shown(notice("It cannot go."))
    high = made.get_height()
    sign = spot(part(made, 4, 3, PAD + PEN.em(SIGN), high - 6), "red", 40)
    words = spot(part(made, PEN.em(SIGN) + 2 * PAD - 1, 3, 200, high - 6), "red", 40)
    assert sign.width >= PEN.em(SIGN) // 2
    assert words.left <= 4
    assert abs(sign.centery - words.centery) <= 5


def test_a_notice_has_a_red_rim() -> None:
    made = shown(notice())
    wide, high = made.get_size()
    for x, y in ((wide // 2, 0), (wide // 2, high - 1), (0, high // 2), (wide - 1, high // 2)):
        assert amount(part(made, x, y, 1, 1), "red", 60) == 1


def test_one_pixel_less_than_needed_is_a_fault() -> None:
    for made in (slip(), notice()):
        assert made.faults(PEN) == []
        made.rect.height -= 1
        assert made.faults(PEN) == [
            f"{made.name}: needs {made.rect.height + 1}, has {made.rect.height}"
        ]
