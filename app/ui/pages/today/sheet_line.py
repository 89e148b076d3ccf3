"""One quiet line, as long as the recovery sheet is put off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.label import Label


class SheetLine(QWidget):
    """Says that there is no recovery sheet yet, and leads to where one is made."""

    wanted = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_line")
        words = Label(
            themes, self.tr("You have not kept a recovery sheet yet."), color="text2", wrap=True
        )
        self.link = QuietLink(themes, self.tr("Recovery sheet, in Settings"))
        self.link.setObjectName("sheet_line.settings")
        self.link.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes.px(20), 0, 0)
        row.setSpacing(themes.px(12))
        row.addWidget(words, 1000)
        row.addWidget(self.link)
        row.addStretch(1)
