"""The machine leader: what he chooses, accepts and puts forward, by the scenario's numbers."""

from __future__ import annotations

import pytest

from tests.engine.tables import EAST, WEST, Table
from tests.oracle.play import message, propose, reject
from tests.oracle.small import plain_channel, plain_variable, small
from tests.seats.leading import choice, leader, letter, options, play, sitting

# What he does.


def test_he_does_what_moves_variables_as_he_wants() -> None:
    heats = options(hot={"effects": {"heat": 4}}, cold={"effects": {"heat": -4}}, still={})
    assert choice(sitting({"wants": {"heat": 1}}, **heats)) == "hot"
    assert choice(sitting({"wants": {"heat": -1}}, **heats)) == "cold"


def test_he_holds_where_nothing_is_better() -> None:
    assert (
        choice(sitting({"wants": {"heat": 1}}, **options(cold={"effects": {"heat": -4}}))) == "hold"
    )
    assert choice(sitting({}, **options(still={"rung": 0}))) == "hold"


def test_what_is_not_legal_he_does_not_choose() -> None:
    heats = options(
        hot={"effects": {"heat": 9}, "when": "heat > 64"}, warm={"effects": {"heat": 1}}
    )
    assert choice(sitting({"wants": {"heat": 1}}, **heats)) == "warm"


def test_he_leans_to_single_choices() -> None:
    two = options(one={"rung": 0}, other={"rung": 0})
    assert choice(sitting({"lean": {"other": 0.5}}, **two)) == "other"
    assert choice(sitting({"lean": {"one": -0.5}}, **two)) == "hold"


@pytest.mark.parametrize(("heat", "chosen"), [(40, "hold"), (80, "talk")])
def test_an_urge_draws_him_while_its_condition_holds(heat: int, chosen: str) -> None:
    urge = {"choice": "talk", "add": 0.5, "when": "heat > 64"}
    talks = options(talk={"rung": 0})
    table = sitting({"urges": [urge]}, variables={"heat": {"start": heat}}, **talks)
    assert choice(table) == chosen


def test_an_urge_adds_to_what_he_leans_to() -> None:
    urge = {"choice": "talk", "add": -0.5, "when": "heat >= 0"}
    talks = options(talk={"rung": 0})
    assert choice(sitting({"lean": {"talk": 0.6}, "urges": [urge]}, **talks)) == "talk"
    assert choice(sitting({"lean": {"talk": 0.4}, "urges": [urge]}, **talks)) == "hold"


@pytest.mark.parametrize(
    ("resolve", "heat", "chosen"),
    [
        (0.0, 0, "climb"),  # 0.5 bold against no fear
        (0.0, 127, "hold"),  # 0.5 against almost 0.6
        (0.5, 127, "climb"),  # 0.5 times 1.5
        (-1.0, 0, "hold"),  # 0.5 times nothing
    ],
)
def test_boldness_with_resolve_against_caution_with_fear(
    resolve: float, heat: float, chosen: str
) -> None:
    bold = {"boldness": 0.5, "caution": 0.6}
    table = sitting(
        bold, resolve, variables={"heat": {"start": heat}}, **options(climb={"rung": 10})
    )
    assert choice(table) == chosen


def test_his_bias_adds_to_the_danger_that_he_feels() -> None:
    natures = {"natures": {"fear_bias": {"sd": 1, "meaning": "How easily he is afraid."}}}
    character = {
        "boldness": 0.5,
        "caution": 0.6,
        "bends": {"fear": {"nature": "fear_bias", "weight": 0.2}},
    }
    seats = {WEST: {**natures, **leader(**character)[WEST]}}
    scenario = small(seats=seats, **options(climb={"rung": 10}))
    for bias, chosen in ((0.0, "climb"), (3.0, "hold")):
        table = Table(scenario, natures={WEST: {"resolve": 0.0, "fear_bias": bias}})
        assert choice(table) == chosen


def test_temper_makes_him_waver_by_luck_and_not_by_turns_of_phrase() -> None:
    two = options(one={"rung": 0}, other={"rung": 0})
    seats = {EAST: {}, **leader(temper=1)}
    tables = [Table(small(seats=seats, **two), seed=seed) for seed in range(60)]
    chosen = [choice(table) for table in tables]
    assert set(chosen) == {"one", "other", "hold"}
    assert chosen == [choice(table) for table in tables]


# What he accepts.

LAND = {"worth": {"land": {"keep": -1, "share": 1, "yield": 4}, "sea": {"free": 2}}}


@pytest.mark.parametrize(
    ("reserve", "offer", "accepts"),
    [
        (0.9, "share", True),
        (1.0, "share", False),  # it must exceed his reserve
        (1.0, "yield", True),
        (-1.1, "keep", True),
        (-0.9, "keep", False),
    ],
)
def test_he_accepts_what_exceeds_his_reserve(reserve: float, offer: str, accepts: bool) -> None:
    table = sitting({**LAND, "reserve": reserve}).turn(propose(land=offer))
    sent = letter(table)
    assert (sent is not None) is accepts
    if sent is not None:
        assert (sent.purpose, sent.channel, sent.about) == ("acceptance", "wire", "wire")


def test_his_resolve_is_added_to_his_reserve() -> None:
    for resolve, accepts in ((0.0, True), (0.2, False)):
        table = sitting({**LAND, "reserve": 0.9}, resolve).turn(propose(land="share"))
        assert (letter(table) is not None) is accepts


def test_levels_that_are_not_named_count_as_they_stand() -> None:
    table = sitting({**LAND, "reserve": 2.5}, issues={"sea": {"start": "free"}})
    assert letter(table.turn(propose(land="share"))) is not None


def test_fear_and_trust_in_the_channel_make_an_offer_weigh_more() -> None:
    # Heat lies at half of its range: both weights add half, trust times the channel's credit.
    channels = {"wire": plain_channel(credit=0.5), "envoy": plain_channel(credit=1)}
    for weights, reserve in (
        ({"fear_weight": 2}, 1 + 1),
        ({"trust_weight": 2}, 1 + 2 * 0.5 * 0.5),
    ):
        for over, accepts in ((0.01, False), (-0.01, True)):
            character = {**LAND, **weights, "reserve": reserve + over}
            table = sitting(character, channels=channels).turn(propose(land="share"))
            assert (letter(table) is not None) is accepts, (weights, over)


def test_of_several_offers_he_accepts_the_best() -> None:
    table = sitting({**LAND, "reserve": 0}).turn(
        (propose("wire", land="share"), propose("envoy", land="yield"))
    )
    sent = letter(table)
    assert sent is not None and (sent.about, sent.channel) == ("envoy", "envoy")


def test_he_answers_by_another_channel_where_the_offers_own_does_not_serve_him() -> None:
    channels = {"wire": plain_channel(seats=[EAST]), "envoy": plain_channel()}
    table = sitting({**LAND, "reserve": 0}, channels=channels).turn(propose(land="share"))
    sent = letter(table)
    assert sent is not None and (sent.about, sent.channel) == ("wire", "envoy")
    nowhere = {name: plain_channel(seats=[EAST]) for name in channels}
    table = sitting({**LAND, "reserve": 0}, channels=nowhere).turn(propose(land="share"))
    assert letter(table) is None


def test_what_is_answered_or_lapsed_he_does_not_accept() -> None:
    table = sitting({**LAND, "reserve": 0}).turn(propose(land="share")).turn(west=reject())
    assert letter(table) is None
    table = sitting({**LAND, "reserve": 0}).turn(propose(valid=7, land="share"))
    assert letter(table) is not None
    assert letter(table.turn()) is None


# What he puts forward.

FIRM = {"levels": {"land": "yield"}, "channel": "wire", "tone": "plain"}
SOFT = {"levels": {"land": "share"}, "channel": "envoy", "tone": "plain", "when": "heat > 70"}
PACKAGES = {"packages": [FIRM, SOFT], "reserve": 99, "pace_hours": 12}


def test_he_puts_the_softest_package_forward_for_which_he_is_ready() -> None:
    for heat, channel, level in ((64, "wire", "yield"), (71, "envoy", "share")):
        sent = letter(sitting(PACKAGES, variables={"heat": {"start": heat}}))
        assert sent is not None
        assert (sent.purpose, sent.channel, sent.levels) == ("proposal", channel, {"land": level})


def test_he_does_not_put_the_same_forward_twice_while_it_is_unanswered() -> None:
    table = sitting(PACKAGES)
    assert play(table) is not None
    assert [play(table) for _ in range(5)] == [None] * 5


def test_he_puts_it_forward_again_once_it_has_been_answered() -> None:
    table = sitting(PACKAGES)
    play(table)
    assert play(table, reject()) is None, "the answer is on its way, and he rests"
    assert play(table) is not None


def test_he_writes_at_his_pace() -> None:
    # It grows hotter by 3 in 6 hours: after 18 hours he is ready for the softer one.
    heat = {"heat": {"start": 63, "drift": 6}}
    for pace, turn in ((6, 3), (24, 4)):
        table = sitting({**PACKAGES, "pace_hours": pace}, variables=heat)
        sent = [play(table) for _ in range(6)]
        assert [number for number, each in enumerate(sent) if each] == [0, turn]
        assert sent[turn] is not None and sent[turn].channel == "envoy"


def test_an_acceptance_goes_before_his_pace_and_his_packages() -> None:
    table = sitting({**PACKAGES, **LAND, "reserve": 0})
    play(table, propose(land="share"))
    sent = play(table)
    assert sent is not None and sent.purpose == "acceptance"


def test_a_package_waits_for_its_channel() -> None:
    channels = {"wire": plain_channel(when={WEST: "heat > 66"}), "envoy": plain_channel()}
    table = sitting(PACKAGES, channels=channels, variables={"heat": {"drift": 6}})
    assert letter(table) is None
    assert letter(table.turn()) is not None


def test_he_decides_by_what_he_knows_and_not_by_the_truth() -> None:
    # Two games that differ only in the error of one report.
    hidden = {"cold": plain_variable(seen={EAST: "exact", WEST: {"spread": 5}})}
    package = {**FIRM, "when": "known.cold > 64"}
    for u, writes in ((0.9, True), (0.1, False)):
        seats = {EAST: {}, **leader(packages=[package], reserve=9)}
        scenario = small(seats=seats, variables=hidden)
        table = Table(scenario, {"report.west.cold": u}, natures={WEST: {"resolve": 0.0}})
        assert (letter(table) is not None) is writes


def test_he_makes_peace_with_a_friend() -> None:
    table = sitting({**LAND, "reserve": 0}).turn((propose(land="yield"), message("envoy")))
    play(table)
    assert (table.ending, (table.terms or {})["land"]) == ("deal", "yield")
