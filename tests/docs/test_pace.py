"""What the manual says of the readers and of the hands is what the model reckons with."""

from __future__ import annotations

import re

from game.lab.pace import hands
from game.lab.pace.reader import READERS, SKIMMING
from tests.docs.manual import DOCS

PAGE = (DOCS / "lab.md").read_text(encoding="utf-8")


def row(begins: str) -> list[str]:
    """The cells of a row of the table of readers, after its first."""
    (line,) = [each for each in PAGE.splitlines() if each.startswith(f"| {begins}")]
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_the_table_names_the_readers_in_their_order() -> None:
    assert f"| | {' | '.join(READERS)} |" in PAGE


def test_their_speeds() -> None:
    told = [f"{reader.speed:.0f}; {SKIMMING:.0f}" for reader in READERS.values()]
    assert row("words a minute") == told


def test_how_long_they_ponder_and_how_many_choices_they_weigh() -> None:
    assert row("ponders") == [f"{reader.ponders:.0f} s" for reader in READERS.values()]
    numbers = {"none": 0, "one a turn": 1, "two a turn": 2}
    weighs = [numbers[cell] for cell in row("choices weighed")]
    assert weighs == [reader.weighs for reader in READERS.values()]


def test_what_they_do_with_the_papers() -> None:
    shares = {"skims half": (0.0, 0.5), "reads half, skims half": (0.5, 0.5), "reads all": (1.0, 0)}
    told = [shares[cell] for cell in row("papers")]
    assert told == [reader.shares["papers"] for reader in READERS.values()]


def test_what_they_do_with_letters_and_news() -> None:
    shares = {"skims": (0.0, 1.0), "reads": (1.0, 0.0)}
    letters = [shares[cell] for cell in row("letters that come")]
    assert letters == [reader.shares["letters"] for reader in READERS.values()]
    assert row("what has happened, new") == ["reads"] * 3
    for part in ("news", "new"):
        assert {reader.shares[part] for reader in READERS.values()} == {(1.0, 0.0)}


def test_the_times_of_the_hands() -> None:
    said = " ".join(PAGE.split())
    found = re.search(r"point takes ([\d.]+) s, to press ([\d.]+) s, .*? ([\d.]+) s \(", said)
    assert found is not None
    assert [float(each) for each in found.groups()] == [hands.POINT, hands.PRESS, hands.PREPARE]
    assert f"{hands.BIT:g} s a bit of log2(n + 1)" in said
