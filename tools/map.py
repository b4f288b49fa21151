"""Build the world of 1962 in `assets/map/` from Natural Earth, as npm's world-atlas has it.

    python -m tools.map assets/map

Needs npm and numpy. Countries of today are joined or cut into the states of 1962
(`tools/borders.py`), coasts and borders are thinned to three levels of detail, and everything
is kept as arcs: each line once, states as lists of arcs. `game/ui/draw/world.py` reads it.
`states.txt` lists the states by the names that a plot's `tint` takes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.borders import CUTS, ENCLAVES, UNIONS, Cut

PACKAGE = "world-atlas@2.0.2"
UNIT = 1000
"""Coordinates are whole thousandths of a degree."""

STRIDE = 3 * UNIT
"""No step of a line is longer, so that parallels stay curved; steps are stored in 16 bits."""

Line = NDArray[np.int32]


@dataclass(frozen=True)
class Level:
    """A level of detail: its source, how far a line may be off, and the smallest island kept,
    both in degrees."""

    source: str
    off: float
    least: float


LEVELS = (
    Level("countries-110m", 0.05, 0.5),
    Level("countries-50m", 0.035, 0.12),
    Level("countries-10m", 0.019, 0.1),
)


@dataclass
class Topology:
    """Lines that are shared, and the states' outlines: (state, arcs), an arc walked backwards
    as its number's complement."""

    arcs: list[Line]
    rings: list[tuple[str, list[int]]] = field(default_factory=list)

    def walk(self, ref: int) -> Line:
        """An arc's points in the direction of the reference."""
        return self.arcs[ref] if ref >= 0 else self.arcs[~ref][::-1]

    def outline(self, refs: Iterable[int]) -> Line:
        """All points of a ring."""
        return np.concatenate([self.walk(ref)[:-1] for ref in refs])

    def split(self, arc: int, place: int) -> None:
        """Part an arc at one of its inner points, in all rings that walk it."""
        self.arcs.append(self.arcs[arc][place:])
        self.arcs[arc] = self.arcs[arc][: place + 1]
        new = len(self.arcs) - 1
        swaps = {arc: [arc, new], ~arc: [~new, ~arc]}
        self.rings = [
            (state, [part for ref in refs for part in swaps.get(ref, [ref])])
            for state, refs in self.rings
        ]


def read(source: dict[str, Any]) -> Topology:
    """The arcs of a TopoJSON file, joined into the states of 1962."""
    (sx, sy), (tx, ty) = source["transform"]["scale"], source["transform"]["translate"]
    arcs = [np.cumsum(np.asarray(arc), axis=0) * (sx, sy) + (tx, ty) for arc in source["arcs"]]
    world = Topology([np.round(arc * UNIT).astype(np.int32) for arc in arcs])
    members: dict[str, list[list[int]]] = {}
    for geometry in source["objects"]["countries"]["geometries"]:
        members.setdefault(state_of(geometry), []).extend(outlines(geometry))
    for state, rings in members.items():
        whole = stitched(world, rings) if state in UNIONS else rings
        world.rings += [(state, ring) for ring in whole]
    return world


def state_of(geometry: dict[str, Any]) -> str:
    """The state of 1962 to which a country of today belonged, or the country's own name."""
    name = geometry["properties"]["name"]
    for state, parts in UNIONS.items():
        if geometry.get("id") in parts or name in parts:
            return state
    cuts = [cut.country for cut in CUTS if cut.country == geometry.get("id")]
    return cuts[0] if cuts else re.sub(r"\W+", "_", name.lower()).strip("_")


def outlines(geometry: dict[str, Any]) -> list[list[int]]:
    """The outer rings of a country; what lies within it is painted over it."""
    if geometry["type"] == "Polygon":
        return [geometry["arcs"][0]]
    return [polygon[0] for polygon in geometry["arcs"]]


def stitched(world: Topology, rings: list[list[int]]) -> list[list[int]]:
    """The outer rings that remain when the lines between the rings are dropped."""
    walked = Counter(ref for ring in rings for ref in ring)
    free = [ref for ref, times in walked.items() if times > walked[~ref]]
    found = list(_loops(world, free))
    areas = [area(world.outline(loop)) for loop in found]
    sign = max(areas, key=abs)
    return [loop for loop, size in zip(found, areas, strict=True) if size * sign > 0]


def _loops(world: Topology, refs: list[int]) -> Iterator[list[int]]:
    starts: dict[tuple[int, ...], list[int]] = {}
    for ref in reversed(refs):
        starts.setdefault(tuple(world.walk(ref)[0]), []).append(ref)
    for first in refs:
        begin = tuple(world.walk(first)[0])
        if first not in starts.get(begin, ()):
            continue
        starts[begin].remove(first)
        loop = [first]
        while (end := tuple(world.walk(loop[-1])[-1])) != begin:
            loop.append(starts[end].pop())
        yield loop


def area(ring: Line) -> float:
    """Twice the signed area of a ring, in square degrees."""
    x, y = (ring / UNIT).T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


def cut(world: Topology, by: Cut) -> None:
    """Part a state in two along a hand-drawn line from edge to edge."""
    line = np.round(np.array(by.line) * UNIT).astype(np.int32)
    mine = [refs for state, refs in world.rings if state == by.country]
    main = mine.index(max(mine, key=lambda refs: abs(area(world.outline(refs)))))
    ends = [_parted(world, by.country, main, end) for end in (line[0], line[-1])]
    refs = [refs for state, refs in world.rings if state == by.country][main]
    starts = [tuple(world.walk(ref)[0]) for ref in refs]
    i, j = (starts.index(end) for end in ends)
    world.arcs.append(np.concatenate([[ends[0]], line[1:-1], [ends[1]]]).astype(np.int32))
    new = len(world.arcs) - 1
    turned = refs[i:] + refs[:i]
    far = (j - i) % len(refs)
    halves = [[*turned[:far], ~new], [new, *turned[far:]]]
    islands = [ring for k, ring in enumerate(_of(world, by.country)) if k != main]
    world.rings = [entry for entry in world.rings if entry[0] != by.country]
    for ring in [*halves, *islands]:
        high = world.outline(ring)[:, by.axis].mean() / UNIT > by.at
        world.rings.append((by.names[int(high)], ring))


def _of(world: Topology, state: str) -> list[list[int]]:
    return [refs for name, refs in world.rings if name == state]


def _parted(world: Topology, state: str, main: int, near: Line) -> tuple[int, ...]:
    """Make the ring's point nearest to `near` a point where arcs meet; that point."""
    best: tuple[float, int, int] = (float("inf"), 0, 0)
    for ref in _of(world, state)[main]:
        arc = ref if ref >= 0 else ~ref
        apart = np.hypot(*(world.arcs[arc] - near).T)
        best = min(best, (float(apart.min()), arc, int(apart.argmin())))
    _, arc, place = best
    point = tuple(int(part) for part in world.arcs[arc][place])
    if 0 < place < len(world.arcs[arc]) - 1:
        world.split(arc, place)
    return point


def enclose(world: Topology, state: str, line: tuple[tuple[float, float], ...]) -> None:
    """Add a state that lies within another."""
    points = np.round(np.array([*line, line[0]]) * UNIT).astype(np.int32)
    world.arcs.append(points)
    world.rings.append((state, [len(world.arcs) - 1]))


def thinned(line: Line, off: float) -> Line:
    """A line with the fewest points that stays within `off` degrees (Douglas and Peucker 1973)."""
    narrow = np.cos(np.radians(line[:, 1].mean() / UNIT))
    points = line / UNIT * (narrow, 1.0)
    keep = np.zeros(len(line), bool)
    keep[[0, -1]] = True
    spans = [(0, len(line) - 1)]
    while spans:
        a, b = spans.pop()
        if b > a + 1:
            apart = _apart(points[a + 1 : b], points[a], points[b])
            far = int(apart.argmax())
            if apart[far] > off:
                keep[a + 1 + far] = True
                spans += [(a, a + 1 + far), (a + 1 + far, b)]
    return line[keep]


def _apart(points: NDArray[np.float64], a: Any, b: Any) -> NDArray[np.float64]:
    """How far points lie from the stretch between two ends."""
    way = b - a
    length = float(way @ way)
    if not length:
        return np.asarray(np.hypot(*(points - a).T))
    along = np.clip((points - a) @ way / length, 0.0, 1.0)
    return np.asarray(np.hypot(*(points - a - along[:, None] * way).T))


def at_the_seam(world: Topology) -> set[int]:
    """Arcs that only follow the edge of the chart, at 180 degrees or at the pole; an arc that
    does so in part is parted there."""
    for arc in range(len(world.arcs)):
        while (place := _turn(world.arcs[arc])) is not None:
            world.split(arc, place)
            arc = len(world.arcs) - 1
    return {arc for arc, line in enumerate(world.arcs) if _edge(line).all()}


def _edge(line: Line) -> NDArray[np.bool_]:
    """Which steps of a line follow the edge of the chart."""
    seam = np.abs(line[:, 0]) >= 180 * UNIT - 1
    pole = line[:, 1] <= -89 * UNIT
    return (seam[1:] & seam[:-1]) | (pole[1:] & pole[:-1])


def _turn(line: Line) -> int | None:
    edge = _edge(line)
    turns = np.flatnonzero(edge[1:] != edge[:-1])
    return int(turns[0]) + 1 if len(turns) else None


def level(source: dict[str, Any], detail: Level) -> dict[str, NDArray[Any]]:
    """One level of detail as arrays, with states by name."""
    world = read(source)
    for by in CUTS:
        cut(world, by)
    for state, line in ENCLAVES.items():
        enclose(world, state, line)
    seam = at_the_seam(world)
    world.rings = [ring for ring in world.rings if _large(world, ring, detail.least)]
    world.rings.sort(key=lambda ring: -abs(area(world.outline(ring[1]))))
    return packed(world, seam, detail.off)


def _large(world: Topology, ring: tuple[str, list[int]], least: float) -> bool:
    return ring[0] in ENCLAVES or bool(np.ptp(world.outline(ring[1]), axis=0).sum() > least * UNIT)


def packed(world: Topology, seam: set[int], off: float) -> dict[str, NDArray[Any]]:
    """The arcs in use: first points and steps, lengths, kinds (0 coast, 1 border, 2 seam); the
    rings: their states, lengths and arcs."""
    uses = Counter(ref if ref >= 0 else ~ref for _, refs in world.rings for ref in refs)
    inner = {
        ~ref if ref < 0 else ref for name, refs in world.rings if name in ENCLAVES for ref in refs
    }
    used = sorted(uses)
    number = {arc: place for place, arc in enumerate(used)}
    lines = [stepped(thinned(world.arcs[arc], off)) for arc in used]
    steps = np.concatenate([np.diff(line, axis=0) for line in lines])
    names = sorted({state for state, _ in world.rings})
    refs = [number[ref] if ref >= 0 else ~number[~ref] for _, ring in world.rings for ref in ring]
    kinds = [2 if arc in seam else int(uses[arc] > 1 or arc in inner) for arc in used]
    return {
        "starts": np.array([line[0] for line in lines], np.int32),
        "steps_x": steps[:, 0].astype(np.int16),
        "steps_y": steps[:, 1].astype(np.int16),
        "lengths": np.array([len(line) - 1 for line in lines], np.uint16),
        "kinds": np.array(kinds, np.uint8),
        "states": np.array([names.index(state) for state, _ in world.rings], np.uint8),
        "counts": np.array([len(ring) for _, ring in world.rings], np.uint16),
        "refs": np.array(refs, np.int16),
        "names": np.array(names),
    }


def stepped(line: Line) -> Line:
    """The line with no step longer than `STRIDE` along either axis, nor around the globe."""
    line = np.stack([np.unwrap(line[:, 0], period=360 * UNIT), line[:, 1]], axis=1)
    parts = [line[:1]]
    for a, b in pairwise(line):
        pieces = int(np.abs(b - a).max()) // STRIDE + 1
        parts.append(np.linspace(a, b, pieces + 1)[1:].round().astype(np.int32))
    return np.concatenate(parts)


def fetch(into: Path) -> tarfile.TarFile:
    """The npm package, opened."""
    done = subprocess.run(
        ["npm", "pack", "--silent", PACKAGE], cwd=into, check=True, capture_output=True, text=True
    )
    return tarfile.open(into / done.stdout.split()[-1])


def main(out: Path) -> None:
    """Build the map into `out` and say how large it came out."""
    out.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, fetch(Path(folder)) as package:
        for place, detail in enumerate(LEVELS):
            member = package.extractfile(f"package/{detail.source}.json")
            source = json.loads(member.read() if member is not None else b"")
            found = level(source, detail)
            arrays |= {f"{name}_{place}": values for name, values in found.items()}
            sys.stdout.write(f"{detail.source}: {len(found['steps_x'])} points\n")
        licence = package.extractfile("package/LICENSE")
        (out / "LICENSE.txt").write_bytes(licence.read() if licence is not None else b"")
    states = {str(name) for key in arrays if "names" in key for name in arrays[key]}
    (out / "states.txt").write_text("\n".join(sorted(states)) + "\n", encoding="utf-8")
    np.savez_compressed(out / "world.npz", **arrays)
    sys.stdout.write(f"world.npz {(out / 'world.npz').stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "assets/map"))
