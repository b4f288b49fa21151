from dataclasses import replace

import pytest

from game.engine.view import Estimate, Option
from game.ui.needs import LATER, ONCE, Need
from game.ui.scene import Desk, Form
from game.ui.screens import choices, desk
from game.ui.screens.papers import newest
from game.ui.widgets import Button, Card, Label, Tab, TextBlock
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, small, told


def shown(view: object = NORTH, **fields: object):  # type: ignore[no-untyped-def]
    """A desk laid out, with what it is asked."""
    held, acts, filled = Desk(**fields), Acts(), kit()  # type: ignore[arg-type]
    desk.build(filled, scene(view, held, acts))  # type: ignore[arg-type]
    return filled, held, acts


def test_the_bar_tells_who_when_and_both_clocks() -> None:
    filled, _, _ = shown()
    said = told(filled)
    assert "Chancellor of North" in said
    assert "Ada Norr" in said
    assert "where.day: Mon 1 May 1950, 18:00" in said
    assert "where.turn: Evening · turn 2 of 3 · the next in 12 h" in said
    assert named(filled, "clock.north").describe().endswith("17:00")
    assert named(filled, "clock.south").describe().endswith("20:00")


def test_the_newest_paper_lies_open_first() -> None:
    filled, _, _ = shown()
    assert newest(small().scenario, NORTH)[0].id == "photographs"
    assert "More guns." in told(filled)
    assert "There is a fort." not in told(filled)


def test_opening_a_paper_marks_it_as_read() -> None:
    filled, held, _ = shown()
    assert "Papers · 2 new" in told(filled)
    named(filled, "paper.north_brief").press()
    assert held.paper == "north_brief"
    assert held.read == {"paper.north_brief"}
    again, _, _ = shown(paper="north_brief", read=held.read)
    assert "There is a fort." in told(again)
    assert "Papers · 1 new" in told(again)


def test_papers_that_have_not_come_are_not_there() -> None:
    said = told(shown()[0])
    for tab in ("papers", "letters", "known", "news"):
        said += told(shown(tab=tab)[0])
    assert "Eight guns stand." not in said
    assert "Gazette" not in said


def test_tabs_change_what_is_shown() -> None:
    filled, held, _ = shown()
    named(filled, "tab.known").press()
    assert held.tab == "known"
    tab = named(shown(tab="known")[0], "tab.known")
    assert isinstance(tab, Tab)
    assert tab.chosen


def test_news_come_with_reasons_the_greatest_first() -> None:
    filled, _, _ = shown(tab="news")
    said = told(filled)
    assert "A convoy has sailed." in said
    assert "It failed: The convoy had already turned." in said
    assert "news.papers: Photographs" in said
    assert said.index("reason.trust_north:") < said.index("reason.tension:")
    assert "Tension | +2.0" in said
    assert "small things" not in said


def test_cards_say_band_rung_and_advisers_whose_lines_hold() -> None:
    card = named(shown()[0], "choice.blockade")
    assert isinstance(card, Card)
    assert (card.band, card.rung, card.fors, card.against) == ("force", 8, "Eik", "Lund")
    without = replace(NORTH, lines={})
    assert named(shown(without)[0], "choice.blockade").describe().count("Eik") == 0


def test_what_cannot_be_chosen_lies_behind_one_row() -> None:
    filled, held, _ = shown()
    assert "fold choices.more: Not now: 2 cards\n" in told(filled)
    assert "choice.open_strait" not in names(filled)
    named(filled, "choices.more").press()
    assert held.more
    opened, held, _ = shown(more=True)
    assert "fold choices.more: Not now: 2 cards (unfolded)" in told(opened)
    named(opened, "choices.more").press()
    assert not held.more
    legal = tuple(option for option in NORTH.options if option.legal)
    assert "choices.more" not in names(shown(replace(NORTH, options=legal))[0])
    assert "1 card\n" in told(shown(replace(NORTH, options=NORTH.options[:3]))[0])


def test_what_may_yet_come_lies_before_what_is_done_for_good() -> None:
    turned = replace(NORTH, options=(NORTH.options[3], NORTH.options[2]))
    cards = [each.name for each in shown(turned, more=True)[0].widgets if isinstance(each, Card)]
    assert cards == ["choice.act.hold", "choice.open_strait", "choice.bombard"]


def test_few_cards_leave_their_room_to_the_text_below() -> None:
    few, many = shown()[0], shown(more=True)[0]
    panel, sheet = named(few, "choices.panel").rect, named(few, "choice.sheet").rect
    assert panel.height < named(many, "choices.panel").rect.height
    assert sheet.top == panel.bottom + few.px(10)
    assert sheet.bottom == named(many, "choice.sheet").rect.bottom
    assert named(few, "choices").rect.height == panel.height


def test_with_no_card_in_hand_the_sheet_tells_the_turn() -> None:
    said = told(shown()[0])
    assert "turn.new: To read: 2 papers and 1 letter." in said
    assert (
        "A proposal of Sur's waits for your answer (Embassy cable, until Tue 2 May 09:00)." in said
    )
    assert "turn.danger: War before the next turn, if neither side does anything new" in said
    assert "turn.issue.fort: The fort | It stays" in said
    quiet = replace(NORTH, letters=(), papers=NORTH.papers[:1])
    said = told(shown(quiet, read={"paper.north_brief"})[0])
    assert "You have read all that has come." in said
    assert "turn.open" not in said
    assert "To read: 1 paper." in told(shown(quiet)[0])


def test_to_hold_in_hand_says_what_holding_means() -> None:
    said = told(shown(shown="hold")[0])
    assert "What was ordered before goes on." in said
    assert "turn.title" not in said


def test_the_danger_stands_in_the_bar_until_the_end() -> None:
    said = told(shown()[0])
    assert "danger.title: Danger of war: serious" in said
    assert "label danger: about 1\u00a0in\u00a050" in said
    assert "label danger: no estimate" in told(shown(replace(NORTH, estimate=None))[0])
    ended = replace(NORTH, ending="good_terms", estimate=None)
    after = told(shown(ended)[0])
    assert "Danger of war" not in after
    for each in (said, after):
        assert "label preset: Calm" in each


def test_a_real_danger_takes_another_colour() -> None:
    colours = []
    for chance in (0.0099, 0.01):
        filled = shown(replace(NORTH, estimate=Estimate(0.0, chance, 0.05)))[0]
        label, text = named(filled, "danger"), named(filled, "turn.danger")
        assert isinstance(label, Label)
        assert isinstance(text, TextBlock)
        colours.append((label.colour, text.colour))
    assert colours == [("amber", "ink_soft"), ("alarm", "red")]


def test_barred_cards_come_last_say_why_and_cannot_be_chosen() -> None:
    filled, held, _ = shown(more=True)
    barred = named(filled, "choice.open_strait")
    assert isinstance(barred, Card)
    assert barred.bar == "Only if “The strait is closed”."
    barred.press()
    assert held.choices == {}
    order = [widget.name for widget in filled.widgets if isinstance(widget, Card)]
    assert order.index("choice.act.hold") < order.index("choice.open_strait")


def test_digits_number_the_legal_cards_and_nought_holds() -> None:
    filled, _, _ = shown()
    assert named(filled, "choice.blockade").hot == "1"
    assert named(filled, "choice.act.hold").hot == "0"
    assert named(shown(more=True)[0], "choice.open_strait").hot == ""


def test_no_more_than_nine_cards_have_digits() -> None:
    legal = tuple(Option(name, "act", True) for name in ("blockade", "open_strait", "bombard"))
    many = replace(NORTH, options=legal)
    assert [named(shown(many)[0], f"choice.{o.id}").hot for o in legal] == ["1", "2", "3"]


def test_choosing_and_choosing_again() -> None:
    filled, held, _ = shown()
    named(filled, "choice.blockade").press()
    assert held.choices == {"act": "blockade"}
    again, held, _ = shown(choices={"act": "blockade", "posture": "raise_alert"})
    named(again, "choice.blockade").press()
    assert held.choices == {"posture": "raise_alert"}
    again, held, _ = shown(choices={"act": "blockade"})
    named(again, "choice.act.hold").press()
    assert held.choices == {}


def test_focus_opens_a_card_at_full_length() -> None:
    filled, held, _ = shown()
    card = named(filled, "choice.blockade")
    assert card.on_focus is not None
    card.on_focus()
    assert held.shown == "blockade"
    said = told(shown(shown="blockade")[0])
    assert "Warships stop every cargo for the fort." in said
    assert "Marshal Eik, for:" in said
    assert "“One step too far.”" in said
    assert "rung 8 of 44 on the ladder of force · seen by the other side" in said


def test_the_other_seats_cards_are_nowhere() -> None:
    both = told(shown()[0]) + told(shown(slot="posture")[0])
    assert "Free the gunners" not in both
    assert "Turn the convoy" not in both


def test_the_slots_are_tabs_and_a_marked_one_says_so() -> None:
    filled, held, _ = shown(choices={"act": "blockade"})
    assert "What one does · marked" in told(filled)
    named(filled, "slot.posture").press()
    assert (held.slot, held.shown) == ("posture", "")
    posture = shown(slot="posture")[0]
    assert "choice.raise_alert" in names(posture)
    assert "choice.blockade" not in names(posture)


def test_the_foot_sums_up_the_orders() -> None:
    filled, _, _ = shown(choices={"act": "blockade"}, forms=[Form("cable", "soft")])
    said = told(filled)
    assert "Close the strait · Leave the forces as they are · 1 letter" in said
    assert "Until you seal, all of it can be changed." in said


def test_sealing_and_writing_are_asked_for() -> None:
    filled, _, acts = shown()
    named(filled, "desk.seal").press()
    named(filled, "desk.write").press()
    assert acts.asked[0] == ("go", "seal")
    assert acts.asked[1][:2] == ("write", Form("cable", "soft"))


def test_no_third_letter_and_none_without_a_channel() -> None:
    full = shown(forms=[Form("cable", "soft"), Form("radio", "soft")])[0]
    mute = shown(replace(NORTH, channels=()))[0]
    for filled in (full, mute):
        write = named(filled, "desk.write")
        assert isinstance(write, Button)
        assert not write.enabled


def test_a_second_letter_starts_on_a_free_channel() -> None:
    filled, _, acts = shown(forms=[Form("cable", "soft")])
    named(filled, "desk.write").press()
    assert acts.asked[-1][1] == Form("radio", "soft")


def test_what_was_done_once_for_all_says_so() -> None:
    card = named(shown(more=True)[0], "choice.bombard")
    assert isinstance(card, Card)
    assert card.bar == "Done: it can be done only once."
    unknown = replace(scene().sheet, needs={})
    assert choices.barred(replace(scene(), sheet=unknown), "bombard") == "Not now."


def test_tab_goes_from_the_papers_over_the_cards_to_the_seal() -> None:
    order = [widget.name for widget in shown()[0].widgets if widget.reachable()]
    wanted = ["bar.menu", "tab.papers", "paper.photographs", "slot.act", "choice.blockade"]
    places = [order.index(name) for name in (*wanted, "desk.seal")]
    assert places == sorted(places)


def first_turn(**texts: object) -> str:
    """What the desk says to a person who has just sat down."""
    filled = kit()
    here = scene(replace(NORTH, turn=0))
    desk.build(filled, replace(here, texts=here.texts.model_copy(update=texts)))
    return told(filled)


def test_a_person_who_sits_down_is_told_how_a_turn_goes() -> None:
    said = first_turn()
    steps = [said.index(f"turn.how.{number}: {number}. ") for number in (1, 2, 3, 4)]
    assert steps == sorted(steps)
    assert "Choose one card in each of “What one does” and “How one's forces stand”;" in said
    assert "Write up to 2 letters" in said


def test_with_one_slot_the_turn_speaks_of_one_card() -> None:
    slots = {"act": small().scenario.slots["act"]}
    assert "Choose one card in “What one does”;" in first_turn(slots=slots)


def test_how_a_turn_goes_is_told_again_only_to_one_who_sits_down_later() -> None:
    assert "turn.how" not in told(shown()[0])
    here, filled = scene(), kit()
    desk.build(filled, replace(here, sheet=replace(here.sheet, so_far="It began on Monday.")))
    assert "turn.how.1" in told(filled)


def test_the_card_of_holding_is_called_as_its_slot_calls_it() -> None:
    said = told(shown(slot="posture", shown="hold")[0])
    assert "choice.title: Leave the forces as they are" in said


def reaching(**reach: str) -> str:
    """All that the desk says with the fold open and barred choices so far away."""
    here, filled = scene(NORTH, Desk(more=True)), kit()
    desk.build(filled, replace(here, sheet=replace(here.sheet, reach=reach)))  # type: ignore[arg-type]
    return told(filled)


def test_what_is_past_is_named_in_one_line_and_is_no_card() -> None:
    said = reaching(open_strait="past", bombard="past")
    own = small().scenario.choices["north"]
    assert f"choices.past: {own['open_strait'].title} · {own['bombard'].title}" in said
    assert "card choice.open_strait" not in said
    assert "fold choices.more: Not now: 2 cards" in said


def test_what_nobody_has_heard_of_is_not_told_or_counted() -> None:
    said = reaching(open_strait="hidden", bombard="done")
    assert small().scenario.choices["north"]["open_strait"].title not in said
    assert "Not now: 1 card (unfolded)" in said
    assert "choices.more" not in reaching(open_strait="hidden", bombard="hidden")


def test_a_barred_card_does_not_tell_what_advisers_think_of_it() -> None:
    everyone = dict.fromkeys(("blockade", "open_strait"), ("marshal", "envoy"))
    filled = shown(replace(NORTH, lines=everyone), more=True)[0]
    card = named(filled, "choice.open_strait")
    assert isinstance(card, Card)
    assert (card.fors, card.against) == ("", "")


IF_A = Need("only", "if “A”")
NOT_A = Need("unless", "“A”")


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ((LATER,), "Not now."),
        ((), "Not now."),
        ((ONCE,), "Done: it can be done only once."),
        ((IF_A,), "Only if “A”."),
        ((IF_A, Need("only", "before May")), "Only if “A”; before May."),
        ((NOT_A,), "Not when “A”."),
        ((NOT_A, IF_A, Need("unless", "“C”")), "Only if “A”. Not when “A”. Not when “C”."),
        ((IF_A, LATER), "Only if “A”; at another hour."),
    ],
)
def test_why_a_card_is_barred_in_plain_words(needs: tuple[Need, ...], said: str) -> None:
    here = scene()
    held = replace(here, sheet=replace(here.sheet, needs={"open_strait": needs}))
    assert choices.barred(held, "open_strait") == said


def test_from_a_card_a_key_leads_back_to_the_turn() -> None:
    filled, held, _ = shown(shown="blockade", choices={"act": "blockade"})
    assert "turn.title" not in names(filled)
    back = named(filled, "choice.turn")
    assert (back.hot, back.reachable()) == ("t", True)
    back.press()
    assert (held.shown, held.choices) == ("", {"act": "blockade"})
    assert "turn.title" in names(shown(choices={"act": "blockade"})[0])


def test_a_chosen_card_does_not_hide_what_the_turn_holds() -> None:
    filled = shown(choices={"act": "blockade"}, slot="act")[0]
    assert "turn.title" in names(filled)
    assert "What one does · marked" in told(filled)


@pytest.mark.parametrize("slot", ["act", "posture"])
def test_a_slot_that_is_turned_to_lays_the_card_down(slot: str) -> None:
    filled, held, _ = shown(shown="blockade")
    named(filled, f"slot.{slot}").press()
    assert (held.slot, held.shown) == (slot, "")


def test_a_card_says_who_sees_it() -> None:
    seen = {}
    for slot in ("act", "posture"):
        for each in shown(slot=slot, more=True)[0].widgets:
            if isinstance(each, Card) and each.band != "hold":
                seen[each.name.removeprefix("choice.")] = each.sight
    own = small().scenario.choices["north"]
    assert seen
    for name, sight in seen.items():
        wanted = "" if own[name].band == "public" else "seen" if own[name].public else "unseen"
        assert sight == wanted, name


def test_turning_to_the_letters_opens_the_newest_and_counts_it_as_read() -> None:
    filled, held, _ = shown()
    named(filled, "tab.letters").press()
    assert held.tab == "letters"
    assert held.letter == "south/1950-05-01 09:00/0"
    assert held.read == {"letter.south/1950-05-01 09:00/0"}


def test_a_letter_that_was_chosen_stays_open() -> None:
    own = "north/1950-05-01 09:00/0"
    filled, held, _ = shown(letter=own, read={"letter.south/1950-05-01 09:00/0"})
    named(filled, "tab.letters").press()
    assert held.letter == own


def test_without_letters_the_tab_opens_all_the_same() -> None:
    filled, held, _ = shown(replace(NORTH, letters=()))
    named(filled, "tab.letters").press()
    assert (held.tab, held.letter) == ("letters", "")


@pytest.mark.parametrize("size", [(1280, 720, 2.0), (1024, 600, 1.5), (1600, 900, 1.0)])
def test_the_foot_has_room_for_both_its_lines(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    desk.build(filled, scene())
    foot = named(filled, "foot").rect
    for name in ("foot.orders", "foot.note", "desk.seal", "desk.write"):
        assert foot.contains(named(filled, name).rect), name


@pytest.mark.parametrize("size", [(1280, 720, 2.0), (1024, 600, 2.0)])
def test_tabs_that_do_not_fit_stand_in_two_rows_above_their_panel(
    size: tuple[int, int, float],
) -> None:
    filled = kit(*size)
    desk.build(filled, scene())
    tabs = [each for each in filled.widgets if isinstance(each, Tab) and each.name[:4] == "tab."]
    panel = named(filled, "papers.folder").rect
    assert len({tab.rect.top for tab in tabs}) == 2
    assert all(tab.rect.right <= panel.right for tab in tabs)
    assert max(tab.rect.bottom for tab in tabs) == panel.top
