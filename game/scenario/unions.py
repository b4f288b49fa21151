"""Where pydantic's complaints stand in the data, and which branch of a choice is meant.

For a value that may take several forms pydantic complains once for each form. Only the
form that the author meant is of use; it is the one that the value has the shape of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.scenario.marks import Place
from game.scenario.nodes import Plain

KEY = "[key]"
_SHAPES = frozenset(
    ("literal_error", "string_type", "dict_type", "list_type", "tuple_type", "model_type")
)


@dataclass(frozen=True)
class Complaint:
    """One or several complaints about the value at `path` (or about its key).

    `details` are pydantic's; several of them are the forms of which the value has none.
    `name` is the entry that is missing.
    """

    path: Place
    details: tuple[Mapping[str, Any], ...]
    name: str | int | None = None
    about_key: bool = False


@dataclass(frozen=True)
class _Step:
    """A part of pydantic's location: a part of the path, or the form that was tried."""

    part: str | int
    is_form: bool


_Walk = tuple[tuple[_Step, ...], Complaint]


def complaints(errors: Iterable[Mapping[str, Any]], data: Plain) -> list[Complaint]:
    """The complaints that the author needs to hear, of those that pydantic made."""
    return _settled([_walk(error, data) for error in errors], 0)


def _walk(error: Mapping[str, Any], data: Plain) -> _Walk:
    location: Sequence[str | int] = error["loc"]
    missing = error["type"] == "missing"
    name = location[-1] if missing else None
    steps = []
    here: Any = data
    for part in location[: -1 if missing else None]:
        inside = _has(here, part)
        here = here[part] if inside else here
        if part != KEY:
            steps.append(_Step(part, not inside))
    path = tuple(step.part for step in steps if not step.is_form)
    about_key = bool(location) and location[-1] == KEY
    return tuple(steps), Complaint(path, (error,), name, about_key)


def _has(data: Any, part: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(part, int) and part < len(data)
    return isinstance(data, dict) and part in data


def _settled(walks: list[_Walk], depth: int) -> list[Complaint]:
    """Groups by the first `depth` steps and keeps one form in each group of forms."""
    done = [complaint for steps, complaint in walks if len(steps) <= depth]
    groups: dict[_Step, list[_Walk]] = {}
    for steps, complaint in walks:
        if len(steps) > depth:
            groups.setdefault(steps[depth], []).append((steps, complaint))
    forms = {step: group for step, group in groups.items() if step.is_form}
    for step, group in groups.items():
        if not step.is_form:
            done += _settled(group, depth + 1)
    return done + _meant(forms, depth)


def _meant(forms: Mapping[_Step, list[_Walk]], depth: int) -> list[Complaint]:
    for group in forms.values():
        if not all(_of_shape(walk, depth) for walk in group):
            return _settled(group, depth + 1)
    alike = [complaint for group in forms.values() for _, complaint in group]
    if not alike:
        return []
    details = tuple(detail for complaint in alike for detail in complaint.details)
    return [Complaint(alike[0].path, details)]


def _of_shape(walk: _Walk, depth: int) -> bool:
    steps, complaint = walk
    return len(steps) == depth + 1 and complaint.details[0]["type"] in _SHAPES
