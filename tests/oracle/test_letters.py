"""Letters on their way: transit, meaning, distortion, tone, audience, leaks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.numbers import stated_chance
from tests.oracle.play import ALWAYS, NEVER, Play, accept, message, offer, propose
from tests.oracle.small import EAST, WEST, plain_channel, plain_level, small, turns_at

HOURLY = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in range(12)))
SENT = "1962-01-01 00:00"


def due_of(hours: Any, u: float, days: Any = HOURLY) -> str | None:
    """When a letter of this channel arrives."""
    scenario = small(days=days, channels={"wire": plain_channel(hours=hours)})
    play = Play(scenario, {"transit": u}).turn(message())
    return play.state.turn_id(play.letter(EAST, 0).due)


@pytest.mark.parametrize(
    ("u", "due"),
    # 120 + floor(u * 481) minutes: 120, 360, 361 (floor 241.98...), 600.
    [(0.0, "02:00"), (0.5, "06:00"), (0.5031, "07:00"), (0.9999, "10:00"), (1.0, "10:00")],
)
def test_transit_lies_between_least_and_most(u: float, due: str) -> None:
    assert due_of([2, 10], u) == f"1962-01-01 {due}"


def test_every_minute_from_least_to_most_is_as_likely() -> None:
    # 0 to 2 minutes: below 1/3, below 2/3, above.
    days = turns_at(*(f"1962-01-01 00:0{minute}" for minute in range(4)))
    found = [due_of([0, 0.03], u, days) for u in (0.3, 0.6, 0.7)]
    assert found == [f"1962-01-01 00:0{minute}" for minute in (1, 1, 2)]


def test_a_letter_may_arrive_in_the_last_turn() -> None:
    assert due_of([11, 11], 0.0) == "1962-01-01 11:00"
    assert due_of([11.1, 11.1], 0.0) is None


def test_hours_round_to_minutes() -> None:
    # 0.008 hours are 0.48 minutes, 1.008 are 60.48, 1.009 are 60.54.
    assert due_of([0.008, 0.008], 0.0) == "1962-01-01 01:00"
    assert due_of([1.008, 1.008], 0.0) == "1962-01-01 01:00"
    assert due_of([1.009, 1.009], 0.0) == "1962-01-01 02:00"


def test_a_letter_never_arrives_in_the_turn_that_sends_it() -> None:
    assert due_of([0, 0], 0.0) == "1962-01-01 01:00"


def test_a_letter_may_come_too_late_for_the_calendar() -> None:
    assert due_of([72, 72], 0.0) is None


def test_hours_may_depend_on_the_sender() -> None:
    hours = {EAST: [0, 0], WEST: [5, 5]}
    scenario = small(days=HOURLY, channels={"wire": plain_channel(hours=hours)})
    play = Play(scenario).turn(message(), message())
    assert (play.letter(EAST, 0).due, play.letter(WEST, 0).due) == (1, 5)


def test_transit_is_drawn_by_place_and_not_by_channel() -> None:
    same = plain_channel(hours=[0, 10])
    scenario = small(days=HOURLY, channels={"wire": same, "envoy": same})
    by_wire = Play(scenario, seed=3).turn(message("wire")).letter(EAST, 0).due
    by_envoy = Play(scenario, seed=3).turn(message("envoy")).letter(EAST, 0).due
    assert by_wire == by_envoy


def test_the_second_letter_keeps_its_place_when_the_first_is_illegal() -> None:
    play = Play(small(), {"transit.east.1": 0.0}).turn((accept(), message("envoy")))
    assert list(play.state.letters) == [f"east/{SENT}/1"]


def test_unnamed_issues_mean_what_stands_after_the_choices_of_the_turn() -> None:
    choices = {"west": {"open_sea": choice_of(stands={"sea": "free"})}}
    play = Play(small(choices=choices)).turn(propose(land="share"), "open_sea")
    post = play.letter(EAST, 0)
    assert post.meant == {"land": "share", "sea": "free"} == post.read
    assert post.named == ["land"]


def choice_of(**more: Any) -> dict[str, Any]:
    """A choice in the slot of the base."""
    words = {"slot": "act", "title": "A", "text": "B", "band": "force", "rung": 1}
    return {**words, "judgement": "made up", **more}


def test_named_issues_stand_in_the_order_of_the_file() -> None:
    play = Play(small()).turn(propose(sea="free", land="share"))
    assert play.letter(EAST, 0).named == ["land", "sea"]


def test_an_acceptance_quotes_what_its_author_read() -> None:
    play = Play(noisy_wire(), misread(0.0, ALWAYS)).turn(propose(land="keep"))
    answer = play.turn(west=accept("wire", "envoy")).letter(WEST, 1)
    assert (answer.named, answer.meant["land"]) == (["land"], "share")
    assert answer.about == play.letter(EAST, 0).id


def test_other_letters_name_nothing() -> None:
    post = Play(small()).turn(message()).letter(EAST, 0)
    assert (post.named, post.meant) == ([], {"land": "keep", "sea": "shut"})


def noisy_wire() -> Any:
    """A wire that distorts every other letter, and three tones."""
    wire = plain_channel(medium="oral", distortion=0.5)
    tones = {tone: {"title": tone} for tone in ("plain", "warm", "cold")}
    return small(channels={"wire": wire}, tones=tones)


def misread(what: float, way: float, chance: float = 0.49) -> dict[str, float]:
    """Pins for the first letter of the east."""
    return {"distort.": chance, "distort_what.": what, "distort_way.": way}


@pytest.mark.parametrize(
    ("named", "what", "way", "read"),
    [
        ({"land": "keep"}, 0.0, 0.49, {"land": "share"}),  # one step up
        ({"land": "share"}, 0.0, 0.5, {"land": "keep"}),  # one step down
        ({"land": "yield"}, 0.0, 0.49, {"land": "share"}),  # no step above: down
        ({"land": "keep"}, 0.0, 0.5, {"land": "share"}),  # no step below: up
        # Three items: land below 1/3, sea below 2/3, then the tone.
        ({"sea": "shut", "land": "keep"}, 0.33, 0.0, {"land": "share", "sea": "shut"}),
        ({"sea": "shut", "land": "keep"}, 0.34, 0.0, {"land": "keep", "sea": "free"}),
        ({"sea": "shut", "land": "keep"}, 0.67, 0.0, {"land": "keep", "sea": "shut"}),
    ],
)
def test_one_level_is_misread(
    named: dict[str, str], what: float, way: float, read: dict[str, str]
) -> None:
    post = Play(noisy_wire(), misread(what, way)).turn(offer(named)).letter(EAST, 0)
    assert {issue: post.read[issue] for issue in named} == read
    assert {issue: post.meant[issue] for issue in named} == named
    assert post.tone_read == ("warm" if what == 0.67 else "plain")


@pytest.mark.parametrize(("tone", "way", "read"), [("plain", 0.9, "warm"), ("cold", 0.1, "warm")])
def test_a_message_can_only_be_misread_in_tone(tone: str, way: float, read: str) -> None:
    post = Play(noisy_wire(), misread(0.0, way)).turn(message(tone=tone)).letter(EAST, 0)
    assert (post.tone, post.tone_read) == (tone, read)


def test_a_single_tone_cannot_be_misread() -> None:
    wire = plain_channel(medium="translated", distortion=1)
    play = Play(small(channels={"wire": wire}), {"distort": ALWAYS, "distort_what": 0.0})
    assert play.turn(message()).letter(EAST, 0).tone_read == "plain"


def test_distortion_has_its_chance() -> None:
    post = Play(noisy_wire(), misread(0.0, 0.0, chance=0.5)).turn(propose(land="keep"))
    assert post.letter(EAST, 0).read["land"] == "keep"


def test_the_chance_of_distortion_is_rounded() -> None:
    scenario = small(channels={"wire": plain_channel(medium="oral", distortion=0.3)})
    # 0.3 * 2^40 = 329853488332.8: a draw between this and the next whole number.
    luck = {"distort.": 329853488332.9 / 2**40, "distort_what.": 0.0, "distort_way.": 0.0}
    assert Play(scenario, luck).turn(propose(land="keep")).letter(EAST, 0).read["land"] == "share"


def toned(**channel: Any) -> Any:
    """Tones and levels with effects on heat, and a wire of the given kind."""
    tone = {"title": "Plain", "arrives": {EAST: {"heat": 4}}, "public": {EAST: {"heat": 16}}}
    levels = {
        "share": plain_level(public={EAST: {"heat": -2}, WEST: {"heat": 1}}),
        "yield": plain_level(secret=True, public={EAST: {"heat": -32}}),
    }
    issues = {"land": {"levels": levels}}
    return small(tones={"plain": tone}, issues=issues, channels={"wire": plain_channel(**channel)})


def test_the_tone_acts_on_arrival_times_the_credit() -> None:
    play = Play(toned(credit=0.5)).turn(message())
    assert play.heat == 64 + 4 * 0.5
    assert play.turn(west=message()).heat == 66, "no effects are stated for the west"


def test_the_tone_that_is_read_is_the_one_that_acts() -> None:
    warm = {"title": "Warm", "arrives": {EAST: {"heat": -8}}}
    wire = plain_channel(medium="oral", distortion=1)
    scenario = small(
        tones={"plain": {"title": "Plain", "arrives": {EAST: {"heat": 4}}}, "warm": warm},
        channels={"wire": wire},
    )
    assert Play(scenario, {"distort": ALWAYS}).turn(message()).heat == 56


def test_the_public_hears_tone_and_open_levels_as_the_letter_leaves() -> None:
    play = Play(toned(public=0.25, hours=[48, 48])).turn(propose(land="share"))
    assert play.heat == 64 + 0.25 * (16 - 2)


def test_secret_levels_are_not_heard() -> None:
    assert Play(toned(public=0.25, hours=[48, 48])).turn(propose(land="yield")).heat == 68


def test_an_acceptance_is_heard_as_well() -> None:
    play = Play(toned(public=0.5, hours=[12, 12])).turn(propose(land="share"))
    before = play.heat
    play.turn(west=accept("wire", "envoy")).turn()
    assert (play.state.ending, play.heat) == ("deal", before), "the envoy is not public"
    play = Play(toned(public=0.5, hours=[12, 12])).turn(propose(land="share"))
    assert play.turn(west=accept("wire", "wire")).heat == before + 0.5


def test_scaled_effects_lie_on_the_grid() -> None:
    # 0.3 lies at 307/1024; 307/1024 * 0.3 = 92.1/1024.
    tone = {"title": "Plain", "arrives": {EAST: {"heat": 0.3}}}
    scenario = small(tones={"plain": tone}, channels={"wire": plain_channel(credit=0.3)})
    assert Play(scenario).turn(message()).heat == 64 + 92 / 1024


def test_a_secret_leaks_whole_and_once() -> None:
    scenario = toned(leak=0.5, hours=[12, 12], credit=0)
    play = Play(scenario, {"leak": ALWAYS}).turn(propose(land="yield"))
    assert (play.heat, play.state.leaked) == (32, {EAST: True, WEST: False})
    assert play.letter(EAST, 0).leaked
    assert play.turns(1).heat == 32


@pytest.mark.parametrize(
    "letter", [propose(land="share"), propose(sea="free"), message()], ids=["open", "other", "none"]
)
def test_only_a_named_secret_leaks(letter: Any) -> None:
    play = Play(toned(leak=0.5, hours=[12, 12]), {"leak": ALWAYS}).turn(letter)
    assert not play.state.leaked[EAST]


def test_an_acceptance_on_its_way_can_leak() -> None:
    scenario = toned(leak=0.5, hours=[12, 12])
    name = "leak.west.0.1962-01-01 12:00"
    play = Play(scenario, {"leak.": NEVER, name: ALWAYS}).turn(propose("envoy", land="yield"))
    play.turn(west=accept("envoy", "wire"))
    assert play.state.leaked == {EAST: False, WEST: True}
    assert play.letter(WEST, 1).leaked and play.state.ending == "deal"


def test_a_leak_is_drawn_by_the_turn_and_the_letter_while_it_is_exposed() -> None:
    scenario = toned(leak=0.5, hours=[12, 12])
    chance = stated_chance(0.5, 720)
    spared = Play(scenario, {"leak": chance}).turn(propose(land="yield"))
    assert not spared.state.leaked[EAST]
    name = f"leak.east.0.{SENT}"
    leaked = Play(scenario, {"leak.": NEVER, name: chance - 2**-40})
    assert leaked.turn(propose(land="yield")).state.leaked[EAST]


def test_a_closed_proposal_leaks_no_more() -> None:
    # Open at noon, closed at midnight: a draw that would let it leak comes too late.
    pins = {turn: {f"leak.east.0.{SENT}": ALWAYS} for turn in ("1962-01-02 00:00",)}
    scenario = toned(leak=0.5, hours=[12, 12])
    for valid, leaks in ((13, False), (24, True)):
        play = Play(scenario, {"leak": NEVER}, at=pins).turn(propose(valid=valid, land="yield"))
        assert play.letter(EAST, 0).open
        assert play.turns(2).state.leaked[EAST] is leaks
