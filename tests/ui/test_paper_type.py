"""Whole papers in type: a memorandum, a letter, a front page, at every size of window and text."""

from dataclasses import dataclass
from itertools import pairwise

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.lettering import Lettering, covered, runs
from game.ui.rich import BAR, paragraphs_of, unmarked
from game.ui.text import Pen
from game.ui.theme import COLOURS, FLOOR, ROLES, TEXT_SCALES

WHITE = (255, 255, 255)
MEMO = """__MEMORANDUM FOR THE PRESIDENT__

1. Photographs of 21 October show four of six sites **fully operational**. Each can fire within
[[eight hours]] of an order.

2. We have **NOT** located warheads; do not assume that [[there are none at all]]."""
RUSSIAN = """**Товарищ Председатель!**

22 октября 1962 г. президент объявил карантин. [[Корабли]] идут к острову."""
NEWS = (
    "WASHINGTON — The gravest hour of the cold war ended at breakfast yesterday when Moscow "
    "radio read a letter: the rockets will be crated and sent home.\n\nA naval quarantine held "
    "for six days without a shot; the White House did not strike back."
)
PAPERS = {"typed": MEMO, "letter": RUSSIAN, "news": NEWS, "serif": MEMO, "body": RUSSIAN}
SCALES = (0.64, 0.8, 1.0, 1.6, 2.4)
MOSCOW = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяё"
SPOKEN = st.text("abcdefgh ABC 0123.,;" + MOSCOW, max_size=40)


@dataclass(frozen=True)
class Sheet:
    """A column on white paper, with air around it, and how high it said it was."""

    surface: pygame.Surface
    box: pygame.Rect
    high: int


def sheet(pen: Pen, role: str, text: str, width: int, justified: bool = False) -> Sheet:
    air = pen.em(20)
    room = pen.rich_height(text, role, width) + 2 * pen.line_height(role)
    surface = pygame.Surface((width + 2 * air, room + 2 * air))
    surface.fill(WHITE)
    box = pygame.Rect(air, air, width, room)
    high = pen.rich(surface, box, text, role, (30, 30, 90), justified)
    return Sheet(surface, pygame.Rect(air, air, width, high), high)


def inked(surface: pygame.Surface) -> pygame.Rect:
    """The rectangle of everything that is not white."""
    mask = pygame.mask.from_threshold(surface, WHITE, (60, 60, 60, 255))
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes) if boxes else pygame.Rect(0, 0, 0, 0)


def bars(surface: pygame.Surface) -> list[pygame.Rect]:
    return pygame.mask.from_threshold(surface, COLOURS["ink"], (1, 1, 1, 255)).get_bounding_rects()


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("role", PAPERS)
def test_a_paper_stays_in_its_column_at_every_size(
    role: str, scale: float, text_scale: float, plain: bool
) -> None:
    pen = Pen(scale, text_scale, plain)
    page = sheet(pen, role, PAPERS[role], pen.px(360))
    overhang = max(2, pen.size(role) // 8)
    assert page.box.inflate(2 * overhang, 2).contains(inked(page.surface))


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [150, 185, 360])
def test_a_front_page_is_even_at_every_size(scale: float, width: int) -> None:
    pen = Pen(scale)
    page = sheet(pen, "news", NEWS, pen.px(width), justified=True)
    box = inked(page.surface)
    assert abs(box.left - page.box.left) <= 3
    assert abs(box.right - page.box.right) <= 3


@pytest.mark.parametrize("role", ["typed", "letter", "serif"])
@pytest.mark.parametrize("scale", SCALES)
def test_bars_lie_on_their_lines_and_apart(role: str, scale: float) -> None:
    pen = Pen(scale)
    page = sheet(pen, role, MEMO, pen.px(340))
    found = sorted(bars(page.surface), key=lambda bar: (bar.top, bar.left))
    assert len(found) >= 2
    assert all(abs(bar.height - pen.size(role)) <= 1 for bar in found)
    assert not any(one.colliderect(two) for one, two in pairwise(found))
    assert all(page.box.contains(bar) for bar in found)


@pytest.mark.parametrize("role", PAPERS)
def test_a_narrower_paper_is_not_lower(role: str) -> None:
    pen = Pen()
    heights = [pen.rich_height(PAPERS[role], role, width) for width in (600, 420, 300, 200, 120)]
    assert heights == sorted(heights)
    assert heights[-1] > heights[0]


@pytest.mark.parametrize("role", PAPERS)
def test_the_same_logical_column_breaks_much_alike_at_all_scales(role: str) -> None:
    """The floor of small text may cost a line or two, not a page."""
    counts = [
        Pen(scale).rich_height(PAPERS[role], role, round(420 * scale))
        // Pen(scale).line_height(role)
        for scale in (0.8, 1.0, 1.6, 2.4)
    ]
    assert max(counts) - min(counts) <= 2


@pytest.mark.parametrize("role", ROLES)
def test_sizes_grow_with_the_window_without_a_step_back(role: str) -> None:
    sizes = [Pen(scale).size(role) for scale in (0.5, 0.64, 0.8, 1.0, 1.3, 1.6, 2.0, 2.4)]
    assert sizes == sorted(sizes)
    assert sizes[0] >= FLOOR
    heights = [Pen(scale).line_height(role) for scale in (0.5, 0.8, 1.0, 1.6, 2.4)]
    assert heights == sorted(heights)


@pytest.mark.parametrize("role", ROLES)
def test_text_at_twice_its_size_is_about_twice_as_wide(role: str) -> None:
    text = "Ships stop short of the line"
    once, twice = (Pen(1.6, scale).width(text, role) for scale in (1.0, 2.0))
    assert 1.85 <= twice / once <= 2.15


@given(SPOKEN)
@settings(max_examples=60)
def test_every_letter_is_printed_by_a_face_that_has_it(text: str) -> None:
    for role in ROLES.values():
        pieces = runs(text, role)
        assert "".join(piece for _, piece in pieces) == text
        assert all(ord(letter) in covered(face) for face, piece in pieces for letter in piece)


@given(st.text("abcdefgh ABC 0123.,;", max_size=40))
@settings(max_examples=30)
def test_a_longer_line_is_not_narrower(text: str) -> None:
    letters = Lettering(1.0, 1.0)
    for name in ("typed", "letter", "label", "map", "engraved"):
        widths = [letters.length(text[:end], ROLES[name]) for end in range(len(text) + 1)]
        assert widths == sorted(widths)


@given(st.lists(st.sampled_from(["**", "__", "[[", "]]", "word", " ", "\n\n", "é"]), max_size=25))
@settings(max_examples=80)
def test_no_text_however_marked_breaks_the_setting(parts: list[str]) -> None:
    text = "".join(parts)
    pen = Pen()
    high = pen.rich_height(text, "serif", 90)
    surface = pygame.Surface((90, max(1, high)))
    for justified in (False, True):
        box = pygame.Rect(0, 0, 90, high)
        assert pen.rich(surface, box, text, "serif", (0, 0, 0), justified) >= 0
    assert bool(high) == bool(paragraphs_of(text))
    told = unmarked(text)
    assert not any(mark in told for mark in ("**", "__", "[[", "]]"))


def test_what_is_hidden_is_not_read_aloud() -> None:
    told = unmarked(MEMO)
    assert "eight" not in told
    assert told.count(BAR) == len("eighthours") + len("therearenoneatall")
    assert "fully operational" in told


def test_hidden_words_leave_no_trace_in_the_pixels() -> None:
    """Two papers that differ only in what is hidden, of one width, are the same picture."""
    pen = Pen()
    one, two = (
        sheet(pen, "letter", f"Fire in [[{hours}]] hours", 360).surface for hours in ("six", "ten")
    )
    assert one.get_buffer().raw == two.get_buffer().raw


@pytest.mark.parametrize("role", ["typed", "letter"])
def test_a_russian_line_has_its_figures_from_the_same_machine(role: str) -> None:
    pen = Pen()
    ((face, _),) = pen.runs("22 октября 1962 г.", role)
    assert face == "knot-russian-400"
    assert pen.runs("22 October 1962", role)[0][0] != face


@pytest.mark.parametrize("role", ["map", "map_small", "map_big", "engraved", "label", "plate"])
def test_russian_names_of_the_map_are_condensed(role: str) -> None:
    ((face, _),) = Pen().runs("Гавана", role)
    assert face.startswith("knot-condensed")
