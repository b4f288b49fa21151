"""Which orders are legal: judged at sealing, each seat by what it knows."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.engine.orders import HOLD, Letter, Orders
from tests.oracle.book import Book
from tests.oracle.expr import knows
from tests.oracle.state import OracleState, Post


@dataclass
class Judged:
    """What is left of orders: a choice for every slot, letters by place; and complaints.

    `subjects` are the proposals that the letters are about, by the same places.
    """

    choices: dict[str, str]
    letters: dict[int, Letter] = field(default_factory=dict)
    subjects: dict[int, Post | None] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)


def judge(book: Book, state: OracleState, seat: str, orders: Orders) -> Judged:
    """Keep what is legal, in the order in which it is written; complain of the rest."""
    judged = Judged(dict.fromkeys(book.scenario.slots, HOLD))
    for slot, choice in orders.choices.items():
        fault = fault_of_choice(book, state, seat, slot, choice)
        if fault is None:
            judged.choices[slot] = choice
        else:
            judged.complaints.append(f"{slot}: {choice}: {fault}")
    for place, letter in enumerate(orders.letters):
        fault = fault_of_place(judged, place, letter) or fault_of_letter(book, state, seat, letter)
        if fault is None:
            judged.letters[place] = letter
            judged.subjects[place] = subject(book, state, seat, letter)
        else:
            judged.complaints.append(f"letter {place}: {fault}")
    return judged


def fault_of_choice(
    book: Book, state: OracleState, seat: str, slot: str, choice: str
) -> str | None:
    """Why a choice is not legal in a slot; None if it is."""
    if slot not in book.scenario.slots:
        return "no such slot"
    if choice == HOLD:
        return None
    found = book.scenario.choices.get(seat, {}).get(choice)
    if found is None:
        return "no such choice"
    if found.slot != slot:
        return "the choice belongs to another slot"
    if found.once and state.done[seat][choice] is not None:
        return "can be done only once"
    return None if knows(book, state, seat, found.when) else "its condition does not hold"


def fault_of_place(judged: Judged, place: int, letter: Letter) -> str | None:
    """Why a letter cannot stand beside the letters before it that are sent."""
    if place > 1:
        return "at most two letters in a turn"
    for earlier in judged.letters.values():
        if earlier.channel == letter.channel:
            return "the channel is taken by the letter before"
        if answers(earlier) and answers(letter) and earlier.about == letter.about:
            return "the letter before answers this proposal"
    return None


def answers(letter: Letter) -> bool:
    """Whether a letter answers a proposal of the other seat."""
    if letter.purpose == "proposal":
        return letter.about is not None
    return letter.purpose in ("acceptance", "rejection")


def fault_of_letter(book: Book, state: OracleState, seat: str, letter: Letter) -> str | None:
    """Why a letter by itself is not legal; None if it is."""
    channel = book.scenario.channels.get(letter.channel)
    if channel is None or letter.tone not in book.scenario.tones:
        return "no such channel or tone"
    if channel.seats is not None and seat not in channel.seats:
        return "the channel does not serve this seat"
    if not knows(book, state, seat, channel.when.get(seat)):
        return "the channel cannot be used now"
    if letter.purpose == "proposal" and not levels_exist(book, letter):
        return "no such issue or level"
    about = subject(book, state, seat, letter)
    if answers(letter) and about is None:
        return "the other seat has no open proposal there"
    if letter.purpose == "withdrawal" and about is None:
        return "no proposal there that could be withdrawn"
    return None


def levels_exist(book: Book, letter: Letter) -> bool:
    """Whether all levels that a proposal names are levels of their issues."""
    issues = book.scenario.issues
    return all(
        issue in issues and level in issues[issue].levels for issue, level in letter.levels.items()
    )


def subject(book: Book, state: OracleState, seat: str, letter: Letter) -> Post | None:
    """The proposal that a letter is about, as things are at sealing."""
    if letter.purpose == "withdrawal":
        return withdrawn_by(state, seat, letter)
    return answered_by(book, state, seat, letter) if answers(letter) else None


def answered_by(book: Book, state: OracleState, seat: str, letter: Letter) -> Post | None:
    """The open proposal of the other seat that a letter answers."""
    if letter.about is None:
        return None
    found = state.open_proposals(book.other(seat), letter.about)
    return found[0] if found else None


def withdrawn_by(state: OracleState, seat: str, letter: Letter) -> Post | None:
    """The seat's own latest proposal on a channel, if as far as it knows it still lies there."""
    own = [
        post
        for post in state.letters.values()
        if (post.sender, post.purpose, post.channel) == (seat, "proposal", letter.about)
        and not post.misunderstanding
    ]
    if not own or taken_back(state, own[-1]) or known_answered(state, own[-1]):
        return None
    return own[-1]


def taken_back(state: OracleState, proposal: Post) -> bool:
    """Whether a withdrawal of a proposal has been sent."""
    return any(
        post.about == proposal.id and post.purpose == "withdrawal"
        for post in state.letters.values()
    )


def known_answered(state: OracleState, proposal: Post) -> bool:
    """Whether an answer to a proposal has arrived at its sender."""
    return any(
        post.about == proposal.id and post.sender != proposal.sender and post.arrived
        for post in state.letters.values()
    )
