"""What the forms of the editor are built from: fields without an undo of their own, and rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.pack_editing import Edit, Place, moved, with_changed, with_part, without_part
from app.ui.pages.prompts.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.card import Card
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import ComboBox, LineEdit, SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.plain_text import PlainText
from prompts.schema import Pack

_MEASURE = 620


def is_undo_key(event: QEvent) -> bool:
    """Whether a key takes back or does again; in the editor that is for the whole set."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    key = QKeySequence.StandardKey
    return event.matches(key.Undo) or event.matches(key.Redo) or _is_shift_z(event)


def _is_shift_z(event: QKeyEvent) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Z and event.modifiers() == wanted


class TextField(LineEdit):
    """One line of a set; `row_moved` and `row_added` matter where lines stand in rows."""

    row_moved = Signal(int)

    def show_text(self, words: str) -> None:
        """Shows words from their beginning."""
        self.setText(words)
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.row_moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class LongField(PlainText):
    """Several lines of a set."""

    def __init__(self, themes: ThemeHolder, name: str, *, lines: int = 2) -> None:
        super().__init__(themes, name, Type.UI)
        self.setUndoRedoEnabled(False)
        self.set_grows(True)
        self.set_fewest_lines(lines)

    def event(self, event: QEvent) -> bool:
        if is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)


@dataclass(frozen=True)
class Cell:
    """One field of a row: a line to type in, a choice where there are `options`, or a tick.

    `line` is the one of its row that it stands in, from 0.
    """

    attribute: str
    name: str
    options: Mapping[Any, str] | None = None
    stretch: int = 1
    line: int = 0
    is_tick: bool = False


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

    def show_part(self, pack: Pack, place: Place) -> None:
        """Shows a place of a set; the focus stays in the field of the same name."""
        same = place == self.place
        focus = QApplication.focusWidget()
        keeps = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        at = self.verticalScrollBar().value() if same else 0
        self.pack, self.place = pack, place
        px = self._themes.px
        inner = QWidget()
        inner.setObjectName("page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(px(24), px(18), px(24), px(32))
        self._column.setSpacing(px(5))
        self._fields = {}
        self.build()
        self._column.addStretch(1)
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

    def build(self) -> None:
        """Fills the form; sub-classes add their fields."""
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
        for known, field in self._fields.items():
            if known == f"edit.{name}" or known.startswith(f"edit.{name}."):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(field)
                return
        self.focus_first()

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
            field.textEdited.connect(lambda text: self._typed(name, put(text)))
            label.setBuddy(field)
            self._put(name, field)
            return
        long = LongField(self._themes, words, lines=lines)
        long.setPlaceholderText(hint)
        long.set_text(value)
        long.text_edited.connect(lambda: self._typed(name, put(long.text())))
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
        box.edited.connect(lambda number: self._typed(name, put(number)))
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
            box.clicked.connect(partial(self._ticked, put, each))
            self._name(f"{name}.{each}", box)
            if holder is not None:
                holder.add(box)
            else:
                self._column.addWidget(box)
        if holder is not None:
            self._column.addWidget(holder)

    def add_rows(
        self,
        name: str,
        one: str,
        add: str,
        get: Callable[[], tuple[Any, ...]],
        put: Callable[[tuple[Any, ...]], Edit],
        cells: Sequence[Cell],
        new: Callable[[], Any],
        *,
        beneath: Callable[[int], None] | None = None,
    ) -> None:
        """Rows of parts that are added, changed, moved and taken away.

        Args:
            one: what a row is called, "Choice {n}".
            add: the words of the button that adds one.
            beneath: adds what stands under a row.
        """
        rows = _Rows(self, name, one, get, put, cells)
        rows.build(beneath)
        link = LinkButton(self._themes, add, icon="plus")
        link.clicked.connect(lambda: self._add_row(name, get, put, new, cells))
        self._put(f"{name}.add", link, _at_start(link))

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
        self._name(name, field)

    def typed(self, name: str, edit: Edit) -> None:
        """Tells of typing in a field."""
        self._typed(name, edit)

    @property
    def themes(self) -> ThemeHolder:
        """What everything is painted with."""
        return self._themes

    # Inner workings

    def _add_row(
        self,
        name: str,
        get: Callable[[], tuple[Any, ...]],
        put: Callable[[tuple[Any, ...]], Edit],
        new: Callable[[], Any],
        cells: Sequence[Cell],
    ) -> None:
        at = len(get())
        self.edited.emit(put(with_part(get(), new())), "")
        self.focus_field(f"{name}.{at}.{cells[0].attribute}")

    def _ticked(self, put: Callable[[str, bool], Edit], each: str, on: bool) -> None:
        self.edited.emit(put(each, on), "")

    def _typed(self, name: str, edit: Edit) -> None:
        self.edited.emit(edit, name)

    def _put(self, name: str, field: QWidget, holder: QWidget | QHBoxLayout | None = None) -> None:
        self._name(name, field)
        if isinstance(holder, QHBoxLayout):
            self._column.addLayout(holder)
        else:
            self._column.addWidget(holder or field)
        (holder if isinstance(holder, QWidget) else field).setMaximumWidth(
            self._themes.px(_MEASURE)
        )

    def _name(self, name: str, field: QWidget) -> None:
        field.setObjectName(f"edit.{name}")
        self._fields[f"edit.{name}"] = field


class _Rows:
    """The rows of one list of parts in a form."""

    def __init__(
        self,
        form: PartForm,
        name: str,
        one: str,
        get: Callable[[], tuple[Any, ...]],
        put: Callable[[tuple[Any, ...]], Edit],
        cells: Sequence[Cell],
    ) -> None:
        self._form = form
        self._name = name
        self._one = one
        self._get = get
        self._put = put
        self._cells = cells

    def build(self, beneath: Callable[[int], None] | None) -> None:
        """Adds a line for each part."""
        themes = self._form.themes
        for at, part in enumerate(self._get()):
            called = self._one.format(n=at + 1)
            lines = [self._line() for _ in range(1 + max(cell.line for cell in self._cells))]
            for cell in self._cells:
                field = self._field(cell, at, called, getattr(part, cell.attribute))
                field.setMinimumWidth(themes.px(40))
                lines[cell.line].addWidget(field, 0 if cell.is_tick else cell.stretch)
                if cell.is_tick:
                    lines[cell.line].addStretch(1)
            self._add_buttons(lines[0], at, called)
            for line in lines:
                self._form.add_layout(line)
            if beneath is not None:
                beneath(at)
            if len(lines) > 1:
                self._form.add_gap()

    def _line(self) -> QHBoxLayout:
        themes = self._form.themes
        row = QHBoxLayout()
        row.setContentsMargins(0, themes.px(2), 0, themes.px(2))
        row.setSpacing(themes.px(8))
        return row

    def _add_buttons(self, row: QHBoxLayout, at: int, called: str) -> None:
        themes = self._form.themes
        for step, icon, words in (
            (-1, "chevron-up", tr("Move up")),
            (1, "chevron-down", tr("Move down")),
        ):
            button = IconButton(themes, icon, named(called, words))
            self._form.name_field(f"{self._name}.{at}.move{step}", button)
            button.clicked.connect(partial(self._move, at, step, ""))
            row.addWidget(button)
        away = IconButton(themes, "x", named(called, tr("Remove")))
        away.clicked.connect(partial(self._remove, at))
        self._form.name_field(f"{self._name}.{at}.remove", away)
        row.addWidget(away)

    def _field(self, cell: Cell, at: int, called: str, value: Any) -> QWidget:
        themes = self._form.themes
        key = f"{self._name}.{at}.{cell.attribute}"
        name = named(called, cell.name) if cell.name else called
        if cell.is_tick:
            tick = CheckBox(themes, cell.name)
            tick.setAccessibleName(name)
            tick.setChecked(value)
            tick.clicked.connect(lambda on: self._ticked(cell.attribute, at, on))
            self._form.name_field(key, tick)
            return tick
        if cell.options is not None:
            box = combo(themes, name, cell.options, value)
            box.activated.connect(partial(self._chosen, cell.attribute, at, box))
            self._form.name_field(key, box)
            return box
        field = TextField(themes, name, placeholder=cell.name)
        field.show_text(value)
        field.textEdited.connect(partial(self._typed, cell.attribute, at))
        field.row_moved.connect(partial(self._move_by, at, cell.attribute))
        self._form.name_field(key, field)
        return field

    def _typed(self, attribute: str, at: int, text: str) -> None:
        edit = self._put(with_changed(self._get(), at, **{attribute: text}))
        self._form.typed(f"{self._name}.{at}.{attribute}", edit)

    def _chosen(self, attribute: str, at: int, box: ComboBox, index: int) -> None:
        changed = with_changed(self._get(), at, **{attribute: box.itemData(index)})
        self._form.edited.emit(self._put(changed), "")

    def _ticked(self, attribute: str, at: int, on: bool) -> None:
        self._form.edited.emit(self._put(with_changed(self._get(), at, **{attribute: on})), "")

    def _move_by(self, at: int, attribute: str, step: int) -> None:
        self._move(at, step, attribute)

    def _move(self, at: int, step: int, attribute: str, _checked: bool = False) -> None:
        to = max(0, min(len(self._get()) - 1, at + step))
        if to == at:
            return
        self._form.edited.emit(self._put(moved(self._get(), at, step)), "")
        self._form.focus_field(f"{self._name}.{to}.{attribute or f'move{step}'}")

    def _remove(self, at: int, _checked: bool = False) -> None:
        rest = without_part(self._get(), at)
        self._form.edited.emit(self._put(rest), "")
        near = f"{self._name}.{min(at, len(rest) - 1)}.remove" if rest else f"{self._name}.add"
        self._form.focus_field(near)


def combo(
    themes: ThemeHolder, name: str, options: Mapping[Any, str], value: Any, *, compact: bool = False
) -> ComboBox:
    """A list of values in words; a value that is not among them is added at the end."""
    box = ComboBox(themes, name, compact=compact)
    for each, words in options.items():
        box.addItem(words, each)
    if box.findData(value) < 0:
        box.addItem(str(value), value)
    box.setCurrentIndex(box.findData(value))
    return box


def _at_start(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
