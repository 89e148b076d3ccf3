"""The editor for a link to another reflection: search as you type, in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from app.ui import i18n
from app.ui.forms.editor import ABSENT, AnswerEditor, Cards, Supplies
from app.ui.theme import Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import EntryCard, JsonValue
from models.records.ids import EntryId
from prompts.schema import Question

_PAUSE_MS = 250
_MOST = 8


class LinkEditor(AnswerEditor):
    """Chooses one past reflection; shows its title and day."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._chosen: str | None = None
        self._cards: Cards = ()
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._field.textEdited.connect(self._on_edited)
        self._field.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.itemClicked.connect(self._on_item)
        self._list.itemActivated.connect(self._on_item)
        self._remove.clicked.connect(self._on_remove)
        supplies.finder.found.connect(self._on_found)
        supplies.finder.known.connect(self._on_known)
        self._show()

    def value(self) -> JsonValue:
        return self._chosen

    def set_value(self, value: JsonValue) -> None:
        self._chosen = value if isinstance(value, str) and value else ABSENT
        self._title.setText(self.tr("A reflection"))
        self._day.setText("")
        if self._chosen is not None:
            self.supplies.finder.look_up(EntryId(self._chosen))
        self._show()

    def focus_first(self) -> None:
        target = self._field if self._chosen is None else self._remove
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self._field:
            return self._on_field_key(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self._fold()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _build(self) -> None:
        themes = self.themes
        self._field = LineEdit(
            themes,
            self.name,
            placeholder=self.tr("Words from an earlier reflection"),
            icon="search",
        )
        self._list = QListWidget()
        self._list.setObjectName("found")
        self._list.setAccessibleName(named(self.name, self.tr("Reflections found")))
        self._list.hide()
        self._nothing = Label(
            themes,
            self.tr("No reflections like that. Try another word."),
            Type.SMALL,
            color="text2",
        )
        self._nothing.hide()
        self._card = QFrame()
        self._title = Label(themes, "", Type.SNIPPET)
        self._day = Label(themes, "", Type.SMALL, color="text2")
        self._remove = QuietLink(themes, self.tr("Remove"))
        self._remove.setAccessibleName(named(self.name, self.tr("Remove the link")))
        row = QHBoxLayout(self._card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(12))
        row.addWidget(self._title, 1)
        row.addWidget(self._day)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(6))
        for widget in (self._field, self._list, self._nothing, self._card):
            column.addWidget(widget)

    def _show(self) -> None:
        linked = self._chosen is not None
        self._card.setVisible(linked)
        self._field.setVisible(not linked)
        if linked:
            self._fold()

    def _fold(self) -> None:
        self._list.hide()
        self._nothing.hide()

    def _on_field_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Down:
            if self._list.isHidden():
                self._look()
            else:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._list.setCurrentRow(0)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._list.isHidden():
            self._take(0)
            return True
        if key == Qt.Key.Key_Escape and not self._list.isHidden():
            self._fold()
            return True
        return False

    def _on_edited(self, _text: str) -> None:
        self._pause.start()

    def _look(self) -> None:
        self.supplies.finder.look_for(self._field.text().strip())

    def _on_found(self, words: str, cards: Cards) -> None:
        if words != self._field.text().strip() or self._chosen is not None:
            return
        self._cards = cards[:_MOST]
        self._list.clear()
        for card in self._cards:
            day = i18n.short_day(card.held_at.date(), self.supplies.today())
            item = QListWidgetItem(self.tr("{title}   {day}").format(title=card.title, day=day))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{card.title}, {day}")
            self._list.addItem(item)
        rows = max(1, len(self._cards))
        self._list.setFixedHeight(self.themes.px(34) * rows + 2)
        self._list.setVisible(bool(self._cards))
        self._nothing.setVisible(not self._cards)

    def _on_item(self, item: QListWidgetItem) -> None:
        self._take(self._list.row(item))

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._cards):
            return
        card = self._cards[row]
        self._chosen = card.id
        self._field.clear()
        self._on_known(card)
        self._show()
        self._remove.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_known(self, card: EntryCard) -> None:
        if card.id == self._chosen:
            self._title.setText(card.title)
            self._day.setText(i18n.short_day(card.held_at.date(), self.supplies.today()))

    def _on_remove(self) -> None:
        self.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
