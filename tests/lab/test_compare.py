"""Lines over the same games: the tables of pairs say what the kept worlds would."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.compare import Compared, Lines, compare, compared, moved
from game.lab.counting import Asked, chunks_of
from game.lab.crew import Alone
from game.lab.paired import of_kind, shift
from game.lab.whatif import AS_IT_WAS, Change, line, with_change
from game.record.form import SeatOrders
from tests.lab.cases import Case

N = 250
EVENING = "1950-05-01 18:00"
QUIET = Change("No guns", {EVENING: {"north": SeatOrders.model_validate({"act": "hold"})}})


@pytest.fixture(scope="module")
def lines(strait: Case) -> Lines:
    own = Asked(strait.loaded, strait.record, N).experiment()
    changes = (AS_IT_WAS, QUIET, AS_IT_WAS)
    return Lines(tuple(with_change(own, each) for each in changes), ((0, 1), (0, 2), (1, 0)))


@pytest.fixture(scope="module")
def found(lines: Lines) -> Compared:
    return compared(lines, range(N), Alone())


def test_differences_are_those_of_worlds_that_were_kept(
    strait: Case, lines: Lines, found: Compared
) -> None:
    before, after = (
        line(strait.loaded, strait.record, each, N, crew=Alone()) for each in (AS_IT_WAS, QUIET)
    )
    model = lines.models[0]
    for kind in ("war", "settlement", "stalemate"):
        endings = of_kind(before, kind)
        told = moved(found.tables[0], model, lines.models[1], endings)
        assert told == shift(before, after, endings)
    assert np.array_equal(found.counts[1].endings, after.counts.endings)
    assert moved(found.tables[0], model, model, of_kind(before, "war")).lost > 0, "guns matter"


def test_the_same_line_twice_moves_nothing(lines: Lines, found: Compared) -> None:
    table, model = found.tables[1], lines.models[0]
    assert np.array_equal(table, np.diag(np.diag(table)))
    for ending in model.endings:
        each = moved(table, model, model, [ending.id])
        assert (each.gained, each.lost, each.n) == (0, 0, N)


def test_the_other_way_round_gains_are_losses(lines: Lines, found: Compared) -> None:
    there, back = (
        moved(found.tables[at], lines.models[0], lines.models[1], ["burning_strait"])
        for at in (0, 2)
    )
    assert (there.gained, there.lost) == (back.lost, back.gained)
    assert np.array_equal(found.tables[0], found.tables[2].T)


def test_chunks_in_any_order_give_the_same(lines: Lines, found: Compared) -> None:
    again = Compared.none(lines.models, lines.pairs)
    for games in reversed(chunks_of(range(N), 17)):
        again += compare(lines, games)
    for one, other in zip(again.tables, found.tables, strict=True):
        assert np.array_equal(one, other)
    for mine, theirs in zip(again.counts, found.counts, strict=True):
        assert np.array_equal(mine.endings, theirs.endings)
        assert np.array_equal(mine.run, theirs.run)


def test_every_world_is_in_every_table_once(found: Compared) -> None:
    assert [int(table.sum()) for table in found.tables] == [N, N, N]
    assert [counts.n for counts in found.counts] == [N, N, N]
