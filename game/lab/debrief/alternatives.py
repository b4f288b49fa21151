"""What a seat could have ordered instead, in a turn of a game that was played."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from game.engine.model import Choice, Model
from game.engine.orders import HOLD, Letter, Orders
from game.engine.sealed import orders_of
from game.engine.sight.prose import letter_of
from game.engine.sight.see import see
from game.engine.steps.legality import choice_legal
from game.engine.view import View
from game.record.game import Game, Step

LETTERS = "letters"
"""The `slot` of an alternative that changes what was written."""

SILENT = "silent"
"""What one did, or might have done, who wrote nothing."""


@dataclass(frozen=True)
class Alternative:
    """Other orders of one seat in one turn, the rest of them as they were.

    `slot` is that of the choice, or `letters`; `was` and `instead` are choices (`hold` among
    them), or how letters are called: `silent`, `PURPOSE:CHANNEL` (of an answer the channel of
    the proposal that it is about), or the id of a draft; several with `+` between them.
    `orders` are the whole orders of the seat.
    """

    seat: str
    slot: str
    was: str
    instead: str
    orders: Orders


def alternatives(game: Game, step: Step, letters: bool = True) -> tuple[Alternative, ...]:
    """All alternatives of both seats in a turn that was sealed: every legal choice of every
    slot that was not made, holding included; and, with `letters`, silence, every letter that
    the seat's staff had ready, and the acceptance of every proposal that lay open."""
    found: list[Alternative] = []
    for seat in game.model.seat_ids:
        given = orders_of(game.model, step.report.sealed, seat, 0)
        found += _choices(game.model, step, seat, given)
        found += _letters(game, step, seat, given) if letters else ()
    return tuple(found)


def _choices(model: Model, step: Step, seat: str, given: Orders) -> Iterator[Alternative]:
    first = model.index.seats[seat] * model.sizes.slots
    for slot, row in model.index.slots.items():
        was = given.choices.get(slot, HOLD)
        open_now = [each.id for each in model.by_slot[first + row] if _legal(each, step)]
        for instead in (HOLD, *open_now):
            if instead != was:
                choices = {**given.choices, slot: instead}
                yield Alternative(seat, slot, was, instead, replace(given, choices=choices))


def _legal(choice: Choice, step: Step) -> bool:
    return bool(np.all(choice_legal(choice, step.before)))


def _letters(game: Game, step: Step, seat: str, given: Orders) -> Iterator[Alternative]:
    seen = see(game.model, step.before, step.report, seat)
    was = called(given.letters)
    said = {was}
    if given.letters:
        yield Alternative(seat, LETTERS, was, SILENT, replace(given, letters=()))
    for letter in (*_drafted(game, seen), *_accepting(game, seen, given)):
        name = called((letter,))
        if name not in said:
            said.add(name)
            yield Alternative(seat, LETTERS, was, name, replace(given, letters=(letter,)))


def _drafted(game: Game, seen: View) -> Iterator[Letter]:
    drafts = game.loaded.scenario.drafts
    return (letter_of(name, drafts[name]) for name in seen.drafts)


def _accepting(game: Game, seen: View, given: Orders) -> Iterator[Letter]:
    """An acceptance of each open proposal, by its own channel or the first that can be used, in
    the tone that the seat last wrote in, or the first of the file."""
    wrote = [each.tone for each in seen.letters if each.sender == seen.seat]
    tone = [*wrote, *(each.tone for each in given.letters)]
    spoken = tone[-1] if tone else next(iter(game.loaded.scenario.tones))
    for each in seen.letters:
        if each.open and seen.channels:
            way = each.channel if each.channel in seen.channels else seen.channels[0]
            yield Letter(channel=way, tone=spoken, purpose="acceptance", about=each.channel)


def called(letters: tuple[Letter, ...]) -> str:
    """What letters of one turn are called, in the order of their kind."""
    return "+".join(sorted(_name(each) for each in letters)) or SILENT


def _name(letter: Letter) -> str:
    if letter.purpose in ("acceptance", "rejection", "withdrawal"):
        return f"{letter.purpose}:{letter.about}"
    return letter.draft or f"{letter.purpose}:{letter.channel}"
