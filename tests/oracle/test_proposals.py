"""Proposals on the table: opening, answering, withdrawing, running out, binding."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.play import (
    ALWAYS,
    Play,
    accept,
    counter,
    message,
    propose,
    reject,
    withdraw,
)
from tests.oracle.small import EAST, WEST, plain_channel, plain_ending, plain_event, small, turns_at


def marks(play: Play, seat: str, turn: int, slot: int = 0) -> set[str]:
    """The marks that a letter bears."""
    names = ("arrived", "open", "withdrawn", "superseded", "answered", "misunderstanding")
    post = play.letter(seat, turn, slot)
    return {name for name in names if getattr(post, name)}


def test_a_proposal_is_open_from_its_arrival() -> None:
    scenario = small(channels={"wire": plain_channel(hours=[24, 24])})
    play = Play(scenario).turn(propose(land="share"))
    assert marks(play, EAST, 0) == set()
    assert marks(play.turn(), EAST, 0) == {"arrived", "open"}


def test_proposals_on_different_channels_lie_side_by_side() -> None:
    play = Play(small()).turn((propose(land="share"), propose("envoy", land="yield")))
    play.turn(west=propose(land="keep"))
    assert marks(play, EAST, 0, 0) == marks(play, EAST, 0, 1) == {"arrived", "open"}
    assert marks(play, WEST, 1) == {"arrived", "open"}


def test_a_later_one_on_the_same_channel_replaces() -> None:
    play = Play(small()).turn(propose(land="share")).turn(propose(land="keep"))
    assert marks(play, EAST, 0) == {"arrived", "superseded"}
    assert marks(play, EAST, 1) == {"arrived", "open"}


def test_one_that_is_overtaken_never_opens() -> None:
    # The first takes 36 hours, the second, sent 12 hours later, none.
    late = {"wire": plain_channel(hours=[0, 36])}
    pins = {"1962-01-01 00:00": {"transit.east.0": 1.0}}
    play = Play(small(channels=late), {"transit": 0.0}, at=pins)
    play.turn(propose(land="share")).turn(propose(land="keep")).turn()
    assert marks(play, EAST, 0) == {"arrived", "superseded"}
    assert marks(play, EAST, 1) == {"arrived", "open"}


def test_one_that_will_be_replaced_opens_until_then() -> None:
    channels = {"wire": plain_channel(hours=[24, 24])}
    play = Play(small(channels=channels)).turn(propose(land="share")).turn(propose(land="keep"))
    assert marks(play, EAST, 0) == {"arrived", "open"}
    assert marks(play.turn(), EAST, 0) == {"arrived", "superseded"}


def test_a_proposal_closes_once_now_is_past_its_validity() -> None:
    just = Play(small()).turn(propose(valid=12, land="share"))
    assert marks(just, EAST, 0) == {"arrived", "open"}, "12 hours later is not past"
    assert marks(just.turn(), EAST, 0) == {"arrived"}
    gone = Play(small()).turn(propose(valid=11.99, land="share"))
    assert marks(gone, EAST, 0) == {"arrived"}, "it came too late to be open"


def test_validity_counts_from_the_sending_in_whole_minutes() -> None:
    # 11.991 hours are 719.46 minutes, 11.992 are 719.52.
    play = Play(small()).turn((propose(valid=11.991), propose("envoy", valid=11.992)))
    first, second = play.letter(EAST, 0, 0), play.letter(EAST, 0, 1)
    assert (second.expires or 0) - (first.expires or 0) == 1
    assert marks(play, EAST, 0, 0) == {"arrived"}
    assert marks(play, EAST, 0, 1) == {"arrived", "open"}, "at its last minute it is valid"


def test_an_answer_closes_the_proposal_as_it_leaves() -> None:
    for answer in (reject(), accept(), counter("wire", land="keep")):
        scenario = small(channels={"envoy": plain_channel()})
        play = Play(scenario).turn(propose(land="share"))
        before = play.state
        play.turn(west=answer)
        assert marks(play, EAST, 0) == {"arrived", "answered"}
        assert before.letters["east/1962-01-01 00:00/0"].open, "advance leaves the old state"


def test_an_acceptance_binds_as_it_arrives() -> None:
    play = Play(small()).turn(propose(land="share"))
    assert play.state.ending is None
    play.turn(west=accept())
    state = play.state
    assert (state.ending, state.ended, state.turn) == ("deal", 2, 2)
    assert state.terms == {"land": "share", "sea": "shut"} == state.stands


def test_no_more_happens_in_a_game_that_binds() -> None:
    tones = {"plain": {"title": "Plain", "arrives": {WEST: {"heat": 5}}}}
    events = {"late": {"title": "Late", "at": "1962-01-02 00:00", "judgement": "made up"}}
    play = Play(small(tones=tones, events=events)).turn(propose(land="share")).turn(west=accept())
    assert (play.heat, play.state.happened) == (64, {"late": None})
    report = play.state.known[EAST]["heat"]
    assert report is not None and report.turn == 1
    assert play.state == play.oracle.advance(play.state, {})


def test_the_first_settlement_that_takes_the_terms_is_the_ending() -> None:
    endings = {
        "deal": plain_ending("settlement", "terms.land == level.land.yield"),
        "half": plain_ending("settlement", "terms.land >= level.land.share and terms.sea == 0"),
        "rest": plain_ending("settlement"),
    }
    for level, ending in (("yield", "deal"), ("share", "half"), ("keep", "rest")):
        play = Play(small(endings=endings)).turn(propose(land=level)).turn(west=accept())
        assert play.state.ending == ending


def test_what_stood_when_it_was_sent_is_agreed() -> None:
    choice = {"slot": "act", "title": "A", "text": "B", "band": "force", "rung": 1}
    choices = {EAST: {"open_sea": {**choice, "judgement": "m", "stands": {"sea": "free"}}}}
    play = Play(small(choices=choices)).turn(propose(land="share"))
    play.turn("open_sea", accept())
    assert play.state.terms == {"land": "share", "sea": "shut"}
    assert play.state.stands["sea"] == "shut"


def test_an_acceptance_sent_before_a_withdrawal_arrives_stands() -> None:
    play = Play(small()).turn(propose(land="share"))
    play.turn(withdraw("wire", "envoy"), accept())
    assert (play.state.ending, play.letter(EAST, 0).withdrawn) == ("deal", True)


def test_a_withdrawal_counts_when_it_arrives() -> None:
    play = Play(small()).turn(propose(land="share")).turn(withdraw("wire", "envoy"))
    assert marks(play, EAST, 0) == {"arrived", "withdrawn"}
    assert play.complaints(WEST, accept())


def test_a_proposal_withdrawn_on_its_way_never_opens() -> None:
    channels = {"wire": plain_channel(hours=[36, 36])}
    play = (
        Play(small(channels=channels)).turn(propose(land="share")).turn(withdraw("wire", "envoy"))
    )
    assert marks(play, EAST, 0) == {"withdrawn"}
    assert marks(play.turn(), EAST, 0) == {"arrived", "withdrawn"}


def test_an_acceptance_stands_though_the_proposal_has_run_out_meanwhile() -> None:
    play = Play(small()).turn(propose(valid=13, land="share")).turn(west=accept())
    assert play.state.ending == "deal"


def oral() -> Any:
    """A wire that can distort, a faithful envoy."""
    return small(channels={"wire": plain_channel(medium="oral", distortion=1)})


def test_a_misread_offer_accepted_is_a_counter_proposal() -> None:
    play = Play(oral(), {"distort": ALWAYS, "distort_what": 0.0, "distort_way": ALWAYS})
    play.turn(propose(land="keep")).turn(west=accept("wire", "envoy"))
    answer = play.letter(WEST, 1)
    assert marks(play, WEST, 1) == {"arrived", "open", "misunderstanding"}
    assert answer.purpose == "proposal"
    assert answer.meant == {"land": "share", "sea": "shut"} == answer.read
    play.turn(accept("envoy", "envoy"))
    assert (play.state.ending, play.state.terms) == ("deal", {"land": "share", "sea": "shut"})


def test_an_offer_is_what_was_read() -> None:
    events = {"hope": plain_event(when="offer.east.wire.land == level.land.share")}
    luck = {"distort": ALWAYS, "distort_what": 0.0, "distort_way": ALWAYS}
    wire = plain_channel(medium="oral", distortion=1)
    play = Play(small(channels={"wire": wire}, events=events), luck).turn(propose(land="keep"))
    assert play.state.happened == {"hope": 1}


def test_a_misread_acceptance_is_a_counter_proposal_as_read() -> None:
    luck = {"distort_what": 0.0, "distort_way": ALWAYS}
    play = Play(oral(), luck).turn(propose("envoy", land="share"))
    play.turn(west=accept("envoy", "wire"))
    answer = play.letter(WEST, 1)
    assert (answer.purpose, answer.misunderstanding) == ("proposal", True)
    # Sent as `share`, read one step up, and that is now what it means.
    assert answer.meant["land"] == answer.read["land"] == "yield"


def test_two_errors_that_undo_each_other_bind() -> None:
    scenario = oral()
    # The offer of `keep` is read as `share`; the acceptance of `share` is read as `keep`.
    luck = {"distort.": 0.0, "distort_what.": 0.0, "distort_way.east": 0.0, "distort_way.west": 0.9}
    play = Play(scenario, luck).turn(propose(land="keep")).turn(west=accept())
    assert play.letter(WEST, 1).read["land"] == "keep"
    assert (play.state.ending, (play.state.terms or {})["land"]) == ("deal", "keep")


def test_a_misunderstanding_replaces_an_older_proposal_of_its_sender() -> None:
    luck = {"distort.east": 0.0, "distort.west": 1.0, "distort_what.": 0.0}
    play = Play(oral(), luck).turn(propose(land="keep"), propose("envoy", sea="free"))
    play.turn(west=accept("wire", "envoy"))
    assert marks(play, WEST, 0) == {"arrived", "superseded"}
    assert marks(play, WEST, 1) == {"arrived", "open", "misunderstanding"}


def crossed(play: Play) -> Play:
    """Both propose, then both accept: two acceptances arrive together."""
    play.turn(propose(land="share"), propose(land="yield"))
    return play.turn(accept(), accept())


@pytest.mark.parametrize(("east", "west", "land"), [(0.2, 0.3, "yield"), (0.3, 0.2, "share")])
def test_of_two_acceptances_at_once_a_draw_decides(east: float, west: float, land: str) -> None:
    play = crossed(Play(small(), {"tie.east.0": east, "tie.west.0": west}))
    assert (play.state.terms or {})["land"] == land


def test_an_even_draw_falls_to_the_first_seat() -> None:
    assert (crossed(Play(small(), {"tie": 0.5})).state.terms or {})["land"] == "yield"


def test_the_acceptance_sent_earlier_binds() -> None:
    days = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in range(0, 12, 2)))
    channels = {"wire": plain_channel(), "envoy": plain_channel(hours=[3, 3])}
    play = Play(small(days=days, channels=channels), {"tie.east": 0.0, "tie.west": 1.0})
    play.turn(propose(land="share"), propose(land="yield"))
    play.turn(west=accept("wire", "envoy"))
    play.turn(accept("wire", "wire"))
    assert (play.state.ending, (play.state.terms or {})["land"]) == ("deal", "share")


def test_the_earlier_acceptance_goes_before_the_earlier_proposal() -> None:
    days = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in range(0, 12, 2)))
    channels = {"wire": plain_channel(), "envoy": plain_channel(hours=[3, 3])}
    play = Play(small(days=days, channels=channels), {"tie.east": 0.0, "tie.west": 1.0})
    play.turn(west=propose(land="yield")).turn(propose(land="share"))
    play.turn(west=accept("wire", "envoy")).turn(accept("wire", "wire"))
    assert (play.state.ending, (play.state.terms or {})["land"]) == ("deal", "share")


def test_then_the_earlier_proposal_binds() -> None:
    play = Play(small(), {"tie.east": 0.0, "tie.west": 1.0}).turn(propose(land="share"))
    play.turn(west=propose(land="yield"))
    play.turn(accept(), accept())
    assert (play.state.terms or {})["land"] == "share", "the east's own offer is the older one"


def test_a_message_changes_nothing_on_the_table() -> None:
    play = Play(small()).turn(propose(land="share")).turn(message("wire"), message("wire"))
    assert marks(play, EAST, 0) == {"arrived", "open"}


def test_a_rejection_lets_the_game_go_on() -> None:
    play = Play(small()).turn(propose(land="share")).turn(west=reject())
    assert (play.state.ending, marks(play, WEST, 1)) == (None, {"arrived"})


def test_a_counter_proposal_names_what_it_answers() -> None:
    play = Play(small()).turn(propose(land="share"))
    play.turn(west=counter("wire", "envoy", land="keep"))
    assert play.letter(WEST, 1).about == play.letter(EAST, 0).id
    assert marks(play, WEST, 1) == {"arrived", "open"}
