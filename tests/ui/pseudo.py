"""A language that nobody speaks: English with every word lengthened by a third.

With it a test sees which words come from the catalogue, and whether a longer language fits.
"""

import re
from math import ceil
from pathlib import Path

import polib

from tests.ui.wording import CATALOGUE

TAIL = "ø"
"""What words are lengthened with; no English word has it."""

LONGER = 0.3


def lengthened(phrase: str) -> str:
    """A phrase with longer words; its gaps stay as they are."""
    return re.sub(r"\{[^}]*\}|[^\W\d_]+", _longer, phrase)


def _longer(found: re.Match[str]) -> str:
    word = found.group()
    return word if word.startswith("{") else word + TAIL * ceil(len(word) * LONGER)


def written(folder: Path) -> Path:
    """The catalogue of this language, written into a folder."""
    catalogue = polib.pofile(str(CATALOGUE))
    catalogue.metadata["Language"] = "xx"
    for entry in catalogue:
        entry.msgstr = lengthened(entry.msgstr)
        entry.msgstr_plural = {form: lengthened(text) for form, text in entry.msgstr_plural.items()}
    path = folder / "xx.po"
    catalogue.save(str(path))
    return path
