"""The preview: exactly what leaves, what goes in chosen at its side, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.documents.choosing import Choosing
from app.services.documents.document import sections
from app.ui.documents.looking import MarksList
from app.ui.documents.pages_view import PagesView
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, PrimaryButton, SecondaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.footed import move
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import is_tight
from app.ui.widgets.scrim import Scrim
from app.ui.widgets.segmented import Segmented

_WIDTH = 1000
_LYING = 1280
"""How wide it is for pages that lie on their side: their letters are small, and are to be read."""
_SIDE = 320
_LINE = 640
"""How wide what is chosen is at most above such pages."""
_BESIDE = 760
"""From this width on, what is chosen stands beside the pages."""


class _Paper(QFrame):
    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, self._themes.px(10), color("surface"), color("control"))


class _AsWideAsItIs(QVBoxLayout):
    """A column that tells its height for no more width than its widget may have.

    Where it stands alone the layout around it asks for all the width there is, and what is folded
    in the column would then have fewer lines than it has.
    """

    def heightForWidth(self, width: int) -> int:
        widget = self.parentWidget()
        return super().heightForWidth(min(width, widget.maximumWidth() if widget else width))


class DocumentSheet(Scrim):
    """Shows pages and boxes; what comes of them is for whoever opened it.

    Signals:
        section_ticked: a section is wanted or not. extra_ticked: more is wanted or not.
        save_wanted, print_wanted, closed.
    """

    section_ticked = Signal(str, bool)
    extra_ticked = Signal(str, bool)
    save_wanted = Signal()
    print_wanted = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeHolder, host: QWidget, forms: Mapping[str, str]) -> None:
        super().__init__(themes, host)
        self.setObjectName("preview")
        self._paper = _Paper(themes, self)
        self._boxes: dict[str, CheckBox] = {}
        self._keys: list[str] = []
        self._is_filling = False
        self._is_lying = False
        self._make_parts(forms)
        self._lay_out()
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.close_button.clicked.connect(self.closed)
        self.left.connect(self.closed)
        themes.changed.connect(self._place)

    # Showing

    def show_title(self, title: str, note: str, extras: Sequence[tuple[str, str]]) -> None:
        """Opens with a title, what is said about it, and boxes that ask for more."""
        self._title.setText(title)
        self.note.setText(note)
        self._clear_boxes()
        for key, words in extras:
            box = self._box(words, self._extras, depth=0, ticked=False)
            box.setObjectName(f"preview.{key}")
            box.toggled.connect(partial(self.extra_ticked.emit, key))
        self.recipient.setText("")
        self.open()
        self._place()
        first: QWidget = self._area if self._is_tight() else self.save
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_note(self, note: str) -> None:
        """Says something else about what leaves."""
        self.note.setText(note)

    def show_choices(self, chosen: Choosing) -> None:
        """A box for each section that may be left out, and ticks as they were chosen."""
        offered = [(depth, each) for depth, each in sections(chosen.document) if each.offered]
        keys = [each.key for _, each in offered]
        self._is_filling = True
        if keys != self._keys:
            self._clear_sections()
            self._keys = keys
            for number, (depth, each) in enumerate(offered):
                name = each.name or each.title
                box = self._box(name, self._sections, depth=depth, ticked=True)
                box.setObjectName(f"preview.section.{number}")
                box.toggled.connect(partial(self._on_section, each.key))
                self._boxes[each.key] = box
        for key, box in self._boxes.items():
            box.setChecked(key not in chosen.out)
        self._choice_head.setVisible(bool(keys))
        self._is_filling = False

    def show_pages(self, made: QTextDocument, words: str) -> None:
        """The pages as they will be."""
        self.page.show_pages(made, words)
        size = made.pageSize()
        is_lying = size.width() > size.height()
        if is_lying is not self._is_lying:
            self._is_lying = is_lying
            self._place()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.page.show_pages(None)
        self._title.setText("")
        self.recipient.setText("")
        self._clear_boxes()
        self.close_and_return()

    # Building

    def _make_parts(self, forms: Mapping[str, str]) -> None:
        themes = self._themes
        self._title = Label(themes, "", Type.TITLE, wrap=True)
        self.note = Label(themes, "", color="text2", wrap=True)
        self.note.setObjectName("preview.note")
        self.form = Segmented(themes, self.tr("Form of the file"), dict(forms))
        self.form.setObjectName("preview.form")
        self._choice_head = Label(themes, self.tr("What goes in"), semibold=True)
        self.marks = MarksList(themes)
        self._for_whom = Label(themes, self.tr("For whom (kept in your list alone)"), wrap=True)
        self.recipient = LineEdit(themes, self.tr("For whom"))
        self.recipient.setObjectName("preview.recipient")
        self._for_whom.setBuddy(self.recipient)
        self.page = PagesView(themes)
        self.page.setObjectName("preview.page")
        self.save = PrimaryButton(themes, self.tr("Save the file…"), icon="file-down")
        self.save.setObjectName("preview.save")
        self.print = SecondaryButton(themes, self.tr("Print…"), icon="printer")
        self.print.setObjectName("preview.print")
        self.close_button = FlatButton(themes, self.tr("Close"))
        self.close_button.setObjectName("preview.close")

    def _lay_out(self) -> None:
        px = self._themes.px
        side = QWidget()
        self._side = side
        column = _AsWideAsItIs(side)
        column.setContentsMargins(px(4), 0, px(4), 0)
        column.setSpacing(px(8))
        self._extras, self._sections = QVBoxLayout(), QVBoxLayout()
        for boxes in (self._extras, self._sections):
            boxes.setSpacing(px(4))
        column.addLayout(self._extras)
        column.addWidget(self._choice_head)
        column.addLayout(self._sections)
        column.addWidget(self.marks)
        column.addWidget(self._for_whom)
        column.addWidget(self.recipient)
        column.addStretch(1)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(10))
        whole.addWidget(self._title)
        whole.addWidget(self.note)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panes.setSpacing(px(20))
        start = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self._panes.addWidget(side, 0, start)
        self._panes.addWidget(self.page, 1, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._panes)
        whole.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("The page as it will be"))
        area.setWidget(inner)
        InSight(self._themes, area)
        foot = self._foot = Flow(self._themes)
        for part in (self.form, self.save, self.print, self.close_button):
            foot.add(part)
        self._inside = whole
        outer = self._outer = QVBoxLayout(self._paper)
        outer.setContentsMargins(*(px(20) for _ in range(4)))
        outer.setSpacing(px(10))
        outer.addWidget(area, 1)
        outer.addWidget(foot)

    def _box(self, words: str, boxes: QVBoxLayout, *, depth: int, ticked: bool) -> CheckBox:
        box = CheckBox(self._themes, words, wrap=True)
        box.setAccessibleName(words)
        box.setChecked(ticked)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(self._themes.px(24) * depth, 0, 0, 0)
        column.addWidget(box)
        boxes.addWidget(row)
        # At once: the keyboard may come back to a box that was made anew.
        row.show()
        return box

    def _on_section(self, key: str, wanted: bool) -> None:
        if not self._is_filling:
            self.section_ticked.emit(key, wanted)

    def _clear_boxes(self) -> None:
        _empty(self._extras)
        self._clear_sections()

    def _clear_sections(self) -> None:
        _empty(self._sections)
        self._boxes, self._keys = {}, []

    # Looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _is_tight(self) -> bool:
        return is_tight(self.window(), self._themes.factor)

    def _place(self) -> None:
        px = self._themes.px
        move(self._foot, self._inside if self._is_tight() else self._outer)
        margin = px(16)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        wide = min(px(_LYING if self._is_lying else _WIDTH), room.width())
        self._paper.setGeometry((self.width() - wide) // 2, room.top(), wide, room.height())
        is_beside = wide >= px(_BESIDE) and not self._is_lying
        direction = QBoxLayout.Direction
        self._panes.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        side = px(_SIDE) if is_beside else max(px(160), min(px(_LINE), wide - px(64)))
        self._side.setFixedWidth(side)
        across = wide - px(64) - (side + px(20) if is_beside else 0)
        self.page.setFixedWidth(max(px(120), across))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
