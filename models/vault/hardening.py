"""What the process itself must not give away."""

import ctypes
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4


def forbid_core_dumps() -> None:
    """Leave no image of the memory behind after a crash, and let no debugger of the user attach.

    Called once, at start. Windows writes no dump of its own to the user's folders unless it was
    configured to; there is no call to make.
    """
    if sys.platform == "win32":
        return
    import resource  # exists on POSIX only

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
