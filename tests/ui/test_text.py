from itertools import pairwise

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.text import Align, Pen
from game.ui.theme import FLOOR, PLAIN, ROLES, TEXT_SCALES

PROSE = "The missiles must go; that much you have said and will be held to. " * 4


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("scale", [0.64, 0.8, 1.0, 1.5, 2.4])
def test_no_letter_is_under_the_floor(role: str, scale: float) -> None:
    assert Pen(scale).size(role) >= FLOOR


def test_text_grows_with_its_own_scale_and_the_floor_with_it() -> None:
    assert Pen(1.0, 1.5).size("body") == round(ROLES["body"].size * 1.5)
    assert Pen(0.3, 1.5).size("small") == round(FLOOR * 1.5)


def test_lengths_follow_the_scale_and_never_vanish() -> None:
    assert Pen(0.8).px(100) == 80
    assert Pen(0.1).px(1) == 1
    assert Pen(0.8).px(0) == 0
    assert Pen(0.8, 1.5).em(100) == 120


@pytest.mark.parametrize("width", [60, 150, 333, 700])
@pytest.mark.parametrize("role", ["body", "heading", "mono"])
def test_no_wrapped_line_is_wider_than_its_room(width: int, role: str) -> None:
    pen = Pen(0.8)
    assert all(pen.width(line, role) <= width for line in pen.wrap(PROSE, role, width))


def test_wrapping_loses_no_word() -> None:
    pen = Pen()
    assert " ".join(pen.wrap(PROSE, "body", 240)).split() == PROSE.split()


def test_paragraphs_are_parted_and_single_line_ends_are_not() -> None:
    assert Pen().wrap("one\ntwo\n\nthree", "body", 900) == ["one two", "", "three"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    pen = Pen()
    lines = pen.wrap("a " + "м" * 80 + " z", "body", 120)
    assert "".join(lines).replace(" ", "") == "a" + "м" * 80 + "z"
    assert all(pen.width(line, "body") <= 120 for line in lines)


def test_a_hard_space_does_not_break() -> None:
    assert Pen().wrap("ab 5\u00a0% cd", "body", Pen().width("ab 5", "body") + 3)[1][0] == "5"


@given(
    st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=60)
)
def test_runs_put_together_give_the_text_back(text: str) -> None:
    assert "".join(piece for _, piece in Pen().runs(text, "body")) == text


def test_an_empty_text_has_no_lines() -> None:
    assert Pen().wrap("", "body", 100) == []
    assert Pen().height("", "body", 100) == 0


def test_height_counts_lines() -> None:
    pen = Pen()
    assert pen.height("one\n\ntwo", "small", 500) == 3 * pen.line_height("small")


def test_shortening_fits_and_says_so() -> None:
    pen = Pen()
    short = pen.shorten(PROSE, "body", 200)
    assert short.endswith("…")
    assert pen.width(short, "body") <= 200
    assert pen.shorten("short", "body", 200) == "short"


CAPITALS = "ÉÖÑ ЙЁЩ Q,;"
LETTERS = CAPITALS + "gjpqy ДФфщ (|§)"


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(("scale", "text_scale"), [(0.64, 1), (0.8, 1), (1, 1), (1, 2), (2.4, 1.5)])
@pytest.mark.parametrize("role", ROLES)
def test_accents_and_tails_stay_within_their_line(
    role: str, scale: float, text_scale: float, plain: bool
) -> None:
    pen = Pen(scale, text_scale, plain)
    text = CAPITALS if ROLES[role].capitals else LETTERS
    high = pen.line_height(role)
    surface = pygame.Surface((pen.width(text, role) + 400, 3 * high), pygame.SRCALPHA)
    pen.draw(surface, (200, high), text, role, (255, 255, 255))
    drawn = surface.get_bounding_rect(min_alpha=64)
    assert drawn.height > high // 3
    assert drawn.top >= high, role
    assert drawn.bottom <= 2 * high, role


def test_russian_and_latin_mix_in_one_line() -> None:
    pen = Pen()
    surface = pygame.Surface((400, 60), pygame.SRCALPHA)
    pen.draw(surface, (0, 0), "Dear Никита", "mono", (255, 255, 255))
    assert surface.get_bounding_rect().width >= pen.width("Dear ", "mono")


@pytest.mark.parametrize("spare", [0, 4, 9, 14, 19, 24, 40])
def test_a_point_between_parts_stands_neither_at_the_end_of_a_line_nor_at_its_start(
    spare: int,
) -> None:
    pen = Pen()
    text = "20 to 36 · General Department · 2 h old"
    lines = pen.wrap(text, "small", pen.width("20 to 36 · General Department", "small") + spare)
    assert not [line for line in lines if line.startswith("·") or line.endswith("·")]
    assert len(lines) == 2
    assert " ".join(lines).replace(" ·", "") == text.replace(" ·", "")


def test_points_within_a_line_stay() -> None:
    assert Pen().wrap("one · two · three", "body", 900) == ["one · two · three"]


def page(width: int = 400, height: int = 300) -> pygame.Surface:
    """A white page to draw on."""
    surface = pygame.Surface((width, height))
    surface.fill("white")
    return surface


def inked(surface: pygame.Surface) -> pygame.Rect:
    """The rectangle of everything that is not white."""
    mask = pygame.mask.from_threshold(surface, (255, 255, 255), (60, 60, 60, 255))
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes) if boxes else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize("role", ["body", "label", "typed", "hand"])
@pytest.mark.parametrize(("align", "edge"), [("left", 50), ("centre", 200), ("right", 350)])
def test_a_line_stands_at_its_edge_or_in_the_middle(align: Align, edge: int, role: str) -> None:
    surface = page()
    Pen().draw(surface, (50, 20), "HOLD", role, (0, 0, 0), align, 300)
    box = inked(surface)
    found = {"left": box.left, "centre": box.centerx, "right": box.right}[align]
    assert abs(found - edge) <= 4


def test_lines_take_the_same_alignment() -> None:
    surface = page()
    Pen().lines(surface, pygame.Rect(50, 20, 300, 200), "One\n\nTwo", "body", (0, 0, 0), "right")
    box = inked(surface)
    assert abs(box.right - 350) <= 3
    assert box.left > 300


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
@pytest.mark.parametrize("role", ROLES)
def test_what_is_drawn_is_as_wide_as_what_was_measured(
    role: str, scale: float, plain: bool
) -> None:
    pen = Pen(scale, plain=plain)
    text = "MISSILES TO LEAVE Cuba, minimum"
    surface = page(pen.width(text, role) + 100, 3 * pen.line_height(role))
    pen.draw(surface, (50, pen.line_height(role)), text, role, (0, 0, 0))
    assert abs(inked(surface).width - pen.width(text, role)) <= max(3, pen.size(role) // 5)


@pytest.mark.parametrize("width", [70, 150, 333])
@pytest.mark.parametrize("role", ["label", "typed", "letter", "map", "news", "engraved"])
def test_shortened_and_wrapped_text_fits_with_its_tracking(role: str, width: int) -> None:
    pen = Pen(1.0, 1.25)
    assert pen.width(pen.shorten(PROSE, role, width), role) <= width
    assert all(pen.width(line, role) <= width for line in pen.wrap(PROSE, role, width))


def test_the_largest_role_that_fits_is_taken() -> None:
    pen = Pen()
    roles = ("label", "headline", "title", "heading")
    text = "Missiles to leave Cuba"
    wide = {role: pen.width(text, role) for role in roles}
    assert pen.fit(text, roles, wide["headline"]) == "headline"
    assert pen.fit(text, roles, wide["headline"] - 1) == "title"
    assert pen.fit(text, roles, wide["heading"]) == "heading"
    assert pen.fit(text, roles, 3) == "label"


@pytest.mark.parametrize("role", PLAIN)
def test_a_plain_pen_sets_papers_in_the_serif(role: str) -> None:
    assert Pen(plain=True).runs("Read this", role)[0][0].startswith("knot-serif")
    assert not Pen().runs("Read this", role)[0][0].startswith("knot-serif")


@pytest.mark.parametrize("role", sorted(set(ROLES) - set(PLAIN)))
def test_a_plain_pen_leaves_other_roles_alone(role: str) -> None:
    assert Pen(plain=True).role(role) is Pen().role(role)


def test_a_plain_pen_strikes_evenly() -> None:
    plain, typed = Pen(plain=True), Pen()
    for pen, equal in ((plain, True), (typed, False)):
        one, two = page(), page()
        pen.draw(one, (10, 10), "eeeeeeeeeeee", "typed", (0, 0, 0), place=1)
        pen.draw(two, (10, 10), "eeeeeeeeeeee", "typed", (0, 0, 0), place=2)
        assert (one.get_buffer().raw == two.get_buffer().raw) is equal


def test_rich_text_is_as_high_as_it_says() -> None:
    pen = Pen()
    text = "**One** line\n\nand [[another]]"
    box = pygame.Rect(10, 10, 300, 200)
    high = pen.rich(page(), box, text, "typed", (0, 0, 0))
    assert high == pen.rich_height(text, "typed", 300)
    assert 2 * pen.line_height("typed") < high < 3 * pen.line_height("typed")


def test_one_line_of_rich_text_is_that_line() -> None:
    pen = Pen()
    one, two = page(), page()
    pen.rich(one, pygame.Rect(10, 10, 300, 200), "Stop ships", "serif", (0, 0, 0))
    pen.draw(two, (10, 10), "Stop ships", "serif", (0, 0, 0))
    assert one.get_buffer().raw == two.get_buffer().raw


def test_a_justified_column_reaches_both_edges() -> None:
    pen = Pen()
    even, ragged = page(), page()
    box = pygame.Rect(50, 10, 211, 280)
    high = pen.justified(even, box, PROSE, "news", (0, 0, 0))
    pen.rich(ragged, box, PROSE, "news", (0, 0, 0))
    step = pen.line_height("news")
    rights = [
        [inked(surface.subsurface((0, 10 + row * step, 400, step))).right for row in range(5)]
        for surface in (even, ragged)
    ]
    assert high > 6 * step
    assert min(rights[0]) >= 211 + 50 - 4
    assert min(rights[1]) < 211 + 50 - 4


def test_a_plain_paragraph_of_rich_text_is_not_measured_anew() -> None:
    pen = Pen()
    assert pen._column(PROSE, "serif", 300, False) is pen._column(PROSE, "serif", 300, False)
    assert pen._column(PROSE, "serif", 300, False) is not pen._column(PROSE, "serif", 300, True)


def test_memory_of_settings_is_bounded() -> None:
    pen = Pen()
    for number in range(2100):
        pen.wrap(f"w{number}", "body", 300)
        pen.rich_height(f"w{number}", "body", 300)
    assert len(pen._wrapped) <= 2001
    assert len(pen._columns) <= 2001


@pytest.mark.parametrize("role", [role for role in ROLES if not ROLES[role].capitals])
@pytest.mark.parametrize("width", [170, 203, 311])
def test_rich_text_stays_in_its_column(role: str, width: int) -> None:
    """Typed letters are parts of a pixel wide: their sum must hold, not each one's rounding."""
    pen = Pen(0.8)
    for column in (pen._column(PROSE, role, width, even) for even in (False, True)):
        for line in column.paragraphs[0]:
            last = line[-1]
            assert last.x + last.width <= width
            text = " ".join(placed.piece.text for placed in line)
            assert len(line) > 1 or abs(pen.width(text, role) - last.width) <= 1


# Paragraphs, points and pens


@pytest.mark.parametrize("gap", ["\n\n", "\n \n", "\n\t\n", "\n\n\n\n"])
def test_a_line_of_blanks_parts_paragraphs_too(gap: str) -> None:
    """As in rich text: an editor that leaves spaces on empty lines changes nothing."""
    assert Pen().wrap(f"one{gap}two", "body", 400) == ["one", "", "two"]


@pytest.mark.parametrize("role", ["body", "typed", "label"])
def test_plain_and_rich_text_are_equally_high_but_for_the_air_between(role: str) -> None:
    pen, text = Pen(), "The quick brown fox jumps over the lazy dog and away"
    assert pen.height(text, role, 180) == pen.rich_height(text, role, 180)


def test_no_point_stands_before_an_ellipsis() -> None:
    pen = Pen()
    text = "Washington · Moscow · Havana"
    for width in range(pen.width("W…", "body"), pen.width(text, "body")):
        short = pen.shorten(text, "body", width)
        assert short.endswith("…")
        assert not short.removesuffix("…").endswith((" ", "·"))


@pytest.mark.parametrize("width", [0, 1, 5])
def test_what_has_no_room_at_all_is_an_ellipsis(width: int) -> None:
    assert Pen().shorten("Havana", "body", width) == "…"


def test_a_text_that_just_fits_is_left_alone() -> None:
    pen = Pen()
    assert pen.shorten("Havana", "body", pen.width("Havana", "body")) == "Havana"


@pytest.mark.parametrize("steps", [False, True])
def test_the_feet_of_lines_go_down_to_the_whole_height(steps: bool) -> None:
    pen = Pen()
    text = "One line and another line.\n\nA second paragraph with some more words in it."
    feet = pen.rich_steps(text, "typed", 160, steps)
    assert feet == sorted(set(feet))
    assert feet[0] == pen.line_height("typed")
    assert feet[-1] == pen.rich_height(text, "typed", 160)
    gaps = {b - a for a, b in pairwise(feet)}
    assert len(gaps) == 2


@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
def test_an_em_is_a_length_that_grows_with_the_text(scale: float, text_scale: float) -> None:
    pen = Pen(scale, text_scale)
    assert pen.em(20) == pen.px(20 * text_scale)
    assert pen.em(0) == 0


def test_the_first_line_of_a_box_stands_at_its_top() -> None:
    pen = Pen()
    surface = pygame.Surface((300, 200), pygame.SRCALPHA)
    pen.lines(surface, pygame.Rect(20, 30, 200, 100), "Havana", "body", (0, 0, 0))
    bounds = surface.get_bounding_rect()
    assert 30 <= bounds.top < bounds.bottom <= 30 + pen.line_height("body")
    assert bounds.left >= 19


def test_equal_lines_of_a_typed_text_are_struck_differently() -> None:
    pen = Pen(2.0)
    surface = pygame.Surface((300, 200), pygame.SRCALPHA)
    pen.lines(surface, pygame.Rect(0, 0, 60, 200), "nnnn nnnn nnnn", "typed", (0, 0, 0))
    step = pen.line_height("typed")
    assert len(pen.wrap("nnnn nnnn nnnn", "typed", 60)) > 1
    lines = [surface.subsurface((0, index * step, 120, step)) for index in (0, 1)]
    assert len({pygame.image.tobytes(line, "RGBA") for line in lines}) == 2
