"""The cards at the end of Today: the next supervision, and one worth rereading."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import position_word
from app.ui.words import meeting_line, reason_words
from models.records.ids import EntryId, SessionId
from models.records.queries import Hit, Reason, ReasonKind
from models.records.supervision import ItemState, Session, SessionState
from prompts.catalogue import Catalogue


class SessionCard(Card):
    """When, with whom, how much is on the agenda; of one that is held, that it is not finished.

    Signals:
        prepare: the session to come is to be prepared.
        go_on: the id of the session that is to be gone on with.
    """

    prepare = Signal()
    go_on = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, padding=16, parent=parent)
        self._when = Label(themes, "", Type.DOOR, wrap=True)
        self._when.setObjectName("session.when")
        self._with = Label(themes, "", color="text2", wrap=True)
        self._agenda = Label(themes, "", wrap=True)
        self._agenda.setObjectName("session.agenda")
        self.button = SecondaryButton(themes, self.tr("Prepare"), compact=True)
        self.button.setObjectName("prepare")
        self.button.clicked.connect(self._on_clicked)
        self._begun: SessionId | None = None
        row = QHBoxLayout()
        row.addWidget(self._agenda, 1)
        row.addWidget(self.button)
        self.column.addWidget(self._when)
        self.column.addWidget(self._with)
        self.column.addSpacing(themes.px(10))
        self.column.addLayout(row)

    def show_session(self, session: Session, today: date) -> None:
        """Shows the session that is held, or to come."""
        goes_on = session.state is SessionState.HELD
        self._begun = session.id if goes_on else None
        plan = session.plan
        day = plan.held_at.date()
        shown = i18n.day_title(day) if day.year == today.year else i18n.full_day(day)
        self._when.setText(f"{shown}, {i18n.clock_time(plan.held_at)}")
        self._with.setText(meeting_line(plan))
        waiting = [i for i in session.items if i.state in (ItemState.PLANNED, ItemState.CARRIED)]
        agenda = self.tr("Begun, not finished") if goes_on else _agenda_words(len(waiting))
        self._agenda.setText(agenda)
        self.button.set_words(self.tr("Go on with the session") if goes_on else self.tr("Prepare"))
        said = self.tr("Prepare supervision. {when}. {agenda}")
        if goes_on:
            said = self.tr("Go on with the session. {when}. {agenda}")
        self.button.setAccessibleName(said.format(when=self._when.text(), agenda=agenda))

    def _on_clicked(self) -> None:
        if self._begun is None:
            self.prepare.emit()
        else:
            self.go_on.emit(self._begun)


def _agenda_words(items: int) -> str:
    tr = partial(QCoreApplication.translate, "SessionCard")
    if not items:
        return tr("Nothing on the agenda yet")
    if items == 1:
        return tr("1 item on the agenda")
    return tr("{n} items on the agenda").format(n=items)


class RereadCard(Card):
    """Words of a past reflection, and why these."""

    read = Signal(object)
    another = Signal(object)
    rested = Signal(object)

    def __init__(
        self, themes: ThemeHolder, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, padding=16, parent=parent)
        self._catalogue = catalogue
        self._entry_id: EntryId | None = None
        self._glyph = PositionGlyph(themes, "both", 17)
        self._about = Label(themes, "", Type.SMALL, color="text2")
        self._quote = Label(themes, "", Type.DOOR, wrap=True)
        self._quote.setObjectName("reread.quote")
        self._why = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._why.setObjectName("reread.why")
        self.read_button = LinkButton(themes, self.tr("Read it"))
        self.read_button.setObjectName("reread.read")
        self.other_button = FlatButton(themes, self.tr("Another one"), compact=True)
        self.other_button.setObjectName("reread.another")
        self.rest_button = FlatButton(themes, self.tr("Not again"), compact=True)
        self.rest_button.setObjectName("reread.rest")
        head = QHBoxLayout()
        head.setSpacing(themes.px(7))
        head.addWidget(self._glyph)
        head.addWidget(self._about, 1)
        row = QHBoxLayout()
        row.setSpacing(themes.px(10))
        row.addWidget(self.read_button)
        row.addWidget(self.other_button)
        row.addWidget(self.rest_button)
        row.addStretch(1)
        self.column.addLayout(head)
        self.column.addSpacing(themes.px(6))
        self.column.addWidget(self._quote)
        self.column.addSpacing(themes.px(6))
        self.column.addWidget(self._why)
        self.column.addSpacing(themes.px(6))
        self.column.addLayout(row)
        self.read_button.clicked.connect(self._on_read)
        self.other_button.clicked.connect(self._on_another)
        self.rest_button.clicked.connect(self._on_rested)

    def show_hit(self, hit: Hit, today: date) -> None:
        """Shows a past reflection with the reason; of one that is private, not a word of it."""
        card = hit.card
        self._entry_id = card.id
        self._glyph.setVisible(card.position is not None)
        said = []
        if card.position is not None:
            self._glyph.set_value(card.position.value)
            said.append(position_word(card.position.value))
        said.append(i18n.short_day(card.held_at.date(), today))
        self._about.setText("  ·  ".join(said))
        impression = next(
            (each for each in hit.reasons if each.kind is ReasonKind.FIRST_IMPRESSION), None
        )
        words = "".join(span.text for span in hit.snippet)
        if impression is not None and not words:
            self._ask(impression, today)
            return
        self._quote.setText(self.tr("“{words}”").format(words=words))
        why = self._why_words(hit, today)
        self._why.setText(self.tr("Why this one: {reason}.").format(reason=_lower(why)))
        self.read_button.setAccessibleName(
            self.tr("Read it: {title}, {when}. {why}").format(
                title=card.title, when=self._about.text().replace("  ·  ", ", "), why=why
            )
        )

    def _ask(self, impression: Reason, today: date) -> None:
        """Asks to look again at what one keeps private."""
        day = i18n.short_day(impression.day or today, today)
        asked = self.tr("You wrote a first impression on {day}. Look at it again?").format(day=day)
        if impression.words:
            asked = self.tr("You wrote a first impression of {code} on {day}. Look at it again?")
            asked = asked.format(code=", ".join(impression.words), day=day)
        self._quote.setText(asked)
        self._why.setText(self.tr("You keep its words private: they are in the reflection."))
        self.read_button.setAccessibleName(self.tr("Read it. {asked}").format(asked=asked))

    def forget(self) -> None:
        """Lets go of what is shown."""
        self._entry_id = None
        for label in (self._about, self._quote, self._why):
            label.setText("")

    def _why_words(self, hit: Hit, today: date) -> str:
        said = [
            reason_words((reason,), self._catalogue.vocabularies, today) for reason in hit.reasons
        ]
        first, *more = [words for words in said if words] or [""]
        for words in more:
            first = self.tr("{reason}, and {another}").format(reason=first, another=_lower(words))
        return first

    def _on_read(self) -> None:
        if self._entry_id is not None:
            self.read.emit(self._entry_id)

    def _on_another(self) -> None:
        if self._entry_id is not None:
            self.another.emit(self._entry_id)

    def _on_rested(self) -> None:
        if self._entry_id is not None:
            self.rested.emit(self._entry_id)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
