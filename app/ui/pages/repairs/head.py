"""The head of a repair: its title, where one stood, how old it is, and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.forms.editor import Supplies
from app.ui.forms.link import LinkEditor
from app.ui.pages.repairs.words import age_words, linked_words, standing_words, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton, LinkButton, QuietLink
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import position_word
from models.records.ids import EntryId
from models.records.repairs import LinkedEntry, Repair, Standing
from prompts.kinds import Kind
from prompts.schema import Question
from prompts.words import Vocabularies


class RepairHead(QWidget):
    """Says what a repair is about.

    Signals:
        titled: the title as it is typed.
        title_done: the title when it is worded, and what it was before.
        entry_wanted, link_wanted, unlink_wanted: a reflection to open, link, link no more.
        menu_wanted: what else can be done, from that button.
    """

    titled = Signal(str)
    title_done = Signal(str, str)
    entry_wanted = Signal(object)
    link_wanted = Signal(object)
    unlink_wanted = Signal(object)
    menu_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, supplies: Supplies) -> None:
        super().__init__()
        self._themes = supplies.themes
        self._supplies = supplies
        self._before = ""
        self._repair: Repair | None = None
        self._make(supplies.themes)
        self._lay_out(supplies.themes)
        self._themes.changed.connect(self._restyle)
        self._restyle()

    def show_repair(self, repair: Repair, vocabularies: Vocabularies, today: date) -> None:
        """Shows a repair; a title being worded stays as it is."""
        is_same = self._repair is not None and self._repair.card.id == repair.card.id
        if not is_same:
            self.end_rename()
            self.linked.setChecked(False)
        self._repair = repair
        self._title.setText(repair.card.title)
        self._show_position(repair)
        self._age.setText(age_words(repair.card, today))
        self.linked.set_words(linked_words(len(repair.entries)))
        code = repair.card.code
        self._code.setText(tr("With {code}").format(code=code) if code else "")
        for part in (self._code, self._dots[-1]):
            part.setVisible(bool(code))
        self._facts.flow.invalidate()
        self._show_belonging(repair, vocabularies)
        self._fill_linked(repair.entries, today)

    def begin_rename(self) -> None:
        """Puts the title into a field, to be worded otherwise."""
        if self._repair is None or not self._field.isHidden():
            return
        self._before = self._repair.card.title
        self._field.setText(self._before)
        self._title.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def end_rename(self) -> None:
        """Takes the title as it is typed; with nothing typed it stays as it was."""
        if self._field.isHidden():
            return
        title = self._field.text().strip() or self._before
        held = self._field.hasFocus()
        self._field.hide()
        self._title.setText(title)
        self._title.show()
        if held:
            self._menu.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title_done.emit(title, self._before)

    @property
    def is_renaming(self) -> bool:
        """Whether the title is being worded."""
        return not self._field.isHidden()

    def set_removed(self, removed: bool) -> None:
        """In the bin nothing is linked or named."""
        for part in (self.linked, self._dots[1], self._menu):
            part.setVisible(not removed)
        self._facts.flow.invalidate()

    def set_alone(self, alone: bool) -> None:
        """Whether it has the page for itself, with a way back."""
        self._back.setVisible(alone)

    def first_stop(self) -> QWidget:
        """What takes the keyboard first: the way back where there is one."""
        return next(each for each in (self._back, self.linked, self._title) if not each.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._field.setText(self._before)
                self.titled.emit(self._before)
                self.end_rename()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.end_rename()
        return False

    # Building

    def _make(self, themes: ThemeHolder) -> None:
        self._back = IconButton(themes, "arrow-left", tr("Back to the list"))
        self._back.setObjectName("repair.back")
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        self._title = Label(themes, "", Type.TITLE, wrap=True)
        self._title.setObjectName("repair.title")
        self._field = LineEdit(themes, tr("Title of the repair"))
        self._field.setObjectName("repair.title_field")
        self._field.textEdited.connect(self._on_typed)
        self._field.returnPressed.connect(self.end_rename)
        self._field.installEventFilter(self)
        self._field.hide()
        self._menu = IconButton(themes, "ellipsis", tr("What else can be done"))
        self._menu.setObjectName("repair.menu")
        self._menu.clicked.connect(self._on_menu)
        self._glyph = PositionGlyph(themes)
        self._position = Label(themes, "", color="text2")
        self._position.setObjectName("repair.position")
        self._age = Label(themes, "", color="text2")
        self._age.setObjectName("repair.age")
        self._code = Label(themes, "", color="text2")
        self.linked = LinkButton(themes, "")
        self.linked.setObjectName("repair.linked")
        self.linked.setCheckable(True)
        self.linked.toggled.connect(self._on_linked)
        self._belonging = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._belonging.setObjectName("repair.belonging")
        self._dots = [Label(themes, "·", color="text2") for _ in range(3)]

    def _lay_out(self, themes: ThemeHolder) -> None:
        px = themes.px
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._back, 0, top)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._field, 1)
        self._row.addWidget(self._menu, 0, top)
        self._facts = Flow(themes, gap=9)
        self._stood = QWidget()
        stood = QHBoxLayout(self._stood)
        stood.setContentsMargins(0, 0, 0, 0)
        stood.setSpacing(px(7))
        stood.addWidget(self._glyph)
        stood.addWidget(self._position)
        parts: Sequence[QWidget] = (
            self._stood, self._dots[0], self._age, self._dots[1], self.linked, self._dots[2],
            self._code,
        )  # fmt: skip
        for part in parts:
            self._facts.add(part)
        self._panel = QWidget()
        self._panel.setObjectName("repair.linked_panel")
        self._entries = QVBoxLayout(self._panel)
        self._entries.setContentsMargins(0, px(8), 0, px(4))
        self._entries.setSpacing(px(4))
        self._rows: list[QWidget] = []
        asked = Question("link", Kind.LINK)
        self._finder = LinkEditor(asked, self._supplies, tr("Link another reflection"))
        self._finder.changed.connect(self._on_found)
        self._finder_name = Label(
            themes, tr("Link another reflection"), Type.SMALL, color="text2", wrap=True
        )
        self._entries.addWidget(self._finder_name)
        self._entries.addWidget(self._finder)
        self._panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(self._row)
        column.addWidget(self._facts)
        column.addWidget(self._belonging)
        column.addWidget(self._panel)

    # Inner workings

    def _show_position(self, repair: Repair) -> None:
        told = repair.stands("noticed.position")
        at = told.value.get("at") if told is not None and isinstance(told.value, dict) else None
        self._glyph.setVisible(isinstance(at, str))
        if isinstance(at, str):
            self._glyph.set_value(at)
            self._position.setText(position_word(at))
        else:
            self._position.setText(standing_words()[repair.card.standing])
        # Nobody said where they stood: nothing is put in their mouth.
        is_said = isinstance(at, str) or repair.card.standing is not Standing.UNSAID
        for part in (self._stood, self._dots[0]):
            part.setVisible(is_said)

    def _show_belonging(self, repair: Repair, vocabularies: Vocabularies) -> None:
        lines = []
        if repair.triggers:
            words = ", ".join(vocabularies.triggers.label(each) for each in repair.triggers)
            lines.append(tr("Set off by: {words}").format(words=words))
        lines += [tr("To supervision: “{question}”").format(question=q) for q in repair.agenda]
        for words, is_done in repair.actions:
            said = tr("Promised, done: {words}") if is_done else tr("Promised: {words}")
            lines.append(said.format(words=words))
        self._belonging.setText("\n".join(lines))
        self._belonging.setVisible(bool(lines))

    def _fill_linked(self, entries: Sequence[LinkedEntry], today: date) -> None:
        held = next((row for row in self._rows if row.isAncestorOf(_focus(self))), None)
        at = self._rows.index(held) if held is not None else -1
        for row in self._rows:
            row.hide()
            self._entries.removeWidget(row)
            row.deleteLater()
        self._rows = [self._entry_row(entry, today) for entry in entries]
        for number, row in enumerate(self._rows):
            self._entries.insertWidget(number, row)
            row.show()
        if at >= 0:
            self._focus_row(at)

    def _focus_row(self, at: int) -> None:
        if self._rows:
            links = self._rows[min(at, len(self._rows) - 1)].findChildren(QuietLink)
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._finder.focus_first()

    def _entry_row(self, entry: LinkedEntry, today: date) -> QWidget:
        themes, row = self._themes, QWidget(self._panel)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(themes.px(12))
        title = Label(themes, entry.title or tr("Without a title"), Type.SNIPPET, wrap=True)
        day = Label(themes, i18n.near_day(entry.held_at.date(), today), Type.SMALL, color="text2")
        show = QuietLink(themes, tr("Open"))
        show.setObjectName("linked.open")
        show.setAccessibleName(named(entry.title, tr("Open the reflection")))
        show.clicked.connect(partial(self._on_open, entry.id))
        loose = QuietLink(themes, tr("Unlink"))
        loose.setObjectName("linked.unlink")
        loose.setAccessibleName(named(entry.title, tr("Link it no more")))
        loose.clicked.connect(partial(self._on_unlink, entry.id))
        layout.addWidget(title, 1)
        for part in (day, show, loose):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_open(self, entry_id: EntryId, _checked: bool = False) -> None:
        self.entry_wanted.emit(entry_id)

    def _on_unlink(self, entry_id: EntryId, _checked: bool = False) -> None:
        self.unlink_wanted.emit(entry_id)

    def _on_found(self) -> None:
        value = self._finder.value()
        if isinstance(value, str):
            self._finder.set_value(None)
            self._finder.focus_first()
            self.link_wanted.emit(EntryId(value))

    def _on_menu(self) -> None:
        self.menu_wanted.emit(self._menu)

    def _on_linked(self, wanted: bool) -> None:
        self._panel.setVisible(wanted)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.titled.emit(text.strip())

    def _restyle(self) -> None:
        self._facts.flow.invalidate()
        self.updateGeometry()


def _focus(widget: QWidget) -> QWidget:
    """What has the keyboard, or that widget itself."""
    focus = QApplication.focusWidget()
    return focus if focus is not None else widget
