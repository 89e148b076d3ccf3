"""When a screen or a question is asked: simple parts to choose, or the words of the condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.pack_branches import (
    Branch,
    How,
    Part,
    branch_of,
    condition_of,
    first_part,
    fixed_values,
    typed,
    ways,
)
from app.domain.pack_editing import Edit, with_part, without_part
from app.ui.pages.prompts.form_fields import TextField, combo
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.words import (
    branch_word,
    heading_of,
    question_of,
    short,
    tr,
    value_words,
    words_kinds,
)
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.fields import SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from prompts.grammar import Condition, Literal
from prompts.kinds import Kind
from prompts.schema import Question
from prompts.words import Vocabularies

_ANOTHER = "\x00another"
_AWAY = "\x00away"
_SEVERAL = (How.ONE_OF, How.NONE_OF)

Put = Callable[[Condition | None], Edit]


class WhenPart:
    """Fills a part of a form with one condition.

    Args:
        name: begins the names of its fields.
        earlier: the questions it may look back at.
        as_text: whether the words of the condition are edited; `show_text` changes it.
    """

    def __init__(
        self,
        form: PartForm,
        name: str,
        vocabularies: Vocabularies,
        earlier: tuple[Question, ...],
        get: Callable[[], Condition | None],
        put: Put,
        *,
        as_text: bool,
        show_text: Callable[[bool], None],
    ) -> None:
        self._form = form
        self._name = name
        self._vocabularies = vocabularies
        self._earlier = earlier
        self._get = get
        self._put = put
        self._as_text = as_text
        self._show_text = show_text

    def build(self, always: str) -> None:
        """Adds the fields; `always` is said where there is no condition."""
        branch = branch_of(self._get())
        if self._as_text or branch is None or _is_fractional(branch):
            self._build_text(may_leave=branch is not None and not _is_fractional(branch))
            return
        if not branch.parts:
            self._form.note(always)
        if len(branch.parts) > 1:
            self._build_joint(branch)
        for at, part in enumerate(branch.parts):
            self._build_part(branch, at, part)
        links = QHBoxLayout()
        links.setSpacing(self._form.themes.px(18))
        if self._earlier:
            words = tr("And another") if branch.parts else tr("Only after certain answers…")
            add = LinkButton(self._form.themes, words, icon="plus")
            add.clicked.connect(partial(self._add, branch))
            self._form.name_field(f"{self._name}.add", add)
            links.addWidget(add)
        text = LinkButton(self._form.themes, tr("Write it as text"))
        text.clicked.connect(partial(self._switch, True))
        self._form.name_field(f"{self._name}.as_text", text)
        links.addWidget(text)
        links.addStretch(1)
        self._form.add_layout(links)

    # As text

    def _build_text(self, *, may_leave: bool) -> None:
        condition = self._get()
        field = TextField(self._form.themes, tr("The words of the branch"))
        field.setText(str(condition) if condition is not None else "")
        field.setPlaceholderText(tr("position in up, upish and not answered feelings"))
        field.textEdited.connect(self._typed)
        self._form.name_field(f"{self._name}.text", field)
        self._form.add_widget(field)
        known = ", ".join(
            f"{question.id} ({short(heading_of(self._form.now(), question.id))})"
            for question in self._earlier
        )
        if known:
            self._form.note(tr("Questions before this: {known}").format(known=known))
        if may_leave:
            link = LinkButton(self._form.themes, tr("Choose instead of writing"))
            link.clicked.connect(partial(self._switch, False))
            self._form.name_field(f"{self._name}.choose", link)
            row = QHBoxLayout()
            row.addWidget(link)
            row.addStretch(1)
            self._form.add_layout(row)

    def _typed(self, text: str) -> None:
        self._form.typed(f"{self._name}.text", self._put(typed(text)))

    def _switch(self, as_text: bool, _checked: bool = False) -> None:
        self._show_text(as_text)
        self._form.focus_field(f"{self._name}.{'text' if as_text else 'as_text'}")

    # In parts

    def _build_joint(self, branch: Branch) -> None:
        words = {word: branch_word(Branch((), word)) for word in ("and", "or")}
        box = combo(self._form.themes, tr("All or any"), words, branch.word, compact=True)
        box.activated.connect(lambda at: self._give(replace(branch, word=str(box.itemData(at)))))
        self._form.name_field(f"{self._name}.word", box)
        row = QHBoxLayout()
        row.addWidget(box)
        row.addStretch(1)
        self._form.add_layout(row)

    def _build_part(self, branch: Branch, at: int, part: Part) -> None:
        themes, pack = self._form.themes, self._form.now()
        question = question_of(pack, part.question)
        row = QHBoxLayout()
        row.setSpacing(themes.px(6))
        flow = Flow(themes, gap=6)
        asked = {each.id: short(heading_of(pack, each.id)) for each in self._earlier}
        if part.question not in asked:
            asked[part.question] = short(heading_of(pack, part.question))
        which = combo(themes, tr("Which question"), asked, part.question, compact=True)
        which.activated.connect(lambda i: self._ask(branch, at, str(which.itemData(i))))
        self._form.name_field(f"{self._name}.{at}.question", which)
        flow.add(which)
        hows = how_words()
        possible = ways(question) if question is not None else (part.how,)
        offered = {how: hows[how] for how in hows if how in possible or how is part.how}
        how = combo(themes, tr("How it was answered"), offered, part.how, compact=True)
        how.activated.connect(lambda i: self._look(branch, at, How(how.itemData(i))))
        self._form.name_field(f"{self._name}.{at}.how", how)
        flow.add(how)
        for number, value in enumerate(part.values):
            flow.add(self._value(branch, at, number, value, question))
        row.addWidget(flow, 1)
        away = IconButton(themes, "x", tr("Remove this condition"))
        away.clicked.connect(partial(self._remove, branch, at))
        self._form.name_field(f"{self._name}.{at}.remove", away)
        row.addWidget(away)
        self._form.add_layout(row)

    def _value(
        self, branch: Branch, at: int, number: int, value: Literal, question: Question | None
    ) -> QWidget:
        themes, part = self._form.themes, branch.parts[at]
        key = f"{self._name}.{at}.value{number}"
        if not isinstance(value, str):
            box = SpinBox(themes, tr("Number"), smallest=-999, largest=9999, compact=True)
            box.setValue(round(value))
            box.edited.connect(partial(self._count, at))
            self._form.name_field(key, box)
            return box
        if question is None:
            return Label(themes, value)
        words = {each: self._called(question, each) for each in self._values(question)}
        words.setdefault(value, self._called(question, value))
        if part.how in _SEVERAL:
            taken = set(part.values) - {value}
            words = {each: said for each, said in words.items() if each not in taken}
            if number == len(part.values) - 1 and len(words) > 1:
                words[_ANOTHER] = tr("or another…")
            if len(part.values) > 1:
                words[_AWAY] = tr("not this one")
        choice = combo(themes, tr("Which answer"), words, value, compact=True)
        choice.activated.connect(
            lambda i: self._choose(branch, at, number, str(choice.itemData(i)))
        )
        self._form.name_field(key, choice)
        return choice

    def _called(self, question: Question, value: str) -> str:
        return value_words(question, value, self._vocabularies) or tr("Choice without words")

    def _values(self, question: Question) -> tuple[str, ...]:
        if question.kind in words_kinds():
            return tuple(word.id for word in self._vocabularies.of(question.kind).words())
        return fixed_values(question)

    # What is done

    def _add(self, branch: Branch, _checked: bool = False) -> None:
        question = self._earlier[-1]
        for each in reversed(self._earlier):
            if each.kind not in (Kind.LONG, Kind.SHORT):
                question = each
                break
        at = len(branch.parts)
        part = first_part(question, self._values(question))
        self._give(replace(branch, parts=with_part(branch.parts, part)))
        self._form.focus_field(f"{self._name}.{at}.question")

    def _remove(self, branch: Branch, at: int, _checked: bool = False) -> None:
        self._give(replace(branch, parts=without_part(branch.parts, at)))
        self._form.focus_field(f"{self._name}.add")

    def _ask(self, branch: Branch, at: int, question_id: str) -> None:
        question = question_of(self._form.now(), question_id)
        if question is not None and question_id != branch.parts[at].question:
            self._set(branch, at, first_part(question, self._values(question)))

    def _look(self, branch: Branch, at: int, how: How) -> None:
        part = branch.parts[at]
        if how in (How.ANSWERED, How.NOT_ANSWERED):
            self._set(branch, at, Part(part.question, how))
            return
        question = question_of(self._form.now(), part.question)
        values = part.values
        if not values and question is not None:
            values = first_part(question, self._values(question)).values
        self._set(branch, at, Part(part.question, how, values if how in _SEVERAL else values[:1]))

    def _choose(self, branch: Branch, at: int, number: int, value: str) -> None:
        part = branch.parts[at]
        values = list(part.values)
        if value == _AWAY:
            del values[number]
        elif value == _ANOTHER:
            question = question_of(self._form.now(), part.question)
            left = [v for v in self._values(question) if v not in values] if question else []
            values += left[:1]
        else:
            values[number] = value
        self._set(branch, at, replace(part, values=tuple(values)))

    def _count(self, at: int, number: int) -> None:
        branch = branch_of(self._get())
        if branch is not None and at < len(branch.parts):
            part = replace(branch.parts[at], values=(float(number),))
            parts = (*branch.parts[:at], part, *branch.parts[at + 1 :])
            condition = condition_of(replace(branch, parts=parts))
            self._form.typed(f"{self._name}.{at}.value0", self._put(condition))

    def _set(self, branch: Branch, at: int, part: Part) -> None:
        parts = (*branch.parts[:at], part, *branch.parts[at + 1 :])
        self._give(replace(branch, parts=parts))

    def _give(self, branch: Branch) -> None:
        self._form.edited.emit(self._put(condition_of(branch)), "")


def how_words() -> dict[How, str]:
    """What each way of looking at an answer is called."""
    return {
        How.IS: tr("is"),
        How.IS_NOT: tr("is not"),
        How.ONE_OF: tr("is one of"),
        How.NONE_OF: tr("is none of"),
        How.MORE: tr("is more than"),
        How.LESS: tr("is less than"),
        How.AT_LEAST: tr("is at least"),
        How.AT_MOST: tr("is at most"),
        How.ANSWERED: tr("was answered"),
        How.NOT_ANSWERED: tr("was left"),
    }


def _is_fractional(branch: Branch) -> bool:
    """Whether it compares with a number that the field for whole numbers cannot show."""
    return any(
        isinstance(value, float) and not value.is_integer()
        for part in branch.parts
        for value in part.values
    )
