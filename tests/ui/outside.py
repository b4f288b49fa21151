"""What the screens outside all games are shown with: a shelf of scenarios, a bench with records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.lab.shares import Share
from game.ui.laboratory import Bench, Found, Line, Source
from game.ui.library import Book, Shelf
from tests.ui.helpers import Acts

FAULT = "mine.yaml:4:1: error[unknown]: there is no entry 'titel'\n  | titel: x\n  | ^\n1 problem"
STRAIT = Book(
    Path("strait.yaml"),
    "The Strait",
    read=True,
    summary="South has built a fort.",
    days=("1950-05-01", "1950-05-02"),
    turns=3,
    leaders=(("Ada Norr", "Norhavn"), ("Bo Sur", "Surport")),
)
MINE = Book(Path("mine.yaml"), "mine", own=True, read=True, fault=FAULT)
NEW = Book(Path("new.yaml"), "new", own=True)
SHELF = Shelf((STRAIT, MINE, NEW), STRAIT.path, Path("home/scenarios"))


class Shelved:
    """A shelf that remembers what was changed."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def change(self, **fields: object) -> None:
        self.shelf = replace(self.shelf, **fields)  # type: ignore[arg-type]


HISTORY, LAST = Path("history.yaml"), Path("last.yaml")
SOURCES = (
    Source(HISTORY, "The week as it was"),
    Source(LAST, "The Strait: Ada Norr, Mon 1 May 18:00", own=True),
    Source(Path("x.yaml"), "x", fault="x.yaml:1:1: error"),
)
FOUND = Found(
    title="The week as it was",
    n=1000,
    seed=1962,
    preset="Calm",
    war=Share(120, 1000),
    endings=(
        Line("good_terms", "Fort against base", Share(880, 1000), "settlement"),
        Line("burning_strait", "The strait burns", Share(120, 1000), "war"),
    ),
    causes=(Line("lost_patrol", "A patrol is lost", Share(120, 1000)),),
    held=(("Ada Norr", 12), ("Bo Sur", 0)),
    since="1950-05-01 18:00",
)
READY = Bench(SOURCES, HISTORY)
RUNNING = replace(READY, found=FOUND, under_way=250, wanted=1000)
DONE = replace(READY, found=FOUND)


class Benched:
    """A bench that remembers what was changed."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    def change(self, **fields: object) -> None:
        self.bench = replace(self.bench, **fields)  # type: ignore[arg-type]


class Window(Acts):
    def fail(self, text: str) -> None:
        self.asked.append(("fail", text))
