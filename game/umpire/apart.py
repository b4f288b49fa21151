"""A game as one seat knows it, rebuilt from its hand-out: what a face at another place shows."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.orders import HOLD, Orders
from game.engine.sight.reasons import Reason
from game.engine.turn import start
from game.engine.view import Known, News, View
from game.record.game import Game
from game.record.orders import orders_from
from game.scenario import Loaded
from game.scenario.format import Scenario
from game.umpire.handout import Handout
from game.umpire.knowledge import state_of
from game.umpire.stamp import trouble

_NONSENSE = (AttributeError, LookupError, OverflowError, TypeError, ValueError)
"""What a forged hand-out runs into."""


@dataclass
class Apart(Game):
    """The game of one seat, at one turn. Its state holds what the seat knows, so that all that
    is worked out from it (the estimate, the council's advice, the map, what is legal) is as at
    one table; its seed and its luck mean nothing. Only the umpire's game goes on to the next turn.
    """

    handout: Handout = field(kw_only=True)

    @classmethod
    def of(cls, path: Path, handout: Handout, loaded: Loaded) -> Apart:
        """The game that a hand-out, read from `path`, tells of.

        ScenarioError: it is of another scenario, or of another version of it.
        """
        check_scenario(path, handout, loaded)
        try:
            model = compile_model(loaded.scenario, handout.preset)
            seat, turn = model.index.seats[handout.seat], model.turns.index(handout.turn)
            state = state_of(model, seat, turn, handout.seen)
            _, report = start(model, Luck.of(0, [0]))
            game = cls(loaded, model, 0, 0, state, report, handout=handout)
            _check_told(handout, loaded.scenario, game.view(handout.seat))
        except _NONSENSE:
            said = "what stands in this hand-out is not of its scenario"
            raise trouble(path, "torn", said, "ask the umpire to send it again") from None
        return game

    @property
    def seat(self) -> str:
        """Whose game this is."""
        return self.handout.seat

    @property
    def opening(self) -> bool:
        """Whether this seat has sealed nothing yet."""
        return self.handout.ordered is None

    @property
    def ordered(self) -> Orders | None:
        """What this seat sealed last."""
        return None if self.opening else orders_from(self.handout.ordered)

    def view(self, seat: str) -> View:
        """What the seat knows, its news as they were handed out."""
        return replace(super().view(seat), news=tuple(self.handout.news))

    def reasons(self, seat: str) -> tuple[Reason, ...]:
        """Why what the seat sees exactly has moved."""
        return tuple(self.handout.reasons)

    def known_before(self, seat: str) -> Mapping[str, Known]:
        """What the seat knew when it last sealed its orders."""
        return dict(self.handout.before)

    def news_before(self, seat: str) -> tuple[News, ...]:
        """What the seat had learned when it last sealed its orders."""
        return tuple(self.handout.earlier)

    def force(self, orders: Mapping[str, Orders]) -> None:
        """Never: ValueError."""
        raise ValueError("only the umpire's game goes on")


def check_scenario(path: Path, handout: Handout, loaded: Loaded) -> None:
    """ScenarioError: the hand-out is of another scenario than this, or of another version."""
    name = loaded.scenario.id
    if handout.scenario != name:
        said = f"this hand-out is of the scenario {handout.scenario!r}, not of {name!r}"
        raise trouble(path, "scenario", said, "name the right one: knot desk --scenario PATH")
    if handout.fingerprint != loaded.fingerprint:
        said = f"this hand-out was made with another version of {name!r}"
        remedy = "use the same version of the game, and of the scenario's files, as the umpire"
        raise trouble(path, "scenario", said, remedy)


def _check_told(handout: Handout, scenario: Scenario, view: View) -> None:
    """KeyError: what is told beside the view names something that is not there."""
    own = scenario.choices.get(handout.seat, {})
    ordered = handout.ordered.choices.values() if handout.ordered else ()
    pulls = {reason.id for reason in handout.reasons if reason.kind == "pull"}
    unknown = {
        *({reason.variable for reason in handout.reasons} - view.known.keys()),
        *({*handout.before, *pulls} - scenario.variables.keys()),
        *(set(ordered) - {*own, HOLD}),
    }
    if unknown:
        raise KeyError(*sorted(unknown))
    ids: dict[str, Container[str]] = {
        "choice": scenario.seats,
        "leak": scenario.seats,
        "event": {"", *scenario.actors},
    }
    for news in (*handout.news, *handout.earlier):
        if news.who not in ids.get(news.kind, (news.who,)):
            raise KeyError(news.who)
        if news.kind == "failure" and news.id not in own:
            raise KeyError(news.id)
