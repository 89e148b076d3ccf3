"""What of the repairs is listed: of one person, of one kind, in one state."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal

from app.ui.pages.repairs.words import side_words, tr
from app.ui.theme import ThemeHolder
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from models.records.ids import RepairId
from models.records.repairs import RepairCard
from prompts.schema import Option


class Filters(Flow):
    """Three lists that drop down; each offers only what there is.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, gap=8)
        self._themes = themes
        self._kinds: Sequence[Option] = ()
        self._found: Mapping[RepairId, Collection[str]] = {}
        self.code = self._made("code", tr("Person"))
        self.kind = self._made("kind", tr("Kind of slip"))
        self.side = self._made("side", tr("State"))
        self.show_choices(())

    def offer_kinds(self, options: Sequence[Option]) -> None:
        """Takes the kinds of slip and their words."""
        self._kinds = options

    def show_kinds(self, found: Mapping[RepairId, Collection[str]]) -> None:
        """Takes the kinds of slip of each repair."""
        self._found = found

    def show_choices(self, cards: Sequence[RepairCard]) -> None:
        """Offers what these repairs have; what was chosen stays where it still is."""
        codes = sorted({card.code for card in cards if card.code})
        there = {kind for found in self._found.values() for kind in found}
        sides = {card.side for card in cards}
        self._offer(self.code, tr("Anyone"), {code: code for code in codes})
        named = {option.id: option.text for option in self._kinds if option.id in there}
        self._offer(self.kind, tr("Any kind"), named)
        states = {str(side): words for side, words in side_words().items() if side in sides}
        self._offer(self.side, tr("Any state"), states)
        self.flow.invalidate()

    def passes(self, card: RepairCard) -> bool:
        """Whether a repair is among what was chosen."""
        kinds = self._found.get(card.id, ())
        code, kind, side = (box.currentData() for box in (self.code, self.kind, self.side))
        return (
            (not code or card.code == code)
            and (not kind or kind in kinds)
            and (not side or card.side == side)
        )

    def clear(self) -> None:
        """Chooses nothing."""
        for box in (self.code, self.kind, self.side):
            box.setCurrentIndex(0)

    def _made(self, name: str, words: str) -> ComboBox:
        box = ComboBox(self._themes, words, compact=True)
        box.setObjectName(f"repairs.filter.{name}")
        box.activated.connect(self.changed)
        self.add(box)
        return box

    def _offer(self, box: ComboBox, anything: str, choices: Mapping[str, str]) -> None:
        wanted = box.currentData()
        box.clear()
        box.addItem(anything, "")
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(wanted)))
        box.updateGeometry()
