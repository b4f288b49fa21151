"""A random scenario while it is being made: what exists so far, and who sees it."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.oracle.small import EAST, WEST

Plain = dict[str, Any]

SEATS = (EAST, WEST)


class Sketch:
    """The plain data of a scenario, with the random numbers that it is made from."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.data: Plain = {}

    def maybe(self, chance: float) -> bool:
        """Yes with this chance."""
        return self.rng.random() < chance

    def number(self, low: float, high: float) -> float:
        """A number of few digits, as an author would write it."""
        return round(self.rng.uniform(low, high), self.rng.choice((1, 2, 3)))

    def some(self, names: list[str], most: int) -> list[str]:
        """At least one of these names, at most so many, in any order."""
        return self.rng.sample(names, self.rng.randint(1, min(most, len(names))))

    def names(self, part: str) -> list[str]:
        """The ids of a part made so far."""
        return list(self.data.get(part, {}))

    def moments(self) -> list[str]:
        """The ids of all turns."""
        return [f"{day['date']} {turn['at']}" for day in self.data["days"] for turn in day["turns"]]

    def a_moment(self) -> str:
        """A turn's moment, or one near it."""
        moment = self.rng.choice(self.moments())
        if self.maybe(0.5):
            return moment
        return f"{moment[:11]}{self.rng.randint(0, 23):02}:{self.rng.choice((0, 15, 30)):02}"

    def span(self, variable: str) -> float:
        """How wide a variable's range is."""
        low, high = self.data["variables"][variable]["range"]
        return float(high - low)

    def effects(self, most: int = 2, size: float = 0.25) -> dict[str, float]:
        """Effects on some variables, up to this part of their range."""
        return {
            name: self.number(-size, size) * self.span(name)
            for name in self.some(self.names("variables"), most)
        }

    def seen_by(self, part: str, name: str, seat: str) -> Any:
        """How a seat sees a variable, a flag or an event: exact, never, or a blur."""
        seen = self.data[part][name].get("seen", "public")
        if isinstance(seen, list):
            return "exact" if seat in seen else "never"
        if isinstance(seen, str):
            return "exact" if seen == "public" else "never"
        return seen.get(seat, "never")

    def by_seat(self, make: Any, chance: float = 0.7) -> Plain:
        """Something for each seat that gets it."""
        return {seat: make() for seat in SEATS if self.maybe(chance)}
