"""One quiet line, as long as the recovery sheet is put off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


class SheetLine(QWidget):
    """Says that there is no recovery sheet yet, and leads to where one is made."""

    wanted = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_line")
        words = Label(themes, self.tr("You have not kept a recovery sheet yet."), color="text2")
        self.link = QuietLink(themes, self.tr("Recovery sheet, in Settings"))
        self.link.setObjectName("sheet_line.settings")
        self.link.clicked.connect(self.wanted)
        # One line of words, whatever is taller.
        words.setMinimumHeight(self.link.sizeHint().height())
        line = Flow(themes, gap=16)
        line.flow.addWidget(words)
        line.flow.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(16), 0, 0)
        column.addWidget(line)
