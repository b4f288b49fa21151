"""What every number on the desk is: what it means, why it moved, who says so, and the source.

Each function gives the hint of one kind of thing, made of the seat's own sheet.
"""

from __future__ import annotations

from game.engine.orders import HOLD
from game.engine.sight.council import Opinion
from game.scenario.format.base import Claim
from game.ui import words
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens import news
from game.ui.widgets import Hint

CAUSES = 4
"""As many causes of a change are told."""


def variable(scene: Scene, name: str) -> Hint:
    """An instrument: its meaning, its value with its doubt, who says so, why it has moved."""
    about, told = scene.texts.variables[name], scene.view.known.get(name)
    lines = [about.meaning]
    if told is None:
        lines.append(say("explain.unknown"))
    elif told.spread:
        low, high = about.range
        ends = max(told.value - 2 * told.spread, low), min(told.value + 2 * told.spread, high)
        least, most = (words.amount(end, about.unit) for end in ends)
        by = told.by or say("explain.somebody")
        age = words.age(scene.view.moment, told.moment)
        lines.append(say("explain.report", low=least, high=most, by=by, age=age))
    else:
        lines.append(say("explain.exact", value=words.amount(told.value, about.unit)))
    lines += _moved(scene, name)
    return Hint(about.title, (*lines, claim(about)))


def _moved(scene: Scene, name: str) -> list[str]:
    """The change since the last orders and what made it."""
    parts = [reason for reason in scene.sheet.reasons if reason.variable == name]
    total = sum(part.amount for part in parts)
    if abs(total) < news.LEAST:
        return []
    causes = news.causes(scene, parts)[:CAUSES]
    told = "; ".join(f"{text} {words.signed(amount)}" for text, amount in causes)
    change = words.signed(total)
    return [say("explain.moved.why", change=change, causes=told) if told else _plain(change)]


def _plain(change: str) -> str:
    return say("explain.moved", change=change)


def claim(about: Claim) -> str:
    """Where something comes from: its source, or whose judgement it is."""
    if about.source:
        return say("explain.source", source=about.source)
    return say("explain.judgement", judgement=about.judgement) if about.judgement else ""


def danger(scene: Scene) -> Hint:
    """The staff's estimate of war: how it is made, and on which numbers it hangs."""
    told, lines = scene.view.estimate, []
    if told is None:
        lines.append(say("explain.danger.none"))
    else:
        odds = (words.odds(part) for part in (told.middle, told.low, told.high))
        middle, low, high = odds
        lines.append(say("explain.danger", middle=middle, low=low, high=high))
    if (before := scene.desk.risen) is not None:
        lines.append(say("explain.danger.risen", before=words.odds(before.middle)))
    preset = scene.texts.presets[scene.view.preset]
    lines.append(say("explain.preset", preset=preset.title, text=preset.text))
    return Hint(say("explain.danger.title"), tuple(lines))


def seat(scene: Scene) -> Hint:
    """Who one is."""
    about = scene.texts.seats[scene.seat]
    return Hint(about.leader, (about.title, words.sentences(about.brief, 2)))


def turn(scene: Scene) -> Hint:
    """Which turn it is, and how long until the next."""
    view = scene.view
    title = words.day_title(scene.texts, view.moment)
    place = say("explain.turn", turn=view.turn + 1, turns=view.turns, hours=words.hours(view.hours))
    return Hint(words.when(view.moment), (title, place, say("explain.tape")))


def clock(scene: Scene, name: str) -> Hint:
    """The hour in a capital, with its date."""
    about = scene.texts.seats[name]
    moment = scene.view.clocks.get(name, "")
    return Hint(about.capital, (words.when(moment), about.clock.title))


def choice(scene: Scene, name: str) -> Hint:
    """A card: what it is, its rung, its source."""
    if name == HOLD:
        return Hint(say("explain.hold.title"), (say("explain.hold"),))
    about = scene.texts.choices[scene.seat][name]
    lines = [about.text, say("explain.rung", rung=about.rung), words.manner(about)]
    lines += [say("explain.takes", takes=about.takes)] * bool(about.takes)
    lines += [say("explain.needs", needs=about.needs)] * bool(about.needs)
    return Hint(about.title, (*lines, claim(about)))


def adviser(scene: Scene, opinion: Opinion) -> Hint:
    """Somebody on the council: who it is, what is advised, how great the danger seems."""
    person = scene.texts.seats[scene.seat].advisers[opinion.adviser]
    advice = "; ".join(scene.order(slot, each) for slot, each in opinion.advice.items())
    lines = [person.office, person.outlook, say("explain.advises", advice=advice)]
    if opinion.soon is not None:
        lines.append(say("explain.odds", odds=words.odds(opinion.soon)))
    if opinion.late is not None:
        lines.append(say("explain.odds.late", odds=words.odds(opinion.late)))
    return Hint(person.name, (*lines, claim(person)))


def letters(scene: Scene) -> Hint:
    """What is in transit, and when an answer can be here at the earliest."""
    gone = [each for each in scene.view.letters if each.expected is not None]
    lines = [
        say(
            "explain.transit",
            channel=scene.texts.channels[each.channel].title,
            sent=words.when(each.sent),
            expected=words.span(*each.expected),
        )
        for each in gone[-3:]
        if each.expected is not None
    ]
    return Hint(say_many("explain.letters", len(gone)), tuple(lines))


def rung(scene: Scene, seat: str) -> Hint:
    """How high somebody has climbed of late."""
    title = say("known.rung", leader=scene.texts.seats[seat].leader)
    return Hint(title, (say("explain.rung", rung=scene.view.rungs[seat]), say("explain.ladder")))


def issue(scene: Scene, name: str) -> Hint:
    """Something that is bargained over: the ways in which it can be settled, and the source."""
    about = scene.texts.issues[name]
    levels = "; ".join(level.title for level in about.levels.values())
    return Hint(about.title, (say("explain.levels", levels=levels), claim(about)))


def flag(scene: Scene, name: str) -> Hint:
    """Something that is so or is not: what it means, and the source."""
    about = scene.texts.flags[name]
    return Hint(about.title, (about.meaning, claim(about)))


def council(scene: Scene) -> Hint:
    """All who sit on the council, and what each advises."""
    people = scene.texts.seats[scene.seat].advisers
    lines = []
    for each in scene.sheet.council.opinions:
        title = scene.order(each.slot, each.pressed)
        lines.append(say("explain.stands", name=people[each.adviser].name, choice=title))
    return Hint(say("council.stand"), (say("explain.axis"), *lines))
