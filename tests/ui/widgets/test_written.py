"""A letter that writes itself: what is new is marked, and the mark fades."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.label import TextBlock
from game.ui.widgets.written import FADE, STEPS, Written, _runs, changed

OLD = "Sir,\n\nI write to leave no doubt.\n\nThe fort stays."
NEW = "Sir,\n\nI write to leave no doubt.\n\nThe fort is razed."


def written(text: str = OLD, wide: int = 400, pen: Pen | None = None) -> Written:
    made = Written(name="letter.body", rect=pygame.Rect(0, 0, wide, 0), text=text, role="letter")
    made.rect.height = (pen or Pen()).height(text, "letter", wide)
    return made


def rewritten(old: str = OLD, new: str = NEW) -> Written:
    made = written(new)
    made.adopt(written(old))
    return made


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("a b c", "a b c", set()),
        ("a b c", "a x c", {1}),
        ("a b c", "a b c d e", {3, 4}),
        ("a b c", "b c", set()),
        ("", "a b", {0, 1}),
        ("a  b\n\nc", "a b c", set()),
    ],
)
def test_words_that_were_not_there_have_changed(old: str, new: str, places: set[int]) -> None:
    assert changed(old, new) == places


@pytest.mark.parametrize(
    ("fresh", "first", "runs"),
    [
        ({1, 2}, 0, [(4, 13)]),
        ({0, 2}, 0, [(0, 3), (9, 13)]),
        ({5}, 5, [(0, 3)]),
        (set(), 0, []),
        ({9}, 0, []),
    ],
)
def test_neighbours_that_are_new_are_marked_in_one_stroke(
    fresh: set[int], first: int, runs: list[tuple[int, int]]
) -> None:
    assert _runs("The fort goes", frozenset(fresh), first) == runs


def test_words_that_come_twice_are_marked_where_they_are_new() -> None:
    assert _runs("no no no", frozenset({1}), 0) == [(3, 5)]


def test_a_letter_that_is_opened_has_no_mark() -> None:
    made = written()
    assert not made.advance(0)
    assert made.state()[-1] == 0


def test_what_was_rewritten_is_marked_and_fades_within_its_time() -> None:
    made = rewritten()
    assert made.state()[-1] == STEPS
    assert not made.advance(1000)
    assert made.advance(1000 + FADE // 2)
    assert made.state()[-1] == STEPS // 2
    assert made.advance(1000 + FADE)
    assert made.state()[-1] == 0
    assert not made.advance(1000 + 2 * FADE)


def test_reduced_motion_shows_no_mark() -> None:
    made = rewritten()
    made.rest()
    assert made.state()[-1] == 0
    plain = written(NEW).image(Pen())
    assert pygame.image.tobytes(made.image(Pen()), "RGBA") == pygame.image.tobytes(plain, "RGBA")


def test_the_mark_is_under_the_new_words_alone() -> None:
    pen = Pen()
    made, plain = rewritten(), written(NEW)
    one, two = made.image(pen), plain.image(pen)
    step = pen.line_height("letter")
    margin = pen.px(made.margin())
    first = pygame.Rect(0, 0, one.get_width(), margin + step)
    assert pygame.image.tobytes(one.subsurface(first), "RGBA") == pygame.image.tobytes(
        two.subsurface(first), "RGBA"
    )
    last = pygame.Rect(0, margin + 4 * step, one.get_width(), step)
    assert pygame.image.tobytes(one.subsurface(last), "RGBA") != pygame.image.tobytes(
        two.subsurface(last), "RGBA"
    )


def test_the_mark_moves_on_where_only_the_place_changes() -> None:
    made = rewritten()
    made.advance(0)
    made.advance(FADE // 2)
    later = written(NEW, 300)
    later.adopt(made)
    assert later.state()[-1] == STEPS // 2
    assert later.advance(FADE)


def test_shorter_words_leave_no_mark() -> None:
    made = rewritten(NEW, "Sir,\n\nI write to leave no doubt.")
    assert made.state()[-1] == 0


def test_another_kind_of_text_before_it_is_no_letter_that_was_rewritten() -> None:
    made = written()
    made.adopt(TextBlock(name="letter.body", rect=pygame.Rect(0, 0, 9, 9), text="else"))
    assert made.state()[-1] == 0


def test_it_is_read_as_text() -> None:
    assert written("Sir,").describe() == "text letter.body: Sir,"


def test_the_pieces_kept_for_a_fading_letter_are_few() -> None:
    pen, made = Pen(), rewritten()
    for now in range(0, FADE + 200, FADE // STEPS):
        made.advance(now)
        made.image(pen)
    assert len(made._pixels) <= 8
