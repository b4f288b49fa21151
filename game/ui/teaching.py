"""Showing somebody the first turn: the notes on the desk, until it is sealed or they are put away.

The third floor of the flow.
"""

from __future__ import annotations

from dataclasses import replace

from game.ui.guide import Guide, sight
from game.ui.kit import Kit
from game.ui.scene import Scene
from game.ui.screens import guide
from game.ui.sitting import Sitting
from game.ui.worker import Worker


class Teaching(Sitting):
    """The guide through a first turn; `guiding` asks for it, and it begins at the desk."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker)
        self.guide: Guide | None = None
        self.asked = ""

    def heed(self, asked: str) -> None:
        """Notice which widget the person asks about."""
        if self.guiding and asked and asked != self.asked:
            self.asked, self.stale = asked, True

    def leave(self) -> None:
        """Put the notes away: all has been shown, or nothing more is wanted."""
        self.guiding, self.guide, self.asked = False, None, ""
        self.stale = True

    def _pass(self, step: str, scene: Scene) -> None:
        """Go on to the next note."""
        if self.guide is not None:
            self.guide = self.guide.passed(step, sight(scene, self.screen, self.asked))
            self.stale = True

    def _notes(self, kit: Kit, scene: Scene) -> None:
        """Stick the note of the step that it is on the screen."""
        if self.guide is None and self.screen == "desk":
            self.guide = Guide.begin(scene)
            self.settings = replace(self.settings, guided=True)
        if self.guide is None:
            return
        self.guide = self.guide.after(sight(scene, self.screen, self.asked))
        if self.guide.over:
            self.guiding, self.guide = False, None
        else:
            acts = (lambda step: self._pass(step, scene), self.leave)
            guide.build(kit, scene, self.guide, self.screen, *acts)
