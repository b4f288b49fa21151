"""Seals, and the folder that they close."""

from itertools import pairwise
from math import cos, pi, sin
from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui.draw import wax as wax_module
from game.ui.draw.envelope import envelope, seal_place
from game.ui.draw.paper import paper
from game.ui.draw.wax import emblem_mask, wax
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads

ANCHOR = paths.assets() / "icons" / "anchor.svg"


@pytest.mark.parametrize("size", [24, 60, 190])
def test_a_seal_is_round_and_lies_within_its_square(size: int) -> None:
    made = wax(size)
    assert made.get_size() == (size, size)
    drawn = made.get_bounding_rect(200)
    assert drawn.width > size * 0.75
    assert drawn.height > size * 0.75
    assert made.get_bounding_rect(150).width < size
    for corner in ((0, 0), (size - 1, 0), (0, size - 1), (size - 1, size - 1)):
        assert made.get_at(corner)[3] < 30


def test_the_rim_of_a_seal_is_uneven_and_another_seed_pours_another() -> None:
    drawn = [wax(120, seed=seed) for seed in (1, 2)]
    assert pixels(drawn[0]) != pixels(drawn[1])
    column = [
        next(x for x in range(120) if made.get_at((x, y))[3] > 200)
        for made in drawn
        for y in (50, 60, 70)
    ]
    assert len(set(column)) > 2


def test_a_seal_has_the_colour_of_its_wax() -> None:
    red, blue = wax(120), wax(120, "knot", (30, 50, 120))
    box = middle(red, 0.5)
    assert mean(red, box)[0] > 2 * mean(red, box)[2]
    assert mean(blue, box)[2] > 2 * mean(blue, box)[0]


def test_a_seal_is_lit_from_the_upper_left() -> None:
    made = wax(190)
    upper, lower = mean(made, pygame.Rect(70, 40, 30, 12)), mean(made, pygame.Rect(90, 150, 30, 12))
    assert light(upper) > 1.5 * light(lower)


@pytest.mark.parametrize("emblem", ["knot", "star", str(ANCHOR)])
def test_every_emblem_shows_on_the_seal(emblem: str) -> None:
    assert pixels(wax(120, emblem)) != pixels(wax(120, "star" if emblem == "knot" else "knot"))
    mask = emblem_mask(80, emblem)
    assert mask.get_size() == (80, 80)
    share = sum(alphas(mask)) / 255 / 80 / 80
    assert 0.08 < share < 0.7


def test_a_mask_is_white() -> None:
    raw = pixels(emblem_mask(80, str(ANCHOR)))
    strong = {raw[at : at + 3] for at in range(0, len(raw), 4) if raw[at + 3] > 250}
    assert strong == {b"\xff\xff\xff"}


def test_the_knot_crosses_itself_three_times() -> None:
    """Beside each crossing the lower cord is cut, so that the mask falls into pieces."""
    mask = pygame.mask.from_surface(emblem_mask(240, "knot"), 128)
    assert len(mask.connected_components(200)) == 3


def test_an_emblem_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such emblem"):
        emblem_mask(40, str(tmp_path / "crown.svg"))


def test_the_same_seal_twice() -> None:
    assert wax(60) is wax(60)
    assert pixels(wax(60)) == pixels(wax.__wrapped__(60))


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_the_cord_runs_from_both_sides_to_the_seal(scale: float) -> None:
    size = (round(380 * scale), round(280 * scale))
    shut, open_ = envelope(size, scale), envelope(size, scale, False)
    assert shut.get_size() == open_.get_size() == size
    x, y = seal_place(size)
    assert pygame.Rect((0, 0), size).collidepoint(x, y)
    for share in (0.1, 0.3, 0.7, 0.9):
        at = round(size[0] * share)
        column = [shut.get_at((at, row))[:3] for row in range(size[1])]
        bare = [open_.get_at((at, row))[:3] for row in range(size[1])]
        changed = [row for row in range(size[1]) if column[row] != bare[row]]
        assert changed
        assert max(changed) - min(changed) < 16 * scale
        assert abs(changed[0] - y) < 30 * scale


def test_the_folder_has_a_spine_and_can_be_written_upon() -> None:
    size = (380, 280)
    made, plain = envelope(size, 1, False), paper(size, 1, "kraft", 3)
    spine = pygame.Rect(round(380 * 0.055), 20, 1, 240)
    assert light(mean(made, spine)) < light(mean(plain, spine)) * 0.75
    assert reads("ink", made)
    assert pixels(made) == pixels(envelope.__wrapped__(size, 1, False))


# The signet and the light


@pytest.mark.parametrize("size", [90, 190, 300])
def test_the_signet_leaves_a_hollow_whose_far_wall_is_lit(size: int) -> None:
    """Light comes from the upper left: the wall at the lower right of the hollow catches it."""
    made = wax(size, "star")

    def tone(radius: float) -> int:
        far = size * radius / 2**0.5
        return sum(made.get_at((round(size / 2 + far), round(size / 2 + far)))[:3])

    wall = max(tone(0.31 + step * 0.002) for step in range(18))
    assert wall > tone(0.37) + 20
    assert wall > tone(0.25) + 20


@pytest.mark.parametrize("emblem", ["knot", "star"])
def test_an_emblem_stands_out_of_the_hollow(emblem: str) -> None:
    """It is lit along one side and throws a shade along the other."""
    made = wax(240, emblem)
    floor = [sum(made.get_at((x, 184))[:3]) for x in range(112, 128)]
    tones = [sum(made.get_at((x, y))[:3]) for x in range(80, 160) for y in range(100, 160)]
    assert max(tones) > 1.2 * max(floor)
    assert min(tones) < 0.7 * min(floor)


def test_the_lamp_glints_on_the_upper_left_of_the_drop() -> None:
    made = wax(240)
    glint = mean(made, pygame.Rect(90, 54, 24, 12))
    mirrored = mean(made, pygame.Rect(126, 54, 24, 12))
    assert sum(glint) > sum(mirrored)


def test_the_shadow_of_a_seal_falls_below_it() -> None:
    made = wax(240)
    above = next(y for y in range(240) if made.get_at((120, y)).a > 10)
    below = next(y for y in range(239, 0, -1) if made.get_at((120, y)).a > 10)
    dark = [made.get_at((120, y)) for y in range(below - 4, below)]
    assert all(sum(colour[:3]) < 120 for colour in dark)
    assert above > 239 - below - 4


@pytest.mark.parametrize("seed", range(5))
def test_every_drop_keeps_within_its_square(seed: int) -> None:
    points = wax_module._outline(200, seed)
    assert len(points) == 180
    far = [((x - 100) ** 2 + (y - 100) ** 2) ** 0.5 for x, y in points]
    assert max(far) < 96
    assert min(far) > 70
    assert max(abs(a - b) for a, b in pairwise([*far, far[0]])) < 3


@pytest.mark.parametrize("size", [12, 40, 300])
def test_a_star_has_five_points(size: int) -> None:
    mask = emblem_mask(size, "star")
    assert mask.get_size() == (size, size)
    if size < 40:
        return
    ring = size * 0.36
    turns = [
        mask.get_at(
            (
                round(size / 2 + ring * cos(step * pi / 90)),
                round(size / 2 + ring * sin(step * pi / 90)),
            )
        ).a
        > 128
        for step in range(180)
    ]
    assert sum(b and not a for a, b in pairwise([turns[-1], *turns])) == 5


def test_the_knot_looks_the_same_from_three_sides() -> None:
    mask = emblem_mask(240, "knot")
    turned = pygame.transform.rotozoom(mask, 120, 1)
    part = turned.subsurface(
        ((turned.get_width() - 240) // 2, (turned.get_height() - 240) // 2, 240, 240)
    )
    one, other = (pygame.mask.from_surface(each, 128) for each in (mask, part))
    assert one.overlap_area(other, (0, 0)) > 0.9 * one.count()


def test_an_emblem_with_colours_of_its_own_is_white(tmp_path: Path) -> None:
    file = tmp_path / "bar.svg"
    file.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
        '<path fill="#c00" d="M0 4h10v2H0z"/></svg>'
    )
    mask = emblem_mask(50, str(file))
    assert mask.get_at((25, 25)) == (255, 255, 255, 255)
    assert mask.get_at((25, 5)).a == 0
    assert pixels(wax(80, str(file))) != pixels(wax(80, "star"))
