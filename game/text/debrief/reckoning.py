"""A finished game, counted as far as one has asked: nothing is counted twice.

Counts take their time; on a terminal a passing line says how far they have come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from game.lab.classroom.attempts import Attempt, history
from game.lab.debrief import close, skill
from game.lab.debrief.brier import Said, said
from game.lab.debrief.skill import Apart
from game.lab.debrief.turning import Look, Search, turning_points
from game.lab.worlds import Worlds
from game.record.crossed import Post, post
from game.record.diary import Page, diary
from game.record.form import Record
from game.record.game import Game
from game.record.verdicts import Verdict, verdicts
from game.seats.accounts.explain import Accounts
from game.text.console import Console

T = TypeVar("T")

QUICK = (Look(20, 16), Look(200, 8))
"""The looks of the walk; `turning more` takes those of the laboratory."""


@dataclass
class Reckoning:
    """What is known of a game that is over, its record with who sat where, and where a passing
    line is shown. Nothing is kept in files."""

    game: Game
    record: Record
    say: Console
    _worlds: dict[int, Worlds] = field(default_factory=dict)
    _theirs: dict[int, Worlds] = field(default_factory=dict)
    _apart: dict[tuple[str, int], Apart] = field(default_factory=dict)
    _search: Search | None = None

    def worlds(self, n: int) -> Worlds:
        """The game's orders under so many other throws of luck."""
        if n not in self._worlds:
            self._worlds[n] = self._last(close.far(self.game, n), _counting)[0]
        return self._worlds[n]

    def counted(self, n: int) -> int:
        """The greatest number of worlds that were counted, at least `n`."""
        return max([n, *self._worlds])

    def history(self, n: int) -> Worlds | None:
        """History's orders on the same luck; None if the scenario has none."""
        if n not in self._theirs:
            game = self.game
            parts = close.of_history(game.loaded, game.model.preset, game.seed, n)
            for each in self._last(parts, lambda each: f"History: {_counting(each)}"):
                self._theirs[n] = each
        return self._theirs.get(n)

    def skill(self, seat: str, n: int) -> Apart:
        """Skill and luck of one seat, from so many worlds of each line."""
        if (seat, n) not in self._apart:
            parts = skill.apart(self.game, seat, self.record.players, n)
            found = self._last(parts, lambda each: f"Skill and luck: {each.n:,} of {n:,} worlds")
            self._apart[seat, n] = found[0]
        return self._apart[seat, n]

    def turning(self, looks: Sequence[Look] | None = None) -> Search:
        """The turning points. With `looks` they are searched for anew; without, those that
        were found last, or a quick search."""
        if self._search is None or looks is not None:
            parts = turning_points(self.game, looks=looks or QUICK)
            told = self._last(parts, lambda each: f"Turning points: {each.done:.0%} of the search")
            self._search = told[0]
        return self._search

    @property
    def searched(self) -> Search | None:
        """The turning points that were found last; None before any search."""
        return self._search

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every chance that the advisers of people held."""
        turns = (len(self.game.steps) - self.game.first) * len(self.seats)
        found: list[Said] = []
        for at, each in enumerate(said(self.game, self.seats), 1):
            found += each
            self.say.passing(f"The advisers: {at} of {turns} turns")
        self.say.passing()
        return tuple(found)

    @property
    def seats(self) -> tuple[str, ...]:
        """The seats of people; all where nobody is known to have sat there."""
        return self.attempt.seats

    @cached_property
    def attempt(self) -> Attempt:
        """The game as one of a class."""
        return Attempt(self.record.title, self.record, self.game)

    @cached_property
    def beside(self) -> Attempt | None:
        """What really happened, as the scenario's own record has it."""
        return history(self.game.loaded)

    @cached_property
    def post(self) -> Post:
        """What became of the letters."""
        return post(self.game)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What every preset says of this path."""
        return verdicts(self.game)

    def diary(self, seat: str) -> tuple[Page, ...]:
        """A seat's diary."""
        return diary(self.game, seat)

    @cached_property
    def accounts(self) -> Accounts:
        """The machines that played, ready to account for what they did."""
        return Accounts.of(self.game, self.record)

    def _last(self, parts: Iterator[T], told: Callable[[T], str]) -> list[T]:
        """The last of all results, if there is any; each is told in passing."""
        found: list[T] = []
        for each in parts:
            found = [each]
            self.say.passing(told(each))
        self.say.passing()
        return found


def _counting(found: Worlds) -> str:
    wars = found.kinds().get("war")
    return f"{found.n:,} worlds; {wars.count if wars else 0:,} of them burned"
