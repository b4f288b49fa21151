"""The last look at the orders before they are sealed."""

from __future__ import annotations

from game.engine.orders import HOLD
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens import choices, desk, terms
from game.ui.screens.frame import modal


def build(kit: Kit, scene: Scene) -> None:
    """The orders on a sheet over the desk; sealing them cannot be taken back."""
    desk.build(kit, scene)
    inside = modal(kit, "seal", 760)
    size = kit.button_size(say("seal.yes"), "heading")
    y = inside.bottom - size[1]
    body = inside.copy()
    body.height = y - inside.y - kit.px(14)
    with kit.scroll("seal.text", body, pages=True, reading=True, inset=7) as column:
        column.text("seal.heading", say("seal.heading"), "title", "ink")
        column.text("seal.note", say("seal.note"), "small", "faded")
        column.rule("seal.rule")
        _choices(column, scene)
        column.rule("seal.rule.2")
        _letters(column, scene)
        _reminders(column, scene)
        for index, complaint in enumerate(scene.desk.complaints):
            column.gap(6)
            column.text(f"seal.complaint.{index}", complaint, "small_strong", "red")
    acts = scene.acts
    kit.button(
        "seal.yes",
        (inside.right, y),
        say("seal.yes"),
        acts.seal,
        anchor="right",
        look="main",
        role="heading",
        enabled=not scene.desk.complaints,
    )
    kit.button(
        "seal.no",
        (inside.x, y),
        say("seal.no"),
        lambda: acts.go("desk"),
        look="paper",
        role="heading",
    )


def _choices(column: Column, scene: Scene) -> None:
    own = scene.texts.choices.get(scene.seat, {})
    for slot, about in scene.texts.slots.items():
        name = scene.desk.choices.get(slot, HOLD)
        title = own[name].title if name in own else about.hold
        column.text(f"seal.slot.{slot}.title", about.title, "plate", "red")
        column.text(f"seal.slot.{slot}", title, "strong", "ink")
        if name in own:
            column.text(f"seal.slot.{slot}.line", words.manner(own[name]), "small", "faded")
        column.gap(8)


def _reminders(column: Column, scene: Scene) -> None:
    """What may have been forgotten: nothing here stands in the way of sealing."""
    told = [each for each in (_unread(scene), _unanswered(scene)) if each]
    if told:
        column.rule("seal.rule.3")
    for index, text in enumerate(told):
        column.text(f"seal.reminder.{index}", text, "small", "ink_soft")


def _unread(scene: Scene) -> str:
    told = choices.fresh(scene)
    return say("seal.unread", what=told) if told else ""


def _unanswered(scene: Scene) -> str:
    """The open proposals that no letter of this turn speaks of."""
    answered = {form.about for form in scene.desk.forms if form.purpose != "message"}
    waiting = [letter for letter in scene.view.letters if scene.waits(letter)]
    left = {letter.channel for letter in waiting} - answered
    if not left:
        return ""
    who = words.surname(scene.texts, scene.other)
    ways = "; ".join(
        scene.texts.channels[name].title for name in scene.texts.channels if name in left
    )
    return say("seal.unanswered", who=who, ways=ways)


def _letters(column: Column, scene: Scene) -> None:
    if not scene.desk.forms:
        column.text("seal.letters", say("seal.no_letter"), "body", "ink")
    for index, form in enumerate(scene.desk.forms):
        _letter(column, scene, form, index)


def _letter(column: Column, scene: Scene, form: Form, index: int) -> None:
    channel = scene.texts.channels[form.channel].title
    tone = scene.texts.tones[form.tone].title
    named = words.titled(scene.texts, terms.at_stake(scene, form).items())
    binds = [say("seal.binds")] * (form.purpose == "acceptance")
    note = [tone, *binds, *words.terms(named)]
    column.row(
        f"seal.letter.{index}",
        say("seal.letter", purpose=say(f"purpose.{form.purpose}"), channel=channel),
        "; ".join(note),
        chosen=False,
        press=lambda: scene.acts.write(form, index),
    )
