"""The stages of a repair on their line; one of them at a time is open to be written in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.pages.repairs import showing
from app.ui.pages.repairs.beside import Beside
from app.ui.pages.repairs.notes import Note
from app.ui.pages.repairs.presenter import Field, RepairsPresenter
from app.ui.pages.repairs.stage_form import StageForm
from app.ui.pages.repairs.stage_row import Place, StageRow
from models.records.entries import DraftAnswer
from models.records.repairs import Repair, Stage


class Stages(QWidget):
    """The rows of all stages, and the form of the one at hand.

    Signals:
        wanted: a place was pressed by its name.
        try_wanted: another try is to be added.
        turned: other places take Tab.
        revealed: a row that is to be brought in sight.
    """

    wanted = Signal(object)
    try_wanted = Signal()
    turned = Signal()
    revealed = Signal(object)

    def __init__(self, context: PageContext, presenter: RepairsPresenter) -> None:
        super().__init__()
        self._context = context
        self._themes = context.theme
        self._presenter = presenter
        self._rows: dict[Place, StageRow] = {}
        self._note: Note | None = None
        self.at_hand: Place | None = None
        self.beside = Beside(context.theme, presenter, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    # What is shown

    @property
    def form(self) -> StageForm | None:
        """The form that is open."""
        row = self.open_row()
        return row.form if row is not None else None

    def row(self, place: Place) -> StageRow | None:
        """The row of a place, if it is drawn."""
        return self._rows.get(place)

    def open_row(self) -> StageRow | None:
        """The row of the stage at hand."""
        return self._rows.get(self.at_hand) if self.at_hand is not None else None

    def show_repair(self, repair: Repair) -> None:
        """Draws the stages as they are now; a form that is open keeps what is typed."""
        wanted = showing.places(repair, self.at_hand)
        for place in [each for each in self._rows if each not in wanted]:
            self._drop(place)
        asking = showing.Asking(
            self._presenter.pack, self._context.catalogue.vocabularies, self._presenter.today()
        )
        for at, place in enumerate(wanted):
            row = self._rows.get(place) or self._new_row(place)
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
            is_last = at == len(wanted) - 1
            row.show_stage(showing.shown(repair, place, self.at_hand, asking, is_last=is_last))
            row.show()
            self._show_form(repair, place, row)

    def put_away(self) -> None:
        """Lets go of every row."""
        self.unsay()
        for place in list(self._rows):
            self._drop(place)
        self.at_hand = None

    # What is written

    def answer(self, field: Field) -> DraftAnswer:
        """What stands in a field of the form that is open."""
        name, number = field
        form = self.form
        if form is None or self.at_hand is None or self.at_hand[1] != number:
            return DraftAnswer(None)
        return form.answer(name)

    def writes(self, field: Field) -> bool:
        """Whether the form that is open has a field."""
        at = self.at_hand
        return at is not None and at[1] == field[1] and field[0].startswith(f"{at[0]}.")

    def commit(self) -> None:
        """Takes in what is half typed."""
        if self.form is not None:
            self.form.commit()

    # The keyboard

    def focus_first(self) -> None:
        """Puts the keyboard where the next word goes."""
        if self.form is not None:
            self.form.focus_first()

    def place(self) -> dict[str, str]:
        """Where one is, to come back to."""
        if self.at_hand is None:
            return {}
        stage, number = self.at_hand
        found = {"stage": stage.value, "round": str(number)}
        field, caret = self.form.place() if self.form is not None else ("", 0)
        return found | ({"field": field, "caret": str(caret)} if field else {})

    def refresh_focus(self) -> None:
        """Shows or hides what depends on where the keyboard is."""
        if self.form is not None:
            self.form.refresh()

    # Saying something in place

    def say(self, place: Place, note: Note) -> None:
        """Says something under what is written in a stage, and has it spoken."""
        self.unsay()
        row = self._rows.get(place)
        if row is None:
            return
        self._note = note
        row.add_note(note)
        note.show()
        self._context.announce(note.accessibleName(), assertive=True)
        self.revealed.emit(row)
        self.turned.emit()

    def unsay(self) -> None:
        """Takes back what was said; the keyboard stays near."""
        if self._note is None:
            return
        note, self._note = self._note, None
        focus = QApplication.focusWidget()
        held = focus is not None and note.isAncestorOf(focus)
        note.hide()
        note.deleteLater()
        if held:
            self.focus_first()

    # Inner workings

    def _new_row(self, place: Place) -> StageRow:
        row = self._rows[place] = StageRow(self._themes, place)
        row.wanted.connect(self.wanted)
        row.entry_wanted.connect(self._presenter.show_entry)
        row.try_wanted.connect(self.try_wanted)
        return row

    def _drop(self, place: Place) -> None:
        row = self._rows.pop(place)
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _show_form(self, repair: Repair, place: Place, row: StageRow) -> None:
        if place != self.at_hand:
            self._fold(row)
            return
        answers, down = showing.answers(repair, place), showing.is_down(repair)
        if row.form is not None:
            busy = frozenset(name for name, number in self._presenter.busy if number == place[1])
            row.form.show_answers(answers, busy, is_down=down)
            self.beside.follow(repair, row.form)
            return
        presenter = self._presenter
        stage: Stage = place[0]
        form = StageForm(presenter.supplies(), presenter.pack, stage, answers, is_down=down)
        form.edited.connect(partial(self._on_edited, place))
        form.asked_anew.connect(partial(self._on_asked_anew, form))
        row.open_form(form)
        self.beside.stand(repair, form)

    def _fold(self, row: StageRow) -> None:
        """The keyboard of a form that folds goes to the name of its stage."""
        focus = QApplication.focusWidget()
        form = row.form
        if form is not None and focus is not None and form.isAncestorOf(focus):
            row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        row.close_form()

    def _on_edited(self, place: Place, name: str) -> None:
        self._presenter.touch((name, place[1]))
        self.beside.edited(name)

    def _on_asked_anew(self, form: StageForm) -> None:
        self.beside.asked_anew(form)
        self.turned.emit()
