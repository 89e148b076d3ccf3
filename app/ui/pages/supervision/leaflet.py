"""The agenda on one page, to hand over or to have on paper; nothing private is on it."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.supervision.words import meeting_title, tr
from app.ui.paper import page_area, picture
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, PrimaryButton
from app.ui.widgets.footed import move
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import is_tight
from app.ui.widgets.scrim import Scrim
from app.ui.words import meeting_line
from models.plain import plain_words
from models.records.supervision import AgendaItem, Session

_LARGEST, _SMALLEST = 12.0, 6.0
_WIDTH = 620


def document(session: Session, themes: ThemeHolder, today: date) -> QTextDocument:
    """The page of a share-safe session, set as large as one page allows.

    A session of very many items goes on to a second page rather than becoming too small to read.
    """
    area = page_area()
    points = _LARGEST
    while True:
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(themes.font(Type.SNIPPET))
        made.setDefaultStyleSheet(_style(points))
        made.setHtml(_html(session, today))
        made.setPageSize(area)
        if made.pageCount() == 1 or points <= _SMALLEST:
            return made
        points -= 0.5


class _Paper(QFrame):
    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, self._themes.px(10), color("surface"), color("control"))


class LeafletSheet(Scrim):
    """Shows the page before anything is written. Signal `save_wanted` asks where to."""

    save_wanted = Signal()

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(themes, host)
        self.setObjectName("leaflet")
        self._paper = _Paper(themes, self)
        self._image = QImage()
        self._page = QLabel()
        self._page.setObjectName("leaflet_page")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("The page as it will be"))
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._page, 1)
        area.setWidget(inner)
        self._area = area
        words = self.tr(
            "Private answers are not on it. The file is in clear: whoever has it can read it."
        )
        self.note = Label(themes, words, color="text2", wrap=True)
        self.save = PrimaryButton(themes, self.tr("Save the PDF…"), icon="file-down")
        self.save.setObjectName("leaflet_save")
        self.close_button = FlatButton(themes, self.tr("Close"))
        self.close_button.setObjectName("leaflet_close")
        foot = QHBoxLayout()
        foot.setSpacing(themes.px(10))
        foot.addWidget(self.save)
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        column = self._column = QVBoxLayout(self._paper)
        column.setContentsMargins(*(themes.px(20) for _ in range(4)))
        column.setSpacing(themes.px(12))
        column.addWidget(Label(themes, self.tr("The agenda on one page"), Type.TITLE))
        column.addWidget(self.note)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.save.clicked.connect(self.save_wanted)
        self.close_button.clicked.connect(self.forget)
        self.left.connect(self.forget)

    def show_page(self, made: QTextDocument, words: str) -> None:
        """Shows the page; `words` is what it says, for assistive technology."""
        self._image = picture(made)
        self._page.setAccessibleName(words)
        self.open()
        self._place()
        self.save.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Lets go of the page."""
        self._image = QImage()
        self._page.clear()
        self._page.setAccessibleName("")
        self.close_and_return()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        margin = self._themes.px(16)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        wide = min(self._themes.px(_WIDTH), room.width())
        self._paper.setGeometry((self.width() - wide) // 2, room.top(), wide, room.height())
        if is_tight(self.window(), self._themes.factor):
            move(self.note, self._inside, 0)
        else:
            move(self.note, self._column, 1)
        if not self._image.isNull():
            across = wide - self._themes.px(64)
            shown = self._image.scaledToWidth(across, Qt.TransformationMode.SmoothTransformation)
            self._page.setPixmap(QPixmap.fromImage(shown))


def _html(session: Session, today: date) -> str:
    title = escape(meeting_title(session.plan.held_at, today))
    parts = [
        f"<p class='when'>{title}</p>",
        f"<p class='who'>{escape(meeting_line(session.plan))}</p>",
    ]
    for number, item in enumerate(session.items, 1):
        minutes = tr("{n} min").format(n=item.minutes)
        parts.append(f"<p class='asked'>{number}. {escape(_asked(item))}</p>")
        parts.append(f"<p class='from'>{escape(_below(item, minutes, today))}</p>")
        parts.append("<p class='room'>&nbsp;</p>")
    if not session.items:
        parts.append(f"<p>{escape(tr('Nothing is on the agenda.'))}</p>")
    return "".join(parts)


def _asked(item: AgendaItem) -> str:
    """The question, else what it came from; its number alone stands for the rest."""
    titles = (plain_words(card.title) for card in item.sources)
    return plain_words(item.question) or next(filter(None, titles), "")


def _below(item: AgendaItem, minutes: str, today: date) -> str:
    said = [minutes]
    for card in item.sources:
        day = i18n.short_day(card.held_at.date(), today)
        named = [plain_words(card.title).rstrip("."), card.code, day]
        said.append(", ".join(part for part in named if part))
    return "  ·  ".join(said)


def _style(points: float) -> str:
    return (
        f"body, p {{ font-size: {points:.1f}pt; color: #22262B; }}"
        f".when {{ font-size: {points * 1.7:.1f}pt; font-weight: 600; margin: 0 0 2px 0; }}"
        f".asked {{ font-size: {points * 1.2:.1f}pt; font-weight: 600; margin: 10px 0 0 0; }}"
        f".who {{ margin: 0 0 14px 0; color: #4C5157; }}"
        f".from {{ font-size: {points * 0.9:.1f}pt; margin: 0; color: #4C5157; }}"
        f".room {{ font-size: {points * 2:.1f}pt; margin: 0; }}"
    )
