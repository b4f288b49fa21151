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
from game.scenario import Loaded, load
from game.scenario.faces import faces
from game.scenario.looks import look_of
from game.ui import counting, heard, pages, saves, words
from game.ui.apart import HANDED, ApartTable, dropped
from game.ui.kit import Kit
from game.ui.laboratory import Laboratory
from game.ui.library import Library
from game.ui.navigation import OVERLAYS
from game.ui.reckoner import Reckoner
from game.ui.reel import Review, watched
from game.ui.say import say
from game.ui.scene import Desk, Scene, Sheet
from game.ui.screens import (
    debrief,
    desk,
    ending,
    handover,
    laboratory,
    letterdesk,
    library,
    menu,
    more,
    outcome,
    overlays,
    papers,
    reel,
    seal,
    settings,
    title,
    weigh,
)
from game.ui.screens.menu import Setup
from game.ui.table import Table
from game.ui.teaching import Teaching
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
    "laboratory": "lab.run",
    "library": "library.choose",
    "desk": "tab.",
    "letter": "letter.draft.blank",
    "seal": "seal.yes",
    "weigh": "weigh.order",
    "outcome": "outcome.go",
    "ending": "ending.ledger",
    "ledger": "replay",
    "reel": "replay",
    "handover": "handover.ready",
    "help": "help.close",
    "settings": "settings.text",
    "pause": "pause.back",
    "message": "message.close",
}


class Flow(Teaching):
    """The window's state and what may happen to it; implements `game.ui.scene.Acts`."""

    def __init__(self, loaded: Loaded, setup: Setup, worker: Worker) -> None:
        super().__init__(worker)
        self.loaded = loaded
        self.setup = setup
        self.laboratory = Laboratory(self)
        self.library = Library(self)
        self.reckoner = Reckoner(self)
        self.review: Review | None = None
        self.watched: Review | None = None

    # What is shown

    def following(self) -> Flow:
        """It directs the window until it is closed."""
        return self

    @property
    def place(self) -> str:
        """The screen, the turn and the chair: where the focus is remembered for each."""
        if self.shown == "menu":
            return f"menu {self.setup.saved}"
        sheet = self.sheets.get(self.seat)
        return f"{self.shown} {sheet.view.turn if sheet else 0} {self.seat}"

    @property
    def first(self) -> str:
        """The widget that has the focus when the screen is first seen."""
        if self.shown == "menu" and self.setup.saved:
            return "menu.resume"
        if self.shown == "desk":
            return FIRST["desk"] + self.desk.tab
        return FIRST.get(self.shown, "")

    @property
    def tone(self) -> str:
        """The desk of the seat whose screen it is."""
        texts = self.loaded.scenario
        return look_of(texts, self.seat).desk if self.seat in texts.seats else "night"

    def build(self, kit: Kit) -> None:
        """Lay out what is to be seen now."""
        self._base(kit)
        if self.guiding and not self.overlay and self.screen in SCREENS:
            self._notes(kit, self._scene())
        if self.overlay == "help":
            overlays.keys(kit, self.close, self.teach)
        elif self.overlay == "pause":
            overlays.pause(kit, self, self.close)
        elif self.overlay == "message":
            overlays.message(kit, self.text, self.close, self.heading)
        elif self.overlay == "settings":
            settings.build(kit, self.settings, self, self.close)
        if self.worker.busy and self.screen != "title":
            overlays.busy(kit, say("busy"))

    def _base(self, kit: Kit) -> None:
        if self._away(kit):
            return
        if self.screen == "handover":
            handover.build(kit, self._handing())
        elif self.screen == "ending":
            ending.build(kit, self._scene(), self.review.opened if self.review else None)
        elif self.screen == "ledger" and self.review is not None:
            debrief.build(kit, self._scene(), self.review)
        elif self.screen == "reel" and self.watched is not None:
            reel.build(kit, self._scene_of(self.watched), self.watched)
        else:
            SCREENS[self.screen](kit, self._scene())

    def _away(self, kit: Kit) -> bool:
        """Lay out a screen that stands outside all games; whether this is one."""
        texts = self.loaded.scenario
        if self.screen == "menu":
            menu.build(kit, texts, self.setup, self, faces(self.loaded.folders))
        elif self.screen == "more":
            more.build(kit, texts, self.setup, self)
        elif self.screen == "library":
            library.build(kit, self.library, self)
        elif self.screen == "laboratory":
            laboratory.build(kit, self.laboratory, self)
        elif self.screen == "title":
            title.build(kit)
        else:
            return False
        return True

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
            ready=self._break_seal,
            faces=faces(self.loaded.folders),
            still=self.settings.still,
        )

    def _scene(self) -> Scene:
        return self._made(self.loaded, self.sheets[self.seat], self.desk)

    def _scene_of(self, shown: Review) -> Scene:
        """The scene of the chair that a reel shows."""
        seats = shown.reel.loaded.scenario.seats
        sheet = shown.frame.sheets[shown.seat or next(iter(seats))]
        return self._made(shown.reel.loaded, sheet, Desk())

    def _made(self, loaded: Loaded, sheet: Sheet, held: Desk) -> Scene:
        texts = loaded.scenario

        def written(seat: str, letter: Letter, sent: str) -> str:
            return compose(texts, seat, letter, sent)

        return Scene(
            sheet=sheet,
            texts=texts,
            desk=held,
            acts=self,
            compose=written,
            settings=self.settings,
            faces=faces(loaded.folders),
        )

    def go(self, screen: str) -> None:
        super().go(screen)
        if screen not in (*OVERLAYS, "reel", "ledger"):
            self.reckoner.stop()
        if screen == "seal":
            self._check(self.desk.orders())
            self._weigh_orders()
        elif screen == "ledger" and self.review is not None:
            self.reckoner.begin(self.review)
        elif screen == "menu":
            self.leave()
            self.seat, self.table = "", None
            self.setup.saved = saves.saved()
        elif screen == "library":
            self.library.enter(self.loaded)
        elif screen == "laboratory":
            self.laboratory.open(self.loaded)

    # The game

    def choose_scenario(self, path: Path) -> None:
        """Read another scenario and let the menu describe it."""
        self.ask(partial(load, path), self._chosen)

    def _chosen(self, found: Loaded) -> None:
        self.loaded = found
        self.setup.take(found.scenario, found.source)
        self.go("menu")

    def begin(self) -> None:
        """Start the game that the menu describes."""
        setup = self.setup
        chosen = (setup.seat, setup.against, setup.seed, setup.preset, setup.start or None)
        job = partial(Table.start, self.loaded, *chosen)
        self.ask(lambda: _laid(job()), self.lay)

    def resume(self) -> None:
        """Go on with the game that was saved last."""
        job = partial(Table.resume, None, None, self.setup.against)
        self.ask(lambda: _laid(job()), self.lay)

    def teach(self) -> None:
        """Show the first turn by doing it: at this desk, or in a new game."""
        self.leave()
        self.guiding = True
        if self.table is None:
            self.begin()
            return
        self.close()
        if self.screen in SCREENS and self.sheets[self.seat].view.ending is None:
            self.go("desk")

    def watch(self, record: Path | None) -> None:
        """Show a record turn by turn from both chairs; without one, the game that ended."""
        if record is not None:
            self.home = "library" if self.screen == "library" else "menu"
            self.ask(partial(watched, record), self._watch)
        elif self.review is not None:
            self.home = "ledger"
            self._watch(self.review)

    def open(self, path: Path) -> None:
        """Open a file that was dropped on the window, unless somebody is playing: an umpire's, or
        a record, which is watched. Who plays apart may go on with the next file."""
        apart = isinstance(self.table, ApartTable) and path.suffix == HANDED
        playing = self.table is not None and not self.table.game.over
        if playing and not apart:
            self.fail(say("reel.later"))
        elif path.suffix == HANDED:
            self.ask(lambda: _laid(dropped(self.loaded, path)), self.lay)
        else:
            self.watch(path)

    def _watch(self, shown: Review) -> None:
        self.watched = shown
        self.go("reel")

    def play_on(self, seat: str) -> None:
        """Take a chair in the turn that is watched, or reviewed, and play on from there."""
        shown = self.review if self.screen == "ledger" else self.watched
        if shown is not None:
            chosen = (shown.reel, shown.frame.turn, seat, shown.against)
            job = partial(Table.play_on, *chosen)
            self.ask(lambda: _laid(job()), self.lay)

    def search(self) -> None:
        """Have the machine look for the turning points of the game that is watched."""
        if self.watched is not None:
            self.reckoner.begin(self.watched, ("turning",))

    def print_sheet(self) -> None:
        """Write the class sheet of the game that ended, and remember where it lies."""
        shown = self.review
        if shown is not None:
            job = partial(counting.printed_sheet, shown, self.seat)
            self.ask(job, lambda made: self.change(shown, printed=made))

    def show_page(self, where: str) -> None:
        """Have the system show a page, or tell where it lies."""
        if not pages.shown(where):
            self.fail(say("page.unshown", where=pages.place_of(where)))

    def rerun(self, record: Path, games: int) -> None:
        """Have a record's choices played again under other luck, so many times."""
        if self.screen != "laboratory":
            self.go("laboratory")
        self.laboratory.rerun(record, games)

    def close(self) -> None:
        """Take away what lies over the screen; behind the title is the menu."""
        super().close()
        if self.screen == "title":
            self.go("menu")

    def back(self) -> None:
        """What Esc does; in the laboratory it stops what runs first."""
        if self.overlay or self.screen != "laboratory" or not self.laboratory.stop():
            super().back()

    def lay(self, opened: tuple[Table, Mapping[str, Sheet]]) -> None:
        """Sit people down at a table with what each of them is handed."""
        self.table, self.sheets = opened
        self.loaded = self.table.loaded
        self.setup.take(self.loaded.scenario, self.loaded.source)
        self.desks = {seat: Desk(read=_filed(sheet.view)) for seat, sheet in self.sheets.items()}
        self._call(next(iter(self.sheets)))
        if self.table.game.over:
            self.ask(self._opened_all, partial(setattr, self, "review"))
        self._warn()

    def _warn(self) -> None:
        """Tell what the table has to say about saving and resuming, and where orders have gone."""
        if self.table is not None and self.table.trouble:
            self.fail(self.table.trouble)
        elif isinstance(self.table, ApartTable) and self.table.sent:
            self.tell(say("apart.sealed"), self.table.sent)

    def _call(self, seat: str) -> None:
        """Call a seat to its desk; with two people, the chair is handed over first."""
        self.seat = seat
        if len(self.sheets) > 1:
            self.go("handover")
        else:
            self._sit()

    def _break_seal(self) -> None:
        """The person who was called is in the chair."""
        self.cue("seal_broken")
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
        """What a person hears on sitting down."""
        sheet, risen = self.sheets[self.seat], self.desk.risen is not None
        self.cues += heard.of_a_turn(self.loaded.scenario, sheet, risen)

    def _lay_out(self, view: View) -> None:
        """Open the newest paper on the desk; the list of all papers is put away."""
        held = self.desks[self.seat]
        newest = next(iter(papers.newest(self.loaded.scenario, view)), None)
        if newest is not None and f"paper.{newest.id}" not in held.read:
            held.paper, held.tab = newest.id, papers.tongue_of(self.loaded.scenario, newest)
            held.read.add(f"paper.{newest.id}")
            held.folds[papers.CONTENTS] = False

    def seal(self) -> None:
        """Seal the orders: there is no way back."""
        if self.table is None:
            return
        job = partial(self.table.seal, self.seat, self.desk.orders())
        self.cues += heard.of_sealing(len(self.desk.forms))
        self.ask(job, self._sealed)

    def _sealed(self, sheets: Mapping[str, Sheet]) -> None:
        """The turn was played (new sheets), or the other person's orders are awaited (none)."""
        self.desk.clear()
        self.leave()
        seats = list(self.sheets)
        before = {seat: sheet.view.estimate for seat, sheet in self.sheets.items()}
        self.sheets = sheets or self.sheets
        if sheets:
            self._warn_of(before)
        ended = any(sheet.view.ending is not None for sheet in self.sheets.values())
        if sheets and ended:
            self.seat = seats[0]
            self.go("outcome")
            self.cues += heard.of_an_ending(self.loaded.scenario, self._ending())
            self.ask(self._opened_all, partial(setattr, self, "review"))
        else:
            self._call(seats[0] if sheets else seats[seats.index(self.seat) + 1])
        self._warn()

    def _ending(self) -> str:
        """How the game has ended."""
        return next(filter(None, (sheet.view.ending for sheet in self.sheets.values())))

    def _opened_all(self) -> Review | None:
        return None if self.table is None else self.table.review()


def _filed(view: View) -> set[str]:
    """As a person sits down: what came in earlier turns lies in the folder as read."""
    now = view.turn
    letters = {f"letter.{each.id}" for each in view.letters if each.arrived != view.moment}
    return letters | {f"paper.{each.id}" for each in view.papers if each.turn < now}


def _laid(table: Table) -> tuple[Table, Mapping[str, Sheet]]:
    """A table with its first sheets."""
    return table, table.sheets()
