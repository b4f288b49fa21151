"""What advisers said, kept across games: a file with one line of JSON for each finished game.

A face says where the file lies. A game is known by all that is in its record, so that one which
is looked at twice counts once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError

from game.lab.debrief.brier import Said
from game.record.game import Game
from game.scenario import Problem, ScenarioError
from game.scenario.marks import Mark

FILE = "advisers.jsonl"
"""What the file is called in the user's folder."""


@dataclass(frozen=True)
class Kept:
    """One finished game: how it is known, its scenario, and all that was said in it."""

    __pydantic_config__ = ConfigDict(extra="forbid", strict=True)

    game: str
    scenario: str
    preset: str
    said: tuple[Said, ...]


_FORM = TypeAdapter(Kept)


def kept(game: Game, said: Iterable[Said]) -> Kept:
    """A finished game and what was said in it, as it is kept."""
    return Kept(known_by(game), game.model.scenario.id, game.model.preset, tuple(said))


def known_by(game: Game) -> str:
    """What a game is known by: the digest of its record, whatever that is called."""
    text = json.dumps(game.record().plain(), sort_keys=True)
    return blake2b(text.encode(), digest_size=16).hexdigest()


def read(path: Path) -> list[Kept]:
    """The games of a file, in the order in which they were added; none if there is no file.

    ScenarioError: a line that is not what `add` writes, with its place.
    """
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_parsed(path, row, line) for row, line in enumerate(lines, 1)]


def _parsed(path: Path, row: int, line: str) -> Kept:
    try:
        return _FORM.validate_json(line)
    except ValidationError as error:
        wrong = error.errors()[0]
        said = f"this is no game with what advisers said in it: {wrong['msg']}"
        problem = Problem(Mark(str(path), row, 1), "kept", said, "take the line out")
        raise ScenarioError([problem]) from None


def add(path: Path, game: Kept) -> bool:
    """Add a game to a file, unless it is there already; whether it was added.

    ScenarioError: see `read`; OSError if the disk refuses.
    """
    if any(each.game == game.game for each in read(path)):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(game)) + "\n")
    return True


def spoken(
    games: Sequence[Kept], scenario: str, preset: str | None = None
) -> list[tuple[Said, ...]]:
    """What was said in the games of a scenario, game by game: what `brier.scores` takes. With
    `preset` only those under it: under each of them war is another thing to foretell."""
    wanted = (scenario, preset)
    return [each.said for each in games if (each.scenario, preset and each.preset) == wanted]
