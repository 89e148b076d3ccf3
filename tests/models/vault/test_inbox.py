import sys
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.records.faults import DamagedJournal, InboxFull, NotWritable
from models.records.ids import new_id
from models.records.notes import MOST_CHARACTERS, MOST_NOTES
from models.vault import envelope, inbox, vault
from models.vault.inbox import Note, Recipient
from tests.support.vaults import CHEAP, NOW, key_of

AT = datetime(2026, 3, 2, 22, 40, 5)
NOTE = Note(AT, "Kestrel on the wire. Ask R. about it.\nÜber – ꙮ 🪶")


@pytest.fixture
def recipient(created: vault.Created, folder: Path) -> Recipient:
    """What the header says without any secret."""
    header = envelope.read(folder, CHEAP.bounds).header
    return Recipient(header.journal_id, header.inbox_public_key)


def kept(folder: Path, recipient: Recipient, note: Note = NOTE) -> str:
    name = new_id()
    inbox.put(folder, name, inbox.sealed(recipient, name, note))
    return name


def file_of(folder: Path, name: str) -> Path:
    (path,) = (folder / "inbox").glob(f"{name}*")
    return path


def test_a_note_sealed_without_a_secret_opens_with_the_data_key(folder, recipient):
    name = kept(folder, recipient)
    assert inbox.names(folder) == (name,)
    assert inbox.read(folder, key_of(folder), name) == NOTE


def test_nothing_of_it_stands_in_clear_and_only_the_owner_may_read_it(folder, recipient):
    name = kept(folder, recipient)
    path = file_of(folder, name)
    assert not any(word in path.read_bytes() for word in (b"Kestrel", b"2026", b"R. about"))
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o600
    assert sys.platform == "win32" or path.parent.stat().st_mode & 0o777 == 0o700


def test_two_of_the_same_words_have_nothing_in_common_but_their_size(folder, recipient):
    one, other = (inbox.sealed(recipient, "a" * 14, NOTE) for _ in range(2))
    same = sum(a == b for a, b in zip(one, other, strict=True))
    assert same < len(one) // 10
    short = inbox.sealed(recipient, "a" * 14, Note(AT, "x"))
    assert len(short) == len(one)


@given(st.text(max_size=300), st.datetimes(), st.data())
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_words_at_any_time_come_back_as_they_were(folder, recipient, text, at, data):
    note = Note(at, text)
    key = key_of(folder)
    whole = inbox.sealed(recipient, "b" * 14, note)
    assert inbox.opened(key, "b" * 14, whole) == note
    place = data.draw(st.integers(0, len(whole) - 1))
    changed = bytearray(whole)
    changed[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(DamagedJournal):
        inbox.opened(key, "b" * 14, bytes(changed))


@pytest.mark.parametrize("kept_part", [0, 1, 40, 90, -1])
def test_a_file_cut_short_is_known_as_damaged(folder, recipient, kept_part):
    path = file_of(folder, name := kept(folder, recipient))
    path.write_bytes(path.read_bytes()[:kept_part])
    with pytest.raises(DamagedJournal):
        inbox.read(folder, key_of(folder), name)


def test_a_note_of_another_journal_does_not_open(folder, recipient, tmp_path):
    vault.create(tmp_path / "Other.afterword", "other words here", now=NOW, policy=CHEAP)
    name = kept(tmp_path / "Other.afterword", recipient)
    with pytest.raises(DamagedJournal):
        inbox.read(
            tmp_path / "Other.afterword",
            key_of(tmp_path / "Other.afterword", "other words here"),
            name,
        )


def test_a_note_under_another_name_does_not_open(folder, recipient):
    path = file_of(folder, kept(folder, recipient))
    path.rename(path.with_name("c" * 14 + ".note"))
    with pytest.raises(DamagedJournal):
        inbox.read(folder, key_of(folder), "c" * 14)


def test_kept_again_it_stands_in_place_of_what_it_was(folder, recipient):
    name = kept(folder, recipient)
    inbox.put(folder, name, inbox.sealed(recipient, name, Note(AT, "Later.")))
    assert inbox.read(folder, key_of(folder), name).text == "Later."
    assert [path.name for path in (folder / "inbox").iterdir()] == [f"{name}.note"]
    inbox.remove(folder, name)
    inbox.remove(folder, name)
    assert inbox.names(folder) == ()


def test_there_may_be_so_many_notes_and_no_more(folder, recipient):
    sealed = inbox.sealed(recipient, "d" * 14, NOTE)
    names = [f"{number:014d}" for number in range(MOST_NOTES)]
    for name in names:
        (folder / "inbox" / f"{name}.note").write_bytes(b"")
    with pytest.raises(InboxFull):
        inbox.put(folder, "d" * 14, sealed)
    inbox.put(folder, names[0], sealed)
    assert file_of(folder, names[0]).stat().st_size == len(sealed)


def test_a_note_is_as_long_as_it_may_be_and_its_file_can_be_read(folder, recipient):
    name = kept(folder, recipient, Note(AT, "🪶" * MOST_CHARACTERS))
    assert len(inbox.read(folder, key_of(folder), name).text) == MOST_CHARACTERS
    with pytest.raises(ValueError):
        inbox.sealed(recipient, name, Note(AT, "x" * (MOST_CHARACTERS + 1)))


def test_other_files_in_the_inbox_are_none_of_its_business(folder, recipient):
    place = folder / "inbox"
    for name in ("x.sealed", "..note", "UPPER000000000.note", "e" * 14 + ".txt", ".e.new"):
        (place / name).write_bytes(b"not ours")
    assert inbox.names(folder) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs a right on Windows")
def test_a_link_is_not_followed(folder, recipient, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(inbox.sealed(recipient, "f" * 14, NOTE))
    (folder / "inbox" / ("f" * 14 + ".note")).symlink_to(elsewhere)
    with pytest.raises(DamagedJournal):
        inbox.read(folder, key_of(folder), "f" * 14)


def test_a_larger_file_than_any_note_is_not_read_whole(folder, recipient):
    path = file_of(folder, name := kept(folder, recipient))
    with path.open("ab") as file:
        file.truncate(1 << 32)
    with pytest.raises(DamagedJournal):
        inbox.read(folder, key_of(folder), name)


def test_a_missing_inbox_is_made_again(folder, recipient):
    (folder / "inbox").rmdir()
    assert inbox.names(folder) == ()
    assert inbox.read(folder, key_of(folder), kept(folder, recipient)) == NOTE


def test_a_folder_that_takes_nothing_says_so(folder, recipient, monkeypatch):
    def refused(*_args):
        raise PermissionError(13, "no")

    monkeypatch.setattr("models.vault.files.os.open", refused)
    with pytest.raises(NotWritable):
        kept(folder, recipient)
