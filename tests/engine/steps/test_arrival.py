"""Letters as they arrive: what opens, what gives way, what lapses, which acceptance binds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck, Pins
from game.engine.opening import blank
from game.engine.pending import Pending
from game.engine.state import NEVER, Purpose, State
from game.engine.steps.arrival import arrive
from game.engine.steps.mailbox import row_of
from tests.oracle.small import plain_channel, plain_ending, small

ENDINGS = {
    "deal": plain_ending("settlement", "terms.land == level.land.yield"),
    "peace": plain_ending("settlement"),
    "late": plain_ending("settlement"),
}
MODEL = compile_model(
    small(
        endings=ENDINGS,
        tones={"plain": {"title": "P", "arrives": {"east": {"heat": 6}, "west": {"heat": -4}}}},
        channels={"wire": plain_channel(credit=0.5)},
    )
)
EAST, WEST = 0, 1
WIRE, ENVOY = 0, 1
TURN = 3


def empty(games: int = 1, pins: Pins | None = None) -> State:
    luck = Luck.of(1, range(games), pins) if pins else Luck.of(1, range(games))
    return blank(MODEL, luck, TURN)


def put(state: State, at: tuple[int, int, int], purpose: Purpose, **fields: Any) -> int:
    """A letter that is due now; returns its row."""
    row, letters = row_of(*at), state.letters
    fields = {"channel": WIRE, "tone": 0, "tone_read": 0, "due": TURN, **fields}
    letters.purpose[row] = purpose
    levels = fields.pop("levels", None)
    for name, value in fields.items():
        getattr(letters, name)[row] = value
    if levels is not None:
        letters.meant[:, row] = letters.read[:, row] = np.reshape(levels, (2, 1))
        letters.named[:, row] = True
    return row


def come(state: State) -> Pending:
    pending = Pending.of(state, None)
    arrive(MODEL, state, pending)
    return pending


def marks(state: State, row: int, game: int = 0) -> set[str]:
    names = ("arrived", "open", "withdrawn", "superseded", "misunderstanding")
    return {name for name in names if getattr(state.letters, name)[row, game]}


def lying(state: State, at: tuple[int, int, int], **fields: Any) -> int:
    """A proposal that lies on the table already."""
    return put(state, at, Purpose.PROPOSAL, due=2, arrived=True, open=True, **fields)


@pytest.mark.parametrize(("due", "there"), [(TURN - 1, False), (TURN, True), (TURN + 1, False)])
def test_what_is_due_arrives(due: int, there: bool) -> None:
    state = empty()
    row = put(state, (1, EAST, 0), Purpose.PROPOSAL, due=due)
    come(state)
    assert marks(state, row) == ({"arrived", "open"} if there else set())


def test_where_a_game_is_over_nothing_arrives() -> None:
    state = empty(3)
    state.ending[1] = 0
    row = put(state, (1, EAST, 0), Purpose.PROPOSAL)
    pending = come(state)
    assert state.letters.arrived[row].tolist() == [True, False, True]
    assert state.letters.open[row].tolist() == [True, False, True]
    assert pending.sums[0].tolist() == [3, 0, 3]


@pytest.mark.parametrize(
    ("seat", "channel", "heat"), [(EAST, WIRE, 3), (EAST, ENVOY, 6), (WEST, WIRE, -2)]
)
def test_a_tone_is_heard_by_its_sender_and_its_channels_credit(
    seat: int, channel: int, heat: float
) -> None:
    state = empty()
    put(state, (2, seat, 0), Purpose.MESSAGE, channel=channel)
    assert come(state).sums[0].tolist() == [heat]


def test_a_new_proposal_takes_the_place_of_the_old_one_on_its_channel() -> None:
    state = empty()
    old = lying(state, (0, EAST, 0))
    aside = lying(state, (0, EAST, 1), channel=ENVOY)
    theirs = lying(state, (0, WEST, 0))
    new = put(state, (1, EAST, 1), Purpose.PROPOSAL)
    come(state)
    assert marks(state, old) == {"arrived", "superseded"}
    assert marks(state, aside) == marks(state, theirs) == marks(state, new) == {"arrived", "open"}


def test_what_comes_after_a_later_one_is_overtaken() -> None:
    state = empty()
    later = lying(state, (2, EAST, 0))
    late = put(state, (1, EAST, 0), Purpose.PROPOSAL)
    elsewhere = put(state, (1, EAST, 1), Purpose.PROPOSAL, channel=ENVOY)
    come(state)
    assert marks(state, late) == {"arrived", "superseded"}
    assert marks(state, later) == marks(state, elsewhere) == {"arrived", "open"}


def test_a_later_one_overtakes_even_when_it_was_closed_since() -> None:
    state = empty()
    put(state, (2, EAST, 0), Purpose.PROPOSAL, due=2, arrived=True, withdrawn=True)
    late = put(state, (1, EAST, 0), Purpose.PROPOSAL)
    come(state)
    assert marks(state, late) == {"arrived", "superseded"}


def test_of_two_that_come_together_the_later_opens() -> None:
    state = empty()
    one = put(state, (1, EAST, 0), Purpose.PROPOSAL)
    other = put(state, (2, EAST, 0), Purpose.PROPOSAL)
    come(state)
    assert marks(state, one) == {"arrived", "superseded"}
    assert marks(state, other) == {"arrived", "open"}


def test_a_withdrawal_closes_what_it_is_about_in_its_games() -> None:
    state = empty(2)
    row = lying(state, (0, EAST, 0))
    back = put(state, (2, EAST, 0), Purpose.WITHDRAWAL, about=row)
    state.letters.due[back, 1] = TURN + 1
    come(state)
    assert marks(state, row, 0) == {"arrived", "withdrawn"}
    assert marks(state, row, 1) == {"arrived", "open"}


def test_what_was_taken_back_before_it_came_never_opens() -> None:
    state = empty()
    row = put(state, (1, EAST, 0), Purpose.PROPOSAL, withdrawn=True)
    old = lying(state, (0, EAST, 0))
    come(state)
    assert marks(state, row) == {"arrived", "withdrawn"}
    assert marks(state, old) == {"arrived", "open"}, "nothing took its place"


NOW = int(MODEL.index.instants[TURN])


@pytest.mark.parametrize(
    ("expires", "stands"), [(NEVER, True), (NOW - 1, False), (NOW, True), (NOW + 1, True)]
)
def test_a_proposal_lapses_when_its_time_is_past(expires: int, stands: bool) -> None:
    state = empty()
    row = lying(state, (0, EAST, 0), expires=expires)
    come(state)
    assert bool(state.letters.open[row, 0]) is stands
    arriving = empty()
    row = put(arriving, (1, EAST, 0), Purpose.PROPOSAL, expires=expires)
    come(arriving)
    assert bool(arriving.letters.open[row, 0]) is stands


def test_a_faithful_acceptance_binds() -> None:
    state = empty(2)
    row = lying(state, (0, WEST, 0), levels=[1, 1])
    reply = put(state, (2, EAST, 0), Purpose.ACCEPTANCE, about=row, levels=[1, 1])
    state.letters.due[reply, 1] = TURN + 1
    come(state)
    assert state.terms.tolist() == [[1, NEVER], [1, NEVER]]
    assert state.stands.tolist() == [[1, 0], [1, 0]]
    ending = list(MODEL.index.endings)
    assert [ending[row] if row >= 0 else None for row in state.ending] == ["peace", None]
    assert state.ended.tolist() == [TURN, NEVER]


def test_terms_choose_the_first_settlement_that_fits() -> None:
    state = empty()
    row = lying(state, (0, WEST, 0), levels=[2, 0])
    put(state, (2, EAST, 0), Purpose.ACCEPTANCE, about=row, levels=[2, 0])
    come(state)
    assert state.ending.tolist() == [MODEL.index.endings["deal"]]


def test_an_unfaithful_acceptance_is_a_proposal_of_what_was_read() -> None:
    state = empty()
    row = lying(state, (0, WEST, 0), levels=[1, 1])
    state.letters.open[row] = False
    reply = put(state, (2, EAST, 0), Purpose.ACCEPTANCE, about=row, levels=[2, 1])
    old = lying(state, (1, EAST, 0))
    come(state)
    assert marks(state, reply) == {"arrived", "open", "misunderstanding"}
    assert marks(state, old) == {"arrived", "superseded"}
    assert state.letters.purpose[reply].tolist() == [Purpose.PROPOSAL]
    assert state.letters.meant[:, reply].ravel().tolist() == [2, 1]
    assert (state.terms == NEVER).all() and not state.over.any()


def test_one_issue_misread_is_enough() -> None:
    state = empty()
    row = lying(state, (0, WEST, 0), levels=[1, 1])
    reply = put(state, (2, EAST, 0), Purpose.ACCEPTANCE, about=row, levels=[1, 1])
    state.letters.read[1, reply] = 0
    come(state)
    assert state.letters.misunderstanding[reply].tolist() == [True]
    assert state.letters.meant[:, reply].ravel().tolist() == [1, 0]


def two_acceptances(east: int, west: int, theirs: int, ours: int, pins: Pins) -> list[int]:
    """Terms where the east accepts [1, 0] (of the west, sent in `theirs`) and the west [2, 1]
    (of the east, sent in `ours`), each in a turn of its own, and both arrive together."""
    state = empty(1, pins)
    of_west = lying(state, (theirs, WEST, 0), levels=[1, 0])
    of_east = lying(state, (ours, EAST, 0), levels=[2, 1])
    put(state, (east, EAST, 1), Purpose.ACCEPTANCE, about=of_west, levels=[1, 0])
    put(state, (west, WEST, 1), Purpose.ACCEPTANCE, about=of_east, levels=[2, 1])
    come(state)
    terms: list[int] = state.terms[:, 0].tolist()
    return terms


LESS, MORE = {"tie.east.1": 0.2, "tie.west.1": 0.7}, {"tie.east.1": 0.7, "tie.west.1": 0.2}


@pytest.mark.parametrize("draws", [LESS, MORE])
@pytest.mark.parametrize(
    ("east", "west", "theirs", "ours", "bound"),
    [
        (1, 2, 0, 0, [1, 0]),
        (2, 1, 0, 0, [2, 1]),
        (1, 2, 1, 0, [1, 0]),
        (2, 1, 0, 1, [2, 1]),
        (2, 2, 0, 1, [1, 0]),
        (2, 2, 1, 0, [2, 1]),
    ],
)
def test_the_acceptance_sent_first_binds_then_the_proposal_sent_first(
    east: int, west: int, theirs: int, ours: int, bound: list[int], draws: dict[str, float]
) -> None:
    assert two_acceptances(east, west, theirs, ours, Pins(prefixes=draws)) == bound


@pytest.mark.parametrize(("draws", "bound"), [(LESS, [1, 0]), (MORE, [2, 1])])
def test_the_lesser_draw_decides_at_last(draws: dict[str, float], bound: list[int]) -> None:
    assert two_acceptances(2, 2, 0, 0, Pins(prefixes=draws)) == bound


def test_equal_draws_leave_it_to_the_first_seat() -> None:
    even = {"tie.": 0.5}
    assert two_acceptances(2, 2, 1, 1, Pins(prefixes=even)) == [1, 0]
