"""The headline of a story."""
