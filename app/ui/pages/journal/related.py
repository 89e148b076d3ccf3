"""What is related to a reflection, why, and "Not this one"; it keeps still while it is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.journal.rows import Row
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.label import Label
from app.ui.widgets.quotation import are_alike
from app.ui.words import reason_words
from models.records.entries import Entry
from models.records.ids import EntryId
from models.records.queries import Hit
from prompts.words import Vocabularies


class _TitleLink(QuietLink):
    """A title that is cut where room lacks."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(80), self.sizeHint().height())

    def _text_role(self) -> str:
        return "text"


class RelatedRow(Row):
    """A related reflection and why it is. Pressing it opens it, Del says "Not this one"."""

    opened = Signal(object)
    dismissed = Signal(object)

    def __init__(
        self, themes: ThemeHolder, hit: Hit, vocabularies: Vocabularies, today: date
    ) -> None:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        super().__init__(themes, "")
        self.setObjectName("row.related")
        self.entry_id = hit.card.id
        day = i18n.near_day(hit.card.held_at.date(), today)
        aside = f"{hit.card.code}, {day}" if hit.card.code else day
        why = reason_words(hit.reasons, vocabularies, today)
        self.title = _TitleLink(themes, self.tr("“{title}”").format(title=hit.card.title))
        self.title.setObjectName("related.title")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        said = (hit.card.title, aside, why)
        self.title.setAccessibleName(". ".join(part for part in said if part))
        self.not_this = QuietLink(themes, self.tr("Not this one"))
        self.not_this.setObjectName("related.not_this")
        self.not_this.setAccessibleName(
            self.tr("Not this one: {title}, {day}").format(title=hit.card.title, day=day)
        )
        beside = Label(themes, aside, color="text2")
        beside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._line.addWidget(self.title, 1)
        self._line.addWidget(beside)
        self._under = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        reason = Label(themes, why, Type.SMALL, color="text2", wrap=True)
        reason.setObjectName("related.reason")
        self._under.addWidget(reason, 1)
        self._under.addWidget(self.not_this, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addLayout(self._under)
        self.row.addLayout(column, 1)
        self.title.clicked.connect(partial(self.opened.emit, hit.card.id))
        self.not_this.clicked.connect(partial(self.dismissed.emit, hit.card.id))
        self._stack()

    def focused(self) -> QWidget | None:
        """What of it has the keyboard."""
        return next((each for each in (self.title, self.not_this) if each.hasFocus()), None)

    def make_menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        key = QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(self.tr("Open"), self.title.click)
        menu.addAction(f"{self.not_this.text()}\t{key}", self.not_this.click)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.dismissed.emit(self.entry_id)
            return
        super().keyPressEvent(event)

    def _stack(self) -> None:
        super()._stack()
        self._line.setDirection(self.row.direction())
        self._line.setSpacing(self.row.spacing())


class RelatedRows(QWidget):
    """The rows of one reflection. Read again as it was, it keeps those that are shown.

    Signals: `opened` with the other reflection; `dismissed` with the one shown and the other.
    """

    opened = Signal(object)
    dismissed = Signal(object, object)
    emptied = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._about: tuple[EntryId, datetime] | None = None
        self._shown_for: tuple[EntryId, datetime] | None = None
        self._hits: list[Hit] = []
        self._away: dict[EntryId, tuple[int, Hit]] = {}
        self._rows: list[RelatedRow] = []
        self._today = date.min
        self._vocabularies: Vocabularies | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def begin(self, entry: Entry) -> None:
        """Whose related reflections come next; those of another one go at once."""
        about = (entry.id, entry.changed_at)
        if self._about is None or self._about[0] != entry.id:
            self.forget()
        self._about = about

    def let_change(self) -> None:
        """What comes next is shown, though it is for the same: nobody was looking meanwhile."""
        self._shown_for = None

    def show_hits(self, hits: Sequence[Hit], vocabularies: Vocabularies, today: date) -> None:
        """Shows what is related; where that is for the same words, what is read stays."""
        if self._about is None or self._shown_for == self._about:
            return
        self._shown_for = self._about
        wanted = [hit for hit in hits if hit.card.id not in self._away]
        same_words = today == self._today and vocabularies == self._vocabularies
        if same_words and are_alike(wanted, self._hits):
            return
        self._hits, self._today, self._vocabularies = wanted, today, vocabularies
        self._fill()

    def take_away(self, about: EntryId, entry_id: EntryId) -> None:
        """Takes a row away; the keyboard, if it was there, goes to the next one."""
        if self._about is None or self._about[0] != about:
            return
        at = next((at for at, hit in enumerate(self._hits) if hit.card.id == entry_id), None)
        if at is None:
            return
        self._away[entry_id] = (at, self._hits.pop(at))
        row = self._rows.pop(at)
        focus = row.focused()
        if focus is not None and self._rows:
            near = self._rows[min(at, len(self._rows) - 1)]
            wanted = near.title if focus is row.title else near.not_this
            wanted.setFocus(Qt.FocusReason.TabFocusReason)
        elif focus is not None:
            self.emptied.emit()
        self._drop(row)
        self._name()

    def bring_back(self, about: EntryId, entry_id: EntryId) -> None:
        """Puts a row back where it was, where its reflection is still shown."""
        if self._about is None or self._about[0] != about or entry_id not in self._away:
            return
        at, hit = self._away.pop(entry_id)
        at = min(at, len(self._hits))
        self._hits.insert(at, hit)
        self._put(self._made(hit), at)
        self._name()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._about = self._shown_for = None
        self._hits = []
        self._away.clear()
        self._clear()

    def _fill(self) -> None:
        held = next((at for at, row in enumerate(self._rows) if row.focused() is not None), None)
        before = list(self._rows)
        self._rows = []
        for at, hit in enumerate(self._hits):
            self._put(self._made(hit), at)
        if held is not None and self._rows:
            self._rows[min(held, len(self._rows) - 1)].title.setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        for row in before:
            self._drop(row)
        self._name()

    def _made(self, hit: Hit) -> RelatedRow:
        assert self._vocabularies is not None
        row = RelatedRow(self._themes, hit, self._vocabularies, self._today)
        row.opened.connect(self.opened)
        row.dismissed.connect(self._on_dismissed)
        return row

    def _put(self, row: RelatedRow, at: int) -> None:
        self._column.insertWidget(at, row)
        self._rows.insert(at, row)

    def _name(self) -> None:
        for at, row in enumerate(self._rows):
            row.set_name("" if at else self.tr("Related"))
        self.setVisible(bool(self._rows))

    def _clear(self) -> None:
        for row in self._rows:
            self._drop(row)
        self._rows.clear()
        self.hide()

    def _drop(self, row: RelatedRow) -> None:
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _on_dismissed(self, entry_id: EntryId) -> None:
        if self._about is not None:
            self.dismissed.emit(self._about[0], entry_id)
