"""How good the advisers' odds were: in this game, and over all games that were kept."""

from __future__ import annotations

from collections.abc import Sequence

from game import paths
from game.lab.debrief import kept
from game.lab.debrief.brier import FEWEST, Kind, Said, Score, scores
from game.scenario import ScenarioError
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing

KINDS: dict[Kind, str] = {
    "soon": "War before the next turn, had both sides held:",
    "late": "War in all the time that was left:",
}


SMALL = 0.0005
"""Scores below this are not told apart."""


def advisers(after: Closing, _words: str) -> None:
    """The scores of all who advised people at this table, the best first."""
    tell_advisers(after)


def tell_advisers(after: Closing, most: int | None = None) -> None:
    """The scores, the best first; with `most` only that many from both ends."""
    say, here = after.console, after.counts.said
    if not here:
        say.heading(words.ADVISERS_NONE)
        return
    before, trouble = _kept(after, here)
    say.heading(words.ADVISERS)
    for seat in after.counts.seats:
        for kind, heading in KINDS.items():
            _tell(after, seat, kind, heading, before, most)
    if most is not None and len({(each.seat, each.adviser) for each in here}) > 2 * most:
        say.line(words.ADVISERS_MORE)
    say.line(words.ADVISERS_FEW.format(fewest=FEWEST))
    if trouble:
        say.line(words.UNKEPT.format(error=trouble))


def _kept(after: Closing, here: Sequence[Said]) -> tuple[Sequence[Sequence[Said]], str]:
    """What was said in all games of this scenario and preset that were kept, this one among
    them; and why it could not be kept."""
    game, place = after.counts.game, paths.user_data() / kept.FILE
    try:
        kept.add(place, kept.kept(game, here))
        return kept.spoken(kept.read(place), game.model.scenario.id, game.model.preset), ""
    except (ScenarioError, OSError) as error:
        return [here], str(error).rstrip(".")


def _tell(
    after: Closing,
    seat: str,
    kind: Kind,
    heading: str,
    games: Sequence[Sequence[Said]],
    most: int | None,
) -> None:
    """The advisers of a seat by what they spoke of, the best of this game first."""
    here, ever = _of(seat, kind, [after.counts.said]), _of(seat, kind, games)
    if not here:
        return
    say = after.console
    say.line(heading, indent=2)
    ranked = sorted(here, key=lambda each: here[each].brier)
    if here[ranked[-1]].brier < SMALL and all(ever[who].games < 2 for who in ranked if who in ever):
        say.line(words.ADVISERS_ALL.format(small=SMALL, n=here[ranked[-1]].n), indent=4)
        return
    told = ranked if most is None or len(ranked) <= 2 * most else [*ranked[:most], *ranked[-most:]]
    for who in told:
        name = after.texts.seats[seat].advisers[who].name
        say.line(_scored(name, here[who], ever.get(who)), indent=4)
    staff = here[ranked[0]].staff
    say.line(f"The staff, from whose figure they start: {_number(staff)}.", indent=4)


def _of(seat: str, kind: Kind, games: Sequence[Sequence[Said]]) -> dict[str, Score]:
    wanted = [[e for e in game if (e.seat, e.kind) == (seat, kind)] for game in games]
    return {voice[1]: each for voice, each in scores(wanted).items()}


def _scored(name: str, here: Score, ever: Score | None) -> str:
    """`McCone: 0.0123 here (N 24 turns); 0.0200 (0.0100 to 0.0300) over 12 games.`"""
    told = f"{name}: {_number(here.brier)} here (N {spoken.counted(here.n, 'turn')})"
    if ever is None or ever.games < 2:
        return f"{told}."
    span = "" if ever.interval is None else " ({:.4f} to {:.4f})".format(*ever.interval)
    return f"{told}; {ever.brier:.4f}{span} over {ever.games} games (N {ever.n:,} turns)."


def _number(score: float) -> str:
    return f"{score:.4f}" if score >= SMALL else f"below {SMALL}"
