"""The window's own state: what is shown, what lies over it, what is set, what has been heard.

The first floor of the flow: it knows no scenario and no game.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.scenario import ScenarioError
from game.ui.settings import Settings
from game.ui.table import TableError
from game.ui.worker import Worker

OVERLAYS = ("help", "pause", "message", "settings")
BACK = {
    "letter": "desk",
    "seal": "desk",
    "weigh": "desk",
    "ledger": "ending",
    "reel": "ending",
    "laboratory": "menu",
    "library": "menu",
    "more": "menu",
}


class Navigation:
    """Which screen is in front and what Esc goes back to.

    `cues` are the sounds of what has happened since they were last taken. `home` is where the
    screens that can be reached from several places go back to. `guiding` asks for the first turn
    to be shown to somebody who has never played.
    """

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.settings = Settings()
        self.cues: list[str] = []
        self.screen = "menu"
        self.overlay = ""
        self.home = "menu"
        self.text = ""
        self.heading = ""
        self.guiding = False
        self.stale = True
        self.over = False

    @property
    def shown(self) -> str:
        """The name of the screen in front."""
        return self.overlay or self.screen

    def change(self, thing: object, **fields: object) -> None:
        """Set fields of the window's own state and show the screen anew."""
        for name, value in fields.items():
            if getattr(thing, name) != value:
                setattr(thing, name, value)
                self.stale = True

    def cue(self, name: str) -> None:
        """Let something be heard."""
        self.cues.append(name)

    def go(self, screen: str) -> None:
        """Show another screen, or lay something over this one."""
        self.stale = True
        if screen in OVERLAYS:
            self.overlay = screen
        else:
            self.overlay, self.screen = "", screen

    def back(self) -> None:
        """What Esc does."""
        if self.overlay:
            self.close()
        elif self.screen in BACK:
            self.go(self.home if self.screen == "reel" else BACK[self.screen])
        elif self.screen not in ("menu", "handover"):
            self.go("pause")

    def close(self) -> None:
        """Take away what lies over the screen."""
        self.overlay, self.stale = "", True

    def prefer(self, name: str, by: int) -> None:
        """Move a setting along its values."""
        self.change(self, settings=self.settings.moved(name, by))

    def heed(self, asked: str) -> None:
        """Notice which widget the person asks about, by name."""

    def quit(self) -> None:
        """Close the window."""
        self.over = True

    def fail(self, text: str) -> None:
        """Say what went wrong, over whatever is shown."""
        self.tell("", text)

    def tell(self, heading: str, text: str) -> None:
        """Say something over whatever is shown; without a heading, that something went wrong."""
        self.heading, self.text = heading, text
        self.go("message")

    def ask(self, job: Callable[[], object], then: Callable[..., None]) -> None:
        """Have the worker do something that can fail for reasons worth telling."""
        self.stale = True
        self.worker.ask(partial(_tried, job), partial(self._told, then))

    def ask_quietly(self, job: Callable[[], object], then: Callable[..., None]) -> None:
        """Have the worker do something that nobody waits for."""
        self.worker.ask(partial(_tried, job), partial(self._told, then), quiet=True)

    def _told(self, then: Callable[..., None], result: object) -> None:
        self.stale = True
        if isinstance(result, (ScenarioError, TableError)):
            self.fail(str(result))
        else:
            then(result)


def _tried(job: Callable[[], object]) -> object:
    """What a job brings: its result, or the error that the person can do something about."""
    try:
        return job()
    except (ScenarioError, TableError) as error:
        return error
