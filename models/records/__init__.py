"""Frozen records: the vocabulary of the whole program."""
