"""Texts that their author meant to write later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from game.scenario.lint.tools import warn
from game.scenario.marks import Place
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

_MARKS = re.compile(
    r"\b(TODO|TBD|FIXME|XXX+)\b|\?\?\?|\b(lorem ipsum|to be written|placeholder)\b"
    r"|\[(insert|text|citation needed)[^]]*\]|<[a-z][a-z ]*>",
    re.IGNORECASE,
)


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of marks such as TODO, ??? or <name here> in any text."""
    for path, text in _texts(loaded.scenario.model_dump(), ()):
        if found := _MARKS.search(text):
            yield warn(
                loaded,
                path,
                "placeholder",
                f"the text still holds {found.group()!r}",
                "write what belongs there",
            )


def _texts(value: Any, path: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number))
