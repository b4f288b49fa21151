"""How far the figures move when every coefficient of a scenario is shaken.

The numbers of a crisis are judgement. So many models are made of one, in each of which every
coefficient is multiplied by 1 + 20 % of a draw of its own, evenly from -1 to 1; all are played
over the same luck. The draw is a hash of the model's number and the coefficient's name, so
that a model is the same whatever else the scenario holds, and in whatever order.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Floats
from game.engine.compile.presets import with_preset
from game.lab.compiled import Executor
from game.lab.crew import Crew, crew_of, in_order
from game.lab.experiment import play
from game.lab.shares import Z95
from game.lab.worlds import Redraw, experiment_of
from game.record.form import Record
from game.scenario import Loaded
from game.scenario.format import Scenario

AMOUNT = 0.2
"""A coefficient moves by at most this part of itself."""

COEFFICIENTS = (
    "variables.*.drift",
    "variables.*.pull.*",
    "choices.*.*.effects.*",
    "choices.*.*.otherwise.effects.*",
    "events.*.effects.*",
    "events.*.hazard.terms.*",
    "events.*.hazard.plus.*",
    "events.*.chance.terms.*",
    "events.*.chance.plus.*",
    "tones.*.arrives.*.*",
    "tones.*.public.*.*",
    "issues.*.levels.*.public.*.*",
    "seats.*.believes.*.choices.*",
    "seats.*.believes.*.offers.*.*",
    "seats.*.believes.*.events.*",
    "seats.*.believes.*.flags.*",
    "seats.*.believes.*.tones.*",
    "seats.*.character.wants.*",
    "seats.*.character.lean.*",
    "seats.*.character.urges.*.add",
    "seats.*.character.worth.*.*",
    "seats.*.character.boldness",
    "seats.*.character.caution",
    "seats.*.character.bends.*.weight",
    "seats.*.character.belief_weight",
    "seats.*.character.fear_weight",
    "seats.*.character.trust_weight",
    "seats.*.character.home_weight",
    "seats.*.character.home_boldness",
    "seats.*.character.reserve",
    "seats.*.character.regret",
    "seats.*.character.temper",
)
"""What is multiplied. Not shaken are starts, ranges, noise and spreads, hours, the chances of
hidden facts, the spread of natures, and a leader's pace and hurry: they are not weights; nor is
what makes another man of a leader (`characters`): it is laid over what was shaken."""

BASES = ("events.*.hazard.base", "events.*.chance.base")
"""What is shaken in the odds: the base of a logit is a place on a scale, whose zero means even
odds and nothing else, so a part of it has no meaning. Odds are multiplied as the coefficients
are; `ln(1 + 20 % of a draw)` is added."""


@dataclass(frozen=True)
class Shaken:
    """`counts` (models, endings): how many of `worlds` worlds each shaken model ended so."""

    endings: tuple[str, ...]
    kinds: tuple[str, ...]
    worlds: int
    counts: NDArray[np.int64]

    @property
    def models(self) -> int:
        """How many models."""
        return len(self.counts)

    def shares(self, endings: Collection[str]) -> Floats:
        """The share of the worlds with one of these endings, by model: (models,)."""
        wanted = np.array([name in endings for name in self.endings])
        shares: Floats = self.counts[:, wanted].sum(axis=1) / self.worlds
        return shares

    def of_kind(self, kind: str) -> list[str]:
        """The endings of a kind."""
        return [name for name, its in zip(self.endings, self.kinds, strict=True) if its == kind]

    def spread(self, endings: Collection[str]) -> tuple[float, float, float]:
        """The share in the model at 5, at 50 and at 95 % of all."""
        low, middle, high = np.quantile(self.shares(endings), [0.05, 0.5, 0.95]).tolist()
        return low, middle, high

    def sure(self, r: float) -> tuple[float, float]:
        """The 95 % interval of a correlation over the models (Fisher 1915, by his z)."""
        within = max(-1 + 1e-12, min(r, 1 - 1e-12))
        z, half = math.atanh(within), Z95 / math.sqrt(max(self.models - 3, 1))
        return math.tanh(z - half), math.tanh(z + half)

    def movers(self, endings: Collection[str], places: Sequence[str]) -> list[tuple[str, float]]:
        """The coefficients, of these, with which the share surely moves, the strongest first.

        With each its correlation over the models, -1..1. Of so many some would correlate by
        chance: only what lies beyond all chance correlations together (Bonferroni, 5 %) is told.
        """
        shares = self.shares(endings)
        if self.models < 3 or shares.min() == shares.max():
            return []
        draws = np.array([[draw(model, name) for model in range(self.models)] for name in places])
        found = dict(zip(places, _correlations(draws, shares).tolist(), strict=True))
        chance = NormalDist().inv_cdf(1 - 0.025 / len(places)) / math.sqrt(self.models - 1)
        beyond = [(name, r) for name, r in found.items() if abs(r) > chance]
        return sorted(beyond, key=lambda mover: -abs(mover[1]))

    def commonest(self) -> dict[str, int]:
        """In how many models each ending is the commonest; those of none are left out."""
        first = np.bincount(self.counts.argmax(axis=1), minlength=len(self.endings)).tolist()
        return {name: n for name, n in zip(self.endings, first, strict=True) if n}


@dataclass(frozen=True)
class Shake:
    """What is shaken and played: a record's line, or machines in its place, from the turn
    `since` on; `worlds` worlds of every model, always the same games, from number `first` on."""

    loaded: Loaded
    record: Record
    worlds: int
    natures: Redraw = "kept"
    hand_over: Mapping[str, str] | None = None
    first: int = 0
    since: str | None = None
    executor: Executor = "auto"


def shake(what: Shake, models: int, crew: Crew | None = None) -> Shaken:
    """Play `models` shaken models, numbered from 0, as a rule in processes on all cores."""
    counted = in_order(crew or crew_of(), count_model, what, range(models))
    endings = what.loaded.scenario.endings
    return Shaken(
        tuple(endings),
        tuple(ending.kind for ending in endings.values()),
        what.worlds,
        np.array(counted),
    )


def count_model(what: Shake, number: int) -> NDArray[np.int64]:
    """The endings of a model, counted: (endings,)."""
    loaded = shaken(what.loaded, what.record.preset, number)
    experiment = experiment_of(
        loaded,
        what.record,
        natures=what.natures,
        hand_over=what.hand_over,
        since=what.since,
        executor=what.executor,
    )
    fates = play(experiment, experiment.model(), range(what.first, what.first + what.worlds))
    return np.bincount(fates.ending, minlength=len(loaded.scenario.endings)).astype(np.int64)


def shaken(loaded: Loaded, preset: str | None, number: int) -> Loaded:
    """The scenario with all coefficients of this preset (its default one) shaken.

    What the preset changes is shaken with the rest; its war dial is not.
    """
    name = preset or loaded.scenario.preset
    data = with_preset(loaded.scenario, name).model_dump(exclude_unset=True)
    for pattern in COEFFICIENTS:
        for here, key, place in _numbers(data, pattern.split(".")):
            here[key] *= 1 + AMOUNT * draw(number, place)
    for pattern in BASES:
        for here, key, place in _numbers(data, pattern.split(".")):
            here[key] += math.log1p(AMOUNT * draw(number, place))
    data["presets"][name].pop("changes", None)
    return replace(loaded, scenario=Scenario.model_validate(data))


def places(loaded: Loaded, preset: str | None = None) -> list[str]:
    """The names of all coefficients that are shaken."""
    name = preset or loaded.scenario.preset
    data = with_preset(loaded.scenario, name).model_dump(exclude_unset=True)
    patterns = (*COEFFICIENTS, *BASES)
    return [place for each in patterns for _, _, place in _numbers(data, each.split("."))]


def _correlations(draws: Floats, shares: Floats) -> Floats:
    """The correlation of each row (coefficients, models) with the shares (models,)."""
    apart = draws - draws.mean(axis=1, keepdims=True)
    moved = shares - shares.mean()
    found: Floats = apart @ moved / (np.linalg.norm(apart, axis=1) * np.linalg.norm(moved))
    return found


def draw(number: int, place: str) -> float:
    """The draw of a coefficient in a model, -1 to 1, by name."""
    digest = blake2b(f"shake {number} {place}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") / 2**63 - 1


Numbers = Iterator[tuple[Any, Any, str]]


def _numbers(here: Any, pattern: list[str], place: str = "") -> Numbers:
    """The numbers that a pattern names: where each stands, by which key, and its name."""
    part, rest = pattern[0], pattern[1:]
    for key, name, value in _entries(here):
        if part in ("*", key):
            at = f"{place}.{name}".strip(".")
            if rest:
                yield from _numbers(value, rest, at)
            elif value is not None:
                yield here, key, at


def _entries(here: Any) -> list[tuple[Any, str, Any]]:
    """Key, name and value of what stands in a mapping or a list; nothing else holds any.

    An urge is named by its choice and its condition, for its place may change.
    """
    if isinstance(here, dict):
        return [(key, key, value) for key, value in here.items()]
    if isinstance(here, list):
        return [(at, f"{each['choice']} if {each['when']}", each) for at, each in enumerate(here)]
    return []
