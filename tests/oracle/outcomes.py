"""What happens to the state at once: sums of effects, flags, issues that move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from game.scenario.format import Outcome
from tests.oracle.book import Book
from tests.oracle.numbers import soft_clip
from tests.oracle.state import OracleState


class Sum:
    """Changes by variable, added up on the grid."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.total: Counter[str] = Counter()

    def add(self, effects: Mapping[str, float], scale: float | None = None) -> None:
        """Add effects as the file states them, or scaled and put on the grid again."""
        for variable, effect in effects.items():
            amount = self.book.on_grid(variable, effect)
            if scale is not None:
                amount = self.book.on_grid(variable, amount * scale)
            self.total[variable] += amount  # type: ignore[assignment]

    def of(self, variable: str) -> float:
        """The sum for one variable."""
        return float(self.total[variable])

    def clip_in(self, state: OracleState) -> None:
        """Move the variables by their sums."""
        for variable, x in state.variables.items():
            low, high = self.book.scenario.variables[variable].range
            state.variables[variable] = soft_clip(x, self.of(variable), low, high)


def move_flags_and_issues(state: OracleState, outcomes: Iterable[Outcome]) -> None:
    """Clear flags, then set flags, then move issues; a later outcome overrides."""
    outcomes = list(outcomes)
    for outcome in outcomes:
        for flag in outcome.clear:
            state.flags[flag] = False
    for outcome in outcomes:
        for flag in outcome.set:
            state.flags[flag] = True
            state.flag_set[flag] = state.turn
    for outcome in outcomes:
        state.stands.update(outcome.stands)
