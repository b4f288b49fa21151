"""The first tab of a debrief: the chart of the danger with its notes, and the newspaper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.record.debrief import Deed, Entry, TurnRisk
from game.scenario.format import FrontPage
from game.ui.kit import Kit
from game.ui.reel import Frame, Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import debrief_outcome as outcome
from game.ui.screens.explain import claim
from game.ui.widgets.chart import DangerChart
from game.ui.widgets.clipping import Clipping
from tests.ui.helpers import kit, named, names, small
from tests.ui.reels import ended, filled, reel, review


def framed(*turns: tuple[float | None, str]) -> Review:
    """A reel of turns with a risk and a deed of North each, an hour apart."""
    base = reel().frames[0]
    frames = tuple(_frame(base, row, risk, deed) for row, (risk, deed) in enumerate(turns))
    shown = review(history=False)
    shown.reel = replace(shown.reel, frames=frames)
    return shown


def _frame(base: Frame, row: int, risk: float | None, deed: str) -> Frame:
    moment = f"1950-05-{row // 2 + 1:02d} {9 + row % 2:02d}:00"
    entry = Entry("shots", risk or 0.0, {"north": 0.0, "south": 0.0}, risk or 0.0)
    ledger = None if risk is None else TurnRisk(row, moment, (entry,))
    slot = "act" if deed in ("blockade", "bombard", "open_strait") else "posture"
    deeds = (Deed(moment, "north", slot, deed, True),) if deed else ()
    return replace(base, turn=row, moment=moment, deeds=deeds, ledger=ledger)


def printing(shown: Review, *pages: FrontPage) -> Scene:
    """The scene after the ending, with a newspaper of North or without."""
    here, name = ended(shown), shown.opened.ending
    printed = {"front_page": dict(zip(("north",), pages, strict=False))}
    endings = {**here.texts.endings, name: here.texts.endings[name].model_copy(update=printed)}
    return replace(here, texts=here.texts.model_copy(update={"endings": endings}))


PAGE = FrontPage(
    paper="The Norhavn Evening Post", headline="No end to it", text="Still guns. " * 20
)


def part(
    shown: Review, name: str, height: int = 400, width: int = 700, *, page: bool = True
) -> Kit:
    parts = outcome.parts(printing(shown, PAGE) if page else printing(shown), shown)
    return filled(next(each for each in parts if each.name == name), height, width)


def chart(shown: Review, **room: int) -> DangerChart:
    found = named(part(shown, "chart", **room), "danger.chart")
    assert isinstance(found, DangerChart)
    return found


def test_a_day_is_named_at_its_first_turn_alone() -> None:
    made = chart(framed((0.1, ""), (0.2, ""), (0.3, ""), (0.1, ""), (0.1, "")))
    assert [turn.day for turn in made.turns] == ["1", "", "2", "", "3"]
    assert made.month == "May 1950"


def test_turns_that_ran_no_ledger_have_a_gap_in_the_line_and_no_note() -> None:
    made = chart(framed((None, "bombard"), (0.01, ""), (None, "")))
    assert [turn.truth for turn in made.turns] == [None, 0.01, None]
    assert [note.turn for note in made.notes] == [1]


def test_notes_stand_at_the_worst_and_at_the_greatest_leaps_and_are_few() -> None:
    risks = (0.001, 0.0025, 0.006, 0.02, 0.05, 0.2, 0.001)
    made = chart(framed(*((risk, "raise_alert") for risk in risks)))
    assert len(made.notes) == outcome.NOTES
    assert made.notes[0].turn == 5
    assert {note.turn for note in made.notes} == {5, 4, 3, 2}


def test_without_any_risk_there_is_no_note() -> None:
    assert chart(framed((0.0, "bombard"), (0.0, ""))).notes == ()


@pytest.mark.parametrize(
    ("deed", "title"),
    [("bombard", "Shell the fort"), ("stop_patrols", "Shots from the fort"), ("", "Shots from")],
)
def test_a_note_tells_the_gravest_deed_or_else_the_greatest_cause(deed: str, title: str) -> None:
    (note,) = chart(framed((0.02, deed))).notes
    assert note.title.startswith(title)
    assert "1\u00a0in\u00a050" in note.line


def test_of_two_deeds_in_a_turn_the_higher_on_the_ladder_is_remembered() -> None:
    shown = framed((0.02, "stop_patrols"))
    frame = shown.reel.frames[0]
    others = tuple(replace(frame.deeds[0], choice=name) for name in ("bombard", "raise_alert"))
    for deeds in ((*frame.deeds, *others), (*others, *frame.deeds)):
        shown.reel = replace(shown.reel, frames=(replace(frame, deeds=deeds),))
        (note,) = chart(shown).notes
        assert note.title == "Shell the fort"


def test_words_of_a_note_are_never_longer_than_their_room() -> None:
    shown = framed((0.02, "bombard"))
    here = ended(shown)
    choice = here.texts.choices["north"]["bombard"].model_copy(update={"title": "Long " * 30})
    seats = {**here.texts.choices, "north": {**here.texts.choices["north"], "bombard": choice}}
    here = replace(here, texts=here.texts.model_copy(update={"choices": seats}))
    for size in ((1600, 900, 1.0), (1280, 720, 2.0)):
        made = kit(*size)
        (note,) = outcome._notes(here, shown.reel, made.column(made.window))
        assert note.title.endswith("…")
        assert made.pen.width(note.title, "plate") <= made.pen.em(outcome.LONGEST)


def test_the_leap_of_a_turn_is_what_it_adds_to_the_greatest_before() -> None:
    made = framed((0.01, ""), (0.03, ""), (0.02, ""), (None, "")).reel
    leaps = [outcome._leap(made, row) for row in range(4)]
    assert leaps == pytest.approx([0.01, 0.02, -0.01, -0.03])


def test_the_chart_stands_as_high_as_it_may_and_never_lower_than_it_can_be_read() -> None:
    shown = review()
    made = part(shown, "chart", height=500)
    assert named(made, "danger.chart").rect.height == 500
    low = part(shown, "chart", height=20)
    assert named(low, "danger.chart").rect.height == DangerChart.need(low.pen)
    free = part(shown, "chart", height=0, width=1000)
    assert named(free, "danger.chart").rect.height == round(1000 * outcome.TALL)


def test_the_turn_that_is_shown_is_marked_on_the_chart() -> None:
    for at in (0, 2):
        assert chart(review(at=at)).at == at
    last = chart(review())
    assert last.turns[-1].moment.endswith("the end")


# The newspaper


def test_a_newspaper_with_little_room_has_smaller_print_and_is_scrolled() -> None:
    roomy, tight = (
        named(part(review(), "front", height=height, width=380), "front.north")
        for height in (900, 120)
    )
    assert isinstance(roomy, Clipping)
    assert isinstance(tight, Clipping)
    assert (roomy.tight, tight.tight) == (False, True)
    assert roomy.rect.height > tight.rect.height > 120
    assert roomy.bare
    assert tight.bare


def test_whoever_has_no_page_reads_the_endings_own_words_and_no_word_of_invention() -> None:
    made = part(review(), "front", page=False)
    page, about = named(made, "front.north"), small().scenario.endings[review().opened.ending]
    assert isinstance(page, Clipping)
    assert (page.headline, page.text) == (about.title, about.text)
    assert "front.invented" not in names(made)
    assert page.hint is None


def test_a_page_of_the_scenario_says_who_wrote_it_and_what_the_ending_rests_on() -> None:
    page = named(part(review(), "front"), "front.north")
    assert isinstance(page, Clipping)
    assert page.hint is not None
    about = small().scenario.endings[review().opened.ending]
    assert page.hint.title == PAGE.paper
    assert page.hint.lines == (say("ending.invented"), claim(about))
    assert about.judgement is not None
    assert about.judgement in page.hint.lines[1]


@pytest.mark.parametrize("width", [200, 300, 420, 800])
def test_the_newspaper_fits_in_narrow_and_in_wide_rooms(width: int) -> None:
    for height in (0, 300, 1200):
        made = part(review(), "front", height=height, width=width)
        assert [fault for each in made.widgets for fault in each.faults(made.pen)] == []
        assert named(made, "front.invented").rect.top >= named(made, "front.north").rect.bottom
