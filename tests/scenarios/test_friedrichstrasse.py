"""The second crisis that travels with the game: well founded, playable, and only YAML."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from game.engine.luck import Pins
from game.engine.orders import Orders
from game.record.game import Game
from game.record.outcome import outcome_of
from game.record.reports import faults_of
from game.scenario import Loaded, load
from game.scenario.lint import counts, lint
from game.seats.kinds import make
from game.seats.match import play_out

TOP = Path(__file__).resolve().parents[2]
FOLDER = TOP / "scenarios" / "friedrichstrasse-1961"


@pytest.fixture(scope="module")
def crisis() -> Loaded:
    return load(FOLDER)


def played(crisis: Loaded, seed: int, kind: str, pins: Pins | None = None) -> Game:
    """A game between two machines of a kind, to its end."""
    game = Game.start(crisis, seed=seed, **({} if pins is None else {"pins": pins}))
    play_out(game, {seat: make(kind, crisis, seat) for seat in crisis.scenario.seats})
    return game


def test_it_has_no_warning_and_every_claim_says_whence(crisis: Loaded) -> None:
    assert [problem.render(crisis.sources) for problem in lint(crisis)] == []
    assert counts(crisis).all.neither == 0
    assert counts(crisis).all.source + counts(crisis).all.both >= 50


def test_each_seat_has_five_choices_in_each_slot(crisis: Loaded) -> None:
    for choices in crisis.scenario.choices.values():
        assert Counter(choice.slot for choice in choices.values()) == {"street": 5, "capital": 5}


def test_each_seat_has_something_to_read_in_each_turn(crisis: Loaded) -> None:
    documents = crisis.scenario.documents
    for day in crisis.scenario.days:
        for turn in day.turns:
            recipients = [documents[name].to for name in turn.documents]
            for seat in crisis.scenario.seats:
                assert any(seat in to for to in recipients), (day.date, turn.at, seat)


def test_history_passes() -> None:
    outcome = outcome_of(FOLDER / "records" / "history.yaml")
    assert faults_of(outcome) == []
    assert (outcome.ending, outcome.moment) == ("tanks_home", "1961-10-28 10:30")
    assert outcome.checked >= 40


def test_machines_come_to_several_endings(crisis: Loaded) -> None:
    seen = Counter(played(crisis, seed, "character").ending for seed in range(30))
    assert {"tanks_home", "still_there", "slipped_apart"} <= set(seen)
    assert seen.most_common(1)[0][1] < 25


def test_letters_alone_can_end_it_badly_agreed(crisis: Loaded) -> None:
    seen = {played(crisis, seed, "random").ending for seed in range(20)}
    assert "words_only" in seen


@pytest.mark.parametrize(("last", "ending"), [("great_war", "war"), ("sector_fight", "city_fight")])
def test_the_chain_from_a_shot_leads_where_it_says(crisis: Loaded, last: str, ending: str) -> None:
    chain = "event.shot", "event.shot>answering_fire", f"event.shot>answering_fire>{last}"
    other = {"great_war": "sector_fight", "sector_fight": "great_war"}[last]
    fails = {f"event.shot>answering_fire>{other}": 1 - 2.0**-53}
    moment = "1961-10-27 23:00"
    pins = Pins({moment: {**dict.fromkeys(chain, 0.0), **fails}}, {"event.": 1 - 2.0**-53})
    game = Game.start(crisis, seed=1, pins=pins)
    while not game.over:
        game.force(orders_of_the_street(game.moment))
    assert (game.ending, game.moment) == (ending, moment)


def orders_of_the_street(moment: str) -> dict[str, Orders]:
    """Both bring their tanks as soon as they can, and leave them there."""
    steps = {
        "1961-10-25 10:00": ("bring_tanks", "bring_up"),
        "1961-10-26 10:00": (None, "face_them"),
    }
    ours, theirs = steps.get(moment, (None, None))
    given = {"kennedy": ours, "khrushchev": theirs}
    return {seat: Orders({"street": choice} if choice else {}) for seat, choice in given.items()}


def test_there_is_no_shot_where_only_one_side_has_tanks(crisis: Loaded) -> None:
    game = Game.start(crisis, seed=1, pins=Pins({}, {"event.shot": 0.0}))
    while not game.over:
        game.force({})
    assert game.ending == "slipped_apart"


def test_it_needed_no_line_of_code() -> None:
    word = re.compile(r"friedrichstrasse|\bclay\b|ulbricht|konev|checkpoint", re.IGNORECASE)
    code = (TOP / "game").rglob("*.py")
    assert [str(path) for path in code if word.search(path.read_text(encoding="utf-8"))] == []
