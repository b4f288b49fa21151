"""Who may sit in the other chair, and what is said of each."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.luck import Luck
from game.record.form import Record
from game.scenario.format import Scenario
from game.seats.kinds import HUMAN, kinds_for
from game.seats.variants import revealed
from game.ui.kit import Column
from game.ui.say import say

OPPONENTS = ("character", "any", "history", "search", "random", "human")
"""Those of whom the words of this face speak; what is said of others is the scenario's."""


def chair_of(texts: Scenario, seat: str) -> str:
    """The chair opposite."""
    return next((name for name in texts.seats if name != seat), seat)


def machines(texts: Scenario, seat: str) -> list[str]:
    """The kinds of machine that may sit opposite a seat."""
    return [*kinds_for(texts, chair_of(texts, seat)), "random"]


def everybody(texts: Scenario, seat: str, more: Sequence[str] = ()) -> list[str]:
    """All who may sit opposite a seat, with those that the command line named."""
    known = [*machines(texts, seat), HUMAN]
    return [*known, *(kind for kind in more if kind not in known)]


def title(texts: Scenario, seat: str, kind: str) -> str:
    """What an opponent is called."""
    chair, name = texts.seats[chair_of(texts, seat)], kind.partition(":")[2]
    if kind.startswith("character:") and name in chair.characters:
        return chair.characters[name].title
    word = _word(kind)
    return kind.capitalize() if word is None else say(f"opponent.{word}")


def note(texts: Scenario, seat: str, kind: str) -> str:
    """A line on an opponent."""
    chair, name = texts.seats[chair_of(texts, seat)], kind.partition(":")[2]
    if kind.startswith("character:") and name in chair.characters:
        return chair.characters[name].text
    word = _word(kind)
    return say("menu.against.note") if word is None else say(f"opponent.{word}.note")


def who_sat(column: Column, texts: Scenario, record: Record | None) -> None:
    """After the ending: who was drawn for a chair that one of several might have taken."""
    if record is None:
        return
    luck = Luck.of(record.seed, [record.game])
    for seat, who in revealed(texts, record.players, luck).items():
        told = say("opponent.character") if who is None else who.title
        title = say("opponent.sat", capital=texts.seats[seat].capital, who=told)
        column.text(f"sat.{seat}", title, "heading", "red")
        if who is not None:
            column.text(f"sat.{seat}.text", who.text, "serif", "ink")
        column.gap(8)


def _word(kind: str) -> str | None:
    """The word under which this face speaks of an opponent, if it does."""
    word = "search" if kind.startswith("search:") else kind
    word = "any" if kind == "character:any" else word
    return word if word in OPPONENTS else None
