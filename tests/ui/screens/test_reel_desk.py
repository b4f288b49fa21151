"""A desk as it was in one turn of a game that is watched."""

from dataclasses import replace

import pytest

from game.engine.sight.council import Council
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import reel_desk as desk
from game.ui.screens.reel_sheet import lies
from game.ui.widgets import Dial
from game.ui.widgets.truthdial import TruthDial
from tests.ui.helpers import kit, named, told
from tests.ui.reels import ended, reel, review


def named_of(made: Kit, seat: str) -> list[str]:
    return [each.name for each in made.widgets if each.name.startswith(f"reel.{seat}.")]


def part(shown: Review, seat: str, width: int = 420, text: float = 1.0) -> Kit:
    """One of the desks alone, in a column."""
    made = kit(1600, 900, text)
    desk.fill(ended(shown), shown, seat, Column(made, 0, 0, width, ""), 0)
    return made


@pytest.mark.parametrize("at", range(len(reel().frames)))
def test_a_desk_tells_only_what_lay_on_it(at: int) -> None:
    shown = review(at=at)
    for seat, other in (("north", "south"), ("south", "north")):
        made = part(shown, seat)
        assert len(named_of(made, seat)) == len(made.widgets)
        assert not named_of(made, other)
        told_ = [each for each in made.widgets if isinstance(each, Dial)]
        known = shown.frame.sheets[seat].view.known
        assert {each.name.rpartition(".")[2] for each in told_} <= set(known)


def test_a_desk_without_instruments_of_its_own_choosing_still_has_some() -> None:
    """South has no look in this scenario; the defaults are shown."""
    dials = [each for each in part(review(at=1), "south").widgets if isinstance(each, Dial)]
    assert dials
    assert all(each.faults(kit(1600, 900).pen) == [] for each in dials)


@pytest.mark.parametrize(("width", "text"), [(220, 1.0), (420, 1.0), (420, 1.5), (900, 2.0)])
def test_instruments_stand_in_rows_of_equal_glasses(width: int, text: float) -> None:
    made = part(review(at=1), "north", width, text)
    dials = [each for each in made.widgets if isinstance(each, Dial)]
    assert len({each.rect.size for each in dials}) == 1
    rows = {each.rect.top for each in dials}
    assert len(rows) == -(-len(dials) // desk.ACROSS)
    assert all(each.rect.left >= 0 and each.rect.right <= width for each in dials)
    assert [fault for each in made.widgets for fault in each.faults(made.pen)] == []


def test_letters_are_told_with_their_way_and_their_terms() -> None:
    made = part(review(at=0), "north")
    line = named(made, "reel.north.letter.0").describe()
    scenario = reel().loaded.scenario
    assert line.startswith("line reel.north.letter.0: Proposal | Radio; ")
    assert scenario.issues["fort"].levels["frozen"].title in line
    hello = named(part(review(at=0), "south"), "reel.south.letter.0").describe()
    assert hello == "line reel.south.letter.0: Message | The envoy"


def test_whoever_held_is_said_to_have_held_in_the_scenarios_words() -> None:
    line = named(part(review(at=1), "north"), "reel.north.posture").describe()
    assert line.endswith("| Leave the forces as they are")


def test_what_came_is_told_in_the_turn_in_which_it_came_and_not_again() -> None:
    came = [
        [each.describe() for each in part(review(at=at), "north").widgets if ".came." in each.name]
        for at in range(len(reel().frames) - 1)
    ]
    assert any("The fort" in line for line in came[0])
    assert all("The fort" not in line for lines in came[1:] for line in lines)
    assert any("Photographs" in line for line in came[1])


def test_a_letter_that_arrived_is_told_on_the_desk_where_it_arrived() -> None:
    found = {
        (at, seat)
        for at in range(len(reel().frames))
        for seat in ("north", "south")
        for letter in reel().frames[at].sheets[seat].view.letters
        if letter.arrived == reel().frames[at].moment
    }
    assert found
    for at, seat in found:
        lines = [
            each.describe() for each in part(review(at=at), seat).widgets if ".came." in each.name
        ]
        other = "Norr" if seat == "south" else "Sur"
        assert any(f"{other}: " in line for line in lines)


def test_the_staffs_fear_is_told_where_there_is_an_estimate() -> None:
    frames = reel().frames
    shown = review(at=0)
    assert "reel.north.danger" in named_of(part(shown, "north"), "north")
    sheet = frames[0].sheets["north"]
    blind = replace(sheet, view=replace(sheet.view, estimate=None))
    first = replace(frames[0], sheets={**frames[0].sheets, "north": blind})
    shown.reel = replace(shown.reel, frames=(first, *frames[1:]))
    assert "reel.north.danger" not in named_of(part(shown, "north"), "north")


def test_a_game_that_was_left_says_that_it_goes_on() -> None:
    frames = reel().frames
    open_ = replace(frames[1], orders={}, deeds=(), ledger=None)
    shown = review(at=1)
    shown.reel = replace(shown.reel, frames=(frames[0], open_), debrief=None)
    said = told(part(shown, "north"))
    assert say("reel.open") in said
    assert "sealed" not in said


# Beside the truth


def test_what_could_not_be_seen_has_the_truth_at_its_rim() -> None:
    shown = review(at=1)
    for seat in ("north", "south"):
        known = shown.frame.sheets[seat].view.known
        for each in part(shown, seat).widgets:
            if isinstance(each, TruthDial):
                name = each.name.rpartition(".")[2]
                wanted = shown.frame.truth[name] if known[name].spread else None
                assert each.truth == wanted
                assert each.hint is not None
                assert ("In truth" in each.hint.lines[-1]) == (wanted is not None)


def test_whoever_pressed_hardest_is_heard() -> None:
    shown = review(at=1)
    council = shown.frame.sheets["south"].council
    first = council.unasked[0]
    said = named(part(shown, "south"), "reel.south.quote").describe()
    who = shown.reel.loaded.scenario.seats["south"].advisers[first.adviser].name.split()[-1]
    assert said.startswith(f"quote reel.south.quote: {who}: ")


def test_without_a_council_nobody_is_quoted() -> None:
    shown = review(at=1)
    frame = shown.frame
    alone = replace(frame.sheets["south"], council=Council())
    first = replace(frame, sheets={**frame.sheets, "south": alone})
    shown.reel = replace(shown.reel, frames=(shown.reel.frames[0], first))
    assert "reel.south.quote" not in named_of(part(shown, "south"), "south")


def test_what_came_is_named_so_that_it_can_be_opened() -> None:
    for row, frame in enumerate(reel().frames):
        for seat, sheet in frame.sheets.items():
            for each in desk.news(desk.at_desk(ended(review()), sheet)):
                assert lies(review(at=row, sheet=f"{seat}:{each.key}"))


def test_after_the_ending_nobody_presses_and_the_terms_are_told() -> None:
    shown = review(at=len(reel().frames) - 1)
    frame = shown.frame
    sheet = frame.sheets["south"]
    agreed = replace(sheet, view=replace(sheet.view, terms={"fort": "razed", "ships": "pass"}))
    last = replace(frame, sheets={**frame.sheets, "south": agreed})
    shown.reel = replace(shown.reel, frames=(*shown.reel.frames[:-1], last))
    made = part(shown, "south")
    assert "reel.south.quote" not in named_of(made, "south")
    assert named(made, "reel.south.term.fort").describe().endswith("The fort | It goes")
    assert named(made, "reel.south.term.ships").describe().endswith("The ships | They pass")
