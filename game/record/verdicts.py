"""What each preset would have said of a game: the risk of the same path under other dials.

From every state through which the game went, the orders that were given there are given again
under each preset, and the turn's ledger is read before anything is drawn. So the path is the
same for all of them, also where one of them would have let it end in war long before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import fsum, prod
from typing import TYPE_CHECKING

from game.engine.compile import compile_model
from game.engine.turn import advance
from game.record import chances, spoken
from game.scenario.format import Scenario

if TYPE_CHECKING:
    from game.record.game import Game


@dataclass(frozen=True)
class Verdict:
    """One preset's view of a game: the war risk of every sealed turn from the one at which the
    game was taken up, by moment, 0 to 1; and what the scenario says of the preset."""

    preset: str
    title: str
    text: str
    source: str | None
    judgement: str | None
    in_force: bool
    risks: Mapping[str, float]

    @property
    def chance(self) -> float:
        """How likely games that run these risks are to end in war, 0 to 1."""
        return 1 - prod(1 - min(risk, 1.0) for risk in self.risks.values())

    @property
    def worst(self) -> str | None:
        """The turn that it holds to be the most dangerous; None where no turn ran any risk."""
        turn = max(self.risks, key=lambda each: self.risks[each], default=None)
        return turn if turn is not None and self.risks[turn] else None


def verdicts(game: Game) -> tuple[Verdict, ...]:
    """What every preset of the scenario says of a game, the one in force first and then in the
    order of the file. ValueError while the game goes on."""
    if not game.over:
        raise ValueError("the game goes on; what others would have said opens after the ending")
    presets = game.loaded.scenario.presets
    return tuple(
        Verdict(
            preset=name,
            title=presets[name].title,
            text=presets[name].text,
            source=presets[name].source,
            judgement=presets[name].judgement,
            in_force=name == game.model.preset,
            risks=risks_under(game, name),
        )
        for name in sorted(presets, key=lambda each: each != game.model.preset)
    )


def risks_under(game: Game, preset: str) -> dict[str, float]:
    """The war risk of each sealed turn, by moment, had it been played under a preset from the
    state in which it stood. KeyError for an unknown preset."""
    model = compile_model(game.loaded.scenario, preset)
    return {
        model.turns[step.before.turn]: fsum(
            advance(model, step.before, step.sealed)[1].risk[:, 0].tolist()
        )
        for step in game.steps[game.first :]
    }


def told(scenario: Scenario, found: tuple[Verdict, ...]) -> Iterator[str]:
    """The verdicts in words, one sentence or two each, the one in force first."""
    war = spoken.war(scenario)
    for verdict in found:
        title = f"{verdict.title}, the preset in force" if verdict.in_force else verdict.title
        many = spoken.per_ten_thousand(verdict.chance)
        worst = f", most of all on {spoken.when(verdict.worst)}" if verdict.worst else ""
        yield (
            f"{title}: on this path {chances.odds(verdict.chance)} for {war} "
            f"({many} in 10,000){worst}. {spoken.sentence(verdict.text)}"
        )
