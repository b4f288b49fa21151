"""What is told of a channel, of levels and of one's own proposals while a letter is written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.engine.orders import Letter, Orders
from game.text import words
from game.text.pen import ask_about, ask_purpose, ask_terms, ask_valid, channel_note
from game.text.questions import Back
from game.text.sitting import Sitting
from tests.text.acting import Stage, desk, played

PROPOSAL = Letter("radio", "hard", "proposal", {"fort": "razed"}, about="radio", valid=5)
MINE = Letter("envoy", "soft", "proposal", {"fort": "frozen"})
THEIRS = Letter("radio", "hard", "proposal", {"ships": "pass"})


def busy() -> tuple[dict[str, Orders], ...]:
    """North has offered by the envoy, South by radio."""
    return ({"north": Orders({}, (MINE,)), "south": Orders({}, (THEIRS,))},)


def at_desk(*lines: str, turns: tuple[dict[str, Orders], ...] = ()) -> tuple[Stage, Sitting]:
    stage = Stage(lines)
    return stage, desk(stage, game=played(*turns))


def note(**changes: Any) -> str:
    """What is told of the cable, changed so."""
    _, at = at_desk()
    plain = {"distortion": 0, "leak": 0, "credit": 1.0, **changes}
    cable = at.texts.channels["cable"].model_copy(update=plain)
    texts = at.texts.model_copy(update={"channels": {**at.texts.channels, "cable": cable}})
    return channel_note(replace(at, texts=texts), "cable")


HEAD = "Written and translated; arrives in 6 to 12 hours."


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, f"{HEAD} It stays between you."),
        ({"public": 0.29}, f"{HEAD} It stays between you."),
        ({"public": 0.3}, f"{HEAD} Some of it becomes public."),
        ({"public": 0.49}, f"{HEAD} Some of it becomes public."),
        ({"public": 0.5}, f"{HEAD} Much of it becomes public."),
        ({"public": 0.89}, f"{HEAD} Much of it becomes public."),
        ({"public": 0.9}, f"{HEAD} The whole world hears it."),
        ({"public": 1}, f"{HEAD} The whole world hears it."),
        ({"credit": 0.74}, f"{HEAD} It stays between you. It is believed less than other ways."),
        ({"credit": 0.75}, f"{HEAD} It stays between you."),
        ({"credit": 1.15}, f"{HEAD} It stays between you."),
        ({"credit": 1.16}, f"{HEAD} It stays between you. It is believed more than other ways."),
        (
            {"distortion": 0.05},
            f"{HEAD} It stays between you. It may be misread, about 1 in 20.",
        ),
        (
            {"leak": 0.02},
            f"{HEAD} It stays between you. A secret in it leaks, about 1 in 50 each 12 hours.",
        ),
        (
            {"distortion": 0.5, "credit": 0.5, "leak": 0.25, "public": 0.4},
            f"{HEAD} Some of it becomes public. It may be misread, about 5 in 10. It is believed "
            "less than other ways. A secret in it leaks, about 1 in 4 each 12 hours.",
        ),
        ({"hours": (0, 0)}, "Written and translated; arrives at once. It stays between you."),
        (
            {"hours": (0, 2)},
            "Written and translated; arrives within 2 hours. It stays between you.",
        ),
        # Each seat has its own way to go.
        (
            {"hours": {"north": (1, 1), "south": (9, 9)}},
            "Written and translated; arrives in 1 hour. It stays between you.",
        ),
        ({"medium": "oral"}, "By word of mouth; arrives in 6 to 12 hours. It stays between you."),
        ({"medium": "written"}, "Written; arrives in 6 to 12 hours. It stays between you."),
        ({"medium": "broadcast"}, "Broadcast; arrives in 6 to 12 hours. It stays between you."),
    ],
)
def test_a_channel_in_words(changes: dict[str, Any], told: str) -> None:
    assert note(**changes) == told


@pytest.mark.parametrize(
    ("turns", "offered"),
    [
        ((), ["message", "proposal"]),
        (
            ({"north": Orders({}, (MINE,)), "south": Orders()},),
            ["message", "proposal", "withdrawal"],
        ),
        (
            ({"north": Orders(), "south": Orders({}, (THEIRS,))},),
            ["message", "proposal", "acceptance", "rejection"],
        ),
        (busy(), ["message", "proposal", "acceptance", "rejection", "withdrawal"]),
    ],
)
def test_purposes_are_offered_where_they_can_be_met(
    turns: tuple[dict[str, Orders], ...], offered: list[str]
) -> None:
    for number, name in enumerate(offered, 1):
        stage, at = at_desk(str(number), turns=turns)
        assert ask_purpose(at, Letter("radio", "soft")).purpose == name
        told = " ".join(stage.said.split())
        listed = [f"{n}. {words.PURPOSE_CHOICES[each]}." for n, each in enumerate(offered, 1)]
        assert told == f"What is the letter for? {' '.join(listed)} Purpose: {number}"


def test_another_purpose_clears_what_the_letter_held() -> None:
    _, at = at_desk("proposal")
    assert ask_purpose(at, PROPOSAL) == Letter("radio", "hard", "proposal")


@pytest.mark.parametrize(
    ("purpose", "question", "answers"),
    [
        (
            "acceptance",
            "Which of their proposals, by channel?",
            ["Radio. The ships: They pass; as it stands now."],
        ),
        (
            "proposal",
            "Which of their proposals, by channel?",
            [
                "Radio. The ships: They pass; as it stands now.",
                "None: theirs stays open beside it.",
            ],
        ),
        (
            "withdrawal",
            "Which of your own proposals, by channel?",
            ["The envoy. The fort: Work stops; now: It stays."],
        ),
    ],
)
def test_the_proposal_in_question_is_shown_with_its_terms(
    purpose: Any, question: str, answers: list[str]
) -> None:
    stage, at = at_desk("1", turns=busy())
    letter = ask_about(at, Letter("radio", "soft", purpose))
    assert letter.about == ("envoy" if purpose == "withdrawal" else "radio")
    listed = [f"{number}. {answer}" for number, answer in enumerate(answers, 1)]
    assert " ".join(stage.said.split()) == f"{question} {' '.join(listed)} About: 1"


def test_the_newest_of_one_s_proposals_on_a_channel_is_shown() -> None:
    newer = Letter("envoy", "soft", "proposal", {"base": "closed"})
    turns = (
        {"north": Orders({}, (MINE,)), "south": Orders()},
        {"north": Orders({}, (newer,)), "south": Orders()},
    )
    stage, at = at_desk("1", turns=turns)
    ask_about(at, Letter("radio", "soft", "withdrawal"))
    told = " ".join(stage.said.split())
    assert "The base across the strait: It closes for all to see; now: It stays." in told
    assert "Work stops" not in told


def test_a_proposal_with_nothing_to_answer_asks_nothing() -> None:
    stage, at = at_desk()
    assert ask_about(at, PROPOSAL).about is None
    assert stage.said == ""


def test_terms_are_asked_issue_by_issue_with_what_is_written() -> None:
    stage, at = at_desk("1", "2", "1")
    letter = ask_terms(at, PROPOSAL)
    assert letter.levels == {"ships": "pass"}
    told = " ".join(stage.said.split())
    assert "Issue 1 of 3: The fort. It stands now: It stays. Written so far: It goes." in told
    assert "Issue 2 of 3: The ships. It stands now: They pass. 1. Not named" in told
    assert "2. It stays. “Our base stays.”" in told
    assert "3. It closes without a word. “We close the base quietly.” Secret." in told
    assert "4. It closes for all to see. “We close the base.” Level:" in told


def test_terms_come_in_the_order_of_the_issues_whatever_was_written_first() -> None:
    _, at = at_desk("razed", "stopped", "closed")
    backwards = replace(PROPOSAL, levels={"base": "stays", "ships": "pass", "fort": "frozen"})
    assert list(ask_terms(at, backwards).levels.items()) == [
        ("fort", "razed"), ("ships", "stopped"), ("base", "closed"),
    ]  # fmt: skip


def test_back_among_terms_goes_one_issue_back_and_from_the_first_out() -> None:
    _, at = at_desk("razed", "stopped", "back", "back", "frozen", "pass", "1")
    assert ask_terms(at, PROPOSAL).levels == {"fort": "frozen", "ships": "pass"}
    _, at = at_desk("back")
    with pytest.raises(Back):
        ask_terms(at, PROPOSAL)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("24", 24),
        ("1.5", 1.5),
        ("12 h", 12),
        ("12h", 12),
        ("12 hours", 12),
        ("1 hour", 1),
        ("36 HOURS", 36),
        ("10000", 10_000),
        ("0.02", 0.02),
        ("none", None),
        ("No", None),
        ("", None),
    ],
)
def test_hours_may_be_written_in_many_ways(said: str, hours: float | None) -> None:
    _, at = at_desk(said)
    assert ask_valid(at, PROPOSAL).valid == hours


@pytest.mark.parametrize(
    "said", ["soon", "0", "-3", "0.01", "10001", "1e9", "nan", "inf", "two days", "h", "24 days"]
)
def test_hours_that_mean_nothing_are_asked_again(said: str) -> None:
    stage, at = at_desk(said, "6")
    assert ask_valid(at, PROPOSAL).valid == 6
    assert stage.said.count("Please type a number of hours such as 24, or none.") == 1
