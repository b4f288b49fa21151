"""Beliefs: they are about the other leader's natures, and rest on what the seat can see."""

from __future__ import annotations

from game.scenario.format import Belief, Event, Flag
from game.scenario.marks import Place
from game.scenario.refs.context import Context


def check(context: Context) -> None:
    """Every belief of each seat."""
    seats = context.scenario.seats
    for name, seat in seats.items():
        (other,) = (each for each in seats if each != name)
        for nature, belief in seat.believes.items():
            path = ("seats", name, "believes", nature)
            what = f"nature of {other}"
            context.member_key(path, what, nature, seats[other].natures)
            _Belief(context, path, name, other).check(belief)


class _Belief:
    """One belief under examination."""

    def __init__(self, context: Context, path: Place, seat: str, other: str) -> None:
        self.context, self.path, self.seat, self.other = context, path, seat, other

    def check(self, belief: Belief) -> None:
        """Deeds, words, events, flags."""
        self._choices(belief)
        self.context.keys((*self.path, "tones"), "tone", belief.tones)
        self._offers(belief)
        self.context.keys((*self.path, "events"), "event", belief.events)
        self.context.keys((*self.path, "flags"), "flag", belief.flags)
        self._seen(belief)

    def _choices(self, belief: Belief) -> None:
        known = self.context.scenario.choices.get(self.other)
        if known is None:
            return  # told already
        for name in belief.choices:
            path = (*self.path, "choices", name)
            what = f"choice of {self.other}"
            if self.context.member_key(path, what, name, known) and not known[name].public:
                self._unseen(path, f"that {name!r} is done", "make it public: true")

    def _offers(self, belief: Belief) -> None:
        path, issues = (*self.path, "offers"), self.context.scenario.issues
        self.context.keys(path, "issue", belief.offers)
        for issue, levels in belief.offers.items():
            for level in levels if issue in issues else ():
                what = f"level of {issue}"
                self.context.member_key((*path, issue, level), what, level, issues[issue].levels)

    def _seen(self, belief: Belief) -> None:
        scenario = self.context.scenario
        for name in belief.events:
            if name in scenario.events and not _learns(scenario.events[name], self.seat):
                self._unseen((*self.path, "events", name), f"event {name!r}", "name it in its seen")
        for name in belief.flags:
            if name in scenario.flags and not _sees(scenario.flags[name], self.seat):
                self._unseen((*self.path, "flags", name), f"flag {name!r}", "name it in its seen")

    def _unseen(self, path: Place, what: str, remedy: str) -> None:
        message = f"{self.seat} does not see {what}"
        self.context.report_key(path, "sight", message, f"{remedy}, or take another sign")


def _learns(event: Event, seat: str) -> bool:
    return event.seen == "public" or seat in event.seen


def _sees(flag: Flag, seat: str) -> bool:
    return flag.seen == "public" or (isinstance(flag.seen, dict) and flag.seen.get(seat) == "exact")
