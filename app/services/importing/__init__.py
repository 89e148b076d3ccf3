"""Bringing reflections in from files: one module per format, and what takes them into the journal."""
