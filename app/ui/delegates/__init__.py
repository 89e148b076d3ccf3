"""Painters of list rows that more than one page shows."""
