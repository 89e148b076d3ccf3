"""From a passphrase to a key that wraps: Argon2id with bounded parameters."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from models.records.faults import EmptyPassphrase, NotEnoughMemory

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16


@dataclass(frozen=True)
class KdfParameters:
    """What Argon2id spends; stored with every slot, so that later versions may spend more."""

    memory_kib: int
    passes: int
    lanes: int


@dataclass(frozen=True)
class KdfBounds:
    """What a stored slot may ask for; a hostile envelope must take neither all memory nor minutes.

    Only a caller can widen the bounds, never a file.

    Attributes:
        most_work_kib: Memory times passes; ten passes over what is usual are some seconds.
    """

    least_memory_kib: int = 64 * 1024
    most_memory_kib: int = 512 * 1024
    most_work_kib: int = 10 * 256 * 1024
    most_passes: int = 10
    most_lanes: int = 8

    def allow(self, parameters: KdfParameters) -> bool:
        """Whether the parameters may be used."""
        return (
            self.least_memory_kib <= parameters.memory_kib <= self.most_memory_kib
            and 1 <= parameters.passes <= self.most_passes
            and parameters.memory_kib * parameters.passes <= self.most_work_kib
            and 1 <= parameters.lanes <= self.most_lanes
            and parameters.memory_kib >= 8 * parameters.lanes
        )


# RFC 9106 names 64 MiB with three passes as its second choice; four times the memory costs about
# a second of two cores and makes guessing on graphics cards dear.
DEFAULT: Final = KdfParameters(memory_kib=256 * 1024, passes=3, lanes=4)
BOUNDS: Final = KdfBounds()


@dataclass(frozen=True)
class KdfPolicy:
    """What new slots spend, and what stored ones may ask for. The seam for cheap tests."""

    parameters: KdfParameters = DEFAULT
    bounds: KdfBounds = BOUNDS


POLICY: Final = KdfPolicy()
_WANTED_SECONDS: Final = 1.0
_TIMED_SECRET: Final = b"nobody's passphrase"


def calibrated(
    policy: KdfPolicy = POLICY, timer: Callable[[], float] = time.perf_counter
) -> KdfPolicy:
    """The policy with what takes this computer about a second; never less than it says already.

    A quicker computer spends more passes, and no more memory: the journal may be opened on another
    one that has less. Takes one key derivation.

    Args:
        policy: What is spent at the least, and the bounds.
        timer: Seconds, of which only differences count.

    Raises:
        NotEnoughMemory: The computer cannot spare the memory.
    """
    least = policy.parameters
    started = timer()
    derive_kek(_TIMED_SECRET, bytes(SALT_BYTES), least)
    a_pass = (timer() - started) / least.passes
    wanted = policy.bounds.most_passes if a_pass <= 0 else int(_WANTED_SECONDS / a_pass)
    passes = max(least.passes, min(wanted, policy.bounds.most_passes))
    return replace(policy, parameters=replace(least, passes=passes))


def normalised(passphrase: str) -> bytes:
    """Bytes that are the same whichever keyboard the passphrase was typed on.

    As in RFC 8265 (OpaqueString): every kind of space becomes U+0020, then NFC. Both are stable
    for all later versions of Unicode. Case and width stay as typed.

    Raises:
        EmptyPassphrase: There is nothing in it.
    """
    spaced = "".join(" " if unicodedata.category(char) == "Zs" else char for char in passphrase)
    text = unicodedata.normalize("NFC", spaced)
    if not text:
        raise EmptyPassphrase
    return text.encode("utf-8", "surrogatepass")


def derive_kek(secret: bytes, salt: bytes, parameters: KdfParameters) -> bytes:
    """The key that wraps the data key. Takes about a second of CPU; may run in any thread.

    Raises:
        NotEnoughMemory: The computer cannot spare the memory the slot asks for.
    """
    try:
        return hash_secret_raw(
            secret=secret,
            salt=salt,
            time_cost=parameters.passes,
            memory_cost=parameters.memory_kib,
            parallelism=parameters.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except (HashingError, MemoryError) as error:
        raise NotEnoughMemory(f"{parameters.memory_kib} KiB") from error
