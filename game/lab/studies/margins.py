"""Whether choices are hard and knowledge is worth something: margins, and what facts change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.lab.counting import Asked
from game.lab.crew import Crew
from game.lab.crew.base import in_order
from game.lab.crew.pick import crew_for
from game.lab.experiment import Experiment
from game.lab.margins import DOUBT, Change, Margin, changes, doubt, margins, turns_of
from game.lab.shares import Share
from game.lab.studies.frame import Titles, columns, leaders_of, said_of, stamp_of_all, table
from game.lab.study.forms import Cell, Part, Study
from game.scenario.format import Scenario

CLOSE = 5.0
"""A choice so many points behind the best is a choice that one may well make."""

WORTH = 20_000
"""A game whose turns are weighed takes as long as so many plain worlds."""


def study_of_margins(asked: Asked, facts_in: int, crew: Crew | None = None) -> Study:
    """The margins in the games that are asked for, which the leaders play, and what each hidden
    fact changes in the first `facts_in` of them."""
    experiment, games = asked.experiment(), asked.games
    crew = crew_for(WORTH * len(games), crew)
    found = [each for part in in_order(crew, _margins, experiment, games) for each in part]
    facts = in_order(crew, _changes, experiment, games[:facts_in])
    scenario = asked.loaded.scenario
    return Study(
        "margins",
        f"Margins in {scenario.title}",
        said_of(asked),
        (close_part(found, experiment), facts_part(facts, experiment, scenario)),
        stamp_of_all(asked),
    )


def _margins(experiment: Experiment, game: int) -> list[Margin]:
    """All margins of one game."""
    turns = turns_of(experiment.model(), experiment.seed, game)
    return [margin for turn in turns for margin in margins(turn)]


def _changes(experiment: Experiment, game: int) -> list[Change]:
    """For each hidden fact the first turn of the game in which knowing of it surely gains."""
    model = experiment.model()
    left, found = set(range(model.sizes.facts)), []
    for turn in turns_of(model, experiment.seed, game):
        for fact in sorted(left):
            if change := next((each for each in changes(turn, fact) if each.sure), None):
                found.append(change)
                left.remove(fact)
    return found


def close(found: Sequence[Margin]) -> Share:
    """In how many turns a second choice lies close to the best."""
    return Share(sum(abs(each.behind.value) <= CLOSE for each in found), len(found))


def close_part(found: Sequence[Margin], experiment: Experiment) -> Part:
    """Shares of close turns by seat and slot."""
    return Part(
        "close",
        "How near the best choices lie",
        f"Turns in which, of the choices of a slot (holding among them), the second best lies "
        f"within {CLOSE:g} points of the best, on common luck; and how many of these margins are "
        f"known to a standard error below {DOUBT:g}.",
        table(
            columns(seat="chair", slot="slot", close="close", sure="standard error below 1"),
            _close_rows(found, experiment),
        ),
    )


def _close_rows(found: Sequence[Margin], experiment: Experiment) -> Iterator[tuple[Cell, ...]]:
    model = experiment.model()
    for seat, name in enumerate(model.seat_ids):
        for row, slot in enumerate(model.index.slots):
            these = [each for each in found if (each.seat, each.slot) == (seat, row)]
            if these:
                yield name, slot, close(these), _sure(these)
    yield "both", "all", close(found), _sure(found)


def _sure(found: Sequence[Margin]) -> Share:
    return Share(sum(doubt(each.behind) < DOUBT for each in found), len(found))


def facts_part(
    found: Sequence[Sequence[Change]], experiment: Experiment, scenario: Scenario
) -> Part:
    """For each fact the greatest sure gain that was found, if there is one."""
    model, best = experiment.model(), best_changes(found)
    titles = leaders_of(scenario)
    rows = [
        (scenario.facts[name].title, *_told(best.get(row), model.turns, titles))
        for name, row in model.index.facts.items()
    ]
    head = columns(fact="hidden fact", seat="who", turn="turn", holds="it", gain="gain in points")
    return Part(
        "facts",
        "What it is worth to know",
        "A turn in which a leader who is told of the fact orders otherwise than one who is told "
        "the contrary, and how much better he then fares.",
        table(head, rows),
    )


def best_changes(found: Sequence[Sequence[Change]]) -> dict[int, Change]:
    """By fact the greatest gain."""
    each = sorted((change for part in found for change in part), key=lambda c: c.gain.value)
    return {change.fact: change for change in each}


def _told(change: Change | None, turns: Sequence[str], titles: Titles) -> tuple[Cell, ...]:
    if change is None:
        return "nobody", None, None, None
    name = list(titles)[change.seat]
    return name, turns[change.row], "holds" if change.holds else "does not hold", change.gain
