"""Ids that are words of the conditions."""

from __future__ import annotations

import pytest

from game.scenario.lint.reserved_names import check
from tests.scenario.lint.conftest import Plant


@pytest.mark.parametrize("word", ["now", "and", "or", "not", "true", "false"])
def test_a_word_of_the_language(planted: Plant, word: str) -> None:
    flag = f"flags:\n  {word}: {{title: Bad, seen: public, judgement: invented}}\n"
    problems = list(check(planted(("flags:\n", flag))))
    assert [problem.rule for problem in problems] == ["reserved-name"]
    assert problems[0].message.startswith(f"{word} is a word of the conditions")


def test_other_words_are_free(planted: Plant) -> None:
    flag = "flags:\n  known: {title: Good, seen: public, judgement: invented}\n"
    assert list(check(planted(("flags:\n", flag)))) == []
