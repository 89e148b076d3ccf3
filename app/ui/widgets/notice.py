"""A thing to look at again, said beside the field it is about: plum, never red."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.announcing import announce
from app.ui.theme import ThemeHolder
from app.ui.widgets.label import Label


class Notice(QWidget):
    """What happened in one line, and what to do in the next; hidden until something is said."""

    def __init__(self, themes: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icon = QLabel()
        self._what = Label(themes, "", color="notice", semibold=True, wrap=True)
        self._what.setObjectName(f"{name}.what")
        self._then = Label(themes, "", color="text2", wrap=True)
        self._then.setObjectName(f"{name}.then")
        self._lay_out()
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, what: str, then: str = "") -> None:
        """Shows it and has it spoken at once."""
        self._what.setText(what)
        self._then.setText(then)
        self._then.setVisible(bool(then))
        self.show()
        announce(self, self.text(), assertive=True)

    def clear(self) -> None:
        """Says nothing any more."""
        self._what.setText("")
        self._then.setText("")
        self.hide()

    def text(self) -> str:
        """All that is said now."""
        return f"{self._what.text()} {self._then.text()}".strip()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._themes.px(9))
        grid.setVerticalSpacing(self._themes.px(2))
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._what, 0, 1)
        grid.addWidget(self._then, 1, 1)
        grid.setColumnStretch(1, 1)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._themes.pixmap("circle-alert", "notice", 17))
        self._icon.setContentsMargins(0, self._themes.px(3), 0, 0)
