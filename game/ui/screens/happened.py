"""What the hours between two turns brought, in groups: one's own orders first, then what the
other side was seen to do, events, and what came in."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.orders import HOLD
from game.engine.view import News
from game.record import chances
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say, say_many
from game.ui.scene import Form, Scene

EFFECTS = 3
"""So many effects of an order are told."""

LEAST = 0.5
"""Smaller effects of an order are not."""

FAILED = ("failure", "illegal")
ELSEWHERE = ("event", "stands", "leak")

TEXT, SOURCE = "teletype", "label"


def build(column: Column, scene: Scene) -> None:
    """All groups that have something in them."""
    if not scene.view.news:
        column.text("news.none", say("news.none"), TEXT, "ink_soft")
    _own(column, scene)
    _group(column, scene, "theirs", ("choice",))
    _group(column, scene, "elsewhere", ELSEWHERE)
    _group(column, scene, "letters", ("letter",))
    _papers(column, scene)


def _heading(column: Column, scene: Scene, key: str) -> None:
    column.gap(8)
    who = words.surname(scene.texts, scene.other)
    headings = {
        "own": say("outcome.own"),
        "theirs": say("outcome.theirs", who=who),
        "elsewhere": say("outcome.elsewhere"),
        "letters": say("outcome.letters"),
    }
    column.text(f"outcome.{key}.title", headings[key].upper(), "plate", "red")
    column.gap(2)


def _items(scene: Scene, kinds: Sequence[str]) -> list[tuple[int, News]]:
    """News of some kinds, each with its place among all."""
    return [(index, item) for index, item in enumerate(scene.view.news) if item.kind in kinds]


def _group(column: Column, scene: Scene, key: str, kinds: Sequence[str]) -> None:
    items = _items(scene, kinds)
    if items:
        _heading(column, scene, key)
    for index, item in items:
        _item(column, scene, index, item)


def _item(column: Column, scene: Scene, index: int, item: News) -> None:
    """A piece of news with its time and its author."""
    who = words.leader_of(scene.texts, item.who)
    source = f"{words.when(item.moment)} · {who}" if who else words.when(item.moment)
    text = item.text or item.id
    if item.kind in FAILED:
        text = say(f"news.kind.{item.kind}", text=text)
    column.text(f"news.{index}.who", source, SOURCE, "faded")
    column.text(f"news.{index}", text, TEXT, "ink")
    column.gap(8)


# One's own orders


def _own(column: Column, scene: Scene) -> None:
    """What was ordered and what it did; what failed says so in the words of the news."""
    failed = _items(scene, FAILED)
    choices, forms = scene.desk.last
    if not failed and not choices and not forms:
        return
    _heading(column, scene, "own")
    lost = {item.id for _, item in failed}
    own = scene.texts.choices.get(scene.seat, {})
    for name in choices.values():
        if name in own and name != HOLD and name not in lost:
            text = say("outcome.done", order=own[name].title)
            column.text(f"outcome.done.{name}", text, TEXT, "ink")
            column.text(f"outcome.effect.{name}", effects(scene, name), "small", "ink_soft")
            column.gap(8)
    for index, form in enumerate(forms):
        column.text(f"outcome.sent.{index}", _sent(scene, form), TEXT, "ink")
        column.gap(8)
    for index, item in failed:
        _item(column, scene, index, item)


def _sent(scene: Scene, form: Form) -> str:
    channel = scene.texts.channels[form.channel].title
    return say("outcome.sent", purpose=say(f"purpose.{form.purpose}"), channel=channel)


def effects(scene: Scene, choice: str) -> str:
    """What an order of one's own moved, as far as the seat can see it."""
    leader = scene.texts.seats[scene.seat].leader
    moved = [
        reason
        for reason in scene.sheet.reasons
        if (reason.kind, reason.id) == ("choice", choice)
        and reason.text.startswith(leader)
        and abs(reason.amount) >= LEAST
    ]
    moved.sort(key=lambda reason: -abs(reason.amount))
    titles = scene.texts.variables
    told = [
        say("outcome.effect", title=titles[each.variable].title, by=words.signed(each.amount))
        for each in moved[:EFFECTS]
    ]
    return say("outcome.effects", effects="; ".join(told)) if told else ""


def _papers(column: Column, scene: Scene) -> None:
    """Papers by title alone: they lie in the folder."""
    papers = [item for _, item in _items(scene, ("paper",))]
    if papers:
        column.gap(8)
        title = say_many("news.papers", len(papers))
        column.text("news.papers.title", title, "plate", "red")
        titles = " · ".join(item.text or item.id for item in papers)
        column.text("news.papers", titles, TEXT, "ink")


def danger_moved(scene: Scene) -> str:
    """How the danger has grown, where it has grown by a grade; else nothing."""
    told, before = scene.view.estimate, scene.desk.risen
    if told is None or before is None:
        return ""
    return say(
        "outcome.risen",
        was=chances.grade(before.middle),
        now=chances.grade(told.middle),
        before=words.odds(before.middle),
        odds=words.odds(told.middle),
    )
