"""The letters of a machine leader: what he accepts, what he puts forward, what he takes back."""

from __future__ import annotations

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Rows, mark
from game.engine.sealed import Sealed
from game.engine.state import NEVER, Purpose, Small, Turns
from game.scenario.format import Package
from game.seats.base import SeatLuck
from game.seats.mind import Mind, named_rows


class Pen:
    """One leader's letters of one turn in N games."""

    def __init__(self, mind: Mind, luck: SeatLuck) -> None:
        self.mind, self.luck = mind, luck
        self.model, self.seat, self.seen = mind.model, mind.seat, mind.seen

    def write(self, sealed: Sealed) -> None:
        """Accept the best proposal that is good enough, else put terms forward in time; who has
        accepted waits for that to arrive."""
        if not self.model.index.channels:
            return
        bound = self._bound()
        free = ~self._accept(sealed, bound) & ~bound & self._rested()
        if free.any():
            self._propose(sealed, free)

    def _bound(self) -> Bools:
        """Where an acceptance of his may still be on its way."""
        post, instants = self.seen.sent, self.model.index.instants
        said = (post.purpose == Purpose.ACCEPTANCE) & (post.channel != NEVER)
        sent, most = instants[post.rows // 4][:, None], self.model.post.most[self.seat]
        bound: Bools = (said & (sent + most[post.channel] > instants[self.seen.turn])).any(axis=0)
        return bound

    def _accept(self, sealed: Sealed, bound: Bools) -> Bools:
        """Answer by the proposal's own channel, or by the first that can be used."""
        best, channel = self.best_offer()
        wobble = self.mind.temper * self.luck.normal("accept")
        wanted = (channel >= 0) & (best > self.mind.demand + wobble) & ~bound
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

    def best_offer(self) -> tuple[Floats, Small]:
        """The appeal of the best open proposal, and its channel (-1 for none): (N,) each.

        Of two that appeal alike the earlier is taken.
        """
        post, games = self.seen.received, self.seen.games
        best = np.full(games, -np.inf)
        channel = np.full(games, NEVER, dtype=np.int8)
        for place in np.flatnonzero(post.open.any(axis=1)):
            at = np.flatnonzero(post.open[place])
            way = post.channel[place][at]
            appeal = self.mind.appeal(post.levels[:, place][:, at], way, at).all
            better = appeal > best[at]
            best[at[better]], channel[at[better]] = appeal[better], way[better]
        return best, channel

    def _rested(self) -> Bools:
        """Where he has not written for his pace."""
        rested: Bools = self.waited() >= self.pace()
        return rested

    def waited(self) -> Floats:
        """Hours since he last wrote, infinite where he never did: (N,)."""
        post, instants = self.seen.sent, self.model.index.instants
        if not len(post.rows):
            return np.full(self.seen.games, np.inf)
        turns = np.where(post.channel >= 0, (post.rows // 4)[:, None], NEVER).max(axis=0)
        hours = (instants[self.seen.turn] - instants[turns]) / 60
        return np.where(turns == NEVER, np.inf, hours)

    def pace(self) -> Floats:
        """The hours that he now lets pass between letters: (N,)."""
        told = self.mind.character
        pace: Floats = told.pace_hours * (1 - told.hurry * np.clip(self.mind.danger, 0, 1))
        return pace

    def _propose(self, sealed: Sealed, games: Bools) -> None:
        """The softest package that he is ready for, unless it is what he last put forward."""
        proposed = np.zeros_like(games)
        for package in reversed(self.mind.character.packages):
            if not games.any():
                break
            channel = self.model.index.channels[package.channel]
            ready = games & self.seen.usable[channel] & self.seen.met(package.when)
            games = games & ~ready
            if ready.any():
                fresh = ready & ~self.lies(channel, package)
                self._put(sealed, fresh, channel, package)
                proposed |= fresh
        self._take_back(sealed, np.flatnonzero(proposed))

    def lies(self, channel: int, package: Package) -> Bools:
        """Where his latest letter by this channel already names exactly these levels."""
        post, wanted = self.seen.sent, named_rows(self.model, package.levels)
        asked = wanted >= 0
        lies = np.zeros(self.seen.games, dtype=np.bool_)
        for place, by_channel in enumerate(post.channel == channel):
            if by_channel.any():
                said = (post.levels[:, place] == wanted) | ~asked
                said &= post.named[:, place] == asked
                mark(lies, by_channel, np.logical_and.reduce(said) & ~post.answered[place])
        return lies

    def _put(self, sealed: Sealed, games: Bools, channel: int, package: Package) -> None:
        index, at = self.model.index, (self.seat, 0)
        sealed.channel[at][games] = channel
        sealed.tone[at][games] = index.tones[package.tone]
        sealed.purpose[at][games] = Purpose.PROPOSAL
        sealed.about[at][games] = -1
        sealed.levels[(slice(None), *at)][:, games] = named_rows(self.model, package.levels)

    def _take_back(self, sealed: Sealed, games: Rows) -> None:
        """With a harder offer, take back the softest that lies by another channel, if he would
        be far from accepting it himself."""
        regret, at = self.mind.character.regret, (self.seat, 0)
        if regret is None or not games.size or not self.seen.turn:
            return
        named, stands = sealed.levels[(slice(None), *at)][:, games], self.seen.stands[:, games]
        dearest = np.full(self.seen.games, -np.inf)
        dearest[games] = self.mind.worth(np.where(named >= 0, named, stands))
        for way, last in enumerate(self._lying(games)):
            usable = self.seen.usable[way] & (sealed.channel[at] != way)
            own = np.flatnonzero((last != NEVER) & usable)
            levels = self.seen.sent.levels[:, last[own], own]
            worth, by = self.mind.worth(levels), np.full(own.shape, way)
            far = self.mind.appeal(levels, by, own).all + regret < self.mind.demand[own]
            softest = far & (worth < dearest[own])
            dearest[own[softest]] = worth[softest]
            self._withdraw(sealed, own[softest], way)

    def _lying(self, games: Rows) -> Turns:
        """By channel and game the place of his latest proposal by it, where it was neither
        answered nor taken back, else -1; and so in all games but these: (K, N)."""
        post, wanted = self.seen.sent, np.zeros(self.seen.games, dtype=np.bool_)
        wanted[games] = True
        last = np.full(self.seen.usable.shape, NEVER, dtype=np.int16)
        written = (post.channel != NEVER) & wanted
        place, game = np.nonzero(written & (post.purpose == Purpose.PROPOSAL))
        last[post.channel[place, game], game] = place  # of several the last one stays
        way, game = np.nonzero(last != NEVER)
        answered = post.answered[last[way, game], game]
        last[way[answered], game[answered]] = NEVER
        place, game = np.nonzero(written & (post.purpose == Purpose.WITHDRAWAL))
        place = np.searchsorted(post.rows, post.about[place, game])
        by = post.channel[place, game]
        back = last[by, game] == place
        last[by[back], game[back]] = NEVER
        return last

    def _withdraw(self, sealed: Sealed, games: Rows, channel: int) -> None:
        at = (self.seat, 1)
        sealed.channel[at][games] = channel
        sealed.tone[at][games] = sealed.tone[self.seat, 0][games]
        sealed.purpose[at][games] = Purpose.WITHDRAWAL
        sealed.about[at][games] = channel
