"""A recorded game told from outside, turn by turn: what each did and wrote, what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from game.engine.clock import moment as local
from game.engine.state import State
from game.record.debrief import Deed, Told, deeds, happenings, letters
from game.record.game import Step
from game.record.replay import Failure, Replay, replay
from game.scenario.format import Day, Scenario, Turn, Variable
from game.text import ledger, spoken, words
from game.text.console import Console, terminal
from game.text.ending import Ended, tell_ending
from game.text.sitting import calendar

SHOWN = 3
"""So many of the variables that are not public are told in a turn."""


def tell(path: Path, console: Console | None = None) -> None:
    """Tell the game of a record from its first turn to its ending and its ledger.

    Raises RecordError or ScenarioError for files that cannot be used.
    """
    _Teller(console or terminal(), replay(path)).tell()


class _Teller:
    def __init__(self, console: Console, run: Replay) -> None:
        self.say, self.run, self.game = console, run, run.game
        self.texts: Scenario = self.game.loaded.scenario
        self.letters = letters(self.game)
        self.turns = calendar(self.texts)

    def tell(self) -> None:
        """The whole game."""
        record = self.run.file.record
        self.say.heading(spoken.sentence(f"{self.texts.title}. {record.title}"))
        self.say.line()
        self.say.prose(record.note or self.texts.summary)
        for step in self.game.steps:
            self.turn(step)
        if self.game.over:
            self.end()
        else:
            self.say.heading(f"The record stops here, on {spoken.when(self.game.moment)}.")
            self._why_it_stops()

    def _why_it_stops(self) -> None:
        here: list[Failure] = [f for f in self.run.failures if f.turn == self.game.moment]
        for failure in here:
            self.say.lines(*(str(each) for each in failure.differences), indent=2)

    def turn(self, step: Step) -> None:
        """One turn: clocks, orders, what happened, where things stand."""
        if 0 < self.game.first == step.before.turn:
            self.say.heading(words.TAKEN_UP)
        self._time(self.turns[step.before.turn], step.before.turn)
        note = self.run.file.record.turns.get(self.turns[step.before.turn][0])
        if note is not None and note.note:
            self.say.prose(note.note)
        for seat in self.texts.seats:
            self._orders(step, seat)
        self._happened(step)
        self._standing(step)

    def _time(self, here: tuple[str, Day, Turn], number: int) -> None:
        moment, day, turn = here
        title = f" {spoken.sentence(turn.title)}" if turn.title else ""
        self.say.heading(f"Turn {number + 1} of {len(self.turns)}. {spoken.sentence(day.title)}")
        hours = spoken.duration(self.game.model.minutes[number] / 60)
        zone = spoken.zone(self.texts)
        self.say.line(
            f"{spoken.day(moment)}, {spoken.clock(moment)} {zone}; "
            f"{spoken.listed(list(self._elsewhere(number)))}. {hours} to the next turn.{title}"
        )

    def _elsewhere(self, number: int) -> Iterator[str]:
        now = int(self.game.model.index.instants[number])
        here = self.turns[number][0]
        for seat in self.texts.seats.values():
            there = local(seat.clock, now)
            if there != here:
                on = "" if there[:10] == here[:10] else f" on {spoken.short_day(there)}"
                yield f"{spoken.clock(there)}{on} in {seat.capital}"

    def _orders(self, step: Step, seat: str) -> None:
        """What a seat did and wrote."""
        who = self.texts.seats[seat].leader
        moment = self.game.model.turns[step.before.turn]
        did = [deed for deed in deeds(self.game, step) if deed.seat == seat]
        done = [self.texts.choices[seat][deed.choice].title for deed in did]
        wrote = [each for each in self.letters if (each.sender, each.sent) == (seat, moment)]
        told = "; ".join(done) if done else "a letter, and nothing new" if wrote else "nothing new"
        failed = [self._failure(deed) for deed in did if not deed.worked]
        self.say.line(" ".join([f"{who}: {spoken.sentence(told)}", *failed]))
        for letter in wrote:
            ledger.tell_letter(self.say, self.texts, letter)

    def _failure(self, deed: Deed) -> str:
        """What came instead of a choice that did not work."""
        choice = self.texts.choices[deed.seat][deed.choice]
        text = choice.otherwise.text if choice.otherwise else "it came to nothing"
        return spoken.sentence(f"But: {text}")

    def _happened(self, step: Step) -> None:
        """Events, letters that arrived, issues that moved."""
        now = step.before.turn
        told = [ledger.event_line(self.texts, h.event) for h in happenings(self.game, step)]
        if now + 1 < len(self.turns):
            following = self.turns[now + 1][0]
            told += [self._arrival(each) for each in self.letters if each.arrived == following]
        told += list(self._moved(step))
        if told:
            self.say.heading("What came of it:")
            self.say.lines(*told, indent=2)

    def _arrival(self, letter: Told) -> str:
        who = self.texts.seats[letter.sender].leader
        way = spoken.via(self.texts.channels[letter.channel].title)
        misread = " It is not read as it was meant." if letter.misread else ""
        return f"A letter from {who} arrives {way}.{misread}"

    def _moved(self, step: Step) -> Iterator[str]:
        """Issues that stand otherwise than before."""
        before, after = step.before.stands[:, 0], self._after(step).stands[:, 0]
        for row, issue in enumerate(self.texts.issues.values()):
            if before[row] != after[row]:
                level = list(issue.levels.values())[after[row]]
                yield f"{issue.title}: {spoken.sentence(level.title)}"

    def _after(self, step: Step) -> State:
        steps = self.game.steps
        at = steps.index(step)
        return steps[at + 1].before if at + 1 < len(steps) else self.game.state

    def _standing(self, step: Step) -> None:
        """Where the public variables stand, and those that moved most beside them."""
        before, after = step.before.x[:, 0], self._after(step).x[:, 0]
        variables = list(self.texts.variables.items())
        spans = np.array([v.range[1] - v.range[0] for _, v in variables])
        share = np.abs(after - before) / spans
        public = [row for row, (_, v) in enumerate(variables) if v.seen == "public"]
        others = [int(row) for row in np.argsort(-share, kind="stable") if row not in public]
        rows = public + [row for row in others[:SHOWN] if share[row] >= 0.01]
        told = [_standing(variables[r][1], float(before[r]), float(after[r])) for r in rows]
        if told:
            self.say.line()
            self.say.line(f"Where things stand: {'; '.join(told)}.")

    def end(self) -> None:
        """The ending with front pages, then the ledger."""
        opened = self.game.debrief()
        say, texts = self.say, self.texts
        tell_ending(Ended(say, texts, opened, None))
        ledger.tell_ledger(say, texts, opened)
        for seat in texts.seats:
            ledger.tell_truth(say, texts, opened, seat)
        ledger.tell_hidden(say, texts, opened)
        ledger.tell_misread(say, texts, opened)


def _standing(variable: Variable, before: float, after: float) -> str:
    told = f"{variable.title} {spoken.with_unit(variable, spoken.number(variable, after))}"
    by = after - before
    if not float(f"{by:.{spoken.digits(variable)}f}"):
        return told
    return f"{told}, {spoken.change(variable, by)}"
