"""The classic what-ifs of October 1962, one change at a time, under common luck"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from game.lab.paired import Shift, of_kind
from game.lab.whatif import AS_IT_WAS, Change, Comparison, complaint, line
from game.lab.worlds import Worlds
from game.record.form import Record, SeatOrders
from game.scenario import Loaded, load
from tools.finding import Finding, markdown, told
from tools.line import NEAR, NO_HISTORY, groups_of, history_of

WORLDS = 6_000

BOUND, HANDED = "bound", "handed over"
Mode = Literal["bound", "handed over"]


@dataclass(frozen=True)
class Case:
    """A what-if. `instead` gives, by turn and seat, what differs from the record's orders
    there: a slot's choice (None: hold) or letters that join its own. From the turn after
    `last` on both seats are handed over, where they are. `war` is the way in which the share
    of wars is believed to move, judged in `mode`, in which the change makes sense."""

    title: str
    why: str
    last: str
    mode: Mode
    war: Literal["less", "more"]
    instead: Mapping[str, Mapping[str, Mapping[str, Any]]]
    scenario: str | None = None


OFFER = {
    "channel": "dobrynin",
    "tone": "firm",
    "propose": {
        "missiles": "withdrawn_inspected",
        "pledge": "written",
        "jupiters": "go_secretly",
        "quarantine": "lifted",
    },
}

CASES = (
    Case(
        "A hot line",
        "the cable takes minutes instead of half a day (`cuba-1962-hot-line`)",
        "1962-10-22 18:00", "handed over", "less",
        {}, "cuba-1962-hot-line",
    ),
    Case(
        "The Jupiters offered on the 25th",
        "Robert Kennedy's terms of the 27th go to Dobrynin on Thursday morning",
        "1962-10-25 10:00", "handed over", "less",
        {"1962-10-25 10:00": {"kennedy": {"letters": [OFFER]}}},
    ),
    Case(
        "A strike for the lost U-2",
        "the battery is attacked on Saturday afternoon, wherever a U-2 was lost",
        "1962-10-27 16:00", "handed over", "more",
        {"1962-10-27 16:00": {"kennedy": {"act": "reprisal_sam"}}},
    ),
    Case(
        "Ships that do not turn",
        "Khrushchev gives no order to the arms ships on the night of the speech",
        "1962-10-22 18:00", "bound", "more",
        {"1962-10-22 18:00": {"khrushchev": {"act": None}}},
    ),
    Case(
        "SAC stays at DEFCON 3",
        "the bombers are not sent to DEFCON 2 on the 24th",
        "1962-10-24 10:00", "bound", "less",
        {"1962-10-24 10:00": {"kennedy": {"posture": None}}},
    ),
    Case(
        "An air strike on the 21st",
        "the strike is made ready on Saturday and flown on Sunday, without a word",
        "1962-10-21 11:30", "handed over", "more",
        {
            "1962-10-20 14:30": {"kennedy": {"posture": "ready_strike"}},
            "1962-10-21 11:30": {"kennedy": {"act": "air_strike_general", "posture": None}},
        },
    ),
)  # fmt: skip

_PAGE = """\
# Counterfactuals

The orders of history, {worlds:,} worlds each way, with one change: what moves, under the same luck
world by world, with 95 % intervals for paired shares. Natures are as in the record. *Bound*: both
seats give history's orders before and after, whatever has become of them (an order that is not
legal any more is held). *Handed over*: from the turn after the change both seats are characters,
with the change and without it, so that the two lines differ in nothing else. In **bold** the way in
which the change makes sense: after bombs have fallen history's later orders have none.

"""

HEAD = ("change", "then", "war", "moves by", "settlement", "moves by", "near history", "moves by")


def measure(loaded: Loaded) -> Finding:
    """Play every case both ways; a fault is what cannot be ordered or moves the wrong way."""
    record = history_of(loaded)
    if record is None or loaded.scenario.id != "cuba-1962":
        said = NO_HISTORY if record is None else "These are questions about October 1962.\n"
        return Finding(f"# Counterfactuals\n\n{said}")
    rows, faults = [], []
    near, before = groups_of(record)[NEAR], {}
    for case in CASES:
        change = change_of(case, record)
        faults += [fault for fault in [complaint(loaded, record, change)] if fault]
        for mode in (BOUND, HANDED):
            last = case.last if mode == HANDED else None
            if last not in before:
                before[last] = _line(loaded, record, AS_IT_WAS, last)
            after = _line(loaded, record, change, last)
            found = Comparison(change, before[last], after)
            rows.append(_row(case, mode, found, near))
            faults += _wrong_way(case, mode, found)
    whys = "".join(
        f"- {case.title}: {case.why}; handed over after {case.last}.\n" for case in CASES
    )
    near_told = ", ".join(f"`{name}`" for name in near)
    return Finding(
        f"{_PAGE.format(worlds=WORLDS)}{whys}\nNear history: {near_told}.\n\n"
        f"{markdown(HEAD, rows, texts=2)}\n{told(faults)}",
        tuple(faults),
    )


def _line(loaded: Loaded, record: Record, change: Change, last: str | None) -> Worlds:
    return line(loaded, record, change, WORLDS, hand_over_after=last)


def change_of(case: Case, record: Record) -> Change:
    """The case as a change of the record's orders. ScenarioError: its scenario is not there."""
    orders = {
        moment: {seat: _orders(record, moment, seat, given) for seat, given in seats.items()}
        for moment, seats in case.instead.items()
    }
    return Change(case.title, orders, None if case.scenario is None else load(case.scenario))


def _orders(record: Record, moment: str, seat: str, given: Mapping[str, Any]) -> SeatOrders:
    turn = record.turns.get(moment)
    old = turn.seats.get(seat) if turn is not None else None
    plain: dict[str, Any] = {} if old is None else old.model_dump(exclude_unset=True)
    for key, value in given.items():
        plain[key] = [*plain.get("letters", []), *value] if key == "letters" else value
    return SeatOrders.model_validate({key: v for key, v in plain.items() if v is not None})


def _row(case: Case, mode: str, found: Comparison, near: list[str]) -> tuple[str, ...]:
    cells: list[str] = []
    for endings in (of_kind(found.before, "war"), of_kind(found.before, "settlement"), near):
        cells += [f"{found.after.share_of(endings).share:.1%}", _moved(found.moved(endings))]
    shown = f"**{mode}**" if mode == case.mode else mode
    return (case.title, shown, *cells)


def _moved(shift: Shift) -> str:
    low, high = shift.interval
    return f"{100 * shift.difference:+.1f} ({100 * low:+.1f} to {100 * high:+.1f})"


def _wrong_way(case: Case, mode: str, found: Comparison) -> list[str]:
    """A fault where the share of wars surely moves against what is believed."""
    low, high = found.moved(of_kind(found.before, "war")).interval
    wrong = low > 0 if case.war == "less" else high < 0
    if mode != case.mode or not wrong:
        return []
    return [f"{case.title}: war was to become {case.war}, and moves by {low:+.1%} to {high:+.1%}"]
