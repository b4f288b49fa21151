"""A new game before step 1 of its first turn."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.orders import HOLD
from tests.oracle.book import Book
from tests.oracle.luck import START, Luck
from tests.oracle.numbers import q20, q40
from tests.oracle.reports import recipients
from tests.oracle.state import OracleState

Fixed = Mapping[str, Mapping[str, float]]


def new_game(book: Book, luck: Luck, fixed: Fixed) -> OracleState:
    """Everything at its start; facts and natures fixed where given, else drawn."""
    scenario, seats = book.scenario, book.seats
    return OracleState(
        luck=luck,
        turn_ids=tuple(turn.id for turn in book.turns),
        variables={name: book.on_grid(name, v.start) for name, v in scenario.variables.items()},
        flags={name: flag.start for name, flag in scenario.flags.items()},
        flag_set=dict.fromkeys(scenario.flags),
        facts=draw_facts(book, luck, fixed.get("facts", {})),
        natures={seat: draw_natures(book, luck, seat, fixed.get(seat, {})) for seat in seats},
        happened=dict.fromkeys(scenario.events),
        done={seat: dict.fromkeys(scenario.choices.get(seat, {})) for seat in seats},
        did={seat: dict.fromkeys(scenario.slots, HOLD) for seat in seats},
        stands={
            name: issue.start or next(iter(issue.levels)) for name, issue in scenario.issues.items()
        },
        known={seat: dict.fromkeys(scenario.variables) for seat in seats},
        known_flags={seat: {} for seat in seats},
        papers={seat: dict.fromkeys(papers_for(book, seat)) for seat in seats},
        leaked=dict.fromkeys(seats, False),
        ledger={name: 0.0 for name, event in scenario.events.items() if event.kind == "hazard"},
        illegal=dict.fromkeys(seats, 0),
    )


def papers_for(book: Book, seat: str) -> list[str]:
    """The documents that are written for a seat."""
    documents = book.scenario.documents.items()
    return [name for name, document in documents if seat in recipients(document)]


def draw_facts(book: Book, luck: Luck, fixed: Mapping[str, float]) -> dict[str, bool]:
    """The hidden facts of this game."""
    return {
        name: bool(fixed[name])
        if name in fixed
        else luck.uniform(START, f"fact.{name}") < q40(fact.chance)
        for name, fact in book.scenario.facts.items()
    }


def draw_natures(book: Book, luck: Luck, seat: str, fixed: Mapping[str, float]) -> dict[str, float]:
    """What this leader is like in this game."""
    natures = book.scenario.seats[seat].natures
    return {
        name: q20(fixed[name])
        if name in fixed
        else q20(q20(nature.mean) + q20(nature.sd) * luck.normal(START, f"nature.{seat}.{name}"))
        for name, nature in natures.items()
    }
