"""What a program's answer means: legal orders stay, everything else is left out and named."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.orders import Letter, Orders
from game.engine.sealed import seal
from game.engine.state import State
from game.engine.steps.legality import judge
from game.record.game import Game
from game.record.orders import form_of
from game.seats.match import orders_of_machines
from game.seats.pipe.answers import Answer, Reader
from game.seats.pipe.sighted import state_of
from game.seats.random import RandomSeat
from tests.seats.pipe.programs import seen_by, small_game
from tests.seats.pipe.test_plain import VALUES
from tests.seats.sitting import loaded_of, model_of

SOFT = {"channel": "radio", "tone": "soft"}


@cache
def known(seat: str) -> State:
    """What a seat knows in the second turn, with a proposal of the other on the table."""
    game = small_game()
    proposal = Letter("radio", "hard", "proposal", {"fort": "razed"})
    game.play({name: Orders(letters=(proposal,)) for name in ("north", "south")})
    return state_of(game.model, seen_by(game, seat))


def read(message: dict[str, Any], seat: str = "north") -> Answer:
    return Reader(model_of("small"), seat).read(message, known(seat))


@pytest.mark.parametrize(
    ("letter", "purpose", "about"),
    [
        ({**SOFT}, "message", None),
        ({**SOFT, "accept": "radio"}, "acceptance", "radio"),
        ({**SOFT, "reject": "radio"}, "rejection", "radio"),
        ({**SOFT, "withdraw": "radio"}, "withdrawal", "radio"),
        ({**SOFT, "propose": {"fort": "frozen"}, "answers": "radio"}, "proposal", "radio"),
        ({**SOFT, "propose": {}, "valid": 24, "draft": "demand_razing"}, "proposal", None),
    ],
)
def test_letters_have_the_notation_of_records(
    letter: dict[str, Any], purpose: str, about: str | None
) -> None:
    answer = read({"letters": [letter], "why": "so"})
    (sent,) = answer.orders.letters
    assert (sent.purpose, sent.about, answer.faults, answer.why) == (purpose, about, (), "so")


def test_an_answer_without_orders_holds() -> None:
    assert read({}) == Answer(Orders(), (), "")
    assert read({"choices": {"act": "hold"}}) == Answer(Orders({"act": "hold"}), (), "")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ({"choises": {}}, "there is no entry 'choises' in orders; did you mean 'choices'?"),
        ({"choices": []}, "choices: [] is no object of slots and choices"),
        ({"choices": {"akt": "hold"}}, "choices.akt: there is no such slot; did you mean 'act'?"),
        ({"choices": {"act": 3}}, "choices.act: 3 is no choice"),
        ({"choices": {"act": "blokade"}}, "did you mean 'blockade'?"),
        ({"choices": {"act": "hasten_work"}}, "there is no choice of north in slot 'act'"),
        (
            {"choices": {"act": "open_strait"}},
            "'open_strait' is not legal now; take one of `legal`",
        ),
        ({"letters": {}}, "letters: {} is no list of letters"),
        ({"letters": ["hi"]}, "letters[0]: "),
        ({"letters": [{"channel": "radio"}]}, "letters[0].tone: Field required"),
        (
            {"letters": [{**SOFT, "text": "Dear"}]},
            "letters[0].text: Extra inputs are not permitted",
        ),
        ({"letters": [{**SOFT, "tone": "sof"}]}, "there is no tone 'sof'; did you mean 'soft'?"),
        (
            {"letters": [{**SOFT, "channel": "lamp"}]},
            "letter by 'lamp': the channel cannot be used",
        ),
        ({"letters": [{**SOFT, "propose": {"fort": "gone"}}]}, "there is no level of fort called"),
        ({"letters": [{**SOFT, "propose": {}, "accept": "radio"}]}, "a letter has one purpose"),
        ({"letters": [{**SOFT, "accept": "cable"}]}, "no proposal of the other seat lies open"),
        ({"letters": [{**SOFT, "withdraw": "cable"}]}, "no proposal of one's own on 'cable'"),
        ({"letters": [{**SOFT, "draft": "demand"}]}, "did you mean 'demand_razing'?"),
        ({"letters": [{**SOFT, "propose": {}, "valid": -1}]}, "letters[0].valid: "),
        ({"why": 7}, "why: 7 is no text"),
    ],
)
def test_what_is_wrong_is_left_out_and_named(message: dict[str, Any], told: str) -> None:
    good = {"choices": {"posture": "raise_alert"}, "letters": [], "why": "", **message}
    answer = read(good)
    (fault,) = answer.faults
    assert told in fault
    assert answer.orders.letters == () and "act" not in answer.orders.choices
    assert ("posture" in answer.orders.choices) == ("choices" not in message)


def test_a_third_letter_and_a_second_on_one_channel_are_too_many() -> None:
    cable = {"channel": "cable", "tone": "soft"}
    answer = read({"letters": [SOFT, cable, cable]})
    assert [letter.channel for letter in answer.orders.letters] == ["radio", "cable"]
    assert answer.faults == ("letters: 3 in a turn; the most is 2",)
    answer = read({"letters": [SOFT, {**SOFT, "tone": "hard"}]})
    assert [letter.tone for letter in answer.orders.letters] == ["soft"]
    assert len(answer.faults) == 1


def test_reasons_can_be_kept_in_a_file() -> None:
    assert read({"why": "\ud800 so"}).why == "? so"


def test_faults_of_one_answer_are_not_those_of_the_next() -> None:
    reader = Reader(model_of("small"), "north")
    assert reader.read({"choices": {"act": "blokade"}}, known("north")).faults
    assert reader.read({"choices": {"act": "blockade"}}, known("north")).faults == ()


KEYS = st.sampled_from(["channel", "tone", "propose", "accept", "reject", "withdraw", "valid"])
WORDS = st.sampled_from(["radio", "cable", "soft", "hard", "fort", "razed", "envoy", "blockade"])
LETTERS = st.dictionaries(KEYS, WORDS | VALUES | st.dictionaries(WORDS, WORDS))
MESSAGES = st.fixed_dictionaries(
    {},
    optional={
        "choices": st.dictionaries(st.sampled_from(["act", "posture"]) | st.text(), WORDS | VALUES),
        "letters": st.lists(LETTERS | VALUES, max_size=4) | VALUES,
        "why": VALUES,
        "more": VALUES,
    },
)


@settings(max_examples=60, deadline=None)
@given(MESSAGES)
def test_whatever_is_said_legal_orders_come_of_it(message: dict[str, Any]) -> None:
    model, answer = model_of("small"), read(message, "south")
    verdict = judge(model, known("south"), seal(model, [{"south": answer.orders}]))
    assert not verdict.choices.any() and not verdict.letters.any()
    assert all(isinstance(fault, str) for fault in answer.faults)


def test_the_orders_of_machines_are_read_as_they_are_written() -> None:
    for name in ("small", "cuba-1962"):
        game = Game.start(loaded_of(name), seed=5)
        lots = {seat: RandomSeat() for seat in game.model.seat_ids}
        while not game.over:
            given = orders_of_machines(game, lots)
            for seat, orders in given.items():
                message = form_of(orders).model_dump(exclude_unset=True)
                letters = message.pop("letters", [])
                reader = Reader(game.model, seat)
                seen = state_of(game.model, seen_by(game, seat))
                answer = reader.read({"choices": message, "letters": letters}, seen)
                assert answer == Answer(orders, (), "")
            game.play(given)
    assert np.all(game.state.illegal == 0)
