"""What a debrief tells in words: what became of the post, whose diary says what, what each school
would have said of the game, and what a class may be asked about it.

All of it is finished and plain, and is made by jobs of the worker from a game that has ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game import paths
from game.lab.classroom.attempts import Attempt, history
from game.lab.classroom.questions import Material, Question, questions
from game.lab.classroom.sheet import sheet
from game.lab.debrief import kept
from game.lab.debrief.brier import Kind, Said, Score, scores
from game.lab.debrief.turning import TurningPoint
from game.record.crossed import Post, post
from game.record.diary import Page, diary
from game.record.form import Record
from game.record.game import Game
from game.record.verdicts import Verdict, verdicts
from game.scenario import ScenarioError

CLASS = "class"
"""The folder of the class sheets among what the user keeps."""


@dataclass(frozen=True, eq=False)
class Afterword:
    """All words so far: the letters' fates, the diaries and what a class is asked by seat, and
    what each preset would have said; None or empty until that is made."""

    post: Post | None = None
    diaries: Mapping[str, tuple[Page, ...]] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    asked: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)


def worded(game: Game, record: Record, seats: Sequence[str]) -> Iterator[tuple[float, Afterword]]:
    """The words of a finished game, with how much of them there is (0 to 1); `seats` are those of
    people. ValueError while the game goes on."""
    told = Afterword(post(game))
    yield 0.1, told
    told = replace(told, diaries={seat: diary(game, seat) for seat in game.model.seat_ids})
    yield 0.3, told
    told = replace(told, verdicts=verdicts(game))
    yield 0.6, told
    own, beside = Attempt(record.title, record, game), history(game.loaded)
    for place, seat in enumerate(seats, 1):
        asked = {**told.asked, seat: questions(Material(own, seat, beside))}
        told = replace(told, asked=asked)
        yield 0.6 + 0.4 * place / len(seats), told


# The class sheet


@dataclass(frozen=True, eq=False)
class Printed:
    """A class sheet that was written: where, whose chair it looks from, and what it asks."""

    path: Path
    seat: str
    asked: tuple[Question, ...]


def printed(game: Game, record: Record, seat: str, turning: Sequence[TurningPoint] = ()) -> Printed:
    """Write the class sheet of a finished game among the user's files. OSError if the disk
    refuses; ValueError while the game goes on."""
    own = Attempt(record.title, record, game)
    material = Material(own, seat, history(game.loaded), turning)
    path = paths.user_data() / CLASS / f"{game.model.scenario.id}-{kept.known_by(game)[:8]}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet(material), encoding="utf-8")
    return Printed(path, seat, questions(material))


# The advisers across games


@dataclass(frozen=True, eq=False)
class Shelf:
    """What advisers said in all games of this scenario and preset that were kept, this one
    among them; `trouble` says why they could not be."""

    games: tuple[tuple[Said, ...], ...] = ()
    trouble: str = ""


def place() -> Path:
    """Where that is kept."""
    return paths.user_data() / kept.FILE


def shelved(game: Game, said: Sequence[Sequence[Said]]) -> Shelf:
    """Keep what advisers said in a finished game, once, and read what was kept before."""
    spoken = [each for turn in said for each in turn]
    try:
        kept.add(place(), kept.kept(game, spoken))
        games = kept.read(place())
    except (ScenarioError, OSError) as error:
        return Shelf(trouble=str(error))
    model = game.model
    return Shelf(tuple(kept.spoken(games, model.scenario.id, model.preset)))


@dataclass(frozen=True)
class Standing:
    """An adviser's odds of one kind: the score in this game with the mean of the chances that he
    held, and the score of all games that were kept; None where he was not heard."""

    here: Score | None
    mean: float
    ever: Score | None


def standings(
    said: Sequence[Sequence[Said]], shelf: Shelf | None, seat: str, kind: Kind
) -> dict[str, Standing]:
    """How every adviser of a seat stands, who was best in this game first, and then those who
    were heard in others alone."""
    spoken = [e for turn in said for e in turn if (e.seat, e.kind) == (seat, kind)]
    here = {voice[1]: each for voice, each in scores([spoken]).items()} if spoken else {}
    games = () if shelf is None else shelf.games
    own = [[e for e in game if (e.seat, e.kind) == (seat, kind)] for game in games]
    ever = {voice[1]: each for voice, each in scores(own).items()}
    ranked = sorted(here, key=lambda who: here[who].brier)
    return {
        who: Standing(here.get(who), _mean(spoken, who), ever.get(who))
        for who in dict.fromkeys([*ranked, *ever])
    }


def _mean(spoken: Sequence[Said], who: str) -> float:
    chances = [each.chance for each in spoken if each.adviser == who]
    return sum(chances) / len(chances) if chances else 0.0
