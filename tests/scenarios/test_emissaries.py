"""Ways by which one speaks without having spoken: how they burn, what disowning them costs."""

from __future__ import annotations

import pytest

from game.engine.luck import HAPPENS, Pins
from game.engine.orders import Letter, Orders
from game.engine.state import State
from tests.scenarios.staged import (
    INDEX,
    LOADED,
    MODEL,
    QUIET,
    Plan,
    ending,
    flag,
    opened,
    played,
    proposal,
    turn_of,
    value,
)

SCENARIO = LOADED.scenario
SPEECH, LAST = "1962-10-22 18:00", "1962-10-28 10:00"
WAYS = ("bolshakov", "scali", "dobrynin", "un")
FRIDAY, SATURDAY = "1962-10-26 10:00", "1962-10-27 09:00"
SECRET = {"missiles": "withdrawn", "pledge": "spoken", "jupiters": "go_secretly"}


def pins(**named: tuple[str, str]) -> Pins:
    """Quiet luck with quick letters, in which some draws happen: by name, (turn, draw)."""
    return Pins(
        {turn: {draw: HAPPENS} for turn, draw in named.values()},
        {**QUIET.prefixes, "transit": 0.0},
    )


def week(*parts: Plan, luck: Pins | None = None, until: str | None = LAST) -> State:
    """A game with the line of 22 October and some orders more."""
    plan = {(SPEECH, "kennedy"): {"act": "quarantine", "posture": "defcon_3"}}
    for part in parts:
        plan.update(part)  # type: ignore[arg-type]
    return played(opened(pins=luck or pins()), plan, until)


def act(turn: str, seat: str, choice: str) -> Plan:
    """One choice in the slot of acts."""
    return {(turn, seat): {"act": choice}}


def letter(turn: str, seat: str, channel: str, **levels: str) -> Plan:
    """One proposal."""
    return {(turn, seat): proposal(channel, **levels)}


def refused(state: State, turn: str, seat: str, channel: str) -> bool:
    """Whether a message by a channel cannot leave in a turn of this game."""
    message = Orders(letters=(Letter(channel, "firm", "message"),))
    before = int(state.illegal.sum())
    after = played(state, {(turn, seat): message}, _next(turn), strict=False)
    return int(after.illegal.sum()) > before


def _next(turn: str) -> str:
    return MODEL.turns[MODEL.turns.index(turn) + 1]


BURNT = {
    "bolshakov": (pins(event=("1962-10-25 18:00", "event.bolshakov_named")), ()),
    "scali": (
        pins(event=(FRIDAY, "event.lunch_in_the_papers")),
        (letter("1962-10-25 18:00", "khrushchev", "scali", missiles="withdrawn"),),
    ),
    "dobrynin": (
        pins(leak=("1962-10-25 18:00", "leak.kennedy.0.1962-10-25 10:00")),
        (letter("1962-10-25 10:00", "kennedy", "dobrynin", **SECRET),),
    ),
}


@pytest.mark.parametrize("way", BURNT)
@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_a_burned_way_is_closed_to_both_and_stays_closed(way: str, seat: str) -> None:
    luck, orders = BURNT[way]
    for turn in (SATURDAY, "1962-10-28 06:00"):
        games = week(*orders, luck=luck, until=turn)
        assert flag(games, f"{way}_burned").all()
        assert refused(games, turn, seat, way)


@pytest.mark.parametrize("way", [*BURNT, "un"])
@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_a_way_that_did_not_burn_is_open(way: str, seat: str) -> None:
    assert not refused(week(until=SATURDAY), SATURDAY, seat, way)


@pytest.mark.parametrize("way", WAYS)
def test_everybody_can_see_that_a_way_is_burned_and_nothing_mends_it(way: str) -> None:
    name = f"{way}_burned"
    assert SCENARIO.flags[name].seen == "public"
    assert any(name in event.set and event.tell for event in SCENARIO.events.values())
    assert not any(name in event.clear for event in SCENARIO.events.values())
    chosen = [choice.clear for seat in SCENARIO.choices.values() for choice in seat.values()]
    assert not any(name in cleared for cleared in chosen)


def test_the_appeal_that_was_dictated_closes_the_way_by_new_york_when_it_is_traced() -> None:
    orders = (
        act("1962-10-27 16:00", "kennedy", "ready_cordier"),
        letter("1962-10-27 11:00", "kennedy", "un", missiles="withdrawn", jupiters="go_publicly"),
    )
    traced = pins(event=("1962-10-27 20:00", "event.cordier_traced"))
    games = week(*orders, luck=traced, until="1962-10-28 06:00")
    assert flag(games, "un_burned").all()
    assert refused(games, "1962-10-28 06:00", "khrushchev", "un")
    plain = week(orders[1], luck=traced)
    assert not flag(plain, "un_burned").any(), "nobody had dictated anything"


def test_terms_that_lay_on_the_table_when_the_way_burned_can_still_be_accepted() -> None:
    luck, orders = BURNT["dobrynin"]
    yes = Orders(letters=(Letter("radio", "conciliatory", "acceptance", about="dobrynin"),))
    games = week(*orders, {(FRIDAY, "khrushchev"): yes}, luck=luck, until=None)
    assert flag(games, "dobrynin_burned").all()
    assert ending(games) == "settlement_leaked"


def test_a_leak_by_another_way_does_not_betray_the_brother() -> None:
    luck = pins(leak=("1962-10-25 18:00", "leak.khrushchev.0.1962-10-25 10:00"))
    games = week(letter("1962-10-25 10:00", "khrushchev", "un", **SECRET), luck=luck)
    assert not flag(games, "dobrynin_burned").any()
    assert turn_of(games, "council_asks_for_papers") is not None


def test_bolshakov_is_named_sooner_when_moscow_has_just_sworn_by_him() -> None:
    hazard = SCENARIO.events["bolshakov_named"].hazard
    assert hazard is not None
    assert hazard.plus["done.khrushchev.assure_until_november"] > 0


# To disown.

WITH_TERMS = letter("1962-10-26 18:00", "kennedy", "scali", missiles="withdrawn", pledge="spoken")
THEIR_TERMS = letter(FRIDAY, "khrushchev", "scali", missiles="withdrawn", pledge="spoken")
LEAKED = pins(leak=("1962-10-26 18:00", f"leak.kennedy.0.{FRIDAY}"))
WHISPER = letter(FRIDAY, "kennedy", "dobrynin", **SECRET)
WARNING = {
    (FRIDAY, "kennedy"): Orders(
        {"act": "private_warning"}, (Letter("dobrynin", "firm", "proposal", SECRET),)
    )
}


def test_a_reporter_who_carried_nothing_of_ours_is_disowned_cheaply() -> None:
    games = week(act(SATURDAY, "kennedy", "disown_reporter"), until="1962-10-27 11:00")
    assert flag(games, "scali_burned").all()
    assert not flag(games, "word_broken_us").any()
    assert value(games, "commit_us")[0] < value(week(until="1962-10-27 11:00"), "commit_us")[0]


def test_a_reporter_who_carried_our_terms_takes_our_word_with_him() -> None:
    denial = act(SATURDAY, "kennedy", "disown_reporter")
    carried = week(WITH_TERMS, denial, until="1962-10-27 11:00")
    assert flag(carried, "scali_burned").all() and flag(carried, "word_broken_us").all()
    kept = week(WITH_TERMS, until="1962-10-27 11:00")
    assert value(carried, "trust_su")[0] < value(kept, "trust_su")[0] - 5


def test_a_man_at_lunch_without_instructions_can_be_disowned_and_one_with_them_cannot() -> None:
    denial = act("1962-10-27 16:00", "khrushchev", "disown_lunch")
    true = week(denial, until="1962-10-27 20:00")
    assert flag(true, "scali_burned").all() and not flag(true, "word_broken_su").any()
    false = week(THEIR_TERMS, denial, until="1962-10-27 20:00")
    assert flag(false, "word_broken_su").all()
    assert value(false, "trust_us")[0] < value(true, "trust_us")[0]


def test_the_ambassador_is_disowned_to_the_comrades_delight_and_at_a_price() -> None:
    denial = act(FRIDAY, "khrushchev", "disown_ambassador")
    denied, silent = week(denial, until="1962-10-26 18:00"), week(until="1962-10-26 18:00")
    assert flag(denied, "dobrynin_burned").all()
    assert value(denied, "press_su")[0] < value(silent, "press_su")[0]
    assert value(denied, "trust_us")[0] < value(silent, "trust_us")[0] - 4
    assert refused(denied, "1962-10-26 18:00", "khrushchev", "dobrynin")
    offer = letter("1962-10-25 10:00", "khrushchev", "dobrynin", **SECRET)
    lied = week(offer, denial, until="1962-10-26 18:00")
    assert flag(lied, "word_broken_su").all() and not flag(denied, "word_broken_su").any()


def test_nobody_disowns_the_brother_before_there_is_talk() -> None:
    denial = act("1962-10-26 18:00", "kennedy", "disown_brother")
    plan = {(SPEECH, "kennedy"): {"act": "quarantine"}, **WARNING, **denial}
    games = played(opened(pins=pins()), plan, SATURDAY, strict=False)
    assert games.illegal.sum() == 1
    assert not flag(games, "dobrynin_burned").any()


def test_a_rumour_can_be_denied_in_ankara_and_a_printed_secret_cannot() -> None:
    denial = act("1962-10-27 11:00", "kennedy", "disown_brother")
    rumour = pins(event=("1962-10-26 18:00", "event.jupiter_rumour"))
    for luck, believed in ((rumour, True), (LEAKED, False)):
        denied = week(WARNING, denial, luck=luck, until="1962-10-27 16:00")
        silent = week(WARNING, luck=luck, until="1962-10-27 16:00")
        assert flag(denied, "dobrynin_burned").all() and flag(denied, "word_broken_us").all()
        eased = value(denied, "allies")[0] - value(silent, "allies")[0]
        assert (eased > 3) == believed
        assert value(denied, "commit_us")[0] < value(silent, "commit_us")[0]


@pytest.mark.parametrize(
    ("seat", "choice", "paper"),
    [
        ("kennedy", "disown_reporter", "reporter_denied"),
        ("kennedy", "disown_brother", "brother_denied"),
        ("khrushchev", "disown_lunch", "lunch_denied"),
        ("khrushchev", "disown_ambassador", "ambassador_denied"),
        ("khrushchev", "hold_to_softer", "they_hold_you_to_it"),
    ],
)
def test_the_other_chair_reads_of_it_in_a_paper_of_its_own(
    seat: str, choice: str, paper: str
) -> None:
    document = SCENARIO.documents[paper]
    assert document.to == ("khrushchev" if seat == "kennedy" else "kennedy")
    assert document.when is not None and f"done.{seat}.{choice}" in document.when
    assert SCENARIO.choices[seat][choice].public


def test_what_was_said_over_lunch_can_be_written_and_signed() -> None:
    draft = SCENARIO.drafts["say_it_myself"]
    assert draft.when is not None and "done.kennedy.disown_reporter" in draft.when
    assert draft.channel == "embassy_cable" and draft.propose


def test_every_way_that_can_burn_is_one_that_exists() -> None:
    assert set(WAYS) < set(SCENARIO.channels)
    assert {name for name in INDEX.flags if name.endswith("_burned")} == {
        f"{way}_burned" for way in WAYS
    }
