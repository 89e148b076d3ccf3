"""On Windows a folder's access list says who may read it; file modes say nothing there.

What a folder is given here passes to all that is made in it later.
"""

import ctypes
from pathlib import Path
from typing import Any, Final

_ONLY_THE_OWNER: Final = "D:P(A;OICI;FA;;;OW)"
"""Nothing from the folder above; all rights for whoever owns it, and for what will lie in it."""
_REVISION: Final = 1
_FILE_OBJECT: Final = 1
_THE_LIST: Final = 0x4
_KEEP_FROM_ABOVE: Final = 0x8000_0000


def give_to_owner_only(folder: Path, advapi: Any = None, kernel: Any = None) -> None:
    """Let nobody but its owner into a folder.

    Args:
        advapi, kernel: advapi32 and kernel32; those of the system where they are not given.

    Raises:
        OSError: The drive keeps no such lists (FAT), or does not let us.
    """
    advapi = advapi if advapi is not None else _system("advapi32")
    kernel = kernel if kernel is not None else _system("kernel32")
    described = ctypes.c_void_p()
    made = advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        ctypes.c_wchar_p(_ONLY_THE_OWNER),
        ctypes.c_ulong(_REVISION),
        ctypes.byref(described),
        None,
    )
    if not made:
        raise OSError(kernel.GetLastError(), "no access list")
    try:
        _put(folder, described, advapi, kernel)
    finally:
        kernel.LocalFree(described)


def _put(folder: Path, described: ctypes.c_void_p, advapi: Any, kernel: Any) -> None:
    is_there, the_list, is_default = ctypes.c_int(), ctypes.c_void_p(), ctypes.c_int()
    found = advapi.GetSecurityDescriptorDacl(
        described, ctypes.byref(is_there), ctypes.byref(the_list), ctypes.byref(is_default)
    )
    if not found or not is_there.value:
        raise OSError(kernel.GetLastError(), "no access list")
    refused = advapi.SetNamedSecurityInfoW(
        ctypes.c_wchar_p(str(folder)),
        ctypes.c_int(_FILE_OBJECT),
        ctypes.c_ulong(_THE_LIST | _KEEP_FROM_ABOVE),
        None,
        None,
        the_list,
        None,
    )
    if refused:
        raise OSError(refused, "access list not taken")


def _system(name: str) -> Any:
    return ctypes.WinDLL(name, use_last_error=True)  # type: ignore[attr-defined]
