"""How long a person sits at the table: by start, seat and reader; by what; and by turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from game import __version__
from game.lab.free import SEED
from game.lab.pace.played import ByTurn, played_by_machines, played_in_history
from game.lab.pace.reader import BESIDE, READERS, Reader
from game.lab.pace.sheet import PARTS, Sheet
from game.lab.studies.frame import columns, leaders_of, table
from game.lab.study.forms import Named, Part, Stack, Study
from game.record.openings import turn_of
from game.record.spoken import counted
from game.scenario import Loaded
from game.scenario.format import Scenario

USUAL = READERS["usual"]

WHOLE = "the calendar"
"""What the only start is called where the scenario names none."""


@dataclass(frozen=True)
class Course:
    """The games that begin at one start: history's, if there is a record, and the machines'."""

    title: str
    history: ByTurn | None
    machines: tuple[ByTurn, ...]

    @property
    def shown(self) -> ByTurn:
        """The game whose turns and parts are told."""
        return self.history or self.machines[0]

    def games(self) -> dict[str, tuple[ByTurn, ...]]:
        """All games, by who played them."""
        history = {"history": (self.history,)} if self.history else {}
        return {**history, "machines": self.machines}


Paced = Mapping[str, Course]
"""By the id of the start."""


def minutes(sheets: Sequence[Sheet], reader: Reader) -> float:
    """How long one game takes a reader."""
    return sum(sum(reader.minutes(sheet).values()) for sheet in sheets)


def paced(loaded: Loaded, n: int, *, seed: int = SEED, preset: str | None = None) -> Paced:
    """History and `n` games of machines from every start, with seeds from `seed` on.

    ScenarioError: a record that cannot be used, or no path to a start.
    """
    starts = {name: each.title for name, each in loaded.scenario.starts.items()}
    return {
        name: _course(loaded, name, title, range(seed, seed + n), preset)
        for name, title in (starts or {turn_of(loaded, None): WHOLE}).items()
    }


def _course(
    loaded: Loaded, begin: str, title: str, seeds: Sequence[int], preset: str | None
) -> Course:
    history = None if loaded.scenario.history is None else played_in_history(loaded, begin)
    machines = tuple(played_by_machines(loaded, begin, seed, preset) for seed in seeds)
    return Course(title, history, machines)


def study_of_pace(loaded: Loaded, n: int, *, seed: int = SEED, preset: str | None = None) -> Study:
    """Play, count and tell."""
    found = paced(loaded, n, seed=seed, preset=preset)
    return study_of(loaded, found, n, seed=seed, preset=preset)


def study_of(
    loaded: Loaded, found: Paced, n: int, *, seed: int = SEED, preset: str | None = None
) -> Study:
    """Tell what was counted in `n` games of machines from each start."""
    scenario = loaded.scenario
    preset = preset or scenario.preset
    return Study(
        "pace",
        f"How long {scenario.title} takes",
        (
            f"from each start of {scenario.id!r}: history's record if there is one, and "
            f"{counted(n, 'game')} of machines, seeds {seed} to {seed + n - 1}, preset {preset}",
            "minutes of a model: the words that a person in either chair is shown, who gives the "
            "orders that were given, read by three kinds of reader, and the clicks; the debrief is "
            "not in them",
        ),
        tuple(_parts(scenario, found)),
        {
            "scenario": scenario.id,
            "fingerprint": loaded.fingerprint,
            "preset": preset,
            "seed": seed,
            "games": n,
            "version": __version__,
        },
    )


def _parts(scenario: Scenario, found: Paced) -> Iterator[Part]:
    yield length_part(scenario, found)
    yield spent_part(found)
    yield turns_part(scenario, next(iter(found.values())))


def length_part(scenario: Scenario, found: Paced) -> Part:
    """Minutes of a game for each kind of reader."""
    rows = []
    for name, course in found.items():
        for who, games in course.games().items():
            for seat, leader in leaders_of(scenario).items():
                mine = [game[seat] for game in games]
                told = (
                    round(median(minutes(its, each) for its in mine)) for each in READERS.values()
                )
                turns = median(len(its) for its in mine)
                rows.append(
                    (Named(name, course.title), leader, who, f"{turns:g}", *told, _span(mine))
                )
    head = columns(start="start", seat="seat", course="game", turns="turns")
    readers = columns(**{name: name for name in READERS}, span="usual, least to most")
    return Part(
        "length",
        "How long a game takes",
        "Minutes for a quick, a usual and a thorough reader; of the machines' games the median, "
        "and for the usual reader the shortest and the longest.",
        table((*head, *readers), rows),
    )


def _span(games: Sequence[Sequence[Sheet]]) -> str:
    told = sorted(minutes(its, USUAL) for its in games)
    return f"{told[0]:.0f} to {told[-1]:.0f}" if len(told) > 1 else ""


def spent_part(found: Paced) -> Part:
    """What the usual reader's time goes into, in the games that are told."""
    spent = {name: spent_on(course.shown, USUAL) for name, course in found.items()}
    rows = []
    for part, told in {**PARTS, **BESIDE}.items():
        each = (spent[name][part] for name in found)
        rows.append((Named(part, told), *(figure for pair in each for figure in pair)))
    titles: dict[str, str] = {}
    for name in found:
        titles |= {f"words_{name}": f"{name}: words", f"minutes_{name}": "minutes"}
    return Part(
        "spent",
        "What the time goes into",
        "Words that are shown, and minutes of the usual reader, who reads some, skims some and "
        "passes over the rest: in history's game, or the first of the machines', by start, the "
        "mean of both seats.",
        table(columns(part="part", **titles), rows),
    )


def spent_on(game: ByTurn, reader: Reader) -> dict[str, tuple[int | None, float]]:
    """Words of each part, None where it is not read, and a reader's minutes: the mean over the
    seats of a game."""
    sheets, seats = [sheet for its in game.values() for sheet in its], len(game)
    each = [reader.minutes(sheet) for sheet in sheets]
    took = {part: sum(turn[part] for turn in each) / seats for part in (*PARTS, *BESIDE)}
    words = {part: round(sum(sheet.words[part] for sheet in sheets) / seats) for part in PARTS}
    return {part: (words.get(part), round(took[part], 2)) for part in took}


def turns_part(scenario: Scenario, course: Course) -> Part:
    """The turns of one game, with the minutes that each takes the usual reader."""
    leaders = leaders_of(scenario)
    by_turn = list(zip(*(course.shown[seat] for seat in leaders), strict=True))
    rows = [
        (
            sheets[0].moment,
            *(
                figure
                for each in sheets
                for figure in (each.total, round(minutes([each], USUAL), 1))
            ),
        )
        for sheets in by_turn
    ]
    titles: dict[str, str] = {}
    for seat, leader in leaders.items():
        titles |= {f"words_{seat}": f"{leader.called}: words", f"minutes_{seat}": "minutes"}
    series = {
        leader.called: tuple(minutes([each], USUAL) for each in course.shown[seat])
        for seat, leader in leaders.items()
    }
    return Part(
        "turns",
        "Turn by turn",
        f"From the first start ({course.title}): words that are shown in each turn, and minutes "
        "of the usual reader, in history's game, or the first of the machines'.",
        table(columns(turn="turn", **titles), rows),
        Stack(tuple(row[0] for row in rows), series, unit="minutes", share=False),
    )
