"""What a key derivation costs goes up with the computer, never down."""

from collections.abc import Callable

import pytest

from models.vault.kdf import KdfBounds, KdfParameters, KdfPolicy, calibrated

LEAST = KdfPolicy(KdfParameters(64, 3, 1), KdfBounds(least_memory_kib=64))


def taking(seconds: float) -> Callable[[], float]:
    moments = iter((100.0, 100.0 + seconds))
    return lambda: next(moments)


@pytest.mark.parametrize(
    ("seconds", "passes"),
    [(30.0, 3), (1.0, 3), (0.75, 4), (0.5, 6), (0.375, 8), (0.01, 10), (0.0, 10), (-5.0, 10)],
)
def test_a_quicker_computer_spends_more_and_a_slow_one_no_less(seconds: float, passes: int) -> None:
    found = calibrated(LEAST, taking(seconds))
    assert found.parameters == KdfParameters(64, passes, 1)
    assert found.bounds.allow(found.parameters)
    assert found.bounds == LEAST.bounds


def test_the_products_own_never_goes_below_what_it_names() -> None:
    policy = KdfPolicy()
    assert policy.parameters.memory_kib >= policy.bounds.least_memory_kib == 64 * 1024
    assert policy.bounds.allow(policy.parameters)


def test_the_dearest_that_a_file_may_ask_for_is_neither_all_memory_nor_minutes() -> None:
    bounds = KdfBounds()
    assert bounds.allow(KdfParameters(256 * 1024, 10, 4))
    assert bounds.allow(KdfParameters(512 * 1024, 5, 8))
    assert not bounds.allow(KdfParameters(512 * 1024, 6, 8))
    assert not bounds.allow(KdfParameters(512 * 1024 + 1, 1, 4))
