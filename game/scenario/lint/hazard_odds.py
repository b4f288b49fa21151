"""Hazards that at the start are all but sure, or all but impossible."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, expm1, log1p
from typing import TYPE_CHECKING

from game.scenario.format import Event, Odds, Scenario
from game.scenario.lint.start import Start, first_hours
from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

MOST, LEAST = 0.5, 1e-9


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of hazards that the first turn would draw above 0.5 or below 1e-9.

    Their `when` is taken to hold; conditions under `plus` count as they are at the start.
    """
    start = Start(loaded.scenario)
    hours = first_hours(loaded.scenario)
    for name, event in loaded.scenario.events.items():
        if event.hazard is None:
            continue
        chance = per_turn(_logit(loaded.scenario, start, name, event, event.hazard), hours)
        if not LEAST <= chance <= MOST:
            yield warn(
                loaded,
                ("events", name, "hazard"),
                "hazard-odds",
                f"with everything as it is at the start, {name} has a probability of "
                f"{chance:.2g} in the first turn",
                f"{'lower' if chance > MOST else 'raise'} its base or its terms",
            )


def per_turn(logit: float, hours: float) -> float:
    """`1 - (1 - p)^(hours / 12)` with p the logistic of the logit, good to about 1e-15.

    For looking over a scenario only: the engine has its own exact tables.
    """
    soft = max(logit, 0.0) + log1p(exp(-abs(logit)))
    return -expm1(-soft * hours / 12)


def _logit(scenario: Scenario, start: Start, name: str, event: Event, odds: Odds) -> float:
    logit = odds.base
    for variable, weight in odds.terms.items():
        low, high = scenario.variables[variable].range
        logit += weight * (scenario.variables[variable].start - low) / (high - low)
    for text, plus in odds.plus.items():
        if start.holds("events", name, "hazard", "plus", text):
            logit += plus
    if event.ends is not None and scenario.endings[event.ends].kind == "war":
        logit += scenario.presets[scenario.preset].war_dial
    return logit
