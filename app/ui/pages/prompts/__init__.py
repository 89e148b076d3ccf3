"""The library of prompt sets, and the editor of one's own."""
