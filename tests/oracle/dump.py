"""The canonical form in which the oracle's state is held against the engine's."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tests.oracle.state import OracleState, Post, Report

UNSENT = ("id", "sender", "turn", "slot")
"""Of a letter these are told by its key."""


def dump(state: OracleState) -> dict[str, Any]:
    """Everything of docs/engine.md, section 4, as plain JSON data keyed by ids.

    Floats are exact. A turn is its id (`1962-10-27 09:00`) or None for never.

    - `turn`: the index of the turn, from 0; `ending`, `ended` (turn), `terms` {issue: level}: None
      until the game has ended. A game that an arrival ends at step 1 of turn t has `turn` t
    - `variables` {id: number}; `flags` {id: truth}; `flag_set` {id: turn}; `facts` {id: truth};
      `natures` {seat: {id: number}}; `happened` {event: turn}; `stands` {issue: level}
    - `done` {seat: {choice: turn}}; `did` {seat: {slot: choice or "hold"}}
    - `known` {seat: {variable: [value, spread, turn] or None}}, all variables;
      `known_flags` {seat: {flag: truth}}, only flags which that seat sees
    - `papers` {seat: {document: turn}}, the documents written for that seat
    - `letters` {"SEAT/TURN/SLOT": {...}} in sending order, `due` a turn, `expires` in minutes of
      UTC since 1970-01-01 00:00, `named` in file order, `about` a letter's key. A misunderstood
      acceptance has become a `proposal`; `answered` and `open` are the proposal's own marks
    - `leaked` {seat: truth}; `ledger` {hazard: risk so far}, all hazards; `illegal` {seat: count}
    """
    return {
        "turn": state.turn,
        "ending": state.ending,
        "ended": state.turn_id(state.ended),
        "terms": state.terms and dict(state.terms),
        "variables": dict(state.variables),
        "flags": dict(state.flags),
        "flag_set": named_turns(state, state.flag_set),
        "facts": dict(state.facts),
        "natures": {seat: dict(own) for seat, own in state.natures.items()},
        "happened": named_turns(state, state.happened),
        "done": {seat: named_turns(state, own) for seat, own in state.done.items()},
        "did": {seat: dict(own) for seat, own in state.did.items()},
        "stands": dict(state.stands),
        "known": {
            seat: {name: report_as_list(state, report) for name, report in own.items()}
            for seat, own in state.known.items()
        },
        "known_flags": {seat: dict(own) for seat, own in state.known_flags.items()},
        "papers": {seat: named_turns(state, own) for seat, own in state.papers.items()},
        "letters": {name: letter_as_dict(state, post) for name, post in state.letters.items()},
        "leaked": dict(state.leaked),
        "ledger": dict(state.ledger),
        "illegal": dict(state.illegal),
    }


def named_turns(state: OracleState, turns: dict[str, int | None]) -> dict[str, str | None]:
    """Turns by their ids."""
    return {name: state.turn_id(turn) for name, turn in turns.items()}


def report_as_list(state: OracleState, report: Report | None) -> list[float | str | None] | None:
    """A report as [value, spread, turn]."""
    return [report.value, report.spread, state.turn_id(report.turn)] if report else None


def letter_as_dict(state: OracleState, post: Post) -> dict[str, Any]:
    """A letter without what its key tells."""
    plain = {name: value for name, value in asdict(post).items() if name not in UNSENT}
    return {**plain, "due": state.turn_id(post.due)}
