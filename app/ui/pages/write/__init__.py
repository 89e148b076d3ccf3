"""Writing a reflection: one question at a time, all on a page, or just words."""
