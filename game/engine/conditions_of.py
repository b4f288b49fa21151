"""The conditions of a scenario, compiled in the scope in which each of them is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from game.engine.conditions import Compiler, Condition
from game.engine.index import Index
from game.scenario.expressions import Names, Scope, resolve
from game.scenario.format import Scenario


@dataclass
class Conditions:
    """Compiles texts; None stays None."""

    scenario: Scenario
    index: Index
    _made: dict[tuple[str, str], Condition] = field(default_factory=dict)

    @cached_property
    def names(self) -> Names:
        """All names of the scenario."""
        return Names.of(self.scenario)

    def truth(self, text: str | None) -> Condition | None:
        """A condition that reads the truth."""
        return None if text is None else self._compiled(text, "", Scope.truth())

    def settlement(self, text: str | None) -> Condition | None:
        """A condition that may also read the agreed terms."""
        return None if text is None else self._compiled(text, "settlement:", Scope.settlement())

    def seat(self, text: str | None, seat: str) -> Condition | None:
        """A condition that reads what a seat knows."""
        if text is None:
            return None
        made = self._made.get((key := f"seat:{seat}", text))
        return made or self._compiled(text, key, Scope.seat(seat))

    def _compiled(self, text: str, key: str, scope: Scope) -> Condition:
        if (key, text) not in self._made:
            seat = self.index.seats[key[5:]] if key.startswith("seat:") else None
            node = resolve(text, self.names, scope)
            self._made[key, text] = Compiler(self.index, seat).compile(node)
        return self._made[key, text]
