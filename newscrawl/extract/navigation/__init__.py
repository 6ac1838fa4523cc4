"""Where a story stands on its portal, and what its own addresses are."""
