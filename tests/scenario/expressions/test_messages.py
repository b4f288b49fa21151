"""Every refusal of the expression language, word for word, with its column and its remedy."""

from __future__ import annotations

import pytest

from game.scenario.expressions import ExpressionError, Names, Scope, resolve

TRUTH, TERMS = Scope.truth(), Scope.settlement()
NORTH, SOUTH = Scope.seat("north"), Scope.seat("south")
UNSHOWN = "whether its own letters have arrived is not shown to it"

GRAMMAR: list[tuple[str, int, str, str]] = [
    ("a = 1", 2, "= is not part of the language", "write =="),
    ("a === 1", 2, "=== is not part of the language", "write =="),
    ("a && b", 2, "&& is not part of the language", "write and"),
    ("a & b", 2, "& is not part of the language", "write and"),
    ("a || b", 2, "|| is not part of the language", "write or"),
    ("a | b", 2, "| is not part of the language", "write or"),
    ("!a", 0, "! is not part of the language", "write not"),
    ("a <> 1", 2, "<> is not part of the language", "write !="),
    ("a ≠ 1", 2, "≠ is not part of the language", "write !="),
    ("a => 1", 2, "=> is not part of the language", "write >="),
    ("a ≥ 1", 2, "≥ is not part of the language", "write >="),
    ("a =< 1", 2, "=< is not part of the language", "write <="),
    ("a ≤ 1", 2, "≤ is not part of the language", "write <="),
    ("a − 1", 2, "− is not part of the language", "write the plain minus sign -"),
    (
        "a / 2",
        2,
        "/ is not part of the language",
        "there is no division: multiply, for example by 0.5 instead of dividing by 2",
    ),
    (
        "a % 2",
        2,
        "% is not part of the language",
        "there are no percentages and no remainders: write plain numbers",
    ),
    ("a ** 2", 2, "** is not part of the language", "there are no powers: multiply"),
    ("a ^ 2", 2, "^ is not part of the language", "there are no powers: multiply"),
    ("'x'", 0, "' is not part of the language", 'put times in double quotes: "1962-10-27 09:00"'),
    (
        "“x”",
        0,
        "“ is not part of the language",
        'put times in plain double quotes: "1962-10-27 09:00"',
    ),
    (
        "x”",
        1,
        "” is not part of the language",
        'put times in plain double quotes: "1962-10-27 09:00"',
    ),
    (
        "now > 1962-10-27",
        6,
        "a time stands without quotes",
        'write "1962-10-27 09:00", in double quotes',
    ),
    ('now > "1962', 6, "a quote is not closed", 'add the second "'),
    (
        'now > "x"',
        6,
        "'x' is not a time",
        'only times stand in quotes, as "1962-10-27 09:00"; names stand without quotes',
    ),
    (
        'now > "1962-02-29 09:00"',
        6,
        "there is no 1962-02-29 09:00",
        "correct the date or the clock time",
    ),
    (
        "x > 12h",
        4,
        "12h is neither a number nor a name",
        "write numbers as 1, 2.5, 0.5 or 1e3; names begin with a letter",
    ),
    (
        "x > .5",
        4,
        ".5 is neither a number nor a name",
        "write numbers as 1, 2.5, 0.5 or 1e3; names begin with a letter",
    ),
    ("x > 1e999", 4, "1e999 is too large a number", "write a smaller one"),
    ("known. > 1", 0, "the name known. ends in a dot", "write what follows the dot"),
    (
        "a ; b",
        2,
        "';' is not part of the language",
        "use names, numbers, times in quotes, and or not, comparisons, + - * and brackets",
    ),
    (
        "a and b or c",
        8,
        "and and or are mixed without brackets",
        "say which belongs together: (a and b) or c, a and (b or c)",
    ),
    (
        "1 < a < 2",
        6,
        "comparisons cannot be chained",
        "write two, joined by and: 20 < x and x < 60",
    ),
    ("a == not b", 5, "not stands inside a comparison", "put brackets around it: (not x)"),
    (
        "a b",
        2,
        "b does not follow from what stands before it",
        "join them by and, or, or a comparison",
    ),
    ("a is b", 2, "is does not follow from what stands before it", "write =="),
    ("a if b", 2, "if does not follow from what stands before it", "write the condition alone"),
    ("a xor b", 2, "xor does not follow from what stands before it", "write !="),
    ("a)", 1, "a bracket closes that was not opened", "remove it or add ("),
    ("(a", 0, "a bracket is not closed", "add the )"),
    ("a and", 5, "the expression breaks off", "write a name or a number here"),
    ("not", 3, "the expression breaks off", "write a name or a number here"),
    ("()", 1, ") stands where a value should", "write a name or a number here"),
    ("* a", 0, "* stands where a value should", "write a name or a number here"),
    ("a +", 3, "the expression breaks off", "write a name or a number here"),
]

NAMES: list[tuple[Scope, str, str, str]] = [
    (
        NORTH,
        "alert_south > 5",
        "north cannot know exactly alert_south: only south can",
        "use known.alert_south, its last report to north",
    ),
    (
        NORTH,
        "unrest > 5",
        "north cannot know exactly unrest: no seat can",
        "let north see it (seen of the variable), or leave it out",
    ),
    (
        NORTH,
        "trust_south > 5",
        "north cannot know exactly trust_south: only south can",
        "let north see it (seen of the variable), or leave it out",
    ),
    (
        NORTH,
        "known.unrest > 5",
        "north cannot know known.unrest: no seat can",
        "let north see it (seen of the variable), or leave it out",
    ),
    (
        NORTH,
        "spread.trust_south > 5",
        "north cannot know spread.trust_south: only south can",
        "let north see it (seen of the variable), or leave it out",
    ),
    (
        NORTH,
        "guns_free",
        "north cannot know guns_free: only south can",
        "let north see it (its seen), or use what the seat sees of it",
    ),
    (
        NORTH,
        "turned",
        "north cannot know turned: no seat can",
        "let north see it (its seen), or use what the seat sees of it",
    ),
    (
        NORTH,
        "hours_since.guns_free > 5",
        "north cannot know hours_since.guns_free: only south can",
        "let north see it (its seen), or use what the seat sees of it",
    ),
    (
        NORTH,
        "bold_gunner",
        "north cannot know bold_gunner: no seat can",
        "facts stay hidden; put the condition in works, which reads the truth",
    ),
    (
        NORTH,
        "happened.envoy_calls",
        "north cannot know happened.envoy_calls: only south can",
        "let north see it (its seen), or use what the seat sees of it",
    ),
    (
        NORTH,
        "hours_since.skirmish > 4",
        "north cannot know hours_since.skirmish: no seat can",
        "let north see it (its seen), or use what the seat sees of it",
    ),
    (
        NORTH,
        "did.south.free_guns",
        "north cannot know did.south.free_guns: only south can",
        "make the choice public, or use what the seat sees of it",
    ),
    (
        NORTH,
        "done.south.turn_convoy",
        "north cannot know done.south.turn_convoy: only south can",
        "make the choice public, or use what the seat sees of it",
    ),
    (
        NORTH,
        "hours_since.south.turn_convoy > 3",
        "north cannot know hours_since.south.turn_convoy: only south can",
        "make the choice public, or use what the seat sees of it",
    ),
    (
        NORTH,
        "open.north > 0",
        "north cannot know open.north: " + UNSHOWN,
        "a seat reads the other seat's proposals: open.south",
    ),
    (
        NORTH,
        "open.north.cable",
        "north cannot know open.north.cable: " + UNSHOWN,
        "a seat reads the other seat's proposals: open.south.cable",
    ),
    (
        NORTH,
        "offer.north.cable.fort > 0",
        "north cannot know offer.north.cable.fort: " + UNSHOWN,
        "a seat reads the other seat's proposals: offer.south.cable.fort",
    ),
    (
        NORTH,
        "terms.fort == 1",
        "terms.fort is known only to the when of a settlement ending",
        "use stands.fort, the level at which the issue stands",
    ),
    (
        TRUTH,
        "terms.fort==1",
        "terms.fort is known only to the when of a settlement ending",
        "use stands.fort, the level at which the issue stands",
    ),
    (
        TRUTH,
        "known.fort > 5",
        "known.fort is what one seat knows, and this condition reads the truth",
        "write fort, the variable itself",
    ),
    (
        TERMS,
        "spread.fort>1",
        "spread.fort is what one seat knows, and this condition reads the truth",
        "write fort, the variable itself",
    ),
    (TRUTH, "tensoin > 1", "tensoin means nothing here", "did you mean tension?"),
    (
        TRUTH,
        "blockade",
        "blockade means nothing here",
        "did you mean done.north.blockade or blockaded?",
    ),
    (TRUTH, "ships == 1", "ships means nothing here", "did you mean stands.ships?"),
    (TRUTH, "riots", "riots means nothing here", "did you mean happened.riots?"),
    (TRUTH, "bombard", "bombard means nothing here", "did you mean done.north.bombard?"),
    (
        TRUTH,
        "known.zzz > 1",
        "known.zzz means nothing here",
        "write known.VARIABLE, with ids of this scenario",
    ),
    (NORTH, "known.zzz", "known.zzz means nothing here", "did you mean known.fort?"),
    (
        TRUTH,
        "spread.q > 1",
        "spread.q means nothing here",
        "write spread.VARIABLE, with ids of this scenario",
    ),
    (
        TRUTH,
        "hours_since.q",
        "hours_since.q means nothing here",
        "did you mean hours_since.coup or hours_since.shots?",
    ),
    (
        TRUTH,
        "happened.q",
        "happened.q means nothing here",
        "did you mean happened.coup or happened.shots?",
    ),
    (
        TRUTH,
        "did.q",
        "did.q means nothing here",
        "write did.SEAT.CHOICE, with ids of this scenario",
    ),
    (
        TRUTH,
        "done.q",
        "done.q means nothing here",
        "write done.SEAT.CHOICE, with ids of this scenario",
    ),
    (TRUTH, "open.q", "open.q means nothing here", "did you mean open.south or open.north?"),
    (
        TRUTH,
        "offer.q",
        "offer.q means nothing here",
        "write offer.SEAT.CHANNEL.ISSUE, with ids of this scenario",
    ),
    (
        TRUTH,
        "level.q",
        "level.q means nothing here",
        "write level.ISSUE.LEVEL, with ids of this scenario",
    ),
    (TRUTH, "stands.q", "stands.q means nothing here", "did you mean stands.fort or stands.base?"),
    (
        TRUTH,
        "terms.q",
        "terms.q means nothing here",
        "write terms.ISSUE, with ids of this scenario",
    ),
    (
        TRUTH,
        "leaked.q",
        "leaked.q means nothing here",
        "did you mean leaked.south or leaked.north?",
    ),
    (
        TRUTH,
        "zzzzz",
        "zzzzz means nothing here",
        "name a variable, a flag or a fact of this scenario, or now",
    ),
    (
        NORTH,
        "gunsfree",
        "gunsfree means nothing here",
        "name a variable, a flag or a fact of this scenario, or now",
    ),
    (TRUTH, "gunsfree", "gunsfree means nothing here", "did you mean guns_free?"),
    (SOUTH, "guns_fre", "guns_fre means nothing here", "did you mean guns_free?"),
    (TRUTH, "term.fort", "term.fort means nothing here", "did you mean fort or stands.fort?"),
    (TERMS, "term.fort", "term.fort means nothing here", "did you mean terms.fort or fort?"),
    (
        NORTH,
        "envoy_calls",
        "envoy_calls means nothing here",
        "name a variable, a flag or a fact of this scenario, or now",
    ),
    (
        SOUTH,
        "envoy_calls",
        "envoy_calls means nothing here",
        "did you mean happened.envoy_calls or hours_since.envoy_calls?",
    ),
    (
        NORTH,
        "turn_convoy",
        "turn_convoy means nothing here",
        "name a variable, a flag or a fact of this scenario, or now",
    ),
    (
        SOUTH,
        "turn_convoy",
        "turn_convoy means nothing here",
        "did you mean done.south.turn_convoy or did.south.turn_convoy?",
    ),
    (TRUTH, "fort.razed", "fort.razed means nothing here", "did you mean level.fort.razed?"),
]


def told(text: str, names: Names, scope: Scope) -> tuple[int, str, str]:
    with pytest.raises(ExpressionError) as caught:
        resolve(text, names, scope)
    error = caught.value
    assert str(error) == f"{error.message}; {error.remedy}"
    return error.column, error.message, error.remedy


@pytest.mark.parametrize(("text", "column", "message", "remedy"), GRAMMAR)
def test_faults_of_grammar(names: Names, text: str, column: int, message: str, remedy: str) -> None:
    assert told(text, names, TRUTH) == (column, message, remedy)


@pytest.mark.parametrize(("scope", "text", "message", "remedy"), NAMES)
def test_names_that_mean_nothing_there(
    names: Names, scope: Scope, text: str, message: str, remedy: str
) -> None:
    assert told(text, names, scope) == (0, message, remedy)
    assert told(f"flights and ({text})", names, scope)[0] == len("flights and (")


def test_too_long_too_deep_too_many(names: Names) -> None:
    split = "split it, for example with a flag that an event sets"
    long = f"true{' ' * 497}"
    assert told(long, names, TRUTH) == (
        500, "the expression has 501 characters, more than 500", split,
    )  # fmt: skip
    deep = " + ".join(["1"] * 21)
    column, *words = told(deep, names, TRUTH)
    assert column in (0, 4)
    assert words == ["the expression is more than 20 levels deep", split]
    # Each comparison has three parts, and the word that joins them is one more.
    resolve(" or ".join(["1<2"] * 33), names, TRUTH)
    many = " or ".join(["1<2"] * 34)
    assert told(many, names, TRUTH)[1:] == ("the expression has more than 100 parts", split)


def test_brackets_may_nest_forty_deep(names: Names) -> None:
    resolve("(" * 40 + "turned" + ")" * 40, names, TRUTH)
    column, message, _ = told("(" * 41 + "turned" + ")" * 41, names, TRUTH)
    assert (column, message) == (40, "the expression is more than 20 levels deep")


def test_minus_signs_may_nest_forty_deep(names: Names) -> None:
    resolve("-" * 40 + "1 < 2", names, TRUTH)
    column, message, _ = told("-" * 41 + "1 < 2", names, TRUTH)
    assert (column, message) == (40, "the expression is more than 20 levels deep")


def test_what_is_closed_again_does_not_count(names: Names) -> None:
    for part in ("(turned)", "not turned", "-1 < 2"):
        resolve(" or ".join([part] * 19), names, TRUTH)
    assert resolve(" or ".join(["((((turned))))"] * 15), names, TRUTH)
    assert resolve(" or ".join(["not not not turned"] * 15), names, TRUTH)
    assert resolve(" and ".join(["---1 < 0"] * 15), names, TRUTH)
