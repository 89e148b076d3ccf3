"""The list of keyboard shortcuts, built from the registry (Ctrl+/)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.actions import ActionRegistry, key_cap, menu_titles
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import KeyCap, Label
from app.ui.widgets.scrim import Scrim


class _Sheet(QFrame):
    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(
            QPainter(self),
            QRectF(self.rect()),
            self._themes.px(10),
            self._themes.color("paper"),
            self._themes.color("control"),
        )


class ShortcutSheet(Scrim):
    """Every action that has a key, under the menu it stands in."""

    def __init__(self, themes: ThemeHolder, actions: ActionRegistry, host: QWidget) -> None:
        super().__init__(themes, host)
        self._actions = actions
        self._sheet = _Sheet(themes, self)
        self._area = QScrollArea()
        self._close = IconButton(themes, "x", self.tr("Close"))
        self._title = Label(themes, self.tr("Keyboard shortcuts"), Type.TITLE)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self._sheet)
        px = themes.px
        column.setContentsMargins(px(24), px(16), px(12), px(16))
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._close.clicked.connect(self.close_and_return)
        self.left.connect(self.close_and_return)

    def open_sheet(self) -> None:
        """Lists the actions as they are now and opens."""
        self._area.setWidget(self._list())
        self.open()
        self._place()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px = self._themes.px
        width = min(px(560), self.width() - px(32))
        height = min(px(680), self.height() - px(48))
        self._sheet.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )

    def _list(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        px = self._themes.px
        grid.setContentsMargins(0, 0, px(12), 0)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(px(6))
        row = 0
        for menu, title in menu_titles().items():
            specs = [s for s in self._actions.specs() if s.menu is menu and s.sequences()]
            if not specs:
                continue
            heading = Label(self._themes, title.replace("&", ""), semibold=True)
            heading.setContentsMargins(0, px(12), 0, 0)
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for spec in specs:
                grid.addWidget(Label(self._themes, spec.text, color="text2", wrap=True), row, 0)
                keys = QHBoxLayout()
                keys.addStretch(1)
                for words in dict.fromkeys(key_cap(key) for key in spec.sequences()):
                    keys.addWidget(KeyCap(self._themes, words), 0, Qt.AlignmentFlag.AlignVCenter)
                grid.addLayout(keys, row, 1)
                row += 1
        return body
