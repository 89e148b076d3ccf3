"""Makes the desk known to the tests beside it."""

from tests.ui.pages.write.desk import desk

__all__ = ["desk"]
