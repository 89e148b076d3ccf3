"""Controls drawn to the design tokens: each module holds one kind of control."""
