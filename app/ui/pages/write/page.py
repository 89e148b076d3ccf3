"""The page for writing: rail, questions, the past beside them. It keeps every word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState
from app.ui.navigation import Handler, Page
from app.ui.pages.write.bring_bar import BringBar
from app.ui.pages.write.one_view import OneView
from app.ui.pages.write.overlays import Overlays
from app.ui.pages.write.presenter import Beside, WritePresenter
from app.ui.pages.write.rail import Rail
from app.ui.pages.write.recall_panel import RecallPanel
from app.ui.pages.write.retired import RetiredAnswers
from app.ui.pages.write.sheet_view import SheetView
from app.ui.pages.write.step_list import StepRow
from app.ui.pages.write.step_view import focus_is_in
from app.ui.pages.write.top_bar import ONE, PAGE, Footer, TopBar
from app.ui.pages.write.words import (
    answer_words,
    is_done,
    screen_title,
)
from app.ui.widgets.bars import SaveBar
from app.ui.widgets.reflow import Reflow, Room
from models.records.entries import AnswerKey, Bring, Draft, Entry
from models.records.ids import DraftId, EntryId
from models.records.queries import Found
from models.records.supervision import Session

View = OneView | SheetView


class WritePage(Page):
    """Writes one draft. Everything typed is in the form or in an editor, never only here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = WritePresenter(context, self)
        self._presenter.collect = self._collect
        self._presenter.may_look = self._may_look
        self._supplies = Supplies(
            context.theme,
            context.catalogue.vocabularies,
            self._presenter.finder,
            context.clock.today,
        )
        self._stale: dict[AnswerKey, QuestionBlock] = {}
        self._panel_wanted = True
        self._drawer_open = False
        self._opened_at = datetime.min
        self._build()
        self._overlays = Overlays(context, self._presenter, self._rail, self._top, self)
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._restyle()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Opens what is asked for; with nothing asked, goes on with what is open.

        Args:
            args: `packs`, `draft_id`, `entry_id`, or `choose` to offer the prompt sets first.
        """
        if args.get("choose"):
            self._overlays.open_chooser()
            return
        if not args and self._presenter.form is not None:
            self._focus_writing()
            return
        if args.get("draft_id") is not None and self._is_open(DraftId(args["draft_id"])):
            self._focus_writing()
            return
        self._presenter.close()
        self._forget()
        if args.get("draft_id") is not None:
            self._presenter.open_draft(DraftId(args["draft_id"]))
        elif args.get("entry_id") is not None:
            self._presenter.open_entry(EntryId(args["entry_id"]), list(args.get("packs") or ()))
        else:
            self._presenter.open_packs(list(args.get("packs") or ()))

    def leave(self) -> None:
        """Saves what is not saved; the draft stays open here."""
        self._overlays.close()
        self._remember_place()
        self._presenter.close()

    def hand_over(self) -> Draft | None:
        """Gives everything typed, half-composed text included, and saves no more."""
        for step in self._view.made_steps() if self._presenter.form is not None else []:
            for block in step.blocks():
                block.editor.commit()
        self._remember_place()
        return self._presenter.hand_over()

    def resume_args(self) -> dict[str, str] | None:
        """The open draft, to come back to after a lock."""
        form = self._presenter.form
        if form is None or (form.is_blank and not self._presenter.is_stored):
            return None
        return {"draft_id": form.snapshot().id}

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "next_question": self._next,
            "previous_question": self._previous,
            "writing_mode": self._toggle_mode,
            "bold": partial(self._format, "bold"),
            "italic": partial(self._format, "italic"),
            "private": self._toggle_private,
            "bring": self._toggle_bring,
            "past": self._toggle_past_focus,
            "save": self._say_saved,
            "close_entry": self._close_entry,
        }

    def panes(self) -> list[QWidget]:
        panes: list[QWidget] = [self._rail.steps] if self._rail.isVisible() else []
        panes.append(self._one if not self._is_page else self._sheet)
        if self._panel.isVisible():
            panes.append(self._panel)
        return panes

    def first_focus(self) -> QWidget | None:
        return None

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._rail = Rail(themes)
        self._top = TopBar(themes)
        self._unsaved = SaveBar(themes)
        self._unsaved.setObjectName("save_bar")
        self._one = OneView(self._supplies)
        self._sheet = SheetView(self._supplies)
        self._views = QStackedWidget()
        self._views.addWidget(self._one)
        self._views.addWidget(self._sheet)
        self._retired = RetiredAnswers(themes)
        self._bring = BringBar(themes)
        self._bring.hide()
        key = self._context.actions.key_text("next_question").replace("Return", "Enter")
        self._footer = Footer(themes, key)
        self._panel = RecallPanel(themes, self._supplies.vocabularies)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._top, self._unsaved):
            column.addWidget(widget)
        column.addWidget(self._views, 1)
        for below in (self._retired, self._bring, self._footer):
            column.addWidget(below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addWidget(middle, 1)
        self._row.addWidget(self._panel)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.opened.connect(self._on_opened)
        presenter.asked.connect(self._on_asked)
        presenter.header_changed.connect(self._show_header)
        presenter.saved.connect(self._on_saved)
        presenter.not_saved.connect(self._on_not_saved)
        presenter.recalled.connect(self._on_recalled)
        presenter.beside_ready.connect(self._on_beside)
        presenter.session_known.connect(self._on_session)
        presenter.retired_known.connect(self._on_retired)
        presenter.nothing_written.connect(self._on_nothing_written)
        presenter.closed.connect(self._on_closed)
        for view in (self._one, self._sheet):
            view.changed.connect(self._on_changed)
            view.private_changed.connect(self._on_private)
        self._sheet.current_changed.connect(self._show_place)
        self._connect_bars()
        self._reflow.changed.connect(self._restyle)
        self._reflow.short_changed.connect(self._on_short)
        self._themes.changed.connect(self._restyle)

    def _connect_bars(self) -> None:
        rail, top, panel, overlays = self._rail, self._top, self._panel, self._overlays
        overlays.step_wanted.connect(self._go_to)
        overlays.mode_wanted.connect(self._toggle_mode)
        overlays.close_wanted.connect(self._close_entry)
        overlays.set_chosen.connect(self._on_set_chosen)
        overlays.add_chosen.connect(self._on_add_chosen)
        rail.back_pressed.connect(self._close_entry)
        rail.more_pressed.connect(partial(self._open_more, rail.more))
        rail.step_chosen.connect(self._go_to)
        rail.code.clicked.connect(self._presenter.ask_codes)
        rail.time.clicked.connect(overlays.open_time)
        top.mode_chosen.connect(self._set_mode)
        top.bring_pressed.connect(self._toggle_bring)
        top.past_pressed.connect(self._open_past)
        top.done_pressed.connect(self._presenter.finish)
        top.back_pressed.connect(self._close_entry)
        top.steps_pressed.connect(self._open_steps)
        top.code_pressed.connect(self._presenter.ask_codes)
        top.more_pressed.connect(partial(self._open_more, top.more))
        panel.closed.connect(self._close_past)
        panel.read_wanted.connect(self._presenter.read_beside)
        panel.link_toggled.connect(self._on_link)
        self._bring.edited.connect(self._on_bring_edited)
        self._footer.back_pressed.connect(self._previous)
        self._footer.next_pressed.connect(self._next)
        self._unsaved.try_again.connect(self._presenter.autosave.flush)
        self._unsaved.save_copy.connect(self._save_copy)

    # Opening and collecting

    @property
    def _form(self) -> FormState:
        form = self._presenter.form
        assert form is not None
        return form

    @property
    def _is_page(self) -> bool:
        return self._views.currentWidget() is self._sheet

    @property
    def _view(self) -> View:
        return self._sheet if self._is_page else self._one

    def _is_open(self, draft_id: DraftId) -> bool:
        form = self._presenter.form
        return form is not None and form.snapshot().id == draft_id

    def _on_opened(self) -> None:
        form = self._form
        self._opened_at = self._context.clock.now()
        self._forget()
        draft = form.snapshot()
        wanted = draft.page_mode and len(form.screens) > 1
        self._views.setCurrentWidget(self._sheet if wanted else self._one)
        self._view.show_form(form, form.index_of(draft.step))
        self._top.mode.set_value(PAGE if wanted else ONE)
        self._unsaved.hide()
        self._bring.field.setText(form.bring_question)
        self._show_bring()
        self._show_header()
        self._show_saved()
        self._show_place()
        self._restyle()
        self._panel.set_linked(form.links)
        self._retired.show_keys(form.retired(), form)
        if form.retired():
            self._presenter.ask_retired()
        self._restore_caret(draft.caret)

    def _forget(self) -> None:
        self._stale.clear()
        self._one.forget()
        self._sheet.forget()
        self._panel.forget()
        self._retired.forget()

    def _collect(self) -> None:
        form = self._presenter.form
        if form is None:
            return
        asked_others = False
        for key, block in self._stale.items():
            asked_others |= form.set_value(key, block.editor.value())
        self._stale.clear()
        self._remember_place()
        if asked_others:
            self._on_asked()
        else:
            self._show_steps()

    def _remember_place(self) -> None:
        form = self._presenter.form
        if form is None or not form.screens:
            return
        step = self._view.current_step()
        block = step.current_block() if step is not None else None
        caret = block.editor.caret() if block is not None else 0
        screen_id = step.asked.id if step is not None else ""
        form.set_place(screen_id=screen_id, caret=caret, page_mode=self._is_page)

    def _restore_caret(self, caret: int) -> None:
        self._focus_writing()
        step = self._view.current_step()
        block = step.current_block() if step is not None else None
        if block is not None and caret:
            block.editor.set_caret(caret)

    def _focus_writing(self) -> None:
        if self._presenter.form is not None and self.isVisible():
            self._view.focus_first()

    # Steps

    def _on_changed(self, key: AnswerKey) -> None:
        block = self._block(key)
        if block is None:
            return
        if block.editor.settles:
            self._presenter.take(key, block.editor.value())
            self._show_steps()
        else:
            self._stale[key] = block
            self._presenter.touch()

    def _block(self, key: AnswerKey) -> QuestionBlock | None:
        for step in self._view.made_steps():
            block = step.block(key)
            if block is not None:
                return block
        return None

    def _on_private(self, key: AnswerKey, private: bool) -> None:
        self._form.set_private(key, private)
        self._presenter.touch()

    def _on_asked(self) -> None:
        before = self._view.current_step()
        self._view.sync()
        if before is not None and isinstance(self._view, OneView):
            self._view.go(self._form.index_of(before.asked.id))
        self._show_place()
        self._restyle()

    def _go_to(self, index: int) -> None:
        self._collect()
        self._view.go(index)
        self._remember_place()
        if self._presenter.is_stored:
            self._presenter.autosave.touch()
        self._presenter.autosave.flush()
        self._show_place()
        self._apply_folding()
        self._view.focus_first()
        self._announce_step()

    def _next(self) -> None:
        if self._presenter.form is None:
            return
        self._collect()
        if self._view.current >= len(self._form.screens) - 1:
            self._presenter.finish()
        else:
            self._go_to(self._view.current + 1)

    def _previous(self) -> None:
        if self._presenter.form is not None and self._view.current > 0:
            self._go_to(self._view.current - 1)

    def _announce_step(self) -> None:
        screens = self._form.screens
        self._context.announce(
            self.tr("Question {n} of {total}. {title}").format(
                n=self._view.current + 1,
                total=len(screens),
                title=screens[self._view.current].step.title,
            )
        )

    def _toggle_mode(self) -> None:
        self._set_mode(ONE if self._is_page else PAGE)

    def _set_mode(self, mode: str) -> None:
        if self._presenter.form is None or (mode == PAGE) == self._is_page:
            return
        if len(self._form.screens) < 2:
            self._context.tell(self.tr("There is only one question."))
            return
        self._collect()
        current = self._view.current
        self._view.forget()
        self._views.setCurrentWidget(self._sheet if mode == PAGE else self._one)
        self._top.mode.set_value(mode)
        self._view.show_form(self._form, current)
        self._restyle()
        self._show_place()
        self._presenter.touch()
        self._view.focus_first()

    # Showing

    def _show_steps(self) -> None:
        form = self._form
        vocabularies = self._supplies.vocabularies
        page = self._is_page
        rows = [
            StepRow(
                screen_title(screen),
                "" if page else answer_words(screen, form, vocabularies),
                is_done(screen, form),
            )
            for screen in form.screens
        ]
        self._rail.show_steps(rows, self._view.current)

    def _show_place(self, _index: int = 0) -> None:
        if self._presenter.form is None:
            return
        self._show_steps()
        screens = self._form.screens
        current = min(self._view.current, len(screens) - 1)
        coming = screen_title(screens[current + 1]) if current + 1 < len(screens) else ""
        self._footer.show_place(is_first=current == 0, coming=coming)
        place = self.tr("{n} of {total}").format(n=current + 1, total=len(screens))
        self._top.steps.set_words(place)

    def _show_header(self) -> None:
        if self._presenter.form is None:
            return
        form = self._form
        packs = form.packs()
        title = ", ".join(pack.title for pack in packs) or self.tr("Just write")
        self._rail.title.setText(title)
        code = form.header.code
        words = self.tr("With {code}").format(code=code) if code else self.tr("No code")
        self._rail.code.set_words(words)
        self._top.code.set_words(words)
        self._rail.time.set_words(
            i18n.near_moment(form.header.held_at, self._context.clock.today())
        )

    def _show_saved(self) -> None:
        when = self._presenter.autosave.last_saved
        if when is None:
            self._rail.saved.say("")
            self._footer.saved.say("")
            return
        self._rail.saved.say(
            self.tr("Saved at {time},\nencrypted on this computer").format(
                time=i18n.clock_time(when)
            )
        )
        self._footer.saved.say(self.tr("Saved {time}").format(time=i18n.clock_time(when)))

    def _on_saved(self, _when: datetime) -> None:
        self._unsaved.hide()
        self._show_saved()

    def _on_not_saved(self, since: datetime | None) -> None:
        shown = i18n.clock_time(since or self._opened_at)
        if not self.isVisible():
            words = self.tr(
                "A draft is not saved yet. It is tried again; its words are still here."
            )
            self._context.tell(words)
        elif self._unsaved.isHidden():
            self._unsaved.show_unsaved(shown)
            self._context.announce(self._unsaved.accessibleName())

    def _say_saved(self) -> None:
        autosave = self._presenter.autosave
        autosave.flush()
        when = autosave.last_saved
        if when is not None and not autosave.is_unsaved:
            self._context.tell(self.tr("Already saved, {time}").format(time=i18n.clock_time(when)))
        elif autosave.is_unsaved:
            self._context.tell(self.tr("Saving. It is saved as you write."))
        else:
            self._context.tell(self.tr("Nothing to save yet."))

    # Privacy, formatting, supervision

    def _current_block(self) -> QuestionBlock | None:
        step = self._view.current_step() if self._presenter.form is not None else None
        return step.current_block() if step is not None else None

    def _toggle_private(self) -> None:
        block = self._current_block()
        if block is not None:
            block.toggle_private()

    def _format(self, what: str) -> None:
        block = self._current_block()
        if block is not None:
            block.editor.format_words(what)

    def _toggle_bring(self) -> None:
        form = self._form
        wanted = form.bring is Bring.NO
        self._presenter.set_bring(wanted, form.bring_question)
        self._show_bring()
        if wanted:
            self._bring.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_bring(self) -> None:
        wanted = self._form.bring is not Bring.NO
        self._top.show_bring(wanted)
        self._bring.setVisible(wanted)
        if wanted:
            self._presenter.ask_session()
        self._apply_footer()

    def _on_bring_edited(self, text: str) -> None:
        self._presenter.set_bring(True, text)

    def _on_session(self, session: Session | None) -> None:
        if self._presenter.form is not None:
            entry_id = self._form.snapshot().entry_id
            self._bring.show_session(session, entry_id, self._context.clock.today())

    # The past

    def _may_look(self) -> bool:
        return self._panel.isVisible() and not self._panel.is_busy()

    def _on_recalled(self, found: Found) -> None:
        if self._presenter.form is not None:
            self._panel.set_linked(self._form.links)
            self._panel.show_found(found, self._context.clock.today())

    def _on_beside(self, beside: Beside) -> None:
        self._panel.show_beside(beside.html, self._context.clock.today())

    def _on_link(self, entry_id: EntryId) -> None:
        self._presenter.toggle_link(entry_id)
        self._panel.set_linked(self._form.links)

    def _toggle_past_focus(self) -> None:
        if self._panel.isVisible() and focus_is_in(self._panel):
            if self._reflow.room is not Room.WIDE:
                self._close_past()
            self._focus_current_editor()
            return
        if not self._panel.isVisible():
            self._open_past()
        self._panel.focus_first()

    def _open_past(self) -> None:
        self._panel_wanted = True
        self._drawer_open = True
        self._restyle()
        self._presenter.look_back()

    def _close_past(self) -> None:
        had_focus = focus_is_in(self._panel)
        if self._reflow.room is Room.WIDE:
            self._panel_wanted = False
        self._drawer_open = False
        self._restyle()
        if had_focus:
            self._focus_current_editor()

    def _focus_current_editor(self) -> None:
        block = self._current_block()
        if block is not None:
            block.editor.focus_first()

    # Sets

    def _open_more(self, anchor: QWidget) -> None:
        self._overlays.open_more(anchor, is_page=self._is_page)

    def _open_steps(self) -> None:
        self._overlays.open_steps(self._view.current)

    def _on_set_chosen(self, pack_id: str) -> None:
        self._presenter.close()
        self._forget()
        self._presenter.open_packs([pack_id] if pack_id else [])

    def _on_add_chosen(self, pack_id: str) -> None:
        count = len(self._form.screens)
        self._presenter.add_pack(pack_id)
        self._show_header()
        self._go_to(min(count, len(self._form.screens) - 1))

    # Ending

    def _close_entry(self) -> None:
        self._context.navigate.show("today")

    def _on_closed(self) -> None:
        self._forget()
        self._context.navigate.show("today")

    def _on_nothing_written(self) -> None:
        self._context.tell(self.tr("Nothing is written yet. Write here, or go back to Today."))
        self._view.focus_first()

    def _on_retired(self, entry: Entry) -> None:
        if self._presenter.form is not None:
            self._retired.show_entry(entry, self._form.retired())

    def _save_copy(self) -> None:
        question = Question(
            self.tr("Save a copy outside the journal?"),
            self.tr("The copy is in clear: whoever opens the file can read it."),
            self.tr("Save a copy…"),
            self.tr("Not now"),
        )
        self._context.dialogs.ask(question, self._on_copy_answered)

    def _on_copy_answered(self, answer: Answer) -> None:
        if answer.is_act:
            name = self.tr("reflection.txt")
            title = self.tr("Save a copy in clear")
            self._context.dialogs.save_file(title, name, ["*.txt"], self._presenter.save_copy)

    # Room

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _app().focusChanged.connect(self._on_focus_changed)

    def hideEvent(self, event: QHideEvent) -> None:
        # Not while it is taken apart: the focus moves then, too.
        super().hideEvent(event)
        _app().focusChanged.disconnect(self._on_focus_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._on_escape():
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawer()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._presenter.autosave.flush()

    def _on_escape(self) -> bool:
        if focus_is_in(self._panel):
            if not self._panel.step_back():
                self._toggle_past_focus()
            return True
        if self._drawer_open and self._reflow.room is not Room.WIDE:
            self._close_past()
            return True
        return False

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._presenter.form is None or old is None or not self.isAncestorOf(old):
            return
        self._presenter.autosave.flush()
        self._sheet.follow_focus(now)
        for step in self._view.made_steps():
            for block in step.blocks():
                if block.isAncestorOf(old) or (now is not None and block.isAncestorOf(now)):
                    block.refresh()
        self._apply_folding()

    def _on_short(self, short: bool) -> None:
        self._one.set_short(short)
        self._apply_folding()

    def _apply_folding(self) -> None:
        if self._presenter.form is None or self._is_page:
            return
        block = self._current_block()
        writing = block is not None and block.fills and block.editor.has_keyboard()
        self._one.set_folding(self._reflow.is_short and writing)

    def _apply_footer(self) -> None:
        narrow = self._reflow.room is Room.NARROW
        self._footer.setVisible(narrow or not self._is_page)

    def _restyle(self, _room: object = None) -> None:
        room = self._reflow.room
        form = self._presenter.form
        wide = room is Room.WIDE
        shown = self._panel_wanted if wide else self._drawer_open
        self._rail.setVisible(room is not Room.NARROW)
        self._panel.setVisible(shown)
        if wide and self._row.indexOf(self._panel) < 0:
            self._row.addWidget(self._panel)
        elif not wide and self._row.indexOf(self._panel) >= 0:
            self._row.removeWidget(self._panel)
        self._place_drawer()
        has_steps = form is not None and len(form.screens) > 1
        self._top.set_room(room, has_steps=has_steps, panel_shown=shown)
        self._footer.set_room(room)
        for view in (self._one, self._sheet):
            view.set_narrow(room is Room.NARROW)
        self._one.set_short(self._reflow.is_short)
        self._one.set_gutter(self._reflow.gutter)
        self._sheet.set_gutter(self._reflow.gutter)
        self._apply_footer()

    def _place_drawer(self) -> None:
        if self._reflow.room is Room.WIDE or not self._panel.isVisible():
            return
        wide = self._panel.width()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if right_to_left else self.width() - wide
        self._panel.setGeometry(QRect(left, 0, wide, self.height()))
        self._panel.raise_()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
