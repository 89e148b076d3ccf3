"""The guided prompt library: packs, vocabularies and their grammar, as data."""
