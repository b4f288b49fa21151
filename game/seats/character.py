"""A machine leader: utilities over what he sees, with a personality drawn once a game.

Every number is the scenario's (`seats.SEAT.character`, see
`game.scenario.format.seats.Character` for the formulas).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import anywhere, mark
from game.engine.model import Choice, Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.state import NEVER, Purpose, Small, Turns
from game.scenario.format import Character, Scenario
from game.seats.base import Seat, SeatLuck


@dataclass(frozen=True)
class CharacterSeat:
    """The leader of a seat as the scenario describes him, or as `character` does."""

    character: Character
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Weigh the choices of each slot, then the letters."""
        mind = _Mind(model, seat, seen, luck, self.character)
        for row, choices in enumerate(model.by_slot):
            if row // model.sizes.slots == seat:
                sealed.choices[row] = mind.choose(choices)
        mind.write(sealed)


def leaders(scenario: Scenario) -> dict[str, Seat]:
    """All seats of a scenario, each with its leader as the scenario describes him."""
    return {name: CharacterSeat(seat.character) for name, seat in scenario.seats.items()}


class _Mind:
    """One leader's weighing of one turn in N games."""

    def __init__(
        self, model: Model, seat: int, seen: Views, luck: SeatLuck, character: Character
    ) -> None:
        self.model, self.seat, self.seen, self.luck = model, seat, seen, luck
        self.character, self.name = character, model.seat_ids[seat]
        bias = 0.0 if character.bias is None else self._nature(character.bias)
        self.fear = self._share(character.fear) + character.bias_weight * bias
        self.trust = self._share(character.trust)
        self.resolve = self._nature(character.resolve)

    def _share(self, variable: str) -> Floats:
        """What he knows of a variable, over its range: 0..1."""
        row = self.model.index.variables[variable]
        low, high = self.model.low[row, 0], self.model.high[row, 0]
        share: Floats = (self.seen.value[row] - low) / (high - low)
        return share

    def _nature(self, nature: str) -> Floats:
        names = [name for seat, name in self.model.index.natures if seat == self.name]
        drawn: Floats = self.seen.natures[names.index(nature)]
        return drawn

    def choose(self, choices: tuple[Choice, ...]) -> Turns:
        """The row of the best legal choice of a slot, -1 where holding is better: (N,)."""
        somewhere = anywhere(self.seen.legal)
        choices = tuple(choice for choice in choices if somewhere[choice.row])
        if not choices:
            return np.full(self.seen.games, NEVER, dtype=np.int16)
        best = self.character.temper * self.luck.normal(f"hold.{choices[0].slot}")
        chosen = np.full(best.shape, NEVER, dtype=np.int16)
        for choice, worth in zip(choices, self._utilities(choices), strict=True):
            better = (worth > best) & self.seen.legal[choice.row]
            mark(chosen, better, choice.row)
            np.copyto(best, worth, where=better)
        return chosen

    def _utilities(self, choices: tuple[Choice, ...]) -> Floats:
        """What each choice is worth to him beside holding: (R, N)."""
        wants, ids = self.character.wants, self.model.variable_ids
        drive = self.character.boldness * (1 + self.resolve) - self.character.caution * self.fear
        wobble = self.character.temper * self.luck.normals(f"choice.{c.id}" for c in choices)
        for row, choice in zip(wobble, choices, strict=True):
            gain = sum(wants.get(ids[v], 0.0) * amount for v, amount in choice.outcome.effects)
            lean = self.character.lean.get(choice.id, 0.0) + self._urge(choice)
            row += gain + lean + drive * choice.rung
        return wobble

    def _urge(self, choice: Choice) -> Floats | float:
        """What draws him to a choice in what he now sees: (N,), or the same in all games."""
        urges = (urge for urge in self.character.urges if urge.choice == choice.id)
        return sum(self.seen.met(urge.when) * np.float64(urge.add) for urge in urges)

    def write(self, sealed: Sealed) -> None:
        """Accept the best proposal that is good enough, else put terms forward in time."""
        if not self.model.index.channels:
            return
        free = ~self._accept(sealed) & self._rested()
        if free.any():
            self._propose(sealed, free)

    def _accept(self, sealed: Sealed) -> Bools:
        """Answer by the proposal's own channel, or by the first that can be used."""
        best, channel = self._best_offer()
        wobble = self.character.temper * self.luck.normal("accept")
        wanted = (channel >= 0) & (best > self.character.reserve + self.resolve + wobble)
        if not wanted.any():
            return wanted
        usable = self.seen.usable
        same = np.take_along_axis(usable, np.maximum(channel, 0)[None], axis=0)[0]
        way = np.where(same, channel, usable.argmax(axis=0))
        wanted &= usable.any(axis=0)
        at = (self.seat, 0)
        sealed.channel[at] = np.where(wanted, way, sealed.channel[at])
        sealed.purpose[at] = np.where(wanted, Purpose.ACCEPTANCE, sealed.purpose[at])
        sealed.about[at] = np.where(wanted, channel, sealed.about[at])
        return wanted

    def _best_offer(self) -> tuple[Floats, Small]:
        """The gain of the best open proposal, and its channel (-1 for none): (N,) each."""
        post, games = self.seen.received, self.seen.games
        credit = np.array([c.credit for c in self.model.scenario.channels.values()])
        best = np.full(games, -np.inf)
        channel = np.full(games, NEVER, dtype=np.int8)
        for place in np.flatnonzero(post.open.any(axis=1)):
            at = np.flatnonzero(post.open[place])
            way, levels = post.channel[place][at], post.levels[:, place][:, at]
            gain = self._worth(levels) + self.character.fear_weight * self.fear[at]
            gain += self.character.trust_weight * self.trust[at] * credit[way]
            better = gain > best[at]
            best[at[better]], channel[at[better]] = gain[better], way[better]
        return best, channel

    def _worth(self, levels: Small) -> Floats:
        """The worth of terms to him; levels of shape (issues, N)."""
        total = np.zeros(levels.shape[1])
        for by_level, row in zip(self._prices, levels, strict=True):
            total += by_level[row]
        return total

    @cached_property
    def _prices(self) -> list[Floats]:
        """By issue, the worth of its levels to him: (levels,) each."""
        prices = self.character.worth
        return [
            np.array([prices.get(issue, {}).get(name, 0.0) for name in names])
            for issue, names in self.model.index.levels.items()
        ]

    def _rested(self) -> Bools:
        """Where he has not written for his pace."""
        post, instants = self.seen.sent, self.model.index.instants
        if not len(post.rows):
            return np.ones(self.seen.games, dtype=np.bool_)
        turns = np.where(post.channel >= 0, (post.rows // 4)[:, None], NEVER).max(axis=0)
        hours = (instants[self.seen.turn] - instants[turns]) / 60
        rested: Bools = (turns == NEVER) | (hours >= self.character.pace_hours)
        return rested

    def _propose(self, sealed: Sealed, games: Bools) -> None:
        """The softest package that he is ready for, unless it is what he last put forward."""
        for package in reversed(self.character.packages):
            if not games.any():
                return
            channel = self.model.index.channels[package.channel]
            ready = games & self.seen.usable[channel] & self.seen.met(package.when)
            games = games & ~ready
            if ready.any():
                fresh = ready & ~self._lies(channel, package.levels)
                self._put(sealed, fresh, channel, package.tone, package.levels)

    def _lies(self, channel: int, levels: dict[str, str]) -> Bools:
        """Where his latest letter by this channel already names exactly these levels."""
        post, wanted = self.seen.sent, self._rows(levels)
        asked = wanted >= 0
        lies = np.zeros(self.seen.games, dtype=np.bool_)
        for place, by_channel in enumerate(post.channel == channel):
            if by_channel.any():
                said = (post.levels[:, place] == wanted) | ~asked
                said &= post.named[:, place] == asked
                mark(lies, by_channel, np.logical_and.reduce(said) & ~post.answered[place])
        return lies

    def _rows(self, levels: dict[str, str]) -> Small:
        """Named levels as rows, -1 where an issue is not named: (issues, 1)."""
        known = self.model.index.levels.items()
        rows = [table.get(levels.get(issue, ""), NEVER) for issue, table in known]
        return np.array(rows, dtype=np.int8).reshape(-1, 1)

    def _put(
        self, sealed: Sealed, games: Bools, channel: int, tone: str, levels: dict[str, str]
    ) -> None:
        index, at = self.model.index, (self.seat, 0)
        sealed.channel[at][games] = channel
        sealed.tone[at][games] = index.tones[tone]
        sealed.purpose[at][games] = Purpose.PROPOSAL
        sealed.about[at][games] = -1
        sealed.levels[(slice(None), *at)][:, games] = self._rows(levels)
