"""What is said of choices that cannot be made now, and of what waits for the seat."""

from __future__ import annotations

from game.engine.orders import HOLD
from game.engine.view import Option, SeenLetter
from game.ui import words
from game.ui.needs import LATER, ONCE
from game.ui.say import say, say_many
from game.ui.scene import Scene


def barred_of(scene: Scene, slot: str, reach: str) -> list[str]:
    """The choices of a slot that cannot be made now and are so far away."""
    barred = [option.id for option in _of_slot(scene, slot) if not option.legal]
    return [name for name in barred if scene.sheet.reach.get(name, "near") == reach]


def _of_slot(scene: Scene, slot: str) -> list[Option]:
    options = scene.view.options
    return [option for option in options if option.slot == slot and option.id != HOLD]


def shortly(scene: Scene, name: str) -> str:
    """Why a choice is not legal now, as shortly as it can be told: the first thing it needs."""
    asked = scene.sheet.needs.get(name, ())
    told = [each for each in asked if each.kind == "only"] or list(asked)
    if len(asked) < 2 or told[0] in (ONCE, LATER):
        return barred(scene, name)
    return say_many("choices.shortly", len(asked) - 1, needs=told[0].told())


def barred(scene: Scene, name: str) -> str:
    """Why a choice is not legal now, in one line."""
    asked = scene.sheet.needs.get(name, ())
    if asked == (ONCE,):
        return say("choices.done", why=ONCE.told())
    if asked == (LATER,) or not asked:
        return say("choices.not_now")
    unless = [say("choices.unless", what=each.text) for each in asked if each.kind == "unless"]
    only = [each.told() for each in asked if each.kind != "unless"]
    return " ".join([say("choices.only", needs="; ".join(only))] * bool(only) + unless)


def fresh(scene: Scene) -> str:
    """The papers and letters that have not been read, counted; nothing if there are none."""
    papers, letters = scene.unread_papers(), scene.unread_letters()
    told = [say_many("papers.count", papers)] * bool(papers)
    told += [say_many("letters.count", letters)] * bool(letters)
    return words.listed(told)


def lying(scene: Scene) -> str:
    """The proposals that can be answered now."""
    lying = [_way(scene, letter) for letter in scene.view.letters if scene.waits(letter)]
    if not lying:
        return ""
    who = words.surname(scene.texts, scene.other)
    return say_many("choices.lying", len(lying), who=who, ways="; ".join(lying))


def _way(scene: Scene, letter: SeenLetter) -> str:
    """Which way a proposal came, and how long it stands."""
    channel = scene.texts.channels[letter.channel].title
    if not letter.expires:
        return channel
    return say("choices.until", channel=channel, moment=words.when(letter.expires))
