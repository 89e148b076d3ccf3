"""Repairs: what slipped, and how it is mended."""
