"""What may come about in one turn: the model with all that the clock decides decided.

An `Agenda` holds the same rows as the model (`Event`, `Paper`, `Choice`...), their conditions
folded by `terms.at` for the turn's instant. What the clock alone forbids is left out; a
condition that the clock alone fulfils is None.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from game.engine.conditions import Condition, runner
from game.engine.index import Index
from game.engine.terms import Value, at, is_timeless, moments

if TYPE_CHECKING:
    from game.engine.model import Blur, Choice, Ending, Event, Model, Odds, Paper

T = TypeVar("T")

Usable = Mapping[int, Condition | None]
"""By row of the channel, when a seat may write on it; None: whenever it likes."""


@dataclass(frozen=True)
class Agenda:
    """What may come about in turn `turn`: in its step 1, and in the steps 2 to 6 that end it.

    Each in the order of the file, with these fields made plainer than in the model:

    - `openers` (scheduled and triggered events), `hazards`, and `following` (by row, the
      consequences that these hazards may bring): `at` and `until` are None, as it is the time;
      `repeat` is that of `Model.again`. Of `odds.plus` what cannot hold is left out; what holds
      in any case keeps its place, with `Value(True)`, as the sum keeps its order.
    - `choices` by slot (2S): those that may be legal. `works` of one that must fail is
      `Value(False)`.
    - `channels` by seat: those that may be written on.
    - `papers`: `free` says that only `when` governs them in this turn; the others come where
      one of `after` has happened. `listed` and `since` have nothing more to say.
    - `blurs`: `every` 0 is due whenever the last report was, as all are in the first turn.
    - `endings`: all settlements; of the rest, those that may match. `brought` names events of
      `hazards` and `following`; `calendar` says that it matches in any case.
    """

    turn: int
    openers: tuple[Event, ...]
    hazards: tuple[Event, ...]
    following: Mapping[int, Event]
    choices: tuple[tuple[Choice, ...], ...]
    channels: tuple[Usable, Usable]
    papers: tuple[Paper, ...]
    blurs: tuple[Blur, ...]
    endings: tuple[Ending, ...]


def agenda_of(model: Model, turn: int) -> Agenda:
    """What may come about in a turn, by its row (0 for the first)."""
    folder = _Folder(model, turn)
    hazards = tuple(folder.events(model.hazards))
    following = {row: folder.event(model.events[row]) for row in _down(model, hazards)}
    within = {*following, *(hazard.row for hazard in hazards)}
    return Agenda(
        turn=turn,
        openers=tuple(folder.events(e for e in model.openers if folder.in_time(e))),
        hazards=hazards,
        following=following,
        choices=tuple(tuple(folder.choices(slot)) for slot in model.by_slot),
        channels=(folder.channels(0), folder.channels(1)),
        papers=tuple(folder.papers()),
        blurs=tuple(folder.blurs()),
        endings=tuple(folder.endings(within)),
    )


def _down(model: Model, events: Iterable[Event]) -> Iterator[int]:
    """The rows of all that may follow from these events, down the tree."""
    for event in events:
        yield from event.then
        yield from _down(model, (model.events[row] for row in event.then))


def decided(condition: Condition | None) -> bool | None:
    """What a folded condition is in all games, if the clock alone decides it; no condition
    holds everywhere."""
    if condition is None:
        return True
    return bool(condition.term.value) if isinstance(condition.term, Value) else None


def _needed(condition: Condition | None) -> Condition | None:
    """None for what holds in any case."""
    return None if decided(condition) else condition


class _Folder:
    """Folds the parts of a model into one turn."""

    def __init__(self, model: Model, turn: int) -> None:
        self.model, self.turn = model, turn
        self.index: Index = model.index
        self.now = int(model.index.instants[turn])

    def fold(self, condition: Condition | None) -> Condition | None:
        """The condition as it reads in this turn."""
        if condition is None:
            return None
        return self.kept(id(condition), (condition,), lambda: self._folded(condition))

    def _folded(self, condition: Condition) -> Condition:
        if is_timeless(condition.term):
            return condition
        term = at(condition.term, self.now)
        return Condition(term, runner(term, self.index))

    def era(self, condition: Condition | None) -> int:
        """The same for turns in which the clock decides the same of a condition, 0 if that is
        always so."""
        if condition is None:
            return 0
        known, key = self.model.folded, ("moments", id(condition))
        if key not in known:
            known[key] = sorted(moments(condition.term))
        bounds: list[float] = known[key]
        if not bounds:
            return 0
        return 1 + bisect_left(bounds, self.now) + bisect_right(bounds, self.now)

    def kept(self, key: object, conditions: Iterable[Condition | None], make: Callable[[], T]) -> T:
        """A part of the agenda, made once for all turns in which its conditions read alike."""
        known = self.model.folded
        part: T | None = known.get(key)
        if part is not None:
            return part
        eras = tuple(map(self.era, conditions))
        whole = (key, *eras) if any(eras) else key
        if whole not in known:
            known[whole] = make()
        kept: T = known[whole]
        return kept

    def in_time(self, event: Event) -> bool:
        """Whether an event's dates allow it."""
        begun = event.at is None or self.now >= event.at
        return begun and (event.until is None or self.now <= event.until)

    def events(self, events: Iterable[Event]) -> Iterator[Event]:
        """Of these events the ones that may happen."""
        folded = map(self.event, events)
        return (event for event in folded if decided(event.when) is not False)

    def event(self, event: Event) -> Event:
        """An event with its conditions folded."""
        timeless: Event | None = self.model.folded.get(("event", event.row))
        if timeless is not None:
            return timeless
        plus = () if event.odds is None else (condition for condition, _ in event.odds.plus)
        return self.kept(("event", event.row), (event.when, *plus), lambda: self._event(event))

    def _event(self, event: Event) -> Event:
        return replace(
            event,
            at=None,
            until=None,
            when=_needed(self.fold(event.when)),
            odds=None if event.odds is None else self._odds(event.odds),
            repeat=bool(self.model.again[event.row, 0]),
        )

    def _odds(self, odds: Odds) -> Odds:
        plus = ((self.fold(condition), add) for condition, add in odds.plus)
        return replace(
            odds,
            plus=tuple((c, add) for c, add in plus if c is not None and decided(c) is not False),
        )

    def choices(self, slot: tuple[Choice, ...]) -> Iterator[Choice]:
        """The choices of a slot that may be legal."""
        for choice in slot:
            key = "choice", choice.row
            timeless: Choice | None = self.model.folded.get(key)
            if timeless is not None:
                yield timeless
                continue
            when = self.fold(choice.when)
            if decided(when) is not False:
                conditions = (choice.when, choice.works)
                yield self.kept(key, conditions, partial(self._choice, choice, when))

    def _choice(self, choice: Choice, when: Condition | None) -> Choice:
        return replace(choice, when=_needed(when), works=_needed(self.fold(choice.works)))

    def channels(self, seat: int) -> Usable:
        """The channels on which a seat may write."""
        post = self.model.post
        usable = {c: self.fold(post.usable[seat].get(c)) for c in self.index.channels.values()}
        return {
            c: _needed(when)
            for c, when in usable.items()
            if post.serves[seat, c] and decided(when) is not False
        }

    def papers(self) -> Iterator[Paper]:
        """The papers that may come."""
        for paper in self.model.papers:
            past = paper.since is not None and self.turn >= paper.since
            free = paper.free or past or self.turn in paper.listed
            if not free and not paper.after:
                continue
            key = "paper", paper.row, free
            timeless: Paper | None = self.model.folded.get(key)
            if timeless is not None:
                yield timeless
                continue
            when = self.fold(paper.when)
            if decided(when) is not False:
                yield self.kept(key, (paper.when,), partial(self._paper, paper, free, when))

    def _paper(self, paper: Paper, free: bool, when: Condition | None) -> Paper:
        return replace(
            paper,
            listed=frozenset(),
            since=None,
            after=() if free else paper.after,
            when=_needed(when),
            free=free,
        )

    def blurs(self) -> Iterator[Blur]:
        """The reports that may be made anew: all in the first turn."""
        if not self.turn:
            yield from (replace(blur, every=0.0, when=None) for blur in self.model.blurs)
            return
        most, least = self.index.hours[self.turn, [0, self.turn - 1]]
        for blur in self.model.blurs:
            when = self.fold(blur.when)
            if decided(when) is not False and most >= blur.every:
                every = 0.0 if least >= blur.every else blur.every
                make = partial(replace, blur, every=every, when=_needed(when))
                yield self.kept((blur.name, every), (blur.when,), make)

    def endings(self, within: set[int]) -> Iterator[Ending]:
        """The endings that may match, where events of these rows may happen in step 5."""
        last = self.turn == self.model.sizes.turns - 1
        for ending in self.model.endings:
            when = self.fold(ending.when)
            if ending.kind == "settlement":
                if decided(when) is not False:
                    yield replace(ending, when=_needed(when))
                continue
            surely = (ending.calendar and last) or (when is not None and bool(decided(when)))
            brought = tuple(row for row in ending.brought if row in within)
            may = when is not None and decided(when) is None
            if surely or may or brought:
                when = when if may else None
                make = partial(replace, ending, when=when, brought=brought, calendar=surely)
                yield self.kept(("ending", ending.row, brought, surely), (ending.when,), make)
