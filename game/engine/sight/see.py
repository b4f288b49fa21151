"""One seat's view of one game, by ids: made of the seat's `Views` and its news alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from game.engine.clock import moment
from game.engine.compile.known import sight
from game.engine.conditions import Conditions, truth_of
from game.engine.model import Model
from game.engine.orders import Purpose
from game.engine.sight import belief
from game.engine.sight.imagine import estimate
from game.engine.sight.news import news_of
from game.engine.sight.views import Post, Views, views
from game.engine.state import NEVER, State
from game.engine.steps.mailbox import latest_own, place_of
from game.engine.turn import Report
from game.engine.view import Estimate, Known, Option, Paper, SeenLetter, View

_PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


def see(
    model: Model,
    state: State,
    report: Report,
    seat: str,
    game: int = 0,
    staffed: bool = False,
) -> View:
    """The view of `seat` in one game, with what it learned since its last orders.

    If `staffed`, and while the game goes on, its staff's estimate of the risk is in it.
    """
    alone = np.array([game])
    one = state if state.games == 1 else state.choose(alone)
    seen = views(model, one, model.index.seats[seat])
    guess = estimate(model, seen) if staffed and seen.ending[0] < 0 else None
    return _Seer(model, seen, seat).view(one, report.take(alone), guess)


class _Seer:
    """Turns the arrays of one game's views into ids and moments."""

    def __init__(self, model: Model, seen: Views, seat: str) -> None:
        self.model, self.seen, self.seat = model, seen, seat
        self.index, self.scenario = model.index, model.scenario

    def view(self, one: State, report: Report, guess: Estimate | None) -> View:
        """The whole view; `one` serves only the conditions in this seat's scope."""
        model, seen = self.model, self.seen
        ending, advisers = int(seen.ending[0]), self._advisers(one)
        return View(
            scenario=self.scenario.id,
            preset=model.preset,
            seat=self.seat,
            turn=seen.turn,
            turns=model.sizes.turns,
            moment=model.turns[seen.turn],
            hours=model.minutes[seen.turn] / 60,
            clocks=self._clocks(),
            known=self._known(),
            flags=self._flags(),
            stands=self._levels(seen.stands[:, 0]),
            papers=self._papers(),
            letters=self._letters(),
            options=self._options(),
            channels=tuple(c for c, k in self.index.channels.items() if seen.usable[k, 0]),
            drafts=self._drafts(one),
            advisers=advisers,
            lines=self._lines(one, advisers),
            news=news_of(model, seen, report),
            rungs=self._rungs(),
            natures=self._natures(),
            beliefs=belief.told(model, seen),
            estimate=guess,
            ending=list(self.index.endings)[ending] if ending >= 0 else None,
            terms=self._levels(seen.terms[:, 0]) if (seen.terms >= 0).any() else None,
        )

    def _turn(self, row: int) -> str:
        return self.model.turns[row]

    def _clocks(self) -> Mapping[str, str]:
        now = int(self.index.instants[self.seen.turn])
        return {name: moment(seat.clock, now) for name, seat in self.scenario.seats.items()}

    def _levels(self, rows: NDArray[np.int8]) -> Mapping[str, str]:
        return {
            issue: list(self.index.levels[issue])[row]
            for issue, row in zip(self.index.issues, rows, strict=True)
        }

    def _known(self) -> Mapping[str, Known]:
        seen, reporters = self.seen, self._reporters()
        return {
            name: Known(
                value=float(seen.value[row, 0]),
                spread=float(seen.spread[row, 0]),
                turn=int(seen.reported[row, 0]),
                moment=self._turn(int(seen.reported[row, 0])),
                by=reporters.get(name, ""),
            )
            for name, row in self.index.variables.items()
            if seen.reported[row, 0] != NEVER
        }

    def _reporters(self) -> Mapping[str, str]:
        """Who made the last report of each blurred variable: a paper of that turn which
        reports it, else whoever watches it."""
        blurred = {
            name: seen
            for name, variable in self.scenario.variables.items()
            if not isinstance(seen := sight(variable, self.seat), str)
        }
        by = {name: seen.by for name, seen in blurred.items()}
        reported = self.seen.reported[:, 0].tolist()
        for paper, turn in self._came:
            document = self.scenario.documents[paper]
            for name in document.reports:
                if reported[self.index.variables[name]] == turn and not self._exact(name):
                    by[name] = document.by
        return by

    def _exact(self, name: str) -> bool:
        return sight(self.scenario.variables[name], self.seat) == "exact"

    @cached_property
    def _came(self) -> list[tuple[str, int]]:
        """The documents that this seat has received, in file order, and when."""
        own = [document for document, seat in self.index.papers if seat == self.seat]
        turns = self.seen.papers[:, 0].tolist()
        return [(name, turn) for name, turn in zip(own, turns, strict=True) if turn != NEVER]

    def _flags(self) -> Mapping[str, bool]:
        sees = self.model.sights[self.seen.seat].flags
        return {f: bool(self.seen.flags[r, 0]) for f, r in self.index.flags.items() if sees[r]}

    def _papers(self) -> tuple[Paper, ...]:
        came = [Paper(name, turn, self._turn(turn)) for name, turn in self._came]
        return tuple(sorted(came, key=lambda paper: paper.turn))

    def _letters(self) -> tuple[SeenLetter, ...]:
        both = [
            (post, place, int(row))
            for post in (self.seen.received, self.seen.sent)
            for place, row in enumerate(post.rows)
            if post.channel[place, 0] >= 0
        ]
        return tuple(self._letter(*each) for each in sorted(both, key=lambda each: each[2]))

    def _letter(self, post: Post, place: int, row: int) -> SeenLetter:
        turn, sender, slot = place_of(row)
        at = (place, 0)
        sender_id = self.model.seat_ids[sender]
        channels, drafts = list(self.index.channels), list(self.index.drafts)
        about, draft, expires = (int(t[at]) for t in (post.about, post.draft, post.expires))
        mine = sender == self.seen.seat
        return SeenLetter(
            id=f"{sender_id}/{self._turn(turn)}/{slot}",
            sender=sender_id,
            channel=channels[post.channel[at]],
            purpose=_PURPOSES[post.purpose[at]],
            tone=list(self.index.tones)[post.tone[at]],
            levels=self._named(post, place),
            about=self._about(about),
            draft=None if draft < 0 else drafts[draft],
            sent=self._turn(turn),
            arrived=None if mine else self._turn(int(post.arrived[at])),
            expected=self._window(turn, sender, int(post.channel[at])) if mine else None,
            expires=None if expires < 0 else moment(self.index.zone, expires),
            open=bool(post.open[at]),
            misunderstanding=bool(post.misunderstanding[at]),
        )

    def _named(self, post: Post, place: int) -> Mapping[str, str]:
        levels = self._levels(post.levels[:, place, 0])
        return {i: levels[i] for i, r in self.index.issues.items() if post.named[r, place, 0]}

    def _about(self, row: int) -> str | None:
        if row < 0:
            return None
        turn, seat, slot = place_of(row)
        return f"{self.model.seat_ids[seat]}/{self._turn(turn)}/{slot}"

    def _window(self, turn: int, sender: int, channel: int) -> tuple[str, str]:
        """The earliest and the latest moment of arrival, by the channel's hours."""
        sent, post = int(self.index.instants[turn]), self.model.post
        ends = (post.least[sender, channel], post.most[sender, channel])
        first, last = (moment(self.index.zone, sent + int(end)) for end in ends)
        return first, last

    def _options(self) -> tuple[Option, ...]:
        slots = list(self.index.slots)
        return tuple(
            Option(choice.id, slots[choice.slot], bool(self.seen.legal[choice.row, 0]))
            for choice in self.model.choices
            if choice.seat == self.seen.seat
        )

    def _usable(self, draft: str) -> bool:
        return bool(self.seen.usable[self.index.channels[self.scenario.drafts[draft].channel], 0])

    def _drafts(self, one: State) -> tuple[str, ...]:
        """Drafts of this seat whose condition holds, whose channel is usable and whose
        addressed proposal, if it answers one, lies open."""
        conditions = self.model.conditions
        return tuple(
            name
            for name, draft in self.scenario.drafts.items()
            if draft.seat == self.seat
            and _holds(conditions, draft.when, self.seat, one)
            and self._usable(name)
            and self._answerable(draft.accept or draft.reject or draft.answers)
            and self._withdrawable(draft.withdraw, one)
        )

    def _answerable(self, channel: str | None) -> bool:
        if channel is None:
            return True
        post, row = self.seen.received, self.index.channels[channel]
        return bool((post.open[:, 0] & (post.channel[:, 0] == row)).any())

    def _withdrawable(self, channel: str | None, one: State) -> bool:
        if channel is None:
            return True
        row = np.array([self.index.channels[channel]], dtype=np.int8)
        return bool(latest_own(one, self.seen.seat, row)[0] != NEVER)

    def _advisers(self, one: State) -> tuple[str, ...]:
        """Who of the council is there now."""
        conditions, council = self.model.conditions, self.scenario.seats[self.seat].advisers
        return tuple(
            name
            for name, person in council.items()
            if person.when is None or _holds(conditions, person.when, self.seat, one)
        )

    def _lines(self, one: State, there: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
        """By choice, the advisers of those there whose line on it holds now."""
        conditions = self.model.conditions
        return {
            name: tuple(
                adviser
                for adviser, line in choice.advisers.items()
                if adviser in there
                and (line.when is None or _holds(conditions, line.when, self.seat, one))
            )
            for name, choice in self.scenario.choices.get(self.seat, {}).items()
        }

    def _rungs(self) -> Mapping[str, int]:
        """The highest rung done in the last two turns, by seat, as far as this seat saw."""
        recent = self.seen.done[:, 0] >= max(self.seen.turn - 2, 0)
        return {
            seat: max(
                (c.rung for c in self.model.choices if c.seat == row and recent[c.row]), default=0
            )
            for seat, row in self.index.seats.items()
        }

    def _natures(self) -> Mapping[str, float]:
        names = [name for seat, name in self.index.natures if seat == self.seat]
        return dict(zip(names, (float(v) for v in self.seen.natures[:, 0]), strict=True))


def _holds(conditions: Conditions, text: str | None, seat: str, one: State) -> bool:
    return bool(truth_of(conditions.seat(text, seat), one))
