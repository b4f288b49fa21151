"""What the council says: three unasked as a turn opens, all of it when asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import HOLD, Orders
from game.engine.sight.council import Council, Opinion, council
from game.record.game import Game
from game.scenario import load
from game.seats.forecast import war_to_come
from game.text import words
from game.text.commands import obey
from game.text.council import danger, tell_council
from game.text.opening import open_turn
from game.text.sitting import Sitting
from tests.text.acting import CUBA, Stage, desk, played


def at_desk(seat: str = "north", game: Game | None = None) -> tuple[Stage, Sitting]:
    stage = Stage([], width=1000)
    return stage, desk(stage, seat, game)


def lines(stage: Stage) -> list[str]:
    return [line.strip() for line in stage.said.splitlines() if line]


def asked(seat: str = "north") -> list[str]:
    stage, at = at_desk(seat)
    obey(at, "advisers")
    return lines(stage)


def unasked(at: Sitting, stage: Stage) -> list[str]:
    tell_council(at)
    return lines(stage)


OPINION = Opinion("marshal", {"act": "blockade", "posture": HOLD}, "act", 3.0, 0.004, 0.02)


def saying(opinion: Opinion, lines_now: dict[str, tuple[str, ...]] | None = None) -> str:
    """What one adviser is told to say unasked."""
    stage, at = at_desk()
    view = at.view if lines_now is None else replace(at.view, lines=lines_now)
    handed = replace(at.handed, view=view, council=Council((opinion,), (opinion,)))
    return unasked(replace(at, handed=handed), stage)[1]


def test_all_are_told_with_office_outlook_advice_and_danger() -> None:
    told = asked()
    assert told[0] == "Your council:"
    assert told[1] == "Marshal Eik, Army. Acts first."
    assert told[2].startswith(
        "Advises: Close the strait; Leave the forces as they are. Danger of war: real, about 1 in "
    )
    assert told[3] == "Envoy Lund, Foreign service. Talks first."
    assert told[4].startswith("Advises: Hold; Leave the forces as they are. Danger of war: ")
    assert told[5:] == [words.COUNCIL_NOTE]


def test_a_councillor_without_an_outlook_has_only_an_office() -> None:
    assert asked("south")[1] == "Admiral Vind, Navy."


def test_who_speaks_unasked_says_why_and_how_likely_war_is() -> None:
    assert saying(OPINION) == (
        "Marshal Eik advises: Close the strait. “At last.” Danger of war: real, about 1 in 250 "
        "before the next turn, 1 in 50 by Tuesday 2 May."
    )


def test_a_line_that_does_not_hold_now_is_not_quoted() -> None:
    assert "At last" not in saying(OPINION, {"blockade": ("envoy",)})
    assert "At last" not in saying(OPINION, {})


def test_a_line_against_what_is_advised_all_the_same_is_not_quoted() -> None:
    told = saying(replace(OPINION, adviser="envoy"))
    assert told.startswith("Envoy Lund advises: Close the strait. Danger")


def test_to_hold_is_told_in_the_words_of_its_slot() -> None:
    held = {"act": HOLD, "posture": HOLD}
    assert saying(replace(OPINION, advice=held)).startswith("Marshal Eik advises: Hold. Danger")
    forces = replace(OPINION, advice=held, slot="posture")
    assert saying(forces).startswith("Marshal Eik advises: Leave the forces as they are. Danger")


@pytest.mark.parametrize("late", [None, 0.5])
def test_without_an_estimate_no_danger_is_told(late: float | None) -> None:
    _, at = at_desk()
    assert not list(danger(at, replace(OPINION, soon=None, late=late)))
    assert saying(replace(OPINION, soon=None, late=None)).endswith("“At last.”")


def test_without_a_forecast_only_the_next_turn_is_told() -> None:
    _, at = at_desk()
    (told,) = danger(at, replace(OPINION, soon=0.004, late=None))
    assert told == "Danger of war: real, about 1 in 250 before the next turn."


def test_next_to_no_danger_is_told_without_figures() -> None:
    _, at = at_desk()
    none = replace(OPINION, soon=1e-9, late=9e-7)
    assert list(danger(at, none)) == ["Sees next to no danger of war."]
    assert "1 in 1,000,000" in " ".join(danger(at, replace(none, late=1e-6)))


def test_no_council_no_heading() -> None:
    stage, at = at_desk()
    tell_council(replace(at, handed=replace(at.handed, council=Council())))
    assert stage.said == ""


def test_a_turn_opens_with_them_between_the_risk_and_the_choices() -> None:
    stage, at = at_desk()
    open_turn(at)
    told = lines(stage)
    here = told.index("On the council; type advisers to ask them all:")
    assert told[here - 1].startswith("The risk of war before the next turn")
    assert told[here + 1].startswith("Marshal Eik advises: ")
    assert "What one does; you may choose one:" in told[here + 3 :]


def test_three_of_all_speak_and_the_others_wait() -> None:
    game = Game.start(load(CUBA))
    stage, at = at_desk("kennedy", game)
    assert len(unasked(at, stage)) == 1 + 3
    stage, at = at_desk("kennedy", game)
    obey(at, "council")
    council_lines = [line for line in lines(stage) if line.startswith("Advises: ")]
    assert len(council_lines) == len(at.view.advisers) >= 10


def test_what_is_handed_over_follows_from_the_view() -> None:
    game = played({"north": Orders({"act": "blockade"}), "south": Orders()})
    _, at = at_desk("north", game)
    forecast = war_to_come(game, at.seat)
    assert at.handed.council == council(game.model.scenario, at.view, forecast)
    assert at.handed.council.opinions
