"""Makes the house known to the tests beside it."""

from tests.ui.pages.journal.house import house

__all__ = ["house"]
