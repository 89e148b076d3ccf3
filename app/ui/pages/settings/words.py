"""Words: what the pickers offer, to be added to, hidden and renamed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.library_words import LONGEST_WORD, WordLine
from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.first_letters import begin_words, letters
from app.ui.pages.settings.rows import Section, choice
from app.ui.pages.settings.words_doing import WordsPresenter
from app.ui.pages.settings.words_list import HeadRow, Row, WordRow, WordsView
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from models.records.faults import Fault
from prompts.words import NAMES, Vocabulary, fold

_WIDTH = 684
_NARROW = 460


class WordsSection(Section):
    """One vocabulary at a time. Every change applies at once and can be taken back."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "words")
        self._context = context
        self._lines: tuple[WordLine, ...] = ()
        self._wanted = ""
        self._lines_across: list[QBoxLayout] = []
        self.set_title(self.tr("Words"))
        self.doing = WordsPresenter(context, self)
        self._make_choosing()
        self._make_list()
        self._make_adding()
        self._lay_out()
        self._connect()
        self._fill_names()
        self._show_groups()
        self._on_current(None)

    def choose(self, name: str) -> None:
        """Shows a vocabulary by its name ("triggers")."""
        if name in NAMES:
            self._names.setCurrentIndex(self._names.findData(name))
            self._on_named()

    def find_word(self) -> None:
        """Takes the keyboard to the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doing.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.doing.set_shown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            return
        super().keyPressEvent(event)

    # Building

    def _make_choosing(self) -> None:
        themes = self._context.theme
        names: dict[str, str] = {}
        self._names = choice(themes, self.tr("Words for"), names, NAMES[0], self._on_named)
        self._names.setObjectName("settings.words_for")
        find = self.tr("Find a word")
        self._search = LineEdit(themes, find, placeholder=find, icon="search", compact=True)
        self._search.setObjectName("settings.find_word")

    def _make_list(self) -> None:
        themes = self._context.theme
        self.view = WordsView(themes)
        self._nothing = Label(themes, self.tr("No such word in this list."), color="text2")
        self._nothing.setObjectName("settings.no_word")
        self._rename = SecondaryButton(themes, self.tr("Rename"), key="F2", compact=True)
        self._rename.setObjectName("settings.rename_word")
        self._hide = SecondaryButton(themes, self.tr("Hide"), key="Del", compact=True)
        self._hide.setObjectName("settings.hide_word")
        self._show_again = SecondaryButton(themes, self.tr("Show"), compact=True)
        self._show_again.setObjectName("settings.show_word")
        self._first_name = LinkButton(themes, self.tr("Take its first name back"))
        self._first_name.setObjectName("settings.first_name")
        self._remove = SecondaryButton(themes, self.tr("Remove"), compact=True)
        self._remove.setObjectName("settings.remove_word")

    def _make_adding(self) -> None:
        themes = self._context.theme
        name = self.tr("Add a word")
        self._text = LineEdit(themes, name, placeholder=name, compact=True)
        self._text.setObjectName("settings.new_word")
        self._text.setMaxLength(LONGEST_WORD)
        self._group = ComboBox(themes, self.tr("Group of the new word"), compact=True)
        self._group.setObjectName("settings.word_group")
        self._add = SecondaryButton(themes, self.tr("Add"), icon="plus", compact=True)
        self._add.setAccessibleName(name)
        self._add.setObjectName("settings.add_word")
        self._notice = Notice(themes, "settings.word_notice")

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for words in (
            self.tr("Hidden words are offered no longer. Reflections that have them keep them."),
            self.tr("Kept in your journal, encrypted. Sets you share do not carry them."),
        ):
            label = Label(themes, words, color="text2", wrap=True)
            label.setContentsMargins(4, 0, 4, 0)
            column.addWidget(label)
        column.addLayout(self._line(self._names, (self._search, 1)))
        self._nothing.setContentsMargins(px(14), px(8), 0, px(8))
        column.addWidget(self._nothing)
        column.addWidget(Rule(themes))
        column.addWidget(self.view, 1)
        column.addWidget(Rule(themes))
        acts = Flow(themes, gap=10)
        for button in self._acts():
            acts.add(button)
        around = QHBoxLayout()
        around.setContentsMargins(4, 4, 4, 4)
        around.addWidget(acts, 1)
        column.addLayout(around)
        column.addLayout(self._line((self._text, 1), self._group, self._add))
        column.addWidget(self._notice)
        self.add_body(body, _WIDTH)
        self._column.setStretch(self._column.indexOf(body), 1)
        self._column.setStretch(self._column.count() - 1, 0)
        self._themes.changed.connect(self._fold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The parts of a line stand one below the other where room lacks."""
        narrow = self.width() < self._themes.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for line in self._lines_across:
            line.setDirection(way)

    def _line(self, *parts: QWidget | tuple[QWidget, int]) -> QBoxLayout:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines_across.append(line)
        line.setContentsMargins(4, 4, 4, 4)
        line.setSpacing(self._context.theme.px(10))
        for part in parts:
            widget, stretch = part if isinstance(part, tuple) else (part, 0)
            line.addWidget(widget, stretch)
        return line

    def _connect(self) -> None:
        doing = self.doing
        doing.shown.connect(self._show_lines)
        doing.added.connect(self._on_added)
        doing.refused.connect(self._on_refused)
        self._search.textChanged.connect(self._sift)
        self.view.current_changed.connect(self._on_current)
        self.view.hide_wanted.connect(partial(self._hide_or_show, True))
        self.view.rows.renamed.connect(self._on_renamed)
        self._rename.clicked.connect(self._on_rename)
        self._hide.clicked.connect(partial(self._hide_or_show, True))
        self._show_again.clicked.connect(partial(self._hide_or_show, False))
        self._remove.clicked.connect(self._on_remove)
        self._first_name.clicked.connect(self._on_first_name)
        self._add.clicked.connect(self._on_add)
        self._text.returnPressed.connect(self._on_add)
        self._text.textEdited.connect(self._on_text_edited)

    # What is shown

    def _vocabulary(self) -> Vocabulary:
        return self._context.catalogue.shipped_vocabularies.get(self.doing.name)

    def _fill_names(self) -> None:
        vocabularies = self._context.catalogue.shipped_vocabularies
        for at, name in enumerate(NAMES):
            title = vocabularies.get(name).title
            if at < self._names.count():
                self._names.setItemText(at, title)
            else:
                self._names.addItem(title, name)

    def _on_named(self, _name: object = None) -> None:
        self._search.clear()
        self._notice.clear()
        self._lines = ()
        self.doing.choose(str(self._names.currentData()))
        self._show_groups()

    def _show_groups(self) -> None:
        chosen = self._group.currentData()
        groups = self._vocabulary().groups
        self._group.clear()
        for group in groups:
            self._group.addItem(group.title, group.id)
        self._group.setCurrentIndex(max(0, self._group.findData(chosen)))
        self._group.setVisible(len(groups) > 1)

    def _show_lines(self, lines: tuple[WordLine, ...]) -> None:
        if not self._lines:
            # The prompt sets may speak another language since.
            self._fill_names()
            self._show_groups()
        self._lines = lines
        self._sift()

    def _sift(self) -> None:
        before, row = self.view.line(), self.view.currentIndex().row()
        self.view.rows.show_rows(self._matching(self._search.text()))
        shown = self.view.rows.lines()
        self._nothing.setVisible(not shown and bool(self._lines))
        self.view.setVisible(bool(shown) or not self._lines)
        wanted = self._wanted or (before.id if before is not None else "")
        if self.view.select(wanted):
            self._wanted = ""
        elif shown:
            self.view.select(self._nearest(row))
        self._on_current(self.view.line())

    def _nearest(self, row: int) -> str:
        """The word that took the place of one that is gone, else the first."""
        model = self.view.rows
        for at in (row, row - 1, row + 1):
            line = model.line(model.index(at)) if row >= 0 else None
            if line is not None:
                return line.id
        return model.lines()[0].id

    def _matching(self, wanted: str) -> list[Row]:
        vocabulary = self._vocabulary()
        titles = {group.id: group.title for group in vocabulary.groups}
        is_one = len(titles) == 1 and all(line.group for line in self._lines)
        rows: list[Row] = []
        parts = letters(fold(wanted))
        last: str | None = None
        for line in self._lines:
            if not begin_words(fold(f"{line.text} {line.shipped_text}"), parts):
                continue
            title = titles.get(line.group) or self.tr("Your own words")
            if line.group != last and not is_one:
                rows.append(HeadRow(title))
            last = line.group
            rows.append(WordRow(line, title))
        return rows

    def _on_current(self, line: WordLine | None) -> None:
        self._rename.setVisible(line is not None)
        self._hide.setVisible(line is not None and not line.is_hidden)
        self._show_again.setVisible(line is not None and line.is_hidden)
        self._remove.setVisible(line is not None and line.is_own and not line.uses)
        self._first_name.setVisible(line is not None and line.text != line.shipped_text)

    def _acts(self) -> tuple[QWidget, ...]:
        return (self._rename, self._hide, self._show_again, self._remove, self._first_name)

    def _back_to_list(self) -> None:
        """The button that was pressed goes away with what it does."""
        if any(button.hasFocus() for button in self._acts()):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _on_rename(self) -> None:
        self._notice.clear()
        self.view.rename()

    def _on_renamed(self, word_id: str, text: str) -> None:
        self._notice.clear()
        self.doing.rename(word_id, text)

    def _on_first_name(self) -> None:
        line = self.view.line()
        if line is not None:
            self._back_to_list()
            self._on_renamed(line.id, "")

    def _hide_or_show(self, hidden: bool, _checked: bool = False) -> None:
        line = self.view.line()
        if line is not None and line.is_hidden != hidden:
            self._back_to_list()
            self.doing.hide(line, hidden)

    def _on_remove(self) -> None:
        line = self.view.line()
        if line is not None:
            self._back_to_list()
            self.doing.remove(line)

    def _on_add(self) -> None:
        self._notice.clear()
        self.doing.add(self._text.text(), str(self._group.currentData() or ""))

    def _on_added(self, word_id: str) -> None:
        self._text.clear()
        self._search.clear()
        self._wanted = word_id
        self._sift()

    def _on_refused(self, fault: Fault) -> None:
        said = words_for(fault)
        self._notice.say(said.what, said.then)
        if self._text.text() or self._text.hasFocus() or self._add.hasFocus():
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._text.selectAll()

    def _on_text_edited(self) -> None:
        self._notice.clear()
