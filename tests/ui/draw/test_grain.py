"""The baked tiles, and how they are laid over surfaces."""

import pygame
import pytest

from game import paths
from game.ui.draw import grain
from tests.ui.draw.looks import mean, pixels

GREY = ("paper", "mottle", "fibre", "bakelite", "desk")
SCALED = ("paper", "fibre", "bakelite", "desk")
"""Those that are used at the window's scale; the mottle is drawn small and grows with a sheet."""

MASKS = ("wear", "edge")
SCALES = (0.64, 0.8, 1, 1.6, 2.4)


def flat(size: tuple[int, int], value: int) -> pygame.Surface:
    surface = grain.plain(size)
    surface.fill((value,) * 3)
    return surface


def test_all_tiles_together_are_small() -> None:
    files = list((paths.assets() / "textures").glob("*.png"))
    assert {file.stem for file in files} == {*GREY, *MASKS}
    assert sum(file.stat().st_size for file in files) < 400_000


@pytest.mark.parametrize("name", GREY)
def test_a_grey_tile_neither_lightens_nor_darkens_on_the_whole(name: str) -> None:
    tile = grain.baked(name)
    assert not tile.get_flags() & pygame.SRCALPHA
    assert abs(mean(tile)[0] - grain.MIDDLE) <= 3
    red, green, blue = mean(tile)
    assert red == green == blue


@pytest.mark.parametrize("name", MASKS)
def test_a_mask_is_white_with_alpha(name: str) -> None:
    raw = pixels(grain.baked(name))
    seen = [raw[at : at + 3] for at in range(0, len(raw), 4) if raw[at + 3]]
    assert set(seen) == {b"\xff\xff\xff"}
    assert len(set(raw[3::4])) > 4


def test_a_tile_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        grain.baked("marble")


@pytest.mark.parametrize(
    ("name", "scale"),
    [("mottle", 1), *[(name, scale) for name in SCALED for scale in SCALES]],
)
def test_a_tile_stays_periodic_at_every_scale(name: str, scale: float) -> None:
    """Across the seam neighbours differ no more than they do within the tile."""
    tile = grain.scaled(name, scale)
    wide, high = tile.get_size()
    column = [[tile.get_at((x, y))[0] for y in range(high)] for x in (0, 1, 2, wide - 1)]
    seam = sum(abs(a - b) for a, b in zip(column[3], column[0], strict=True)) / high
    inside = sum(abs(a - b) for a, b in zip(column[1], column[2], strict=True)) / high
    assert seam <= inside * 1.6 + 1.5


@pytest.mark.parametrize("scale", SCALES)
def test_a_tile_grows_with_the_scale(scale: float) -> None:
    tile, grown = grain.baked("paper"), grain.scaled("paper", scale)
    assert abs(grown.get_width() - tile.get_width() * scale) <= 1
    assert abs(grown.get_height() - tile.get_height() * scale) <= 1


@pytest.mark.parametrize("force", [0.5, 1.0, 2.0])
def test_grain_is_laid_on_as_strongly_as_was_asked(force: float) -> None:
    more, less = grain.halves("bakelite", 1, force)
    once, _ = grain.halves("bakelite", 1, 1.0)
    assert more.get_size() == less.get_size() == grain.baked("bakelite").get_size()
    spots = [(x, x * 3 % once.get_height()) for x in range(0, once.get_width(), 5)]
    for spot in spots:
        assert abs(more.get_at(spot)[0] - once.get_at(spot)[0] * force) <= 2
        assert not (more.get_at(spot)[0] and less.get_at(spot)[0])


def test_roughening_keeps_the_mean_and_the_alpha() -> None:
    surface = grain.clear((300, 200))
    surface.fill((120, 120, 120, 77))
    grain.roughen(surface, ("paper", 1.0), 1)
    assert abs(mean(surface)[0] - 120) <= 2
    assert len({surface.get_at((x, 50))[0] for x in range(300)}) > 4
    assert {surface.get_at((x, 50))[3] for x in range(300)} == {77}


def test_a_pattern_covers_everything_and_moves_with_its_shift() -> None:
    tile = flat((7, 5), 0)
    tile.set_at((0, 0), (255, 255, 255))
    surface = flat((30, 20), 9)
    grain.spread(surface, tile)
    assert surface.get_at((14, 10))[0] == 255
    assert surface.get_at((29, 19))[0] == 0
    grain.spread(surface, tile, (2, 1))
    assert surface.get_at((12, 9))[0] == 255
    assert surface.get_at((14, 10))[0] == 0


def test_ground_has_the_colour_that_was_asked_for() -> None:
    made = grain.ground((180, 120, 60), (("paper", 1.0), ("fibre", 0.5)), 1)
    assert all(abs(a - b) <= 3 for a, b in zip(mean(made), (180, 120, 60), strict=True))
    assert made.get_size() == (512, 512)


def test_ground_is_made_once() -> None:
    asked = ((180, 120, 60), (("paper", 1.0),), 1.0)
    assert grain.ground(*asked) is grain.ground(*asked)


def test_seeds_move_the_pattern_to_different_places() -> None:
    found = {grain.places(seed) for seed in range(40)}
    assert len(found) == 40
    assert grain.places(7) == grain.places(7)


@pytest.mark.parametrize("size", [(0, 0), (0, 9), (1, 1)])
def test_surfaces_have_at_least_one_pixel(size: tuple[int, int]) -> None:
    for made in (grain.plain(size), grain.clear(size)):
        assert made.get_width() >= 1
        assert made.get_height() >= 1
    assert grain.clear(size).get_flags() & pygame.SRCALPHA


@pytest.mark.parametrize("size", [(40, 30), grain.PAD, (grain.PAD[0] + 1, 20), (20, 901)])
def test_enlarging_gives_the_size_asked_for_and_the_same_as_scaling(size: tuple[int, int]) -> None:
    small = flat((5, 4), 0)
    small.set_at((2, 1), (200, 100, 50))
    made = grain.enlarged(small, size)
    assert made.get_size() == size
    assert pixels(made) == pixels(pygame.transform.smoothscale(small, size))


def test_what_was_enlarged_before_shows_nowhere() -> None:
    grain.enlarged(flat((4, 4), 255), (300, 200))
    assert set(pixels(grain.enlarged(flat((4, 4), 9), (200, 300)))[0::4]) == {9}
