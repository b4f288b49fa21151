"""Choices that nobody makes: by whom of all who might sit there each is used, and how often."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from game.engine.model import Choice, Model
from game.lab.balance import Balance
from game.lab.shares import Share

Pair = tuple[str, str]
"""Who sits in the first chair and in the other."""

RARE = 0.005
"""A choice made in a smaller share of games is as good as never made."""

Verdict = Literal["dead", "wrong mark", "temptation", "recorded", "used"]
"""`dead`: rare for everybody, in no record, and not marked; `wrong mark`: marked as a temptation,
and nobody resists it; `temptation`: rightly marked; `recorded`: rare, but a record has it."""


@dataclass(frozen=True)
class Use:
    """How a choice is used: `games` is by who sat there the share of all his games in which he
    made it, `turns` that of the turns in which he could; `recorded` says that a record of the
    scenario has it, `temptation` why it is there though it is left alone."""

    choice: Choice
    temptation: str
    recorded: bool
    games: Mapping[str, Share]
    turns: Mapping[str, Share]

    @property
    def keenest(self) -> str:
        """Who makes it in most of his games."""
        return max(self.games, key=lambda who: self.games[who].share)

    @property
    def verdict(self) -> Verdict:
        """What is to be said of it."""
        if self.temptation:
            resisted = any(share.share < RARE for share in self.games.values())
            return "temptation" if resisted else "wrong mark"
        if self.games[self.keenest].share >= RARE:
            return "used"
        return "recorded" if self.recorded else "dead"


def uses(model: Model, by: Mapping[Pair, Balance], recorded: Collection[str]) -> tuple[Use, ...]:
    """Every choice in the model's order, from the games of some pairs; `recorded` names choices
    that records reach as `SEAT.CHOICE`. Who sat in a chair is named by the pairs."""
    return tuple(_use(model, choice, by, recorded) for choice in model.choices)


def _use(
    model: Model, choice: Choice, by: Mapping[Pair, Balance], recorded: Collection[str]
) -> Use:
    seat, row = model.seat_ids[choice.seat], choice.row
    games, turns = {}, {}
    for who in dict.fromkeys(pair[choice.seat] for pair in by):
        his = [found for pair, found in by.items() if pair[choice.seat] == who]
        games[who] = Share(sum(int(each.used[row]) for each in his), sum(each.n for each in his))
        taken = sum(int(each.taken[row]) for each in his)
        turns[who] = Share(taken, sum(int(each.offered[row]) for each in his))
    mark = model.scenario.choices[seat][choice.id].temptation
    return Use(choice, mark, f"{seat}.{choice.id}" in recorded, games, turns)


def faults(model: Model, found: Collection[Use]) -> Iterator[str]:
    """One line for each choice to be mended. Where only the leader may sit in a chair, nobody
    else could have made it, and that is no fault."""
    for use in found:
        name = f"{model.seat_ids[use.choice.seat]}.{use.choice.id}"
        if use.verdict == "dead" and len(use.games) > 1:
            yield f"{name} is dead: nobody makes it in {RARE:.1%} of games, and no record has it"
        elif use.verdict == "wrong mark":
            yield f"{name} is marked as a temptation, and nobody resists it"
