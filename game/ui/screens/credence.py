"""What the staff believes of the other leader: how likely, and on which signs it rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from game.engine.view import Belief, Sign
from game.record.credence import SIGNS, hundredths
from game.record.minds import Mind
from game.scenario.format import Belief as Told
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens.explain import claim
from game.ui.widgets import Gauge, Hint


def build(column: Column, scene: Scene) -> None:
    """A gauge for each belief, with the signs for it and against it."""
    believes = scene.texts.seats[scene.seat].believes
    for nature, held in scene.view.beliefs.items():
        column.gap(8)
        _gauge(column, scene, nature, held, believes[nature])


def _gauge(column: Column, scene: Scene, nature: str, held: Belief, told: Told) -> None:
    note, value = _note(scene, held, told), 100 * held.chance
    name = words.surname(scene.texts, _other(scene))
    column.kit.add(
        Gauge(
            name=f"known.belief.{nature}",
            rect=column.take(Gauge.need(column.kit.pen, note, column.width)),
            area=column.area,
            text=say("known.belief", name=name),
            value=value,
            left=value,
            right=value,
            reading=likely(held.chance),
            note=note,
            hint=Hint(say("explain.belief.title", name=name), (say("explain.belief"), claim(told))),
        )
    )


def likely(chance: float) -> str:
    """A chance in parts of a hundred."""
    return words.whole(say("known.belief.parts", number=hundredths(chance)))


def course(scene: Scene, told: Sequence[Mind]) -> str:
    """How a belief went from the first turn to the last; after the ending."""
    about = scene.texts.seats[told[0].seat]
    return say(
        "nature.held",
        leader=about.leader,
        that=about.believes[told[0].nature].that,
        first=likely(told[0].chance),
        last=likely(told[-1].chance),
    )


def _note(scene: Scene, held: Belief, told: Told) -> str:
    """The belief as a sentence, then what speaks for it and what against."""
    lines = [say("known.belief.that", that=told.that)]
    if text := _signs(scene, (sign for sign in held.signs if sign.weight > 0)):
        lines.append(say("known.belief.for", signs=text))
    if text := _signs(scene, (sign for sign in held.signs if sign.weight < 0)):
        lines.append(say("known.belief.against", signs=text))
    return " ".join([*lines, *[say("known.belief.none")] * (not held.signs)])


def _signs(scene: Scene, signs: Iterable[Sign]) -> str:
    return "; ".join(_sign(scene, sign) for sign in islice(signs, SIGNS))


def _sign(scene: Scene, sign: Sign) -> str:
    texts = scene.texts
    if sign.kind == "offer":
        ((issue, level),) = words.titled(texts, [(sign.id, sign.level)])
        return say("known.belief.offer", issue=issue, level=level)
    if sign.kind == "tone":
        return say("known.belief.tone", tone=texts.tones[sign.id].title)
    if sign.kind == "choice":
        return texts.choices[_other(scene)][sign.id].title
    return (texts.events if sign.kind == "event" else texts.flags)[sign.id].title


def _other(scene: Scene) -> str:
    return next(name for name in scene.texts.seats if name != scene.seat)
