"""The sheet for the class: questions about this game, as a page to print."""

from __future__ import annotations

from pathlib import Path

from game import paths
from game.lab.classroom.questions import Material, questions
from game.lab.classroom.sheet import sheet
from game.lab.debrief.kept import known_by
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.saving import fault

OURS = b"<!DOCTYPE html>"
"""What a sheet begins with; nothing else is written over."""


def classroom(after: Closing, answer: str) -> None:
    """Write the sheet to a file, or among the user's own where none is named."""
    counts, searched = after.counts, after.counts.searched
    seat = after.seat or counts.seats[0]
    points = searched.points if searched else ()
    material = Material(counts.attempt, seat, counts.beside, points)
    try:
        path = _place(after, answer)
        if path.exists() and not path.read_bytes().startswith(OURS):
            after.console.line(words.CLASS_TAKEN.format(path=path))
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(sheet(material), encoding="utf-8")
    except (OSError, RuntimeError) as error:
        after.console.line(f"The sheet could not be written: {fault(error)}.")
        return
    count = spoken.counted(len(questions(material)), "question")
    after.console.line(words.CLASS.format(path=path, count=count))
    after.console.line(words.CLASS_CHART)


def _place(after: Closing, answer: str) -> Path:
    """The file that was named, in a folder under a name of its own."""
    game = after.counts.game
    name = f"{game.model.scenario.id}-{known_by(game)[:8]}.html"
    if not answer:
        return paths.user_data() / "class" / name
    path = Path(answer).expanduser()
    if path.is_dir():
        return path / name
    return path if path.suffix else path.with_suffix(".html")
