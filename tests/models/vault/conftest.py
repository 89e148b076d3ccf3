"""Real journals in a temporary folder; only the key derivation is cheap."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.vault import vault
from tests.support.vaults import CHEAP, NOW, PASSPHRASE, opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "My journal.afterword"


@pytest.fixture
def created(folder: Path) -> vault.Created:
    return vault.create(folder, PASSPHRASE, now=NOW, policy=CHEAP)


@pytest.fixture
def journal(created: vault.Created, folder: Path) -> Iterator[vault.OpenVault]:
    journal = opened(folder)
    yield journal
    journal.close()
