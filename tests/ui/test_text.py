import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.text import Pen
from game.ui.theme import FLOOR, ROLES

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
