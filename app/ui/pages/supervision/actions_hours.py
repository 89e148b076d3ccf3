"""Puts what changed in the work into the log of hours, in general words, after a look at them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.looking_through import looked_through
from app.ui.pages.supervision.framing_fields import Row, TextBox
from app.ui.widgets.buttons import FlatButton, LinkButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.promised import ActionLine


class HoursCopy(QWidget):
    """A link; pressed, what would be copied, what that means, and a look for names and numbers.

    Signals:
        wanted: the words that are to stand in the log.
    """

    wanted = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._effect = ""
        self._is_logged = False
        self._awaits = False
        self._make()
        self._lay_out()
        self._open.clicked.connect(self._open_panel)
        self._copy.clicked.connect(self._on_copy)
        self._leave.clicked.connect(self._on_leave)
        self._looked.cleared.connect(self._on_cleared)
        self._box.field.text_edited.connect(self._to_typing)
        self._panel.hide()

    def show_line(self, line: ActionLine, *, is_same: bool) -> None:
        """Whose change in the work it is about."""
        self._effect = line.action.details.effect
        self._is_logged = line.is_logged
        if not is_same:
            self.close_panel()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._effect = ""
        self.close_panel()

    def close_panel(self) -> None:
        """Puts the panel away."""
        self._panel.hide()
        self._open.show()
        self._box.field.set_text("")
        self._looked.show_text("")
        self._awaits = False

    def _make(self) -> None:
        themes = self._themes
        self._open = LinkButton(themes, self.tr("Copy to the hours log…"))
        self._open.setObjectName("action.to_hours")
        self._box = TextBox(themes, self.tr("What changed in practice, in general words"))
        self._box.field.setObjectName("hours_copy.words")
        self._looked = looked_through(self._context, self.tr("What goes to the hours log"))
        self._looked.setObjectName("hours_copy.looked")
        self._looked.hide()
        self._copy = SecondaryButton(themes, self.tr("Copy it"), compact=True)
        self._copy.setObjectName("hours_copy.copy")
        self._leave = FlatButton(themes, self.tr("Not now"), compact=True)
        self._leave.setObjectName("hours_copy.leave")

    def _lay_out(self) -> None:
        themes, px = self._themes, self._themes.px
        self._panel = Card(themes, padding=14)
        says = Label(
            themes,
            self.tr(
                "The hours log is made to be shown. What you copy there is no longer private: "
                "whoever sees the log reads it. Say in general words what changed in how you work."
            ),
            color="text2",
            wrap=True,
        )
        says.setObjectName("hours_copy.says")
        acts = Flow(themes, gap=10)
        acts.add(self._copy)
        acts.add(self._leave)
        self._panel.column.setSpacing(px(10))
        self._panel.column.addWidget(says)
        self._panel.column.addWidget(
            Row(themes, self.tr("What changed in practice, in general words"), self._box)
        )
        self._panel.column.addWidget(self._looked)
        self._panel.column.addWidget(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._panel)

    def _open_panel(self) -> None:
        if not self._is_logged:
            words = self.tr("This session has no line in the hours log yet. Add one under Hours.")
            self._context.tell(words)
            return
        self._box.field.set_text(self._effect)
        self._looked.hide()
        self._open.hide()
        self._panel.show()
        self._box.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_leave(self) -> None:
        self.close_panel()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_typing(self) -> None:
        """Other words are looked through anew."""
        self._awaits = False
        self._looked.hide()

    def _on_copy(self) -> None:
        words = self._box.field.text().strip()
        if not words:
            self._box.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.announce(self.tr("Say first what changed."), assertive=True)
        elif not self._looked.isHidden() and self._looked.is_clear():
            self.wanted.emit(self._looked.text().strip())
        elif not self._looked.isHidden():
            self._looked.setFocus(Qt.FocusReason.OtherFocusReason)
            said = self.tr("Look first at what is underlined.")
            self._context.announce(said, assertive=True)
        else:
            self._awaits = True
            self._looked.show_text(words)
            self._show_marks()

    def _show_marks(self) -> None:
        if self._awaits:
            self._looked.show()

    def _on_cleared(self) -> None:
        """Nothing in the words gives anybody away, or each mark was decided on."""
        if self._awaits:
            self._awaits = False
            self.wanted.emit(self._looked.text().strip())
