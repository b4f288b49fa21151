"""A sheet for the class, to be printed: what it asks about this game, and where it was written."""

from __future__ import annotations

from functools import partial

from game.lab.classroom.questions import Depth, Question
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens.hanging import Part
from game.ui.widgets import Option

DEPTHS: tuple[Depth, ...] = ("find", "explain", "judge")
"""What is asked for, the plain things first."""

HOLDS = ("questions", "course", "teacher")
"""The parts of the sheet."""

ANSWERS = "class.answers"


def parts(scene: Scene, review: Review) -> list[Part]:
    """The button on the left, the questions on the right."""
    return [
        Part("class", "panel", partial(_way, scene, review), (0, 0, 0.32, 1)),
        Part("questions", "bond", partial(_questions, scene, review), (0.32, 0, 0.68, 1)),
    ]


def asked(scene: Scene, review: Review) -> tuple[Question, ...]:
    """The questions of the sheet: those that were written, else those that would be."""
    written = review.printed
    if written is not None and written.seat == scene.seat:
        return written.asked
    return review.after.words.asked.get(scene.seat, ())


# The way to the sheet


def _way(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("class.heading", say("class.heading"))
    column.text("class.what", say("class.what"), "small", "cream")
    column.gap(6)
    for key in HOLDS:
        column.text(f"class.{key}", say(f"class.holds.{key}"), "serif", "mute")
        column.gap(4)
    column.rule("class.rule", "panel_edge")
    column.button("class.write", say("class.write"), scene.acts.print_sheet, look="main", hot="p")
    _where(scene, review, column)
    column.rule("class.rule.2", "panel_edge")
    column.text("class.many.title", say("class.many"), "plate", "brass")
    column.text("class.many", say("class.many.how"), "serif", "mute")


def _where(scene: Scene, review: Review, column: Column) -> None:
    """Where the sheet was written, once it is."""
    written = review.printed
    if written is None:
        column.text("class.unwritten", say("class.not_yet"), "serif", "mute")
        return
    column.text("class.written", say("class.written"), "small", "amber")
    column.text("class.path", _broken(str(written.path)), "mono", "cream")
    column.gap(6)
    show = partial(scene.acts.show_page, written.path.resolve().as_uri())
    column.button("class.show", say("class.show"), show, look="plain", hot="o")


def _broken(path: str) -> str:
    """A path whose lines may break after each folder."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")


# What it asks


def _questions(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.text("questions.title", scene.texts.title, "title", "ink")
    leader = scene.texts.seats[scene.seat].leader
    column.text("questions.chair", say("class.chair", leader=leader), "serif", "faded")
    found = asked(scene, review)
    if not found:
        column.rule("questions.rule")
        column.text("questions.none", say("class.waiting"), "small", "ink_soft")
        return
    column.text("questions.count", say_many("class.count", len(found)), "serif", "faded")
    _answers(scene, column)
    number = 0
    for depth in DEPTHS:
        own = [each for each in found if each.depth == depth]
        if own:
            column.rule(f"questions.{depth}.rule")
            column.text(f"questions.{depth}", say(f"class.{depth}"), "heading", "red")
        for each in own:
            number += 1
            _question(scene, column, number, each)


def _answers(scene: Scene, column: Column) -> None:
    """Whether the teacher's answers are shown under the questions."""
    pen, shown = column.kit.pen, scene.unfolded(ANSWERS)
    text = say("class.answers")
    rect = column.take(Option.height(pen, column.width, text, ""))
    column.kit.add(
        Option(
            name=ANSWERS,
            rect=rect,
            area=column.area,
            text=text,
            chosen=shown,
            paper=True,
            on_press=partial(scene.fold, ANSWERS, not shown),
        )
    )


def _question(scene: Scene, column: Column, number: int, each: Question) -> None:
    told = say("class.question", number=number, text=each.text)
    column.text(f"question.{number}", told, "small", "ink")
    if scene.unfolded(ANSWERS):
        column.text(f"question.{number}.answer", each.answer, "serif", "green")
    column.gap(6)
