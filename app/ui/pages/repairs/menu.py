"""What else can be done with a repair, as a menu."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QMenu

from app.ui.pages.repairs.presenter import RepairsPresenter
from app.ui.pages.repairs.words import stage_names, standing_words, tr
from models.records.repairs import Repair, Side, Stage


class Detail(Protocol):
    """Whatever shows the repair."""

    @property
    def at_hand(self) -> tuple[Stage, int] | None:
        """The stage that is open."""

    def begin_rename(self) -> None:
        """Words the title otherwise."""

    def go_indirect(self) -> None:
        """Mends it in another way."""

    def wait(self, side: Side) -> None:
        """Has it wait."""


def fill_menu(
    menu: QMenu,
    repair: Repair,
    presenter: RepairsPresenter,
    detail: Detail,
    *,
    is_removed: bool = False,
) -> None:
    """Offers what can be done with a repair now."""
    repair_id = repair.card.id
    if is_removed:
        menu.addAction(tr("Put it back"), partial(presenter.restore, repair_id))
        return
    menu.addAction(tr("Reword the title"), detail.begin_rename)
    if repair.card.is_open:
        _offer_ways(menu, repair, presenter, detail)
    stood = menu.addMenu(tr("Where I stood"))
    for standing, words in standing_words().items():
        if standing is not repair.card.standing:
            act = partial(presenter.set_standing, repair_id, standing, words)
            stood.addAction(words, act)
    menu.addSeparator()
    menu.addAction(tr("Move it to the bin"), partial(presenter.remove, repair_id))


def _offer_ways(menu: QMenu, repair: Repair, presenter: RepairsPresenter, detail: Detail) -> None:
    repair_id, side = repair.card.id, repair.card.side
    menu.addSeparator()
    menu.addAction(tr("Put it on the next agenda"), partial(presenter.bring, repair_id))
    if side is not Side.FOR_SUPERVISION:
        menu.addAction(tr("Hold it for supervision"), partial(detail.wait, Side.FOR_SUPERVISION))
    if side is not Side.INDIRECT:
        menu.addAction(tr("Not wise or not possible directly"), detail.go_indirect)
    if side is not Side.PARKED:
        menu.addAction(tr("Park it"), partial(detail.wait, Side.PARKED))
    order = list(Stage)
    at_hand = detail.at_hand[0] if detail.at_hand is not None else repair.card.stage
    if order.index(at_hand) < order.index(repair.card.stage):
        name = stage_names(presenter.pack, repair.card.standing)[at_hand]
        words = tr("Go back to {stage}").format(stage=name)
        menu.addAction(words, partial(presenter.go_to, repair_id, at_hand))
    menu.addSeparator()
