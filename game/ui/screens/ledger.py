"""The ledger, opened after the ending: the risk that was run, by turn, by cause and by whose act,
and the truth beside what one knew."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.record.debrief import Belief, Debrief, TurnRisk
from game.scenario.format import Nature
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.screens.frame import EDGE, top_bar
from game.ui.screens.known import line
from game.ui.screens.readings import added, under
from game.ui.widgets import Panel
from game.ui.widgets.bars import Bar

BESIDE = 0.6
"""Words stand beside their bars where they take less of the width than this."""

HARDLY = 0.0001
"""A smaller risk over a whole game is told as hardly any."""


def build(kit: Kit, scene: Scene, opened: Debrief) -> None:
    """Three columns: by turn; by cause and author; what could not be known."""
    top = top_bar(kit, scene) + kit.px(14)
    edge = kit.px(EDGE)
    size = kit.button_size("Back to the menu", "heading")
    y = kit.window.height - size[1] - kit.px(14)
    wide = (kit.window.width - 4 * edge) // 3
    rooms = [
        pygame.Rect(edge + i * (wide + edge), top, wide, y - top - kit.px(14)) for i in range(3)
    ]
    _turns(kit, scene, opened, rooms[0])
    _causes(kit, scene, opened, rooms[1])
    _hidden(kit, scene, opened, rooms[2])
    acts = scene.acts
    right = kit.window.width - edge
    kit.button(
        "ledger.menu",
        (right, y),
        "Back to the menu",
        lambda: acts.go("menu"),
        anchor="right",
        look="main",
        role="heading",
    )
    kit.button("ledger.back", (edge, y), "How it ended", lambda: acts.go("ending"), role="heading")


def _turns(kit: Kit, scene: Scene, opened: Debrief, room: pygame.Rect) -> None:
    inside = kit.panel("turns.panel", room)
    most = max((turn.risk for turn in opened.risks), default=0.0) or 1.0
    with kit.scroll("turns", inside, pages=True, reading=True, inset=7) as column:
        column.heading("turns.heading", "The danger of war, turn by turn")
        column.text("turns.note", _legend(scene), "small", "mute")
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
    return (
        f"Blue is what {first}'s orders of that turn added, orange what {second}'s added, "
        "hatched what lay in the situation. Counted in games of 10,000."
    )


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
            lead=sides[0],
            tail=sides[1],
        )
    )
    column.gap(4 if sides[0] else 6)


def _causes(kit: Kit, scene: Scene, opened: Debrief, room: pygame.Rect) -> None:
    inside = kit.panel("causes.panel", room)
    with kit.scroll("causes", inside, reading=True, inset=7) as column:
        column.heading("causes.total", "The risk run on this path")
        column.text("causes.sum", f"{words.worlds(opened.chance)} in 10,000", "title", "amber")
        column.text("causes.note", _meaning(opened.chance), "small", "mute")
        column.text("causes.preset", under(scene.texts, opened.preset), "small", "mute")
        if opened.before:
            column.text("causes.before", _before(opened), "small", "mute")
        _chain(column, scene, opened)
        column.rule("causes.rule.1", "panel_edge")
        column.heading("causes.heading", "By cause")
        causes = opened.by_hazard()
        most = max(causes.values(), default=0.0) or 1.0
        for hazard, risk in causes.items():
            title = scene.texts.events[hazard].title
            _bar(column, f"cause.{hazard}", title, risk, ((risk / most, "danger"),))
        column.rule("causes.rule.2", "panel_edge")
        column.heading("causes.authors", "By whose orders")
        authors = opened.by_seat()
        for seat, risk in authors.items():
            leader = scene.texts.seats[seat].leader
            line(column, f"author.{seat}", leader, added(risk), 0.6, flush=True)
        rest = opened.risk - sum(authors.values())
        line(column, "author.situation", "The situation", added(rest), 0.6, flush=True)
        _unseen(column, scene, opened)


def _meaning(risk: float) -> str:
    """What the whole of the risk says."""
    if risk < HARDLY:
        return "Hardly a game like this one would have ended in war."
    return f"Of games played like this one, {words.odds(risk)} would have ended in war."


def _before(opened: Debrief) -> str:
    """What had been run when the game was taken up."""
    return f"The path to the first of these turns had run {words.worlds(opened.before)} before."


def _chain(column: Column, scene: Scene, opened: Debrief) -> None:
    """The events that brought the ending, one after another."""
    if not opened.chain:
        return
    column.rule("causes.rule.0", "panel_edge")
    column.heading("chain.heading", "The chain that ended it")
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
    column.heading("unseen.heading", "What you were not told")
    for index, each in enumerate(hidden):
        column.text(f"unseen.{index}.when", words.when(each.moment), "small", "mute")
        column.text(f"unseen.{index}", events[each.event].title, "body", "cream")


def _told_to(scene: Scene, event: str) -> bool:
    seen = scene.texts.events[event].seen
    return seen == "public" or (seen != "hidden" and scene.seat in seen)


def _hidden(kit: Kit, scene: Scene, opened: Debrief, room: pygame.Rect) -> None:
    kit.add(Panel(name="hidden.sheet", rect=room, surface="bond"))
    with kit.scroll("hidden", room, reading=True, inset=22) as column:
        column.text("hidden.title", "What you could not know", "heading", "red")
        column.rule("hidden.rule")
        for fact in opened.facts:
            column.text(
                f"fact.{fact.id}.title", scene.texts.facts[fact.id].title, "small_strong", "ink"
            )
            column.text(f"fact.{fact.id}", fact.text, "body", "ink")
            column.gap(8)
        _misread(column, scene, opened)
        _beliefs(column, scene, opened)
        _natures(column, scene, opened)


def _misread(column: Column, scene: Scene, opened: Debrief) -> None:
    for told in opened.letters:
        if told.misread:
            leader = scene.texts.seats[told.sender].leader
            text = f"The letter that {leader} sent on {words.when(told.sent)} was misread."
            column.text(f"misread.{told.id}", text, "body", "ink")
            column.gap(8)


def _beliefs(column: Column, scene: Scene, opened: Debrief) -> None:
    """What this seat believed at its last sealing, and the truth."""
    mine = [each for each in opened.beliefs if each.seat == scene.seat]
    final = [each for each in mine if each.turn == max(other.turn for other in mine)]
    if not final:
        return
    column.rule("hidden.rule.2")
    column.text("belief.title", "At the last: what you believed, and the truth", "heading", "red")
    for each in _by_error(final):
        variable = scene.texts.variables[each.variable]
        truth = words.amount(each.truth, variable.unit)
        known = "no report"
        if each.value is not None:
            known = f"{words.amount(each.value)} ±{words.amount(each.spread or 0.0)}"
        line(
            column,
            f"belief.{each.variable}",
            variable.title,
            f"{known}; in truth {truth}",
            0.5,
            inks=("ink", "ink_soft"),
        )


def _by_error(beliefs: Sequence[Belief]) -> list[Belief]:
    """The furthest from the truth first; what had no report last."""
    return sorted(beliefs, key=lambda each: (each.value is None, -abs(each.error)))


def _away(value: float, nature: Nature) -> str:
    """Where a nature lies among all that could have been drawn."""
    away = (value - nature.mean) / nature.sd if nature.sd else 0.0
    if abs(away) < 0.5:
        return "about the middle"
    return f"{'far ' if abs(away) > 1.5 else ''}{'above' if away > 0 else 'below'} the middle"


def _natures(column: Column, scene: Scene, opened: Debrief) -> None:
    column.rule("hidden.rule.3")
    column.text("nature.title", "Of what temper they were in this game", "heading", "red")
    for seat, natures in opened.natures.items():
        about = scene.texts.seats[seat]
        for name, value in natures.items():
            text = f"{about.leader}: {about.natures[name].meaning}"
            line(
                column,
                f"nature.{seat}.{name}",
                text,
                _away(value, about.natures[name]),
                0.66,
                inks=("ink", "ink_soft"),
            )
