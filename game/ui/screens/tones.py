"""The tone of a letter: plates, and what the chosen one stirs where it is read and heard."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.looks import sees
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens.segments import Choice, row
from game.ui.widgets import Hint


def build(column: Column, scene: Scene, form: Form) -> None:
    """A plate for each tone, with what the chosen one means below."""
    column.gap(2)
    choices = [_choice(scene, form, name) for name in scene.texts.tones]
    row(column, "letter.heading.tone", say("terms.tone"), choices)
    told = meaning(scene, form.tone, form.channel)
    column.text("letter.tone.note", " ".join(told), "serif", "ink_soft")
    column.gap(6)


def _choice(scene: Scene, form: Form, name: str) -> Choice:
    title = scene.texts.tones[name].title
    return Choice(
        name=f"letter.tone.{name}",
        text=title,
        chosen=form.tone == name,
        hint=Hint(title, meaning(scene, name, form.channel)),
        press=lambda: scene.acts.rewrite(tone=name),
    )


def meaning(scene: Scene, tone: str, channel: str) -> tuple[str, ...]:
    """What a tone stirs where it is read, by the credit of the channel, and in public."""
    about, way = scene.texts.tones[tone], scene.texts.channels[channel]
    read = _stirred(scene, about.arrives.get(scene.seat, {}), way.credit)
    heard = _stirred(scene, about.public.get(scene.seat, {}), way.public)
    lines = [say("tone.read", what=read)] * bool(read)
    return (*lines, *([say("tone.heard", what=heard)] * bool(heard)))


def _stirred(scene: Scene, effects: Mapping[str, float], share: float) -> str:
    """The changes of what the seat ever learns of, each with its size."""
    told = [
        say("tone.change", what=about.title, change=words.signed(change * share))
        for name, change in effects.items()
        if sees(about := scene.texts.variables[name], scene.seat) and abs(change * share) >= 0.05
    ]
    return "; ".join(told)
