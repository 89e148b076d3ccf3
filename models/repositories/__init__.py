"""Repositories: statements in, records out. Each works in the transaction it was made in."""
