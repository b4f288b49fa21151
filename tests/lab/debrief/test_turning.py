"""Turning points: found in a race, measured on fresh luck, and the same by another way."""

from collections.abc import Sequence

import pytest

from game.engine.orders import Orders
from game.lab.debrief.alternatives import LETTERS, alternatives
from game.lab.debrief.fork import fork
from game.lab.debrief.opened import mean, reopened, worths
from game.lab.debrief.turning import LANES, Look, Search, Then, TurningPoint, turning_points
from game.lab.paired import Shift, of_kind
from game.lab.study.forms import Mean
from game.lab.whatif import Change, Comparison, what_if
from game.record.form import LuckRules, TurnForm
from game.record.game import Game
from game.record.orders import form_of
from tests.lab.cases import Case

ALL = (Look(150, 99),)
"""One look, and whatever it finds."""

RACE = (Look(10, 12), Look(30, 6), Look(100, 4))


def last(game: Game, looks: Sequence[Look] = ALL, then: Then = "record") -> Search:
    return list(turning_points(game, then, looks))[-1]


@pytest.fixture(scope="module")
def found(game: Game) -> Search:
    return last(game)


@pytest.fixture(scope="module")
def handed(game: Game) -> Search:
    return last(game, then="leaders")


def otherwise(strait: Case, game: Game, point: TurningPoint, n: int, then: Then) -> Comparison:
    """The same comparison by another way: the game taken up in that turn, one order changed,
    and both seats bound to the rest of the game, or handed over after that turn."""
    cut, moment = fork(game, point.turn), point.moment
    rest = range(point.turn, len(game.steps))
    turns = {game.model.turns[turn]: _orders(game, turn) for turn in rest}
    change = Change("", {moment: {point.seat: form_of(point.orders)}})
    record = cut.model_copy(update={"turns": {**cut.turns, **turns}})
    over = moment if then == "leaders" else None
    return what_if(strait.loaded, record, change, n, hand_over_after=over)


def _orders(game: Game, turn: int) -> TurnForm:
    orders = game.steps[turn].orders
    plain = {seat: form_of(each).model_dump(exclude_unset=True) for seat, each in orders.items()}
    return TurnForm.model_validate(plain)


@pytest.mark.parametrize("then", ["record", "leaders"])
def test_a_point_is_what_a_what_if_finds(
    strait: Case, game: Game, found: Search, handed: Search, then: Then
) -> None:
    search = found if then == "record" else handed
    assert len(search.points) > 3
    for point in search.points:
        wanted = otherwise(strait, game, point, 150, then)
        for kind, shift in (("war", point.war), ("settlement", point.settlement)):
            assert shift == wanted.moved(of_kind(wanted.before, kind)), point


def test_its_score_is_that_of_the_seat_itself(strait: Case, game: Game, found: Search) -> None:
    for point in found.points:
        pair = otherwise(strait, game, point, 150, "record")
        worth = worths(game, point.seat)
        wanted = worth[pair.after.kept.ending] - worth[pair.before.kept.ending]
        assert point.score == mean(wanted)


def test_all_alternatives_are_looked_at(game: Game, found: Search) -> None:
    assert found.looked == sum(len(alternatives(game, step)) for step in game.steps)
    assert found.then == "record"


def test_letters_can_be_left_out(game: Game) -> None:
    (*_, without) = turning_points(game, looks=ALL, letters=False)
    assert without.looked < last(game).looked
    assert all(point.slot != LETTERS for point in without.points)


def test_the_greatest_come_first(found: Search) -> None:
    sizes = [point.size for point in found.points]
    assert sizes == sorted(sizes, reverse=True)


def test_only_what_is_sure_is_told(found: Search) -> None:
    for point in found.points:
        assert point.sure
        intervals = (point.war.interval, point.settlement.interval)
        assert any(low > 0 or high < 0 for low, high in intervals)


def test_the_last_look_has_luck_of_its_own(strait: Case, game: Game) -> None:
    """With one more look before it, the same alternative is measured in other games."""
    one, other = last(game), last(game, (Look(50, 99), *ALL))
    by_name = {(p.turn, p.seat, p.slot, p.instead): p for p in one.points}
    pairs = [(by_name.get((p.turn, p.seat, p.slot, p.instead)), p) for p in other.points]
    both = [(mine, theirs) for mine, theirs in pairs if mine is not None]
    assert len(both) > 3
    assert any(mine.settlement != theirs.settlement for mine, theirs in both)
    assert all(theirs.n == 150 for _, theirs in both)


def test_a_race_keeps_the_best_of_each_kind(game: Game) -> None:
    won = last(game, RACE)
    assert 0 < len(won.points) <= 4
    assert all(point.n == 100 for point in won.points)
    best = last(game, (Look(100, 99),)).points[0]
    assert won.points[0].size > best.size / 2


def test_a_ranking_has_one_of_each_place(game: Game) -> None:
    """Of four rankings, at most four alternatives a turn, seat and slot."""
    found = last(game, (Look(60, 99), Look(60, 99)))
    places = [(p.turn, p.seat, p.slot) for p in found.points]
    assert all(places.count(place) <= 4 for place in places)


def test_it_is_the_same_every_time(game: Game) -> None:
    assert last(game, RACE) == last(game, RACE)


def test_how_the_games_are_cut_changes_nothing(
    game: Game, found: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.debrief.turning.LANES", 97)
    assert last(game) == found
    assert LANES > 97


def test_it_goes_forward_to_its_end(game: Game) -> None:
    searches = list(turning_points(game, looks=RACE))
    done = [each.done for each in searches]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0.0, 1.0)
    assert len(done) > 10
    assert all(not each.points for each in searches[:-1])


def test_the_seats_may_be_handed_over(found: Search, handed: Search) -> None:
    assert handed.then == "leaders"
    assert handed.points != found.points


def test_a_game_that_goes_on_has_none(strait: Case) -> None:
    with pytest.raises(ValueError, match="goes on"):
        next(turning_points(Game.start(strait.loaded)))


def test_a_game_taken_up_late_is_searched_from_there(strait: Case) -> None:
    rules = LuckRules(events="pinned", letters="undistorted", until="1950-05-01 18:00")
    game = reopened(strait.loaded, strait.record.model_copy(update={"luck": rules}))
    found = last(game)
    assert found.looked == sum(len(alternatives(game, step)) for step in game.steps[1:])
    assert all(point.turn >= 1 for point in found.points)


def test_without_looks_nothing_is_found(game: Game) -> None:
    (only,) = turning_points(game, looks=(), letters=False)
    assert (only.done, only.points) == (1.0, ())


def point(settlement: Shift, war: Shift) -> TurningPoint:
    none = Mean(0.0, 0.0, war.n)
    return TurningPoint(0, "x", "north", "act", "hold", "b", Orders(), settlement, war, none)


@pytest.mark.parametrize(
    ("settlement", "war", "size", "sure"),
    [
        (Shift(50, 0, 100), Shift(0, 0, 100), 0.5, True),
        (Shift(1, 1, 100), Shift(0, 30, 100), 0.3, True),
        (Shift(2, 1, 100), Shift(1, 1, 100), 0.01, False),
        (Shift(0, 0, 100), Shift(0, 0, 100), 0.0, False),
    ],
)
def test_size_and_sureness(settlement: Shift, war: Shift, size: float, sure: bool) -> None:
    made = point(settlement, war)
    assert made.size == pytest.approx(size)
    assert made.sure is sure
    assert made.n == 100
