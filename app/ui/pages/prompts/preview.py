"""A set as one would write with it: what it is for, its questions with their branches, its sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.pack_editing import WITH_TEXT
from app.services.library import ShelfPack
from app.ui.forms.editor import HoldsVocabularies
from app.ui.pages.prompts.branch_words import asked_if
from app.ui.pages.prompts.reading_pane import ReadingPane
from app.ui.pages.prompts.swap_offer import SwapOffer
from app.ui.pages.prompts.words import kind_words, pin_words, tr, used_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from prompts.schema import Pack, Step
from prompts.sources import source_line
from prompts.words import Vocabularies

_NUMBER = 30
_SIDE = 40
_NARROW_SIDE = 16


class Preview(ReadingPane):
    """The set of the current row, and what can be done with it.

    Signals:
        write_wanted, copy_wanted, edit_wanted: the id of the set.
        pin_wanted: the id, and whether it shall be on Today.
        menu_wanted: the id, and where on the screen: everything that can be done.
        swap_wanted: the id, and that of the set on Today whose place it shall have.
        left: back to the list, where there is no room for both.
    """

    write_wanted = Signal(str)
    copy_wanted = Signal(str)
    edit_wanted = Signal(str)
    pin_wanted = Signal(str, bool)
    swap_wanted = Signal(str, str)
    menu_wanted = Signal(str, QPoint)
    left = Signal()

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__(themes, QCoreApplication.translate("Preview", "What this set asks"))
        self._lists = lists
        self._shown: ShelfPack | None = None
        self._today: date | None = None
        self._words: tuple[object, ...] = ()
        self.setObjectName("set_preview")
        self.back = FlatButton(themes, self.tr("All sets"), icon="arrow-left", compact=True)
        self.back.setObjectName("preview.back")
        self.back.hide()
        self.reading.setObjectName("preview.reading")
        self._pin = SecondaryButton(themes, self.tr("Pin to Today"), checkable=True)
        self._pin.setObjectName("preview.pin")
        self.copy = SecondaryButton(themes, self.tr("Copy and edit"), icon="copy")
        self.copy.setObjectName("preview.copy")
        self.edit = SecondaryButton(themes, self.tr("Edit"), icon="pencil-line")
        self.edit.setObjectName("preview.edit")
        self.more = IconButton(
            themes, "ellipsis", self.tr("More for this set"), edge=True, compact=False
        )
        self.more.setObjectName("preview.more")
        self._swap = SwapOffer(themes)
        self.write = PrimaryButton(themes, self.tr("Write with this set"))
        self.write.setObjectName("preview.write")
        self._lay_out()
        self._connect()
        self._restyle()

    @property
    def shown(self) -> ShelfPack | None:
        """The set on screen."""
        return self._shown

    def show_set(self, shelved: ShelfPack | None, today: date) -> None:
        """Shows a set; nothing where there is none."""
        again = (
            shelved is not None
            and self._shown is not None
            and self._shown.pack == shelved.pack
            and self._shown.uses == shelved.uses
            and self._words == _every_word(self._lists.vocabularies)
        )
        if self._shown is None or shelved is None or self._shown.pack.id != shelved.pack.id:
            self.close_swap()
        self._shown = shelved
        self._foot.setVisible(shelved is not None)
        if shelved is None:
            self.reading.show_words(QWidget(), "")
            return
        self.edit.setVisible(shelved.is_own)
        # Of one's own set a copy is one thing among others, and there is a button more.
        self.copy.set_words(self.tr("Copy") if shelved.is_own else self.tr("Copy and edit"))
        pinned = shelved.pin is not None
        self._pin.setChecked(pinned)
        words = self.tr("Pin to Today") if shelved.pin is None else pin_words(shelved.pin)
        self._pin.set_words(words)
        self._today = today
        if not again:
            self._fill(shelved, today)

    def ask_swap(self, pinned: Sequence[ShelfPack]) -> str:
        """Asks whose place on Today the set shall have; returns what is said."""
        said = self._swap.ask(pinned)
        self._swap.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        return said

    def close_swap(self) -> None:
        """Asks no more."""
        if self._swap.isHidden():
            return
        held = QApplication.focusWidget()
        if held is not None and self._swap.isAncestorOf(held):
            self._pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._swap.hide()

    def set_back(self, wanted: bool) -> None:
        """Whether there is a way back to the list."""
        if wanted == self.back.isHidden():
            self.back.setVisible(wanted)
            self._on_theme_changed()

    def _fill(self, shelved: ShelfPack, today: date) -> None:
        vocabularies = self._lists.vocabularies
        self._words = _every_word(vocabularies)
        inner = set_words(self._themes, shelved.pack, vocabularies, self._side())
        used = Label(self._themes, used_words(shelved, today), color="text2", wrap=True)
        used.setObjectName("preview.used")
        _end_of(inner).addWidget(used)
        _end_of(inner).addStretch(1)
        self.reading.show_words(inner, _told(inner))

    def _side(self) -> int:
        """How far from the edges everything stands; with a way back there is little room."""
        return _SIDE if self.back.isHidden() else _NARROW_SIDE

    def _on_theme_changed(self) -> None:
        self._restyle()
        if self._shown is not None and self._today is not None:
            self._fill(self._shown, self._today)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout(self._head)
        self._top.addWidget(self.back)
        self._top.addStretch(1)
        self._above_row.addWidget(self._swap)
        acts = Flow(self._themes)
        for button in (self.copy, self.edit, self._pin, self.more):
            acts.add(button)
        self._row.addWidget(acts, 1)
        self._row.addWidget(self.write)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.write.clicked.connect(lambda: self._tell(self.write_wanted))
        self.copy.clicked.connect(lambda: self._tell(self.copy_wanted))
        self.edit.clicked.connect(lambda: self._tell(self.edit_wanted))
        self.more.clicked.connect(self._on_more)
        self._swap.closed.connect(self.close_swap)
        self._swap.chosen.connect(self._on_swap)
        self._pin.clicked.connect(self._on_pin)
        self._themes.follow(self._on_theme_changed)

    def _tell(self, signal: SignalInstance) -> None:
        if self._shown is not None:
            signal.emit(self._shown.pack.id)

    def _on_pin(self, checked: bool) -> None:
        if self._shown is not None:
            # It shows what is, once that is known.
            self._pin.setChecked(self._shown.pin is not None)
            self.pin_wanted.emit(self._shown.pack.id, checked)

    def _on_swap(self, instead_of: str) -> None:
        self.close_swap()
        if self._shown is not None:
            self.swap_wanted.emit(self._shown.pack.id, instead_of)

    def _on_more(self) -> None:
        if self._shown is not None:
            at = self.more.mapToGlobal(self.more.rect().topLeft())
            self.menu_wanted.emit(self._shown.pack.id, at)

    def _restyle(self) -> None:
        px = self._themes.px
        has_back, side = not self.back.isHidden(), px(self._side())
        self._top.setContentsMargins(side, px(10 if has_back else 16), px(24), 0)
        self._above_row.setContentsMargins(side, 0, px(24), 0)
        self._row.setContentsMargins(side, px(13), px(24), px(13))
        self._row.setSpacing(px(8))
        self.update()


def open_menu(menu: QMenu, at: QPoint) -> None:
    """Shows a menu that goes once it is closed."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def _every_word(vocabularies: Vocabularies) -> tuple[object, ...]:
    """What has to be the same for a set to read the same."""
    return (*vocabularies, vocabularies.phrases)


def set_words(
    themes: ThemeHolder, pack: Pack, vocabularies: Vocabularies, side: int = _SIDE
) -> QWidget:
    """A set in words, `side` from the edges: title, purpose, numbered questions, sources."""
    px = themes.px
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(px(side), px(8), px(side), px(24))
    column.setSpacing(0)

    def add(text: str, role: Type, color: str, above: int = 0) -> None:
        if text:
            column.addSpacing(px(above))
            column.addWidget(Label(themes, text, role, color=color, wrap=True))

    add(pack.title or tr("A set without a title"), Type.TITLE, "text")
    add(pack.purpose or pack.summary, Type.UI, "text2", 4)
    add(pack.use, Type.UI, "text2", 8)
    column.addSpacing(px(20))
    column.addWidget(Rule(themes))
    column.addSpacing(px(18))
    number = 0
    for step in pack.steps:
        if step.when is None:
            number += 1
        shown = number if step.when is None else 0
        column.addWidget(_step(themes, pack, step, shown, vocabularies))
    add(source_line(pack), Type.SMALL, "text2", 10)
    column.addSpacing(px(12))
    return inner


def _step(
    themes: ThemeHolder, pack: Pack, step: Step, number: int, vocabularies: Vocabularies
) -> QWidget:
    px = themes.px
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, px(14))
    line.setSpacing(0)
    count = Label(themes, str(number) if number else "", Type.SNIPPET, color="text3")
    count.setFixedWidth(px(_NUMBER))
    line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(px(1))
    when = asked_if(pack, step.when, vocabularies)
    if when:
        column.addWidget(Label(themes, f"{when}:", Type.SMALL, color="accent", wrap=True))
    title = step.title or tr("Step without a title")
    column.addWidget(Label(themes, title, Type.SNIPPET, wrap=True))
    for below in step_lines(pack, step, vocabularies):
        column.addWidget(Label(themes, below, Type.SMALL, color="text2", wrap=True))
    line.addLayout(column, 1)
    return row


def step_lines(pack: Pack, step: Step, vocabularies: Vocabularies) -> list[str]:
    """What a screen asks below its title: in one line, or in one for each branch."""
    kinds = kind_words()
    shown = [question for question in step.questions if not question.more]
    lines: dict[str, list[str]] = {}
    for question in shown:
        said = question.text
        if not said and len(shown) > 1 and question.kind not in WITH_TEXT:
            said = kinds[question.kind]
        if said:
            when = asked_if(pack, question.when, vocabularies)
            lines.setdefault(when, []).append(said)
    folded = len(step.questions) - len(shown)
    if not lines and step.help:
        lines[""] = [step.help.split("\n")[0]]
    if folded:
        more = tr("{n} more, folded away").format(n=folded)
        lines.setdefault("", []).append(tr("One more, folded away") if folded == 1 else more)
    told = [(when, _sentences(parts)) for when, parts in lines.items()]
    return [f"{when}: {said}" if when else said for when, said in told]


def _sentences(parts: Sequence[str]) -> str:
    return " ".join(part if part[-1:] in ".?!…" else f"{part}." for part in parts)


def _end_of(inner: QWidget) -> QVBoxLayout:
    layout = inner.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def _told(inner: QWidget) -> str:
    return "\n".join(label.text() for label in inner.findChildren(Label) if label.text())
