"""How a session was for me, and who signed that it took place: folded away, private but for that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.framing_words import places
from app.ui.pages.supervision.framing_fields import Choices, Row
from app.ui.theme import Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.scale_field import ScaleField
from app.ui.widgets.word_picker import WordClass, WordPicker
from models.records.ids import SessionId
from models.records.supervision import Session, SessionDetails


class AboutSession(QWidget):
    """A link that opens the fields; it says whether anything is in them.

    Signals:
        typed: of the session the name of a text, and the text.
        changed: of the session the name of anything else, and its value.
    """

    typed = Signal(object, str, str)
    changed = Signal(object, str, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._session_id: SessionId | None = None
        self._details = SessionDetails()
        self.open = FlatButton(
            self._themes, self.tr("How it was for me"), icon="chevron-down", compact=True
        )
        self.open.setObjectName("about_session")
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.open.clicked.connect(self._on_open)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Shows what is kept of a session; what is typed in just now stays."""
        is_same = session.id == self._session_id
        self._session_id, self._details = session.id, session.details
        if self._body is not None:
            self._fill(is_same)
            if not is_same:
                self._body.hide()
        self._say_open()
        self.show()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._session_id, self._details = None, SessionDetails()
        if self._body is not None:
            self._fill(False)
            self._body.hide()
        self.hide()

    # Building: the fields are many, and seldom wanted

    def _make(self) -> QWidget:
        themes = self._themes
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, themes.px(8), 0, themes.px(8))
        column.setSpacing(themes.px(14))
        said = self.tr(
            "Private, but for the signature. It is on no screen that you share, and on no paper."
        )
        column.addWidget(Label(themes, said, Type.SMALL, color="text2", wrap=True))
        self._words = {
            "before": self._picker(self.tr("What I felt when it began")),
            "after": self._picker(self.tr("What I felt when it ended")),
        }
        for name, picker in self._words.items():
            picker.setObjectName(f"about.{name}")
            picker.changed.connect(partial(self._on_words, name))
            column.addWidget(Row(themes, picker.accessibleName(), picker))
        self._place = Choices(themes, self.tr("Where my power was in it"), places())
        self._place.setObjectName("about.place")
        self._place.changed.connect(self._on_place)
        column.addWidget(Row(themes, self.tr("Where my power was in it"), self._place))
        column.addWidget(self._scales())
        yes_no = {"yes": self.tr("Yes"), "no": self.tr("No")}
        self._shared = Choices(themes, self.tr("I told the other person how it was"), yes_no)
        self._shared.setObjectName("about.shared_back")
        self._shared.changed.connect(self._on_shared)
        column.addWidget(Row(themes, self.tr("I told the other person how it was"), self._shared))
        column.addWidget(self._signing())
        return body

    def _picker(self, name: str) -> WordPicker:
        feelings = self._context.catalogue.vocabularies.feelings
        classes = [
            WordClass(
                group.id,
                group.title,
                tuple((word.id, word.text) for word in feelings.words(group.id)),
                tuple((word.id, word.text) for word in feelings.hidden if word.group == group.id),
            )
            for group in feelings.groups
        ]
        first = [word.id for word in feelings.first()]
        return WordPicker(self._themes, name, classes, first, self)

    def _scales(self) -> QWidget:
        themes, part = self._themes, QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(themes.px(12))
        grid.setVerticalSpacing(themes.px(8))
        asked = (
            self.tr("How safe it was to speak, 0 to 10"),
            self.tr("How useful it was, 0 to 10"),
            self.tr("How well we understood each other, 0 to 10"),
            self.tr("How much of what matters came up, 0 to 10"),
        )
        self._scale: list[ScaleField] = []
        for row, words in enumerate(asked):
            field = ScaleField(themes, words)
            field.setObjectName("about.safety" if row == 0 else f"about.rating.{row}")
            field.edited.connect(self._on_safety if row == 0 else self._on_ratings)
            label = Label(themes, words, wrap=True)
            label.setBuddy(field)
            grid.addWidget(field, row, 0)
            grid.addWidget(label, row, 1)
            self._scale.append(field)
        grid.setColumnStretch(1, 1)
        return part

    def _signing(self) -> QWidget:
        themes, part = self._themes, QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(10))
        self._signed_by = LineEdit(themes, self.tr("Signed by"), compact=True)
        self._signed_by.setObjectName("about.signed_by")
        self._signed_by.setMaximumWidth(themes.px(320))
        self._signed_by.textEdited.connect(self._on_signed_by)
        today = self._context.clock.today()
        self._signed_on = DateEdit(themes, self.tr("Signed on"), today, compact=True, ahead=False)
        self._signed_on.setObjectName("about.signed_on")
        self._signed_on.setMaximumWidth(themes.px(320))
        self._signed_on.changed.connect(self._on_signed_on)
        column.addWidget(Row(themes, self.tr("Signed by"), self._signed_by))
        column.addWidget(Row(themes, self.tr("Signed on"), self._signed_on))
        said = self.tr("Who signed, and when, stands in the hours log too.")
        column.addWidget(Label(themes, said, Type.SMALL, color="text2", wrap=True))
        return part

    # Showing

    def _fill(self, is_same: bool) -> None:
        kept = self._details
        for name, picker in self._words.items():
            words = list(kept.before if name == "before" else kept.after)
            if picker.value() != words:
                picker.set_value(words)
        self._place.set_value((kept.place,) if kept.place else ())
        ratings = (*kept.ratings, *(-1 for _ in range(3)))[:3]
        for field, place in zip(self._scale, (kept.safety, *ratings), strict=True):
            wanted = None if place is None or place < 0 else place
            if field.place() != wanted:
                field.set_place(wanted)
        shared = {True: ("yes",), False: ("no",)}
        self._shared.set_value(shared[kept.shared_back] if kept.shared_back is not None else ())
        if not (is_same and self._signed_by.hasFocus()):
            self._signed_by.setText(kept.signed_by)
        if self._signed_on.value() != kept.signed_on:
            self._signed_on.set_value(kept.signed_on)

    def _say_open(self) -> None:
        is_open = self._body is not None and not self._body.isHidden()
        said = self.tr("Open") if is_open else self.tr("Folded")
        self.open.setAccessibleDescription(said)

    # What is done

    def _on_open(self) -> None:
        if self._body is None:
            self._body = self._make()
            self._body.hide()
            self._column.addWidget(self._body)
            self._fill(False)
        self._body.setVisible(self._body.isHidden())
        self._say_open()

    def _on_words(self, name: str) -> None:
        self._tell(name, tuple(self._words[name].value()))

    def _on_place(self) -> None:
        self._tell("place", self._place.one())

    def _on_safety(self) -> None:
        self._tell("safety", self._scale[0].place())

    def _on_ratings(self) -> None:
        told = [field.place() for field in self._scale[1:]]
        # What is not said stands as -1, so that each keeps its place.
        some = any(place is not None for place in told)
        values = tuple(-1 if place is None else place for place in told) if some else ()
        self._tell("ratings", values)

    def _on_shared(self) -> None:
        self._tell("shared_back", {"yes": True, "no": False}.get(self._shared.one()))

    def _on_signed_on(self) -> None:
        self._tell("signed_on", self._signed_on.value())

    def _on_signed_by(self, text: str) -> None:
        if self._session_id is not None:
            self.typed.emit(self._session_id, "signed_by", text)

    def _tell(self, name: str, value: object) -> None:
        if self._session_id is not None:
            self.changed.emit(self._session_id, name, value)
