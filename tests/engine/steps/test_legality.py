"""Which orders are legal, seat by seat and game by game; what becomes of those that are not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.opening import blank
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed, seal
from game.engine.state import NEVER, Purpose, State
from game.engine.steps.legality import (
    Verdict,
    channel_usable,
    choice_legal,
    enforce,
    judge,
    made,
)
from game.engine.steps.mailbox import row_of
from tests.oracle.play import accept, counter, message, orders_of, propose, reject, withdraw
from tests.oracle.small import plain_channel, plain_choice, small

LATE = 'now >= "1962-01-02 00:00"'
EAST, WEST = 0, 1
TURN = 3


def model_of() -> Model:
    east = {
        "go": plain_choice(when="up"),
        "once": plain_choice(once=True),
        "late": plain_choice(when=LATE),
        "both": plain_choice(when="up", once=True),
        "say": plain_choice(slot="talk"),
    }
    channels = {
        "wire": plain_channel(when={"east": "up", "west": LATE}),
        "mail": plain_channel(seats=["west"]),
    }
    return compile_model(
        small(
            slots={"talk": {"title": "Talk"}},
            flags={"up": {"title": "Up", "seen": "public", "judgement": "m"}},
            choices={"east": east, "west": {"go": plain_choice()}},
            channels=channels,
        )
    )


MODEL = model_of()
WIRE, ENVOY, MAIL = (MODEL.index.channels[name] for name in ("wire", "envoy", "mail"))


def games(up: list[bool], turn: int = TURN) -> State:
    """Games in which the flag is up or not, as both seats know."""
    state = blank(MODEL, Luck.of(1, range(len(up))), turn)
    state.flags[0] = up
    state.known_flags[:, 0] = up
    return state


def choice(name: str, seat: str = "east") -> Any:
    return MODEL.choices[MODEL.index.choices[seat, name]]


def legal(state: State, name: str) -> list[bool]:
    """Where a choice of the east may be made."""
    return np.broadcast_to(choice_legal(choice(name), state), state.games).tolist()


def test_a_choice_is_legal_where_its_condition_holds() -> None:
    state = games([True, False, True])
    assert legal(state, "go") == [True, False, True]
    assert legal(state, "once") == [True] * 3
    assert choice_legal(choice("say"), state) is True


def test_what_was_done_once_is_not_done_again() -> None:
    state = games([True, False, True])
    state.done[choice("once").row] = [NEVER, 0, 2]
    state.done[choice("both").row] = [NEVER, NEVER, 0]
    state.done[choice("go").row] = 1
    assert legal(state, "once") == [True, False, False]
    assert legal(state, "both") == [True, False, False]
    assert legal(state, "go") == [True, False, True], "it may be done as often as one likes"


def test_a_seat_reads_what_it_knows_and_not_what_is() -> None:
    state = games([True, False])
    state.known_flags[EAST, 0] = [False, True]
    assert legal(state, "go") == [False, True]


def usable(state: State, seat: int, channel: int) -> list[bool]:
    found = channel_usable(MODEL, state, seat, channel)
    assert found.dtype == np.bool_ and found.shape == (state.games,)
    return found.tolist()


def test_a_channel_serves_whom_it_serves_when_it_does() -> None:
    early, late = games([True, False], turn=0), games([True, False], turn=2)
    assert usable(late, EAST, WIRE) == [True, False]
    assert usable(early, WEST, WIRE) == [False, False]
    assert usable(late, WEST, WIRE) == [True, True]
    assert usable(late, EAST, MAIL) == [False, False]
    assert usable(late, WEST, MAIL) == [True, True]
    assert usable(early, EAST, ENVOY) == usable(early, WEST, ENVOY) == [True, True]


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        ([-1, -1, -1], {}),
        ([], {}),
        ([2, 2, 2], {2: True}),
        ([2, -1, 2], {2: [True, False, True]}),
        ([1, 0, 1], {0: [False, True, False], 1: [True, False, True]}),
        ([-1, 3, 0], {0: [False, False, True], 3: [False, True, False]}),
    ],
)
def test_which_choices_are_made_and_where(chosen: list[int], wanted: dict[int, Any]) -> None:
    found = made(MODEL, 0, np.array(chosen, dtype=np.int16))
    plain = {c.row: at if isinstance(at, bool) else at.tolist() for c, at in found}
    assert plain == wanted


def sealed(*pairs: Any) -> Sealed:
    """Orders of the east and the west, game by game."""
    return seal(MODEL, [{"east": orders_of(east), "west": orders_of(west)} for east, west in pairs])


def test_illegal_choices_are_marked_in_their_row_and_game() -> None:
    state = games([True, False, False])
    verdict = judge(MODEL, state, sealed(("go", ()), ("go", "go"), ("once", "go")))
    assert verdict.choices.tolist() == [
        [False, True, False],
        [False, False, False],
        [False, False, False],
        [False, False, False],
    ]
    assert not verdict.letters.any()


def test_a_choice_in_anothers_slot_is_illegal() -> None:
    orders = Sealed.hold(MODEL, 2)
    orders.choices[1] = [choice("go").row, choice("say").row]
    orders.choices[2] = [choice("go").row, choice("go", "west").row]
    verdict = judge(MODEL, games([True, True]), orders)
    assert verdict.choices[1].tolist() == [True, False]
    assert verdict.choices[2].tolist() == [True, False]


def with_open(state: State, seat: int, channel: int, turn: int = 1, slot: int = 0) -> int:
    """An open proposal of a seat, in all games; its row."""
    row = row_of(turn, seat, slot)
    letters = state.letters
    letters.channel[row], letters.purpose[row] = channel, Purpose.PROPOSAL
    letters.arrived[row] = letters.open[row] = True
    return row


def judged(state: State, *letters: Letter, seat: str = "east") -> Verdict:
    """What is wrong with letters of one seat, the same in all games."""
    orders = [{seat: Orders(letters=letters)}] * state.games
    return judge(MODEL, state, seal(MODEL, orders))


def test_letters_need_a_channel_that_may_be_used() -> None:
    verdict = judged(games([True, False]), message("wire"), message("mail"))
    assert verdict.letters[EAST].tolist() == [[False, True], [True, True]]
    verdict = judged(games([True, False]), message("wire"), message("mail"), seat="west")
    assert not verdict.letters.any()


@pytest.mark.parametrize("answer", [accept, reject, counter])
def test_an_answer_needs_something_to_answer(answer: Any) -> None:
    state = games([True, True])
    assert judged(state, answer("wire", "envoy")).letters[EAST, 0].tolist() == [True, True]
    row = with_open(state, WEST, WIRE)
    state.letters.open[row, 1] = False
    verdict = judged(state, answer("wire", "envoy"))
    assert verdict.letters[EAST, 0].tolist() == [False, True]
    assert verdict.about[EAST, 0].tolist() == [row, NEVER]
    assert judged(state, answer("envoy", "envoy")).letters[EAST, 0].tolist() == [True, True]
    assert judged(state, answer("wire", "envoy"), seat="west").letters[WEST, 0].all()


def test_a_proposal_of_ones_own_accord_answers_nothing() -> None:
    state = games([True])
    with_open(state, WEST, WIRE)
    verdict = judged(state, propose("envoy"), message("wire"))
    assert not verdict.letters.any() and (verdict.about == NEVER).all()


def test_the_last_proposal_on_the_table_is_meant() -> None:
    state = games([True])
    with_open(state, WEST, WIRE, turn=0)
    later = with_open(state, WEST, WIRE, turn=2, slot=1)
    assert judged(state, accept("wire", "envoy")).about[EAST, 0].tolist() == [later]


@pytest.mark.parametrize(
    ("first", "second", "bad"),
    [
        (accept("wire", "envoy"), reject("wire", "wire"), True),
        (reject("wire", "envoy"), counter("wire", "wire"), True),
        (accept("wire", "envoy"), message("wire"), False),
        (message("envoy"), accept("wire", "wire"), False),
        (message("envoy"), message("envoy"), True),
        (accept("wire", "mail"), accept("wire", "envoy"), False),
        (message("mail"), message("mail"), True),
    ],
)
def test_the_second_letter_stands_back_behind_the_first(
    first: Letter, second: Letter, bad: bool
) -> None:
    """Not where the first is illegal itself; the mail serves the other seat alone."""
    state = games([True])
    with_open(state, WEST, WIRE)
    verdict = judged(state, first, second)
    assert verdict.letters[EAST, 0].tolist() == [first.channel == "mail"]
    assert verdict.letters[EAST, 1].tolist() == [bad]


def test_one_proposal_may_be_taken_back_by_two_ways() -> None:
    state = games([True])
    row = with_open(state, EAST, WIRE)
    verdict = judged(state, withdraw("wire", "wire"), withdraw("wire", "envoy"))
    assert not verdict.letters.any()
    assert verdict.about[EAST].tolist() == [[row], [row]]


def test_only_what_is_ones_own_is_taken_back() -> None:
    state = games([True])
    with_open(state, WEST, WIRE)
    assert judged(state, withdraw("wire", "envoy")).letters[EAST, 0].tolist() == [True]


def test_what_is_illegal_is_counted_by_seat() -> None:
    choices = np.array([[1, 0, 0], [1, 0, 1], [0, 0, 1], [0, 0, 0]], dtype=np.bool_)
    letters = np.zeros((2, 2, 3), dtype=np.bool_)
    letters[EAST, 1] = [True, False, False]
    letters[WEST] = [[False, True, True], [False, False, True]]
    verdict = Verdict(choices, letters, np.full((2, 2, 3), NEVER))
    assert verdict.count().tolist() == [[3, 0, 1], [0, 1, 3]]


def test_what_is_illegal_is_left_out_and_nothing_else() -> None:
    state = games([False, True])
    pair = (("go", message("wire"), message("envoy")), ("go", message("mail")))
    orders = sealed(pair, pair)
    verdict = judge(MODEL, state, orders)
    kept = enforce(orders, verdict)
    assert kept.choices[0].tolist() == [NEVER, choice("go").row]
    assert kept.choices[2].tolist() == [choice("go", "west").row] * 2
    assert kept.channel[EAST].tolist() == [[NEVER, WIRE], [ENVOY, ENVOY]]
    assert kept.channel[WEST, 0].tolist() == [MAIL, MAIL]
    assert orders.channel[EAST, 0].tolist() == [WIRE, WIRE], "what was sealed stays as it was"


def test_legal_orders_are_left_as_they_are() -> None:
    orders = sealed(("once", "go"), ((), ()))
    assert enforce(orders, judge(MODEL, games([True, True]), orders)) is orders


def test_the_very_first_letter_may_be_answered() -> None:
    state = games([True])
    row = with_open(state, EAST, ENVOY, turn=0)
    assert row == 0
    verdict = judged(state, accept("envoy", "envoy"), seat="west")
    assert not verdict.letters.any() and verdict.about[WEST, 0].tolist() == [0]


def test_a_letter_that_is_not_sent_leaves_its_channel_to_the_next() -> None:
    verdict = judged(games([True]), accept("wire", "envoy"), message("envoy"))
    assert verdict.letters[EAST].tolist() == [[True], [False]]


def test_the_very_first_letter_is_answered_once() -> None:
    state = games([True])
    with_open(state, EAST, ENVOY, turn=0)
    verdict = judged(state, accept("envoy", "envoy"), reject("envoy", "mail"), seat="west")
    assert verdict.letters[WEST].tolist() == [[False], [True]]
