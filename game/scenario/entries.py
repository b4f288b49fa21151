"""Which entries the format knows at a place: for "did you mean"."""

from __future__ import annotations

import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from game.scenario.marks import Place


def entries_at(path: Place, root: type[BaseModel]) -> list[str]:
    """The names of the entries that a part of `root` at `path` may have; none if it is no part."""
    kinds: list[Any] = [root]
    for part in path:
        kinds = [inner for kind in kinds for inner in _inside(kind, part)]
    return [_name(kind, field) for kind in kinds if _is_part(kind) for field in kind.model_fields]


def _name(kind: type[BaseModel], field: str) -> str:
    return kind.model_fields[field].alias or field


def _is_part(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _inside(kind: Any, part: str | int) -> list[Any]:
    """The types that an entry or item of this type may have."""
    if _is_part(kind):
        found = kind.model_fields.get(part)
        return _forms(found.annotation) if found else []
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is dict and isinstance(part, str):
        return _forms(arguments[1])
    if origin in (list, tuple) and isinstance(part, int):
        return _forms(arguments[0])
    return []


def _forms(kind: Any) -> list[Any]:
    if get_origin(kind) is Annotated:
        return _forms(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return [form for inner in get_args(kind) for form in _forms(inner)]
    return [kind]
