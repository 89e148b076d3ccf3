"""What the process itself must not give away."""

import ctypes
import sys
from typing import Any, Final

_PR_SET_DUMPABLE: Final = 4
_NO_CRASH_BOX: Final = 0x1 | 0x2  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
_REPORT_WITHOUT_HEAP: Final = 0x1  # WER_FAULT_REPORTING_FLAG_NOHEAP


def forbid_core_dumps(kernel: Any = None) -> None:
    """Leave no image of the memory behind after a crash, and let no debugger of the user attach.

    Called once, at start.

    Args:
        kernel: kernel32, where this is Windows; that of the system where it is not given.
    """
    if sys.platform == "win32":
        _forbid_reports(ctypes.WinDLL("kernel32") if kernel is None else kernel)
        return
    import resource  # exists on POSIX only

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _forbid_reports(kernel: Any) -> None:
    """Windows: a crash makes no report to be sent, and one that is made all the same has no heap."""
    kernel.SetErrorMode(_NO_CRASH_BOX)
    kernel.WerSetFlags(_REPORT_WITHOUT_HEAP)
