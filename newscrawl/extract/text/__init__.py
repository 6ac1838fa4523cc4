"""Small facts about strings that readers of every kind share."""
