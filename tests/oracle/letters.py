"""Letters that leave: what they mean, how they will be read, when they arrive."""

from __future__ import annotations

from math import floor

from game.engine.orders import Letter
from tests.oracle.book import Book
from tests.oracle.legal import Judged, answers
from tests.oracle.numbers import q40, whole
from tests.oracle.outcomes import Sum
from tests.oracle.state import OracleState, Post


def leave(book: Book, state: OracleState, seat: str, judged: Judged, slot: int, total: Sum) -> None:
    """Send a letter: its audience effects join the turn's sum, what it answers closes."""
    letter, about = judged.letters[slot], judged.subjects[slot]
    named, meant = meaning(book, state, letter, about)
    turn = book.turns[state.turn]
    post = Post(
        id=f"{seat}/{turn.id}/{slot}",
        sender=seat,
        turn=state.turn,
        slot=slot,
        channel=letter.channel,
        purpose=letter.purpose,
        tone=letter.tone,
        tone_read=letter.tone,
        meant=meant,
        read=dict(meant),
        named=named,
        about=about.id if about else None,
        expires=expiry(turn.instant, letter),
        due=due_turn(book, state, seat, slot, letter.channel),
    )
    misread(book, state, post)
    tell_audience(book, post, total)
    if about and answers(letter):
        about.answered, about.open = True, False
    state.letters[post.id] = post


def meaning(
    book: Book, state: OracleState, letter: Letter, about: Post | None
) -> tuple[list[str], dict[str, str]]:
    """The issues that a letter names, and the level that it means for every issue."""
    if letter.purpose == "acceptance" and about:
        return list(about.named), dict(about.read)
    if letter.purpose == "proposal":
        named = [issue for issue in book.scenario.issues if issue in letter.levels]
        return named, {**state.stands, **letter.levels}
    return [], dict(state.stands)


def expiry(sent: int, letter: Letter) -> int | None:
    """The instant after which a proposal is no longer valid."""
    if letter.purpose != "proposal" or letter.valid is None:
        return None
    return sent + whole(letter.valid * 60)


def due_turn(book: Book, state: OracleState, seat: str, slot: int, channel: str) -> int | None:
    """The turn in which a letter arrives: the first later one at or past its transit."""
    hours = book.scenario.channels[channel].hours
    least, most = (whole(h * 60) for h in (hours[seat] if isinstance(hours, dict) else hours))
    sent = book.turns[state.turn]
    u = state.luck.uniform(sent.id, f"transit.{seat}.{slot}")
    arrival = sent.instant + min(least + floor(u * (most - least + 1)), most)
    later = range(state.turn + 1, len(book.turns))
    return next((turn for turn in later if book.turns[turn].instant >= arrival), None)


def misread(book: Book, state: OracleState, post: Post) -> None:
    """Let the channel distort one level or the tone."""
    turn = book.turns[post.turn].id
    place = f"{post.sender}.{post.slot}"
    if not state.luck.uniform(turn, f"distort.{place}") < q40(
        book.scenario.channels[post.channel].distortion
    ):
        return
    what = floor(state.luck.uniform(turn, f"distort_what.{place}") * (len(post.named) + 1))
    upward = state.luck.uniform(turn, f"distort_way.{place}") < 0.5
    if what < len(post.named):
        issue = post.named[what]
        levels = list(book.scenario.issues[issue].levels)
        post.read[issue] = neighbour(levels, post.meant[issue], upward)
    else:
        post.tone_read = neighbour(list(book.scenario.tones), post.tone, upward)


def neighbour(steps: list[str], step: str, upward: bool) -> str:
    """The next step up or down; at the end of the list the other way; alone, the same."""
    here = steps.index(step)
    there = here + 1 if upward else here - 1
    if not 0 <= there < len(steps):
        there = here - 1 if upward else here + 1
    return steps[there] if 0 <= there < len(steps) else step


def tell_audience(book: Book, post: Post, total: Sum) -> None:
    """What the public makes of a letter's tone and of the levels that it names openly."""
    public = book.scenario.channels[post.channel].public
    total.add(book.scenario.tones[post.tone].public.get(post.sender, {}), public)
    for issue in post.named:
        level = book.scenario.issues[issue].levels[post.meant[issue]]
        if not level.secret:
            total.add(level.public.get(post.sender, {}), public)
