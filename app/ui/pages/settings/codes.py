"""Codes: drawn, ended, archived, merged; what each stands for and how long it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.pages.settings.codes_doing import CodesPresenter
from app.ui.pages.settings.codes_list import CodesView
from app.ui.pages.settings.codes_said import between_words, classes, kinds
from app.ui.pages.settings.rows import Section, choice
from app.ui.theme import Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.keeping import CodeCard, CodeKind, RetentionClass

_WIDTH = 684
_NAMES = 176
_NARROW = 460
_MOST = 100
"""The list takes the room there is, until all its rows are seen."""


class CodesSection(Section):
    """A list of codes, and below it what can be set of the one that is chosen.

    Signals:
        report_wanted: everything that concerns a code.
    """

    report_wanted = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "codes")
        self._context = context
        self._wanted = ""
        self._lines: list[tuple[QBoxLayout, Label]] = []
        self.set_title(self.tr("Codes"))
        self.doing = CodesPresenter(context, self)
        self.view = CodesView(context.theme, context.clock.today)
        self._make_drawing()
        self._make_details()
        self._lay_out()
        self._connect()
        self._on_current(None)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doing.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.doing.set_shown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def focus_first(self) -> None:
        """Puts the keyboard on the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_drawing(self) -> None:
        themes = self._context.theme
        self._none = Label(themes, self.tr("No code was drawn yet."), color="text2")
        self._none.setObjectName("settings.no_codes")
        self._new_kind = ComboBox(themes, self.tr("What the new code stands for"), compact=True)
        self._new_kind.setObjectName("settings.new_code_kind")
        for kind, words in kinds().items():
            self._new_kind.addItem(words, kind)
        self._draw = SecondaryButton(themes, self.tr("Draw a code"), icon="plus", compact=True)
        self._draw.setObjectName("settings.draw_code")

    def _make_details(self) -> None:
        themes, today = self._context.theme, self._context.clock.today()
        self._name = Label(themes, "", Type.UI, semibold=True, wrap=True)
        self._name.setObjectName("settings.code")
        self._used = Label(themes, "", color="text2", wrap=True)
        self._used.setObjectName("settings.code_use")
        first = CodeKind.INDIVIDUAL.value
        self._kind = choice(themes, self.tr("What it stands for"), kinds(), first, self._on_kind)
        self._kind.setObjectName("settings.code_kind")
        self._ended = DateEdit(
            themes,
            self.tr("The work ended"),
            today,
            placeholder=self.tr("It goes on"),
            compact=True,
        )
        self._ended.setObjectName("settings.code_ended")
        self._class = choice(
            themes,
            self.tr("Look at it again"),
            classes(),
            RetentionClass.STANDARD,
            self._on_class,
        )
        self._class.setObjectName("settings.code_class")
        self._review = DateEdit(
            themes,
            self.tr("Look at it again on this day"),
            today,
            placeholder=self.tr("No day set"),
            compact=True,
        )
        self._review.setObjectName("settings.code_review")
        self._others = ComboBox(
            themes,
            self.tr("The code it is one with"),
            placeholder=self.tr("Another code"),
            compact=True,
        )
        self._others.setObjectName("settings.merge_into")
        self._merge = SecondaryButton(themes, self.tr("Make them one"), compact=True)
        self._merge.setObjectName("settings.merge")
        self._archive = SecondaryButton(themes, self.tr("Archive"), compact=True)
        self._archive.setObjectName("settings.archive_code")
        self._offer = SecondaryButton(themes, self.tr("Offer it again"), compact=True)
        self._offer.setObjectName("settings.offer_code")
        self._report = SecondaryButton(themes, self.tr("All that concerns it…"), compact=True)
        self._report.setObjectName("settings.code_report")

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for words in (
            self.tr("Codes are drawn, never typed: a name or initials would give someone away."),
            self.tr("Whom a code stands for is kept nowhere in Afterword."),
        ):
            label = Label(themes, words, color="text2", wrap=True)
            label.setContentsMargins(4, 0, 4, 0)
            column.addWidget(label)
        drawing = Flow(themes, gap=10)
        drawing.add(self._new_kind)
        drawing.add(self._draw)
        column.addLayout(_around(drawing))
        self._none.setContentsMargins(px(14), px(8), 0, px(8))
        column.addWidget(self._none)
        self._rule = Rule(themes)
        column.addWidget(self._rule)
        column.addWidget(self.view, _MOST)
        column.addWidget(Rule(themes))
        column.addWidget(self._details())
        column.addStretch(1)
        self.add_body(body, _WIDTH)
        self._column.setStretch(self._column.indexOf(body), 1)
        self._column.setStretch(self._column.count() - 1, 0)
        self._themes.changed.connect(self._fold)

    def _details(self) -> QWidget:
        px, themes = self._context.theme.px, self._context.theme
        self._panel = QWidget()
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(px(10))
        column.addWidget(self._name)
        column.addWidget(self._used)
        self._set = QWidget()
        rows = QVBoxLayout(self._set)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addLayout(self._row(self.tr("What it stands for"), self._kind))
        rows.addLayout(self._row(self.tr("The work ended"), self._ended))
        rows.addLayout(self._row(self.tr("Look at it again"), self._class))
        rows.addLayout(self._row(self.tr("On this day"), self._review))
        self._merging = QWidget()
        merging = Flow(themes, gap=10)
        merging.add(self._others)
        merging.add(self._merge)
        inner = QVBoxLayout(self._merging)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._row(self.tr("One with"), merging))
        rows.addWidget(self._merging)
        column.addWidget(self._set)
        acts = Flow(themes, gap=10)
        for button in (self._archive, self._offer, self._report):
            acts.add(button)
        column.addWidget(acts)
        return self._panel

    def _row(self, name: str, field: QWidget) -> QBoxLayout:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._context.theme.px(6))
        title = Label(self._context.theme, name, color="text2", wrap=True)
        title.setBuddy(field)
        line.addWidget(title)
        line.addWidget(field, 1)
        self._lines.append((line, title))
        return line

    def _fold(self) -> None:
        """Names stand above what is set where room lacks."""
        px = self._themes.px
        narrow = self.width() < px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for line, title in self._lines:
            line.setDirection(way)
            title.setMinimumWidth(0 if narrow else px(_NAMES))
            title.setMaximumWidth(px(_WIDTH if narrow else _NAMES))

    def _connect(self) -> None:
        self.doing.shown.connect(self._show_cards)
        self.doing.made.connect(self._on_made)
        self.view.current_changed.connect(self._on_current)
        self._draw.clicked.connect(self._on_draw)
        self._ended.changed.connect(self._on_ended)
        self._review.changed.connect(self._on_review)
        self._merge.clicked.connect(self._on_merge)
        self._archive.clicked.connect(self._on_archive)
        self._offer.clicked.connect(self._on_offer)
        self._report.clicked.connect(self._on_report)

    # What is shown

    def _show_cards(self, cards: Sequence[CodeCard]) -> None:
        before = self.view.card()
        self.view.rows.show_rows(cards)
        self._none.setVisible(not cards)
        self.view.setVisible(bool(cards))
        self._rule.setVisible(bool(cards))
        wanted = self._wanted or (before.code if before is not None else "")
        if self.view.select(wanted):
            self._wanted = ""
        elif cards:
            self.view.select(cards[0].code)
        self._on_current(self.view.card())

    def _on_current(self, card: CodeCard | None) -> None:
        self._panel.setVisible(card is not None)
        if card is None:
            return
        stored, today = card.stored, self._context.clock.today()
        is_part = bool(stored.merged_into)
        self._name.setText(card.code)
        said = between_words(card, today)
        if is_part:
            part = self.tr("It is a part of {code} now.").format(code=stored.merged_into)
            said = f"{part} {said}"
        self._used.setText(said)
        self._set.setVisible(not is_part)
        self._show_kind(stored.kind)
        self._ended.set_value(stored.ended_on)
        self._class.setCurrentIndex(max(0, self._class.findData(stored.retention)))
        self._review.set_value(stored.review_on)
        self._archive.setVisible(not is_part and not stored.archived)
        self._offer.setVisible(not is_part and stored.archived)
        self._show_others(card)

    def _show_kind(self, kind: str) -> None:
        """A kind of another version is shown as it is."""
        if self._kind.findData(kind) < 0:
            self._kind.addItem(kind, kind)
        self._kind.setCurrentIndex(self._kind.findData(kind))

    def _show_others(self, card: CodeCard) -> None:
        chosen = self._others.currentData()
        self._others.clear()
        for other in self.view.rows.cards():
            if other.code != card.code and not other.stored.merged_into:
                self._others.addItem(other.code, other.code)
        # None is chosen beforehand: the two become one with one more press.
        self._others.setCurrentIndex(self._others.findData(chosen) if chosen else -1)
        self._merging.setVisible(self._others.count() > 0)

    # What is done

    def _on_draw(self) -> None:
        self.doing.create(str(self._new_kind.currentData()))

    def _on_made(self, code: str) -> None:
        self._wanted = code
        if self.view.select(code):
            self._wanted = ""

    def _on_kind(self, kind: str) -> None:
        card = self.view.card()
        if card is not None:
            self.doing.set_kind(card, kind)

    def _on_ended(self) -> None:
        card = self.view.card()
        if card is not None:
            self.doing.end(card, self._ended.value())

    def _on_class(self, retention: RetentionClass) -> None:
        card = self.view.card()
        if card is not None:
            self.doing.set_class(card, RetentionClass(retention))

    def _on_review(self) -> None:
        card = self.view.card()
        if card is not None:
            self.doing.set_review(card, self._review.value())

    def _on_merge(self) -> None:
        card, into = self.view.card(), self._others.currentData()
        if not into:
            self._others.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.announce(self.tr("Choose the other code first."), assertive=True)
        elif card is not None:
            self._wanted = str(into)
            self._leave_button()
            self.doing.merge(card, str(into))

    def _on_archive(self) -> None:
        self._set_archived(True)

    def _on_offer(self) -> None:
        self._set_archived(False)

    def _set_archived(self, archived: bool) -> None:
        card = self.view.card()
        if card is not None:
            self._leave_button()
            self.doing.archive(card, archived)

    def _leave_button(self) -> None:
        """The button that was pressed goes away with what it does."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_report(self) -> None:
        card = self.view.card()
        if card is not None:
            self.report_wanted.emit(card.code)


def _around(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(4, 4, 4, 4)
    row.addWidget(part, 1)
    return row
