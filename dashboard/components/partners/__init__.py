"""Writing to partners: who is meant, the sheets they get, what they answer, and the list of their addresses."""
