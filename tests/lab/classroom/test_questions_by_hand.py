"""Questions from debriefs that were made by hand: which turn, which reading, which letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.lab.classroom.attempts import Attempt, attempt
from game.lab.classroom.questions import Material, Question, _letters, questions, way
from game.lab.classroom.sheet import sheet
from game.record.crossed import Crossing, Lost, Post, Unanswered
from game.record.debrief import Belief, Debrief, Entry, Opened, Told, TurnRisk
from tests.lab.classroom.making import adjourned, agreed
from tests.record.making import small

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Attempt:
    return attempt(agreed(tmp_path_factory.mktemp("talk")))


def opened_so(played: Attempt, **changed: object) -> Attempt:
    """The same game, whose debrief says something else."""
    made = Attempt(played.name, played.record, played.game)
    opened: Debrief = replace(played.opened, **changed)  # type: ignore[arg-type]
    made.__dict__["opened"] = opened
    return made


def about(words: str, found: tuple[Question, ...]) -> Question | None:
    return next((each for each in found if words in each.text), None)


def asked(played: Attempt, words: str, seat: str = "north", **changed: object) -> Question | None:
    return about(words, questions(Material(opened_so(played, **changed), seat)))


def entry(hazard: str, north: float, south: float, situation: float) -> Entry:
    return Entry(hazard, north + south + situation, {"north": north, "south": south}, situation)


RISKS = (
    TurnRisk(0, MORNING, (entry("shots", 0.01, 0.03, 0.0), entry("coup", 0.0, 0.0, 0.02))),
    TurnRisk(1, EVENING, (entry("shots", 0.02, -0.01, 0.0), entry("coup", 0.01, 0.0, 0.01))),
)


# Risk


def test_the_worst_turn_and_its_chief_cause(played: Attempt) -> None:
    found = asked(played, "danger of war greatest", risks=RISKS)
    assert found is not None
    assert found.answer == (
        "Monday 1 May, 9:00: 600 in 10,000. Chief cause: “Shots from the fort”, 400."
    )


def test_where_no_turn_ran_a_risk_none_was_the_worst(played: Attempt) -> None:
    quiet = (TurnRisk(0, MORNING, (entry("shots", 0.0, 0.0, 0.0),)),)
    assert asked(played, "danger of war greatest", risks=quiet) is None
    assert asked(played, "danger of war greatest", risks=()) is None


@pytest.mark.parametrize(
    ("seat", "told", "ways"),
    [
        (
            "north",
            "Monday 1 May, 18:00",
            "300 in 10,000 in that turn: “Shots from the fort” 200 and ",
        ),
        ("south", "Monday 1 May, 9:00", "300 in 10,000 in that turn: “Shots from the fort” 300"),
    ],
)
def test_each_chair_is_asked_about_its_own_worst_orders(
    seat: str, told: str, ways: str, played: Attempt
) -> None:
    found = asked(played, "added most to the danger", seat, risks=RISKS)
    assert found is not None
    assert found.answer.startswith(told)
    assert ways in found.answer


def test_orders_that_added_nothing_are_not_asked_about(played: Attempt) -> None:
    saved = (TurnRisk(0, MORNING, (entry("shots", -0.01, 0.05, 0.0),)),)
    assert asked(played, "added most to the danger", "north", risks=saved) is None
    assert asked(played, "added most to the danger", "south", risks=saved) is not None


# What could not be known


def belief(variable: str, value: float | None, spread: float | None, truth: float) -> Belief:
    return Belief(1, EVENING, "north", variable, value, spread, truth)


def test_the_reading_farthest_from_the_truth_on_its_scale(played: Attempt) -> None:
    beliefs = (
        belief("alert_south", 40.0, 8.0, 30.0),
        belief("fort", 20.0, 4.0, 10.0),
        replace(belief("fort", 60.0, 20.0, 10.0), seat="south"),
    )
    found = asked(played, "believed “", beliefs=beliefs)
    assert found is not None
    assert "believed “The fort” to lie between 16 and 24 guns" in found.text
    assert found.answer.startswith("In truth 10 guns, 2.5 times the stated spread away.")


@pytest.mark.parametrize(
    ("value", "asked_about"),
    [(10.0, False), (13.9, False), (14.0, True), (26.0, True), (26.1, False)],
)
def test_readings_neither_right_nor_hopeless_are_asked_about(
    value: float, asked_about: bool, played: Attempt
) -> None:
    found = asked(played, "believed “", beliefs=(belief("fort", value, 4.0, 10.0),))
    assert (found is not None) is asked_about


def test_what_was_never_reported_is_not_asked_about(played: Attempt) -> None:
    assert asked(played, "believed “", beliefs=(belief("fort", None, None, 10.0),)) is None
    assert asked(played, "believed “", beliefs=(belief("fort", 20.0, 0.0, 10.0),)) is None


def test_hidden_facts_are_named_with_what_was_true(played: Attempt) -> None:
    facts = (Opened("bold_gunner", True, "He fires on his own"),)
    found = asked(played, "drawn at its start", facts=facts)
    assert found is not None
    assert "Name one of them." in found.text
    assert found.answer == "The gunner: He fires on his own."
    both = asked(played, "drawn at its start", facts=facts * 2)
    assert both is not None and "Name two of them." in both.text
    assert asked(played, "drawn at its start", facts=()) is None


# Letters


def letter(sender: str, sent: str, arrived: str | None, **meant: str) -> Told:
    return Told(
        f"{sender}/{sent}/0", sender, "radio", "proposal", sent, arrived, meant, meant, "soft",
        "soft", None, False, False,
    )  # fmt: skip


ONE = letter("north", MORNING, EVENING, fort="frozen")
TWO = letter("south", MORNING, EVENING)
GONE = letter("north", EVENING, None, fort="razed", ships="pass")


def lay(told: Told, hours: float) -> Unanswered:
    """It lay open for so long, until the game was over."""
    return Unanswered(told, "ended", DAWN, hours, None)


def of_post(played: Attempt, monkeypatch: pytest.MonkeyPatch, found: Post) -> list[Question]:
    monkeypatch.setattr("game.lab.classroom.questions.post", lambda _: found)
    return list(_letters(Material(played, "north")))


def test_letters_that_crossed_come_before_all_others(
    played: Attempt, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = (Crossing(TWO, TWO), Crossing(ONE, TWO))
    found = Post((lay(ONE, 9.0),), pairs, (Lost(GONE, DAWN),))
    (question,) = of_post(played, monkeypatch, found)
    assert question.answer.startswith("Ada Norr, by Radio, sent Monday 1 May, 9:00, arrived Monday")
    assert "(The fort: Work stops)" in question.answer, "the pair with most in it"
    assert question.answer.endswith("In all 2 pairs crossed.")


def test_then_the_one_that_lay_longest_unanswered(
    played: Attempt, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Post((lay(TWO, 3.0), lay(ONE, 9.5)), (), (Lost(GONE, DAWN),))
    (question,) = of_post(played, monkeypatch, found)
    assert "Ada Norr" in question.answer
    assert question.answer.endswith("; it lay for 9 hours 30 minutes.")


def test_then_one_that_never_came(played: Attempt, monkeypatch: pytest.MonkeyPatch) -> None:
    (question,) = of_post(played, monkeypatch, Post((), (), (Lost(GONE, DAWN),)))
    assert question.answer == (
        "Ada Norr, by Radio, sent Monday 1 May, 18:00, never arrived (The fort: It goes; "
        "The ships: They pass)."
    )


def test_else_nothing_is_asked_of_letters(played: Attempt, monkeypatch: pytest.MonkeyPatch) -> None:
    assert of_post(played, monkeypatch, Post((), (), ())) == []


def test_the_way_of_a_letter_within_a_sentence() -> None:
    assert way(small().scenario, "radio") == "by Radio"
    assert way(small().scenario, "envoy") == "by the envoy", "a title with an article begins small"


# How it ended


def test_the_ending_with_terms_or_with_what_was_ordered_last(
    played: Attempt, tmp_path: Path
) -> None:
    found = asked(played, "How did this game end")
    assert found is not None
    assert found.answer.startswith("Terms. On Tuesday 2 May, 6:00. The terms: The fort: Work stops")
    other = questions(Material(attempt(adjourned(tmp_path)), "north"))
    ended = about("How did this game end", other)
    assert ended is not None
    assert "Ordered last: Ada Norr, no orders; Bo Sur, no orders." in ended.answer


def test_a_chain_is_told_by_the_titles_of_its_steps(played: Attempt) -> None:
    found = asked(played, "How did this game end", chain=("shots", "answer", "war_at_sea"))
    assert found is not None
    assert found.answer.endswith("The chain: Shots from the fort; then North answers; then War.")


def test_each_chair_looks_at_the_other(played: Attempt) -> None:
    assert Material(played, "north").other == "south"
    assert Material(played, "south").other == "north"
    found = about("put into a diary", questions(Material(played, "south")))
    assert found is not None and "what Ada Norr may have put" in found.text


def test_hostile_texts_are_no_markup_on_the_sheet(played: Attempt) -> None:
    facts = (Opened("bold_gunner", True, "<script>alert('x')</script> & more"),)
    page = sheet(Material(opened_so(played, facts=facts), "north"))
    assert "<script" not in page
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; more" in page
