import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets import Card
from game.ui.widgets.card import steps


def card(**fields: object) -> Card:
    base = {
        "name": "choice.quarantine",
        "rect": pygame.Rect(0, 0, 300, 200),
        "text": "Announce the quarantine",
        "band": "force",
        "rung": 7,
    }
    return Card(**{**base, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(("rung", "triangles"), [(0, 0), (1, 1), (8, 1), (9, 2), (44, 5)])
def test_rungs_become_triangles(rung: int, triangles: int) -> None:
    assert steps(rung) == triangles


def test_it_says_band_rung_advisers_and_what_bars_it() -> None:
    said = card(fors="Rusk", against="LeMay", bar="Not now. It needs: evening.").describe()
    assert said == (
        "card choice.quarantine: Announce the quarantine | FORCE rung 7 | for Rusk | "
        "against LeMay | not legal: Not now. It needs: evening."
    )
    assert card(chosen=True).describe().endswith("(chosen)")


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(0.8), Pen(1.0), Pen(0.8, 1.5)])
@pytest.mark.parametrize("band", ["diplomacy", "force", "public", "covert", "hold"])
def test_a_card_of_the_size_it_asks_for_has_no_fault(pen: Pen, band: str) -> None:
    made = card(band=band, fors="Rusk, Ball, Thompson", against="McCone", bar="Not now.", hot="9")
    wide = pen.em(262)
    made.rect = pygame.Rect(0, 0, wide, made.need(pen, wide))
    assert not made.faults(pen)
    made.rect.height -= 8
    assert made.faults(pen)


def test_a_barred_card_can_be_reached_to_be_read_but_does_nothing() -> None:
    barred = card(bar="Not now.", on_press=None)
    assert barred.reachable()
    barred.press()


def test_more_text_needs_more_height() -> None:
    pen = Pen()
    assert card(fors="Rusk").need(pen, 300) > card().need(pen, 300)
    assert card(text="A title that is so long that it goes over lines " * 2).need(
        pen, 300
    ) > card().need(pen, 300)


@pytest.mark.parametrize("change", [{"chosen": True}, {"bar": "Not now."}, {"rung": 40}])
def test_every_mark_can_be_seen(change: dict[str, object]) -> None:
    pen = Pen()
    assert card().image(pen).get_buffer().raw != card(**change).image(pen).get_buffer().raw


@pytest.mark.parametrize("band", ["diplomacy", "covert"])
def test_chosen_is_written_only_where_it_fits(band: str) -> None:
    pen, made = Pen(), card(band=band, chosen=True)
    assert made._band(pen, 400).endswith("CHOSEN")
    assert made._band(pen, 190) == band.upper()


def test_it_says_who_sees_it_where_there_is_room() -> None:
    pen = Pen()
    assert card(sight="unseen")._band(pen, 400) == "FORCE · UNSEEN"
    assert card(sight="unseen")._band(pen, 180) == "FORCE"
    assert card(sight="unseen", chosen=True)._band(pen, 400) == "FORCE · CHOSEN"
    assert card()._band(pen, 400) == "FORCE"
    assert "FORCE unseen rung 7" in card(sight="unseen").describe()


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(1.6)])
@pytest.mark.parametrize("band", ["diplomacy", "force", "public", "covert"])
@pytest.mark.parametrize("sight", ["seen", "unseen"])
def test_at_its_usual_width_a_card_has_room_for_who_sees_it(
    pen: Pen, band: str, sight: str
) -> None:
    made = card(band=band, sight=sight)
    assert made._band(pen, pen.em(262)) == f"{band.upper()} · {sight.upper()}"
