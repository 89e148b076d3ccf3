"""Writing the journal out, in clear, so that nothing is lost and an import gives it back."""
