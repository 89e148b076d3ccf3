"""A date typed as people write it, or picked from a calendar; no date is an answer too."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QEvent,
    QLocale,
    QObject,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTransform,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named

FIRST = date(1600, 1, 1)
LAST = date(9999, 12, 31)
_SHAPES = (
    "yyyy-MM-dd",
    "d MMMM yyyy",
    "d MMM yyyy",
    "dddd d MMMM yyyy",
    "d.M.yyyy",
    "d/M/yyyy",
    "MMMM d, yyyy",
)


def parse_date(text: str, today: date, *, ahead: bool | None = None) -> date | None:
    """The date that was typed, by words, by the locale or as 2025-11-13; None if it is none.

    A day of the week is the next one (`ahead`) or the last one, and none where nobody knows which.
    """
    wanted = text.strip()
    tr = partial(QCoreApplication.translate, "DateEdit")
    words = {
        tr("today").casefold(): 0,
        tr("tomorrow").casefold(): 1,
        tr("yesterday").casefold(): -1,
        tr("in a week").casefold(): 7,
        tr("in two weeks").casefold(): 14,
    }
    if wanted.casefold() in words:
        return today + timedelta(days=words[wanted.casefold()])
    locale = QLocale()
    for number in range(1, 8) if ahead is not None else ():
        names = {each.dayName(number).casefold() for each in (locale, QLocale.c())}
        if wanted.casefold() in names:
            gone = (today.isoweekday() - number) % 7
            return today + timedelta(days=7 - gone if ahead else -gone)
    shapes = [*_SHAPES, locale.dateFormat(QLocale.FormatType.ShortFormat)]
    for shape in shapes:
        found = locale.toDate(wanted, shape)
        if not found.isValid():
            found = QLocale.c().toDate(wanted, shape)
        # A year of two figures is read as 19..; nobody means that here.
        if found.isValid() and FIRST.year <= found.year() <= LAST.year and "yyyy" in shape:
            return date(found.year(), found.month(), found.day())
    return None


class _Calendar(QCalendarWidget):
    """Days of the months beside the one shown stand back."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:  # noqa: N802
        if day.month() == self.monthShown() or day == self.selectedDate():
            super().paintCell(painter, rect, day)
            return
        color, centre = self._themes.color("text3"), Qt.AlignmentFlag.AlignHCenter
        paint.line_of_text(painter, QRectF(rect), str(day.day()), self.font(), color, centre)


class _Popup(QFrame):
    """The calendar under the field."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._themes = themes
        self.calendar = _Calendar(themes)
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        first, last = FIRST, LAST
        self.calendar.setDateRange(
            QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day)
        )
        self._style()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.calendar)

    def _style(self) -> None:
        """Takes away Qt's red week-ends and black arrows."""
        themes, calendar = self._themes, self.calendar
        calendar.setFont(themes.font(Type.SMALL))
        calendar.setMinimumSize(self._width_for_names(), themes.px(260))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        head = QTextCharFormat()
        head.setForeground(themes.color("text2"))
        head.setBackground(themes.color("paper"))
        calendar.setHeaderTextFormat(head)
        turned = QTransform().rotate(180)
        arrow = themes.pixmap("arrow-left", "text2", 16)
        for part, name, picture in (
            ("qt_calendar_prevmonth", self.tr("The month before"), arrow),
            ("qt_calendar_nextmonth", self.tr("The next month"), arrow.transformed(turned)),
        ):
            button = calendar.findChild(QToolButton, part)
            assert isinstance(button, QToolButton)
            button.setIcon(QIcon(picture))
            button.setAccessibleName(name)

    def _width_for_names(self) -> int:
        font, locale = self._themes.font(Type.SMALL, semibold=True), self.calendar.locale()
        short = QLocale.FormatType.ShortFormat
        widest = max(paint.text_width(font, locale.dayName(day, short)) for day in range(1, 8))
        return max(self._themes.px(320), 7 * (widest + self._themes.px(14)))

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        paint.box(QPainter(self), QRectF(self.rect()), 0, color("paper"), color("control"))


class DateEdit(QWidget):
    """`changed` when the person's entry is a date or empty; a wrong one is said beside the field.

    `typed_in` at every letter before that.

    Args:
        today: the day "today" means; from the clock of whoever builds the form.
        ahead: whether a day of the week means the next one or the last one, if that is known.
    """

    changed = Signal()
    typed_in = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        today: date,
        *,
        placeholder: str = "",
        compact: bool = False,
        ahead: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self._ahead = ahead
        self._value: date | None = None
        hint = placeholder or self.tr("No date")
        self._field = LineEdit(themes, name, placeholder=hint, compact=compact)
        self._button = IconButton(
            themes, "calendar", self.tr("Choose from a calendar"), edge=True, compact=compact
        )
        self._button.setAccessibleName(named(name, self.tr("Choose from a calendar")))
        words = self.tr("That is not a date. Try 13 November 2025, or 2025-11-13.")
        self._problem = Label(themes, words, Type.SMALL, color="notice", wrap=True)
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(themes.px(8))
        row.addWidget(self._field, 1)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(4))
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFocusProxy(self._field)
        self._field.installEventFilter(self)
        self._field.textEdited.connect(self._on_typed)
        self._field.textEdited.connect(self.typed_in)
        self._field.editingFinished.connect(self._on_finished)
        self._button.clicked.connect(self._open_calendar)
        self._popup: _Popup | None = None
        themes.changed.connect(self._drop_popup)

    def value(self) -> date | None:
        """The date, or None for no date."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Shows a date without telling anyone."""
        self._value = value
        self._show()

    def words(self) -> str:
        """What stands in the field, a date or not yet."""
        return self._field.text()

    def put_back(self, words: str) -> None:
        """Has words in the field again that were typed before, without telling anyone."""
        self._value = parse_date(words, self._today, ahead=self._ahead)
        self._show()
        self._field.setText(words)

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        return self._field

    def is_wrong(self) -> bool:
        """Whether words stand there that are no date."""
        return bool(self._field.text().strip()) and self._read() is None

    def point_out(self) -> None:
        """Says that it is no date, with the keyboard there."""
        self._on_finished()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers():
                self._take(_moved(self._value or self._today, step if self._value else 0))
                return True
        return False

    def _read(self) -> date | None:
        text = self._field.text()
        if self._value is not None and text == i18n.full_day(self._value):
            return self._value
        return parse_date(text, self._today, ahead=self._ahead) if text.strip() else None

    def _on_typed(self) -> None:
        """What was said of a wrong date goes as soon as it is right, or gone."""
        if not self._problem.isHidden() and not self.is_wrong():
            self._problem.hide()
            self._field.set_notice(False)

    def _on_finished(self) -> None:
        found, wrong = self._read(), self.is_wrong()
        self._problem.setVisible(wrong)
        self._field.set_notice(wrong)
        if not wrong:
            self._take(found)

    def _take(self, value: date | None) -> None:
        before, self._value = self._value, value
        self._show()
        if value != before:
            self.changed.emit()

    def _show(self) -> None:
        self._problem.hide()
        self._field.set_notice(False)
        self._field.setText(i18n.full_day(self._value) if self._value else "")

    def _open_calendar(self) -> None:
        if self._popup is None:
            self._popup = _Popup(self._themes, self)
            self._popup.calendar.clicked.connect(self._on_picked)
            self._popup.calendar.activated.connect(self._on_picked)
        shown = self._value or self._today
        self._popup.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._popup.move(self.mapToGlobal(QPoint(0, self._field.height() + 2)))
        self._popup.show()
        self._popup.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _drop_popup(self) -> None:
        """The next one is made in the colours and sizes of then."""
        if self._popup is not None:
            self._popup.hide()
            self._popup.deleteLater()
            self._popup = None

    def _on_picked(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        self._take(date(day.year(), day.month(), day.day()))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


def _moved(day: date, step: int) -> date:
    """A day on or back, held within what can be shown."""
    at = max(FIRST.toordinal(), min(LAST.toordinal(), day.toordinal() + step))
    return date.fromordinal(at)


def stay_for_date(within: QWidget) -> bool:
    """Goes to a date that was not understood, if one is shown: its words would be lost."""
    for field in within.findChildren(DateEdit):
        if field.isVisible() and field.is_wrong():
            field.point_out()
            return True
    return False
