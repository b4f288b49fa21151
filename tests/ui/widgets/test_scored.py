"""A Brier score on its scale, beside the staff's and that of the base rate."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import MARGIN
from game.ui.widgets.scored import EVEN, WORST, Scored
from tests.ui.draw.looks import alike

PEN = Pen()
WIDE = 300


def scored(score: float = 0.1, staff: float = 0.4, base: float = 0.9, **fields: object) -> Scored:
    rect = pygame.Rect(0, 0, WIDE, Scored.need(PEN))
    made = Scored(
        name="s", rect=rect, text="This game: 0.1 (N 9)", score=score, staff=staff, base=base
    )
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def spot(made: Scored, colour: str, off: int = 0) -> list[int]:
    """Where along the scale a colour is seen."""
    image, track = made.image(PEN), made.track(PEN, pygame.Rect((0, 0), made.rect.size))
    y = MARGIN + track.centery + off
    row = [image.get_at((MARGIN + x, y))[:3] for x in range(track.width)]
    return [x for x, seen in enumerate(row) if alike(seen, COLOURS[colour], 14)]


def test_the_scale_goes_from_the_best_to_the_worst_by_how_far_off_one_was() -> None:
    assert Scored.along(0.0) == 0.0
    assert Scored.along(WORST) == 1.0
    assert Scored.along(EVEN) == pytest.approx(0.5)
    assert Scored.along(0.01) == pytest.approx(0.1)


@pytest.mark.parametrize("score", [-0.1, 0.0, 1.0, 7.0])
def test_no_score_leaves_the_scale(score: float) -> None:
    made = scored()
    track = made.track(PEN, made.rect)
    assert track.left < made._x(track, score) < track.right


@pytest.mark.parametrize("score", [0.001, 0.04, 0.25, 0.81])
def test_the_spot_lies_at_the_score(score: float) -> None:
    made = scored(score, staff=0.5 if score < 0.5 else 0.0, base=0.36)
    found = spot(made, "amber")
    track = made.track(PEN, pygame.Rect((0, 0), made.rect.size))
    assert abs(sum(found) / len(found) - made._x(track, score)) <= 2


def test_the_staff_is_a_ring_and_the_base_rate_a_triangle_below() -> None:
    made = scored(0.0, staff=0.25, base=0.81)
    track = made.track(PEN, pygame.Rect((0, 0), made.rect.size))
    ring = spot(made, "cream")
    assert min(ring) < made._x(track, 0.25) < max(ring)
    below = spot(made, "cream", off=track.height // 2 + 3)
    assert below and abs(sum(below) / len(below) - made._x(track, 0.81)) <= 2


def test_an_interval_is_drawn_only_where_there_is_one() -> None:
    far = {"staff": 0.9, "base": 0.9}
    assert spot(scored(0.04, **far), "brass") == []
    found = spot(scored(0.04, interval=(0.01, 0.36), **far), "brass")
    made = scored()
    track = made.track(PEN, pygame.Rect((0, 0), made.rect.size))
    assert abs(max(found) - made._x(track, 0.36)) <= 2
    assert abs(min(found) - made._x(track, 0.01)) <= 2


def test_always_saying_even_odds_is_marked_on_every_scale() -> None:
    made = scored(0.0, staff=0.0, base=1.0)
    track = made.track(PEN, pygame.Rect((0, 0), made.rect.size))
    assert made._x(track, EVEN) in spot(made, "mute")


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(2.4), Pen(1.0, 2.0)])
def test_it_needs_what_it_takes_at_every_size(pen: Pen) -> None:
    rect = pygame.Rect(0, 0, pen.em(WIDE), Scored.need(pen))
    made = scored(rect=rect)
    assert made.faults(pen) == []
    made.rect = made.rect.inflate(0, -2)
    assert made.faults(pen)


def test_words_that_are_too_wide_are_a_fault() -> None:
    made = scored(text="This game: 0.1 " * 9)
    assert any("wide" in told for told in made.faults(PEN))


def test_it_says_its_score() -> None:
    assert scored().describe() == "scored s: This game: 0.1 (N 9)"
    assert scored() == scored() != scored(0.2)
