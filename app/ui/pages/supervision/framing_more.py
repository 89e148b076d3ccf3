"""What a sheet asks beside its question, folded away: more about it, and what is for oneself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui import framing_words as words
from app.ui.pages.supervision.framing_fields import Choices, Row, TextBox
from app.ui.pages.supervision.watched_box import Leave, WatchedBox
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.looked_through import Look
from app.ui.widgets.scale_field import ScaleField
from app.ui.widgets.word_picker import WordClass, WordPicker
from models.records.supervision import Framing
from prompts.words import Vocabulary

_GAP = 16
_B = TypeVar("_B", bound="TextBox | WatchedBox")


class Folded(QWidget):
    """A part that opens below its heading, and folds again."""

    def __init__(
        self, themes: ThemeHolder, title: str, part: QWidget, name: str, *, icon: str = ""
    ) -> None:
        super().__init__()
        self._themes = themes
        self._icon_name = icon
        self._title = title
        self.part = part
        self.head = FlatButton(themes, title, icon="chevron-down")
        self.head.setObjectName(name)
        self._icon = QLabel()
        self._told = Label(themes, "", Type.SMALL, color="text2")
        self._row = QHBoxLayout()
        self._row.addWidget(self.head)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._told, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(part)
        part.hide()
        self.head.clicked.connect(self._on_head)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_open(self, wanted: bool) -> None:
        """Opens or folds it."""
        self.part.setVisible(wanted)
        icon = "chevron-up" if wanted else "chevron-down"
        self.head.set_words(self._title, icon)
        state = self.tr("open") if wanted else self.tr("folded")
        self.head.setAccessibleName(f"{self._title}, {state}")

    def tell(self, words: str) -> None:
        """Says beside the heading what is in it."""
        self._told.setText(words)

    def _on_head(self) -> None:
        self.set_open(self.part.isHidden())

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setSpacing(px(6))
        self._column.setSpacing(px(10))
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setPixmap(self._themes.pixmap(self._icon_name, "text2", 16))


class _Part(QWidget):
    """Rows one below the other."""

    edited = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        themes.changed.connect(self._respace)
        self._respace()

    def _ask(self, words: str, field: QWidget, *, help: str = "") -> None:
        self._column.addWidget(Row(self._themes, words, field, help=help))

    def _box(self, name: str, words: str, box: _B, *, help: str = "") -> _B:
        box.field.setObjectName(name)
        box.field.text_edited.connect(self.edited)
        self._ask(words, box, help=help)
        return box

    def _chips(self, name: str, words: str, among: dict[str, str], *, several: bool) -> Choices:
        chips = Choices(self._themes, words, among, several=several)
        chips.setObjectName(name)
        chips.changed.connect(self.edited)
        self._ask(words, chips)
        return chips

    def _respace(self) -> None:
        self._column.setSpacing(self._themes.px(_GAP))


class AlsoAsked(_Part):
    """What a supervisor may be told beside the question."""

    def __init__(self, themes: ThemeHolder, look: Look, leave: Leave) -> None:
        super().__init__(themes)
        self._look, self._leave = look, leave
        self._happened = self._text(
            "framing_happened",
            self.tr("What happened, in two general lines?"),
            help=self.tr("No names or places, and nothing that would single someone out."),
        )
        self._why_now = self._text("framing_why_now", self.tr("Why this, and why now?"))
        self._moment = self._text(
            "framing_moment",
            self.tr("Which one moment shows it best?"),
            help=self.tr("A minute is easier to work with than a whole case."),
        )
        self._tried = self._text("framing_tried", self.tr("What have you tried?"))
        self._guess = self._text("framing_guess", self.tr("What do you think is going on?"))
        self._checked = self._chips(
            "framing_checked",
            self.tr("Have you checked it with them?"),
            words.yes_or_no(),
            several=False,
        )
        self._function = self._chips(
            "framing_function", self.tr("What is it mostly for?"), words.functions(), several=False
        )
        self._eyes = self._chips(
            "framing_eyes", self.tr("Where would you like to look?"), words.eyes(), several=True
        )
        self._position = self._chips(
            "framing_position", self.tr("Your power in the work"), words.places(), several=False
        )
        self._urgent = CheckBox(themes, self.tr("It cannot wait"))
        self._urgent.setObjectName("framing_urgent")
        self._urgent.clicked.connect(self.edited)
        self._column.addWidget(self._urgent)
        self._group = QWidget()
        self._add_group()

    def boxes(self) -> tuple[WatchedBox, ...]:
        """The boxes whose words others will hear."""
        return self._happened, self._why_now, self._moment, self._tried, self._guess

    def _text(self, name: str, words: str, *, help: str = "") -> WatchedBox:
        box = WatchedBox(self._themes, words, self._look, self._leave)
        return self._box(name, words, box, help=help)

    def show_framing(self, framing: Framing, *, is_group: bool) -> None:
        """Shows what is kept; what is typed in just now stays."""
        for box, text in (
            (self._happened, framing.happened),
            (self._why_now, framing.why_now),
            (self._moment, framing.moment),
            (self._tried, framing.tried),
            (self._guess, framing.guess),
        ):
            show_text(box, text)
        if not self._by.hasFocus():
            self._by.setText(framing.by)
        self._checked.set_value(_yes_no(framing.guess_checked))
        self._willing.set_value(_yes_no(framing.willing))
        self._function.set_value((framing.function,))
        self._eyes.set_value([str(eye) for eye in framing.eyes])
        self._position.set_value((framing.position,))
        self._urgent.setChecked(framing.urgent)
        self._group.setVisible(is_group or framing.willing is not None or bool(framing.by))

    def onto(self, framing: Framing) -> Framing:
        """The framing with what stands here."""
        return replace(
            framing,
            happened=self._happened.field.text().strip(),
            why_now=self._why_now.field.text().strip(),
            moment=self._moment.field.text().strip(),
            tried=self._tried.field.text().strip(),
            guess=self._guess.field.text().strip(),
            guess_checked=_said(self._checked.one()),
            function=self._function.one(),
            eyes=tuple(int(eye) for eye in self._eyes.value()),
            position=self._position.one(),
            urgent=self._urgent.isChecked(),
            by=self._by.text().strip(),
            willing=_said(self._willing.one()),
        )

    def says_something(self) -> bool:
        """Whether anything of it is filled in."""
        return self.onto(Framing()) != Framing()

    def _add_group(self) -> None:
        themes = self._themes
        self._willing = Choices(
            themes, self.tr("Willing to share it in the group?"), words.yes_or_no()
        )
        self._willing.setObjectName("framing_willing")
        self._willing.changed.connect(self.edited)
        self._by = LineEdit(
            themes,
            self.tr("Who brings it?"),
            placeholder=self.tr("You, or an initial of the group"),
        )
        self._by.setObjectName("framing_by")
        self._by.textEdited.connect(self.edited)
        column = QVBoxLayout(self._group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(_GAP))
        column.addWidget(Row(themes, self._willing.accessibleName(), self._willing))
        column.addWidget(Row(themes, self._by.accessibleName(), self._by))
        self._column.addWidget(self._group)


class ForMyEyes(_Part):
    """What is on no other screen and no sheet: what is feared, a doubt, where one stands there."""

    def __init__(self, themes: ThemeHolder, feelings: Vocabulary) -> None:
        super().__init__(themes)
        said = self.tr("Private. It is on no screen that you share, and on no paper.")
        self._column.addWidget(Label(themes, said, Type.SMALL, color="text2", wrap=True))
        fear = self.tr("Which answer do you fear?")
        self._feared = self._box("framing_feared", fear, TextBox(themes, fear))
        doubt = self.tr("Is there a doubt just out of view? Name only the feeling.")
        first = [word.id for word in feelings.first()]
        self._doubt = WordPicker(themes, doubt, _classes(feelings), first, self)
        self._doubt.setObjectName("framing_doubt")
        self._doubt.changed.connect(self.edited)
        self._ask(doubt, self._doubt)
        self._place = self._chips(
            "framing_place", self.tr("Your power in supervision"), words.places(), several=False
        )
        safe = self.tr("How safe is it to speak there? 0 is not safe, 10 is quite safe")
        self._safety = ScaleField(themes, safe)
        self._safety.setObjectName("framing_safety")
        self._safety.edited.connect(self.edited)
        self._ask(safe, self._safety)

    def show_framing(self, framing: Framing) -> None:
        """Shows what is kept; what is typed in just now stays."""
        show_text(self._feared, framing.feared)
        if tuple(self._doubt.value()) != framing.doubt:
            self._doubt.set_value(framing.doubt)
        self._place.set_value((framing.place,))
        if self._safety.place() != framing.safety:
            self._safety.set_place(framing.safety)

    def onto(self, framing: Framing) -> Framing:
        """The framing with what stands here."""
        return replace(
            framing,
            feared=self._feared.field.text().strip(),
            doubt=tuple(self._doubt.value()),
            place=self._place.one(),
            safety=self._safety.place(),
        )

    def says_something(self) -> bool:
        """Whether anything of it is filled in."""
        return self.onto(Framing()) != Framing()


def show_text(box: TextBox | WatchedBox, text: str) -> None:
    """Shows what is kept, unless it is being typed in."""
    if isinstance(box, WatchedBox):
        box.show_text(text)
    elif not box.field.hasFocus() and box.field.text() != text:
        box.field.set_text(text)


def _classes(feelings: Vocabulary) -> Sequence[WordClass]:
    return [
        WordClass(
            group.id,
            group.title,
            tuple((word.id, word.text) for word in feelings.words(group.id)),
            tuple((word.id, word.text) for word in feelings.hidden if word.group == group.id),
        )
        for group in feelings.groups
    ]


def _yes_no(told: bool | None) -> tuple[str, ...]:
    return {True: ("yes",), False: ("no",)}.get(told, ()) if told is not None else ()


def _said(chosen: str) -> bool | None:
    return {"yes": True, "no": False}.get(chosen)
