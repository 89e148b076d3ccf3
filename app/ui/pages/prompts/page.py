"""Prompts: every set of questions there is, and the editor of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.pack_editing import fresh_id
from app.services.library_own import says_the_same
from app.ui.actions import Layer
from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.prompts.editor import EditorView
from app.ui.pages.prompts.library_view import LibraryView
from app.ui.pages.prompts.presenter import PromptsPresenter
from app.ui.pages.prompts.words import tr
from app.ui.widgets.reflow import Reflow
from prompts.schema import Pack

_STEM = 40


class PromptsPage(Page):
    """The library, or the editor over it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = PromptsPresenter(context, self)
        self._drafts: tuple[Pack, ...] = ()
        self._goes_on_with = ""
        self._library = LibraryView(context, self._presenter)
        self._editor = EditorView(context, self._presenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._library)
        self._stack.addWidget(self._editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._fit()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows the library, or goes on with the set being edited.

        Args:
            args: `pack_id` of a set to show, or `edit` of one to edit.
        """
        self._presenter.show()
        edit = str(args.get("edit") or "")
        if edit:
            self._enter_edit(edit)
        elif args.get("pack_id") is not None:
            self._show_library()
            self._library.select(str(args["pack_id"]))
        else:
            self._library.list.begin_at_head()
        if not self._is_editing:
            self._presenter.ask_drafts()

    def leave(self) -> None:
        """The set being edited is kept as it stands."""
        self._keep_all()
        self._presenter.hide()

    def hand_over(self) -> None:
        """Keeps what is being edited, in front or not; at lock."""
        self._keep_all()
        self._presenter.hand_over()

    def resume_args(self) -> dict[str, str] | None:
        """The set on screen, to come back to after a lock."""
        if self._is_editing:
            return {"edit": self._editor.pack.id}
        shown = self._library.preview.shown
        return {"pack_id": shown.pack.id} if shown is not None else {}

    def handlers(self) -> Mapping[str, Handler]:
        return self._editor.handlers() if self._is_editing else self._library.handlers()

    def panes(self) -> list[QWidget]:
        return self._editor.panes() if self._is_editing else self._library.panes()

    def first_focus(self) -> QWidget | None:
        return self._editor.first_focus() if self._is_editing else self._library.first_focus()

    # Inner workings

    @property
    def _is_editing(self) -> bool:
        return self._stack.currentWidget() is self._editor

    def _connect(self) -> None:
        presenter, library = self._presenter, self._library
        presenter.shelf_known.connect(library.show_shelf)
        presenter.shelf_known.connect(self._editor.show_shelf)
        presenter.file_read.connect(library.show_file)
        presenter.added.connect(library.on_added)
        presenter.drafts_known.connect(self._on_drafts)
        presenter.edit_ready.connect(self._begin)
        presenter.saved.connect(self._on_saved)
        library.edit_wanted.connect(self._begin_edit)
        library.new_wanted.connect(self._begin_new)
        library.turned.connect(self._bind)
        library.list.go_on_wanted.connect(self._go_on)
        library.list.let_go_wanted.connect(self._let_go)
        self._editor.left.connect(self._leave_editor)
        self._reflow.changed.connect(self._fit)

    def _keep_all(self) -> None:
        self._editor.keep_now()
        self._presenter.keep_again()

    def _enter_edit(self, pack_id: str) -> None:
        if self._is_editing and self._editor.pack.id == pack_id:
            return
        # It may be one that was being edited when the journal was locked.
        self._goes_on_with = pack_id
        self._presenter.ask_drafts()

    def _on_drafts(self, drafts: tuple[Pack, ...]) -> None:
        wanted, self._goes_on_with = self._goes_on_with, ""
        self._drafts = drafts
        if wanted:
            kept = next((each for each in drafts if each.id == wanted), None)
            if kept is not None:
                self._go_on_with(kept)
            else:
                self._begin_edit(wanted, False)
        self._show_left_off()

    def _show_left_off(self) -> None:
        """Tells of the set whose editing was left last."""
        title = self._drafts[0].title if self._drafts else None
        self._library.list.show_left_off(title)

    def _go_on(self) -> None:
        if self._drafts:
            self._go_on_with(self._drafts[0])

    def _let_go(self) -> None:
        if not self._drafts:
            return
        pack = self._drafts[0]
        self._presenter.let_go(pack.id)
        self._presenter.ask_drafts()
        self._library.list.view.setFocus()

        def back() -> None:
            self._presenter.keep(pack)
            self._presenter.ask_drafts()

        self._context.undo.offer(tr("Editing let go of"), back)

    def _begin_edit(self, pack_id: str, copy: bool) -> None:
        kept = next((each for each in self._drafts if each.id == pack_id), None)
        if kept is not None and not copy:
            self._go_on_with(kept)
        else:
            self._presenter.ask_edit(pack_id, copy=copy)

    def _begin_new(self) -> None:
        self._presenter.ask_blank()

    def _begin(self, pack: Pack) -> None:
        """Edits a set that was not being edited; its id must not be that of one that is."""
        if not self._is_kept(pack.id) or pack.id in self._context.catalogue:
            self._edit(pack)
        else:
            self._edit(replace(pack, id=fresh_id(pack.id[:_STEM])))

    def _is_kept(self, pack_id: str) -> bool:
        return any(each.id == pack_id for each in self._drafts)

    def _go_on_with(self, pack: Pack) -> None:
        self._edit(pack, is_touched=True)

    def _edit(self, pack: Pack, *, is_touched: bool = False) -> None:
        self._editor.open(pack, is_touched=is_touched)
        self._stack.setCurrentWidget(self._editor)
        self._changed_face()

    def _on_saved(self, pack: Pack) -> None:
        if not self._editor.holds(pack.id):
            self._presenter.ask_drafts()
            return
        if not says_the_same(self._editor.pack, pack):
            # More was typed while it was saved: that is to be done as well.
            self._editor.keep_on()
            if not self._is_editing:
                self._presenter.ask_drafts()
            return
        self._editor.close_set()
        self._show_library()
        self._library.select(pack.id)
        self._presenter.ask_drafts()
        self._changed_face()

    def _leave_editor(self) -> None:
        self._editor.keep_now()
        self._show_library()
        self._presenter.ask_drafts()
        self._changed_face()

    def _show_library(self) -> None:
        self._stack.setCurrentWidget(self._library)

    def _bind(self) -> None:
        if self.isVisible():
            self._context.actions.drop(Layer.PAGE)
            self._context.actions.bind(Layer.PAGE, self.handlers())

    def _changed_face(self) -> None:
        self._bind()
        target = self.first_focus()
        if target is not None and self.isVisible():
            target.setFocus()

    def _fit(self) -> None:
        self._library.fit(self._reflow.room)
        self._editor.fit(self._reflow.room)
