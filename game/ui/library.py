"""The shelf of scenarios: those that came with the game, and the person's own.

Each is read by the worker, one after another; one that has faults stays on the shelf and says
which, with file and line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from game import paths
from game.record.files import RecordError, read_record
from game.scenario import Loaded, ScenarioError, load
from game.scenario.format import Scenario
from game.ui import saves
from game.ui.navigation import Navigation


@dataclass(frozen=True)
class Kept:
    """A game that can be watched. `own` is one that was played here; `fault` says that its file
    cannot be read."""

    path: Path
    title: str
    own: bool = False
    fault: bool = False


@dataclass(frozen=True)
class Book:
    """A scenario on the shelf. `days` are the first and the last of its calendar, `leaders`
    those of its chairs, with their capitals; `fault` is what is wrong with it. Until it has
    been `read` only its file's name is known. `own` lies in the person's folder. `records` are
    games of it: those that came with it, then those that were played here."""

    path: Path
    title: str
    own: bool = False
    read: bool = False
    summary: str = ""
    days: tuple[str, str] = ("", "")
    turns: int = 0
    leaders: tuple[tuple[str, str], ...] = ()
    fault: str = ""
    records: tuple[Kept, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """All scenarios, the one that is open, and the folder for one's own."""

    books: tuple[Book, ...] = ()
    open: Path | None = None
    home: Path = Path()

    @property
    def book(self) -> Book | None:
        """The scenario that is open."""
        return next((book for book in self.books if book.path == self.open), None)


class Library:
    """Fills the shelf; `window` is shown anew whenever it changes."""

    def __init__(self, window: Navigation) -> None:
        self.window = window
        self.shelf = Shelf()

    def change(self, **fields: object) -> None:
        """Set what the shelf shows."""
        self.window.change(self, shelf=replace(self.shelf, **fields))  # type: ignore[arg-type]

    def enter(self, loaded: Loaded) -> None:
        """Look again at what there is, and open the scenario that is chosen now."""
        books = tuple(on_shelf(loaded.source))
        self.change(books=books, open=loaded.source.resolve(), home=home())
        for book in books:
            self.window.ask_quietly(partial(read, book), self._read)

    def _read(self, read: Book) -> None:
        books = (read if book.path == read.path else book for book in self.shelf.books)
        self.change(books=tuple(books))


def home() -> Path:
    """The folder for one's own scenarios; it need not exist yet."""
    return paths.user_data() / "scenarios"


def on_shelf(named: Path) -> list[Book]:
    """Every scenario that can be chosen, unread: the game's, the person's own, and the one that
    was named on the command line if it is none of these."""
    own = [path.resolve() for path in paths.user_scenarios()]
    shipped = [path.resolve() for path in paths.scenarios()]
    found = dict.fromkeys([*shipped, *own])  # a folder of one's own may lead to the game's
    if named.resolve() not in found:
        found = dict.fromkeys([named.resolve(), *found])
    return [Book(path, paths.name_of(path), path in own) for path in found]


def read(book: Book) -> Book:
    """The same book once it has been read; a job for the worker."""
    try:
        texts = load(book.path).scenario
    except ScenarioError as error:
        return replace(book, read=True, fault=str(error))
    return replace(
        book,
        read=True,
        title=texts.title,
        summary=texts.summary,
        days=(texts.days[0].date, texts.days[-1].date),
        turns=sum(len(day.turns) for day in texts.days),
        leaders=tuple((seat.leader, seat.capital) for seat in texts.seats.values()),
        records=tuple(kept(book.path, texts)),
    )


def kept(scenario: Path, texts: Scenario) -> Iterator[Kept]:
    """The games of a scenario, what really happened first; the one that can be gone on with is
    not among them."""
    history = scenario / texts.history if texts.history is not None else None
    for path in sorted(paths.records_of(scenario), key=lambda path: path != history):
        title = _title(path)
        yield Kept(path, title or path.stem, fault=title is None)
    for path in sorted(paths.user_records().glob("*.yaml")):
        if path != saves.last() and (title := _title(path, texts.id)):
            yield Kept(path, title, own=True)


def _title(path: Path, scenario: str | None = None) -> str | None:
    """What a record is called; None if it cannot be read, or is of another scenario."""
    try:
        record = read_record(path).record
    except RecordError:
        return None
    return record.title if scenario in (None, record.scenario) else None
