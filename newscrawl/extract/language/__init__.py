"""The language of a story."""
