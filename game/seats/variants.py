"""Others who might sit in a chair: the characters that a scenario names, and one of them by lot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.state import Small
from game.engine.turn import START
from game.scenario.format import Character, Scenario, Seat, Variant
from game.seats.base import SeatLuck
from game.seats.bound import put_seat
from game.seats.character import CharacterSeat

ANY = "any"
"""One of all who might sit there, and nobody is told which."""

LEADER = "leader"
"""The leader himself among those of whom one is drawn."""

SAID = frozenset({"title", "text", "source", "judgement"})
"""What is said of a character, and changes nothing in him."""


def character_of(seat: Seat, name: str) -> Character:
    """The leader of a seat with what differs in the character of this name.

    KeyError: the seat has none of that name.
    """
    changes = seat.characters[name].model_dump(exclude_unset=True, exclude=set(SAID))
    merged = _merged(seat.character.model_dump(exclude_unset=True), changes)
    return Character.model_validate(merged)


def _merged(whole: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Single entries changed at any depth; urges added; the rest replaced."""
    merged = dict(whole)
    for key, value in changes.items():
        if key == "urges":
            merged[key] = [*whole.get(key, ()), *value]
        elif isinstance(value, Mapping):
            merged[key] = _merged(whole.get(key) or {}, value)
        else:
            merged[key] = value
    return merged


def everybody(seat: Seat) -> dict[str, Character]:
    """The leader and all others who might sit in his chair, by name."""
    return {LEADER: seat.character} | {name: character_of(seat, name) for name in seat.characters}


@dataclass(frozen=True)
class SomeSeat:
    """One of several characters, drawn once a game and for all its turns; hidden till its end."""

    characters: Mapping[str, Character]
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """In each game the character that was drawn decides, as he would alone."""
        drawn = drawn_row(luck, len(self.characters))
        for row, character in enumerate(self.characters.values()):
            games = np.flatnonzero(drawn == row)
            if games.size:
                own = Sealed.hold(model, games.size)
                his = CharacterSeat(character)
                his.decide(model, seat, seen.take(games), luck.take(games), own)
                put_seat(model, own, sealed, seat, games)


def drawn_row(luck: SeatLuck, count: int) -> Small:
    """Which of so many sits there in each game, the same in all turns: (N,)."""
    rows: Small = (luck.of_game("character") * count).astype(np.int8)
    return rows


def revealed(
    scenario: Scenario, players: Mapping[str, str], luck: Luck
) -> dict[str, Variant | None]:
    """After a game with this luck: who sat in each chair for which one was drawn by lot, None
    for the leader himself."""
    by_lot = [seat for seat, kind in players.items() if kind == f"character:{ANY}"]
    names = {seat: drawn_name(luck, seat, scenario.seats[seat]) for seat in by_lot}
    return {seat: scenario.seats[seat].characters.get(name) for seat, name in names.items()}


def known_kind(scenario: Scenario, seat: str, kind: str, luck: Luck) -> str:
    """The kind that sat in a chair, with the name of who was drawn by lot, if he was."""
    if kind != f"character:{ANY}":
        return kind
    name = drawn_name(luck, seat, scenario.seats[seat])
    return "character" if name == LEADER else f"character:{name}"


def drawn_name(luck: Luck, name: str, seat: Seat) -> str:
    """Who of `everybody` sits in a seat of the first game of this luck: for the debrief."""
    turn = SeatLuck(luck.turn(START), name, luck)
    return list(everybody(seat))[int(drawn_row(turn, len(seat.characters) + 1)[0])]
