"""Today: three doors, what waits, and one reflection worth rereading."""
