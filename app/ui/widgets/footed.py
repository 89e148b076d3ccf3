"""A page that scrolls over a foot: the foot stays in place as long as the window has room for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.reflow import Reflow


class Footed(QWidget):
    """In a tight window the foot is the end of what scrolls."""

    def __init__(
        self, themes: ThemeHolder, body: QWidget, foot: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._foot = foot
        inner = QWidget()
        inner.setObjectName("page")
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(body, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self._outside = QVBoxLayout(self)
        self._outside.setContentsMargins(0, 0, 0, 0)
        self._outside.setSpacing(0)
        self._outside.addWidget(self.area, 1)
        self._outside.addWidget(foot)
        reflow = Reflow(self, themes)
        reflow.tight_changed.connect(self._place)

    def _place(self, scrolls: bool) -> None:
        move(self._foot, self._inside if scrolls else self._outside)


def move(widget: QWidget, to: QBoxLayout, at: int = -1) -> None:
    """Gives a part of a page another place in it, and leaves the focus where it is."""
    if to.indexOf(widget) >= 0:
        return
    focus = QApplication.focusWidget()
    hidden = widget.isHidden()
    fonts = [(part, part.font()) for part in (widget, *widget.findChildren(QWidget))]
    to.insertWidget(at, widget)
    for part, font in fonts:
        # With a style sheet Qt gives them back the font they were first shown in.
        if part.font() != font:
            part.setFont(font)
    # A widget that gets another parent is hidden, and shown again only later.
    widget.setHidden(hidden)
    if focus is not None and widget.isAncestorOf(focus):
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
