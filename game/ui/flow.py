"""What follows on what: menu, desk, letters, seal, outcome, ending. It draws nothing.

The flow holds the window's own state and answers what screens ask (`Acts`). The table, where
the game is played, is only ever touched by jobs of the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from game.engine.orders import Letter, Orders
from game.engine.sight.prose import compose
from game.engine.view import View
from game.record.debrief import Debrief
from game.scenario import Loaded, ScenarioError, load
from game.ui import saves
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Desk, Form, Scene, Sheet
from game.ui.screens import (
    desk,
    ending,
    ledger,
    letterdesk,
    menu,
    outcome,
    overlays,
    papers,
    seal,
)
from game.ui.screens.menu import Setup
from game.ui.table import Table, TableError
from game.ui.theme import DESKS, Colour
from game.ui.worker import Worker

SCREENS: dict[str, Callable[[Kit, Scene], None]] = {
    "desk": desk.build,
    "letter": letterdesk.build,
    "seal": seal.build,
    "outcome": outcome.build,
}
OVERLAYS = ("help", "pause", "message")
BACK = {"letter": "desk", "seal": "desk", "ledger": "ending"}
FIRST = {
    "menu": "menu.begin",
    "desk": "tab.papers",
    "letter": "letter.draft.blank",
    "seal": "seal.yes",
    "outcome": "outcome.go",
    "ending": "ending.ledger",
    "ledger": "ledger.menu",
    "handover": "handover.ready",
    "help": "help.close",
    "pause": "pause.back",
    "message": "message.close",
}


class Flow:
    """The window's state and what may happen to it; implements `game.ui.scene.Acts`."""

    def __init__(self, loaded: Loaded, setup: Setup, worker: Worker) -> None:
        self.loaded = loaded
        self.setup = setup
        self.worker = worker
        self.screen = "menu"
        self.overlay = ""
        self.text = ""
        self.stale = True
        self.over = False
        self.table: Table | None = None
        self.sheets: Mapping[str, Sheet] = {}
        self.desks: dict[str, Desk] = {}
        self.seat = ""
        self.debrief: Debrief | None = None

    # What is shown

    @property
    def shown(self) -> str:
        """The name of the screen in front."""
        return self.overlay or self.screen

    @property
    def place(self) -> str:
        """The screen, the turn and the chair: where the focus is remembered for each."""
        sheet = self.sheets.get(self.seat)
        return f"{self.shown} {sheet.view.turn if sheet else 0} {self.seat}"

    @property
    def first(self) -> str:
        """The widget that has the focus when the screen is first seen."""
        if self.shown == "menu" and self.setup.saved:
            return "menu.resume"
        return FIRST.get(self.shown, "")

    @property
    def ground(self) -> Colour:
        """The colour of the desk: that of the seat whose screen it is."""
        seats = list(self.loaded.scenario.seats)
        return DESKS[seats.index(self.seat) if self.seat in seats else 0]

    def build(self, kit: Kit) -> None:
        """Lay out what is to be seen now."""
        self._base(kit)
        if self.overlay == "help":
            overlays.keys(kit, self._close)
        elif self.overlay == "pause":
            overlays.pause(kit, self, self._close)
        elif self.overlay == "message":
            overlays.message(kit, self.text, self._close)
        if self.worker.busy:
            overlays.busy(kit, say("busy"))

    def _base(self, kit: Kit) -> None:
        texts = self.loaded.scenario
        if self.screen == "menu":
            menu.build(kit, texts, self.setup, self)
        elif self.screen == "handover":
            seat = texts.seats[self.seat]
            overlays.handover(kit, seat.title, seat.leader, self._sit)
        elif self.screen == "ending":
            ending.build(kit, self._scene(), self.debrief)
        elif self.screen == "ledger" and self.debrief is not None:
            ledger.build(kit, self._scene(), self.debrief)
        else:
            SCREENS[self.screen](kit, self._scene())

    def _scene(self) -> Scene:
        texts = self.loaded.scenario

        def written(seat: str, letter: Letter, sent: str) -> str:
            return compose(texts, seat, letter, sent)

        return Scene(self.sheets[self.seat], texts, self.desks[self.seat], self, written)

    # What screens ask

    def change(self, thing: object, **fields: object) -> None:
        for name, value in fields.items():
            if getattr(thing, name) != value:
                setattr(thing, name, value)
                self.stale = True

    def go(self, screen: str) -> None:
        self.stale = True
        if screen in OVERLAYS:
            self.overlay = screen
            return
        self.overlay, self.screen = "", screen
        if screen == "seal":
            self._check(self.desks[self.seat].orders())
        elif screen == "menu":
            self.seat, self.table = "", None
            self.setup.saved = saves.saved()

    def back(self) -> None:
        """What Esc does."""
        if self.overlay:
            self._close()
        elif self.screen in BACK:
            self.go(BACK[self.screen])
        elif self.screen not in ("menu", "handover"):
            self.go("pause")

    def _close(self) -> None:
        self.overlay, self.stale = "", True

    def write(self, form: Form, place: int | None = None) -> None:
        held = self.desks[self.seat]
        held.form, held.writing = form, place
        self.go("letter")
        self._check(held.with_form())

    def rewrite(self, **fields: object) -> None:
        held = self.desks[self.seat]
        if held.form is not None:
            self.change(held.form, **fields)
            self._check(held.with_form())

    def post(self) -> None:
        held = self.desks[self.seat]
        if held.form is None or held.complaints:
            return
        if held.writing is None:
            held.forms.append(held.form)
        held.form, held.writing = None, None
        self.go("desk")

    def discard(self, place: int | None) -> None:
        held = self.desks[self.seat]
        if place is not None:
            del held.forms[place]
        held.form, held.writing = None, None
        self.go("desk")

    def _check(self, orders: Orders) -> None:
        """Ask the table what is wrong with orders, and show the answer when it comes."""
        if self.table is not None:
            held = self.desks[self.seat]
            job = partial(self.table.complaints, self.seat, orders)
            self.worker.ask(job, lambda told: self.change(held, complaints=told), quiet=True)

    def quit(self) -> None:
        self.over = True

    def fail(self, text: str) -> None:
        """Say what went wrong, over whatever is shown."""
        self.text = text
        self.go("message")

    # The game

    def choose_scenario(self, path: Path) -> None:
        self._ask(partial(load, path), self._chosen)

    def _chosen(self, found: Loaded) -> None:
        self.loaded = found
        self.setup.take(found.scenario, found.source)

    def begin(self) -> None:
        setup = self.setup
        chosen = (setup.seat, setup.against, setup.seed, setup.preset, setup.start or None)
        job = partial(Table.start, self.loaded, *chosen)
        self._ask(lambda: _laid(job()), self._opened)

    def resume(self, record: Path | None = None) -> None:
        job = partial(Table.resume, record, self.setup.seat, self.setup.against)
        self._ask(lambda: _laid(job()), self._opened)

    def _opened(self, opened: tuple[Table, Mapping[str, Sheet]]) -> None:
        self.table, self.sheets = opened
        self.loaded = self.table.loaded
        self.setup.take(self.loaded.scenario, self.loaded.source)
        self.desks = {seat: Desk(read=_filed(sheet.view)) for seat, sheet in self.sheets.items()}
        self._call(next(iter(self.sheets)))
        self._warn()

    def _warn(self) -> None:
        """Tell what the table has to say about saving and resuming."""
        if self.table is not None and self.table.trouble:
            self.fail(self.table.trouble)

    def _call(self, seat: str) -> None:
        """Call a seat to its desk; with two people, the chair is handed over first."""
        self.seat = seat
        if len(self.sheets) > 1:
            self.go("handover")
        else:
            self._sit()

    def _sit(self) -> None:
        view = self.sheets[self.seat].view
        self._lay_out(view)
        if view.ending is not None:
            self.go("outcome")
            return
        told = view.news or self.sheets[self.seat].so_far
        self.go("outcome" if view.turn and told else "desk")

    def _lay_out(self, view: View) -> None:
        """Open the newest paper on the desk."""
        held = self.desks[self.seat]
        newest = next(iter(papers.newest(self.loaded.scenario, view)), None)
        if newest is not None and f"paper.{newest.id}" not in held.read:
            held.paper, held.tab = newest.id, "papers"
            held.read.add(f"paper.{newest.id}")

    def seal(self) -> None:
        if self.table is None:
            return
        job = partial(self.table.seal, self.seat, self.desks[self.seat].orders())
        self.desks[self.seat].clear()
        self._ask(job, self._sealed)

    def _sealed(self, sheets: Mapping[str, Sheet]) -> None:
        """The turn was played (new sheets), or the other person's orders are awaited (none)."""
        seats = list(self.sheets)
        self.sheets = sheets or self.sheets
        ended = any(sheet.view.ending is not None for sheet in self.sheets.values())
        if sheets and ended:
            self.seat = seats[0]
            self.go("outcome")
            self._ask(self._debriefed, partial(setattr, self, "debrief"))
        else:
            self._call(seats[0] if sheets else seats[seats.index(self.seat) + 1])
        self._warn()

    def _debriefed(self) -> Debrief | None:
        return None if self.table is None else self.table.open_ledger()

    def _ask(self, job: Callable[[], object], then: Callable[..., None]) -> None:
        """Have the worker do something that can fail for reasons worth telling."""
        self.stale = True
        self.worker.ask(partial(_tried, job), partial(self._told, then))

    def _told(self, then: Callable[..., None], result: object) -> None:
        self.stale = True
        if isinstance(result, (ScenarioError, TableError)):
            self.fail(str(result))
        else:
            then(result)


def _filed(view: View) -> set[str]:
    """As a person sits down: what came in earlier turns lies in the folder as read."""
    now = view.turn
    letters = {f"letter.{each.id}" for each in view.letters if each.arrived != view.moment}
    return letters | {f"paper.{each.id}" for each in view.papers if each.turn < now}


def _laid(table: Table) -> tuple[Table, Mapping[str, Sheet]]:
    """A table with its first sheets."""
    return table, table.sheets()


def _tried(job: Callable[[], object]) -> object:
    """What a job brings: its result, or the error that the person can do something about."""
    try:
        return job()
    except (ScenarioError, TableError) as error:
        return error
