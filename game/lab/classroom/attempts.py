"""Finished games of one scenario, each under the name of who played it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from pathlib import Path

from game.engine.orders import HOLD, Orders
from game.lab.errors import LabError
from game.record.debrief import Debrief
from game.record.form import Record
from game.record.game import Game, Step
from game.record.replay import replay, scenario_of
from game.record.verdicts import risks_under
from game.scenario import Loaded

HISTORY = "History"
"""The name under which the scenario's own record stands among the others."""

HUMAN = "human"


@dataclass(frozen=True)
class Attempt:
    """One player's game, played again from its record, and what opened after its ending."""

    name: str
    record: Record
    game: Game

    @cached_property
    def opened(self) -> Debrief:
        """All that was hidden."""
        return self.game.debrief()

    @property
    def seats(self) -> tuple[str, ...]:
        """The chairs in which people sat; both where the record does not say."""
        said = [seat for seat, who in self.record.players.items() if who == HUMAN]
        return tuple(said) or self.game.model.seat_ids

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """The sealed turns from that at which the game was taken up, by moment."""
        turns = self.game.model.turns
        return {turns[step.before.turn]: step for step in self.game.steps[self.game.first :]}

    def orders(self, moment: str, seat: str) -> Orders | None:
        """What a seat sealed in a turn; None if the game did not come to it."""
        step = self.steps.get(moment)
        return None if step is None else step.orders.get(seat, Orders())

    def choice(self, moment: str, seat: str, slot: str) -> str | None:
        """What it chose in one slot, holding included."""
        orders = self.orders(moment, seat)
        return None if orders is None else orders.choices.get(slot, HOLD)

    def risks(self, preset: str) -> Mapping[str, float]:
        """The war risk of each turn under a preset (see `game.record.verdicts`)."""
        if preset not in self._counted:
            self._counted[preset] = risks_under(self.game, preset)
        return self._counted[preset]

    @cached_property
    def _counted(self) -> dict[str, Mapping[str, float]]:
        return {}


def chance(risks: Mapping[str, float]) -> float:
    """How likely games that run these risks are to end in war, 0 to 1."""
    return 1 - prod(1 - min(risk, 1.0) for risk in risks.values())


def attempt(path: Path, name: str = "") -> Attempt:
    """The game of one record. RecordError, ScenarioError: it cannot be read; LabError: it was not
    played to an end."""
    run = replay(path)
    if not run.game.over:
        said = [f"{each.turn}: {each.differences[0]}" for each in run.failures[-1:]]
        why = said[0] if said else f"it stops at {run.game.moment}; play it to its end first"
        raise LabError(f"{path}: the game of this record has no ending: {why}")
    return Attempt(name or path.stem, run.file.record, run.game)


def attempts(paths: Sequence[Path]) -> tuple[Attempt, ...]:
    """The games of these records, in their order, under different names. LabError: they are not
    of one scenario, or one has no ending."""
    if not paths:
        raise LabError("no record is named; name one or more")
    found = [attempt(path, name) for path, name in zip(paths, _names(paths), strict=True)]
    first = found[0].game.loaded.scenario.id
    for path, each in zip(paths, found, strict=True):
        if (other := each.game.loaded.scenario.id) != first:
            raise LabError(
                f"{path}: this record is of {other!r} and {paths[0]} of {first!r}; "
                "a class chart compares games of one scenario"
            )
    return tuple(found)


def history(loaded: Loaded) -> Attempt | None:
    """What really happened, as the scenario's own record has it; None if there is none."""
    if loaded.scenario.history is None:
        return None
    path = loaded.source / loaded.scenario.history
    return attempt(path, HISTORY) if path.is_file() else None


def is_history(path: Path) -> bool:
    """Whether a record is its scenario's own."""
    from game.record.files import read_record

    loaded = scenario_of(path, read_record(path).record)
    name = loaded.scenario.history
    return name is not None and (loaded.source / name).resolve() == path.resolve()


def _names(paths: Sequence[Path]) -> list[str]:
    """File names, with their folders where two are alike."""
    stems = [path.stem for path in paths]
    folders = [f"{path.resolve().parent.name}/{path.stem}" for path in paths]
    named = [
        folder if stems.count(stem) > 1 else stem
        for stem, folder in zip(stems, folders, strict=True)
    ]
    return [
        f"{name} ({place})" if named.count(name) > 1 else name
        for place, name in enumerate(named, 1)
    ]
