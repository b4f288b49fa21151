from dataclasses import replace

import pytest

from game.engine.view import Option
from game.ui.kit import Kit
from game.ui.needs import LATER, ONCE, Need
from game.ui.scene import Desk, Form
from game.ui.screens import choices, desk
from game.ui.widgets import Button, Card, Tab
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, small, staged, told


def shown(view: object = NORTH, **fields: object):  # type: ignore[no-untyped-def]
    """A desk laid out, with what it is asked."""
    held, acts, filled = Desk(**fields), Acts(), kit()  # type: ignore[arg-type]
    desk.build(filled, scene(view, held, acts))  # type: ignore[arg-type]
    return filled, held, acts


def test_papers_that_have_not_come_are_not_there() -> None:
    said = told(shown()[0])
    for tab in ("papers", "letters", "known", "news"):
        said += told(shown(tab=tab)[0])
    assert "Eight guns stand." not in said
    assert "Gazette" not in said


def test_cards_say_band_rung_and_advisers_whose_lines_hold() -> None:
    card = named(shown()[0], "choice.blockade")
    assert isinstance(card, Card)
    assert (card.band, card.rung, card.fors, card.against) == ("force", 8, "Eik", "Lund")
    without = replace(NORTH, lines={})
    assert named(shown(without)[0], "choice.blockade").describe().count("Eik") == 0


def test_no_more_than_nine_cards_have_digits() -> None:
    legal = tuple(Option(name, "act", True) for name in ("blockade", "open_strait", "bombard"))
    many = replace(NORTH, options=legal)
    assert [named(shown(many)[0], f"choice.{o.id}").hot for o in legal] == ["1", "2", "3"]


def test_the_other_seats_cards_are_nowhere() -> None:
    both = told(shown()[0]) + told(shown(slot="posture")[0])
    assert "Free the gunners" not in both
    assert "Turn the convoy" not in both


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


def test_a_card_says_who_sees_it() -> None:
    seen = {}
    for slot in ("act", "posture"):
        for each in shown(slot=slot)[0].widgets:
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


# Both layouts

WIDE, CLOSE = (1600, 900, 1.0), (1600, 900, 1.5)


def at(size: tuple[int, int, float], held: Desk | None = None) -> Kit:
    filled = kit(*size)
    desk.build(filled, scene(NORTH, held or Desk(), Acts()))
    return filled


def test_where_there_is_room_all_of_it_lies_side_by_side() -> None:
    assert {"folder", "dials.panel", "axis.panel", "teletype"} <= names(at(WIDE))
    assert not {"dials.panel", "axis.panel", "teletype"} & names(at(CLOSE))


@pytest.mark.parametrize("size", [WIDE, CLOSE])
def test_what_one_works_with_has_the_same_names_on_both_desks(
    size: tuple[int, int, float],
) -> None:
    wanted = {"tab.papers", "tab.intelligence", "tab.letters", "paper.text", "paper.next"}
    wanted |= {"papers.contents", "choice.blockade", "choice.hold", "hand.more", "slot.posture"}
    wanted |= {"desk.seal", "desk.write", "desk.undo"}
    assert wanted <= names(at(size))


@pytest.mark.parametrize("size", [WIDE, CLOSE])
@pytest.mark.parametrize("drawer", ["known", "council", "news", "cards"])
def test_a_drawer_opens_on_both_desks(drawer: str, size: tuple[int, int, float]) -> None:
    panel = {"cards": "cards.blockade"}.get(drawer, f"{drawer}.panel")
    assert panel in names(at(size, Desk(drawer=drawer)))


@pytest.mark.parametrize("size", [WIDE, CLOSE])
def test_tab_goes_from_the_papers_over_the_cards_to_the_seal(size: tuple[int, int, float]) -> None:
    order = [each.name for each in staged(at(size)).order()]
    places = [order.index(name) for name in ("tab.papers", "paper.next", "choice.blockade")]
    assert places == sorted(places)
    assert {"desk.seal", "desk.write"} <= set(order)


@pytest.mark.parametrize("size", [WIDE, CLOSE])
@pytest.mark.parametrize("hot", ["n", "l", "w", "s", "u", "0", "1", "m", "[", "]"])
def test_a_key_belongs_to_one_thing(hot: str, size: tuple[int, int, float]) -> None:
    held = Desk(past=[({}, [])])
    assert sum(each.hot == hot for each in at(size, held).widgets) == 1


def test_opening_a_paper_marks_it_as_read() -> None:
    held = Desk()
    named(at(WIDE, held), "tab.intelligence").press()
    assert held.read == {"paper.photographs"}
    assert "More guns." in told(at(WIDE, held))
    tab = named(at(WIDE, held), "tab.intelligence")
    assert isinstance(tab, Tab)
    assert (tab.badge, tab.chosen) == ("", True)
