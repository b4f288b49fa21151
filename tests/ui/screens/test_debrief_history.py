"""These decisions beside history's: the tracks of both chairs, and a turn at length."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from game.record.debrief import Deed
from game.scenario.format import Choice
from game.ui.draw import icons
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.reel import Frame, Review
from game.ui.screens import debrief_history as history
from game.ui.widgets.tracks import Tracks
from tests.ui.helpers import kit, named, names, small, staged, told
from tests.ui.reels import ended, reel, review

TURNS = ("1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00")
Done = dict[str, str]


def frame(row: int, north: Done, south: Done) -> Frame:
    """A turn in which these choices were made, by slot."""
    deeds = tuple(
        Deed(TURNS[row], seat, slot, choice, True)
        for seat, done in (("north", north), ("south", south))
        for slot, choice in done.items()
    )
    return replace(reel().frames[row], turn=row, moment=TURNS[row], deeds=deeds)


def games(here: list[tuple[Done, Done]], there: list[tuple[Done, Done]], at: int = 0) -> Review:
    """One game beside another, turn by turn, and how the first one ended."""
    mine = [frame(row, *done) for row, done in enumerate(here)]
    last = replace(reel().frames[-1], moment=TURNS[len(here) - 1])
    shown = review(tab="history", at=at)
    assert shown.history is not None
    shown.reel = replace(shown.reel, frames=(*mine, last))
    theirs = tuple(frame(row, *done) for row, done in enumerate(there))
    shown.history = replace(shown.history, frames=theirs)
    return shown


BLOCKADE, ALERT, WORK = {"act": "blockade"}, {"posture": "raise_alert"}, {"posture": "hasten_work"}
PARTED = games([(BLOCKADE, WORK), (ALERT, {})], [(BLOCKADE, WORK), ({}, WORK), ({}, {})])


def part(shown: Review, name: str, width: int = 900, text: float = 1.0) -> Kit:
    parts = history.parts(ended(shown), shown)
    made = kit(1600, 900, text)
    next(each for each in parts if each.name == name).fill(Column(made, 0, 0, width, ""), 600)
    return made


def tracks(shown: Review, seat: str = "north") -> Tracks:
    found = named(part(shown, "tracks"), f"tracks.{seat}")
    assert isinstance(found, Tracks)
    return found


# Signs


def test_every_kind_of_choice_has_a_sign_of_its_own_that_can_be_drawn() -> None:
    bands = get_args(Choice.model_fields["band"].annotation)
    assert set(history.ICONS) == set(bands)
    assert len(set(history.ICONS.values())) == len(bands)
    assert all(icons.exists(name) for name in history.ICONS.values())


def test_a_decision_stands_with_its_sign_and_its_title() -> None:
    stops = tracks(PARTED).lanes[0].stops
    choice = small().scenario.choices["north"]["blockade"]
    assert stops[0].here == stops[0].there == (history.ICONS[choice.band], choice.title)
    assert stops[1].here is None


# Tracks


def test_a_lane_for_each_slot_with_a_stop_for_each_turn_in_which_anybody_gave_orders() -> None:
    made = tracks(PARTED)
    assert [lane.title for lane in made.lanes] == [
        slot.title for slot in small().scenario.slots.values()
    ]
    assert {len(lane.stops) for lane in made.lanes} == {len(made.turns)} == {3}
    assert [day for _, day in made.turns] == ["1", "", "2"]


def test_same_and_parted_decisions_are_told_apart() -> None:
    stops = tracks(PARTED).lanes[1].stops
    assert (stops[1].here is not None, stops[1].there, stops[1].same) == (True, None, False)
    south = tracks(PARTED, "south").lanes[1].stops
    assert (south[0].same, south[1].same, south[1].here) == (True, False, None)


def test_what_history_did_after_this_game_had_ended_is_neither_same_nor_parted() -> None:
    longer = games([(BLOCKADE, {})], [(BLOCKADE, {}), (ALERT, WORK)])
    stop = tracks(longer).lanes[1].stops[1]
    assert stop.over
    assert stop.there is not None
    said = told(part(longer, "tracks"))
    assert "the same decision in the same turn, 1 of 1." in said
    assert "part first" not in said
    hint = tracks(longer).hints[1]
    assert "this game was over; in history “Raise the alert”" in hint.lines[0]


@pytest.mark.parametrize(
    ("here", "there", "said", "parts"),
    [
        ([(BLOCKADE, WORK)], [(BLOCKADE, WORK)], "2 of 2", ""),
        ([(BLOCKADE, WORK)], [({}, WORK)], "1 of 2", "Mon 1 May 09:00"),
        ([({}, {}), (ALERT, {})], [({}, {}), ({}, {})], "0 of 1", "Mon 1 May 18:00"),
        ([({}, {})], [({}, {})], "0 of 0", ""),
    ],
)
def test_the_sum_counts_decisions_and_names_where_the_tracks_part(
    here: list[tuple[Done, Done]], there: list[tuple[Done, Done]], said: str, parts: str
) -> None:
    note = named(part(games(here, there), "tracks"), "tracks.note").describe()
    assert said in note
    assert ("part first" in note) is bool(parts)
    assert parts in note


def test_the_shown_turn_is_lit_and_after_the_ending_the_last() -> None:
    shown = games([(BLOCKADE, {}), (ALERT, {})], [(BLOCKADE, {}), ({}, WORK)])
    for at, lit in ((0, 0), (1, 1), (2, 1)):
        shown.at = at
        assert tracks(shown).at == lit


def test_only_turns_of_this_game_can_be_gone_to() -> None:
    longer = games([(BLOCKADE, {})], [(BLOCKADE, {}), (ALERT, WORK)])
    made = tracks(longer)
    assert made.pick is not None
    made.pick(1)
    assert longer.at == 0
    longer.at = 1
    made.pick(0)
    assert longer.at == 0


def test_each_turn_has_a_hint_with_the_source_of_what_history_did() -> None:
    first, second, third = tracks(PARTED).hints
    about = small().scenario.choices["north"]["blockade"]
    assert about.judgement is not None
    assert "as history had it" in first.lines[0]
    assert about.judgement in first.lines[1]
    assert len(second.lines) == 1
    assert third.lines == ("Nothing new was ordered.",)
    assert [hint.title for hint in (first, second, third)] == [
        moment for moment, _ in tracks(PARTED).turns
    ]


# A turn at length


@pytest.mark.parametrize("at", [0, 1])
def test_at_length_both_chairs_have_their_say(at: int) -> None:
    shown = games([(BLOCKADE, WORK), (ALERT, {})], [(BLOCKADE, WORK), ({}, WORK)], at)
    made = part(shown, "turn", 300)
    said = told(made)
    assert "Ada Norr" in said
    assert "Bo Sur" in said
    assert named(made, "turn.title").describe().endswith(shown.frame.moment[-5:])
    assert faults(staged(made)) == []


def test_after_the_last_turn_it_is_told_how_it_ended() -> None:
    made = part(games([(BLOCKADE, WORK), (ALERT, {})], [(BLOCKADE, WORK)], 2), "turn", 300)
    ending = small().scenario.endings[review().opened.ending]
    said = told(made)
    assert ending.title in said
    assert ending.text in said
    assert "Nothing new" not in said
    assert named(made, "turn.title").describe().endswith("the end")


def test_whoever_did_nothing_new_is_said_to_have_done_so() -> None:
    made = part(games([(BLOCKADE, {})], [(BLOCKADE, {})]), "turn")
    assert "turn.south.held" in names(made)
    assert "turn.north.held" not in names(made)


def test_what_was_held_here_and_done_there_is_told_as_nothing_new() -> None:
    made = part(games([({}, {})], [(BLOCKADE, {})]), "turn")
    said = named(made, "turn.north.act.0").describe()
    assert "here “nothing new”, in history “Close the strait”" in said


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [360, 700, 1100])
def test_the_tracks_fit_in_narrow_and_in_wide_rooms(width: int, text: float) -> None:
    for name in ("tracks", "turn"):
        made = part(PARTED, name, width, text)
        assert [fault for each in made.widgets for fault in each.faults(made.pen)] == []
        assert all(each.rect.right <= width for each in made.widgets)
