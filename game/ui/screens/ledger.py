"""The ledger, opened after the ending: the risk that was run, by turn, by cause and by whose act,
and the truth beside what one knew. Each function fills a column of a debrief."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.record.debrief import Belief, Debrief, Opened, TurnRisk
from game.record.minds import course
from game.scenario.format import Nature
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import credence
from game.ui.screens.explain import claim
from game.ui.screens.lines import line
from game.ui.screens.readings import added, under
from game.ui.widgets import Hint
from game.ui.widgets.bars import Bar
from game.ui.widgets.placard import Figure, Placard

Fill = Callable[[Column, Scene, Debrief], None]
"""What fills a column of a debrief."""

BESIDE = 0.6
"""Words stand beside their bars where they take less of the width than this."""

HARDLY = 0.0001
"""A smaller risk over a whole game is told as hardly any."""


def turns(column: Column, scene: Scene, opened: Debrief) -> None:
    """The risk of every turn, parted by whose act it was."""
    most = max((turn.risk for turn in opened.risks), default=0.0) or 1.0
    column.heading("turns.heading", say("ledger.turns"))
    column.text("turns.note", _legend(scene), "serif", "mute")
    column.gap(8)
    sides = _sides(column, opened)
    for turn in opened.risks:
        _turn(column, scene, turn, most, sides)


def _sides(column: Column, opened: Debrief) -> tuple[int, int]:
    """The room beside the bars for the turns' moments and for their risks, so that many turns
    can be seen at once; none where too little would be left for the bars."""
    pen = column.kit.pen
    moments = [pen.width(words.when(turn.moment), "small") for turn in opened.risks]
    risks = [pen.width(words.worlds(turn.risk), "mono") for turn in opened.risks]
    lead, tail = max(moments, default=0), max(risks, default=0)
    return (lead, tail) if lead + tail < column.width * BESIDE else (0, 0)


def _legend(scene: Scene) -> str:
    first, second = (seat.leader for seat in scene.texts.seats.values())
    return say("ledger.legend", first=first, second=second)


def _turn(
    column: Column, scene: Scene, turn: TurnRisk, most: float, sides: tuple[int, int]
) -> None:
    seats = list(scene.texts.seats)
    own = [max(turn.of(seat), 0.0) for seat in seats]
    rest = max(turn.risk - sum(own), 0.0)
    parts = tuple(
        (share / most, colour)
        for share, colour in zip((*own, rest), ("side0", "side1", "danger"), strict=True)
    )
    _bar(column, f"turn.{turn.turn}", words.when(turn.moment), turn.risk, parts, sides)


def _bar(
    column: Column,
    name: str,
    text: str,
    risk: float,
    parts: tuple[tuple[float, str], ...],
    sides: tuple[int, int] = (0, 0),
) -> None:
    pen = column.kit.pen
    reading = words.worlds(risk)
    rect = column.take(Bar.need(pen, beside=bool(sides[0])))
    room = sides[0] or rect.width - pen.width(reading, "mono") - pen.px(9)
    column.kit.add(
        Bar(
            name=name,
            rect=rect,
            area=column.area,
            text=pen.shorten(text, "small", room),
            reading=reading,
            parts=parts,
            hint=Hint(text, (say("explain.worlds", count=reading),)),
            lead=sides[0],
            tail=sides[1],
        )
    )
    column.gap(4 if sides[0] else 6)


def causes(column: Column, scene: Scene, opened: Debrief) -> None:
    """The whole of the risk, by cause and by author; the chain that ended it; what nobody told."""
    column.heading("causes.total", say("ledger.run"))
    column.text("causes.sum", words.worlds_of(opened.chance), "title", "amber")
    column.text("causes.note", _meaning(opened.chance), "serif", "mute")
    column.text("causes.preset", under(scene.texts, opened.preset), "serif", "mute")
    if opened.before:
        column.text("causes.before", _before(opened), "small", "mute")
    _chain(column, scene, opened)
    column.rule("causes.rule.1", "panel_edge")
    column.heading("causes.heading", say("ledger.causes"))
    found = opened.by_hazard()
    most = max(found.values(), default=0.0) or 1.0
    for hazard, risk in found.items():
        title = scene.texts.events[hazard].title
        _bar(column, f"cause.{hazard}", title, risk, ((risk / most, "danger"),))
    _authors(column, scene, opened)
    _unseen(column, scene, opened)


def _authors(column: Column, scene: Scene, opened: Debrief) -> None:
    """What each side's orders added, and what was nobody's."""
    column.rule("causes.rule.2", "panel_edge")
    column.heading("causes.authors", say("ledger.authors"))
    authors = opened.by_seat()
    for seat, risk in authors.items():
        leader = scene.texts.seats[seat].leader
        line(column, f"author.{seat}", leader, added(risk), 0.6, flush=True)
    rest = opened.risk - sum(authors.values())
    situation = say("ledger.situation")
    line(column, "author.situation", situation, added(rest), 0.6, flush=True)


def _meaning(risk: float) -> str:
    """What the whole of the risk says."""
    if risk < HARDLY:
        return say("ledger.hardly")
    return say("ledger.meaning", odds=words.odds(risk))


def _before(opened: Debrief) -> str:
    """What had been run when the game was taken up."""
    return say("ledger.before", count=words.worlds(opened.before))


def _chain(column: Column, scene: Scene, opened: Debrief) -> None:
    """The events that brought the ending, one after another."""
    if not opened.chain:
        return
    column.rule("causes.rule.0", "panel_edge")
    column.heading("chain.heading", say("ledger.chain"))
    for index, event in enumerate(opened.chain, 1):
        title = scene.texts.events[event].title
        line(column, f"chain.{index}", f"{index}. {title}", "", 0.95)


def _unseen(column: Column, scene: Scene, opened: Debrief) -> None:
    """Events of which this seat was never told."""
    events = scene.texts.events
    hidden = [each for each in opened.happenings if not _told_to(scene, each.event)]
    if not hidden:
        return
    column.rule("causes.rule.3", "panel_edge")
    column.heading("unseen.heading", say("ledger.unseen"))
    for index, each in enumerate(hidden):
        column.text(f"unseen.{index}.when", words.when(each.moment), "small", "mute")
        column.text(f"unseen.{index}", events[each.event].title, "body", "cream")


def _told_to(scene: Scene, event: str) -> bool:
    seen = scene.texts.events[event].seen
    return seen == "public" or (seen != "hidden" and scene.seat in seen)


def hidden(column: Column, scene: Scene, opened: Debrief) -> None:
    """What nobody in this chair could know: facts with how often they are so, letters misread,
    the last beliefs beside the truth, and of what temper both leaders were."""
    column.text("hidden.title", say("ledger.hidden"), "heading", "red")
    column.rule("hidden.rule")
    _closest(column, scene, opened)
    if opened.facts:
        column.text("fact.note", say("ledger.share.note"), "serif", "faded")
        column.gap(8)
    for fact in opened.facts:
        told_fact(column, scene, fact)
    _misread(column, scene, opened)
    _beliefs(column, scene, opened)
    _natures(column, scene, opened)


def _closest(column: Column, scene: Scene, opened: Debrief) -> None:
    """The turn that ran the greatest risk, and what would have brought the war."""
    worst = max(opened.risks, key=lambda turn: turn.risk, default=None)
    if worst is None or worst.risk < HARDLY:
        return
    cause = max(worst.entries, key=lambda entry: entry.risk)
    text = say(
        "ledger.closest",
        moment=words.when(worst.moment),
        odds=words.odds(worst.risk),
        cause=scene.texts.events[cause.hazard].title,
    )
    title = say("ledger.closest.title")
    rect = column.take(Placard.need(column.kit.pen, column.width, title, text))
    column.kit.add(
        Placard(name="hidden.closest", rect=rect, area=column.area, title=title, text=text)
    )
    column.gap(10)


def told_fact(column: Column, scene: Scene, fact: Opened) -> None:
    """A hidden fact, and in how many games of a hundred it is so."""
    about = scene.texts.facts[fact.id]
    share = about.chance if fact.true else 1 - about.chance
    figure = say("ledger.share", number=round(share * 100))
    made = Figure(
        name=f"fact.{fact.id}",
        rect=pygame.Rect(0, 0, 1, 1),
        area=column.area,
        figure=figure,
        title=about.title,
        text=fact.text,
        hint=Hint(about.title, tuple(filter(None, (fact.text, claim(about))))),
    )
    made.rect = column.take(made.need(column.kit.pen, column.width))
    column.kit.add(made)
    column.gap(8)


def _misread(column: Column, scene: Scene, opened: Debrief) -> None:
    for told in opened.letters:
        if told.misread:
            leader = scene.texts.seats[told.sender].leader
            text = say("ledger.misread", leader=leader, moment=words.when(told.sent))
            column.text(f"misread.{told.id}", text, "body", "ink")
            column.gap(8)


def _beliefs(column: Column, scene: Scene, opened: Debrief) -> None:
    """What this seat believed at its last sealing, and the truth."""
    mine = [each for each in opened.beliefs if each.seat == scene.seat]
    last = max((each.turn for each in mine), default=0)
    final = [each for each in mine if each.turn == last]
    if not final:
        return
    column.rule("hidden.rule.2")
    column.text("belief.title", say("ledger.beliefs"), "heading", "red")
    for each in _by_error(final):
        name, title = f"belief.{each.variable}", scene.texts.variables[each.variable].title
        line(column, name, title, belief(scene, each), 0.5, inks=("ink", "ink_soft"))


def belief(scene: Scene, each: Belief) -> str:
    """What was believed and what was true, in one line."""
    truth = words.amount(each.truth, scene.texts.variables[each.variable].unit)
    known = say("ledger.no_report")
    if each.value is not None:
        known = words.held(each.value, each.spread or 0.0)
    return say("ledger.belief", known=known, truth=truth)


def _by_error(beliefs: Sequence[Belief]) -> list[Belief]:
    """The furthest from the truth first; what had no report last."""
    return sorted(beliefs, key=lambda each: (each.value is None, -abs(each.error)))


def _away(value: float, nature: Nature) -> str:
    """Where a nature lies among all that could have been drawn."""
    away = (value - nature.mean) / nature.sd if nature.sd else 0.0
    if abs(away) < 0.5:
        return say("nature.middle")
    if abs(away) > 1.5:
        return say("nature.far_above" if away > 0 else "nature.far_below")
    return say("nature.above" if away > 0 else "nature.below")


def _natures(column: Column, scene: Scene, opened: Debrief) -> None:
    column.rule("hidden.rule.3")
    column.text("nature.title", say("nature.heading"), "heading", "red")
    for seat, natures in opened.natures.items():
        about = scene.texts.seats[seat]
        for name, value in natures.items():
            meaning = about.natures[name].meaning
            text = say("nature.of", leader=about.leader, meaning=meaning)
            line(
                column,
                f"nature.{seat}.{name}",
                text,
                _away(value, about.natures[name]),
                0.66,
                inks=("ink", "ink_soft"),
            )
            _held(column, scene, opened, seat, name)


def _held(column: Column, scene: Scene, opened: Debrief, seat: str, nature: str) -> None:
    """What the other side believed of a nature."""
    other = next(name for name in scene.texts.seats if name != seat)
    if told := course(opened.minds, other, nature):
        text = credence.course(scene, told)
        column.text(f"nature.{seat}.{nature}.held", text, "serif", "faded")
