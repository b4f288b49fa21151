"""Planted faults of the parts themselves: claims, papers, names and things of no use."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find
from tests.scenario.lint.planting import (
    ARRIVE,
    COME_ABOUT,
    RENAME,
    SOURCE,
    Planted,
    Says,
    check,
    one,
    placeholder,
    similar,
    twin,
    unsourced,
    unusable,
)

CLAIMS = {
    "a seat": Planted(
        [
            ("  south:\n    title: President", "  §south:\n    title: President"),
            (
                "base across the strait closed.\n    judgement: invented",
                "base across the strait closed.",
            ),
        ],
        [Says("unsourced", "south says neither where it comes from nor that it is judged", SOURCE)],
    ),
    "an adviser": unsourced(
        "admiral: {name: Admiral Vind, office: Navy, when: tension < 97, judgement: invented}",
        "§admiral: {name: Admiral Vind, office: Navy, when: tension < 97}",
        "admiral",
    ),
    "a choice": unsourced(
        "hasten_work:\n      {slot: posture, title: Hasten the work, text: Guns by night., "
        "band: covert, rung: 6,\n       effects: {fort: 6}, judgement: invented}",
        "§hasten_work:\n      {slot: posture, title: Hasten the work, text: Guns by night., "
        "band: covert, rung: 6,\n       effects: {fort: 6}}",
        "hasten_work",
    ),
    "a variable": unsourced(
        "unrest: {title: Unrest, meaning: At home in both lands, start: 10, seen: hidden, "
        "judgement: invented}",
        "§unrest: {title: Unrest, meaning: At home in both lands, start: 10, seen: hidden}",
        "unrest",
    ),
    "a fact": unsourced(
        "bold_gunner:\n    {title: The gunner, chance: 0.4, true: He fires on his own., "
        "false: He waits for word., judgement: invented}",
        "§bold_gunner:\n    {title: The gunner, chance: 0.4, true: He fires on his own., "
        "false: He waits for word.}",
        "bold_gunner",
    ),
    "a preset": unsourced(
        "calm_school: {title: Calm, text: War is unlikely., war_dial: 0, judgement: invented}",
        "§calm_school: {title: Calm, text: War is unlikely., war_dial: 0}",
        "calm_school",
    ),
}

PAPERS = {
    "a document after the last turn": one(
        "  photographs:\n    {to: north, kind: intelligence, title: Photographs, "
        "by: Air patrols, at: 1950-05-01 18:00, when: flights,",
        "  §photographs:\n    {to: north, kind: intelligence, title: Photographs, "
        "by: Air patrols, at: 1950-05-02 06:01, when: flights,",
        "lost-document",
        "photographs is never delivered: its at is after the last turn, 1950-05-02 06:00",
        ARRIVE,
    ),
    "a document whose condition cannot hold": one(
        "  warning:\n    {to: south, kind: memo, title: A warning, by: The admiral, "
        "when: tension > 50",
        "  §warning:\n    {to: south, kind: memo, title: A warning, by: The admiral, "
        "when: tension > 100",
        "lost-document",
        "warning is never delivered: its when cannot hold in any game",
        ARRIVE,
    ),
    "a document after two events that cannot happen": Planted(
        [
            ("when: unrest > 30, repeat", "§when: unrest > 130, repeat"),
            (
                "terms: {tension: 2}}, when: blockaded",
                "terms: {tension: 2}}, §when: tension < 0",
            ),
            ("  gazette:\n", "  §gazette:\n"),
            ("after: [shots, riots]", "after: [riots, skirmish]"),
        ],
        [
            Says(
                "impossible-event",
                "riots can never happen: its condition cannot hold in any game",
                COME_ABOUT,
            ),
            Says(
                "impossible-event",
                "skirmish can never happen: its condition cannot hold in any game",
                COME_ABOUT,
            ),
            Says(
                "lost-document",
                "gazette is never delivered: riots and skirmish cannot happen",
                ARRIVE,
            ),
        ],
    ),
    "a draft whose condition cannot hold": unusable(
        "when: open.north.envoy}",
        "§when: offer.north.envoy.fort > 2}",
        "agree: its condition cannot hold in any game",
        "see to what it asks for",
    ),
    "a draft by a channel that never opens": Planted(
        [
            ("    seats: [south]\n", "    seats: [south]\n    when: {§south: tension < 0}\n"),
            (
                "{seat: south, title: Refused, channel: lamp",
                "{seat: south, title: Refused, §channel: lamp",
            ),
            (
                "greet: {seat: south, title: A greeting, channel: lamp",
                "greet: {seat: south, title: A greeting, §channel: lamp",
            ),
        ],
        [
            Says("constant-condition", "channels.lamp.when.south can never hold", COME_ABOUT),
            *(
                Says(
                    "unusable-draft",
                    f"{name}: lamp is never open to south",
                    "see to channels.lamp.when, or choose another channel",
                )
                for name in ("refuse", "greet")
            ),
        ],
    ),
    "a draft about a proposal that cannot have come": Planted(
        [
            (
                "credit: 0.8\n    judgement: invented",
                "credit: 0.8\n    when: {§north: tension < 0}\n    judgement: invented",
            ),
            (
                "title: A demand, channel: radio",
                "title: A demand, §channel: radio",
            ),
            ("answers: radio}", "§answers: radio}"),
            ("reject: radio,", "§reject: radio,"),
        ],
        [
            Says("constant-condition", "channels.radio.when.north can never hold", COME_ABOUT),
            *(
                Says(
                    "unusable-draft",
                    f"{name}: radio is never open to north",
                    "see to channels.radio.when, or choose another channel",
                )
                for name in ("demand_razing", "offer_freeze", "refuse")
            ),
        ],
    ),
    "a text that is still to be written": placeholder(
        "text: Fire on the coast.", "§text: Fire TBD on the coast.", "TBD"
    ),
    "a line that is still to be written": placeholder(
        "{stance: for, says: At last.}", "{stance: for, §says: '???'}", "???"
    ),
}

NAMES = {
    "two choices of one title": twin(
        "title: Shell the fort\n",
        "§title: CLOSE the strait\n",
        "bombard",
        "blockade",
        "CLOSE the strait",
    ),
    "two slots of one title": twin(
        "{title: How one's forces stand,",
        "{§title: What one does,",
        "posture",
        "act",
        "What one does",
    ),
    "two levels of one title": twin(
        "title: Work stops,", "§title: It stays,", "frozen", "stays", "It stays"
    ),
    "two tones of one title": twin("title: Hard\n", "§title: Soft\n", "hard", "soft", "Soft"),
    "two presets of one title": twin(
        "title: Grim\n", "§title: Calm\n", "grim_school", "calm_school", "Calm"
    ),
    "two documents of one title for one seat": twin(
        "title: Photographs,", "§title: The fort,", "photographs", "north_brief", "The fort"
    ),
    "two flags of one title for both": twin(
        "{title: Gunners may fire, seen: {south: exact, north: never}",
        "{§title: Patrols fly, seen: {south: exact, north: exact}",
        "guns_free",
        "flights",
        "Patrols fly",
    ),
    "a flag like a variable": Planted(
        [
            (
                "  turned: {title: The convoy",
                "  §tensoon: {title: T, seen: public, judgement: invented}\n"
                "  turned: {title: The convoy",
            ),
            ("clear: [flights], when", "clear: [flights], set: [tensoon], when"),
            ("when: unrest > 30", "when: unrest > 30 or tensoon"),
            (", set: [turned], once", ", set: [turned], clear: [tensoon], once"),
        ],
        [Says("similar-names", "tensoon and tension differ in one letter", RENAME)],
    ),
    "two advisers": Planted(
        [
            (
                "      envoy: {name: Envoy Lund",
                "      §marshall: {name: Marshal Ask, office: Air, judgement: invented}\n"
                "      envoy: {name: Envoy Lund",
            ),
            (
                "        marshal: {stance: for, says: At last.}\n",
                "        marshal: {stance: for, says: At last.}\n"
                "        marshall: {stance: for, says: Yes.}\n",
            ),
        ],
        [Says("similar-names", "marshall and marshal differ in one letter", RENAME)],
    ),
    "two levels": similar(
        "      razed:\n        title: It goes\n",
        "      §frozan: {title: Work rests, clause: {north: N., south: S.}}\n"
        "      razed:\n        title: It goes\n",
        "frozan",
        "frozen",
    ),
    "two channels": similar(
        "  radio:\n    title: Radio",
        "  §cables: {title: Cables, text: T, medium: written, hours: [1, 2], public: 0, "
        "credit: 1, judgement: invented}\n  radio:\n    title: Radio",
        "cables",
        "cable",
    ),
}

THINGS = {
    "a variable that nobody sees and nothing reads": one(
        "variables:\n",
        "variables:\n  §spare: {title: Spare, meaning: M, start: 1, seen: hidden, "
        "judgement: invented}\n",
        "unused-variable",
        "nobody sees spare and nothing reads it",
        "let a seat see it, let a condition, a pull or a hazard read it, or remove it",
    ),
    "a flag that nothing sets or reads": Planted(
        [("flags:\n", "flags:\n  §idle: {title: Idle, seen: public, judgement: invented}\n")],
        [
            Says(
                "flag-never-changes",
                "nothing sets idle: it stays unset for ever",
                "let a choice or an event name it in set, or remove it",
            ),
            Says(
                "flag-never-read",
                "no condition reads idle",
                "let a when, a works or a plus ask for it, or remove it",
            ),
        ],
    ),
    "a flag that nothing clears": Planted(
        [
            (
                "flags:\n",
                "flags:\n  §idle: {title: Idle, start: true, seen: public, judgement: invented}\n",
            ),
            ("when: unrest > 30", "when: unrest > 30 and idle"),
        ],
        [
            Says(
                "flag-never-changes",
                "nothing clears idle: it stays set for ever",
                "let a choice or an event name it in clear, or remove it",
            ),
        ],
    ),
    "an adviser without a line": one(
        "    advisers:\n      admiral:",
        "    advisers:\n      §captain: {name: C, office: O, judgement: invented}\n      admiral:",
        "silent-adviser",
        "captain advises south on none of its choices",
        "give captain a line under the advisers of a choice, or a number under wants",
    ),
    "a front page that another seat's capital lacks": one(
        "    front_page:\n      north: {paper: The Norhavn Post,",
        "    §front_page:\n      south: {paper: The Surport Post,",
        "missing-front-page",
        "the ending burning_strait has no front page in Norhavn, for north",
        "add north: paper, headline and text",
    ),
    "a history of a scenario that is a single file": one(
        "starts:\n",
        "§history: records/talk.yaml\nstarts:\n",
        "missing-history",
        "history names 'records/talk.yaml', and a single file has no folder for records",
        "make it scenario.yaml in a folder of its own, with its records in it",
    ),
    "an ending without any front page": Planted(
        [
            ("    kind: war\n", "    §kind: war\n"),
            (
                "    front_page:\n      north: {paper: The Norhavn Post, headline: WAR, "
                "text: It has come.}\n",
                "",
            ),
        ],
        [
            Says(
                "missing-front-page",
                "the ending burning_strait has no front page in Norhavn, for north",
                "add north: paper, headline and text",
            )
        ],
    ),
    "a pull that feeds itself": one(
        "pull: {tension: -0.1, alert_north",
        "§pull: {tension: 0.25, alert_north",
        "unstable",
        "the pulls let a disturbance grow, most of all in tension: "
        "every 12 hours it is multiplied by 1.25",
        "give tension a stronger negative pull on itself, or weaken a pull in its circle",
    ),
    "a preset that feeds a pull": one(
        "changes: {events.shots.hazard.base: -2, variables.tension.pull.tension: -0.05",
        "§changes: {events.shots.hazard.base: -2, variables.tension.pull.tension: 0.5",
        "unstable",
        "the pulls under the preset grim_school let a disturbance grow, most of all in tension: "
        "every 12 hours it is multiplied by 1.5",
        "give tension a stronger negative pull on itself, or weaken a pull in its circle",
    ),
    "a preset that changes nothing but a pull": one(
        "changes: {events.shots.hazard.base: -2, variables.tension.pull.tension: -0.05, "
        "events.coup.hazard.terms.unrest: 5}",
        "§changes: {variables.tension.pull.tension: 0.5}",
        "unstable",
        "the pulls under the preset grim_school let a disturbance grow, most of all in tension: "
        "every 12 hours it is multiplied by 1.5",
        "give tension a stronger negative pull on itself, or weaken a pull in its circle",
    ),
    "a hazard that is all but sure": one(
        "    hazard:\n      base: -3\n",
        "    §hazard:\n      base: 30\n",
        "hazard-odds",
        "with everything as it is at the start, shots has a probability of 1 in the first turn",
        "lower its base or its terms",
    ),
    "a hazard that is all but impossible": one(
        "    hazard:\n      base: -3\n",
        "    §hazard:\n      base: -30\n",
        "hazard-odds",
        "with everything as it is at the start, shots has a probability of 2.1e-13 "
        "in the first turn",
        "raise its base or its terms",
    ),
}

FAULTS: dict[str, Planted] = CLAIMS | PAPERS | NAMES | THINGS


@pytest.mark.parametrize("name", FAULTS)
def test_it_is_found_where_it_stands(found: Find, name: str) -> None:
    check(found, FAULTS[name])
