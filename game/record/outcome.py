"""The outcome of one record's replay, as plain data that crosses processes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.record.replay import Failure, replay
from game.scenario import ScenarioError


@dataclass(frozen=True)
class Outcome:
    """Whether a record passed. `error` tells why it could not be played at all.

    `risk` is the war risk run on this path, 0..1.
    """

    path: str
    name: str
    scenario: str
    ending: str | None
    moment: str
    checked: int
    risk: float
    failures: tuple[Failure, ...] = ()
    drifted: bool = False
    error: str | None = None

    @property
    def title(self) -> str:
        """The record's name with its scenario's: `cuba-1962/history`."""
        return f"{self.scenario}/{self.name}" if self.scenario else self.name

    @property
    def passed(self) -> bool:
        """Whether everything was as the record expects."""
        return self.error is None and not self.failures


def outcome_of(path: Path) -> Outcome:
    """Replay one record; bad input becomes an outcome with an error."""
    try:
        run = replay(path)
    except (ScenarioError, OSError) as error:
        return Outcome(str(path), path.stem, "", None, "", 0, 0.0, error=str(error))
    game = run.game
    return Outcome(
        path=str(path),
        name=run.file.record.id,
        scenario=run.file.record.scenario,
        ending=game.ending,
        moment=game.moment,
        checked=run.checked,
        risk=float(sum(game.state.ledger[:, 0].tolist())),
        failures=tuple(run.failures),
        drifted=run.drifted,
    )
