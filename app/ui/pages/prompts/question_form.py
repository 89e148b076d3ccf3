"""A question of a set: what it asks, how it is answered, when, and what the answer feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from app.domain.pack_editing import (
    WITH_COLUMNS,
    WITH_ENDS,
    WITH_HINT,
    WITH_OPTIONS,
    WITH_TEXT,
    Edit,
    Place,
    change_question,
    earlier_questions,
    fresh_id,
    offered_yields,
    retype,
)
from app.ui.forms.editor import HoldsVocabularies
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.form_rows import Cell, Rows
from app.ui.pages.prompts.when_part import WhenPart
from app.ui.pages.prompts.words import kind_words, tr, words_kinds
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import LinkButton
from prompts.kinds import COLUMN_KINDS, Kind
from prompts.schema import LENSES, Column, Ends, Option, Pair, Question


class QuestionForm(PartForm):
    """One question."""

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__(themes)
        self._lists = lists
        self._as_text: set[Place] = set()
        self._with_help: set[tuple[Place, str]] = set()

    def build(self) -> Iterator[None]:
        question = self._question()
        self.heading(self.tr("Question"))
        step = self.now().step_of(question.id)
        is_first = step.questions[0].id == question.id
        hint = self.tr("Leave it empty, and the title of the step asks") if is_first else ""
        self._text("text", self.tr("What it asks"), question.text, hint=hint)
        self._text("help", self.tr("A few words of help"), question.help, lines=1)
        self.add_choice(
            "kind", self.tr("How it is answered"), kind_words(), question.kind, self._retype
        )
        yield
        yield from self._build_parts(question)
        if question.kind in WITH_HINT:
            self._text("hint", self.tr("Shown in the empty field"), question.hint)
        yield
        self.label(self.tr("When it is asked"))
        WhenPart(
            self,
            "when",
            self._lists.vocabularies,
            earlier_questions(self.now(), self.place),
            lambda: self._question().when,
            lambda when: self._set(when=when),
            as_text=self.place in self._as_text,
            show_text=self._show_text,
        ).build(self.tr("It is always asked in its step."))
        yield
        self._build_care(question)
        yield
        self._build_yields(question)

    # Parts by kind

    def _build_parts(self, question: Question) -> Iterator[None]:
        if question.kind in WITH_OPTIONS:
            yield from self._build_options(question)
        if question.kind in WITH_COLUMNS:
            yield from self._build_columns()
        if question.kind in WITH_ENDS:
            self._build_ends(question)
        if question.kind is Kind.CONTINUUM:
            yield from self._build_pairs()
        if question.kind in words_kinds():
            self._build_groups(question)

    def _build_options(self, question: Question) -> Iterator[None]:
        is_grid = question.kind is Kind.GRID
        self.label(self.tr("Lines") if is_grid else self.tr("Choices"))
        yield from Rows(
            self,
            "options",
            self.tr("Line {n}") if is_grid else self.tr("Choice {n}"),
            self.tr("Add a line") if is_grid else self.tr("Add a choice"),
            lambda: self._question().options,
            lambda parts: self._set(options=parts),
            self._option_cells(question.options, "options"),
            lambda: Option(fresh_id("o"), ""),
        ).build()
        self._offer_help(question.options, "options")
        if is_grid:
            ticks = [("own_rows", self.tr("Lines can be added"), question.own_rows)]
            self.add_ticks("flag", ticks, self._flag)

    def _build_columns(self) -> Iterator[None]:
        names = kind_words()
        kinds = {kind: names[kind] for kind in names if kind in COLUMN_KINDS}
        self.label(self.tr("Columns"))
        yield from Rows(
            self,
            "columns",
            self.tr("Column {n}"),
            self.tr("Add a column"),
            lambda: self._question().columns,
            self._put_columns,
            (
                Cell("text", self.tr("Heading"), stretch=2),
                Cell("kind", self.tr("How it is answered"), kinds, line=1),
            ),
            lambda: Column(fresh_id("c"), "", Kind.SHORT),
        ).build()
        for at, column in enumerate(self._question().columns):
            if column.kind is Kind.ONE:
                yield from self._build_column_options(at, column)

    def _build_column_options(self, at: int, column: Column) -> Iterator[None]:
        named = column.text or self.tr("Column {n}").format(n=at + 1)
        self.label(self.tr("Choices of “{column}”").format(column=named))

        def put(parts: tuple[Option, ...]) -> Edit:
            columns = list(self._question().columns)
            columns[at] = replace(columns[at], options=parts)
            return self._set(columns=tuple(columns))

        yield from Rows(
            self,
            f"column{at}.options",
            self.tr("Choice {n}"),
            self.tr("Add a choice"),
            lambda: self._question().columns[at].options,
            put,
            self._option_cells(column.options, f"column{at}.options"),
            lambda: Option(fresh_id("o"), ""),
        ).build()
        self._offer_help(column.options, f"column{at}.options")

    def _option_cells(self, options: tuple[Option, ...], name: str) -> tuple[Cell, ...]:
        """The fields of a choice; those for help come once they are wanted."""
        if self._has_help(options, name):
            return (Cell("text", ""), Cell("help", self.tr("A few words of help"), line=1))
        return (Cell("text", ""),)

    def _has_help(self, options: tuple[Option, ...], name: str) -> bool:
        return (self.place, name) in self._with_help or any(option.help for option in options)

    def _offer_help(self, options: tuple[Option, ...], name: str) -> None:
        if not options or self._has_help(options, name):
            return
        link = LinkButton(self.themes, self.tr("Add words of help"), icon="plus")
        link.clicked.connect(partial(self._want_help, name))
        self.name_field(f"{name}.helped", link)
        self.add_start(link)

    def _want_help(self, name: str, _checked: bool = False) -> None:
        self._with_help.add((self.place, name))
        self.show_part(self.now(), self.place)
        self.focus_field(f"{name}.0.help")

    def _put_columns(self, columns: tuple[Column, ...]) -> Edit:
        """Columns of choices get two to begin with; others have none."""
        fitted = tuple(
            replace(each, options=(each.options or _two()) if each.kind is Kind.ONE else ())
            for each in columns
        )
        return self._set(columns=fitted)

    def _build_ends(self, question: Question) -> None:
        self.label(self.tr("The words at its ends"))
        ends = question.ends or Ends("", "")
        for name, words, value in (
            ("low", self.tr("Low end"), ends.low),
            ("high", self.tr("High end"), ends.high),
        ):
            self.add_text(f"ends.{name}", words, value, partial(self._end, name))

    def _end(self, name: str, text: str) -> Edit:
        question = self._question()
        ends = replace(question.ends or Ends("", ""), **{name: text})
        empty = question.kind is Kind.SCALE and not ends.low and not ends.high
        return self._set(ends=None if empty else ends)

    def _build_pairs(self) -> Iterator[None]:
        self.label(self.tr("Pairs of ends"))
        yield from Rows(
            self,
            "pairs",
            self.tr("Pair {n}"),
            self.tr("Add a pair"),
            lambda: self._question().pairs,
            lambda parts: self._set(pairs=parts),
            (Cell("low", self.tr("One end")), Cell("high", self.tr("The other end"))),
            lambda: Pair(fresh_id("p"), "", ""),
        ).build()

    def _build_groups(self, question: Question) -> None:
        groups = self._lists.vocabularies.of(question.kind).groups
        if len(groups) < 2:
            return
        self.label(self.tr("Which words are offered first"))
        ticks = [(each.id, each.title, each.id in question.groups) for each in groups]

        def put(each: str, on: bool) -> Edit:
            now = self._question().groups
            kept = {*now, each} if on else {*now} - {each}
            return self._set(groups=tuple(group.id for group in groups if group.id in kept))

        self.add_ticks("groups", ticks, put, flows=True)

    # Care and what it feeds

    def _build_care(self, question: Question) -> None:
        self.label(self.tr("How it is shown and kept"))
        ticks = [
            ("needed", self.tr("One of the three that matter most"), question.needed),
            ("more", self.tr("Folded until “More”"), question.more),
            ("then_and_now", self.tr("Earlier answers beside it"), question.then_and_now),
            ("private", self.tr("Private from the start"), question.private),
        ]
        if question.kind in WITH_TEXT:
            ticks += [
                ("to_say", self.tr("Words for the other person"), question.to_say),
                ("locked", self.tr("Cannot be changed later"), question.locked),
            ]
        self.add_ticks("flag", ticks, self._flag)

    def _build_yields(self, question: Question) -> None:
        known = yields_words()
        names = offered_yields(question)
        words = {"": self.tr("Nothing more")} | {name: yield_words(name, known) for name in names}
        self.add_choice(
            "yields",
            self.tr("What the answer is also used for"),
            words,
            question.yields,
            lambda name: self._set(yields=name),
        )
        lenses = {
            "": self.tr("None"),
            "personal": self.tr("Myself"),
            "relational": self.tr("The two of us"),
            "systemic": self.tr("What surrounds us"),
        }
        self.add_choice(
            "lens",
            self.tr("Through which lens it looks"),
            {each: lenses[each] for each in ("", *LENSES)},
            question.lens,
            lambda lens: self._set(lens=lens),
        )

    # Inner workings

    def _question(self) -> Question:
        return self.now().question(self.place.question)

    def _text(self, name: str, words: str, value: str, *, lines: int = 0, hint: str = "") -> None:
        def put(text: str) -> Edit:
            return self._set(**{name: text})

        self.add_text(name, words, value, put, lines=lines, hint=hint)

    def _set(self, **values: object) -> Edit:
        return change_question(self.now(), self.place.question, **values)

    def _flag(self, name: str, on: bool) -> Edit:
        values: dict[str, object] = {name: on}
        if on and name in ("needed", "more"):
            values["more" if name == "needed" else "needed"] = False
        return self._set(**values)

    def _retype(self, kind: Kind) -> Edit:
        return retype(self.now(), self.place.question, Kind(kind))

    def _show_text(self, as_text: bool) -> None:
        if as_text:
            self._as_text.add(self.place)
        else:
            self._as_text.discard(self.place)
        self.show_part(self.now(), self.place)


def _two() -> tuple[Option, ...]:
    return (Option(fresh_id("o"), ""), Option(fresh_id("o"), ""))


def yields_words() -> dict[str, str]:
    """What an answer can be used for, in words."""
    return {
        "title": tr("The title of the reflection"),
        "position": tr("Where my power was, in lists and patterns"),
        "feelings": tr("Feelings, in lists and patterns"),
        "body": tr("Body signs, in patterns"),
        "triggers": tr("What set it off, in lists and patterns"),
        "urges": tr("Urges, in patterns"),
        "thoughts": tr("Ways of thinking, in patterns"),
        "helped": tr("What helped, in patterns"),
        "buttons": tr("The button that was pressed, in the button map"),
        "early_sign": tr("The early body sign, in the trigger register"),
        "button.act": tr("What I did, in the button map"),
        "cue": tr("A cue card"),
        "first_impression": tr("My first impression, shown again later"),
        "positionality": tr("My positionality statement"),
        "slip": tr("Whether something slipped"),
        "bring": tr("Whether to bring it to supervision"),
        "severity": tr("How grave it was"),
        "consult": tr("Whether to consult someone"),
        "related": tr("A link to an earlier reflection"),
    }


def yield_words(name: str, known: dict[str, str]) -> str:
    """What one of them is called, those with a kind after a colon too."""
    what, _, kind = name.partition(":")
    if what == "scale":
        return tr("A figure for patterns")
    shapes = {
        "follow_up": tr("Comes back on Today: {kind}"),
        "due": tr("The day on which it comes back: {kind}"),
        "tag": tr("A mark on the reflection: {kind}"),
    }
    if what in shapes:
        return shapes[what].format(kind=follow_up_words().get(kind, kind))
    return known.get(name, tr("Part of a repair") if what.startswith("repair.") else name)


def follow_up_words() -> dict[str, str]:
    """What the things that come back, and the marks, are called."""
    return {
        "assumption": tr("an assumption"),
        "judgement": tr("a judgement"),
        "positionality": tr("the positionality statement"),
        "practice": tr("something to practise"),
        "learning": tr("something to learn"),
        "advocacy": tr("something to speak up for"),
        "self_care": tr("care for myself"),
        "consult": tr("a consultation"),
        "repair": tr("a repair"),
        "talking_point": tr("a talking point"),
        "experiment": tr("an experiment"),
        "agreement": tr("an agreement"),
        "values": tr("my values"),
        "group": tr("willing to share in the group"),
        "humbling": tr("a humbling one"),
        "star": tr("a star"),
    }
