"""A game watched turn by turn: both desks side by side, between them the map of either, what is
opened, and under it the truth.

Where there is no room for all of that, each lies behind a tab.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.ui import words
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import (
    reel_desk,
    reel_fork,
    reel_sheet,
    reel_truth,
    reel_turns,
    replay,
    wide,
)
from game.ui.screens.hanging import EDGE, Part, button, head, lay, titled
from game.ui.widgets import Button, Portrait

SHOWN = ("desks", "map", "maps", "truth", "turns", "fork", "sheet")
"""What may be turned to. The desks and the truth have places of their own where there is room."""

ASIDE = 0.28
"""How much of the width a desk takes where all of it is seen at once."""

UPPER = 0.62
"""How much of the height the map takes there."""

NARROW = 0.7
"""How much of the width the title may take where the tabs stand below it."""

HALVES = ((0.0, 0.0, 0.5, 1.0), (0.5, 0.0, 0.5, 1.0))
"""Where two things hang side by side."""

ABREAST = 880
"""Both desks lie side by side on so many logical units, grown with the text."""


def build(kit: Kit, scene: Scene, review: Review) -> None:
    """All of it at once where there is room, else one thing at a time."""
    who, out = _title(kit, scene, review), _ways(kit, scene)
    if wide.fits(kit):
        top = head(kit, who, _tabs(kit, scene, review), out)
        lay(kit, scene, review, top, _all(scene, review, shown(kit, review)))
        return
    top = _rows(kit, _tabs(kit, scene, review), head(kit, who, [], out))
    parts = _one(kit, scene, review)
    hung = len(parts) == 1 or shown(kit, review) == "maps" or _abreast(kit)
    lay(kit, scene, review, top, parts, hung)


def shown(kit: Kit, review: Review) -> str:
    """What lies in front."""
    roomy = wide.fits(kit)
    usual = "map" if roomy else "desks"
    apart = ("desks", "truth") if roomy else ()
    if review.show not in SHOWN or review.show in apart:
        return usual
    return usual if review.show == "sheet" and not reel_sheet.lies(review) else review.show


# Head


def _title(kit: Kit, scene: Scene, review: Review) -> Portrait:
    frame, count = review.frame, len(review.reel.frames)
    place = say("reel.place", moment=replay.when(frame), turn=review.at + 1, turns=count)
    risk = "" if frame.risk is None else say("reel.risk", odds=words.odds(frame.risk))
    text = " · ".join(part for part in (place, risk) if part)
    return titled(kit, scene, review.reel.title, text, 0.4 if wide.fits(kit) else NARROW)


def _tabs(kit: Kit, scene: Scene, review: Review) -> list[Button]:
    """What can be turned to, each with its key."""
    front, made = shown(kit, review), []
    if not wide.fits(kit):
        made.append(_tab(kit, scene, review, "desks", "0"))
    for number, seat in enumerate(scene.texts.seats, 1):
        press = partial(scene.acts.change, review, seat=seat, show="map")
        text = say("reel.map", who=words.surname(scene.texts, seat))
        chosen = front == "map" and seat == scene.seat
        made.append(button(kit, f"reel.seat.{seat}", text, press, chosen, str(number)))
    made.append(_tab(kit, scene, review, "maps", "3"))
    if not wide.fits(kit):
        made.append(_tab(kit, scene, review, "truth", "4"))
    made.append(_tab(kit, scene, review, "turns", "j"))
    if review.reel.debrief is not None and not review.frame.over:
        made.append(_tab(kit, scene, review, "fork", "f"))
    return made


def _tab(kit: Kit, scene: Scene, review: Review, name: str, hot: str) -> Button:
    chosen = shown(kit, review) == name
    press = partial(scene.acts.change, review, show="" if chosen else name)
    return button(kit, f"reel.tab.{name}", say(f"reel.tab.{name}"), press, chosen, hot)


def _ways(kit: Kit, scene: Scene) -> list[Button]:
    return [button(kit, "reel.back", say("reel.back"), scene.acts.back, hot="Esc")]


def _rows(kit: Kit, tabs: Sequence[Button], top: int) -> int:
    """Tabs in as many rows as they need; where they end."""
    edge, gap = kit.px(EDGE), kit.px(6)
    x, y = edge, top + kit.px(6)
    for tab in tabs:
        if x > edge and x + tab.rect.width > kit.window.width - edge:
            x, y = edge, y + tab.rect.height + gap
        tab.rect.topleft = (x, y)
        x = tab.rect.right + gap
        kit.add(tab)
    return y + max(tab.rect.height for tab in tabs)


# What is shown


def _all(scene: Scene, review: Review, front: str) -> list[Part]:
    """The desks left and right, what was turned to between them, and under it the truth; or both
    maps, over the whole room."""
    if front == "maps":
        return _maps(scene, review)
    seats = list(scene.texts.seats)
    left = _desk(scene, review, seats[0], (0, 0, ASIDE, 1))
    right = _desk(scene, review, seats[-1], (1 - ASIDE, 0, ASIDE, 1))
    across = 1 - 2 * ASIDE
    upper = FRONTS[front](scene, review, (ASIDE, 0, across, UPPER))
    lower = reel_truth.part(scene, review, (ASIDE, UPPER, across, 1 - UPPER))
    return [left, upper, lower, right]


def _one(kit: Kit, scene: Scene, review: Review) -> list[Part]:
    """What is in front, over the whole room."""
    front, whole = shown(kit, review), (0.0, 0.0, 1.0, 1.0)
    if front == "truth":
        return [reel_truth.part(scene, review, whole)]
    if front == "maps":
        return _maps(scene, review)
    if front != "desks":
        return [FRONTS[front](scene, review, whole)]
    seats = zip(scene.texts.seats, HALVES, strict=True)
    return [_desk(scene, review, seat, place) for seat, place in seats]


def _maps(scene: Scene, review: Review) -> list[Part]:
    """Both maps side by side."""
    seats = zip(scene.texts.seats, HALVES, strict=True)
    return [reel_sheet.chart_of(scene, review, seat, place) for seat, place in seats]


def _abreast(kit: Kit) -> bool:
    """Whether both desks have room side by side."""
    return kit.window.width >= kit.pen.em(ABREAST)


def _desk(scene: Scene, review: Review, seat: str, place: reel_desk.Place) -> Part:
    return Part(f"reel.{seat}", "panel", partial(reel_desk.fill, scene, review, seat), place)


FRONTS = {
    "map": reel_sheet.chart,
    "sheet": reel_sheet.opened,
    "turns": reel_turns.part,
    "fork": reel_fork.part,
}
"""What may lie between the desks."""
