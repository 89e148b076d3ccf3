"""One class per job of the user; a method is one transaction."""
