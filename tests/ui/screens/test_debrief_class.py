"""The class sheet: what it asks, how it is written, and where it lies then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.afterword import Printed
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens import debrief
from game.ui.screens import debrief_class as sheet
from tests.ui import afterwords
from tests.ui.afterwords import silent
from tests.ui.helpers import SIZES, Acts, kit, named, names, small, staged, told
from tests.ui.reels import ended, filled

LARGE = [(3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def review(**fields: object) -> Review:
    return afterwords.told(tab="class", **fields)


def part(shown: Review, name: str, here: Scene | None = None, width: int = 700) -> Kit:
    parts = sheet.parts(here or ended(shown), shown)
    return filled(next(each for each in parts if each.name == name), width=width)


def written(tmp_path: Path, seat: str = "north") -> Printed:
    asked = afterwords.words().asked[seat]
    return Printed(tmp_path / "class" / "small-1a2b3c4d.html", seat, asked[:2])


# What it asks


@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_questions_are_those_of_ones_own_chair(seat: str) -> None:
    shown = review()
    said = told(part(shown, "questions", ended(shown, seat)))
    for each in shown.after.words.asked[seat]:
        assert each.text in said
    assert small().scenario.seats[seat].leader in said
    assert say_many("class.count", len(shown.after.words.asked[seat])) in said


def test_they_are_numbered_through_and_the_plain_ones_come_first() -> None:
    shown = review()
    made = part(shown, "questions")
    heads = [w.name for w in made.widgets if w.name in {f"questions.{d}" for d in sheet.DEPTHS}]
    assert heads == [f"questions.{d}" for d in sheet.DEPTHS if _any(shown, d)]
    count = len(shown.after.words.asked["north"])
    assert {name for name in names(made) if name.startswith("question.")} == {
        f"question.{number}" for number in range(1, count + 1)
    }


def _any(shown: Review, depth: str) -> bool:
    return any(each.depth == depth for each in shown.after.words.asked["north"])


def test_answers_are_shown_to_whoever_asks_for_them() -> None:
    shown = review()
    here = ended(shown)
    answer = shown.after.words.asked["north"][0].answer
    closed = part(shown, "questions", here)
    assert answer not in told(closed)
    named(closed, "class.answers").press()
    assert answer in told(part(shown, "questions", here))
    named(part(shown, "questions", here), "class.answers").press()
    assert answer not in told(part(shown, "questions", here))


def test_until_they_are_made_it_says_so() -> None:
    assert say("class.waiting") in told(part(silent(), "questions"))


# Writing it


def test_a_key_writes_it_and_its_parts_are_told() -> None:
    shown, acts = review(), Acts()
    made = part(shown, "class", ended(shown, acts=acts))
    button = named(made, "class.write")
    assert button.hot == "p"
    button.press()
    assert acts.asked == [("print_sheet",)]
    for key in sheet.HOLDS:
        assert say(f"class.holds.{key}") in told(made)
    assert "class.show" not in names(made)


def test_once_written_it_says_where_and_can_be_shown(tmp_path: Path) -> None:
    shown, acts = review(printed=written(tmp_path)), Acts()
    made = part(shown, "class", ended(shown, acts=acts))
    said = told(made).replace("\u200b", "")
    assert str(tmp_path / "class" / "small-1a2b3c4d.html") in said
    named(made, "class.show").press()
    assert acts.asked == [("show_page", written(tmp_path).path.resolve().as_uri())]
    assert say("class.not_yet") not in said


def test_what_was_written_is_what_is_shown_but_not_for_the_other_chair(tmp_path: Path) -> None:
    shown = review(printed=written(tmp_path))
    assert len(sheet.asked(ended(shown), shown)) == 2
    south = shown.after.words.asked["south"]
    assert sheet.asked(ended(shown, "south"), shown) == south


def test_a_long_path_breaks_after_its_folders() -> None:
    assert sheet._broken("/a/b.html") == "/\u200ba/\u200bb.html"
    assert sheet._broken("C:\\a").endswith("\\\u200ba")


def test_the_way_to_a_whole_class_is_told() -> None:
    assert say("class.many.how") in told(part(review(), "class"))


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float], tmp_path: Path) -> None:
    for shown in (review(printed=written(tmp_path)), review(), silent(tab="class")):
        here = ended(shown)
        unfolded = replace(here, desk=replace(here.desk, folds={sheet.ANSWERS: True}))
        made = kit(*size)
        debrief.build(made, unfolded, shown)
        assert faults(staged(made)) == []
