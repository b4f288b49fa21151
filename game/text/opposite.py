"""Who sits in the other chair: asked before a game, and told after it."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.luck import Luck
from game.scenario.format import Scenario
from game.seats.kinds import kinds_for
from game.seats.variants import revealed
from game.text import spoken, words
from game.text.console import Console
from game.text.pick import Item
from game.text.questions import Answer, choose_one


def ask_opposite(say: Console, texts: Scenario, seat: str) -> str:
    """The kind of machine that is to sit opposite. Raises Back, Quit or Closed."""
    (chair,) = (name for name in texts.seats if name != seat)
    answers = [_answer(texts, chair, kind) for kind in kinds_for(texts, chair)]
    return choose_one(say, f"Who sits in {texts.seats[chair].capital}?", answers, "Opposite:")


def _answer(texts: Scenario, chair: str, kind: str) -> Answer:
    name = kind.partition(":")[2]
    if name in texts.seats[chair].characters:
        who = texts.seats[chair].characters[name]
        return Answer(Item(kind, who.title), who.text)
    title, note = words.OPPOSITE[kind]
    return Answer(Item(kind, title.format(leader=texts.seats[chair].leader)), note)


def tell_who_sat(say: Console, texts: Scenario, players: Mapping[str, str], luck: Luck) -> None:
    """Who was drawn for a chair that one of several might have taken, if there was one."""
    for seat, who in revealed(texts, players, luck).items():
        leader = texts.seats[seat].leader
        name, text = (words.HIMSELF, "") if who is None else (who.title, who.text)
        told = words.WHO_SAT.format(capital=texts.seats[seat].capital, who=name, leader=leader)
        say.heading(spoken.sentence(told))
        if text:
            say.line(text, indent=2)
