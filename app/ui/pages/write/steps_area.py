"""What both ways to see the steps share: the steps that were made, and what they tell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState, Screen
from app.ui.pages.write.making import Clearance, Maker
from app.ui.pages.write.step_view import AT_ONCE, StepView


class StepsArea(QScrollArea):
    """Steps are made when they are first reached and kept, so that their undo history stays.

    Each way to see them arranges the holder, and shows it once it can be measured.
    """

    changed = Signal(object)
    private_changed = Signal(object, bool)
    fold_wanted = Signal(str, bool)
    depth_wanted = Signal(object, int)
    step_wanted = Signal(str)

    def __init__(
        self, supplies: Supplies, object_name: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._supplies = supplies
        self._form: FormState | None = None
        self._steps: dict[str, StepView] = {}
        self._current = 0
        self._current_id = ""
        self._gutter = 40
        self._narrow = False
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = QWidget()
        self._holder.setObjectName("page")
        self._row = QHBoxLayout(self._holder)
        self._lane: QBoxLayout = self._row
        self._maker = Maker(self._make_next, self)
        self._gone = Clearance(self)

    def go(self, index: int) -> None:
        """Makes a step the current one."""
        raise NotImplementedError

    def _make_next(self) -> bool:
        raise NotImplementedError

    def _restyle(self) -> None:
        raise NotImplementedError

    def show_form(self, form: FormState, current: int) -> None:
        """Begins with a draft."""
        self.put_away()
        self._form = form
        self._current = current
        self._holder.hide()
        self.go(current)
        self._holder.show()
        self._maker.start()

    def forget(self) -> None:
        """Lets go of every step and what stands in it."""
        self.put_away()
        self._gone.finish()

    def put_away(self) -> None:
        """The same, each step in a turn of its own: so many at once would be felt."""
        self._maker.stop()
        # Hiding moves the keyboard, and that asks for steps: there are none any more.
        steps, self._steps = self._steps, {}
        self._form = None
        self._holder.hide()
        for step in steps.values():
            step.hide()
            self._lane.removeWidget(step)
        self._holder.show()
        self._gone.take(steps.values())

    def focus_first(self) -> None:
        """Puts the keyboard where answering the current step begins."""
        step = self.current_step()
        if step is not None:
            step.focus_first()

    @property
    def current(self) -> int:
        """Which step is current."""
        return self._current

    def current_step(self) -> StepView | None:
        """The step where the writer is."""
        return self._steps.get(self._current_id)

    @property
    def is_made(self) -> bool:
        """Whether nothing is left to be made, and all has found its place."""
        return self._maker.is_idle

    def steps(self) -> list[StepView]:
        """The steps asked now that were made, in order."""
        asked = self._form.screens if self._form is not None else ()
        return [self._steps[screen.id] for screen in asked if screen.id in self._steps]

    def made_steps(self) -> list[StepView]:
        """Every step that was made, also those not asked any more."""
        return list(self._steps.values())

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width."""
        self._narrow = narrow
        for step in self._steps.values():
            step.set_narrow(narrow)

    def set_gutter(self, gutter: int) -> None:
        """Sets the smallest margin at the sides, in pixels."""
        self._gutter = gutter
        self._restyle()

    def _made(
        self, screen: Screen, parent: QWidget, *, bare: bool = False, at_once: int = AT_ONCE
    ) -> StepView:
        """A step that was not there, heard like every other."""
        assert self._form is not None
        step = StepView(
            screen, self._form, self._supplies, bare=bare, at_once=at_once, parent=parent
        )
        step.set_narrow(self._narrow)
        step.changed.connect(self.changed)
        step.private_changed.connect(self.private_changed)
        step.fold_wanted.connect(self.fold_wanted)
        step.depth_wanted.connect(self.depth_wanted)
        step.step_wanted.connect(self.step_wanted)
        self._steps[screen.id] = step
        return step
