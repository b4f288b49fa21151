"""Which rules a game has exercised, as far as its states show."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from game.engine.orders import HOLD, Orders
from tests.oracle.expr import true
from tests.oracle.generate import random_orders
from tests.oracle.legal import judge
from tests.oracle.numbers import soft_clip
from tests.oracle.state import OracleState, Post
from tests.oracle.turn import Oracle


def features_of_game(oracle: Oracle, seed: int) -> set[str]:
    """Play one game with random orders; the names of all rules that it met."""
    rng = Random(seed)
    state = oracle.start(seed)
    found: set[str] = set(at_opening(oracle, None, state))
    while state.ending is None:
        orders = random_orders(rng, oracle.book.scenario)
        after = oracle.advance(state, orders)
        found.update(of_orders(oracle, state, orders))
        found.update(of_step(oracle, state, after))
        state = after
    found.update(of_letters(oracle, state))
    found.add(f"ending {oracle.book.scenario.endings[state.ending].kind}")
    return found


def at_opening(oracle: Oracle, before: OracleState | None, after: OracleState) -> Iterator[str]:
    """What a turn's opening brought."""
    for own in after.papers.values():
        if any(turn == after.turn for turn in own.values()):
            yield "paper"
    for own_reports in after.known.values():
        for report in own_reports.values():
            if report and report.turn < after.turn:
                yield "report withheld"
            if report and report.spread:
                yield "blurred report"
    if before is not None and before.turn == after.turn:
        yield "ended in a turn"


def of_orders(oracle: Oracle, state: OracleState, orders: dict[str, Orders]) -> Iterator[str]:
    """What was done, and what was not legal."""
    book = oracle.book
    for seat, given in orders.items():
        judged = judge(book, state, seat, given)
        for complaint in judged.complaints:
            yield "illegal letter" if complaint.startswith("letter") else "illegal choice"
            yield complaint.rpartition(": ")[2]
        for choice in set(judged.choices.values()) - {HOLD}:
            works = book.scenario.choices[seat][choice].works
            if works is not None and "did" not in works and "done" not in works:
                yield "works" if true(book, state, works) else "fails"


def of_step(oracle: Oracle, before: OracleState, after: OracleState) -> Iterator[str]:
    """What a whole turn changed."""
    yield from at_opening(oracle, before, after)
    yield from of_events(oracle, before, after)
    if after.stands != before.stands:
        yield "issue moved"
    if any(after.flags[name] != before.flags[name] for name in after.flags):
        yield "flag changed"
    if any(after.ledger[name] > before.ledger[name] for name in after.ledger):
        yield "risk booked"
    for name, x in after.variables.items():
        low, high = oracle.book.scenario.variables[name].range
        if soft_clip(x, high - low, low, high) - x < 0.1 * (high - low):
            yield "outer tenth"
        if x in (low, high):
            yield "end of a range"


def of_events(oracle: Oracle, before: OracleState, after: OracleState) -> Iterator[str]:
    """Events by kind, chains, and events that happened again."""
    for name, event in oracle.book.scenario.events.items():
        now, earlier = after.happened[name], before.happened[name]
        if now != earlier:
            yield f"event {event.kind}"
            if earlier is not None:
                yield f"{event.kind} again"


def of_letters(oracle: Oracle, state: OracleState) -> Iterator[str]:
    """What became of the letters of a game."""
    for post in state.letters.values():
        yield post.purpose
        yield from marks_of(post)
        if ran_out(oracle, state, post):
            yield "expiry"
    if state.terms is not None:
        yield "binding"
        yield from of_binding(state)
    if len([seat for seat in state.leaked if state.leaked[seat]]):
        yield "leak"


def marks_of(post: Post) -> Iterator[str]:
    """The marks of one letter."""
    for mark in ("withdrawn", "superseded", "answered", "misunderstanding", "leaked"):
        if getattr(post, mark):
            yield mark
    if post.due is None:
        yield "never due"
    if post.tone_read != post.tone:
        yield "tone misread"
    if post.read != post.meant:
        yield "level misread"
    if post.purpose == "proposal" and post.about and not post.misunderstanding:
        yield "counter-proposal"
    if post.withdrawn and not post.arrived:
        yield "withdrawn on its way"


def ran_out(oracle: Oracle, state: OracleState, post: Post) -> bool:
    """Whether an arrived proposal has closed because its time was over."""
    closed = post.withdrawn or post.superseded or post.answered or post.open
    now = oracle.book.turns[state.turn].instant
    late = post.expires is not None and post.expires < now
    return post.purpose == "proposal" and post.arrived and late and not closed


def of_binding(state: OracleState) -> Iterator[str]:
    """Several acceptances at once, and those that only the draw can part."""
    together = [
        (post.turn, state.letters[str(post.about)].turn)
        for post in state.letters.values()
        if post.purpose == "acceptance" and post.due == state.turn
    ]
    if len(together) > 1:
        yield "two acceptances"
    if together.count(min(together)) > 1:
        yield "tie"
