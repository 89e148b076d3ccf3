"""What was left for this time: why, in a word or a line, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.supervision.words import aside_reasons, aside_said, proposal_title
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.supervision import AsideReason, PutAside
from prompts.words import Vocabularies


class Why(QWidget):
    """Asks why something is left for this time; nobody has to say.

    Signals:
        chosen: one of the quick reasons.
        typed: words of one's own, as they are typed.
        closed: nothing more is to be said.
    """

    chosen = Signal(str)
    typed = Signal(str)
    closed = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        title: str,
        asked: str,
        reason: str = "",
        *,
        has_line: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("why")
        px = themes.px
        self.asked = Label(themes, asked, Type.SMALL, color="text2", wrap=True)
        self.asked.setObjectName("why_asked")
        self.close_it = IconButton(themes, "x", self.tr("Say no more: {title}").format(title=title))
        self.close_it.setObjectName("why_close")
        self._quick: list[QWidget] = []
        quick = Flow(themes, gap=6)
        for each, said in aside_reasons().items():
            button = SecondaryButton(themes, said, compact=True)
            button.setObjectName(f"why.{each.value}")
            button.setAccessibleName(f"{said}: {title}")
            button.clicked.connect(partial(self.chosen.emit, each.value))
            self._quick.append(button)
            quick.add(button)
        self.line = LineEdit(
            themes,
            self.tr("Another reason: {title}").format(title=title),
            placeholder=self.tr("Another reason, in a line"),
        )
        self.line.setObjectName("why_line")
        if reason not in set(AsideReason):
            self.line.setText(reason)
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self.closed)
        self.close_it.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.asked, 1)
        top.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(4), px(11))
        column.setSpacing(px(8))
        if has_line:
            column.addWidget(Rule(themes))
        column.addLayout(top)
        column.addWidget(quick)
        column.addWidget(self.line)

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return [self.close_it, *self._quick, self.line]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class AsideRow(QWidget):
    """What was left, why, and the way back."""

    def __init__(self, themes: ThemeHolder, aside: PutAside, vocabularies: Vocabularies) -> None:
        super().__init__()
        self.setObjectName("aside_row")
        self.aside = aside
        self.why: Why | None = None
        px = themes.px
        title = proposal_title(aside.proposal, vocabularies)
        self.title = title
        self.again = SecondaryButton(themes, self.tr("Offer again"), compact=True)
        self.again.setObjectName("offer_again")
        self.again.setAccessibleName(self.tr("Offer again: {title}").format(title=title))
        self.say = QuietLink(themes, "")
        self.say.setObjectName("say_why")
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(Label(themes, title, wrap=True))
        words.addWidget(self.say, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addLayout(words, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(10), px(4), px(9))
        self.column.setSpacing(px(2))
        self.column.addLayout(row)
        self.show_reason(aside)

    def show_reason(self, aside: PutAside) -> None:
        """Shows why it was left, as it stands now."""
        self.aside = aside
        said = aside_said(aside.reason)
        self.say.set_words(said or self.tr("Say why"))
        name = self.tr("Why: {title}. {said}") if said else self.tr("Say why: {title}")
        self.say.setAccessibleName(name.format(title=self.title, said=said))

    def open_why(self, themes: ThemeHolder) -> Why:
        """Asks why below it."""
        why = Why(themes, self.title, self.tr("Why not this time?"), self.aside.reason)
        self.why = why
        self.column.addWidget(why)
        return why

    def close_why(self) -> None:
        """Asks no more."""
        if self.why is not None:
            self.column.removeWidget(self.why)
            self.why.hide()
            self.why.deleteLater()
            self.why = None

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return [self.say, self.again, *(self.why.stops() if self.why else ())]


class AsideList(QWidget):
    """Folded it says how many were left for this time; opened it lists them.

    Signals:
        reason_chosen: the key of one, and the quick reason.
        reason_typed: the key of one, and the words as they are typed.
        wanted_again: the `PutAside` to be offered again.
        filled: what Tab stops at is not the same any more.
    """

    reason_chosen = Signal(str, str)
    reason_typed = Signal(str, str)
    wanted_again = Signal(object)
    filled = Signal()

    def __init__(self, themes: ThemeHolder, vocabularies: Vocabularies) -> None:
        super().__init__()
        self._themes = themes
        self._vocabularies = vocabularies
        self._shown: tuple[PutAside, ...] = ()
        self.open_it = FlatButton(themes, "", icon="chevron-down")
        self.open_it.setObjectName("left_for_this_time")
        self.open_it.clicked.connect(self._on_open)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._list)
        self._list.hide()
        self.hide()

    def show_aside(self, aside: Sequence[PutAside], vocabularies: Vocabularies) -> None:
        """Shows what was left; rows that stay are not touched but for their reason."""
        before = [each.proposal for each in self._shown]
        is_same = before == [each.proposal for each in aside] and vocabularies is self._vocabularies
        self._shown, self._vocabularies = tuple(aside), vocabularies
        if is_same:
            for row, each in zip(self.rows(), aside, strict=True):
                row.show_reason(each)
            return
        self.fill()

    def fill(self) -> None:
        """Makes the rows anew."""
        held = next((at for at, row in enumerate(self.rows()) if row.again.hasFocus()), -1)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # It stays where it is until its own click is over.
                widget.hide()
                widget.deleteLater()
        for each in self._shown:
            self._rows.addWidget(Rule(self._themes))
            row = AsideRow(self._themes, each, self._vocabularies)
            row.again.clicked.connect(partial(self.wanted_again.emit, each))
            row.say.clicked.connect(partial(self._on_say, row))
            self._rows.addWidget(row)
        self.setVisible(bool(self._shown))
        self._set_open(bool(self._shown) and not self._list.isHidden())
        self.filled.emit()
        rows = self.rows()
        if held >= 0 and rows:
            rows[min(held, len(rows) - 1)].again.setFocus(Qt.FocusReason.TabFocusReason)

    def rows(self) -> list[AsideRow]:
        """The rows in their order."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        found = (item.widget() for item in items if item is not None)
        return [row for row in found if isinstance(row, AsideRow)]

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return [self.open_it, *(control for row in self.rows() for control in row.stops())]

    def _on_open(self) -> None:
        self._set_open(self._list.isHidden())

    def _set_open(self, wanted: bool) -> None:
        self._list.setVisible(wanted)
        words = self.tr("Left for this time: {n}").format(n=len(self._shown))
        icon = "chevron-up" if wanted else "chevron-down"
        self.open_it.set_words(words, icon)
        state = self.tr("open") if wanted else self.tr("folded")
        self.open_it.setAccessibleName(f"{words}, {state}")

    def _on_say(self, row: AsideRow) -> None:
        if row.why is not None:
            self._close(row)
            return
        key = row.aside.proposal.key
        why = row.open_why(self._themes)
        why.chosen.connect(partial(self._on_chosen, row, key))
        why.typed.connect(partial(self.reason_typed.emit, key))
        why.closed.connect(partial(self._close, row))
        self.filled.emit()
        why.stops()[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_chosen(self, row: AsideRow, key: str, reason: str) -> None:
        self._close(row)
        self.reason_chosen.emit(key, reason)

    def _close(self, row: AsideRow) -> None:
        row.say.setFocus(Qt.FocusReason.TabFocusReason)
        row.close_why()
        self.filled.emit()
