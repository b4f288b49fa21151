"""Orders to and from the notation of records."""

from __future__ import annotations

from typing import Any

from game.engine.orders import Letter, Orders, Purpose
from game.record.form import LetterForm, SeatOrders

_KEYS: dict[Purpose, str] = {
    "proposal": "propose",
    "acceptance": "accept",
    "rejection": "reject",
    "withdrawal": "withdraw",
}


def orders_from(form: SeatOrders | None) -> Orders:
    """The orders that a record's entry stands for; nothing written means hold."""
    if form is None:
        return Orders()
    return Orders(form.choices, tuple(_letter_from(letter) for letter in form.letters))


def _letter_from(form: LetterForm) -> Letter:
    purpose: Purpose = "message"
    for name, key in _KEYS.items():
        if getattr(form, key) is not None:
            purpose = name
    return Letter(
        channel=form.channel,
        tone=form.tone,
        purpose=purpose,
        levels=form.propose or {},
        about=form.accept or form.reject or form.withdraw or form.answers,
        valid=form.valid,
        draft=form.draft,
    )


def form_of(orders: Orders) -> SeatOrders:
    """The notation of orders: the reverse of `orders_from`."""
    plain: dict[str, Any] = dict(orders.choices)
    if orders.letters:
        plain["letters"] = [_letter_form(letter) for letter in orders.letters]
    return SeatOrders.model_validate(plain)


def _letter_form(letter: Letter) -> dict[str, Any]:
    plain: dict[str, Any] = {"channel": letter.channel, "tone": letter.tone}
    if letter.draft is not None:
        plain["draft"] = letter.draft
    if letter.purpose == "proposal":
        plain["propose"] = dict(letter.levels)
        plain |= {"answers": letter.about} if letter.about is not None else {}
        plain |= {"valid": letter.valid} if letter.valid is not None else {}
    elif letter.purpose != "message":
        plain[_KEYS[letter.purpose]] = letter.about
    return plain
