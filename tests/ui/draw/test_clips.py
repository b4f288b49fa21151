"""Clips, tape, censor's bars and labels."""

from itertools import pairwise

import pygame
import pytest

from game.ui.draw.clips import clip, pasted, redaction, tape_strip
from game.ui.theme import COLOURS
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads, whole


@pytest.mark.parametrize("high", [24, 52, 140])
def test_a_clip_is_a_bent_wire_in_its_box(high: int) -> None:
    made = clip(high)
    assert made.get_size() == (round(high * 0.5), high)
    drawn = made.get_bounding_rect(60)
    assert drawn.height > high * 0.8
    assert drawn.bottom < high
    assert drawn.right < made.get_width()
    share = sum(alpha > 120 for alpha in alphas(made)) / len(alphas(made))
    assert 0.12 < share < 0.6


def test_a_clip_has_three_wires_beside_one_another_at_its_middle() -> None:
    made = clip(200)
    row = [made.get_at((x, 90))[3] > 150 for x in range(100)]
    starts = sum(b and not a for a, b in pairwise(row))
    assert starts >= 3


def test_tape_is_seen_through_and_torn_at_its_short_ends() -> None:
    made = tape_strip((100, 28), 1)
    assert 120 <= made.get_at((50, 14))[3] <= 180
    ends = [made.get_at((0, y))[3] for y in range(28)]
    assert 0 in ends
    assert max(ends) > 0
    assert set(alphas(made.subsurface((10, 5, 80, 18)))) == {made.get_at((50, 14))[3]}


def test_a_censors_bar_hides_what_lies_below() -> None:
    made = redaction((80, 18), 1, 3)
    assert light(mean(made, middle(made))) < 0.02
    assert whole(made.subsurface((3, 3, 74, 12)))
    assert len(set(alphas(made.subsurface((0, 0, 80, 1))))) > 3


def test_no_two_bars_of_different_seeds_are_alike() -> None:
    assert len({pixels(redaction((80, 18), 1, seed)) for seed in range(4)}) == 4


def test_a_label_is_white_with_a_red_line_around_its_words() -> None:
    made = pasted((300, 120), 1)
    red, green, blue = made.get_at((150, 8))[:3]
    assert abs(red - COLOURS["red"][0]) < 10
    assert red > 2 * max(green, blue)
    assert reads("ink", made)
    assert reads("red", made)
    assert light(mean(made, pygame.Rect(140, 40, 20, 20))) > 0.5


def test_two_calls_give_equal_bytes() -> None:
    assert pixels(clip(52)) == pixels(clip.__wrapped__(52))
    assert pixels(tape_strip((90, 26), 1)) == pixels(tape_strip.__wrapped__((90, 26), 1))
    assert pixels(redaction((80, 18), 1)) == pixels(redaction.__wrapped__((80, 18), 1))
    assert pixels(pasted((300, 120), 1)) == pixels(pasted.__wrapped__((300, 120), 1))


@pytest.mark.parametrize("size", [(4, 4), (1, 18), (90, 1)])
def test_the_smallest_can_be_drawn(size: tuple[int, int]) -> None:
    assert redaction(size, 2.4).get_size() == size
    assert tape_strip(size, 2.4).get_size() == size
