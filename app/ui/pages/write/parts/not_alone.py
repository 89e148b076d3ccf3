"""Not alone in this: what is known of a feeling, and what one's own reflections say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.patterns import Patterns
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.forms.shown import ShownPart
from app.ui.forms.state import FormState, Screen
from app.ui.pages.write import looking
from app.ui.pages.write.linked_strip import Linked
from app.ui.theme import Type
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.work import Work
from models.records.ids import EntryId
from models.records.patterns import FeltBefore
from prompts.kinds import Kind
from prompts.notes import Note, shipped_notes
from prompts.sources import source_words

_MOST_FEELINGS = 3
_MOST_NOTES = 2
_MOST_HELPED = 4
_MOST_LISTED = 12


@dataclass(frozen=True)
class Known:
    """What there is to say for the words chosen now."""

    notes: tuple[Note, ...] = field(repr=False)
    felt: tuple[FeltBefore, ...] = field(repr=False)


class NotAlone(ShownPart):
    """Folded to one line; hidden where there is nothing to say."""

    def __init__(self, context: PageContext, screen: Screen, form: FormState) -> None:
        super().__init__()
        self._context = context
        self._themes = context.theme
        self._screen = screen
        self._form = form
        self._chosen: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._work = Work(context, self)
        self._listed: QWidget | None = None
        # What is shown or not stands inside: the part itself has no parent yet when it asks.
        self._body = QWidget()
        self._body.setObjectName("not_alone")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
        self._fold = FlatButton(
            self._themes, self.tr("Not alone in this"), icon="users", checkable=True, compact=True
        )
        self._fold.setObjectName("not_alone.fold")
        self._fold.toggled.connect(self._on_folded)
        self._card = Card(self._themes, padding=14, fill="surface")
        self._card.column.setSpacing(self._themes.px(6))
        self._card.hide()
        head = QHBoxLayout()
        head.addWidget(self._fold)
        head.addStretch(1)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(self._themes.px(4), self._themes.px(4), 0, 0)
        column.setSpacing(self._themes.px(6))
        column.addLayout(head)
        column.addWidget(self._card)
        self._body.hide()
        self.refresh()

    def refresh(self) -> None:
        """Asks again when other words are chosen."""
        chosen = (self._words(Kind.FEELINGS), self._words(Kind.TRIGGERS))
        if chosen == self._chosen:
            return
        self._chosen = chosen
        if not any(chosen):
            self._show(Known((), ()))
            return
        without = self._form.snapshot().entry_id
        work = partial(_known, self._context.patterns, *chosen, without)
        self._work.read("write.not_alone", work, self._show)

    def _words(self, kind: Kind) -> tuple[str, ...]:
        """The words chosen in this step, else anywhere in the entry; the strongest lead."""
        here: dict[str, int] = {}
        anywhere: dict[str, int] = {}
        for screen in self._form.screens:
            for question in screen.questions:
                if question.kind is not kind:
                    continue
                value = self._form.value(screen.key(question))
                if isinstance(value, dict):
                    found = {word: level for word, level in value.items() if isinstance(level, int)}
                else:
                    words = value if isinstance(value, list) else []
                    found = {word: 1 for word in words if isinstance(word, str)}
                anywhere |= found
                if screen.id == self._screen.id:
                    here |= found
        chosen = here or anywhere
        return tuple(sorted(chosen, key=lambda word: -chosen[word]))

    def _show(self, known: Known) -> None:
        while self._card.column.count():
            item = self._card.column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._listed = None
        for note in known.notes:
            self._add_note(note)
        for felt in known.felt:
            self._add_felt(felt)
        there = bool(known.notes or known.felt)
        if not there:
            self._fold.setChecked(False)
        self._body.setVisible(there)

    def _add_note(self, note: Note) -> None:
        self._card.column.addWidget(Label(self._themes, note.text, Type.UI, wrap=True))
        source = source_words(note.source)
        if not source:
            return
        words = self.tr("After {source}.").format(source=source)
        if note.source.checked == "not_checked":
            words = f"{words} {self.tr('Not checked against the original.')}"
        self._card.column.addWidget(
            Label(self._themes, words, Type.SMALL, color="text2", wrap=True)
        )

    def _add_felt(self, felt: FeltBefore) -> None:
        words = self.tr("{feeling}: felt in {n} of your last {of} reflections.").format(
            feeling=felt.label, n=felt.count, of=felt.of
        )
        if felt.count:
            self._add_numbers("", [(words, felt.entries)])
        helped = [
            (
                self.tr("{what} ({n})").format(what=each.label, n=each.count)
                if each.count > 1
                else each.label,
                each.entries,
            )
            for each in felt.helped[:_MOST_HELPED]
        ]
        if helped:
            heading = self.tr("What helped with {feeling}").format(feeling=felt.label)
            self._add_numbers(heading, helped)

    def _add_numbers(
        self, heading: str, numbers: Sequence[tuple[str, tuple[EntryId, ...]]]
    ) -> None:
        """Each opens the entries behind it."""
        line = Flow(self._themes, gap=14)
        if heading:
            line.add(Label(self._themes, f"{heading}:", Type.UI, color="text2"))
        for words, entries in numbers:
            link = QuietLink(self._themes, words)
            link.setObjectName("not_alone.entries")
            link.setAccessibleName(
                self.tr("{words} Show these reflections").format(
                    words=f"{heading}: {words}." if heading else words
                )
            )
            link.clicked.connect(partial(self._on_number, line, entries))
            line.add(link)
        self._card.column.addWidget(line)

    def _on_number(self, line: QWidget, entries: tuple[EntryId, ...], _on: bool = False) -> None:
        work = partial(looking.linked, self._context.timeline, entries[:_MOST_LISTED])
        self._work.read("write.behind", work, partial(self._show_entries, line))

    def _show_entries(self, line: QWidget, found: Sequence[Linked]) -> None:
        if self._listed is not None:
            self._card.column.removeWidget(self._listed)
            self._listed.hide()
            self._listed.deleteLater()
        listed = self._listed = QWidget()
        listed.setObjectName("not_alone.listed")
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(self._themes.px(14), 0, 0, 0)
        rows.setSpacing(0)
        today = self._context.clock.today()
        first: QWidget | None = None
        for entry_id, card in found:
            if card is None:
                continue
            words = f"{i18n.short_day(card.held_at.date(), today)}  {card.title}"
            go = QuietLink(self._themes, words)
            go.setObjectName("not_alone.open")
            go.setAccessibleName(self.tr("Open: {entry}").format(entry=words))
            go.clicked.connect(partial(self._on_open, entry_id))
            rows.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
            first = first or go
        self._card.column.insertWidget(self._card.column.indexOf(line) + 1, listed)
        if first is not None:
            listed.show()
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self, entry_id: EntryId, _checked: bool = False) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _on_folded(self, opened: bool) -> None:
        self._card.setVisible(opened)
        # Heavier words are wider.
        self._fold.updateGeometry()


def _known(
    patterns: Patterns,
    feelings: tuple[str, ...],
    triggers: tuple[str, ...],
    without: EntryId | None,
) -> Known:
    shipped = shipped_notes()
    notes = (*shipped.among(feelings), *shipped.among(triggers, "triggers"))
    felt = (patterns.felt(word, without=without) for word in feelings[:_MOST_FEELINGS])
    return Known(notes[:_MOST_NOTES], tuple(each for each in felt if each.count or each.helped))
