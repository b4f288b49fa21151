"""The last look before sealing: the orders, and what may have been forgotten."""

from dataclasses import replace

import pytest

from game.ui.scene import Desk, Form
from game.ui.screens import seal
from game.ui.widgets import Button
from tests.ui.helpers import NORTH, Acts, kit, named, scene, told


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
