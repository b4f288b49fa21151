"""Presets: each change names one number of the scenario, and the outcome is still one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from game.scenario.format import Scenario
from game.scenario.marks import Place
from game.scenario.problems import did_you_mean
from game.scenario.refs.context import Context
from game.scenario.retell_format import retold


def check(context: Context) -> None:
    """All presets, and the default one."""
    context.one(("preset",), "preset", context.scenario.preset)
    for name, preset in context.scenario.presets.items():
        path = ("presets", name, "changes")
        found = [names_a_number(context, (*path, change), change) for change in preset.changes]
        if found and all(found):
            still_holds(context, path, preset.changes)


def names_a_number(context: Context, path: Place, change: str) -> bool:
    """Whether a dotted path leads to a number of the scenario; if not, that is reported."""
    here: Any = context.scenario
    parts = change.split(".")
    for index, part in enumerate(parts):
        known = _entries(here)
        if part not in known:
            where = ".".join(parts[:index]) or "the scenario"
            message = f"{where} has no entry {part!r}"
            context.report_key(path, "reference", message, did_you_mean(part, known))
            return False
        here = known[part]
    return _is_number(context, path, change, here)


def _is_number(context: Context, path: Place, change: str, value: Any) -> bool:
    fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not fits:
        message = f"{change!r} is not a number of the scenario"
        context.report_key(path, "reference", message, "name a single number by its path")
    return fits


def _entries(here: Any) -> dict[str, Any]:
    if isinstance(here, BaseModel):
        return {name: getattr(here, name) for name in type(here).model_fields}
    if isinstance(here, list):
        return {str(index): item for index, item in enumerate(here)}
    return here if isinstance(here, dict) else {}


def still_holds(context: Context, path: Place, changes: Mapping[str, float]) -> None:
    """Report whatever keeps the scenario from being one with these changes made."""
    data = context.scenario.model_dump()
    for change, value in changes.items():
        *parents, last = change.split(".")
        here: Any = data
        for part in parents:
            here = here[int(part)] if isinstance(here, list) else here[part]
        here[int(last) if isinstance(here, list) else last] = value
    try:
        Scenario.model_validate(data)
    except ValidationError as error:
        first = retold(error, data, context.marks)[0]
        said = f"{first.message}; {first.remedy}"
        message = f"with these changes the scenario no longer holds: {said}"
        context.report_key(path, "bounds", message, "change the numbers so that they fit")
