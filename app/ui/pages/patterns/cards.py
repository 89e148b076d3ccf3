"""Cue cards, three of them the reminders, and the key points month by month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.late_save import LateSave
from app.ui.pages.patterns.found import FoundCards
from app.ui.pages.patterns.more import More
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.sheets import month_of, point_source
from app.ui.pages.patterns.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label
from models.plain import plain_words
from models.records.follow_ups import REMINDERS, Cue, KeyPoints
from models.records.ids import CueId

_FIRST_CUES, _FIRST_POINTS = 8, 10
"""How many cards and points are shown, and how many more at a time."""


class CueCard(KeyboardRing, QFrame):
    """One card: F2 words it otherwise, Del removes it, Alt with an arrow moves a reminder.

    Signals:
        changed: new words. typed_in: what stands in the field now, "" when it is put away.
        removed, toggled, moved: as they say; `moved` by -1 or 1.
        entry_wanted: the reflection it is from.
    """

    changed = Signal(str)
    typed_in = Signal(str)
    removed = Signal()
    toggled = Signal()
    moved = Signal(int)
    entry_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, cue: Cue) -> None:
        super().__init__()
        self.cue = cue
        self._handed = ""
        self._themes = themes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        is_reminder = cue.place is not None
        number = "" if cue.place is None else str(cue.place + 1)
        place = tr("Reminder {n}: {text}") if is_reminder else tr("Cue card: {text}")
        self.setAccessibleName(place.format(n=number, text=cue.text))
        self._number = Label(themes, number, semibold=True, color="text2")
        self._text = Label(themes, cue.text, Type.SNIPPET, wrap=True)
        self._text.setObjectName("cue.text")
        self._field = LineEdit(themes, tr("Words of the card"), compact=True)
        self._field.setObjectName("cue.field")
        self._field.hide()
        words = tr("Stop reminding me") if is_reminder else tr("Make it a reminder")
        self._toggle = FlatButton(themes, words, compact=True)
        self._toggle.setObjectName("cue.toggle")
        self._toggle.setAccessibleName(f"{words}: {cue.text}")
        self._edit = IconButton(themes, "pencil-line", tr("Change: {0}").format(cue.text))
        self._edit.setObjectName("cue.edit")
        self._remove = IconButton(themes, "x", tr("Remove: {0}").format(cue.text))
        self._remove.setObjectName("cue.remove")
        self._link = QuietLink(themes, tr("From a reflection"))
        self._link.setObjectName("cue.entry")
        self._lay_out()
        # Shown before it stands in the card it would be a window of its own.
        self._link.setVisible(cue.entry_id is not None)
        self._number.setVisible(is_reminder)
        self._field.returnPressed.connect(self._on_typed)
        self._field.textEdited.connect(self.typed_in)
        self._toggle.clicked.connect(self.toggled)
        self._edit.clicked.connect(self.begin)
        self._remove.clicked.connect(self.removed)
        self._link.clicked.connect(partial(self.entry_wanted.emit, cue.entry_id))

    def begin(self) -> None:
        """Opens the words to be changed."""
        self._field.setText(self.cue.text)
        self._text.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def typed(self) -> str | None:
        """New words that were not handed over yet; None where the words are not being changed."""
        return None if self._field.isHidden() else self._field.text()

    def go_on(self, words: str) -> None:
        """Has words in the field that were typed in the card it stands in place of."""
        self._text.hide()
        self._field.setText(words)
        self._field.show()

    def flush(self) -> None:
        """Hands over what was typed, if anything, once."""
        words = (self.typed() or "").strip()
        if words not in ("", self.cue.text, self._handed):
            self._handed = words
            self.changed.emit(words)

    def put_back(self, words: str) -> None:
        """These could not be kept: they are to be handed over again."""
        if words == self._handed:
            self._handed = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.cue.place is not None:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F2:
            self.begin()
        elif key == Qt.Key.Key_Delete and not self._field.hasFocus():
            self.removed.emit()
        elif key == Qt.Key.Key_Escape and self._field.isVisible():
            self._end()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._themes.px
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._text, 1)
        top.addWidget(self._field, 1)
        top.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        below = Flow(self._themes, gap=12)
        below.add(self._toggle)
        below.add(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(2))
        column.addLayout(top)
        column.addWidget(below)

    def _on_typed(self) -> None:
        words = self._field.text().strip()
        if words and words != self.cue.text:
            # The card made anew takes its place; until then what was typed stands here.
            self.changed.emit(words)
        else:
            self._end()

    def _end(self) -> None:
        self.typed_in.emit("")
        self._field.hide()
        self._text.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)


class _SourceLink(QuietLink):
    """Where points are from; cut where room lacks."""

    def __init__(self, themes: ThemeHolder, text: str) -> None:
        super().__init__(themes, text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(80), self.sizeHint().height())


class CardsView(PartView):
    """Reminders, the other cards, a field for a new one, and the digest.

    Signals:
        added: words for a new card. changed, removed: of a card.
        begun: the id of a card, "" for a new one, and what is half typed for it; "" for nothing.
        three_wanted: which cards are the reminders now, in order, and what that is called.
        entry_wanted, session_wanted: what points or a card are from.
        print_wanted: the digest on paper.
        told: something to be said.
    """

    added = Signal(str)
    begun = Signal(str, str)
    changed = Signal(object, str)
    removed = Signal(object)
    three_wanted = Signal(object, str)
    entry_wanted = Signal(object)
    session_wanted = Signal(object)
    print_wanted = Signal()
    told = Signal(str)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._found = FoundCards((), ())
        self._cue_count, self._point_count = _FIRST_CUES, _FIRST_POINTS
        self._focus_wanted: CueId | None = None
        self._added = ""
        self._late = LateSave(self.begun.emit, self)
        self._has_begun = False
        self._three = self._card("reminders", tr("My three reminders"))
        self._others = self._card("other_cues", tr("Other cue cards"))
        self._new = LineEdit(
            themes,
            tr("A new cue card"),
            placeholder=tr("A few words you want to see before a session"),
        )
        self._new.setObjectName("new_cue")
        self._add = SecondaryButton(themes, tr("Add"), icon="plus")
        self._add.setObjectName("add_cue")
        self._points = self._card("key_points", tr("Key points, month by month"))
        self.print = SecondaryButton(themes, tr("Print or PDF…"), icon="printer", compact=True)
        self.print.setObjectName("print_points")
        hint = tr("Shown to you before a session. Alt with the up and down arrows moves one.")
        self._three.column.addWidget(Label(themes, hint, Type.SMALL, color="text2", wrap=True))
        self._rows = {card: QVBoxLayout() for card in (self._three, self._others, self._points)}
        for card, rows in self._rows.items():
            rows.setSpacing(themes.px(4))
            card.column.addLayout(rows)
        self._adding = adding = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        adding.setSpacing(themes.px(8))
        adding.addWidget(self._new, 1)
        adding.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._others.column.addSpacing(themes.px(8))
        self._others.column.addLayout(adding)
        self._more_cues = More(themes, "other_cues.more")
        self._more_points = More(themes, "key_points.more")
        self._others.column.insertWidget(self._others.column.count() - 2, self._more_cues)
        self._points.column.addWidget(self._more_points)
        self._points.column.addSpacing(themes.px(8))
        self._points.column.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(14))
        for card in self._rows:
            column.addWidget(card)
        column.addStretch(1)
        self._more_cues.wanted.connect(self._on_more_cues)
        self._more_points.wanted.connect(self._on_more_points)
        self._add.clicked.connect(self._on_add)
        self._new.returnPressed.connect(self._on_add)
        self._new.textEdited.connect(partial(self._late.touch, ""))
        self.print.clicked.connect(self.print_wanted)

    def flush(self) -> None:
        """What was typed becomes a card, or changes one: nothing is lost."""
        if self._new.text().strip():
            self._on_add()
        for card in self.cards():
            card.flush()
        self._late.flush()
        self._focus_wanted = None

    def put_back(self, words: str) -> None:
        """Has words of a card, which could not be kept, in its field again."""
        if words == self._added and not self._new.text():
            self._new.setText(words)
            self._late.touch("", words)
        for card in self.cards():
            card.put_back(words)

    def show_found(self, found: FoundCards) -> None:
        """Shows what was read."""
        before, self._found = self._found, found
        if found.cues != before.cues or not self._rows[self._three].count():
            self._show_cues()
        if not self._has_begun:
            self._has_begun = True
            self._go_on(found.begun)
        if found.points != before.points or not self._rows[self._points].count():
            self._point_count = _FIRST_POINTS
            self._fill(self._points, self._point_rows(0), tr("No key points yet."))
            self._count_points()
        self.print.setVisible(bool(found.points))
        self._restore_focus()

    def _go_on(self, begun: Mapping[str, str]) -> None:
        """Has in the fields what was half typed when the program ended; once, at the beginning."""
        if not self._new.text():
            self._new.setText(begun.get("", ""))
        for card in self.cards():
            if words := begun.get(card.cue.id):
                card.go_on(words)

    def set_beside(self, wanted: bool) -> None:
        way = QBoxLayout.Direction
        self._adding.setDirection(way.LeftToRight if wanted else way.TopToBottom)

    def targets(self, key: str) -> list[QWidget]:
        """The first card, or the field for a new one."""
        cards = self.cards()
        return [cards[0] if cards else self._new]

    def cards(self) -> list[CueCard]:
        """The cards as they stand."""
        return [
            widget
            for card in (self._three, self._others)
            for at in range(self._rows[card].count())
            if (item := self._rows[card].itemAt(at)) is not None
            and isinstance(widget := item.widget(), CueCard)
        ]

    def _show_cues(self) -> None:
        """The reminders, and as many of the others as are looked at."""
        typed = {card.cue: card.typed() for card in self.cards()}
        wanted = {*self._found.begun, self._focus_wanted}
        three = [cue for cue in self._found.cues if cue.place is not None]
        others = [cue for cue in self._found.cues if cue.place is None]
        # What is being changed, or waited for, stays in sight.
        shown = [
            cue
            for at, cue in enumerate(others)
            if at < self._cue_count or typed.get(cue) is not None or cue.id in wanted
        ]
        self._fill(self._three, [self._made(cue) for cue in three], tr("None is chosen yet."))
        self._fill(self._others, [self._made(cue) for cue in shown], tr("No other cards."))
        self._more_cues.show_counts(len(shown), len(others), self._new)
        for card in self.cards():
            if (words := typed.get(card.cue)) is not None:
                card.go_on(words)

    def _on_more_cues(self) -> None:
        self._cue_count += _FIRST_CUES
        self._show_cues()

    def _point_rows(self, at: int) -> list[QWidget]:
        """From the one at that place on, as many as are looked at; months where they begin."""
        points, rows = self._found.points, list[QWidget]()
        before = month_of(points[at - 1]) if at else None
        for each in points[at : self._point_count]:
            if month_of(each) != before:
                before = month_of(each)
                rows.append(self._month(before))
            rows.append(self._of_entry(each))
        return rows

    def _on_more_points(self) -> None:
        """Goes on below what is read already."""
        at, self._point_count = self._point_count, self._point_count + _FIRST_POINTS
        for row in self._point_rows(at):
            self._rows[self._points].addWidget(row)
        self._count_points()

    def _count_points(self) -> None:
        every = len(self._found.points)
        self._more_points.show_counts(min(self._point_count, every), every, self.print)

    def _card(self, name: str, title: str) -> Card:
        card = Card(self._themes, padding=16)
        card.setObjectName(name)
        card.column.addWidget(Label(self._themes, title, semibold=True, wrap=True))
        return card

    def _fill(self, card: Card, rows: Sequence[QWidget], nothing: str) -> None:
        layout = self._rows[card]
        while (old := layout.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows or [Label(self._themes, nothing, color="text2", wrap=True)]:
            layout.addWidget(row)

    def _made(self, cue: Cue) -> CueCard:
        card = CueCard(self._themes, cue)
        card.setObjectName(f"cue.{cue.id}")
        card.changed.connect(partial(self._on_changed, cue.id))
        card.typed_in.connect(partial(self._late.touch, cue.id))
        card.removed.connect(partial(self._on_removed, cue.id))
        card.toggled.connect(partial(self._on_toggled, cue))
        card.moved.connect(partial(self._on_moved, cue))
        card.entry_wanted.connect(self.entry_wanted)
        return card

    def _month(self, month: date) -> QWidget:
        return Label(self._themes, i18n.month(month), Type.SMALL, semibold=True, color="text2")

    def _of_entry(self, each: KeyPoints) -> QWidget:
        themes, box = self._themes, QWidget()
        said = point_source(each, self._today)
        link = _SourceLink(themes, said)
        link.setObjectName("points.open")
        link.setAccessibleName(tr("Open: {what}").format(what=said))
        if each.entry_id is not None:
            link.clicked.connect(partial(self.entry_wanted.emit, each.entry_id))
        else:
            link.clicked.connect(partial(self.session_wanted.emit, each.session_id))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, themes.px(6))
        column.setSpacing(0)
        for at, point in enumerate(each.points, 1):
            words = f"{at}. {plain_words(point)}"
            column.addWidget(Label(themes, words, Type.SNIPPET, wrap=True))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return box

    def _ids(self) -> list[CueId]:
        return [cue.id for cue in self._found.cues if cue.place is not None]

    def _on_add(self) -> None:
        words = self._new.text().strip()
        if not words:
            self._new.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.told.emit(tr("Write the words of the card first."))
            return
        self._added = words
        if self._late.waits_for(""):
            # The card takes the place of what is half typed, where that says the same.
            self._late.touch("", words)
            self._late.flush()
        self._new.clear()
        self.added.emit(words)

    def _on_changed(self, cue_id: CueId, words: str) -> None:
        self._focus_wanted = cue_id
        self._late.forget(cue_id)
        self.changed.emit(cue_id, words)

    def _on_removed(self, cue_id: CueId) -> None:
        ids = [card.cue.id for card in self.cards()]
        at = ids.index(cue_id)
        left = [each for each in ids if each != cue_id]
        self._focus_wanted = left[min(at, len(left) - 1)] if left else None
        self._late.forget(cue_id)
        self.removed.emit(cue_id)

    def _on_toggled(self, cue: Cue) -> None:
        ids = self._ids()
        self._focus_wanted = cue.id
        if cue.place is not None:
            ids.remove(cue.id)
            self.three_wanted.emit(ids, tr("No longer a reminder"))
        elif len(ids) == REMINDERS:
            self.told.emit(tr("There are three reminders. Take one away first."))
        else:
            self.three_wanted.emit([*ids, cue.id], tr("Now a reminder"))

    def _on_moved(self, cue: Cue, by: int) -> None:
        ids = self._ids()
        at = ids.index(cue.id)
        to = max(0, min(at + by, len(ids) - 1))
        if to != at:
            ids.insert(to, ids.pop(at))
            self._focus_wanted = cue.id
            said = tr("{text}, now {n} of {total}")
            self.three_wanted.emit(ids, said.format(text=cue.text, n=to + 1, total=len(ids)))

    def _restore_focus(self) -> None:
        wanted, self._focus_wanted = self._focus_wanted, None
        for card in self.cards():
            if card.cue.id == wanted and self.isVisible():
                card.setFocus(Qt.FocusReason.ShortcutFocusReason)
