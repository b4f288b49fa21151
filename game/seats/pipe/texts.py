"""What has come to a seat, in the words that a person would read."""

from __future__ import annotations

from game.engine.orders import Letter
from game.engine.sight.prose import compose
from game.engine.view import SeenLetter, View
from game.scenario.format import Scenario
from game.seats.pipe.plain import Message


def texts(scenario: Scenario, view: View, since: str) -> Message:
    """The papers and the other seat's letters that came after the turn `since`, by id."""
    return {
        "papers": {
            paper.id: _paper(scenario, paper.id) for paper in view.papers if paper.moment > since
        },
        "letters": {
            letter.id: compose(scenario, letter.sender, _as_read(letter), letter.sent)
            for letter in view.letters
            if letter.arrived is not None and letter.arrived > since
        },
    }


def _paper(scenario: Scenario, name: str) -> Message:
    told = scenario.documents[name]
    return {"title": told.title, "kind": told.kind, "by": told.by, "text": told.text}


def _as_read(letter: SeenLetter) -> Letter:
    """A letter as its reader has it before him."""
    levels = letter.levels if letter.purpose == "proposal" else {}
    return Letter(
        letter.channel, letter.tone, letter.purpose, levels, letter.about, draft=letter.draft
    )
