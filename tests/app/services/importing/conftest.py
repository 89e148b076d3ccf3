from tests.support.journal import journal

__all__ = ["journal"]
