"""The first turn shown by doing it: which step comes next, and when a step has been done.

Nothing here draws or acts: it is a function of what lies on the desk and what was asked about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.orders import HOLD
from game.ui.scene import Scene

STEPS = ("read", "map", "wedge", "weigh", "order", "slot", "letter", "seal", "hold")
"""All steps in their order. A desk without a map, say, leaves its step out."""

ELSEWHERE = {"order": "weigh", "hold": "seal"}
"""The screens of the steps that are not done at the desk."""

LEAPS = ("weigh", "slot", "letter", "seal")
"""Who does one of these needs nothing of what comes before it."""


@dataclass(frozen=True)
class Sight:
    """What can be seen of what a person does: the screen, what is open, what was asked about."""

    screen: str = "desk"
    paper: str = ""
    tab: str = ""
    read: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    slot: str = ""
    letters: int = 0
    asked: str = ""


def sight(scene: Scene, screen: str, asked: str) -> Sight:
    """What there is to be seen; `asked` is the widget that the last question was about."""
    desk = scene.desk
    first = next(iter(scene.texts.slots))
    ordered = [slot for slot, choice in desk.choices.items() if choice != HOLD and slot != first]
    return Sight(
        screen,
        desk.paper,
        desk.tab,
        frozenset(desk.read),
        frozenset(name for name, open_ in desk.folds.items() if open_),
        next(iter(ordered), desk.slot),
        len(desk.forms),
        asked,
    )


def steps_of(scene: Scene) -> tuple[str, ...]:
    """The steps that this desk has."""
    view = scene.view
    has = {
        "read": bool(view.papers),
        "map": scene.sheet.plot is not None,
        "wedge": any(told.spread for told in view.known.values()),
        "weigh": any(each.legal and each.id != HOLD for each in view.options),
        "slot": len(scene.texts.slots) > 1,
        "letter": bool(view.channels),
    }
    has["order"] = has["weigh"]
    return tuple(step for step in STEPS if has.get(step, True))


@dataclass(frozen=True)
class Guide:
    """The steps of a desk, the one that it is at, and what was seen when that began.

    `first` is the slot whose cards lie open unasked.
    """

    steps: tuple[str, ...]
    first: str = ""
    at: int = 0
    since: Sight = Sight()

    @classmethod
    def begin(cls, scene: Scene) -> Guide:
        """The guide at its first step."""
        return cls(steps_of(scene), next(iter(scene.texts.slots)), 0, sight(scene, "desk", ""))

    @property
    def over(self) -> bool:
        """Whether all has been shown."""
        return self.at >= len(self.steps)

    def open(self, screen: str) -> tuple[str, ...]:
        """The steps still to come that can be done on a screen, the next one first."""
        return tuple(
            step for step in self.steps[self.at :] if ELSEWHERE.get(step, "desk") == screen
        )

    def passed(self, step: str, now: Sight) -> Guide:
        """The guide after a step, done or not."""
        return replace(self, at=self.steps.index(step) + 1, since=now)

    def after(self, now: Sight) -> Guide:
        """The guide after what can be seen to have been done."""
        if self.over:
            return self
        left = self.steps[self.at :]
        done = [
            step
            for step in left
            if (step == left[0] or step in LEAPS) and _done(step, self.since, now, self.first)
        ]
        return self.passed(done[-1], now).after(now) if done else self


def _done(step: str, since: Sight, now: Sight, first: str) -> bool:
    """Whether a step has been done since it began."""
    asked = now.asked if now.asked != since.asked else ""
    match step:
        case "read":
            return (now.paper, now.tab, now.read) != (since.paper, since.tab, since.read)
        case "map":
            return asked == "plot"
        case "wedge":
            opened = now.unfolded - since.unfolded
            return any(name.startswith(("dial.", "known.")) for name in (asked, *opened))
        case "slot":
            return now.screen == "desk" and now.slot not in ("", first)
        case "order" | "hold":
            return now.screen != ELSEWHERE[step]
        case "letter":
            return now.screen == "letter" or now.letters > since.letters
    return now.screen == step
