"""All words of the window's own, from one catalogue: `assets/words/en.po`.

Code names a phrase by its key (`desk.seal`) and fills its gaps; the words stand in the
catalogue, which gettext reads, so that a translation is one more file and no change of code.
What a scenario says is its own and is not in here.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import polib

from game import paths

PLURAL = ".plural"
"""Added to a key for its `msgid_plural`; code never names it."""

_others: list[gettext.GNUTranslations] = []
"""What is spoken for a while instead of English, the last of them."""


def read(path: Path) -> gettext.GNUTranslations:
    """The phrases of a catalogue file; OSError if there is none or it is no catalogue."""
    path.stat()  # polib would take the name of a missing file for the text of a catalogue
    return gettext.GNUTranslations(io.BytesIO(polib.pofile(str(path)).to_binary()))


@cache
def _english() -> gettext.GNUTranslations:
    return read(paths.assets() / "words" / "en.po")


@contextmanager
def use(path: Path) -> Iterator[None]:
    """Speak from another catalogue for a while; what it lacks is said in English.

    OSError as `read`.
    """
    other = read(path)
    other.add_fallback(_english())
    _others.append(other)
    try:
        yield
    finally:
        _others.remove(other)


def _phrases() -> gettext.GNUTranslations:
    return _others[-1] if _others else _english()


def say(key: str, /, **gaps: object) -> str:
    """The phrase of a key with its `{gaps}` filled; KeyError if the catalogue lacks it."""
    phrase = _phrases().gettext(key)
    if phrase == key:
        raise KeyError(key)
    return phrase.format(**gaps) if gaps else phrase


def say_many(key: str, number: int, /, **gaps: object) -> str:
    """The phrase for so many things; `{number}` may stand in it. KeyError as `say`."""
    phrase = _phrases().ngettext(key, key + PLURAL, number)
    if phrase in (key, key + PLURAL):
        raise KeyError(key)
    return phrase.format(number=number, **gaps)
