"""The last look before sealing: the orders, and what may have been forgotten."""

from dataclasses import replace

import pytest

from game.engine.view import Estimate
from game.seats.weighing import Weighing
from game.ui.inspect import faults
from game.ui.scene import Desk, Form
from game.ui.screens import seal
from game.ui.screens.handover import emblem
from game.ui.settings import Settings
from game.ui.widgets import Button
from game.ui.widgets.handing import Waxed
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, scene, staged, told


def test_the_seal_shows_all_orders_and_leads_back_to_a_letter() -> None:
    forms = [Form("cable", "soft", "proposal", {"fort": "razed"}), Form("radio", "hard")]
    held, acts, filled = Desk(forms=forms, choices={"act": "blockade"}), Acts(), kit()
    seal.build(filled, scene(NORTH, held, acts))
    said = told(filled)
    assert "Close the strait" in said
    assert "Proposal: Embassy cable | Soft; The fort: It goes" in said
    named(filled, "seal.letter.1").press()
    named(filled, "seal.no").press()
    named(filled, "seal.yes").press()
    assert acts.asked == [("write", forms[1], 1), ("go", "desk"), ("seal",)]


def test_orders_that_are_not_legal_cannot_be_sealed() -> None:
    filled = kit()
    seal.build(filled, scene(NORTH, Desk(complaints=("It is not legal.",))))
    yes = named(filled, "seal.yes")
    assert isinstance(yes, Button)
    assert not yes.enabled
    assert "It is not legal." in told(filled)


def sealing(view: object = NORTH, **fields: object) -> str:
    """What the seal says."""
    filled = kit()
    seal.build(filled, scene(view, Desk(**fields)))  # type: ignore[arg-type]
    return told(filled)


def test_the_seal_reminds_of_what_was_not_read_and_not_answered() -> None:
    said = sealing()
    assert "Not read yet: 2 papers and 1 letter." in said
    assert "Left without an answer this turn: what Sur proposes (Embassy cable)." in said


@pytest.mark.parametrize("purpose", ["acceptance", "rejection", "proposal"])
def test_a_letter_about_a_proposal_answers_it(purpose: str) -> None:
    answer = Form("radio", "soft", purpose, about="cable")  # type: ignore[arg-type]
    assert "Left without an answer" not in sealing(forms=[answer])


def test_a_plain_message_answers_nothing() -> None:
    assert "Left without an answer" in sealing(forms=[Form("cable", "soft", about="cable")])


def test_when_nothing_was_forgotten_the_seal_is_silent() -> None:
    read = {"paper.north_brief", "paper.photographs", "letter.south/1950-05-01 09:00/0"}
    assert "seal.reminder" not in sealing(replace(NORTH, letters=()), read=read)
    assert "seal.reminder" in sealing(read=read)


def test_reminders_do_not_stand_in_the_way_of_sealing() -> None:
    filled = kit()
    seal.build(filled, scene())
    assert named(filled, "seal.yes").reachable()


def test_the_seal_tells_how_an_order_will_look() -> None:
    said = sealing(choices={"act": "blockade"})
    assert "seal.slot.act.line: Force · rung 8 of 44" in said
    assert "seen by the other side" in said
    assert "seal.slot.posture.line" not in said


def test_an_acceptance_is_sealed_with_what_it_binds_to_in_sight() -> None:
    said = sealing(forms=[Form("radio", "soft", "acceptance", about="cable")])
    row = next(line for line in said.splitlines() if line.startswith("row seal.letter.0"))
    assert "Acceptance: Radio" in row
    assert "it binds when it arrives; The fort: Work stops; The ships: They pass" in row


@pytest.mark.parametrize("purpose", ["message", "rejection"])
def test_other_letters_bind_to_nothing(purpose: str) -> None:
    form = Form("radio", "soft", purpose, {"fort": "razed"}, about="cable")  # type: ignore[arg-type]
    said = sealing(forms=[form])
    row = next(line for line in said.splitlines() if line.startswith("row seal.letter.0"))
    assert "binds" not in row
    assert "The fort" not in row


def test_a_proposal_is_sealed_with_its_terms_in_sight() -> None:
    said = sealing(forms=[Form("cable", "soft", "proposal", {"fort": "razed"})])
    row = next(line for line in said.splitlines() if line.startswith("row seal.letter.0"))
    assert "Proposal: Embassy cable" in row
    assert "The fort: " in row
    assert "binds" not in row


# The danger of the orders


def weighed(then: float, held: float) -> dict[str, Weighing]:
    """What the staff made of closing the strait."""
    soon, soon_held = Estimate(then / 2, then, then * 2), Estimate(held / 2, held, held * 2)
    return {"blockade": Weighing("blockade", soon, soon_held, None, None, ())}


def test_orders_that_raise_the_danger_by_a_grade_say_so_first() -> None:
    said = sealing(choices={"act": "blockade"}, weighed=weighed(0.02, 0.005)).replace("\u00a0", " ")
    warning = "warning seal.warning: These orders raise the danger | "
    assert warning + "War before the next turn: from real to serious." in said
    assert "about 1 in 50, and at worst 1 in 25" in said
    assert said.index("seal.warning") < said.index("seal.slot.act.title")


@pytest.mark.parametrize(("then", "held"), [(0.02, 0.015), (0.005, 0.02), (0.0, 0.0)])
def test_orders_that_do_not_are_told_without_alarm(then: float, held: float) -> None:
    said = sealing(choices={"act": "blockade"}, weighed=weighed(then, held))
    assert "seal.warning" not in said
    assert "text seal.danger: War before the next turn with these orders" in said


def test_until_the_staff_has_answered_the_seal_says_that_it_is_working() -> None:
    assert "working out how dangerous these orders are" in sealing(choices={"act": "blockade"})


def test_without_orders_the_danger_is_that_of_doing_nothing() -> None:
    said = sealing().replace("\u00a0", " ")
    assert "with nothing new from either side: serious, about 1 in 50." in said
    assert "no estimate" in sealing(replace(NORTH, estimate=None))


def test_choices_of_several_slots_are_weighed_together() -> None:
    one = seal.key_of({"act": "blockade", "posture": "raise_alert"})
    assert one == seal.key_of({"posture": "raise_alert", "act": "blockade"})
    assert one != seal.key_of({"act": "blockade"}) == "blockade"


# The wax


def test_the_wax_is_pressed_by_holding() -> None:
    acts, filled = Acts(), kit()
    seal.build(filled, scene(acts=acts))
    wax = named(filled, "seal.yes")
    assert isinstance(wax, Waxed)
    assert (wax.holds, wax.deed, wax.emblem) == (True, "press", emblem(scene().look.emblem))
    wax.down = True
    wax.advance(0)
    wax.advance(600)
    wax.down = False
    wax.advance(700)
    assert (acts.asked, wax.progress) == ([], 0)
    wax.down = True
    wax.advance(800)
    wax.advance(2000)
    assert acts.asked == [("seal",)]


def test_under_reduced_motion_a_press_is_asked_for() -> None:
    said = {}
    for still in (False, True):
        filled = kit()
        seal.build(filled, replace(scene(), settings=Settings(still=still)))
        said[still] = named(filled, "seal.yes").describe()
    assert "HOLD ENTER TO SEAL AND SEND" in said[False]
    assert "PRESS ENTER TO SEAL AND SEND" in said[True]


def test_the_last_change_can_be_taken_back_here_too() -> None:
    acts, filled = Acts(), kit()
    seal.build(filled, scene(NORTH, Desk(past=[({}, [])]), acts))
    named(filled, "seal.undo").press()
    assert acts.asked == [("undo",)]
    empty = kit()
    seal.build(empty, scene())
    assert not named(empty, "seal.undo").enabled


@pytest.mark.parametrize(
    "size", [*SIZES, (1024, 600, 2.0), (2560, 1440, 1.0), (3840, 2160, 2.0)], ids=str
)
def test_it_is_tidy_at_every_size(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    held = Desk(
        choices={"act": "blockade"},
        weighed=weighed(0.02, 0.005),
        forms=[Form("cable", "soft", "proposal", {"fort": "razed"}), Form("radio", "hard")],
        complaints=("It is not legal.",),
    )
    seal.build(filled, scene(NORTH, held))
    assert [fault for fault in faults(staged(filled)) if fault.startswith("seal")] == []
