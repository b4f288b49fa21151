"""The drawn busts: the same bytes each time, small, whole, told apart, and all of them there."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game import paths
from tools.face_parts import drawn, glasses, moustache
from tools.faces import BUSTS, FOLDER, main

NUMBER = re.compile(r"-?\d*\.?\d+")
MOST_BYTES = 4_500

of_each = pytest.mark.parametrize("name", BUSTS)


@of_each
def test_the_file_is_what_the_list_draws(name: str) -> None:
    assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == drawn(BUSTS[name])


@of_each
def test_a_bust_is_whole_and_small(name: str) -> None:
    text = drawn(BUSTS[name])
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 200 200"
    assert len(list(root)) >= 12
    assert len(text.encode()) < MOST_BYTES
    assert not re.search(r"[{}]|nan|None", text)


@of_each
def test_nothing_is_drawn_far_outside_its_square(name: str) -> None:
    for path in ElementTree.fromstring(drawn(BUSTS[name])).iter("{http://www.w3.org/2000/svg}path"):
        line = path.get("d", "")
        if not re.search("[a-z]", line):
            assert all(-1 <= float(number) <= 205 for number in NUMBER.findall(line)), line


def test_no_two_are_alike() -> None:
    for one, other in combinations(BUSTS, 2):
        assert drawn(BUSTS[one]) != drawn(BUSTS[other]), (one, other)


def test_what_one_knows_them_by_is_there() -> None:
    for name in ("mccone", "sorensen", "kuznetsov", "alekseev"):
        assert 'fill="none" stroke=' in BUSTS[name].over
    for name in ("acheson", "pliyev"):
        assert moustache("#000").split("fill")[0] in BUSTS[name].over
    for name in ("ivanov", "biryuzov", "pliyev", "clay", "konev", "officer"):
        assert BUSTS[name].tunic


def test_parts_change_with_their_numbers() -> None:
    bust = BUSTS["man"]
    for other in (
        replace(bust, wide=9),
        replace(bust, jaw=9),
        replace(bust, lift=5),
        replace(bust, thick=9),
        replace(bust, neck=24),
        replace(bust, mouth="wry"),
        replace(bust, tie="#ffffff"),
    ):
        assert drawn(other) != drawn(bust)


def test_a_tunic_takes_the_place_of_the_tie() -> None:
    tied = replace(BUSTS["man"], tie="#abcdef")
    assert "#abcdef" in drawn(tied)
    assert "#abcdef" not in drawn(replace(tied, tunic=BUSTS["konev"].tunic))


def test_lenses_stand_where_they_are_put() -> None:
    assert 'y="75"' in glasses("#000", 84)
    assert 'y="81"' in glasses("#000", 90)
    assert 'stroke-width="4.5"' in glasses("#000", rim=4.5)


def test_all_busts_are_written(tmp_path: Path) -> None:
    assert main(tmp_path) == 0
    assert {path.stem for path in tmp_path.iterdir()} == set(BUSTS)


def test_the_general_ones_are_among_the_games_faces() -> None:
    there = {path.stem for path in (paths.assets() / "faces").glob("*.svg")}
    assert {"man", "woman", "officer", *BUSTS} <= there
