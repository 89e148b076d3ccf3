"""The quiet panel "About this reflection": what every entry carries besides its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import ComboBox, LineEdit, SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.entries import Header, Privacy
from models.records.positions import Placing, Position
from prompts.kinds import Place
from prompts.phrases import Phrases
from prompts.schema import Ends, Option

WIDTH = 600
_LONGEST_MINUTES = 24 * 60
_MOST_TAGS = 40


class AboutPanel(QWidget):
    """Edits a header, its choices in the words of `phrases`; `changed` carries the new one."""

    changed = Signal(object)

    def __init__(
        self,
        themes: ThemeHolder,
        header: Header,
        phrases: Phrases,
        *,
        asks_position: bool,
        is_unsaid: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("about")
        self._themes = themes
        self._header = header
        self._is_unsaid = is_unsaid
        self._phrases = phrases
        self._grid = QGridLayout(self)
        px = themes.px
        self._grid.setContentsMargins(px(20), px(16), px(20), px(20))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(10))
        self._grid.setColumnStretch(1, 1)
        title = Label(themes, self.tr("About this reflection"), Type.UI, semibold=True)
        self._grid.addWidget(title, 0, 0, 1, 2)
        self._choices()
        if asks_position:
            self._position()
        self._numbers()
        self._sources()
        self._words()

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._kind

    def _choices(self) -> None:
        head, choices = self._header, self._phrases.header
        self._kind = self._choice("kind", self.tr("What it was"), choices.entry_kinds, head.kind)
        self._my_role = self._choice("my_role", self.tr("My role"), choices.my_roles, head.my_role)
        self._other_role = self._choice(
            "other_role", self.tr("Their role"), choices.other_roles, head.other_role, optional=True
        )
        self._format = self._choice(
            "format", self.tr("How we met"), choices.contact_formats, head.format, optional=True
        )
        self._voluntariness = self._choice(
            "voluntariness",
            self.tr("Why they came"),
            choices.voluntariness,
            head.voluntariness,
            optional=True,
        )
        classes = choices.privacy_classes
        if self._is_unsaid:
            # What stays unsaid is private: there is nothing else to choose.
            classes = tuple(each for each in classes if each.id == Privacy.PRIVATE)
        self._privacy = self._choice("privacy", self.tr("Who may see it"), classes, head.privacy)

    def _position(self) -> None:
        words = self._phrases.places
        places = tuple(Option(place.value, words[place.value]) for place in Place)
        at = self._header.placing.at.value if self._header.placing else ""
        self._place = self._choice("position", self.tr("My power"), places, at, optional=True)

    def _numbers(self) -> None:
        head, choices = self._header, self._phrases.header
        self._minutes = self._number(
            "minutes", self.tr("Length"), head.minutes, _LONGEST_MINUTES, self.tr(" minutes")
        )
        self._certainty = self._number(
            "certainty",
            self.tr("How sure of my power"),
            head.certainty,
            10,
            self.tr(" of 10"),
            choices.certainty_ends,
        )
        self._preload = self._number(
            "preload",
            self.tr("How full I arrived"),
            head.preload,
            10,
            self.tr(" of 10"),
            choices.preload_ends,
        )

    def _sources(self) -> None:
        self._source_boxes: dict[str, CheckBox] = {}
        inner = Flow(self._themes, gap=18)
        for option in self._phrases.header.preload_sources:
            box = CheckBox(self._themes, option.text)
            box.setAccessibleName(
                self.tr("What I arrived with: {source}").format(source=option.text)
            )
            box.setChecked(option.id in self._header.preload_sources)
            box.clicked.connect(self._collect)
            self._source_boxes[option.id] = box
            inner.add(box)
        self._row(self.tr("What I arrived with"), inner, top=True)

    def _words(self) -> None:
        hint = self.tr("Words of your own, with commas between")
        self._tags = LineEdit(self._themes, self.tr("Tags"), placeholder=hint)
        self._tags.setObjectName("tags")
        self._tags.setText(", ".join(self._header.tags))
        self._tags.textEdited.connect(self._collect)
        self._row(self.tr("Tags"), self._tags)

    def _choice(
        self, id_: str, name: str, options: Sequence[Option], now: str, *, optional: bool = False
    ) -> ComboBox:
        combo = ComboBox(self._themes, name)
        combo.setObjectName(id_)
        if optional:
            combo.addItem(self.tr("Not said"), "")
        for option in options:
            words = f"{option.text}. {option.help}" if option.help else option.text
            combo.addItem(option.text, option.id)
            place = combo.count() - 1
            combo.setItemData(place, words, Qt.ItemDataRole.AccessibleTextRole)
            combo.setItemData(place, option.help, Qt.ItemDataRole.ToolTipRole)
        if combo.findData(now) < 0:
            combo.addItem(now, now)
        combo.setCurrentIndex(combo.findData(now))
        combo.activated.connect(self._collect)
        self._row(name, combo)
        return combo

    def _number(
        self,
        id_: str,
        name: str,
        now: int | None,
        most: int,
        suffix: str,
        ends: Ends | None = None,
    ) -> SpinBox:
        spin = SpinBox(self._themes, name, smallest=-1, largest=most, suffix=suffix)
        spin.setObjectName(id_)
        spin.setSpecialValueText(self.tr("Not said"))
        spin.setValue(-1 if now is None else now)
        spin.valueChanged.connect(self._collect)
        words = ""
        if ends is not None:
            told = self.tr("0 {low}, {most} {high}")
            words = told.format(low=ends.low, most=most, high=ends.high)
            spin.setAccessibleDescription(words)
        self._row(name, spin, beneath=words)
        return spin

    def _row(self, name: str, field: QWidget, *, beneath: str = "", top: bool = False) -> None:
        label = Label(self._themes, name, Type.UI, color="text2")
        label.setBuddy(field)
        row = self._grid.rowCount()
        across = Qt.AlignmentFlag.AlignTop if top or beneath else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, row, 0, across)
        if not beneath:
            self._grid.addWidget(field, row, 1)
            return
        # Beside the field, not beside the words beneath it.
        label.setFixedHeight(field.sizeHint().height())
        column = QVBoxLayout()
        column.setSpacing(self._themes.px(2))
        column.addWidget(field)
        column.addWidget(Label(self._themes, beneath, Type.SMALL, color="text2", wrap=True))
        self._grid.addLayout(column, row, 1)

    def _collect(self, _what: object = None) -> None:
        placing = self._header.placing
        if hasattr(self, "_place"):
            at = str(self._place.currentData())
            placing = Placing(Position(at)) if at else None
        self._header = replace(
            self._header,
            kind=str(self._kind.currentData()),
            my_role=str(self._my_role.currentData()),
            other_role=str(self._other_role.currentData()),
            format=str(self._format.currentData()),
            voluntariness=str(self._voluntariness.currentData()),
            privacy=Privacy(self._privacy.currentData()),
            placing=placing,
            minutes=_optional(self._minutes),
            certainty=_optional(self._certainty),
            preload=_optional(self._preload),
            preload_sources=tuple(
                id_ for id_, box in self._source_boxes.items() if box.isChecked()
            ),
            tags=_tags(self._tags),
        )
        self.changed.emit(self._header)


def _optional(spin: SpinBox) -> int | None:
    return None if spin.value() < 0 else spin.value()


def _tags(field: QLineEdit) -> tuple[str, ...]:
    words = (" ".join(part.split()) for part in field.text().split(","))
    return tuple(dict.fromkeys(word for word in words if word))[:_MOST_TAGS]
