"""An erased journal opens with nothing, at whichever step the erasing was cut off."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.locked import Key
from app.services.session import Journals, Secret
from models.hold import KEY
from models.records.faults import BeingErased, DamagedJournal, Fault, JournalInUse, UnderLegalHold
from models.store import Store
from models.vault import backup, envelope, erasing, vault
from models.vault.envelope import SlotKind
from tests.support.journal import NOON
from tests.support.vaults import CHEAP, NOW, PASSPHRASE, add_code, opened


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(FixedClock(NOON), CHEAP, tmp_path / "state")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"beach")
    return folder


@pytest.fixture
def written(created: vault.Created, folder: Path, stick: Path) -> Path:
    """A journal with two backups of its own, and one on a stick."""
    journal = opened(folder)
    for day in range(2):
        add_code(journal, f"K-{day}")
        journal.backup_now(NOW + timedelta(days=day), policy=CHEAP)
    journal.backup_now(NOW, target=stick, policy=CHEAP)
    journal.close()
    return folder


def key(journals: Journals, folder: Path) -> Key:
    return journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE)


def what_opens(room: Path, recovery_code: str) -> list[Path]:
    """Every file below a folder in which a slot opens with either secret."""
    found = []
    for path in sorted(room.rglob("*")):
        if not path.is_file():
            continue
        for read in (envelope.read_file, backup.envelope_in):
            for secret, kind in (
                (PASSPHRASE, SlotKind.PASSPHRASE),
                (recovery_code, SlotKind.RECOVERY),
            ):
                try:
                    envelope.derive_data_key(read(path, CHEAP.bounds), secret, kind)
                except Fault:
                    continue
                found.append(path)
    return found


def test_it_is_gone_with_its_backups_here_and_there(
    journals: Journals, written: Path, stick: Path, created: vault.Created, tmp_path: Path
) -> None:
    assert what_opens(tmp_path, created.recovery_code)
    journals.erase(key(journals, written), backups=True, second=stick)
    assert not written.exists()
    assert [path.name for path in stick.iterdir()] == ["holiday.jpg"]
    assert what_opens(tmp_path, created.recovery_code) == []


def test_backups_can_stay_and_open_as_before(
    journals: Journals, written: Path, stick: Path, tmp_path: Path
) -> None:
    journals.erase(key(journals, written), backups=False)
    assert [path.name for path in written.iterdir()] == ["backups"]
    (kept, _) = backup.found_in(written / "backups")
    assert backup.found_in(stick)
    found = envelope.derive_data_key(
        backup.envelope_in(kept.path, CHEAP.bounds), PASSPHRASE, SlotKind.PASSPHRASE
    )
    backup.restore(kept.path, tmp_path / "Again.afterword", found, CHEAP.bounds)


def test_what_remains_is_known_before(
    journals: Journals, written: Path, stick: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(written, tmp_path / "My journal (damaged).afterword"))
    left_over = Path(shutil.copytree(written, tmp_path / ".My journal.afterword.0a1b2c3d.new"))
    vault.create(tmp_path / "Other.afterword", PASSPHRASE, now=NOW, policy=CHEAP)
    left = journals.remains(key(journals, written), stick)
    assert (left.backups, left.in_second, left.beside) == (2, 1, (left_over, copy))


def test_under_a_legal_hold_nothing_is_touched(
    journals: Journals, written: Path, stick: Path
) -> None:
    journal = opened(written)
    with Store(journal.engine, lambda: NOON).write() as unit:
        unit.settings.put(KEY, {"since": NOON.isoformat(), "why": "A letter"})
    journal.close()
    before = sorted(path.name for path in written.rglob("*"))
    with pytest.raises(UnderLegalHold):
        journals.erase(key(journals, written), backups=True, second=stick)
    assert sorted(path.name for path in written.rglob("*")) == before
    opened(written).close()


def test_where_a_hold_cannot_be_read_nothing_is_touched(journals: Journals, written: Path) -> None:
    database = written / "journal.db"
    database.write_bytes(bytes(database.stat().st_size))
    with pytest.raises(DamagedJournal) as told:
        journals.erase(key(journals, written), backups=True)
    assert told.value.what == erasing.HOLD
    assert len(list((written / "backups").iterdir())) == 2


def test_an_open_journal_is_not_erased(journals: Journals, written: Path) -> None:
    own = key(journals, written)
    journal = opened(written)
    with pytest.raises(JournalInUse):
        journals.erase(own, backups=True)
    add_code(journal, "K-9")
    journal.close()


class CutOff(BaseException):
    """The power went."""


def cut_after(monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    """Ends the program before the given change of the disk that erasing makes."""
    left = iter(range(steps))

    def counted(real):  # type: ignore[no-untyped-def]
        def does(*args, **kwargs):  # type: ignore[no-untyped-def]
            if next(left, None) is None:
                raise CutOff
            return real(*args, **kwargs)

        return does

    for where, name in (
        (erasing, "write_private"),
        (erasing, "_overwrite"),
        (Path, "unlink"),
        (erasing.shutil, "rmtree"),
    ):
        monkeypatch.setattr(where, name, counted(getattr(where, name)))


def test_cut_off_at_any_step_it_does_not_open_and_once_more_does_the_rest(
    journals: Journals,
    written: Path,
    stick: Path,
    created: vault.Created,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = shutil.copytree(tmp_path, tmp_path.parent / f"{tmp_path.name}-whole")
    begun = finished_alone = 0
    for steps in range(40):
        shutil.rmtree(tmp_path)
        shutil.copytree(whole, tmp_path)
        own = key(journals, written)
        with monkeypatch.context() as patched:
            cut_after(patched, steps)
            try:
                journals.erase(own, backups=True, second=stick)
            except CutOff:
                pass
            else:
                break
        if (written / erasing.MARK).exists():
            begun += 1
            with pytest.raises(BeingErased):
                vault.OpenVault.open(written, own.data_key.copy(), now=NOW, policy=CHEAP)
            try:
                again = key(journals, written)
            except Fault:
                finished_alone += 1
            else:
                journals.erase(again, backups=True, second=stick)
        elif steps:
            assert not written.exists() or not any(written.iterdir())
            continue
        else:
            assert key(journals, written), "nothing has begun yet"
            continue
        assert not written.exists()
        assert what_opens(tmp_path, created.recovery_code) == []
    else:
        pytest.fail("it never came to its end")
    assert begun > 5
    assert finished_alone > 2
    assert [path.name for path in stick.iterdir()] == ["holiday.jpg"]
