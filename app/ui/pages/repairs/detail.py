"""One repair: its head, its stages on their line, and its foot."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.pages.repairs import showing
from app.ui.pages.repairs.foot import RepairFoot
from app.ui.pages.repairs.going_on import GoingOn
from app.ui.pages.repairs.head import RepairHead
from app.ui.pages.repairs.menu import fill_menu
from app.ui.pages.repairs.notes import Notes, WhyLine
from app.ui.pages.repairs.presenter import RepairsPresenter
from app.ui.pages.repairs.stage_row import Place
from app.ui.pages.repairs.stages import Stages
from app.ui.pages.repairs.standing_notes import in_the_bin, notes_of
from app.ui.pages.repairs.words import side_words, tr
from app.ui.widgets.date_edit import stay_for_date
from app.ui.widgets.footed import move
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow
from models.records.ids import EntryId, RepairId
from models.records.repairs import Repair, Side, Stage
from models.records.values import DueRule

_MEASURE = 720
_TRIAGE = "incident_or_reflection"


class RepairDetail(QWidget):
    """A repair to read and to go on with.

    Signals:
        left: the way back to the list.
        turned: other actions are answered.
    """

    left = Signal()
    turned = Signal()

    def __init__(self, context: PageContext, presenter: RepairsPresenter) -> None:
        super().__init__()
        self.setObjectName("repair")
        self._context = context
        self._themes = context.theme
        self._presenter = presenter
        self._repair: Repair | None = None
        self.head = RepairHead(presenter.supplies())
        self.stages = Stages(context, presenter)
        self.foot = RepairFoot(context.theme, presenter.today())
        self._going = GoingOn(context.theme, presenter, self.stages, self.foot, self.open_stage)
        self._notes = Notes(context.theme)
        self._why = WhyLine(context.theme)
        self._nothing = Label(context.theme, tr("Nothing chosen"), color="text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect()
        self.clear()

    # What is shown

    @property
    def repair(self) -> Repair | None:
        return self._repair

    @property
    def at_hand(self) -> Place | None:
        """The stage whose form is open."""
        return self.stages.at_hand

    def show_repair(self, repair: Repair, *, is_removed: bool = False) -> None:
        """Shows a repair; the same one again keeps its place and what is being typed."""
        is_same = self._repair is not None and self._repair.card.id == repair.card.id
        held = self._holds_keyboard()
        if not is_same:
            self._why.end()
        before, self._repair = self._repair, repair
        self._going.repair, self._going.is_removed = repair, is_removed
        if not is_same:
            self.stages.put_away()
        was_open = before.card.is_open if is_same and before is not None else None
        if was_open is not repair.card.is_open:
            self.stages.at_hand = None if is_removed else showing.first_at_hand(repair)
        today = self._presenter.today()
        self.head.show_repair(repair, self._context.catalogue.vocabularies, today)
        self.head.set_removed(is_removed)
        self.stages.setVisible(not is_removed)
        if not is_removed:
            self.stages.show_repair(repair)
        self._notes.show_notes(notes_of(repair, self) if not is_removed else [in_the_bin()])
        may_wait = repair.card.is_open and not is_removed
        self.foot.show_card(repair.card, today, may_wait=may_wait)
        self._going.word_foot()
        self._area.show()
        self.foot.show()
        self._nothing.hide()
        if not is_same:
            self._area.verticalScrollBar().setValue(0)
            self.turned.emit()
        if held and not (is_same and self._holds_keyboard()):
            # What had it is gone, and the next in line may be anything.
            self.focus_first()

    def clear(self) -> None:
        """Shows no repair; the keyboard goes back to the list."""
        held = self._holds_keyboard()
        self.head.end_rename()
        self.stages.put_away()
        self._repair = self._going.repair = None
        self._area.hide()
        self.foot.hide()
        self._nothing.show()
        self.turned.emit()
        if held:
            self.left.emit()

    def open_stage(self, place: Place, *, focus: bool = True) -> None:
        """Opens a stage to be written in; the one that was open folds."""
        repair = self._repair
        if repair is None or self._going.is_removed or stay_for_date(self):
            return
        self._presenter.flush()
        self.stages.unsay()
        self.stages.at_hand = place
        self.stages.show_repair(repair)
        self._going.word_foot()
        if focus:
            self.stages.focus_first()
        row = self.stages.row(place)
        if row is not None:
            self._reveal(row)

    def commit(self) -> None:
        """Takes in what is half typed."""
        self.head.end_rename()
        self._why.end()
        self.stages.commit()

    # The keyboard

    def focus_first(self) -> None:
        """Puts the keyboard where the next word goes."""
        if self.stages.form is not None:
            self.stages.focus_first()
            row = self.stages.open_row()
            if row is not None:
                self._reveal(row)
        elif self.foot.go_button.isVisible():
            self.foot.go_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_written_in(self) -> bool:
        """Whether the keyboard is in the form of the stage at hand, or on the buttons below."""
        now = QApplication.focusWidget()
        parts = (self.stages.form, self.foot)
        return now is not None and any(part and part.isAncestorOf(now) for part in parts)

    def go_on(self) -> None:
        """Does what the button at the end says."""
        self._going.primary()

    def go_back(self) -> None:
        """Opens the stage above the one at hand."""
        if self._repair is None or self.stages.at_hand is None:
            return
        places = showing.places(self._repair, self.stages.at_hand)
        at = places.index(self.stages.at_hand)
        if at > 0:
            self.open_stage(places[at - 1])

    def first_stop(self) -> QWidget | None:
        """Who takes the keyboard when one comes here by its key."""
        if self._repair is None:
            return None
        at = self.stages.at_hand
        row = self.stages.row(at) if at is not None else None
        return row.name if row is not None else self.head.first_stop()

    def place(self) -> dict[str, str]:
        """Where one is in the repair, to come back to."""
        if self._repair is None:
            return {}
        return {"repair_id": str(self._repair.card.id), **self.stages.place()}

    def come_back(self, stage: str, number: int, field: str, caret: int) -> None:
        """Goes to a place that was told."""
        if stage not in list(Stage):
            return
        self.open_stage((Stage(stage), number), focus=not field)
        if field and self.stages.form is not None:
            self.stages.form.set_place(field, caret)

    def toggle_private(self) -> None:
        """Keeps the answer at hand private, or not."""
        if self.stages.form is not None:
            self.stages.form.toggle_private()

    # Room

    def fit(self, reflow: Reflow, *, alone: bool) -> None:
        """Takes the room there is; `alone` on the page it has a way back."""
        px = self._themes.px
        self.head.set_alone(alone)
        side = min(reflow.gutter, px(40)) + px(8 if reflow.gutter >= px(40) else 0)
        self._column.setContentsMargins(side, px(22), side, px(24))
        self._column.setSpacing(px(16))
        self._sheet.setMaximumWidth(px(_MEASURE) + 2 * side)
        self.foot.set_gutter(side, tight=reflow.is_tight)
        move(self.foot, self._inside if reflow.is_tight else self._outside)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("paper"))

    # Building

    def _lay_out(self) -> None:
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        for part in (self.head, self._notes, self._why, self.stages):
            self._column.addWidget(part)
        self._column.addStretch(1)
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self._sheet, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._outside = QVBoxLayout(self)
        self._outside.setContentsMargins(0, 0, 0, 0)
        self._outside.setSpacing(0)
        self._outside.addWidget(self._nothing, 1)
        self._outside.addWidget(self._area, 1)
        self._outside.addWidget(self.foot)

    def _connect(self) -> None:
        presenter, head, foot, stages = self._presenter, self.head, self.foot, self.stages
        head.titled.connect(presenter.touch_title)
        head.title_done.connect(self._on_titled)
        head.entry_wanted.connect(presenter.show_entry)
        head.link_wanted.connect(self._on_link)
        head.unlink_wanted.connect(self._on_unlink)
        head.menu_wanted.connect(self._on_menu)
        head.back_wanted.connect(self.left)
        stages.wanted.connect(self._on_stage)
        stages.try_wanted.connect(self._on_try)
        stages.revealed.connect(self._reveal)
        foot.due_chosen.connect(self.set_due)
        foot.close_wanted.connect(self._going.lesser)
        foot.go_wanted.connect(self._going.primary)
        self._why.said.connect(self._on_why)
        self._why.left.connect(self._notes.focus_first)
        presenter.try_added.connect(self._on_try_added)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    # Acts

    def take_up(self) -> None:
        """Waits no more."""
        if self._repair is not None:
            words = tr("Taken up again")
            self._presenter.put_aside(self._repair.card.id, Side.NONE, "", words)

    def say_why(self) -> None:
        """Asks for the reason in place."""
        self._why.ask(showing.side_reason(self._repair) if self._repair is not None else "")

    def _on_why(self, reason: str) -> None:
        if self._repair is not None and reason != showing.side_reason(self._repair):
            side = self._repair.card.side
            self._presenter.put_aside(self._repair.card.id, side, reason, tr("Reason noted"))

    def look_again(self) -> None:
        """Looks at it again, now."""
        self.open_stage((Stage.FOLLOW_UP, 0))

    def sort_out(self) -> None:
        """Looks at where something grave belongs, in a reflection linked with this one."""
        if self._repair is not None:
            links = [entry.id for entry in self._repair.entries]
            self._context.navigate.show("write", packs=[_TRIAGE], links=links, back="repairs")

    def set_due(self, rule: DueRule, due: date | None = None) -> None:
        """Says when it is followed up."""
        if self._repair is not None:
            words = tr("Follow-up: no date") if rule is DueRule.NONE else tr("Follow-up set")
            self._presenter.set_due(self._repair.card.id, rule, due, words)

    def begin_rename(self) -> None:
        """Puts the title into a field."""
        self.head.begin_rename()

    def wait(self, side: Side) -> None:
        """Has the repair wait for supervision, or for a better time."""
        if self._repair is not None:
            self._presenter.put_aside(self._repair.card.id, side, "", side_words()[side])

    def go_indirect(self) -> None:
        """Mends it in another way: the plan asks in which."""
        repair = self._repair
        if repair is None:
            return
        words = tr("Mended in another way")
        self._presenter.put_aside(repair.card.id, Side.INDIRECT, "", words)
        self.open_stage((Stage.PLANNED, 0))
        if self.stages.form is not None and not showing.is_down(repair):
            self.stages.form.choose("planned.fit", "indirect")
            self.stages.form.focus_field("planned.indirect")

    def open_menu(self, at: QPoint) -> None:
        """Offers what else can be done with the repair."""
        if self._repair is None:
            return
        menu = QMenu(self)
        menu.setObjectName("repair.acts")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_removed = self._going.is_removed
        fill_menu(menu, self._repair, self._presenter, self, is_removed=is_removed)
        menu.popup(at)

    # Inner workings

    def _holds_keyboard(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def _on_stage(self, place: Place) -> None:
        if place != self.stages.at_hand:
            self.open_stage(place)
        elif self._repair is not None:
            self._presenter.flush()
            self.stages.unsay()
            self.stages.at_hand = None
            self.stages.show_repair(self._repair)
            self._going.word_foot()

    def _on_link(self, entry_id: EntryId) -> None:
        if self._repair is not None:
            self._presenter.link(self._repair.card.id, entry_id)

    def _on_unlink(self, entry_id: EntryId) -> None:
        if self._repair is not None:
            self._presenter.unlink(self._repair.card.id, entry_id)

    def _on_titled(self, title: str, before: str) -> None:
        if self._repair is not None:
            self._presenter.rename(self._repair.card.id, title, before)

    def _on_try(self) -> None:
        if self._repair is not None:
            self._presenter.add_try(self._repair.card.id)

    def _on_try_added(self, repair_id: RepairId, number: int) -> None:
        if self._repair is not None and self._repair.card.id == repair_id:
            self.open_stage((Stage.TRIED, number))

    def _on_menu(self, button: QWidget) -> None:
        self.open_menu(button.mapToGlobal(QPoint(0, button.height())))

    def _keep_in_sight(self, _least: int, _most: int) -> None:
        """What one is at stays in sight when all finds other heights."""
        focus: QWidget | None = self.window().focusWidget()
        if focus is not None and self.stages.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, self._themes.px(40))

    def _reveal(self, row: QWidget) -> None:
        # Once it has found its height.
        QTimer.singleShot(0, row, partial(self._bring_in_sight, row))

    def _bring_in_sight(self, row: QWidget) -> None:
        px, view = self._themes.px, self._area.viewport().height()
        bar, top = self._area.verticalScrollBar(), row.mapTo(self._sheet, QPoint(0, 0)).y()
        if top < bar.value():
            bar.setValue(top - px(16))
        elif top + row.height() > bar.value() + view:
            bar.setValue(min(top - px(16), top + row.height() + px(16) - view))
