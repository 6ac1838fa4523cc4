"""Which blocks of a page announce other articles."""
