"""Types, scopes and the help that an author gets with a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Not, Ref
from game.scenario.format import Scenario

Fault = Callable[..., ExpressionError]
TRUTH, NORTH, SOUTH = Scope.truth(), Scope.seat("north"), Scope.seat("south")


def test_a_condition_becomes_a_typed_tree(names: Names) -> None:
    node = resolve("tension - 2 * fort > 60 and not blockaded", names, TRUTH)
    fort = Arith("*", Constant("number", 2.0), Ref("number", "variable", ("fort",)))
    heat = Arith("-", Ref("number", "variable", ("tension",)), fort)
    hot = Compare(">", heat, Constant("number", 60.0))
    assert node == Both("and", (hot, Not(Ref("truth", "flag", ("blockaded",)))))


def test_a_level_becomes_its_number(names: Names) -> None:
    node = resolve("stands.fort >= level.fort.frozen", names, TRUTH)
    assert node == Compare(">=", Ref("number", "stands", ("fort",)), Constant("number", 1.0))


@pytest.mark.parametrize(
    "text",
    [
        "true",
        "blockaded == turned",
        "blockaded != (tension > 5)",
        'now == "1950-05-01 09:00"',
        '"1950-05-01 09:00" < "1950-05-01 10:00"',
        "open.north + open.south > 1",
        "offer.north.cable.fort == -1",
        "1 < 2",
    ],
)
def test_what_fits_is_taken(names: Names, text: str) -> None:
    resolve(text, names, TRUTH)


@pytest.mark.parametrize(
    ("text", "column", "message", "remedy"),
    [
        ("tension", 0, "tension is a number where a yes or no is needed", "tension > 50"),
        ("now", 0, "now is a time where a yes or no", 'now >= "1962-10-27 09:00"'),
        ("not tension", 4, "tension is a number where a yes or no", "compare it"),
        ("blockaded and fort", 14, "fort is a number where a yes or no", "fort > 50"),
        (
            "blockaded + 1 > 2",
            0,
            "blockaded is a yes or no where a number",
            "arithmetic to numbers",
        ),
        ("fort * blockaded > 2", 7, "blockaded is a yes or no where a number", "arithmetic"),
        ("blockaded > turned", 10, "> compares numbers or times", "use == or !="),
        ("blockaded == 1", 10, "they do not compare", "blockaded, or not blockaded"),
        ("1 == (turned or blockaded)", 2, "do not compare", "not (turned or blockaded)"),
        ("tension > now", 8, "they do not compare", "times compare with now"),
        ('fort > "1950-05-01 09:00"', 5, "they do not compare", "hours_since for hours"),
        ("now - 1 > now", 0, "now is a time where a number", "arithmetic"),
        ("open.north.cable > 0", 17, "they do not compare", "open.north.cable, or not"),
    ],
)
def test_types_that_do_not_fit(
    fault: Fault, text: str, column: int, message: str, remedy: str
) -> None:
    error = fault(text)
    assert message in error.message
    assert remedy in error.remedy
    assert error.column == column


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tensoin > 1", "did you mean tension?"),
        ("blockade", "did you mean done.north.blockade or blockaded?"),
        ("ships == 1", "did you mean stands.ships?"),
        ("riots", "did you mean happened.riots?"),
        ("happened.riot", "happened.riots"),
        ("level.fort.raized == 2", "level.fort.razed"),
        ("open.nroth.cable", "open.north.cable"),
        ("Tension > 5", "tension"),
        ("known.zzzzzzzz > 1", "write known.VARIABLE, with ids of this scenario"),
        ("zzzzzzzz", "name a variable, a flag or a fact"),
        ("did.north.hold", "did."),
        ("tension.value > 1", "did you mean tension"),
    ],
)
def test_an_unknown_name_gets_a_proposal(fault: Fault, text: str, meant: str) -> None:
    error = fault(text)
    assert error.column == 0
    assert error.message.endswith("means nothing here")
    assert meant in error.remedy


def test_only_what_is_legal_there_is_proposed(fault: Fault) -> None:
    assert "guns_free" in fault("gunsfree").remedy
    assert "guns_free" not in fault("gunsfree", NORTH).remedy
    assert "terms.fort" not in fault("term.fort == 1").remedy
    assert "terms.fort" in fault("term.fort == 1", Scope.settlement()).remedy


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("alert_south > 5", "cannot know exactly alert_south: only south can", "known.alert_south"),
        ("trust_south > 5", "only south can", "let north see it"),
        ("unrest > 5", "no seat can", "let north see it"),
        ("known.unrest > 5", "cannot know known.unrest: no seat can", "let north see it"),
        ("spread.trust_south > 5", "only south can", "let north see it"),
        ("guns_free", "cannot know guns_free: only south can", "let north see it"),
        ("hours_since.guns_free > 5", "only south can", "let north see it"),
        ("turned", "no seat can", "let north see it"),
        ("bold_gunner", "no seat can", "works, which reads the truth"),
        ("happened.envoy_calls", "only south can", "let north see it"),
        ("hours_since.skirmish > 4", "no seat can", "let north see it"),
        ("did.south.free_guns", "only south can", "make the choice public"),
        ("done.south.turn_convoy", "only south can", "make the choice public"),
        ("hours_since.south.turn_convoy > 3", "only south can", "make the choice public"),
        ("open.north > 0", "whether its own letters have arrived", "open.south"),
        ("open.north.cable", "whether its own letters", "open.south.cable"),
        ("offer.north.cable.fort > 0", "its own letters", "offer.south.cable.fort"),
        ("terms.fort == 1", "only to the when of a settlement ending", "stands.fort"),
    ],
)
def test_a_seat_may_not_name_what_it_cannot_know(
    fault: Fault, names: Names, text: str, message: str, remedy: str
) -> None:
    error = fault(text, NORTH)
    assert message in error.message
    assert remedy in error.remedy
    if not text.startswith(("known", "spread", "terms")):
        resolve(text, names, TRUTH)


@pytest.mark.parametrize(
    "text",
    [
        "tension > 5",
        "alert_north > 5",
        "known.alert_south - spread.alert_south > 30",
        "known.tension > 3",
        "flights",
        "hours_since.flights > 3",
        "happened.shots",
        "did.north.raise_alert",
        "done.south.denounce",
        "hours_since.south.denounce < 10000",
        "open.south > 0",
        "open.south.lamp",
        "offer.south.cable.fort == level.fort.frozen",
        "stands.base == level.base.stays",
        "leaked.north or leaked.south",
        'now < "1950-05-02 06:00"',
    ],
)
def test_a_seat_may_name_what_it_knows(names: Names, text: str) -> None:
    resolve(text, names, NORTH)


@pytest.mark.parametrize("scope", [TRUTH, Scope.settlement()])
@pytest.mark.parametrize("head", ["known", "spread"])
def test_only_a_seat_has_reports(fault: Fault, scope: Scope, head: str) -> None:
    error = fault(f"{head}.fort > 5", scope)
    assert "is what one seat knows" in error.message
    assert error.remedy == "write fort, the variable itself"


def test_terms_belong_to_settlements(fault: Fault, names: Names) -> None:
    node = resolve("terms.fort == 2", names, Scope.settlement())
    assert node == Compare("==", Ref("number", "terms", ("fort",)), Constant("number", 2.0))
    assert fault("terms.fort == 2", TRUTH).remedy.startswith("use stands.fort")


def test_an_ambiguous_name_is_refused(scenario_with: Callable[..., Scenario]) -> None:
    def clash(raw: dict[str, Any]) -> None:
        raw["events"]["flights"] = raw["events"]["riots"]

    names = Names.of(scenario_with(clash))
    with pytest.raises(ExpressionError, match="could be the flag or the event of that name"):
        resolve("hours_since.flights > 3", names, TRUTH)
    resolve("flights and happened.flights", names, TRUTH)


def test_an_error_reads_as_one_sentence(fault: Fault) -> None:
    assert str(fault("tensoin > 1")) == "tensoin means nothing here; did you mean tension?"
