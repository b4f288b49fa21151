"""Files that go from hand to hand: written whole, and closed by a line that fits the rest.

The last line tells a file that was torn on its way or changed by hand. It is no signature:
whoever means to deceive can write it anew (docs/umpire.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel

from game.record.files import read_form
from game.scenario import Problem, ScenarioError
from game.scenario.budget import MOST_BYTES
from game.scenario.marks import Mark, Marks
from game.scenario.problems import Sources

Form = TypeVar("Form", bound=BaseModel)
Kind = Literal["handout", "answer"]

_STAMPED = re.compile(r"\A\ufeff?(.*\n)check: ([0-9a-f]{32})\s*\Z", re.DOTALL)

_WHAT: Mapping[Kind, str] = {"handout": "hand-out", "answer": "answer with sealed orders"}
_MORE: Mapping[Kind, str] = {
    "handout": "ask the umpire to send it again",
    "answer": "let the seat seal its orders again: knot desk",
}


def trouble(path: Path, rule: str, message: str, remedy: str) -> ScenarioError:
    """What is wrong with a whole file."""
    return ScenarioError([Problem(Mark(str(path), 0, 0), rule, message, remedy)])


def stamped(kind: Kind, note: str, plain: Mapping[str, Any]) -> str:
    """The text of a file of this kind: a note for people, the data, and the line that closes it."""
    body = yaml.safe_dump({kind: 1, **plain}, sort_keys=False, allow_unicode=True, width=100)
    text = "".join(f"# {line}\n" for line in note.splitlines()) + body
    return f"{text}check: {_digest(text)}\n"


def read_stamped(path: Path, kind: Kind, form: type[Form]) -> tuple[Form, Marks, Sources]:
    """The data of a file of this kind, with the place of every value. ScenarioError: it is torn,
    changed, or another file; OSError: it cannot be read."""
    _check(path, kind)
    return read_form(path, form)


def stamp_of(text: str) -> str:
    """The stamp of a stamped text."""
    return text.rstrip().rpartition(" ")[2]


def write_whole(path: Path, text: str) -> None:
    """Write a file; what lay there stays whole until the new one is complete. OSError: it cannot
    be written, and no part of it is left."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _check(path: Path, kind: Kind) -> None:
    """That the file is whole, unchanged, and of the kind. Line ends may have changed on the way."""
    whole = path.read_bytes()[: MOST_BYTES + 1].decode("utf-8", "replace").replace("\r\n", "\n")
    found = _STAMPED.match(whole)
    if found is None or found[2] != _digest(found[1]):
        said = f"this is no {_WHAT[kind]}, or it was torn or changed: its last line does not fit"
        raise trouble(path, "torn", said, _MORE[kind])
    if not re.search(rf"^{kind}: 1$", found[1], re.MULTILINE):
        said = f"this is no {_WHAT[kind]}"
        raise trouble(path, "kind", said, "to-SEAT.knot goes to a seat, from-SEAT.knot comes back")


def _digest(text: str) -> str:
    return blake2b(text.removeprefix("\ufeff").encode("utf-8"), digest_size=16).hexdigest()
