"""What must not be refused: the checks between parts do not cry wolf."""

from __future__ import annotations

from typing import Any

import pytest

ACCEPTED = {
    "a seat may see a flag that the other never sees": (
        "seen: {south: exact, north: never}, judgement: invented}\n  turned",
        "seen: {south: exact}, judgement: invented}\n  turned",
    ),
    "ranges of any unit": ("range: [0, 64], start: 8", "range: [-0.5, 15.5], start: 8"),
    "a range below nought": ("range: [0, 64], start: 8", "range: [-64, -1], start: -8"),
    "a range of one": (
        "meaning: At home in both lands, start: 10",
        "meaning: M, range: [0, 1], start: 0.3",
    ),
    "clocks that change on the way": (
        "  title: Strait time\n  utc: {1900-01-01: 0}",
        "  title: Strait time\n  utc: {1900-01-01: 0, 1950-05-02: -1}",
    ),
    "a zone set on the first day itself": ("utc: {1900-01-01: -1}", "utc: {1950-05-01: -1}"),
    "zones of half hours": ("utc: {1900-01-01: -1}", "utc: {1900-01-01: -3.5}"),
    "the farthest clock ahead": ("utc: {1900-01-01: -1}", "utc: {1900-01-01: 15}"),
    "the farthest clock behind": ("utc: {1900-01-01: -1}", "utc: {1900-01-01: -15}"),
    "the longest transit": ("hours: [6, 12]", "hours: [1000, 1000]"),
    "a turn one minute after the other": (
        'at: "18:00", title: Evening',
        'at: "09:01", title: Evening',
    ),
    "a calendar that ends one minute after its last turn": (
        "calendar_ends: 1950-05-02 18:00",
        "calendar_ends: 1950-05-02 06:01",
    ),
    "one item named in two lists": (
        "tell: The fort has fired.\n",
        "tell: The fort has fired.\n    set: [turned]\n    clear: [guns_free]\n",
    ),
    "two channels that serve one seat each": (
        "    public: 1\n    credit: 0.8\n",
        "    public: 1\n    credit: 0.8\n    seats: [north, south]\n",
    ),
    "an ouster before a limited war": (
        "  small_war:\n",
        "  first: {kind: ouster, title: F, text: T, when: tension > 99, "
        "score: {north: 0, south: 0}}\n  small_war:\n",
    ),
    "a settlement before a war": (
        "  burning_strait:\n",
        "  best: {kind: settlement, title: B, text: T, when: terms.fort == 0, "
        "score: {north: 0, south: 0}}\n  burning_strait:\n",
    ),
    "a range of the least width": (
        "meaning: At home in both lands, start: 10",
        "meaning: M, range: [0, 0.00000190734863281250], start: 0",
    ),
    "a preset of a character": ("changes: {", "changes: {seats.south.character.temper: 0, "),
    "a failure may be left out": (
        "      otherwise: {text: The convoy had already turned., effects: {trust_south: 1}}\n",
        "",
    ),
    "a channel may name both seats": ("    seats: [south]", "    seats: [south, north]"),
    "hours by seat only for those served": ("hours: [0.5, 1]", "hours: {south: [0.5, 1]}"),
    "an instant channel": ("hours: [6, 12]", "hours: [0, 0]"),
    "a draft that proposes nothing new": (
        "propose: {fort: razed}, when: tension > 20",
        "propose: {}, when: tension > 20",
    ),
    "an event may bring a stalemate": (
        "kind: ouster, title: Thrown out",
        "kind: stalemate, title: Thrown out, when: tension < 1",
    ),
    "an event may happen as it lapses": ("until: 1950-05-02 06:00", "until: 1950-05-01 18:00"),
    "an event nobody sees": ("tell: A convoy has", "seen: [], tell: A convoy has"),
    "a document for one seat in a list": ("to: [north, south]", "to: [south]"),
    "a document by an event alone": (
        "after: [shots, riots],\n     text: Fire",
        "after: [riots],\n     text: Fire",
    ),
    "a preset of a number that was not written": (
        "changes: {",
        "changes: {variables.unrest.drift: 0.1, ",
    ),
    "a preset of a whole number": ("changes: {", "changes: {choices.north.bombard.rung: 20, "),
    "a preset of an item of a list": (
        "changes: {events.shots",
        "changes: {seats.north.character.reserve: 2, events.shots",
    ),
    "a limited war after an ouster": (
        "  thrown_out:\n    {kind: ouster",
        "  thrown_out:\n    {kind: limited_war",
    ),
    "a style may be written once for both": ("    style: *style", "    style: *style  # the same"),
    "a package without a condition": (", when: tension > 40}", "}"),
    "expressions in quotes": ("when: not blockaded", "when: 'not blockaded'"),
    "expressions over several lines": (
        "when: not blockaded",
        "when: >-\n        not\n\n        blockaded",
    ),
    "a seat's condition on what it was told": (
        "when: alert_north < 80",
        "when: known.fort > 3 and spread.fort < 9",
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_it_loads(name: str, small_text: str, problems_of: Any) -> None:
    old, new = ACCEPTED[name]
    assert small_text.count(old) == 1, old
    assert problems_of(small_text.replace(old, new)) == ()
