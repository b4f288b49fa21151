"""A seat's diary: its game turn by turn, in the first person, from what it knew and nothing else.

It is made of the seat's views and its own orders, so two games that differ only in what the seat
did not know have the same diary, word for word. Whose diary it is matters only afterwards: the
other side's is opened after the ending.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.engine.orders import Orders
from game.engine.sight.see import see
from game.engine.view import View
from game.record.diary_words import Leaf, Writer, is_quiet
from game.scenario.format import Scenario

if TYPE_CHECKING:
    from game.record.game import Game


@dataclass(frozen=True)
class Page:
    """An entry of the diary. It tells of the turns from `since` to `until` (the same, but where
    quiet turns are told as one); `clock` is the moment of writing by the seat's own clock."""

    since: str
    until: str
    clock: str
    text: str


def diary(game: Game, seat: str) -> tuple[Page, ...]:
    """The diary of one seat up to where the game stands. KeyError for an unknown seat."""
    return written(game.loaded.scenario, seat, lived(game, seat))


def lived(game: Game, seat: str) -> Iterator[tuple[View, Orders | None]]:
    """What the seat was handed and what it sealed, from the turn at which the game was taken up;
    after the ending a last view without orders."""
    for place, step in enumerate(game.steps):
        if place >= game.first:
            report = game.steps[place - 1].report if place else step.report
            view = see(game.model, step.before, report, seat, staffed=True)
            # The first turn of all has no turn behind it that could have brought news.
            yield (view if place else replace(view, news=())), step.orders.get(seat, Orders())
    if game.over:
        yield game.view(seat), None


def written(
    scenario: Scenario, seat: str, turns: Iterable[tuple[View, Orders | None]]
) -> tuple[Page, ...]:
    """The diary of these turns, in their order. Quiet ones in a row are told in one entry."""
    writer, pages = Writer(scenario, seat), []
    for group in _grouped(scenario, turns):
        if text := writer.entry(group[0]) if len(group) == 1 else writer.quiet(group):
            last = group[-1].view
            pages.append(Page(group[0].view.moment, last.moment, last.clocks[seat], text))
    return tuple(pages)


def _grouped(
    scenario: Scenario, turns: Iterable[tuple[View, Orders | None]]
) -> Iterator[list[Leaf]]:
    """Turns one by one, but quiet ones in a row together."""
    waiting: list[Leaf] = []
    before: View | None = None
    for view, orders in turns:
        leaf, before = Leaf(view, orders, before), view
        if is_quiet(scenario, leaf):
            waiting.append(leaf)
            continue
        if waiting:
            yield waiting
            waiting = []
        yield [leaf]
    if waiting:
        yield waiting
