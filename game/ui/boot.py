"""What is shown before anything is loaded: the title, while a scenario is read behind it.

It imports neither the engine nor pydantic, so that the first picture comes at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.kit import Kit
from game.ui.screens import title
from game.ui.settings import Settings
from game.ui.worker import Worker

if TYPE_CHECKING:
    from game.ui.application import Director


class Boot:
    """Shows the title until `load` has brought the director of the game."""

    def __init__(self, worker: Worker, settings: Settings, load: Callable[[], Director]) -> None:
        self.worker = worker
        self.settings = settings
        self.cues: list[str] = []
        self.stale = True
        self.over = False
        self._next: Director | None = None
        worker.ask(load, self._loaded)

    def _loaded(self, found: Director) -> None:
        self._next = found
        found.settings = self.settings

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
        """The game's director, once there is one."""
        return self if self._next is None else self._next

    def go(self, screen: str) -> None:
        """There is nothing else to show yet."""

    def back(self) -> None:
        """There is nothing to go back to yet."""

    def prefer(self, name: str, by: int) -> None:
        """Move a setting along its values."""
        self.settings = self.settings.moved(name, by)

    def quit(self) -> None:
        """Close the window; what is being read is let go."""
        self.over = True
