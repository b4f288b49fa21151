"""What the model assumes, what can be said against it, and what other dials would have said."""

from __future__ import annotations

from game.record.verdicts import told
from game.scenario.format import Assumption, Objection
from game.scenario.format.base import Claim
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing


def model(after: Closing, _words: str) -> None:
    """The whole card, and every preset's verdict."""
    _tell_objections(after)
    card = after.texts.model
    if card is not None:
        after.console.heading("What it takes for granted:")
        after.console.lines(*(_assumed(each) for each in card.assumes.values()), indent=2)
    after.console.heading("What every school would have said of this path:")
    after.console.lines(*told(after.texts, after.counts.verdicts), indent=2)
    _tell_page(after)


def tell_model(after: Closing) -> None:
    """The weightiest objections, and where to read on."""
    _tell_objections(after, short=True)
    after.console.line(words.MODEL_SHORT)
    _tell_page(after)


def _tell_objections(after: Closing, short: bool = False) -> None:
    say, card = after.console, after.texts.model
    if card is None:
        say.heading(words.MODEL_NONE)
        return
    found = list(card.objections.values())[: words.OBJECTIONS]
    if found:
        say.heading("What can be said against this model, the weightiest first:")
    for number, each in enumerate(found, 1):
        told = f"{spoken.sentence(each.title)} {spoken.sentence(each.text)}"
        say.line(f"{number}. {told}{'' if short else _replied(each)}", indent=2)


def _replied(each: Objection) -> str:
    answer = f" In reply: {spoken.sentence(each.answer)}" if each.answer else ""
    return f"{answer}{_whose(each)}"


def _assumed(each: Assumption) -> str:
    return f"{spoken.sentence(each.text)}{_whose(each)}"


def _whose(each: Claim) -> str:
    """Where it is from, and what of it is judgement."""
    source = f" Source: {spoken.sentence(each.source)}" if each.source else ""
    judged = f" Judgement: {spoken.sentence(each.judgement)}" if each.judgement else ""
    return f"{source}{judged}"


def _tell_page(after: Closing) -> None:
    card = after.texts.model
    if card is not None and card.page:
        after.console.line(words.MODEL_MORE.format(page=card.page))
