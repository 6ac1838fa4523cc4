"""The keywords of a story."""
