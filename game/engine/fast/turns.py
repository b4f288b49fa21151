"""From a plan to the tables of the kernel: what may come about, turn by turn."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.agenda import Agenda
from game.engine.conditions import Condition
from game.engine.fast import forms
from game.engine.fast.assemble import Assembler, Constants, Instruction
from game.engine.fast.lanes import Array, Extent
from game.engine.fast.plan import Plan, chosen
from game.engine.fast.rows import ALIVE, FALSE, Rows, rows_of
from game.engine.fast.tables import (
    DeedTables,
    Effects,
    TreeTables,
    flat,
    floats,
    ground_of,
    ints,
    names,
    post_of,
    starts,
)
from game.engine.model import Blur, Choice, Event, Paper, PaperReport
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.terms import Joined, Leaf, Opposite, Term


class Turns:
    """Writes the programs of every turn, and with them the tables that name their results."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.model = plan, plan.model
        self.rows: Rows = rows_of(plan.model)
        self.constants = Constants()
        self.code: list[list[Instruction]] = []
        self.truths = self.numbers = 0
        turns, size = self.model.sizes.turns, self.model.sizes
        self.legal_at = np.full((turns, size.choices), FALSE, dtype=np.int64)
        self.works_at = self.legal_at.copy()
        self.usable_at = np.full((turns, 2, len(self.model.index.channels)), FALSE, dtype=np.int64)
        self.when_at = np.full((turns, size.events), FALSE, dtype=np.int64)
        self.openers: list[list[int]] = []
        self.hazards: list[tuple[Event, ...]] = []
        self.plus: list[list[tuple[int, float]]] = []
        self.settle: list[list[tuple[int, int]]] = []
        self.endings: list[list[tuple[int, int]]] = []
        self.blurs: list[list[tuple[Blur, int]]] = []
        self.papers: list[list[tuple[Paper, int]]] = []
        for turn, agenda in enumerate(plan.agendas):
            self._turn(turn, agenda)

    def _turn(self, turn: int, agenda: Agenda) -> None:
        self._settle(self._begin(turn), agenda)
        self._open(self._begin(turn), agenda)
        self._report(self._begin(turn), agenda)
        self._deliver(self._begin(turn), agenda)
        self._allow(self._begin(turn))
        self._work(self._begin(turn))
        self._risk(self._begin(turn), agenda)
        self._end(self._begin(turn), agenda)

    def _begin(self, turn: int) -> Assembler:
        """A new program, written after the last one."""
        made = Assembler(self.model, self.rows, turn, self.constants)
        self.code.append(made.program)
        return made

    def _done(self, made: Assembler) -> None:
        self.truths = max(self.truths, made.truths)
        self.numbers = max(self.numbers, made.numbers)

    def _settle(self, made: Assembler, agenda: Agenda) -> None:
        of = [ending for ending in agenda.endings if ending.kind == "settlement"]
        self.settle.append([(ending.row, made.truth(_term(ending.when))) for ending in of])
        self._done(made)

    def _open(self, made: Assembler, agenda: Agenda) -> None:
        for event in agenda.openers:
            self.when_at[agenda.turn, event.row] = made.truth(_term(event.when))
        self.openers.append([event.row for event in agenda.openers])
        self._done(made)

    def _report(self, made: Assembler, agenda: Agenda) -> None:
        told = self.plan.told
        blurs = [blur for blur in agenda.blurs if told(blur.seat, blur.variable)]
        self.blurs.append([(blur, made.truth(_term(blur.when))) for blur in blurs])
        self._done(made)

    def _deliver(self, made: Assembler, agenda: Agenda) -> None:
        needed = self.plan.papers
        papers = [paper for paper in agenda.papers if paper.row in needed]
        self.papers.append([(paper, made.truth(_term(paper.when))) for paper in papers])
        self._done(made)

    def _allow(self, made: Assembler) -> None:
        made.judging = True
        for choice in self.plan.choices(made.turn):
            self.legal_at[made.turn, choice.row] = made.truth(_legal(choice))
        for seat in range(2):
            for channel, when in self.plan.channels(made.turn, seat).items():
                self.usable_at[made.turn, seat, channel] = made.truth(_term(when))
        self._done(made)

    def _work(self, made: Assembler) -> None:
        for choice in self.plan.choices(made.turn):
            self.works_at[made.turn, choice.row] = made.truth(_term(choice.works))
        self._done(made)

    def _risk(self, made: Assembler, agenda: Agenda) -> None:
        self.hazards.append(agenda.hazards)
        plus: dict[int, list[tuple[int, float]]] = {}
        for event in (*agenda.hazards, *agenda.following.values()):
            self.when_at[agenda.turn, event.row] = made.truth(_term(event.when))
            assert event.odds is not None
            plus[event.row] = [(made.truth(_term(c)), add) for c, add in event.odds.plus]
        self.plus += [plus.get(row, []) for row in range(self.model.sizes.events)]
        self._done(made)

    def _end(self, made: Assembler, agenda: Agenda) -> None:
        of = [ending for ending in agenda.endings if ending.kind != "settlement"]
        self.endings.append(
            [(e.row, made.truth(_term(e.when)) if e.when or e.calendar else FALSE) for e in of]
        )
        self._done(made)

    def programs(self) -> forms.Programs:
        """All programs, end to end."""
        return forms.Programs(
            code=np.array(list(flat(self.code)), dtype=np.int64).reshape(-1, 6),
            starts=starts(self.code),
            constants=floats(self.constants.values),
            hours=self.model.index.hours,
        )

    def chances(self) -> forms.Chances:
        """Openers, hazards and their odds."""
        events, trees = self.model.events, TreeTables(self.model)
        terms = [event.odds.terms if event.odds else () for event in events]
        draws, risks = trees.draws(), trees.risks()
        return forms.Chances(
            opener_from=starts(self.openers),
            opener=ints(flat(self.openers)),
            hazard_from=starts(self.hazards),
            hazard=ints(event.hazard or 0 for event in flat(self.hazards)),
            hazard_event=ints(event.row for event in flat(self.hazards)),
            when_at=self.when_at,
            base=floats(event.odds.base if event.odds else 0.0 for event in events),
            term_from=starts(terms),
            term_on=ints(variable for variable, _ in flat(terms)),
            term=floats(factor for _, factor in flat(terms)),
            plus_from=starts(self.plus),
            plus_at=ints(row for row, _ in flat(self.plus)),
            plus=floats(add for _, add in flat(self.plus)),
            draw_from=starts(draws),
            draw_event=ints(row for row, _, _ in flat(draws)),
            draw_after=ints(after for _, after, _ in flat(draws)),
            draw_name=names(name for _, _, name in flat(draws)),
            risk_from=starts(risks),
            risk_event=ints(flat(risks)),
            then_from=starts([event.then for event in events]),
            then=ints(flat(event.then for event in events)),
            war=ints(int(event.war) for event in events),
            perilous=ints(int(event.perilous) for event in events),
        )

    def finish(self) -> forms.Finish:
        """How games end."""
        brought = [ending.brought for ending in self.model.endings]
        return forms.Finish(
            settle_from=starts(self.settle),
            settle=ints(row for row, _ in flat(self.settle)),
            settle_at=ints(at for _, at in flat(self.settle)),
            ending_from=starts(self.endings),
            ending=ints(row for row, _ in flat(self.endings)),
            ending_at=ints(at for _, at in flat(self.endings)),
            brought_from=starts(brought),
            brought=ints(flat(brought)),
        )

    def sights(self) -> forms.Sights:
        """Reports and papers."""
        papers = [paper for paper, _ in flat(self.papers)]
        blurs = list(self.model.blurs)
        told: list[tuple[int, Blur | PaperReport]] = [(blur.seat, blur) for blur in blurs]
        told += [(p.seat, report) for p in self.model.papers for report in p.reports]
        reports = [[*p.reports] for p in self.model.papers]
        return forms.Sights(
            blur_from=starts(self.blurs),
            blur=ints(self._blur(blur) for blur, _ in flat(self.blurs)),
            blur_at=ints(at for _, at in flat(self.blurs)),
            blur_last=ints(
                self._last(turn, blur) for turn, of in enumerate(self.blurs) for blur, _ in of
            ),
            paper_from=starts(self.papers),
            paper=ints(paper.row for paper in papers),
            paper_at=ints(at for _, at in flat(self.papers)),
            after_from=starts([paper.after for paper in papers]),
            after=ints(flat(paper.after for paper in papers)),
            told_from=len(blurs) + starts(reports),
            told_on=ints(report.variable for _, report in told),
            told_row=ints(s * self.model.sizes.variables + r.variable for s, r in told),
            told_spread=floats(report.spread for _, report in told),
            told_value=floats(getattr(report, "value", None) or 0.0 for _, report in told),
            told_drawn=ints(int(getattr(report, "value", None) is None) for _, report in told),
            told_name=names(report.name for _, report in told),
        )

    def _blur(self, blur: Blur) -> int:
        """Its row: blurs of a turn are copies of the model's."""
        return [each.name for each in self.model.blurs].index(blur.name)

    def _last(self, turn: int, blur: Blur) -> int:
        """The latest turn from which a report is old enough."""
        hours = self.model.index.hours[turn]
        old = [last for last in range(turn) if hours[last] >= blur.every]
        return turn if blur.every == 0 or not turn else max(old, default=-2)


def _term(condition: Condition | None) -> Term | None:
    return None if condition is None else condition.term


def _legal(choice: Choice) -> Term | None:
    """When a choice is legal, one that comes once among them."""
    when = _term(choice.when)
    if not choice.once:
        return when
    new = Opposite(Leaf("done", (choice.row,)))
    return new if when is None else Joined(True, (when, new))


class SeatTables:
    """Orders that are written, and the names of those that are drawn."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.model = plan, plan.model
        self.turns, self.slots = self.model.sizes.turns, self.model.sizes.slots

    def made(self) -> forms.Seats:
        """The tables."""
        desks, places = self.plan.desks, [(s, p) for s in range(2) for p in range(2)]
        written = [self._sealed(turn) for turn in range(self.turns)]
        levels = [packed(sealed.levels.reshape(-1, 4)) for sealed in written]
        return forms.Seats(
            kind=np.array([[_kind(desk) for desk in pair] for pair in desks], dtype=np.int64),
            choice=self._choices(),
            levels=np.array([meant for meant, _ in levels]),
            named=np.array([named for _, named in levels]),
            slot_names=names(
                f"seat.{self.model.seat_ids[row // self.slots]}.slot.{row}"
                for row in range(2 * self.slots)
            ),
            letter_names=np.array([self._letter_names(*place) for place in places]),
            level_names=np.array(
                [self._level_names(*place) for place in places], dtype=np.uint64
            ).reshape(4, -1),
            **{
                name: np.array([getattr(sealed, name).reshape(4) for sealed in written])
                for name in ("channel", "tone", "purpose", "about", "valid")
            },
        )

    def _sealed(self, turn: int) -> Sealed:
        sealed = Sealed.hold(self.model, 1)
        for seat, desk in zip(self.model.seat_ids, self.plan.desks[turn], strict=True):
            if isinstance(desk, Orders):
                sealed.put(self.model.index, seat, Orders({}, desk.letters))
        return sealed

    def _choices(self) -> Array:
        return np.array(
            [
                [chosen(self.model, desks[row // self.slots], row) for row in range(2 * self.slots)]
                for desks in self.plan.desks
            ],
            dtype=np.int64,
        )

    def _letter_names(self, seat: int, place: int) -> Array:
        own = f"seat.{self.model.seat_ids[seat]}"
        return names(f"{own}.{kind}.{place}" for kind in ("channel", "silence", "tone", "purpose"))

    def _level_names(self, seat: int, place: int) -> Array:
        own = f"seat.{self.model.seat_ids[seat]}.level.{place}"
        return names(f"{own}.{issue}" for issue in range(self.model.sizes.issues))


def _kind(desk: Any) -> int:
    if isinstance(desk, Orders):
        return forms.WRITTEN
    return forms.RANDOM if desk == "random" else forms.GIVEN


def packed(levels: Array) -> tuple[Array, Array]:
    """Levels of issues (I, ...), -1 where not named, as words, and which are named."""
    meant = np.zeros(levels.shape[1:], dtype=np.uint64)
    named = np.zeros_like(meant)
    for issue, row in enumerate(levels):
        shift = np.uint64(4 * issue)
        meant |= np.where(row >= 0, row, 0).astype(np.uint64) << shift
        named |= np.where(row >= 0, 15, 0).astype(np.uint64) << shift
    return meant, named


def tables_of(plan: Plan) -> tuple[forms.Tables, Extent]:
    """The tables of a plan, and how much room its blocks need."""
    model, turns, effects = plan.model, Turns(plan), Effects()
    size, channels = model.sizes, len(model.index.channels)
    post = post_of(model, effects, turns.usable_at)
    tables = forms.Tables(
        rows=turns.rows,
        size=forms.Size(
            turns=size.turns,
            variables=size.variables,
            slots=size.slots,
            issues=size.issues,
            channels=channels,
            events=size.events,
            choices=size.choices,
            hazards=size.hazards,
            flags=size.flags,
            facts=size.facts,
        ),
        programs=turns.programs(),
        ground=ground_of(model),
        deeds=DeedTables(plan, effects).made(turns.legal_at, turns.works_at),
        chances=turns.chances(),
        finish=turns.finish(),
        post=post,
        sights=turns.sights(),
        seats=SeatTables(plan).made(),
        moves=_moves(plan, turns.rows),
    )
    return tables, _extent(plan, turns, tables.deeds.width)


def _moves(plan: Plan, rows: Rows) -> forms.Moves:
    """What the rest of a game can depend on."""
    size, asked = plan.model.sizes, plan.asked
    did = {leaf.rows[1] for leaf in asked if leaf.kind == "did"}
    first = {"since_event": 0, "since_flag": rows.flag_set, "since_choice": rows.done_at}
    since = [first[leaf.kind] + leaf.rows[0] for leaf in asked if leaf.kind in first]
    told = [
        s * size.variables + v for s in (0, 1) for v in range(size.variables) if plan.told(s, v)
    ]
    return forms.Moves(
        bits=ints(
            [
                ALIVE,
                *range(rows.flags, rows.did),
                *(rows.did + choice for choice in sorted(did)),
                *range(rows.open, rows.papers),
                *(rows.papers + paper for paper in sorted(plan.papers)),
                rows.agreed,
            ]
        ),
        numbers=ints(
            [
                *range(size.variables),
                *(rows.known + row for row in told),
                *(rows.spread + row for row in told),
            ]
        ),
        turns=ints([*sorted(since), *(rows.known_at + row for row in told)]),
        hazards=ints(event.hazard or 0 for event in plan.model.hazards if event.perilous),
    )


def _extent(plan: Plan, turns: Turns, width: int) -> Extent:
    size = plan.model.sizes
    return Extent(
        numbers=turns.rows.worked + turns.numbers + 1,
        bits=turns.rows.truths + turns.truths,
        turns=turns.rows.turns,
        variables=size.variables,
        events=size.events,
        hazards=size.hazards,
        slots=size.slots,
        channels=len(plan.model.index.channels),
        letters=4 * size.turns,
        acts=size.events + 2 * size.choices,
        width=width,
    )
