"""The vault: the journal's folder, its keys, its encrypted database, its backups.

Nothing is imported here: the lock screen reads the envelope long before the database is needed.
"""
