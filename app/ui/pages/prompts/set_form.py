"""The details of a set: what it is called, what for, when, on what it rests, what follows it."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.pack_editing import Edit, change_set
from app.ui.pages.prompts.form_parts import Cell, PartForm
from app.ui.theme import ThemeHolder
from prompts import header
from prompts.moments import MOMENTS
from prompts.schema import Offer, Source


class SetForm(PartForm):
    """About this set.

    `sets` are the titles of the sets that can be offered at its end, by id.
    """

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes)
        self.sets: Mapping[str, str] = {}

    def build(self) -> None:
        pack = self.now()
        self.heading(self.tr("About this set"))
        self._text("title", self.tr("Title"), pack.title)
        self._text("summary", self.tr("In a line, for the list"), pack.summary)
        self._text("purpose", self.tr("What it is for"), pack.purpose, lines=2)
        self._text("use", self.tr("When to use it"), pack.use, lines=1)
        self.add_number(
            "minutes",
            self.tr("About how long it takes"),
            pack.minutes,
            240,
            lambda number: self._set(minutes=number),
            self.tr(" minutes"),
        )
        self.label(self.tr("For which moments"))
        ticks = [(each.id, each.text, each.id in pack.moments) for each in MOMENTS]
        self.add_ticks("moments", ticks, self._moment, flows=True)
        kinds = {"": self.tr("Leave it as it is")} | {
            each.id: each.text for each in header.ENTRY_KINDS
        }
        self.add_choice(
            "entry_kind",
            self.tr("What kind of reflection it begins"),
            kinds,
            pack.entry_kind,
            lambda kind: self._set(entry_kind=kind),
        )
        self._build_sources()
        self._build_offers()

    def _build_sources(self) -> None:
        pack = self.now()
        self._text("source", self.tr("Whose ideas it rests on, in words"), pack.source, lines=1)
        if pack.sources:
            self.label(self.tr("Sources one by one"))
        checked = {
            "read": self.tr("Read"),
            "excerpt": self.tr("An excerpt"),
            "not_checked": self.tr("Not checked"),
        }
        self.add_rows(
            "sources",
            self.tr("Source {n}"),
            self.tr("Add a source"),
            lambda: self.now().sources,
            lambda parts: self._set(sources=parts),
            (
                Cell("author", self.tr("Author"), stretch=2),
                Cell("title", self.tr("Title"), stretch=3),
                Cell("year", self.tr("Year")),
                Cell("checked", self.tr("How far it was checked"), checked),
            ),
            lambda: Source("", ""),
        )

    def _build_offers(self) -> None:
        self.label(self.tr("Sets offered at its end"))
        self.add_rows(
            "offers",
            self.tr("Offer {n}"),
            self.tr("Offer another set"),
            lambda: self.now().offers,
            lambda parts: self._set(offers=parts),
            (
                Cell("pack", self.tr("Which set"), self.sets),
                Cell("text", self.tr("Why, in a line"), stretch=2),
            ),
            lambda: Offer(next(iter(self.sets), ""), None, ""),
        )

    def _text(self, name: str, words: str, value: str, *, lines: int = 0) -> None:
        self.add_text(name, words, value, lambda text: self._set(**{name: text}), lines=lines)

    def _set(self, **values: object) -> Edit:
        return change_set(self.now(), **values)

    def _moment(self, each: str, on: bool) -> Edit:
        chosen = {*self.now().moments, each} if on else {*self.now().moments} - {each}
        return self._set(moments=tuple(m.id for m in MOMENTS if m.id in chosen))
