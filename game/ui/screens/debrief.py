"""What opens after the ending: how it came out, how close it was, who knew what, and the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.ui.kit import Kit
from game.ui.reel import TABS, Review
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens import (
    debrief_advisers,
    debrief_beliefs,
    debrief_class,
    debrief_diary,
    debrief_history,
    debrief_letters,
    debrief_model,
    debrief_outcome,
    debrief_turning,
    debrief_worlds,
)
from game.ui.screens.hanging import Part, button, head, lay, titled
from game.ui.widgets import Button, Portrait

PARTS: dict[str, Callable[[Scene, Review], list[Part]]] = {
    "outcome": debrief_outcome.parts,
    "worlds": debrief_worlds.parts,
    "beliefs": debrief_beliefs.parts,
    "turning": debrief_turning.parts,
    "history": debrief_history.parts,
    "diary": debrief_diary.parts,
    "advisers": debrief_advisers.parts,
    "model": debrief_model.parts,
    "class": debrief_class.parts,
    "letters": debrief_letters.parts,
}
"""The parts of each tab."""


def build(kit: Kit, scene: Scene, review: Review) -> None:
    """The whole screen of the chosen tab."""
    tabs = [_tab(kit, scene, review, number % 10, name) for number, name in enumerate(TABS, 1)]
    top = head(kit, _who(kit, scene, review), tabs, _ways(kit, scene))
    lay(kit, scene, review, top, PARTS[review.tab](scene, review))


def _who(kit: Kit, scene: Scene, review: Review) -> Portrait:
    leader = scene.texts.seats[scene.seat].leader
    line = say_many("debrief.line", len(review.reel.frames) - 1, leader=leader)
    return titled(kit, scene, say("debrief.title"), line)


def _tab(kit: Kit, scene: Scene, review: Review, number: int, name: str) -> Button:
    press = partial(scene.acts.change, review, tab=name)
    chosen = review.tab == name
    return button(kit, f"debrief.{name}", say(f"debrief.tab.{name}"), press, chosen, str(number))


def _ways(kit: Kit, scene: Scene) -> list[Button]:
    acts = scene.acts
    return [
        button(kit, "ledger.watch", say("debrief.watch"), lambda: acts.watch(None), hot="b"),
        button(kit, "ledger.back", say("debrief.back"), lambda: acts.go("ending")),
        button(kit, "ledger.menu", say("debrief.menu"), lambda: acts.go("menu")),
    ]
