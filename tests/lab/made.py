"""Worlds made by hand: so many of each fate, without playing any."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from game.engine.compile import compile_model
from game.engine.model import Model
from game.lab.fates import Fates
from game.lab.worlds import BOUND, Worlds
from tests.record.making import small

Fate = tuple[str, int, str | None]
"""The ending of a world, the row of its last turn, and the hazard that led to war."""


@cache
def model(preset: str = "calm_school") -> Model:
    """The small scenario, compiled once a preset."""
    return compile_model(small().scenario, preset)


def marked(*names: str, why: str = "He would like to.") -> Model:
    """The small scenario's model, in which these choices are marked as temptations."""
    form = small().scenario
    choices = {
        seat: {
            name: each.model_copy(update={"temptation": why}) if name in names else each
            for name, each in its.items()
        }
        for seat, its in form.choices.items()
    }
    return compile_model(form.model_copy(update={"choices": choices}), "calm_school")


def made(fates: Sequence[Fate], preset: str = "calm_school", seed: int = 7) -> Worlds:
    """Worlds with these fates, in this order, of a record that both seats are bound to."""
    of = model(preset)
    blank = Fates.blank(of.sizes.hazards, len(fates))
    for world, (ending, turn, cause) in enumerate(fates):
        blank.ending[world] = of.index.endings[ending]
        blank.ended[world] = turn
        if cause is not None:
            blank.cause[world] = of.index.hazards[cause]
    seats = {"north": BOUND, "south": BOUND}
    return Worlds(of, "strait", seed, 0, "kept", seats, blank)


WAR: Fate = ("burning_strait", 1, "shots")
COUP: Fate = ("thrown_out", 1, None)
CALM: Fate = ("calm", 2, None)
END: Fate = ("adjourned", 2, None)
TERMS: Fate = ("any_terms", 1, None)
TRADE: Fate = ("good_terms", 2, None)
