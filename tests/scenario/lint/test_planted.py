"""Every rule of the lints has its planted fault."""

from __future__ import annotations

from game.scenario.lint import CHECKS, HINTS
from tests.scenario.lint.conftest import Plant
from tests.scenario.lint.planting import TEXT
from tests.scenario.lint.test_planted_deeds import FAULTS as DEEDS
from tests.scenario.lint.test_planted_parts import FAULTS as PARTS


def test_every_rule_of_the_checks_is_planted() -> None:
    rules = {said.rule for fault in (DEEDS | PARTS).values() for said in fault.says}
    assert rules == {
        "constant-condition",
        "duplicate-title",
        "empty-choice",
        "flag-never-changes",
        "flag-never-read",
        "hazard-odds",
        "impossible-choice",
        "impossible-event",
        "lost-document",
        "missing-front-page",
        "missing-history",
        "placeholder",
        "silent-adviser",
        "similar-names",
        "small-effect",
        "unreached-consequence",
        "unreached-ending",
        "unsourced",
        "unstable",
        "untold",
        "unused-variable",
        "unusable-draft",
    }
    assert len(rules) >= len(CHECKS)


def test_a_quiet_turn_is_told_at_the_turn(planted: Plant) -> None:
    (check,) = HINTS
    turn = ('- {at: "18:00", title: Evening}', '- {at: "18:00", title: Evening, documents: []}')
    first = next(iter(check(planted(turn))))
    line = TEXT[: TEXT.index(turn[0])].count("\n") + 1
    assert first.mark[1:] == (line, 9)
    assert (first.rule, first.severity) == ("quiet-turn", "info")
    assert first.message == "south has nothing new to read on 1950-05-01 at 18:00"
    assert first.remedy == "list a document in this turn, or date one to it"
