"""The debrief in words, on ledgers made by hand."""

from dataclasses import replace
from typing import Any

import pytest

from game.record.debrief import (
    Belief,
    Debrief,
    Deed,
    Entry,
    Happening,
    Opened,
    Told,
    TurnRisk,
)
from game.record.minds import Mind
from game.text import ledger, words
from tests.text.acting import Stage, small

TURN = "1950-05-01 09:00"
NEXT = "1950-05-01 18:00"
EMPTY = Debrief(
    ending="adjourned",
    preset="calm_school",
    chain=(),
    moment=NEXT,
    terms=None,
    risks=(),
    beliefs=(),
    facts=(),
    natures={"north": {"resolve": 0.0}, "south": {"resolve": -2.0}},
    deeds=(),
    happenings=(),
    letters=(),
    prices={},
    stands={"fort": "stays", "ships": "pass", "base": "stays"},
)
LETTER = Told(
    id=f"north/{TURN}/0",
    sender="north",
    channel="cable",
    purpose="proposal",
    sent=TURN,
    arrived=NEXT,
    meant={"fort": "razed", "ships": "pass"},
    read={"fort": "frozen", "ships": "pass"},
    tone="soft",
    tone_read="hard",
    draft=None,
    misunderstanding=False,
    leaked=True,
)


def said(tell: object, opened: Debrief, *more: object) -> str:
    stage = Stage([])
    tell(stage.console, small().scenario, opened, *more)  # type: ignore[operator]
    return " ".join(stage.said.split())


def turn(risk: float, north: float, south: float) -> TurnRisk:
    entry = Entry("shots", risk, {"north": north, "south": south}, risk - north - south)
    return TurnRisk(0, TURN, (entry,))


@pytest.mark.parametrize(
    ("risk", "words"),
    [
        (
            turn(0.0123, 0.01, -0.002),
            "Monday 1 May, 9:00: 123. Shots from the fort 123. Norhavn added 100; Surport saved "
            "20.",
        ),
        (turn(0.0, 0.0, 0.0), "Monday 1 May, 9:00: no risk."),
        (TurnRisk(0, TURN, ()), "Monday 1 May, 9:00: no risk."),
        (
            turn(1e-7, 0.0, 0.0),
            "Monday 1 May, 9:00: less than 0.1. No cause stands out. Norhavn added nothing; "
            "Surport added nothing.",
        ),
    ],
)
def test_a_turn_of_the_ledger(risk: TurnRisk, words: str) -> None:
    assert ledger.risk_line(small().scenario, risk) == words


def test_a_path_cannot_burn_more_than_once() -> None:
    risks = (turn(0.6, 0.0, 0.0), turn(0.6, 0.0, 0.0))
    told = said(ledger.tell_ledger, replace(EMPTY, risks=risks))
    assert "Over the whole path: 8,400 in 10,000" in told
    assert words.ONCE_NOTE in told
    assert words.ONCE_NOTE not in said(ledger.tell_ledger, replace(EMPTY, risks=risks[:1]))


def test_the_whole_ledger_adds_up() -> None:
    risks = (turn(0.01, 0.004, 0.0), turn(0.02, 0.0, -0.001))
    told = said(ledger.tell_ledger, replace(EMPTY, risks=risks))
    assert "Over the whole path: 298 in 10,000, about 1 in 34." in told
    assert "By cause: Shots from the fort 300." in told
    assert "By whose act: Norhavn added 40; Surport saved 10." in told
    assert "Times are in Strait time." in told


def belief(moment: str, value: float | None, truth: float) -> Belief:
    spread = None if value is None else 2.0
    return Belief(0, moment, "north", "fort", value, spread, truth)


def test_belief_stands_beside_truth_and_the_worst_error_is_named() -> None:
    path = (belief(TURN, 10, 30), belief(NEXT, 30, 31))
    told = said(ledger.tell_truth, replace(EMPTY, beliefs=path), "north")
    assert "The fort: believed between 28 and 32, in truth 31 guns. Farthest off on Monday" in told
    assert "9:00: believed between 8 and 12, in truth 30 guns." in told


def test_an_error_within_the_doubt_is_not_held_against_anybody() -> None:
    path = (belief(TURN, 30, 31), belief(NEXT, 30, 30))
    assert "Farthest" not in said(ledger.tell_truth, replace(EMPTY, beliefs=path), "north")


def test_what_was_never_known_is_said_so() -> None:
    opened = replace(EMPTY, beliefs=(belief(TURN, None, 31),))
    assert "The fort: never known, in truth 31 guns." in said(ledger.tell_truth, opened, "north")
    told = said(ledger.tell_variable, opened, "north", "fort")
    assert told == "The fort. Monday 1 May, 9:00: never known, in truth 31 guns."


def test_natures_are_told_by_where_they_lie() -> None:
    told = said(ledger.tell_hidden, EMPTY)
    assert "Ada Norr: How much she dares. In this game about the middle." in told
    assert "Bo Sur: How much he dares. In this game far below the middle." in told


def test_beside_a_nature_stands_what_the_other_side_believed_of_it() -> None:
    held = [(TURN, 0.5), (NEXT, 0.834), ("1950-05-02 06:00", 0.71)]
    minds = tuple(Mind(moment, "north", "resolve", chance) for moment, chance in held)
    told = said(ledger.tell_hidden, replace(EMPTY, minds=minds))
    assert told.endswith(
        "Bo Sur: How much he dares. In this game far below the middle. Ada Norr believed that he "
        "dares more than most in his place would: an even chance at first, 71 in 100 at the end, "
        "and at most 83 in 100 on Monday 1 May 1950."
    )
    assert "she dares more" not in told, "nothing is told of what South believed"


def test_misread_letters_show_what_was_meant_and_what_was_read() -> None:
    told = said(ledger.tell_misread, replace(EMPTY, letters=(LETTER,)))
    assert "The fort: meant It goes; read as Work stops." in told
    assert "Tone: meant Soft; read as Hard." in told
    assert "The ships" not in told
    assert "Its secret leaked." in told


def test_a_misunderstanding_is_named() -> None:
    wrong = replace(LETTER, read=LETTER.meant, tone_read="soft", misunderstanding=True)
    told = said(ledger.tell_misread, replace(EMPTY, letters=(wrong,)))
    assert "It accepted what had never been offered, and so bound nobody." in told


def test_letters_that_never_arrived_are_not_misread() -> None:
    lost = replace(LETTER, arrived=None)
    opened = replace(EMPTY, letters=(lost,))
    assert "Every letter that arrived was read as it was meant." in said(
        ledger.tell_misread, opened
    )
    assert "never arrived" in said(ledger.tell_letters, opened)
    assert "None was written." in said(ledger.tell_letters, EMPTY)


def entry(hazard: str, risk: float, north: float = 0.0, south: float = 0.0) -> Entry:
    return Entry(hazard, risk, {"north": north, "south": south}, risk - north - south)


def test_causes_are_told_the_greatest_first_and_the_least_not_at_all() -> None:
    several = TurnRisk(
        0, TURN, (entry("skirmish", 4.9e-6), entry("coup", 0.002), entry("shots", 0.03, 0.01))
    )
    assert ledger.risk_line(small().scenario, several) == (
        "Monday 1 May, 9:00: 320. Shots from the fort 300; A coup 20. "
        "Norhavn added 100; Surport added nothing."
    )


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (0.01, "added 100"),
        (-0.01, "saved 100"),
        (5e-6, "added 0.1"),
        (-5e-6, "saved 0.1"),
        (4.9e-6, "added nothing"),
        (-4.9e-6, "added nothing"),
        (0.0, "added nothing"),
    ],
)
def test_what_a_seat_added_or_saved(part: float, words: str) -> None:
    risk = TurnRisk(0, TURN, (entry("shots", 0.02, part),))
    told = ledger.risk_line(small().scenario, risk)
    assert told.endswith(f". Norhavn {words}; Surport added nothing.")


def test_a_path_without_risk_says_so_in_every_line() -> None:
    quiet = (TurnRisk(0, TURN, ()), TurnRisk(1, NEXT, ()))
    told = said(ledger.tell_ledger, replace(EMPTY, risks=quiet))
    assert "Monday 1 May, 9:00: no risk. Monday 1 May, 18:00: no risk." in told
    assert "Over the whole path: 0 in 10,000, next to nothing." in told
    assert "By cause: No cause stands out." in told
    assert told.endswith(words.LUCK_NOTE.format(preset="Calm"))
    assert "had run" not in told


def test_what_was_run_before_the_game_was_taken_up_stands_apart() -> None:
    risks = (turn(0.01, 0.004, 0.0),)
    told = said(ledger.tell_ledger, replace(EMPTY, risks=risks, before=0.0035))
    assert "Over the whole path: 100 in 10,000" in told
    assert words.BEFORE_NOTE.format(risk="35") in told


def path(*beliefs: tuple[float | None, float | None, float]) -> Debrief:
    """What North believed of the fort in turn after turn: value, spread, truth."""
    moments = (TURN, NEXT, "1950-05-02 06:00")
    told = (
        Belief(turn, moments[turn], "north", "fort", value, spread, truth)
        for turn, (value, spread, truth) in enumerate(beliefs)
    )
    return replace(EMPTY, beliefs=tuple(told))


@pytest.mark.parametrize(
    ("beliefs", "farthest"),
    [
        ([(10, 2, 30), (30, 2, 30)], True),
        # Within its own doubt, or hardly worse than the last: not worth a word.
        ([(28, 2, 30), (30, 2, 30)], False),
        ([(27.9, 2, 30), (30, 2, 30)], True),
        ([(26, 1, 30), (33, 2, 30)], False),
        ([(25.9, 1, 30), (33, 2, 30)], True),
        # Too high counts like too low; what was never known is no error.
        ([(50, 2, 30), (30, 2, 30)], True),
        ([(None, None, 60), (30, 2, 30)], False),
        ([(10, 2, 30), (None, None, 30)], True),
    ],
)
def test_only_a_worse_error_than_the_last_one_is_told(
    beliefs: list[tuple[float | None, float | None, float]], farthest: bool
) -> None:
    told = said(ledger.tell_truth, path(*beliefs), "north")
    assert ("Farthest off on Monday 1 May, 9:00:" in told) is farthest


def test_a_belief_stays_within_what_can_be() -> None:
    told = said(ledger.tell_truth, path((63, 5, 64)), "north")
    assert "The fort: believed between 58 and 64, in truth 64 guns." in told


def test_the_truth_is_told_to_each_seat_of_its_own_beliefs() -> None:
    opened = path((10, 2, 30))
    theirs = Belief(0, TURN, "south", "alert_north", 20, 8, 35)
    opened = replace(opened, beliefs=(*opened.beliefs, theirs))
    told = said(ledger.tell_truth, opened, "south")
    assert told == (
        "What Bo Sur believed as the last orders were sealed, and what was true: "
        "Northern alert: believed between 12 and 28, in truth 35."
    )
    assert "Northern alert" not in said(ledger.tell_truth, opened, "north")
    assert "exactly" in said(ledger.tell_variable, opened, "north", "alert_north")


def test_one_variable_is_told_turn_by_turn() -> None:
    opened = path((None, None, 8), (10, 2, 9), (12.4, 1, 12))
    assert said(ledger.tell_variable, opened, "north", "fort") == (
        "The fort. Monday 1 May, 9:00: never known, in truth 8 guns. "
        "Monday 1 May, 18:00: believed between 8 and 12, in truth 9 guns. "
        "Tuesday 2 May, 6:00: believed between 11 and 13, in truth 12 guns."
    )


@pytest.mark.parametrize(
    ("value", "where"),
    [
        (0.0, "about the middle"),
        (0.49, "about the middle"),
        (-0.49, "about the middle"),
        (0.5, "above the middle"),
        (1.5, "above the middle"),
        (1.51, "far above the middle"),
        (-0.6, "below the middle"),
        (-1.51, "far below the middle"),
    ],
)
def test_a_nature_lies_where_it_was_drawn(value: float, where: str) -> None:
    opened = replace(EMPTY, natures={"north": {"resolve": value}})
    told = said(ledger.tell_hidden, opened)
    assert told == f"Ada Norr: How much she dares. In this game {where}."


def test_hidden_facts_are_told_in_the_words_that_were_true() -> None:
    opened = replace(
        EMPTY, natures={}, facts=(Opened("bold_gunner", True, "He fires on his own."),)
    )
    assert said(ledger.tell_hidden, opened) == (
        "What stayed hidden in this game: The gunner: He fires on his own."
    )
    assert said(ledger.tell_hidden, replace(EMPTY, natures={})) == ""


def test_deeds_and_events_are_told_by_their_moment() -> None:
    opened = replace(
        EMPTY,
        deeds=(
            Deed(NEXT, "north", "act", "open_strait", False),
            Deed(TURN, "south", "posture", "hasten_work", True),
            Deed(TURN, "north", "act", "blockade", True),
        ),
        happenings=(Happening(TURN, "shots"), Happening("1950-05-02 06:00", "fleet_sails")),
    )
    assert said(ledger.tell_deeds, opened) == (
        "Who did what, turn by turn: "
        "Monday 1 May, 9:00: Bo Sur: Hasten the work. Ada Norr: Close the strait. "
        "The gunner of the fort: Shots from the fort. "
        "Monday 1 May, 18:00: Ada Norr: Open the strait. It did not work. "
        "Tuesday 2 May, 6:00: A convoy sails."
    )


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, "arrived Monday 1 May, 18:00: a proposal, soft in tone. Its secret leaked."),
        ({"leaked": False}, "arrived Monday 1 May, 18:00: a proposal, soft in tone."),
        ({"arrived": None}, "never arrived: a proposal, soft in tone. Its secret leaked."),
        (
            {"purpose": "withdrawal", "leaked": False, "tone": "hard"},
            "arrived Monday 1 May, 18:00: a withdrawal, hard in tone.",
        ),
        (
            {"purpose": "message", "leaked": False},
            "arrived Monday 1 May, 18:00: a message without terms, soft in tone.",
        ),
    ],
)
def test_a_letter_seen_from_outside(change: dict[str, Any], line: str) -> None:
    told = ledger.told_line(small().scenario, replace(LETTER, **change))
    assert told == f"Ada Norr, by Embassy cable, sent Monday 1 May, 9:00, {line}"


def test_letters_are_numbered_in_the_order_of_sending() -> None:
    opened = replace(EMPTY, letters=(LETTER, replace(LETTER, sender="south", channel="envoy")))
    told = said(ledger.tell_letters, opened)
    assert told.startswith("All letters, in the order of sending: 1. Ada Norr, by Embassy cable,")
    assert " 2. Bo Sur, by The envoy," in told
    assert "None was written." not in told


def test_only_what_was_read_otherwise_is_a_difference() -> None:
    same = replace(LETTER, read=LETTER.meant)
    told = said(ledger.tell_misread, replace(EMPTY, letters=(same,)))
    assert "Tone: meant Soft; read as Hard." in told
    assert "The fort" not in told
    straight = replace(same, tone_read="soft")
    told = said(ledger.tell_misread, replace(EMPTY, letters=(straight,)))
    assert told == "Every letter that arrived was read as it was meant."
    told = said(ledger.tell_misread, replace(EMPTY, letters=(straight, LETTER)))
    assert told.count("Ada Norr, by") == 1


@pytest.mark.parametrize("purpose", ["message", "acceptance", "rejection", "withdrawal"])
def test_only_a_proposal_is_told_with_terms(purpose: str) -> None:
    stage = Stage([])
    ledger.tell_letter(stage.console, small().scenario, replace(LETTER, purpose=purpose))  # type: ignore[arg-type]
    assert "Its terms:" not in stage.said
    assert "Sir," in stage.said


def test_a_proposal_is_told_whole_with_its_secret_terms() -> None:
    stage = Stage([])
    meant = {"fort": "razed", "base": "quietly_closed"}
    ledger.tell_letter(stage.console, small().scenario, replace(LETTER, meant=meant))
    told = " ".join(stage.said.split())
    assert "I propose the following. The fort is razed. We close the base quietly." in told
    assert told.endswith(
        "Its terms: The fort: It goes. "
        "The base across the strait: It closes without a word. This is secret."
    )


def test_a_chain_is_told_step_by_step() -> None:
    opened = replace(EMPTY, chain=("shots", "answer", "war_at_sea"))
    assert said(ledger.tell_chain, opened) == (
        "How it came: Shots from the fort; then North answers; then War."
    )
    assert said(ledger.tell_chain, EMPTY) == ""


def test_a_letter_in_full_stands_under_its_line() -> None:
    stage = Stage([])
    ledger.tell_letter(stage.console, small().scenario, LETTER)
    head = ledger.told_line(small().scenario, LETTER)
    assert " ".join(stage.said.split()).startswith(f"{head} Sir,")


def test_a_variable_that_both_believed_something_of_is_told_of_one_seat() -> None:
    mine = Belief(0, TURN, "north", "unrest", 10, 2, 11)
    theirs = Belief(0, TURN, "south", "unrest", 40, 2, 11)
    other = Belief(0, NEXT, "north", "fort", 8, 2, 8)
    told = said(ledger.tell_truth, replace(EMPTY, beliefs=(mine, theirs, other)), "north")
    assert told.endswith(
        "Unrest: believed between 8 and 12, in truth 11. "
        "The fort: believed between 6 and 10, in truth 8 guns."
    )


def at(moment: str, risk: float) -> TurnRisk:
    """A turn of some risk, all of it the situation's."""
    return TurnRisk(0, moment, (Entry("shots", risk, {"north": 0.0, "south": 0.0}, risk),))


WEEK = tuple(f"1950-05-0{day} 09:00" for day in range(1, 6))


@pytest.mark.parametrize(
    ("risks", "told_of"),
    [
        ((0.01, 0.02, 0.03, 0.04, 0.05), (2, 3, 4)),
        ((0.05, 0.04, 0.03, 0.02, 0.01), (0, 1, 2)),
        ((0.05, 0.0, 0.03, 0.0, 0.0), (0, 2)),
        ((0.01,), (0,)),
    ],
)
def test_in_short_the_worst_turns_are_told_in_their_order(
    risks: tuple[float, ...], told_of: tuple[int, ...]
) -> None:
    turns = tuple(at(moment, risk) for moment, risk in zip(WEEK, risks, strict=False))
    told = said(ledger.tell_worst, replace(EMPTY, risks=turns))
    places = [told.find(f"{day + 1} May, 9:00: ") for day in range(len(turns))]
    assert [day for day, place in enumerate(places) if place >= 0] == list(told_of)
    found = [place for place in places if place >= 0]
    assert found == sorted(found)
    assert told.startswith(words.WORST_NOTE.format(war="war"))


@pytest.mark.parametrize("risks", [(), (0.0, 0.0)])
def test_where_no_turn_ran_a_risk_none_is_told(risks: tuple[float, ...]) -> None:
    turns = tuple(at(moment, risk) for moment, risk in zip(WEEK, risks, strict=False))
    assert said(ledger.tell_worst, replace(EMPTY, risks=turns)) == ""


def test_the_totals_are_those_of_the_whole_ledger() -> None:
    opened = replace(EMPTY, risks=tuple(at(moment, 0.01) for moment in WEEK), before=0.02)
    totals = said(ledger.tell_totals, opened)
    assert totals.startswith("Over the whole path: 490 in 10,000")
    assert said(ledger.tell_ledger, opened).endswith(totals)
    assert words.BEFORE_NOTE.format(risk="200") in totals


def believed(variable: str, value: float | None, truth: float) -> Belief:
    return Belief(0, TURN, "north", variable, value, 1.0 if value is not None else None, truth)


@pytest.mark.parametrize(
    ("most", "told_of"),
    [
        (None, ("fort", "alert_south", "trust_south")),
        (3, ("fort", "alert_south", "trust_south")),
        (2, ("alert_south", "trust_south")),
        (1, ("trust_south",)),
    ],
)
def test_in_short_it_is_told_what_one_was_furthest_off_in(
    most: int | None, told_of: tuple[str, ...]
) -> None:
    """What was never known at all is furthest off; the order is that of the scenario."""
    beliefs = (
        believed("fort", 10.0, 10.5),
        believed("alert_south", 10.0, 60.0),
        believed("trust_south", None, 3.0),
    )
    opened, texts = replace(EMPTY, beliefs=beliefs), small().scenario.variables
    told = said(ledger.tell_truth, opened, "north", most)
    titles = {each.variable: texts[each.variable].title for each in beliefs}
    assert [name for name in titles if f" {titles[name]}: " in told] == list(told_of)
