"""Times and days: as pages write them, and which of them are the story's."""
