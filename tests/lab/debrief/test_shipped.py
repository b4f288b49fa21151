"""The debrief's numbers on the crises that come with the game."""

from functools import cache

import pytest

from game import paths
from game.lab.debrief.alternatives import LETTERS, alternatives
from game.lab.debrief.bands import by_seat
from game.lab.debrief.brier import said, scores
from game.lab.debrief.close import far, of_history, path, schools
from game.lab.debrief.fork import fork
from game.lab.debrief.opened import reopened
from game.lab.debrief.skill import FOLLOWED, apart
from game.lab.debrief.told.frame import ordered
from game.lab.debrief.told.people import advisers
from game.lab.debrief.turning import Look, turning_points
from game.lab.paired import of_kind
from game.lab.whatif import Change, what_if
from game.lab.worlds import worlds
from game.record.files import read_record
from game.record.form import TurnForm
from game.record.game import Game
from game.record.orders import form_of
from game.record.replay import table_for
from game.scenario import load

SHORT = "friedrichstrasse-1961"
CRISES = ("cuba-1962", SHORT)


@cache
def history(crisis: str) -> Game:
    """History's record, played to its end."""
    loaded = load(crisis)
    assert loaded.scenario.history is not None
    record = read_record(loaded.source / loaded.scenario.history).record
    return reopened(loaded, record)


@pytest.mark.parametrize("crisis", CRISES)
def test_every_alternative_to_history_is_legal_and_has_a_title(crisis: str) -> None:
    game = history(crisis)
    table = table_for(game.record(), game.loaded)
    tried = 0
    for step in game.steps:
        for each in alternatives(game, step):
            assert table.complaints(each.seat, each.orders) == (), each
            assert ordered(game.model.scenario, each.seat, each.slot, each.was)
            assert ordered(game.model.scenario, each.seat, each.slot, each.instead)
            tried += 1
        table.play(step.orders)
    assert tried > 5 * len(game.steps)


def test_history_can_be_taken_up_at_any_turn() -> None:
    game = history(SHORT)
    for turn in range(0, len(game.steps), 3):
        cut = fork(game, turn)
        assert cut.luck.until == game.model.turns[turn]
        assert worlds(game.loaded, cut, 3).since == game.model.turns[turn]


@pytest.mark.parametrize("crisis", CRISES)
def test_history_ends_by_terms_in_most_of_its_worlds(crisis: str) -> None:
    game = history(crisis)
    (*_, found) = far(game, 100, 100)
    assert found.kinds()["settlement"].share > 0.5
    (*_, again) = of_history(game.loaded, game.model.preset, game.seed, 100, 100)
    assert (again.kept.ending == found.kept.ending).all()


@pytest.mark.parametrize("crisis", CRISES)
def test_history_stood_better_at_its_end_than_at_its_start(crisis: str) -> None:
    stood = list(path(history(crisis), 40))
    assert stood[0].kinds["settlement"].share < stood[-2].kinds["settlement"].share
    assert stood[-1].over


def test_schools_differ_by_the_chance_of_war() -> None:
    game = history(SHORT)
    (*_, found) = schools(game, 150, 150)
    assert list(found) == list(game.model.scenario.presets)
    shares = [each.kinds()["war"].share for each in found.values()]
    assert len(set(shares)) > 1


def test_a_turning_point_is_what_a_what_if_finds() -> None:
    game = history(SHORT)
    (*_, search) = turning_points(
        game, then="leaders", looks=(Look(6, 12), Look(60, 4)), letters=False
    )
    assert search.points
    for point in search.points:
        assert point.slot != LETTERS
    point, moment = search.points[0], search.points[0].moment
    cut = fork(game, point.turn)
    orders = {seat: form_of(each) for seat, each in game.steps[point.turn].orders.items()}
    turn = TurnForm.model_validate(
        {seat: form.model_dump(exclude_unset=True) for seat, form in orders.items()}
    )
    record = cut.model_copy(update={"turns": {**cut.turns, moment: turn}})
    change = Change("", {moment: {point.seat: form_of(point.orders)}})
    found = what_if(game.loaded, record, change, 66, hand_over_after=moment)
    war, terms = (of_kind(found.before, kind) for kind in ("war", "settlement"))
    before, after = (each.kept.ending[6:] for each in (found.before, found.after))
    rows = game.model.index.endings
    for kinds, shift in ((war, point.war), (terms, point.settlement)):
        wanted = [rows[name] for name in kinds]
        had, has = ([ending in wanted for ending in each] for each in (before, after))
        assert shift.gained == sum(b and not a for a, b in zip(had, has, strict=True))
        assert shift.lost == sum(a and not b for a, b in zip(had, has, strict=True))


@pytest.mark.parametrize("crisis", CRISES)
def test_both_seats_can_be_taken_apart(crisis: str) -> None:
    game = history(crisis)
    for seat in game.model.seat_ids:
        (*_, found) = apart(game, seat, n=20, size=20)
        total = found.expected.value + found.skill.value + found.luck.value
        assert total == pytest.approx(found.score)
        assert found.rival == FOLLOWED
        assert not found.war
        assert found.war_luck <= 0


@pytest.mark.parametrize("crisis", CRISES)
def test_beliefs_of_both_seats_have_bands(crisis: str) -> None:
    game = history(crisis)
    found = by_seat(game.debrief().beliefs)
    assert set(found) == set(game.model.seat_ids)
    for half, nine in found.values():
        assert half.held.n == nine.held.n > 10
        assert half.held.count <= nine.held.count


def test_advisers_are_scored_by_name() -> None:
    game = history(SHORT)
    spoken = [[each for part in said(game) for each in part]]
    found = scores(spoken)
    part = advisers(game.model.scenario, found)
    names = {
        person.name
        for seat in game.model.scenario.seats.values()
        for person in seat.advisers.values()
    }
    assert {row[0] for row in part.table.rows} <= names
    assert len(part.table.rows) == len(found)


def test_every_shipped_record_of_the_short_crisis_can_be_opened() -> None:
    loaded = load(SHORT)
    for file in paths.records_of(loaded.source):
        game = reopened(loaded, read_record(file).record)
        assert game.over, file.name
        stood = list(path(game, 5))
        assert stood[-1].kinds[loaded.scenario.endings[game.ending or ""].kind].count == 5
