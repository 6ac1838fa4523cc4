"""Who wrote a story, who edited it, whom the portal has it from, and where it was written."""
