"""The page for writing: rail, questions, the past beside them. It keeps every word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState
from app.ui.navigation import Handler, Page
from app.ui.pages.write.answering import Answering
from app.ui.pages.write.bring_bar import BringBar
from app.ui.pages.write.bringing import Bringing
from app.ui.pages.write.deepening import Deepening
from app.ui.pages.write.dismissing import Dismissing
from app.ui.pages.write.linked_strip import LinkedStrip
from app.ui.pages.write.linking import Linking
from app.ui.pages.write.moving import Moving
from app.ui.pages.write.overlays import Overlays
from app.ui.pages.write.parts.additions import Additions
from app.ui.pages.write.parts.promised import PromisedStrip
from app.ui.pages.write.past_side import PastSide
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.rail import Rail
from app.ui.pages.write.recall_panel import RecallPanel
from app.ui.pages.write.retired import RetiredAnswers
from app.ui.pages.write.saving import Saving
from app.ui.pages.write.signs import Signs
from app.ui.pages.write.stage import Stage
from app.ui.pages.write.top_bar import ONE, PAGE, Footer, TopBar
from app.ui.widgets.date_edit import stay_for_date
from app.ui.widgets.reading_order import go_on, reading_order
from app.ui.widgets.reflow import Reflow, Room
from models.records.entries import Draft, Entry, Header
from models.records.ids import DraftId, EntryId


class WritePage(Page):
    """Writes one draft. Everything typed is in the form or in an editor, never only here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = WritePresenter(context, self)
        self._way_back: tuple[str, dict[str, Any]] = ("today", {})
        self._begun_at = ""
        self._was_left = True
        self._is_calm = False
        self._make(context)
        self._lay_out()
        self._connect()
        self._connect_bars()
        self._restyle()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Opens what is asked for; with nothing asked, goes on with what is open.

        Args:
            args: `packs`, `draft_id`, `entry_id`, `reread` for the id of a reflection to be read
                again, or `choose` to offer the prompt sets first; `back` is the id of a page that
                the way back leads to, `code` whom a new one is about, `links` what it comes from.
        """
        was_left, self._was_left = self._was_left, False
        if args.get("choose"):
            if was_left:
                self._begun_at = args.get("back", "")
                self._presenter.release()
            if self._presenter.form is None:
                self._forget()
                self._show_calm(True)
            self._overlays.open_chooser()
            return
        self._show_calm(False)
        draft_id = args.get("draft_id")
        is_at_hand = not args and self._presenter.form is not None
        if is_at_hand or (draft_id is not None and self._is_open(DraftId(draft_id))):
            self._focus_writing()
            # Leaving may have come before the pause in which the past is asked.
            self._presenter.look_back_soon()
            return
        self._presenter.close()
        self._forget()
        self._come_from(args)
        if args.get("draft_id") is not None:
            self._presenter.open_draft(DraftId(args["draft_id"]))
        elif args.get("reread") is not None:
            self._presenter.open_rereading(EntryId(args["reread"]))
        elif args.get("entry_id") is not None:
            self._presenter.open_entry(EntryId(args["entry_id"]), list(args.get("packs") or ()))
        else:
            links = [EntryId(each) for each in args.get("links") or ()]
            code = str(args.get("code") or "")
            self._presenter.open_packs(list(args.get("packs") or ()), code, links)

    def leave(self) -> None:
        """Saves what is not saved; the draft stays open here."""
        self._overlays.close()
        self._additions.leave()
        self._promised.leave()
        self._stage.remember_place()
        self._presenter.close()
        self._was_left = True
        if self._presenter.form is None:
            self._forget()

    def hand_over(self) -> Draft | None:
        """Gives everything typed, half-composed text included, and saves no more."""
        self._stage.commit()
        self._stage.remember_place()
        self._promised.hand_over()
        return self._presenter.hand_over()

    def resume_args(self) -> dict[str, str] | None:
        """The open draft, to come back to after a lock."""
        form = self._presenter.form
        presenter = self._presenter
        if presenter.is_finishing:
            return None
        if form is None or (form.is_blank and not presenter.is_stored and not presenter.is_unsaved):
            return None
        return {"draft_id": form.snapshot().id}

    def handlers(self) -> Mapping[str, Handler]:
        ways = {"save": self._saving.say_saved, "close_entry": self._close_entry}
        at_the_form = {**self._form_handlers(), **self._additions.handlers()}
        return {
            **ways,
            **{id_: self._additions.unless_stopped(go) for id_, go in at_the_form.items()},
        }

    def _form_handlers(self) -> Mapping[str, Handler]:
        return {
            "next_question": self._moving.go_on,
            "previous_question": self._moving.go_back,
            "writing_mode": self._moving.toggle_mode,
            "bold": partial(self._answering.format_words, "bold"),
            "italic": partial(self._answering.format_words, "italic"),
            "private": self._answering.toggle_private,
            "bring": self._bringing.toggle,
            "repair": self._begin_repair,
            "past": self._past.toggle_focus,
            "earlier": self._answering.show_earlier,
            "more_questions": partial(self._deepening.deepen, None, 1),
            "fewer_questions": partial(self._deepening.deepen, None, -1),
        }

    def panes(self) -> list[QWidget]:
        rail = self._rail.steps if self._rail.steps.isVisible() else self._rail.back
        panes: tuple[QWidget, ...] = (rail, self._stage, self._panel)
        return [pane for pane in panes if pane.isVisible()]

    def first_focus(self) -> QWidget | None:
        return None

    # Building

    def _make(self, context: PageContext) -> None:
        themes, presenter = self._themes, self._presenter
        self._additions = Additions(context, presenter, self)
        supplies = Supplies(
            themes,
            context.catalogue,
            presenter.finder,
            presenter.earlier,
            context.clock.today,
            presenter.own_words,
            self._additions.shown_part,
            context.actions.key_text("private"),
        )
        self._row = QHBoxLayout(self)
        self._rail = Rail(themes)
        self._top = TopBar(themes)
        self._stage = Stage(supplies)
        self._retired = RetiredAnswers(themes)
        self._linked = LinkedStrip(themes)
        self._bring = BringBar(themes)
        self._bring.hide()
        key = context.actions.key_text("next_question")
        self._footer = Footer(themes, key)
        self._panel = RecallPanel(themes, supplies.vocabularies)
        self._reflow = Reflow(self, themes)
        self._promised = PromisedStrip(context, presenter, self._reflow)
        self._saving = Saving(context, presenter, self._rail.saved, self._footer.saved)
        self._signs = Signs(context, self._rail, self._top, self._footer, self)
        self._bringing = Bringing(context, presenter, self._top, self._bring)
        self._past = PastSide(context, presenter, self._panel, self._reflow, self, self._row)
        self._dismissing = Dismissing(context, presenter, self._panel)
        self._linking = Linking(context, presenter, self._linked, self._panel, self._stage)
        self._overlays = Overlays(context, presenter, self._rail, self._top, self)
        self._additions.begin_with(self._stage, self._footer, self._overlays)
        self._make_doing(context)

    def _make_doing(self, context: PageContext) -> None:
        """What happens in the form, apart from what is seen of it."""
        presenter, stage, signs = self._presenter, self._stage, self._signs
        self._answering = Answering(presenter, stage)
        self._moving = Moving(
            context,
            presenter,
            stage,
            signs,
            self._answering,
            self._linking,
            self._additions,
            self._reflow,
        )
        self._deepening = Deepening(context, presenter, stage, signs, self._answering, self._moving)

    def _lay_out(self) -> None:
        middle = self._middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._top, self._saving):
            column.addWidget(widget)
        column.addWidget(self._stage, 1)
        strips = (self._retired, self._linked, self._promised, self._additions.strip)
        for below in (*strips, self._bring, self._footer):
            column.addWidget(below)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addWidget(middle, 1)
        self._row.addWidget(self._panel)

    def _connect(self) -> None:
        presenter, overlays, stage = self._presenter, self._overlays, self._stage
        presenter.opened.connect(self._on_opened)
        presenter.header_changed.connect(self._show_header)
        presenter.last_contact_known.connect(self._on_last_contact)
        presenter.retired_known.connect(self._on_retired)
        presenter.nothing_written.connect(self._on_nothing_written)
        presenter.closed.connect(self._on_closed)
        overlays.step_wanted.connect(self._moving.go_to)
        overlays.mode_wanted.connect(self._moving.toggle_mode)
        overlays.close_wanted.connect(self._close_entry)
        overlays.done_wanted.connect(self._finish)
        overlays.set_chosen.connect(self._on_set_chosen)
        overlays.add_chosen.connect(self._moving.add_set)
        self._moving.asked_others.connect(self._restyle)
        self._moving.mode_changed.connect(self._on_mode_changed)
        self._moving.ended.connect(self._finish)
        self._past.moved.connect(self._restyle)
        self._past.left.connect(stage.focus_current)
        self._promised.emptied.connect(stage.focus_current)
        self._reflow.changed.connect(self._restyle)
        self._reflow.short_changed.connect(self._on_short)
        self._reflow.tight_changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    def _connect_bars(self) -> None:
        rail, top, footer = self._rail, self._top, self._footer
        rail.back_pressed.connect(self._close_entry)
        rail.more_pressed.connect(partial(self._open_more, rail.more))
        rail.step_chosen.connect(self._moving.go_to)
        rail.deep.wanted.connect(self._deepening.deepen)
        rail.code.clicked.connect(self._presenter.ask_codes)
        rail.time.clicked.connect(self._overlays.open_time)
        top.mode_chosen.connect(self._moving.set_mode)
        top.past_pressed.connect(self._past.open)
        top.done_pressed.connect(self._finish)
        top.back_pressed.connect(self._close_entry)
        top.steps_pressed.connect(self._open_steps)
        top.code_pressed.connect(self._presenter.ask_codes)
        top.more_pressed.connect(partial(self._open_more, top.more))
        footer.back_pressed.connect(self._moving.go_back)
        footer.next_pressed.connect(self._moving.go_on)

    # Opening and collecting

    @property
    def _form(self) -> FormState:
        form = self._presenter.form
        assert form is not None
        return form

    def _is_open(self, draft_id: DraftId) -> bool:
        form = self._presenter.form
        return form is not None and form.snapshot().id == draft_id

    def _on_opened(self) -> None:
        form = self._form
        self._forget()
        self._show_calm(False)
        draft = form.snapshot()
        page = draft.page_mode and len(form.screens) > 1
        self._stage.show_form(form, form.index_of(draft.step), page=page)
        self._top.mode.set_value(PAGE if page else ONE)
        self._saving.begin()
        self._bringing.begin()
        self._additions.begin()
        self._show_header()
        self._moving.show_place()
        self._restyle()
        self._retired.show_keys(form.retired(), form)
        if form.retired():
            self._presenter.ask_retired()
        if self.isVisible():
            self._stage.restore_caret(draft.question, draft.caret)

    def _forget(self) -> None:
        self._answering.forget()
        self._stage.forget()
        self._panel.forget()
        self._retired.forget()
        self._linking.forget()
        self._promised.forget()
        self._additions.forget()
        self._bringing.forget()
        self._saving.forget()
        self._signs.forget()

    def _show_calm(self, calm: bool) -> None:
        """An empty page behind the sets to choose from, or the frame for a reflection."""
        if calm != self._is_calm:
            self._is_calm = calm
            self._restyle()

    def _focus_writing(self) -> None:
        if self._presenter.form is not None and self.isVisible():
            self._stage.focus_first()

    def _on_mode_changed(self, mode: str) -> None:
        self._top.mode.set_value(mode)
        self._restyle()

    def _show_header(self) -> None:
        if self._presenter.form is not None:
            self._signs.show_header(self._form)
            self._promised.refresh()
            self._refresh_gap()
            # What a step shows of the past may be of another person now.
            self._stage.refresh_parts()

    def _refresh_gap(self) -> None:
        if not self._form.header.code:
            self._rail.show_gap("")
        self._presenter.ask_last_contact()

    def _on_last_contact(self, header: Header, day: date | None) -> None:
        form = self._presenter.form
        if form is not None and (header.code, header.held_at) == (
            form.header.code,
            form.header.held_at,
        ):
            self._signs.show_last_contact(form, day)

    # Menus and sets

    def _open_more(self, anchor: QWidget) -> None:
        self._overlays.open_more(anchor, is_page=self._stage.is_page)

    def _open_steps(self) -> None:
        self._overlays.open_steps(self._stage.current)

    def _begin_repair(self) -> None:
        """Asks here what slipped: out of the answers a repair is made, once it is done."""
        if self._presenter.form is None:
            return
        self._moving.go_to_set(self._context.catalogue.door("something_slipped").id)
        self._context.tell(self.tr("What slipped is asked here. The repair begins with Done."))

    def _on_set_chosen(self, pack_id: str) -> None:
        self._presenter.close()
        self._forget()
        self._show_calm(False)
        self._come_from({"back": self._begun_at})
        self._presenter.open_packs([pack_id] if pack_id else [])

    # Ending

    def holds(self, go: Callable[[], None]) -> bool:
        """Words that are no date yet would be lost: one stays with them."""
        return self.isVisible() and stay_for_date(self._stage)

    def _finish(self) -> None:
        """Done, unless there is someone to be asked first: then once that was looked at."""
        if stay_for_date(self._stage):
            return
        if self._presenter.form is not None:
            self._answering.collect()
        if not self._additions.settle():
            self._presenter.finish()

    def _come_from(self, args: Mapping[str, Any]) -> None:
        """The way back leads to where a reflection is read or was begun; else to Today."""
        places = {
            "journal": (self.tr("Journal"), self.tr("Back to the Journal")),
            "supervision": (self.tr("Supervision"), self.tr("Back to Supervision")),
            "repairs": (self.tr("Repairs"), self.tr("Back to Repairs")),
            "patterns": (self.tr("Patterns"), self.tr("Back to Patterns")),
            "prompts": (self.tr("Prompts"), self.tr("Back to Prompts")),
        }
        packs = list(args.get("packs") or ())
        self._begun_at = page = args.get("back", "")
        to: dict[str, Any] = {"pack_id": packs[0]} if page == "prompts" and packs else {}
        read = args.get("entry_id") or args.get("reread")
        if read is not None:
            page, to = "journal", {"entry_id": EntryId(read)}
        self._way_back = (page, to) if page in places else ("today", {})
        words, name = places.get(page, (self.tr("Today"), self.tr("Back to Today")))
        self._rail.show_way_back(words, name)
        self._top.back.set_name(name)

    def _close_entry(self) -> None:
        page, args = self._way_back
        self._context.navigate.show(page, **args)

    def _on_closed(self) -> None:
        self._forget()
        self._context.navigate.show("today")

    def _on_nothing_written(self) -> None:
        self._context.tell(self.tr("Nothing is written yet. Write here, or go back to Today."))
        self._stage.focus_first()

    def _on_retired(self, entry: Entry) -> None:
        if self._presenter.form is not None:
            self._retired.show_entry(entry, self._form.retired())

    # Room, keys and focus

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _app().focusChanged.connect(self._on_focus_changed)

    def hideEvent(self, event: QHideEvent) -> None:
        # Not while it is taken apart: the focus moves then, too.
        super().hideEvent(event)
        _app().focusChanged.disconnect(self._on_focus_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._past.on_escape():
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._past.place_drawer()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._presenter.autosave.flush()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return go_on(self, self._tab_stops(), forwards) or super().focusNextPrevChild(forwards)

    def _tab_stops(self) -> list[QWidget]:
        before = (self._rail, self._top, self._saving)
        strips = (self._retired, self._linked, self._promised, self._additions.strip)
        after = (*strips, self._bring, self._footer, self._panel)
        stops = [stop for part in before if part.isVisible() for stop in reading_order(part)]
        stops += self._stage.tab_stops()
        return stops + [stop for part in after if part.isVisible() for stop in reading_order(part)]

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._presenter.form is not None and now is not None:
            self._stage.note_focus(now)
        if self._presenter.form is None or old is None or not self.isAncestorOf(old):
            return
        self._presenter.autosave.flush()
        self._stage.follow_focus(old, now)
        self._additions.follow_focus(old, now)
        self._stage.apply_folding(self._reflow.is_short)

    def _on_short(self, _short: bool) -> None:
        self._stage.fit(self._reflow)
        self._additions.set_short(self._reflow.is_short)
        self._stage.apply_folding(self._reflow.is_short)

    def _restyle(self, _room: object = None) -> None:
        room = self._reflow.room
        form = self._presenter.form
        self._middle.setVisible(not self._is_calm)
        self._rail.setVisible(room is not Room.NARROW and not self._is_calm)
        self._past.lay_out()
        if self._is_calm:
            self._panel.hide()
        has_steps = form is not None and len(form.screens) > 1
        tight = self._reflow.is_tight
        shown = self._past.is_shown
        self._top.set_room(room, has_steps=has_steps, panel_shown=shown, tight=tight)
        self._footer.set_room(room, tight=tight)
        self._additions.set_short(self._reflow.is_short)
        self._stage.fit(self._reflow)
        self._footer.setVisible(room is Room.NARROW or not self._stage.is_page)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
