"""Step 5: hazards and their chains, the ledger, and leaks."""

from __future__ import annotations

from game.scenario.format import Odds
from tests.oracle.book import Book
from tests.oracle.expr import true
from tests.oracle.numbers import probability, q20, q30, stated_chance
from tests.oracle.outcomes import Sum, move_flags_and_issues
from tests.oracle.state import OracleState, Post

CHAIN_MINUTES = 720


def run_hazards(book: Book, state: OracleState) -> set[str]:
    """Draw all hazards and leaks from one snapshot, then act at once; what happened."""
    chances = {
        name: chance_of(book, state, name)
        for name, event in book.scenario.events.items()
        if event.kind in ("hazard", "consequence")
    }
    enter_risks(book, state, chances)
    now = draw_all(book, state, chances)
    total = Sum(book)
    leak(book, state, total)
    happened = [name for name in book.scenario.events if name in now]
    for name in happened:
        total.add(book.scenario.events[name].effects)
        state.happened[name] = state.turn
    total.clip_in(state)
    move_flags_and_issues(state, [book.scenario.events[name] for name in happened])
    return now


def hazards_of(book: Book) -> list[str]:
    """All hazards in file order."""
    return [name for name, event in book.scenario.events.items() if event.kind == "hazard"]


def chance_of(book: Book, state: OracleState, name: str) -> float:
    """The probability of a hazard in this turn, or of a consequence once it is reached."""
    event = book.scenario.events[name]
    if state.happened[name] is not None and not event.repeat:
        return 0.0
    dial = book.war_dial if book.ends_in_war(name) else 0.0
    if event.chance is not None:
        return probability(logit(book, state, event.chance) + dial, CHAIN_MINUTES)
    if event.hazard is None or not true(book, state, event.when):
        return 0.0
    minutes = book.turns[state.turn].minutes
    return probability(logit(book, state, event.hazard) + dial, minutes)


def logit(book: Book, state: OracleState, odds: Odds) -> float:
    """The logit of odds: base, weighed variables, and what conditions add."""
    total = q20(odds.base)
    for variable, weight in odds.terms.items():
        low, high = book.scenario.variables[variable].range
        total += q30(weight / (high - low)) * (state.variables[variable] - low)
    for condition, more in odds.plus.items():
        if true(book, state, condition):
            total += q20(more)
    return total


def enter_risks(book: Book, state: OracleState, chances: dict[str, float]) -> None:
    """Book the war risk of this turn under the hazard that would come first."""
    peace = 1.0
    for name in hazards_of(book):
        risk = war_risk(book, name, chances)
        state.ledger[name] += risk * peace
        peace = peace * (1 - risk)


def war_risk(book: Book, name: str, chances: dict[str, float]) -> float:
    """The probability that an event happens and ends in war, itself or down its chain."""
    if book.ends_in_war(name):
        return chances[name]
    peace = 1.0
    for consequence in book.scenario.events[name].then:
        peace = peace * (1 - war_risk(book, consequence, chances))
    return chances[name] * (1 - peace)


def draw_all(book: Book, state: OracleState, chances: dict[str, float]) -> set[str]:
    """Draw the hazards, and below each that happens its consequences."""
    now: set[str] = set()
    for name in hazards_of(book):
        draw_down(book, state, chances, (name,), now)
    return now


def draw_down(
    book: Book, state: OracleState, chances: dict[str, float], path: tuple[str, ...], now: set[str]
) -> None:
    """Draw the last event of a path; if it happens, go on to its consequences."""
    name = path[-1]
    u = state.luck.uniform(book.turns[state.turn].id, "event." + ">".join(path))
    if u < chances[name]:
        now.add(name)
        for consequence in book.scenario.events[name].then:
            draw_down(book, state, chances, (*path, consequence), now)


def leak(book: Book, state: OracleState, total: Sum) -> None:
    """Let secret levels on their way or on the table become known."""
    turn = book.turns[state.turn]
    for post in state.letters.values():
        if not exposed(book, post):
            continue
        chance = stated_chance(book.scenario.channels[post.channel].leak, turn.minutes)
        name = f"leak.{post.sender}.{post.slot}.{book.turns[post.turn].id}"
        if state.luck.uniform(turn.id, name) < chance:
            post.leaked = True
            state.leaked[post.sender] = True
            for issue in secrets(book, post):
                level = book.scenario.issues[issue].levels[post.meant[issue]]
                total.add(level.public.get(post.sender, {}))


def exposed(book: Book, post: Post) -> bool:
    """Whether a letter holds a secret that could leak now."""
    reachable = post.open or not post.arrived
    offers = post.purpose in ("proposal", "acceptance")
    return offers and reachable and not post.leaked and bool(secrets(book, post))


def secrets(book: Book, post: Post) -> list[str]:
    """The issues on which a letter names a secret level."""
    issues = book.scenario.issues
    return [issue for issue in post.named if issues[issue].levels[post.meant[issue]].secret]
