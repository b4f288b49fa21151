"""The parts of a scenario that say something of the world, and whether they say whence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.scenario.format import Scenario
from game.scenario.format.base import Claim
from game.scenario.lint.tools import warn
from game.scenario.marks import Place
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

PLAIN = (
    "seats",
    "variables",
    "flags",
    "facts",
    "actors",
    "issues",
    "channels",
    "drafts",
    "events",
    "endings",
    "documents",
    "presets",
    "starts",
)
"""The mappings at the root whose parts are claims."""


@dataclass(frozen=True)
class SourceCount:
    """How many claims have a source only, a judgement only, both, or neither."""

    source: int = 0
    judgement: int = 0
    both: int = 0
    neither: int = 0

    @property
    def total(self) -> int:
        """All claims."""
        return self.source + self.judgement + self.both + self.neither


@dataclass(frozen=True)
class SourceCounts:
    """The counts by class of claim, `choices`, `events`, ..., in a fixed order."""

    by_class: Mapping[str, SourceCount]

    @property
    def all(self) -> SourceCount:
        """The sum over all classes."""
        return _sum(self.by_class.values())

    def items(self) -> Iterator[tuple[str, int]]:
        """What there is and how much of it, for a line of text."""
        for name, count in self.by_class.items():
            yield name, count.total
        total = self.all
        yield "with a source", total.source + total.both
        yield "by judgement alone", total.judgement
        yield "with neither", total.neither


def claims(scenario: Scenario) -> Iterator[tuple[str, Place, Claim]]:
    """Every claim with its class and its path."""
    for kind in PLAIN:
        parts: Mapping[str, Claim] = getattr(scenario, kind)
        for name, part in parts.items():
            yield kind, (kind, name), part
    for seat, chair in scenario.seats.items():
        for name, adviser in chair.advisers.items():
            yield "advisers", ("seats", seat, "advisers", name), adviser
        for name, character in chair.characters.items():
            yield "characters", ("seats", seat, "characters", name), character
        for name, belief in chair.believes.items():
            yield "beliefs", ("seats", seat, "believes", name), belief
        if chair.price is not None:
            yield "prices", ("seats", seat, "price"), chair.price
    for name, mark in scenario.plot.marks.items() if scenario.plot else ():
        yield "marks", ("plot", "marks", name), mark
    if scenario.model is not None:
        for name, assumption in scenario.model.assumes.items():
            yield "assumptions", ("model", "assumes", name), assumption
        for name, objection in scenario.model.objections.items():
            yield "objections", ("model", "objections", name), objection
    for seat, choices in scenario.choices.items():
        for name, choice in choices.items():
            yield "choices", ("choices", seat, name), choice


def counts(loaded: Loaded) -> SourceCounts:
    """How many claims of a scenario name a source, admit to judgement, or do neither."""
    found: dict[str, list[SourceCount]] = {}
    for kind, _, claim in claims(loaded.scenario):
        found.setdefault(kind, []).append(_count(claim))
    return SourceCounts({kind: _sum(parts) for kind, parts in found.items()})


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of claims that have neither a source nor a judgement."""
    for _, path, claim in claims(loaded.scenario):
        if not claim.source and not claim.judgement:
            yield warn(
                loaded,
                path,
                "unsourced",
                f"{path[-1]} says neither where it comes from nor that it is judged",
                "add source: the work or page it is taken from, "
                "or judgement: what you judged, in a few words",
            )


def _count(claim: Claim) -> SourceCount:
    match bool(claim.source), bool(claim.judgement):
        case True, True:
            return SourceCount(both=1)
        case True, False:
            return SourceCount(source=1)
        case False, True:
            return SourceCount(judgement=1)
        case _:
            return SourceCount(neither=1)


def _sum(parts: Iterable[SourceCount]) -> SourceCount:
    found = list(parts)
    return SourceCount(
        sum(part.source for part in found),
        sum(part.judgement for part in found),
        sum(part.both for part in found),
        sum(part.neither for part in found),
    )
