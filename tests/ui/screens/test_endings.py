from dataclasses import replace

import pygame
import pytest

from game.record.debrief import Debrief, Entry
from game.scenario.format import FrontPage, Nature, Scenario
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import ending, ledger, outcome, overlays
from game.ui.widgets.bars import Bar
from game.ui.widgets.clipping import Clipping
from game.ui.widgets.placard import Figure, Placard
from tests.ui.helpers import DEBRIEF, NORTH, Acts, kit, named, names, scene, small, told

ENDED = replace(NORTH, ending="good_terms", terms={"fort": "razed", "ships": "pass"})


def test_the_ending_has_its_front_page_its_words_and_its_terms() -> None:
    filled, acts = kit(), Acts()
    ending.build(filled, scene(ENDED, acts=acts))
    said = told(filled)
    assert "Fort against base." in said
    assert "Settlement" in said
    assert "The fort | It goes" in said
    named(filled, "ending.ledger").press()
    named(filled, "ending.menu").press()
    assert acts.asked == [("go", "ledger"), ("go", "menu")]


def test_after_a_war_there_is_one_line_and_no_newspaper() -> None:
    filled = kit()
    ending.build(filled, scene(replace(ENDED, ending="burning_strait", terms=None)))
    war = small().scenario.endings["burning_strait"]
    assert told(filled).splitlines()[0] == f"text war.text: {war.text}"
    assert names(filled) == {"war.text", "ending.ledger", "ending.menu"}


def both_papers() -> Scenario:
    """The small crisis with a newspaper for each seat."""
    texts = small().scenario
    pages = {
        "north": FrontPage(paper="Post", headline="Peace", text="It is over."),
        "south": FrontPage(paper="Voice", headline="Firm", text="They gave way."),
    }
    both = texts.endings["good_terms"].model_copy(update={"front_page": pages})
    return texts.model_copy(update={"endings": {**texts.endings, "good_terms": both}})


def test_both_newspapers_are_shown_ones_own_first_and_largest() -> None:
    for seat, other in (("north", "south"), ("south", "north")):
        filled = kit()
        here = replace(scene(replace(ENDED, seat=seat)), texts=both_papers())
        ending.build(filled, here)
        own, theirs = (named(filled, f"front.{each}") for each in (seat, other))
        assert isinstance(own, Clipping)
        assert isinstance(theirs, Clipping)
        assert own.rect.width > theirs.rect.width
        rooms = [named(filled, f"front.{each}.room").rect for each in (seat, other)]
        assert rooms[0].right <= rooms[1].left
        assert own.deck == small().scenario.endings["good_terms"].title
        assert theirs.deck == ""
    assert "Voice · Surport, Mon 1 May 1950" in told(filled)


def test_an_ending_without_newspapers_has_its_title_for_a_headline() -> None:
    texts = small().scenario
    bare = texts.endings["good_terms"].model_copy(update={"front_page": {}})
    changed = texts.model_copy(update={"endings": {**texts.endings, "good_terms": bare}})
    filled = kit()
    ending.build(filled, replace(scene(ENDED), texts=changed))
    page = named(filled, "front.north")
    assert isinstance(page, Clipping)
    assert (page.headline, page.text) == (bare.title, bare.text)


def test_a_front_page_of_the_scenario_says_that_its_words_are_invented() -> None:
    for pages, said in (({}, False), (both_papers().endings["good_terms"].front_page, True)):
        texts = both_papers()
        here = texts.endings["good_terms"].model_copy(update={"front_page": pages})
        texts = texts.model_copy(update={"endings": {**texts.endings, "good_terms": here}})
        filled = kit()
        ending.build(filled, replace(scene(ENDED), texts=texts))
        hint = named(filled, "front.north").hint
        assert ("ending.invented" in names(filled)) is said
        assert (hint is not None and say("ending.invented") in hint.lines) is said


def test_the_stamp_says_what_kind_of_ending_it_is_and_is_red_where_nobody_is_glad() -> None:
    for name, ink in (("good_terms", "green"), ("adjourned", "red")):
        filled = kit()
        ending.build(filled, scene(replace(ENDED, ending=name)))
        page = named(filled, "front.north")
        assert isinstance(page, Clipping)
        kind = small().scenario.endings[name].kind
        assert (page.stamp, page.ink) == (say(f"ending.kind.{kind}"), ink)


def test_the_outcome_leads_to_the_desk_or_to_the_ending() -> None:
    for view, way in ((NORTH, "desk"), (ENDED, "ending")):
        filled, acts = kit(), Acts()
        outcome.build(filled, scene(view, acts=acts))
        named(filled, "outcome.go").press()
        assert acts.asked == [("go", way)]
    assert "A convoy has sailed." in told(filled)


def opened(opened: Debrief = DEBRIEF, here: Scene | None = None, text: float = 1.0) -> Kit:
    """The three columns of the ledger side by side."""
    filled = kit(1600, 900, text)
    wide = filled.window.width // 3
    for index, fill in enumerate((ledger.turns, ledger.causes, ledger.hidden)):
        room = pygame.Rect(index * wide, 0, wide, 900)
        with filled.scroll(f"column.{index}", room, inset=7) as column:
            fill(column, here or scene(ENDED), opened)
    return filled


def ledger_of() -> str:
    return told(opened())


def test_the_ledger_sums_the_risk_by_turn_cause_and_author() -> None:
    said = ledger_of()
    assert "text causes.sum: 210 in 10,000" in said
    assert "about 1\u00a0in\u00a048 would have ended in war" in said
    assert "bar turn.0: Mon 1 May 09:00 200" in said
    assert "bar cause.shots: Shots from the fort 200" in said
    assert "bar cause.coup: A coup 10" in said
    assert "line author.north: Ada Norr | added 150" in said
    assert "line author.south: Bo Sur | saved 10" in said
    assert "line author.situation: The situation | added 70" in said


def test_what_hardly_changed_the_risk_added_nothing() -> None:
    entry = Entry("shots", 0.00001, {"north": 0.000005, "south": -0.000004}, 0.000009)
    risks = (replace(DEBRIEF.risks[0], entries=(entry,)),)
    said = told(opened(replace(DEBRIEF, risks=risks)))
    assert "line author.north: Ada Norr | added less than 0.1" in said
    assert "line author.south: Bo Sur | nothing" in said
    assert "Hardly a game like this one" in said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.49, "about the middle"),
        (-0.49, "about the middle"),
        (0.5, "above the middle"),
        (-0.5, "below the middle"),
        (1.5, "above the middle"),
        (1.51, "far above the middle"),
        (-1.51, "far below the middle"),
    ],
)
def test_a_nature_is_told_by_where_it_lies(value: float, said: str) -> None:
    drawn = Nature(mean=2.0, sd=4.0, meaning="how hard he holds")
    texts = small().scenario
    seat = texts.seats["north"].model_copy(update={"natures": {"resolve": drawn}})
    changed = texts.model_copy(update={"seats": {**texts.seats, "north": seat}})
    natures = {"north": {"resolve": 2.0 + 4.0 * value}}
    here = replace(scene(ENDED), texts=changed)
    line = named(opened(replace(DEBRIEF, natures=natures), here), "nature.north.resolve")
    assert line.describe().endswith(f"| {said}")


def test_a_turns_bar_is_parted_by_author_and_scaled_to_the_worst() -> None:
    bar = named(opened(), "turn.0")
    assert isinstance(bar, Bar)
    shares = [round(share, 3) for share, _ in bar.parts]
    assert shares == [0.75, 0.0, 0.25]


def test_the_ledger_opens_what_was_hidden() -> None:
    said = ledger_of()
    assert "He fires on his own." in said
    assert "A skirmish" in said
    assert "Riots" not in said
    assert "1. Shots from the fort" in said
    assert "2. North answers" in said
    assert "that Ada Norr sent on Mon 1 May 09:00 was misread" in said
    assert "Bo Sur: How much he dares | below the middle" in said


def test_the_truth_stands_beside_the_last_belief_of_ones_own() -> None:
    said = ledger_of()
    assert "The fort | 12 ±4; in truth 20 guns" in said
    assert "Unrest | no report; in truth 15" in said
    assert "99" not in said
    assert "Northern alert" not in said


def test_a_path_without_risk_can_be_told() -> None:
    said = told(opened(replace(DEBRIEF, risks=(), beliefs=(), happenings=())))
    assert "text causes.sum: 0 in 10,000" in said
    assert "hidden.closest" not in said


# Sheets over the screen


def test_the_pause_leads_on_or_out() -> None:
    filled, acts, closed = kit(), Acts(), []  # type: ignore[var-annotated]
    overlays.pause(filled, acts, lambda: closed.append(1))
    for name in ("pause.back", "pause.help", "pause.settings", "pause.menu", "pause.quit"):
        named(filled, name).press()
    assert closed == [1]
    assert acts.asked == [("go", "help"), ("go", "settings"), ("go", "menu"), ("quit",)]


def test_all_keys_are_told() -> None:
    filled = kit()
    overlays.keys(filled, lambda: None, lambda: None)
    assert all(say(f"key.{name}.does") in told(filled) for name in overlays.KEYS)


@pytest.mark.parametrize(("text", "beside"), [(1.0, True), (1.25, True), (2.0, False)])
def test_the_turns_words_stand_beside_their_bars_where_there_is_room(
    text: float, beside: bool
) -> None:
    filled = opened(text=text)
    for name in ("turn.0", "turn.1"):
        bar = named(filled, name)
        assert isinstance(bar, Bar)
        assert bool(bar.lead) == beside
        assert bar.faults(filled.pen) == []
    cause = next(each for each in filled.widgets if each.name.startswith("cause."))
    assert isinstance(cause, Bar)
    assert cause.lead == 0


def test_a_hidden_fact_says_in_how_many_games_it_is_so() -> None:
    fact = named(opened(), "fact.bold_gunner")
    assert isinstance(fact, Figure)
    chance = small().scenario.facts["bold_gunner"].chance
    assert fact.figure == f"{chance * 100:.0f} %"
    false = replace(DEBRIEF, facts=(replace(DEBRIEF.facts[0], true=False, text="He waits."),))
    other = named(opened(false), "fact.bold_gunner")
    assert isinstance(other, Figure)
    assert (other.figure, other.text) == (f"{(1 - chance) * 100:.0f} %", "He waits.")


def test_the_closest_call_is_the_turn_of_the_greatest_risk_and_its_greatest_cause() -> None:
    placard = named(opened(), "hidden.closest")
    assert isinstance(placard, Placard)
    assert "Mon 1 May 09:00: about 1\u00a0in\u00a050 of war" in placard.text
    assert placard.text.endswith("Shots from the fort")
