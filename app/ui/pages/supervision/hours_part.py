"""Hours: the log, where one stands by the rules one follows, and the ways it is shown to others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.hours_standing import Following, Stand
from app.services.documents.document import Document
from app.ui.context import PageContext
from app.ui.documents.handing_over import HandOver, Leaving, OtherForm
from app.ui.navigation import Handler, Page
from app.ui.pages.supervision.handing_over import SupervisionDocuments
from app.ui.pages.supervision.hours_doing import HoursPresenter, Log
from app.ui.pages.supervision.hours_form import LINE, HoursForm
from app.ui.pages.supervision.hours_log_pane import LogPane
from app.ui.pages.supervision.hours_own import TEXT, OwnRules
from app.ui.pages.supervision.hours_paper import log_csv, log_document, log_xlsx
from app.ui.pages.supervision.hours_rules import RulesView
from app.ui.pages.supervision.hours_words import sheet_words
from app.ui.pages.supervision.parts import SupervisionPart
from app.ui.widgets.in_sight import InSight
from models.records.hours import ExportedThing, HoursKind, HoursLine
from models.records.ids import HoursId
from prompts.hours import OWN, Rules
from prompts.reading import Problem

_WHERE = "where"
"""Names in `enter` what is shown: the log, a line, the rules, or rules of one's own."""


class HoursPart(SupervisionPart):
    """The log with where one stands beside it; a line, the rules, and one's own in their place."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._themes = context.theme
        self.doing = HoursPresenter(context, self)
        self._log = Log()
        self._own_body = ""
        self._wanted: HoursId | None = None
        self._was_put_back = False
        self.log = LogPane(context.theme, context.clock)
        today = context.clock.today()
        self.form = HoursForm(context.theme, today)
        self.rules = RulesView(context.theme, today)
        self.own = OwnRules(context.theme)
        self._out: HandOver | None = None
        self._papers: SupervisionDocuments | None = None
        self._lay_out()
        self._connect()

    # What the page calls

    def enter(self, **args: Any) -> None:
        """Shows the log.

        Args:
            args: `where` is one of log, rules.
        """
        self.doing.show()
        if args.get(_WHERE) == "rules":
            self._show_rules()

    def leave(self) -> None:
        self.doing.hide()
        if self._out is not None:
            self._out.forget()

    def hand_over(self) -> None:
        """What is half typed is on its way to the journal."""
        self.doing.hand_over()

    def resume_args(self) -> dict[str, str]:
        is_rules = self._stack.currentWidget() is self._pages["rules"]
        return {_WHERE: "rules"} if is_rules else {}

    def handlers(self) -> Mapping[str, Handler]:
        return {"print": self._on_out}

    def panes(self) -> list[QWidget]:
        if self._stack.currentWidget() is self._pages["log"]:
            return self.log.panes()
        first = self.first_focus()
        return [first] if first is not None else []

    def first_focus(self) -> QWidget | None:
        page = self._stack.currentWidget()
        for name, part in (("form", self.form), ("rules", self.rules), ("own", self.own)):
            if page is self._pages[name]:
                return part.first_focus()
        return self.log.first_focus()

    # Building

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            "log": self.log,
            "form": self._scrolling(self.form),
            "rules": self._scrolling(self.rules),
            "own": self._scrolling(self.own),
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _scrolling(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner, 1)
        area.setWidget(page)
        InSight(self._themes, area)
        return area

    def _connect(self) -> None:
        doing = self.doing
        doing.shown.connect(self._on_log)
        doing.added.connect(self._on_added)
        doing.kept.connect(self._on_own_kept)
        doing.refused.connect(self._on_refused)
        doing.text_ready.connect(self._on_text)
        self.log.new_wanted.connect(self._on_new)
        self.log.opened.connect(self._open)
        self.log.removed.connect(self._on_remove)
        self.log.earlier_wanted.connect(doing.log_earlier)
        self.log.rules_wanted.connect(self._show_rules)
        self.log.out_wanted.connect(self._on_out)
        self.log.year_wanted.connect(self._on_year)
        self.form.done.connect(self._on_done)
        self.form.away.connect(doing.add_break)
        self.form.edited.connect(lambda: doing.typed(self.form.typed()))
        self.form.left.connect(self._on_left)
        self.form.removed.connect(self._on_form_removed)
        self.rules.followed.connect(doing.follow)
        self.rules.own_wanted.connect(self._on_own_wanted)
        self.rules.left.connect(self._show_log)
        self.own.kept.connect(doing.keep_own)
        self.own.edited.connect(lambda: doing.typed(self.own.typed()))
        self.own.left.connect(self._on_own_left)
        self.own.dropped.connect(self._on_own_dropped)

    # Showing

    def _on_log(self, log: Log) -> None:
        self._log = log
        self.rules.show_rules(log.rules, log.following)
        wanted, self._wanted = self._wanted, None
        self.log.show_log(log, wanted)
        self._put_back(log.begun)

    def _put_back(self, begun: Mapping[str, str]) -> None:
        """What was half typed when the journal was locked is there again, once."""
        if self._was_put_back:
            return
        self._was_put_back = True
        if begun.get(TEXT):
            self.own.show_text("", number=self._next_own(), is_kept=False)
            self.own.put_back(begun)
            self._show_begun("own")
        elif begun.get("kind"):
            line = next((each for each in self._log.lines if each.id == begun.get(LINE)), None)
            if line is not None:
                self.form.show_line(line, self._fields())
            elif not begun.get(LINE):
                self.form.show_new(HoursKind.SUPERVISION, self._fields(), "")
            else:
                return
            self.form.put_back(begun)
            self._show_begun("form")

    def _show(self, name: str) -> None:
        self._stack.setCurrentWidget(self._pages[name])

    def _show_begun(self, name: str) -> None:
        self._show(name)
        first = self.first_focus()
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_log(self) -> None:
        self._show("log")
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rules(self) -> None:
        self._show("rules")
        self.rules.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # Lines

    def _on_new(self, kind: HoursKind) -> None:
        person = next((each.person for each in reversed(self._log.lines) if each.person), "")
        self.form.show_new(kind, self._fields(), person)
        self._show("form")
        self.form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: HoursLine) -> None:
        self.form.show_line(line, self._fields())
        self._show("form")
        self.form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self) -> list[Any]:
        """What the bodies that are followed ask for beside the rest, each once."""
        followed = [self._log.rules_of(each.body) for each in self._log.following]
        found = {extra.id: extra for each in followed if each is not None for extra in each.fields}
        return list(found.values())

    def _on_done(self, line: HoursLine) -> None:
        if line.id:
            self.doing.change(line)
        else:
            self.doing.add(line)

    def _on_added(self, line: HoursLine) -> None:
        self._wanted = line.id
        self._show_log()

    def _on_left(self) -> None:
        self.doing.drop_typed()
        self._show_log()

    def _on_form_removed(self) -> None:
        if self.form.line is not None:
            self._on_remove(self.form.line)

    def _on_remove(self, line: HoursLine) -> None:
        self.doing.drop_typed()
        self.doing.remove(line.id)
        self._show_log()

    # Rules

    def _on_own_wanted(self, body: str) -> None:
        self._own_body = body
        if body:
            self.doing.text_of_own(body)
        else:
            self._on_text("")

    def _on_text(self, text: str) -> None:
        is_kept = self._own_body.startswith(OWN)
        self.own.show_text(text, number=self._next_own(), is_kept=is_kept)
        self._show("own")
        self.own.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_own(self) -> int:
        taken = {each.id for each in self._log.rules}
        return next(n for n in range(1, len(taken) + 2) if f"{OWN}{n}" not in taken)

    def _on_own_kept(self, rules: Rules) -> None:
        following = self._log.following
        if all(each.body != rules.id for each in following):
            self.doing.follow((*following, Following(rules.id)))
        self._show_rules()

    def _on_refused(self, problems: tuple[Problem, ...]) -> None:
        self.own.show_problems(problems)
        self._context.announce("\n".join(str(each) for each in problems), assertive=True)

    def _on_own_left(self) -> None:
        self.doing.drop_typed()
        self._show_rules()

    def _on_own_dropped(self) -> None:
        self.doing.drop_typed()
        self.doing.drop_own(self._own_body)
        self._show_rules()

    # Handing over

    def _on_out(self) -> None:
        lines, rules = tuple(self.log.lines()), self._log.leading
        stand = next((each for each in self._log.stands), None)
        if self._out is None:
            self._out = HandOver(self._context, self._whole_page())
        self._out.show(self._leaving(lines, rules, stand))

    def _on_year(self) -> None:
        if self._papers is None:
            self._papers = SupervisionDocuments(self._context, self._whole_page())
        self._papers.show_year()

    def _whole_page(self) -> QWidget:
        """The preview needs more room than this part has in a small window."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        return above or self

    def _leaving(
        self, lines: tuple[HoursLine, ...], rules: Rules | None, stand: Stand | None
    ) -> Leaving:
        today, words = self._context.clock.today(), sheet_words()

        def made(_extras: frozenset[str]) -> Document:
            return log_document(lines, rules, stand, today)

        def note(_extras: frozenset[str]) -> str:
            return self.tr("Nothing of the journal is in the log: only what stands here leaves.")

        return Leaving(
            ExportedThing.HOURS,
            self.tr("Hours"),
            made,
            note=note,
            others=(
                OtherForm("csv", self.tr("CSV"), partial(log_csv, lines, rules, words)),
                OtherForm("xlsx", self.tr("Excel"), partial(log_xlsx, lines, rules, words)),
            ),
        )
