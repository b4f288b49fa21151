"""What follows on what: menu, desk, letters, seal, outcome, ending. It draws nothing.

The flow holds the window's own state and answers what screens ask (`Acts`). The table, where
the game is played, is only ever touched by jobs of the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from game.engine.orders import Letter
from game.engine.sight.prose import compose
from game.engine.view import View
from game.record.debrief import Debrief
from game.scenario import Loaded, load
from game.scenario.faces import faces
from game.scenario.looks import look_of
from game.ui import saves, words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Desk, Scene, Sheet
from game.ui.screens import (
    desk,
    ending,
    handover,
    ledger,
    letterdesk,
    menu,
    more,
    outcome,
    overlays,
    papers,
    seal,
    settings,
    weigh,
)
from game.ui.screens.menu import Setup
from game.ui.sitting import Sitting
from game.ui.table import Table
from game.ui.worker import Worker

SCREENS: dict[str, Callable[[Kit, Scene], None]] = {
    "desk": desk.build,
    "letter": letterdesk.build,
    "seal": seal.build,
    "outcome": outcome.build,
    "weigh": weigh.build,
}
FIRST = {
    "menu": "menu.begin",
    "more": "more.close",
    "desk": "tab.papers",
    "letter": "letter.draft.blank",
    "seal": "seal.yes",
    "weigh": "weigh.order",
    "outcome": "outcome.go",
    "ending": "ending.ledger",
    "ledger": "ledger.menu",
    "handover": "handover.ready",
    "help": "help.close",
    "settings": "settings.text",
    "pause": "pause.back",
    "message": "message.close",
}


class Flow(Sitting):
    """The window's state and what may happen to it; implements `game.ui.scene.Acts`."""

    def __init__(self, loaded: Loaded, setup: Setup, worker: Worker) -> None:
        super().__init__(worker)
        self.loaded = loaded
        self.setup = setup
        self.debrief: Debrief | None = None

    # What is shown

    def following(self) -> Flow:
        """It directs the window until it is closed."""
        return self

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
    def tone(self) -> str:
        """The desk of the seat whose screen it is."""
        texts = self.loaded.scenario
        return look_of(texts, self.seat).desk if self.seat in texts.seats else "night"

    def build(self, kit: Kit) -> None:
        """Lay out what is to be seen now."""
        self._base(kit)
        if self.overlay == "help":
            overlays.keys(kit, self.close)
        elif self.overlay == "pause":
            overlays.pause(kit, self, self.close)
        elif self.overlay == "message":
            overlays.message(kit, self.text, self.close)
        elif self.overlay == "settings":
            settings.build(kit, self.settings, self, self.close)
        if self.worker.busy:
            overlays.busy(kit, say("busy"))

    def _base(self, kit: Kit) -> None:
        texts = self.loaded.scenario
        if self.screen == "menu":
            menu.build(kit, texts, self.setup, self, faces(self.loaded.folders))
        elif self.screen == "more":
            more.build(kit, texts, self.setup, self)
        elif self.screen == "handover":
            handover.build(kit, self._handing())
        elif self.screen == "ending":
            ending.build(kit, self._scene(), self.debrief)
        elif self.screen == "ledger" and self.debrief is not None:
            ledger.build(kit, self._scene(), self.debrief)
        else:
            SCREENS[self.screen](kit, self._scene())

    def _handing(self) -> handover.Handing:
        """All that the hand-over is told: nothing that only one of the two knows."""
        texts, views = self.loaded.scenario, [sheet.view for sheet in self.sheets.values()]
        view, so_far = views[0], self.sheets[self.seat].so_far
        return handover.Handing(
            texts=texts,
            seat=self.seat,
            moment=view.moment,
            place=words.place(view),
            told=handover.known_to_all(texts, views),
            gave=self.seat != next(iter(self.sheets)) or bool(view.turn and not so_far),
            ready=self._sit,
            faces=faces(self.loaded.folders),
            still=self.settings.still,
        )

    def _scene(self) -> Scene:
        texts = self.loaded.scenario

        def written(seat: str, letter: Letter, sent: str) -> str:
            return compose(texts, seat, letter, sent)

        return Scene(
            sheet=self.sheets[self.seat],
            texts=texts,
            desk=self.desk,
            acts=self,
            compose=written,
            settings=self.settings,
            faces=faces(self.loaded.folders),
        )

    def go(self, screen: str) -> None:
        super().go(screen)
        if screen == "seal":
            self._check(self.desk.orders())
            self._weigh_orders()
        elif screen == "menu":
            self.seat, self.table = "", None
            self.setup.saved = saves.saved()

    # The game

    def choose_scenario(self, path: Path) -> None:
        """Read another scenario and let the menu describe it."""
        self.ask(partial(load, path), self._chosen)

    def _chosen(self, found: Loaded) -> None:
        self.loaded = found
        self.setup.take(found.scenario, found.source)

    def begin(self) -> None:
        """Start the game that the menu describes."""
        setup = self.setup
        chosen = (setup.seat, setup.against, setup.seed, setup.preset, setup.start or None)
        job = partial(Table.start, self.loaded, *chosen)
        self.ask(lambda: _laid(job()), self._opened)

    def resume(self, record: Path | None = None) -> None:
        """Go on with the game that was saved last, or with another record."""
        job = partial(Table.resume, record, self.setup.seat, self.setup.against)
        self.ask(lambda: _laid(job()), self._opened)

    def watch(self, record: Path | None) -> None:
        """Show a record turn by turn from both chairs; without one, the game that ended."""

    def rerun(self, record: Path, games: int) -> None:
        """Have a record's choices played again under other luck, so many times."""

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
        self._sound_of_the_turn()

    def _sound_of_the_turn(self) -> None:
        """What a person hears on sitting down: that time passed, and how things stand."""
        self.cue("turn_passed" if self.sheets[self.seat].view.turn else "game_opened")
        if self.desk.risen is not None:
            self.cue("danger_rose")

    def _lay_out(self, view: View) -> None:
        """Open the newest paper on the desk."""
        held = self.desks[self.seat]
        newest = next(iter(papers.newest(self.loaded.scenario, view)), None)
        if newest is not None and f"paper.{newest.id}" not in held.read:
            held.paper, held.tab = newest.id, papers.tongue_of(self.loaded.scenario, newest)
            held.read.add(f"paper.{newest.id}")

    def seal(self) -> None:
        """Seal the orders: there is no way back."""
        if self.table is None:
            return
        job = partial(self.table.seal, self.seat, self.desk.orders())
        self.desk.clear()
        self.cue("sealed")
        self.ask(job, self._sealed)

    def _sealed(self, sheets: Mapping[str, Sheet]) -> None:
        """The turn was played (new sheets), or the other person's orders are awaited (none)."""
        seats = list(self.sheets)
        before = {seat: sheet.view.estimate for seat, sheet in self.sheets.items()}
        self.sheets = sheets or self.sheets
        if sheets:
            self._warn_of(before)
        ended = any(sheet.view.ending is not None for sheet in self.sheets.values())
        if sheets and ended:
            self.seat = seats[0]
            self.go("outcome")
            self.ask(self._debriefed, partial(setattr, self, "debrief"))
        else:
            self._call(seats[0] if sheets else seats[seats.index(self.seat) + 1])
        self._warn()

    def _debriefed(self) -> Debrief | None:
        return None if self.table is None else self.table.open_ledger()


def _filed(view: View) -> set[str]:
    """As a person sits down: what came in earlier turns lies in the folder as read."""
    now = view.turn
    letters = {f"letter.{each.id}" for each in view.letters if each.arrived != view.moment}
    return letters | {f"paper.{each.id}" for each in view.papers if each.turn < now}


def _laid(table: Table) -> tuple[Table, Mapping[str, Sheet]]:
    """A table with its first sheets."""
    return table, table.sheets()
