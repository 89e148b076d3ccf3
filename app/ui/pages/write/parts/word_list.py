"""What a look at one's own words found: each place, why, a plainer way; nothing is forced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.write.parts.own_text import Span, replacements
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named

MOST_SHOWN = 8
_TALLEST = 290


@dataclass(frozen=True)
class Place:
    """A place worth a second look, with the words that stand there.

    `where` names the field it is in, of an answer with several.
    """

    span: Span
    words: str = field(repr=False)
    why: str
    instead: str
    where: str = field(default="", repr=False)


class WordList(Card):
    """Stands below the editor that it is about.

    Signals:
        swap: a place, and the words to put there.
        show_place: a place to be gone to.
        keep: the words of a place that stay as they are.
        closed: nothing more is wanted.
    """

    swap = Signal(object, str)
    show_place = Signal(object)
    keep = Signal(object)
    closed = Signal()

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__(themes, padding=12, fill="surface", edge="control")
        self.setObjectName("word_list")
        self.setAccessibleName(named(name, self.tr("Words to look at")))
        self._title = Label(themes, "", Type.SMALL, semibold=True)
        self._title.setObjectName("word_list.title")
        close = QuietLink(themes, self.tr("Put away"))
        close.setObjectName("word_list.close")
        close.setAccessibleName(self.tr("Put away the words to look at"))
        close.clicked.connect(self.closed)
        self._close = close
        self._note = Label(
            themes,
            self.tr("An offer, not a verdict: the word may be the right one."),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        self._inner = QWidget()
        self._inner.setObjectName("page")
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(themes.px(4), 0, themes.px(4), themes.px(4))
        self._rows.setSpacing(themes.px(8))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self._area.setWidget(self._inner)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self.column.setSpacing(themes.px(4))
        self.column.addLayout(head)
        self.column.addWidget(self._note)
        self.column.addWidget(self._area)
        self._made: list[QWidget] = []
        self._firsts: list[QWidget] = []

    def show_places(self, places: Sequence[Place]) -> None:
        """Shows what was found; the keyboard stays at the same place in the list."""
        at = self._row_with_keyboard()
        for row in self._made:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._made, self._firsts = [], []
        self._title.setText(self._said(len(places)))
        self._note.setVisible(bool(places))
        explained: set[str] = set()
        for place in places[:MOST_SHOWN]:
            row = self._row(place, explains=place.why not in explained)
            explained.add(place.why)
            self._made.append(row)
            self._rows.addWidget(row)
            row.show()
        waiting = len(places) - MOST_SHOWN
        if waiting > 0:
            words = self.tr("And {n} more, once these are looked at.").format(n=waiting)
            label = Label(self._themes, words, Type.SMALL, color="text2", wrap=True)
            self._made.append(label)
            self._rows.addWidget(label)
            label.show()
        self._area.setVisible(bool(places))
        self._fit()
        if at is not None:
            self._focus_row(at)

    def focus_first(self) -> None:
        """Puts the keyboard where one begins."""
        self._focus_row(0)

    def words(self) -> str:
        """What was found, in a sentence."""
        return self._title.text()

    def _said(self, count: int) -> str:
        if not count:
            return self.tr("Nothing to look at in these words.")
        if count == 1:
            return self.tr("One place to look at")
        return self.tr("{n} places to look at").format(n=count)

    def _row(self, place: Place, *, explains: bool) -> QWidget:
        themes = self._themes
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(2))
        said = self.tr("Instead of “{words}”: {instead}").format(
            words=place.words, instead=place.instead
        )
        if place.where:
            column.addWidget(Label(themes, place.where, Type.SMALL, semibold=True, wrap=True))
        column.addWidget(Label(themes, said, Type.UI, wrap=True))
        if explains:
            column.addWidget(Label(themes, place.why, Type.SMALL, color="text2", wrap=True))
        acts = Flow(themes, gap=14)
        for words in replacements(place.instead, place.words):
            put = LinkButton(themes, self.tr("Put “{words}”").format(words=words))
            put.setObjectName("word.swap")
            put.setAccessibleName(
                self.tr("Put “{words}” for “{old}”").format(words=words, old=place.words)
            )
            put.clicked.connect(partial(self._on_swap, place, words))
            acts.add(put)
        for name, words in (
            ("word.show", self.tr("Go to it")),
            ("word.keep", self.tr("Leave it")),
        ):
            link = QuietLink(themes, words)
            link.setObjectName(name)
            spoken = (f"{words}: “{place.words}”.", place.where and f"{place.where}.", place.why)
            link.setAccessibleName(" ".join(part for part in spoken if part))
            link.clicked.connect(partial(self._on_link, name, place))
            acts.add(link)
        column.addWidget(acts)
        first = acts.flow.itemAt(0)
        widget = first.widget() if first is not None else None
        if widget is not None:
            self._firsts.append(widget)
        return row

    def _on_swap(self, place: Place, words: str, _checked: bool = False) -> None:
        self.swap.emit(place, words)

    def _on_link(self, name: str, place: Place, _checked: bool = False) -> None:
        (self.keep if name == "word.keep" else self.show_place).emit(place)

    def _row_with_keyboard(self) -> int | None:
        focus = QApplication.focusWidget()
        for number, row in enumerate(self._made):
            if focus is not None and row.isAncestorOf(focus):
                return number
        return None

    def _focus_row(self, number: int) -> None:
        target = self._firsts[min(number, len(self._firsts) - 1)] if self._firsts else self._close
        target.setFocus(Qt.FocusReason.TabFocusReason)
        # Once more when the form below has found its height.
        _bring_in_sight(target)
        QTimer.singleShot(0, target, partial(_bring_in_sight, target))

    def _fit(self) -> None:
        wide = max(self._area.viewport().width(), self._themes.px(360))
        needed = self._rows.heightForWidth(wide)
        self._area.setFixedHeight(min(max(needed, 0), self._themes.px(_TALLEST)))


def _bring_in_sight(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
