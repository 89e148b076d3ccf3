"""What a marked word could be, a word to put in its place, and "Leave it"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.identifier_marks import IdentifierKind, Mark
from app.ui.identifier_words import general_word, looks_like
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


def is_coded(kind: IdentifierKind) -> bool:
    """Whether a code can stand in the place of such a mark."""
    return kind in (IdentifierKind.PERSON, IdentifierKind.WATCHED)


class IdentifierNotice(Card):
    """Plum, never red, and never in the way: one can write on.

    Args:
        keys: the shortcuts of "Use this" and "Leave it", where there are any.

    Signals:
        used: the words to stand in the place of the mark.
        left: it may stay.
    """

    used = Signal(str)
    left = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        *,
        keys: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, padding=12, fill="notice_tint", edge="notice", parent=parent)
        self.setObjectName(name)
        self._code = ""
        self._icon = QLabel()
        self._what = Label(themes, "", wrap=True)
        self._what.setObjectName(f"{name}.what")
        self._instead = LineEdit(themes, self.tr("What to put in its place"), compact=True)
        self._instead.setObjectName(f"{name}.instead")
        self._use = SecondaryButton(themes, self.tr("Use this"), key=keys[0], compact=True)
        self._use.setObjectName(f"{name}.use")
        self._leave = FlatButton(themes, self.tr("Leave it"), key=keys[1], compact=True)
        self._leave.setObjectName(f"{name}.leave")
        self._lay_out()
        self._use.clicked.connect(self.use)
        self._instead.returnPressed.connect(self.use)
        self._leave.clicked.connect(self.left)
        themes.changed.connect(self._restyle_icon)
        self._restyle_icon()

    def show_mark(self, mark: Mark, words: str, *, code: str = "", where: str = "") -> None:
        """Tells what a mark looks like and what could stand there instead.

        Args:
            words: what is marked; said to assistive technology, not shown again.
            code: of the person the text is about; offered in the place of a name.
            where: "2 of 5", where there is more than one.
        """
        self._code = code if is_coded(mark.kind) else ""
        said = looks_like(mark)
        if self._code:
            said = f"{said} {self.tr('A code keeps them safe.')}"
        self._what.setText(f"{said} {where}".strip())
        self._instead.setText(self._code or general_word(mark.kind))
        self._instead.setAccessibleDescription(words)
        self.show()

    def use(self) -> None:
        """Puts the words of the field in the place of the mark; with none, asks for them."""
        words = " ".join(self._instead.text().split())
        if words:
            self.used.emit(words)
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Puts the keyboard into the field, its words chosen."""
        self._instead.setFocus(Qt.FocusReason.OtherFocusReason)
        self._instead.selectAll()

    def said(self) -> str:
        """What is said about the mark."""
        return self._what.text()

    def _lay_out(self) -> None:
        px = self._themes.px
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._what, 1)
        self._instead.setMinimumWidth(px(120))
        ways = Flow(self._themes, gap=8)
        for part in (self._instead, self._use, self._leave):
            ways.add(part)
        self.column.addLayout(row)
        self.column.addSpacing(px(8))
        self.column.addWidget(ways)

    def _restyle_icon(self) -> None:
        self._icon.setPixmap(self._themes.pixmap("hand", "notice", 17))
        self._icon.setContentsMargins(0, self._themes.px(3), 0, 0)
