"""All questions on one page of paper; the current one has a bar at its side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.forms.editor import Supplies
from app.ui.forms.state import Screen
from app.ui.pages.write.step_view import AT_ONCE, StepView, focus_is_in
from app.ui.pages.write.steps_area import StepsArea
from app.ui.theme import ThemeHolder
from app.ui.widgets import paint

WIDTH = 728


class _Paper(QWidget):
    """The sheet the questions stand on."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, self._themes.px(10), color("paper"), color("line"))


class SheetView(StepsArea):
    """Steps are made one after another between events, so that a long set opens at once.

    The step where the writer is comes first, then those below it, then those above: what is in
    sight stays where it is meanwhile.
    """

    current_changed = Signal(int)

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(supplies, "all_on_a_page", self.tr("Questions and answers"), parent)
        self._anchor: StepView | None = None
        self._above = 0
        self._holds = False
        self._paper = _Paper(supplies.themes)
        self._column = QVBoxLayout(self._paper)
        self._lane = self._column
        self._row.addStretch(1)
        self._row.addWidget(self._paper, 1000)
        self._row.addStretch(1)
        self.setWidget(self._holder)
        self.verticalScrollBar().rangeChanged.connect(self._hold)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._show_current)
        supplies.themes.changed.connect(self._restyle)
        self._restyle()

    def put_away(self) -> None:
        self._settle.stop()
        self._anchor = None
        super().put_away()

    def go(self, index: int) -> None:
        """Makes a step the current one and brings it in sight."""
        if self._form is None:
            return
        index = max(0, min(index, len(self._form.screens) - 1))
        self._step(self._form.screens[index])
        self._arrange()
        self._set_current(index)
        self._show_current()
        self._hold_on_to(self.current_step())
        # Once more when the steps above have found their height.
        self._settle.start()

    def sync(self) -> None:
        """Other questions are asked now."""
        if self._form is None:
            return
        now = self.current_step()
        asked = {screen.id: screen for screen in self._form.screens}
        for step_id, step in self._steps.items():
            step.setVisible(step_id in asked)
            if step_id in asked:
                step.sync(asked[step_id])
        self._arrange()
        if now is not None and now.asked.id in asked:
            self._current = list(asked).index(now.asked.id)
        self._maker.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_in_sight(event.oldSize().height())
        super().resizeEvent(event)
        self._paper.setMinimumHeight(self.viewport().height() - self._supplies.themes.px(10))

    def _step(self, screen: Screen, at_once: int = AT_ONCE) -> StepView:
        if screen.id not in self._steps:
            self._made(screen, self._paper, bare=True, at_once=at_once)
        return self._steps[screen.id]

    def make_all(self) -> None:
        """Makes what is still to be made."""
        self._maker.stop()
        while self._make_next():
            pass

    def _make_next(self) -> bool:
        if self._form is None:
            return False
        screens, at = self._form.screens, self._current
        for screen in (*screens[at:], *reversed(screens[:at])):
            step = self._steps.get(screen.id)
            if step is None:
                self._step(screen, at_once=1)
                self._arrange()
                return True
            if step.make_next():
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._anchor and event.type() == QEvent.Type.Move:
            self._hold()
        return super().eventFilter(watched, event)

    def _hold_on_to(self, step: StepView | None) -> None:
        """Keeps a step where it is in sight while others above it are made, fold or grow."""
        if self._anchor is not None:
            self._anchor.removeEventFilter(self)
        self._anchor = step
        if step is not None:
            step.installEventFilter(self)
            self._on_scrolled()

    def _hold(self) -> None:
        if self._anchor is None:
            return
        self._holds = True
        top = self._anchor.mapTo(self._holder, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self._above)
        self._holds = False
        if self.is_made:
            # At the end of the page it may not be where it was: that is where it is now.
            self._on_scrolled()

    def _on_scrolled(self) -> None:
        if self._anchor is not None and not self._holds:
            top = self._anchor.mapTo(self._holder, QPoint(0, 0)).y()
            self._above = top - self.verticalScrollBar().value()

    def _arrange(self) -> None:
        assert self._form is not None
        place = 0
        for screen in self._form.screens:
            step = self._steps.get(screen.id)
            if step is None:
                continue
            if self._column.indexOf(step) != place:
                self._column.removeWidget(step)
                self._column.insertWidget(place, step)
            step.show()
            place += 1

    def _set_current(self, index: int) -> None:
        moved = index != self._current
        self._current = index
        self._current_id = self._form.screens[index].id if self._form is not None else ""
        now = self.current_step()
        for step in self._steps.values():
            step.set_current(step is now)
        if moved:
            self.current_changed.emit(index)

    def _show_current(self) -> None:
        step = self.current_step()
        if step is None:
            return
        top = step.mapTo(self._holder, QPoint(0, 0)).y()
        view = self.viewport().height()
        bar = self.verticalScrollBar()
        if not bar.value() <= top <= bar.value() + view - self._supplies.themes.px(120):
            bar.setValue(max(0, top - self._supplies.themes.px(24)))

    def _keep_in_sight(self, view: int) -> None:
        """Has the step where the writer is still in sight once all has found its new height."""
        step = self.current_step()
        if step is not None and self.isVisible():
            above = step.mapTo(self._holder, QPoint(0, 0)).y() - self.verticalScrollBar().value()
            if 0 <= above < view:
                self._settle.start()

    def follow_focus(self, now: QWidget | None) -> None:
        """Makes the step current that the keyboard came to."""
        if self._form is None or now is None or not focus_is_in(self):
            return
        for index, screen in enumerate(self._form.screens):
            step = self._steps.get(screen.id)
            if step is not None and focus_is_in(step):
                self._set_current(index)
                if step is not self._anchor:
                    self._hold_on_to(step)
                return

    def _restyle(self) -> None:
        self._keep_in_sight(self.viewport().height())
        px = self._supplies.themes.px
        self._row.setContentsMargins(self._gutter, px(8), self._gutter, 0)
        self._paper.setMaximumWidth(px(WIDTH))
        self._column.setContentsMargins(px(34), px(20), px(34), px(40))
        self._column.setSpacing(px(18))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
