from tests.ui.pages.transfer.counter import counter, journal

__all__ = ["counter", "journal"]
