"""Shows pages as they will be on paper, before anything is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.paper import picture
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, PrimaryButton, SecondaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.scrim import Scrim

_WIDTH = 620
_MOST_PAGES = 12

Make = Callable[[bool, bool], QTextDocument]
"""Makes the pages, with what the boxes ask for or without."""

Note = Callable[[bool, bool], str]
"""What is said about the pages, as the boxes are ticked."""


class _Paper(QFrame):
    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, self._themes.px(10), color("surface"), color("control"))


class Preview(Scrim):
    """The pages, boxes that add something to them, and the ways out.

    Signals:
        save_wanted, print_wanted: the pages as they are shown.
    """

    save_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(themes, host)
        self.setObjectName("preview")
        self._make: Make | None = None
        self._note_of: Note | None = None
        self._made = QTextDocument()
        self._paper = _Paper(themes, self)
        self._title = Label(themes, "", Type.TITLE, wrap=True)
        self._note = Label(themes, "", color="text2", wrap=True)
        self._note.setObjectName("preview.note")
        self.box = CheckBox(themes, "")
        self.box.setObjectName("preview.box")
        self.own_box = CheckBox(themes, "")
        self.own_box.setObjectName("preview.own_box")
        self.page = QLabel()
        self.page.setObjectName("preview.page")
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("The page as it will be"))
        self._area.setWidget(self._scrolled())
        self.save = PrimaryButton(themes, self.tr("Save the PDF…"), icon="file-down")
        self.save.setObjectName("preview.save")
        self.print = SecondaryButton(themes, self.tr("Print…"), icon="printer")
        self.print.setObjectName("preview.print")
        self.close_button = FlatButton(themes, self.tr("Close"))
        self.close_button.setObjectName("preview.close")
        foot = Flow(themes)
        for button in (self.save, self.print, self.close_button):
            foot.add(button)
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(*(themes.px(20) for _ in range(4)))
        column.setSpacing(themes.px(10))
        column.addWidget(self._area, 1)
        column.addWidget(foot)
        self.box.toggled.connect(self._draw)
        self.own_box.toggled.connect(self._draw)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.forget)
        self.left.connect(self.forget)

    def show_pages(
        self, title: str, note: Note, make: Make, box: str = "", own_box: str = ""
    ) -> None:
        """Shows what `make` makes; the boxes ask for more, unticked, or "" for no box."""
        self._make, self._note_of = None, note
        self._title.setText(title)
        for each, words in ((self.box, box), (self.own_box, own_box)):
            each.setText(words)
            each.setAccessibleName(words)
            each.setVisible(bool(words))
            each.setChecked(False)
        self._make = make
        self.open()
        self._place()
        self._draw()
        self.save.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Lets go of the pages."""
        self._make = self._note_of = None
        self._made = QTextDocument()
        self.page.clear()
        self.page.setAccessibleName("")
        self.close_and_return()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _draw(self) -> None:
        if self._make is None:
            return
        ticked = self.box.isChecked(), self.own_box.isChecked()
        if self._note_of is not None:
            self._note.setText(self._note_of(*ticked))
        self._made = self._make(*ticked)
        self.page.setAccessibleName(self._made.toPlainText())
        pages = [picture(self._made, at) for at in range(min(self._made.pageCount(), _MOST_PAGES))]
        across = max(self._themes.px(160), self._paper.width() - self._themes.px(64))
        gap = self._themes.px(12)
        shown = [
            each.scaledToWidth(across, Qt.TransformationMode.SmoothTransformation) for each in pages
        ]
        high = sum(each.height() for each in shown) + gap * (len(shown) - 1)
        whole = QPixmap(across, max(1, high))
        whole.fill(self._themes.color("surface"))
        painter = QPainter(whole)
        top = 0
        for each in shown:
            painter.drawImage(0, top, each)
            top += each.height() + gap
        painter.end()
        self.page.setPixmap(whole)

    def _scrolled(self) -> QWidget:
        """All but the buttons: in a low window the words leave no room for the pages."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._themes.px(10))
        for part in (self._title, self._note, self.box, self.own_box, self.page):
            column.addWidget(part)
        column.addStretch(1)
        return inner

    def _on_save(self) -> None:
        self.save_wanted.emit(self._made)

    def _on_print(self) -> None:
        self.print_wanted.emit(self._made)

    def _place(self) -> None:
        margin = self._themes.px(16)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        wide = min(self._themes.px(_WIDTH), room.width())
        self._paper.setGeometry((self.width() - wide) // 2, room.top(), wide, room.height())
