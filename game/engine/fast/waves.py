"""Luck, the long waves and the soft clip, on whole rows: sections 2, 3 and 8 of docs/engine.md."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import LANES, Row
from game.engine.fast.forms import Ground, Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.vectors import at_most, below

_30, _27, _31 = np.uint64(30), np.uint64(27), np.uint64(31)
_11, _52 = np.uint64(11), np.uint64(52)
_ONE = np.uint64(1)
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_FINE = 2.0**-53

STRETCH = 64
"""Lanes that the pulls go through at a time: all variables of so many fit into the first cache."""


@compiled
def mix(z: np.uint64) -> np.uint64:
    """The finalizer of splitmix64."""
    z = (z ^ (z >> _30)) * _FIRST
    z = (z ^ (z >> _27)) * _SECOND
    return z ^ (z >> _31)


@compiled
def uniform(key: np.uint64, name: np.uint64) -> float:
    """One draw of one game."""
    return np.float64(mix(key + name) >> _11) * _FINE


@compiled
def uniforms(keys: Row, name: np.uint64, into: Row) -> None:
    """One draw of every game."""
    for i in range(LANES):
        into[i] = np.float64(mix(keys[i] + name) >> _11) * _FINE


@compiled
def begin_luck(block: Block, seed: np.uint64, first: np.uint64) -> None:
    """The keys of a block of games with numbers from `first` on."""
    base = mix(seed)
    for i in range(LANES):
        block.keys[0, i] = mix(base + _GOLDEN * (first + np.uint64(i) + _ONE))


@compiled
def turn_luck(block: Block, name: np.uint64) -> None:
    """The keys of a turn."""
    for i in range(LANES):
        block.keys[1, i] = mix(block.keys[0, i] ^ name)


@compiled
def normal(ground: Ground, key: np.uint64, name: np.uint64) -> float:
    """One normal draw of one game."""
    return float(ground.normal[mix(key + name) >> _52])


@compiled
def add_normals(ground: Ground, keys: Row, name: np.uint64, sd: float, into: Row) -> None:
    """Add a normal draw, times `sd`, in every game."""
    normal = ground.normal
    for i in range(LANES):
        into[i] += sd * normal[mix(keys[i] + name) >> _52]


@compiled
def waves(tables: Tables, block: Block, turn: int) -> None:
    """Step 4: drift, pulls and noise come to the effects, and all is soft-clipped in."""
    ground, sums = tables.ground, block.sums
    for variable in range(tables.size.variables):
        drift, row = ground.drift[turn, variable], sums[variable]
        for i in range(LANES):
            row[i] += drift
    for first in range(0, LANES, STRETCH):
        _pull(ground, turn, block.numbers, sums, first)
    for shaken in range(ground.shaken.shape[0]):
        row = sums[ground.shaken[shaken]]
        name, sd = ground.noise_names[shaken], ground.noise[turn, shaken]
        add_normals(ground, block.keys[1], name, sd, row)
    for variable in range(tables.size.variables):
        _clip(ground, variable, block.numbers[variable], sums[variable])
    block.moved[:] = 0


@compiled
def _pull(ground: Ground, turn: int, numbers: Row, sums: Row, first: int) -> None:
    """All pulls in a stretch of lanes: so much of all variables stays near at hand."""
    for pull in range(ground.pulled.shape[0]):
        other, k = ground.puller[pull], ground.pull[turn, pull]
        rest, x = ground.rest[other], numbers[other, first : first + STRETCH]
        row = sums[ground.pulled[pull], first : first + STRETCH]
        for i in range(STRETCH):
            row[i] += k * (x[i] - rest)


@compiled
def clip_moved(tables: Tables, block: Block) -> None:
    """Soft-clip the sums of the variables that something moved, and begin new sums."""
    for variable in range(tables.size.variables):
        if block.moved[variable]:
            _clip(tables.ground, variable, block.numbers[variable], block.sums[variable])
    block.moved[:] = 0


@compiled
def _clip(ground: Ground, variable: int, x: Row, change: Row) -> None:
    """Add a change to a variable, outward steps shrinking in the outer tenth of its range."""
    low, high, zone = ground.low[variable], ground.high[variable], ground.zone[variable]
    top, bottom, m2 = high - zone, low + zone, ground.square[variable]
    grid, fine = ground.grid[variable], ground.fine[variable]
    for w in range(0, LANES, 64):
        up, down = ~at_most(change, w, 0.0), below(change, w, 0.0)
        before, part = x[w : w + 64], change[w : w + 64]
        for i in range(64):
            part[i] += before[i]
        up &= ~at_most(change, w, top)
        down &= below(change, w, bottom)
        while up:
            i = lowest(up)
            edge = max(before[i], top)
            room = high - edge
            part[i] = high - (room * m2) / (m2 + room * (part[i] - edge))
            up &= up - _ONE
        while down:
            i = lowest(down)
            edge = min(before[i], bottom)
            room = edge - low
            part[i] = low + (room * m2) / (m2 + room * (edge - part[i]))
            down &= down - _ONE
        for i in range(64):
            before[i] = min(max(np.floor(part[i] * fine + 0.5) * grid, low), high)
            part[i] = 0.0
