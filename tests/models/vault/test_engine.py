"""The address under which a database is opened."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from sqlcipher3 import dbapi2

from models.vault.engine import file_uri


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/home/a b/journal.db"), "file:///home/a%20b/journal.db"),
        (PureWindowsPath(r"C:\a\journal.db"), "file:///C:/a/journal.db"),
        (PureWindowsPath(r"\\server\share\journal.db"), "file:////server/share/journal.db"),
    ],
)
def test_the_address_names_no_host(path: PurePosixPath | PureWindowsPath, address: str) -> None:
    assert file_uri(path) == address
    with pytest.raises(dbapi2.OperationalError) as refused:
        dbapi2.connect(f"{address}?mode=rw", uri=True).execute("SELECT 1 FROM sqlite_master")
    assert "authority" not in str(refused.value)
