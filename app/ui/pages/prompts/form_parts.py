"""What the forms of the editor have in common: their fields, and how they are made in turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.pack_editing import Edit, Place
from app.ui.pages.prompts.form_fields import LongField, TextField, combo
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Card
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from prompts.schema import Pack

_MEASURE = 620
_SLICE_MS = 4
"""How long fields are made in one turn: showing and laying them out takes about as long again."""
_WHOLE: Final = object()


class PartForm(QScrollArea):
    """A form over a part of a set; it is built anew when anything but typed words changes.

    Signals:
        edited: the edit, and the field that was typed in, "" for anything else.
    """

    edited = Signal(object, str)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.pack: Pack | None = None
        self.place = Place()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout()
        self._fields: dict[str, QWidget] = {}
        self._steps: Iterator[None] | None = None
        self._counted = self._height = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)

    def show_part(self, pack: Pack, place: Place) -> None:
        """Shows a place of a set; the focus stays in the field of the same name.

        What is in sight is there at once, the rest in the turns after it.
        """
        same = place == self.place
        focus = QApplication.focusWidget()
        keeps = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        at = self.verticalScrollBar().value() if same else 0
        self.pack, self.place = pack, place
        inner = self._begin()
        seen = at + self.viewport().height() if at else 0
        self._make(lambda: (not keeps or keeps in self._fields) and self._is_tall(seen))
        before = self.takeWidget()
        self.setWidget(inner)
        if before is not None:
            # It may be what was pressed just now.
            before.hide()
            before.deleteLater()
        self.verticalScrollBar().setValue(at)
        if keeps in self._fields:
            field = self._fields[keeps]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(field, TextField):
                field.end(False)
        elif keeps:
            self.focus_first()

    def take(self, pack: Pack) -> None:
        """Takes the set as it is after words were typed here."""
        self.pack = pack

    def build(self) -> Iterator[None]:
        """Fills the form, a few fields between one step and the next, the first in the first."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Puts the keyboard into the first field."""
        first = self.first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def first_field(self) -> QWidget | None:
        """The first field, if there is one."""
        return next(iter(self._fields.values()), None)

    def focus_field(self, name: str) -> None:
        """Puts the keyboard into a field, or the first of a group of that name; else the first."""
        if self._field(name) is None:
            self._make(lambda: self._field(name) is not None, in_sight=True)
        field = self._field(name)
        if field is None:
            self.focus_first()
            return
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(field)

    @property
    def is_whole(self) -> bool:
        """Whether every field is there, and has found its place."""
        return self._steps is None and not self._turn.isActive()

    # Building blocks

    def now(self) -> Pack:
        """The set as it stands."""
        assert self.pack is not None
        return self.pack

    def heading(self, words: str, role: Type = Type.TITLE) -> None:
        """The words above a form or a part of it."""
        self._column.addWidget(Label(self._themes, words, role, wrap=True))
        self._column.addSpacing(self._themes.px(8))

    def note(self, words: str) -> None:
        """A small line of help."""
        self._column.addWidget(Label(self._themes, words, Type.SMALL, color="text2", wrap=True))

    def label(self, words: str) -> Label:
        """The name above a field."""
        self._column.addSpacing(self._themes.px(10))
        label = Label(self._themes, words, semibold=True, wrap=True)
        self._column.addWidget(label)
        return label

    def add_text(
        self,
        name: str,
        words: str,
        value: str,
        put: Callable[[str], Edit],
        *,
        hint: str = "",
        lines: int = 0,
    ) -> None:
        """A field for words; with `lines` it takes several."""
        label = self.label(words)
        if not lines:
            field = TextField(self._themes, words, placeholder=hint)
            field.show_text(value)
            field.textEdited.connect(lambda text: self.typed(name, put(text)))
            label.setBuddy(field)
            self._put(name, field)
            return
        long = LongField(self._themes, words, lines=lines)
        long.setPlaceholderText(hint)
        long.set_text(value)
        long.text_edited.connect(lambda: self.typed(name, put(long.text())))
        label.setBuddy(long)
        card = Card(self._themes, padding=9, edge="control", radius=6)
        card.column.addWidget(long)
        self._put(name, long, card)

    def add_choice(
        self,
        name: str,
        words: str,
        options: Mapping[Any, str],
        value: Any,
        put: Callable[[Any], Edit],
    ) -> None:
        """One of several values."""
        label = self.label(words)
        box = combo(self._themes, words, options, value)
        box.activated.connect(lambda at: self.edited.emit(put(box.itemData(at)), ""))
        label.setBuddy(box)
        self._put(name, box, _at_start(box))

    def add_number(
        self, name: str, words: str, value: int, most: int, put: Callable[[int], Edit], unit: str
    ) -> None:
        """A whole number."""
        label = self.label(words)
        box = SpinBox(self._themes, words, smallest=1, largest=most, suffix=unit)
        box.setValue(value)
        box.edited.connect(lambda number: self.typed(name, put(number)))
        label.setBuddy(box)
        self._put(name, box, _at_start(box))

    def add_ticks(
        self,
        name: str,
        ticks: Sequence[tuple[str, str, bool]],
        put: Callable[[str, bool], Edit],
        *,
        flows: bool = False,
    ) -> None:
        """Check boxes, each with its id, its words and whether it is ticked."""
        holder: Flow | None = Flow(self._themes, gap=18) if flows else None
        for each, words, on in ticks:
            box = CheckBox(self._themes, words)
            box.setChecked(on)
            box.toggled.connect(partial(self._ticked, put, each))
            self.name_field(f"{name}.{each}", box)
            if holder is not None:
                holder.add(box)
            else:
                self._column.addWidget(box)
        if holder is not None:
            self._column.addWidget(holder)

    def add_widget(self, widget: QWidget) -> None:
        """Something built elsewhere."""
        self._column.addWidget(widget)

    def add_layout(self, layout: QHBoxLayout) -> None:
        """A line of things."""
        self._column.addLayout(layout)

    def add_gap(self) -> None:
        """Room before what does not belong to what stands above."""
        self._column.addSpacing(self._themes.px(8))

    def add_start(self, widget: QWidget) -> None:
        """Something no wider than it needs to be."""
        self._column.addLayout(_at_start(widget))

    def name_field(self, name: str, field: QWidget) -> None:
        """Makes a field known, so that the focus can come back to it."""
        field.setObjectName(f"edit.{name}")
        self._fields[f"edit.{name}"] = field

    def typed(self, name: str, edit: Edit) -> None:
        """Tells of typing in a field."""
        self.edited.emit(edit, name)

    @property
    def themes(self) -> ThemeHolder:
        """What everything is painted with."""
        return self._themes

    # Inner workings

    def _begin(self) -> QWidget:
        """Begins anew, with nothing in it yet."""
        px = self._themes.px
        inner = QWidget()
        inner.setObjectName("page")
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(px(24), px(18), px(24), px(32))
        outer.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(5))
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._fields = {}
        self._steps = self.build()
        self._counted = self._height = 0
        return inner

    def _make(self, enough: Callable[[], bool], *, in_sight: bool = False) -> None:
        """Goes on for one turn at least until there is enough, and with the rest later.

        Args:
            in_sight: what is made is used at once, so that it has to stand in its place.
        """
        spent = QElapsedTimer()
        spent.start()
        known = len(self._fields)
        while self._steps is not None:
            if next(self._steps, _WHOLE) is _WHOLE:
                self._steps = None
            elif enough() and (in_sight or spent.elapsed() >= _SLICE_MS):
                break
        self._chain(max(0, known - 1))
        # Also after the last: whole is what has been laid out since.
        self._turn.start()
        if in_sight:
            self._set_down()

    def _on_turn(self) -> None:
        if self._steps is not None:
            self._make(lambda: True)

    def _chain(self, since: int) -> None:
        """Has Tab go through the fields in their order: others may have come in between."""
        fields = list(self._fields.values())[since:]
        for one, other in pairwise(fields):
            self.setTabOrder(one, other)

    def _set_down(self) -> None:
        """Lays out what was made now, rather than with the next turn."""
        inner = self.widget()
        if inner is None:
            return
        for child in inner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.show()
        QCoreApplication.sendPostedEvents(inner, QEvent.Type.LayoutRequest)

    def _is_tall(self, wanted: int) -> bool:
        """Whether what was made so far is as tall as that, by a rough count."""
        if not wanted:
            return True
        for at in range(self._counted, self._column.count()):
            item = self._column.itemAt(at)
            self._height += item.sizeHint().height() if item is not None else 0
        self._counted = self._column.count()
        return self._height >= wanted

    def _field(self, name: str) -> QWidget | None:
        for known, field in self._fields.items():
            if known == f"edit.{name}" or known.startswith(f"edit.{name}."):
                return field
        return None

    def _ticked(self, put: Callable[[str, bool], Edit], each: str, on: bool) -> None:
        self.edited.emit(put(each, on), "")

    def _put(self, name: str, field: QWidget, holder: QWidget | QHBoxLayout | None = None) -> None:
        self.name_field(name, field)
        if isinstance(holder, QHBoxLayout):
            self._column.addLayout(holder)
        else:
            self._column.addWidget(holder or field)
        (holder if isinstance(holder, QWidget) else field).setMaximumWidth(
            self._themes.px(_MEASURE)
        )


def _at_start(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
