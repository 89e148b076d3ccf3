"""What stands beside the answers of a stage: notes on words and moves, hopes, ways on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.domain import repair as loop
from app.ui.forms.text import LongEditor
from app.ui.pages.repairs import showing
from app.ui.pages.repairs.notes import Note, WordsNote, hopes_words, moves_words
from app.ui.pages.repairs.presenter import RepairsPresenter
from app.ui.pages.repairs.stage_form import StageForm
from app.ui.pages.repairs.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.label import Label
from models.records.repairs import Repair, Stage

_WORDS, _MOVES = "planned.words", "planned.moves"


class Beside(QObject):
    """Follows the form that is open. Nothing of it stops anyone."""

    def __init__(self, themes: ThemeHolder, presenter: RepairsPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._presenter = presenter
        self._form: StageForm | None = None
        self._words: WordsNote | None = None
        self._moves: Label | None = None
        self._hopes: Label | None = None
        self._card: LinkButton | None = None
        presenter.cue_known.connect(self._on_cue_known)

    def stand(self, repair: Repair, form: StageForm) -> None:
        """Adds to a form what belongs beside its answers."""
        self._form, self._words, self._moves, self._hopes = form, None, None, None
        self._card = None
        if form.stage is Stage.PLANNED:
            self._moves = self._line("repair.moves_note", form)
            self._watch_words(form)
            self._look_at_moves(form)
        if form.stage in (Stage.PLANNED, Stage.RESPONSE):
            self._hopes = self._line("repair.hopes", form)
        if form.stage is Stage.LEARNED:
            form.add_below(self._learned(repair))
        self.follow(repair, form)

    def follow(self, repair: Repair, form: StageForm) -> None:
        """Something of the repair has changed."""
        if self._card is not None and form is self._form:
            self._presenter.ask_cue(repair.card.id)
        if self._hopes is None or form is not self._form:
            return
        direction = repair.stands("noticed.direction")
        hides = direction is None or showing.is_down(repair)
        words = "" if hides or direction is None else hopes_words(str(direction.value))
        self._hopes.setText(words)
        self._hopes.setVisible(bool(words))

    def asked_anew(self, form: StageForm) -> None:
        """Other questions are asked now: the words may be among them."""
        if form is self._form and form.stage is Stage.PLANNED:
            self._watch_words(form)

    def edited(self, name: str) -> None:
        """Something was altered in a field."""
        if name == _WORDS and self._words is not None:
            self._words.look_soon()
        if name == _MOVES and self._form is not None:
            self._look_at_moves(self._form)

    def _line(self, name: str, form: StageForm) -> Label:
        line = Label(self._themes, "", Type.SMALL, color="text2", wrap=True)
        line.setObjectName(name)
        form.add_below(line)
        line.hide()
        return line

    def _watch_words(self, form: StageForm) -> None:
        block = form.shown_block(_WORDS)
        if block is None or (self._words is not None and isValid(self._words)):
            return
        if isinstance(block.editor, LongEditor):
            notes = WordsNote(self._themes, partial(_text_of, form))
            notes.marked.connect(block.editor.editor.set_marks)
            block.add_below(notes)
            self._words = notes
            notes.look()

    def _look_at_moves(self, form: StageForm) -> None:
        if self._moves is not None:
            words = moves_words(loop.move_ids(form.answer(_MOVES).value))
            self._moves.setText(words)
            self._moves.setVisible(bool(words))

    def _learned(self, repair: Repair) -> Note:
        presenter, repair_id = self._presenter, repair.card.id
        acts = (
            (
                "repair.add_cue",
                tr("Make the reminder card"),
                partial(presenter.add_cue, repair_id),
            ),
            (
                "repair.add_practice",
                tr("Have it come back as something to do"),
                partial(presenter.add_practice, repair_id),
            ),
        )
        words = tr("What you want to keep can come to you at the right time.")
        note = Note(self._themes, "repair.learned_acts", words, acts)
        self._card = note.links[0]
        return note

    def _on_cue_known(self, repair_id: object, is_there: bool) -> None:
        """The card is not offered again once it is there."""
        if (
            repair_id == self._presenter.repair_id
            and self._card is not None
            and isValid(self._card)
        ):
            self._card.setVisible(not is_there)


def _text_of(form: StageForm) -> str:
    value = form.answer(_WORDS).value
    return value if isinstance(value, str) else ""
