"""Documents that leave: what stands in each, how it is set on pages, and the way out."""
