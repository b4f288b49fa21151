"""The table of terms, on both sides."""

from dataclasses import replace

import pytest

from game.ui.scene import Desk, Form
from game.ui.screens import letterdesk
from game.ui.screens.bargain import last_offers, verdict
from game.ui.widgets.term import Term
from tests.ui.helpers import NORTH, Acts, kit, named, names, proposal, scene, told


def table(form: Form, view: object = NORTH, size: tuple[int, int, float] = (1280, 720, 1.0)):  # type: ignore[no-untyped-def]
    acts, filled = Acts(), kit(*size)
    letterdesk.build(filled, scene(view, Desk(form=form), acts))  # type: ignore[arg-type]
    return filled, acts


def row(form: Form, issue: str = "fort", view: object = NORTH) -> Term:
    found = named(table(form, view)[0], f"letter.level.{issue}")
    assert isinstance(found, Term)
    return found


def test_a_row_tells_how_it_stands_what_they_proposed_and_what_we_do() -> None:
    found = row(Form("cable", "soft", "proposal", {"fort": "razed"}))
    assert found.text == "The fort"
    assert (found.now, found.theirs) == ("It stays", "Work stops")
    assert found.values[found.index] == "It goes"
    assert (found.now_at, found.theirs_at, found.index) == (1, 2, 3)
    assert "Now: It stays. Sur proposed: Work stops." in found.describe()


def test_what_is_not_named_is_told_so_on_both_sides() -> None:
    found = row(Form("cable", "soft", "proposal"), "base")
    assert (found.index, found.theirs_at) == (0, 0)
    assert (found.values[0], found.theirs) == ("not named", "not named")


def test_how_an_issue_stands_may_be_unknown() -> None:
    found = row(Form("cable", "soft", "proposal"), view=replace(NORTH, stands={}))
    assert (found.now, found.now_at) == ("not known", 0)


@pytest.mark.parametrize(
    ("level", "said", "tag"),
    [("razed", "get", "YOU GET"), ("stays", "", ""), (None, "", "")],
)
def test_what_is_worth_more_than_how_it_stands_is_got(
    level: str | None, said: str, tag: str
) -> None:
    levels = {} if level is None else {"fort": level}
    found = row(Form("cable", "soft", "proposal", levels))
    assert (found.verdict, found.tag) == (said, tag)


def test_what_is_worth_less_than_how_it_stands_is_given() -> None:
    found = row(Form("cable", "soft", "proposal", {"base": "closed"}), "base")
    assert (found.verdict, found.tag) == ("give", "YOU GIVE")
    assert "YOU GIVE" in found.describe()


@pytest.mark.parametrize(
    ("stands", "level", "said"),
    [
        ("low", "high", "get"),
        ("high", "low", "give"),
        ("low", "low", ""),
        (None, "low", ""),
        ("low", None, ""),
        ("other", "low", ""),
        ("low", "other", ""),
    ],
)
def test_who_gives(stands: str | None, level: str | None, said: str) -> None:
    assert verdict({"low": -1.0, "high": 2.0}, stands, level) == said


# What they proposed


FIRST = proposal(id="a", channel="cable", levels={"fort": "frozen"}, arrived="1950-05-01 10:00")
LATER = proposal(
    id="b", channel="radio", levels={"fort": "razed", "base": "closed"}, arrived="1950-05-01 17:00"
)


def test_the_latest_letter_that_names_an_issue_counts() -> None:
    view = replace(NORTH, letters=(LATER, FIRST))
    assert last_offers(scene(view)) == {"fort": "razed", "base": "closed"}


def test_an_answer_to_the_earlier_letter_shows_that_one_while_the_later_lies_there() -> None:
    here = scene(replace(NORTH, letters=(FIRST, LATER)))
    assert last_offers(here, "cable") == {"fort": "frozen"}
    assert last_offers(here, "radio") == {"fort": "razed", "base": "closed"}
    view = here.view
    answer = Form("cable", "soft", "proposal", {"fort": "razed"}, about="cable")
    assert row(answer, view=view).theirs == "Work stops"
    assert row(answer, "base", view=view).theirs == "not named"
    assert row(replace(answer, about=None), "base", view=view).theirs == "It closes for all to see"


def test_ones_own_offers_and_bare_messages_are_none_of_theirs() -> None:
    mute = proposal(purpose="message", levels={}, open=False)
    view = replace(NORTH, letters=(proposal(own=True), mute))
    assert last_offers(scene(view)) == {}


def test_what_lies_open_no_longer_cannot_be_answered() -> None:
    closed = replace(FIRST, open=False)
    assert last_offers(scene(replace(NORTH, letters=(closed,))), "cable") == {}


def test_the_hint_names_all_levels_and_who_proposed_what() -> None:
    found = row(Form("cable", "soft", "proposal"))
    assert found.hint is not None
    assert found.hint.lines[0] == "It stays → Work stops → It goes"
    said = " ".join(found.hint.lines)
    assert "Norr, Embassy cable, Mon 1 May 09:00: Work stops" in said
    assert "Sur, Embassy cable, Mon 1 May 18:00: Work stops" in said
    assert "invented" in said


# Stepping


def test_levels_are_stepped_and_kept_in_the_order_of_issues() -> None:
    filled, acts = table(Form("radio", "soft", "proposal", {"base": "closed"}))
    fort, base = named(filled, "letter.level.fort"), named(filled, "letter.level.base")
    assert isinstance(fort, Term) and isinstance(base, Term)
    assert "It closes without a word (secret)" in base.values
    fort.change(1)
    levels = acts.asked[-1][1]["levels"]  # type: ignore[index]
    assert list(levels.items()) == [("fort", "stays"), ("base", "closed")]


def test_only_a_proposal_has_a_table() -> None:
    for purpose in ("message", "acceptance", "rejection", "withdrawal"):
        form = Form("cable", "soft", purpose, about="cable")  # type: ignore[arg-type]
        assert "letter.level.fort" not in names(table(form)[0])


def test_a_proposal_that_names_nothing_says_so() -> None:
    assert "letter.unnamed" in names(table(Form("cable", "soft", "proposal"))[0])
    named_ = Form("cable", "soft", "proposal", {"fort": "razed"})
    assert "letter.unnamed" not in names(table(named_)[0])


def test_the_columns_have_heads_where_they_stand_side_by_side() -> None:
    form = Form("cable", "soft", "proposal")
    wide, narrow = table(form)[0], table(form, size=(1280, 720, 1.5))[0]
    said = told(wide)
    heads = ("Issue", "Stands now", "They proposed", "You propose")
    assert all(f": {head}" in said for head in heads)
    heads_of = {each for each in names(narrow) if each.startswith("terms.head.")}
    term = named(narrow, "letter.level.fort")
    from game.ui.widgets.term import columns

    assert bool(heads_of) == bool(columns(narrow.pen, term.rect.width))
