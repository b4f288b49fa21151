"""Why the machines of a game that ended did what they did, as plain values, turn by turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.record.form import Record
from game.record.game import Game
from game.scenario.format import Scenario
from game.seats.accounts.explain import Accounts
from game.seats.accounts.forms import Account
from game.seats.accounts.tables import Table, tables
from game.seats.accounts.words import sentences


@dataclass(frozen=True)
class Why:
    """An account of one turn: in a few sentences, and in numbers."""

    said: str
    tables: tuple[Table, ...]


Whys = Mapping[str, Mapping[str, Why | None]]
"""By seat of a machine and by turn; None where a machine cannot account for a turn."""


def accounted(game: Game, record: Record) -> Iterator[tuple[float, Whys]]:
    """The accounts of all machines, with how much of them there is (0 to 1); one turn of one
    seat is worked out between two results, which takes a search about as long as its move."""
    books, texts = Accounts.of(game, record), game.loaded.scenario
    wanted = [(seat, moment) for seat in books.seats for moment in books.moments]
    found: dict[str, dict[str, Why | None]] = {seat: {} for seat in books.seats}
    for place, (seat, moment) in enumerate(wanted, 1):
        found[seat][moment] = _why(texts, books.account(seat, moment))
        yield place / len(wanted), {name: dict(turns) for name, turns in found.items()}
    if not wanted:
        yield 1.0, found


def _why(texts: Scenario, account: Account | None) -> Why | None:
    if account is None:
        return None
    return Why(" ".join(sentences(texts, account)), tables(texts, account))
