"""What a screen is given: a seat's sheet, the scenario's texts, and the state of the window.

A screen is a function of these. It calls back through `Acts`, and knows no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from game.engine.orders import HOLD, Letter, Orders, Purpose
from game.engine.plot import Plot
from game.engine.sight.council import Council
from game.engine.sight.reasons import Reason
from game.engine.view import Estimate, Known, News, SeenLetter, View
from game.scenario.format import Look, Scenario
from game.scenario.looks import look_of
from game.seats.weighing import Weighing
from game.ui.needs import Need, Reach
from game.ui.say import say, say_many
from game.ui.settings import Settings

MOST_LETTERS = 2


def came(letter: SeenLetter) -> str:
    """When a letter came into the sight of the seat that sees it: one's own as it was sent."""
    return letter.arrived or letter.sent


@dataclass(frozen=True)
class Sheet:
    """All that a seat is handed for a turn: its view, and why what it sees has changed.

    `needs` says, by choice that is not legal now, what it would take, and `reach` how far away
    it is, `ways` what it would take to use a channel that is shut. `council` is what the advisers
    make of the view. `so_far` tells what had happened, when the game has
    just been taken up later than the calendar's first turn. `plot` is the
    seat's map, if the scenario has one. `before` is what was known, and `earlier` what had been
    learned, when the last orders were sealed.
    """

    view: View
    reasons: tuple[Reason, ...] = ()
    needs: Mapping[str, tuple[Need, ...]] = field(default_factory=dict)
    council: Council = field(default_factory=Council)
    so_far: str = ""
    reach: Mapping[str, Reach] = field(default_factory=dict)
    plot: Plot | None = None
    before: Mapping[str, Known] = field(default_factory=dict)
    earlier: tuple[News, ...] = ()
    ways: Mapping[str, tuple[Need, ...]] = field(default_factory=dict)


@dataclass
class Form:
    """A letter while it is being written; `levels` holds the named issues only."""

    channel: str
    tone: str
    purpose: Purpose = "message"
    levels: dict[str, str] = field(default_factory=dict)
    about: str | None = None
    valid: float | None = None
    draft: str | None = None

    def is_blank(self) -> bool:
        """Whether nothing but a way and a tone has been chosen yet."""
        return self == Form(self.channel, self.tone)

    def is_alike(self, other: Form) -> bool:
        """Whether both answer, accept, reject or take back the same proposal."""
        return self.about is not None and (self.purpose, self.about) == (other.purpose, other.about)

    def copy(self) -> Form:
        """The same letter, to be changed by itself."""
        return replace(self, levels=dict(self.levels))

    def letter(self) -> Letter:
        """The letter as orders know it: what does not go with its purpose is left out."""
        proposal = self.purpose == "proposal"
        return Letter(
            channel=self.channel,
            tone=self.tone,
            purpose=self.purpose,
            levels=dict(self.levels) if proposal else {},
            about=None if self.purpose == "message" else self.about,
            valid=self.valid if proposal else None,
            draft=self.draft,
        )


@dataclass
class Desk:
    """What the person in one chair has open and has marked, until it is sealed.

    `writing` is the place in `forms` of the letter on the letter desk, None for a new one;
    `folds` remembers what the person has folded or unfolded, by name. `drawer` is what lies over
    the plot. `weighed` holds what the staff made of choices, `past` the orders as they stood
    before each change, `risen` the danger before the last turn where it has grown, and `last` the
    choices and letters that were sealed last. `part` is the part of the letter desk that is open
    where there is no room for all, and `begun` holds new letters that wait while another one is
    on the letter desk, the latest last.
    """

    tab: str = "papers"
    paper: str = ""
    letter: str = ""
    slot: str = ""
    shown: str = ""
    choices: dict[str, str] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)
    form: Form | None = None
    writing: int | None = None
    complaints: tuple[str, ...] = ()
    read: set[str] = field(default_factory=set)
    folds: dict[str, bool] = field(default_factory=dict)
    drawer: str = ""
    weighed: dict[str, Weighing] = field(default_factory=dict)
    past: list[tuple[dict[str, str], list[Form]]] = field(default_factory=list)
    risen: Estimate | None = None
    last: tuple[dict[str, str], list[Form]] = field(default_factory=lambda: ({}, []))
    part: str = "terms"
    begun: list[Form] = field(default_factory=list)

    def orders(self) -> Orders:
        """What would be sealed now."""
        return Orders(dict(self.choices), tuple(form.letter() for form in self.forms))

    def with_form(self) -> Orders:
        """The orders as they would be with the letter that is being written."""
        letters = tuple(form.letter() for form in self.with_form_laid())
        return Orders(dict(self.choices), letters)

    def with_form_laid(self) -> list[Form]:
        """The letters of the orders with the one that is being written, in its place."""
        forms = list(self.forms)
        if self.form is not None and self.writing is not None:
            forms[self.writing] = self.form
        elif self.form is not None:
            forms.append(self.form)
        return forms

    def waiting(self) -> list[Form]:
        """The letters that were begun and are neither laid nor torn up, the latest last."""
        new = self.form if self.writing is None else None
        return list(self.begun) if new is None else [*self.begun, new]

    def clear(self) -> None:
        """An empty desk for the next turn; what has been read stays read."""
        self.last = self.choices, self.forms
        self.choices, self.forms, self.past = {}, [], []
        self.form, self.writing, self.risen, self.begun = None, None, None, []
        self.shown, self.slot, self.complaints = "", "", ()
        self.drawer, self.weighed = "", {}


class Acts(Protocol):
    """What a screen may ask of the window."""

    def change(self, thing: object, **fields: object) -> None:
        """Set fields of the window's own state and show the screen anew."""

    def cue(self, name: str) -> None:
        """Let something be heard."""

    def go(self, screen: str) -> None:
        """Show another screen, or lay something over this one."""

    def back(self) -> None:
        """What Esc does."""

    def prefer(self, name: str, by: int) -> None:
        """Move a setting along its values."""

    def mark(self, slot: str, choice: str) -> None:
        """Order a choice, or hold; ordering what is ordered goes back to hold."""

    def undo(self) -> None:
        """Take back the last change of the orders; nothing if there was none."""

    def weigh(self, slot: str, choice: str) -> None:
        """Lay a choice on the scales, and have the staff say what it would change."""

    def write(self, form: Form, place: int | None = None) -> None:
        """Take a letter to the letter desk."""

    def rewrite(self, **fields: object) -> None:
        """Change the letter on the letter desk, and ask what is wrong with it."""

    def post(self) -> None:
        """Lay the letter with the orders."""

    def discard(self, place: int | None) -> None:
        """Throw a letter away: the one on the letter desk, or one of the orders."""

    def seal(self) -> None:
        """Seal the orders: there is no way back."""

    def choose_scenario(self, path: Path) -> None:
        """Read another scenario and let the menu describe it."""

    def begin(self) -> None:
        """Start the game that the menu describes."""

    def resume(self) -> None:
        """Go on with the game that was saved last."""

    def teach(self) -> None:
        """Show the first turn by doing it: at this desk, or in a new game."""

    def watch(self, record: Path | None) -> None:
        """Show a record turn by turn from both chairs; without one, the game that ended."""

    def play_on(self, seat: str) -> None:
        """Take a chair in the turn that is watched, and play on from there."""

    def search(self) -> None:
        """Have the machine look for the turning points of the game that is watched."""

    def rerun(self, record: Path, games: int) -> None:
        """Have a record's choices played again under other luck, so many times."""

    def print_sheet(self) -> None:
        """Write the class sheet of the game that ended, and remember where it lies."""

    def show_page(self, where: str) -> None:
        """Have the system show a page, or tell where it lies."""

    def quit(self) -> None:
        """Close the window."""


@dataclass(frozen=True)
class Scene:
    """A screen's whole input at a seat. `compose` gives a letter's words by sender and turn;
    `faces` are the drawings of faces by name."""

    sheet: Sheet
    texts: Scenario
    desk: Desk
    acts: Acts
    compose: Callable[[str, Letter, str], str]
    settings: Settings = field(default_factory=Settings)
    faces: Mapping[str, Path] = field(default_factory=dict)

    @property
    def view(self) -> View:
        """What the seat may know."""
        return self.sheet.view

    @property
    def seat(self) -> str:
        """The seat whose scene this is."""
        return self.sheet.view.seat

    def free_channels(self) -> list[str]:
        """The channels that no other letter of this turn takes, or all if none is free."""
        used = {form.channel for form in self.desk.forms}
        free = [channel for channel in self.view.channels if channel not in used]
        return free or list(self.view.channels)

    def unfolded(self, name: str, usual: bool = False) -> bool:
        """Whether a fold is open: as the person left it, else as is usual."""
        return self.desk.folds.get(name, usual)

    def fold(self, name: str, open_: bool) -> None:
        """Fold something, or unfold it."""
        self.acts.change(self.desk, folds={**self.desk.folds, name: open_})

    def waits(self, letter: SeenLetter) -> bool:
        """Whether a letter is a proposal of the other side that can be answered."""
        return letter.open and letter.sender != self.seat

    def unread_papers(self) -> int:
        """How many papers have not been opened."""
        return sum(f"paper.{paper.id}" not in self.desk.read for paper in self.view.papers)

    def unread_letters(self) -> int:
        """How many letters of the other side have not been opened."""
        return sum(self.is_new(letter) for letter in self.view.letters)

    def is_new(self, letter: SeenLetter) -> bool:
        """Whether a letter of the other side has not been opened."""
        return letter.sender != self.seat and f"letter.{letter.id}" not in self.desk.read

    def open_letter(self, letter: SeenLetter) -> None:
        """Turn to a letter: it has been read then."""
        read = self.desk.read | {f"letter.{letter.id}"}
        self.acts.change(self.desk, tab="letters", letter=letter.id, read=read)

    @cached_property
    def look(self) -> Look:
        """How the seat looks."""
        return look_of(self.texts, self.seat)

    @property
    def side(self) -> int:
        """The seat's number, 0 or 1: it names a colour and a field behind faces."""
        return list(self.texts.seats).index(self.seat)

    def face(self, name: str) -> str:
        """The file of a face; the name itself where there is none."""
        return str(self.faces.get(name, name))

    def adviser_face(self, who: str) -> str:
        """The file of an adviser's face."""
        return self.face(self.texts.seats[self.seat].advisers[who].face)

    def order(self, slot: str, choice: str) -> str:
        """What is ordered in a slot, by its title; whatever is no choice of the seat's is hold."""
        own = self.texts.choices.get(self.seat, {})
        return own[choice].title if choice in own else self.texts.slots[slot].hold

    def ordered(self) -> list[str]:
        """The orders so far, slot by slot, then the letters counted."""
        marked = self.desk.choices
        told = [self.order(slot, marked.get(slot, HOLD)) for slot in self.texts.slots]
        count = len(self.desk.forms)
        return [*told, say_many("letters.count", count) if count else say("letters.count.none")]

    @property
    def other(self) -> str:
        """The seat opposite."""
        return next(name for name in self.texts.seats if name != self.seat)
