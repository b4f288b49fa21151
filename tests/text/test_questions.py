"""Questions: a number or a name, back, quit, help, and the end of input."""

import pytest

from game.text import words
from game.text.console import Closed
from game.text.pick import Item
from game.text.questions import Answer, Back, choose_one, confirmed
from game.text.sitting import Quit
from tests.text.acting import Stage

ANSWERS = [Answer(Item("tea", "Tea"), "It is hot."), Answer(Item("rum", "Rum?"))]


def ask(*lines: str) -> tuple[str, str]:
    stage = Stage(lines)
    return choose_one(stage.console, "What will it be?", ANSWERS, "Drink:"), stage.said


def test_the_list_is_numbered_and_an_answer_is_taken_by_number_or_name() -> None:
    chosen, said = ask("2")
    assert chosen == "rum"
    assert said == "\nWhat will it be?\n  1. Tea. It is hot.\n  2. Rum?\nDrink: 2\n"
    assert ask("tea")[0] == "tea"


@pytest.mark.parametrize("line", ["", "help", "?", "list"])
def test_help_says_what_can_be_typed_and_lists_again(line: str) -> None:
    chosen, said = ask(line, "1")
    assert chosen == "tea"
    assert words.QUESTION_HINT in said.replace("\n", " ")
    assert said.count("1. Tea.") == 2


def test_a_bad_answer_is_explained_and_asked_again() -> None:
    chosen, said = ask("7", "gin", "1")
    assert chosen == "tea"
    assert "There is no number 7; they go from 1 to 2." in said
    assert "There is nothing here called 'gin'." in said
    assert said.count("Drink:") == 3


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        (["back"], Back),
        (["B"], Back),
        (["quit"], Quit),
        (["exit"], Quit),
        ([], Closed),
        (["nonsense"], Closed),
    ],
)
def test_ways_out(lines: list[str], error: type[Exception]) -> None:
    with pytest.raises(error):
        ask(*lines)


@pytest.mark.parametrize(
    ("lines", "answer"),
    [(["yes"], True), (["Y"], True), (["no"], False), (["back"], False), (["perhaps", "n"], False)],
)
def test_yes_or_no(lines: list[str], answer: bool) -> None:
    stage = Stage(lines)
    assert confirmed(stage.console, "Really?") is answer
    assert (words.YES_OR_NO in stage.said) == (len(lines) > 1)


def test_a_question_can_be_left_by_quitting() -> None:
    with pytest.raises(Quit):
        confirmed(Stage(["quit"]).console, "Really?")
