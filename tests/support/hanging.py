"""When a test of hostile input has hung, rather than being slow on a busy machine."""

HANGS_S = 30
"""What takes time in proportion is done in a hundredth of it; what does not, takes minutes."""
