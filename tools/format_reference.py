"""`python -m tools.format_reference`: writes docs/format.md, every entry of every format.

The models are the only source: what the loader takes is what the page says.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.record.form import Record
from game.scenario.format import Scenario, base, look, plot
from game.seats.script import Script

PAGE = Path(__file__).resolve().parent.parent / "docs" / "format.md"
HEAD = """\
# All entries of the formats

Written by `python -m tools.format_reference` from the models that read the files; do not edit it
by hand. [scenario.md](scenario.md) explains the parts one by one, [records.md](records.md) the
records and [seats.md](seats.md) the scripts.

In the places `*` stands for an id of the author's and `[]` for each item of a list. An entry with
*required* has no default. Every scenario may also say `extends: ID` at its root.
"""
ROOTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("The scenario", Scenario),
    ("The record", Record),
    ("The script", Script),
)
_NAMED: tuple[tuple[Any, str], ...] = (
    (base.Id, "an id"),
    (base.Text, "text"),
    (look.Short, "at most 16 letters"),
    (look.Label, "at most 40 letters"),
    (base.Expr, "a condition"),
    (base.Date, "a date"),
    (base.Clock, "a clock time"),
    (base.Moment, "a moment"),
    (base.Effects, "numbers by variable"),
    (base.Levels, "levels by issue"),
    (plot.Place, "a place `[longitude, latitude]`"),
    (plot.Deed, "a deed"),
    (float, "a number"),
    (int, "a whole number"),
    (bool, "`true` or `false`"),
    (str, "text"),
)
_BOUNDS = {
    "ge": "at least {:g}",
    "gt": "more than {:g}",
    "le": "at most {:g}",
    "lt": "less than {:g}",
    "min_length": "at least {} of them",
    "max_length": "at most {} of them",
}


def text() -> str:
    """The whole page."""
    parts = [HEAD]
    for title, root in ROOTS:
        parts.append(f"\n## {title}\n")
        parts += [_section(model, places) for model, places in _models(root).items()]
    return "\n".join(parts)


def _models(root: type[BaseModel]) -> dict[type[BaseModel], list[str]]:
    """Every model below `root` with the places where it stands, the root first."""
    found: dict[type[BaseModel], list[str]] = {}
    waiting = [(root, "")]
    while waiting:
        model, place = waiting.pop(0)
        known = model in found
        found.setdefault(model, []).append(place)
        if not known:
            for name, hint in _entries(model):
                at = f"{place}.{name}".strip(".")
                waiting += _inside(hint, at)
    return found


def _entries(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """Names and types of a model's entries; `*` for those that may have any name."""
    hints = get_type_hints(model, include_extras=True)
    yield from ((name, hints[name]) for name in model.model_fields)
    if model.model_config.get("extra") == "allow":
        yield "*", get_args(hints["__pydantic_extra__"])[1]


def _inside(hint: Any, place: str) -> list[tuple[type[BaseModel], str]]:
    """The models that a type holds, with their places."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [(hint, place)]
    origin, arguments = get_origin(hint), get_args(hint)
    below = place + {dict: ".*", list: "[]"}.get(origin, "")
    return [found for argument in arguments for found in _inside(argument, below)]


def _section(model: type[BaseModel], places: list[str]) -> str:
    where = ", ".join(f"`{place}`" for place in dict.fromkeys(places) if place)
    rows = [_row(model, name, hint) for name, hint in _entries(model)]
    told = inspect.cleandoc(model.__doc__ or "")
    head = f"### {model.__name__}\n" + (f"\nAt {where}.\n" if where else "")
    return "\n".join([head, told, "", "| entry | takes | default |", "|---|---|---|", *rows, ""])


def _row(model: type[BaseModel], name: str, hint: Any) -> str:
    field = model.model_fields.get(name)
    takes = told(hint) + (_bounds(field) if field and not _is_text(hint) else "")
    shown = f"`{field.alias or name}`" if field else "*any other*"
    return f"| {shown} | {takes} | {_default(field) if field else ''} |"


def told(hint: Any) -> str:
    """A type in the words of the manual."""
    for known, words in _NAMED:
        if hint == known:
            return words
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _composed(get_origin(hint), get_args(hint))


def _composed(origin: Any, arguments: tuple[Any, ...]) -> str:
    if origin is Annotated:
        return told(arguments[0])
    if origin in (Union, UnionType):
        return ", or ".join(told(each) for each in arguments if each is not NoneType)
    if origin is Literal:
        return " ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return "two numbers `[least, most]`"
    if origin is list:
        return f"a list: {told(arguments[0])}"
    if origin is dict:
        return f"by {told(arguments[0]).removeprefix('an ').removeprefix('a ')}: " + told(
            arguments[1]
        )
    raise TypeError(f"no words for {origin!r} of {arguments!r}")


def _is_text(hint: Any) -> bool:
    return hint is str or (get_origin(hint) is Annotated and get_args(hint)[0] is str)


def _bounds(field: FieldInfo) -> str:
    found = [
        f", {words.format(getattr(limit, name))}"
        for limit in field.metadata
        for name, words in _BOUNDS.items()
        if getattr(limit, name, None) is not None
    ]
    return "".join(found)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "*required*"
    value = field.get_default(call_default_factory=True)
    if value is None or value in ("", {}, []):
        return "none"
    if isinstance(value, BaseModel):
        return "as below"
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{_plain(value)}`"


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_plain(each) for each in value)}]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def main(page: Path = PAGE) -> int:
    """Write the page."""
    page.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
