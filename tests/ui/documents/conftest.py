"""The journal that these tests work on."""

from tests.support.journal import journal

__all__ = ["journal"]
