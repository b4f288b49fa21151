"""A walk through every screen and everything that can lie over one, by state, not by pixels.

Each step of a walk sets what the flow holds and gives the step a name; whoever walks along
looks at the stage. What there is to see comes from the flow's own tables and the scenario.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.engine.orders import HOLD
from game.ui.application import App
from game.ui.flow import FIRST, Flow
from game.ui.guide import STEPS, Guide
from game.ui.library import Book
from game.ui.navigation import BACK, OVERLAYS
from game.ui.reel import TABS, Review
from game.ui.scene import Desk, Form
from game.ui.screens.folder import TONGUES
from game.ui.screens.letterdesk import PARTS
from game.ui.screens.reel import SHOWN
from game.ui.screens.theatre import DRAWERS
from tests.ui.look.chairs import Game, quieten, sit

LONG = "The disk is full, and what was to be kept could not be. " * 12
Names = Iterator[str]


class Walk:
    """Walks through a window that a game lies in; `brief` leaves out what looks alike."""

    def __init__(self, app: App, game: Game, brief: bool = True) -> None:
        assert isinstance(app.flow, Flow)
        self.app, self.flow, self.game, self.brief = app, app.flow, game, brief
        sit(app, game)

    def all(self) -> Names:
        """Every screen that the game in the window can show."""
        if self.game.review is None:
            yield from self.desks()
            yield from self.cards()
            yield from self.letters()
            yield from self.sealing()
            yield from self.guide()
            yield from self.handing()
        else:
            yield from self.endings()
            yield from self.debrief()
        yield from self.outcome()
        yield from self.overlays()
        yield from self.menus()

    def step(self, name: str, screen: str = "", **fields: object) -> str:
        """Show a screen, the desk of the chair being as these fields say."""
        if screen:
            self.flow.go(screen)
        for field, value in fields.items():
            setattr(self.flow.desk, field, value)
        self.flow.stale = True
        quieten(self.app)
        return name

    def few(self, things: Iterable[object], n: int = 2) -> list[object]:
        """All of them, or on a brief walk the first few."""
        listed = list(things)
        return listed[:n] if self.brief else listed

    def afresh(self) -> Desk:
        """An empty desk at which everything has been read."""
        self.flow.overlay = ""
        self.flow.desks[self.flow.seat] = Desk()
        return self.flow.desk

    # The desk

    def desks(self) -> Names:
        """Every tongue, sheet and letter of the folder, every drawer, every row of cards."""
        self.afresh()
        yield self.step("desk", "desk")
        yield from self._folder()
        for drawer in DRAWERS:
            yield self.step(f"desk.{drawer}", tab=drawer, drawer=drawer)
        for slot in self.flow.loaded.scenario.slots:
            yield self.step(f"desk.slot.{slot}", tab="papers", drawer="", slot=slot, page=0)
            yield self.step(f"desk.slot.{slot}.more", more=True, page=1)
            self.flow.desk.more = False
        yield from self._unfolded()

    def _folder(self) -> Names:
        view = self.game.sheets[self.game.seat].view
        for tab in (*TONGUES, "map"):
            yield self.step(f"desk.tab.{tab}", tab=tab)
        for paper in self.few(reversed(view.papers), 3):
            yield self.step(f"desk.paper.{paper.id}", tab="papers", paper=paper.id)  # type: ignore[attr-defined]
        for letter in self.few(reversed(view.letters), 3):
            yield self.step(f"desk.letter.{letter.id}", tab="letters", letter=letter.id)  # type: ignore[attr-defined]

    def _unfolded(self) -> Names:
        """Everything that folds, unfolded."""
        for drawer in DRAWERS:
            self.step("", tab=drawer, drawer=drawer)
            names = [w.name for w in self.app.stage.widgets if w.kind == "fold"]
            if names:
                yield self.step(f"desk.{drawer}.open", folds=dict.fromkeys(names, True))
        self.afresh()

    # Cards

    def cards(self) -> Names:
        """Cards on the scales: one that may be ordered, one that may not, to hold; ordered."""
        for slot in self.flow.loaded.scenario.slots:
            for kind, choice in self._kinds(slot):
                self.afresh()
                self.flow.weigh(slot, choice)
                yield self.step(f"weigh.{kind}.{slot}")
                if kind == "able":
                    self.flow.mark(slot, choice)
                    yield self.step(f"weigh.ordered.{slot}")

    def _kinds(self, slot: str) -> list[tuple[str, str]]:
        options = [o for o in self.game.sheets[self.game.seat].view.options if o.slot == slot]
        able = [("able", o.id) for o in options if o.legal and o.id != HOLD]
        barred = [("barred", o.id) for o in options if not o.legal]
        kinds = [*self.few(able, 1), *self.few(barred, 1), ("hold", HOLD)]
        return kinds  # type: ignore[return-value]

    # Letters

    def forms(self) -> dict[str, Form]:
        """A letter of each kind, in the ways that there are."""
        view, texts = self.game.sheets[self.game.seat].view, self.flow.loaded.scenario
        if not view.channels:
            return {}
        way, tone = view.channels[0], next(iter(texts.tones))
        made = {"blank": Form(way, tone)}
        levels = {issue: next(iter(about.levels)) for issue, about in texts.issues.items()}
        made["proposal"] = Form(view.channels[-1], tone, "proposal", levels)
        for letter in [each for each in view.letters if each.open][-1:]:
            ours = letter.sender == view.seat
            for purpose in ("withdrawal",) if ours else ("acceptance", "rejection"):
                made[purpose] = Form(way, tone, purpose, about=letter.id)  # type: ignore[arg-type]
        for draft in self.few(view.drafts):
            made[f"draft.{draft}"] = self._drafted(str(draft), way)
        return made

    def _drafted(self, name: str, way: str) -> Form:
        draft = self.flow.loaded.scenario.drafts[name]
        asked = dict(draft.propose or {})
        return Form(way, draft.tone, "proposal" if asked else "message", asked, draft=name)

    def letters(self) -> Names:
        """The letter desk with a letter of each kind, and each of its parts."""
        for kind, form in self.forms().items():
            self.afresh()
            self.flow.go("desk")
            self.flow.write(form)
            for part in PARTS if kind in ("proposal", "acceptance") else PARTS[-1:]:
                yield self.step(f"letter.{kind}.{part}", part=part)

    # The seal

    def sealing(self) -> Names:
        """The seal over nothing, over full orders, and over orders that are not legal."""
        self.afresh()
        yield self.step("seal.empty", "seal")
        self._order_all()
        yield self.step("seal.full", "seal")
        yield self.step("desk.ordered", "desk")
        self.flow.go("seal")
        quieten(self.app)
        yield self.step("seal.faulty", complaints=("It is not legal, for a reason.",))

    def _order_all(self) -> None:
        desk, view = self.flow.desk, self.game.sheets[self.game.seat].view
        legal = [o for o in view.options if o.legal and o.id != HOLD]
        desk.choices = {option.slot: option.id for option in legal}
        desk.forms = [form for kind, form in self.forms().items() if kind in ("blank", "proposal")]
        desk.risen = view.estimate and replace(view.estimate, middle=view.estimate.middle / 50)

    # What follows

    def outcome(self) -> Names:
        """What the hours brought."""
        self.afresh()
        yield self.step("outcome", "outcome")

    def handing(self) -> Names:
        """The chair changes hands: to each seat, for the first time and later."""
        kept = self.flow.sheets
        table = self.game.table
        both = {seat: table._sheet(seat) for seat in table.game.model.seat_ids}
        for seat in both:
            self.flow.sheets = both
            self.flow.desks = {name: Desk() for name in both}
            self.flow.seat = seat
            yield self.step(f"handover.{seat}", "handover")
        self.flow.sheets, self.flow.seat = kept, self.game.seat
        self.afresh()

    def endings(self) -> Names:
        """An ending of each kind; on a long walk, all of them."""
        kinds: dict[str, str] = {}
        for name, ending in self.flow.loaded.scenario.endings.items():
            kinds.setdefault(ending.kind if self.brief else name, name)
        kept = self.flow.sheets
        for name in kinds.values():
            shown = {
                seat: replace(sheet, view=replace(sheet.view, ending=name))
                for seat, sheet in kept.items()
            }
            self.flow.sheets = shown
            yield self.step(f"ending.{name}", "ending")
        self.flow.sheets = kept
        yield self.step("ending", "ending")

    def debrief(self) -> Names:
        """Every tab of the debrief at its first frame, its worst and its last; then the reel."""
        shown = self.game.review
        assert shown is not None
        frames = [shown.reel.worst, *([] if self.brief else [0, len(shown.reel.frames) - 1])]
        for tab in TABS:
            for frame in frames:
                shown.tab, shown.at = tab, frame
                yield self.step(f"ledger.{tab}.{frame}", "ledger")
        yield from self.reel(shown)

    def reel(self, shown: Review) -> Names:
        """The game watched again: the map of either, then all else that may be turned to."""
        self.flow.watch(None)
        quieten(self.app)
        for seat in self.flow.loaded.scenario.seats:
            shown.seat = seat
            yield self.step(f"reel.{seat}")
        for seat, sheet in shown.frame.sheets.items():
            shown.sheet = f"{seat}:paper:{sheet.view.papers[-1].id}" if sheet.view.papers else ""
        for show in SHOWN[2:]:
            shown.show = show
            yield self.step(f"reel.{show}")
        shown.show = ""

    # What lies over

    def overlays(self) -> Names:
        """All that may lie over a screen, and the plate of somebody who is at work."""
        self.flow.text = LONG
        for overlay in OVERLAYS:
            yield self.step(overlay, overlay)
        self.flow.close()

    def guide(self) -> Names:
        """Each note of the first turn."""
        self.afresh()
        screens = {"order": "weigh", "hold": "seal"}
        able = self._kinds(next(iter(self.flow.loaded.scenario.slots)))[0][1]
        for step in STEPS:
            self.flow.go("desk")
            self.flow.guiding, self.flow.guide = True, None
            quieten(self.app)
            held = self.flow.guide
            if held is None or step not in held.steps:
                continue
            self.flow.guide = Guide(held.steps, held.first, held.steps.index(step), held.since)
            if step in screens:
                self.flow.desk.shown = able
                self.flow.go(screens[step])
            yield self.step(f"guide.{step}")
        self.flow.leave()
        self.afresh()

    # The menu and what it leads to

    def menus(self) -> Names:
        """The menu, new and with a saved game, and the screens behind it."""
        yield self.step("menu", "menu")
        self.flow.setup.saved = f"{self.flow.loaded.scenario.title}: somebody, Fri 26 Oct 10:00"
        yield self.step("menu.saved")
        for screen, home in BACK.items():
            if home == "menu":
                yield self.step(screen, screen)
        yield from self._shelf()

    def _shelf(self) -> Names:
        """A scenario of one's own that has a fault."""
        library = self.flow.library
        self.flow.go("library")
        quieten(self.app)
        first, *others = library.shelf.books
        fault = f"{first.path.name}:12:3: seats: {LONG}"
        library.change(books=(Book(first.path, first.title, own=True, read=True, fault=fault),))
        yield self.step("library.faulty")
        library.change(books=(first, *others))


def screens_of(names: Iterable[str]) -> set[str]:
    """The screens and overlays of the flow that steps of these names have shown."""
    return {name.split(".")[0] for name in names} & {*FIRST, *BACK, *OVERLAYS}
