"""Makes the library known to the tests beside it."""

from tests.ui.pages.prompts.reading_room import room

__all__ = ["room"]
