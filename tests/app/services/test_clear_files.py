"""Files in clear: for their owner alone, whole or not there."""

import os
import sys
from pathlib import Path

import pytest

from app.services.clear_files import write_clear
from models.records.faults import Fault

posix = pytest.mark.skipif(sys.platform == "win32", reason="file modes are of Unix")


@posix
def test_only_its_owner_may_read_it_whatever_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"an older page")
    path.chmod(0o644)
    before = os.umask(0)
    try:
        write_clear(path, b"a page")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"a page"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_a_fault_and_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "page.pdf"
    folder.mkdir()
    with pytest.raises(Fault):
        write_clear(folder, b"a page")
    with pytest.raises(Fault):
        write_clear(tmp_path / "nowhere" / "page.pdf", b"a page")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_name_may_be_as_long_as_the_drive_takes(tmp_path: Path) -> None:
    path = tmp_path / f"{'ש' * 125}.txt"
    write_clear(path, b"a page")
    write_clear(path, b"a better page")
    assert path.read_bytes() == b"a better page"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "copy.txt"
    path.write_bytes(b"what was there")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(Fault):
            write_clear(path, b"x" * 4096)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"what was there"
    assert [each.name for each in tmp_path.iterdir()] == ["copy.txt"]
