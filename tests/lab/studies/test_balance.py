"""The study of balance, from games that were counted by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.engine.model import Choice
from game.lab.balance import Balance
from game.lab.counting import chunks_of
from game.lab.crew import Alone
from game.lab.shares import Z95, Share
from game.lab.studies.balance import (
    ENOUGH,
    LOT,
    Weighed,
    choices_part,
    dead_part,
    endings_part,
    mean,
    pace_part,
    study_of_balance,
    weighed,
    worth_part,
)
from game.lab.study.forms import Bars, Mean, Stack
from game.lab.study.told import part_lines
from game.lab.tally import in_units
from tests.lab.crew.jobs import Shuffled
from tests.lab.made import marked, model
from tests.lab.studies.parts import column, titles
from tests.record.making import small

KINDS = ("character", LOT)


def sums(values: list[float]) -> list[int]:
    """Sum and sum of squares in units."""
    numbers = np.array(values, dtype=np.float64)
    return [int(in_units(numbers)), int(in_units(numbers**2))]


def choice(name: str) -> Choice:
    return next(each for each in model().choices if each.id == name)


def none() -> Weighed:
    """Every pair, each without a game."""
    pairs = [(one, other) for one in KINDS for other in KINDS]
    return Weighed(model(), KINDS, {pair: Balance.none(model()) for pair in pairs})


def noted(found: Balance, name: str, offered: int, taken: int) -> None:
    found.offered[choice(name).row] += offered
    found.taken[choice(name).row] += taken


# How often


def test_a_kind_is_counted_in_the_chair_whose_choice_it_is() -> None:
    found = none()
    noted(found.by["character", LOT], "blockade", 10, 4)
    noted(found.by["character", "character"], "blockade", 5, 1)
    noted(found.by[LOT, "character"], "blockade", 7, 7)
    north = choice("blockade")
    assert found.as_played(north, "character") == Share(5, 15)
    assert found.as_played(north, LOT) == Share(7, 7)


def test_for_the_other_seat_the_other_place_of_the_pair_counts() -> None:
    found = none()
    noted(found.by["character", LOT], "denounce", 10, 4)
    noted(found.by[LOT, "character"], "denounce", 3, 1)
    assert found.as_played(choice("denounce"), LOT) == Share(4, 10)
    assert found.as_played(choice("denounce"), "character") == Share(1, 3)


def test_what_never_was_legal_has_no_row_and_what_was_for_one_has_a_gap() -> None:
    found = none()
    noted(found.by[LOT, LOT], "bombard", 8, 2)
    part = choices_part(found)
    assert column(part, "choice") == ["bombard"]
    assert column(part, "character") == [None]
    assert column(part, LOT) == [Share(2, 8)]
    assert titles(part)[LOT] == "by random"


def test_choices_are_read_by_their_titles_and_seats_by_their_leaders() -> None:
    found = none()
    noted(found.by[LOT, LOT], "bombard", 8, 2)
    noted(found.by[LOT, LOT], "denounce", 8, 2)
    told = "\n".join(part_lines(choices_part(found)))
    assert "Shell the fort" in told and "Ada Norr" in told
    assert "Denounce it" in told and "Bo Sur" in told
    assert column(choices_part(found), "seat") == ["north", "south"]


# What is never done


def test_dead_choices_are_told_for_whom_and_how_often_they_could_be_made() -> None:
    found = none()
    noted(found.by["character", "character"], "blockade", 9, 0)
    noted(found.by[LOT, LOT], "blockade", 4, 2)
    noted(found.by[LOT, LOT], "bombard", 6, 0)
    noted(found.by["character", LOT], "bombard", 2, 0)
    noted(found.by[LOT, LOT], "denounce", 5, 5)
    rows = {row[1]: row[2:] for row in dead_part(found).table.rows}
    assert rows["blockade"] == ("never taken by character", 9, None)
    assert rows["bombard"] == ("never taken by character, random", 6, None)
    assert rows["open_strait"] == ("never legal", None, None)
    assert "denounce" not in rows


def test_of_a_dead_choice_that_is_to_tempt_it_is_told_why() -> None:
    tempting = Weighed(marked("bombard"), KINDS, none().by)
    noted(tempting.by["character", LOT], "bombard", 5, 0)
    rows = {row[1]: row[-1] for row in dead_part(tempting).table.rows}
    assert rows["bombard"] == "He would like to."
    assert set(rows.values()) == {None, "He would like to."}


# What a choice is worth


def valued(with_it: list[float], without: list[float], name: str = "blockade") -> Weighed:
    found = none()
    one, row = found.by[LOT, "character"], choice(name).row
    one.used[row] = len(with_it)
    one.with_it[row] += sums(with_it)
    one.without[row] += sums(without)
    one.counts.endings[0, 0] = len(with_it) + len(without)
    return found


def test_a_choice_is_worth_the_mean_with_it_less_that_without_it() -> None:
    made, rest = [80.0, 60.0] * 20, [30.0, 10.0] * 40
    both = valued(made, rest).worth(choice("blockade"))
    assert both is not None
    assert (both[0].value, both[0].n) == (pytest.approx(70), 40)
    assert (both[1].value, both[1].n) == (pytest.approx(20), 80)
    assert both[0].sd == both[1].sd == pytest.approx(10)
    (row,) = worth_part(valued(made, rest)).table.rows
    half = Z95 * math.sqrt(100 / 40 + 100 / 80)
    assert row[4] == pytest.approx(50)
    assert row[5] == f"{50 - half:+.1f} to {50 + half:+.1f}"


@pytest.mark.parametrize(
    ("made", "rest", "told"),
    [(ENOUGH, ENOUGH, True), (ENOUGH - 1, 500, False), (500, ENOUGH - 1, False)],
)
def test_of_too_few_games_nothing_is_said(made: int, rest: int, told: bool) -> None:
    found = valued([50.0] * made, [40.0] * rest)
    assert (found.worth(choice("blockade")) is not None) is told
    assert bool(worth_part(found).table.rows) is told


def test_only_seats_that_choose_by_lot_are_compared() -> None:
    found = valued([50.0] * 40, [40.0] * 40)
    other = Weighed(model(), KINDS, {("character", LOT): found.by[LOT, "character"]})
    assert other.worth(choice("blockade")) is None, "there north was the character"


def test_the_dearest_choice_comes_first_in_table_and_chart() -> None:
    found = valued([10.0] * 40, [40.0] * 40)
    more = valued([90.0] * 40, [40.0] * 40, "bombard").by[LOT, "character"]
    found.by[LOT, LOT].__iadd__(more)
    found.by[LOT, "character"].counts.endings[0, 0] = 80
    part = worth_part(found)
    assert isinstance(part.chart, Bars)
    values = [bar.value for bar in part.chart.bars]
    assert values == sorted(values, reverse=True)
    assert column(part, "choice")[0] == "bombard"
    assert part.chart.bars[0].name == "Shell the fort"
    assert part.chart.bars[0].kind == "Ada Norr"
    assert part.chart.signed and not part.chart.share


def test_a_mean_from_units() -> None:
    values = [1.0, 2.0, 6.0]
    found = mean(np.array(sums(values), dtype=object), 3)
    assert (found.value, found.n) == (pytest.approx(3), 3)
    assert found.sd == pytest.approx(math.sqrt(14 / 3))


# Endings and pace


def test_endings_and_scores_of_each_pair() -> None:
    found = none()
    one = found.by["character", LOT]
    rows = model().index.endings
    one.counts.endings[rows["burning_strait"], 1] = 2
    one.counts.endings[rows["good_terms"], 2] = 1
    one.counts.endings[rows["any_terms"], 2] = 1
    one.scores[0] += sums([0, 0, 80, 50])
    one.scores[1] += sums([0, 0, 60, 70])
    only = Weighed(model(), KINDS, {("character", LOT): one})
    part = endings_part(only)
    (row,) = part.table.rows
    found_row = dict(zip([each.id for each in part.table.columns], row, strict=True))
    assert (found_row["one"], found_row["other"]) == ("character", LOT)
    assert found_row["settlement"] == Share(2, 4) and found_row["war"] == Share(2, 4)
    scores = [found_row[name] for name in ("score_one", "score_other")]
    assert [each.value for each in scores if isinstance(each, Mean)] == pytest.approx([32.5, 32.5])
    assert isinstance(part.chart, Stack)
    assert part.chart.at == ("character, random",)
    assert part.chart.series["settlement"] == (0.5,)
    assert titles(part)["limited_war"] == "limited war"


def test_pace_tells_turns_hours_and_letters_by_seat() -> None:
    found = none()
    one = found.by[LOT, LOT]
    one.counts.endings[0, 0] = 2
    one.turns += sums([1, 3])
    one.hours += sums([9, 33])
    one.letters[0] += sums([2, 0])
    one.letters[1] += sums([1, 4])
    part = pace_part(Weighed(model(), KINDS, {(LOT, LOT): one}))
    (row,) = part.table.rows
    assert [each.value for each in row[2:] if isinstance(each, Mean)] == pytest.approx(
        [2, 21, 1, 2.5]
    )
    assert titles(part)["letters_other"] == "letters of south"


# Played


def test_whoever_plays_the_balance_is_the_same() -> None:
    alone, other = (weighed(small(), 20, (LOT,), crew=crew) for crew in (Alone(), Shuffled(5)))
    for name in ("offered", "taken", "used", "scores", "letters", "turns"):
        one, two = (getattr(each.by[LOT, LOT], name) for each in (alone, other))
        assert (one == two).all(), name
    assert len(chunks_of(range(20))) == 1


def test_without_a_lot_nothing_is_said_of_worth() -> None:
    study = study_of_balance(small(), 4, ("character",), crew=Alone())
    assert [part.id for part in study.parts] == ["endings", "choices", "dead", "pace"]
    assert study.stamp["kinds"] == "character"
    assert not {"record", "natures", "seat north"} & set(study.stamp)


def test_it_says_how_many_games_of_whom() -> None:
    study = study_of_balance(
        small(), 6, (LOT,), first=4, seed=9, preset="grim_school", crew=Alone()
    )
    (said,) = study.said
    assert said.startswith(
        "6 games of 'small' by each pair of machine seats (random), games 4 to 9"
    )
    assert "seed 9, preset grim_school" in said
    assert study.stamp["games"] == "4 to 9" and study.stamp["seed"] == 9
