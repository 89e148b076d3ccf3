"""How long this thread was kept off the processor by others."""

from pathlib import Path

_SCHEDULED = Path("/proc/thread-self/schedstat")


def kept_off_seconds() -> float:
    """How long this thread has waited for a processor so far."""
    try:
        return int(_SCHEDULED.read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0
