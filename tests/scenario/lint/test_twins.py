"""Ids and titles are compared in every kind of part, and in no two kinds at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from game.scenario import Loaded
from game.scenario.lint import duplicate_titles, similar_names
from game.scenario.marks import Place

AT_ROOT: list[Place] = [
    *((kind,) for kind in ("variables", "flags", "facts", "actors", "issues", "tones")),
    *((kind,) for kind in ("channels", "drafts", "events", "endings", "documents", "presets")),
    ("slots",),
]
DEEPER: list[Place] = [
    ("issues", "fort", "levels"),
    ("choices", "north"),
    ("choices", "south"),
    ("seats", "north", "advisers"),
]
WITHOUT_TITLE: list[Place] = [("actors",), ("seats", "north", "advisers")]
WITHOUT_LIKENESS: list[Place] = [("slots",)]


def changed(part: Any, path: Place, new: Any) -> Any:
    """A copy of a part in which a mapping at a path is another."""
    if not path:
        return new
    name = path[0]
    if isinstance(part, dict):
        return {**part, name: changed(part[name], path[1:], new)}
    return part.model_copy(update={name: changed(getattr(part, str(name)), path[1:], new)})


def mapping(part: Any, path: Place) -> dict[str, Any]:
    """The mapping at a path of a scenario."""
    for name in path:
        part = part[name] if isinstance(part, dict) else getattr(part, str(name))
    return dict(part)


def with_twin(loaded: Loaded, path: Place, twin: str, **update: Any) -> tuple[Loaded, str, Any]:
    """The scenario in which the last part of a kind stands twice; its name, and the part."""
    parts = mapping(loaded.scenario, path)
    name = list(parts)[-1]
    double = parts[name].model_copy(update=update)
    scenario = changed(loaded.scenario, path, {**parts, name + twin: double})
    return replace(loaded, scenario=scenario), name, parts[name]


def told(problems: Iterator[Any], loaded: Loaded, path: Place) -> list[str]:
    """The messages that stand at the mapping itself, since the twin stands in no file."""
    return [problem.message for problem in problems if problem.mark == loaded.marks.value(path)]


@pytest.mark.parametrize("path", [path for path in AT_ROOT + DEEPER if path not in WITHOUT_TITLE])
def test_titles_are_compared_in_every_kind(small: Loaded, path: Place) -> None:
    loaded, name, part = with_twin(
        small,
        path,
        "_too",
    )
    messages = told(duplicate_titles.check(loaded), loaded, path)
    assert messages == [f"{name}_too has the same title as {name}: {part.title!r}"]


@pytest.mark.parametrize("path", [p for p in AT_ROOT + DEEPER if p not in WITHOUT_LIKENESS])
def test_ids_are_compared_in_every_kind(small: Loaded, path: Place) -> None:
    loaded, name, _ = with_twin(small, path, "x")
    messages = told(similar_names.check(loaded), loaded, path)
    assert messages == [f"{name}x and {name} differ in one letter"]


@pytest.mark.parametrize(
    ("path", "update", "alike"),
    [
        (("drafts",), {"seat": "north"}, False),
        (("drafts",), {"seat": "south"}, True),
        (("documents",), {"to": ["north"]}, False),
        (("documents",), {"to": ["south"]}, False),
        (("documents",), {"to": "south"}, True),
        (("flags",), {"seen": "public"}, True),
        (("variables",), {"seen": {"north": "exact"}}, False),
        (("variables",), {"seen": "hidden"}, True),
        (("variables",), {"title": "UNREST"}, True),
        (("variables",), {"title": "Unrest at home"}, False),
    ],
)
def test_what_no_seat_sees_side_by_side_may_be_called_alike(
    small: Loaded, path: Place, update: dict[str, Any], alike: bool
) -> None:
    loaded, _, _ = with_twin(small, path, "_too", **update)
    assert bool(told(duplicate_titles.check(loaded), loaded, path)) == alike


@pytest.mark.parametrize(
    ("seen", "alike"),
    [
        ({"north": "exact", "south": "never"}, True),
        ({"north": "exact"}, True),
        ({"south": "exact"}, False),
        ({"north": "exact", "south": "exact"}, False),
    ],
)
def test_who_never_sees_it_is_no_audience(small: Loaded, seen: dict[str, str], alike: bool) -> None:
    fear = small.scenario.variables["fear_north"]
    variables = {"one": fear, "two": fear.model_copy(update={"seen": seen})}
    loaded = replace(small, scenario=small.scenario.model_copy(update={"variables": variables}))
    found = [p.message for p in duplicate_titles.check(loaded) if p.message.startswith("two")]
    assert bool(found) == alike


def test_a_third_of_one_title_is_told_beside_the_first(small: Loaded) -> None:
    riots = small.scenario.events["riots"]
    events = dict.fromkeys(("one", "two", "three"), riots)
    loaded = replace(small, scenario=small.scenario.model_copy(update={"events": events}))
    assert [problem.message for problem in duplicate_titles.check(loaded)] == [
        "two has the same title as one: 'Riots'",
        "three has the same title as one: 'Riots'",
    ]
