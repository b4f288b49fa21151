"""The advisers' Brier scores: in this game, across games, and how to read them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ui.afterword import Shelf
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say, say_many
from game.ui.screens import debrief
from game.ui.screens import debrief_advisers as advisers
from game.ui.widgets import Portrait
from game.ui.widgets.scored import Scored
from tests.ui import afterwords
from tests.ui.afterwords import silent
from tests.ui.helpers import SIZES, Acts, kit, named, names, small, staged, told
from tests.ui.reels import ended, filled

LARGE = [(3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def review(**fields: object) -> Review:
    return afterwords.told(tab="advisers", **fields)


def part(shown: Review, name: str, seat: str = "north", width: int = 700) -> Kit:
    parts = advisers.parts(ended(shown, seat), shown)
    return filled(next(each for each in parts if each.name == name), width=width)


def lines(made: Kit) -> dict[str, Scored]:
    return {each.name: each for each in made.widgets if isinstance(each, Scored)}


# Figures


@pytest.mark.parametrize(
    ("score", "shown"),
    [(0.0, "0"), (0.25, "0.25"), (0.0175, "0.018"), (0.00016, "0.00016"), (1.0, "1"), (0.8, "0.8")],
)
def test_a_score_has_the_digits_that_tell_it_apart(score: float, shown: str) -> None:
    assert advisers.figure(score) == shown


def test_a_score_next_to_nothing_says_so() -> None:
    assert advisers.figure(0.00002) == say("odds.less")


# Everybody


@pytest.mark.parametrize("seat", ["north", "south"])
def test_everybody_of_ones_own_council_who_spoke_has_a_face_and_a_line(seat: str) -> None:
    shown = review()
    spoke = {e.adviser for turn in shown.after.said for e in turn if e.seat == seat}
    made = part(shown, "advisers", seat)
    for who in spoke:
        face = named(made, f"adviser.{who}")
        assert isinstance(face, Portrait)
        assert face.text in small().scenario.seats[seat].advisers[who].name
    assert set(lines(made)) <= {f"adviser.{who}.here" for who in spoke}


def test_the_best_of_this_game_comes_first() -> None:
    shown = review()
    made = part(shown, "advisers")
    found = [each.score for each in lines(made).values()]
    assert found == sorted(found)


def test_each_line_stands_beside_the_staff_and_the_base_rate_and_says_its_number() -> None:
    shown = review()
    ranked = advisers.ranked(ended(shown), shown)
    for who, standing in ranked.items():
        line = lines(part(shown, "advisers"))[f"adviser.{who}.here"]
        assert standing.here is not None
        assert (line.score, line.staff) == (standing.here.brier, standing.here.staff)
        assert line.base == standing.here.base
        assert f"N {standing.here.n}" in line.text
        assert line.hint is not None and len(line.hint.lines) == 4
        assert advisers.figure(standing.here.staff) in line.hint.lines[1]


def test_a_second_line_stands_there_from_the_second_game_on() -> None:
    assert not any(name.endswith(".ever") for name in lines(part(review(), "advisers")))
    two = lines(part(review(games=2), "advisers"))
    assert {name for name in two if name.endswith(".ever")}
    ever = next(each for name, each in two.items() if name.endswith(".ever"))
    assert ever.interval is None and ever.text.startswith("2 games")


def test_from_eight_games_on_it_has_its_interval() -> None:
    many = lines(part(review(games=8), "advisers", width=1500))
    ever = [each for name, each in many.items() if name.endswith(".ever")]
    assert ever
    for each in ever:
        assert each.interval is not None
        assert " to " in each.text
        assert each.hint is not None and len(each.hint.lines) == 3


def test_one_can_look_at_what_was_said_of_the_next_turn() -> None:
    shown, acts = review(), Acts()
    parts = advisers.parts(ended(shown, acts=acts), shown)
    made = filled(parts[0])
    before = {name: each.score for name, each in lines(made).items()}
    named(made, "advisers.soon").press()
    assert shown.odds == "soon"
    after = {name: each.score for name, each in lines(part(shown, "advisers")).items()}
    assert before != after
    assert say("odds.soon.what") in told(part(shown, "brier"))


def test_while_it_is_counted_it_says_how_far_and_shows_what_there_is() -> None:
    shown = review()
    shown.after = replace(shown.after, said=shown.after.said[:1], done={"said": 0.25}, shelf=None)
    made = part(shown, "advisers")
    assert say("odds.done", part=25) in told(made)
    assert lines(made)
    assert "advisers.none" not in names(made)
    assert "advisers.done" not in names(part(review(), "advisers"))


def test_a_council_that_said_nothing_says_so() -> None:
    shown = review()
    shown.after = replace(shown.after, said=(), shelf=Shelf())
    assert say("odds.none") in told(part(shown, "advisers"))


def test_a_face_tells_what_was_held_and_how_often_it_came() -> None:
    shown = review()
    who, standing = next(iter(advisers.ranked(ended(shown), shown).items()))
    hint = named(part(shown, "advisers"), f"adviser.{who}").hint
    assert hint is not None and standing.here is not None
    assert f"{standing.here.came} of {standing.here.n}" in " ".join(hint.lines)
    assert advisers._held(replace(standing, here=None)) == say("odds.unheard")


# How to read it


def test_it_says_in_plain_words_what_a_score_is() -> None:
    said = told(part(review(), "brier"))
    assert say("odds.what") in said
    for key, value in (("best", "0"), ("even", "0.25"), ("worst", "1")):
        assert f"{say(f'odds.{key}')} | {value}" in said


def test_it_says_of_how_many_games_the_scores_are() -> None:
    title = small().scenario.presets["calm_school"].title
    for games in (1, 3):
        text = say_many("odds.kept.games", games, preset=title)
        assert text in told(part(review(games=games), "brier"))


def test_until_it_is_kept_and_where_it_cannot_be_it_says_so() -> None:
    shown = review()
    shown.after = replace(shown.after, shelf=None)
    assert say("odds.kept.waiting") in told(part(shown, "brier"))
    shown.after = replace(shown.after, shelf=Shelf(trouble="advisers.jsonl:3: no game"))
    assert "advisers.jsonl:3: no game" in told(part(shown, "brier"))


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float]) -> None:
    for shown in (review(games=8), review(odds="soon"), silent(tab="advisers")):
        made = kit(*size)
        debrief.build(made, ended(shown), shown)
        assert faults(staged(made)) == []
