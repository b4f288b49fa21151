"""When letters are due, which names are secret, and one step on a list of levels."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.opening import blank
from game.engine.sealed import seal
from game.engine.state import NEVER, Purpose
from game.engine.steps.mailbox import row_of
from game.engine.steps.sending import due_turn, names_secret
from game.engine.turn import advance, start
from tests.engine.tables import ALWAYS, EAST, WEST, MakeTable
from tests.oracle.play import accept, orders_of, propose
from tests.oracle.small import plain_channel, plain_level, small, turns_at

MOMENTS = ("1962-01-01 00:00", "1962-01-01 09:45", "1962-01-01 10:00", "1962-01-03 00:00")
UNEVEN = compile_model(small(days=turns_at(*MOMENTS)))


@given(st.integers(0, 3), st.integers(0, 6_000))
def test_due_is_the_first_later_turn_at_or_past_the_transit(turn: int, minutes: int) -> None:
    instants = UNEVEN.index.instants.tolist()
    later = [
        at for at in range(turn + 1, len(instants)) if instants[at] >= instants[turn] + minutes
    ]
    (found,) = due_turn(UNEVEN, turn, np.array([minutes]))
    assert found == (later[0] if later else NEVER)


@given(st.lists(st.integers(0, 6_000), min_size=2, max_size=6))
def test_the_longer_under_way_the_later_due(minutes: list[int]) -> None:
    due = due_turn(UNEVEN, 0, np.array(sorted(minutes))).tolist()
    in_order = [len(MOMENTS) if turn == NEVER else turn for turn in due]
    assert in_order == sorted(in_order)


def test_from_the_last_turn_nothing_arrives() -> None:
    assert due_turn(UNEVEN, 3, np.array([0, 1])).tolist() == [NEVER, NEVER]


def secretive() -> Any:
    """A land whose middle level is secret, and a sea with nothing to hide."""
    return small(issues={"land": {"levels": {"share": plain_level(secret=True)}}})


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize(
    ("named", "level", "hides"),
    [(True, 1, True), (False, 1, False), (True, 0, False), (True, 2, False)],
)
def test_only_proposals_and_acceptances_name_a_secret(
    purpose: Purpose, named: bool, level: int, hides: bool
) -> None:
    state = blank(compile_model(secretive()), Luck.of(1, range(2)))
    row, land = row_of(0, 0, 0), 0
    state.letters.purpose[row, 0] = purpose
    state.letters.named[land, row] = named
    state.letters.meant[land, row] = level
    deals = purpose in (Purpose.PROPOSAL, Purpose.ACCEPTANCE)
    found = names_secret(compile_model(secretive()), state.letters, row)
    assert found.tolist() == [hides and deals, False], "in the second game there is no letter"


LEVELS = ("keep", "share", "yield")


@pytest.mark.parametrize("meant", LEVELS)
@pytest.mark.parametrize("way", [0.0, 0.499, 0.5, 0.999])
def test_a_level_is_misread_by_one_step_within_the_list(
    meant: str, way: float, table: MakeTable
) -> None:
    luck = {"distort.east.0": 0.0, "distort_what.east.0": 0.0, "distort_way.east.0": way}
    wire = plain_channel(medium="oral", distortion=0.5)
    played = table(small(channels={"wire": wire}), luck).turn(propose(land=meant))
    read = LEVELS.index(played.letter(EAST, 0)["read"]["land"])
    at = LEVELS.index(meant)
    up = at == 0 or (way < 0.5 and at < 2)
    assert read == at + (1 if up else -1)
    assert played.letter(EAST, 0)["meant"]["land"] == meant
    assert played.letter(EAST, 0)["read"]["sea"] == "shut", "what is not named is not misread"


@pytest.mark.parametrize(
    ("what", "misread"), [(0.0, "land"), (0.33, "land"), (0.34, "sea"), (0.66, "sea"), (0.67, None)]
)
def test_each_named_issue_and_the_tone_is_as_likely_to_be_misread(
    what: float, misread: str | None, table: MakeTable
) -> None:
    luck = {"distort.east.0": 0.0, "distort_what.east.0": what, "distort_way.east.0": 0.0}
    tones = {"plain": {"title": "Plain"}, "warm": {"title": "Warm"}}
    wire = plain_channel(medium="oral", distortion=0.5)
    played = table(small(channels={"wire": wire}, tones=tones), luck)
    letter = played.turn(propose(sea="free", land="share")).letter(EAST, 0)
    wrong = [issue for issue in ("land", "sea") if letter["read"][issue] != letter["meant"][issue]]
    assert wrong == ([misread] if misread else [])
    assert (letter["tone_read"] != letter["tone"]) is (misread is None)


def test_a_channel_is_distorted_as_often_as_it_says() -> None:
    wire = plain_channel(medium="oral", distortion=0.3)
    model = compile_model(small(channels={"wire": wire}))
    state, _ = start(model, Luck.of(1, range(4000)))
    orders = seal(model, [{EAST: orders_of(propose(land="share"))}] * 4000)
    after, _ = advance(model, state, orders)
    row = row_of(0, 0, 0)
    wrong = (after.letters.read[:, row] != after.letters.meant[:, row]).any(axis=0)
    # One tone only: of two items, the level and the tone, the level alone can be misread.
    assert wrong.mean() == pytest.approx(0.15, abs=4 * (0.15 * 0.85 / 4000) ** 0.5)


def test_an_acceptance_names_what_the_proposal_named_as_it_was_read(table: MakeTable) -> None:
    luck = {"distort.east.0": 0.0, "distort_what.east.0": 0.0, "distort_way.east.0": ALWAYS}
    wire = plain_channel(medium="oral", distortion=0.5)
    played = table(small(channels={"wire": wire}), luck).turn(propose(land="keep"))
    answer = played.turn(west=accept("wire", "envoy")).letter(WEST, 1)
    assert answer["named"] == ["land"]
    assert answer["meant"] == {"land": "share", "sea": "shut"}
    assert answer["about"] == f"{EAST}/1962-01-01 00:00/0"
