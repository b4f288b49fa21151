"""What is shown before anything is loaded: the title, while a scenario is read behind it.

It imports neither the engine nor pydantic, so that the first picture comes at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.kit import Kit
from game.ui.screens import title
from game.ui.settings import Settings
from game.ui.worker import Worker

if TYPE_CHECKING:
    from game.ui.application import Director

    Brought = tuple[Director, Callable[[], None]]
    """The game's director, and what is to be done with it once it is in charge."""


class Boot:
    """Shows the title until `load`, a job for the worker, has brought the director of the game.

    The job begins after the first picture: reading holds the drawing up.
    """

    def __init__(self, worker: Worker, settings: Settings, load: Callable[[], Brought]) -> None:
        self.worker = worker
        self.settings = settings
        self.cues: list[str] = []
        self.stale = True
        self.over = False
        self._load: Callable[[], Brought] | None = load
        self._next: Director | None = None

    def _loaded(self, brought: Brought) -> None:
        found, enter = brought
        found.settings = self.settings
        self._next = found
        enter()

    @property
    def place(self) -> str:
        """The title has no turn and no chair."""
        return "title"

    @property
    def tone(self) -> str:
        """The first desk."""
        return "night"

    @property
    def first(self) -> str:
        """Nothing can be pressed yet."""
        return ""

    def build(self, kit: Kit) -> None:
        """The title."""
        title.build(kit)

    def following(self) -> Director:
        """The game's director, once there is one; when first asked, it is sent for."""
        if self._load is not None:
            self.worker.ask(self._load, self._loaded)
            self._load = None
        return self if self._next is None else self._next

    def go(self, screen: str) -> None:
        """There is nothing else to show yet."""

    def back(self) -> None:
        """There is nothing to go back to yet."""

    def prefer(self, name: str, by: int) -> None:
        """Move a setting along its values."""
        self.settings = self.settings.moved(name, by)

    def heed(self, asked: str) -> None:
        """There is nothing to ask about yet."""

    def open(self, path: Path) -> None:
        """Nothing can be opened yet."""

    def quit(self) -> None:
        """Close the window; what is being read is let go."""
        self.over = True
