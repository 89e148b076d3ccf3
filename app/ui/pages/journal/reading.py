"""One reflection to read, with what can be done with it and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.journal.answer_set import AnswerSet
from app.ui.pages.journal.compose import head_answers
from app.ui.pages.journal.entry_text import EntryText
from app.ui.pages.journal.hindsight import HindsightBox
from app.ui.pages.journal.presenter import Reading
from app.ui.pages.journal.reading_head import Placed, ReadingBar, ShownChip, tall
from app.ui.pages.journal.related import RelatedRows
from app.ui.pages.journal.rows import RepairRow, WordsRow
from app.ui.supervision_words import about_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.reading_view import MEASURE, ReadingView
from app.ui.words import day_and_time, day_inside
from models.records.entries import Bring, Entry
from models.records.queries import Hit
from prompts.catalogue import Catalogue
from prompts.schema import Pack
from prompts.words import Vocabularies

_SAVE_MS = 900


class ReadingPane(QWidget):
    """Empty, a reflection, or what was changed in it."""

    edit_wanted = Signal(object)
    bring_changed = Signal(object, bool, str)
    delete_wanted = Signal(object)
    sets_wanted = Signal()
    questions_wanted = Signal(object, str)
    history_wanted = Signal()
    hindsight_given = Signal(object, str, bool)
    repair_wanted = Signal(object)
    repair_opened = Signal(object)
    session_opened = Signal(object)
    reread_wanted = Signal(object)
    course_wanted = Signal(str)
    open_wanted = Signal(object)
    link_pressed = Signal(str)
    print_wanted = Signal()
    back = Signal()

    def __init__(
        self, themes: ThemeHolder, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._themes = themes
        self._catalogue = catalogue
        self._entry: Entry | None = None
        self._today = date.min
        self._rows: list[QWidget] = []
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._saving.timeout.connect(self._give_question)
        self._build()
        self._connect()
        self._restyle()

    # What is shown

    @property
    def _vocabularies(self) -> Vocabularies:
        """As they are now: a word may be called something else since the last look."""
        return self._catalogue.vocabularies

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def show_reading(self, reading: Reading, today: date) -> None:
        """Shows a reflection; the same one again keeps its place."""
        entry = reading.entry
        is_same = self._entry is not None and self._entry.id == entry.id
        place = self._area.verticalScrollBar().value() if is_same else 0
        if not is_same:
            self.flush()
        self._entry, self._today = entry, today
        self._bar.show_when(day_and_time(entry.header.held_at, today))
        pack = next((use.title for use in entry.packs if use.title), "")
        self._title.setText(entry.title or pack)
        self._show_bring(entry)
        self._fill_head(entry)
        self.text.show_pieces(reading.pieces)
        self._fill_rows(entry)
        self.related.begin(entry)
        self._stack.setCurrentWidget(self._area)
        self._bar.show()
        QTimer.singleShot(0, self._area, partial(self._area.verticalScrollBar().setValue, place))

    def show_related(self, hits: Sequence[Hit], today: date) -> None:
        """Adds what is related beneath the text."""
        self.related.show_hits(hits, self._vocabularies, today)

    def show_history(self, html: str) -> None:
        """Shows what was changed in place of the reflection."""
        self._history.show_html(html)
        self._stack.setCurrentWidget(self._history_page)
        self._to_entry.setFocus(Qt.FocusReason.TabFocusReason)

    def show_sets(self, enabled: Sequence[Pack]) -> None:
        """Offers the sets that the reflection has not answered in place of it."""
        if self._entry is None:
            return
        answered = {use.pack for use in self._entry.packs}
        self._stack.setCurrentWidget(self._sets)
        self._sets.show_sets(
            [pack for pack in enabled if pack.id not in answered],
            [pack for pack in self._catalogue.packs() if pack.id not in answered],
            self._catalogue.moments,
        )

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.flush()
        self._entry = None
        self.text.forget()
        self._history.show_html("")
        self._title.setText("")
        self._clear_rows()
        self.related.forget()
        self._clear_head()
        self._bring_row.hide()
        self._question.clear()
        self._bar.hide()
        self._stack.setCurrentWidget(self._nothing)

    def flush(self) -> None:
        """Hands over what was typed: a question to bring, a note in hindsight."""
        self._keep_question()
        self.hindsight.flush()

    def set_narrow(self, narrow: bool) -> None:
        """One pane at a time: shows the way back."""
        self._bar.set_narrow(narrow)
        self._restyle()

    def toggle_bring(self) -> None:
        """Marks for supervision, or takes the mark away."""
        if self._entry is not None:
            self._bar.bring.click()

    def first_focus(self) -> QWidget:
        """Who takes the keyboard when one comes here to read."""
        return self.text.view if self._entry is not None else self._nothing

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._bar = ReadingBar(themes)
        self._bar.hide()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = Label(themes, "", Type.TITLE, wrap=True)
        self._title.setObjectName("reading.title")
        self._head = Flow(themes)
        self.text = EntryText(themes, self.tr("The reflection"), self._area)
        self.hindsight = HindsightBox(themes)
        self.related = RelatedRows(themes)
        self._question = LineEdit(
            themes,
            self.tr("The question I want to bring"),
            placeholder=self.tr("The question I want to bring, or leave it"),
        )
        self._question.setObjectName("reading.question")
        self._build_column()
        self._build_history()
        self._sets = AnswerSet(themes)
        self._nothing = Label(
            themes, self.tr("Choose a reflection to read it here."), color="text2"
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget()
        for page in (self._nothing, self._area, self._history_page, self._sets):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._stack, 1)

    def _build_column(self) -> None:
        self._sheet = QWidget()
        self._bring_row = QWidget()
        inner = QVBoxLayout(self._bring_row)
        inner.setContentsMargins(0, 0, 0, self._themes.px(10))
        inner.addWidget(self._question)
        self._bring_row.hide()
        self._under = QVBoxLayout()
        self._under.setSpacing(0)
        self._under.setContentsMargins(0, self._themes.px(12), 0, 0)
        self._under.addWidget(self.related)
        self._column = QVBoxLayout(self._sheet)
        for widget in (self._bring_row, self._title, self._head, self.text, self.hindsight):
            self._column.addWidget(widget)
        self._head.setContentsMargins(0, 0, 0, self._themes.px(10))
        self._column.addLayout(self._under)
        self._column.addStretch(1)
        page = QWidget()
        page.setObjectName("page")
        self._side = QHBoxLayout(page)
        self._side.addWidget(self._sheet)
        self._side.addStretch(1)
        self._area.setWidget(page)

    def _build_history(self) -> None:
        themes = self._themes
        self._history = ReadingView(themes, self.tr("What was changed"))
        self._history.setObjectName("history")
        self._to_entry = FlatButton(
            themes, self.tr("Back to the reflection"), icon="arrow-left", compact=True
        )
        self._to_entry.setObjectName("history.back")
        self._legend = Label(
            themes,
            self.tr("Words added are underlined, words removed are struck through."),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        self._history_page = QWidget()
        self._history_lay = QVBoxLayout(self._history_page)
        self._history_lay.addWidget(self._to_entry, 0, Qt.AlignmentFlag.AlignLeft)
        self._history_lay.addWidget(self._legend)
        inner = QHBoxLayout()
        inner.setContentsMargins(themes.px(8), 0, 0, 0)
        inner.addWidget(self._history)
        self._legend.setContentsMargins(themes.px(8), 0, 0, 0)
        self._history_lay.addLayout(inner, 1)

    def _connect(self) -> None:
        self._bar.edit.clicked.connect(self._on_edit)
        self._bar.bring.toggled.connect(self._on_bring)
        self._bar.more.clicked.connect(self._open_menu)
        self._bar.back.clicked.connect(self.back)
        self._question.textEdited.connect(self._saving.start)
        self._question.editingFinished.connect(self._keep_question)
        self._to_entry.clicked.connect(self._to_reading)
        self._sets.left.connect(self._to_reading)
        self._sets.chosen.connect(self._on_set)
        self.text.link_pressed.connect(self.link_pressed)
        self.related.opened.connect(self.open_wanted)
        self.related.emptied.connect(
            partial(self.text.view.setFocus, Qt.FocusReason.OtherFocusReason)
        )
        self.hindsight.given.connect(self.hindsight_given)
        self.hindsight.folded.connect(partial(self.text.setFocus, Qt.FocusReason.OtherFocusReason))
        self._themes.changed.connect(self._on_theme_changed)

    # Filling

    def _show_bring(self, entry: Entry) -> None:
        wanted = entry.bring is not Bring.NO
        self._bar.bring.blockSignals(True)
        self._bar.bring.setChecked(wanted)
        self._bar.bring.blockSignals(False)
        self._bar.bring.update()
        self._bring_row.setVisible(wanted)
        if not self._question.hasFocus():
            self._question.setText(entry.bring_question)
            # A long question is known by its beginning.
            self._question.setCursorPosition(0)

    def _clear_head(self) -> None:
        while (item := self._head.flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill_head(self, entry: Entry) -> None:
        self._clear_head()
        themes = self._themes
        shown, chips = head_answers(entry, self._catalogue), False
        placing = entry.header.placing
        is_private = any(a.kind == "position" and a.private for a in entry.answers)
        if placing is not None and not is_private:
            self._head.add(Placed(themes, placing))
        if entry.header.code:
            link = QuietLink(themes, self.tr("with {code}").format(code=entry.header.code))
            link.setObjectName("reading.code")
            said = self.tr("with {code}: what was over time").format(code=entry.header.code)
            link.setAccessibleName(said)
            link.clicked.connect(partial(self._on_code, entry.header.code))
            self._head.add(tall(link, themes))
        feelings = shown.get("feelings")
        if feelings is not None and isinstance(feelings.value, dict):
            for word, strength in feelings.value.items():
                label = self._vocabularies.feelings.label(word)
                level = strength if isinstance(strength, int) else 0
                if self._head.flow.count() and not chips:
                    self._head.add(tall(Label(themes, "·", color="text3"), themes))
                chips = True
                self._head.add(ShownChip(themes, label, self._tone(word), level))
        self._head.setVisible(self._head.flow.count() > 0)

    def _on_code(self, code: str, _checked: bool = False) -> None:
        self.course_wanted.emit(code)

    def _tone(self, word: str) -> str:
        feelings = self._vocabularies.feelings
        group = feelings.group_of(word)
        tones = {each.id: each.tendency for each in feelings.groups}
        return tones.get(group) or "either"

    def _clear_rows(self) -> None:
        for row in self._rows:
            self._under.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()

    def _fill_rows(self, entry: Entry) -> None:
        self._clear_rows()
        for card in entry.repairs:
            row = RepairRow(self._themes, card, entry, self._today, self._catalogue.language)
            row.opened.connect(self.repair_opened)
            self._put_row(row)
        for about in entry.about:
            words = about_words(about, self._today)
            session = WordsRow(
                self._themes, self.tr("Supervision"), words, self.tr("Open the session")
            )
            session.setObjectName("row.session")
            session.pressed.connect(partial(self.session_opened.emit, about.session_id))
            self._put_row(session)
        if entry.revisions:
            day = day_inside(entry.changed_at.date(), self._today)
            times = (
                self.tr("Edited once, {day}").format(day=day)
                if entry.revisions == 1
                else self.tr("Edited {n} times, last {day}").format(n=entry.revisions, day=day)
            )
            history = WordsRow(self._themes, self.tr("History"), times, self.tr("See changes"))
            history.setObjectName("row.history")
            history.pressed.connect(self.history_wanted)
            self._put_row(history, is_last=True)

    def _put_row(self, row: QWidget, *, is_last: bool = False) -> None:
        at = self._under.count() if is_last else self._under.indexOf(self.related)
        self._under.insertWidget(at, row)
        self._rows.append(row)

    # What is done

    def _on_edit(self) -> None:
        if self._entry is not None:
            self.edit_wanted.emit(self._entry.id)

    def _on_bring(self, wanted: bool) -> None:
        if self._entry is None:
            return
        self._saving.stop()
        self._bring_row.setVisible(wanted)
        question = self._question.text() if wanted else ""
        self.bring_changed.emit(self._entry.id, wanted, question)
        if wanted:
            self._question.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_question(self) -> None:
        if self._saving.isActive():
            self._saving.stop()
            self._give_question()

    def _give_question(self) -> None:
        if self._entry is not None and self._bar.bring.isChecked():
            if self._question.text() != self._entry.bring_question:
                self.bring_changed.emit(self._entry.id, True, self._question.text())

    def _open_menu(self) -> None:
        menu = self.make_menu()
        if menu is not None:
            menu.popup(self._bar.more.mapToGlobal(QPoint(0, self._bar.more.height())))

    def make_menu(self) -> QMenu | None:
        """What else can be done with the reflection shown."""
        entry = self._entry
        if entry is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Begin a repair"), partial(self.repair_wanted.emit, entry.id))
        menu.addAction(self.tr("Read it again…"), partial(self.reread_wanted.emit, entry.id))
        menu.addAction(self.tr("Add a note in hindsight"), self.add_hindsight)
        menu.addAction(self.tr("Answer another set…"), self.sets_wanted.emit)
        menu.addAction(self.tr("Print or PDF…"), self.print_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Move to the bin"), partial(self.delete_wanted.emit, entry.id))
        return menu

    def add_hindsight(self) -> None:
        """Opens a place to write a note, and goes there."""
        if self._entry is not None:
            self._to_reading()
            self.hindsight.unfold(self._entry.id)
            QTimer.singleShot(0, self.hindsight, self._show_hindsight)

    def _show_hindsight(self) -> None:
        self._area.ensureWidgetVisible(self.hindsight)

    def _on_set(self, pack_id: str) -> None:
        if self._entry is not None:
            self._to_reading()
            self.questions_wanted.emit(self._entry.id, pack_id)

    def _to_reading(self) -> None:
        if self._stack.currentWidget() in (self._history_page, self._sets):
            self._stack.setCurrentWidget(self._area)
            self.text.view.setFocus(Qt.FocusReason.TabFocusReason)

    # Looks

    def _on_theme_changed(self) -> None:
        if self._entry is not None:
            self._fill_head(self._entry)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("paper"))

    def _restyle(self) -> None:
        px = self._themes.px
        narrow = self.width() < px(MEASURE + 80)
        side = px(24 if narrow else 40)
        self._side.setContentsMargins(side, px(26), side if narrow else px(24), px(32))
        self._sheet.setMaximumWidth(px(MEASURE))
        self._sheet.setMinimumWidth(min(px(MEASURE), max(0, self.width() - 2 * side - px(14))))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._history_lay.setContentsMargins(side - px(8), px(12), px(16), px(16))
        self._history_lay.setSpacing(px(8))
        self._sets.set_margins(side)
        self._nothing.setContentsMargins(px(16), 0, px(16), 0)
