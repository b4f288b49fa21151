"""Bake the grain of paper, bakelite, wood and rubber into `assets/textures/`.

    python -m tools.textures assets/textures

Every tile is periodic: laid side by side its edges cannot be seen. The tiles are grey; 128
means "as the ground is", so that one tile both lightens and darkens. `wear` and `edge` are masks
instead: white that is seen through where nothing shall be left. The same seeds give the same bytes.
"""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.float64]
"""A picture of height x width values."""


def cloud(size: tuple[int, int], cell: float, seed: int) -> Grey:
    """Periodic noise without features smaller than `cell` pixels; mean 0, deviation 1."""
    noise = np.random.default_rng(seed).standard_normal(size)
    rows = np.fft.fftfreq(size[0])[:, None]
    columns = np.fft.fftfreq(size[1])[None, :]
    soft = np.exp(-2 * (np.pi * cell / 2.5) ** 2 * (rows**2 + columns**2))
    made = np.fft.ifft2(np.fft.fft2(noise) * soft).real
    made -= made.mean()
    return np.asarray(made / made.std())


def strokes(size: int, count: int, seed: int) -> Grey:
    """Short bent hairs, as many light as dark, wrapped around the edges; values -1 to 1."""
    made = np.zeros((size, size))
    random = np.random.default_rng(seed)
    for index in range(count):
        x, y = random.random(2) * size
        turn, bend = random.random() * 2 * np.pi, (random.random() - 0.5) * 0.25
        force = (1 if index % 2 else -1) * random.uniform(0.35, 1)
        for _ in range(int(random.uniform(6, 26))):
            _dab(made, x, y, force)
            x, y, turn = x + np.cos(turn) * 0.5, y + np.sin(turn) * 0.5, turn + bend * 0.5
    return made


def _dab(made: Grey, x: float, y: float, force: float) -> None:
    """One pixel's worth of a hair, shared among the four pixels that it lies on."""
    left, top = int(np.floor(x)), int(np.floor(y))
    size = made.shape[0]
    for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
        share = abs(1 - row - (y - top)) * abs(1 - column - (x - left))
        at = (top + row) % size, (left + column) % size
        made[at] = np.clip(made[at] + force * share * 0.7, -1, 1)


def around(values: Grey, reach: float) -> npt.NDArray[np.uint8]:
    """Values as grey around 128, `reach` grey levels for a value of 1."""
    return np.clip(np.round(128 + values * reach), 0, 255).astype(np.uint8)


def paper() -> npt.NDArray[np.uint8]:
    """The grain of paper: fine tooth over small flocks."""
    size = (256, 256)
    fine = np.random.default_rng(11).uniform(-1.7, 1.7, size)
    flocks = cloud(size, 3.5, 12) * 1.6 + cloud(size, 9, 13) * 1.4 + cloud(size, 26, 14) * 1.8
    return around(fine * 1.5 + flocks, 1)


def mottle() -> npt.NDArray[np.uint8]:
    """Large soft blotches, for sheets and rims; drawn at a quarter of the logical size."""
    size = (256, 256)
    return around(cloud(size, 24, 21) * 0.75 + cloud(size, 8, 22) * 0.55, 42)


def fibre() -> npt.NDArray[np.uint8]:
    """Hairs in paper and card."""
    return around(strokes(512, 110, 31), 40)


def bakelite() -> npt.NDArray[np.uint8]:
    """The speckle of moulded resin."""
    size = (192, 192)
    specks = np.random.default_rng(41).standard_normal(size) * 1.5
    return around(np.round(specks + cloud(size, 2.2, 42) * 1.7 + cloud(size, 14, 43) * 0.8), 1.6)


def desk() -> npt.NDArray[np.uint8]:
    """Dark leather: pores, and soft patches."""
    size = (256, 256)
    pores = np.minimum(cloud(size, 2.6, 51), 0.8) * 1.6
    return around(np.round(pores + cloud(size, 7, 52) * 0.7 + cloud(size, 40, 53) * 1.3), 1.5)


def wear() -> npt.NDArray[np.uint8]:
    """Where a rubber stamp left ink: 255 all of it, 0 none."""
    size = (256, 256)
    patch = cloud(size, 3, 61) * 0.33 + cloud(size, 12, 62) * 0.36 + cloud(size, 1.2, 63) * 0.16
    made = np.clip((patch + 0.72) * 2.4, 0, 1) * 0.92
    return np.asarray(np.round(made * 15) * 17).astype(np.uint8)


def edge() -> npt.NDArray[np.uint8]:
    """The uneven rim of a sheet: 12 rows from outside to inside at four times the logical size."""
    long = 2048
    deep = cloud((long, 1), 30, 71)[:, 0] + cloud((long, 1), 9, 72)[:, 0] * 0.7
    limit = np.clip(deep * 1.15 + 2.6, 0, 9)
    return np.asarray(np.clip(np.arange(12)[:, None] + 1 - limit[None, :], 0, 1) * 255, np.uint8)


TILES = {
    "paper": paper,
    "mottle": mottle,
    "fibre": fibre,
    "bakelite": bakelite,
    "desk": desk,
    "wear": wear,
    "edge": edge,
}


MASKS = ("wear", "edge")
"""Tiles that are kept as the alpha of a white picture."""


def png(grey: npt.NDArray[np.uint8], mask: bool = False) -> bytes:
    """A grey picture, or a white one with the values as alpha, as the bytes of a PNG file."""
    pixels = np.stack([np.full_like(grey, 255), grey], axis=-1) if mask else grey
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    kind = 4 if mask else 0
    head = struct.pack(">IIBBBBB", grey.shape[1], grey.shape[0], 8, kind, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def main(folder: Path) -> None:
    """Write every tile."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in TILES.items():
        made = png(make(), name in MASKS)
        (folder / f"{name}.png").write_bytes(made)
        print(f"{name}.png: {len(made) / 1024:.0f} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
