"""The debrief in words: the risk run and by whose act, what was true, what stayed hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.engine.orders import Letter
from game.engine.sight.prose import compose
from game.record import chances, credence
from game.record.debrief import Belief, Debrief, Told, TurnRisk
from game.record.minds import course
from game.scenario.format import Scenario
from game.text import spoken, words
from game.text.console import Console

WORST = 3
"""So many of the turns with most risk are told where the ledger is told in short."""


def tell_ledger(say: Console, texts: Scenario, opened: Debrief) -> None:
    """The risk by turn, by cause and by author."""
    say.heading(words.LEDGER_NOTE.format(war=spoken.war(texts), zone=spoken.zone(texts)))
    for turn in opened.risks:
        say.line(risk_line(texts, turn), indent=2)
    tell_totals(say, texts, opened)


def tell_worst(say: Console, texts: Scenario, opened: Debrief) -> None:
    """The turns that ran most of the risk, in their order."""
    worst = sorted(opened.risks, key=lambda turn: -turn.risk)[:WORST]
    found = [turn for turn in opened.risks if turn in worst and turn.risk]
    if found:
        say.heading(words.WORST_NOTE.format(war=spoken.war(texts)))
        say.lines(*(risk_line(texts, turn) for turn in found), indent=2)


def tell_totals(say: Console, texts: Scenario, opened: Debrief) -> None:
    """The risk of the whole path, by cause and by author."""
    total = spoken.per_ten_thousand(opened.chance)
    odds = chances.odds(opened.chance)
    say.heading(f"Over the whole path: {total} in 10,000, {odds}.")
    if opened.risk > words.ONCE * opened.chance:
        say.line(words.ONCE_NOTE)
    causes = opened.by_hazard().items()
    say.line(f"By cause: {_causes(texts, dict(causes))}.")
    say.line(f"By whose act: {_authors(texts, opened.by_seat())}.")
    if opened.before:
        say.line(words.BEFORE_NOTE.format(risk=spoken.per_ten_thousand(opened.before)))
    say.line(words.LUCK_NOTE.format(preset=texts.presets[opened.preset].title))


def risk_line(texts: Scenario, turn: TurnRisk) -> str:
    """One turn of the ledger."""
    if not turn.risk:
        return f"{spoken.when(turn.moment)}: no risk."
    causes = {entry.hazard: entry.risk for entry in turn.entries}
    seats = {seat: turn.of(seat) for seat in texts.seats}
    total = spoken.per_ten_thousand(turn.risk)
    return (
        f"{spoken.when(turn.moment)}: {total}. {_causes(texts, causes)}. {_authors(texts, seats)}."
    )


def _causes(texts: Scenario, risks: Mapping[str, float]) -> str:
    """The causes, the greatest first, each with its share; what is next to nothing is left out."""
    told = [
        f"{texts.events[name].title} {spoken.per_ten_thousand(risk)}"
        for name, risk in sorted(risks.items(), key=lambda item: -item[1])
        if risk * 10_000 >= 0.05
    ]
    return "; ".join(told) if told else "No cause stands out"


def _authors(texts: Scenario, parts: Mapping[str, float]) -> str:
    """What each seat's orders added or saved."""
    return "; ".join(f"{texts.seats[seat].capital} {added(part)}" for seat, part in parts.items())


def added(part: float) -> str:
    """`added 12`, `saved 3`, `added nothing`."""
    told = spoken.per_ten_thousand(abs(part))
    if abs(part) * 10_000 < 0.05:
        return "added nothing"
    return f"{'added' if part > 0 else 'saved'} {told}"


def tell_truth(
    say: Console, texts: Scenario, opened: Debrief, seat: str, most: int | None = None
) -> None:
    """For every variable that a seat did not see exactly: what it believed, and the truth. With
    `most` only those of which it was ever furthest off."""
    heading = f"What {texts.seats[seat].leader} believed as the last orders were sealed, and what "
    say.heading(heading + "was true:")
    mine = [each for each in opened.beliefs if each.seat == seat]
    names = list(dict.fromkeys(each.variable for each in mine))
    paths = {name: [each for each in mine if each.variable == name] for name in names}
    off = {name: max(_off(texts, each) for each in path) for name, path in paths.items()}
    told = sorted(names, key=lambda name: -off[name])[:most]
    say.lines(*(_truth(texts, paths[name]) for name in names if name in told), indent=2)


def _off(texts: Scenario, each: Belief) -> float:
    """How far a belief was off, as a part of what the variable can be."""
    low, high = texts.variables[each.variable].range
    return abs(each.error) / (high - low) if each.value is not None else 1.0


def _truth(texts: Scenario, path: list[Belief]) -> str:
    last, variable = path[-1], texts.variables[path[-1].variable]
    told = f"{variable.title}: {belief(texts, last)}."
    worst = max(path, key=lambda each: abs(each.error))
    better = abs(last.error) + (last.spread or 0.0) / 2
    if abs(worst.error) <= max(worst.spread or 0.0, better):
        return told
    return f"{told} Farthest off on {spoken.when(worst.moment)}: {belief(texts, worst)}."


def belief(texts: Scenario, each: Belief) -> str:
    """`believed between 20 and 44, in truth 50`."""
    variable = texts.variables[each.variable]
    truth = spoken.with_unit(variable, spoken.number(variable, each.truth))
    if each.value is None or each.spread is None:
        return f"never known, in truth {truth}"
    low, high = (spoken.number(variable, v) for v in _ends(texts, each))
    return f"believed between {low} and {high}, in truth {truth}"


def _ends(texts: Scenario, each: Belief) -> tuple[float, float]:
    return spoken.band(texts.variables[each.variable], each.value or 0.0, each.spread or 0.0)


def tell_variable(say: Console, texts: Scenario, opened: Debrief, seat: str, variable: str) -> None:
    """One variable turn by turn: belief beside truth."""
    say.heading(spoken.sentence(texts.variables[variable].title))
    path = [b for b in opened.beliefs if b.seat == seat and b.variable == variable]
    for each in path:
        told = belief(texts, each)
        say.line(f"{spoken.when(each.moment)}: {told}.", indent=2)
    if not path:
        say.line("This was seen exactly all along.")


def tell_hidden(say: Console, texts: Scenario, opened: Debrief) -> None:
    """The hidden facts of this game, and the natures of those who sat there."""
    if opened.facts:
        say.heading("What stayed hidden in this game:")
    for fact in opened.facts:
        say.line(f"{texts.facts[fact.id].title}: {spoken.sentence(fact.text)}", indent=2)
    for seat, natures in opened.natures.items():
        for name, value in natures.items():
            nature = texts.seats[seat].natures[name]
            away = _away(value, nature.mean, nature.sd)
            meaning = spoken.sentence(nature.meaning)
            say.line(f"{texts.seats[seat].leader}: {meaning} In this game {away}.", indent=2)
            _tell_mind(say, texts, opened, seat, name)


def _tell_mind(say: Console, texts: Scenario, opened: Debrief, seat: str, nature: str) -> None:
    """What the other side believed of it."""
    (other,) = (name for name in texts.seats if name != seat)
    if held := course(opened.minds, other, nature):
        say.line(credence.told_course(texts, held), indent=4)


def _away(value: float, mean: float, sd: float) -> str:
    """Where a nature lies among all that could have been drawn."""
    z = (value - mean) / sd if sd else 0.0
    if abs(z) < 0.5:
        return "about the middle"
    how = "far " if abs(z) > 1.5 else ""
    return f"{how}{'above' if z > 0 else 'below'} the middle"


def tell_deeds(say: Console, texts: Scenario, opened: Debrief) -> None:
    """Who decided what, and what nobody at the table chose."""
    say.heading("Who did what, turn by turn:")
    moments = sorted({*(d.moment for d in opened.deeds), *(h.moment for h in opened.happenings)})
    for moment in moments:
        say.line(f"{spoken.when(moment)}:", indent=2)
        say.lines(*_at(texts, opened, moment), indent=4)


def _at(texts: Scenario, opened: Debrief, moment: str) -> Iterator[str]:
    for deed in opened.deeds:
        if deed.moment == moment:
            title = texts.choices[deed.seat][deed.choice].title
            failed = "" if deed.worked else " It did not work."
            yield f"{texts.seats[deed.seat].leader}: {spoken.sentence(title)}{failed}"
    for happening in opened.happenings:
        if happening.moment == moment:
            yield event_line(texts, happening.event)


def event_line(texts: Scenario, event: str) -> str:
    """An event under the name of who moved."""
    told = texts.events[event]
    who = f"{texts.actors[told.actor].name}: " if told.actor else ""
    return f"{who}{spoken.sentence(told.title)}"


def tell_chain(say: Console, texts: Scenario, opened: Debrief) -> None:
    """How a game was lost, step by step."""
    if opened.chain:
        steps = [texts.events[event].title for event in opened.chain]
        say.heading(f"How it came: {spoken.sentence('; then '.join(steps))}")


def tell_misread(say: Console, texts: Scenario, opened: Debrief) -> None:
    """The letters that were read otherwise than they were meant."""
    misread = [letter for letter in opened.letters if letter.misread or letter.misunderstanding]
    if not misread:
        say.heading("Every letter that arrived was read as it was meant.")
        return
    say.heading("Letters that were misread:")
    for letter in misread:
        say.line(told_line(texts, letter), indent=2)
        say.lines(*_differences(texts, letter), indent=4)


def _differences(texts: Scenario, letter: Told) -> Iterator[str]:
    for issue, level in letter.meant.items():
        read = letter.read[issue]
        if read != level:
            levels = texts.issues[issue].levels
            meant, was = levels[level].title, levels[read].title
            yield f"{texts.issues[issue].title}: meant {meant}; read as {was}."
    if letter.tone != letter.tone_read:
        tones = texts.tones
        yield f"Tone: meant {tones[letter.tone].title}; read as {tones[letter.tone_read].title}."
    if letter.misunderstanding:
        yield "It accepted what had never been offered, and so bound nobody."


def tell_letters(say: Console, texts: Scenario, opened: Debrief) -> None:
    """All letters of both sides, in one line each."""
    say.heading("All letters, in the order of sending:")
    for number, letter in enumerate(opened.letters, 1):
        say.line(f"{number}. {told_line(texts, letter)}", indent=2)
    if not opened.letters:
        say.line("None was written.", indent=2)


def told_line(texts: Scenario, letter: Told) -> str:
    """One letter seen from outside."""
    way = spoken.via(texts.channels[letter.channel].title)
    what, tone = words.PURPOSES[letter.purpose], texts.tones[letter.tone].title.lower()
    came = f"arrived {spoken.when(letter.arrived)}" if letter.arrived else "never arrived"
    leak = " Its secret leaked." if letter.leaked else ""
    who = texts.seats[letter.sender].leader
    sent = spoken.when(letter.sent)
    return f"{who}, {way}, sent {sent}, {came}: {what}, {tone} in tone.{leak}"


def tell_letter(say: Console, texts: Scenario, letter: Told) -> None:
    """A letter of either side in full, as it was meant."""
    say.heading(told_line(texts, letter))
    say.line()
    written = Letter(
        channel=letter.channel,
        tone=letter.tone,
        purpose=letter.purpose,
        levels=letter.meant if letter.purpose == "proposal" else {},
        draft=letter.draft,
    )
    say.prose(compose(texts, letter.sender, written, letter.sent))
    if written.levels:
        say.line("Its terms:")
        say.lines(*level_lines(texts, written.levels), indent=2)
        say.line()


def level_lines(texts: Scenario, levels: Mapping[str, str]) -> Iterator[str]:
    """`The missiles: they go.`, one an issue; secret ones say so."""
    for issue, level in levels.items():
        told = texts.issues[issue]
        secret = " This is secret." if told.levels[level].secret else ""
        yield f"{told.title}: {spoken.sentence(told.levels[level].title)}{secret}"
