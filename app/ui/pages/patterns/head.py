"""The head of the page: title, which time and whom, and the parts there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.patterns.found import Period
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.label import Label
from app.ui.widgets.segmented import Segmented

_WEEKS, _YEAR = 12, 365


class Head(QWidget):
    """Title, line, pickers, parts; the parts become a list where they do not fit in a row.

    Signals:
        part_chosen: another part is wanted.
        period_chosen: another time or person.
    """

    part_chosen = Signal(str)
    period_chosen = Signal()

    def __init__(self, themes: ThemeHolder, names: Mapping[str, str]) -> None:
        super().__init__()
        self._themes = themes
        self._title = Label(themes, self.tr("Patterns"), Type.DISPLAY)
        self._line = Label(themes, "", color="text2", wrap=True)
        self._line.setObjectName("patterns_line")
        self._time = ComboBox(themes, self.tr("Time"))
        self._time.setObjectName("time")
        for key, words in self._times().items():
            self._time.addItem(words, key)
        self._time.setCurrentIndex(self._time.findData("year"))
        self._person = ComboBox(themes, self.tr("Person"))
        self._person.setObjectName("person")
        self._person.addItem(self.tr("Everyone"), "")
        self._parts = Segmented(themes, self.tr("Parts of this page"), dict(names))
        self._parts.setObjectName("parts")
        self._part_list = ComboBox(themes, self.tr("Part of this page"))
        self._part_list.setObjectName("part_list")
        for key, words in names.items():
            self._part_list.addItem(words, key)
        self._part_list.hide()
        self._lay_out()
        self._parts.changed.connect(self._on_part)
        self._part_list.activated.connect(self._on_listed)
        self._time.activated.connect(self.period_chosen)
        self._person.activated.connect(self.period_chosen)
        themes.changed.connect(self._fit)

    # What is chosen

    def period(self, today: date) -> Period:
        """Which reflections count."""
        first = {"weeks": today - timedelta(weeks=_WEEKS), "year": today - timedelta(days=_YEAR)}
        since = first.get(self._time.currentData()) if not self._time.isHidden() else None
        return Period(since, self._person.currentData() or "", today)

    def set_part(self, part: str) -> None:
        """Shows a part as chosen without telling anyone."""
        self._parts.set_value(part)
        self._part_list.setCurrentIndex(self._part_list.findData(part))

    def set_pickers(self, *, time: bool, person: bool) -> None:
        """Which of the pickers say something about this part."""
        self._time.setVisible(time)
        self._person.setVisible(person)

    def set_people(self, codes: Sequence[str]) -> None:
        """Which people can be chosen; the one who is stays."""
        wanted = self._person.currentData()
        if [self._person.itemData(at) for at in range(1, self._person.count())] == list(codes):
            return
        self._person.clear()
        self._person.addItem(self.tr("Everyone"), "")
        for code in codes:
            self._person.addItem(code, code)
        self._person.setCurrentIndex(max(0, self._person.findData(wanted)))
        self._person.updateGeometry()

    def set_line(self, words: str) -> None:
        """The line below the title."""
        self._line.setText(words)
        self._line.setVisible(bool(words))

    def first_focus(self) -> QWidget:
        """Who takes the keyboard: the part that is shown."""
        if self._parts.isHidden():
            return self._part_list
        chosen = self._parts.findChild(QWidget, f"segment.{self._parts.value()}")
        return chosen if isinstance(chosen, QWidget) else self._parts

    def minimumSizeHint(self) -> QSize:
        # Where the parts do not fit in a row they become a list: the row asks for no width.
        wide = max(each.minimumSizeHint().width() for each in (self._time, self._part_list))
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inner workings

    def _times(self) -> dict[str, str]:
        return {
            "weeks": self.tr("Last 12 weeks"),
            "year": self.tr("Last year"),
            "all": self.tr("All of the time"),
        }

    def _lay_out(self) -> None:
        px = self._themes.px
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(px(8))
        self._pickers = pickers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pickers.setSpacing(px(8))
        pickers.addWidget(self._time)
        pickers.addWidget(self._person)
        self._top.addWidget(self._title, 1)
        self._top.addLayout(pickers)
        row = QHBoxLayout()
        row.addWidget(self._parts)
        row.addWidget(self._part_list)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(14))
        column.setSpacing(px(6))
        column.addLayout(self._top)
        column.addWidget(self._line)
        column.addSpacing(px(4))
        column.addLayout(row)

    def _fit(self) -> None:
        in_row = self._parts.sizeHint().width() <= self.width()
        if in_row is self._parts.isHidden():
            had_focus = self.first_focus().hasFocus()
            self._parts.setVisible(in_row)
            self._part_list.setVisible(not in_row)
            if had_focus:
                self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        way = QBoxLayout.Direction
        pickers = self._time.sizeHint().width() + self._person.sizeHint().width()
        pickers += self._themes.px(8)
        fits = pickers <= self.width()
        self._pickers.setDirection(way.LeftToRight if fits else way.TopToBottom)
        wide = self._title.sizeHint().width() + pickers + self._themes.px(22) <= self.width()
        self._top.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._keep_room_for_line(wide)

    def _keep_room_for_line(self, wanted: bool) -> None:
        """Has the parts stay in place where a part has no line, unless room is scarce."""
        policy = self._line.sizePolicy()
        if policy.retainSizeWhenHidden() is not wanted:
            policy.setRetainSizeWhenHidden(wanted)
            self._line.setSizePolicy(policy)

    def _on_part(self, part: str) -> None:
        self._part_list.setCurrentIndex(self._part_list.findData(part))
        self.part_chosen.emit(part)

    def _on_listed(self, at: int) -> None:
        part = str(self._part_list.itemData(at))
        self._parts.set_value(part)
        self.part_chosen.emit(part)
