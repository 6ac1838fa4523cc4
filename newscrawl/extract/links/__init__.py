"""Links and their addresses: which may lead to articles, which never do."""
