"""What the buttons at the foot of a repair do: go on, close, open again, put back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.domain import repair as loop
from app.ui.pages.repairs import showing
from app.ui.pages.repairs.foot import RepairFoot
from app.ui.pages.repairs.notes import Note
from app.ui.pages.repairs.presenter import RepairsPresenter
from app.ui.pages.repairs.stage_row import Place
from app.ui.pages.repairs.stages import Stages
from app.ui.pages.repairs.words import stage_names, tr
from app.ui.theme import ThemeHolder
from app.ui.widgets.date_edit import stay_for_date
from models.records.repairs import Repair, Stage

_MY_PART, _REASON, _RESULT = "owned.my_part", "closed.reason", "closed.result"
_ORDER = list(Stage)
_CLOSED: Place = (Stage.CLOSED, 0)
_OWNED: Place = (Stage.OWNED, 0)


class GoingOn:
    """Acts on the repair that is shown.

    Args:
        open_stage: opens a stage on the screen.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        presenter: RepairsPresenter,
        stages: Stages,
        foot: RepairFoot,
        open_stage: Callable[[Place], None],
    ) -> None:
        self._themes = themes
        self._presenter = presenter
        self._stages = stages
        self._foot = foot
        self._open_stage = open_stage
        self._went_on: set[tuple[str, Stage]] = set()
        self.repair: Repair | None = None
        self.is_removed = False

    def word_foot(self) -> None:
        """Says on the buttons what they do now."""
        repair = self.repair
        if repair is None:
            return
        if self.is_removed:
            self._foot.show_acts("", tr("Put it back"))
        elif not repair.card.is_open:
            self._word_closed(repair)
        elif self._is_closing:
            self._foot.show_acts(tr("Not yet"), tr("Close this repair"))
        elif (target := self._target(repair)) is Stage.CLOSED:
            self._foot.show_acts("", tr("Close this repair…"))
        else:
            name = stage_names(self._presenter.pack, repair.card.standing)[target]
            go = tr("Go on to {stage}").format(stage=name)
            self._foot.show_acts(tr("Close this repair…"), go)

    def primary(self) -> None:
        """The primary button was pressed."""
        repair = self.repair
        if repair is None or stay_for_date(self._stages) or stay_for_date(self._foot):
            return
        if self.is_removed:
            self._presenter.restore(repair.card.id)
        elif not repair.card.is_open:
            self._presenter.reopen(repair.card.id)
        elif self._is_closing:
            self._close(repair)
        else:
            self._go_on(repair)

    def lesser(self) -> None:
        """The button beside it was pressed."""
        repair = self.repair
        if repair is None or stay_for_date(self._stages) or stay_for_date(self._foot):
            return
        if not repair.card.is_open:
            shown = not repair.card.is_shown
            words = tr("Kept among the repairs that worked") if shown else tr("Kept no more")
            self._presenter.set_shown(repair.card.id, shown, words)
        elif self._is_closing:
            self._stages.unsay()
            place = showing.first_at_hand(repair)
            if place is not None:
                self._open_stage(place)
        else:
            self._open_stage(_CLOSED)

    # Inner workings

    @property
    def _is_closing(self) -> bool:
        return self._stages.at_hand == _CLOSED

    def _word_closed(self, repair: Repair) -> None:
        shown = repair.card.is_shown
        may_keep = shown or repair.card.result in loop.WORKED
        keep = tr("Keep it no more") if shown else tr("Keep it among those that worked")
        self._foot.show_acts(keep if may_keep else "", tr("Open it again"))

    def _target(self, repair: Repair) -> Stage:
        """The stage after the one at hand."""
        at = self._stages.at_hand
        return loop.next_stage(at[0] if at is not None else repair.card.stage)

    def _go_on(self, repair: Repair) -> None:
        target = self._target(repair)
        if self._is_missing(repair, target):
            self._ask_for_part(repair, target)
            return
        self._stages.unsay()
        at = self._stages.at_hand
        if at is not None and _ORDER.index(at[0]) > _ORDER.index(repair.card.stage):
            # Gone through, with words or without.
            self._presenter.go_to(repair.card.id, at[0])
        if target in loop.TRY_STAGES and at is not None and at[1]:
            self._open_stage((target, at[1]))
        else:
            self._open_stage(showing.place_of(target, repair))

    def _is_missing(self, repair: Repair, target: Stage) -> bool:
        """Whether something is asked for first; what is typed just now counts."""
        if (str(repair.card.id), target) in self._went_on or target is Stage.CLOSED:
            return False
        missing = loop.missing_for(target, repair)
        return any(self._value(name) is None for name in missing)

    def _value(self, name: str) -> object:
        form = self._stages.form
        return form.answer(name).value if form is not None else None

    def _ask_for_part(self, repair: Repair, target: Stage) -> None:
        """Says in place what would come first, and lets one go on all the same."""
        if self._stages.at_hand != _OWNED:
            self._open_stage(_OWNED)
        words = tr(
            "Your own part comes before a plan, above all where you had more power. A line is "
            "enough."
        )
        go_on = partial(self._on_all_the_same, repair, target)
        act = ("block.go_on", tr("Go on all the same"), go_on)
        self._stages.say(_OWNED, Note(self._themes, "block", words, (act,)))
        if self._stages.form is not None:
            self._stages.form.focus_field(_MY_PART)

    def _on_all_the_same(self, repair: Repair, target: Stage) -> None:
        self._went_on.add((str(repair.card.id), target))
        if self.repair is not None:
            self._go_on(self.repair)

    def _close(self, repair: Repair) -> None:
        form = self._stages.form
        if form is None:
            return
        form.commit()
        result, reason = form.answer(_RESULT).value, form.answer(_REASON).value
        said = reason.strip() if isinstance(reason, str) else ""
        if not isinstance(result, str) or result == loop.STILL_OPEN:
            self._ask_first(_RESULT, tr("Choose how it turned out, then close it."))
        elif loop.needs_reason(repair, result) and not said:
            words = tr("No response is written down. Say in a line why you leave it there.")
            self._ask_first(_REASON, words)
        else:
            self._stages.unsay()
            self._presenter.close(repair.card.id, result, said)

    def _ask_first(self, field: str, words: str) -> None:
        """Goes to what is missing, and says so."""
        self._stages.say(_CLOSED, Note(self._themes, "block", words, ()))
        if self._stages.form is not None:
            self._stages.form.focus_field(field)
