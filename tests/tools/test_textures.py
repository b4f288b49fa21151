"""The builder of the baked tiles."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pygame
import pytest

from game import paths
from tools import textures


@pytest.mark.parametrize("cell", [2, 8, 30])
def test_clouds_are_periodic_and_normed(cell: float) -> None:
    made = textures.cloud((96, 64), cell, 5)
    assert made.shape == (96, 64)
    assert abs(made.mean()) < 1e-9
    assert made.std() == pytest.approx(1)
    steps = np.abs(np.diff(made, axis=1)).mean()
    assert np.abs(made[:, 0] - made[:, -1]).mean() < 1.5 * steps


def test_larger_cells_are_smoother() -> None:
    rough, smooth = (np.abs(np.diff(textures.cloud((64, 64), cell, 5))).mean() for cell in (2, 12))
    assert smooth < rough / 3


def test_the_same_seed_gives_the_same_cloud() -> None:
    one, two, other = (textures.cloud((32, 32), 4, seed) for seed in (1, 1, 2))
    assert np.array_equal(one, two)
    assert not np.array_equal(one, other)


def test_strokes_are_light_and_dark_and_few() -> None:
    made = textures.strokes(128, 20, 3)
    assert -1 <= made.min() < -0.2
    assert 0.2 < made.max() <= 1
    assert (made != 0).mean() < 0.2


def test_greys_lie_around_their_middle() -> None:
    made = textures.around(np.array([[-9.0, -1.0, 0.0, 1.0, 99.0]]), 20)
    assert made.tolist() == [[0, 108, 128, 148, 255]]


@pytest.mark.parametrize("name", textures.TILES)
def test_the_baked_files_are_what_the_builder_makes(name: str) -> None:
    baked = (paths.assets() / "textures" / f"{name}.png").read_bytes()
    grey = textures.TILES[name]()
    head = baked.index(b"IHDR") + 4
    wide, high, depth, kind = struct.unpack(">IIBB", baked[head : head + 10])
    assert (high, wide, depth) == (*grey.shape, 8)
    assert kind == (4 if name in textures.MASKS else 0)
    values = np.frombuffer(_rows(baked), np.uint8).reshape(high, -1)[:, 1:]
    told = values[:, 1::2] if name in textures.MASKS else values
    assert np.abs(told.astype(int) - grey.astype(int)).max() <= 1


def _rows(png: bytes) -> bytes:
    """The unpacked rows of a picture, each after its filter's number, which is 0 here."""
    at = png.index(b"IDAT")
    (size,) = struct.unpack(">I", png[at - 4 : at])
    return zlib.decompress(png[at + 4 : at + 4 + size])


def test_the_edge_is_open_outside_and_closed_inside() -> None:
    made = textures.edge()
    assert made[0].mean() < 100
    assert made[-1].mean() > 240
    rows = made.mean(axis=1)
    assert (np.diff(rows) >= -1).all()


def test_worn_ink_is_mostly_there() -> None:
    made = textures.wear()
    assert 120 < made.mean() < 220
    assert made.max() < 255
    assert (made < 60).mean() > 0.02


def test_all_tiles_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textures, "TILES", {"wear": textures.wear, "bakelite": textures.bakelite})
    textures.main(tmp_path / "new")
    written = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert written == ["bakelite.png", "wear.png"]
    assert (tmp_path / "new" / "wear.png").read_bytes().startswith(b"\x89PNG")


# The files


@pytest.mark.parametrize("mask", [False, True])
@pytest.mark.parametrize("size", [(1, 1), (3, 7), (12, 5)])
def test_a_picture_can_be_read_back(size: tuple[int, int], mask: bool, tmp_path: Path) -> None:
    grey = np.arange(size[0] * size[1], dtype=np.uint8).reshape(size)
    file = tmp_path / "tile.png"
    file.write_bytes(textures.png(grey, mask))
    shown = pygame.image.load(file)
    assert shown.get_size() == (size[1], size[0])
    for y in range(size[0]):
        for x in range(size[1]):
            red, green, blue, alpha = shown.get_at((x, y))
            value = int(grey[y, x])
            assert (red, green, blue, alpha) == (
                (255, 255, 255, value) if mask else (value,) * 3 + (255,)
            )


def test_every_part_of_a_file_has_its_sum() -> None:
    """A reader that checks them, as browsers do, would refuse it otherwise."""
    data = textures.png(np.zeros((4, 4), np.uint8))
    at, names = 8, []
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + size]
        assert struct.unpack_from(">I", data, at + 8 + size) == (zlib.crc32(body),)
        names.append(body[:4])
        at += size + 12
    assert names == [b"IHDR", b"IDAT", b"IEND"]


@pytest.mark.parametrize("name", ["paper", "mottle", "bakelite", "desk", "fibre"])
def test_a_grey_tile_lightens_as_much_as_it_darkens(name: str) -> None:
    made = textures.TILES[name]().astype(float)
    assert made.mean() == pytest.approx(128, abs=2)
    assert made.std() > 0.5


@pytest.mark.parametrize("name", ["paper", "mottle", "bakelite", "desk", "wear"])
def test_no_tile_shows_its_edges(name: str) -> None:
    """Over the seam neighbours differ as much as within, both ways."""
    made = textures.TILES[name]().astype(float)
    for axis in (0, 1):
        steps = np.abs(np.diff(made, axis=axis)).mean()
        seam = np.abs(made.take(0, axis=axis) - made.take(-1, axis=axis)).mean()
        assert seam < 1.5 * steps + 0.5


def test_a_hair_that_leaves_at_one_edge_comes_in_at_the_other() -> None:
    made = np.zeros((8, 8))
    textures._dab(made, 7.5, 7.5, 1.0)
    corners = [made[y, x] for y in (0, 7) for x in (0, 7)]
    assert corners == pytest.approx([0.175] * 4)
    assert made.sum() == pytest.approx(0.7)


def test_a_hair_is_never_stronger_than_one() -> None:
    made = np.zeros((8, 8))
    for _ in range(9):
        textures._dab(made, 3.0, 3.0, 1.0)
    assert made.max() == 1
