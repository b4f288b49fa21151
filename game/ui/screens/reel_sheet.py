"""Between both desks: the map of either, or a paper or a letter that had come to one of them."""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.orders import Letter
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import reel_desk
from game.ui.screens.hanging import Part
from game.ui.screens.lines import line
from game.ui.widgets.panel import Surface
from game.ui.widgets.plot import PlotView
from game.ui.widgets.sheet import Typed

TALL = 0.62
"""The height of the map in parts of its width, where nothing bounds it."""

SURFACES: dict[str, Surface] = {"press": "news", "letter": "card"}
"""What papers of a kind are printed on; the rest are typed on bond."""


# The map


def chart(scene: Scene, review: Review, place: reel_desk.Place) -> Part:
    """The map of the chair that was chosen."""
    return Part("reel.map", "glass", partial(_map, scene, review, scene.seat, ""), place, bare=True)


def chart_of(scene: Scene, review: Review, seat: str, place: reel_desk.Place) -> Part:
    """The map of a chair, beside that of the other."""
    fill = partial(_map, scene, review, seat, f".{seat}")
    return Part(f"reel.map.{seat}", "glass", fill, place, bare=True)


def _map(scene: Scene, review: Review, seat: str, suffix: str, column: Column, height: int) -> None:
    plot = review.frame.sheets[seat].plot
    if plot is None:
        column.text(f"reel.map.none{suffix}", say("reel.map.none"), "small", "mute")
        return
    rect = column.take(height or round(column.width * TALL))
    column.kit.add(
        PlotView(
            name=f"reel.plot{suffix}",
            rect=rect,
            area=column.area,
            plot=plot,
            sides=tuple((seat, about.leader) for seat, about in scene.texts.seats.items()),
        )
    )


# What was opened


def lies(review: Review) -> bool:
    """Whether what was opened lies on that desk in the turn that is shown."""
    seat, _, key = review.sheet.partition(":")
    sheet = review.frame.sheets.get(seat)
    if sheet is None:
        return False
    papers = {f"paper:{paper.id}" for paper in sheet.view.papers}
    return key in papers | {f"letter:{letter.id}" for letter in sheet.view.letters}


def opened(scene: Scene, review: Review, place: reel_desk.Place) -> Part:
    """The paper or the letter that was opened."""
    seat, kind, name = review.sheet.split(":", 2)
    own = reel_desk.at_desk(scene, review.frame.sheets[seat])
    if kind == "letter":
        found = next(each for each in own.view.letters if each.id == name)
        return Part("reel.sheet", "card", partial(_letter, own, review, found), place)
    surface = SURFACES.get(own.texts.documents[name].kind, "bond")
    return Part("reel.sheet", surface, partial(_paper, own, review, name), place)


def _paper(own: Scene, review: Review, name: str, column: Column, _: int) -> None:
    about = own.texts.documents[name]
    news = about.kind == "press"
    kind, whose = say(f"paper.kind.{about.kind}"), own.look.role
    _over(column, own, review, f"{kind} · {whose}")
    column.text("reel.sheet.title", about.title, "news_big" if news else "typed_big", "ink")
    column.text("reel.sheet.by", about.by, "name", "faded")
    column.rule("reel.sheet.rule", "ink_soft")
    _typed(column, about.text, "news" if news else "typed")
    _figures(column, own, review, name)


def _figures(column: Column, own: Scene, review: Review, name: str) -> None:
    """What the paper said of the instruments, beside the truth of this turn."""
    for variable, told in own.texts.documents[name].reports.items():
        if told.value is None or variable not in review.frame.truth:
            continue
        about = own.texts.variables[variable]
        text = say(
            "reel.sheet.figure",
            held=words.held(told.value, told.spread),
            truth=words.amount(review.frame.truth[variable], about.unit),
        )
        inks = ("ink_soft", "red")
        line(column, f"reel.sheet.{variable}", about.title, text, 0.5, inks=inks)


def _letter(own: Scene, review: Review, letter: SeenLetter, column: Column, _: int) -> None:
    purpose = say(f"purpose.{letter.purpose}")
    who = words.surname(own.texts, letter.sender)
    _over(column, own, review, own.texts.channels[letter.channel].title)
    title = say("post.title", who=who, purpose=purpose)
    column.text("reel.sheet.title", title, "typed_big", "ink")
    sent = say("letters.sent", moment=words.when(letter.sent))
    came = say("letters.came", moment=words.when(letter.arrived or letter.sent))
    column.text("reel.sheet.by", f"{sent}; {came}", "name", "faded")
    column.rule("reel.sheet.rule", "ink_soft")
    for issue, level in words.titled(own.texts, letter.levels.items()):
        line(column, f"reel.sheet.{issue}", issue, level, 0.5, inks=("ink", "red"))
    as_read = Letter(
        channel=letter.channel,
        tone=letter.tone,
        purpose=letter.purpose,
        levels=letter.levels,
        about=letter.about,
        draft=letter.draft,
    )
    body = own.compose(letter.sender, as_read, letter.sent)
    _typed(column, body, "letter")


def _typed(column: Column, text: str, role: str) -> None:
    """Text with runs."""
    rect = column.take(column.kit.pen.rich_height(text, role, column.width))
    made = Typed(name="reel.sheet.body", rect=rect, area=column.area, text=text, role=role)
    column.kit.add(made)


def _over(column: Column, own: Scene, review: Review, text: str) -> None:
    """What it is, and the way to put it away."""
    back = say("reel.sheet.back")
    size = column.kit.button_size(back, "label")
    rect = column.take(size[1])
    place = pygame.Rect((0, rect.y), size)
    place.width = min(place.width, rect.width // 2)
    place.right = rect.right
    press = partial(own.acts.change, review, show="", sheet="")
    kit = column.kit
    kit.plate("reel.sheet.back", place, back, press, look="paper", role="label", area=column.area)
    left = Column(kit, rect.x, rect.y, place.x - rect.x - kit.px(8), column.area)
    left.text("reel.sheet.kind", kit.pen.shorten(text, "plate", left.width), "plate", "red")
    column.gap(4)
