"""Every entry of the format, found by walking its schema along the small scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, NamedTuple

from game.scenario.budget import Budget
from game.scenario.format import Scenario
from game.scenario.marks import Mark, Marks, Place, dotted
from game.scenario.nodes import plain
from game.scenario.problems import Problem
from game.scenario.reader import read
from game.scenario.text import decode
from game.scenario.validate import validate
from tests.scenario.conftest import SMALL

Schema = dict[str, Any]

SCHEMA: Schema = Scenario.model_json_schema()
PARTS: dict[str, Schema] = SCHEMA["$defs"] | {"Scenario": SCHEMA}
DATA: Any = plain(read(decode(SMALL.read_bytes(), "small.yaml"), Budget())[0])

# The small scenario names nobody else for a chair, so that tests of opponents find but one.
NORTH = DATA["seats"]["north"]
NORTH["character"]["bends"] = {"fear": {"nature": "resolve", "weight": 0.5}}
NORTH["characters"] = {
    "keen": {"title": "The keen", "text": "She likes it.", "boldness": 1, "judgement": "invented"}
}


class Entry(NamedTuple):
    """An entry of a part of the format, with a place for it in the small scenario."""

    part: str
    name: str
    schema: Schema
    parent: Place
    required: bool

    @property
    def path(self) -> Place:
        return (*self.parent, self.name)

    def __str__(self) -> str:
        return f"{self.part}.{self.name}"


def forms(schema: Schema) -> list[Schema]:
    """The forms that a value may take, references followed."""
    if "$ref" in schema:
        return forms(PARTS[schema["$ref"].rsplit("/", 1)[-1]])
    if "anyOf" in schema:
        return [form for inner in schema["anyOf"] for form in forms(inner)]
    return [schema]


def _walk(schema: Schema, value: Any, path: Place) -> Iterator[Entry]:
    for form in forms(schema):
        if "properties" in form and isinstance(value, dict):
            for name, inner in form["properties"].items():
                yield Entry(form["title"], name, inner, path, name in form.get("required", ()))
                if name in value:
                    yield from _walk(inner, value[name], (*path, name))
        elif form.get("type") == "object" and isinstance(value, dict):
            for key, item in value.items():
                yield from _walk(inside(form), item, (*path, key))
        elif form.get("type") == "array" and isinstance(value, list):
            for number, item in enumerate(value):
                yield from _walk(inside(form), item, (*path, number))


def inside(form: Schema) -> Schema:
    """The schema of what a mapping or a list holds."""
    if form["type"] == "array":
        found: Schema = form["prefixItems"][0] if "prefixItems" in form else form["items"]
        return found
    patterns = form.get("patternProperties", {"": form.get("additionalProperties")})
    return dict(next(iter(patterns.values())))


def at(data: Any, path: Place) -> Any:
    """What stands at a path; KeyError or IndexError where there is nothing."""
    for part in path:
        data = data[part]
    return data


def stands(entry: Entry) -> bool:
    """Whether the small scenario has the entry itself, not only its part."""
    return entry.name in at(DATA, entry.parent)


def entries() -> list[Entry]:
    """Each entry of each part once, where the small scenario has it, else beside its like."""
    found: dict[tuple[str, str], Entry] = {}
    for entry in _walk(SCHEMA, DATA, ()):
        key = entry.part, entry.name
        if key not in found or (stands(entry) and not stands(found[key])):
            found[key] = entry
    return list(found.values())


def planted(path: Place, value: Any) -> Any:
    """The small scenario's data with another value at a path; the rest is shared."""
    return _changed(DATA, path, lambda holder, last: holder.__setitem__(last, value))


def without(path: Place) -> Any:
    """The small scenario's data without the entry at a path."""
    return _changed(DATA, path, lambda holder, last: holder.__delitem__(last))


def _changed(data: Any, path: Place, change: Callable[[Any, str | int], None]) -> Any:
    holder = copy(data)
    if len(path) == 1:
        change(holder, path[0])
    else:
        holder[path[0]] = _changed(holder[path[0]], path[1:], change)
    return holder


def _stands(data: Any, path: Place) -> bool:
    try:
        at(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


class Places(Marks):
    """Marks that name the path itself: column 1 for a key, 2 for a value."""

    def __init__(self, data: Any) -> None:
        self._data = data

    def value(self, path: Place) -> Mark:
        while not _stands(self._data, path):
            path = path[:-1]
        return Mark(dotted(path), 1, 2)

    def key(self, path: Place) -> Mark:
        is_entry = bool(path) and isinstance(path[-1], str) and _stands(self._data, path)
        return Mark(dotted(path), 1, 1) if is_entry else self.value(path)


def judged(data: Any) -> tuple[Marks, list[Problem]]:
    """What the format says of data, and where its places are."""
    marks = Places(data)
    return marks, validate(data, marks)[1]
