"""What could not be known: bands of belief, what became of the letters, hidden facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.debrief.bands import Band
from game.lab.shares import Share
from game.record.crossed import Crossing as Crossed
from game.record.crossed import Fate, Lost, Post, Unanswered
from game.record.debrief import Belief, Told
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.say import say, say_many
from game.ui.screens import debrief_unknown as unknown
from game.ui.widgets.crossing import Crossing
from game.ui.widgets.sureness import Sureness
from tests.ui import afterwords
from tests.ui.afterwords import silent
from tests.ui.helpers import DEBRIEF, kit, names, small, told
from tests.ui.reels import ended

FATES: tuple[Fate, ...] = ("lapsed", "withdrawn", "superseded", "answer lost", "ended")


def column() -> tuple[Kit, Column]:
    made = kit(1600, 900)
    return made, Column(made, 0, 0, 460, "")


def letter(sender: str, sent: str = "09:00", came: str | None = "18:00", **fields: object) -> Told:
    made = replace(
        DEBRIEF.letters[0],
        id=f"{sender}/1950-05-01 {sent}/0",
        sender=sender,
        sent=f"1950-05-01 {sent}",
        arrived=None if came is None else f"1950-05-01 {came}",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def posted(found: Post) -> Review:
    """The game with this post."""
    shown = afterwords.told(tab="beliefs")
    shown.after = replace(shown.after, words=replace(shown.after.words, post=found))
    return shown


def post(shown: Review) -> Kit:
    made, where = column()
    unknown.post(ended(shown), shown, where, 400)
    return made


def drawn(made: Kit) -> list[Crossing]:
    return [each for each in made.widgets if isinstance(each, Crossing)]


# How sure


def sure(beliefs: tuple[Belief, ...], seat: str = "north") -> Kit:
    shown = afterwords.told(tab="beliefs")
    assert shown.reel.debrief is not None
    shown.reel = replace(shown.reel, debrief=replace(shown.reel.debrief, beliefs=beliefs))
    made, where = column()
    unknown.sure(ended(shown), shown, seat, where, 400)
    return made


def belief(value: float | None, truth: float = 0.0, seat: str = "north") -> Belief:
    spread = None if value is None else 10.0
    return Belief(0, "1950-05-01 09:00", seat, "fort", value, spread, truth)


def test_both_bands_are_shown_with_share_interval_and_number() -> None:
    made = sure((belief(5.0), belief(5.0), belief(12.0), belief(90.0)))
    found = {each.name: each for each in made.widgets if isinstance(each, Sureness)}
    assert set(found) == {"sure.50", "sure.90"}
    assert (found["sure.50"].share, found["sure.90"].share) == (0.5, 0.75)
    assert found["sure.90"].should == 0.9
    assert found["sure.50"].interval == Share(2, 4).interval
    assert "2 of 4" in found["sure.50"].reading
    assert all(each.hint is not None for each in found.values())


def test_the_other_sides_beliefs_do_not_count_and_neither_does_silence() -> None:
    made = sure((belief(5.0), belief(90.0, seat="south"), belief(None)))
    found = next(each for each in made.widgets if isinstance(each, Sureness))
    assert "1 of 1" in found.reading
    assert say("sure.none") in told(sure((belief(None),)))


@pytest.mark.parametrize(
    ("counts", "said"),
    [((50, 90), "fair"), ((10, 30), "sure"), ((90, 99), "modest"), ((50, 60), "sure")],
)
def test_bands_are_judged_by_their_intervals(counts: tuple[int, int], said: str) -> None:
    bands = (Band(0.5, Share(counts[0], 100)), Band(0.9, Share(counts[1], 100)))
    assert unknown.verdict(bands) == said


def test_of_few_cases_nothing_is_said_against_the_reports() -> None:
    assert unknown.verdict((Band(0.5, Share(2, 3)), Band(0.9, Share(2, 3)))) == "fair"


def test_a_share_is_told_with_its_interval_and_its_number() -> None:
    assert unknown.share(Share(60, 120)) == "50 % (41 to 59 %; 60 of 120)"


# The post


def test_a_pair_that_crossed_is_drawn_between_the_capitals() -> None:
    one, other = letter("north"), letter("south", "12:00", "21:00", purpose="message", meant={})
    made = post(posted(Post((), (Crossed(one, other),), ())))
    (pair,) = drawn(made)
    assert pair.capitals == ("Norhavn", "Surport")
    assert [way.side for way in pair.ways] == [0, 1]
    assert [(way.start, way.end) for way in pair.ways] == [(0.0, 0.75), (0.25, 1.0)]
    assert pair.ways[0].sent == words.when(one.sent)
    assert "“" in pair.text and say("purpose.message") in pair.text
    assert say_many("fates.crossed", 1) in told(made)


def test_pressing_a_pair_lays_its_letters_open() -> None:
    shown = posted(Post((), (Crossed(letter("north"), letter("south", "12:00")),), ()))
    drawn(post(shown))[0].press()
    assert (shown.tab, shown.letter) == ("letters", "north/1950-05-01 09:00/0")
    assert shown.frame.moment == "1950-05-01 09:00"


def test_of_many_pairs_those_are_drawn_that_asked_for_most() -> None:
    talk = [
        Crossed(letter("north", f"0{n}:00", purpose="message"), letter("south", purpose="message"))
        for n in range(6)
    ]
    offer = Crossed(letter("north", "08:30"), letter("south"))
    made = post(posted(Post((), (*talk, offer), ())))
    assert len(drawn(made)) == unknown.CROSSINGS
    assert any(offer.first.id in each.name for each in drawn(made))
    assert [each.name for each in drawn(made)] == sorted(each.name for each in drawn(made))
    assert say("fates.crossed.more") in told(made)
    assert say_many("fates.crossed", 7) in told(made)


@pytest.mark.parametrize("fate", FATES)
def test_what_closed_an_offer_that_nobody_answered_is_told(fate: Fate) -> None:
    found = Unanswered(letter("north"), fate, "1950-05-02 06:00", 12.0, None)
    said = told(post(posted(Post((found,), (), ()))))
    assert words.when("1950-05-01 18:00") in said
    assert (words.hours(12) in said) == (fate != "answer lost")
    assert say("fates.unanswered") in said


@pytest.mark.parametrize("due", ["1950-05-03 06:00", None])
def test_a_letter_that_never_came_is_told_with_when_it_would_have(due: str | None) -> None:
    said = told(post(posted(Post((), (), (Lost(letter("south", came=None), due),)))))
    assert say("fates.lost") in said
    assert small().scenario.channels["cable"].title in said
    assert (due is None) == ("calendar" in said)
    assert due is None or words.when(due) in said


def test_a_post_without_mishap_says_so_and_one_that_is_not_sorted_too() -> None:
    assert say("fates.none") in told(post(posted(Post((), (), ()))))
    assert say("fates.waiting") in told(post(silent()))


def test_the_real_post_of_the_game_is_told_whole() -> None:
    shown = afterwords.told(tab="beliefs")
    found, made = shown.after.words.post, post(shown)
    assert found is not None
    counted = [name for name in names(made) if name.startswith("fates.unanswered.")]
    assert len([name for name in counted if not name.endswith("rule")]) == len(found.unanswered)
    assert len(drawn(made)) == min(len(found.crossings), unknown.CROSSINGS)


# Facts


def test_every_hidden_fact_is_told_with_how_often_it_is_so() -> None:
    shown = afterwords.told(tab="beliefs")
    made, where = column()
    unknown.facts(ended(shown), shown, where, 400)
    for fact in shown.opened.facts:
        assert f"fact.{fact.id}" in names(made)
        assert fact.text in told(made)


def test_a_scenario_that_hides_nothing_says_so() -> None:
    shown = afterwords.told(tab="beliefs")
    assert shown.reel.debrief is not None
    shown.reel = replace(shown.reel, debrief=replace(shown.reel.debrief, facts=()))
    made, where = column()
    unknown.facts(ended(shown), shown, where, 400)
    assert say("facts.none") in told(made)
