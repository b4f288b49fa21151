"""What each seat believed of the other leader, turn by turn: for after the ending."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.sight.belief import beliefs, believed
from game.engine.sight.views import views
from game.engine.state import State

if TYPE_CHECKING:
    from game.record.game import Game


@dataclass(frozen=True)
class Mind:
    """For how likely a seat held it that a nature of the other lies above its mean (0..1)."""

    moment: str
    seat: str
    nature: str
    chance: float


def minds(game: Game) -> tuple[Mind, ...]:
    """All that was believed, at each sealing and at last."""
    states = [*(step.before for step in game.steps), game.state]
    return tuple(mind for state in states for mind in _at(game, state))


def course(told: Sequence[Mind], seat: str, nature: str) -> list[Mind]:
    """What one seat believed of one nature of the other, in the order of turns."""
    return [each for each in told if (each.seat, each.nature) == (seat, nature)]


def furthest(told: Sequence[Mind]) -> Mind:
    """The first of those that lie furthest from an even chance."""
    return max(told, key=lambda each: abs(each.chance - 0.5))


def _at(game: Game, state: State) -> Iterator[Mind]:
    model = game.model
    for seat, row in model.index.seats.items():
        chances = beliefs(model, views(model, state, row))[:, 0].tolist()
        for nature, chance in zip(believed(model, row), chances, strict=True):
            yield Mind(model.turns[state.turn], seat, nature, chance)
