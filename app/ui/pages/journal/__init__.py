"""The journal: filters, the list, and one reflection to read."""
