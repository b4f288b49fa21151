"""The council: what the advisers would do, unasked and asked, and how they see the danger."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.orders import HOLD
from game.engine.sight.council import Opinion
from game.record import chances
from game.text import spoken, words
from game.text.choices import found_by, tell_voices
from game.text.sitting import Sitting


def tell_council(desk: Sitting) -> None:
    """Those who speak unasked."""
    unasked = desk.handed.council.unasked
    if unasked:
        desk.console.heading("On the council; type advisers to ask them all:")
        desk.console.lines(*(_voice(desk, opinion) for opinion in unasked), indent=2)


def _voice(desk: Sitting, opinion: Opinion) -> str:
    """Name, advice, the adviser's own words where there are any, and the danger."""
    name = desk.texts.seats[desk.seat].advisers[opinion.adviser].name
    advice = spoken.sentence(_title(desk, opinion.slot, opinion.pressed))
    return " ".join([f"{name} advises: {advice}", *_said(desk, opinion), *danger(desk, opinion)])


def _title(desk: Sitting, slot: str, choice: str) -> str:
    return desk.texts.slots[slot].hold if choice == HOLD else desk.choice(choice).title


def _said(desk: Sitting, opinion: Opinion) -> Iterator[str]:
    """The adviser's line for what he presses, if it holds now."""
    name = opinion.pressed
    if name != HOLD and opinion.adviser in desk.view.lines.get(name, ()):
        line = desk.choice(name).advisers[opinion.adviser]
        if line.stance == "for":
            yield f"“{' '.join(line.says.split())}”"


def danger(desk: Sitting, opinion: Opinion) -> Iterator[str]:
    """An adviser's probability of war, in a word and in numbers; nothing without any."""
    if opinion.soon is None:
        return
    war, end = spoken.war(desk.texts), desk.local(desk.texts.calendar_ends)
    if max(opinion.soon, opinion.late or 0.0) < chances.LEAST:
        yield f"Sees next to no danger of {war}."
        return
    soon = f"{chances.grade(opinion.soon)}, {chances.odds(opinion.soon)} before the next turn"
    late = ""
    if opinion.late is not None:
        odds = chances.odds(opinion.late).removeprefix("about ")
        late = f", {odds} by {spoken.short_day(end)}"
    yield f"Danger of {war}: {soon}{late}."


def advisers(desk: Sitting, answer: str) -> None:
    """The whole council; or what it says about one choice."""
    if not answer:
        _tell_all(desk)
        return
    found = found_by(desk, answer)
    if isinstance(found, str):
        desk.console.line(found)
    elif found[1].id == HOLD:
        desk.console.line("Nobody on your council speaks about doing nothing.")
    else:
        desk.console.heading(spoken.sentence(found[1].title))
        tell_voices(desk, found[1].id)


def _tell_all(desk: Sitting) -> None:
    desk.console.heading("Your council:")
    people = desk.texts.seats[desk.seat].advisers
    for opinion in desk.handed.council.opinions:
        each = people[opinion.adviser]
        outlook = f" {' '.join(each.outlook.split())}" if each.outlook else ""
        desk.console.line(f"{each.name}, {spoken.sentence(each.office)}{outlook}", indent=2)
        titles = [_title(desk, slot, choice) for slot, choice in opinion.advice.items()]
        advice = spoken.sentence("; ".join(titles))
        desk.console.line(" ".join([f"Advises: {advice}", *danger(desk, opinion)]), indent=4)
    desk.console.line(words.COUNCIL_NOTE)
