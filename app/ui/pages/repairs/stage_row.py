"""One stage of a repair: its circle on the line, its name and day, what stands there or its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.repairs.stage_form import StageForm
from app.ui.pages.repairs.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.pressable import Pressable
from models.records.ids import EntryId
from models.records.repairs import Stage

DONE, NOW, LATER = "done", "now", "open"
_CIRCLE = 22
_RAIL = 36
_NAMES = 105
_STACKED = 520
"""Below this width the words stand under the name of their stage."""

Place = tuple[Stage, int]
"""A stage, and which try it is of (0 where that makes no difference)."""


@dataclass(frozen=True)
class Said:
    """One answer in words. `asked` is empty where the words speak for themselves."""

    asked: str
    text: str = field(repr=False)
    is_long: bool = False
    private: bool = False
    is_heart: bool = True
    """Whether it is read at once; the rest is a press away."""


@dataclass(frozen=True)
class Earlier:
    """What a field said before, and when that was written."""

    day: str
    text: str = field(repr=False)


@dataclass(frozen=True)
class Shown:
    """All that is to be seen of a stage."""

    place: Place
    name: str
    day: str
    state: str
    said: tuple[Said, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    source: EntryId | None = None
    source_day: str = ""
    is_reached: bool = False
    is_last: bool = False
    may_add_try: bool = False
    hint: str = ""


class StageName(Pressable):
    """The name of a stage with its day below; pressing it opens the stage or folds it."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes)
        self._day = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, name: str, day: str, spoken: str) -> None:
        """What it says, and what is heard of it."""
        self.setText(name)
        self._day = day
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, pitch = self._themes.px, self._themes.pitch
        font = self._themes.font(semibold=True)
        small = self._themes.font(Type.SMALL)
        lines = self._lines()
        wide = max(
            px(_NAMES - 8),
            paint.text_width(small, self._day),
            *(paint.text_width(font, line) for line in lines),
        )
        below = pitch(Type.SMALL) if self._day else 0
        return QSize(wide, max(px(_CIRCLE + 4), len(lines) * pitch(Type.UI) + below))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        color, pitch = self._themes.color, self._themes.pitch
        font = self._themes.font(semibold=True)
        ink = color("accent" if self.underMouse() or self.isDown() else "text")
        top = 0
        for line in self._lines():
            place = QRectF(0, top, self.width(), pitch(Type.UI))
            paint.line_of_text(painter, place, line, font, ink)
            top += pitch(Type.UI)
        place = QRectF(0, top, self.width(), pitch(Type.SMALL))
        small = self._themes.font(Type.SMALL)
        paint.line_of_text(painter, place, self._day, small, color("text2"))

    def _lines(self) -> list[str]:
        """The name, folded between words where it is long."""
        font, room = self._themes.font(semibold=True), self._themes.px(_NAMES - 8)
        lines: list[str] = []
        for word in self.text().split():
            if lines and paint.text_width(font, f"{lines[-1]} {word}") <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines or [""]


class StageRow(QWidget):
    """A stage on the line of the repair.

    Signals:
        wanted: its place, to be opened, or folded where it is open.
        entry_wanted: the reflection that tells what stands there.
        try_wanted: another try is to be added after this one.
    """

    wanted = Signal(object)
    entry_wanted = Signal(object)
    try_wanted = Signal()

    def __init__(self, themes: ThemeHolder, place: Place) -> None:
        super().__init__()
        self._themes = themes
        self.place = place
        stage, number = place
        self.setObjectName(f"stage.{stage}.{number}" if number > 1 else f"stage.{stage}")
        self._shown = Shown(place, "", "", LATER)
        self.form: StageForm | None = None
        self.name = StageName(themes)
        self.name.setObjectName(f"{self.objectName()}.name")
        self.name.clicked.connect(self._on_name)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._reading: list[QWidget] = []
        self._below = QWidget()
        self._make_below()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._content, 1)
        self._column.addWidget(self._below)
        self._column.addStretch(1)
        themes.changed.connect(self._restyle)
        self._restyle()

    # What is shown

    @property
    def shown(self) -> Shown:
        return self._shown

    def show_stage(self, shown: Shown) -> None:
        """Shows what is so now; a form that is open stays as it is."""
        before = self._shown
        is_same = (shown.said, shown.hint, shown.source) == (
            before.said,
            before.hint,
            before.source,
        )
        self._shown = shown
        self.name.show_words(shown.name, shown.day, self._spoken())
        if not is_same or not (self._reading or self.form):
            self._fill()
        self._show_links()
        self._row.setContentsMargins(*self._margins())
        self.update()

    def open_form(self, form: StageForm) -> None:
        """Shows the form in place of the words."""
        self.close_form()
        self.form = form
        self._column.insertWidget(0, form)
        form.show()
        self._fill()
        self._show_links()
        self.name.setAccessibleName(self._spoken())

    def close_form(self) -> None:
        """Shows the words again."""
        if self.form is None:
            return
        form, self.form = self.form, None
        form.hide()
        self._column.removeWidget(form)
        form.deleteLater()
        self._fill()
        self._show_links()
        self.name.setAccessibleName(self._spoken())

    def add_note(self, note: QWidget) -> None:
        """Puts something of the program under what is written."""
        self._column.insertWidget(self._column.indexOf(self._below), note)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color, whole = self._themes.px, self._themes.color, QRectF(self.rect())
        size = px(_CIRCLE)
        circle = QRectF(px(2), px(1), size, size)
        line = QRectF(circle.center().x() - px(1), circle.bottom() + px(4), px(2), whole.height())
        circle = paint.mirrored(circle, whole, self.layoutDirection())
        line = paint.mirrored(line, whole, self.layoutDirection())
        if not self._shown.is_last:
            is_done = self._shown.is_reached
            pen = QPen(color("accent" if is_done else "control"), px(2))
            if not is_done:
                pen.setDashPattern([2.4, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            x = line.center().x()
            painter.drawLine(QPointF(x, line.top()), QPointF(x, whole.bottom() - px(3)))
        self._paint_circle(painter, circle)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        px, color = self._themes.px, self._themes.color
        if self._shown.state == DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(circle)
            paint.picture(painter, circle, self._themes.pixmap("check", "on_accent", 14))
            return
        is_now = self._shown.state == NOW
        wide = px(2) if is_now else 1.0
        painter.setPen(QPen(color("accent" if is_now else "control"), wide))
        painter.setBrush(color("paper"))
        painter.drawEllipse(circle.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
        if is_now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(circle.center(), px(4.5), px(4.5))

    # Building

    def _make_below(self) -> None:
        themes = self._themes
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(4))
        self._links = Flow(themes, gap=18)
        self._all = QuietLink(themes, "")
        self._all.setObjectName("stage.all")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._on_all)
        self._earlier = QuietLink(themes, "")
        self._earlier.setObjectName("stage.earlier")
        self._earlier.setCheckable(True)
        self._earlier.toggled.connect(self._on_earlier)
        self._source = QuietLink(themes, "")
        self._source.setObjectName("stage.source")
        self._source.clicked.connect(self._on_source)
        self._try = QuietLink(themes, tr("Add another try"))
        self._try.setObjectName("stage.add_try")
        self._try.clicked.connect(self.try_wanted)
        for link in (self._all, self._earlier, self._source, self._try):
            self._links.add(link)
        self._versions = QWidget()
        self._version_lines = QVBoxLayout(self._versions)
        self._version_lines.setContentsMargins(0, 0, 0, themes.px(6))
        self._version_lines.setSpacing(themes.px(2))
        self._versions.hide()
        column.addWidget(self._links)
        column.addWidget(self._versions)

    def _fill(self) -> None:
        """Sets what stands there in the type one reads in; nothing of it beside the form."""
        for old in self._reading:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._reading = []
        if self.form is not None:
            return
        shown = self._shown
        if not shown.said:
            if shown.source is not None:
                # The way there stands below.
                return
            words = shown.hint or tr("Nothing is written here")
            self._add(Label(self._themes, words, color="text2", wrap=True))
            return
        for said in shown.said:
            if said.is_heart or self._all.isChecked():
                self._add_said(said)

    def _add_said(self, said: Said) -> None:
        themes = self._themes
        if said.asked:
            asked = Label(themes, said.asked, Type.SMALL, color="text2", wrap=True)
            asked.setContentsMargins(0, themes.px(2), 0, 0)
            self._add(asked)
        role = Type.WRITE if said.is_long else Type.UI
        text = Label(themes, said.text, role, wrap=True)
        text.setObjectName("stage.text")
        self._add(text)
        if said.private:
            words = tr("Private, never in share-safe view")
            self._add(Label(themes, words, Type.SMALL, color="text2", wrap=True))

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(len(self._reading), widget)
        widget.show()
        self._reading.append(widget)

    def _show_links(self) -> None:
        shown, is_open = self._shown, self.form is not None
        count = len(shown.earlier)
        words = tr("One earlier wording") if count == 1 else tr("{n} earlier wordings")
        self._earlier.set_words(words.format(n=count))
        self._earlier.setAccessibleName(f"{shown.name}. {self._earlier.text()}")
        self._earlier.setVisible(bool(count))
        self._source.set_words(tr("In the reflection of {day}").format(day=shown.source_day))
        self._source.setAccessibleName(f"{shown.name}. {self._source.text()}")
        is_told = shown.source is not None
        self._source.setVisible(is_told and (is_open or not shown.said))
        self._try.setVisible(shown.may_add_try)
        self._show_rest(sum(not said.is_heart for said in shown.said), is_open=is_open)
        links = (self._all, self._earlier, self._source, self._try)
        self._links.setVisible(any(not link.isHidden() for link in links))
        self._below.setVisible(not self._links.isHidden())
        self._links.flow.invalidate()
        if not count:
            self._earlier.setChecked(False)
        elif self._earlier.isChecked():
            self._show_versions(shown.earlier)

    def _show_rest(self, count: int, *, is_open: bool) -> None:
        words = tr("One more answer") if count == 1 else tr("{n} more answers")
        if self._all.isChecked():
            words = tr("Fewer answers")
        self._all.set_words(words.format(n=count))
        self._all.setAccessibleName(f"{self._shown.name}. {self._all.text()}")
        self._all.setVisible(bool(count) and not is_open)

    def _on_all(self, _wanted: bool) -> None:
        self._fill()
        self._show_links()

    def _show_versions(self, earlier: Sequence[Earlier]) -> None:
        while (item := self._version_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in earlier:
            day = Label(self._themes, each.day, Type.SMALL, color="text2", semibold=True)
            text = Label(self._themes, each.text, Type.SNIPPET, color="text2", wrap=True)
            text.setObjectName("stage.earlier_text")
            self._version_lines.addWidget(day)
            self._version_lines.addWidget(text)

    def _spoken(self) -> str:
        states = {DONE: tr("done"), NOW: tr("at hand"), LATER: tr("open")}
        parts = [self._shown.name, self._shown.day, states[self._shown.state]]
        act = tr("Fold it") if self.form is not None else tr("Write here")
        return ", ".join(part for part in parts if part) + f". {act}"

    def _on_name(self) -> None:
        self.wanted.emit(self.place)

    def _on_source(self) -> None:
        self.entry_wanted.emit(self._shown.source)

    def _on_earlier(self, wanted: bool) -> None:
        if wanted:
            self._show_versions(self._shown.earlier)
        self._versions.setVisible(wanted)

    def _margins(self) -> tuple[int, int, int, int]:
        px = self._themes.px
        start, below = px(_RAIL), 0 if self._shown.is_last else px(22)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (0, 0, start, below) if rtl else (start, 0, 0, below)

    def _stack(self) -> None:
        px = self._themes.px
        stacked = self.width() < px(_STACKED)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        if self._row.direction() != (down if stacked else across):
            self._row.setDirection(down if stacked else across)
        self._row.setSpacing(px(4 if stacked else 8))
        if self.form is not None:
            self.form.set_narrow(stacked)

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(*self._margins())
        self._column.setSpacing(px(4))
        self.setMinimumHeight(px(_CIRCLE + 4))
        self._stack()
        self.updateGeometry()
        self.update()
