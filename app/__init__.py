"""Afterword: a private, offline journal for clinicians and supervisees."""
