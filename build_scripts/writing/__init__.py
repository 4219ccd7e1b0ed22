"""What helps those who write: a reference, schemas, starters, search, renaming, formatting."""
