"""What a diary says of one turn: what came in, what its writer believed and feared, what was
pressed, what was ordered. Every sentence is made of a view and of the scenario's own texts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.engine.compile.known import sight
from game.engine.orders import HOLD, Letter, Orders
from game.engine.sight.council import Opinion, council
from game.engine.view import Known, News, SeenLetter, View
from game.record import chances, credence, spoken
from game.scenario.format import Scenario

LOUD = 5
"""From this rung on a step of either side's is worth an entry of its own."""

LOUD_EVENT = 0.3
"""So is an event that moves things by so much of their ranges, all together."""

FATEFUL = 10.0
"""The weight of a leak, and of an event that ends the game."""

JUMP = 1.75
"""A reading that moved by so many of its spreads is told."""

ROOM = 4
"""An entry has room for so many sentences on what came in, was believed and was feared, one more
on each letter, and what was ordered."""

TURN_OF_MIND = 0.08
"""So is what one believes of the other leader, where its chance changed by so much."""

GUESS = 0.2
"""A spread of so much of the whole range is hardly more than a guess."""

GRAVE = ("real", "serious", "grave", "extreme")
TERMS = 3

_END_OF_SENTENCE = re.compile(r"(?<=[a-z0-9”][a-z0-9”)])[.!?] (?=[A-Z“])")


@dataclass(frozen=True)
class Leaf:
    """One turn as the seat lived it: its view, with its staff's estimate, what it sealed (None
    after the ending), and its view of the turn before."""

    view: View
    orders: Orders | None
    before: View | None


def is_quiet(scenario: Scenario, leaf: Leaf) -> bool:
    """Whether a turn brought nothing that has to be told by itself."""
    view, orders = leaf.view, leaf.orders
    if orders is None or leaf.before is None or orders.letters:
        return False
    own = scenario.choices[view.seat]
    rungs = [own[name].rung for name in orders.choices.values() if name != HOLD]
    loud = any(_is_loud(scenario, each) for each in view.news)
    loud = loud or any(_offers(each) for each in view.letters if each.arrived == view.moment)
    return not loud and max(rungs, default=0) < LOUD and _grade(view) == _grade(leaf.before)


def _is_loud(scenario: Scenario, news: News) -> bool:
    if news.kind == "choice":
        return scenario.choices[news.who][news.id].rung >= LOUD
    if news.kind == "event":
        return _moves(scenario, news.id) >= LOUD_EVENT
    return news.kind in ("failure", "leak")


def _offers(letter: SeenLetter) -> bool:
    return letter.purpose != "message" or letter.misunderstanding


def _moves(scenario: Scenario, event: str) -> float:
    """How much an event moves, as shares of the ranges, by the scenario's own numbers."""
    ranges = {name: variable.range for name, variable in scenario.variables.items()}
    moved = scenario.events[event].effects.items()
    return sum(abs(by) / (ranges[name][1] - ranges[name][0]) for name, by in moved)


def _danger(view: View) -> float:
    """The staff's estimate as it were for half a day, so that long and short turns compare."""
    return 1 - (1 - view.estimate.middle) ** (12 / view.hours) if view.estimate else 0.0


def _grade(view: View) -> str:
    """The word for the danger, as far as words matter: what is below `real` is one."""
    told = chances.grade(_danger(view))
    return told if told in GRAVE else "small"


@dataclass
class Writer:
    """The hand of one seat. It remembers which turns of phrase it used, and by seat which terms
    it has told."""

    scenario: Scenario
    seat: str
    used: Counter[str] = field(default_factory=Counter)
    told: dict[str, list[Mapping[str, str]]] = field(default_factory=dict)

    def entry(self, leaf: Leaf) -> str:
        """The entry of one turn."""
        if leaf.orders is None:
            return _joined(self._heard(leaf, 1), self._letters(leaf), self._closing(leaf.view))
        letters = list(self._letters(leaf))
        told = [
            *self._failures(leaf),
            *self._first(leaf),
            *self._heard(leaf, 2 if _grade(leaf.view) in GRAVE[1:] and not letters else 1),
        ]
        more = [*self._feared(leaf), *self._judged(leaf), *self._believed(leaf)]
        room = max(ROOM - len(told) - len(letters), 0)
        return _joined(told, letters, more[:room], self._ordered(leaf, leaf.orders))

    def quiet(self, leaves: Sequence[Leaf]) -> str:
        """One entry for quiet turns in a row: the greatest thing heard, and what was ordered."""
        best = self._best([news for leaf in leaves for news in leaf.view.news])[:1]
        done = [name for leaf in leaves if leaf.orders for name in self._done(leaf.orders)]
        opening = self._vary("quiet", _QUIET_LONG if len(leaves) > 1 else _QUIET)
        heard = [_first_sentence(each.text) for each in best]
        if not done:
            return _joined([opening], heard)
        return _joined(heard, [f"{self._vary('order', _ORDERS)} {self._listed(done)}."])

    def _vary(self, kind: str, ways: Sequence[str]) -> str:
        """The ways of saying a thing in turn, so that entries in a row do not sound alike."""
        self.used[kind] += 1
        return ways[(self.used[kind] - 1) % len(ways)]

    # What came in

    def _heard(self, leaf: Leaf, most: int) -> Iterator[str]:
        """The greatest things that happened, as they were told to the seat."""
        for each in self._best(leaf.view.news)[:most]:
            yield _first_sentence(each.text)

    def _best(self, news: Sequence[News]) -> list[News]:
        """Deeds and events, the weightiest first, without what the writer did himself."""
        told = [each for each in news if each.kind in ("choice", "event", "leak")]
        told = [each for each in told if self._weight(each) >= 1 or not self._of_me(each)]
        return sorted(told, key=lambda each: -self._weight(each))

    def _weight(self, news: News) -> float:
        """How much a piece of news matters: a deed by its rung, an event by what it moves."""
        if news.kind == "choice":
            return 0.2 + self.scenario.choices[news.who][news.id].rung / 20
        if news.kind == "leak":
            return FATEFUL
        ends = self.scenario.events[news.id].ends is not None
        return _moves(self.scenario, news.id) + (FATEFUL if ends else 0)

    def _of_me(self, news: News) -> bool:
        """Whether it is told of the writer himself, whom a diary does not name."""
        me = self.scenario.seats[self.seat]
        names = [me.leader.split()[-1], me.look.role.removeprefix("The ").partition(" ")[0]]
        return any(each and each in news.text for each in names)

    def _failures(self, leaf: Leaf) -> Iterator[str]:
        for each in leaf.view.news:
            if each.kind == "failure":
                title = self.scenario.choices[self.seat][each.id].title
                yield f"“{title}” did not go as I meant it: {_first_sentence(each.text, 2)}"

    def _letters(self, leaf: Leaf) -> Iterator[str]:
        came = [each for each in leaf.view.letters if each.arrived == leaf.view.moment]
        return (self._letter(each) for each in came)

    def _letter(self, letter: SeenLetter) -> str:
        who, way = self._name(letter.sender), self._way(letter.channel)
        if letter.misunderstanding:
            return f"{who} accepts {way} what I never offered."
        if letter.purpose == "proposal":
            told = self._vary("proposal", ("{who} proposes {way}: {terms}.", _CAME))
            return told.format(
                who=who, way=way, Way=_capital(way), terms=self._terms(letter, letter.sender)
            )
        if letter.purpose == "message":
            tone = self.scenario.tones[letter.tone].title.lower()
            return self._vary("message", _MESSAGES).format(who=who, way=way, tone=tone)
        did = {"acceptance": "accepts", "rejection": "refuses", "withdrawal": "takes back"}
        what = "the offer that lay with me" if letter.purpose == "withdrawal" else "what I proposed"
        return f"{who} {did[letter.purpose]} {way} {what}."

    # What the writer believed

    def _first(self, leaf: Leaf) -> Iterator[str]:
        """The first entry says what one starts from."""
        if leaf.before is not None:
            return
        known = self._of_the_other(leaf.view)
        best = sorted(known, key=lambda name: self._doubt(name, known[name]))[:TERMS]
        if best:
            told = "; ".join(f"{self._title(name)} {self._amount(name, known)}" for name in best)
            yield f"What I hold to be true of the other side: {told}."

    def _believed(self, leaf: Leaf) -> Iterator[str]:
        """The reading of the other side that moved most against what was held before."""
        if leaf.before is None:
            return
        now, old = self._of_the_other(leaf.view), self._of_the_other(leaf.before)
        fresh = [name for name in now if name in old and now[name].turn == leaf.view.turn]
        if not fresh:
            return
        name = max(fresh, key=lambda each: _jump(now[each], old[each]))
        if _jump(now[name], old[name]) >= JUMP:
            yield self._vary("belief", _BELIEFS).format(
                title=self._title(name),
                by=now[name].by or "my staff",
                now=self._amount(name, now),
                old=self._amount(name, old),
                guess=_HARDLY if self._doubt(name, now[name]) >= GUESS else "",
            )

    def _judged(self, leaf: Leaf) -> Iterator[str]:
        """What is thought of the other leader, in the turns that change it much."""
        before = leaf.before.beliefs if leaf.before else {}
        for nature, held in leaf.view.beliefs.items():
            old = before[nature].chance if nature in before else held.chance
            if abs(held.chance - old) >= TURN_OF_MIND:
                yield self._vary("judged", _JUDGED).format(
                    who=self._name(next(each for each in self.scenario.seats if each != self.seat)),
                    that=self.scenario.seats[self.seat].believes[nature].that,
                    now=credence.likely(held.chance),
                    old=credence.likely(old),
                )

    def _of_the_other(self, view: View) -> Mapping[str, Known]:
        """What is reported to this seat of things that the other one sees exactly."""
        (other,) = (seat for seat in self.scenario.seats if seat != self.seat)
        variables = self.scenario.variables
        return {
            name: known
            for name, known in view.known.items()
            if known.spread and sight(variables[name], other) == "exact"
        }

    def _doubt(self, name: str, known: Known) -> float:
        low, high = self.scenario.variables[name].range
        return known.spread / (high - low)

    def _amount(self, name: str, known: Mapping[str, Known]) -> str:
        return spoken.amount(self.scenario.variables[name], known[name])

    def _title(self, name: str) -> str:
        return self.scenario.variables[name].title

    # What the writer feared

    def _feared(self, leaf: Leaf) -> Iterator[str]:
        """The staff's estimate, in the turns in which its word changes."""
        guess = leaf.view.estimate
        if guess is None or leaf.before is None or _grade(leaf.view) == _grade(leaf.before):
            return
        was = leaf.before.estimate
        rises = was is None or _danger(leaf.view) > _danger(leaf.before)
        yield self._vary("rising" if rises else "easing", _RISING if rises else _EASING).format(
            war=spoken.war(self.scenario),
            hours=spoken.duration(leaf.view.hours),
            grade=_grade(leaf.view),
            odds=chances.odds(guess.middle),
        )

    # What was pressed, and what was ordered

    def _ordered(self, leaf: Leaf, orders: Orders) -> Iterator[str]:
        """What was ordered, beside what the council pressed."""
        done = self._done(orders)
        grave = _grade(leaf.view) in GRAVE[1:]
        heard = grave or max(map(self._rung, done), default=0) >= LOUD
        voices = _two(council(self.scenario, leaf.view).unasked, set(done)) if heard else []
        if done and voices:
            yield self._against(done, voices)
        elif done:
            yield f"{self._vary('order', _ORDERS)} {self._listed(done)}."
        elif grave and voices and not orders.letters:
            told = spoken.listed([f"{self._adviser(v)} for {self._wish(v)}" for v in voices])
            yield f"{self._vary('hold', _HOLDS)[:-1]}; on the council {told}."
        elif not orders.letters:
            yield self._vary("hold", _HOLDS)
        yield from (self._sent(letter) for letter in orders.letters)

    def _against(self, done: Sequence[str], voices: Sequence[Opinion]) -> str:
        """Orders, and beside them a voice that was for something else, or else one that was for
        them."""
        order = f"{self._vary('order', _ORDERS)} {self._listed(done)}"
        other = next((voice for voice in voices if voice.pressed not in done), None)
        if other is None:
            way = self._vary("heeded", _HEEDED).format(who=self._adviser(voices[0]))
            return f"{order}{way}."
        told = f"{self._adviser(other)} was for {self._wish(other)}"
        heeded = any(voice.pressed in done for voice in voices)
        return f"{order}; {told}." if heeded else f"{order}, though {told}."

    def _rung(self, name: str) -> int:
        return self.scenario.choices[self.seat][name].rung

    def _done(self, orders: Orders) -> list[str]:
        return [name for name in orders.choices.values() if name != HOLD]

    def _listed(self, done: Sequence[str]) -> str:
        """Titles in the order in which they were first given, each once."""
        own = self.scenario.choices[self.seat]
        return spoken.listed([f"“{own[name].title}”" for name in dict.fromkeys(done)])

    def _wish(self, voice: Opinion) -> str:
        if voice.pressed == HOLD:
            return "waiting"
        return f"“{self.scenario.choices[self.seat][voice.pressed].title}”"

    def _adviser(self, voice: Opinion) -> str:
        """The last name, or the whole where others bear it too."""
        people = self.scenario.seats[self.seat].advisers
        name = people[voice.adviser].name
        others = [person.name for person in people.values() if person.name != name]
        others += [seat.leader for seat in self.scenario.seats.values()]
        last = name.split()[-1]
        return name if last in [each.split()[-1] for each in others] else last

    def _sent(self, letter: Letter) -> str:
        way = self._way(letter.channel)
        if letter.purpose == "proposal":
            return f"I proposed {way}: {self._terms(letter, self.seat)}."
        if letter.purpose == "message":
            tone = self.scenario.tones[letter.tone].title.lower()
            return f"I sent a few words {way}, {tone} in tone."
        did = {"acceptance": "accepted", "rejection": "refused", "withdrawal": "took back"}
        whose = "I had sent" if letter.purpose == "withdrawal" else "had come"
        about = self._way(letter.about) if letter.about else ""
        about = "by the same way" if letter.about == letter.channel else about
        return f"I {did[letter.purpose]} {way} what {whose} {about}."

    def _closing(self, view: View) -> Iterator[str]:
        """The last entry: what was agreed, or that it is over. Of a war nobody writes."""
        ending = self.scenario.endings[view.ending] if view.ending else None
        if ending is None:
            return
        if ending.kind == "war":
            yield "Here the diary breaks off."
        elif view.terms:
            yield f"It is settled. {self._agreed(view.terms)}"
        else:
            yield f"So it ends: {spoken.sentence(ending.title)}"

    # Words for things

    def _name(self, seat: str) -> str:
        return self.scenario.seats[seat].leader.split()[-1]

    def _way(self, channel: str) -> str:
        return spoken.via(_small(self.scenario.channels[channel].title))

    def _terms(self, letter: Letter | SeenLetter, sender: str) -> str:
        """What a proposal names, or that it is what this side proposed last."""
        told = [self._term(issue, level) for issue, level in letter.levels.items()]
        if not told:
            return "that all stay as it is"
        before = self.told.setdefault(sender, [])
        if before and before[-1] == letter.levels:
            return "the same once more"
        before.append(letter.levels)
        more = f"; and {len(told) - TERMS} more" if len(told) > TERMS else ""
        return "; ".join(told[:TERMS]) + more

    def _agreed(self, terms: Mapping[str, str]) -> str:
        """What the terms changed, issue by issue, unless they are what somebody proposed last."""
        changed = self._changed(terms)
        for sender, proposals in self.told.items():
            if any(self._changed(levels) == changed for levels in proposals):
                mine = "I" if sender == self.seat else self._name(sender)
                return f"The terms are those that {mine} proposed."
        told = "; ".join(self._term(name, level) for name, level in (changed or terms).items())
        return f"{_capital(told)}."

    def _changed(self, levels: Mapping[str, str]) -> dict[str, str]:
        """The levels that are not those at which the issues stood at first."""
        return {name: level for name, level in levels.items() if level != self._start(name)}

    def _start(self, issue: str) -> str:
        told = self.scenario.issues[issue]
        return told.start or next(iter(told.levels))

    def _term(self, issue: str, level: str) -> str:
        told = self.scenario.issues[issue]
        secret = ", in secret" if told.levels[level].secret else ""
        return f"{_small(told.title)}: {_small(told.levels[level].title)}{secret}"


def _two(voices: Sequence[Opinion], done: set[str]) -> list[Opinion]:
    """Two voices, one of them of somebody who had his way if anybody had."""
    heeded = [voice for voice in voices if voice.pressed in done][:1]
    others = [voice for voice in voices if voice.pressed not in done]
    return [*heeded, *others][:2]


def _jump(now: Known, old: Known) -> float:
    return abs(now.value - old.value) / max(now.spread, old.spread)


def _first_sentence(text: str, sentences: int = 1) -> str:
    """The beginning of a text, so many sentences of it."""
    ends = [found.start() + 1 for found in _END_OF_SENTENCE.finditer(text)]
    return text[: ends[sentences - 1]] if len(ends) >= sentences else spoken.sentence(text)


def _small(title: str) -> str:
    """A title within a sentence: what begins with a word that is no name begins small."""
    return title[:1].lower() + title[1:] if title.split()[0] in _NO_NAMES else title


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(*parts: Iterator[str] | Sequence[str]) -> str:
    return " ".join(sentence for part in parts for sentence in part)


_NO_NAMES = {"The", "A", "An", "They", "It", "No", "Nothing", "All", "Work", "One", "Both"}
_CAME = "{Way} comes an offer of {who}'s: {terms}."
_MESSAGES = (
    "A {tone} letter from {who}, {way}, without an offer.",
    "{who} writes {way}, {tone} in tone.",
)
_QUIET = ("Nothing that called for an order.", "I gave no order.", "I waited.")
_QUIET_LONG = (
    "Nothing in this time that called for an order.",
    "Reports came, and none of them asked for an answer.",
    "We waited.",
)
_HARDLY = " That is hardly more than a guess."
_BELIEFS = (
    "{title}: {now}, if {by} can be trusted; until now I reckoned with {old}.{guess}",
    "New word from {by}. {title}: {now}, where I had held it to be {old}.{guess}",
    "{title} should now be {now}, as I have it from {by}; I had put it {old}.{guess}",
)
_JUDGED = (
    "Of {who} I think otherwise than I did: I give it {now} that {that}; it was {old}.",
    "What I have seen of {who} tells: that {that}, {now}, and no longer {old}.",
)
_RISING = (
    "The danger of {war} is {grade} now: {odds} in the next {hours}, says my staff.",
    "For the next {hours} they give me {odds} for {war}; a {grade} danger.",
    "The danger has grown, says my staff: {odds} in the next {hours}, {grade}.",
)
_EASING = (
    "The danger has eased, they tell me, to {odds} in the next {hours}.",
    "My staff breathes more freely: {odds} in the next {hours}.",
)
_ORDERS = ("I ordered", "I decided on", "I gave the word for")
_HEEDED = (", as {who} pressed me to", "; {who} had asked for it", " on {who}'s advice")
_HOLDS = ("I gave no new order.", "I let things stand.", "I waited.", "No order from me.")
