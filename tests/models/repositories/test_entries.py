"""Entries as rows: what is derived, what is kept, what an import needs."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from models.records.entries import (
    Answer,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Entry,
    Header,
    Hindsight,
    PackUse,
    Privacy,
)
from models.records.ids import DraftId, EntryId, HindsightId, new_id
from models.records.positions import Placing, Position
from models.records.queries import Filter
from models.repositories.digest import content_hash, digest, rests_on
from models.snapshots import draft_from, draft_values, entry_from, entry_values
from models.types import json_text
from tests.support.journal import Journal


def an_entry(*answers: Answer, **parts) -> Entry:
    made = {"header": Header(datetime(2024, 2, 29, 9, 30)), "title": "A title"} | parts
    return Entry(id=EntryId(new_id()), answers=answers, **made)


def long(question: str, text: str, private: bool = False) -> Answer:
    return Answer(AnswerKey("p", question), "long", "Asked", text, text, private, "p/s")


def felt(question: str, value: dict[str, int], private: bool = False) -> Answer:
    text = ", ".join(f"{word} (some)" for word in value)
    return Answer(AnswerKey("p", question), "feelings", "Felt", value, text, private, "p/s")


texts = st.text(max_size=30)
placings = st.builds(
    Placing,
    st.sampled_from(Position),
    st.none() | st.sampled_from(Position),
    st.none() | st.sampled_from(Position),
)
moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0))
values = st.recursive(
    texts | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
headers = st.builds(
    Header,
    held_at=moments,
    code=texts,
    minutes=st.none() | st.integers(0, 600),
    placing=st.none() | placings,
    preload_sources=st.lists(texts, max_size=2).map(tuple),
    privacy=st.sampled_from(Privacy),
    tags=st.lists(texts, max_size=3).map(tuple),
)
keys = st.builds(AnswerKey, texts, texts)
entries = st.builds(
    Entry,
    id=texts.map(EntryId),
    header=headers,
    title=texts,
    packs=st.lists(st.builds(PackUse, texts, st.integers(1, 9), texts), max_size=2).map(tuple),
    answers=st.lists(
        st.builds(Answer, keys, texts, texts, values, texts, st.booleans(), texts), max_size=3
    ).map(tuple),
    bring=st.sampled_from(Bring),
    bring_question=texts,
    links=st.lists(texts.map(EntryId), max_size=2).map(tuple),
    hindsight=st.lists(
        st.builds(Hindsight, texts.map(HindsightId), moments, texts, st.booleans()), max_size=2
    ).map(tuple),
    repairs=st.just(()),
    outcomes=st.just(()),
    revisions=st.just(0),
    created_at=moments,
    changed_at=moments,
    source=texts,
)
drafts = st.builds(
    Draft,
    id=texts.map(DraftId),
    header=headers,
    packs=st.lists(texts, max_size=2).map(tuple),
    answers=st.dictionaries(keys, st.builds(DraftAnswer, values, st.booleans()), max_size=3),
    bring=st.sampled_from(Bring),
    bring_question=texts,
    links=st.lists(texts.map(EntryId), max_size=2).map(tuple),
    entry_id=st.none() | texts.filter(bool).map(EntryId),
    step=texts,
    caret=st.integers(0, 1000),
    page_mode=st.booleans(),
    question=texts,
    private=st.frozensets(keys, max_size=3),
    changed_at=moments,
    bring_at_begin=st.none() | st.sampled_from(Bring),
    depths=st.dictionaries(texts, st.integers(0, 2), max_size=2),
)


@given(entries)
def test_an_entry_as_plain_values_is_the_same_entry(entry: Entry):
    assert entry_from(entry_values(entry)) == entry
    assert json_text(entry_values(entry)).encode()[:1] == b"{"


@given(drafts)
def test_a_draft_as_plain_values_is_the_same_draft(draft: Draft):
    assert draft_from(draft.id, draft.changed_at, draft_values(draft)) == draft


@given(drafts)
def test_a_draft_of_before_depths_were_kept_is_read(draft: Draft):
    values = draft_values(draft)
    del values["depths"]
    assert draft_from(draft.id, draft.changed_at, values) == replace(draft, depths={})


def test_an_entry_put_again_replaces_all_of_it(journal: Journal):
    first = an_entry(
        long("a", "One."),
        felt("f", {"anxious": 2}),
        header=Header(datetime(2024, 1, 1), tags=("x", "y")),
        links=(EntryId("elsewhere"),),
        packs=(PackUse("p", 1, "A set"),),
    )
    second = replace(
        first,
        answers=(long("b", "Two."),),
        header=replace(first.header, tags=("z",)),
        links=(),
        bring=Bring.NOW,
    )
    with journal.store.write() as unit:
        unit.entries.put(first)
        unit.entries.put(second)

    with journal.store.read() as unit:
        assert unit.entries.get(first.id) == second
        assert unit.timeline.facets(Filter()).feelings == ()
        assert unit.entries.count() == 1


def test_the_index_never_mixes_open_and_private(journal: Journal):
    entry = an_entry(
        long("a", "open words"),
        long("b", "closed words here", private=True),
        felt("f", {"anxious": 2}),
        felt("g", {"ashamed": 3}, private=True),
        header=Header(datetime(2024, 1, 1), tags=("tagged",), code="K4"),
        bring_question="closed words here",
        hindsight=(
            Hindsight(HindsightId("1"), datetime(2024, 2, 1), "open note"),
            Hindsight(HindsightId("2"), datetime(2024, 2, 1), "closed note", True),
        ),
    )

    index = digest(entry).index

    assert index.title == "A title"
    assert index.open.split("\n") == ["open words", "open note"]
    assert index.words.split("\n") == ["anxious", "tagged", "K4"]
    assert "closed words here" in index.private
    assert "closed note" in index.private
    assert "ashamed" in index.private


def test_nothing_of_an_entry_of_the_private_class_is_indexed_openly():
    entry = an_entry(
        long("a", "words"), header=Header(datetime(2024, 1, 1), privacy=Privacy.PRIVATE)
    )

    index = digest(entry).index

    assert (index.title, index.open, index.words) == ("", "", "")
    assert index.private == "A title\nwords"


def test_what_repeats_private_text_is_recognised():
    private = ("I hated  her voice that day.", "No")

    assert rests_on("Why: i hated her voice that day?", private)
    assert rests_on("hated her voice", private)
    assert rests_on("no", private)
    assert not rests_on("Nobody knew", private)
    assert rests_on("Is it that I hated, her voice: that much?", private)
    assert not rests_on("Is it that I hated her day?", private)
    assert not rests_on("What would you do?", private)
    assert not rests_on("", private)


def test_the_hash_tells_texts_and_days_apart():
    entry = an_entry(long("a", "One."), long("b", "Two."))

    same = replace(entry, id=EntryId("other"), answers=entry.answers[::-1], title="Other")
    assert content_hash(same) == content_hash(entry)
    assert content_hash(replace(entry, answers=entry.answers[:1])) != content_hash(entry)
    later = replace(entry, header=Header(datetime(2024, 3, 1)))
    assert content_hash(later) != content_hash(entry)


def test_an_import_can_be_found_again_whole(journal: Journal):
    entries = [an_entry(long("a", f"Entry {n}."), source=f"jsonl:{n}") for n in range(3)]
    with journal.store.write() as unit:
        batch = unit.imports.open("batch", unit.now)
        assert unit.imports.open("batch", unit.now) == batch
        for entry in entries:
            unit.entries.put(entry, batch=batch)
        unit.imports.set_counts("batch", {"imported": 3})
    journal.write("Not of it.")

    with journal.store.read() as unit:
        assert unit.imports.entries("batch") == tuple(entry.id for entry in entries)
        assert unit.entries.known_sources(("jsonl:1", "jsonl:9")) == {"jsonl:1"}
        assert unit.entries.known_hashes((content_hash(entries[0]), "0")) == {
            content_hash(entries[0])
        }
        assert list(unit.imports.every()) == [("batch", unit.now, {"imported": 3})]
    with journal.store.write() as unit:
        unit.entries.erase(unit.imports.entries("batch"))
        unit.imports.forget("batch")
    assert journal.timeline.count() == 1


def test_every_entry_comes_oldest_first_and_whole(journal: Journal):
    for day in (3, 1, 2):
        journal.write(f"Day {day}.", held_at=datetime(2024, 1, day))
    hidden = journal.write("In the bin.")
    journal.writing.delete([hidden.id])

    with journal.store.read() as unit:
        assert [unit.entries.get(each).title for each in unit.entries.every_id()] == [
            "Day 1.",
            "Day 2.",
            "Day 3.",
        ]


def test_a_link_goes_with_its_target(journal: Journal):
    target = journal.write("Target.")
    entry = an_entry(long("a", "From."), links=(target.id,))
    with journal.store.write() as unit:
        unit.entries.put(entry)
    journal.writing.delete([target.id])
    assert journal.timeline.entry(entry.id).links == (target.id,)

    journal.writing.empty_bin()

    assert journal.timeline.entry(entry.id).links == ()


def test_settings_of_a_private_kind_stay_in_the_vault(journal: Journal):
    with journal.store.write() as unit:
        unit.settings.put("words.own", ["seen off"])
        unit.settings.put("words.own", ["seen off", "cornered"])

    with journal.store.read() as unit:
        assert unit.settings.get("words.own") == ["seen off", "cornered"]
        assert unit.settings.get("nothing", 7) == 7
