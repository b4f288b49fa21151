"""What nobody at the table could see."""

from dataclasses import replace

import pytest

from game.engine.view import Known
from game.record.debrief import Debrief, Happening, Told
from game.ui.reel import Frame, Reel
from game.ui.truth import errors, learned, misread, under_way, witnessed
from tests.ui.helpers import DEBRIEF, small
from tests.ui.reels import reel

FIRST, SECOND, THIRD = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"
BOTH = ("north", "south")


def seen_by(event: str) -> object:
    return small().scenario.events[event].seen


@pytest.mark.parametrize("event", list(small().scenario.events))
def test_those_learn_of_an_event_whom_the_scenario_names(event: str) -> None:
    found, seen = learned(small().scenario, event), seen_by(event)
    if seen == "public":
        assert found == BOTH
    elif seen == "hidden":
        assert found == ()
    else:
        assert list(found) == seen


def happened(*events: str) -> Frame:
    told = tuple(Happening(FIRST, event) for event in events)
    return replace(reel().frames[1], happened=told)


def test_what_fewest_have_learned_comes_first() -> None:
    events = list(small().scenario.events)
    found = witnessed(small().scenario, happened(*events))
    assert {each.event for each in found} == set(events)
    counts = [len(each.seats) for each in found]
    assert counts == sorted(counts)
    assert counts[0] == 0 < counts[-1]


def test_events_of_one_audience_stand_together() -> None:
    found = [each.seats for each in witnessed(small().scenario, happened(*seens()))]
    assert len(set(found)) == sum(a != b for a, b in zip([None, *found], found, strict=False))


def seens() -> list[str]:
    return list(small().scenario.events)


LETTER = Told(
    id=f"north/{FIRST}/0",
    sender="north",
    channel="cable",
    purpose="proposal",
    sent=FIRST,
    arrived=THIRD,
    meant={"fort": "razed"},
    read={"fort": "razed"},
    tone="soft",
    tone_read="soft",
    draft=None,
    misunderstanding=False,
    leaked=False,
)


def posted(*letters: Told) -> Reel:
    opened: Debrief = replace(DEBRIEF, letters=letters)
    return replace(reel(), debrief=opened)


def at(moment: str) -> Frame:
    return replace(reel().frames[0], moment=moment)


@pytest.mark.parametrize(("moment", "count"), [(FIRST, 0), (SECOND, 1), (THIRD, 0)])
def test_a_letter_is_on_its_way_between_its_turn_and_its_arrival(moment: str, count: int) -> None:
    assert len(under_way(posted(LETTER), at(moment))) == count


def test_a_letter_that_never_came_is_on_its_way_to_the_end() -> None:
    lost = replace(LETTER, arrived=None)
    assert under_way(posted(lost), at(THIRD)) == [lost]


def test_without_a_debrief_no_letter_is_told() -> None:
    shut = replace(posted(LETTER), debrief=None)
    assert under_way(shut, at(SECOND)) == []
    assert misread(shut, at(THIRD)) == []


def test_what_was_read_otherwise_is_told_when_it_comes() -> None:
    wrong = replace(LETTER, read={"fort": "frozen"})
    assert misread(posted(LETTER, wrong), at(THIRD)) == [wrong]
    assert misread(posted(wrong), at(SECOND)) == []


def believing(**known: Known) -> Frame:
    frame = reel().frames[0]
    sheets = {
        seat: replace(sheet, view=replace(sheet.view, known=known if seat == "north" else {}))
        for seat, sheet in frame.sheets.items()
    }
    return replace(frame, sheets=sheets, truth={**frame.truth, "tension": 50.0, "fort": 32.0})


def held(value: float, spread: float = 4.0) -> Known:
    return Known(value, spread, 0, FIRST, "")


def test_the_furthest_error_comes_first_in_parts_of_its_range() -> None:
    found = errors(small().scenario, believing(tension=held(40.0), fort=held(24.0)), BOTH)
    assert [(each.variable, each.off) for each in found] == [("fort", 0.125), ("tension", 0.1)]
    assert {each.seat for each in found} == {"north"}
    assert (found[0].held.value, found[0].truth) == (24.0, 32.0)


def test_what_is_seen_exactly_is_no_belief() -> None:
    assert errors(small().scenario, believing(tension=held(40.0, 0.0)), BOTH) == []


def test_only_the_seats_that_are_asked_for_are_told() -> None:
    frame = believing(tension=held(40.0))
    assert errors(small().scenario, frame, ("south",)) == []
    assert len(errors(small().scenario, frame, ("north",))) == 1
