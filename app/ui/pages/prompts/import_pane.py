"""A file from elsewhere: what it asks before it is added, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.library_files import Reading as FileReading
from app.ui.forms.editor import HoldsVocabularies
from app.ui.pages.prompts.preview import set_words
from app.ui.pages.prompts.reading_pane import ReadingPane
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from prompts.reading import Problem


class ImportPane(ReadingPane):
    """Stands where the preview is until the set is added or left.

    Signals:
        add_wanted: the set that was read.
        left: without adding anything.
        copied: the list of what is wrong is on the clipboard.
    """

    add_wanted = Signal(object)
    left = Signal()
    copied = Signal()

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__(themes, QCoreApplication.translate("ImportPane", "What the file holds"))
        self._lists = lists
        self._read: FileReading | None = None
        self._beside = ""
        self.setObjectName("import_pane")
        self.reading.setObjectName("import.reading")
        self.add = PrimaryButton(themes, self.tr("Add this set"), icon="plus")
        self.add.setObjectName("import.add")
        self.leave = SecondaryButton(themes, "")
        self.leave.setObjectName("import.leave")
        self.copy = SecondaryButton(themes, self.tr("Copy this list"), icon="copy")
        self.copy.setObjectName("import.copy")
        acts = Flow(themes)
        for button in (self.leave, self.copy):
            acts.add(button)
        self._row.addWidget(acts, 1)
        self._row.addWidget(self.add)
        self.add.clicked.connect(self._on_add)
        self.leave.clicked.connect(self.left)
        self.copy.clicked.connect(self._on_copy)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_file(
        self, name: str, read: FileReading, *, is_there: bool = False, is_taken: bool = False
    ) -> None:
        """Shows what was read in a file.

        Args:
            is_there: the library has the very same set.
            is_taken: it has another one of the same id.
        """
        self._read = read
        self._beside = ""
        if is_there:
            self._beside = self.tr(
                "This set is in the library already, and stays as it is. Adding it makes no copy "
                "and replaces nothing."
            )
        elif is_taken:
            self._beside = self.tr(
                "The library has another version of this set, which stays as it is. Nothing is "
                "replaced: this one is added beside it, as a set of your own."
            )
        self.copy.setVisible(read.pack is None)
        self.add.setVisible(read.pack is not None)
        self.leave.set_words(self.tr("Close") if read.pack is None else self.tr("Not this one"))
        inner = self._good(name, read) if read.pack is not None else self._bad(name, read)
        told = [label.text() for label in inner.findChildren(Label)]
        self.reading.show_words(inner, "\n".join(told))

    def summary(self) -> str:
        """What came of reading, in a sentence."""
        assert self._read is not None
        if self._read.pack is not None:
            can = self.tr("“{title}” can be added.").format(title=self._read.pack.title)
            return f"{can} {self._beside}".rstrip()
        return self.tr("This file is not a prompt set. Nothing was imported.")

    def first_focus(self) -> QWidget:
        """Where the keyboard goes first."""
        return self.reading

    def _good(self, name: str, read: FileReading) -> QWidget:
        assert read.pack is not None
        inner = set_words(self._themes, read.pack, self._lists.vocabularies)
        layout = inner.layout()
        assert isinstance(layout, QVBoxLayout)
        px = self._themes.px
        layout.setContentsMargins(px(40), px(24), px(40), px(24))
        layout.insertWidget(0, Label(self._themes, name, Type.SMALL, color="text2", wrap=True))
        at = 1
        if self._beside:
            beside = Label(self._themes, self._beside, semibold=True, wrap=True)
            beside.setObjectName("import.beside")
            layout.insertWidget(at, beside)
            layout.insertSpacing(at + 1, px(10))
            at += 2
        if read.warnings:
            card = Card(self._themes, padding=14, fill="notice_tint", edge="notice")
            card.setObjectName("import.warnings")
            heading = self.tr("Before you add it")
            card.column.addWidget(Label(self._themes, heading, semibold=True, wrap=True))
            for words in _lines(read.warnings):
                card.column.addWidget(Label(self._themes, words, color="notice", wrap=True))
            layout.insertWidget(at, card)
            layout.insertSpacing(at + 1, px(14))
        layout.addStretch(1)
        return inner

    def _bad(self, name: str, read: FileReading) -> QWidget:
        themes, px = self._themes, self._themes.px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(40), px(24), px(40), px(24))
        column.setSpacing(px(8))
        column.addWidget(Label(themes, name, Type.SMALL, color="text2", wrap=True))
        summary = Label(themes, self.summary(), Type.TITLE, wrap=True)
        summary.setObjectName("import.summary")
        column.addWidget(summary)
        if len(read.problems) > 1:
            count = self.tr("{n} things to put right:").format(n=len(read.problems))
            column.addWidget(Label(themes, count, color="text2", wrap=True))
        for words in _lines(read.problems):
            line = Label(themes, words, wrap=True)
            line.setObjectName("import.problem")
            column.addWidget(line)
        column.addStretch(1)
        return inner

    def _on_copy(self) -> None:
        if self._read is not None:
            QGuiApplication.clipboard().setText("\n".join(_lines(self._read.problems)))
            self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_add(self) -> None:
        if self._read is not None and self._read.pack is not None:
            self.add_wanted.emit(self._read.pack)

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(24), px(13), px(24), px(13))


def _lines(problems: Iterable[Problem]) -> list[str]:
    """Each problem with its line and its place."""
    return [
        f"{str(each).rstrip('.')} ({each.where})." if each.where else str(each) for each in problems
    ]
