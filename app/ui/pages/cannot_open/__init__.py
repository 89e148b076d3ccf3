"""What is shown when a journal cannot be opened."""
