"""Letters that have come and gone: their order, what is told of their journey, the answers."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.engine.view import SeenLetter
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import letters
from game.ui.widgets import Button, Row
from game.ui.widgets.sheet import Sheet
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, proposal, scene, staged, told

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
OWN, THEIRS = proposal(own=True), proposal()
LATER = proposal(
    id="south/1950-05-01 18:00/1", channel="radio", sent="1950-05-01 18:00", expires=None
)
MESSAGE = proposal(
    id="south/1950-05-01 09:00/2",
    purpose="message",
    levels={},
    open=False,
    arrived="1950-05-01 12:00",
)
LISTED = {"folder.contents": True}


def at(*found: SeenLetter, acts: Acts | None = None, **fields: object) -> Scene:
    held = Desk(**{"tab": "letters", **fields})  # type: ignore[arg-type]
    return scene(replace(NORTH, letters=found), held, acts)


def folder(about: Scene, size: tuple[int, int, float] = (1600, 900, 1.0)) -> Kit:
    filled = kit(*size)
    letters.build(filled, about, pygame.Rect(0, 0, filled.px(408), filled.px(520)))
    return filled


# Order


def test_what_waits_comes_first_then_the_newest() -> None:
    newer = proposal(id="south/1950-05-01 18:00/3", arrived="1950-05-01 18:30")
    assert letters.in_order(at(OWN, MESSAGE, THEIRS, newer)) == [newer, THEIRS, MESSAGE, OWN]


def test_the_first_that_is_new_lies_open_else_the_first() -> None:
    new = at(THEIRS, MESSAGE, read={f"letter.{THEIRS.id}"})
    assert letters.first(new) == MESSAGE
    read = {f"letter.{each.id}" for each in (THEIRS, MESSAGE)}
    assert letters.first(at(MESSAGE, THEIRS, read=read)) == THEIRS
    assert letters.first(at()) is None


def test_the_chosen_letter_lies_open_whatever_else_is_new() -> None:
    assert letters.opened(at(OWN, THEIRS, letter=OWN.id)) == OWN
    assert letters.opened(at(OWN, THEIRS, letter="gone")) == THEIRS


# The list


def test_the_list_has_a_group_for_what_waits() -> None:
    filled = folder(at(OWN, THEIRS, folds=LISTED))
    waiting, rest = named(filled, "letters.waiting"), named(filled, "letters.rest")
    theirs, own = (named(filled, f"letter.{each.id}") for each in (THEIRS, OWN))
    tops = [each.rect.top for each in (waiting, theirs, rest, own)]
    assert tops == sorted(tops)


def test_where_nothing_waits_there_is_one_list_without_a_title() -> None:
    filled = folder(at(OWN, MESSAGE, folds=LISTED))
    assert not {"letters.waiting", "letters.rest"} & names(filled)
    assert {f"letter.{OWN.id}", f"letter.{MESSAGE.id}"} <= names(filled)


def test_an_empty_list_says_so() -> None:
    assert "letters.none" in names(folder(at(folds=LISTED)))
    assert "letters.none" in names(folder(at()))


def test_a_row_tells_from_or_to_whom_by_which_way_and_when() -> None:
    filled = folder(at(OWN, THEIRS, folds=LISTED))
    theirs, own = (named(filled, f"letter.{each.id}") for each in (THEIRS, OWN))
    assert isinstance(theirs, Row) and isinstance(own, Row)
    assert "Sur" in theirs.text and "Sur" in own.text
    assert theirs.text != own.text
    assert theirs.note.replace("\u00a0", " ") == "Embassy cable · Mon 1 May 18:00"
    assert "expected" in own.note
    assert theirs.fresh and not own.fresh


def test_the_list_offers_no_answers() -> None:
    assert not [name for name in names(folder(at(THEIRS, folds=LISTED))) if "answer." in name]


# The open letter


@pytest.mark.parametrize(("found", "surface"), [(OWN, "copy"), (THEIRS, "card")])
def test_ones_own_is_the_carbon_copy(found: SeenLetter, surface: str) -> None:
    sheet = named(folder(at(found)), "folder.sheet")
    assert isinstance(sheet, Sheet)
    assert sheet.surface == surface


def test_the_journey_is_told_as_far_as_it_is_known() -> None:
    theirs, own = (told(folder(at(each))).replace("\u00a0", " ") for each in (THEIRS, OWN))
    journey = next(line for line in theirs.splitlines() if "letter.times" in line)
    assert journey.index("Mon 1 May 09:00") < journey.index("Mon 1 May 18:00")
    assert "18:00" not in next(line for line in own.splitlines() if "letter.times" in line)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, True),
        ({"purpose": "message"}, True),
        ({"purpose": "acceptance"}, False),
        ({"purpose": "withdrawal"}, False),
        ({"expected": None}, False),
    ],
)
def test_an_answer_is_awaited_to_what_can_be_answered(
    changes: dict[str, object], said: bool
) -> None:
    filled = folder(at(proposal(own=True, **changes)))
    assert ("letter.reply" in names(filled)) is said


def test_after_the_last_turn_no_answer_is_awaited() -> None:
    about = at(OWN)
    view = replace(about.view, moment="1950-05-02 06:00", turn=2)
    assert "letter.reply" not in names(
        folder(replace(about, sheet=replace(about.sheet, view=view)))
    )


def test_how_long_an_answer_takes_is_told_by_ways_that_are_open() -> None:
    assert "6 to 12 h" in named(folder(at(THEIRS)), "letter.reply").describe()
    quick = named(folder(at(LATER)), "letter.reply").describe()
    assert quick.endswith("at once.")


# Answers


@pytest.mark.parametrize("key", ["accept", "counter", "reject"])
def test_an_answer_begins_a_letter_about_the_proposal(key: str) -> None:
    acts = Acts()
    named(folder(at(THEIRS, acts=acts)), f"answer.{key}").press()
    name, form, place = acts.asked[-1]
    assert (name, place) == ("write", None)
    assert isinstance(form, Form)
    assert (form.about, form.channel) == ("cable", "cable")
    assert form.levels == (dict(THEIRS.levels) if key == "counter" else {})


def test_a_counter_proposal_does_not_change_the_letter_it_began_from() -> None:
    ways = dict(letters.answers(at(THEIRS), THEIRS))
    ways["counter"].levels["fort"] = "stays"
    assert THEIRS.levels == {"fort": "frozen", "ships": "pass"}


def test_an_answer_goes_another_way_where_the_letters_own_is_taken() -> None:
    about = at(THEIRS, forms=[Form("cable", "soft")])
    assert {form.channel for _, form in letters.answers(about, THEIRS)} == {"radio"}


@pytest.mark.parametrize(
    ("found", "forms"),
    [
        (proposal(open=False), []),
        (OWN, []),
        (THEIRS, [Form("radio", "soft"), Form("envoy", "soft")]),
    ],
    ids=["closed", "own", "two letters"],
)
def test_what_cannot_be_answered_offers_nothing(found: SeenLetter, forms: list[Form]) -> None:
    about = at(found, forms=forms)
    assert letters.answers(about, found) == []
    assert not [name for name in names(folder(about)) if name.startswith("answer.")]


@SIZED
def test_answers_are_equally_wide_and_within_the_folder(size: tuple[int, int, float]) -> None:
    filled = folder(at(THEIRS), size)
    made = [each for each in filled.widgets if each.name.startswith("answer.")]
    assert all(isinstance(each, Button) for each in made)
    assert len({each.rect.width for each in made}) == 1
    assert max(each.rect.right for each in made) <= filled.px(408)


@SIZED
@pytest.mark.parametrize("folds", [{}, LISTED], ids=["open", "list"])
@pytest.mark.parametrize("count", [0, 1, 30])
def test_all_of_it_is_tidy(
    size: tuple[int, int, float], folds: dict[str, bool], count: int
) -> None:
    many = [
        proposal(id=f"south/1950-05-01 09:00/{index}", open=index % 3 == 0)
        for index in range(count)
    ]
    assert faults(staged(folder(at(*many, OWN, folds=folds), size))) == []
