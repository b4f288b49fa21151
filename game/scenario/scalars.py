"""What an unquoted word means: null, true, false, a number, and otherwise text.

Narrower than YAML 1.1 on purpose: `yes` and `off` are words, `12:30` and `1962-10-27`
are text, `1e3` and `+13` are numbers, and `007` is text, since some readers take it for
an octal number.
"""

from __future__ import annotations

import math
import re

from game.scenario.nodes import Scalar

_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_BROKEN = re.compile(r"[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
LONGEST_NUMBER = 40


def resolve_plain(word: str) -> Scalar:
    """The value of an unquoted scalar. OverflowError: a number too long or too large."""
    if word in _WORDS:
        return _WORDS[word]
    if word[0] not in "+-.0123456789" or not _BROKEN.fullmatch(word):
        return word
    value = _number(word)
    if not math.isfinite(value):
        raise OverflowError(word)
    return value


def _number(word: str) -> int | float:
    if len(word) > LONGEST_NUMBER:
        raise OverflowError(word)
    return int(word) if _WHOLE.fullmatch(word) else float(word)
