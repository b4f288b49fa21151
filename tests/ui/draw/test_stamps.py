"""Rubber stamps."""

import pygame
import pytest

from game.ui.draw.grain import clear
from game.ui.draw.paper import paper
from game.ui.draw.stamps import spaced, spaced_width, stamp
from game.ui.text import Pen
from game.ui.theme import COLOURS
from tests.ui.draw.looks import alphas, contrast, mean, pixels

PEN = Pen()


def ink(surface: pygame.Surface) -> float:
    """The share of a surface that has ink on it."""
    return sum(alphas(surface)) / 255 / (surface.get_width() * surface.get_height())


@pytest.mark.parametrize("text", ["RECEIVED", "НЕ ВСКРЫВАТЬ", "A"])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_a_stamp_is_as_wide_as_its_words_and_a_frame(text: str, scale: float) -> None:
    pen = Pen(scale)
    made = stamp(pen, text, angle=0)
    words = spaced_width(pen, text, "title")
    assert words + pen.size("title") * 0.6 < made.get_width() < words + pen.size("title") * 1.4
    assert made.get_height() > pen.line_height("title")


def test_a_stamp_has_only_the_colour_of_its_ink() -> None:
    raw = pixels(stamp(PEN, "DECLASSIFIED", COLOURS["blue"]))
    strong = [raw[at : at + 3] for at in range(0, len(raw), 4) if raw[at + 3] > 200]
    blue = bytes(COLOURS["blue"])
    assert len(strong) > 200
    off = [max(abs(a - b) for a, b in zip(each, blue, strict=True)) for each in strong]
    assert max(off) < 25
    assert sum(far > 6 for far in off) < len(off) * 0.01


def test_the_ink_is_worn_but_can_be_read() -> None:
    """Much of what was cut is there, not all of it, and nowhere quite opaque."""
    made = stamp(PEN, "WAR AVOIDED", angle=0)
    assert max(alphas(made)) < 255
    found = sorted(set(alphas(made)))
    assert len(found) > 20
    assert 0.1 < ink(made) < 0.6


def test_another_seed_is_worn_elsewhere() -> None:
    one, two = (stamp(PEN, "RECEIVED", angle=4, seed=seed) for seed in (1, 2))
    assert one.get_size() == two.get_size()
    assert pixels(one) != pixels(two)


def test_a_stamp_is_turned_and_so_takes_more_room() -> None:
    straight, turned = (stamp(PEN, "RECEIVED", angle=angle) for angle in (0, 9))
    assert turned.get_height() > straight.get_height() + 10
    left = turned.subsurface((0, 0, turned.get_width() // 3, turned.get_height() // 3))
    right = turned.subsurface((turned.get_width() * 2 // 3, 0, *left.get_size()))
    assert ink(left) > ink(right)


def test_small_words_make_a_stamp_higher() -> None:
    one, two = (stamp(PEN, "RECEIVED", angle=0, sub=sub) for sub in ("", "22 OCT 1962"))
    assert two.get_height() == one.get_height() + PEN.line_height("plate")


def test_two_calls_give_equal_bytes() -> None:
    one = stamp(PEN, "RECEIVED")
    assert stamp(PEN, "RECEIVED") is one
    assert pixels(stamp.__wrapped__(Pen(), "RECEIVED")) == pixels(one)


def test_letters_are_set_apart() -> None:
    gap = max(1, round(PEN.size("title") * 0.1))
    whole = PEN.width("A", "title") + PEN.width("B", "title") + gap
    assert spaced_width(PEN, "AB", "title") == whole
    assert spaced_width(PEN, "", "title") == 0
    surface = clear((200, 60))
    spaced(PEN, surface, (5, 5), "AB", "title", COLOURS["red"])
    drawn = surface.get_bounding_rect()
    assert drawn.left >= 5
    assert drawn.right <= 5 + whole + 1


# Colours, angles, sizes


@pytest.mark.parametrize("name", ["red", "blue", "green", "ink"])
def test_a_stamp_can_be_read_on_paper(name: str) -> None:
    """Where the ink is strongest it stands out from the sheet as words must."""
    sheet = paper((420, 160), 1, "bond").copy()
    made = stamp(PEN, "RECEIVED", COLOURS[name], angle=0)
    sheet.blit(made, (40, 40))
    box = made.get_rect(topleft=(40, 40))
    inked = [
        sheet.get_at((x + box.x, y + box.y))[:3]
        for x in range(box.width)
        for y in range(box.height)
        if made.get_at((x, y)).a > 215
    ]
    assert len(inked) > 300
    tone = tuple(sum(part) // len(inked) for part in zip(*inked, strict=True))
    assert contrast((tone[0], tone[1], tone[2]), mean(sheet, pygame.Rect(340, 90, 20, 20))) > 4.0


@pytest.mark.parametrize("angle", [-11, -5, 5, 11])
def test_a_positive_angle_turns_clockwise(angle: float) -> None:
    made = stamp(PEN, "DECLASSIFIED", angle=angle)
    third = made.get_width() // 3
    left = made.subsurface((0, 0, third, made.get_height())).get_bounding_rect(60)
    right = made.subsurface((2 * third, 0, third, made.get_height())).get_bounding_rect(60)
    assert (left.top < right.top) is (angle > 0)


@pytest.mark.parametrize("role", ["label", "plate", "heading", "title"])
def test_a_stamp_grows_with_its_type(role: str) -> None:
    made = stamp(PEN, "RECEIVED", angle=0, role=role)
    assert made.get_height() > PEN.line_height(role)
    assert made.get_height() < 2.2 * PEN.line_height(role)


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_a_stamp_grows_with_the_text(text_scale: float) -> None:
    one, grown = (stamp(Pen(1.0, by), "EYES ONLY", angle=0) for by in (1.0, text_scale))
    assert grown.get_width() == pytest.approx(one.get_width() * text_scale, rel=0.08)


@pytest.mark.parametrize("angle", [0, 7])
def test_the_edges_of_a_stamp_are_without_ink(angle: float) -> None:
    made = stamp(PEN, "RECEIVED", angle=angle)
    wide, high = made.get_size()
    edge = [made.get_at((x, y)).a for x in range(wide) for y in (0, high - 1)]
    edge += [made.get_at((x, y)).a for y in range(high) for x in (0, wide - 1)]
    assert max(edge) < 40


def test_a_frame_is_double_and_stronger_outside() -> None:
    """Across the left side: no ink, the strong line, a gap, the fine line, a gap."""
    made = stamp(Pen(4.0), "I", angle=0)
    rows = range(made.get_height() // 3, made.get_height() * 2 // 3)
    column = [sum(made.get_at((x, y)).a > 90 for y in rows) / len(rows) for x in range(40)]
    lines = [share > 0.5 for share in column]
    starts = [x for x in range(1, 40) if lines[x] and not lines[x - 1]]
    assert len(starts) == 2
    widths = [next(x for x in range(start, 40) if not lines[x]) - start for start in starts]
    assert widths[0] > 1.5 * widths[1]


def test_words_below_are_smaller_and_may_be_the_wider_ones() -> None:
    short, long = (stamp(PEN, "OK", angle=0, sub=sub) for sub in ("", "TWENTY-SECOND OF OCTOBER"))
    assert long.get_width() > short.get_width()
    assert long.get_width() > spaced_width(PEN, "TWENTY-SECOND OF OCTOBER", "plate")


@pytest.mark.parametrize("text", ["A", "AB", "МОСКВА", "22 OCT"])
def test_set_apart_a_line_is_wider_by_its_gaps(text: str) -> None:
    gap = max(1, round(PEN.size("title") * 0.1))
    letters = sum(PEN.width(letter, "title") for letter in text)
    assert spaced_width(PEN, text, "title") == letters + gap * (len(text) - 1)
