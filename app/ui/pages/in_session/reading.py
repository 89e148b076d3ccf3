"""Reflections to be read from across a desk: an item with its sources, or one from the past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.in_session.readings import Reading
from app.ui.pages.in_session.words import about, ways_given
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, SecondaryButton
from app.ui.widgets.footed import move
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.reading_view import ReadingView
from app.ui.widgets.segmented import Segmented
from models.plain import plain_words
from models.records.entries import EntryCard
from models.records.supervision import Passage
from prompts.catalogue import Catalogue
from prompts.words import Vocabularies

MEASURE = 616
_ROOM = 44
"""Shown above and below what is scrolled to, for its label."""


class AboutLine(QWidget):
    """Shape, word, person, day and feelings in one line that folds."""

    def __init__(
        self, themes: ThemeHolder, card: EntryCard, vocabularies: Vocabularies, today: date
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, themes.px(9))
        row.setSpacing(themes.px(7))
        if card.position is not None:
            glyph = PositionGlyph(themes, card.position.value, 20)
            row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        said = "  ·  ".join(about(card, vocabularies, today))
        row.addWidget(Label(themes, said, color="text2", wrap=True), 1)


class PassageFoot(QWidget):
    """Below a passage that was chosen: how it went over, and whether it was looked through.

    Signals:
        given: one of "", spoken, shown, handed_over.
    """

    given = Signal(str)

    def __init__(self, themes: ThemeHolder, passage: Passage) -> None:
        super().__init__()
        name = self.tr("How it went over")
        self.ways = Segmented(themes, name, ways_given())
        self.ways.setObjectName("given")
        self.ways.set_value(passage.given)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(4), 0, themes.px(10))
        column.setSpacing(themes.px(6))
        if not passage.checked_at:
            words = self.tr("Not looked through yet for what could tell who somebody is.")
            note = Label(themes, words, Type.SMALL, color="text2", wrap=True)
            note.setObjectName("not_looked_through")
            column.addWidget(note)
        label = Label(themes, name, Type.SMALL, color="text2", wrap=True)
        label.setObjectName("given_label")
        label.setBuddy(self.ways)
        column.addWidget(label)
        column.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignLeading)
        self.ways.changed.connect(self.given)


class ReadingArea(QScrollArea):
    """The upper part of the page. It holds the work below, too, where the window is low.

    Signals: `back_pressed` and `add_pressed` while a reflection from the past is large; `given` with
    the entry of a passage and how it went over.
    """

    given = Signal(object, str)

    back_pressed = Signal()
    add_pressed = Signal()
    link_pressed = Signal(str)

    def __init__(
        self, themes: ThemeHolder, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._catalogue = catalogue
        self._made: list[QWidget] = []
        self._is_large = False
        self.setObjectName("reading")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What is talked about"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = Label(themes, "", Type.DISPLAY, wrap=True)
        self.title.setObjectName("item_title")
        self.about = Label(themes, "", color="text2", wrap=True)
        self.about.setObjectName("item_line")
        self.about.hide()
        self.prepared = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self.prepared.setObjectName("item_prepared")
        self.prepared.hide()
        self.back = FlatButton(themes, self.tr("Back to the item"), icon="arrow-left")
        self.back.setObjectName("back_to_item")
        self.add = SecondaryButton(themes, self.tr("Add to this item"), icon="plus", compact=True)
        self.add.setObjectName("add_large")
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.back)
        bar.addWidget(self.add)
        bar.addStretch(1)
        self._bar.hide()
        page = QWidget()
        self._texts = QVBoxLayout()
        self._outer = QVBoxLayout(page)
        self._outer.addWidget(self._bar)
        self._outer.addWidget(self.title)
        self._outer.addWidget(self.about)
        self._outer.addWidget(self.prepared)
        self._outer.addLayout(self._texts)
        self._below = QWidget()
        self._below_column = QVBoxLayout(self._below)
        self._below_column.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._below)
        self._outer.addStretch(1)
        self.setWidget(page)
        self.back.clicked.connect(self.back_pressed)
        self.add.clicked.connect(self.add_pressed)
        themes.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_large(self) -> bool:
        """Whether a reflection from the past stands here in place of the item."""
        return self._is_large

    def show_item(
        self, question: str, readings: Sequence[Reading], today: date, line: str = ""
    ) -> None:
        """Shows an item: its question, a line about it, and what its reflections say."""
        self._say(line)
        self._is_large = False
        self._bar.hide()
        self.title.setText(question)
        self._show(readings, today, with_titles=len(readings) > 1)

    def show_prepared(self, words: str) -> None:
        """Shows below the question how it is brought."""
        self.prepared.setText(words)
        self.prepared.setVisible(bool(words))

    def show_large(self, reading: Reading, today: date, *, may_add: bool) -> None:
        """Shows a reflection from the past."""
        self._is_large = True
        self._say("")
        self.add.setVisible(may_add)
        self._bar.show()
        self.title.setText(plain_words(reading.card.title) or self.tr("A past reflection"))
        self._show((reading,), today, with_titles=False)

    def forget(self) -> None:
        """Lets go of everything shown, at once."""
        self._is_large = False
        self._bar.hide()
        self._say("")
        self.title.setText("")
        self._clear()

    def hold(self, work: QWidget) -> None:
        """Takes the work below into what scrolls, over what is told more of the item."""
        move(work, self._outer, self._outer.indexOf(self._below))

    def hold_more(self, more: QWidget) -> None:
        """Takes what is told more of the item, at the end of what scrolls."""
        self._below_column.addWidget(more)

    def bring_into_view(self, part: QWidget) -> None:
        """Scrolls to a part that may have just come, once it is laid out, and to its label.

        What stands below what scrolls is in view already.
        """
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        inner = self.widget()
        if inner is not None and inner.isAncestorOf(part) and part.isVisible():
            self.ensureWidgetVisible(part, 0, self._themes.px(_ROOM))

    def _say(self, line: str) -> None:
        self.about.setText(line)
        self.about.setVisible(bool(line))
        self.show_prepared("")

    def _show(self, readings: Sequence[Reading], today: date, *, with_titles: bool) -> None:
        self._clear()
        for reading in readings:
            title = plain_words(reading.card.title)
            # What stands above as the question is not said twice.
            if with_titles and title and title != self.title.text():
                self._put(Label(self._themes, title, Type.DOOR, wrap=True))
            self._put(AboutLine(self._themes, reading.card, self._catalogue.vocabularies, today))
            view = ReadingView(
                self._themes, self.tr("What was written"), role=Type.SHARE, measure=MEASURE
            )
            view.setObjectName("share_text")
            view.set_self_sizing(True)
            view.setTabChangesFocus(True)
            view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            view.link_pressed.connect(self.link_pressed)
            view.show_html(reading.html)
            self._put(view)
            if reading.passage is not None and not self._is_large:
                foot = PassageFoot(self._themes, reading.passage)
                foot.given.connect(partial(self.given.emit, reading.card.id))
                self._put(foot)
        self.verticalScrollBar().setValue(0)

    def _put(self, widget: QWidget) -> None:
        self._texts.addWidget(widget)
        self._made.append(widget)

    def _clear(self) -> None:
        for widget in self._made:
            widget.hide()
            self._texts.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._made.clear()

    def set_gutter(self, side: int) -> None:
        """The margin at both sides."""
        px = self._themes.px
        self._outer.setContentsMargins(side, px(24), side, px(12))

    def _restyle(self) -> None:
        px = self._themes.px
        self.title.setMaximumWidth(px(760))
        self._outer.setSpacing(px(8))
        self._texts.setSpacing(px(6))
