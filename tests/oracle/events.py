"""Events of step 1: those with a date and those with a condition."""

from __future__ import annotations

from game.scenario.format import Event
from tests.oracle.book import Book
from tests.oracle.expr import true
from tests.oracle.outcomes import Sum, move_flags_and_issues
from tests.oracle.state import OracleState


def dated_and_triggered(book: Book, state: OracleState, total: Sum) -> None:
    """All that happen now read one snapshot; then they act at once with the tones' sum."""
    events = book.scenario.events
    now = [name for name, event in events.items() if happens(book, state, name, event)]
    for name in now:
        total.add(events[name].effects)
        state.happened[name] = state.turn
    total.clip_in(state)
    move_flags_and_issues(state, [events[name] for name in now])


def happens(book: Book, state: OracleState, name: str, event: Event) -> bool:
    """Whether a scheduled or triggered event happens now."""
    if event.kind not in ("scheduled", "triggered"):
        return False
    again = event.repeat and event.when is not None
    if state.happened[name] is not None and not again:
        return False
    return in_time(book, state, event) and true(book, state, event.when)


def in_time(book: Book, state: OracleState, event: Event) -> bool:
    """Whether the dates of an event allow it now."""
    now = book.turns[state.turn].instant
    if event.at is not None and now < book.instant(event.at):
        return False
    return event.until is None or now <= book.instant(event.until)
