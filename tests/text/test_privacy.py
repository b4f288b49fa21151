"""Nothing of the other chair's hidden things is in what a person reads before the ending."""

import pytest

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.scenario import load
from game.scenario.format import Scenario
from game.text.commands import COMMANDS, obey
from game.text.debrief.commands import COMMANDS as LATE
from game.text.opening import open_turn
from tests.text.acting import CUBA, Stage, act, desk, small

LOOKING = [c.name for c in COMMANDS if c.name not in ("quit", "seal", "write", "save", "hold")]


def shown(game: Game, seat: str) -> str:
    """Everything that a person can be shown in this turn."""
    stage = Stage([])
    at = desk(stage, seat, game)
    open_turn(at)
    numbers = range(1, 9)
    for line in [
        *LOOKING,
        *(f"{word} {n}" for word in ("about", "letter", "read") for n in numbers),
    ]:
        obey(at, line)
    for name in at.texts.variables:
        obey(at, f"know {name}")
    return stage.said


def game_with(bold: bool, resolve: float, south: Orders) -> Game:
    natures = {"facts": {"bold_gunner": bold}, "south": {"resolve": resolve}}
    game = Game.start(small(), seed=4, natures=natures)
    game.play({"north": Orders({"posture": "stop_patrols"}), "south": south})
    return game


def test_hidden_facts_and_natures_change_no_word() -> None:
    first, second = game_with(True, -2.0, Orders()), game_with(False, 2.0, Orders())
    assert shown(first, "north") == shown(second, "north")


def test_what_the_other_does_in_secret_changes_no_word_until_it_is_seen() -> None:
    """A letter that is on its way is not told of, nor a covert act without seen effects."""
    letter = Letter("cable", "soft", "proposal", {"fort": "frozen"})
    quiet, busy = game_with(True, 0.0, Orders()), game_with(True, 0.0, Orders({}, (letter,)))
    assert busy.state.letters.channel.max() > quiet.state.letters.channel.max()
    due = int(busy.state.letters.due.max())
    if due > busy.turn:
        assert shown(quiet, "north") == shown(busy, "north")


def hidden_titles(texts: Scenario, seat: str) -> set[str]:
    """Titles that this seat must not meet in play: of facts, of what it never sees, of the
    other's unseen choices and drafts."""
    other = next(name for name in texts.seats if name != seat)
    found = {fact.title for fact in texts.facts.values()}
    for fact in texts.facts.values():
        found |= {fact.true, fact.false}
    found |= {c.text for c in texts.choices[other].values()}
    found |= {c.title for c in texts.choices[other].values() if not c.public}
    found |= {draft.title for draft in texts.drafts.values() if draft.seat == other}
    found |= {d.text for d in texts.documents.values() if seat not in d.to}
    mine = {c.title for c in texts.choices[seat].values()}
    mine |= {draft.title for draft in texts.drafts.values() if draft.seat == seat}
    mine |= {d.title for d in texts.documents.values() if seat in d.to}
    mine |= {event.title for event in texts.events.values()}
    return {" ".join(text.split()) for text in found - mine}


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_no_hidden_title_is_told_in_a_whole_game(seat: str) -> None:
    texts = load(CUBA).scenario
    every_turn = ["read", "know", "why", "issues", "letters", "risk", "choices", "seal yes"]
    said = act(every_turn * 25, scenario=CUBA, seat=seat, seed=8, against="character")
    before_the_end = " ".join(said[: said.index("\nThe end. ")].split())
    assert not [title for title in hidden_titles(texts, seat) if title in before_the_end]


def test_the_other_s_mind_opens_after_the_ending() -> None:
    said = act(["seal yes"] * 3 + ["truth", "letters", "deeds"])
    before, after = said.split("\nThe end. ")
    told = small().scenario.facts["bold_gunner"]
    assert (told.true in after) != (told.false in after)
    assert told.true not in before
    assert told.false not in before
    assert "What Bo Sur believed" in after
    assert "What Bo Sur believed" not in before


OPENED = (
    "All letters, in the order of sending",
    "The ledger:",
    "other throws of luck",
    "What stayed hidden in this game:",
    "Brier",
    "The diary of",
    "other orders that were possible",
    "What can be said against this model",
    "The sheet for the class",
    "You take the game up again",
)
"""What only the books after the ending say."""


def test_nothing_of_the_debrief_can_be_asked_before_the_ending() -> None:
    late = [word for word in LATE if word not in ("quit", "save")]
    said = " ".join(act([*late, "from 1", "fork 1", "quit"], seed=3).split())
    assert not [each for each in OPENED if each in said]
    assert "The end. " not in said


def test_all_of_that_is_told_after_the_ending() -> None:
    late = [word for word in LATE if word not in ("quit", "save", "close")]
    said = " ".join(act([*["seal yes"] * 3, "skip", *late, "from 1", "quit"], seed=3).split())
    assert not [each for each in OPENED if each not in said]
