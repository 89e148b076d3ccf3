"""What the program adds while one writes: offers, notes, reminders, a look at one's own words."""
