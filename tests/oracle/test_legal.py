"""What is legal is judged at sealing, seat by seat; what is not is left out and counted."""

from __future__ import annotations

from typing import Any

from game.engine.orders import Letter, Orders
from tests.oracle.play import Play, accept, counter, message, propose, reject, withdraw
from tests.oracle.small import EAST, WEST, plain_channel, plain_choice, small

SLOTS = {"posture": {"title": "Posture"}}


def with_choices(**choices: Any) -> Any:
    """A scenario in which the east has these choices."""
    return small(slots=SLOTS, choices={EAST: choices})


def test_an_illegal_choice_becomes_hold_and_is_counted() -> None:
    play = Play(with_choices(strike=plain_choice(when="heat > 99")))
    assert len(play.complaints(EAST, "strike")) == 1
    state = play.turn("strike").state
    assert state.did[EAST] == {"act": "hold", "posture": "hold"}
    assert (state.done[EAST], state.illegal) == ({"strike": None}, {EAST: 1, WEST: 0})


def test_a_choice_belongs_to_its_slot() -> None:
    play = Play(with_choices(arm=plain_choice(slot="posture")))
    wrong, right = Orders({"act": "arm"}), Orders({"posture": "arm"})
    assert len(play.oracle.legal(play.state, EAST, wrong)) == 1
    assert play.oracle.legal(play.state, EAST, right) == []
    assert play.oracle.legal(play.state, WEST, right) == ["posture: arm: no such choice"]


def test_once_is_once_even_if_it_failed() -> None:
    play = Play(with_choices(leap=plain_choice(once=True, works="heat > 99")))
    play.turn("leap")
    assert play.state.done[EAST] == {"leap": 0}
    assert play.complaints(EAST, "leap")


def test_hold_and_nothing_are_always_legal() -> None:
    assert Play(small()).complaints(EAST, "hold") == []
    assert Play(small()).complaints(EAST) == []


def test_a_channel_serves_whom_it_serves_while_it_does() -> None:
    channels = {
        "wire": plain_channel(seats=[WEST]),
        "envoy": plain_channel(when={EAST: "heat > 99", WEST: "heat < 99"}),
    }
    play = Play(small(channels=channels))
    assert play.complaints(EAST, message("wire")) and play.complaints(EAST, message("envoy"))
    assert play.complaints(WEST, message("wire"), message("envoy")) == []


def test_two_letters_at_most_on_different_channels() -> None:
    scenario = small(channels={"third": plain_channel()})
    play = Play(scenario)
    three = message("wire"), message("envoy"), message("third")
    assert play.complaints(EAST, *three) == ["letter 2: at most two letters in a turn"]
    assert len(play.complaints(EAST, message("wire"), message("wire"))) == 1
    play.turn(three)
    assert len(play.state.letters) == 2


def test_an_illegal_letter_does_not_take_the_channel() -> None:
    play = Play(small())
    assert len(play.complaints(EAST, accept("wire", "wire"), message("wire"))) == 1
    play.turn((accept("wire", "wire"), message("wire")))
    assert list(play.state.letters) == ["east/1962-01-01 00:00/1"]


def test_answers_need_an_open_proposal_of_the_other_seat() -> None:
    answers = accept(), reject(), counter("wire", land="keep")
    play = Play(small())
    for answer in answers:
        assert play.complaints(WEST, answer)
    play.turn(propose(land="share"))
    for answer in answers:
        assert play.complaints(WEST, answer) == []
        assert play.complaints(EAST, answer), "one's own proposal is not to be answered"


def test_an_acceptance_must_say_of_what() -> None:
    play = Play(small()).turn(propose(land="share"))
    assert play.complaints(WEST, Letter("wire", "plain", "acceptance"))


def test_only_one_letter_of_the_turn_may_answer() -> None:
    play = Play(small()).turn((propose(land="share"), propose("envoy", land="yield")))
    twice = accept("wire", "wire"), reject("wire", "envoy")
    assert play.complaints(WEST, *twice) == ["letter 1: the letter before answers this proposal"]
    assert play.complaints(WEST, accept("wire", "wire"), accept("envoy", "envoy")) == []


def test_a_withdrawal_needs_a_proposal_sent_in_an_earlier_turn() -> None:
    play = Play(small())
    assert play.complaints(EAST, propose(land="share"), withdraw("wire", "envoy"))
    play.turn(propose(land="share"))
    assert play.complaints(EAST, withdraw()) == []
    assert play.complaints(EAST, withdraw("envoy")) and play.complaints(WEST, withdraw())


def test_what_is_on_its_way_can_be_withdrawn_once() -> None:
    play = Play(small(channels={"wire": plain_channel(hours=[48, 48])}))
    play.turn(propose(land="share"))
    assert play.complaints(EAST, withdraw("wire", "wire")) == []
    play.turn(withdraw("wire", "wire"))
    assert not play.letter(EAST, 0).withdrawn
    assert play.complaints(EAST, withdraw("wire", "envoy")), "it is taken back already"


def test_the_latest_proposal_counts() -> None:
    play = Play(small()).turn(propose(land="share")).turn(propose(land="keep"))
    play.turn(withdraw())
    assert play.letter(EAST, 1).withdrawn and not play.letter(EAST, 0).withdrawn


def test_what_a_letter_is_about_is_settled_at_sealing() -> None:
    both = propose(land="keep"), withdraw("wire", "envoy")
    play = Play(small()).turn(propose(land="share")).turn(both)
    assert play.letter(EAST, 1, 1).about == play.letter(EAST, 0).id
    assert play.letter(EAST, 0).withdrawn and play.letter(EAST, 1).open


def test_a_proposal_may_be_taken_back_on_two_channels_at_once() -> None:
    twice = withdraw("wire", "wire"), withdraw("wire", "envoy")
    play = Play(small()).turn(propose(land="share"))
    assert play.complaints(EAST, *twice) == []
    play.turn(twice)
    assert {play.letter(EAST, 1, slot).about for slot in (0, 1)} == {play.letter(EAST, 0).id}


def test_a_new_proposal_may_be_taken_back_after_an_old_one() -> None:
    play = Play(small()).turn(propose(land="share")).turn(withdraw("wire", "envoy"))
    play.turn(propose(land="keep"))
    assert play.complaints(EAST, withdraw()) == []


def test_an_answer_ends_the_right_to_withdraw_once_it_has_arrived() -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    play = Play(scenario).turn(propose(land="share")).turn(west=reject("wire", "envoy"))
    assert play.complaints(EAST, withdraw()) == [], "the rejection is still on its way"
    assert play.turn().complaints(EAST, withdraw())


def test_a_misunderstood_acceptance_is_nothing_to_withdraw() -> None:
    luck = {"distort.east": 0.0, "distort_what": 0.0}
    scenario = small(channels={"wire": plain_channel(medium="oral", distortion=1)})
    play = Play(scenario, luck).turn(propose(land="keep")).turn(west=accept("wire", "envoy"))
    assert play.letter(WEST, 1).open
    assert play.complaints(WEST, withdraw("envoy"))
    assert play.complaints(EAST, withdraw("wire")), "it knows that it was answered"
    assert play.complaints(EAST, reject("envoy")) == []


def test_both_seats_are_judged_before_either_acts() -> None:
    close = plain_choice(set=["closed"])
    channels = {"wire": plain_channel(when={WEST: "not closed"})}
    flags = {"closed": {"title": "Closed", "seen": "public", "judgement": "m"}}
    play = Play(small(choices={EAST: {"close": close}}, channels=channels, flags=flags))
    play.turn("close", message())
    assert len(play.state.letters) == 1
    assert play.complaints(WEST, message())


def test_what_cannot_be_named_is_illegal() -> None:
    play = Play(small())
    strange = (
        Letter("carrier_pigeon", "plain"),
        Letter("wire", "sarcastic"),
        propose(moon="keep"),
        propose(land="everything"),
    )
    for letter in strange:
        assert len(play.complaints(EAST, letter)) == 1
    assert play.oracle.legal(play.state, EAST, Orders({"nap": "hold"})) == [
        "nap: hold: no such slot"
    ]
