"""Patterns: what shows over many reflections, each number with the reflections behind it."""
