"""What the model takes for granted, what can be said against it, and what other schools would
have said of this game."""

from __future__ import annotations

from functools import partial

from game.record.verdicts import Verdict
from game.scenario.format.base import Claim
from game.scenario.format.card import Card, Objection
from game.ui import pages, words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens.explain import claim
from game.ui.screens.hanging import Part
from game.ui.widgets import Hint
from game.ui.widgets.bars import Bar

BEST = 3
"""As many objections are told: the weightiest stand first in the scenario."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """The assumptions on the left, the objections in the middle, the schools on the right."""
    return [
        Part("assumes", "bond", partial(_assumes, scene, review), (0, 0, 0.32, 1)),
        Part("objections", "card", partial(_objections, scene), (0.32, 0, 0.38, 1)),
        Part("schools", "panel", partial(_schools, scene, review), (0.7, 0, 0.3, 1)),
    ]


# What it assumes


def _assumes(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.text("assumes.title", say("model.assumes"), "heading", "red")
    card = scene.texts.model
    if card is None:
        column.text("assumes.none", say("model.none"), "small", "ink")
        return
    column.text("assumes.note", say("model.assumes.note"), "serif", "faded")
    for name, each in card.assumes.items():
        column.rule(f"assumes.{name}.rule")
        column.text(f"assumes.{name}", each.text, "small", "ink")
        column.gap(2)
        _claimed(column, f"assumes.{name}", each)
    _page(scene, review, column, card)


def _claimed(column: Column, name: str, each: Claim) -> None:
    """Where it comes from, and what of it was judged."""
    if each.source:
        column.text(f"{name}.source", claim(each), "serif", "faded")
    if each.judgement:
        told = say("explain.judgement", judgement=each.judgement)
        column.text(f"{name}.judged", told, "serif", "faded")


def _page(scene: Scene, review: Review, column: Column, card: Card) -> None:
    """The way to the whole of the model card."""
    if not card.page:
        return
    column.rule("assumes.rule.page")
    where = pages.address(card.page, review.reel.loaded.source)
    column.button("model.page", say("model.page"), partial(scene.acts.show_page, where))
    column.text("model.page.where", say("model.page.where", page=card.page), "serif", "faded")


# What can be said against it


def _objections(scene: Scene, column: Column, _: int) -> None:
    column.text("objections.title", say("model.objections"), "heading", "red")
    card = scene.texts.model
    found = list(card.objections.items())[:BEST] if card is not None else []
    if not found:
        column.text("objections.none", say("model.objections.none"), "small", "ink")
        return
    column.text("objections.note", say("model.objections.note"), "serif", "faded")
    for number, (name, each) in enumerate(found, 1):
        column.rule(f"objection.{name}.rule")
        _objection(column, number, name, each)


def _objection(column: Column, number: int, name: str, each: Objection) -> None:
    title = say("model.objection", number=number, title=each.title)
    column.text(f"objection.{name}.title", title, "strong", "red")
    column.text(f"objection.{name}", each.text, "small", "ink")
    if each.answer:
        column.gap(4)
        column.text(f"objection.{name}.reply", say("model.answer"), "serif_strong", "green")
        column.text(f"objection.{name}.answer", each.answer, "serif", "ink_soft")
    column.gap(4)
    _claimed(column, f"objection.{name}", each)


# What other schools would have said


def _schools(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("schools.heading", say("model.schools"))
    column.text("schools.note", say("model.schools.note"), "serif", "mute")
    found = review.after.words.verdicts
    if not found:
        told = "model.schools.waiting" if not review.after.finished("words") else "model.one"
        column.gap(6)
        column.text("schools.none", say(told), "small", "cream")
        return
    most = max(verdict.chance for verdict in found) or 1.0
    for verdict in found:
        _verdict(column, verdict, most)


def _verdict(column: Column, verdict: Verdict, most: float) -> None:
    """One school: its odds for this path as a bar, its worst turn, its own words."""
    name = f"school.{verdict.preset}"
    column.rule(f"{name}.rule", "panel_edge")
    if verdict.in_force:
        column.text(f"{name}.force", say("model.in_force").upper(), "label", "amber")
    pen, reading = column.kit.pen, words.worlds_of(verdict.chance)
    room = column.width - pen.width(reading, "mono") - pen.px(10)
    column.kit.add(
        Bar(
            name=name,
            rect=column.take(Bar.need(pen)),
            area=column.area,
            text=pen.shorten(verdict.title, "small", room),
            reading=reading,
            parts=((verdict.chance / most, "danger"),),
            hint=Hint(verdict.title, (verdict.text, _source(verdict))),
        )
    )
    column.gap(4)
    column.text(f"{name}.odds", _odds(verdict), "small", "cream")
    column.gap(2)
    column.text(f"{name}.text", verdict.text, "serif", "mute")
    column.text(f"{name}.source", _source(verdict), "serif", "mute")


def _odds(verdict: Verdict) -> str:
    odds = words.odds(verdict.chance)
    if verdict.worst is None:
        return say("model.verdict", odds=odds)
    return say("model.verdict.worst", odds=odds, moment=words.when(verdict.worst))


def _source(verdict: Verdict) -> str:
    if verdict.source:
        return say("explain.source", source=verdict.source)
    return say("explain.judgement", judgement=verdict.judgement) if verdict.judgement else ""
