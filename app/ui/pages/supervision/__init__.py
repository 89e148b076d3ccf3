"""Supervision: preparing the next session, and the past ones."""
