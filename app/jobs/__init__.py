"""Work off the UI thread: jobs, lanes, and the one vault worker."""
