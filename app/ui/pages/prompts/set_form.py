"""The details of a set: what it is called, what for, when, on what it rests, what follows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from app.domain.pack_editing import Edit, change_set, with_changed
from app.ui.forms.editor import HoldsVocabularies
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.form_rows import Cell, Rows
from app.ui.pages.prompts.when_part import WhenPart
from app.ui.theme import ThemeHolder
from prompts.grammar import Condition
from prompts.moments import MOMENTS
from prompts.schema import Offer, Source


class SetForm(PartForm):
    """About this set.

    `sets` are the titles of the sets that can be offered at its end, by id.
    """

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__(themes)
        self._lists = lists
        self._as_text: set[tuple[str, int]] = set()
        self.sets: Mapping[str, str] = {}

    def build(self) -> Iterator[None]:
        pack, phrases = self.now(), self._lists.vocabularies.phrases
        self.heading(self.tr("About this set"))
        self._text("title", self.tr("Title"), pack.title)
        self._text("summary", self.tr("In a line, for the list"), pack.summary)
        self._text("purpose", self.tr("What it is for"), pack.purpose, lines=2)
        self._text("use", self.tr("When to use it"), pack.use, lines=1)
        yield
        self.add_number(
            "minutes",
            self.tr("About how long it takes"),
            pack.minutes,
            240,
            lambda number: self._set(minutes=number),
            self.tr(" minutes"),
        )
        self.label(self.tr("For which moments"))
        ticks = [(each.id, each.text, each.id in pack.moments) for each in phrases.moments]
        self.add_ticks("moments", ticks, self._moment, flows=True)
        yield
        kinds = {"": self.tr("Leave it as it is")} | {
            each.id: each.text for each in phrases.header.entry_kinds
        }
        self.add_choice(
            "entry_kind",
            self.tr("What kind of reflection it begins"),
            kinds,
            pack.entry_kind,
            lambda kind: self._set(entry_kind=kind),
        )
        yield
        yield from self._build_sources()
        yield from self._build_offers()

    def _build_sources(self) -> Iterator[None]:
        pack = self.now()
        self._text("source", self.tr("Whose ideas it rests on, in words"), pack.source, lines=1)
        self._text("origin", self.tr("Where the set comes from"), pack.origin)
        if pack.sources:
            self.label(self.tr("Sources one by one"))
        yield
        checked = {
            "read": self.tr("Read"),
            "excerpt": self.tr("An excerpt"),
            "not_checked": self.tr("Not checked"),
        }
        yield from Rows(
            self,
            "sources",
            self.tr("Source {n}"),
            self.tr("Add a source"),
            lambda: self.now().sources,
            lambda parts: self._set(sources=parts),
            (
                Cell("author", self.tr("Author"), stretch=3),
                Cell("year", self.tr("Year")),
                Cell("title", self.tr("Title"), line=1),
                Cell("address", self.tr("Address on the web"), stretch=2, line=2),
                Cell("checked", self.tr("How far it was checked"), checked, line=2),
            ),
            lambda: Source("", ""),
        ).build()

    def _build_offers(self) -> Iterator[None]:
        self.label(self.tr("Sets offered at its end"))
        yield from Rows(
            self,
            "offers",
            self.tr("Offer {n}"),
            self.tr("Offer another set"),
            lambda: self.now().offers,
            lambda parts: self._set(offers=parts),
            (
                Cell("pack", self.tr("Which set"), self.sets, stretch=2),
                Cell("text", self.tr("Why, in a line"), line=1),
                Cell("stop", self.tr("First a page to stop and consult"), line=2, is_tick=True),
            ),
            lambda: Offer(next(iter(self.sets), ""), None, ""),
            beneath=self._build_when,
        ).build()

    def _build_when(self, at: int) -> None:
        """When an offer is made; every question of the set may decide that."""
        pack = self.now()

        def put(when: Condition | None) -> Edit:
            return self._set(offers=with_changed(self.now().offers, at, when=when))

        WhenPart(
            self,
            f"offers.{at}.when",
            self._lists.vocabularies,
            tuple(pack.questions()),
            lambda: self.now().offers[at].when,
            put,
            as_text=(pack.id, at) in self._as_text,
            show_text=partial(self._show_text, at),
        ).build(self.tr("It is always offered."))

    def _show_text(self, at: int, as_text: bool) -> None:
        place = (self.now().id, at)
        if as_text:
            self._as_text.add(place)
        else:
            self._as_text.discard(place)
        self.show_part(self.now(), self.place)

    def _text(self, name: str, words: str, value: str, *, lines: int = 0) -> None:
        self.add_text(name, words, value, lambda text: self._set(**{name: text}), lines=lines)

    def _set(self, **values: object) -> Edit:
        return change_set(self.now(), **values)

    def _moment(self, each: str, on: bool) -> Edit:
        chosen = {*self.now().moments, each} if on else {*self.now().moments} - {each}
        return self._set(moments=tuple(m.id for m in MOMENTS if m.id in chosen))
