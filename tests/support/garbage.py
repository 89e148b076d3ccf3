"""Cyclic garbage of the tests ends on the main thread, as the program's does on the window's.

Python's own collector would run on whatever thread makes the next object, and a window's test that
just ended leaves widgets that may end on the main thread only. It is switched off for the whole run;
between two tests it is looked whether a generation is due.
"""

import gc

_YOUNG, _ALL = 2_000, 200_000

gc.disable()


def pytest_collection_finish() -> None:
    """What was read to collect the tests stays to the end: nobody needs to look through it."""
    gc.collect()
    gc.freeze()


class _Since:
    """How many objects more there are since everything was looked through."""

    count = 0


def pytest_runtest_logfinish() -> None:
    """Collects when there is enough to look through; what is left of it then stays, too."""
    young = gc.get_count()[0]
    if young > _YOUNG:
        _Since.count += young
        is_all = _Since.count > _ALL
        gc.collect(2 if is_all else 1)
        if is_all:
            gc.freeze()
            _Since.count = 0
