"""Models of lists: cards and rows, never whole entries."""
