"""The screen as text, for screen readers and tests: what `KNOT_DUMP` asks for.

With KNOT_DUMP=FILE in the environment the window writes FILE anew whenever it has drawn. The
first line names the screen; each further line is a widget: x, y, width and height of what can be
seen of it in pixels of the window, then its description, `*` marking the one with the focus.
Widgets out of reach or scrolled out of sight are left out.
"""

from __future__ import annotations

import os
from pathlib import Path

from game.ui.stage import Stage


def wanted() -> Path | None:
    """The file that the environment asks for; None where nobody does."""
    named = os.environ.get("KNOT_DUMP")
    return Path(named) if named else None


def write(path: Path, screen: str, stage: Stage) -> None:
    """Put the whole screen into a file; a reader never finds half of it."""
    half = path.with_name(f"{path.name}.part")
    half.write_text("\n".join([screen, *lines(stage), ""]), encoding="utf-8")
    half.replace(path)


def lines(stage: Stage) -> list[str]:
    """A line for each widget that can be seen within reach."""
    told = []
    for widget in [*stage.live(), *stage.notes.values()]:
        seen = stage.place(widget).clip(stage.sight(widget))
        if seen.width and seen.height:
            mark = " *" if widget is stage.focused else ""
            words = " ".join(widget.describe().split())
            told.append(f"{seen.x} {seen.y} {seen.width} {seen.height} {words}{mark}")
    return told
