"""The debrief: risk by turn, cause and author; truth beside belief; facts, letters, deeds."""

from dataclasses import FrozenInstanceError
from functools import cache
from pathlib import Path

import pytest

from game.engine.dump import dump
from game.engine.luck import FAILS, HAPPENS, Pins
from game.engine.orders import Letter, Orders
from game.engine.sealed import seal
from game.engine.turn import advance
from game.paths import scenarios
from game.record.debrief import Debrief, Entry, TurnRisk, chain, turn_risk
from game.record.game import Game
from game.record.replay import replay
from game.scenario import load
from tests.record.making import SMALL, small

TURNS = (
    {
        "north": Orders({"act": "blockade", "posture": "raise_alert"}),
        "south": Orders(
            {"posture": "free_guns"},
            (Letter("cable", "soft", "proposal", {"fort": "frozen"}), Letter("lamp", "hard")),
        ),
    },
    {
        "north": Orders(
            {"act": "open_strait"},
            (Letter("envoy", "soft", "proposal", {"base": "quietly_closed"}, draft="offer_trade"),),
        ),
        "south": Orders({"act": "turn_convoy"}),
    },
    {"north": Orders({"posture": "stop_patrols"}), "south": Orders({"posture": "hasten_work"})},
)


def game(seed: int = 1, preset: str | None = None) -> Game:
    """A small game played to its end."""
    played = Game.start(small(), preset, seed)
    for orders in TURNS:
        if not played.over:
            played.play(orders)
    assert played.over
    return played


@cache
def history() -> Game:
    """The week as it was."""
    home = next(path for path in scenarios() if path.name == "cuba-1962")
    return replay(home / "records" / "history.yaml").game


@cache
def opened() -> Debrief:
    return history().debrief()


def test_it_opens_only_after_the_ending() -> None:
    fresh = Game.start(small())
    with pytest.raises(ValueError, match=r"^the game goes on; its debrief opens after the ending$"):
        fresh.debrief()


def test_the_risk_of_the_turns_is_the_ledger() -> None:
    ledger = dump(history().model, history().state, 0)["ledger"]
    assert opened().risk == pytest.approx(sum(ledger.values()))
    for hazard, risk in opened().by_hazard().items():
        assert risk == pytest.approx(ledger[hazard])


def test_there_is_one_ledger_a_sealed_turn() -> None:
    assert [turn.moment for turn in opened().risks] == [
        history().model.turns[step.before.turn] for step in history().steps
    ]


def test_the_causes_come_with_the_greatest_first() -> None:
    risks = list(opened().by_hazard().values())
    assert risks == sorted(risks, reverse=True)
    assert risks[0] > risks[-1] > 0


def test_authors_and_situation_add_up_to_the_risk() -> None:
    for turn in opened().risks:
        parts = sum(turn.of(seat) for seat in ("kennedy", "khrushchev")) + turn.situation
        assert parts == pytest.approx(turn.risk)
        for entry in turn.entries:
            assert sum(entry.by_seat.values()) + entry.situation == pytest.approx(entry.risk)


def test_the_author_is_the_difference_to_having_held() -> None:
    """Against the engine itself: each seat's orders left out, by hand."""
    played = game()
    step = played.steps[0]
    told = turn_risk(played, step)
    for seat in ("north", "south"):
        other = {name: given for name, given in step.orders.items() if name != seat}
        _, held = advance(played.model, step.before, seal(played.model, [other]))
        assert told.of(seat) == pytest.approx(told.risk - float(held.risk.sum()))
    assert told.of("north") > 0
    assert told.of("south") > 0


def test_who_holds_adds_nothing() -> None:
    played = Game.start(small(), seed=3)
    played.play({"north": Orders({"act": "blockade"}), "south": Orders()})
    told = turn_risk(played, played.steps[0])
    assert told.of("south") == 0
    assert told.of("north") > 0


def test_orders_that_calm_things_save_risk() -> None:
    assert min(turn.of("khrushchev") for turn in opened().risks) < 0


def test_a_turn_without_risk_has_no_entries() -> None:
    quiet = TurnRisk(0, "1950-05-01 09:00", ())
    assert (quiet.risk, quiet.situation, quiet.of("north")) == (0, 0, 0)
    one = TurnRisk(0, "1950-05-01 09:00", (Entry("shots", 0.5, {"north": 0.2}, 0.3),))
    assert (one.risk, one.of("north"), one.situation) == (0.5, 0.2, 0.3)


def test_beliefs_are_of_what_is_not_seen_exactly() -> None:
    debrief = game().debrief()
    assert {b.variable for b in debrief.beliefs if b.seat == "north"} == {
        "alert_south",
        "fort",
        "trust_south",
        "fear_south",
        "unrest",
    }


def test_beliefs_stand_beside_the_truth_as_it_was_when_orders_were_sealed() -> None:
    played = game()
    for belief in played.debrief().beliefs:
        state = next(s.before for s in played.steps if s.before.turn == belief.turn)
        plain = dump(played.model, state, 0)
        assert belief.truth == plain["variables"][belief.variable]
        known = plain["known"][belief.seat][belief.variable]
        assert [belief.value, belief.spread] == (known[:2] if known else [None, None])


def test_the_error_is_belief_minus_truth() -> None:
    beliefs = game().debrief().beliefs
    never = next(b for b in beliefs if b.variable == "unrest")
    fort = next(b for b in beliefs if (b.variable, b.seat) == ("fort", "north"))
    assert never.error == 0
    assert fort.value is not None
    assert fort.error == fort.value - fort.truth


@pytest.mark.parametrize(("bold", "text"), [(1.0, "He fires on his own."), (0.0, "He waits for")])
def test_hidden_facts_open_in_the_words_that_were_true(bold: float, text: str) -> None:
    natures = {"facts": {"bold_gunner": bold}, "north": {"resolve": 0.5}}
    played = Game.start(small(), seed=1, natures=natures)
    while not played.over:
        played.play({"north": Orders(), "south": Orders()})
    debrief = played.debrief()
    (fact,) = debrief.facts
    assert (fact.id, fact.true) == ("bold_gunner", bool(bold))
    assert fact.text.startswith(text)
    assert debrief.natures["north"] == {"resolve": 0.5}


def test_deeds_name_turn_seat_and_slot() -> None:
    deeds = game().debrief().deeds
    assert [(d.seat, d.slot, d.choice) for d in deeds if d.moment == "1950-05-01 09:00"] == [
        ("north", "act", "blockade"),
        ("north", "posture", "raise_alert"),
        ("south", "posture", "free_guns"),
    ]


def test_a_deed_that_failed_says_so() -> None:
    played = Game.start(small(), seed=1)
    hold = Orders()
    played.play({"north": Orders({"act": "blockade"}), "south": Orders({"act": "turn_convoy"})})
    if not played.over:
        played.play({"north": Orders({"act": "open_strait"}), "south": hold})
    while not played.over:
        played.play({"north": hold, "south": hold})
    worked = {deed.choice: deed.worked for deed in played.debrief().deeds}
    assert worked == {"blockade": True, "turn_convoy": True, "open_strait": False}


def test_happenings_are_all_events_seen_or_not() -> None:
    happened = {each.event for each in opened().happenings}
    ever = dump(history().model, history().state, 0)["happened"]
    assert happened == {name for name, turn in ever.items() if turn is not None}
    moments = [each.moment for each in opened().happenings]
    assert moments == sorted(moments)


def test_letters_are_told_as_meant_and_as_read() -> None:
    letters = opened().letters
    first = letters[0]
    assert (first.sender, first.channel, first.purpose) == (
        "kennedy",
        "embassy_cable",
        "proposal",
    )
    assert first.meant == first.read == {"missiles": "withdrawn"}
    assert first.draft == "kennedy_22"
    assert not first.misread
    assert all(letter.arrived is None or letter.arrived > letter.sent for letter in letters)


def misread() -> Debrief:
    """A game in which a letter was read otherwise than it was meant: one in five by cable."""
    for seed in range(60):
        debrief = game(seed).debrief()
        if any(letter.misread for letter in debrief.letters):
            return debrief
    raise AssertionError("no letter was misread in sixty games")


def test_a_misread_letter_shows_both_readings() -> None:
    letter = next(letter for letter in misread().letters if letter.misread)
    assert letter.arrived is not None
    assert (letter.meant, letter.tone) != (letter.read, letter.tone_read)


def test_the_chain_names_the_steps_from_the_hazard_to_the_ending() -> None:
    for seed in range(200):
        played = game(seed, "grim_school")
        if played.ending == "burning_strait":
            assert chain(played) == ("shots", "answer", "war_at_sea")
            assert played.debrief().chain == ("shots", "answer", "war_at_sea")
            return
    raise AssertionError("two hundred grim games without war")


def test_an_ending_that_no_event_brought_has_no_chain() -> None:
    assert opened().chain == ()
    assert chain(Game.start(small())) == ()


def test_the_debrief_changes_nothing() -> None:
    played = game()
    before = dump(played.model, played.state, 0)
    assert played.debrief() == played.debrief()
    assert dump(played.model, played.state, 0) == before


def test_terms_and_ending_are_those_of_the_game() -> None:
    assert opened().ending == history().ending
    assert opened().moment == history().moment
    assert opened().terms == history().view("kennedy").terms


def forked(folder: Path) -> Path:
    """The small scenario, in which a skirmish too may be answered, and so lead to war."""
    text = SMALL.read_text(encoding="utf-8")
    old = "when: blockaded, repeat: true,\n     seen: hidden"
    assert text.count(old) == 1
    path = folder / "forked.yaml"
    path.write_text(
        text.replace(old, "then: [answer], when: blockaded, repeat: true,\n     seen: hidden"),
        encoding="utf-8",
    )
    return path


FIRST = "1950-05-01 09:00"
SKIRMISH = ("skirmish", "skirmish>answer", "skirmish>answer>war_at_sea")
SHOTS = ("shots", "shots>answer", "shots>answer>war_at_sea")


@pytest.mark.parametrize(
    ("happen", "found"),
    [
        (SKIRMISH, ("skirmish", "answer", "war_at_sea")),
        (SHOTS, ("shots", "answer", "war_at_sea")),
        # Both led to the same answer: the first of the file is the cause.
        ((*SKIRMISH, "shots"), ("shots", "answer", "war_at_sea")),
        (("coup",), ("coup",)),
        # War goes before the fall of a government, and its chain with it.
        ((*SKIRMISH, "coup"), ("skirmish", "answer", "war_at_sea")),
        (("shots", "skirmish", "coup"), ("coup",)),
    ],
)
def test_the_chain_follows_what_happened_and_not_what_might_have(
    happen: tuple[str, ...], found: tuple[str, ...], tmp_path: Path
) -> None:
    pins = Pins({FIRST: {f"event.{path}": HAPPENS for path in happen}}, {"event.": FAILS})
    played = Game.start(load(forked(tmp_path)), seed=1, pins=pins)
    played.play({"north": Orders({"act": "blockade"}), "south": Orders()})
    assert played.moment == FIRST
    assert played.debrief().chain == found


def test_events_are_told_with_the_turn_that_they_ended_or_opened() -> None:
    pins = Pins({FIRST: {"event.shots": HAPPENS}}, {"event.": FAILS})
    played = Game.start(small(), seed=1, pins=pins)
    while not played.over:
        played.play({"north": Orders(), "south": Orders()})
    assert [(each.moment, each.event) for each in played.debrief().happenings] == [
        (FIRST, "shots"),
        ("1950-05-01 18:00", "fleet_sails"),
        ("1950-05-01 18:00", "envoy_calls"),
    ]


def test_what_each_seat_added_is_summed_over_the_turns() -> None:
    added = game().debrief().by_seat()
    assert list(added) == ["north", "south"]
    for seat, sum_of in added.items():
        turns = [turn_risk(game(), step).of(seat) for step in game().steps]
        assert sum_of == pytest.approx(sum(turns))
    assert added["north"] != added["south"]


def test_a_debrief_is_plain_data_that_nothing_changes() -> None:
    debrief = game().debrief()
    for made in (debrief, debrief.risks[0], debrief.beliefs[0], debrief.letters[0]):
        with pytest.raises(FrozenInstanceError):
            made.moment = "never"  # type: ignore[misc, union-attr]
    reported = next(belief for belief in debrief.beliefs if belief.value is not None)
    assert (type(reported.value), type(reported.spread)) == (float, float)
    assert all(type(deed.worked) is bool for deed in debrief.deeds)


@pytest.mark.parametrize("purpose", ["acceptance", "rejection"])
def test_what_a_letter_about_another_says_is_told_as_of_its_own_kind(purpose: str) -> None:
    pins = Pins({}, {"event.": FAILS, "distort.": FAILS})
    played = Game.start(small(), seed=1, pins=pins)
    offer = Letter("radio", "hard", "proposal", {"fort": "frozen"})
    answer = Letter("radio", "soft", purpose, about="radio")  # type: ignore[arg-type]
    played.play({"north": Orders(), "south": Orders({}, (offer,))})
    played.play({"north": Orders({}, (answer,)), "south": Orders()})
    while not played.over:
        played.play({"north": Orders(), "south": Orders()})
    first, second = played.debrief().letters
    assert (first.purpose, first.meant, first.arrived) == (
        "proposal", {"fort": "frozen"}, "1950-05-01 18:00",
    )  # fmt: skip
    assert (second.purpose, second.sender, second.misunderstanding) == (purpose, "north", False)
    assert second.meant == ({"fort": "frozen"} if purpose == "acceptance" else {})


def test_a_letter_that_is_still_on_its_way_at_the_end_never_arrived() -> None:
    pins = Pins({"1950-05-02 06:00": {}}, {"event.": FAILS})
    played = Game.start(small(), seed=1, pins=pins)
    for letters in ((), (), (Letter("cable", "soft", "proposal", {"fort": "razed"}),)):
        played.play({"north": Orders({}, letters), "south": Orders()})
    (letter,) = played.debrief().letters
    assert letter.arrived is None
    assert not letter.misread
