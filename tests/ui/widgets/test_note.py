"""The yellow slip, its buttons and its arrow."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.note import ARROW, Note, NoteArrow, NoteButton, bow

TEXT = "The needle is a guess. The wedge is how far off it may be."


def note(pen: Pen, width: int = 290, text: str = TEXT) -> Note:
    wide = pen.em(width)
    rect = pygame.Rect(0, 0, wide, Note.need(pen, text, wide))
    return Note(name="note", rect=rect, text=text, step=2, of=9)


def painted(widget: object, pen: Pen) -> pygame.Surface:
    return widget.image(pen)  # type: ignore[attr-defined, no-any-return]


def luminance(colour: tuple[int, ...]) -> float:
    parts = [part / 255 for part in colour[:3]]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: tuple[int, ...], two: tuple[int, ...]) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("scale", "text"), [(0.64, 1.0), (1.0, 1.0), (0.8, 2.0), (2.4, 2.0)])
def test_it_is_as_high_as_its_words_and_no_less(scale: float, text: float) -> None:
    pen = Pen(scale, text)
    made = note(pen)
    assert made.faults(pen) == []
    made.rect.height -= pen.line_height("hand")
    assert made.faults(pen) != []


def test_it_says_its_words_and_its_place_among_the_notes() -> None:
    assert note(Pen()).describe() == f"note note: {TEXT} | 3 of 9"


def test_the_slip_is_yellow_and_the_ink_can_be_read_on_it() -> None:
    pen = Pen()
    made = note(pen)
    image = painted(made, pen)
    at = image.get_at((image.get_width() - pen.px(made.margin() + 10), image.get_height() // 2))
    assert at.r > 200 and at.g > 180 and at.b < at.g - 40
    assert ratio(COLOURS["blue"], tuple(at)) >= 4.5


def test_as_many_dots_are_filled_as_steps_have_been_reached() -> None:
    pen = Pen()
    images = []
    for step in (0, 8):
        made = note(pen)
        made.step = step
        images.append(painted(made, pen))
    reds = [
        sum(
            1
            for x in range(image.get_width())
            for y in range(image.get_height() // 3)
            if image.get_at((x, y))[:3] == tuple(COLOURS["red"])
        )
        for image in images
    ]
    assert reds[1] > 2 * reds[0] > 0


def test_two_notes_of_the_same_words_have_equal_pixels() -> None:
    pen = Pen(1.25)
    first, second = painted(note(pen), pen), painted(note(pen), pen)
    assert pygame.image.tobytes(first, "RGBA") == pygame.image.tobytes(second, "RGBA")


def test_plain_type_takes_the_place_of_handwriting() -> None:
    written, plain = Pen(), Pen(plain=True)
    one, two = (painted(note(pen), pen) for pen in (written, plain))
    assert pygame.image.tobytes(one, "RGBA") != pygame.image.tobytes(two, "RGBA")


def test_esc_on_a_button_puts_the_notes_away() -> None:
    left: list[str] = []
    button = NoteButton(name="b", rect=pygame.Rect(0, 0, 90, 30), text="Go on")
    assert not button.key(Pen(), pygame.K_ESCAPE)
    button.renew(
        NoteButton(name="b", rect=button.rect, text="Go on", leave=lambda: left.append("left"))
    )
    assert button.key(Pen(), pygame.K_ESCAPE)
    assert left == ["left"]
    assert not button.key(Pen(), pygame.K_LEFT)


def test_the_arrow_goes_from_the_note_to_its_subject() -> None:
    pen = Pen()
    made = NoteArrow(name="a", rect=pygame.Rect(50, 60, 160, 90), start=(10, 20), end=(140, 70))
    image = painted(made, pen)
    out = pen.px(made.margin())
    for at in (made.start, made.end):
        seen = image.get_at((at[0] + out, at[1] + out))
        assert all(abs(one - two) <= 4 for one, two in zip(seen[:3], ARROW, strict=True))
    assert image.get_at((out + 150, out + 5)).a == 0
    assert made.describe() == "arrow a: to 190, 130"


def test_the_arrow_has_a_head_at_its_end_alone() -> None:
    pen = Pen()
    made = NoteArrow(name="a", rect=pygame.Rect(0, 0, 200, 80), start=(20, 40), end=(180, 40))
    image, out = painted(made, pen), pen.px(made.margin())

    def inked(middle: int) -> int:
        """How much of a square around a point of the line is drawn on."""
        box = pygame.Rect(middle + out - 11, 40 + out - 11, 22, 22)
        return sum(
            image.get_at((x, y)).a > 100
            for x in range(box.left, box.right)
            for y in range(box.top, box.bottom)
        )

    assert inked(172) > 1.4 * inked(28)


def test_the_line_bends_and_keeps_its_ends() -> None:
    points = bow((0, 0), (100, 0))
    assert (points[0], points[-1]) == ((0, 0), (100, 0))
    assert max(abs(y) for _, y in points) == pytest.approx(9, abs=0.5)


def test_the_mouse_goes_through_the_arrow_but_not_through_the_note() -> None:
    assert not NoteArrow.solid
    assert Note.solid and NoteButton.solid
    assert all(kind.floats for kind in (Note, NoteButton, NoteArrow))
