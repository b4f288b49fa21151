"""Games that machines played to their end, with the accounts of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from game.record.game import Game
from game.seats.accounts.explain import Accounts
from game.seats.accounts.forms import Account, Reasoned, Told
from game.seats.base import Seat
from game.seats.kinds import machines
from game.seats.match import play_out
from tests.seats.sitting import loaded_of

NORTH, SOUTH = "kennedy", "khrushchev"


def players(one: str, other: str) -> dict[str, str]:
    """Who sits where in October 1962."""
    return {NORTH: one, SOUTH: other}


@cache
def played(one: str, other: str, seed: int = 4) -> Accounts:
    """A game of October 1962 between two kinds, called to account."""
    loaded, kinds = loaded_of("cuba-1962"), players(one, other)
    game = Game.start(loaded, seed=seed)
    play_out(game, machines(loaded, kinds, game.model.preset))
    return Accounts.of(game, game.record().model_copy(update={"players": kinds}))


def small_played(seats: Mapping[str, Seat], seed: int = 1) -> Accounts:
    """A game of the small crisis."""
    game = Game.start(loaded_of("small"), seed=seed)
    play_out(game, seats)
    return Accounts(game, dict(seats))


def each(books: Accounts, seat: str) -> Iterator[Account]:
    """All accounts of a seat; every turn must have one."""
    for moment in books.moments:
        account = books.account(seat, moment)
        assert account is not None, (seat, moment)
        yield account


def leader_of(told: Told) -> Reasoned | None:
    """The reasoning of a leader, whoever he serves."""
    if isinstance(told, Reasoned):
        return told
    return getattr(told, "leader", None)
