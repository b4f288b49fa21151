"""Where things lie in a block: the rows of its truths, its numbers and its turns.

`Rows` is a tuple of whole numbers, so that compiled functions read it as it is.
"""

from __future__ import annotations

from typing import NamedTuple

from game.engine.model import Event, Model

TRUE, FALSE, ALIVE, FRESH, WAITING, HEAPED, REPLIED = range(7)
"""Rows of `Block.bits`: all lanes, none, the games that go on; two for steps to work in; where
effects lie in heaps; where the lot's first letter of a seat is an answer."""


class Rows(NamedTuple):
    """First rows. Truths: `flags`, `facts`, `ever` (events), `done` and `did` (choices), `open`
    (seat and channel), `leaked` (seats), `papers`, `happened` and `likely` (events of the step),
    `drawn` (draws of one hazard), `agreed`, `due` and `bound` (of the moment), `truths` (what is
    worked out). Turns: events at 0, `flag_set`, `done_at`, `known_at` (seat and variable),
    `papers_at`; `turns` is how many. Numbers: variables at 0, `known` and `spread` (seat and
    variable), `worked` (what is worked out)."""

    flags: int
    facts: int
    ever: int
    done: int
    did: int
    open: int
    leaked: int
    papers: int
    happened: int
    likely: int
    drawn: int
    agreed: int
    due: int
    bound: int
    truths: int
    flag_set: int
    done_at: int
    known_at: int
    papers_at: int
    turns: int
    known: int
    spread: int
    worked: int


def rows_of(model: Model) -> Rows:
    """The rows of a scenario's blocks."""
    size, channels = model.sizes, len(model.index.channels)
    flags = REPLIED + 1
    facts = flags + size.flags
    ever = facts + size.facts
    done = ever + size.events
    did = done + size.choices
    opened = did + size.choices
    leaked = opened + 2 * channels
    papers = leaked + 2
    happened = papers + size.papers
    likely = happened + size.events
    drawn = likely + size.events
    agreed = drawn + _most_draws(model)
    flag_set = size.events
    done_at = flag_set + size.flags
    known_at = done_at + size.choices
    papers_at = known_at + 2 * size.variables
    return Rows(
        flags=flags,
        facts=facts,
        ever=ever,
        done=done,
        did=did,
        open=opened,
        leaked=leaked,
        papers=papers,
        happened=happened,
        likely=likely,
        drawn=drawn,
        agreed=agreed,
        due=agreed + 1,
        bound=agreed + 2,
        truths=agreed + 3,
        flag_set=flag_set,
        done_at=done_at,
        known_at=known_at,
        papers_at=papers_at,
        turns=papers_at + size.papers,
        known=size.variables,
        spread=3 * size.variables,
        worked=5 * size.variables,
    )


def _most_draws(model: Model) -> int:
    """How many draws hang on one hazard at most, itself among them."""
    return max((_draws(model, hazard) for hazard in model.hazards), default=0)


def _draws(model: Model, event: Event) -> int:
    return 1 + sum(_draws(model, model.events[row]) for row in event.then)
