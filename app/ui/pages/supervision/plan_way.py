"""Planning a session in place of what is shown: a first one, another one, or when this one is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.pages.supervision.plan_form import PlanForm
from app.ui.pages.supervision.presenter import Preparation, SupervisionPresenter
from app.ui.widgets.focus import RING_ROOM
from models.records.supervision import Session, SessionPlan, SessionState


class PlanWay(QWidget):
    """The form with what is kept of it.

    Signals:
        opened: the form is to be seen. put_off: it is not wanted.
    """

    opened = Signal()
    put_off = Signal()

    def __init__(self, context: PageContext, presenter: SupervisionPresenter) -> None:
        super().__init__()
        themes = context.theme
        self._presenter = presenter
        self._found = Preparation(None)
        self._is_open = False
        self._form = PlanForm(themes, context.clock.today())
        column = QVBoxLayout(self)
        column.setContentsMargins(themes.px(RING_ROOM), 0, themes.px(4), themes.px(16))
        column.addWidget(self._form)
        column.addStretch(1)
        self._form.edited.connect(self._on_edited)
        self._form.planned.connect(self._on_planned)
        self._form.put_off.connect(self._on_put_off)
        self._form.called_off.connect(self._on_called_off)

    @property
    def is_open(self) -> bool:
        """Whether one plans, though a session is there to be prepared."""
        return self._is_open

    def close_it(self) -> None:
        """What is there to be prepared is shown again."""
        self._is_open = False

    def show_found(self, found: Preparation) -> None:
        """Asks when one meets where that is not known, or was half typed."""
        before, self._found = self._found.session, found
        session = found.session
        if before is None or session is None or before.id != session.id:
            self._is_open = False
        self._form.offer_people(found.known)
        half = self._presenter.half_plan(found)
        if session is None:
            if not half or not self._form.has(half):
                self._form.show_new(found.people, None, may_leave=False)
                self._form.put_back(half)
        elif half and not self._is_open:
            self._is_open = True
            if self._presenter.half_is_another(found):
                self._presenter.plans_another = True
                self._form.show_new(found.people, None, may_leave=True)
            else:
                self._show_plan(session)
            self._form.put_back(half)

    def change(self) -> None:
        """When one meets is to be changed."""
        session = self._found.session
        if session is not None:
            self._presenter.plans_another = False
            self._show_plan(session)
            self._open()

    def plan_another(self) -> None:
        """A session beside the one at hand is to be planned."""
        self._presenter.plans_another = True
        self._form.show_new(self._found.people, None, may_leave=True)
        self._open()

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self._form.first_focus()

    def _open(self) -> None:
        self._is_open = True
        self.opened.emit()
        self.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _show_plan(self, session: Session) -> None:
        planned = session.state is SessionState.PLANNED
        self._form.show_plan(session.plan, may_cancel=planned)

    def _on_edited(self) -> None:
        self._presenter.touch_plan(self._form.typed())

    def _on_planned(self, plan: SessionPlan) -> None:
        self._is_open = False
        self._presenter.plan(plan)

    def _on_put_off(self) -> None:
        self._is_open = False
        self._presenter.plans_another = False
        self._presenter.drop_plan()
        self.put_off.emit()

    def _on_called_off(self) -> None:
        self._is_open = False
        self._presenter.drop_plan()
        self._presenter.cancel(self.tr("Session called off"))
