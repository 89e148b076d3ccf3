"""What the system is asked for, so that nobody else reads files or memory."""

import ctypes
import sys
from pathlib import Path

import pytest

from models.vault import files, hardening, windows_owner


class Windows:
    """Stands for advapi32 and kernel32; writes down what it is asked."""

    def __init__(self, *, describes: int = 1, takes: int = 0) -> None:
        self.describes = describes
        self.takes = takes
        self.calls: list[tuple[object, ...]] = []

    def ConvertStringSecurityDescriptorToSecurityDescriptorW(self, text, revision, out, size):
        self.calls.append(("describe", text.value, revision.value, size))
        ctypes.cast(out, ctypes.POINTER(ctypes.c_void_p))[0] = 4096
        return self.describes

    def GetSecurityDescriptorDacl(self, described, is_there, the_list, is_default):
        self.calls.append(("list", described.value))
        ctypes.cast(is_there, ctypes.POINTER(ctypes.c_int))[0] = 1
        ctypes.cast(the_list, ctypes.POINTER(ctypes.c_void_p))[0] = 8192
        return 1

    def SetNamedSecurityInfoW(self, name, kind, what, owner, group, dacl, sacl):
        assert (owner, group, sacl) == (None, None, None)
        self.calls.append(("put", name.value, kind.value, what.value, dacl.value))
        return self.takes

    def LocalFree(self, described):
        self.calls.append(("free", described.value))

    def GetLastError(self):
        return 87

    def SetErrorMode(self, mode):
        self.calls.append(("mode", mode))

    def WerSetFlags(self, flags):
        self.calls.append(("report", flags))


def test_on_windows_a_folder_is_given_to_its_owner_alone(tmp_path: Path):
    system = Windows()
    windows_owner.give_to_owner_only(tmp_path, system, system)
    protected, inherited_by_all = "D:P", "OICI"
    assert system.calls == [
        ("describe", f"{protected}(A;{inherited_by_all};FA;;;OW)", 1, None),
        ("list", 4096),
        ("put", str(tmp_path), 1, 0x80000004, 8192),
        ("free", 4096),
    ]


def test_a_drive_that_keeps_no_lists_says_so_and_nothing_is_left(tmp_path: Path):
    system = Windows(takes=1)
    with pytest.raises(OSError):
        windows_owner.give_to_owner_only(tmp_path, system, system)
    assert system.calls[-1] == ("free", 4096)
    with pytest.raises(OSError):
        windows_owner.give_to_owner_only(tmp_path, Windows(describes=0), system)


def test_on_windows_every_private_folder_is_given_to_its_owner(tmp_path: Path, monkeypatch):
    given: list[Path] = []
    monkeypatch.setattr(files.sys, "platform", "win32")
    monkeypatch.setattr(files.windows_owner, "give_to_owner_only", given.append)
    files.make_private_folder(tmp_path / "one")
    assert given == [tmp_path / "one"]


def test_a_stick_that_keeps_no_lists_still_takes_a_folder(tmp_path: Path, monkeypatch):
    def refuse(_folder):
        raise OSError(50, "not supported")

    monkeypatch.setattr(files.sys, "platform", "win32")
    monkeypatch.setattr(files.windows_owner, "give_to_owner_only", refuse)
    files.make_private_folder(tmp_path / "one")
    assert (tmp_path / "one").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="modes say nothing on Windows")
def test_elsewhere_the_mode_says_it_whatever_the_umask(tmp_path: Path):
    files.make_private_folder(tmp_path / "one")
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o700


def test_on_windows_a_crash_makes_no_report_with_the_heap_in_it(monkeypatch):
    system = Windows()
    monkeypatch.setattr(hardening.sys, "platform", "win32")
    hardening.forbid_core_dumps(system)
    assert system.calls == [("mode", 3), ("report", 1)]
