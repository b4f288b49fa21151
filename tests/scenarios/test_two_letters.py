"""The earlier letter answered and the later one passed over: from both sides, and understood."""

from __future__ import annotations

import pytest

from game.engine.dump import dump
from game.engine.luck import Pins
from game.engine.orders import Letter, Orders
from game.engine.state import State
from game.scenario.format import Draft
from tests.scenarios.staged import (
    INDEX,
    LOADED,
    MODEL,
    QUIET,
    Plan,
    acceptance,
    ending,
    opened,
    played,
    proposal,
)

SCENARIO = LOADED.scenario
SPEECH = "1962-10-22 18:00"
KEEPS = Pins(prefixes={**QUIET.prefixes, "transit": 0.0})
FRIDAY: Plan = {
    ("1962-10-26 10:00", "khrushchev"): proposal(
        "embassy_cable", missiles="withdrawn", pledge="written", quarantine="lifted"
    )
}
SATURDAY: Plan = {
    ("1962-10-27 09:00", "khrushchev"): proposal(
        "radio", missiles="withdrawn_inspected", pledge="written", jupiters="go_publicly"
    )
}
HARD: Plan = {("1962-10-23 09:00", "kennedy"): proposal("embassy_cable", missiles="withdrawn")}
SOFT: Plan = {
    ("1962-10-24 10:00", "kennedy"): proposal(
        "un", missiles="withdrawn_inspected", pledge="spoken", quarantine="lifted"
    )
}
BETWEEN, NIGHT = "1962-10-27 11:00", "1962-10-27 20:00"


def week(*parts: Plan, until: str | None = None) -> State:
    """A game with the line of 22 October and some orders more."""
    plan: dict[tuple[str, str], object] = {(SPEECH, "kennedy"): {"act": "quarantine"}}
    for part in parts:
        plan.update(part)
    return played(opened(pins=KEEPS), plan, until)  # type: ignore[arg-type]


def papers(state: State, seat: str) -> set[str]:
    """What a seat has received."""
    return {
        name
        for (name, own), row in INDEX.papers.items()
        if own == seat and state.papers[row, 0] >= 0
    }


def lying(state: State, seat: str) -> set[str]:
    """The channels by which proposals of a seat lie open."""
    letters = dump(MODEL, state, 0)["letters"]
    return {
        each["channel"]
        for name, each in letters.items()
        if name.startswith(f"{seat}/") and each["open"]
    }


def as_sent(draft: Draft) -> Orders:
    """A draft as orders: the letter as the staff prepared it."""
    about = draft.accept or draft.reject or draft.withdraw or draft.answers
    purpose = next(
        (
            name
            for name, given in (
                ("proposal", draft.propose),
                ("acceptance", draft.accept),
                ("rejection", draft.reject),
                ("withdrawal", draft.withdraw),
            )
            if given
        ),
        "message",
    )
    letter = Letter(draft.channel, draft.tone, purpose, draft.propose or {}, about, draft.valid)  # type: ignore[arg-type]
    return Orders(letters=(letter,))


# Washington has two letters.


@pytest.mark.parametrize(
    ("about", "end"),
    [("embassy_cable", "settlement_pledge_only"), ("radio", "settlement_jupiter_trade")],
)
def test_kennedy_can_take_the_one_or_the_other_and_they_end_differently(
    about: str, end: str
) -> None:
    answer: Plan = {(BETWEEN, "kennedy"): acceptance("radio", about)}
    assert ending(week(FRIDAY, SATURDAY, answer)) == end


@pytest.mark.parametrize(
    ("draft", "left"), [("kennedy_27", "radio"), ("broadcast_alone", "embassy_cable")]
)
def test_a_draft_answers_the_one_and_leaves_the_other_lying_open(draft: str, left: str) -> None:
    answer: Plan = {(BETWEEN, "kennedy"): as_sent(SCENARIO.drafts[draft])}
    games = week(FRIDAY, SATURDAY, answer, until=NIGHT)
    assert lying(games, "khrushchev") == {left}


@pytest.mark.parametrize("draft", ["kennedy_27", "kennedy_27_press", "accept_friday"])
def test_what_answers_the_first_letter_says_not_a_word_of_turkey(draft: str) -> None:
    text = SCENARIO.drafts[draft].text.lower()
    assert not {"turkey", "jupiter", "broadcast"} & set(text.replace(",", " ").split())


def test_moscow_understands_what_is_left_out_of_the_answer() -> None:
    answer: Plan = {(BETWEEN, "kennedy"): as_sent(SCENARIO.drafts["kennedy_27"])}
    games = week(FRIDAY, SATURDAY, answer, until="1962-10-28 06:00")
    assert "he_answers_friday" in papers(games, "khrushchev")
    assert "two_letters_27" in papers(games, "kennedy")
    alone = week(FRIDAY, answer, until="1962-10-28 06:00")
    assert "he_answers_friday" not in papers(alone, "khrushchev"), "there was no second letter"


def test_moscow_may_then_settle_on_the_first_or_lay_the_second_aside() -> None:
    answer: Plan = {(BETWEEN, "kennedy"): as_sent(SCENARIO.drafts["kennedy_27"])}
    yes: Plan = {(NIGHT, "khrushchev"): as_sent(SCENARIO.drafts["order_has_been_given"])}
    assert ending(week(FRIDAY, SATURDAY, answer, yes)) == "settlement_pledge_only"
    aside: Plan = {(BETWEEN, "khrushchev"): as_sent(SCENARIO.drafts["friday_stands"])}
    games = week(FRIDAY, SATURDAY, aside, until=NIGHT)
    assert lying(games, "khrushchev") == {"embassy_cable"}


# Moscow has two papers.


def test_khrushchev_is_told_that_two_american_papers_do_not_agree() -> None:
    games = week(HARD, SOFT, until="1962-10-25 10:00")
    assert "two_american_papers" in papers(games, "khrushchev")
    for one in (HARD, SOFT):
        assert "two_american_papers" not in papers(week(one, until=BETWEEN), "khrushchev")


def test_on_historys_way_he_is_not_told_so() -> None:
    """Its two American papers of the 24th and 25th both demand and give nothing."""
    second: Plan = {("1962-10-25 10:00", "kennedy"): proposal("un", missiles="withdrawn")}
    assert "two_american_papers" not in papers(week(HARD, second, until=BETWEEN), "khrushchev")


@pytest.mark.parametrize(
    ("about", "end"),
    [("embassy_cable", "settlement_climb_down"), ("un", "settlement_pledge_only")],
)
def test_khrushchev_can_take_the_one_or_the_other(about: str, end: str) -> None:
    answer: Plan = {("1962-10-25 10:00", "khrushchev"): acceptance("radio", about)}
    assert ending(week(HARD, SOFT, answer)) == end


def test_his_draft_answers_the_softer_and_leaves_the_harder_lying_open() -> None:
    draft = as_sent(SCENARIO.drafts["what_you_said_in_new_york"])
    answer: Plan = {("1962-10-25 10:00", "khrushchev"): draft}
    games = week(HARD, SOFT, answer, until="1962-10-25 18:00")
    assert lying(games, "kennedy") == {"embassy_cable"}


def test_to_hold_him_to_one_paper_needs_two_and_is_answered_by_an_adviser() -> None:
    hold: Plan = {("1962-10-25 10:00", "khrushchev"): {"act": "hold_to_softer"}}
    games = week(HARD, SOFT, hold, until="1962-10-25 18:00")
    assert "they_hold_you_to_it" in papers(games, "kennedy")
    with pytest.raises(AssertionError, match="illegal orders"):
        week(HARD, hold, until="1962-10-25 18:00")


def test_each_side_can_say_aloud_that_the_others_letters_do_not_agree() -> None:
    washington = SCENARIO.choices["kennedy"]["state_terms"]
    moscow = SCENARIO.choices["khrushchev"]["hold_to_softer"]
    assert washington.when and "open.khrushchev >= 2" in washington.when
    assert moscow.when and "open.kennedy >= 2" in moscow.when
    for choice in (washington, moscow):
        assert choice.public and {line.stance for line in choice.advisers.values()} == {
            "for",
            "against",
        }
