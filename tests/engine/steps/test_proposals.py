"""Proposals, case by case as the rules tell them: opening, answers, withdrawal, binding."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.orders import Letter
from tests.engine.tables import ALWAYS, EAST, NEVER, WEST, MakeTable, Table
from tests.oracle.play import accept, counter, message, propose, reject, withdraw
from tests.oracle.small import plain_channel, plain_ending, small, turns_at

FIRST = "1962-01-01 00:00"


def test_a_proposal_is_open_from_its_arrival(table: MakeTable) -> None:
    played = table(small(channels={"wire": plain_channel(hours=[24, 24])}))
    played.turn(propose(land="share"))
    assert played.marks(EAST, 0) == set()
    assert played.complaints(WEST, accept())
    assert played.turn().marks(EAST, 0) == {"arrived", "open"}
    assert not played.complaints(WEST, accept())


@pytest.mark.parametrize("answer", [reject(), accept(channel="envoy"), counter("wire", sea="free")])
def test_until_it_is_answered(table: MakeTable, answer: Any) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    played = table(scenario).turn(propose(land="share")).turn(west=answer)
    assert played.marks(EAST, 0) == {"arrived", "answered"}
    assert played.complaints(WEST, accept())


def test_until_it_is_past_its_validity(table: MakeTable) -> None:
    played = table(small()).turn(propose(valid=12, land="share"))
    assert played.marks(EAST, 0) == {"arrived", "open"}, "its last minute is not past"
    assert played.turn().marks(EAST, 0) == {"arrived"}
    assert played.complaints(WEST, accept())


def test_validity_is_in_whole_minutes_from_the_sending(table: MakeTable) -> None:
    # 11.991 hours are 719.46 minutes, 11.992 are 719.52.
    played = table(small()).turn((propose(valid=11.991), propose("envoy", valid=11.992)))
    assert played.marks(EAST, 0, 0) == {"arrived"}
    assert played.marks(EAST, 0, 1) == {"arrived", "open"}


@pytest.mark.parametrize("sent", [1, 2, 3])
def test_late_proposals_run_out_as_early_ones_do(sent: int, table: MakeTable) -> None:
    played = table(small()).turns(sent).turn(propose(valid=13, land="share"))
    assert played.marks(EAST, sent) == {"arrived", "open"}
    assert played.turn().marks(EAST, sent) == {"arrived"}


def test_only_proposals_run_out() -> None:
    # Straight alone: a record writes hours of validity for proposals and nothing else.
    played = Table(small()).turn(propose(land="share"))
    played.turn(
        Letter("envoy", "plain", valid=1.0),
        Letter("wire", "plain", "rejection", about="wire", valid=1.0),
    )
    for seat in (EAST, WEST):
        assert played.letter(seat, 1)["expires"] is None


def test_replaced_by_the_same_sender_on_the_same_channel(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share")).turn(propose(land="keep"))
    assert played.marks(EAST, 0) == {"arrived", "superseded"}
    assert played.marks(EAST, 1) == {"arrived", "open"}


def test_side_by_side_on_different_channels(table: MakeTable) -> None:
    played = table(small()).turn((propose(land="share"), propose("envoy", land="yield")))
    played.turn(west=propose(land="keep"))
    assert played.marks(EAST, 0, 0) == played.marks(EAST, 0, 1) == {"arrived", "open"}
    assert played.marks(WEST, 1) == {"arrived", "open"}, "the other seat's replaces nothing"
    played.turn(west=accept("envoy", "envoy"))
    assert played.terms == {"land": "yield", "sea": "shut"}, "one may answer either"


def test_one_overtaken_by_a_later_one_never_opens(table: MakeTable) -> None:
    slow = {FIRST: {"transit.east.0": NEVER}}
    scenario = small(channels={"wire": plain_channel(hours=[0, 36])})
    played = table(scenario, {"transit.east.0": 0.0}, slow)
    played.turn(propose(land="share")).turn(propose(land="keep")).turn()
    assert played.marks(EAST, 0) == {"arrived", "superseded"}
    assert played.marks(EAST, 1) == {"arrived", "open"}


def test_a_withdrawal_counts_when_it_arrives(table: MakeTable) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    played = table(scenario).turn(propose(land="share")).turn(withdraw("wire", "envoy"))
    assert played.marks(EAST, 0) == {"arrived", "open"}
    assert played.turn().marks(EAST, 0) == {"arrived", "withdrawn"}
    assert played.complaints(WEST, accept())


def test_one_withdrawn_on_its_way_never_opens(table: MakeTable) -> None:
    played = table(small(channels={"wire": plain_channel(hours=[36, 36])}))
    played.turn(propose(land="share")).turn(withdraw("wire", "envoy"))
    assert played.marks(EAST, 0) == {"withdrawn"}
    assert played.turn().marks(EAST, 0) == {"arrived", "withdrawn"}


def test_an_acceptance_in_flight_stands_against_a_withdrawal(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share"))
    played.turn(withdraw("wire", "envoy"), accept())
    assert played.letter(EAST, 0)["withdrawn"]
    assert (played.ending, played.terms) == ("deal", {"land": "share", "sea": "shut"})


def test_an_acceptance_sent_before_a_withdrawal_arrives_stands_though_it_arrives_later(
    table: MakeTable,
) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    played = table(scenario).turn(propose(land="share"))
    played.turn(withdraw(), accept(channel="envoy"))
    assert (played.ending, played.letter(EAST, 0)["withdrawn"]) == (None, True)
    assert played.turn().ending == "deal"


def test_an_acceptance_after_expiry_stands_if_it_was_sent_in_time(table: MakeTable) -> None:
    played = table(small()).turn(propose(valid=13, land="share")).turn(west=accept())
    assert played.ending == "deal"


def test_an_acceptance_sent_after_expiry_is_illegal(table: MakeTable) -> None:
    played = table(small()).turn(propose(valid=13, land="share")).turn()
    assert played.complaints(WEST, accept())
    assert played.turn(west=accept()).ending is None
    assert played.plain["illegal"] == {EAST: 0, WEST: 1}


def test_an_acceptance_binds_on_arrival(table: MakeTable) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    played = table(scenario).turn(propose(land="share")).turn(west=accept(channel="envoy"))
    assert played.ending is None
    played.turn()
    assert (played.ending, played.game.moment) == ("deal", "1962-01-02 12:00")
    assert played.terms == {"land": "share", "sea": "shut"} == played.plain["stands"]


def test_the_first_settlement_in_the_file_that_takes_the_terms(table: MakeTable) -> None:
    endings = {
        "deal": plain_ending("settlement", "terms.land == level.land.yield"),
        "half": plain_ending("settlement", "terms.land >= level.land.share and terms.sea == 0"),
        "rest": plain_ending("settlement"),
    }
    for level, ending in (("yield", "deal"), ("share", "half"), ("keep", "rest")):
        played = table(small(endings=endings)).turn(propose(land=level)).turn(west=accept())
        assert played.ending == ending


def test_terms_that_no_settlement_takes_leave_the_game_to_go_on(table: MakeTable) -> None:
    endings = {"deal": plain_ending("settlement", "terms.land == level.land.yield")}
    played = table(small(endings=endings)).turn(propose(land="share")).turn(west=accept())
    assert played.ending is None
    assert played.plain["stands"]["land"] == "share"


def crossed(played: Table) -> Table:
    """Both propose, then both accept: two acceptances arrive together."""
    played.turn(propose(land="share"), propose(land="yield"))
    return played.turn(accept(), accept())


def test_of_two_acceptances_the_one_sent_earlier_binds(table: MakeTable) -> None:
    days = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in range(0, 12, 2)))
    channels = {"wire": plain_channel(), "envoy": plain_channel(hours=[3, 3])}
    scenario = small(days=days, channels=channels)
    played = table(scenario, {"tie.east.0": 0.0, "tie.west.0": NEVER})
    played.turn(propose(land="share"), propose(land="yield"))
    played.turn(west=accept("wire", "envoy")).turn(accept())
    assert played.terms == {"land": "share", "sea": "shut"}


def test_then_the_acceptance_of_the_earlier_proposal(table: MakeTable) -> None:
    played = table(small(), {"tie.east.0": 0.0, "tie.west.0": NEVER})
    played.turn(propose(land="share")).turn(west=propose(land="yield"))
    assert played.turn(accept(), accept()).terms == {"land": "share", "sea": "shut"}


@pytest.mark.parametrize(("east", "west", "land"), [(0.2, 0.3, "yield"), (0.3, 0.2, "share")])
def test_then_a_named_draw(table: MakeTable, east: float, west: float, land: str) -> None:
    played = crossed(table(small(), {"tie.east.0": east, "tie.west.0": west}))
    assert (played.terms or {})["land"] == land


def test_then_the_first_seat(table: MakeTable) -> None:
    played = crossed(table(small(), {"tie.east.0": 0.5, "tie.west.0": 0.5}))
    assert (played.terms or {})["land"] == "yield"


def oral() -> Any:
    """A wire that always distorts, and a faithful envoy."""
    return small(channels={"wire": plain_channel(medium="oral", distortion=1)})


def first_level(seat: str, way: float) -> dict[str, float]:
    """The first named level of a seat's first letter is misread."""
    return {f"distort_what.{seat}.0": 0.0, f"distort_way.{seat}.0": way}


def test_a_misread_offer_accepted_is_a_counter_proposal_never_a_settlement(
    table: MakeTable,
) -> None:
    played = table(oral(), first_level(EAST, ALWAYS)).turn(propose(land="keep"))
    assert played.letter(EAST, 0)["read"]["land"] == "share"
    played.turn(west=accept("wire", "envoy"))
    letter = played.letter(WEST, 1)
    assert (played.ending, letter["purpose"]) == (None, "proposal")
    assert played.marks(WEST, 1) == {"arrived", "open", "misunderstanding"}
    assert letter["meant"] == letter["read"] == {"land": "share", "sea": "shut"}
    played.turn(accept("envoy", "envoy"))
    assert (played.ending, played.terms) == ("deal", {"land": "share", "sea": "shut"})


def test_a_misread_acceptance_is_a_counter_proposal_of_what_was_read(table: MakeTable) -> None:
    played = table(oral(), first_level(WEST, ALWAYS)).turn(propose("envoy", land="share"))
    played.turn(west=accept("envoy", "wire"))
    letter = played.letter(WEST, 1)
    assert (letter["purpose"], letter["misunderstanding"]) == ("proposal", True)
    assert letter["meant"]["land"] == letter["read"]["land"] == "yield"


def test_two_errors_that_undo_each_other_bind(table: MakeTable) -> None:
    luck = first_level(EAST, ALWAYS) | first_level(WEST, NEVER)
    played = table(oral(), luck).turn(propose(land="keep")).turn(west=accept())
    assert played.letter(WEST, 1)["read"]["land"] == "keep"
    assert (played.ending, played.terms) == ("deal", {"land": "keep", "sea": "shut"})


def test_a_tone_misread_is_no_misunderstanding(table: MakeTable) -> None:
    tones = {"plain": {"title": "Plain"}, "warm": {"title": "Warm"}}
    scenario = small(tones=tones, channels={"wire": plain_channel(medium="oral", distortion=1)})
    luck = {"distort_what.east.0": 0.9, "distort_what.west.0": 0.9}
    played = table(scenario, luck).turn(propose(land="share")).turn(west=accept())
    assert (played.ending, played.letter(WEST, 1)["tone_read"]) == ("deal", "warm")


def test_a_misunderstanding_replaces_an_older_proposal_of_its_sender(table: MakeTable) -> None:
    luck = first_level(EAST, ALWAYS)
    played = table(oral(), luck).turn(propose(land="keep"), propose("envoy", sea="free"))
    played.turn(west=accept("wire", "envoy"))
    assert played.marks(WEST, 0) == {"arrived", "superseded"}
    assert played.marks(WEST, 1) == {"arrived", "open", "misunderstanding"}


def test_the_author_of_a_misunderstood_acceptance_does_not_learn_of_it(table: MakeTable) -> None:
    played = table(oral(), first_level(EAST, ALWAYS)).turn(propose(land="keep"))
    played.turn(west=accept("wire", "envoy"))
    (mine,) = (letter for letter in played.game.view(WEST).letters if letter.sender == WEST)
    assert (mine.purpose, mine.misunderstanding) == ("acceptance", False)
    assert mine.levels == {"land": "share"}
    assert played.complaints(WEST, withdraw("envoy")), "it is no proposal of his own making"
    (theirs,) = (letter for letter in played.game.view(EAST).letters if letter.sender == WEST)
    assert (theirs.purpose, theirs.open, theirs.misunderstanding) == ("proposal", True, True)


def test_a_withdrawal_needs_the_latest_proposal_of_an_earlier_turn(table: MakeTable) -> None:
    played = table(small())
    assert played.complaints(EAST, withdraw())
    assert played.complaints(EAST, propose(land="share"), withdraw("wire", "envoy"))
    played.turn(propose(land="share")).turn(propose(land="keep"))
    played.turn(withdraw("wire", "envoy"))
    assert played.letter(EAST, 2)["about"] == f"east/{played.game.model.turns[1]}/0"


def test_a_proposal_is_taken_back_once(table: MakeTable) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[48, 48])})
    played = table(scenario).turn(propose(land="share")).turn(withdraw("wire", "envoy"))
    assert played.complaints(EAST, withdraw())


def test_taking_one_back_leaves_others_to_be_taken_back(table: MakeTable) -> None:
    played = table(small()).turn((propose(land="share"), propose("envoy", sea="free")))
    played.turn(withdraw())
    assert played.complaints(EAST, withdraw())
    assert not played.complaints(EAST, withdraw("envoy"))
    played.turn(propose(land="keep"))
    assert not played.complaints(EAST, withdraw()), "a new one lies where the old one lay"


def test_one_turn_may_take_a_proposal_back_by_two_ways(table: MakeTable) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[48, 48])})
    played = table(scenario).turn(propose(land="share"))
    played.turn((withdraw(), withdraw("wire", "envoy")))
    assert played.plain["illegal"] == {EAST: 0, WEST: 0}
    assert played.marks(EAST, 0) == {"arrived", "withdrawn"}


def test_what_is_known_to_be_answered_cannot_be_withdrawn(table: MakeTable) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    played = table(scenario).turn(propose(land="share")).turn(west=reject("wire", "envoy"))
    assert not played.complaints(EAST, withdraw()), "the answer has not come yet"
    assert played.turn().complaints(EAST, withdraw())


def test_a_superseded_or_lapsed_proposal_is_not_known_to_be_closed(table: MakeTable) -> None:
    played = table(small()).turn(propose(valid=1, land="share"))
    assert played.marks(EAST, 0) == {"arrived"}
    assert not played.complaints(EAST, withdraw())


def test_only_one_letter_of_a_turn_may_answer_a_proposal(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share"))
    assert len(played.complaints(WEST, reject(), counter("wire", "envoy", sea="free"))) == 1
    assert len(played.complaints(WEST, message("wire"), message("wire"))) == 1


def test_a_rejection_and_a_message_leave_the_game_to_go_on(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share")).turn(message(), reject())
    assert played.ending is None
    assert played.marks(WEST, 1) == {"arrived"}


def test_nothing_else_happens_in_a_game_that_binds(table: MakeTable) -> None:
    tones = {"plain": {"title": "Plain", "arrives": {WEST: {"heat": 5}}}}
    events = {"late": {"title": "Late", "at": "1962-01-02 00:00", "judgement": "made up"}}
    played = table(small(tones=tones, events=events)).turn(propose(land="share"))
    played.turn(west=accept())
    assert (played.ending, played.heat, played.plain["happened"]) == ("deal", 64, {"late": None})
    assert played.plain["known"][EAST]["heat"] == [64.0, 0.0, "1962-01-01 12:00"]
