"""Questions for a class, made from one game, with their answers: what happened, what could not be
known, and how far any of it can be trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game.engine.orders import HOLD
from game.lab.classroom.attempts import Attempt
from game.lab.debrief.told.frame import ordered
from game.lab.debrief.turning import TurningPoint
from game.lab.study.cells import decimals_of, worded
from game.record import spoken
from game.record.crossed import Post, post
from game.record.debrief import Belief, Told, TurnRisk
from game.record.diary import diary
from game.record.verdicts import verdicts
from game.scenario.format import Scenario

Depth = Literal["find", "explain", "judge"]
"""What is asked: to find something, to explain it, or to weigh it. The last has no one answer."""

MOST = 10

OFF = (1.0, 4.0)
"""A reading that is asked about lay so many of its spreads from the truth."""


@dataclass(frozen=True)
class Question:
    """A question, its answer for the teacher, and how many lines to leave for the pupil's."""

    depth: Depth
    text: str
    answer: str
    lines: int = 3


@dataclass(frozen=True)
class Material:
    """All that the questions are made of. `seat` is the chair that is asked about."""

    attempt: Attempt
    seat: str
    history: Attempt | None = None
    turning: Sequence[TurningPoint] = ()

    @property
    def scenario(self) -> Scenario:
        """The texts."""
        return self.attempt.game.loaded.scenario

    @property
    def other(self) -> str:
        """The other chair."""
        return next(each for each in self.scenario.seats if each != self.seat)

    def leader(self, seat: str) -> str:
        """Who sits in a chair."""
        return self.scenario.seats[seat].leader


def questions(material: Material) -> tuple[Question, ...]:
    """At most ten, the plain ones first. A game of which something cannot be asked has fewer."""
    found = [question for make in _MAKERS for question in make(material)][:MOST]
    order: tuple[Depth, ...] = ("find", "explain", "judge")
    return tuple(sorted(found, key=lambda each: order.index(each.depth)))


# What happened


def _ending(m: Material) -> Iterator[Question]:
    opened, ending = m.attempt.opened, m.scenario.endings[m.attempt.opened.ending]
    when = spoken.when(opened.moment)
    told = f"{spoken.sentence(ending.title)} On {when}."
    if opened.terms:
        terms = [level(m.scenario, *each) for each in opened.terms.items()]
        told += f" The terms: {'; '.join(terms)}."
    elif m.attempt.steps:
        last = max(m.attempt.steps)
        orders = [f"{m.leader(seat)}, {_orders(m, last, seat)}" for seat in m.scenario.seats]
        told += f" Ordered last: {'; '.join(orders)}."
    if opened.chain:
        steps = [m.scenario.events[each].title for each in opened.chain]
        told += f" The chain: {'; then '.join(steps)}."
    yield Question(
        "find",
        "How did this game end, and when? If terms bound, name them; if none did, name the last "
        "thing that either side ordered.",
        told,
    )


def _worst_turn(m: Material) -> Iterator[Question]:
    risks = m.attempt.opened.risks
    if not risks or not (worst := max(risks, key=lambda turn: turn.risk)).risk:
        return
    cause = max(worst.entries, key=lambda entry: entry.risk)
    war, title = spoken.war(m.scenario), m.scenario.events[cause.hazard].title
    yield Question(
        "find",
        f"In which turn was the danger of {war} greatest, and what was its chief cause?",
        f"{spoken.when(worst.moment)}: {spoken.per_ten_thousand(worst.risk)} in 10,000. Chief "
        f"cause: “{title}”, {spoken.per_ten_thousand(cause.risk)}.",
    )


def _own_risk(m: Material) -> Iterator[Question]:
    """The orders of one's own that added most."""
    risks = m.attempt.opened.risks
    if not risks or (turn := max(risks, key=lambda each: each.of(m.seat))).of(m.seat) <= 0:
        return
    yield Question(
        "explain",
        f"Which orders of {m.leader(m.seat)} added most to the danger? What were they meant to do, "
        "and by which way did they make war likelier?",
        f"{spoken.when(turn.moment)}: {_orders(m, turn.moment, m.seat)}. They added "
        f"{spoken.per_ten_thousand(turn.of(m.seat))} in 10,000 in that turn: "
        f"{_ways(m, turn)}.",
        4,
    )


def _ways(m: Material, turn: TurnRisk) -> str:
    parts = sorted(turn.entries, key=lambda entry: -entry.by_seat[m.seat])[:2]
    told = [
        f"“{m.scenario.events[each.hazard].title}” {spoken.per_ten_thousand(each.by_seat[m.seat])}"
        for each in parts
        if each.by_seat[m.seat] > 0
    ]
    return spoken.listed(told)


def _orders(m: Material, moment: str, seat: str) -> str:
    given = m.attempt.orders(moment, seat)
    names = [name for name in given.choices.values() if name != HOLD] if given else []
    titles = [f"“{m.scenario.choices[seat][name].title}”" for name in names]
    wrote = [f"a letter {_way(m, letter.channel)}" for letter in given.letters] if given else []
    return spoken.listed([*titles, *wrote]) or "no orders"


# What could not be known


def _belief(m: Material) -> Iterator[Question]:
    """The reading that lay farthest from the truth, of those that were not hopelessly old."""
    seen = [each for each in m.attempt.opened.beliefs if each.seat == m.seat and each.spread]
    wrong = [each for each in seen if OFF[0] <= _off(each) <= OFF[1]]
    worst = max(wrong, key=lambda each: abs(each.error) / _span(m, each), default=None)
    if worst is None or worst.value is None or worst.spread is None:
        return
    variable = m.scenario.variables[worst.variable]
    low, high = (
        spoken.number(variable, end) for end in spoken.band(variable, worst.value, worst.spread)
    )
    truth = spoken.with_unit(variable, spoken.number(variable, worst.truth))
    yield Question(
        "explain",
        f"On {spoken.when(worst.moment)} {m.leader(m.seat)} believed “{variable.title}” to lie "
        f"between {spoken.with_unit(variable, f'{low} and {high}')}. What was true? What "
        "might have been ordered otherwise, had it been known?",
        f"In truth {truth}, {_off(worst):.1f} times the stated spread away. Of good reports about "
        "one in three lies more than one spread from the truth, one in twenty more than two; old "
        "ones lie farther. What would have been ordered is to be argued from that turn.",
        4,
    )


def _span(m: Material, belief: Belief) -> float:
    low, high = m.scenario.variables[belief.variable].range
    return high - low


def _off(belief: Belief) -> float:
    return abs(belief.error) / belief.spread if belief.spread else 0.0


def _hidden(m: Material) -> Iterator[Question]:
    if not m.attempt.opened.facts:
        return
    told = [
        f"{m.scenario.facts[each.id].title}: {spoken.sentence(each.text)}"
        for each in m.attempt.opened.facts
    ]
    yield Question(
        "find",
        "Some facts of this game were drawn at its start and shown to nobody until it had ended. "
        f"Name {'two' if len(told) > 1 else 'one'} of them. Would either leader have been able to "
        "find out?",
        " ".join(told),
    )


# Letters


def _letters(m: Material) -> Iterator[Question]:
    """Letters that crossed; else one that nobody answered; else one that never came."""
    found = post(m.attempt.game)
    yield from _crossed(m, found) or _unanswered(m, found) or _lost(m, found)


def _crossed(m: Material, found: Post) -> list[Question]:
    if not found.crossings:
        return []
    pair = max(found.crossings, key=lambda each: len(each.first.meant) + len(each.second.meant))
    return [
        Question(
            "explain",
            "Two letters crossed: each was sent before the other had arrived. Find such a pair. "
            "What did neither writer know, and what came of it?",
            f"{_sent(m, pair.first)}; {_sent(m, pair.second)}. In all "
            f"{spoken.counted(len(found.crossings), 'pair')} crossed.",
            4,
        )
    ]


def _unanswered(m: Material, found: Post) -> list[Question]:
    if not found.unanswered:
        return []
    longest = max(found.unanswered, key=lambda each: each.hours)
    return [
        Question(
            "explain",
            "One proposal arrived and was never answered. Which, and for how long did it lie on "
            "the table? Why might the other side have kept silent?",
            f"{_sent(m, longest.letter)}; it lay for {spoken.duration(longest.hours)}.",
            4,
        )
    ]


def _lost(m: Material, found: Post) -> list[Question]:
    if not found.lost:
        return []
    return [
        Question(
            "explain",
            "Which letter never reached its reader? Would it have mattered?",
            f"{_sent(m, found.lost[0].letter)}.",
        )
    ]


def _sent(m: Material, letter: Told) -> str:
    came = f"arrived {spoken.when(letter.arrived)}" if letter.arrived else "never arrived"
    what = "; ".join(level(m.scenario, *each) for each in letter.meant.items())
    told = f" ({what})" if what else ""
    return (
        f"{m.leader(letter.sender)}, {_way(m, letter.channel)}, sent {spoken.when(letter.sent)}, "
        f"{came}{told}"
    )


def _way(m: Material, channel: str) -> str:
    return way(m.scenario, channel)


def way(scenario: Scenario, channel: str) -> str:
    """The way of a letter within a sentence; a title with an article begins small."""
    title = scenario.channels[channel].title
    return spoken.via(title[0].lower() + title[1:] if title.startswith("The ") else title)


# The other side, and where it turned


def _diary(m: Material) -> Iterator[Question]:
    """The entry of the other side's diary on the worst day."""
    risks = m.attempt.opened.risks
    worst = max(risks, key=lambda turn: turn.risk, default=None)
    pages = diary(m.attempt.game, m.other)
    here = [page for page in pages if worst and page.since <= worst.moment <= page.until]
    if not here:
        return
    yield Question(
        "explain",
        f"Write, in three or four sentences, what {m.leader(m.other)} may have put into a diary "
        f"on {spoken.when(here[0].since)}: what had been heard, feared, and ordered?",
        f"From what that chair knew then: {here[0].text}",
        5,
    )


def _turning(m: Material) -> Iterator[Question]:
    """The greatest turning point, where any were looked for and found."""
    for point in m.turning[:1]:
        was, instead = (
            ordered(m.scenario, point.seat, point.slot, name) for name in (point.was, point.instead)
        )
        settled = worded(point.settlement, decimals_of([point.settlement]))
        war = worded(point.war, decimals_of([point.war]))
        yield Question(
            "explain",
            f"On {spoken.when(point.moment)} {m.leader(point.seat)} ordered “{was}”. Suppose that "
            f"it had been “{instead}”. Would a settlement have become likelier, or war? Give your "
            "reasons before you look.",
            f"Counted in {point.n:,} pairs of worlds: settlement {settled}; war {war} (from what "
            "was ordered to what might have been).",
            4,
        )


# Beside history


def _parting(m: Material) -> Iterator[Question]:
    """The first decision at which this game left history's path, with history's source."""
    for moment, seat, slot in _decisions(m):
        here = m.attempt.choice(moment, seat, slot)
        there = m.history.choice(moment, seat, slot) if m.history else None
        if here is None or there is None or here == there:
            continue
        told = m.scenario.choices[seat].get(there)
        source = told.source or told.judgement if told else None
        yield Question(
            "explain",
            f"On {spoken.when(moment)} this game left the path of history. What did "
            f"{m.leader(seat)} order here, and what was ordered in truth? What spoke for each?",
            f"Here: “{ordered(m.scenario, seat, slot, here)}”. In history: “"
            f"{ordered(m.scenario, seat, slot, there)}”."
            + (f" The scenario rests this on: {spoken.sentence(source)}" if source else ""),
            4,
        )
        return


def _decisions(m: Material) -> Iterator[tuple[str, str, str]]:
    for moment in m.attempt.steps:
        for seat in sorted(m.scenario.seats, key=lambda each: each != m.seat):
            for slot in m.scenario.slots:
                yield moment, seat, slot


def _source(m: Material) -> Iterator[Question]:
    """A source of history's record, of the worst turn of this game or of the next that has one."""
    found = _sourced(m.history) if m.history else []
    if not found:
        return
    worst = max(m.attempt.opened.risks, key=lambda turn: turn.risk, default=None)
    later = [each for each in found if worst is None or each[0] >= worst.moment]
    moment, source, note = (later or found[-1:])[0]
    yield Question(
        "judge",
        f"For {spoken.when(moment)} the record of history rests on: {spoken.sentence(source)} "
        "Who wrote it, when, and for whom? What can it show, and what not?",
        f"What the record says of that turn: {spoken.sentence(note)}" if note else "See there.",
        4,
    )


def _sourced(history: Attempt) -> list[tuple[str, str, str]]:
    """Turns of history with a source of what it expects of them, and with what is noted there."""
    return [
        (moment, " ".join(expect.source.split()), " ".join(turn.note.split()))
        for moment, turn in sorted(history.record.turns.items())
        for expect in turn.expects[:1]
        if expect.source
    ]


# How far it can be trusted


def _presets(m: Material) -> Iterator[Question]:
    found = verdicts(m.attempt.game)
    if len(found) < 2:
        return
    by = sorted(found, key=lambda each: each.chance)
    low, high = by[0], by[-1]
    yield Question(
        "judge",
        f"Of the very same decisions “{low.title}” says {_of(low.chance)} for "
        f"{spoken.war(m.scenario)}, and “{high.title}” {_of(high.chance)}. How can both be said "
        "of one game? What evidence could decide between them?",
        f"Both count the same path; only the dial differs. {spoken.sentence(low.text)} "
        f"{spoken.sentence(high.text)} No evidence decides it: there was one such crisis.",
        4,
    )


def _of(chance: float) -> str:
    return f"{spoken.per_ten_thousand(chance)} in 10,000"


def _objection(m: Material) -> Iterator[Question]:
    card = m.scenario.model
    for objection in list(card.objections.values())[1:2] if card else ():
        rest = f" Sources: {spoken.sentence(objection.source)}" if objection.source else ""
        yield Question(
            "judge",
            f"A critic says of this model: “{spoken.sentence(objection.text)}” Is that right? "
            "Take one turn of this game and show what would change.",
            f"What can be said in reply: {spoken.sentence(objection.answer)}{rest}"
            if objection.answer
            else f"The model has no reply.{rest}",
            5,
        )


def level(scenario: Scenario, issue: str, name: str) -> str:
    """`The missiles: They go`."""
    told = scenario.issues[issue]
    return f"{told.title}: {told.levels[name].title}"


_MAKERS: tuple[Callable[[Material], Iterator[Question]], ...] = (
    _ending,
    _worst_turn,
    _letters,
    _belief,
    _own_risk,
    _parting,
    _turning,
    _presets,
    _source,
    _objection,
    _diary,
    _hidden,
)
