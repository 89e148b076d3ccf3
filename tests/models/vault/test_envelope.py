import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.faults import (
    DamagedJournal,
    EmptyPassphrase,
    Fault,
    JournalTooNew,
    NotAJournal,
    WrongPassphrase,
    WrongRecoveryCode,
)
from models.vault import envelope, recovery, vault
from models.vault.envelope import Envelope, Header, SlotKind
from models.vault.kdf import BOUNDS, DEFAULT, KdfParameters, derive_kek, normalised
from models.vault.keys import DataKey, Purpose
from tests.support.vaults import CHEAP, NOW, PASSPHRASE, ROOT, flip, key_of

KEY = DataKey("00112233445566778899aabbccddeeff", bytes(range(32)))
CODE = recovery.new_code()


def made() -> Envelope:
    header = Header(KEY.journal_id, NOW, KEY.inbox_public_key(), NOW, NOW)
    slots = (
        envelope.new_slot(KEY, PASSPHRASE, SlotKind.PASSPHRASE, CHEAP.parameters),
        envelope.new_slot(KEY, CODE, SlotKind.RECOVERY, CHEAP.parameters),
    )
    return envelope.sealed(header, slots, KEY)


ENVELOPE = made()
BYTES = envelope.encoded(ENVELOPE)


def reframed(change: dict[str, object]) -> bytes:
    """A forged file: the body changed, the keyless hash made to fit again."""
    body = json.loads(BYTES)
    body.pop("sha256")
    body.update(change)
    fitting = envelope.hashlib.sha256(envelope._canonical(body)).hexdigest()
    return json.dumps({**body, "sha256": fitting}).encode()


def test_both_secrets_open_the_same_key() -> None:
    read = envelope.parsed(BYTES, CHEAP.bounds)
    by_passphrase = envelope.derive_data_key(read, PASSPHRASE, SlotKind.PASSPHRASE)
    by_code = envelope.derive_data_key(read, CODE.lower(), SlotKind.RECOVERY)
    assert by_passphrase.reveal() == by_code.reveal() == KEY.reveal()
    assert read == ENVELOPE


def test_a_wrong_passphrase_and_a_code_of_another_journal_are_told_apart() -> None:
    with pytest.raises(WrongPassphrase):
        envelope.derive_data_key(ENVELOPE, "four wooden spoons", SlotKind.PASSPHRASE)
    with pytest.raises(WrongRecoveryCode):
        envelope.derive_data_key(ENVELOPE, recovery.new_code(), SlotKind.RECOVERY)
    with pytest.raises(EmptyPassphrase):
        envelope.derive_data_key(ENVELOPE, "", SlotKind.PASSPHRASE)


@given(st.integers(0, len(BYTES) - 1), st.integers(0, 7))
def test_no_flipped_bit_passes_for_a_wrong_passphrase(at: int, bit: int) -> None:
    data = bytearray(BYTES)
    data[at] ^= 1 << bit
    try:
        read = envelope.parsed(bytes(data), CHEAP.bounds)
    except DamagedJournal:
        return
    assert read == ENVELOPE, "only white space between the parts may change unnoticed"


@given(st.integers(0, len(BYTES) - 1))
def test_no_cut_passes_for_a_wrong_passphrase(length: int) -> None:
    if length == len(BYTES) - 1:
        return  # only the last line break is missing
    with pytest.raises(DamagedJournal):
        envelope.parsed(BYTES[:length], CHEAP.bounds)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_refused_as_damaged(data: bytes) -> None:
    with pytest.raises(DamagedJournal):
        envelope.parsed(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["journal", "slots", "kdf", "salt", "mac", "kind", "created"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=8,
    )
)
def test_any_forged_body_is_refused_as_damaged(body: object) -> None:
    try:
        data = reframed({"body": body})
    except ValueError:
        return  # not a number JSON has
    with pytest.raises(DamagedJournal):
        envelope.parsed(data)


@pytest.mark.parametrize("data", [b"[" * 30_000, b"9" * 30_000, b"{" * 200_000, b"null", b"[]"])
def test_hostile_forms_are_refused(data: bytes) -> None:
    with pytest.raises(DamagedJournal):
        envelope.parsed(data)


@pytest.mark.parametrize(
    "asked",
    [
        KdfParameters(1 << 30, 3, 4),
        KdfParameters(256 * 1024, 4_000_000_000, 4),
        KdfParameters(256 * 1024, 3, 1_000_000),
        KdfParameters(256 * 1024, 0, 4),
        KdfParameters(-1, 3, 4),
        KdfParameters(1024, 3, 4),
    ],
)
def test_an_envelope_cannot_ask_for_a_terabyte_nor_for_too_little(asked: KdfParameters) -> None:
    slots = (replace(ENVELOPE.slots[0], parameters=asked), ENVELOPE.slots[1])
    data = envelope.encoded(envelope.sealed(ENVELOPE.header, slots, KEY))
    with pytest.raises(DamagedJournal):
        envelope.parsed(data, BOUNDS)


def test_a_changed_header_is_noticed_once_a_slot_has_opened() -> None:
    later = replace(ENVELOPE.header, created=NOW + timedelta(days=1))
    forged = envelope.parsed(envelope.encoded(replace(ENVELOPE, header=later)), CHEAP.bounds)
    with pytest.raises(DamagedJournal):
        envelope.derive_data_key(forged, PASSPHRASE, SlotKind.PASSPHRASE)


def test_a_slot_taken_from_another_header_does_not_open() -> None:
    other = replace(ENVELOPE.header, journal_id="ff" * 16)
    with pytest.raises(WrongPassphrase):
        envelope.derive_data_key(replace(ENVELOPE, header=other), PASSPHRASE, SlotKind.PASSPHRASE)


def test_a_later_format_is_refused_as_too_new() -> None:
    with pytest.raises(JournalTooNew):
        envelope.parsed(reframed({"afterword": 2, "body": {"something": "new"}}))


def test_the_spare_serves_when_the_envelope_is_damaged(
    created: vault.Created, folder: Path
) -> None:
    whole = (folder / envelope.FILE).read_bytes()
    for harm in (b"", whole[:-40], whole.replace(b"a", b"b")):
        (folder / envelope.FILE).write_bytes(harm)
        assert key_of(folder).reveal() == created.data_key.reveal()
    (folder / envelope.FILE).unlink()
    assert key_of(folder).reveal() == created.data_key.reveal()


def test_both_damaged_is_a_damaged_journal_not_a_wrong_passphrase(
    created: vault.Created, folder: Path
) -> None:
    flip(folder / envelope.FILE, 300)
    flip(folder / envelope.SPARE, 500)
    with pytest.raises(DamagedJournal) as caught:
        envelope.read(folder, CHEAP.bounds)
    assert caught.value.what == "envelope"


def test_what_is_no_journal_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x")
    (tmp_path / "a folder").mkdir()
    for name in ("nothing", "a file", "a folder"):
        with pytest.raises(NotAJournal):
            envelope.read(tmp_path / name)


def test_a_journal_that_lost_its_envelopes_is_damaged(created: vault.Created, folder: Path) -> None:
    (folder / envelope.FILE).unlink()
    (folder / envelope.SPARE).unlink()
    with pytest.raises(DamagedJournal):
        envelope.read(folder, CHEAP.bounds)


@pytest.mark.parametrize(
    ("typed", "same"),
    [("cafe\u0301", "caf\u00e9"), ("a\u00a0b\u3000c", "a b c"), ("\u212bngstrom", "\u00c5ngstrom")],
)
def test_a_passphrase_is_the_same_from_any_keyboard(typed: str, same: str) -> None:
    assert normalised(typed) == normalised(same)


def test_case_width_and_spaces_at_the_ends_count() -> None:
    variants = ["abc", "Abc", "ａbc", " abc", "abc "]
    assert len({normalised(variant) for variant in variants}) == len(variants)


def test_the_shipped_cost_is_the_one_the_documents_name() -> None:
    assert KdfParameters(256 * 1024, 3, 4) == DEFAULT
    assert BOUNDS.allow(DEFAULT)
    assert not BOUNDS.allow(CHEAP.parameters)


def test_argon2id_agrees_with_the_reference_implementation() -> None:
    # A test vector of the reference implementation (src/test.c): t = 2, m = 2^16 KiB, p = 1.
    assert derive_kek(b"password", b"somesalt", KdfParameters(1 << 16, 2, 1)).hex() == (
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    )


def test_keys_for_different_purposes_and_journals_differ() -> None:
    other = DataKey("ff" * 16, KEY.reveal())
    keys = {key.derived(purpose) for key in (KEY, other) for purpose in Purpose}
    assert len(keys) == 2 * len(Purpose)


def test_a_wiped_key_gives_nothing() -> None:
    key = DataKey(KEY.journal_id, KEY.reveal())
    key.wipe()
    assert key.reveal() == bytes(32)
    with pytest.raises(RuntimeError):
        key.derived(Purpose.DATABASE)


def test_the_lock_screen_needs_no_database_library() -> None:
    script = (
        "import sys; from models.vault import envelope, kdf, keys, recovery, lockfile\n"
        "heavy = {'sqlalchemy', 'alembic', 'sqlcipher3'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_faults_have_codes_of_their_own() -> None:
    def below(kind: type[Fault]) -> list[type[Fault]]:
        return [found for sub in kind.__subclasses__() for found in (sub, *below(sub))]

    ours = [kind for kind in below(Fault) if kind.__module__ == "models.records.faults"]
    assert len({kind.code for kind in ours}) == len(ours)
    assert all(kind.code.startswith(("vault.", "keeping.")) for kind in ours)
