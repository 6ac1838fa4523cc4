"""The text of a story: which elements hold it, and which of their lines belong to it."""
