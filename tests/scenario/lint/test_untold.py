"""Public deeds without words."""

from __future__ import annotations

from tests.scenario.lint.conftest import Find, Only


def test_a_public_choice_without_words(only: Only) -> None:
    problem = only(("      tell: Shells fall on the fort.\n", ""), rule="untold")
    assert problem.message == "bombard of north is public, but the other seat is told nothing"


def test_a_public_event_without_words(only: Only) -> None:
    problem = only(("    tell: The fort has fired.\n", ""), rule="untold")
    assert problem.message == "shots is seen, but nobody is told of it"


def test_an_event_that_one_seat_sees(only: Only) -> None:
    only((", tell: The envoy asks to be heard.", ""), rule="untold")


def test_hidden_things_need_no_words(found: Find) -> None:
    assert found(("tell: A convoy has sailed.,", "seen: hidden,")) == []
    assert found(("tell: A convoy has sailed.,", "seen: [],")) == []
