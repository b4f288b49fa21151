"""How a game stops: by an acceptance that binds, or at the end of a turn."""

from __future__ import annotations

from tests.oracle.book import Book
from tests.oracle.expr import true
from tests.oracle.state import OracleState, Post


def settle(book: Book, state: OracleState, acceptance: Post) -> None:
    """End the game on the terms that were meant."""
    state.terms = dict(state.letters[str(acceptance.about)].meant)
    state.stands = dict(state.terms)
    for name, ending in book.scenario.endings.items():
        if ending.kind == "settlement" and true(book, state, ending.when):
            stop(state, name)
            return
    raise ValueError("no settlement ending takes these terms")


def end_turn(book: Book, state: OracleState, happened: set[str]) -> None:
    """End the game in the first ending that matches after this turn, if one does."""
    brought = {book.scenario.events[event].ends for event in happened}
    for name in book.scenario.endings:
        if name in brought or matches(book, state, name):
            stop(state, name)
            return


def matches(book: Book, state: OracleState, name: str) -> bool:
    """Whether an ending matches without an event that brings it."""
    ending = book.scenario.endings[name]
    if ending.kind == "settlement":
        return False
    if ending.when is not None:
        return true(book, state, ending.when)
    return ending.kind == "stalemate" and state.turn == len(book.turns) - 1


def stop(state: OracleState, ending: str) -> None:
    """The game is over."""
    state.ending = ending
    state.ended = state.turn
