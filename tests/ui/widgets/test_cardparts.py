"""The blocks of a card, each on its own."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.cardparts import (
    BLUE_LINE,
    FACE,
    MOST,
    RED_LINE,
    VALUE,
    Block,
    Faces,
    Fields,
    Note,
    Ruled,
    Title,
)
from tests.ui.draw.looks import contrast, pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
WIDE = 226

BLOCKS: list[Block] = [
    Title("Announce the quarantine of Cuba", True),
    Title("Announce the quarantine of Cuba", False),
    Ruled("Stop the ships that carry weapons, and say so on every network.", 2),
    Ruled("Stop the ships that carry weapons, and say so on every network."),
    Note("Only after the speech has been held.", "ink_soft", "lock"),
    Note("For: Rusk, Ball", "green"),
    Faces(("rusk", "bundy"), ("lemay", "Dean Acheson"), 0),
    Faces((), ("mikoyan",), 1),
    Fields(3, "24 h", "OAS vote"),
    Fields(-1, "", "Presidium, marshal"),
]


def drawn(block: Block, pen: Pen, wide: int, room: int = 0) -> pygame.Surface:
    """A block in the room it asks for, with `room` pixels around it."""
    high = block.need(pen, wide)
    surface = pygame.Surface((wide + 2 * room, high + 2 * room), pygame.SRCALPHA)
    block.paint(pen, surface, pygame.Rect(room, room, wide, high))
    return surface


def rows_of(surface: pygame.Surface, colour: tuple[int, int, int]) -> list[int]:
    """The rows that are of one colour from the left to the right."""
    wide, high = surface.get_size()
    return [
        y
        for y in range(high)
        if all(surface.get_at((x, y))[:3] == colour for x in (0, wide // 2, wide - 1))
    ]


def count(surface: pygame.Surface, colour: str) -> int:
    return int(pygame.mask.from_threshold(surface, COLOURS[colour], (6, 6, 6, 90)).count())


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_keeps_within_the_room_that_it_asks_for(block: Block, pen: Pen) -> None:
    wide, room = pen.em(WIDE), pen.px(10)
    surface = drawn(block, pen, wide, room)
    inked = surface.get_bounding_rect()
    asked = pygame.Rect(room, room, wide, block.need(pen, wide)).inflate(2, 2 * pen.px(2))
    assert inked.width > 20
    assert asked.contains(inked), (asked, inked)
    assert block.faults(pen, wide) == []


@pytest.mark.parametrize("block", BLOCKS)
def test_two_drawings_of_a_block_are_alike(block: Block) -> None:
    assert pixels(drawn(block, Pen(), WIDE)) == pixels(drawn(block, Pen(), WIDE))


@pytest.mark.parametrize("pen", PENS)
def test_a_title_has_the_red_line_of_an_index_card_or_none(pen: Pen) -> None:
    wide = pen.em(WIDE)
    ruled, plain = (drawn(Title("Quarantine", ruled), pen, wide) for ruled in (True, False))
    lines = rows_of(ruled, RED_LINE)
    assert len(lines) == pen.px(1)
    assert lines[0] > pen.line_height("card_title") - 1
    assert rows_of(plain, RED_LINE) == []


def test_a_long_title_takes_as_many_lines_as_it_needs() -> None:
    pen = Pen()
    one, three = Title("Wait", True), Title("Announce the quarantine of Cuba " * 2, True)
    lines = len(pen.wrap(three.text, "card_title", WIDE))
    assert lines == 3
    assert three.need(pen, WIDE) - one.need(pen, WIDE) == 2 * pen.line_height("card_title")


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_every_line_of_words_stands_on_a_blue_line(pen: Pen, most: int) -> None:
    block = Ruled("Stop the ships that carry weapons, and say so on every network. " * 2, most)
    wide = pen.em(WIDE)
    lines = rows_of(drawn(block, pen, wide), BLUE_LINE)
    shown = block.shown(pen, wide)
    assert len(lines) == len(shown) * pen.px(1)
    assert most == 0 or len(shown) == most
    assert lines[-1] == len(shown) * pen.line_height("serif") - 1


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("most", [1, 2, 3])
def test_no_line_is_wider_than_the_card(pen: Pen, most: int) -> None:
    words = "Incomprehensibilities notwithstanding, the ships are to be stopped tonight, all."
    for wide in (pen.em(120), pen.em(WIDE)):
        shown = Ruled(words, most).shown(pen, wide)
        assert max(pen.width(line, "serif") for line in shown) <= wide


def test_words_that_fit_have_no_ellipsis() -> None:
    assert Ruled("Stop the ships.", 1).shown(Pen(), WIDE) == ["Stop the ships."]


def test_the_printed_lines_leave_the_words_readable() -> None:
    assert contrast(COLOURS["ink"], BLUE_LINE) > 7
    assert contrast(RED_LINE, COLOURS["card"]) > 2.5


def test_a_note_with_an_icon_is_set_in() -> None:
    pen, text = Pen(), "Only after the speech."
    plain, locked = (drawn(Note(text, "ink_soft", icon), pen, WIDE) for icon in ("", "lock"))
    assert locked.get_bounding_rect().right == plain.get_bounding_rect().right + pen.em(20)
    assert count(locked, "ink_soft") > count(plain, "ink_soft") + 20


def test_a_note_is_wrapped_beside_its_icon() -> None:
    pen, text = Pen(), "Only after the landing force is ready and the speech has been held."
    assert Note(text, "ink_soft", "lock").need(pen, WIDE) >= Note(text, "ink_soft").need(pen, WIDE)
    narrow = pen.height(text, "small", WIDE - pen.em(20))
    assert Note(text, "ink_soft", "lock").need(pen, WIDE) == narrow


def test_for_is_green_and_against_is_red() -> None:
    pen = Pen()
    fors, against = Faces(("a",), (), 0), Faces((), ("a",), 0)
    assert count(drawn(fors, pen, WIDE), "green") > 10 > count(drawn(fors, pen, WIDE), "red")
    assert count(drawn(against, pen, WIDE), "red") > 10 > count(drawn(against, pen, WIDE), "green")


@pytest.mark.parametrize("number", [1, 2, 5, 6, 12])
def test_never_more_than_so_many_faces_of_a_group_are_shown(number: int) -> None:
    who = tuple(f"Adviser {letter}" for letter in "abcdefghijkl"[:number])
    for _, _, shown in Faces(who, who, 0).rows(Pen(), 2000)[0]:
        assert len(shown) == min(number, MOST)
        hidden = number - MOST + 1
        assert (shown[-1] == f"+{hidden}") == (number > MOST)


def test_faces_are_shown_in_the_order_in_which_they_are_given() -> None:
    (row,) = Faces(("c", "a", "b"), ("z", "y"), 0).rows(Pen(), 400)
    assert [who for _, _, who in row] == [("c", "a", "b"), ("z", "y")]


@pytest.mark.parametrize("pen", PENS)
def test_faces_grow_with_the_text(pen: Pen) -> None:
    wide = pen.em(WIDE)
    one, two = (drawn(Faces(("a",) * n, (), 0), pen, wide).get_bounding_rect() for n in (1, 2))
    assert two.right - one.right == pen.em(FACE - 1)
    assert one.height >= pen.em(FACE) - 1


def test_a_side_has_its_field() -> None:
    blue, red = (drawn(Faces(("nobody here",), (), side), Pen(), WIDE) for side in (0, 1))
    assert pixels(blue) != pixels(red)


@pytest.mark.parametrize("steps", range(6))
def test_as_many_triangles_are_filled_as_there_are_steps(steps: int) -> None:
    red = count(drawn(Fields(steps, "", ""), Pen(), WIDE), "red")
    assert (red == 0) == (steps == 0)
    if steps:
        assert red > count(drawn(Fields(steps - 1, "", ""), Pen(), WIDE), "red") + 8


def test_what_is_not_known_has_no_field() -> None:
    pen = Pen()
    words = [
        [word for word, _, _ in Fields(*given).cells(pen)]
        for given in (
            (2, "24 h", "OAS"),
            (2, "", "OAS"),
            (2, "24 h", ""),
            (-1, "24 h", "OAS"),
            (-1, "", ""),
        )
    ]
    assert words == [
        ["ESCALATION", "TAKES", "NEEDS"],
        ["ESCALATION", "NEEDS"],
        ["ESCALATION", "TAKES"],
        ["TAKES", "NEEDS"],
        [],
    ]


@pytest.mark.parametrize("pen", PENS[1:])
@pytest.mark.parametrize("needs", ["Nobody", "Presidium", "Allies of NATO", "Castro's consent"])
def test_at_a_card_s_usual_width_the_fields_stand_in_one_row(pen: Pen, needs: str) -> None:
    block = Fields(3, "24 h", needs)
    assert len(block.rows(pen, pen.em(WIDE))) == 1
    assert sum(wide for _, _, wide in block.rows(pen, pen.em(WIDE))[0]) <= pen.em(WIDE)


def test_a_field_wider_than_the_card_is_a_fault() -> None:
    assert Fields(3, "", "").faults(Pen(), 40) == ["'ESCALATION' is wider than 40"]
    assert Fields(3, "", "").faults(Pen(), 90) == []


@pytest.mark.parametrize("pen", PENS, ids=lambda pen: f"{pen.scale}x{pen.text_scale}")
@pytest.mark.parametrize("needs", ["Presidium", "Presidium, marshal", "Oberkommandierender"])
@pytest.mark.parametrize("wide", [150, 190, 226, 300])
def test_no_word_of_a_field_is_broken_that_a_row_could_hold(
    pen: Pen, needs: str, wide: int
) -> None:
    width = pen.em(wide)
    rows = Fields(3, "3 weeks", needs).rows(pen, width)
    for _, value, room in (cell for row in rows for cell in row):
        longest = max((pen.width(word, VALUE) for word in value.split()), default=0)
        assert longest <= room or longest > width
