"""Film strips and front pages."""

from itertools import pairwise

import pygame
import pytest

from game.ui.draw.film import EDGE, film, frame_rects, window
from game.ui.draw.news import crease, newspaper
from game.ui.draw.paper import paper
from tests.ui.draw.looks import light, mean, middle, pixels, reads, whole

SIZE = (800, 140)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
@pytest.mark.parametrize("frames", [0, 1, 13, 24])
def test_frames_lie_side_by_side_within_the_strip(frames: int, scale: float) -> None:
    size = (round(800 * scale), round(140 * scale))
    rects = frame_rects(size, scale, frames)
    assert len(rects) == frames
    strip = pygame.Rect((0, 0), size)
    for one, two in pairwise(rects):
        assert one.right < two.left
    assert all(strip.contains(rect) for rect in rects)
    assert all(abs(rect.width - rects[0].width) <= 1 for rect in rects)
    assert all(rect.y == round(EDGE * scale) for rect in rects)


def test_a_strip_is_opaque_dark_and_punched_on_both_edges() -> None:
    made = film(SIZE, 1, 0)
    assert whole(made)
    for y in (11, 140 - 12):
        row = [light(tuple(made.get_at((x, y))[:3])) for x in range(800)]  # type: ignore[arg-type]
        rises = sum(a < 0.015 < b for a, b in pairwise(row))
        assert rises >= 28
    assert light(mean(made, middle(made))) < 0.01


def test_frames_are_lighter_than_the_film_between_them() -> None:
    made = film(SIZE, 1, 6)
    for rect in frame_rects(SIZE, 1, 6):
        inside = light(mean(made, rect.inflate(-30, -30)))
        assert inside > 3 * light(mean(made, pygame.Rect(rect.right + 2, rect.y, 3, 60)))


def test_a_frame_takes_its_tint_and_darkens_to_its_corners() -> None:
    made = window((90, 80), 1, (120, 40, 30))
    red, green, blue = mean(made, middle(made, 0.3))
    assert red > 2 * green > 2 * blue * 0.6
    assert light(mean(made, pygame.Rect(4, 4, 8, 8))) < light(mean(made, middle(made, 0.2)))
    assert made.get_at((0, 0))[3] < 255


def test_two_calls_give_equal_bytes() -> None:
    assert pixels(film(SIZE, 1, 5)) == pixels(film.__wrapped__(SIZE, 1, 5))
    assert pixels(newspaper((300, 400))) == pixels(newspaper.__wrapped__((300, 400)))


def test_a_front_page_can_be_read_and_is_folded_across_its_middle() -> None:
    page = newspaper((300, 400), 1)
    assert reads("ink", page)
    plain = paper((300, 400), 1, "newsprint", 5)
    above, below = (pygame.Rect(30, y, 240, 2) for y in (199, 201))
    assert light(mean(page, above)) < light(mean(plain, above))
    assert light(mean(page, below)) > light(mean(plain, below))
    far = pygame.Rect(30, 60, 240, 60)
    assert mean(page, far) == mean(plain, far)


@pytest.mark.parametrize("y", [-50, 0, 39, 90])
def test_a_fold_near_or_beyond_the_edge_does_no_harm(y: int) -> None:
    sheet = paper((60, 40), 1, "bond").copy()
    crease(sheet, 1, y)
    assert sheet.get_size() == (60, 40)


# Perforation and frames


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_holes_are_evenly_apart_and_above_one_another(scale: float) -> None:
    size = (round(600 * scale), round(140 * scale))
    made = film(size, scale, 0)

    def starts(y: int) -> list[int]:
        row = [light(tuple(made.get_at((x, y))[:3])) > 0.015 for x in range(size[0])]  # type: ignore[arg-type]
        return [x for x in range(1, size[0]) if row[x] and not row[x - 1]]

    upper, lower = starts(round(11 * scale)), starts(size[1] - round(11 * scale))
    assert len(upper) >= 20
    assert {b - a for a, b in pairwise(upper)} <= {
        round(26 * scale) - 1,
        round(26 * scale),
        round(26 * scale) + 1,
    }
    assert upper == lower


@pytest.mark.parametrize("frames", [1, 2, 13])
def test_frames_keep_clear_of_the_perforation(frames: int) -> None:
    for rect in frame_rects(SIZE, 1, frames):
        assert rect.top >= 7 + 9
        assert rect.bottom <= SIZE[1] - 7 - 9


@pytest.mark.parametrize("frames", [40, 400])
def test_more_frames_than_pixels_do_no_harm(frames: int) -> None:
    rects = frame_rects((300, 60), 1, frames)
    assert len(rects) == frames
    assert all(rect.width >= 1 and rect.height >= 1 for rect in rects)
    assert film((300, 60), 1, frames).get_size() == (300, 60)


def test_a_strip_lower_than_its_edges_still_has_frames() -> None:
    assert all(rect.height == 1 for rect in frame_rects((300, 20), 1, 3))


def test_the_first_and_the_last_frame_are_as_far_from_the_ends() -> None:
    rects = frame_rects(SIZE, 1, 7)
    assert abs(rects[0].left - (SIZE[0] - rects[-1].right)) <= 8


@pytest.mark.parametrize("tint", [(15, 48, 54), (49, 39, 15), (67, 21, 16), (240, 240, 240)])
def test_no_frame_is_lighter_than_its_tint_allows(tint: tuple[int, int, int]) -> None:
    made = window((90, 80), 1, tint)
    for part, own in zip(mean(made, middle(made, 0.2)), tint, strict=True):
        assert part <= min(255, round(own * 1.16))


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_words_can_be_read_on_every_frame(scale: float) -> None:
    for tint in ((12, 42, 47), (49, 39, 15), (67, 21, 16)):
        assert reads("cream", window((round(90 * scale), round(80 * scale)), scale, tint))


# The front page


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_the_fold_goes_across_the_whole_page(scale: float) -> None:
    size = (round(300 * scale), round(400 * scale))
    page, plain = newspaper(size, scale), paper(size, scale, "newsprint", 5)
    row = size[1] // 2 - 1
    for x in range(20, size[0] - 20, 10):
        assert sum(page.get_at((x, row))[:3]) < sum(plain.get_at((x, row))[:3])


def test_a_fold_is_shaded_above_and_fades_out() -> None:
    sheet = pygame.Surface((40, 60))
    sheet.fill((200, 200, 200))
    crease(sheet, 1, 30)
    column = [sheet.get_at((20, y))[0] for y in range(60)]
    assert column[:20] == [200] * 20
    assert column[21:31] == sorted(column[21:31], reverse=True)
    assert column[31] > 200
    assert column[31:41] == sorted(column[31:41], reverse=True)
    assert column[45] == 200
