"""Two things of one kind under one title, which a player cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from game.scenario.format import Scenario
from game.scenario.lint.tools import warn
from game.scenario.marks import Place
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

KINDS = ("variables", "flags", "facts", "issues", "tones", "channels", "events", "endings")
MORE_KINDS = ("documents", "presets", "slots")


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of a title that an earlier part of the same kind already bears.

    Variables that different seats see may share a title, as each seat's own trust does.
    """
    for path, parts in _kinds(loaded.scenario):
        first: dict[object, str] = {}
        for name, part in parts.items():
            key = _key(part)
            if key in first:
                yield warn(
                    loaded,
                    (*path, name, "title"),
                    "duplicate-title",
                    f"{name} has the same title as {first[key]}: {part.title!r}",
                    "give one of them another title",
                )
            first.setdefault(key, name)


def _key(part: Any) -> object:
    seen = getattr(part, "seen", None)
    audience = None
    if isinstance(seen, dict):
        audience = frozenset(seat for seat, sight in seen.items() if sight != "never")
    to = getattr(part, "to", getattr(part, "seat", None))
    return part.title.casefold(), audience, tuple(to) if isinstance(to, list) else to


def _kinds(scenario: Scenario) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    for kind in (*KINDS, *MORE_KINDS, "drafts"):
        yield (kind,), getattr(scenario, kind)
    for name, issue in scenario.issues.items():
        yield ("issues", name, "levels"), issue.levels
    for seat, choices in scenario.choices.items():
        yield ("choices", seat), choices
