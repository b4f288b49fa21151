"""Pictures of the window for the README: `python -m tools.pictures [FOLDER]`.

The week of history is played in a window that nobody sees, and four of its screens are kept.
The same code gives the same pictures.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from game.engine.orders import Letter, Orders
from game.record.files import read_record
from game.record.replay import orders_at
from game.scenario import load
from game.seats.bound import BoundSeat, recorded
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.scene import Form
from game.ui.screens.menu import Setup
from game.ui.table import Table
from game.ui.worker import Worker

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (1280, 720)
SEED = 1962
MORNING = "1962-10-27 09:00"
"""Both letters from Moscow have been sent, and the worst day has begun."""


class Sitting:
    """One chair of cuba-1962 at a window, moved by the names of its widgets."""

    def __init__(self, seat: str) -> None:
        loaded = load("cuba-1962")
        setup = Setup(seat=seat, against="history", seed=SEED, start="whole")
        setup.take(loaded.scenario, loaded.source)
        self.flow = Flow(loaded, setup, Worker())
        self.app = App(self.flow, SIZE)
        self.history = read_record(loaded.source / "records" / "history.yaml").record
        self.flow.begin()
        self.app.settle()
        # The luck is this seed's, so history's leader would leave the record now and then.
        table = self.flow.table
        assert isinstance(table, Table)
        bound = {each: BoundSeat(recorded(self.history, each)) for each in table.machines}
        table.machines = dict(bound)

    def press(self, *names: str) -> None:
        """Press widgets one after another; those that are not there are passed over."""
        for name in names:
            if self.app.stage.has(name):
                widget = self.app.stage.find(name)
                self.app.stage.focus_on(widget)
                self.app.stage.find(name).press()
                self.app.settle()

    def seal(self) -> None:
        """Give the orders of history, seal them, and go back to the desk."""
        desk = self.flow.desks[self.flow.seat]
        moment = self.flow.sheets[self.flow.seat].view.moment
        given = orders_at(self.history, moment, tuple(self.flow.loaded.scenario.seats))
        orders = given.get(self.flow.seat, Orders())
        self._read()
        desk.choices = dict(orders.choices)
        desk.forms = [_form(letter) for letter in orders.letters]
        self.press("desk.seal", "seal.yes", "outcome.go")

    def _read(self) -> None:
        """Open all that has come so far."""
        desk, view = self.flow.desks[self.flow.seat], self.flow.sheets[self.flow.seat].view
        desk.read |= {f"paper.{paper.id}" for paper in view.papers}
        desk.read |= {f"letter.{letter.id}" for letter in view.letters}

    def until(self, moment: str) -> None:
        """Play until a moment, or the end."""
        while self.flow.screen == "desk" and self.flow.sheets[self.flow.seat].view.moment < moment:
            self.seal()

    def keep(self, folder: Path, name: str) -> Path:
        """A picture of what is shown now."""
        self.app.settle()
        return self.app.screenshot(folder / f"{name}.png")


def draw(folder: Path) -> list[Path]:
    """All pictures."""
    return [*_kennedy(folder), *_khrushchev(folder)]


def _kennedy(folder: Path) -> list[Path]:
    here = Sitting("kennedy")
    here.until(MORNING)
    here.press("tab.papers")
    kept = [here.keep(folder, "desk-kennedy")]
    here.press("desk.write", _draft(here))
    kept.append(here.keep(folder, "letter"))
    here.press("letter.discard")
    here.until("9999")
    here.press("ending.ledger")
    kept.append(here.keep(folder, "ledger"))
    here.app.close()
    return kept


def _draft(here: Sitting) -> str:
    """The draft that proposes most."""
    drafts = here.flow.loaded.scenario.drafts
    names = here.flow.sheets["kennedy"].view.drafts
    return f"letter.draft.{max(names, key=lambda name: len(drafts[name].propose or {}))}"


def _khrushchev(folder: Path) -> list[Path]:
    here = Sitting("khrushchev")
    here.until(MORNING)
    here.press("tab.letters", _waiting(here))
    kept = here.keep(folder, "desk-khrushchev")
    here.app.close()
    return [kept]


def _waiting(here: Sitting) -> str:
    """The newest proposal that waits for an answer."""
    letters = here.flow.sheets["khrushchev"].view.letters
    waiting = [each for each in letters if each.open and each.sender == "kennedy"]
    return f"letter.{max(waiting, key=lambda each: each.arrived or '').id}"


def _form(letter: Letter) -> Form:
    """A letter of the record as it lies on the desk."""
    return Form(
        letter.channel,
        letter.tone,
        letter.purpose,
        dict(letter.levels),
        letter.about,
        letter.valid,
        letter.draft,
    )


def main() -> None:
    """Draw them into docs/pictures, or into the folder that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    with tempfile.TemporaryDirectory() as home:
        os.environ["KNOT_HOME"] = home
        for path in draw(folder):
            print(f"{path.name}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
