"""The rail of the page for writing: way back, prompt set, person, time, questions, save state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.forms.state import FormState
from app.ui.pages.write.menu_button import MenuButton
from app.ui.pages.write.step_list import StepList, StepRow
from app.ui.pages.write.step_parts import DepthControl
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton
from app.ui.widgets.label import Label
from prompts.schema import Pack

WIDTH = 256


class SaveState(QWidget):
    """A lock, and when the words were last saved."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._words.setObjectName("save_state")
        self._gap = QWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._gap)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        themes.changed.connect(self._restyle)
        self._restyle()

    def say(self, words: str) -> None:
        """Shows the state; silent for assistive technology."""
        self._words.setText(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is shown."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words.text():
            return
        px = self._themes.px
        pixmap = self._themes.pixmap("lock", "text2", 15)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - px(15) if right_to_left else 0
        first_line = self._words.y() + (self._themes.pitch(Type.SMALL) - px(15)) // 2
        QPainter(self).drawPixmap(left, first_line, pixmap)

    def _restyle(self) -> None:
        self._gap.setFixedWidth(self._themes.px(24))
        self.update()


class Rail(QWidget):
    """256 pixels at the left of the page for writing."""

    back_pressed = Signal()
    more_pressed = Signal()
    step_chosen = Signal(int)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("rail")
        self.back = FlatButton(themes, self.tr("Today"), icon="arrow-left")
        self.back.setAccessibleName(self.tr("Back to Today"))
        self.back.setObjectName("back_to_today")
        self.title = Label(themes, "", Type.DOOR, wrap=True, most_lines=2)
        self.title.setObjectName("set_title")
        self.more = IconButton(themes, "ellipsis", self.tr("More about this reflection"))
        self.more.setObjectName("more")
        self.code = MenuButton(themes, "")
        self.code.setObjectName("code")
        self.time = MenuButton(themes, "")
        self.time.setObjectName("time")
        self.gap = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self.gap.setObjectName("gap")
        self.gap.hide()
        self.steps = StepList(themes)
        self.deep = DepthControl(themes)
        self.saved = SaveState(themes)
        self._lay_out()
        self.back.clicked.connect(self.back_pressed)
        self.more.clicked.connect(self.more_pressed)
        self.steps.chosen.connect(self.step_chosen)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_way_back(self, words: str, name: str) -> None:
        """Says where the way back leads."""
        self.back.set_words(words)
        self.back.setAccessibleName(name)

    def show_gap(self, words: str) -> None:
        """Says how long ago the last contact was; nothing where that says little."""
        self.gap.setText(words)
        self.gap.setVisible(bool(words))

    def show_steps(self, rows: Sequence[StepRow], current: int) -> None:
        """Shows the questions; a single page of words needs no list."""
        self.steps.setVisible(len(rows) > 1)
        self._filler.setVisible(len(rows) <= 1)
        self.steps.show_steps(rows, current)

    def show_depth(self, form: FormState, pack: Pack) -> None:
        """Offers less or more of the set one is at."""
        self.deep.show_depth(form, pack)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(WIDTH), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("window"))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = 0 if right_to_left else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._themes.color("line"))

    def _lay_out(self) -> None:
        self._filler = QWidget()
        self._filler.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._top = QHBoxLayout()
        self._top.addWidget(self.back)
        self._top.addStretch(1)
        self._heading = QHBoxLayout()
        self._heading.addWidget(self.title, 1)
        self._heading.addWidget(self.more)
        self._about = QHBoxLayout()
        self._about.addWidget(self.code)
        self._about.addWidget(self.time, 1)
        self._list = QHBoxLayout()
        self._list.addWidget(self.steps)
        self._deep = QHBoxLayout()
        self._deep.addWidget(self.deep)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.saved)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._heading)
        self._column.addLayout(self._about)
        self._column.addWidget(self.gap)
        self._column.addLayout(self._list, 1)
        self._column.addWidget(self._filler, 1)
        self._column.addLayout(self._deep)
        self._column.addLayout(self._foot)

    def _restyle(self) -> None:
        px = self._themes.px
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._top.setContentsMargins(px(14), px(12), px(14), px(8))
        self.back.setFixedHeight(px(36))
        self._heading.setContentsMargins(px(22), 0, px(14), px(4))
        self._heading.setSpacing(px(4))
        self._about.setContentsMargins(px(22), 0, px(22), px(14))
        self._about.setSpacing(px(7))
        self.gap.setContentsMargins(px(22), 0, px(22), px(10))
        self._list.setContentsMargins(px(12), 0, px(12), px(8))
        self._deep.setContentsMargins(px(22), 0, px(22), 0)
        self._foot.setContentsMargins(px(22), px(8), px(22), px(14))
        self.update()
