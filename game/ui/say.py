"""All words of the window's own, from one catalogue: `assets/words/en.po`.

Code names a phrase by its key (`desk.seal`) and fills its gaps; the words stand in the
catalogue, which gettext reads, so that a translation is one more file and no change of code.
What a scenario says is its own and is not in here.
"""

from __future__ import annotations

import gettext
import io
from functools import lru_cache

import polib

from game import paths

LANGUAGE = "en"


@lru_cache(maxsize=4)
def catalogue(language: str = LANGUAGE) -> gettext.GNUTranslations:
    """The phrases of a language. FileNotFoundError if there is no such catalogue."""
    path = paths.assets() / "words" / f"{language}.po"
    return gettext.GNUTranslations(io.BytesIO(polib.pofile(str(path)).to_binary()))


def say(key: str, **gaps: object) -> str:
    """The phrase of a key with its `{gaps}` filled; KeyError if the catalogue lacks it."""
    phrase = catalogue().gettext(key)
    if phrase == key:
        raise KeyError(key)
    return phrase.format(**gaps) if gaps else phrase


def say_many(key: str, number: int, **gaps: object) -> str:
    """The phrase for so many things; `{number}` may stand in it. KeyError as `say`."""
    phrase = catalogue().ngettext(key, f"{key}.plural", number)
    if phrase in (key, f"{key}.plural"):
        raise KeyError(key)
    return phrase.format(number=number, **gaps)
