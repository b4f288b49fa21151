"""The post against a slow reckoning: letters by lot, and whole games of lots."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.clock import instant
from game.engine.dump import dump
from game.engine.orders import Letter, Orders
from game.record.crossed import Crossing, Unanswered, _next, _supersedes, crossings, post
from game.record.debrief import Told
from game.record.game import Game
from game.seats.match import play_out
from game.seats.random import RandomSeat
from tests.record.making import small

HOURS = [f"1950-05-01 {hour:02}:00" for hour in range(8)]
few = settings(max_examples=80, deadline=None)


def letter(sender: str, sent: int, took: int | None, **more: object) -> Told:
    """A letter sent at one hour, which took so many hours, or never came."""
    made = Told(
        id=f"{sender}/{HOURS[sent]}/0",
        sender=sender,
        channel="cable",
        purpose="proposal",
        sent=HOURS[sent],
        arrived=None if took is None else HOURS[min(sent + took, 7)],
        meant={},
        read={},
        tone="soft",
        tone_read="soft",
        draft=None,
        misunderstanding=False,
        leaked=False,
    )
    return replace(made, **more)  # type: ignore[arg-type]


@st.composite
def letters(draw: st.DrawFn) -> tuple[Told, ...]:
    """Letters in the order of sending."""
    seats, hours = st.sampled_from(["north", "south"]), st.integers(0, 6)
    took = st.none() | st.integers(1, 4)
    found = draw(st.lists(st.tuples(hours, seats, took), max_size=7, unique_by=lambda x: x[:2]))
    return tuple(
        letter(seat, sent, late) for sent, seat, late in sorted(found, key=lambda x: x[:2])
    )


def on_the_way(told: Told, hour: str) -> bool:
    """Whether a letter is between its writer and its reader just before an hour."""
    return told.arrived is not None and told.sent < hour <= told.arrived


@few
@given(letters())
def test_letters_cross_if_at_some_time_both_are_on_their_ways(told: tuple[Told, ...]) -> None:
    wanted = [
        (one.id, other.id)
        for one, other in combinations(told, 2)
        if one.sender != other.sender
        and any(on_the_way(one, hour) and on_the_way(other, hour) for hour in HOURS)
    ]
    assert [(each.first.id, each.second.id) for each in crossings(told)] == wanted


@few
@given(letters())
def test_the_next_letter_is_the_others_first_in_knowledge(told: tuple[Told, ...]) -> None:
    for each in told:
        wanted = None
        if each.arrived is not None:
            later = [o for o in told if o.sender != each.sender and o.sent >= each.arrived]
            wanted = later[0].id if later else None
        assert _next(each, told) == wanted


def test_a_letter_sent_in_the_turn_of_the_arrival_knows_of_it() -> None:
    first, answer = letter("north", 0, 2), letter("south", 2, 1)
    assert _next(first, (first, answer)) == answer.id
    early = letter("south", 1, 2)
    assert _next(first, (first, early)) is None
    own = letter("north", 3, 1)
    assert _next(first, (first, own)) is None


@pytest.mark.parametrize(
    ("change", "takes_its_place"),
    [
        ({}, True),
        ({"sender": "south"}, False),
        ({"channel": "radio"}, False),
        ({"purpose": "message"}, False),
        ({"purpose": "withdrawal"}, False),
        ({"sent": HOURS[0]}, False),
    ],
)
def test_what_takes_the_place_of_a_proposal(
    change: dict[str, object], takes_its_place: bool
) -> None:
    old = letter("north", 0, 1)
    newer = replace(letter("north", 3, 1), **change)  # type: ignore[arg-type]
    assert _supersedes(newer, old) is takes_its_place


def by_lot(seed: int) -> Game:
    """A game in which both seats draw lots."""
    game = Game.start(small(), "calm_school", seed)
    play_out(game, {seat: RandomSeat() for seat in game.model.seat_ids})
    return game


GAMES = [by_lot(seed) for seed in range(24)]


def proposals(game: Game) -> list[Unanswered]:
    return list(post(game).unanswered)


def test_the_lots_write_enough_letters_to_tell_anything() -> None:
    told = [post(game) for game in GAMES]
    assert sum(len(each.unanswered) for each in told) > 5
    assert sum(len(each.crossings) for each in told) > 3
    assert sum(len(each.lost) for each in told) > 3


@pytest.mark.parametrize("game", GAMES, ids=lambda game: str(game.seed))
def test_every_letter_that_never_came_is_lost_and_no_other(game: Game) -> None:
    letters_of = game.debrief().letters
    assert [each.letter for each in post(game).lost] == [
        each for each in letters_of if each.arrived is None
    ]
    for each in post(game).lost:
        assert each.due is None or each.due > game.moment


@pytest.mark.parametrize("game", GAMES, ids=lambda game: str(game.seed))
def test_what_went_unanswered_lay_there_for_the_hours_that_are_told(game: Game) -> None:
    zone = game.loaded.scenario.clock
    for each in proposals(game):
        assert each.letter.purpose == "proposal"
        assert each.letter.arrived is not None
        assert each.letter.arrived < each.until <= game.moment
        minutes = instant(zone, each.until) - instant(zone, each.letter.arrived)
        assert each.hours == minutes / 60 > 0
        assert (each.fate == "ended") <= (each.until == game.moment)


@pytest.mark.parametrize("game", GAMES, ids=lambda game: str(game.seed))
def test_what_was_answered_in_time_is_not_among_them(game: Game) -> None:
    plain = dump(game.model, game.state, 0)["letters"]
    left = {each.letter.id: each.fate for each in proposals(game)}
    for name, state in plain.items():
        about = [each for each in plain.values() if each["about"] == name]
        if state["answered"] and name in left:
            assert left[name] == "answer lost"
            assert not [each for each in about if each["arrived"] and each["seat"] != state["seat"]]


@pytest.mark.parametrize("game", GAMES, ids=lambda game: str(game.seed))
def test_crossings_are_of_two_sides_and_in_order(game: Game) -> None:
    seats = list(game.model.seat_ids)
    places = []
    for each in post(game).crossings:
        assert isinstance(each, Crossing)
        assert each.first.sender != each.second.sender
        order = [(one.sent, seats.index(one.sender)) for one in (each.first, each.second)]
        assert order == sorted(order)
        places.append(order)
    assert places == sorted(places)


def test_the_post_is_the_same_whoever_asks_and_changes_nothing() -> None:
    game = GAMES[0]
    before = dump(game.model, game.state, 0)
    assert post(game) == post(game)
    assert dump(game.model, game.state, 0) == before


def test_a_proposal_that_lapsed_is_not_said_to_be_superseded_later() -> None:
    game = Game.start(small(), "calm_school", 5)
    short = Letter("radio", "soft", "proposal", {"fort": "frozen"}, valid=10)
    game.play({"south": Orders({}, (short,))})
    game.play({"south": Orders({}, (replace(short, valid=None),))})
    while not game.over:
        game.play({})
    first = next(each for each in proposals(game))
    assert (first.fate, first.until, first.hours) == ("lapsed", "1950-05-01 19:00", 1.0)
