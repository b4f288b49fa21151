"""The whole state in plain data: one game of a batch, by ids, before and after its ending."""

from __future__ import annotations

import json

import pytest

from game.engine.compile import compile_model
from game.engine.dump import dump
from game.engine.luck import Luck
from game.engine.orders import Letter, Orders
from game.engine.sealed import seal
from game.engine.state import State
from game.engine.turn import advance, start
from tests.engine.tables import Table, one_game
from tests.record.making import small

MODEL = compile_model(small().scenario)
MORNING, EVENING, DAWN = MODEL.turns
TRADE = {"fort": "razed", "base": "quietly_closed"}
OFFER = Letter("radio", "hard", "proposal", TRADE, valid=24)


def opening() -> State:
    """Three games after the first turn; in the second north has acted and written."""
    state, _ = start(MODEL, Luck.of(3, range(3)))
    busy = Orders({"act": "blockade", "posture": "stop_patrols"}, (OFFER,))
    return advance(MODEL, state, seal(MODEL, [{}, {"north": busy}, {}]))[0]


def test_a_game_is_dumped_out_of_a_batch_as_if_it_were_alone() -> None:
    state = opening()
    for game in range(3):
        assert dump(MODEL, state, game) == dump(MODEL, one_game(state, game), 0)
    assert dump(MODEL, state, 0) != dump(MODEL, state, 1)


def test_it_is_plain_data() -> None:
    plain = dump(MODEL, opening(), 1)
    assert json.loads(json.dumps(plain)) == plain
    assert list(plain) == [
        "turn", "ending", "ended", "terms", "ledger", "illegal", "variables", "flags",
        "flag_set", "facts", "natures", "happened", "done", "did", "stands", "leaked",
        "known", "known_flags", "papers", "letters",
    ]  # fmt: skip


def test_deeds_and_marks_by_seat_and_id() -> None:
    plain = dump(MODEL, opening(), 1)
    assert plain["did"] == {
        "north": {"act": "blockade", "posture": "stop_patrols"},
        "south": {"act": "hold", "posture": "hold"},
    }
    assert plain["done"]["north"]["blockade"] == MORNING
    assert plain["done"]["south"]["denounce"] is None
    assert (plain["flags"]["blockaded"], plain["flag_set"]["blockaded"]) == (True, MORNING)
    assert (plain["flags"]["flights"], plain["flag_set"]["flights"]) == (False, None)
    assert plain["stands"] == {"fort": "stays", "ships": "stopped", "base": "stays"}
    assert (plain["turn"], plain["ending"], plain["ended"], plain["terms"]) == (1, None, None, None)


def test_a_letter_with_everything_that_it_bears() -> None:
    (name, letter), *more = dump(MODEL, opening(), 1)["letters"].items()
    assert (name, more) == (f"north/{MORNING}/0", [])
    assert (letter["channel"], letter["purpose"], letter["tone"]) == ("radio", "proposal", "hard")
    assert letter["meant"] == letter["read"] == {**TRADE, "ships": "stopped"}
    assert letter["named"] == ["fort", "base"]
    assert (letter["about"], letter["due"]) == (None, EVENING)
    assert letter["expires"] == MODEL.index.instants[0] + 24 * 60
    assert (letter["arrived"], letter["open"], letter["withdrawn"]) == (True, True, False)
    assert dump(MODEL, opening(), 0)["letters"] == {}


def test_what_was_never_reported_is_not_known() -> None:
    known = dump(MODEL, opening(), 0)["known"]
    assert known["north"]["fear_south"] is None and known["north"]["unrest"] is None
    value, spread, turn = known["north"]["tension"]
    assert (value, spread, turn) == (dump(MODEL, opening(), 0)["variables"]["tension"], 0, EVENING)


def test_papers_are_by_reader() -> None:
    papers = dump(MODEL, opening(), 0)["papers"]
    assert papers["north"]["north_brief"] == MORNING
    assert "south_brief" not in papers["north"]
    assert papers["south"]["gazette"] is None


@pytest.mark.parametrize("further", [0, 1, 2])
def test_a_game_that_has_ended_says_when_however_far_the_others_go(further: int) -> None:
    state, _ = start(MODEL, Luck.of(3, range(2)))
    state.ending[0], state.ended[0] = MODEL.index.endings["calm"], 0
    for _ in range(further):
        state, _ = advance(MODEL, state, seal(MODEL, [{}, {}]))
    plain = dump(MODEL, state, 0)
    assert (plain["turn"], plain["ending"], plain["ended"]) == (0, "calm", MORNING)
    assert dump(MODEL, state, 1)["turn"] == further


def test_agreed_terms_name_every_issue() -> None:
    played = Table(small(), seed=1)
    played.play({"north": Orders({}, (OFFER,))})
    accepted = Letter("radio", "soft", "acceptance", about="radio")
    played.play({"south": Orders({}, (accepted,))})
    assert played.plain["terms"] == {**TRADE, "ships": "pass"}
    assert (played.plain["ending"], played.plain["ended"]) == ("good_terms", DAWN)
