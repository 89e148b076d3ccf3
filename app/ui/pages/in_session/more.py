"""More on what came of an item, folded away: taken and left, the view, decisions, who brings it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.holding import NARROWEST, WIDEST, Told
from app.ui.pages.in_session.words import GROUPS
from app.ui.supervision_words import view_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.label import Label
from models.records.supervision import AgendaItem, ItemState, SessionKind, SupervisionSide

_WIDTH = 616


class MoreOfItem(QWidget):
    """Everything may be left empty; what is typed is kept as it is typed.

    Signals:
        told: a `Told` and the words.
        view_chosen: -2 to 2, or None.
        by_edited: who of a group brings it; willing_chosen: whether they are willing to share it.
        left_out: the item is not talked about in this session.
    """

    told = Signal(object, str)
    view_chosen = Signal(object)
    by_edited = Signal(str)
    willing_chosen = Signal(bool)
    left_out = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._fields: dict[Told, LineEdit] = {}
        self._labels: dict[Told, Label] = {}
        self.setObjectName("more")
        self._column = QVBoxLayout(self)
        self._group = self._make_group()
        self._add_fields(self._first())
        self.view = ComboBox(themes, self.tr("What became of my view"))
        self.view.setObjectName("more.view")
        self.view.addItem(self.tr("Not said"), None)
        for view in range(NARROWEST, WIDEST + 1):
            self.view.addItem(view_words(view), view)
        self._label(self.tr("What became of my view"), self.view)
        self._column.addWidget(self.view)
        self._add_fields(self._second())
        self._column.addWidget(Label(themes, self.tr("Not for this hour after all?"), Type.SMALL))
        self._why = self._field(Told.DROPPED_WHY, self.tr("Why it is left out, if you like"))
        self.drop = SecondaryButton(themes, self.tr("Leave this item out"), compact=True)
        self.drop.setObjectName("more.leave_out")
        self._column.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeading)
        self.view.activated.connect(self._on_view)
        self.drop.clicked.connect(self._on_drop)
        themes.changed.connect(self._restyle)
        self._restyle()

    def first_focus(self) -> QWidget:
        """Who takes the keyboard when it is opened."""
        return self._fields[Told.TAKE]

    def show_item(
        self, item: AgendaItem, kind: SessionKind, *, waits: frozenset[Told] = frozenset()
    ) -> None:
        """Shows what was told of an item; fields whose words are not saved yet stay."""
        for what, field in self._fields.items():
            words = str(getattr(item.aftermath, what.value))
            if what not in waits and field.text() != words:
                field.setText(words)
        with QSignalBlocker(self.view):
            self.view.setCurrentIndex(self.view.findData(item.aftermath.view))
        self._group.setVisible(kind in GROUPS)
        if not self.by.hasFocus():
            self.by.setText(item.framing.by)
        with QSignalBlocker(self.willing):
            self.willing.setChecked(bool(item.framing.willing))
        self.drop.setVisible(item.state is not ItemState.DROPPED)

    def told_count(self) -> int:
        """How many things more are told of the item, as they stand in the fields."""
        said = [field for what, field in self._fields.items() if what is not Told.DROPPED_WHY]
        filled = sum(1 for field in said if field.text().strip())
        return filled + (self.view.currentData() is not None)

    def set_side(self, side: SupervisionSide) -> None:
        """Whether one is supervised, or supervises: whose words are noted."""
        given = side is SupervisionSide.GIVEN
        words = self.tr("What I said, in short") if given else self._second()[Told.GIST]
        self._labels[Told.GIST].setText(words)
        self._fields[Told.GIST].setAccessibleName(words)

    def forget(self) -> None:
        """Lets go of everything shown."""
        for field in (*self._fields.values(), self.by):
            field.setText("")
        with QSignalBlocker(self.view):
            self.view.setCurrentIndex(0)

    def _first(self) -> dict[Told, str]:
        return {
            Told.TAKE: self.tr("What I take with me"),
            Told.LEAVE: self.tr("What I leave here"),
            Told.DOUBT: self.tr("What I still doubt"),
        }

    def _second(self) -> dict[Told, str]:
        return {
            Told.DECISION: self.tr("What was decided"),
            Told.ETHICS: self.tr("What ethics or the code say to it"),
            Told.RISK: self.tr("A step because of a risk"),
            Told.GIST: self.tr("What the supervisor said, in short"),
            Told.CLIENT_VIEW: self.tr("What the client might say to this"),
        }

    def _make_group(self) -> QWidget:
        themes = self._themes
        group = QWidget()
        self._group_column = QVBoxLayout(group)
        self._group_column.setContentsMargins(0, 0, 0, 0)
        self.by = LineEdit(
            themes, self.tr("Who brings it"), placeholder=self.tr("A first name or initial")
        )
        self.by.setObjectName("more.by")
        words = Label(themes, self.tr("Who brings it"), semibold=True, wrap=True)
        words.setBuddy(self.by)
        self.willing = CheckBox(themes, self.tr("Willing to share it in the group"), wrap=True)
        self.willing.setObjectName("more.willing")
        for part in (words, self.by, self.willing):
            self._group_column.addWidget(part)
        self._column.addWidget(group)
        self.by.textEdited.connect(self.by_edited)
        self.willing.toggled.connect(self.willing_chosen)
        return group

    def _add_fields(self, fields: dict[Told, str]) -> None:
        for what, words in fields.items():
            self._field(what, words)

    def _field(self, what: Told, words: str) -> LineEdit:
        field = LineEdit(self._themes, words)
        field.setObjectName(f"more.{what.value}")
        self._fields[what] = field
        self._labels[what] = self._label(words, field)
        self._column.addWidget(field)
        field.textEdited.connect(partial(self.told.emit, what))
        return field

    def _label(self, words: str, field: QWidget) -> Label:
        label = Label(self._themes, words, semibold=True, wrap=True)
        label.setBuddy(field)
        self._column.addWidget(label)
        return label

    def _on_view(self) -> None:
        self.view_chosen.emit(self.view.currentData())

    def _on_drop(self) -> None:
        self.left_out.emit(self._why.text())

    def _restyle(self) -> None:
        px = self._themes.px
        self.setMaximumWidth(px(_WIDTH))
        self._column.setContentsMargins(0, px(8), 0, px(8))
        self._column.setSpacing(px(6))
        self._group_column.setSpacing(px(6))
