"""Why the machines at the table did what they did, turn by turn, as a part."""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.debrief.told.frame import leader, table
from game.lab.study.forms import Cell, Part
from game.record import spoken
from game.scenario.format import Scenario
from game.seats.accounts.explain import Accounts
from game.seats.accounts.parts import Titles
from game.seats.accounts.words import sentences

NONE = "no account: it cannot be made again, or would now order something else"


def accounts(scenario: Scenario, books: Accounts) -> Iterator[Part]:
    """One part, where a machine sat at the table."""
    if books.seats:
        yield Part(
            "accounts",
            "Why the machines did what they did",
            "Each machine decides once more, from what its chair saw and nothing else; what it "
            "says is told only where it gives the orders that were given. Amounts are in the "
            "units of the scenario's character, danger in parts of a hundred.",
            table(
                _rows(scenario, books),
                seat="Seat",
                turn="Turn",
                orders="Orders",
                why="What was believed, weighed and feared",
            ),
        )


def _rows(scenario: Scenario, books: Accounts) -> Iterator[tuple[Cell, ...]]:
    for seat in books.seats:
        titles = Titles(scenario, seat)
        for moment in books.moments:
            account, when = books.account(seat, moment), spoken.when(titles.clock(moment))
            if account is None:
                yield leader(scenario, seat), when, "", NONE
            else:
                told = " ".join(sentences(scenario, account))
                yield leader(scenario, seat), when, titles.orders(account.orders), told
