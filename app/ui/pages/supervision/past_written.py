"""What was written about a session, and what may still be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.services.after_supervision import Afterwards, Reflected
from app.ui.supervision_words import after_kinds
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.plain import plain_words
from models.records.ids import EntryId
from models.records.supervision import SessionEntryKind


class WrittenAbout(QWidget):
    """Reflections as links, then what is offered.

    Signals:
        begun: as what something is written about the session.
        opened: the reflection that one wants to read.
    """

    begun = Signal(object)
    opened = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: Afterwards | None = None
        self._parts: list[QWidget] = []
        self._buttons: list[QAbstractButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(4))
        self.hide()

    def show_written(self, afterwards: Afterwards) -> None:
        """Shows what there is."""
        if afterwards == self._shown:
            return
        held = next((at for at, each in enumerate(self._buttons) if each.hasFocus()), None)
        self._clear()
        self._shown = afterwards
        names = after_kinds(afterwards.plan.side)
        written = [each for each in afterwards.reflected if each.card is not None]
        if written:
            self._add(Label(self._themes, self.tr("Written about it"), semibold=True))
        for each in written:
            self._add(self._link(each, names), leading=True)
        left = afterwards.left() if afterwards.finished_at is not None else ()
        if left:
            self._add(self._offers(afterwards, left, names))
        self.setVisible(bool(self._parts))
        if held is not None and self._buttons:
            self._buttons[min(held, len(self._buttons) - 1)].setFocus()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._shown = None
        self._clear()
        self.hide()

    def _link(self, each: Reflected, names: dict[SessionEntryKind, str]) -> QWidget:
        assert each.card is not None
        title = plain_words(each.card.title)
        words = names[each.kind]
        # Of what stays unsaid not even a title is told, and a set's own name tells nothing more.
        if title and each.kind is not SessionEntryKind.UNSAID and title not in each.card.packs:
            words = self.tr("{kind}: “{title}”").format(kind=words, title=title)
        link = QuietLink(self._themes, words)
        link.setObjectName("past_reflection")
        link.clicked.connect(partial(self._on_opened, each.card.id))
        self._buttons.append(link)
        return link

    def _offers(
        self,
        afterwards: Afterwards,
        left: tuple[tuple[SessionEntryKind, str], ...],
        names: dict[SessionEntryKind, str],
    ) -> QWidget:
        acts = Flow(self._themes, gap=14)
        begun = {each.kind for each in afterwards.reflected if each.draft_id is not None}
        for kind, _pack in left:
            words = self.tr("Write: {title}").format(title=names[kind])
            if kind in begun:
                words = self.tr("Go on writing: {title}").format(title=names[kind])
            link = LinkButton(self._themes, words)
            link.setObjectName(f"write_{kind.value}")
            link.clicked.connect(partial(self._on_begun, kind))
            self._buttons.append(link)
            acts.add(link)
        return acts

    def _on_begun(self, kind: SessionEntryKind, _checked: bool = False) -> None:
        self.begun.emit(kind)

    def _on_opened(self, entry_id: EntryId, _checked: bool = False) -> None:
        self.opened.emit(entry_id)

    def _add(self, part: QWidget, *, leading: bool = False) -> None:
        self._parts.append(part)
        side = Qt.AlignmentFlag.AlignLeading if leading else Qt.AlignmentFlag(0)
        self._column.addWidget(part, 0, side)

    def _clear(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts, self._buttons = [], []
