"""Making a first journal."""
