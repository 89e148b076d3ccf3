"""Prompt set files: read with every problem, taken in as one's own, written for their owner alone."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.faults import (
    NotAFile,
    PackFileNotText,
    PackFileTooLarge,
    PackFileUnreadable,
    PackRefused,
)
from app.services.library import Library
from models.records.faults import Fault
from prompts.loader import load
from prompts.reading import MAX_BYTES
from prompts.words import own_word
from tests.support.journal import Journal
from tests.support.own_packs import HANDOVER, handover, library_of


@pytest.fixture
def library(journal: Journal) -> Library:
    return library_of(journal)


def test_a_set_comes_in_from_a_file_and_goes_out_the_same(
    library: Library, journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "handover.toml"
    file.write_text(HANDOVER, encoding="utf-8")
    reading = library.read_file(file)
    assert reading.problems == ()
    assert reading.pack is not None
    kept, changes = library.take_in(reading.pack)
    assert kept.id in journal.catalogue
    out = tmp_path / "out.toml"
    library.write_file(kept.id, out)
    assert load(out) == kept
    journal.writing.history.undo(changes.undo)
    assert kept.id not in journal.catalogue


def test_the_same_file_twice_adds_nothing(library: Library) -> None:
    first, _ = library.take_in(handover())
    second, changes = library.take_in(handover())
    assert second == first
    assert not changes.added
    assert not changes.undo


def test_the_id_of_a_set_from_a_file_says_nothing(library: Library, journal: Journal) -> None:
    mine, _ = library.take_in(replace(handover(), id="own_mister_k"))
    theirs, _ = library.take_in(replace(handover(), id="own_mister_k", title="Their handover"))
    assert re.fullmatch("own_[0-9a-f]{12}", mine.id)
    assert re.fullmatch("own_[0-9a-f]{12}", theirs.id)
    assert journal.catalogue.get(mine.id).title == "Handover"
    assert journal.catalogue.get(theirs.id).title == "Their handover"


def test_a_set_under_an_id_that_says_nothing_keeps_it_where_it_is_free(
    library: Library, tmp_path: Path
) -> None:
    kept, _ = library.take_in(handover())
    library.write_file(kept.id, tmp_path / "out.toml")
    library.remove(kept.id)
    again, _ = library.take_in(load(tmp_path / "out.toml"))
    other, _ = library.take_in(replace(again, title="Their handover"))
    assert again.id == kept.id
    assert other.id != kept.id


def test_a_file_with_a_shipped_id_comes_in_as_ones_own(library: Library, journal: Journal) -> None:
    shipped = journal.catalogue.get("after_session")
    kept, _ = library.take_in(replace(shipped, title="After ours"))
    assert kept.is_own
    assert "session" not in kept.id
    assert kept.door == ""
    assert journal.catalogue.get("after_session") == shipped
    assert journal.catalogue.door("after_session") == shipped


def test_the_id_of_a_removed_set_is_not_given_to_another(
    library: Library, journal: Journal
) -> None:
    kept, _ = library.take_in(handover())
    journal.write(packs=(kept.id,), answers={"words": "Late again."})
    library.remove(kept.id)
    other, _ = library.take_in(replace(kept, title="Their handover"))
    assert other.id != kept.id


def test_every_problem_is_listed_with_its_place(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(
        HANDOVER.replace('kind = "long"', 'kind = "longish"').replace(
            'when = "colour = sharp"', 'when = "colour = blunt"'
        ),
        encoding="utf-8",
    )
    reading = library.read_file(file)
    assert reading.pack is None
    assert len(reading.problems) == 2
    assert all(problem.line for problem in reading.problems)
    assert "longish" in reading.problems[0].what
    assert "colour" in reading.problems[1].what


def test_a_set_that_asks_for_a_name_is_warned_about_and_works(
    library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "names.toml"
    file.write_text(
        HANDOVER.replace("What did I pass on?", "What is the client's full name?"), encoding="utf-8"
    )
    reading = library.read_file(file)
    assert reading.pack is not None
    assert reading.problems == ()
    assert len(reading.warnings) == 1


def made(folder: Path, kind: str) -> Path:
    path = folder / kind
    if kind == "folder":
        path.mkdir()
    elif kind == "large":
        path.write_bytes(b"#" * (MAX_BYTES + 1))
    elif kind == "latin":
        path.write_bytes('title = "Übergabe"'.encode("latin-1"))
    elif kind == "pipe":
        os.mkfifo(path)
    return path


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("folder", NotAFile),
        ("large", PackFileTooLarge),
        ("latin", PackFileNotText),
        ("missing", PackFileUnreadable),
        pytest.param(
            "pipe", NotAFile, marks=pytest.mark.skipif(sys.platform == "win32", reason="no pipes")
        ),
    ],
)
def test_what_is_no_such_file_is_said_in_a_sentence(
    library: Library, tmp_path: Path, kind: str, fault: type[Fault]
) -> None:
    with pytest.raises(fault):
        library.read_file(made(tmp_path, kind))


@pytest.mark.skipif(sys.platform == "win32", reason="modes are not kept there")
def test_a_written_file_is_for_its_owner_and_replaces_what_was_there(
    library: Library, tmp_path: Path
) -> None:
    out = tmp_path / "set.toml"
    out.write_text("something else, longer than nothing")
    out.chmod(0o644)
    library.write_file("quick_capture", out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert load(out).id == "quick_capture"
    assert [each.name for each in tmp_path.glob(".set.toml*")] == []


def test_a_place_that_cannot_be_written_is_said_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Fault):
        library.write_file("quick_capture", tmp_path / "no such folder" / "set.toml")
    with pytest.raises(NotAFile):
        library.write_file("quick_capture", tmp_path)


def test_nothing_a_person_wrote_leaves_with_a_set(
    library: Library, journal: Journal, tmp_path: Path
) -> None:
    planted = "quokkabluster"
    library.add_word("feelings", f"{planted} one", "up")
    library.add_word("triggers", f"{planted} two")
    library.rename_word("feelings", "impatient", f"{planted} three")
    with journal.store.write() as unit:
        unit.settings.put("own_pairs", [{"low": f"{planted} low", "high": f"{planted} high"}])
    kept, _ = library.save(library.copy_of("after_session"))
    journal.write(
        packs=(kept.id,),
        answers={
            "still_with_you": f"{planted} four",
            "feelings": {own_word(f"{planted} one"): 3, "impatient": 2},
        },
    )
    for pack_id in journal.catalogue.ids():
        out = tmp_path / f"{pack_id}.toml"
        library.write_file(pack_id, out)
        assert planted not in out.read_text(encoding="utf-8"), pack_id
        assert "own:" not in out.read_text(encoding="utf-8"), pack_id


@pytest.mark.parametrize(
    "change",
    [
        ('kind = "long"', 'kind = "feelings"\n  groups = ["own:quokkabluster"]'),
        ('when = "colour = sharp"', 'when = "colour = own:quokkabluster"'),
    ],
)
def test_a_set_cannot_name_own_words_at_all(
    library: Library, tmp_path: Path, change: tuple[str, str]
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(HANDOVER.replace('  yields = "title"\n', "").replace(*change), encoding="utf-8")
    assert library.read_file(file).problems


def test_a_set_that_is_refused_changes_nothing(library: Library, journal: Journal) -> None:
    before = journal.catalogue.ids()
    with pytest.raises(PackRefused):
        library.take_in(replace(handover(), title=""))
    assert journal.catalogue.ids() == before
