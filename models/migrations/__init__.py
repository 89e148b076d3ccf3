"""Migrations of the journal's database. A released one is never edited.

`HEAD` spares the import of Alembic at each unlock; a test keeps it equal to the newest script.
"""

from typing import Final

HEAD: Final = "0006"
