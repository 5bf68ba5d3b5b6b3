"""Records: the schema, and the way from a file on disk to a linked hub."""
