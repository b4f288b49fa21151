"""Saving when a person asks for it: where, and what went wrong in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Save = Callable[[Path | None], Path]
"""Writes the game to a file (its own when None) and returns where. OSError: it cannot."""


def saved(save: Save, name: str) -> str:
    """Save under a name, or in the game's own file without one; the sentence to say then."""
    try:
        path = save(Path(name).expanduser() if name else None)
    except (OSError, RuntimeError) as error:
        return f"It could not be saved: {fault(error)}."
    return f"Saved, up to the last sealed turn: {path}"


def fault(error: Exception) -> str:
    """What an error says, without its number and place."""
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return told[:1].lower() + told[1:].rstrip(".")
