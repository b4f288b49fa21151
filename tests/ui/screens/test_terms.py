"""What a letter is for, and which proposal it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pygame
import pytest

from game.engine.orders import Purpose
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import terms
from game.ui.widgets import Stepper
from game.ui.widgets.row import Line
from game.ui.widgets.segment import Segment
from game.ui.widgets.slip import Notice, Slip
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, proposal, scene, staged, told

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
RADIO = proposal(id="south/1950-05-01 18:00/1", channel="radio", levels={"base": "closed"})
OWN = proposal(own=True)


def at(*letters: SeenLetter, form: Form | None = None, acts: Acts | None = None) -> Scene:
    return scene(replace(NORTH, letters=letters), Desk(form=form), acts)


def middle(
    about: Scene, form: Form, width: int = 620, size: tuple[int, int, float] = SIZES[1]
) -> Kit:
    filled = kit(*size)
    with filled.scroll("terms", pygame.Rect(0, 0, filled.px(width), filled.px(700))) as column:
        terms.build(column, about, form)
    return filled


def plates(filled: Kit) -> dict[str, Segment]:
    return {
        each.name.rpartition(".")[2]: each
        for each in filled.widgets
        if isinstance(each, Segment) and each.name.startswith("letter.purpose.")
    }


# The purpose


def test_every_purpose_has_a_plate_and_the_letters_own_is_chosen() -> None:
    for purpose in get_args(Purpose):
        found = plates(middle(at(proposal(), OWN), Form("cable", "soft", purpose)))
        assert set(found) == set(get_args(Purpose))
        assert [name for name, plate in found.items() if plate.chosen] == [purpose]


@pytest.mark.parametrize(
    ("letters", "able"),
    [
        ((), {"message", "proposal"}),
        ((proposal(),), {"message", "proposal", "acceptance", "rejection"}),
        ((OWN,), {"message", "proposal", "withdrawal"}),
        ((proposal(open=False),), {"message", "proposal"}),
        ((proposal(), OWN), set(get_args(Purpose))),
    ],
    ids=["nothing", "theirs", "ours", "closed", "both"],
)
def test_what_has_no_object_cannot_be_chosen(
    letters: tuple[SeenLetter, ...], able: set[str]
) -> None:
    found = plates(middle(at(*letters), Form("cable", "soft")))
    assert {name for name, plate in found.items() if plate.enabled} == able


def test_why_not_is_told_by_the_hint() -> None:
    found = plates(middle(at(), Form("cable", "soft")))
    shut, open_ = found["acceptance"].hint, found["proposal"].hint
    assert shut is not None and open_ is not None
    assert len(shut.lines) == 2 and len(open_.lines) == 1


@pytest.mark.parametrize(
    ("purpose", "about"),
    [
        ("acceptance", "cable"),
        ("rejection", "cable"),
        ("withdrawal", "cable"),
        ("message", None),
        ("proposal", None),
    ],
)
def test_choosing_a_purpose_names_its_object(purpose: str, about: str | None) -> None:
    acts = Acts()
    filled = middle(at(proposal(), OWN, acts=acts), Form("radio", "soft"))
    named(filled, f"letter.purpose.{purpose}").press()
    assert acts.asked == [("rewrite", {"purpose": purpose, "about": about})]


# What it is about


def test_one_proposal_for_each_channel_the_newest() -> None:
    newer = proposal(id="south/1950-05-01 18:00/0", levels={"fort": "stays"})
    found = terms.candidates(at(proposal(), RADIO, newer), "acceptance")
    assert [(each.channel, each.levels) for each in found] == [
        ("cable", {"fort": "stays"}),
        ("radio", {"base": "closed"}),
    ]


def test_ones_own_messages_cannot_be_taken_back() -> None:
    message = proposal(own=True, purpose="message", levels={})
    assert terms.candidates(at(message), "withdrawal") == []
    assert terms.candidates(at(message, OWN), "withdrawal") == [OWN]


@pytest.mark.parametrize("purpose", ["acceptance", "rejection", "withdrawal", "proposal"])
def test_each_object_is_a_slip_that_says_what_it_names(purpose: Purpose) -> None:
    acts = Acts()
    form = Form("envoy", "soft", purpose, about="cable")
    filled = middle(at(proposal(), RADIO, OWN, acts=acts), form)
    chosen = named(filled, "letter.about.cable")
    assert isinstance(chosen, Slip)
    assert chosen.chosen
    assert "The fort: Work stops" in chosen.note
    chosen.press()
    assert acts.asked == [("rewrite", {"about": "cable"})]


def test_only_a_proposal_may_be_about_nothing() -> None:
    assert "letter.about.none" in names(middle(at(proposal()), Form("cable", "soft", "proposal")))
    for purpose in ("acceptance", "rejection"):
        form = Form("cable", "soft", purpose, about="cable")
        assert "letter.about.none" not in names(middle(at(proposal()), form))


def test_a_proposal_to_which_nothing_lies_open_is_not_asked_what_it_answers() -> None:
    assert "terms.about" not in names(middle(at(), Form("cable", "soft", "proposal")))
    assert "terms.about" in names(middle(at(proposal()), Form("cable", "soft", "proposal")))


@pytest.mark.parametrize("purpose", ["acceptance", "proposal"])
def test_an_object_that_is_gone_is_a_fault_that_says_so(purpose: str) -> None:
    form = Form("cable", "soft", purpose, about="radio")  # type: ignore[arg-type]
    filled = middle(at(proposal()), form)
    assert isinstance(named(filled, "letter.fault.about"), Notice)
    assert "letter.fault.about" not in names(middle(at(proposal(), RADIO), form))


# The terms


def test_what_is_at_stake_is_what_would_bind_or_be_offered() -> None:
    about = at(proposal())
    offer = Form("cable", "soft", "proposal", {"fort": "razed"})
    assert terms.at_stake(about, offer) == {"fort": "razed"}
    accepts = Form("radio", "soft", "acceptance", {"fort": "razed"}, about="cable")
    assert terms.at_stake(about, accepts) == proposal().levels
    assert terms.at_stake(about, replace(accepts, about="radio")) == {}
    assert terms.at_stake(about, Form("cable", "soft", levels={"fort": "razed"})) == {}


def table(levels: dict[str, str], **view: object) -> Kit:
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 420, 0))
    about = scene(replace(NORTH, **view))  # type: ignore[arg-type]
    terms.table(column, about, "letter.term", levels)
    return filled


def test_a_table_tells_each_level_beside_how_it_stands() -> None:
    filled = table({"fort": "razed", "ships": "pass"})
    fort, ships = named(filled, "letter.term.fort"), named(filled, "letter.term.ships")
    assert isinstance(fort, Line) and isinstance(ships, Line)
    assert "It goes" in fort.value and "It stays" in fort.value
    assert fort.value != ships.value
    assert ships.value.count("They pass") == 1


def test_how_it_stands_may_be_unknown() -> None:
    said = told(table({"fort": "razed"}, stands={}))
    assert "It goes" in said and "It stays" not in said


def test_a_table_that_leaves_issues_out_says_so() -> None:
    assert "letter.term.rest" in names(table({"fort": "razed"}))
    every = {"fort": "razed", "ships": "pass", "base": "closed"}
    assert "letter.term.rest" not in names(table(every))


# How long it stands


@pytest.mark.parametrize("valid", [*terms.VALID, 5.0, 100.0])
def test_a_stepper_shows_how_long_a_proposal_stands(valid: float | None) -> None:
    acts = Acts()
    form = Form("cable", "soft", "proposal", valid=valid)
    stepper = named(middle(at(acts=acts), form), "letter.valid")
    assert isinstance(stepper, Stepper)
    assert len(stepper.values) == len(terms.VALID) + (valid not in terms.VALID)
    assert len(set(stepper.values)) == len(stepper.values)
    if valid is None:
        assert stepper.index == 0
    else:
        assert stepper.values[stepper.index] == words.hours(valid)


@pytest.mark.parametrize(("by", "valid"), [(1, 24.0), (-1, None)])
def test_stepping_on_changes_how_long_it_stands(by: int, valid: float | None) -> None:
    acts = Acts()
    form = Form("cable", "soft", "proposal", valid=12.0)
    stepper = named(middle(at(acts=acts), form), "letter.valid")
    assert isinstance(stepper, Stepper)
    stepper.change(by)
    assert acts.asked == [("rewrite", {"valid": valid})]


@SIZED
@pytest.mark.parametrize("purpose", get_args(Purpose))
@pytest.mark.parametrize("width", [380, 620])
def test_all_of_it_is_tidy(size: tuple[int, int, float], purpose: Purpose, width: int) -> None:
    form = Form("cable", "soft", purpose, {"fort": "razed"}, about="cable")
    filled = middle(at(proposal(), RADIO, OWN), form, width, size)
    assert faults(staged(filled)) == []
