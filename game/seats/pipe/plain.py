"""Views and scenarios as plain data, to be sent as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from game.seats.pipe.faults import Trouble, shown

Message = dict[str, Any]


def plain(value: Any) -> Any:
    """A view, or a part of one, as dicts, lists, texts, numbers, truths and None: every field
    under its own name. TypeError: something else is in it."""
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"{type(value).__name__} has no plain form")


def line_of(message: Message) -> bytes:
    """A message as a line of ASCII: the same message gives the same bytes."""
    return json.dumps(message, allow_nan=False, separators=(",", ":")).encode() + b"\n"


def message_of(line: bytes) -> Message:
    """The message in a line. Trouble: there is none."""
    try:
        found = json.loads(line, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        told = f"it sent {shown(line)}, which is no JSON ({error})"
        raise Trouble(told, "send JSON lines on stdout, and all else on stderr") from None
    if not isinstance(found, dict):
        told = f"it sent {shown(line)}, which is JSON, but no object"
        raise Trouble(told, 'send an object with a "type"')
    return found


def _once(pairs: list[tuple[str, Any]]) -> Message:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice!r} stands there twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
