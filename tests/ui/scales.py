"""What North's staff made of closing the strait, by hand."""

from __future__ import annotations

from game.engine.view import Estimate
from game.seats.weighing import Shift, Weighing

WEIGHED = Weighing(
    choice="blockade",
    soon=Estimate(0.01, 0.03, 0.06),
    soon_held=Estimate(0.005, 0.01, 0.02),
    late=0.2,
    late_held=0.1,
    shifts=(
        Shift("tension", 12.0, 8.0, 16.0, 41.0, 53.0),
        Shift("trust_north", -3.0, -3.0, -3.0, -3.5, -6.5),
        Shift("fort", 1.0, 0.0, 4.0, 12.0, 13.0),
    ),
)
"""Three instruments would move, and the danger of war threefold."""
