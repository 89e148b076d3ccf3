"""The command line: the services of the window for scripts, tests and backups."""

from app.cli.run import main

__all__ = ["main"]
