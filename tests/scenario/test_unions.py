"""Of a value that may take several forms, the complaint about the form that was meant."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from game.scenario.format import Channel, Document, Variable
from game.scenario.format.base import Part
from game.scenario.unions import Complaint, complaints

VARIABLE: dict[str, Any] = {"title": "T", "meaning": "M", "start": 1}
CHANNEL: dict[str, Any] = {
    "title": "T", "text": "T", "medium": "oral", "public": 0, "credit": 1,
}  # fmt: skip
DOCUMENT: dict[str, Any] = {"kind": "memo", "title": "T", "by": "B", "text": "T"}


def of(model: type[Part], data: dict[str, Any]) -> list[Complaint]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return complaints(caught.value.errors(), data)


def kinds(found: list[Complaint]) -> list[tuple[object, list[str]]]:
    return [(c.path, [detail["type"] for detail in c.details]) for c in found]


def test_a_word_that_is_no_form_is_told_once() -> None:
    found = of(Variable, {**VARIABLE, "seen": "publik"})
    assert kinds(found) == [(("seen",), ["literal_error", "dict_type"])]


def test_inside_a_mapping_only_its_own_faults_are_told() -> None:
    found = of(Variable, {**VARIABLE, "seen": {"a": "exakt", "b": {"spread": 0, "y": 1}}})
    assert sorted(map(str, kinds(found))) == sorted(
        map(
            str,
            [
                (("seen", "a"), ["literal_error", "model_type"]),
                (("seen", "b", "spread"), ["greater_than"]),
                (("seen", "b", "y"), ["extra_forbidden"]),
            ],
        )
    )


def test_a_missing_entry_inside_a_form() -> None:
    (found,) = of(Variable, {**VARIABLE, "seen": {"b": {"by": "us"}}})
    assert (found.path, found.name) == (("seen", "b"), "spread")


def test_a_pair_with_a_word_in_it() -> None:
    found = of(Channel, {**CHANNEL, "hours": [1, "x"]})
    assert kinds(found) == [(("hours", 1), ["float_parsing"])]


def test_a_mapping_of_pairs_one_too_long() -> None:
    found = of(Channel, {**CHANNEL, "hours": {"a": [1, 2, 3]}})
    assert kinds(found) == [(("hours", "a"), ["too_long"])]


def test_an_id_or_a_list_of_ids() -> None:
    found = of(Document, {**DOCUMENT, "to": ["North"]})
    assert kinds(found) == [(("to", 0), ["string_pattern_mismatch"])]
    found = of(Document, {**DOCUMENT, "to": "North"})
    assert kinds(found) == [(("to",), ["string_pattern_mismatch"])]


def test_a_bad_key_is_about_the_key() -> None:
    (found,) = of(Document, {**DOCUMENT, "to": "north", "reports": {"Bad key": {"spread": 1}}})
    assert (found.path, found.about_key) == (("reports", "Bad key"), True)
