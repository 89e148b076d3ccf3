"""Which time the list shows: a menu, and two dates for any other time."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QActionGroup, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.domain.clock import Clock
from app.ui import i18n
from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.date_edit import DateEdit

_WEEKS = 12
Span = tuple[date | None, date | None]


class DropButton(FlatButton):
    """Words with a chevron at the end."""

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + self._themes.px(20), size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(64), self.sizeHint().height())

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        px = self._themes.px
        words = QRectF(px(8), 0, rect.width() - px(8 + 26), rect.height())
        arrow = QRectF(rect.width() - px(25), 0, px(20), rect.height())
        direction = self.layoutDirection()
        words = paint.mirrored(words, rect, direction)
        color = self._themes.color("text2")
        paint.line_of_text(painter, words, self.text(), self._font(), color)
        pixmap = self._themes.pixmap("chevron-down", "text2", 15)
        paint.picture(painter, paint.mirrored(arrow, rect, direction), pixmap)


class PeriodMenu(DropButton):
    """All, the last twelve weeks, this year, or from one day to another."""

    chosen = Signal(object, object)  # first and last day, None where open
    other_wanted = Signal()

    def __init__(self, themes: ThemeHolder, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", compact=True, parent=parent)
        self._clock = clock
        self.setObjectName("period")
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        words = {
            "weeks": self.tr("Last 12 weeks"),
            "year": self.tr("This year"),
            "all": self.tr("All"),
            "other": self.tr("From one day to another…"),
        }
        self._actions = {}
        for name, text in words.items():
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setObjectName(f"period.{name}")
            self._group.addAction(action)
            action.triggered.connect(partial(self._on_chosen, name))
            self._actions[name] = action
        self.clicked.connect(self._open)
        self.show_all()

    def show_all(self) -> None:
        """Goes back to the whole journal without telling anyone."""
        self._actions["all"].setChecked(True)
        self._say(self.tr("All"))

    def show_span(self, first: date | None, last: date | None) -> None:
        """Says which days were chosen."""
        today = self._clock.today()
        since = i18n.short_day(first, today) if first else ""
        until = i18n.short_day(last, today) if last else ""
        if since and until:
            self._say(self.tr("{first} to {last}").format(first=since, last=until))
        elif since:
            self._say(self.tr("Since {first}").format(first=since))
        elif until:
            self._say(self.tr("Until {last}").format(last=until))
        else:
            self._say(self.tr("All"))

    def _say(self, words: str) -> None:
        self.set_words(words)
        self.setAccessibleName(self.tr("Time shown: {words}").format(words=words))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _on_chosen(self, name: str, _checked: bool = False) -> None:
        today = self._clock.today()
        if name == "other":
            self.other_wanted.emit()
            return
        first = {"weeks": today - timedelta(weeks=_WEEKS), "year": date(today.year, 1, 1)}.get(name)
        self._say(self._actions[name].text())
        self.chosen.emit(first, None)


class SpanRow(QWidget):
    """From and to, for any other time."""

    changed = Signal(object, object)

    def __init__(self, themes: ThemeHolder, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        today = clock.today()
        self._first = DateEdit(
            themes, self.tr("From"), today, placeholder=self.tr("From"), compact=True
        )
        self._last = DateEdit(themes, self.tr("To"), today, placeholder=self.tr("To"), compact=True)
        self._first.setObjectName("period.first")
        self._last.setObjectName("period.last")
        self._row = QHBoxLayout(self)
        for field in (self._first, self._last):
            self._row.addWidget(field, 1)
            field.changed.connect(self._on_changed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def open_for(self, first: date | None, last: date | None) -> None:
        """Shows the two days and takes the keyboard."""
        self._first.set_value(first)
        self._last.set_value(last)
        self.show()
        self._first.first_focus().setFocus()

    def _on_changed(self) -> None:
        first, last = self._first.value(), self._last.value()
        if first and last and first > last:
            first, last = last, first
        self.changed.emit(first, last)

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(18), 0, px(12), px(10))
        self._row.setSpacing(px(8))
