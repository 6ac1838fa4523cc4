"""From the bytes of a page to UTF-8."""
