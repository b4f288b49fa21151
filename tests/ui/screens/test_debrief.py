"""What opens after the ending, tab by tab, and the strip below it."""

from dataclasses import replace

import pytest

from game.scenario.format import FrontPage
from game.ui import words
from game.ui.inspect import faults
from game.ui.reel import TABS, Review
from game.ui.say import say
from game.ui.screens import debrief, debrief_beliefs, debrief_history, debrief_letters
from game.ui.screens import debrief_outcome as outcome
from game.ui.screens.debrief import PARTS
from game.ui.screens.hanging import Part
from game.ui.screens.replay import believed, exposed
from game.ui.settings import Settings
from game.ui.widgets import Button
from game.ui.widgets.belief import BeliefChart
from game.ui.widgets.chart import DangerChart
from game.ui.widgets.filmstrip import FilmStrip
from game.ui.widgets.lanes import Lanes
from game.ui.widgets.tracks import Tracks
from tests.ui.helpers import DEBRIEF, SIZES, Acts, kit, named, names, staged, told
from tests.ui.reels import ended, filled, opened, reel, review

LARGE = [(2560, 1440, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def screen(shown: Review, acts: Acts | None = None, size: tuple[int, int, float] = (1600, 900, 1)):  # type: ignore[no-untyped-def]
    made = kit(*size)
    debrief.build(made, ended(shown, acts=acts), shown)
    return made


def part(shown: Review, name: str, acts: Acts | None = None, seat: str = "north") -> Part:
    parts = PARTS[shown.tab](ended(shown, seat, acts), shown)
    return next(each for each in parts if each.name == name)


# The frame


def test_every_tab_has_its_parts_and_a_digit_for_a_key() -> None:
    assert set(PARTS) == set(TABS)
    made = screen(review())
    tabs = [named(made, f"debrief.{tab}") for tab in TABS]
    assert "".join(tab.hot for tab in tabs) == "1234567890"
    assert [isinstance(tab, Button) and tab.look == "main" for tab in tabs].count(True) == 1


def test_a_tab_is_turned_to_and_the_ways_out_lead_out() -> None:
    shown, acts = review(), Acts()
    made = screen(shown, acts)
    named(made, "debrief.history").press()
    assert shown.tab == "history"
    for name in ("ledger.back", "ledger.menu", "ledger.watch"):
        named(made, name).press()
    assert acts.asked[1:] == [("go", "ending"), ("go", "menu"), ("watch", None)]


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_stands_beside_the_strip_of_the_same_turn(tab: str) -> None:
    made = screen(review(tab=tab, at=1))
    strip = named(made, "replay")
    assert isinstance(strip, FilmStrip)
    assert strip.at == 1
    for widget in made.widgets:
        if widget.name.endswith(".sheet"):
            assert widget.rect.bottom <= strip.rect.top


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("tab", TABS)
def test_nothing_is_clipped_whatever_was_opened(tab: str, size: tuple[int, int, float]) -> None:
    for shown in (opened(tab=tab), review(tab=tab, history=False, at=2)):
        assert faults(staged(screen(shown, size=size))) == []


def test_where_there_is_little_room_all_parts_lie_in_one_area() -> None:
    close = screen(review(), size=(1280, 720, 2.0))
    assert "debrief.all" in names(close)
    assert "debrief.all" not in names(screen(review()))


# Outcome


def chart_of(shown: Review, seat: str = "north") -> DangerChart:
    made = named(filled(part(shown, "chart", seat=seat)), "danger.chart")
    assert isinstance(made, DangerChart)
    return made


def test_the_chart_shows_truth_estimate_and_history_of_each_turn() -> None:
    shown = review()
    made = chart_of(shown)
    assert shown.history is not None
    for turn, frame in zip(made.turns, shown.reel.frames, strict=True):
        assert turn.truth == frame.risk
        there = shown.history.at(frame.moment)
        assert turn.history == (None if there is None else there.risk)
        estimate = frame.sheets["north"].view.estimate
        assert (turn.guess is None) == (estimate is None)
        if estimate is not None:
            assert turn.guess == (estimate.low, estimate.middle, estimate.high)


def test_each_chair_sees_the_estimate_of_its_own_staff() -> None:
    south = chart_of(review(), "south").turns[0].guess
    assert south is not None
    estimate = reel().frames[0].sheets["south"].view.estimate
    assert estimate is not None
    assert south[1] == estimate.middle


def test_without_history_there_is_no_such_line() -> None:
    assert all(turn.history is None for turn in chart_of(review(history=False)).turns)


def test_a_turn_of_the_chart_is_picked() -> None:
    shown = review(at=0)
    pick = chart_of(shown).pick
    assert pick is not None
    pick(2)
    assert shown.at == 2


def test_the_worst_turn_is_told_of_first_and_none_without_risk() -> None:
    notes = chart_of(review()).notes
    assert notes[0].turn == reel().worst
    assert all(reel().frames[note.turn].risk for note in notes)
    assert len({note.turn for note in notes}) == len(notes) <= outcome.NOTES


@pytest.mark.parametrize("size", SIZES)
def test_no_note_of_the_chart_loses_its_odds(size: tuple[int, int, float]) -> None:
    shown = review()
    made = screen(shown, size=size)
    chart = named(made, "danger.chart")
    assert isinstance(chart, DangerChart)
    assert chart.notes
    for note in chart.notes:
        assert note.line.endswith(words.odds(reel().frames[note.turn].risk or 0))


def test_the_ledger_is_complete_there() -> None:
    shown = opened()
    said = "\n".join(told(filled(part(shown, name))) for name in ("turns", "causes", "hidden"))
    for each in ("bar turn.0", "bar turn.1", "cause.shots", "author.south", "fact.bold_gunner"):
        assert each in said
    assert "placard hidden.closest" in said


def test_the_newspaper_of_ones_own_capital_hangs_there() -> None:
    shown = review()
    page = named(filled(part(shown, "front")), "front.north")
    assert page.describe().startswith("front page front.north")
    assert page.rect.height >= 400


def test_below_the_newspaper_stands_who_wrote_it() -> None:
    shown = review()
    here = ended(shown)
    printed = FrontPage(paper="Post", headline="So it ended", text="All is told.")
    name = here.view.ending or ""
    ending = here.texts.endings[name].model_copy(update={"front_page": {"north": printed}})
    texts = here.texts.model_copy(update={"endings": {**here.texts.endings, name: ending}})
    parts = PARTS["outcome"](replace(here, texts=texts), shown)
    made = filled(next(each for each in parts if each.name == "front"))
    page, note = named(made, "front.north"), named(made, "front.invented")
    assert note.rect.top >= page.rect.bottom
    assert say("ending.invented") in note.describe()


def test_after_a_war_no_newspaper_hangs_there() -> None:
    shown = opened(replace(DEBRIEF, ending="burning_strait", terms=None))
    names_ = {each.name for each in PARTS["outcome"](ended(shown), shown)}
    assert names_ == {"chart", "turns", "causes", "readings", "hidden"}
    assert faults(staged(screen(shown))) == []


# Beliefs


def test_each_instrument_of_the_chair_is_there_with_its_truth() -> None:
    shown = review(tab="beliefs", at=1)
    made = filled(part(shown, "beliefs"))
    charts = [each for each in made.widgets if isinstance(each, BeliefChart)]
    own = {each.variable for each in shown.opened.beliefs if each.seat == "north"}
    assert {each.name for each in charts} == {f"belief.{name}" for name in own}
    for each in charts:
        beliefs = [b for b in shown.opened.beliefs if f"belief.{b.variable}" == each.name]
        mine = [b for b in beliefs if b.seat == "north"]
        assert [p.truth for p in each.pictures] == [b.truth for b in mine]
        assert [p.value for p in each.pictures] == [b.value for b in mine]


def test_the_furthest_from_the_truth_comes_first() -> None:
    shown = review(tab="beliefs")
    here = ended(shown)
    errors = [
        debrief_beliefs._off(here, each) for each in debrief_beliefs.held(here, shown).values()
    ]
    assert errors == sorted(errors, reverse=True)


def test_an_instrument_is_chosen_and_shown_large() -> None:
    shown, acts = review(tab="beliefs"), Acts()
    made = filled(part(shown, "beliefs", acts))
    last = [each for each in made.widgets if isinstance(each, BeliefChart)][-1]
    last.press()
    assert f"belief.{shown.instrument}" == last.name
    large = named(filled(part(shown, "belief")), "belief.large")
    assert isinstance(large, BeliefChart)
    assert (large.text, large.large) == (last.text, True)
    assert large.pick is not None
    large.pick(1)
    assert shown.at == 1


def test_the_other_side_can_be_looked_at() -> None:
    shown, acts = review(tab="beliefs"), Acts()
    made = filled(part(shown, "beliefs", acts))
    named(made, "beliefs.seat.south").press()
    assert shown.seat == "south"
    assert "belief.alert_north" in names(filled(part(shown, "beliefs")))


def test_how_often_the_truth_lay_within_the_doubt_is_counted() -> None:
    shown = opened(tab="beliefs", instrument="fort")
    said = told(filled(part(shown, "belief")))
    assert "within two spreads of the belief in 1 of 2 turns." in said
    assert "no report." not in said


def test_papers_that_erred_are_told_or_that_there_are_none() -> None:
    shown = review(tab="beliefs")
    assert "text erred.none" in told(filled(part(shown, "erred")))
    frames = reel().frames
    wrong = replace(frames[0], truth={**frames[0].truth, "fort": 30.0})
    shown.reel = replace(shown.reel, frames=(wrong, *frames[1:]))
    said = told(filled(part(shown, "erred")))
    assert "it said 10 ±4; in truth 30 guns" in said
    assert "text erred.0.title: The fort" in said


# History


def test_both_seats_have_their_tracks_with_a_lane_for_each_slot() -> None:
    shown = review(tab="history", at=1)
    made = filled(part(shown, "tracks"))
    for seat in ("north", "south"):
        tracks = named(made, f"tracks.{seat}")
        assert isinstance(tracks, Tracks)
        assert len(tracks.lanes) == 2
        assert tracks.at == 1
    north = named(made, "tracks.north")
    assert isinstance(north, Tracks)
    assert north.lanes[0].stops[0].same
    assert not north.lanes[1].stops[0].same
    assert len(north.hints) == len(north.turns)


def test_where_the_tracks_part_first_is_told() -> None:
    said = told(filled(part(review(tab="history"), "tracks")))
    assert "the same decision in the same turn, 2 of 5. " in said
    assert "The tracks part first on Mon 1 May 09:00." in said


def test_a_turn_of_the_tracks_is_picked_and_told_at_length() -> None:
    shown = review(tab="history", at=1)
    tracks = named(filled(part(shown, "tracks")), "tracks.north")
    assert isinstance(tracks, Tracks)
    assert tracks.pick is not None
    tracks.pick(0)
    assert shown.at == 0
    said = told(filled(part(shown, "turn")))
    assert "as history had it" in said
    assert "in history “nothing new”" in said


def test_without_a_record_of_history_it_is_said() -> None:
    shown = review(tab="history", history=False)
    assert "tracks.none" in names(filled(part(shown, "tracks")))
    assert debrief_history.parts(ended(shown), shown)


# Letters


def test_all_letters_are_listed_and_lie_on_the_lanes() -> None:
    shown = review(tab="letters")
    count = len(shown.opened.letters)
    made = filled(part(shown, "letters"))
    rows = [name for name in names(made) if name.startswith("letter.")]
    assert len(rows) == count > 0
    lanes = named(filled(part(shown, "post")), "post.lanes")
    assert isinstance(lanes, Lanes)
    assert len(lanes.ways) == count
    assert lanes.names == ("Ada Norr", "Bo Sur")


def test_a_letter_is_opened_and_the_strip_goes_to_its_turn() -> None:
    shown, acts = review(tab="letters", at=0), Acts()
    made = filled(part(shown, "letters", acts))
    reply = next(each for each in shown.opened.letters if each.channel == "cable")
    named(made, f"letter.{reply.id}").press()
    assert shown.letter == reply.id
    assert shown.frame.moment == reply.sent
    assert "line meant.fort: The fort | It goes" in told(filled(part(shown, "meant")))


def test_as_it_was_read_what_changed_is_red() -> None:
    shown = review(tab="letters")
    letters = shown.opened.letters
    offer = next(each for each in letters if each.channel == "radio")
    twisted = replace(offer, read={**offer.read, "fort": "razed"}, arrived="1950-05-01 18:00")
    changed = replace(shown.opened, letters=(twisted,))
    shown.reel = replace(shown.reel, debrief=changed)
    made = filled(part(shown, "read"))
    inks = {
        each.name: getattr(each, "value_ink", "")
        for each in made.widgets
        if each.name in ("read.fort", "read.ships")
    }
    assert inks == {"read.fort": "red", "read.ships": "ink_soft"}


def test_what_never_came_was_not_read() -> None:
    shown = review(tab="letters")
    lost = replace(shown.opened.letters[0], arrived=None)
    shown.reel = replace(shown.reel, debrief=replace(shown.opened, letters=(lost,)))
    assert "read.never" in names(filled(part(shown, "read")))


def test_a_game_without_letters_says_so() -> None:
    shown = review(tab="letters")
    shown.reel = replace(shown.reel, debrief=replace(shown.opened, letters=()))
    assert "letters.none" in names(filled(part(shown, "letters")))
    assert debrief_letters.parts(ended(shown), shown)


# The strip


def test_the_strip_has_a_frame_for_each_day_with_its_turns() -> None:
    days = exposed(reel(), "north")
    assert [day.day for day in days] == ["1", "2"]
    assert sum(len(day.turns) for day in days) == len(reel().frames)
    assert days[0].plot == reel().frames[1].sheets["north"].plot


def test_the_knobs_step_play_and_go_to_the_next_turning_point() -> None:
    shown = review(at=1)
    made = screen(shown)
    named(made, "replay.on").press()
    assert shown.at == 2
    named(made, "replay.back").press()
    named(made, "replay.back").press()
    assert shown.at == 0
    named(made, "replay.turning").press()
    assert shown.at == shown.turn_after(0)
    named(made, "replay.play").press()
    assert shown.playing
    named(made, "replay.pace").press()
    assert shown.pace == 2


def test_played_from_the_end_it_begins_anew() -> None:
    shown = review(at=len(reel().frames) - 1)
    named(screen(shown), "replay.play").press()
    assert (shown.at, shown.playing) == (0, True)


def test_where_nothing_may_move_playing_is_a_step() -> None:
    shown = review(at=0)
    made = kit(1600, 900)
    debrief.build(made, replace(ended(shown), settings=Settings(still=True)), shown)
    named(made, "replay.play").press()
    assert (shown.at, shown.playing) == (1, False)


def test_where_each_side_erred_most_is_told_in_a_sentence_for_any_title() -> None:
    shown = review(at=1)
    frame = shown.frame
    known = frame.sheets["north"].view.known["fort"]
    text = believed(ended(shown), shown)
    assert (
        f"Norr was furthest off on “The fort”: believed {known.value:.0f} ±{known.spread:.0f}"
        in text
    )
    assert f"in truth {frame.truth['fort']:.0f} guns." in text
    assert "Sur was furthest off on “" in text
    assert text.count(".") == 2
