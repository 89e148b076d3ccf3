"""How a page is laid out that stands in the place of a journal: what happened, then the ways."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.footed import Footed
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.widgets.under_way import UnderWay

_WIDTH = 600
_NARROW = 760
_LOW = 480
_PLACE = 120

Way = PrimaryButton | SecondaryButton | LinkButton


class Frame(QWidget):
    """A title, what is said below it, room for more, and the ways at the end.

    Args:
        name: what the names of its parts begin with.
        ways: buttons, in order; the first is the recommended one. `below` are quieter, on a line of
            their own, and `at_foot` stand at the foot, after where the journal lies.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        folder: Path,
        *,
        icon: str,
        is_damage: bool = False,
    ) -> None:
        super().__init__()
        self._themes = themes
        self._name = name
        self._folder = folder
        self._drawn = icon
        self._is_damage = is_damage
        self._ends: list[QWidget] = []
        self.icon = QLabel()
        self.title = self._label("title", Type.DISPLAY, color="text")
        self.text = self._label("text")
        self.after = self._label("after")
        self.after.hide()
        self.notice = Notice(themes, f"{name}.notice")
        self.task = UnderWay(themes, name)
        themes.changed.connect(self._restyle)
        themes.changed.connect(self._fit)
        self._restyle()

    def set_out(
        self, parts: list[QWidget], ways: list[Way], below: list[Way], foot: list[Way]
    ) -> None:
        """Puts everything in its place; once."""
        px = self._themes.px
        body = self._body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(4, 0, 4, 4)
        rows.setSpacing(px(8))
        for part in (self.title, self.text, *parts, self.after, self.task, self.notice):
            rows.addWidget(part)
        rows.addSpacing(px(12))
        for line in (ways, below):
            if line:
                buttons = Flow(self._themes, gap=10)
                for button in line:
                    buttons.add(button)
                rows.addWidget(buttons)
        inner = QWidget()
        middle = self._middle = QHBoxLayout(inner)
        middle.setSpacing(px(14))
        middle.addStretch(1)
        middle.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(body, 0, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.footed = Footed(self._themes, inner, self._make_foot(foot))
        column.addWidget(self.footed)

    def say(self, title: str, text: str, *, icon: str = "", is_damage: bool = False) -> None:
        """Says something else, and has it spoken by whoever reads the page aloud."""
        self.title.setText(title)
        self.text.setText(text)
        self.notice.clear()
        self.after.hide()
        self._drawn, self._is_damage = icon or self._drawn, is_damage
        self._restyle()

    def say_after(self, words: str) -> None:
        """Says something below the rest; with nothing it takes no room."""
        self.after.setText(words)
        self.after.setVisible(bool(words))

    def forget_place(self) -> None:
        """Names no folder any more: nothing is there."""
        self._where.setText("")
        self._where.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _label(self, name: str, role: Type = Type.UI, *, color: str = "text2") -> Label:
        label = Label(self._themes, "", role, color=color, wrap=True)
        label.setObjectName(f"{self._name}.{name}")
        return label

    def _make_foot(self, ways: list[Way]) -> QWidget:
        px = self._themes.px
        below = QWidget()
        foot = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, below)
        foot.setContentsMargins(px(32), px(8), px(32), px(20))
        foot.setSpacing(px(16))
        place = _tr("{0}, in {1}").format(self._folder.name, self._folder.parent.name)
        self._where = Label(self._themes, place, Type.SMALL, color="text2", wrap=True)
        self._where.setObjectName(f"{self._name}.where")
        foot.addWidget(self._where, 1)
        for way in ways:
            foot.addWidget(way)
        self._ends = [*ways]
        return below

    def _fit(self) -> None:
        if self.layout() is None:
            return
        px = self._themes.px
        room = self.width() - px(2 * 24 + 14 + 28)
        self._body.setFixedWidth(min(px(_WIDTH), max(px(200), room)))
        ends = sum(way.sizeHint().width() for way in self._ends)
        narrow = self.width() < max(px(_NARROW), ends + px(2 * 32 + 2 * 16 + _PLACE))
        over = 92 if self.height() >= px(_LOW) else 24
        self._middle.setContentsMargins(px(24), px(over), px(24), px(24))
        self._foot.setSpacing(px(4 if narrow else 16))
        self._foot.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _restyle(self) -> None:
        role = "danger" if self._is_damage else "text2"
        self.icon.setPixmap(self._themes.pixmap(self._drawn, role, 28))
        self.icon.setContentsMargins(0, self._themes.px(5), 0, 0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CannotOpen", text)
