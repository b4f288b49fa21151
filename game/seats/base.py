"""What every machine seat does: take views, write orders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from game.engine.arithmetic import Floats
from game.engine.batch import Rows
from game.engine.luck import Luck, TurnLuck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.turn import START


@dataclass(frozen=True)
class SeatLuck:
    """The luck of one seat in one turn: draws under its own names, never the engine's."""

    luck: TurnLuck
    seat: str
    whole: Luck | None = None

    def take(self, games: Rows) -> SeatLuck:
        """The luck of some games of the batch."""
        whole = self.whole and self.whole.take(games)
        return SeatLuck(self.luck.take(games), self.seat, whole)

    def of_game(self, name: str) -> Floats:
        """Uniform numbers in [0, 1) that are the same in all turns of a game, shape (N,).

        ValueError: nothing but this turn's luck was given.
        """
        if self.whole is None:
            raise ValueError(f"the luck of {self.seat} is that of one turn")
        return self.whole.turn(START).uniform(f"seat.{self.seat}.{name}")

    def uniform(self, name: str) -> Floats:
        """Uniform numbers in [0, 1), shape (N,)."""
        return self.luck.uniform(f"seat.{self.seat}.{name}")

    def uniforms(self, names: Iterable[str]) -> Floats:
        """Several draws at once, shape (R, N): each as `uniform` gives it."""
        return self.luck.uniforms(tuple(f"seat.{self.seat}.{name}" for name in names))

    def normal(self, name: str) -> Floats:
        """Standard normal numbers, shape (N,)."""
        return self.luck.normal(f"seat.{self.seat}.{name}")

    def normals(self, names: Iterable[str]) -> Floats:
        """Several draws at once, shape (R, N): each as `normal` gives it."""
        return self.luck.normals(tuple(f"seat.{self.seat}.{name}" for name in names))


class Seat(Protocol):
    """A pure function (views, parameters, luck name) -> orders, over a batch of N games.

    `blind` seats decide without looking; the views given to them may be None.
    """

    @property
    def blind(self) -> bool:
        """Whether this seat needs no views."""
        ...

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Write the orders of `seat` for every game of the batch into `sealed`."""
        ...
