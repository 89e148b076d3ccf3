"""Figures: marks that stand for reflections, drawn or as a table, each opening what is behind it."""
