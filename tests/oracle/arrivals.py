"""Letters that arrive: they open, replace, withdraw, run out and bind."""

from __future__ import annotations

from tests.oracle.book import Book
from tests.oracle.outcomes import Sum
from tests.oracle.state import OracleState, Post


def arrive(book: Book, state: OracleState, total: Sum) -> list[Post]:
    """All letters due now arrive, in sending order; the acceptances that could bind."""
    candidates = []
    for post in list(state.letters.values()):
        if post.due != state.turn or post.arrived:
            continue
        post.arrived = True
        credit = book.scenario.channels[post.channel].credit
        total.add(book.scenario.tones[post.tone_read].arrives.get(post.sender, {}), credit)
        match post.purpose:
            case "proposal":
                open_proposal(state, post)
            case "withdrawal":
                take_back(state, post)
            case "acceptance":
                candidates += accept(state, post)
    return candidates


def open_proposal(state: OracleState, post: Post) -> None:
    """Lay a proposal on the table, unless it is withdrawn or a later one came before it."""
    if post.withdrawn:
        return
    order = list(state.letters)
    rivals = [
        other
        for other in state.letters.values()
        if other is not post
        and (other.sender, other.channel, other.purpose) == (post.sender, post.channel, "proposal")
        and other.arrived
    ]
    if any(order.index(other.id) > order.index(post.id) for other in rivals):
        post.superseded = True
        return
    for other in rivals:
        if other.open:
            other.open, other.superseded = False, True
    post.open = True


def take_back(state: OracleState, post: Post) -> None:
    """A withdrawal counts when it arrives."""
    proposal = state.letters[str(post.about)]
    proposal.withdrawn, proposal.open = True, False


def accept(state: OracleState, post: Post) -> list[Post]:
    """An acceptance of what was meant may bind; of anything else it is a proposal."""
    if post.read == state.letters[str(post.about)].meant:
        return [post]
    post.purpose = "proposal"
    post.misunderstanding = True
    post.meant = dict(post.read)
    open_proposal(state, post)
    return []


def expire(book: Book, state: OracleState) -> None:
    """Open proposals close when now is past their validity."""
    now = book.turns[state.turn].instant
    for post in state.letters.values():
        if post.open and post.expires is not None and now > post.expires:
            post.open = False


def binding(book: Book, state: OracleState, candidates: list[Post]) -> Post:
    """Of the acceptances that arrived together, the one that binds."""

    def order(post: Post) -> tuple[int, int, float, int]:
        tie = state.luck.uniform(book.turns[post.turn].id, f"tie.{post.sender}.{post.slot}")
        proposal = state.letters[str(post.about)]
        return post.turn, proposal.turn, tie, book.seats.index(post.sender)

    return min(candidates, key=order)
