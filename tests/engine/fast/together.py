"""A batch of games of the numpy engine beside the same games of the kernel."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import numpy as np

from game.engine.compile import compile_model
from game.engine.fast.advance import Advancer
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed, seal
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario.format import Scenario
from tests.engine.tables import arrays_of
from tests.oracle.generate import random_orders


class Pair:
    """The two of them, advanced together; they must agree after each turn."""

    def __init__(
        self,
        scenario: Scenario,
        games: int | list[int] = 1,
        seed: int = 1,
        preset: str | None = None,
        natures: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        self.scenario = scenario
        self.model: Model = compile_model(scenario, preset)
        numbers = range(games) if isinstance(games, int) else games
        self.state: State = start(self.model, Luck.of(seed, numbers), natures)[0]
        self.kernel = Advancer(self.model)

    @property
    def over(self) -> bool:
        """Whether all games have ended."""
        return bool(self.state.over.all())

    def play(self, orders: Sealed) -> None:
        """One turn. AssertionError: the first array, row and game that differ."""
        turn = self.model.turns[self.state.turn]
        mine = advance(self.model, self.state, orders)
        theirs = self.kernel.advance(self.state, orders)
        for one, other in zip(mine, theirs, strict=True):
            self.agree(f"after {turn}", one, other)
        self.state = theirs[0]

    def agree(self, when: str, one: object, other: object) -> None:
        """AssertionError: what differs between a batch of numpy's and one of the kernel's."""
        found = first_difference(one, other)
        assert found is None, f"{when}: {type(one).__name__}.{found}"

    def play_at_random(self, seed: int, most: int = 1000) -> None:
        """Random orders, illegal ones among them, to the end or for so many turns."""
        dice = [Random(f"{seed}/{game}") for game in range(self.state.games)]
        while not self.over and most:
            self.play(seal(self.model, [random_orders(rng, self.scenario) for rng in dice]))
            most -= 1


def first_difference(one: object, other: object) -> str | None:
    """The first array of two batches that differs, with its row and game; None for none."""
    for (path, a), (_, b) in zip(arrays_of(one), arrays_of(other), strict=True):
        if not isinstance(a, np.ndarray):
            if a != b:
                return f"{path}: numpy has {a!r}, the kernel {b!r}"
        elif a.dtype != b.dtype or a.shape != b.shape:
            return f"{path}: numpy has {a.dtype}{a.shape}, the kernel {b.dtype}{b.shape}"
        elif a.tobytes() != b.tobytes():
            at = tuple(int(i) for i in np.argwhere(_bits(a) != _bits(b))[0])
            return f"{path}{list(at)}: numpy has {a[at]!r}, the kernel {b[at]!r}"
    return None


def _bits(values: np.ndarray) -> np.ndarray:
    """The values as whole numbers, so that -0.0 is not 0.0."""
    flat = np.ascontiguousarray(values)
    return flat.view(np.int64) if flat.dtype == np.float64 else flat
