"""`expect_worlds`: what an ensemble must give holds or does not, and each miss is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.lab.expectations import (
    ensembles,
    expected_worlds,
    groups,
    middle_half,
    number_of,
    unmet,
    worst_cause,
)
from game.lab.worlds import Worlds
from game.record.files import RecordFile, read_record
from game.record.form import WorldsForm
from game.scenario import ScenarioError
from tests.lab.cases import Case

TERMS = ["good_terms", "any_terms"]


def form(**parts: object) -> WorldsForm:
    return WorldsForm.model_validate(parts)


@pytest.fixture(scope="module")
def file(strait: Case) -> RecordFile:
    return read_record(strait.path)


@pytest.fixture(scope="module")
def found(strait: Case, file: RecordFile) -> Worlds:
    return expected_worlds(strait.loaded, file, file.record.ensembles[0])


def misses(found: Worlds, **parts: object) -> list[str]:
    return [str(miss) for miss in unmet(found, form(**parts))]


def test_as_many_worlds_are_played_as_the_record_says(
    found: Worlds, strait: Case, file: RecordFile
) -> None:
    assert found.n == 300
    assert found.natures == "kept"
    other = expected_worlds(strait.loaded, file, form(n=20, natures="redrawn"))
    assert (other.n, other.natures) == (20, "redrawn")


def test_a_part_may_have_its_own_preset_and_machines(strait: Case, file: RecordFile) -> None:
    part = form(n=20, preset="grim_school", hand_over={"south": "character"})
    handed = expected_worlds(strait.loaded, file, part)
    assert handed.preset == "grim_school"
    assert handed.seats == {"north": "bound", "south": "character"}


def test_bands_that_hold_are_silent(found: Worlds, strait: Case) -> None:
    (part,) = strait.record.ensembles
    assert unmet(found, part) == ()
    assert number_of(part) == 1


def test_every_share_outside_its_band_is_told(found: Worlds) -> None:
    wanted = form(
        endings={"adjourned": (0.0, 0.0), "good_terms": (0.99, 1.0), "calm": (0.0, 1.0)},
        kinds={"war": (0.98, 0.99)},
    )
    told = unmet(found, wanted)
    assert [miss.field for miss in told] == [
        "endings.adjourned",
        "endings.good_terms",
        "kinds.war",
    ]
    assert number_of(wanted) == 4
    war = found.kinds()["war"].share
    assert str(told[2]).startswith(f"kinds.war: expected 98.00% to 99.00%, found {war:.2%} (")


def test_the_ends_of_a_band_belong_to_it(found: Worlds) -> None:
    war = found.kinds()["war"].share
    assert unmet(found, WorldsForm(kinds={"war": (war, war)})) == ()


def test_a_group_is_the_sum_of_its_endings(found: Worlds) -> None:
    part = form(groups={"terms": TERMS}, endings={"terms": (0.99, 1)})
    share = groups(found, part)["terms"]
    assert share.count == found.kinds()["settlement"].count > 0
    (told,) = unmet(found, part)
    assert told.field == "endings.terms"
    assert told.found.startswith(f"{share.share:.2%} (")


def test_the_commonest_is_more_frequent_than_all_outside_it(found: Worlds) -> None:
    shares = found.endings()
    first, second = sorted(shares, key=lambda name: -shares[name].count)[:2]
    assert misses(found, commonest=first) == []
    assert misses(found, groups={"both": [first, second]}, commonest="both") == []
    (told,) = misses(found, commonest=second)
    assert told.startswith(f"commonest: expected {second}, found {first} with ")
    assert f"which has {shares[second].share:.2%} (" in told


def test_the_worst_cause_is_a_share_of_the_wars(found: Worlds) -> None:
    # Shots alone lead to war here.
    name, share = worst_cause(found)
    assert (name, share.share, share.n) == ("shots", 1.0, found.kinds()["war"].count)
    assert misses(found, worst_cause=(0, 1)) == []
    (told,) = misses(found, worst_cause=(0, 0.5))
    assert told.startswith("worst_cause: expected 0.00% to 50.00%, found shots with 100.00% (")
    assert told.endswith(" of all wars)")


def test_where_there_is_no_war_there_is_no_worst_cause(found: Worlds) -> None:
    peaceful = replace(found, fates=found.fates.take((found.fates.cause < 0).nonzero()[0]))
    assert misses(peaceful, worst_cause=(0, 0.5)) == []
    assert misses(peaceful, worst_cause=(0.1, 0.5)) == [
        "worst_cause: expected 10.00% to 50.00%, found no world came to war"
    ]


def test_the_middle_half_of_the_settlements_lies_between_two_moments(found: Worlds) -> None:
    first, third = middle_half(found)
    assert first <= third
    assert misses(found, settled={"from": first, "to": third}) == []
    early = {"from": "1950-05-01 00:00", "to": "1950-05-01 01:00"}
    assert misses(found, settled=early) == [
        "settled: expected the middle half from 1950-05-01 00:00 to 1950-05-01 01:00, "
        f"found from {first} to {third}"
    ]


@pytest.mark.parametrize(
    ("turns", "half"),
    [([0], (0, 0)), ([0, 2], (0, 2)), ([0, 1, 1, 2], (0, 2)), ([0, 1, 1, 1, 2], (1, 1))],
)
def test_quartiles_are_settlements_that_there_were(
    turns: list[int], half: tuple[int, int], found: Worlds
) -> None:
    fates = found.fates.take(range(len(turns)))  # type: ignore[arg-type]
    fates.ending[:] = found.model.index.endings["any_terms"]
    fates.ended[:] = turns
    told = middle_half(replace(found, fates=fates))
    assert told == tuple(found.model.turns[at] for at in half)


def test_where_nobody_agreed_there_is_no_middle(found: Worlds) -> None:
    fates = found.fates.take((found.fates.cause >= 0).nonzero()[0])
    with pytest.raises(ValueError, match="no world came to a settlement"):
        middle_half(replace(found, fates=fates))
    whole = {"from": "1950-05-01 00:00", "to": "1950-05-03 00:00"}
    (told,) = misses(replace(found, fates=fates), settled=whole)
    assert told.endswith("found no world came to a settlement")


def test_every_single_expectation_counts() -> None:
    part = form(
        endings={"calm": (0, 1)},
        kinds={"war": (0, 1)},
        commonest="calm",
        worst_cause=(0, 1),
        settled={"from": "1950-05-01 00:00", "to": "1950-05-03 00:00"},
    )
    assert number_of(part) == 5
    assert number_of(form(groups={"terms": TERMS})) == 0


SCRIPT = "seat: south\nrules: [{orders: {posture: free_guns}}]\n"
PARTS = """expect_worlds:
  - {title: As it was, n: 40, kinds: {war: [0, 1]}}
  - {n: 30, hand_over: {south: "script:../policies/bold.yaml"}, kinds: {war: [0, 0]}}
"""


@pytest.fixture
def parts(strait: Case, tmp_path: Path) -> Path:
    """The record with two ensembles, one of them with a script beside it."""
    for folder in ("records", "policies"):
        (tmp_path / folder).mkdir()
    (tmp_path / "policies" / "bold.yaml").write_text(SCRIPT, encoding="utf-8")
    path = tmp_path / "records" / "strait.yaml"
    text = strait.path.read_text(encoding="utf-8").partition("expect_worlds:")[0]
    path.write_text(text + PARTS, encoding="utf-8")
    return path


def test_parts_are_played_one_by_one_with_scripts_from_the_records_folder(
    strait: Case, parts: Path
) -> None:
    one, two = ensembles(strait.loaded, read_record(parts))
    assert (one.title, one.found.n, one.unmet) == ("As it was", 40, ())
    assert (two.title, two.found.n) == ("part 2", 30)
    assert two.found.seats["south"] == "script:../policies/bold.yaml"
    assert [miss.field for miss in two.unmet] == ["kinds.war"]


@pytest.mark.parametrize(
    ("kind", "complaint"),
    [
        ("general", "there is no kind of seat 'general'"),
        ("script:../policies/timid.yaml", "timid.yaml: no such file or directory"),
    ],
)
def test_a_machine_that_cannot_be_had_is_told_where_the_record_names_it(
    kind: str, complaint: str, strait: Case, parts: Path
) -> None:
    text = parts.read_text(encoding="utf-8").replace("script:../policies/bold.yaml", kind)
    parts.write_text(text, encoding="utf-8")
    line = text.splitlines().index(next(one for one in text.splitlines() if kind in one)) + 1
    with pytest.raises(ScenarioError) as caught:
        list(ensembles(strait.loaded, read_record(parts)))
    assert f"strait.yaml:{line}:" in str(caught.value)
    assert complaint in str(caught.value)


def test_a_fault_inside_a_script_is_told_in_the_script(strait: Case, parts: Path) -> None:
    bold = parts.parent.parent / "policies" / "bold.yaml"
    bold.write_text(SCRIPT.replace("free_guns", "free_gnus"), encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        list(ensembles(strait.loaded, read_record(parts)))
    assert "bold.yaml:2:" in str(caught.value)
