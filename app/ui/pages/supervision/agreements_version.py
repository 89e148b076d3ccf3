"""What was agreed with one person on one side: the versions, their days, and what is done to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.supervision.agreements_reading import SideBySide, Standing
from app.ui.pages.supervision.agreements_terms import TermsForm
from app.ui.pages.supervision.agreements_words import status_words, version_line
from app.ui.pages.supervision.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, PrimaryButton, QuietLink, SecondaryButton
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.ids import AgreementId
from models.records.supervision import Agreement

_NAMES = 160
_DAY = 300


class VersionPanel(QWidget):
    """One version at a time: written while it is a draft, read once it is signed.

    Signals:
        begun: a version is wanted. thrown_away, signed, started, reviewed, ended: the version, and
        for the last four the day or None. version_chosen: another one is read. paper_wanted: the
        version, as a document.
    """

    begun = Signal()
    thrown_away = Signal(object)
    signed = Signal(object, object)
    started = Signal(object, object)
    reviewed = Signal(object, object)
    ended = Signal(object, object)
    turned = Signal()
    paper_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._versions: tuple[Agreement, ...] = ()
        self._id: AgreementId | None = None
        self._rows: list[tuple[QBoxLayout, Label]] = []
        self._held: frozenset[AgreementId] = frozenset()
        self._compares = False
        self._is_narrow = False
        self._make()
        self._lay_out()
        self._connect()
        self.show_versions((), None, frozenset())

    @property
    def agreement(self) -> Agreement | None:
        """The version that is shown."""
        return next((each for each in self._versions if each.id == self._id), None)

    def show_versions(
        self,
        versions: Sequence[Agreement],
        wanted: AgreementId | None,
        busy: frozenset[str],
        held: frozenset[AgreementId] = frozenset(),
    ) -> None:
        """Shows one of the versions, the newest where the wanted one is not among them.

        Args:
            versions: newest first.
            busy: subjects that are being typed in.
            held: drafts that are only read, because a legal hold keeps their words.
        """
        self._held = held
        self._versions = tuple(versions)
        ids = [each.id for each in versions]
        if wanted is None or wanted not in ids:
            wanted = self._id if self._id in ids else (ids[0] if ids else None)
        self._compares = self._compares and wanted == self._id
        self._id = wanted
        self._list_versions()
        self._show(busy)

    def set_narrow(self, narrow: bool) -> None:
        """Names stand above what is set, and versions one below the other."""
        self._is_narrow = narrow
        self.side_by_side.set_narrow(narrow)
        way = QBoxLayout.Direction
        for line, name in self._rows:
            line.setDirection(way.TopToBottom if narrow else way.LeftToRight)
            name.setFixedWidth(self._themes.px(_DAY if narrow else _NAMES))
        for day in self._days:
            day.setMaximumWidth(self._themes.px(_DAY))

    def commit(self) -> None:
        """Days and words that are being typed are taken as they stand."""
        for day in self._days:
            day.first_focus().clearFocus()
        self.terms.commit()

    # Building

    def _make(self) -> None:
        themes, today = self._themes, self._today
        self._none = Label(
            themes,
            tr("Nothing is agreed in writing yet. An agreement can be filled in bit by bit."),
            color="text2",
            wrap=True,
        )
        self._begin = PrimaryButton(themes, tr("Begin an agreement"))
        self._begin.setObjectName("agreement.begin")
        self._which = ComboBox(themes, tr("Version"), compact=True)
        self._which.setObjectName("agreement.version")
        self.status = Label(themes, "", semibold=True, wrap=True)
        self.status.setObjectName("agreement.status")
        self._starts = DateEdit(themes, tr("Holds from"), today, compact=True)
        self._review = DateEdit(
            themes,
            tr("Review it on"),
            today,
            placeholder=tr("No day set"),
            compact=True,
            ahead=True,
        )
        self._signed = DateEdit(
            themes, tr("Signed on"), today, placeholder=tr("Not signed yet"), compact=True
        )
        self._ends = DateEdit(
            themes, tr("Ended, or ends, on"), today, placeholder=tr("It goes on"), compact=True
        )
        self._days = (self._starts, self._review, self._signed, self._ends)
        for name, day in zip(("starts", "review", "signed", "ends"), self._days, strict=True):
            day.setObjectName(f"agreement.{name}")
        self._hint = Label(
            themes,
            tr(
                "Once it is signed this version stays as it is, and a new one can be begun from it."
            ),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        self._stays = Label(
            themes,
            tr(
                "A legal hold is on, so what this draft says stays as it is until the hold is "
                "lifted; it can still be signed."
            ),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        self._stays.setObjectName("agreement.stays")
        self._again = SecondaryButton(themes, tr("Begin a new version"), icon="plus", compact=True)
        self._again.setObjectName("agreement.again")
        self._compare = SecondaryButton(themes, "", icon="history", compact=True, checkable=True)
        self._compare.setObjectName("agreement.compare")
        self._paper = SecondaryButton(themes, tr("As a document…"), icon="file-down", compact=True)
        self._paper.setObjectName("agreement.paper")
        self._unsign = QuietLink(themes, tr("Take the signature back"))
        self._unsign.setObjectName("agreement.unsign")
        self._throw = LinkButton(themes, tr("Throw this draft away"))
        self._throw.setObjectName("agreement.throw_away")
        self.terms = TermsForm(themes)
        self.standing = Standing(themes)
        self.side_by_side = SideBySide(themes)

    def _lay_out(self) -> None:
        px = self._themes.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._none)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._which, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.status)
        self._dates = QWidget()
        rows = QVBoxLayout(self._dates)
        rows.setContentsMargins(px(4), 0, px(4), 0)
        rows.setSpacing(px(8))
        self._lines = [self._row(rows, day) for day in self._days]
        column.addWidget(self._dates)
        column.addWidget(self._hint)
        column.addWidget(self._stays)
        self._acts = Flow(self._themes, gap=10)
        for act in (self._again, self._compare, self._paper, self._unsign, self._throw):
            self._acts.add(act)
        column.addWidget(self._acts)
        for part in (self.side_by_side, self.terms, self.standing):
            column.addWidget(part)

    def _row(self, rows: QVBoxLayout, day: DateEdit) -> QWidget:
        box = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._themes.px(6))
        name = Label(self._themes, day.first_focus().accessibleName(), color="text2", wrap=True)
        name.setBuddy(day)
        name.setFixedWidth(self._themes.px(_NAMES))
        line.addWidget(name)
        # What it does not take is left empty, and no sooner.
        line.addWidget(day, 100)
        line.addStretch(1)
        self._rows.append((line, name))
        rows.addWidget(box)
        return box

    def _connect(self) -> None:
        self._begin.clicked.connect(self.begun)
        self._again.clicked.connect(self.begun)
        self._which.activated.connect(self._on_which)
        self._compare.clicked.connect(self._on_compare)
        self._paper.clicked.connect(self._on_paper)
        self._throw.clicked.connect(self._on_throw)
        self._unsign.clicked.connect(self._on_unsign)
        self._starts.changed.connect(self._on_starts)
        self._review.changed.connect(self._on_review)
        self._signed.changed.connect(self._on_signed)
        self._ends.changed.connect(self._on_ends)
        self.terms.turned.connect(self.turned)

    # Showing

    def _list_versions(self) -> None:
        self._which.blockSignals(True)
        self._which.clear()
        for each in self._versions:
            self._which.addItem(version_line(each, self._today), each.id)
        self._which.setCurrentIndex(self._which.findData(self._id))
        self._which.blockSignals(False)
        self._which.updateGeometry()

    def _show(self, busy: frozenset[str]) -> None:
        now = self.agreement
        is_draft = now is not None and now.signed_on is None
        is_held = now is not None and is_draft and now.id in self._held
        is_written = is_draft and not is_held
        is_newest = now is not None and now.id == self._versions[0].id
        has_draft = any(each.signed_on is None for each in self._versions)
        before = self._before()
        held: QWidget | None = self.window().focusWidget()
        for part, wanted in (
            (self._none, now is None),
            (self._begin, now is None),
            (self.status, now is not None),
            (self._which, len(self._versions) > 1),
            (self._dates, now is not None),
            (self._hint, is_written),
            (self._stays, is_held),
            (self._lines[0], is_written),
            (self._lines[2], is_draft),
            (self._acts, now is not None),
            (self._again, now is not None and not has_draft),
            (self._compare, before is not None),
            (self._unsign, not is_draft and is_newest),
            (self._throw, is_written),
            (self.terms, is_written and not self._compares),
            (self.standing, now is not None and not is_written and not self._compares),
            (self.side_by_side, before is not None and self._compares),
        ):
            part.setVisible(wanted)
        if now is not None:
            self._fill(now, before, busy)
        if held is not None and self.isAncestorOf(held) and not held.isVisibleTo(self):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, now: Agreement, before: Agreement | None, busy: frozenset[str]) -> None:
        # Where there are several, the box above the days says which one it is.
        is_named = len(self._versions) > 1
        self.status.setText(status_words(now, self._today, versioned=not is_named))
        for day, value in zip(
            self._days, (now.starts, now.review_due, now.signed_on, now.ends), strict=True
        ):
            day.set_value(value)
        if now.signed_on is None and now.id not in self._held:
            self.terms.show_agreement(now, busy)
        else:
            self.standing.show_agreement(now)
        if before is not None:
            words = tr("What changed since version {n}").format(n=before.version)
            self._compare.set_words(words)
            self._compare.setChecked(self._compares)
            if self._compares:
                self.side_by_side.show_versions(before, now)

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when what it was on is gone."""
        now = self.agreement
        if now is None:
            return self._begin
        # A button: in a field Ctrl+Z would take back words only.
        if not self._again.isHidden():
            return self._again
        return self._paper if self.terms.isHidden() else self.terms.first_focus()

    def _before(self) -> Agreement | None:
        """The version before the one that is shown."""
        now = self.agreement
        if now is None:
            return None
        older = [each for each in self._versions if each.version < now.version]
        return max(older, key=lambda each: each.version) if older else None

    # What is done

    def _on_which(self, at: int) -> None:
        self._id = self._which.itemData(at)
        self._compares = False
        self._show(frozenset())
        self.turned.emit()

    def _on_compare(self) -> None:
        self._compares = self._compare.isChecked()
        self._show(frozenset())
        self.turned.emit()

    def _on_paper(self) -> None:
        self.commit()
        self.paper_wanted.emit(self._id)

    def _on_throw(self) -> None:
        self.thrown_away.emit(self._id)

    def _on_unsign(self) -> None:
        self.signed.emit(self._id, None)

    def _on_starts(self) -> None:
        now = self.agreement
        if self._starts.value() is None and now is not None:
            # A version holds from some day on.
            self._starts.set_value(now.starts)
        elif now is not None:
            self.started.emit(now.id, self._starts.value())

    def _on_review(self) -> None:
        self.reviewed.emit(self._id, self._review.value())

    def _on_signed(self) -> None:
        self.signed.emit(self._id, self._signed.value())

    def _on_ends(self) -> None:
        self.ended.emit(self._id, self._ends.value())
