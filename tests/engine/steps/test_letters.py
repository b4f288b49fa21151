"""Letters, case by case as the rules tell them: sending, transit, reading, publicity, leaks."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.arithmetic import chance_over
from game.engine.orders import Letter
from tests.engine.tables import ALWAYS, EAST, NEVER, WEST, MakeTable
from tests.oracle.play import accept, message, offer, propose
from tests.oracle.small import plain_channel, plain_choice, plain_level, small, turns_at

HOURLY = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in range(12)))
SENT = "1962-01-01 00:00"


def by_hours(hours: Any, **more: Any) -> Any:
    """A scenario with a turn every hour, whose wire takes these hours."""
    wire = plain_channel(hours=hours, **more)
    return small(days=HOURLY, channels={"wire": wire, "envoy": wire})


@pytest.mark.parametrize(
    ("u", "due"),
    # 120 + floor(u * 481) minutes: 120, 121, 360, 600.
    [(0.0, "02:00"), (0.0021, "03:00"), (0.5, "06:00"), (NEVER, "10:00")],
)
def test_due_at_the_first_turn_at_or_past_sent_and_transit(
    table: MakeTable, u: float, due: str
) -> None:
    played = table(by_hours([2, 10]), {"transit.east.0": u}).turn(message())
    assert played.letter(EAST, 0)["due"] == f"1962-01-01 {due}"
    hours = int(due[:2])
    assert not played.turns(hours - 2).letter(EAST, 0)["arrived"]
    assert played.turn().letter(EAST, 0)["arrived"]


def test_never_in_the_same_turn(table: MakeTable) -> None:
    played = table(by_hours([0, 0]), {"transit.east.0": 0.0}).turn(message())
    assert played.letter(EAST, 0)["due"] == "1962-01-01 01:00"
    assert played.letter(EAST, 0)["arrived"], "the next turn is open"


def test_radio_arrives_at_the_next_turn(table: MakeTable) -> None:
    played = table(small(channels={"wire": plain_channel(medium="broadcast")})).turn(message())
    assert played.letter(EAST, 0)["due"] == "1962-01-01 12:00"


def test_a_letter_that_comes_too_late_for_the_calendar_never_arrives(table: MakeTable) -> None:
    played = table(by_hours([48, 48])).turn(message())
    assert played.letter(EAST, 0)["due"] is None
    assert not played.turns(11).letter(EAST, 0)["arrived"]


def test_hours_by_sender(table: MakeTable) -> None:
    played = table(by_hours({EAST: [1, 1], WEST: [5, 5]})).turn(message(), message())
    assert played.letter(EAST, 0)["due"] == "1962-01-01 01:00"
    assert played.letter(WEST, 0)["due"] == "1962-01-01 05:00"


def test_the_transit_draw_is_named_by_slot_and_not_by_channel(table: MakeTable) -> None:
    scenario = by_hours([0, 10])
    due = [
        table(scenario, seed=3).turn(letters).letter(EAST, 0, slot)["due"]
        for letters, slot in (
            (message("wire"), 0),
            (message("envoy"), 0),
            ((message("wire"), message("envoy")), 1),
            ((message("envoy"), message("wire")), 1),
        )
    ]
    assert due[0] == due[1] and due[2] == due[3] and due[0] != due[2]


def test_an_illegal_first_letter_leaves_the_second_its_place(table: MakeTable) -> None:
    played = table(small()).turn((accept(), message("envoy")))
    assert list(played.plain["letters"]) == [f"east/{SENT}/1"]
    assert played.plain["illegal"] == {EAST: 1, WEST: 0}


def test_the_sender_sees_the_window_and_never_the_draw(table: MakeTable) -> None:
    views = [
        table(by_hours([2, 10]), {"transit.east.0": u}).turn(message()).game.view(EAST)
        for u in (0.1, 0.9)
    ]
    assert views[0] == views[1]
    (letter,) = views[0].letters
    assert letter.expected == ("1962-01-01 02:00", "1962-01-01 10:00")
    assert letter.arrived is None


def test_an_issue_that_is_not_named_means_as_it_stands_now(table: MakeTable) -> None:
    choices = {WEST: {"open_sea": plain_choice(stands={"sea": "free"})}}
    played = table(small(choices=choices)).turn(propose(land="share"), "open_sea")
    letter = played.letter(EAST, 0)
    assert letter["named"] == ["land"]
    assert letter["meant"] == letter["read"] == {"land": "share", "sea": "free"}


def test_what_stood_at_the_sending_is_agreed_though_it_moved_since(table: MakeTable) -> None:
    choices = {EAST: {"open_sea": plain_choice(stands={"sea": "free"})}}
    played = table(small(choices=choices)).turn(propose(land="share")).turn("open_sea", accept())
    assert played.terms == {"land": "share", "sea": "shut"} == played.plain["stands"]


def noisy(medium: str = "oral", **more: Any) -> Any:
    """A wire that distorts half of its letters, and three tones."""
    wire = plain_channel(medium=medium, distortion=0.5)
    tones = {tone: {"title": tone} for tone in ("plain", "warm", "cold")}
    return small(channels={"wire": wire}, tones=tones, **more)


def misread(what: float, way: float, chance: float = 0.49) -> dict[str, float]:
    """Pins for the first letter of the east."""
    return {"distort.east.0": chance, "distort_what.east.0": what, "distort_way.east.0": way}


@pytest.mark.parametrize("medium", ["oral", "translated"])
@pytest.mark.parametrize(
    ("named", "what", "way", "read"),
    [
        ({"land": "keep"}, 0.0, 0.49, {"land": "share"}),  # one step up
        ({"land": "share"}, 0.0, 0.5, {"land": "keep"}),  # one step down
        ({"land": "yield"}, 0.0, 0.0, {"land": "share"}),  # nothing above: down
        ({"land": "keep"}, 0.0, 0.9, {"land": "share"}),  # nothing below: up
        ({"land": "keep", "sea": "shut"}, 0.34, 0.0, {"land": "keep", "sea": "free"}),
    ],
)
def test_distortion_moves_a_level_by_one_step(
    table: MakeTable, medium: str, named: dict[str, str], what: float, way: float, read: Any
) -> None:
    letter = table(noisy(medium), misread(what, way)).turn(offer(named)).letter(EAST, 0)
    assert {issue: letter["read"][issue] for issue in named} == read
    assert {issue: letter["meant"][issue] for issue in named} == named
    assert letter["tone_read"] == "plain"


@pytest.mark.parametrize(
    ("tone", "way", "read"), [("plain", 0.9, "warm"), ("warm", 0.1, "cold"), ("cold", 0.1, "warm")]
)
def test_distortion_changes_the_tone(table: MakeTable, tone: str, way: float, read: str) -> None:
    letter = Letter("wire", tone, "proposal", {"land": "share"})
    sent = table(noisy(), misread(0.99, way)).turn(letter).letter(EAST, 0)
    assert (sent["tone"], sent["tone_read"]) == (tone, read)
    assert sent["read"] == sent["meant"]


def test_distortion_has_its_chance(table: MakeTable) -> None:
    for u, read in ((0.499, "share"), (0.5, "keep")):
        played = table(noisy(), misread(0.0, 0.0, chance=u)).turn(propose(land="keep"))
        assert played.letter(EAST, 0)["read"]["land"] == read


def test_distortion_on_translated_and_oral_channels_only() -> None:
    for medium in ("written", "broadcast"):
        with pytest.raises(ValueError, match="cannot distort"):
            noisy(medium)


def test_a_faithful_channel_needs_no_draw(table: MakeTable) -> None:
    played = table(small(), misread(0.0, 0.0, chance=ALWAYS)).turn(propose(land="keep"))
    assert played.letter(EAST, 0)["read"]["land"] == "keep"


def test_a_single_tone_cannot_be_misread(table: MakeTable) -> None:
    scenario = small(channels={"wire": plain_channel(medium="oral", distortion=1)})
    played = table(scenario, misread(0.0, 0.0)).turn(message())
    assert played.letter(EAST, 0)["tone_read"] == "plain"


def heard(**channel: Any) -> Any:
    """Tones and levels that move heat, and a wire of the given kind."""
    tone = {"title": "Plain", "arrives": {EAST: {"heat": 4}}, "public": {EAST: {"heat": 16}}}
    levels = {
        "share": plain_level(public={EAST: {"heat": -2}, WEST: {"heat": 1}}),
        "yield": plain_level(secret=True, public={EAST: {"heat": -32}}),
    }
    channels = {"wire": plain_channel(**channel)}
    return small(tones={"plain": tone}, issues={"land": {"levels": levels}}, channels=channels)


def test_the_tone_acts_on_arrival_by_the_credit(table: MakeTable) -> None:
    played = table(heard(credit=0.5)).turn(message())
    assert played.heat == 64 + 4 * 0.5
    assert played.turn(west=message()).heat == 66, "nothing is written of the west's tone"


def test_the_tone_acts_as_it_is_read(table: MakeTable) -> None:
    tones = {
        "plain": {"title": "Plain", "arrives": {EAST: {"heat": 4}}},
        "warm": {"title": "Warm", "arrives": {EAST: {"heat": -8}}},
    }
    scenario = small(tones=tones, channels={"wire": plain_channel(medium="oral", distortion=1)})
    assert table(scenario).turn(message()).heat == 56


def test_effects_are_read_onto_the_grid_before_they_are_scaled(table: MakeTable) -> None:
    # 0.0004 lies at 0 of 1024ths and so does all that is made of it; unread it would count.
    tone = {"title": "Plain", "arrives": {EAST: {"heat": 0.0004}}}
    scenario = small(tones={"plain": tone}, channels={"wire": plain_channel(credit=2)})
    assert table(scenario).turn(message()).heat == 64
    # 0.0007 lies at 1/1024; half of that is put up to 1/1024 again.
    tone = {"title": "Plain", "arrives": {EAST: {"heat": 0.0007}}}
    scenario = small(tones={"plain": tone}, channels={"wire": plain_channel(credit=0.5)})
    assert table(scenario).turn(message()).heat == 64 + 1 / 1024


def test_publicity_feeds_the_audience_as_the_letter_leaves(table: MakeTable) -> None:
    played = table(heard(public=0.25, hours=[48, 48])).turn(propose(land="share"))
    assert played.heat == 64 + 0.25 * (16 - 2)


def test_a_private_channel_has_no_audience(table: MakeTable) -> None:
    assert table(heard(public=0, hours=[48, 48])).turn(propose(land="share")).heat == 64


def test_a_secret_level_is_not_heard(table: MakeTable) -> None:
    assert table(heard(public=0.25, hours=[48, 48])).turn(propose(land="yield")).heat == 68


def test_a_secret_leaks_and_counts_as_public_whole_and_once(table: MakeTable) -> None:
    luck = {f"leak.east.0.{SENT}": ALWAYS}
    played = table(heard(leak=0.5, hours=[36, 36], credit=0), luck).turn(propose(land="yield"))
    assert (played.heat, played.plain["leaked"]) == (32, {EAST: True, WEST: False})
    assert played.letter(EAST, 0)["leaked"]
    assert played.turns(2).heat == 32


def test_a_leak_has_its_stated_hazard_over_the_turn(table: MakeTable) -> None:
    chance = chance_over(0.5, 720)
    for u, leaks in ((chance, False), (chance - 2**-40, True)):
        played = table(heard(leak=0.5, hours=[12, 12]), {f"leak.east.0.{SENT}": u})
        assert played.turn(propose(land="yield")).plain["leaked"][EAST] is leaks


@pytest.mark.parametrize("letter", [propose(land="share"), propose(sea="free"), message()])
def test_only_a_named_secret_leaks(table: MakeTable, letter: Letter) -> None:
    luck = {f"leak.east.0.{SENT}": ALWAYS}
    assert not table(heard(leak=0.5), luck).turn(letter).plain["leaked"][EAST]


def test_a_secret_leaks_while_it_is_on_its_way_or_on_the_table(table: MakeTable) -> None:
    late = {"1962-01-02 00:00": {f"leak.east.0.{SENT}": ALWAYS}}
    never = {f"leak.east.0.{SENT}": NEVER}
    for valid, leaks in ((13, False), (24, True)):
        played = table(heard(leak=0.5, hours=[12, 12]), never, late)
        played.turn(propose(valid=valid, land="yield"))
        assert played.letter(EAST, 0)["open"]
        assert played.turns(2).plain["leaked"][EAST] is leaks
    on_its_way = table(heard(leak=0.5, hours=[60, 60]), never, late)
    assert on_its_way.turn(propose(land="yield")).turns(2).plain["leaked"][EAST]


def test_a_leak_is_seen_by_both_as_news(table: MakeTable) -> None:
    luck = {f"leak.east.0.{SENT}": ALWAYS}
    played = table(heard(leak=0.5, hours=[36, 36]), luck).turn(propose(land="yield"))
    for seat in (EAST, WEST):
        assert "leak" in {news.kind for news in played.game.view(seat).news}
