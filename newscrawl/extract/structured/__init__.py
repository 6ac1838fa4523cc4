"""What a page says of itself for machines: meta elements, JSON-LD, microdata."""
