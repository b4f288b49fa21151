"""Messages as lines and back: whatever bytes come, there is a message or a named fault."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.view import Estimate
from game.seats.pipe.faults import MOST_SHOWN, Trouble, last_words, shown
from game.seats.pipe.plain import line_of, message_of, plain

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), VALUES))
def test_a_message_comes_back_from_its_line(message: dict[str, object]) -> None:
    try:
        line = line_of(message)
    except ValueError:  # an infinity among the numbers
        assert "Infinity" in json.dumps(message)
        return
    assert line.count(b"\n") == 1 and line.isascii()
    assert message_of(line) == message


@given(st.binary(max_size=60) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_a_message_or_a_named_fault(line: bytes) -> None:
    try:
        assert isinstance(message_of(line), dict)
    except Trouble as trouble:
        assert shown(line) in trouble.what and trouble.remedy


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"hello\n", r"b'hello\n', which is no JSON"),
        (b"\xff\n", "which is no JSON"),
        (b"[1]\n", "which is JSON, but no object"),
        (b"\n", "which is no JSON"),
        (b'{"a":1,"a":2}', "'a' stands there twice"),
        (b'{"a":{"b":1,"b":2}}', "'b' stands there twice"),
        (b'{"a":NaN}', "NaN is no number of JSON"),
        (b'{"a":-Infinity}', "-Infinity is no number of JSON"),
        (b"[" * 200_000, "which is no JSON"),
        (b'{"a":' + b"9" * 5000 + b"}", "which is no JSON"),
    ],
)
def test_what_is_no_message_is_shown_and_named(line: bytes, told: str) -> None:
    with pytest.raises(Trouble) as caught:
        message_of(line)
    assert told in caught.value.what
    assert len(caught.value.what) < MOST_SHOWN + 200


def test_what_is_long_is_cut_and_no_control_letter_is_shown() -> None:
    assert shown("x" * 5000) == "'" + "x" * (MOST_SHOWN - 1) + "... (5002 letters)"
    assert "\x1b" not in shown("\x1b[2J") and "\x1b" not in last_words(b"\x1b[2Jhi")
    assert last_words(b" \n") == ""
    assert last_words(b"one\ntwo\nthree\n", lines=2) == "\n  | two\n  | three"


def test_only_plain_things_have_a_plain_form() -> None:
    assert plain((Estimate(0.0, 0.5, 1.0), None)) == [
        {"low": 0.0, "middle": 0.5, "high": 1.0},
        None,
    ]
    with pytest.raises(TypeError, match="set has no plain form"):
        plain({"a": {1}})
