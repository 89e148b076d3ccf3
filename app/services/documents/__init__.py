"""Documents made from the journal and its logs: contents, formats, and how they leave."""
