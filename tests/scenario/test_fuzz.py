"""Whatever is fed to the loader, it answers with a scenario or with problems that have places."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import Loaded, ScenarioError, load
from tests.scenario.conftest import SMALL

SMALL_TEXT = SMALL.read_text(encoding="utf-8")
LINES = SMALL_TEXT.splitlines(keepends=True)
PIECES = st.sampled_from(
    ["null", "[]", "{}", "x", "1e999", "-1", "true", "yes", "'", "*style", "&style", "!!x", "<<: 1",
     "\t", "\n", "- ", ": ", "{", "}", "north", "\x00", "\ud7ff", "9" * 60, "1962-10-27", "> 3"]
)  # fmt: skip


@pytest.fixture(scope="module")
def file() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "fuzz.yaml"


def survives(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    try:
        loaded = load(file)
    except ScenarioError as error:
        assert error.problems and "error[" in str(error)
        assert all(problem.message and problem.remedy for problem in error.problems)
    else:
        assert isinstance(loaded, Loaded)


@given(st.binary(max_size=300))
def test_any_bytes(file: Path, raw: bytes) -> None:
    survives(file, raw)


@given(st.text(max_size=300))
def test_any_text(file: Path, text: str) -> None:
    survives(file, text.encode("utf-8", "surrogatepass"))


@settings(max_examples=80)
@given(st.integers(0, len(SMALL_TEXT) - 1), st.integers(0, 12), PIECES)
def test_any_wound(file: Path, start: int, length: int, piece: str) -> None:
    wounded = SMALL_TEXT[:start] + piece + SMALL_TEXT[start + length :]
    survives(file, wounded.encode())


@settings(max_examples=60)
@given(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1))
def test_lines_that_change_places(file: Path, one: int, other: int) -> None:
    lines = list(LINES)
    lines[one], lines[other] = lines[other], lines[one]
    survives(file, "".join(lines).encode())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)

LEAVES = [match.span(1) for match in re.finditer(r": ([\w.+-]+)(?=[,}\n])", SMALL_TEXT)]
WORDS = [match.span() for match in re.finditer(r"\b[a-z][a-z_]{2,}\b", SMALL_TEXT)]
POOL = sorted({SMALL_TEXT[start:end] for start, end in WORDS})


@settings(max_examples=80)
@given(st.sampled_from(WORDS), st.sampled_from(POOL))
def test_any_word_for_any_other(file: Path, span: tuple[int, int], word: str) -> None:
    survives(file, (SMALL_TEXT[: span[0]] + word + SMALL_TEXT[span[1] :]).encode())


@settings(max_examples=80)
@given(st.sampled_from(LEAVES), VALUES)
def test_any_value_for_any_leaf(file: Path, span: tuple[int, int], value: object) -> None:
    text = SMALL_TEXT[: span[0]] + json.dumps(value) + SMALL_TEXT[span[1] :]
    survives(file, text.encode("utf-8", "surrogatepass"))


ROOTS = ["format", "days", "seats", "variables", "choices", "events", "endings", "presets", "clock"]


@settings(max_examples=60)
@given(st.sampled_from(ROOTS), VALUES)
def test_any_value_for_an_entry_of_the_root(file: Path, name: str, value: object) -> None:
    head, rest = f"\n{SMALL_TEXT}".split(f"\n{name}:", 1)
    kept = rest[rest.index("\n") :].split("\n")
    tail = next((n for n, line in enumerate(kept) if line and line[0].isalpha()), len(kept))
    text = f"{head}\n{name}: {json.dumps(value)}\n" + "\n".join(kept[tail:])
    survives(file, text.encode("utf-8", "surrogatepass"))
