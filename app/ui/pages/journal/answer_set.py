"""Answering another set: those in use by moment, then all the others, found by their letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from app.ui.first_letters import begin_words, letters
from app.ui.palette_rows import Line, LineDelegate, LineKind, Lines
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from prompts.moments import MOMENTS
from prompts.schema import Option, Pack

_LAST_MOMENT = MOMENTS[-1].id


class AnswerSet(QWidget):
    """A search and a list; `chosen` carries the id of a set, `left` leads back to the reading."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_set")
        self._themes = themes
        self._groups: list[tuple[str, list[Pack]]] = []
        self._back = FlatButton(
            themes, self.tr("Back to the reflection"), icon="arrow-left", compact=True
        )
        self._back.setObjectName("answer_set.back")
        self._title = Label(themes, self.tr("Answer another set"), Type.TITLE, wrap=True)
        name = self.tr("Search the sets by their first letters")
        self.search = LineEdit(themes, name, placeholder=self.tr("Search"), icon="search")
        self.search.setObjectName("answer_set.search")
        self._none = Label(
            themes, self.tr("No set like that. Try other letters."), color="text2", wrap=True
        )
        self._none.hide()
        self._model = Lines(self)
        self.list = QListView()
        self.list.setObjectName("answer_set.list")
        self.list.setAccessibleName(self.tr("Prompt sets"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(LineDelegate(themes, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setProperty("clear", True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        for widget in (self._title, self.search, self._none):
            self._column.addWidget(widget)
        self._column.addWidget(self.list, 1)
        self._back.clicked.connect(self.left)
        self.search.textChanged.connect(self._fill)
        self.list.clicked.connect(self._on_chosen)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)

    def show_sets(
        self, enabled: Sequence[Pack], packs: Sequence[Pack], moments: Sequence[Option]
    ) -> None:
        """Offers these sets, the enabled ones leading; the search begins anew."""
        words = {moment.id: moment.text for moment in moments}
        by_moment: dict[str, list[Pack]] = {}
        for pack in enabled:
            moment = pack.moments[0] if pack.moments else _LAST_MOMENT
            by_moment.setdefault(moment, []).append(pack)
        self._groups = [(words.get(each, each), found) for each, found in by_moment.items()]
        there = {pack.id for pack in enabled}
        rest = [pack for pack in packs if pack.id not in there]
        if rest:
            self._groups.append((self.tr("All sets"), rest))
        self.search.clear()
        self._fill()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_margins(self, side: int) -> None:
        """Keeps the words in line with those of the reading."""
        px = self._themes.px
        self._column.setContentsMargins(side - px(8), px(12), px(16), px(16))
        self._column.setSpacing(px(8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list from the search too; Enter answers, Esc leaves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _fill(self) -> None:
        wanted = letters(self.search.text())
        lines: list[Line] = []
        for heading, packs in self._groups:
            found = [pack for pack in packs if begin_words(f"{pack.title} {pack.summary}", wanted)]
            if found:
                lines.append(Line(LineKind.HEADING, heading))
                lines += [self._line(pack) for pack in found]
        self._model.set_lines(lines)
        self._none.setVisible(not lines)
        if lines:
            self.list.setCurrentIndex(self._model.index(1))
            self.list.scrollToTop()

    def _line(self, pack: Pack) -> Line:
        length = self.tr("{n} minutes").format(n=pack.minutes)
        if pack.minutes == 1:
            length = self.tr("1 minute")
        return Line(
            LineKind.HIT,
            pack.title,
            pack.id,
            "library",
            aside=length,
            below=((pack.summary, False),),
        )

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        while 0 <= row < self._model.rowCount():
            if self._model.line(row).kind is not LineKind.HEADING:
                self.list.setCurrentIndex(self._model.index(row))
                return
            row += step

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.line(index.row()).kind is not LineKind.HEADING:
            self.chosen.emit(self._model.line(index.row()).id)
