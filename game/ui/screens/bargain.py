"""The table of terms: how each issue stands, what they proposed last, what we propose now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pygame

from game.scenario.format import Issue
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Form, Scene, came
from game.ui.screens.explain import claim
from game.ui.widgets import Hint, Label
from game.ui.widgets.term import Term, Verdict, columns

HEAD = "label"
HEADS = ("issue", "now", "theirs", "ours")


def build(column: Column, scene: Scene, form: Form) -> None:
    """A row for each issue under the heads of the columns."""
    column.gap(8)
    column.heading("terms.levels", say("terms.levels"), "ink")
    if not form.levels:
        column.text("letter.unnamed", say("letter.unnamed"), "serif", "ink_soft")
        column.gap(4)
    _heads(column)
    for name in scene.texts.issues:
        _row(column, scene, form, name)
    column.gap(4)


def _heads(column: Column) -> None:
    """The heads of the columns, where these stand side by side."""
    places, pen = columns(column.kit.pen, column.width), column.kit.pen
    if not places:
        return
    heads = [say(f"terms.head.{key}") for key in HEADS]
    rect = column.take(pen.line_height(HEAD) + column.kit.px(4))
    for index, ((x, wide), title) in enumerate(zip(places, heads, strict=True)):
        column.kit.add(
            Label(
                name=f"terms.head.{index}",
                rect=pygame.Rect(rect.x + x, rect.y, wide, rect.height),
                area=column.area,
                text=pen.shorten(title, HEAD, wide),
                role=HEAD,
                colour="ink_soft",
                align="centre" if index == len(heads) - 1 else "left",
            )
        )


def last_offers(scene: Scene, about: str | None = None) -> dict[str, str]:
    """The level of each issue that the other seat named last; of the proposal that lies on the
    channel `about`, if one is answered, only what that names."""
    theirs = [each for each in scene.view.letters if each.sender != scene.seat and each.levels]
    theirs.sort(key=came)
    if about is not None:
        answered = [each for each in theirs if each.channel == about and each.open]
        return dict(answered[-1].levels) if answered else {}
    return {issue: level for letter in theirs for issue, level in letter.levels.items()}


def verdict(worth: Mapping[str, float], stands: str | None, level: str | None) -> Verdict:
    """Whether a level is worth less to a leader than how it stands (he gives), or more."""
    if stands is None or level is None or not {stands, level} <= worth.keys():
        return ""
    change = worth[level] - worth[stands]
    return "give" if change < 0 else "get" if change > 0 else ""


def _row(column: Column, scene: Scene, form: Form, name: str) -> None:
    issue, levels = scene.texts.issues[name], list(scene.texts.issues[name].levels)
    stands = scene.view.stands.get(name)
    theirs = last_offers(scene, form.about).get(name)
    ours = form.levels.get(name)
    worth = scene.texts.seats[scene.seat].character.worth.get(name, {})
    found = verdict(worth, stands, ours)
    now = _title(issue, stands) or say("terms.unknown")
    offer = _title(issue, theirs) or say("terms.none")
    made = Term(
        name=f"letter.level.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=issue.title,
        values=(say("terms.not_named"), *(_level(issue, each) for each in levels)),
        index=0 if ours is None else levels.index(ours) + 1,
        now=now,
        theirs=offer,
        brief=say(
            "terms.brief", now=now, who=words.surname(scene.texts, scene.other), theirs=offer
        ),
        now_at=0 if stands is None else levels.index(stands) + 1,
        theirs_at=0 if theirs is None else levels.index(theirs) + 1,
        side=scene.side,
        verdict=found,
        tag=say(f"terms.we.{found}") if found else "",
        hint=_hint(scene, name),
        on_change=partial(_step, scene, form, name),
        on_enter=scene.acts.post,
    )
    column.place(made)
    column.gap(3)


def _title(issue: Issue, level: str | None) -> str:
    """A level's title; nothing for none."""
    return "" if level is None else issue.levels[level].title


def _level(issue: Issue, level: str) -> str:
    about = issue.levels[level]
    return say("terms.secret", level=about.title) if about.secret else about.title


def _step(scene: Scene, form: Form, name: str, index: int) -> None:
    """Name another level of an issue, or none; the order of issues stays."""
    levels = list(scene.texts.issues[name].levels)
    kept = {key: value for key, value in form.levels.items() if key != name}
    if index:
        kept[name] = levels[index - 1]
    scene.acts.rewrite(levels={key: kept[key] for key in scene.texts.issues if key in kept})


def _hint(scene: Scene, name: str) -> Hint:
    """The levels in their order, who proposed what by which way, and the source."""
    issue, lines = scene.texts.issues[name], []
    ladder = " → ".join(_level(issue, level) for level in issue.levels)
    for letter in scene.view.letters:
        if name in letter.levels:
            lines.append(
                say(
                    "terms.offered",
                    who=words.surname(scene.texts, letter.sender),
                    channel=scene.texts.channels[letter.channel].title,
                    moment=words.when(came(letter)),
                    level=issue.levels[letter.levels[name]].title,
                )
            )
    return Hint(issue.title, (ladder, *lines[-4:], claim(issue)))
