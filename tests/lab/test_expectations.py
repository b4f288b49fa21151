"""`expect_worlds`: bands hold or do not, and each miss is told."""

import pytest

from game.lab.expectations import expected_worlds, number_of, unmet
from game.lab.worlds import Worlds
from game.record.form import WorldsForm
from tests.lab.cases import Case


@pytest.fixture(scope="module")
def found(strait: Case) -> Worlds:
    assert strait.record.expect_worlds is not None
    return expected_worlds(strait.loaded, strait.record, strait.record.expect_worlds)


def test_as_many_worlds_are_played_as_the_record_says(found: Worlds, strait: Case) -> None:
    assert found.n == 300
    assert found.natures == "kept"
    redrawn = WorldsForm(n=20, natures="redrawn")
    other = expected_worlds(strait.loaded, strait.record, redrawn)
    assert (other.n, other.natures) == (20, "redrawn")


def test_bands_that_hold_are_silent(found: Worlds, strait: Case) -> None:
    form = strait.record.expect_worlds
    assert form is not None
    assert unmet(found, form) == ()
    assert number_of(form) == 1


def test_every_share_outside_its_band_is_told(found: Worlds) -> None:
    form = WorldsForm(
        endings={"adjourned": (0.0, 0.0), "good_terms": (0.99, 1.0), "calm": (0.0, 1.0)},
        kinds={"war": (0.98, 0.99)},
    )
    misses = unmet(found, form)
    assert [miss.field for miss in misses] == [
        "endings.adjourned",
        "endings.good_terms",
        "kinds.war",
    ]
    assert number_of(form) == 4
    war = found.kinds()["war"].share
    assert str(misses[2]).startswith(f"kinds.war: expected 98.00% to 99.00%, found {war:.2%} (")


def test_the_ends_of_a_band_belong_to_it(found: Worlds) -> None:
    war = found.kinds()["war"].share
    assert unmet(found, WorldsForm(kinds={"war": (war, war)})) == ()
