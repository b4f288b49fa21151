"""What has moved and why, in the words of the seat that reads it."""

from dataclasses import replace

import pytest

from game.engine.sight.reasons import OTHER, Reason
from game.engine.view import Estimate, News
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import news, outcome
from game.ui.screens.news import because, causes
from game.ui.widgets import TextBlock
from tests.ui.helpers import NORTH, SIZES, kit, named, scene, small, staged, told


def reason(amount: float, kind: str = "event", name: str = "fleet_sails", text: str = "") -> Reason:
    return Reason("tension", amount, kind, name, text or f"{kind} {name}")


@pytest.mark.parametrize(
    ("kind", "name", "text", "said"),
    [
        ("pull", "tension", "settling back towards rest", "going back to what is usual"),
        ("pull", "fort", "the pull of: The fort", "drawn along by “The fort”"),
        ("choice", "blockade", "Ada Norr: Close the strait", "your order: Close the strait"),
        ("choice", "denounce", "Bo Sur: Denounce them", "Sur: Denounce them"),
        ("tone", "soft", "the tone of a letter from Bo Sur", "the tone of a letter from Sur"),
        ("audience", "", "what Ada Norr said in public", "what you said in public"),
        (
            "leak",
            "",
            "a leak of what Ada Norr offered in secret",
            "a leak of what you offered in secret",
        ),
        ("event", "fleet_sails", "A convoy sails", "A convoy sails"),
    ],
)
def test_a_cause_is_told_from_the_seat(kind: str, name: str, text: str, said: str) -> None:
    assert because(scene(), reason(1.0, kind, name, text)) == said


def test_a_cause_without_words_is_told_by_its_name() -> None:
    assert because(scene(), Reason("tension", 1.0, "event", "riots", "")) == "riots"


def test_the_greatest_causes_come_first_and_the_rest_in_one() -> None:
    parts = [reason(amount, name=f"e{amount:g}") for amount in (0.5, -4.0, 0.49, 3.0, 1.0)]
    told_ = causes(scene(), parts)
    assert [text for text, _ in told_] == ["event e-4", "event e3", "event e1", "other causes"]
    assert told_[-1][1] == pytest.approx(0.99)
    assert sum(amount for _, amount in told_) == pytest.approx(sum(p.amount for p in parts))


def test_what_one_may_not_know_is_among_the_rest_however_great() -> None:
    parts = [reason(9.0, "other", "", OTHER), reason(0.5)]
    assert causes(scene(), parts) == [("event fleet_sails", 0.5), ("other causes", 9.0)]


def test_a_change_without_any_cause_to_name_stands_alone() -> None:
    assert causes(scene(), [reason(9.0, "other", "", OTHER), reason(0.49)]) == []


def test_a_rest_too_small_to_see_is_left_out() -> None:
    assert causes(scene(), [reason(2.0), reason(0.04, name="riots")]) == [
        ("event fleet_sails", 2.0)
    ]
    assert len(causes(scene(), [reason(2.0), reason(0.06, name="riots")])) == 2


def test_only_changes_that_show_are_told() -> None:
    def shown(*amounts: float) -> str:
        filled = kit()
        parts = tuple(reason(amount) for amount in amounts)
        here = scene()
        outcome.build(filled, replace(here, sheet=replace(here.sheet, reasons=parts)))
        return told(filled)

    assert say("reason.none") in shown(0.049)
    assert say("reason.none") in shown(4.0, -3.96)
    assert "reason.tension: Tension | +0.1" in shown(0.05)
    assert "reason.tension.0" not in shown(0.05)
    assert say("reason.none") in shown()


def test_without_news_that_is_said_and_what_moved_is_told_all_the_same() -> None:
    filled = kit()
    outcome.build(filled, scene(replace(NORTH, news=())))
    said = told(filled)
    assert say("news.none") in said
    assert "reason.trust_north: Trust | +6.0" in said


def test_each_kind_of_news_says_what_it_is() -> None:
    items = (
        News("illegal", "blockade", NORTH.moment, "", "The strait is closed already."),
        News("paper", "photographs", NORTH.moment, "", ""),
        News("event", "riots", NORTH.moment, "fishermen", "Riots in the port."),
    )
    filled = kit()
    outcome.build(filled, scene(replace(NORTH, news=items)))
    said = told(filled)
    assert "It could not be done: The strait is closed already." in said
    assert "news.papers.title: A paper has come" in said
    assert "news.papers: photographs" in said
    assert "news.2.who: Mon 1 May 18:00 · The fishermen" in said
    assert "news.0.who: Mon 1 May 18:00\n" in said
    assert "text news.2: Riots in the port." in said


def test_the_outcome_tells_the_danger_before_what_has_moved() -> None:
    filled = kit()
    outcome.build(filled, scene())
    said = told(filled)
    assert said.index("outcome.danger:") < said.index("outcome.why.title:")
    assert "about 1\u00a0in\u00a050" in said


def moved(*amounts: float) -> Scene:
    """A scene in which variables have moved by these amounts, each for one reason."""
    names = list(small().scenario.variables)
    parts = tuple(
        Reason(name, amount, "event", "fleet_sails", "A convoy sails")
        for name, amount in zip(names, amounts, strict=False)
    )
    here = scene()
    return replace(here, sheet=replace(here.sheet, reasons=parts))


def why(here: Scene) -> str:
    filled = kit()
    outcome.build(filled, here)
    return told(filled)


def test_what_has_moved_a_little_lies_folded() -> None:
    here = moved(3.0, -2.0, 1.9, 0.4)
    names = list(small().scenario.variables)
    said = why(here)
    assert "fold reasons.rest: Moved less: 2\n" in said
    assert f"reason.{names[1]}:" in said
    assert f"reason.{names[2]}:" not in said
    here.fold("reasons.rest", True)
    unfolded = why(here)
    assert f"reason.{names[2]}:" in unfolded
    assert f"reason.{names[3]}:" in unfolded


def test_where_nothing_has_moved_much_the_greatest_three_are_told() -> None:
    said = why(moved(1.0, -1.5, 0.2, 0.3))
    names = list(small().scenario.variables)
    assert [f"line reason.{name}:" in said for name in names[:4]] == [True, True, False, True]
    assert "Moved less: 1\n" in said


def test_where_all_has_moved_much_nothing_is_folded() -> None:
    assert "reasons.rest" not in why(moved(3.0, -2.0))
    assert "reasons.rest" not in why(moved(1.0, -1.5, 0.2))


def test_papers_are_told_in_one_line_after_all_else() -> None:
    papers = tuple(News("paper", name, NORTH.moment, "", name.title()) for name in ("a", "b", "c"))
    event = News("event", "riots", NORTH.moment, "fishermen", "Riots in the port.")
    filled = kit()
    outcome.build(filled, scene(replace(NORTH, news=(*papers, event))))
    said = told(filled)
    assert "news.papers.title: 3 papers have come" in said
    assert "news.papers: A · B · C" in said
    assert said.index("Riots in the port.") < said.index("news.papers.title")
    assert "news.0:" not in said


def test_without_papers_none_is_spoken_of() -> None:
    event = News("event", "riots", NORTH.moment, "fishermen", "Riots in the port.")
    filled = kit()
    outcome.build(filled, scene(replace(NORTH, news=(event,))))
    assert "news.papers" not in told(filled)


# The drawer


def drawer(here: Scene, window: Kit | None = None) -> Kit:
    """The drawer over the left half of a window."""
    filled = window or kit()
    room = filled.window.inflate(-filled.px(40), -filled.px(40))
    room.width //= 2
    news.build(filled, here, room)
    return filled


def earlier(here: Scene) -> Scene:
    """The same scene with a turn before."""
    items = (
        News("event", "riots", "1950-05-01 09:00", "fishermen", "Riots in the port."),
        News("paper", "north_brief", "1950-05-01 09:00", "", "The fort"),
    )
    return replace(here, sheet=replace(here.sheet, earlier=items))


def test_the_wire_prints_in_capitals_who_and_when_over_it() -> None:
    filled = drawer(scene())
    message = named(filled, "news.0")
    assert isinstance(message, TextBlock)
    assert (message.text, message.role) == ("A CONVOY HAS SAILED.", "teletype")
    assert "news.1.who: Mon 1 May 18:00 · Bo Sur" in told(filled)
    assert "IT FAILED: THE CONVOY HAD ALREADY TURNED." in told(filled)
    assert "news.papers: Photographs" in told(filled)


def test_messages_lie_on_their_sheet_and_reasons_below_it() -> None:
    filled = drawer(scene())
    sheet = named(filled, "news.sheet")
    parts = [w for w in filled.widgets if w.name.startswith("news.") and w.area and w is not sheet]
    inside = [w for w in parts if w.name[5:].split(".")[0].isdigit()]
    assert len(inside) == 6
    assert all(sheet.rect.contains(widget.rect) for widget in inside)
    assert named(filled, "news.why").rect.top >= sheet.rect.bottom


def test_the_turn_before_lies_folded_under_it() -> None:
    here = earlier(scene())
    filled = drawer(here)
    assert "fold news.earlier: Before your last orders: 2\n" in told(filled) + "\n"
    assert "RIOTS" not in told(filled)
    named(filled, "news.earlier").press()
    again = drawer(here)
    assert "text news.old.0: RIOTS IN THE PORT." in told(again)
    assert "news.old.0.who: Mon 1 May 09:00 · The fishermen" in told(again)
    assert "news.old.papers: The fort" in told(again)
    assert "news.earlier" not in told(drawer(scene()))


def test_grown_danger_puts_a_flash_before_the_first_message() -> None:
    calm, grave = drawer(scene()), scene()
    grave.desk.risen = Estimate(0.0, 0.001, 0.01)
    flashed = drawer(grave)
    first, second = named(flashed, "news.0.who"), named(flashed, "news.1.who")
    assert isinstance(first, TextBlock) and isinstance(second, TextBlock)
    assert first.text.startswith(f"{grave.look.flash} Mon 1 May")
    assert first.colour == "red"
    assert second.colour == "faded"
    quiet = named(calm, "news.0.who")
    assert isinstance(quiet, TextBlock)
    assert quiet.text.startswith("Mon 1 May")


def test_a_row_of_reasons_says_what_has_moved() -> None:
    hint = named(drawer(scene()), "reason.trust_north").hint
    assert hint is not None
    assert hint.lines[0] == small().scenario.variables["trust_north"].meaning


def test_no_news_is_told_on_the_panel_without_a_sheet() -> None:
    filled = drawer(scene(replace(NORTH, news=())))
    assert say("news.none") in told(filled)
    assert "news.sheet" not in told(filled)


@pytest.mark.parametrize("size", [*SIZES, (3840, 2160, 2.0)], ids=lambda s: "x".join(map(str, s)))
def test_nothing_in_the_drawer_is_clipped(size: tuple[int, int, float]) -> None:
    here = earlier(scene())
    here.desk.folds["news.earlier"] = True
    assert faults(staged(drawer(here, kit(*size)))) == []
