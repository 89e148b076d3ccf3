"""Walks through every page on a sample journal and takes a picture of each.

The program that walks is the real one, on folders of its own: it is started, unlocked, pressed and
typed into as by a person. Only the clock stands still and key derivation is cheap.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

# Before anything of Qt is read: a tour needs no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app import bootstrap
from app.domain.clock import FixedClock
from app.paths import Paths, make_private
from app.services.documents import hours_sheet
from app.services.documents.docx import as_docx
from app.services.documents.markdown import as_markdown
from app.services.sample import choose_reminders, write_sample
from app.services.session import Journals, Unlocked
from app.tour_safekeeping import SafekeepingWalk
from app.tour_walk import (
    LOOKS,
    PASSPHRASE,
    LaidOut,
    Look,
    Steps,
    TourStuckError,
    Until,
    Watch,
    named,
)
from app.ui import i18n
from app.ui.documents.agreement_paper import agreement_document
from app.ui.documents.session_papers import supervision_record
from app.ui.faces import Faces
from app.ui.meaning_reader import MeaningReader
from app.ui.parts import Parts
from models.records.entries import DraftCard
from models.records.hours import ExportedThing
from models.records.repairs import RepairCard, Stage
from models.records.supervision import Session, SessionCard, SessionState
from models.vault.kdf import KdfParameters, KdfPolicy

__all__ = ["LOOKS", "THEMES", "TODAY", "Look", "TourStuckError", "Watch", "run"]

THEMES = ("light", "dark", "high-contrast")
"""The looks a tour has if nobody says which."""

TODAY = datetime(2026, 11, 26, 18, 2)
"""The Thursday on which every tour takes place."""

_SCRATCH = ".afterword-tour"
_CHEAP = KdfPolicy(KdfParameters(memory_kib=64 * 1024, passes=1, lanes=4))
_POLL_MS = 10
_QUIET_POLLS = 8
_DRAWN_POLLS = 2
"""After another look nothing is read or waited for: what is laid out only has to stay so long."""
_LONGEST_WAIT_MS = 30_000


@dataclass(frozen=True, slots=True)
class _Written:
    """What the tour writes on its way."""

    outcome: str
    promises: tuple[str, ...]
    telling: str
    thought: str


_LEFT_TO_RIGHT = _Written(
    "The part that likes to be asked is old, and it is not a fault. It may come along, "
    "and it does not have to answer.",
    ("Ask what she would want my answer for", "Sit back when I lean in"),
    " Afterwards I spoke to Keziah, and rang back on 020 7946 0018.",
    "The pause before she answered: I filled it. Ask about that.",
)
_RIGHT_TO_LEFT = _Written(
    "החלק שאוהב שישאלו אותו הוא ישן, ואין בכך פגם. הוא יכול לבוא איתי (K4), ואינו חייב לענות.",
    ("לשאול לשם מה היא רוצה את תשובתי", "להישען לאחור כשאני נוטה קדימה"),
    " אחר כך כתבתי אל noa@example.org.",
    "השתיקה לפני שענתה: מילאתי אותה. לשאול על זה.",
)


def run(
    out_dir: Path,
    themes: Sequence[str] = THEMES,
    *,
    size: tuple[int, int] = (1440, 900),
    watch: Watch | None = None,
    language: str = "",
    direction: str = "",
) -> list[Path]:
    """Takes a picture of every page in every look, `light/03-today.png` and so on.

    Args:
        out_dir: Where the pictures go; made if need be, those of an earlier tour are replaced.
        themes: Names of `LOOKS`.
        watch: Called at each picture with the look, the name of the picture and the window.
        language: Of the interface and of the prompt sets, as far as they are there in it.
        direction: "rtl" runs everything from right to left, and writes so too.

    Returns:
        The pictures, in the order of the tour, look by look.

    Raises:
        TourStuckError: A page did not come.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    out_dir.mkdir(parents=True, exist_ok=True)
    scratch = out_dir / _SCRATCH
    shutil.rmtree(scratch, ignore_errors=True)
    make_private(scratch)
    flash = app.cursorFlashTime()
    app.setCursorFlashTime(0)
    try:
        tour = _Tour(app, out_dir, Paths.below(scratch), themes, size, watch)
        return tour.walk(language, direction)
    finally:
        i18n.install(app)
        app.setCursorFlashTime(flash)
        shutil.rmtree(scratch, ignore_errors=True)


class _Tour(SafekeepingWalk):
    """One walk through the program: a generator of steps, each resumed once all is quiet."""

    def __init__(
        self,
        app: QApplication,
        out_dir: Path,
        paths: Paths,
        looks: Sequence[str],
        size: tuple[int, int],
        watch: Watch | None,
    ) -> None:
        clock = FixedClock(TODAY)
        super().__init__(out_dir, paths, clock, {name: LOOKS[name] for name in looks}, size, watch)
        self._app = app
        self._draft: DraftCard
        self._session: Session
        self._last: SessionCard
        self._repair: RepairCard
        self._written = _LEFT_TO_RIGHT

    def walk(self, language: str = "", direction: str = "") -> list[Path]:
        """Goes all the way and closes the program behind it."""
        self._written = _RIGHT_TO_LEFT if direction == "rtl" else _LEFT_TO_RIGHT
        self._make_journal(self._paths.new_journal, language)
        self._parts = bootstrap.build(
            self._app,
            self._paths,
            policy=_CHEAP,
            clock=self._clock,
            language=language,
            direction=direction,
        )
        self._parts.themes.set_less_motion(True)
        self._parts.window.resize(*self._size)
        try:
            self._faces = bootstrap.start(self._parts)
            _Pace(self._app, self._parts, self._faces, self._steps()).go()
        finally:
            self._close()
        return [path for pictures in self._taken.values() for path in pictures]

    # The walk

    def _steps(self) -> Steps:
        yield from self._lock()
        yield from self._first_run()
        yield from self._first_day()
        yield from self._open(self._paths.new_journal)
        yield named("all is read for recall by meaning", self._is_read)
        yield from self._today_and_journal()
        yield from self._write()
        yield from self._repairs()
        yield from self._patterns()
        yield from self._prompts()
        yield from self._supervision()
        yield from self._settings()
        yield from self._backups()
        yield from self._security()
        yield from self._idle()
        yield from self._lock_now()
        yield from self._note()
        yield from self._open(self._paths.new_journal)
        yield from self._go_back()
        yield from self._causes()
        yield from self._damaged()
        yield from self._erased()

    def _lock(self) -> Steps:
        yield self._sees("page.lock")
        yield from self._picture("lock")
        self._type("lock.passphrase", "not this one")
        self._press("lock.unlock")
        yield self._sees("lock.notice.what")
        yield from self._picture("lock-wrong-passphrase")

    def _first_run(self) -> Steps:
        folder = self._paths.new_journal.with_name("My first journal.afterword")
        self._faces.show_first_run(folder)
        yield self._sees("new.passphrase")
        self._type("new.passphrase", PASSPHRASE)
        self._type("new.again", PASSPHRASE)
        yield from self._picture("first-run-passphrase")
        self._press("first_run.continue")
        yield self._sees("recovery.group1")
        yield from self._picture("first-run-recovery-sheet")
        self._press("first_run.aside")
        yield self._gone("recovery.group1")
        yield from self._picture("first-run-ready")
        self._press("first_run.continue")
        yield self._sees("shell")

    def _first_day(self) -> Steps:
        yield self._sees("page.today")
        yield from self._picture("today-first-day")
        self._shell.show_page("journal")
        yield self._sees("empty.after_session")
        yield from self._picture("journal-empty")
        yield from self._lock_now()

    def _today_and_journal(self) -> Steps:
        self._shell.show_page("today")
        yield self._sees("drafts")
        yield from self._picture("today")
        self._shell.show_page("journal")
        yield self._sees("reading.title")
        yield from self._picture("journal")

    def _write(self) -> Steps:
        self._shell.show_page("write", draft_id=self._draft.id)
        yield self._sees("one_at_a_time")
        yield from self._remembers()
        yield from self._picture("write-one-at-a-time")
        self._parts.actions.trigger("writing_mode")
        yield self._sees("all_on_a_page")
        yield from self._remembers()
        yield from self._picture("write-all-on-a-page")
        area = next(each for each in self._window.findChildren(QTextEdit) if each.isVisible())
        area.moveCursor(QTextCursor.MoveOperation.End)
        area.insertPlainText(self._written.telling)
        yield self._sees("write.identifier")
        yield from self._picture("write-identifiers")

    def _remembers(self) -> Steps:
        """Waits for what comes up from the past beside the editor."""
        yield named(
            "something comes up",
            lambda: any(
                child.objectName().startswith("hit.")
                for child in self._window.findChildren(QWidget)
            ),
        )

    def _repairs(self) -> Steps:
        self._shell.show_page("repairs")
        yield self._sees("repair.go")
        yield from self._picture("repairs")
        self._shell.show_page("repairs", repair_id=self._repair.id, stage=Stage.OWNED)
        yield self._sees(f"form.{Stage.OWNED}")
        yield from self._picture("repair-stage")

    def _patterns(self) -> Steps:
        parts = ("overview", "triggers", "relationship", "then_and_now", "continuum", "kept")
        for tab in (*parts, "key_points"):
            self._shell.show_page("patterns", tab=tab)
            yield self._sees("page.patterns")
            yield from self._picture(f"patterns-{tab.replace('_', '-')}")

    def _prompts(self) -> Steps:
        self._shell.show_page("prompts", pack_id="something_slipped")
        yield self._sees("preview.used")
        yield from self._picture("prompts")
        self._shell.show_page("prompts", edit="after_session")
        yield self._sees("edit.title")
        yield from self._picture("prompts-editor")
        self._press("editor.back")

    def _supervision(self) -> Steps:
        self._shell.show_page("supervision")
        yield self._sees("start_session")
        yield from self._picture("supervision-prepare")
        self._shell.show_page("supervision", item_id=self._session.items[0].id)
        yield self._sees("framing")
        yield from self._picture("supervision-sheet")
        self._press("framing_back")
        yield self._sees("start_session")
        self._shell.show_page("supervision", session_id=self._last.id)
        yield self._sees("past_record")
        yield from self._picture("supervision-past")
        self._press("past_record")
        yield self._sees("preview.page")
        yield named("it was looked at", lambda: self._find("preview.looked", QLabel) is not None)
        yield from self._picture("supervision-preview")
        self._press("preview.close")
        yield self._gone("preview")
        for part in ("actions", "agreements", "hours"):
            self._shell.show_page("supervision", part=part)
            yield self._nothing
            yield from self._picture(f"supervision-{part}")
        self._shell.show_page("supervision", part="next")
        yield self._sees("start_session")
        yield from self._in_session()

    def _in_session(self) -> Steps:
        self._clock.set(self._session.plan.held_at + timedelta(minutes=2))
        self._press("start_session")
        yield self._sees("page.in_session")
        self._clock.advance(timedelta(minutes=24))
        self._shell.show_page("in_session", session_id=self._session.id)
        self._see("outcome", QWidget).findChildren(QTextEdit)[0].insertPlainText(
            self._written.outcome
        )
        for promise in self._written.promises:
            self._type("new_action", promise)
            self._see("new_action", QLineEdit).returnPressed.emit()
            yield self._nothing
        self._press("more_on_item")
        yield self._sees("more")
        yield from self._picture("in-session-more")
        self._press("more_on_item")
        yield self._gone("more")
        self._parts.actions.trigger("find_reflections")
        yield self._sees("find_field")
        self._type("find_field", "advice")
        yield self._sees("find_results")
        yield from self._picture("in-session")

    def _settings(self) -> Steps:
        self._shell.show_page("settings")
        yield self._sees("question.act")  # the session goes on, and other pages are not share-safe
        self._press("question.act")
        yield self._sees("settings.change_passphrase")
        yield from self._picture("settings-security")
        self._shell.show_page("settings", section="appearance")
        yield self._sees("settings.theme")
        yield from self._picture("settings-appearance")
        self._shell.show_page("settings", section="recall")
        yield named("all is read for recall by meaning", self._is_read)
        yield from self._picture("settings-recall")
        self._shell.show_page("settings", section="codes")
        yield self._sees("settings.codes")
        yield from self._picture("settings-codes")
        self._shell.show_page("settings", section="keeping")
        yield self._sees("settings.reviews_said")
        yield from self._picture("settings-keeping")
        self._shell.show_page("transfer")
        yield self._sees("left.row")
        yield from self._picture("transfer")
        self._press("left.whole")
        yield self._sees("preview.page")
        yield from self._picture("transfer-what-left")
        self._press("preview.close")

    def _is_read(self) -> bool:
        state = self._shell.findChildren(MeaningReader)[0].state
        return 0 < state.read == state.all

    def _thought(self) -> str:
        return self._written.thought

    # Before and after

    def _make_journal(self, folder: Path, language: str) -> None:
        journals = Journals(self._clock, _CHEAP)
        key = journals.create(folder, PASSPHRASE).key
        journals.note_sheet_checked(key)
        unlocked = journals.open(key)
        try:
            if unlocked.catalogue.speaks(language):
                unlocked.library.set_language(language)
            write_sample(unlocked, self._clock)
            choose_reminders(unlocked.follow_ups)
            self._draft = unlocked.writing.drafts()[0]
            self._repair = next(card for card in unlocked.repairs.cards() if card.is_open)
            session = unlocked.supervision.next_session()
            assert session is not None
            self._session = session
            self._last = next(
                card
                for card in unlocked.supervision.sessions()
                if card.state is SessionState.FINISHED
            )
            self._hand_over(unlocked)
            self._back_up(unlocked, TODAY, _CHEAP)
        finally:
            journals.close(unlocked)

    def _hand_over(self, unlocked: Unlocked) -> None:
        """Writes documents of the sample, so that something has left the journal."""
        place = self._paths.new_journal.parent
        paper = supervision_record(unlocked.documents.record(self._last.id))
        head, rows = hours_sheet.rows(unlocked.hours.lines(), None, {})
        agreement_id = self._session.details.agreement_id
        assert agreement_id is not None
        agreed = agreement_document(unlocked.documents.agreement(agreement_id))
        told = (
            (15, "Supervision record.docx", as_docx(paper), ExportedThing.RECORD),
            (9, "Hours.csv", hours_sheet.as_csv(head, rows), ExportedThing.HOURS),
            (2, "Agreement.md", as_markdown(agreed).encode(), ExportedThing.AGREEMENT),
        )
        for days, name, data, what in told:
            self._clock.set(TODAY - timedelta(days=days))
            unlocked.ledger.write(place / name, data, what)
        self._clock.set(TODAY)

    def _close(self) -> None:
        self._parts.runner.stop()
        self._parts.window.close_for_good()
        for gone in (self._parts.window, self._parts.runner, self._parts.themes):
            gone.deleteLater()


class _Pace(QObject):
    """Resumes the steps whenever nothing is under way any more and what they wait for is there."""

    def __init__(self, app: QApplication, parts: Parts, faces: Faces, steps: Steps) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._faces = faces
        self._steps = steps
        self._until: Until | None = None
        self._quiet = 0
        self._deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        self._error: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        faces.finished.connect(self._on_finished)

    def go(self) -> None:
        """Runs the event loop until the last step is done and the program has closed itself.

        Raises:
            TourStuckError: Something did not come.
            Exception: What went wrong on the way.
        """
        hook, sys.excepthook = sys.excepthook, self._on_error
        self._timer.start(_POLL_MS)
        try:
            self._app.exec()
        finally:
            sys.excepthook = hook
            # Left to themselves they would end the next tour.
            self._timer.stop()
            self._patience.stop()
        if self._error is not None:
            raise self._error

    def _look(self) -> None:
        try:
            self._go_on()
        except StopIteration:
            self._end()
        except Exception as error:  # noqa: BLE001 – raised again by `go`, outside of Qt
            self._end(error)

    def _go_on(self) -> None:
        is_ready = self._parts.runner.is_idle() and (self._until is None or self._until())
        self._quiet = self._quiet + 1 if is_ready else 0
        if self._quiet >= (_DRAWN_POLLS if isinstance(self._until, LaidOut) else _QUIET_POLLS):
            self._quiet = 0
            self._until = next(self._steps)
            self._deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        elif self._deadline.hasExpired():
            what = "it is quiet" if self._until is None else self._until.__name__
            raise TourStuckError(f"waited too long until {what}")

    def _on_error(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._end(error.with_traceback(trace))

    def _end(self, error: BaseException | None = None) -> None:
        if not self._timer.isActive():
            return
        self._error = error
        self._timer.stop()
        self._patience.start(_LONGEST_WAIT_MS)
        self._faces.quit()

    def _give_up(self) -> None:
        """It does not close itself: what went wrong before says more than that."""
        self._error = self._error or TourStuckError("waited too long until it closes")
        self._app.exit()

    def _on_finished(self) -> None:
        # `quit` would ask the window once more whether it may close.
        self._app.exit()
