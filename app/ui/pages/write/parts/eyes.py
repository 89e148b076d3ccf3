"""Which places to look from were seldom written in: plain facts from earlier reflections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.ui.context import PageContext
from app.ui.forms.shown import ShownPart
from app.ui.forms.state import FormState, Screen
from app.ui.theme import Type
from app.ui.widgets.label import Label
from app.ui.work import Work
from models.records.entries import AnswerKey
from models.records.patterns import Counted
from prompts.kinds import Kind

_FEWEST_TIMES = 3
_MOST_NAMED = 3


class Eyes(ShownPart):
    """Names the places left empty this time, and those used least before."""

    def __init__(self, context: PageContext, screen: Screen, form: FormState) -> None:
        super().__init__()
        self._form = form
        self._pack = screen.pack
        self.setObjectName("eyes")
        self._places = [
            question.id
            for step in screen.pack.steps
            if step is not screen.step
            for question in step.questions
            if question.kind is Kind.LONG
        ]
        self._now = Label(context.theme, "", Type.UI, color="text2", wrap=True)
        self._now.setObjectName("eyes.now")
        self._before = Label(context.theme, "", Type.UI, color="text2", wrap=True)
        self._before.setObjectName("eyes.before")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(4))
        column.addWidget(self._now)
        column.addWidget(self._before)
        self._before.hide()
        self.refresh()
        Work(context, self).read(
            "write.written_in",
            lambda: context.patterns.written_in(screen.pack.id),
            self._on_counted,
        )

    def refresh(self) -> None:
        """What is left empty this time."""
        empty = [
            self._pack.heading_of(place)
            for place in self._places
            if not self._form.is_answered(AnswerKey(self._pack.id, place))
        ]
        some = 0 < len(empty) < len(self._places)
        self._now.setText(
            self.tr("Left empty this time: {places}").format(places=", ".join(empty))
            if some
            else ""
        )
        self._now.setVisible(some)

    def _on_counted(self, counted: Sequence[Counted]) -> None:
        held = {entry for each in counted for entry in each.entries}
        if len(held) < _FEWEST_TIMES:
            return
        places = [each for each in counted if each.word in self._places]
        seldom = sorted(
            (each for each in places if 2 * each.count <= len(held)), key=lambda each: each.count
        )[:_MOST_NAMED]
        if not seldom:
            return
        named = ", ".join(
            self.tr("{place} in {n}").format(place=each.label, n=each.count) for each in seldom
        )
        self._before.setText(
            self.tr(
                "In your {total} earlier reflections with this set you wrote in {places}."
            ).format(total=len(held), places=named)
        )
        self._before.show()
