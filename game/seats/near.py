"""A seat that follows a record while the game is near it, and reasons for itself when not.

Near means, and all of it as this seat sees it: what the other side has visibly done of
weight is what it had done in the record, a day early or late; and the scenario's `near` for
the seat holds. An offer that the record did not bring is weighed by itself: it is accepted
where the substitute would accept it, and else passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.model import Choice, Model
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.views import Post, Views, views
from game.engine.state import NEVER, Purpose
from game.record.form import Record
from game.record.game import Game
from game.record.resume import played_until
from game.scenario import Loaded
from game.seats.base import Seat, SeatLuck
from game.seats.bound import RecordSeat, copy_letters, put_seat, recorded
from game.seats.mind import named_rows

LOUD = 5
"""A step of this rung or above, on Kahn's ladder of 44 the end of the quiet steps, is of
weight: without it one side is not where the record had it."""

DAY = 24 * 60
"""So many minutes early or late a step may be."""

Offer = Mapping[str, str]
"""The levels that a proposal names, by issue."""


@dataclass(frozen=True)
class Trail:
    """What a seat saw of the other one in a record: when each choice was first done, by id and
    moment, and the offers that came."""

    steps: Mapping[str, str]
    offers: tuple[Offer, ...]

    @classmethod
    def of(cls, record: Record, loaded: Loaded, seat: str) -> Trail:
        """Play the record again, and look at it from this seat."""
        game = played_until(record, loaded)
        states = [*(step.before for step in game.steps), game.state]
        row, choices = game.model.index.seats[seat], game.model.choices
        steps: dict[str, str] = {}
        for state in states:
            done = views(game.model, state, row).done[:, 0]
            for at in np.flatnonzero(done != NEVER).tolist():
                if choices[at].seat != row:
                    steps.setdefault(choices[at].id, game.model.turns[done[at]])
        return cls(steps, tuple(_offers(game, seat)))

    def away(self, model: Model, seen: Views) -> Bools:
        """Where the other side's steps are not those of the record: (N,)."""
        lost = np.zeros(seen.games, dtype=np.bool_)
        for _, where in self.strayed(model, seen):
            lost |= where
        return lost

    def strayed(self, model: Model, seen: Views) -> Iterator[tuple[Choice, Bools]]:
        """The other side's steps of weight, each with where it is not as in the record: (N,)."""
        moments = model.index.instants
        now, instants = moments[seen.turn], dict(zip(model.turns, moments, strict=False))
        for choice in model.choices:
            if choice.seat == seen.seat or choice.rung < LOUD:
                continue
            done = seen.done[choice.row] != NEVER
            at = instants.get(self.steps.get(choice.id, ""))
            if at is None or at > now + DAY:
                yield choice, done
            elif at < now - DAY:
                yield choice, ~done

    def unheard(self, model: Model, post: Post) -> Bools:
        """Which of the open proposals the record did not bring: (R, N)."""
        unheard: Bools = post.open.copy()
        for offer in self.offers:
            wanted = named_rows(model, offer)[:, None]
            said = (post.levels == wanted) | (wanted == NEVER)
            said &= post.named == (wanted != NEVER)
            unheard &= ~said.all(axis=0)
        return unheard


@dataclass(frozen=True)
class NearSeat:
    """Gives the record's orders while the game is near it; else the substitute decides."""

    orders: Mapping[str, Orders]
    substitute: Seat
    trail: Trail
    near: str | None = None
    blind: bool = False

    @classmethod
    def of(cls, record: Record, loaded: Loaded, seat: str, substitute: Seat) -> NearSeat:
        """The seat's part in a record that fits its scenario."""
        near = loaded.scenario.seats[seat].near
        return cls(recorded(record, seat), substitute, Trail.of(record, loaded, seat), near)

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Follow, save where the game has gone elsewhere or an offer is too good to pass over."""
        away = self.away(model, seen)
        if away.all():
            self.substitute.decide(model, seat, seen, luck, sealed)
            return
        RecordSeat(self.orders, self.substitute).decide(model, seat, seen, luck, sealed)
        games = np.flatnonzero(away)
        if games.size:
            own = self._substituted(model, seat, seen, luck, games)
            put_seat(model, own, sealed, seat, games)
        self._hear(model, seat, seen, luck, sealed, ~away)

    def away(self, model: Model, seen: Views) -> Bools:
        """Where the game is not near the record: (N,)."""
        away = self.trail.away(model, seen)
        if self.near is not None:
            away |= ~np.asarray(seen.met(self.near))
        return away

    def _substituted(
        self, model: Model, seat: int, seen: Views, luck: SeatLuck, games: np.ndarray
    ) -> Sealed:
        """What the substitute orders in some games, as a batch of these."""
        own = Sealed.hold(model, games.size)
        self.substitute.decide(model, seat, seen.take(games), luck.take(games), own)
        return own

    def _hear(
        self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed, near: Bools
    ) -> None:
        """Accept an offer that the record did not bring, where the substitute would."""
        new = near & self.trail.unheard(model, seen.received).any(axis=0)
        games = np.flatnonzero(new)
        if not games.size:
            return
        own = self._substituted(model, seat, seen, luck, games)
        takes = (own.channel[seat, 0] >= 0) & (own.purpose[seat, 0] == Purpose.ACCEPTANCE)
        whole = Sealed.hold(model, seen.games)
        put_seat(model, own, whole, seat, games)
        copy_letters(whole, sealed, seat, games[takes])


def _offers(game: Game, seat: str) -> list[Offer]:
    """The proposals that came to a seat by the game's end, as they were read."""
    post, levels = game.views(seat).received, game.model.index.levels
    found: list[Offer] = []
    for row in np.flatnonzero(post.purpose[:, 0] == Purpose.PROPOSAL).tolist():
        if post.channel[row, 0] == NEVER:
            continue
        names = zip(levels.items(), post.levels[:, row, 0], post.named[:, row, 0], strict=True)
        found.append({issue: list(table)[level] for (issue, table), level, said in names if said})
    return found
