"""Rows of parts in a form of the editor: choices, columns, sources, offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.pack_editing import Edit, moved, with_changed, with_part, without_part
from app.ui.pages.prompts.form_fields import TextField, combo
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.words import tr
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.naming import named


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


class Rows:
    """The rows of one list of parts, which are added, changed, moved and taken away.

    Args:
        name: begins the names of its fields.
        one: what a row is called, "Choice {n}".
        add: the words of the button that adds one.
        new: makes the part that is added.
        beneath: adds what stands under a row.
    """

    def __init__(
        self,
        form: PartForm,
        name: str,
        one: str,
        add: str,
        get: Callable[[], tuple[Any, ...]],
        put: Callable[[tuple[Any, ...]], Edit],
        cells: Sequence[Cell],
        new: Callable[[], Any],
        beneath: Callable[[int], None] | None = None,
    ) -> None:
        self._form = form
        self._name = name
        self._one = one
        self._add = add
        self._get = get
        self._put = put
        self._cells = cells
        self._new = new
        self._beneath = beneath

    def build(self) -> Iterator[None]:
        """Adds the lines of one part after the other, and the button."""
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
            if self._beneath is not None:
                self._beneath(at)
            if len(lines) > 1:
                self._form.add_gap()
            yield
        link = LinkButton(themes, self._add, icon="plus")
        link.clicked.connect(partial(self._on_add))
        self._form.name_field(f"{self._name}.add", link)
        self._form.add_start(link)

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

    def _on_add(self, _checked: bool = False) -> None:
        at = len(self._get())
        self._form.edited.emit(self._put(with_part(self._get(), self._new())), "")
        self._form.focus_field(f"{self._name}.{at}.{self._cells[0].attribute}")

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
