"""Rules that the planted faults do not reach: grids, long chains, many chains."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenario.refs.events import DEEPEST, MOST_PATHS
from game.scenario.refs.variables import grid


@pytest.mark.parametrize(
    ("low", "high", "step"),
    [(0, 100, 2.0**-11), (0, 1, 2.0**-17), (0, 128, 2.0**-10), (-50, 50, 2.0**-11), (0, 3, 2**-16)],
)
def test_the_grid_of_a_range(low: float, high: float, step: float) -> None:
    assert grid(low, high) == step


def chain(length: int) -> str:
    """Consequences `c0 > c1 > ...`, so many, for the hazard `shots`."""
    lines = []
    for number in range(length):
        then = f", then: [c{number + 1}]" if number + 1 < length else ""
        lines.append(f"  c{number}: {{title: C, chance: {{base: -1}}{then}}}\n")
    return "".join(lines)


def with_events(text: str, events: str, first: str) -> str:
    text = text.replace("then: [answer]", f"then: [answer, {first}]")
    return text.replace("  riots:\n", f"{events}  riots:\n")


def test_a_chain_as_long_as_it_may_be(small_text: str, problems_of: Any) -> None:
    assert problems_of(with_events(small_text, chain(DEEPEST), "c0")) == ()


def test_a_chain_that_is_too_long(small_text: str, problems_of: Any) -> None:
    (problem,) = problems_of(with_events(small_text, chain(DEEPEST + 1), "c0"))
    assert problem.rule == "consequence"
    assert problem.message == (
        "a chain of more than 6 consequences: shots > c0 > c1 > c2 > c3 > c4 > c5 > c6"
    )


def test_chains_that_multiply_are_refused_quickly(small_text: str, problems_of: Any) -> None:
    layers, width = DEEPEST, 6
    lines = []
    for layer in range(layers):
        names = [f"w{layer + 1}x{n}" for n in range(width)] if layer + 1 < layers else []
        for n in range(width):
            lines.append(
                f"  w{layer}x{n}: {{title: W, chance: {{base: 0}}, then: [{', '.join(names)}]}}\n"
            )
    first = ", ".join(f"w0x{n}" for n in range(width))
    (problem,) = problems_of(with_events(small_text, "".join(lines), first))
    assert f"more than {MOST_PATHS:,} different chains" in problem.message


def test_two_ways_to_one_consequence_are_welcome(small_text: str, problems_of: Any) -> None:
    text = small_text.replace("then: [answer]", "then: [answer, war_at_sea]")
    assert problems_of(text) == ()


def test_a_consequence_that_causes_itself(small_text: str, problems_of: Any) -> None:
    (problem,) = problems_of(small_text.replace("then: [war_at_sea]", "then: [war_at_sea, answer]"))
    assert problem.message == "the consequences go round in a circle: shots > answer > answer"


def test_a_document_listed_in_a_turn_needs_no_other_way(small_text: str, problems_of: Any) -> None:
    text = small_text.replace("title: Evening}", "title: Evening, documents: [gazette]}")
    assert problems_of(text.replace(" after: [shots, riots],", "")) == ()


def test_a_scenario_without_letters_needs_no_settlement(small_text: str, problems_of: Any) -> None:
    text = small_text.replace("kind: settlement, title: Terms", "kind: stalemate, title: Terms")
    text = text.replace("kind: settlement, title: A trade", "kind: stalemate, title: A trade")
    messages = [problem.message for problem in problems_of(text)]
    assert "an acceptance would bind, and no ending is a settlement" in messages


def fan(width: int) -> tuple[str, str]:
    """So many consequences of one hazard, and their names."""
    names = [f"f{number}" for number in range(width)]
    lines = "".join(f"  {name}: {{title: F, chance: {{base: 0}}}}\n" for name in names)
    return lines, ", ".join(names)


def test_as_many_chains_as_there_may_be(small_text: str, problems_of: Any) -> None:
    # `shots` and its two chains, `skirmish` and `coup` are five.
    events, names = fan(MOST_PATHS - 5)
    assert problems_of(with_events(small_text, events, names)) == ()
    events, names = fan(MOST_PATHS - 4)
    (problem,) = problems_of(with_events(small_text, events, names))
    line = small_text[: small_text.index("  coup:")].count("\n") + 1 + MOST_PATHS - 4
    assert (problem.mark.line, problem.mark.column, problem.rule) == (line, 3, "consequence")
    assert problem.message == "the consequences make more than 1,000 different chains"
    assert problem.remedy == "let fewer events share their consequences"


def test_a_circle_is_told_at_the_then_that_closes_it(small_text: str, problems_of: Any) -> None:
    text = small_text.replace("then: [answer]", "then: [answer, war_at_sea]").replace(
        "chance: {base: -2, terms: {tension: 2}}, ends: burning_strait",
        "chance: {base: -2}, then: [answer]",
    )
    found = [problem for problem in problems_of(text) if problem.rule == "consequence"]
    told = "the consequences go round in a circle: shots > answer > war_at_sea > answer"
    assert [problem.message for problem in found] == [told]
    line = text[: text.index("{base: -2}, then")].count("\n") + 1
    assert (found[0].mark.line, found[0].remedy) == (line, "break the circle")


def test_each_hazard_tells_its_own_long_chain(small_text: str, problems_of: Any) -> None:
    text = with_events(small_text, chain(DEEPEST + 1), "c0").replace(
        "{base: -6, terms: {tension: 2}}", "{base: -6, terms: {tension: 2}}, then: [c0]"
    )
    told = [problem.message for problem in problems_of(text)]
    assert told == [
        f"a chain of more than 6 consequences: {first} > c0 > c1 > c2 > c3 > c4 > c5 > c6"
        for first in ("shots", "skirmish")
    ]


@pytest.mark.parametrize("word", ["and", "or", "not", "true", "false", "now"])
@pytest.mark.parametrize("kind", ["variables", "flags", "facts"])
def test_words_of_the_language_are_no_ids(
    word: str, kind: str, small_text: str, problems_of: Any
) -> None:
    entry = {
        "variables": "{title: T, meaning: M, start: 1, seen: public}",
        "flags": "{title: T, seen: public}",
        "facts": "{title: T, chance: 0.5, 'true': A, 'false': B}",
    }[kind]
    found = problems_of(small_text.replace(f"{kind}:\n", f"{kind}:\n  {word}: {entry}\n"))
    (problem,) = [problem for problem in found if problem.rule == "name"]
    line = small_text[: small_text.index(f"\n{kind}:")].count("\n") + 3
    assert (problem.mark.line, problem.mark.column) == (line, 3)
    assert problem.message == f"'{word}' is a word of the expression language"
    assert problem.remedy == "give it another id"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("variables", "flags", "of a variable and of a flag"),
        ("variables", "facts", "of a variable and of a fact"),
        ("flags", "facts", "of a flag and of a fact"),
    ],
)
def test_ids_that_stand_bare_are_told_apart(
    first: str, second: str, told: str, small_text: str, problems_of: Any
) -> None:
    entry = {
        "variables": "{title: T, meaning: M, start: 1, seen: public}",
        "flags": "{title: T, seen: public}",
        "facts": "{title: T, chance: 0.5, 'true': A, 'false': B}",
    }
    text = small_text
    for kind in (first, second):
        text = text.replace(f"{kind}:\n", f"{kind}:\n  both: {entry[kind]}\n")
    (problem,) = problems_of(text)
    assert problem.message == f"'both' is the id {told}"
    assert problem.mark.line == text[: text.index(f"\n{second}:")].count("\n") + 3
