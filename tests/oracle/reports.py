"""What each seat learns as a turn opens: reports, then papers."""

from __future__ import annotations

from game.scenario.format import Blur, Claimed, Document
from tests.oracle.book import Book
from tests.oracle.expr import knows, true
from tests.oracle.numbers import cut, q20
from tests.oracle.state import OracleState, Report


def report(book: Book, state: OracleState) -> None:
    """Every seat's own reports, from the state as it is."""
    for seat in book.seats:
        for flag in book.scenario.flags:
            if book.sees_flag(seat, flag):
                state.known_flags[seat][flag] = state.flags[flag]
        for variable in book.scenario.variables:
            report_one(book, state, seat, variable)


def report_one(book: Book, state: OracleState, seat: str, variable: str) -> None:
    """One seat's report on one variable: exact, blurred, or none."""
    sight = book.sight(seat, variable)
    if sight == "exact":
        state.known[seat][variable] = Report(state.variables[variable], 0.0, state.turn)
    elif isinstance(sight, Blur) and (state.turn == 0 or renewed(book, state, seat, variable)):
        name = f"report.{seat}.{variable}"
        state.known[seat][variable] = blurred(book, state, variable, sight.spread, name)


def renewed(book: Book, state: OracleState, seat: str, variable: str) -> bool:
    """Whether a blurred report is made anew: its condition holds and the last one is old."""
    sight, last = book.sight(seat, variable), state.known[seat][variable]
    assert isinstance(sight, Blur) and last is not None
    hours = (book.turns[state.turn].instant - book.turns[last.turn].instant) / 60
    return hours >= sight.every and true(book, state, sight.when)


def blurred(book: Book, state: OracleState, variable: str, spread: float, draw: str) -> Report:
    """The truth with an error of one draw."""
    z = state.luck.normal(book.turns[state.turn].id, draw)
    return told(book, state, variable, state.variables[variable] + q20(spread) * z, spread)


def told(book: Book, state: OracleState, variable: str, value: float, spread: float) -> Report:
    """A value as it is reported: on the grid, within the range."""
    low, high = book.scenario.variables[variable].range
    return Report(cut(book.on_grid(variable, value), low, high), q20(spread), state.turn)


def deliver_papers(book: Book, state: OracleState) -> None:
    """All papers that come now; conditions are read before the first report is written."""
    coming = [
        (name, document, seat)
        for name, document in book.scenario.documents.items()
        for seat in recipients(document)
        if state.papers[seat][name] is None and comes(book, state, name, document, seat)
    ]
    for name, document, seat in coming:
        state.papers[seat][name] = state.turn
        for variable, claimed in document.reports.items():
            if book.sight(seat, variable) == "exact":
                continue
            draw = f"document.{name}.{seat}.{variable}"
            state.known[seat][variable] = claim(book, state, variable, claimed, draw)


def recipients(document: Document) -> list[str]:
    """The seats that a document is for."""
    return [document.to] if isinstance(document.to, str) else list(document.to)


def claim(book: Book, state: OracleState, variable: str, claimed: Claimed, draw: str) -> Report:
    """What a document says of a variable."""
    if claimed.value is None:
        return blurred(book, state, variable, claimed.spread, draw)
    return told(book, state, variable, claimed.value, claimed.spread)


def comes(book: Book, state: OracleState, name: str, document: Document, seat: str) -> bool:
    """Whether one of a document's ways holds now, and its condition with it."""
    now = book.turns[state.turn]
    listed_somewhere = any(name in turn.documents for turn in book.turns)
    ways = [
        name in now.documents,
        document.at is not None and now.instant >= book.instant(document.at),
        any(state.happened[event] is not None for event in document.after),
    ]
    by_condition = not (listed_somewhere or document.at or document.after) and document.when
    return bool(any(ways) or by_condition) and knows(book, state, seat, document.when)
