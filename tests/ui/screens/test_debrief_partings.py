"""Where this game and history part, and what history's own record tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.record.form import Expect, TurnForm
from game.ui import words
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.reel import Review, beside
from game.ui.say import say, say_many
from game.ui.screens import debrief
from game.ui.screens import debrief_history as history
from game.ui.screens import debrief_partings as partings
from game.ui.widgets.parting import Parting
from tests.ui.helpers import SIZES, kit, names, small, staged, told
from tests.ui.reels import ended, reel, review

LARGE = [(3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def listed(shown: Review) -> Kit:
    made = kit(1600, 900)
    partings.partings(ended(shown), shown, Column(made, 0, 0, 440, ""), 400)
    return made


def rows(made: Kit) -> list[Parting]:
    return [each for each in made.widgets if isinstance(each, Parting)]


def recorded(turn: TurnForm, moment: str = "1950-05-01 09:00") -> Review:
    """The game beside a history whose record says this of a turn."""
    shown = review(tab="history", at=0)
    assert shown.history is not None and shown.history.record is not None
    record = shown.history.record.model_copy(update={"turns": {moment: turn}})
    shown.history = replace(shown.history, record=record)
    return shown


def turn_sheet(shown: Review) -> Kit:
    parts = history.parts(ended(shown), shown)
    made = kit(1600, 900)
    fill = next(each for each in parts if each.name == "turn").fill
    fill(Column(made, 0, 0, 400, ""), 400)
    return made


# Partings


def test_each_parting_names_both_decisions_and_no_agreement_is_listed() -> None:
    shown = review(tab="history")
    apart = [each for each in beside(shown) if not each.same and not each.over]
    found = rows(listed(shown))
    assert len(found) == len(apart) > 1
    for row, each in zip(found, apart, strict=True):
        about = small().scenario.choices[each.seat]
        here = say("history.hold") if each.here is None else about[each.here].title
        assert row.here == say("partings.here", choice=here)
        assert row.when == words.when(each.moment)
        assert words.surname(small().scenario, each.seat) in row.who


def test_the_first_parting_alone_is_framed() -> None:
    found = rows(listed(review(tab="history")))
    assert [each.first for each in found] == [True] + [False] * (len(found) - 1)


def test_historys_decision_has_its_source_and_holding_has_none() -> None:
    shown = review(tab="history")
    apart = [each for each in beside(shown) if not each.same and not each.over]
    for row, each in zip(rows(listed(shown)), apart, strict=True):
        assert bool(row.source) == (each.there is not None)


def test_pressing_a_parting_takes_the_strip_there_and_lights_it() -> None:
    shown = review(tab="history", at=0)
    last = rows(listed(shown))[-1]
    last.press()
    assert words.when(shown.frame.moment) == last.when
    assert rows(listed(shown))[-1].chosen


def test_a_game_like_history_parts_nowhere() -> None:
    shown = Review(reel(history=True), reel(history=True), tab="history")
    made = listed(shown)
    assert say("partings.none") in told(made)
    assert rows(made) == []
    assert "partings.after" not in names(made)


def test_what_history_decided_after_the_end_is_counted_and_not_listed() -> None:
    shown = review(tab="history")
    shown.reel = replace(shown.reel, frames=(shown.reel.frames[0], shown.reel.frames[-1]))
    over = [each for each in beside(shown) if each.over]
    text = say_many("partings.after", len(over), moment=words.when(over[0].moment))
    made = listed(shown)
    assert over and text in told(made)
    assert all(row.when == words.when("1950-05-01 09:00") for row in rows(made))


def test_without_history_the_tracks_have_the_room() -> None:
    alone, both = review(tab="history", history=False), review(tab="history")
    assert [p.name for p in history.parts(ended(alone), alone)] == ["tracks", "turn"]
    assert [p.name for p in history.parts(ended(both), both)] == ["tracks", "partings", "turn"]
    wide, narrow = (history.parts(ended(s), s)[0].place[2] for s in (alone, both))
    assert wide > narrow


# History's record


def test_the_note_and_the_sources_of_the_turn_are_told_once_each() -> None:
    expect = [Expect(source="A book"), Expect(source="A book"), Expect(), Expect(source="A film")]
    said = told(turn_sheet(recorded(TurnForm(note="Both slept badly.", expect=expect))))
    assert "Both slept badly." in said
    assert said.count(say("explain.source", source="A book")) == 1
    assert say("explain.source", source="A film") in said
    assert say("partings.record") in said


@pytest.mark.parametrize("turn", [TurnForm(), TurnForm(expect=Expect())])
def test_a_turn_of_which_nothing_is_told_has_no_such_words(turn: TurnForm) -> None:
    assert say("partings.record") not in told(turn_sheet(recorded(turn)))


def test_another_turns_note_does_not_stand_here() -> None:
    shown = recorded(TurnForm(note="Both slept badly."), "1950-05-01 18:00")
    assert "slept" not in told(turn_sheet(shown))
    shown.at = 1
    assert "slept" in told(turn_sheet(shown))


def test_without_history_nothing_is_told_by_it() -> None:
    shown = review(tab="history", history=False)
    assert "turn.history" not in names(turn_sheet(shown))


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float]) -> None:
    told_of = TurnForm(note="Both slept badly. " * 8, expect=[Expect(source="A book " * 12)])
    for shown in (recorded(told_of), review(tab="history", at=2)):
        made = kit(*size)
        debrief.build(made, ended(shown), shown)
        assert faults(staged(made)) == []
