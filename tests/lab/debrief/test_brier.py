"""Brier scores by hand, their parts, and what advisers said in a game."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.sight.council import council
from game.lab.debrief.brier import EDGES, FEWEST, Kind, Said, said, score, scores
from game.lab.debrief.opened import reopened
from game.record.form import LuckRules, TurnForm
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.seats.forecast import war_to_come
from tests.lab.cases import Case

ONE = Said("north", "envoy", "1950-05-01 09:00", "soon", 0.2, 0.1, False, True, 0.15)


def row(chance: float, came: bool, staff: float = 0.1) -> Said:
    return replace(ONE, chance=chance, came=came, staff=staff)


def every(game: Game, seats: tuple[str, ...] | None = None) -> list[Said]:
    return [each for turn in said(game, seats) for each in turn]


def test_a_score_is_the_mean_square_by_which_one_was_off() -> None:
    found = score([[row(0.2, False), row(0.7, True)]])
    assert found.brier == pytest.approx((0.04 + 0.09) / 2)
    assert (found.n, found.games, found.came) == (2, 1, 1)


@pytest.mark.parametrize(("chance", "came", "brier"), [(0, False, 0), (1, True, 0), (1, False, 1)])
def test_perfect_is_zero_and_the_worst_is_one(chance: float, came: bool, brier: float) -> None:
    assert score([[row(chance, came)]]).brier == brier


def test_the_staff_is_scored_in_the_same_cases() -> None:
    found = score([[row(0.2, False, 0.5), row(0.7, True, 0.5)]])
    assert found.staff == pytest.approx(0.25)
    assert found.gain == pytest.approx(1 - 0.065 / 0.25)


def test_who_is_perfect_cannot_be_bettered() -> None:
    assert score([[row(0.2, False, 0.0)]]).gain is None


def test_always_saying_how_often_it_came_scores_the_base() -> None:
    cases = [row(0.25, at == 0) for at in range(4)]
    found = score([cases])
    assert found.base == pytest.approx(0.25 * 0.75)
    assert found.brier == pytest.approx(found.base)
    assert found.reliability == pytest.approx(0)
    assert found.resolution == pytest.approx(0)


def test_telling_cases_apart_is_resolution() -> None:
    found = score([[row(0.05, False), row(0.05, False), row(0.9, True), row(0.9, True)]])
    assert found.resolution == pytest.approx(0.25)
    assert found.uncertainty == pytest.approx(0.25)
    assert found.reliability == pytest.approx((2 * 0.05**2 + 2 * 0.1**2) / 4)
    assert found.within == pytest.approx(0)


chances = st.floats(0, 1)


@given(st.lists(st.tuples(chances, st.booleans()), min_size=1, max_size=30))
def test_the_parts_add_up(cases: list[tuple[float, bool]]) -> None:
    found = score([[row(*each) for each in cases]])
    parts = found.reliability - found.resolution + found.uncertainty + found.within
    assert parts == pytest.approx(found.brier, abs=1e-12)
    assert found.reliability >= 0
    assert -1e-12 <= found.resolution <= found.uncertainty + 1e-12


@given(st.lists(st.booleans(), min_size=2, max_size=20))
def test_one_chance_alone_has_nothing_within(came: list[bool]) -> None:
    found = score([[row(0.3, each) for each in came]])
    assert found.within == pytest.approx(0, abs=1e-12)


def test_nothing_said_has_no_score() -> None:
    with pytest.raises(ValueError, match="nothing was said"):
        score([[], []])


def test_games_in_which_he_said_nothing_do_not_count() -> None:
    assert score([[row(0.2, False)], [], [row(0.2, False)]]).games == 2


def test_too_few_games_have_no_interval() -> None:
    few = [[row(0.1 * (at + 1), False)] for at in range(FEWEST - 1)]
    assert score(few).interval is None
    found = score([*few, [row(0.9, False)]])
    assert found.interval is not None
    low, high = found.interval
    assert low < found.brier < high


def test_turns_of_one_game_are_no_independent_cases() -> None:
    """The same games told ten times as long are no surer."""
    games = [[row(0.1 * at, at > 4)] for at in range(1, FEWEST + 1)]
    long = [game * 10 for game in games]
    assert score(long).n == 10 * score(games).n
    assert score(long).error == pytest.approx(score(games).error)


def test_the_error_of_equal_games_is_that_of_a_mean() -> None:
    games = [[row(c, False)] for c in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)]
    squares = [each[0].chance ** 2 for each in games]
    mean = sum(squares) / 8
    sd = (sum((each - mean) ** 2 for each in squares) / 7) ** 0.5
    assert score(games).error == pytest.approx(sd / 8**0.5)


def test_an_interval_stays_within_zero_and_one() -> None:
    games = [[row(1.0, at == 0)] for at in range(FEWEST)]
    interval = score(games).interval
    assert interval is not None
    assert 0 <= interval[0] < interval[1] <= 1


def test_every_voice_has_a_score_of_its_own() -> None:
    late: Kind = "late"
    games = [
        [row(0.2, False), replace(ONE, kind=late, chance=0.9)],
        [replace(ONE, adviser="marshal"), row(0.4, False)],
    ]
    found = scores(games)
    assert list(found) == [
        ("north", "envoy", "soon"),
        ("north", "envoy", "late"),
        ("north", "marshal", "soon"),
    ]
    assert found["north", "envoy", "soon"].brier == pytest.approx((0.04 + 0.16) / 2)
    assert found["north", "envoy", "soon"].games == 2
    assert found["north", "marshal", "soon"].games == 1


def test_the_edges_go_up() -> None:
    assert list(EDGES) == sorted(set(EDGES))
    assert 0 < EDGES[0] < EDGES[-1] < 1


def test_what_is_said_is_what_the_council_holds(strait: Case, game: Game) -> None:
    found = every(game)
    table = table_for(strait.record, strait.loaded)
    while not table.over:
        for seat in table.model.seat_ids:
            view = table.view(seat)
            held = council(table.model.scenario, view, war_to_come(table, seat)).opinions
            mine = [each for each in found if (each.seat, each.moment) == (seat, view.moment)]
            for kind in ("soon", "late"):
                wanted = [(o.adviser, getattr(o, kind)) for o in held]
                told = [(each.adviser, each.chance) for each in mine if each.kind == kind]
                assert told == [each for each in wanted if each[1] is not None]
        table.force(orders_at(strait.record, table.moment, table.model.seat_ids))
    assert {each.seat for each in found} == {"north", "south"}


def test_one_may_ask_one_seat_alone(game: Game) -> None:
    assert every(game, ("north",)) == [each for each in every(game) if each.seat == "north"]


def test_each_turn_and_seat_is_a_slice(game: Game) -> None:
    slices = list(said(game))
    assert len(slices) == 2 * len(game.steps)
    for part in slices:
        assert len({(each.seat, each.moment) for each in part}) == 1


def test_what_is_soon_is_met_where_both_held(strait: Case) -> None:
    turns = {"1950-05-01 09:00": strait.record.turns["1950-05-01 09:00"]}
    game = reopened(strait.loaded, strait.record.model_copy(update={"turns": turns}))
    soon = [each for each in every(game) if each.kind == "soon"]
    met = {each.moment for each in soon if each.met}
    assert met == {game.model.turns[step.before.turn] for step in game.steps[1:]}


EVENING = "1950-05-01 18:00"
CHAIN = ("event.shots", "event.shots>answer", "event.shots>answer>war_at_sea")


def fatal(strait: Case, **orders: dict[str, str]) -> Game:
    """A game in which the guns of the second turn lead to war, whatever is ordered."""
    turn = TurnForm.model_validate({**orders, "luck": dict.fromkeys(CHAIN, "happens")})
    turns = {"1950-05-01 09:00": strait.record.turns["1950-05-01 09:00"], EVENING: turn}
    return reopened(strait.loaded, strait.record.model_copy(update={"turns": turns}))


def test_a_war_that_came_is_scored_so(strait: Case) -> None:
    game = fatal(strait)
    assert game.ending == "burning_strait"
    found = every(game)
    assert all(each.came for each in found if each.kind == "late")
    assert {each.moment for each in found if each.came and each.kind == "soon"} == {EVENING}
    assert all(each.met for each in found if (each.moment, each.kind) == (EVENING, "soon"))


def test_what_is_soon_is_scored_on_the_luck_of_the_game_had_both_held(strait: Case) -> None:
    """North shelled the fort; the guns would have brought war without that, too."""
    soon = [e for e in every(fatal(strait, north={"act": "bombard"})) if e.kind == "soon"]
    evening = [each for each in soon if each.moment == EVENING]
    assert evening
    assert all(each.came and not each.met for each in evening)


def test_the_models_own_risk_is_that_of_a_turn_in_which_both_held(strait: Case) -> None:
    game = fatal(strait)
    (wanted,) = (turn.risk for turn in game.debrief().risks if turn.moment == EVENING)
    risks = {e.risk for e in every(game) if e.kind == "soon" and e.moment == EVENING}
    assert list(risks) == [pytest.approx(wanted)]


def test_what_is_late_is_the_ending(game: Game) -> None:
    late = [each for each in every(game) if each.kind == "late"]
    assert late
    assert not any(each.came or each.met for each in late)
    assert all(each.risk is None for each in late)


def test_the_model_knows_how_likely_it_was(game: Game) -> None:
    for each in every(game):
        if each.kind == "soon":
            assert each.risk is not None
            assert 0 <= each.risk <= 1


def test_a_game_taken_up_late_counts_from_there(strait: Case) -> None:
    rules = LuckRules(events="pinned", letters="undistorted", until="1950-05-01 18:00")
    game = reopened(strait.loaded, strait.record.model_copy(update={"luck": rules}))
    assert {each.moment for each in every(game)} == set(
        game.model.turns[1 : 1 + len(game.steps) - 1]
    )


def test_a_game_that_goes_on_is_not_scored(strait: Case) -> None:
    with pytest.raises(ValueError, match="goes on"):
        next(said(Game.start(strait.loaded)))
